"""Weights for a ranking, by three conventions: rank-order centroid, rank sum, rank-order distribution.

They stand in for weights that nobody gave: of a ranking, the order is known and no more.

Source: Barron and Barrett (1996), Decision quality using ranked attribute weights, Management Science 42, 1515-1523;
Stillwell, Seaver and Edwards (1981), A comparison of weight approximation techniques in multiattribute utility decision
making, Organizational Behavior and Human Performance 28, 62-77; Roberts and Goodwin (2002), Weight approximations in
multi-attribute decision models, Journal of Multi-Criteria Decision Analysis 11, 291-303.
"""

from __future__ import annotations

import decimal
import math
from collections.abc import Sequence
from decimal import Decimal

__all__ = ["rank_order_centroid", "rank_order_distribution", "rank_sum", "share_places"]

_EXACT = 80
"""Up to so many places the rank-order distribution is computed in closed form."""
_TERMS = 40
_STEPS = 8_000
_REACH = 120.0
"""Terms of the series, steps of the integral, and how many times one over the places it reaches: what lies beyond is
below 1e-20 of it."""


def __dir__() -> list[str]:
    return __all__


def rank_order_centroid(places: int) -> list[float]:
    """Give the centroid of all weights that have this order: the mean of 1, 1/2 ... 1/n, of what is left from k on.

    Examples:
        >>> [round(weight, 4) for weight in rank_order_centroid(3)]
        [0.6111, 0.2778, 0.1111]
    """
    found = []
    harmonic = 0.0
    for place in range(places, 0, -1):
        harmonic += 1 / place
        found.append(harmonic / places)
    return found[::-1]


def rank_sum(places: int) -> list[float]:
    """Give weights that fall by the same step from place to place, to one step above nothing.

    Examples:
        >>> rank_sum(4)
        [0.4, 0.3, 0.2, 0.1]
    """
    return [2 * (places + 1 - place) / (places * (places + 1)) for place in range(1, places + 1)]


def rank_order_distribution(places: int) -> list[float]:
    """Give the mean of weights whose first is 1 and whose others were drawn evenly from 0 to 1, over their sum.

    The figures that were published are off by up to 0.0006; these are exact to 1e-9: in closed form up to 80 places,
    and by a series of one integral beyond.

    Examples:
        >>> [round(weight, 4) for weight in rank_order_distribution(3)]
        [0.5232, 0.324, 0.1528]
    """
    steps = _steps_in_closed_form(places) if places <= _EXACT else _steps_by_series(places)
    sums = []
    so_far = 0.0
    for step in reversed(steps):
        so_far += step
        sums.append(so_far)
    whole = math.fsum(sums)
    return [weight / whole for weight in reversed(sums)]


def _steps_in_closed_form(places: int) -> list[float]:
    """Give how far the mean weight falls from each place to the next, the last to nothing.

    The weights are mixtures, evenly drawn, of the vertices (1, 0, 0 ...), (1, 1, 0 ...) and so on, whose sums are
    1, 2 ... n. The mean of one share of the mixture over its sum is then, by the formula of Hermite and Genocchi, the
    divided difference of x^(n-1) ln x at 1, 2 ... n with that vertex twice. The terms cancel, hence the digits.
    """
    power = places - 1
    with decimal.localcontext() as context:
        context.prec = 50 + 2 * places
        logarithms = [Decimal(node).ln() for node in range(1, places + 1)]
        factorials = [math.factorial(number) for number in range(places)]
        slopes = [
            Decimal((-1) ** (places - 1 - index) * factorials[index] * factorials[places - 1 - index])
            for index in range(places)
        ]
        terms = [Decimal(index + 1) ** power * logarithms[index] / slopes[index] for index in range(places)]
        found = []
        for twice in range(places):
            node = Decimal(twice + 1)
            rise = node ** (power - 1) * (power * logarithms[twice] + 1) if power else Decimal(1)
            total = rise / slopes[twice]
            for other in range(places):
                if other != twice:
                    total += (terms[other] + terms[twice]) / (other - twice)
            found.append(float(total))
    return found


def _steps_by_series(places: int) -> list[float]:
    """Give the same, but for one factor, for many places.

    With 1/s as the integral of exp(-st), the step after place k is the mean, over q from a beta distribution, of the
    integral of e^-t ((1 - e^-t) / t)^n / (1 - q (1 - e^-t)): a series in q, whose terms fall by about r/n each.
    """
    width = _REACH / places / _STEPS
    integrals = [0.0] * _TERMS
    for step in range(_STEPS + 1):
        reach = step * width
        drop = -math.expm1(-reach)
        density = math.exp(-reach) * (drop / reach if reach else 1.0) ** places
        density *= 1 if step in (0, _STEPS) else 4 if step % 2 else 2
        for term in range(_TERMS):
            integrals[term] += density
            density *= drop
    found = []
    for place in range(places):
        moment, total = 1.0, 0.0
        for term, integral in enumerate(integrals):
            total += moment * integral
            moment *= (places - place + term) / (places + 1 + term)
        found.append(total)
    return found


def share_places(weights: Sequence[float], sizes: Sequence[int]) -> list[float]:
    """Give each group of things that share a place the mean of the weights of the places that they span.

    Examples:
        >>> [round(weight, 2) for weight in share_places([0.4, 0.3, 0.2, 0.1], [1, 2, 1])]
        [0.4, 0.25, 0.1]
    """
    found = []
    start = 0
    for size in sizes:
        found.append(math.fsum(weights[start : start + size]) / size)
        start += size
    return found
