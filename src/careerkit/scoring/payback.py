"""Payback: from when on what a plan brought makes up for what it took."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable

from careerkit.scoring.present_value import Stream, discount_factor

__all__ = ["payback_months"]

_CLOSE = 1e-12
"""A balance this small, as a share of all that flows, is nothing."""


def __dir__() -> list[str]:
    return __all__


def payback_months(flows: Iterable[tuple[float, Stream]], rate: float, horizon: float) -> float | None:
    """Give the months from now until the discounted sum of all flows is not negative and stays so to the horizon.

    A period of something that comes round is counted by the part of it that has passed. The answer is exact to far less
    than a day, for flows whose balance does not turn twice within one month.

    Args:
        flows: How much each time, negative for what is paid, and when.
        rate: The yearly rate.
        horizon: The years to look at.

    Returns:
        The months; 0 where the sum is never negative, None where it still is at the horizon.

    Examples:
        >>> paid, earned = Stream(0, math.inf, 0), Stream(0, math.inf, 12)
        >>> round(payback_months([(-1200, paid), (100, earned)], 0, 3), 6)
        12.0
    """
    flows = tuple(flows)
    reached = _reached(flows, rate)
    scale = math.fsum(abs(amount) * stream.worth(rate, horizon) for amount, stream in flows)

    def behind(years: float) -> bool:
        return reached(years) < -_CLOSE * scale

    if behind(horizon):
        return None
    moments = {month / 12 for month in range(math.ceil(horizon * 12))} | {horizon}
    moments |= {stream.begin for amount, stream in flows if amount < 0 and 0 <= stream.begin < horizon}
    ahead = horizon
    for moment in sorted(moments, reverse=True):
        if behind(moment):
            return 12 * _between(moment, ahead, behind)
        ahead = moment
    return 0.0


def _reached(flows: Iterable[tuple[float, Stream]], rate: float) -> Callable[[float], float]:
    """Give the function that tells the discounted sum of all that has come until a moment."""
    grouped: defaultdict[Stream, list[float]] = defaultdict(list)
    for amount, stream in flows:
        grouped[stream].append(amount)
    sums = {stream: math.fsum(amounts) for stream, amounts in grouped.items()}
    once = sorted((stream.begin, total) for stream, total in sums.items() if stream.periods_a_year == 0)
    again = [(total, stream) for stream, total in sums.items() if stream.periods_a_year]
    begins = [begin for begin, _ in once]
    worths = (0.0, *itertools.accumulate(total * discount_factor(rate, begin) for begin, total in once))

    def reached(years: float) -> float:
        come_round = math.fsum(total * stream.worth(rate, years) for total, stream in again)
        return worths[bisect_right(begins, years)] + come_round

    return reached


def _between(behind_at: float, ahead_at: float, behind: Callable[[float], bool]) -> float:
    """Halve the stretch until the moment of the turn is found."""
    for _ in range(40):
        middle = (behind_at + ahead_at) / 2
        if behind(middle):
            behind_at = middle
        else:
            ahead_at = middle
    return ahead_at
