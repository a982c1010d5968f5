"""Payback: from when on what a plan brought makes up for what it took."""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from careerkit.scoring.balance.present_value import Stream, discount_factor

__all__ = ["payback_months"]

_CLOSE = 1e-12
"""A balance this small, as a share of all that flows, is nothing."""
_RISING = 1.0
"""Up to this continuous yearly rate, what has come never loses worth while a period goes on, not even a year."""
_HALVINGS = 32
"""How often a month is halved to find a moment in it: to a thousandth of a second."""


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
    brought = cache(_reached(((amount, stream) for amount, stream in flows if amount > 0), rate))
    taken = cache(_reached(((-amount, stream) for amount, stream in flows if amount < 0), rate))
    nothing = _CLOSE * (brought(horizon) + taken(horizon))

    def behind(years: float) -> bool:
        return taken(years) - brought(years) > nothing

    def surely_ahead(since: float, until: float) -> bool:
        return taken(until) - brought(since) <= nothing

    if behind(horizon):
        return None
    months = {month / 12 for month in range(math.ceil(horizon * 12))} | {horizon}
    begins = {stream.begin for amount, stream in flows if amount < 0 and 0 <= stream.begin < horizon}
    moments = sorted(months | begins)
    rising = math.log1p(rate) <= _RISING
    last = _last(behind, surely_ahead if rising else lambda _since, _until: False, moments, 0, len(moments) - 1)
    return 0.0 if last is None else 12 * _between(moments[last], moments[last + 1], behind)


def _last(
    behind: Callable[[float], bool],
    surely_ahead: Callable[[float, float], bool],
    moments: Sequence[float],
    first: int,
    last: int,
) -> int | None:
    """Find the last of some moments that is behind, by halves; of a stretch that can't hold one, only the ends count.

    What was brought by its begin and taken by its end is at hand for other stretches, so that few moments are looked at
    however many there are.
    """
    if first == last:
        return first if behind(moments[first]) else None
    if surely_ahead(moments[first], moments[last]):
        return None
    middle = (first + last) // 2
    found = _last(behind, surely_ahead, moments, middle + 1, last)
    return _last(behind, surely_ahead, moments, first, middle) if found is None else found


def _reached(flows: Iterable[tuple[float, Stream]], rate: float) -> Callable[[float], float]:
    """Give the function that tells the discounted sum of all that has come until a moment; no amount is negative."""
    grouped: defaultdict[Stream, list[float]] = defaultdict(list)
    for amount, stream in flows:
        if not stream.over:
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
    for _ in range(_HALVINGS):
        middle = (behind_at + ahead_at) / 2
        if behind(middle):
            behind_at = middle
        else:
            ahead_at = middle
    return ahead_at
