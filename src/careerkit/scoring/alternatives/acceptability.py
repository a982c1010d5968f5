"""In which part of all weighings an alternative comes first, and what somebody who puts it first cares about.

Weighings are drawn at random: any shares of the categories are as likely as any others, or, where an order is known,
any that fit it. A level that is not known is drawn too, anything from 0 to 5. The draws come from Python's own
generator, whose numbers are the same everywhere for one seed.

Source: Lahdelma, Hokkanen and Salminen (1998), SMAA: Stochastic Multiobjective Acceptability Analysis, European Journal
of Operational Research 106, 137-143; Lahdelma and Salminen (2001), SMAA-2, Operations Research 49, 444-454; Tervonen
and Lahdelma (2007), Implementing Stochastic Multicriteria Acceptability Analysis, European Journal of Operational
Research 178, 500-513, for the draws and how exact they are.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import log
from operator import mul
from typing import NamedTuple

from careerkit.scoring.alternatives.compatible import TOP, Row
from careerkit.scoring.alternatives.kernel import shared_ranks

__all__ = ["MOST_PLACES", "Accepted", "accept", "draw_shares"]


def __dir__() -> list[str]:
    return __all__


MOST_PLACES = 10
"""As many places are counted."""


class Accepted(NamedTuple):
    """What came of the draws for one alternative."""

    counts: list[int]
    """In how many draws it had the first place, the second, and so on, up to the tenth."""
    central: list[float] | None
    """The mean of the shares with which it was first; None where it never was."""


def draw_shares(generator: random.Random, places: Sequence[Sequence[int]], count: int) -> list[float]:
    """Draw shares that add up to 1, each as likely as any other that fits the order.

    The spacings of a Poisson process, brought to a sum of 1, are spread evenly over all shares (Rubinstein, 1982); put
    in order, they are spread evenly over the shares in that order.

    Args:
        generator: Where the draws come from.
        places: The positions of the categories, the highest place first; none where no order is known.
        count: How many categories there are.

    Examples:
        >>> shares = draw_shares(random.Random(0), [[1], [0, 2]], 3)
        >>> round(sum(shares), 12), shares.index(max(shares))
        (1.0, 1)
    """
    spacings = [-log(1.0 - generator.random()) for _ in range(count)]
    total = sum(spacings)
    if not total:  # every draw was zero, which the generator can give and never does
        return [1 / count] * count
    if not places:
        return [spacing / total for spacing in spacings]
    falling = sorted(spacings, reverse=True)
    shares = [0.0] * count
    start = 0
    for place in places:
        here = falling[start : start + len(place)]
        start += len(place)
        if len(place) > 1:
            here = [spacing for _, spacing in sorted((generator.random(), spacing) for spacing in here)]
        for position, spacing in zip(place, here, strict=True):
            shares[position] = spacing / total
    return shares


def accept(rows: Sequence[Row], places: Sequence[Sequence[int]], draws: int, seed: int) -> list[Accepted]:
    """Draw weighings, and count who has which place.

    Examples:
        >>> first, second = accept([Row((5, 0), (5, 0)), Row((0, 5), (0, 5))], [[0], [1]], 100, 0)
        >>> first.counts, second.counts, second.central
        ([100, 0], [0, 100], None)
    """
    generator = random.Random(seed)  # noqa: S311  # a simulation
    width = len(rows[0].low)
    most = min(len(rows), MOST_PLACES)
    counts = [[0] * most for _ in rows]
    sums = [[0.0] * width for _ in rows]
    known = [[level / TOP for level in row.low] for row in rows]
    unknown = [
        (index, [position for position in range(width) if row.low[position] != row.high[position]])
        for index, row in enumerate(rows)
        if row.low != row.high
    ]
    for _ in range(draws):
        shares = draw_shares(generator, places, width)
        for index, positions in unknown:
            for position in positions:
                known[index][position] = generator.random()
        ranks = shared_ranks([sum(map(mul, shares, levels)) for levels in known])
        for index, rank in enumerate(ranks):
            if rank <= most:
                counts[index][rank - 1] += 1
            if rank == 1:
                sums[index] = [one + share for one, share in zip(sums[index], shares, strict=True)]
    return [
        Accepted(count, [one / count[0] for one in some] if count[0] else None)
        for count, some in zip(counts, sums, strict=True)
    ]
