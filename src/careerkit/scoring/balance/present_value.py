"""Present value: what money at another time is worth now, at a yearly rate.

The kernel assumes good input; `cost_benefit` checks it. Conventions, which hold wherever the package discounts:

- the rate is effective and yearly: an amount after `t` years is worth `amount / (1 + rate) ** t` now;
- what comes once comes when it begins; where it lasts and has begun, it comes now;
- what comes round again and again comes at the *end* of each of its periods, as an ordinary annuity does; a period
  that is cut short counts by the part of it that is left, at the moment where it is cut;
- a year has 12 months, 52 weeks and 365 days.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from careerkit.errors import UnanswerableError
from careerkit.model.amounts import Cadence
from careerkit.scoring.spans import SHOWN, within

__all__ = [
    "GREATEST_RATE",
    "PERIODS_A_YEAR",
    "Stream",
    "annuity",
    "discount_factor",
    "net_present_value",
    "within_range",
    "years_until",
]

GREATEST_RATE: Final = 1_000_000
"""The greatest yearly rate that is reckoned with."""

PERIODS_A_YEAR: Final = {
    Cadence.ONCE: 0,
    Cadence.DAILY: 365,
    Cadence.WEEKLY: 52,
    Cadence.MONTHLY: 12,
    Cadence.QUARTERLY: 4,
    Cadence.YEARLY: 1,
}
"""How often each cadence comes round in a year; 0 for what comes a single time."""

_WHOLE = 1e-9
"""A number of periods this close to a whole one is whole: nine months have 39 weeks, not 39 and a rounding error."""
_DAYS = 31
"""The parts of a month: a day counts as one of them, whatever the month, so that later days are always later."""


def __dir__() -> list[str]:
    return __all__


def net_present_value(rate: float, flows: Sequence[float], *, first: int = 0) -> float:
    """Add up flows that are a year apart, each at what it is worth now.

    Args:
        rate: The yearly rate, as a share: 0.08 is eight percent; above -1.
        flows: What comes in (positive) and goes out (negative).
        first: When the first flow comes, in years: 0 now, as finance texts write it; 1 after a year, as spreadsheets
            have it. The two differ by the factor `1 + rate`, and are often taken for each other.

    Raises:
        UnanswerableError: `discount-rate-too-low` for a rate of -1 or less, or so low that what it comes to can't be
            written down; `discount-rate-too-high` for one that is infinite; `number-out-of-range` for a flow that is no
            number, or beyond 1e15 either way.

    Examples:
        >>> round(net_present_value(0.08, [-40_000, 5_000, 8_000, 12_000, 30_000]), 2)
        3065.22
        >>> round(net_present_value(0.1, [-10_000, 3_000, 4_200, 6_800], first=1), 2)
        1188.44
    """
    within_range((*flows, first), "net-present-value")
    if not rate > -1:
        raise _unanswerable("discount-rate-too-low", rate)
    if rate == math.inf:
        raise _unanswerable("discount-rate-too-high", rate)
    try:
        value = math.fsum(flow * discount_factor(rate, first + year) for year, flow in enumerate(flows))
    except (OverflowError, ValueError):  # ValueError: of sums that are infinite both ways
        value = math.inf
    if not math.isfinite(value):
        raise _unanswerable("discount-rate-too-low", rate)
    return value


def within_range(numbers: Iterable[float], question: str) -> None:
    """Refuse numbers that are none, and those that no result could hold.

    Raises:
        UnanswerableError: `number-out-of-range`, with the first of them.
    """
    for number in numbers:
        if not within(number):
            details = {"found": str(number)[:SHOWN]}
            raise UnanswerableError(question=question, reason="number-out-of-range", details=details)


def _unanswerable(reason: str, rate: float) -> UnanswerableError:
    return UnanswerableError(
        question="net-present-value", reason=reason, details={"found": str(rate), "limit": GREATEST_RATE}
    )


def discount_factor(rate: float, years: float) -> float:
    """Give what 1 after so many years is worth now.

    Examples:
        >>> round(discount_factor(0.1, 2), 6)
        0.826446
    """
    return float((1 + rate) ** -years)


def annuity(rate: float, periods_a_year: float, years: float) -> float:
    """Give what 1 at the end of each period is worth now, for so many years; the last period may be cut short.

    Examples:
        >>> round(annuity(0.1, 1, 5), 4)
        3.7908
        >>> annuity(0, 52, 0.75)
        39.0
    """
    total = years * periods_a_year
    whole = math.floor(total + _WHOLE)
    left = max(total - whole, 0.0)
    growth = math.log1p(rate) / periods_a_year
    each = math.expm1(growth)
    paid = -math.expm1(-whole * growth) / each if each else float(whole)
    return paid + left * discount_factor(rate, years) if left > _WHOLE else paid


@attrs.frozen
class Stream:
    """When something comes, in years from now: once, or again and again between two moments.

    Examples:
        >>> Stream(begin=0.0, end=math.inf, periods_a_year=12).times(3)
        36.0
    """

    begin: float
    """When it begins: not before now, except for what came once and is over."""
    end: float
    """When it stops; infinite for what goes on, and for what comes once and does not last."""
    periods_a_year: int
    """How often it comes round in a year; 0 for what comes a single time, when it begins."""

    @property
    def over(self) -> bool:
        """Whether nothing of it lies ahead."""
        return self.begin < 0 or self.end <= self.begin

    def begins_after(self, horizon: float) -> bool:
        """Tell whether nothing of it lies within the horizon, because it begins too late."""
        return self.begin > horizon if self.periods_a_year == 0 else self.begin >= horizon

    def times(self, horizon: float) -> float:
        """Count how often it comes within the horizon; a part of a period is a part of a time."""
        if self.over or self.begins_after(horizon):
            return 0.0
        return (min(self.end, horizon) - self.begin) * self.periods_a_year if self.periods_a_year else 1.0

    def worth(self, rate: float, horizon: float) -> float:
        """Give what 1 each time is worth now, counting what comes within the horizon."""
        if self.over or self.begins_after(horizon):
            return 0.0
        factor = discount_factor(rate, self.begin)
        if self.periods_a_year == 0:
            return factor
        return factor * annuity(rate, self.periods_a_year, min(self.end, horizon) - self.begin)

    def payments(self, horizon: float) -> Iterator[tuple[float, float]]:
        """Give when it comes within the horizon, in years, and how much of a time: less than 1 for a part of a period.

        Examples:
            >>> list(Stream(begin=0.0, end=math.inf, periods_a_year=1).payments(2.5))
            [(1.0, 1.0), (2.0, 1.0), (2.5, 0.5)]
        """
        if self.over or self.begins_after(horizon):
            return
        if self.periods_a_year == 0:
            yield self.begin, 1.0
            return
        years = min(self.end, horizon) - self.begin
        whole = math.floor(years * self.periods_a_year + _WHOLE)
        for period in range(1, whole + 1):
            yield self.begin + period / self.periods_a_year, 1.0
        if (left := years * self.periods_a_year - whole) > _WHOLE:
            yield self.begin + years, left


def years_until(day: dt.date, start: str) -> float:
    """Count the years from a day to the start that a partial date names; negative for one that has passed.

    A year or month that holds the day counts as the day itself, one that lies ahead as its first day, one that has
    passed as its last. Twelve months are a year, and a day is a thirty-first of a month: the same day of another month
    is a whole number of months away.

    Examples:
        >>> years_until(dt.date(2026, 4, 17), "2027-04-17")
        1.0
        >>> years_until(dt.date(2026, 4, 17), "2026")
        0.0
        >>> years_until(dt.date(2026, 4, 17), "2026-07")
        0.20698924731182797
    """
    given = tuple(int(number) for number in start.split("-"))
    today = (day.year, day.month, day.day)
    if given == today[: len(given)]:
        return 0.0
    filler = (1, 1) if given > today else (12, _DAYS)
    year, month, of_month = (*given, *filler[len(given) - 1 :])
    return ((year - day.year) * 12 + (month - day.month) + (of_month - day.day) / _DAYS) / 12
