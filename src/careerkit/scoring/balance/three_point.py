"""Three-point estimates: what to expect of an amount of which the least, the most likely and the most were said."""

from __future__ import annotations

from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part, trusted
from careerkit.scoring.balance.present_value import within_range
from careerkit.scoring.spans import LARGEST, Total

__all__ = ["Spread", "ThreePoint", "three_point"]

Spread = Annotated[float, Ge(0), Le(LARGEST)]
"""How far something usually lies from what is expected of it, one way."""


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ThreePoint(Part):
    """What to expect of an amount that is known only roughly, and how far it usually lies from that.

    Examples:
        >>> ThreePoint(mean=4, deviation=1).mean
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    mean: Total
    """What it comes to on average. Example: 4"""
    deviation: Spread
    """Its standard deviation: in two of three cases it lies about as near to the mean, or nearer. Example: 1"""


def three_point(low: float, likely: float, high: float) -> ThreePoint:
    """Estimate an amount from its least, most likely and greatest value.

    The mean is `(low + 4 * likely + high) / 6` and the standard deviation `(high - low) / 6`. Numbers that stand in the
    wrong order are put in the right one, as everywhere in a balance.

    Args:
        low: The least that it will reasonably be, in whichever unit.
        likely: What it will most likely be.
        high: The most that it will reasonably be.

    Raises:
        UnanswerableError: `number-out-of-range` where one of them is no number, or beyond 1e15 either way.

    Source: Malcolm, Roseboom, Clark and Fazar (1959), Application of a Technique for Research and Development Program
    Evaluation, Operations Research 7:646-669. Requirement row S1.3.

    Examples:
        >>> estimate = three_point(2, 3.5, 8)
        >>> estimate.mean, estimate.deviation
        (4.0, 1.0)
    """
    within_range((low, likely, high), "three-point")
    low, likely, high = sorted((float(low), float(likely), float(high)))
    return trusted(ThreePoint, mean=(low + 4 * likely + high) / 6, deviation=high / 6 - low / 6)
