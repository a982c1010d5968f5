"""Every rate at which flows come to nothing, and that there are no others.

With the growth `g = log(1 + rate)`, flows at some moments are worth `sum(amount * exp(-g * moment))`. What comes in and
what goes out are each worth less the greater `g` is, so that the ends of a stretch bound their difference, and its
slope, on the whole of it. A stretch on which the difference can't be nothing holds no rate, one on which it only rises
or only falls holds one at most, and any other is halved. Nothing is guessed, and none is missed.

Source: Descartes (1637), La géométrie, for the number of changes of sign that bounds the number of rates; Moore (1966),
Interval Analysis, for the bounds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

__all__ = ["Root", "at_moments", "roots", "sign_changes", "too_near"]

_NOISE: Final = 1e-12
"""What is this small a share of all that flows may be a rounding error."""
_NARROW: Final = 1e-6
"""A stretch this narrow is not halved any more: what can't be told apart on it is one."""
_NEAR: Final = 1e-12
"""Two moments that lie apart by less than this share of the whole time can't be told apart."""
_SMALLEST: Final = 1e-300
"""What is this small a share of the greatest flow is nothing."""
_MOST_WORK: Final = 5_000_000
"""How many flows are looked at before the search is given up."""
_LEAST_WORK: Final = 500
_SPLIT: Final = 0.00731468
"""Where the search is split in two: not at 0, where whole amounts often come to nothing."""


def __dir__() -> list[str]:
    return __all__


class Root(NamedTuple):
    """A growth at which flows come to nothing."""

    growth: float
    turns: int
    """1 where they are worth more than nothing below it, -1 where above it, 0 where they only touch nothing."""


class _Worth(NamedTuple):
    """What comes in and what goes out at a growth, and how fast each gets less."""

    brought: float
    taken: float
    brought_slope: float
    taken_slope: float


class _Stretch(NamedTuple):
    """A stretch of growths with one at which flows come to nothing, or one too narrow to tell."""

    low: float
    high: float
    narrow: bool


def at_moments(flows: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Add up what flows at the same moment, and leave out where it comes to nothing; in the order of time.

    Examples:
        >>> at_moments([(1.0, 0.1), (0.0, -5.0), (1.0, 0.2), (1.0, -0.3)])
        [(0.0, -5.0)]
    """
    found: dict[float, list[float]] = {}
    for moment, amount in flows:
        found.setdefault(round(moment, 9), []).append(amount)
    sums = ((moment, math.fsum(found[moment]), math.fsum(map(abs, found[moment]))) for moment in sorted(found))
    return [(moment, amount) for moment, amount, size in sums if abs(amount) > _NOISE * size]


def sign_changes(flows: Sequence[tuple[float, float]]) -> int:
    """Count how often the direction of flows changes: no more rates than that bring them to nothing.

    Examples:
        >>> sign_changes([(0, -1600), (1, 10_000), (2, -10_000)])
        2
    """
    return sum((one > 0) is not (other > 0) for (_, one), (_, other) in pairwise(flows))


def too_near(flows: Sequence[tuple[float, float]]) -> bool:
    """Tell whether two moments are so near to each other that they can't be told apart in the whole time.

    Examples:
        >>> too_near([(0, -1), (1, 2), (2e12, 3)])
        True
    """
    length = flows[-1][0] - flows[0][0]
    return any(other - one < _NEAR * length for (one, _), (other, _) in pairwise(flows))


def roots(flows: Sequence[tuple[float, float]]) -> list[Root] | None:
    """Find every growth at which flows come to nothing, the least first; None where that would take too long.

    Args:
        flows: When and how much, as `at_moments` gives them; no two moments are `too_near`.

    Examples:
        >>> [round(math.expm1(root.growth), 6) for root in roots([(0, -1600), (1, 10_000), (2, -10_000)])]
        [0.25, 4.0]
    """
    largest = max((abs(amount) for _, amount in flows), default=0.0)
    flows = [(moment, amount / largest) for moment, amount in flows if abs(amount) > _SMALLEST * largest]
    if sign_changes(flows) == 0:
        return []
    first, length = flows[0][0], flows[-1][0] - flows[0][0]
    later = [((moment - first) / length, amount) for moment, amount in flows]
    earlier = [(1 - moment, amount) for moment, amount in reversed(later)]
    above = _search(later, _SPLIT)
    below = _search(earlier, -_SPLIT)
    if above is None or below is None:
        return None
    found = [_Stretch(-high, -low, narrow=narrow) for low, high, narrow in reversed(below)] + above
    return [_root(later, earlier, stretch, length) for stretch in _joined(found)]


def _search(flows: Sequence[tuple[float, float]], since: float) -> list[_Stretch] | None:
    """Find the stretches above a growth on which flows come to nothing once, or touch nothing."""
    rest = math.fsum(abs(amount) for _, amount in flows[1:])
    gap = flows[1][0] - flows[0][0]
    until = max((math.log(rest / abs(flows[0][1])) + 1) / gap, since + 1)
    waiting = [(since, _worth(flows, since), until, _worth(flows, until))]
    found: list[_Stretch] = []
    for _ in range(max(_LEAST_WORK, _MOST_WORK // len(flows))):
        if not waiting:
            return sorted(found)
        low, at_low, high, at_high = waiting.pop()
        noise = _NOISE * (at_low.brought + at_low.taken)
        if at_high.brought - at_low.taken > noise or at_high.taken - at_low.brought > noise:
            continue
        slopes = _NOISE * (at_low.brought_slope + at_low.taken_slope)
        falls = at_high.brought_slope - at_low.taken_slope > slopes
        if falls or at_high.taken_slope - at_low.brought_slope > slopes:
            if (at_low.brought >= at_low.taken) is not (at_high.brought >= at_high.taken):
                found.append(_Stretch(low, high, narrow=False))
            continue
        if high - low <= _NARROW * max(1.0, abs(low)):
            found.append(_Stretch(low, high, narrow=True))
            continue
        middle = (low + high) / 2
        at_middle = _worth(flows, middle)
        waiting += [(low, at_low, middle, at_middle), (middle, at_middle, high, at_high)]
    return None


def _worth(flows: Sequence[tuple[float, float]], growth: float) -> _Worth:
    worths = [(amount * math.exp(-growth * moment), moment) for moment, amount in flows]
    brought = [(worth, moment) for worth, moment in worths if worth > 0]
    taken = [(-worth, moment) for worth, moment in worths if worth < 0]
    return _Worth(
        math.fsum(worth for worth, _ in brought),
        math.fsum(worth for worth, _ in taken),
        math.fsum(worth * moment for worth, moment in brought),
        math.fsum(worth * moment for worth, moment in taken),
    )


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Join narrow stretches that follow on each other: they are about the same growth."""
    joined: list[_Stretch] = []
    for one in stretches:
        if joined and one.narrow and joined[-1].narrow and one.low - joined[-1].high <= _NARROW:
            joined[-1] = joined[-1]._replace(high=one.high)
        else:
            joined.append(one)
    return joined


def _root(
    later: Sequence[tuple[float, float]],
    earlier: Sequence[tuple[float, float]],
    stretch: _Stretch,
    length: float,
) -> Root:
    """Halve a stretch until the growth is found; where the difference has one sign at both ends, it is the middle."""

    def positive(growth: float) -> bool:
        flows, way = (later, growth) if growth >= 0 else (earlier, -growth)
        return math.fsum(amount * math.exp(-way * moment) for moment, amount in flows) >= 0

    low, high, narrow = stretch
    begins, ends = positive(low), positive(high)
    if begins is ends:
        return Root((low + high) / 2 / length, 0)
    if narrow:
        return Root((low + high) / 2 / length, 1 if begins else -1)
    while (middle := (low + high) / 2) not in (low, high):
        low, high = (middle, high) if positive(middle) is begins else (low, middle)
    return Root(high / length, 1 if begins else -1)
