"""Whether ratings go up or down over time: which of two is higher, and nothing about by how much.

Ratings of how true a sentence is are ordinal: the step from 1 to 2 need not be the one from 4 to 5, so no mean and no
slope is taken. The statistic of Mann (1945) and Kendall (1975) asks less. It compares every rating with every later
one and counts how often the later one is higher, and how often it is lower.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

__all__ = ["FEWEST_DAYS", "Pairs", "Trend", "compare_pairs", "trend_of"]

FEWEST_DAYS: Final = 3
"""Below three days there is no trend: two are a difference."""


def __dir__() -> list[str]:
    return __all__


class Trend(enum.StrEnum):
    """Which way something goes over time."""

    BETTER = "better"
    """Later ratings are mostly higher."""
    WORSE = "worse"
    """Later ratings are mostly lower."""
    STEADY = "steady"
    """There is no clear direction."""
    UNKNOWN = "unknown"
    """There are too few ratings to tell."""


class Pairs(NamedTuple):
    """How often, of two ratings, the later one was higher, and how often it was lower."""

    higher: int
    lower: int
    all: int


def compare_pairs(ratings: Sequence[float]) -> Pairs:
    """Compare every rating with every later one; `higher - lower` is the S of Mann and Kendall.

    Args:
        ratings: In the order of time.

    Source: Mann (1945), Nonparametric Tests Against Trend, Econometrica 13, 245-259; Kendall (1975), Rank Correlation
    Methods.

    Examples:
        >>> compare_pairs([2, 3, 3, 1])
        Pairs(higher=2, lower=3, all=6)
    """
    earlier: Counter[float] = Counter()
    higher = lower = 0
    for rating in ratings:
        for other, times in earlier.items():
            higher += times * (other < rating)
            lower += times * (other > rating)
        earlier[rating] += 1
    return Pairs(higher, lower, len(ratings) * (len(ratings) - 1) // 2)


def trend_of(ratings: Sequence[float]) -> Trend:
    """Tell which way ratings go: one way where it outweighs the other by half of all pairs or more.

    That is where Kendall's tau is 1/2 or more, either way. It says how consistent the direction is, and is no test of
    significance: the ratings are all that there are, and no sample of others.

    Examples:
        >>> trend_of([5, 4, 4, 3]).value, trend_of([4, 2, 4, 3]).value, trend_of([4, 2]).value
        ('worse', 'steady', 'unknown')
    """
    if len(ratings) < FEWEST_DAYS:
        return Trend.UNKNOWN
    higher, lower, pairs = compare_pairs(ratings)
    if 2 * abs(higher - lower) < pairs:
        return Trend.STEADY
    return Trend.BETTER if higher > lower else Trend.WORSE
