"""Weighings and levels, drawn at random, as whole numbers.

A weighing is whole numbers that add up to `ONE`, and a level one from 0 to `TOP * GRAIN`. So every value that is made
of them is a whole number below 2 to the power of 53, which is exact in whatever order it is added up: the answer is the
same on every machine, with numpy and without, and a tie is a tie.

Source: Rubinstein (1982), Generating Random Vectors Uniformly Distributed inside and on the Surface of Different
Regions, European Journal of Operational Research 10, 205-209, for shares as what lies between cuts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter, sub
from random import Random
from typing import Final

from careerkit.scoring.alternatives.compatible import TOP

__all__ = ["GRAIN", "ONE", "draw_levels", "draw_shares"]

GRAIN: Final = 2**16
"""How many steps a level is drawn in."""
ONE: Final = 2**32
"""What the shares of a weighing add up to."""


def __dir__() -> list[str]:
    return __all__


def draw_shares(numbers: Random, places: Sequence[Sequence[int]], count: int) -> Iterator[list[int]]:
    """Draw shares that add up to `ONE`, each as likely as any other that fits the order.

    What lies between cuts at random is spread evenly over all shares; put in order, over the shares in that order.

    Args:
        numbers: Where the draws come from: for each weighing the cuts, and then a number for each category that shares
            a place.
        places: The positions of the categories, the highest place first; none where no order is known.
        count: How many categories there are.

    Examples:
        >>> shares = next(draw_shares(Random(0), [[1], [0, 2]], 3))
        >>> sum(shares) == ONE, shares.index(max(shares))
        (True, 1)
    """
    random, one = numbers.random, float(ONE)
    cutting = range(count - 1)
    while True:
        cuts = sorted([int(random() * one) for _ in cutting])
        spacings = list(map(sub, [*cuts, ONE], [0, *cuts]))
        if places:
            spacings.sort(reverse=True)
            shares = [0] * count
            start = 0
            for place in places:
                here = spacings[start : start + len(place)]
                start += len(place)
                if len(place) > 1:
                    keyed = sorted([(random(), spacing) for spacing in here], key=itemgetter(0))
                    here = [spacing for _, spacing in keyed]
                for position, spacing in zip(place, here, strict=True):
                    shares[position] = spacing
            yield shares
        else:
            yield spacings


def draw_levels(numbers: Random, count: int) -> Iterator[list[int]]:
    """Draw levels that are not known, anything from 0 to the highest.

    Examples:
        >>> 0 <= next(draw_levels(Random(0), 1))[0] < TOP * GRAIN
        True
    """
    random, most = numbers.random, float(TOP * GRAIN)
    while True:
        yield [int(random() * most) for _ in range(count)]
