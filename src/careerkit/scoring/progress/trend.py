"""A straight line through readings by least squares, and how far it may be off: pure numbers, good input assumed.

Source: requirement row S4.11; Draper and Smith (1998), Applied Regression Analysis, 3rd edition, chapters 1 and 3, for
the line, its standard errors and the interval of a new observation; Abramowitz and Stegun (1964), Handbook of
Mathematical Functions, 26.7.3 and 26.7.4, for Student's t in closed form, and 26.7.5 for many degrees of freedom.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist
from typing import Final, NamedTuple

__all__ = ["FEWEST", "SURE", "Line", "fit", "quantile"]


def __dir__() -> list[str]:
    return __all__


FEWEST: Final = 3
"""How many points a line needs that says how far it may be off: two always lie on one."""
SURE: Final = 0.95
"""How sure an interval is."""
_MANY = 100
"""From how many degrees of freedom on the quantile is expanded from that of the normal distribution."""
_BISECTIONS = 100


class Line(NamedTuple):
    """A line `y = intercept + slope * x`, with what tells how far it may be off."""

    intercept: float
    slope: float
    slope_error: float
    """The standard error of the slope."""
    residual: float
    """The standard deviation of the points about the line."""
    determination: float | None
    """R², the share of the variance that the line accounts for; None where there is no variance."""
    points: int
    """How many points it was fitted to."""
    mean: float
    """The mean of x."""
    spread: float
    """The sum of squared distances of x from its mean."""

    def at(self, x: float) -> float:
        """Give the value at a place."""
        return self.intercept + self.slope * x

    def margin(self, x: float) -> float:
        """Give half the width of the interval in which a new observation at a place lies, 19 times out of 20."""
        error = self.residual * math.sqrt(1 + 1 / self.points + (x - self.mean) ** 2 / self.spread)
        return quantile(self.points - 2) * error

    def slope_margin(self) -> float:
        """Give half the width of the interval in which the slope lies, 19 times out of 20."""
        return quantile(self.points - 2) * self.slope_error


def fit(xs: Sequence[float], ys: Sequence[float]) -> Line:
    """Fit a line to three points or more, of which not all have the same x.

    Examples:
        >>> line = fit([0, 1, 2], [1, 3, 5])
        >>> line.intercept, line.slope, line.residual
        (1.0, 2.0, 0.0)
    """
    count = len(xs)
    mean, level = math.fsum(xs) / count, math.fsum(ys) / count
    spread = math.fsum((x - mean) ** 2 for x in xs)
    slope = math.fsum((x - mean) * (y - level) for x, y in zip(xs, ys, strict=True)) / spread
    left = math.fsum((y - level - slope * (x - mean)) ** 2 for x, y in zip(xs, ys, strict=True))
    all_ = math.fsum((y - level) ** 2 for y in ys)
    residual = math.sqrt(left / (count - 2))
    return Line(
        intercept=level - slope * mean,
        slope=slope,
        slope_error=residual / math.sqrt(spread),
        residual=residual,
        determination=1 - left / all_ if all_ else None,
        points=count,
        mean=mean,
        spread=spread,
    )


def quantile(degrees: int, sure: float = SURE) -> float:
    """Give the number that Student's t stays below in absolute value with the probability `sure`.

    Examples:
        >>> round(quantile(1), 3), round(quantile(10), 3), round(quantile(120), 3)
        (12.706, 2.228, 1.98)
    """
    if degrees > _MANY:
        return _expanded(NormalDist().inv_cdf((1 + sure) / 2), degrees)
    low, high = 0.0, 1.0
    while _probability(high, degrees) < sure:
        high *= 2
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        low, high = (middle, high) if _probability(middle, degrees) < sure else (low, middle)
    return (low + high) / 2


def _probability(t: float, degrees: int) -> float:
    """Give the probability that Student's t stays below `t` in absolute value."""
    angle = math.atan(t / math.sqrt(degrees))
    cosine, sine = math.cos(angle), math.sin(angle)
    odd = degrees % 2
    term = cosine if odd else 1.0
    terms = [] if degrees == 1 else [term]
    for step in range(2 + odd, degrees - 1, 2):
        term *= (step - 1) / step * cosine * cosine
        terms.append(term)
    found = sine * math.fsum(terms)
    return 2 / math.pi * (angle + found) if odd else found


def _expanded(normal: float, degrees: int) -> float:
    z, n = normal, degrees
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    fourth = (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160
    return z + first / n + second / n**2 + third / n**3 + fourth / n**4
