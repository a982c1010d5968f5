"""Whole units shared out in proportion by the largest remainder: pure numbers, good input assumed.

Source: requirement row S0.7; Hamilton (1792), see Balinski and Young (1982), Fair Representation, chapter 2. The method
sums exactly, and each gets its quota rounded down or up; what it does not keep is that one more unit never takes one
from anybody (the Alabama paradox).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

__all__ = ["Shared", "share_out"]


def __dir__() -> list[str]:
    return __all__


class Shared(NamedTuple):
    """Whole units, shared out."""

    units: tuple[int, ...]
    quotas: tuple[Fraction, ...]
    """What each would get if units could be broken."""
    tied: tuple[int, ...]
    """Those with the same remainder of which only some got a unit, so that the rule for ties decided; none if not."""


def share_out(units: int, weights: Sequence[float], ties: Sequence[Any]) -> Shared:
    """Share out whole units in proportion to weights, of which one at least is above zero.

    Args:
        units: How many.
        weights: The weight of each, from 0 up.
        ties: For each, what decides where remainders are equal: the smallest comes first.

    Examples:
        >>> share_out(10, [47000, 16000, 15900, 12000, 6000, 3100], range(6)).units
        (5, 2, 1, 1, 1, 0)
    """
    exact = [Fraction(weight) for weight in weights]
    whole = sum(exact)
    quotas = tuple(weight * units / whole for weight in exact)
    floors = [int(quota) for quota in quotas]
    remainders = [quota - floor for quota, floor in zip(quotas, floors, strict=True)]
    left = units - sum(floors)
    order = sorted(range(len(quotas)), key=lambda index: (-remainders[index], ties[index]))
    for index in order[:left]:
        floors[index] += 1
    tied: tuple[int, ...] = ()
    if left > 0 and remainders[order[left - 1]] == remainders[order[left]]:
        tied = tuple(index for index in order if remainders[index] == remainders[order[left]])
    return Shared(tuple(floors), quotas, tied)
