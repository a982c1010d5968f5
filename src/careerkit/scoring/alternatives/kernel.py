"""Weighted values and shared ranks on plain numbers, for those who have a table and no career.

`rank_alternatives` answers for people: it reads and checks what they entered, and has to deal with levels that are not
known and with weights that are an order alone, so it reckons with bounds. Where everything is known, both come to the
same. Everything here takes good input: rows of one length, weights that are not negative and not all zero, scales of
some width; nothing is checked, which would be a tenth of the time.

Source: Fishburn (1967), Additive Utilities with Incomplete Product Sets, Operations Research 15, 537-542, for values
that add up; Triantaphyllou (2000), Multi-Criteria Decision Making Methods: A Comparative Study, for the weighted sum.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import floor, fsum, inf
from operator import ge, mul, sub
from typing import NamedTuple

__all__ = ["STEPS", "Weighed", "dominators", "shared_ranks", "steps", "weigh", "weighted_values"]

STEPS = 1e9
"""Values that are the same when rounded to a billionth of the scale are equal: no more is left of numbers that were
added. Rounding looks at one value at a time, so that no third one can make two others equal."""


def __dir__() -> list[str]:
    return __all__


def weighted_values(
    matrix: Sequence[Sequence[float]], weights: Sequence[float], lowest: Sequence[float], highest: Sequence[float]
) -> list[float]:
    """Give the value of each row: the weighted mean of how far up its scale each number stands, from 0 to 1.

    Args:
        matrix: A row for each alternative, with a number for each criterion.
        weights: The weight of each criterion; only their proportions count.
        lowest: The lowest number of each criterion's scale.
        highest: The highest number of each criterion's scale.

    Examples:
        >>> weighted_values([[5, 0], [1, 4]], [3, 1], [0, 0], [5, 5])
        [0.75, 0.35]
    """
    total = fsum(weights)
    factors = [weight / total / (high - low) for weight, low, high in zip(weights, lowest, highest)]  # noqa: B905
    base = fsum(map(mul, factors, lowest))
    return [fsum(map(mul, factors, row)) - base for row in matrix]


def steps(value: float) -> int:
    """Round a value to the steps in which values are compared."""
    return floor(value * STEPS + 0.5)


def shared_ranks(values: Sequence[float]) -> list[int]:
    """Give the rank of each value, the highest first; equal values share the better rank.

    Examples:
        >>> shared_ranks([0.5, 0.1 + 0.2, 0.3, 0.2])
        [1, 2, 2, 4]
    """
    rounded = [floor(value * STEPS + 0.5) for value in values]  # `steps`, without a call for each
    rising = sorted(rounded)
    last = len(rising) + 1
    return [last - bisect_right(rising, one) for one in rounded]


def dominators(matrix: Sequence[Sequence[float]], row: int) -> list[int]:
    """Find the rows that are nowhere below a row, and somewhere above it.

    Examples:
        >>> dominators([[3, 3], [3, 2], [4, 0]], 1)
        [0]
    """
    own = matrix[row]
    return [index for index, other in enumerate(matrix) if all(map(ge, other, own)) and other != own]


class Weighed(NamedTuple):
    """Values, with what they are made of."""

    values: list[float]
    """The value of each row, from 0 to 1."""
    ranks: list[int]
    """The rank of each row; equal values share one."""
    contributions: list[list[float]]
    """What each criterion contributes to the value of each row."""
    dominated_by: list[list[int]]
    """The rows by which each row is dominated."""
    turning: list[tuple[float, int] | None]
    """For each criterion, the weight at which the first row is no longer alone in front while the other weights stay,
    and the row that catches up there; None where no weight does that, or no row is alone in front."""


def weigh(
    matrix: Sequence[Sequence[float]], weights: Sequence[float], lowest: Sequence[float], highest: Sequence[float]
) -> Weighed:
    """Give the values of rows, and explain them.

    Examples:
        >>> weighed = weigh([[5, 0], [1, 4]], [3, 1], [0, 0], [5, 5])
        >>> weighed.ranks, weighed.contributions[0], weighed.turning
        ([1, 2], [0.75, 0.0], [(1.0, 1), (3.0, 1)])
    """
    total = fsum(weights)
    factors = [weight / total / (high - low) for weight, low, high in zip(weights, lowest, highest)]  # noqa: B905
    contributions = [list(map(mul, map(sub, row, lowest), factors)) for row in matrix]
    values = list(map(fsum, contributions))
    ranks = shared_ranks(values)
    falling = sorted(range(len(ranks)), key=ranks.__getitem__)
    dominated_by = [
        [one for one in falling[: rank - 1] if all(map(ge, matrix[one], row))]
        for row, rank in zip(matrix, ranks)  # noqa: B905
    ]
    if len({*ranks}) < len(ranks):
        _add_level(matrix, ranks, falling, dominated_by)
    turning: list[tuple[float, int] | None] = [None] * len(weights)
    if ranks.count(1) == 1:
        first, *others = falling
        leads = [((values[first] - values[other]) * total, other) for other in others]
        columns = zip(zip(*matrix), weights, map(sub, highest, lowest))  # noqa: B905
        turning = [_turn(column, column[first], leads, weight, width) for column, weight, width in columns]
    return Weighed(values, ranks, contributions, dominated_by, turning)


def _add_level(
    matrix: Sequence[Sequence[float]], ranks: Sequence[int], falling: Sequence[int], dominated_by: list[list[int]]
) -> None:
    """Add rows of the same rank that are better by what weighs nothing, or next to nothing."""
    for row, rank, found in zip(matrix, ranks, dominated_by, strict=True):
        level = falling[rank - 1 : rank - 1 + ranks.count(rank)]
        found += [one for one in level if matrix[one] != row and all(map(ge, matrix[one], row))]


def _turn(
    column: Sequence[float], mark: float, leads: Sequence[tuple[float, int]], weight: float, width: float
) -> tuple[float, int] | None:
    """Find the nearest weight of a criterion at which another row catches up with the first, which has the mark."""
    found = None
    nearest = inf
    for lead, other in leads:
        ahead = mark - column[other]
        if ahead:
            change = lead * width / ahead
            if -nearest < change < nearest and change <= weight:
                nearest = abs(change)
                found = weight - change, other
    return found
