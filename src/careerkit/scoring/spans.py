"""Spans: an amount with its least, its most likely and its greatest value, as results show it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Annotated, ClassVar, Final, NamedTuple

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part, twin
from careerkit.model.amounts import Range

__all__ = [
    "LARGEST",
    "SHOWN",
    "Span",
    "Total",
    "Triple",
    "is_number",
    "make_span",
    "read_amount",
    "span",
    "total",
    "within",
]


def __dir__() -> list[str]:
    return __all__


LARGEST: Final = 1e15
"""The greatest number, either way, that a result holds: what comes to more is left out or refused, never cut down."""
SHOWN: Final = 50
"""As many characters of a wrong argument are shown in an error."""
Total = Annotated[float, Ge(-LARGEST), Le(LARGEST)]
"""A sum of amounts, from minus to plus one thousand million million."""


class Triple(NamedTuple):
    """The least, the most likely and the greatest value of something, while it is being computed."""

    low: float
    likely: float
    high: float

    def times(self, factor: float) -> Triple:
        """Scale it; a negative factor turns it round."""
        low, likely, high = self if factor >= 0 else self[::-1]
        return Triple(low * factor + 0.0, likely * factor + 0.0, high * factor + 0.0)  # never -0.0

    def plus(self, other: Triple) -> Triple:
        """Add another one."""
        return Triple(self.low + other.low, self.likely + other.likely, self.high + other.high)


_new = tuple.__new__
"""Makes a named tuple without the call that its own `__new__` is."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Span(Part):
    """An amount as sure as it is: the same number three times where it was given as one number.

    Examples:
        >>> Span(low=40, likely=60, high=120).likely
        60
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.3", "U.3")

    low: Total
    """The least that it will reasonably be. Example: 40"""
    likely: Total
    """What it will most likely be. Example: 60"""
    high: Total
    """The most that it will reasonably be. Example: 120"""


_SpanTwin = twin(Span)


def make_span(low: float, likely: float, high: float) -> Span:
    """Make a span of its three numbers."""
    made = _SpanTwin()
    made.low = low
    made.likely = likely
    made.high = high
    made.__class__ = Span
    return made  # type: ignore[no-any-return]  # it is a Span now


def span(triple: Triple) -> Span:
    """Make a span of what was computed."""
    return make_span(*triple)


def within(*numbers: float) -> bool:
    """Tell whether a result can hold these numbers.

    Examples:
        >>> within(-1e15, 0), within(1e16)
        (True, False)
    """
    return all(-LARGEST <= number <= LARGEST for number in numbers)


def is_number(found: object) -> bool:
    """Tell whether something that an app gave is a number that a result can hold; a Boolean is none.

    Examples:
        >>> is_number(1.5), is_number(True), is_number("3"), is_number(float("nan")), is_number(10**400)
        (True, False, False, False, False)
    """
    return isinstance(found, int | float) and not isinstance(found, bool) and within(found)


def total(triples: Iterable[Triple]) -> Triple:
    """Add up triples; the order does not matter.

    Examples:
        >>> total([Triple(1, 2, 3), Triple(0.5, 0.5, 0.5)])
        Triple(low=1.5, likely=2.5, high=3.5)
    """
    lows, likelies, highs = tuple(zip(*triples)) or ((), (), ())  # noqa: B905  # triples are all of one length
    likely = math.fsum(likelies)
    return Triple(min(math.fsum(lows), likely), likely, max(math.fsum(highs), likely))


def read_amount(amount: float | Range) -> tuple[Triple, bool]:
    """Read an amount, and tell whether it had to be turned the right way round.

    A range with nothing in between is most likely its middle. Numbers that stand in the wrong order are put in the
    right one, so that nothing that the person said is lost.

    Examples:
        >>> read_amount(Range(low=120, high=40))
        (Triple(low=40.0, likely=80.0, high=120.0), True)
    """
    if not isinstance(amount, Range):
        number = float(amount)
        return _new(Triple, (number, number, number)), False
    likely = (amount.low + amount.high) / 2 if amount.likely is None else amount.likely
    given = (float(amount.low), float(likely), float(amount.high))
    return Triple(*sorted(given)), list(given) != sorted(given)
