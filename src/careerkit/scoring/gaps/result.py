"""What `order_gaps` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Importance, Line, Magnitude
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.gaps import GapRef
from careerkit.scoring.motivation.result import PlaceNumber
from careerkit.scoring.reasons import PointerText, Reason, reason
from careerkit.scoring.spans import LARGEST, Span

__all__ = ["GapFlip", "GapOrder", "GapOrderVerdict", "Ordering", "PlacedGap"]


def __dir__() -> list[str]:
    return __all__


Cost = Annotated[float, Ge(0), Le(LARGEST), Unit("value × hours")]
"""Value times the hours until it is there, added up over gaps."""
ValuePerHour = Annotated[float, Ge(0), Le(LARGEST), Unit("value per hour")]
"""Value over hours."""


class Ordering(enum.StrEnum):
    """What gaps are put in order by."""

    IMPORTANCE = "importance"
    """What is most important comes first."""
    VALUE_PER_HOUR = "value_per_hour"
    """What brings most value soonest comes first."""


class GapOrderVerdict(enum.StrEnum):
    """Whether there is an order."""

    ORDERED = "ordered"
    """There is."""
    NOTHING_LEFT = "nothing-left"
    """Every gap is closed."""
    UNDETERMINED = "undetermined"
    """There are no gaps to put in order, or none that could be judged by what was asked."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GapFlip(Part):
    """An estimate which, were it different, would move a gap up: it, and nothing else, has to change.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> GapFlip(hours=20, beyond=False, words=reason("order.flip.hours")).hours
        20
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    importance: Importance | None = None
    """The importance that would be enough, at the least; absent where another estimate changes. Example: 4"""
    hours: Magnitude | None = None
    """The hours that it may take, at the most; absent where another estimate changes. Example: 20"""
    value: Magnitude | None = None
    """The value that it would need, at the least; absent where another estimate changes. Example: 12"""
    beyond: bool
    """Whether it takes more than that, or fewer hours than that, and just that makes a tie; where not, just that is
    enough."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PlacedGap(Part):
    """A gap in its place, with what the place is made of.

    Examples:
        >>> PlacedGap(place=1, name="I have never held a budget", pointer="/0", judged=True, importance=4).place
        1
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    place: PlaceNumber
    """Its place; gaps between which nothing tells share one. Example: 1"""
    gap: GapRef | None = None
    """Its id, where it has one."""
    name: Line
    """What is missing. Example: "I have never held a budget"
    """
    pointer: PointerText
    """Where it stands among the gaps that were given."""
    judged: bool
    """Whether there was enough to judge it by; what could not be judged stands after what could."""
    importance: Importance | None = None
    """Its own importance; absent where it was not judged. Example: 4"""
    inherited: Importance | None = None
    """The importance of the most important gap that needs it; absent where that is no higher than its own. Example: 5
    """
    inherited_from: PointerText | None = None
    """Which gap that is."""
    value: Magnitude | None = None
    """What closing it is worth, in the unit of the person; absent where it was not said. Example: 10"""
    hours: Span | None = None
    """The hours that it takes; absent where they are not known."""
    hours_until_closed: Span | None = None
    """The hours until it is closed, with all gaps before it whose hours are known; absent where its own are not,
    or where they come to more than a number here can be."""
    value_per_hour: ValuePerHour | None = None
    """Its value over its hours, where the order goes by that and it takes any hours; absent too where it is more
    than a number here can be. Example: 0.25"""
    waits_for: tuple[PointerText, ...] = ()
    """The open gaps that have to be closed before it."""
    opens: tuple[PointerText, ...] = ()
    """The open gaps that wait for it."""
    reasons: tuple[Reason, ...] = ()
    """Why it stands where it stands."""
    flips: tuple[GapFlip, ...] = ()
    """What would move it up."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put its place, its reasons and what would move it into words, in a line."""
        told = [*self.reasons, *(flip.words for flip in self.flips)]
        place = reason("order.place" if told else "order.place.bare", place=self.place, name=self.name)
        lines = [place, *told]
        return " ".join(line.say(language) for line in lines)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GapOrder(Part):
    """The order in which to close gaps, with the reason for each place.

    Examples:
        >>> GapOrder(verdict=GapOrderVerdict.NOTHING_LEFT, by=Ordering.IMPORTANCE, closed=3).places
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    verdict: GapOrderVerdict
    """Whether there is an order."""
    by: Ordering
    """What the gaps are put in order by."""
    places: tuple[PlacedGap, ...] = ()
    """The open gaps, the first first."""
    closed: Count
    """How many gaps are closed, and left out. Example: 2"""
    hours: Span | None = None
    """The hours of all open gaps whose hours are known; absent where none are, or where they come to more than a number
    here can be."""
    cost: Cost | None = None
    """By value per hour: the sum, over the gaps that could be judged, of value times hours until closed; less is
    better. Absent where it comes to more than a number here can be. Example: 1967"""
    bound: Cost | None = None
    """By value per hour: what no order can go below; absent where the cost is. Example: 1967"""
    optimal: bool | None = None
    """By value per hour: whether it is proved that no order has a lower cost."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the order into words: what there is to say of the whole, a line for each gap, and what was missing."""
        lines = [line.say(language) for line in self.reasons]
        lines += [placed.say(language) for placed in self.places]
        return "\n".join([*lines, *(line.say(language) for line in (*self.assumed, *self.missing))])

    def __str__(self) -> str:
        """Put the order into English words."""
        return self.say()
