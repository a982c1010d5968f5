"""In which part of all weighings an alternative comes first, and what somebody who puts it first cares about.

Weighings are drawn at random: any shares of the categories are as likely as any others, or, where an order is known,
any that fit it. A level that is not known is drawn too, anything from 0 to 5. Where there are many draws and numpy is
installed, it is used, and the answer is the same, digit for digit.

Source: Lahdelma, Hokkanen and Salminen (1998), SMAA: Stochastic Multiobjective Acceptability Analysis, European Journal
of Operational Research 106, 137-143; Lahdelma and Salminen (2001), SMAA-2, Operations Research 49, 444-454; Tervonen
and Lahdelma (2007), Implementing Stochastic Multicriteria Acceptability Analysis, European Journal of Operational
Research 178, 500-513, for the draws and how exact they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from operator import add, mul
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.scoring.alternatives.drawing import GRAIN, ONE, draw_levels, draw_shares
from careerkit.scoring.streams import stream

if TYPE_CHECKING:
    from careerkit.scoring.alternatives.compatible import Row

__all__ = [
    "MOST_PLACES",
    "MOST_ROWS",
    "Accepted",
    "accept",
    "accepted",
    "count_plainly",
    "count_quickly",
    "open_positions",
]


def __dir__() -> list[str]:
    return __all__


MOST_PLACES: Final = 10
"""As many places are counted."""
MOST_ROWS: Final = 1_024
"""Fewer alternatives than this can be counted with numpy: a value and a row share a whole number of 64 bits."""
_CELLS: Final = 2**16
"""As many places are held at a time."""
_MANY: Final = 20_000
"""As many places to count are worth importing numpy for."""


class Accepted(NamedTuple):
    """What came of the draws for one alternative."""

    counts: list[int]
    """In how many draws it had the first place, the second, and so on, up to the tenth."""
    central: list[float] | None
    """The mean of the shares with which it was first; None where it never was."""


def accept(
    rows: Sequence[Row], names: Sequence[str], places: Sequence[Sequence[int]], draws: int, seed: int
) -> list[Accepted]:
    """Draw weighings, and count who has which place.

    Args:
        rows: The levels of each alternative.
        names: What each alternative is called; what is drawn for it depends on that and the seed alone.
        places: The positions of the categories, the highest place first; none where no order is known.
        draws: How many weighings to draw.
        seed: Where the draws start from.

    Examples:
        >>> from careerkit.scoring.alternatives.compatible import Row
        >>> first, second = accept([Row((5, 0), (5, 0)), Row((0, 5), (0, 5))], ["a", "b"], [[0], [1]], 100, 0)
        >>> first.counts, second.counts, second.central
        ([100, 0], [0, 100], None)
    """
    if draws * len(rows) >= _MANY and len(rows) < MOST_ROWS:
        with suppress(ImportError):
            return count_quickly(rows, names, places, draws, seed)
    return count_plainly(rows, names, places, draws, seed)


def count_plainly(
    rows: Sequence[Row], names: Sequence[str], places: Sequence[Sequence[int]], draws: int, seed: int
) -> list[Accepted]:
    """Do what `accept` says, with nothing but the standard library."""
    width = len(rows[0].low)
    most = min(len(rows), MOST_PLACES)
    counts = [[0] * most for _ in rows]
    sums = [[0.0] * width for _ in rows]
    falling = range(len(rows) - 1, -1, -1)
    weighings = draw_shares(stream(seed, "shares"), places, width)
    known = [[level * GRAIN for level in row.low] for row in rows]
    unknown = [
        (known[index], positions, draw_levels(stream(seed, f"levels:{names[index]}"), len(positions)))
        for index, row in enumerate(rows)
        if (positions := open_positions(row))
    ]
    at_once = max(1, _CELLS // len(rows))
    for start in range(0, draws, at_once):
        taken = []
        for shares in islice(weighings, min(at_once, draws - start)):
            for levels, positions, drawing in unknown:
                for position, level in zip(positions, next(drawing), strict=True):
                    levels[position] = level
            values = [sum(map(mul, shares, levels)) for levels in known]
            rising = sorted(values)
            ranks = dict(zip(rising, falling, strict=True))  # of equal ones, the best rank stays
            taken.append([*map(ranks.__getitem__, values)])
            best = rising[-1]
            for index in [values.index(best)] if rising.count(best) == 1 else _all(values, best):
                sums[index] = list(map(add, sums[index], shares))
        for count, column in zip(counts, zip(*taken, strict=True), strict=True):
            for rank, times in Counter(column).items():
                if rank < most:
                    count[rank] += times
    return [accepted(*one) for one in zip(counts, sums, strict=True)]


def _all(values: Sequence[float], best: float) -> list[int]:
    return [index for index, value in enumerate(values) if value == best]


def count_quickly(
    rows: Sequence[Row], names: Sequence[str], places: Sequence[Sequence[int]], draws: int, seed: int
) -> list[Accepted]:
    """Do what `accept` says, with numpy.

    Raises:
        ImportError: if it is not installed.
    """
    from careerkit.scoring.alternatives.arrays import Counting

    counting = Counting(rows, names, places, seed)
    counting.count(draws)
    return [accepted(*one) for one in zip(counting.counts, counting.sums, strict=True)]


def open_positions(row: Row) -> list[int]:
    """Find the categories of which an alternative's level is not known.

    Examples:
        >>> from careerkit.scoring.alternatives.compatible import Row
        >>> open_positions(Row((0, 2, 0), (5, 2, 5)))
        [0, 2]
    """
    return [position for position, low in enumerate(row.low) if low != row.high[position]]


def accepted(counts: list[int], sums: list[float]) -> Accepted:
    """Give what came of the draws for one alternative, from the counts of its places and the sums of its shares."""
    return Accepted(counts, [one / (counts[0] * ONE) for one in sums] if counts[0] else None)
