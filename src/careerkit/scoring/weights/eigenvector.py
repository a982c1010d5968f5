"""The principal eigenvector of pairwise judgements, and what their greatest eigenvalue tells of how well they fit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

import attrs

__all__ = ["Matrix", "Principal", "changed", "principal", "random_index"]

Matrix = Sequence[Sequence[float]]
"""Judgements: in row i and column j, how many times as much thing i counts as thing j."""

_PRECISE = 1e-12
"""The weights are found once no step changes any of them by more than this, in proportion."""
_MOST_STEPS = 10_000
"""Judgements from 1/9 to 9 need some 1,200 steps at the very most: each brings two vectors nearer to each other by a
factor of tanh(ln(9 ** 4) / 4), or more (Birkhoff, 1957)."""
_NOTHING = 1e-10
"""An eigenvalue that is above the number of things by less than this, for each, is taken for that number."""

_RANDOM_INDEX = (0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
_SLOPE, _OFFSET = 2.7699, -4.3513


def __dir__() -> list[str]:
    return __all__


@attrs.frozen
class Principal:
    """The greatest eigenvalue and its eigenvector."""

    value: float
    """The eigenvalue: the number of things where all judgements fit, else more."""
    weights: list[float]
    """The eigenvector, made to add up to 1."""

    @property
    def index(self) -> float:
        """The consistency index."""
        size = len(self.weights)
        return (self.value - size) / (size - 1) if size > 1 else 0.0

    @property
    def ratio(self) -> float:
        """The consistency ratio."""
        usual = random_index(len(self.weights))
        return self.index / usual if usual else 0.0


def principal(matrix: Matrix, start: Sequence[float] | None = None) -> Principal:
    """Find the principal eigenvector of a positive matrix by power iteration.

    Args:
        matrix: Reciprocal judgements.
        start: Weights to start from; equal ones unless given.

    Source: Saaty (1977), A scaling method for priorities in hierarchical structures, Journal of Mathematical Psychology
    15, 234-281.

    Examples:
        >>> found = principal([[1, 2], [0.5, 1]])
        >>> round(found.value, 6), [round(weight, 6) for weight in found.weights]
        (2, [0.666667, 0.333333])
    """
    size = len(matrix)
    weights = list(start) if start is not None else [1 / size] * size
    value = float(size)
    for _ in range(_MOST_STEPS):
        products = [math.fsum(map(mul, row, weights)) for row in matrix]
        value = math.fsum(products)
        before, weights = weights, [product / value for product in products]
        if all(abs(new - old) <= _PRECISE * new for new, old in zip(weights, before, strict=True)):
            break
    return Principal(size if value - size <= _NOTHING * size else value, weights)


def changed(matrix: Matrix, row: int, column: int, times: float) -> list[Sequence[float]]:
    """Put another judgement in the place of one, and its reciprocal in the place of the other half.

    Examples:
        >>> changed([[1, 2], [0.5, 1]], 0, 1, 4)
        [[1, 4], [0.25, 1]]
    """
    found = list(matrix)
    for one, other, value in ((row, column, times), (column, row, 1 / times)):
        found[one] = [*found[one][:other], value, *found[one][other + 1 :]]
    return found


def random_index(size: int) -> float:
    """Give the consistency index that random judgements of so many things have on average.

    Source: Saaty (1980), The Analytic Hierarchy Process, for up to 15 things; beyond, the line of Alonso and Lamata
    (2006), Consistency in the analytic hierarchy process: a new approach, International Journal of Uncertainty,
    Fuzziness and Knowledge-Based Systems 14, 445-459.

    Examples:
        >>> random_index(5), round(random_index(16), 4)
        (1.12, 1.5978)
    """
    if size < len(_RANDOM_INDEX):
        return _RANDOM_INDEX[size]
    return (_SLOPE * size + _OFFSET - size) / (size - 1)
