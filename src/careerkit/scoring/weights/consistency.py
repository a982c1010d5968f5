"""What pairwise judgements say of themselves: which is most off, what would mend it, and what would flip the answer."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from careerkit.scoring.motivation.kernel import TIE_BAND
from careerkit.scoring.weights.eigenvector import Matrix, Principal, changed, principal

__all__ = [
    "LIMIT",
    "SCALE",
    "Mended",
    "Off",
    "lowest_for_the_lead",
    "mended",
    "most_off",
    "nearest",
    "nearest_that_fits",
]

LIMIT = 0.10
"""Judgements whose consistency ratio is below this fit together well enough (Saaty, 1980)."""

SCALE = (*(1 / times for times in range(9, 1, -1)), *(float(times) for times in range(1, 10)))
"""Saaty's scale."""

_BAND = 1e-9
"""Deviations that differ by less than this, in proportion, are equal."""
_HALVINGS, _THIRDINGS = 40, 30


def __dir__() -> list[str]:
    return __all__


class Off(NamedTuple):
    """The judgement that is most off."""

    row: int
    column: int
    deviation: float
    """How many times too much, or too little: 1 or more."""


class Mended(NamedTuple):
    """A judgement, and the consistency ratio with it."""

    times: float
    ratio: float


def most_off(matrix: Matrix, weights: Sequence[float]) -> Off | None:
    """Find the judgement that is furthest, by proportion, from the weights; the first one where several are.

    Examples:
        >>> matrix = [[1, 2, 9], [1 / 2, 1, 2], [1 / 9, 1 / 2, 1]]
        >>> most_off(matrix, principal(matrix).weights)[:2]
        (0, 1)
    """
    found: Off | None = None
    for row in range(len(matrix)):
        for column in range(row + 1, len(matrix)):
            times = matrix[row][column] * weights[column] / weights[row]
            deviation = max(times, 1 / times)
            if deviation > (1.0 if found is None else found.deviation) * (1 + _BAND):
                found = Off(row, column, deviation)
    return found


def nearest(times: float) -> float:
    """Find the number of Saaty's scale that is nearest by proportion; of two, the one nearer to 1.

    Examples:
        >>> nearest(2.4), nearest(0.3), nearest(20)
        (2.0, 0.3333333333333333, 9.0)
    """
    return min(SCALE, key=lambda one: (abs(math.log(one / times)), abs(math.log(one))))


def mended(matrix: Matrix, found: Principal, row: int, column: int, times: float) -> Mended:
    """Tell what the consistency ratio would be with another judgement in the place of one."""
    return Mended(times, principal(changed(matrix, row, column, times), found.weights).ratio)


def nearest_that_fits(matrix: Matrix, found: Principal, row: int, column: int, *, upwards: bool) -> float | None:
    """Find the judgement of the scale, nearest to the one that is there, with which all fit together well enough.

    The greatest eigenvalue is convex in the logarithm of a judgement (Kingman, 1961): it falls to a least value and
    rises again, so that a search by thirds finds that, and one by halves where it begins to fit on the way there. None
    where no judgement of the scale, upwards or downwards from the one that is there, is enough.
    """

    def ratio(times: float) -> float:
        return mended(matrix, found, row, column, times).ratio

    given = matrix[row][column]
    low, high = sorted((math.log(given), math.log(SCALE[-1 if upwards else 0])))
    for _ in range(_THIRDINGS):
        third = (high - low) / 3
        lower, upper = (ratio(math.exp(one)) for one in (low + third, high - third))
        if min(lower, upper) < LIMIT:
            enough = math.exp(low + third if lower <= upper else high - third)
            return _turn(given, enough, lambda times: ratio(times) < LIMIT)
        if lower <= upper:
            high -= third
        else:
            low += third
    return None


def lowest_for_the_lead(matrix: Matrix, found: Principal, first: int, second: int) -> tuple[float, bool] | None:
    """Find how far the judgement of the first against the second can fall before the answer is another one.

    The lower it is, the lower the weight of the first against the second; and once the judgements no longer fit, they
    do not fit again on the way down. Gives the judgement with which the answer is another one, and whether all still
    fit together there; None where no judgement of the scale is low enough.
    """

    def another(times: float) -> bool:
        then = principal(changed(matrix, first, second, times), found.weights)
        return then.ratio >= LIMIT or then.weights[first] - then.weights[second] <= TIE_BAND

    given, lowest = matrix[first][second], SCALE[0]
    if given <= lowest or not another(lowest):
        return None
    times = _turn(given, lowest, another)
    return times, mended(matrix, found, first, second, times).ratio < LIMIT


def _turn(given: float, enough: float, holds: Callable[[float], bool]) -> float:
    """Find where, between a judgement with which something does not hold and one with which it does, it begins to.

    The judgement is clear of that point by a billionth, so that rounding does not undo what it is to bring about.
    """
    low, high = math.log(given), math.log(enough)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if holds(math.exp(middle)):
            high = middle
        else:
            low = middle
    clear = high + math.copysign(_BAND, math.log(enough) - math.log(given))
    return math.exp(clear) if low < clear < math.log(enough) or low > clear > math.log(enough) else enough
