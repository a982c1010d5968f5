"""Amounts: numbers that may be ranges, money, and how often something comes round."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import SHOWN, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Currency, Magnitude

__all__ = ["Cadence", "Money", "Range"]


def __dir__() -> list[str]:
    return __all__


class Cadence(enum.StrEnum):
    """How often something comes round."""

    ONCE = "once"
    """A single time."""
    DAILY = "daily"
    """Every day."""
    WEEKLY = "weekly"
    """Every week."""
    MONTHLY = "monthly"
    """Every month."""
    QUARTERLY = "quarterly"
    """Every three months."""
    YEARLY = "yearly"
    """Every year."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Range(Part):
    """An amount that the person knows only roughly: at least, at most, and perhaps most likely.

    Nothing here compares the numbers with each other: a range that stands upside down loads, is reported by the
    checks, and is read the right way round by the scores.

    Source: Malcolm, Roseboom, Clark and Fazar (1959), Application of a Technique for Research and Development Program
    Evaluation, for three estimates of one amount.

    Examples:
        >>> Range(low=40, likely=60, high=120).likely
        60
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN  # the field that it stands in says who may read it

    low: Magnitude
    """The least that it will reasonably be. Example: 40"""
    high: Magnitude
    """The most that it will reasonably be. Example: 120"""
    likely: Magnitude | None = None
    """What it will most likely be; absent where no number in between is more likely than another. Example: 60"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Money(Part):
    """An amount of money in one currency.

    Examples:
        >>> Money(amount=1200, currency="EUR").currency
        'EUR'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN  # the field that it stands in says who may read it

    amount: Magnitude | Range
    """How much, in whole units of the currency, or a range. It has no sign: the block it stands in says which way it
    flows. Example: 1200"""
    currency: Currency
    """The currency, by its three letters of ISO 4217."""
