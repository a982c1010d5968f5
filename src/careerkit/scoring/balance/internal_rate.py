"""`internal_rate_of_return`: the rate at which flows come to nothing, if there is just one (requirement row S1.3)."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.scoring.balance.present_value import Stream, within_range
from careerkit.scoring.balance.rate_result import InternalRate, InternalRateVerdict, percent
from careerkit.scoring.balance.roots import Root, at_moments, roots, sign_changes, too_near
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import LARGEST

__all__ = ["InternalRate", "InternalRateVerdict", "internal_rate_of_return", "rate_of_streams", "undetermined_rate"]

_MOST_PAYMENTS: Final = 50_000
"""The most moments at which money may flow."""
_GREATEST_GROWTH: Final = 700.0
"""The greatest growth of which the rate can be computed."""


def __dir__() -> list[str]:
    return __all__


def internal_rate_of_return(flows: Sequence[float], *, times: Sequence[float] | None = None) -> InternalRate:
    """Find the yearly rate at which flows come to nothing, if there is exactly one.

    All rates above -1 are looked for, and none is missed. Where there are several, none is chosen; where there is none,
    that is said. Either way `net_present_value` at a rate of one's own answers what was asked.

    Args:
        flows: What comes in (positive) and goes out (negative); in the order of time where `times` are not given.
        times: When each of them comes, in years from any day; without them, they are a year apart.

    Returns:
        The rate, or why there is none. `undetermined` where the flows only touch nothing at a rate, where the rate is
        above 1e15 or as good as -1, where nothing flows, or as much out as in at every moment, where money flows at
        more than 50,000 moments, and where two of them are nearer than a million-millionth of the whole time.

    Raises:
        UnanswerableError: `number-out-of-range` for a flow or a time that is no number, or beyond 1e15 either way;
            `times-do-not-fit` where there are more flows than times, or fewer.

    Source: Lorie and Savage (1955), Three Problems in Rationing Capital, Journal of Business 28:229-239, for flows with
    two rates.

    Examples:
        >>> round(internal_rate_of_return([-150_000, 15_000, 25_000, 35_000, 45_000, 60_000]).rate, 4)
        0.0524
        >>> print(internal_rate_of_return([-1_600, 10_000, -10_000]))
        There are 2 yearly rates at which it comes to nothing: 25 and 400 percent.
        None of them is the rate of return. What is the balance at the rate that you would get elsewhere?
    """
    within_range(flows, "internal-rate")
    moments: Iterable[float] = range(len(flows)) if times is None else times
    if times is not None:
        within_range(times, "internal-rate")
        if len(times) != len(flows):
            details = {"flows": len(flows), "times": len(times)}
            raise UnanswerableError(question="internal-rate", reason="times-do-not-fit", details=details)
    return _rate(zip(moments, flows, strict=True))


def rate_of_streams(flows: Iterable[tuple[float, Stream]], horizon: float) -> InternalRate:
    """Find the rate of what comes again and again: how much each time, negative for what is paid, and when."""
    grouped: defaultdict[Stream, list[float]] = defaultdict(list)
    for amount, stream in flows:
        grouped[stream].append(amount)
    payments = (
        (moment, part * math.fsum(amounts))
        for stream, amounts in grouped.items()
        for moment, part in stream.payments(horizon)
    )
    return _rate(payments)


def undetermined_rate(why: Reason, *, changes: int = 0, rates: tuple[float, ...] = ()) -> InternalRate:
    """Say why a rate can't be told."""
    verdict = InternalRateVerdict.UNDETERMINED
    return trusted(InternalRate, verdict=verdict, rates=rates, sign_changes=changes, reasons=(why,))


def _rate(payments: Iterable[tuple[float, float]]) -> InternalRate:
    some = list(itertools.islice(payments, _MOST_PAYMENTS + 1))
    if len(some) > _MOST_PAYMENTS:
        return undetermined_rate(reason("balance.internal-rate.too-many", limit=_MOST_PAYMENTS))
    flows = at_moments(some)
    if not flows:
        return undetermined_rate(reason("balance.internal-rate.nothing-left"))
    changes = sign_changes(flows)
    if too_near(flows):
        return undetermined_rate(reason("balance.internal-rate.too-near"), changes=changes)
    found = roots(flows)
    if found is None:
        return undetermined_rate(reason("balance.internal-rate.too-close"), changes=changes)
    if len(found) == 1:
        return _only(found[0], changes)
    rates = [math.expm1(min(root.growth, _GREATEST_GROWTH)) for root in found]
    if found:
        verdict, why = InternalRateVerdict.SEVERAL, reason("balance.internal-rate.several-are-none")
    else:
        one_way = reason("balance.internal-rate.one-way")
        verdict, why = InternalRateVerdict.NONE, reason("balance.internal-rate.never-nothing") if changes else one_way
    told = tuple(rate for rate in rates if _can_be_told(rate))
    return trusted(InternalRate, verdict=verdict, rates=told, sign_changes=changes, reasons=(why,))


def _only(root: Root, changes: int) -> InternalRate:
    """Take the only rate, if it turns the answer and can be written down."""
    rate = math.expm1(min(root.growth, _GREATEST_GROWTH))
    if not _can_be_told(rate):
        return undetermined_rate(reason("balance.internal-rate.beyond"), changes=changes)
    if not root.turns:
        why = reason("balance.internal-rate.touches", percent=percent(rate))
        return undetermined_rate(why, changes=changes, rates=(rate,))
    return trusted(
        InternalRate,
        verdict=InternalRateVerdict.UNIQUE,
        rate=rate,
        ahead_below=root.turns > 0,
        rates=(rate,),
        sign_changes=changes,
    )


def _can_be_told(rate: float) -> bool:
    return -1 < rate <= LARGEST
