"""Draws: amounts between their ends, and whether what may come does, from numbers that a seed gives.

Everything is made of `random.Random.random`, the one method that gives the same numbers in every release of Python, and
each amount of one such number: the greater the number, the greater the amount. So an item that was said to be worth
more, its whole range moved up or its most likely value alone, is worth no less in any draw.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Final

from careerkit.scoring.balance.simulation_result import DrawShape

if TYPE_CHECKING:
    from careerkit.scoring.spans import Triple

__all__ = ["amounts", "beta_shares", "comings"]

_CELLS: Final = 256
"""In how many cells a beta distribution is cut; within each of them, it is drawn evenly."""
_TURNS: Final = 256
"""Between how many turns, and a last one, beta distributions are tabulated."""


def __dir__() -> list[str]:
    return __all__


def comings(numbers: Random, probability: float) -> Iterator[bool]:
    """Tell for each draw whether what has a probability comes."""
    while True:
        yield numbers.random() < probability


def amounts(numbers: Random, triple: Triple, shape: DrawShape, *, bare: bool) -> Iterator[float]:
    """Give an amount for each draw.

    Args:
        numbers: The stream of the amount.
        triple: Its least, most likely and greatest value.
        shape: How it is drawn around the most likely one.
        bare: Whether none is more likely than another, so that it is drawn evenly.
    """
    low, likely, high = triple
    width = high - low
    if not width:
        while True:
            yield likely
    turn = (likely - low) / width
    if bare:
        draw = numbers.random
    elif shape is DrawShape.TRIANGULAR:
        draw = _triangular(numbers.random, turn)
    else:
        draw = _beta(numbers.random, turn)
    while True:
        yield min(max(low + width * draw(), low), high)


def _triangular(random: Callable[[], float], turn: float) -> Callable[[], float]:
    """Draw from 0 to 1 by a triangle that is highest at the turn."""

    def draw() -> float:
        number = random()
        if number < turn:
            return math.sqrt(number * turn)
        return 1 - math.sqrt((1 - number) * (1 - turn))

    return draw


def _beta(random: Callable[[], float], turn: float) -> Callable[[], float]:
    """Draw from 0 to 1 by the beta distribution of three points of which the middle one is at the turn."""
    shares, places = beta_shares(turn), _places()

    def draw() -> float:
        number = random()
        above = bisect_right(shares, number)
        share, place = shares[above - 1], places[above - 1]
        return place + (places[above] - place) * ((number - share) / (shares[above] - share))

    return draw


def beta_shares(turn: float) -> Sequence[float]:
    """Give how much of the beta distribution by three points lies below each of some places between 0 and 1.

    Between two turns that are tabulated, the two distributions are mixed: the mean stays that of a three-point
    estimate, and a later turn leaves less below each place.

    Args:
        turn: Where its most likely value is, from 0 to 1.

    Source: Malcolm, Roseboom, Clark and Fazar (1959), for the distribution.

    Examples:
        >>> round(beta_shares(0.5)[_CELLS // 2], 9)
        0.5
    """
    before = math.floor(turn * _TURNS)
    way = turn * _TURNS - before
    shares = _shares(before)
    if not way:
        return shares
    return [one + way * (other - one) for one, other in zip(shares, _shares(before + 1), strict=True)]


@cache
def _places() -> tuple[float, ...]:
    """Give places from 0 to 1 that lie closer together towards both ends, where the density may bend."""
    return tuple(_place(cell / _CELLS) for cell in range(_CELLS + 1))


def _place(step: float) -> float:
    return step * step * (3 - 2 * step)


@cache
def _shares(turn: int) -> tuple[float, ...]:
    """Add up, by Simpson's rule, the density of the distribution with shapes `1 + 4 * turn` and `5 - 4 * turn`."""
    below = 4 * turn / _TURNS
    above = 4 - below

    def density(half: int) -> float:
        step = half / (2 * _CELLS)
        return float(step * (1 - step) * _place(step) ** below * _place(1 - step) ** above)

    found = [density(half) for half in range(2 * _CELLS + 1)]
    sums = (0.0, *accumulate(found[at] + 4 * found[at + 1] + found[at + 2] for at in range(0, 2 * _CELLS, 2)))
    return tuple(each / sums[-1] for each in sums)
