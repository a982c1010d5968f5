"""Hours of one's own: what a plan takes and frees, against the hours there are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from careerkit.declaration.part import trusted
from careerkit.scoring.balance.lines import Counted, weighed
from careerkit.scoring.balance.result import HoursBalance, Side
from careerkit.scoring.spans import Triple, read_amount, span, total

if TYPE_CHECKING:
    from careerkit.model.amounts import Range

__all__ = ["Week", "fullest_week", "hours_balance"]

WEEKS_A_YEAR = 52
_NOTHING = Triple(0.0, 0.0, 0.0)


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Week:
    """The week in which most hours are taken, and what is in it."""

    hours: Triple
    running: tuple[Counted, ...]
    """What comes round in the week that is the fullest by what is likely."""


def hours_a_week(one: Counted) -> Triple | None:
    """Give the hours a week of what comes round again and again; what may come is in the high end only."""
    if one.entry.hours is None or one.hours is None or one.entry.clock.periods_a_year == 0:
        return None
    week = one.entry.hours.times(one.entry.clock.periods_a_year / WEEKS_A_YEAR)
    return weighed(week, None) if one.entry.potential else week


def fullest_week(counted: Iterable[Counted]) -> Week:
    """Find the week in which the most hours are taken, for the low, likely and high hours each."""
    weekly = [(one, week) for one in counted if (week := hours_a_week(one)) is not None]
    peaks = []
    running: tuple[Counted, ...] = ()
    for end in range(3):
        moment = _peak([(one.entry.clock.begin, one.entry.clock.end, week[end]) for one, week in weekly])
        there = [(one, week) for one, week in weekly if one.entry.clock.begin <= moment < one.entry.clock.end]
        peaks.append(math.fsum(week[end] for _, week in there))
        if end == 1:
            running = tuple(one for one, week in there if week.likely)
    return Week(Triple(*sorted(peaks)), running)


def _peak(stretches: Sequence[tuple[float, float, float]]) -> float:
    """Give the earliest moment at which the stretches (begin, end, amount) add up to the most."""
    changes = sorted(
        [(end, 0, -amount) for _, end, amount in stretches] + [(begin, 1, amount) for begin, _, amount in stretches]
    )
    best, moment, level = -1.0, 0.0, 0.0
    for time, starts, change in changes:
        level += change
        if starts and level > best:
            best, moment = level, time
    return moment


def hours_balance(counted: Sequence[Counted], available: float | Range | None) -> HoursBalance | None:
    """Put the hours together; None where no item that counts has any."""
    with_hours = [one for one in counted if one.live and one.hours is not None]
    if not with_hours:
        return None
    costs = [one for one in with_hours if one.entry.side is Side.COST]
    benefits = [one for one in with_hours if one.entry.side is Side.BENEFIT]
    week = fullest_week(costs).hours
    there = None if available is None else read_amount(available)[0]
    over = None if there is None else week.likely - there.likely
    return trusted(
        HoursBalance,
        taken=span(_over_horizon(costs)),
        freed=span(_over_horizon(benefits)),
        a_week=span(week),
        freed_a_week=span(fullest_week(benefits).hours),
        available=None if there is None else span(there),
        over_by=over if over is not None and over > 1e-9 else None,  # noqa: PLR2004  # less is a rounding error
    )


def _over_horizon(side: Iterable[Counted]) -> Triple:
    return total(weighed(one.hours or _NOTHING, one.entry.weight) for one in side)
