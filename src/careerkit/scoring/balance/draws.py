"""Draws: amounts between their ends, and whether what may come does, from numbers that a seed gives.

Everything is made of `random.Random.random`, the one method that gives the same numbers in every release of Python, and
each amount of one such number: the greater the number, the greater the amount. So an item that was said to be worth
more, its whole range moved up or its most likely value alone, is worth no less in any draw.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Final

from careerkit.scoring.balance.simulation_result import DrawShape

if TYPE_CHECKING:
    from careerkit.scoring.spans import Triple

__all__ = ["amounts", "beta_quantiles", "comings", "stream"]

_CELLS: Final = 256
"""In how many cells a beta distribution is cut; within each of them, it is drawn evenly."""


def __dir__() -> list[str]:
    return __all__


def stream(seed: int, key: str) -> Random:
    """Give a stream of numbers of its own to a thing, which nothing else has a part in.

    Examples:
        >>> stream(7, "cost:fee").random() == stream(7, "cost:fee").random()
        True
    """
    return Random(f"{seed}:{key}")  # noqa: S311  # not for secrets


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
    shares, places = beta_quantiles(turn)

    def draw() -> float:
        number = random()
        above = bisect_right(shares, number)
        share, place = shares[above - 1], places[above - 1]
        return place + (places[above] - place) * ((number - share) / (shares[above] - share))

    return draw


@lru_cache(maxsize=256)
def beta_quantiles(turn: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Give how much of a beta distribution by three points lies below each of some places between 0 and 1.

    Its shapes are `1 + 4 * turn` and `5 - 4 * turn`, so that its mean is that of a three-point estimate. The places lie
    closer together towards both ends, where the density may bend, and Simpson's rule adds up what is between them.

    Args:
        turn: Where its most likely value is, from 0 to 1.

    Returns:
        The shares, from 0 to 1, and the places.

    Source: Malcolm, Roseboom, Clark and Fazar (1959), for the distribution.

    Examples:
        >>> shares, places = beta_quantiles(0.5)
        >>> shares[_CELLS // 2], places[_CELLS // 2]
        (0.5, 0.5)
    """
    below, above = 4 * turn, 4 * (1 - turn)

    def place(step: float) -> float:
        return step * step * (3 - 2 * step)

    def weight(step: float) -> float:
        rest = 1 - step
        return float(step * rest * place(step) ** below * place(rest) ** above)

    density = [weight(half / (2 * _CELLS)) for half in range(2 * _CELLS + 1)]
    cells = [density[at] + 4 * density[at + 1] + density[at + 2] for at in range(0, 2 * _CELLS, 2)]
    sums = (0.0, *accumulate(cells))
    return tuple(each / sums[-1] for each in sums), tuple(place(cell / _CELLS) for cell in range(_CELLS + 1))
