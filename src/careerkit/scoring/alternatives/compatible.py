"""What can be told for every weighing that fits what the person said: shares, or an order alone.

Where points were shared out there is one weighing. Where only an order is known, there are many: every weighing in
which no category counts more than one that stands above it. Categories on one place may count differently, either way,
for a place is shared where the person could not tell. What is linear in the weights has its least and its greatest
value at the corners of that set, which are the plain means over the categories of the first places, down to some place,
and any of those on it; so all that is needed is to try those. Levels that are not known are anything from 0 to 5.

Source: Kirkwood and Sarin (1985), Ranking with Partial Information, Operations Research 33, 38-48; Paelinck (1974),
Qualitative Multiple Criteria Analysis, for the corners.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from operator import mul, sub
from typing import NamedTuple, Protocol

from careerkit.scoring.alternatives.kernel import steps

__all__ = ["MOST_CORNERS", "TOP", "Bounds", "Order", "Row", "Shares", "Weighing"]

TOP = 5
"""The highest level: served fully."""

MOST_CORNERS = 1_024
"""As many corners are looked at one by one: those of ten categories on one place. Above, pairs are compared."""


def __dir__() -> list[str]:
    return __all__


class Row(NamedTuple):
    """The levels of one alternative, at the least and at the most."""

    low: tuple[int, ...]
    high: tuple[int, ...]


class Bounds(NamedTuple):
    """The least and the greatest value that there can be, from 0 to 1."""

    low: float
    high: float


class Weighing(Protocol):
    """Every weighing that fits what the person said."""

    def bounds(self, row: Row) -> Bounds:
        """Give the least and the greatest value of an alternative."""

    def ahead(self, one: Row, other: Row) -> bool:
        """Tell whether one is at least level with another for every weighing, and ahead for some."""

    def corners(self, levels: Sequence[int]) -> tuple[int, ...] | None:
        """Give numbers by which two alternatives compare: ahead is at least level in all, and above in one.

        None where there are too many corners to look at each.
        """


class Shares:
    """One weighing: each category has its share.

    Examples:
        >>> shares = Shares([0.75, 0.25])
        >>> shares.bounds(Row((5, 0), (5, 5)))
        Bounds(low=0.75, high=1.0)
        >>> shares.ahead(Row((4, 0), (4, 0)), Row((0, 5), (0, 5)))
        True
    """

    def __init__(self, shares: Sequence[float]) -> None:
        """Take shares that add up to 1."""
        self.shares = tuple(shares)
        self._factors = [share / TOP for share in shares]

    def value(self, levels: Sequence[int]) -> float:
        """Give the value of levels that are all known."""
        return min(fsum(map(mul, self._factors, levels)), 1.0)

    def bounds(self, row: Row) -> Bounds:
        """Give the least and the greatest value of an alternative."""
        low = self.value(row.low)
        return Bounds(low, low if row.low is row.high else self.value(row.high))

    def ahead(self, one: Row, other: Row) -> bool:
        """Tell whether one is ahead of another, whatever the unknown levels are."""
        return steps(self.value(one.low)) > steps(self.value(other.high))

    def corners(self, levels: Sequence[int]) -> tuple[int, ...]:
        """Give the value, in the steps in which values are compared."""
        return (steps(self.value(levels)),)


class Order:
    """Every weighing in which no category counts more than one on a higher place.

    Examples:
        >>> order = Order([[0], [1, 2]])
        >>> [round(bound, 9) for bound in order.bounds(Row((5, 0, 0), (5, 0, 0)))]
        [0.333333333, 1.0]
        >>> order.ahead(Row((5, 0, 0), (5, 0, 0)), Row((1, 2, 2), (1, 2, 2)))
        True
        >>> order.ahead(Row((5, 0, 0), (5, 0, 0)), Row((1, 2, 4), (1, 2, 4)))
        False
    """

    def __init__(self, places: Sequence[Sequence[int]]) -> None:
        """Take the places, the highest first, each with the positions of its categories."""
        self.places = tuple(tuple(place) for place in places)

    def bounds(self, row: Row) -> Bounds:
        """Give the least and the greatest value of an alternative."""
        return Bounds(self._extreme(row.low, least=True), self._extreme(row.high, least=False))

    def _extreme(self, levels: Sequence[int], *, least: bool) -> float:
        """Give the least or the greatest mean over the corners."""
        found = []
        total = count = 0
        for place in self.places:
            for level in sorted((levels[one] for one in place), reverse=not least):
                total, count = total + level, count + 1
                found.append(total / count)
        return (min(found) if least else max(found)) / TOP

    def ahead(self, one: Row, other: Row) -> bool:
        """Tell whether one is at least level with another for every weighing and all levels, and ahead for some."""
        differences = [*map(sub, one.low, other.high)]
        above, strictly = 0, False
        for place in self.places:
            here = [differences[position] for position in place]
            if above + sum(difference for difference in here if difference < 0) < 0:
                return False
            strictly = strictly or any(difference > 0 for difference in here)
            above += sum(here)
        return strictly

    def corners(self, levels: Sequence[int]) -> tuple[int, ...] | None:
        """Give the sums of the levels over the corners, or None where there are too many."""
        if sum(2 ** len(place) - 1 for place in self.places) > MOST_CORNERS:
            return None
        found = []
        above = 0
        for place in self.places:
            sums = [above]
            for position in place:
                sums += [some + levels[position] for some in sums]
            found += sums[1:]
            above = sums[-1]
        return tuple(found)
