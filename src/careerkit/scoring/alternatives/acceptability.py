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
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from operator import mul
from struct import Struct
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
    height = len(rows)
    counts = [[0] * min(height, MOST_PLACES) for _ in rows]
    sums = [[0] * len(row.low) for row in rows]
    weighed = _weighed(rows, names, places, seed)
    at_once = max(1, _CELLS // height)
    for start in range(0, draws, at_once):
        orders: list[list[int]] = []
        firsts: list[list[list[int]]] = [[] for _ in rows]
        for shares, values in islice(weighed, min(at_once, draws - start)):
            order = sorted(range(height), key=values.__getitem__, reverse=True)
            if len({*values}) == height:
                orders.append(order)
                firsts[order[0]].append(shares)
            else:
                _count_level(order, values, shares, counts, firsts)
        for rank, column in enumerate(islice(zip(*orders, strict=True), MOST_PLACES)):
            for index, times in Counter(column).items():
                counts[index][rank] += times
        sums = [[*map(sum, zip(*drawn, one, strict=True))] for drawn, one in zip(firsts, sums, strict=True)]
    return [accepted(*one) for one in zip(counts, sums, strict=True)]


def _weighed(
    rows: Sequence[Row], names: Sequence[str], places: Sequence[Sequence[int]], seed: int
) -> Iterator[tuple[list[int], Sequence[int]]]:
    """Draw weighings, each with the value of every alternative.

    The levels of all alternatives in one category are one long whole number, each in its own 64 bits: to weigh a
    category takes one product, whatever the number of alternatives.
    """
    lanes = Struct(f"<{len(rows)}Q")
    settled = [
        [level * GRAIN if level == high else 0 for level, high in zip(row.low, row.high, strict=True)] for row in rows
    ]
    known = [int.from_bytes(lanes.pack(*column), "little") for column in zip(*settled, strict=True)]
    unknown = [
        (index, positions, draw_levels(stream(seed, f"levels:{names[index]}"), len(positions)))
        for index, row in enumerate(rows)
        if (positions := open_positions(row))
    ]
    weighings = draw_shares(stream(seed, "shares"), places, len(known))
    while True:
        shares = next(weighings)
        values = lanes.unpack(sum(map(mul, shares, known)).to_bytes(lanes.size, "little"))
        if unknown:
            drawn = [*values]
            for index, positions, drawing in unknown:
                drawn[index] += sum(map(mul, map(shares.__getitem__, positions), next(drawing)))
            yield shares, drawn
        else:
            yield shares, values


def _count_level(
    order: Sequence[int],
    values: Sequence[int],
    shares: list[int],
    counts: Sequence[list[int]],
    firsts: Sequence[list[list[int]]],
) -> None:
    """Count a draw in which some are level: those have the best of their places."""
    rank = 0
    for position, index in enumerate(order):
        if values[index] < values[order[rank]]:
            rank = position
        if rank >= MOST_PLACES:
            break
        counts[index][rank] += 1
        if not rank:
            firsts[index].append(shares)


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


def accepted(counts: list[int], sums: Sequence[float]) -> Accepted:
    """Give what came of the draws for one alternative, from the counts of its places and the sums of its shares."""
    return Accepted(counts, [one / (counts[0] * ONE) for one in sums] if counts[0] else None)
