"""Pairwise judgements: how many times as much one thing counts as another, as `weights_from_pairwise` takes them."""

from __future__ import annotations

from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Slug

__all__ = ["PairwiseJudgement", "Times"]

Times = Annotated[float, Ge(0.11), Le(9), Unit("times as much")]
"""How many times as much, from 1/9, which may be written as 0.11, to 9 (Saaty's scale)."""


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PairwiseJudgement(Part):
    """A judgement of two things against each other; it is for people who have such judgements, and never asked for.

    On Saaty's scale 1 is as much, 3 moderately more, 5 strongly more, 7 very strongly more and 9 extremely more; the
    numbers between are for what lies between, and 1/3 is the same as 3 the other way round.

    Source: requirement row S0.2; Saaty (1977), A scaling method for priorities in hierarchical structures, Journal of
    Mathematical Psychology 15, 234-281.

    Examples:
        >>> PairwiseJudgement(first="growth", second="financial", times=3).times
        3
        >>> PairwiseJudgement(first="growth", second="financial", times=0)
        Traceback (most recent call last):
        careerkit.errors.InvalidValueError: a PairwiseJudgement can't be made of this: 1 problem
          /times: too small: 0.11 at least
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.2")

    first: Slug
    """The id of what is judged. Example: "growth"
    """
    second: Slug
    """The id of what it is judged against. Example: "financial"
    """
    times: Times
    """How many times as much the first counts as the second; below 1 where it counts less. Example: 3"""
