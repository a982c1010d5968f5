"""The items of a canvas: sticky notes, some of which know what they are linked to."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, PartialDate, Slug, Text
from careerkit.model.amounts import Cadence
from careerkit.model.answers import Unanswered
from careerkit.model.metrics import MetricRef
from careerkit.model.vision import MethodRef

__all__ = [
    "Activity",
    "CanvasItemRef",
    "Channel",
    "CustomerSegment",
    "Goal",
    "Relationship",
    "Resource",
    "ResourceRef",
    "SegmentRef",
    "ValueProposition",
]


def __dir__() -> list[str]:
    return __all__


CanvasItemRef: TypeAlias = Annotated[Slug, RefersTo("canvas-items")]
"""The id of any item of the canvas, in whichever block."""

ResourceRef: TypeAlias = Annotated[Slug, RefersTo("resources")]
"""The id of a key resource of the canvas."""

SegmentRef: TypeAlias = Annotated[Slug, RefersTo("segments")]
"""The id of a customer segment of the canvas."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ValueProposition(Part):
    """Value proposition: the core value that the person offers to an employer or the market.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> ValueProposition(text="Small museums that run without me").text
        'Small museums that run without me'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2", "S1.6", "S0.9")

    id: Annotated[Slug, Identifies("propositions", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The value, as on a sticky note. Example: "Small museums that run without me"
    """
    note: Text | None = None
    """What there is to say about it. Example: "What three directors thanked me for."
    """
    segments: tuple[SegmentRef, ...] = ()
    """The customer segments that it is for; none means all."""
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it helps."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"colour": "yellow"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Activity(Part):
    """Key activity: something the person does again and again to reach the goals.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> Activity(text="Write up every project", draws_on=["notebook"]).draws_on
        ('notebook',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2")

    id: Annotated[Slug, Identifies("activities", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The activity, as on a sticky note. Example: "Write up every project within a week"
    """
    note: Text | None = None
    """What there is to say about it. Example: "Fridays before lunch."
    """
    draws_on: tuple[ResourceRef, ...] = ()
    """The key resources that it draws on."""
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it serves; an activity that serves nothing is a blind action."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"colour": "green"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Resource(Part):
    """Key resource: something the person has, such as time, people, knowledge, certificates or funds.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> Resource(id="notebook", text="Nine years of project notes").id
        'notebook'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2")

    id: Annotated[Slug, Identifies("resources", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The resource, as on a sticky note. Example: "Nine years of project notes"
    """
    note: Text | None = None
    """What there is to say about it. Example: "On paper; to be sorted."
    """
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it helps."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"colour": "green"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CustomerSegment(Part):
    """Customer segment, or audience: whom the person serves, such as employers, clients or teams.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> CustomerSegment(id="directors", text="Directors of small museums").id
        'directors'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2")

    id: Annotated[Slug, Identifies("segments", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """Whom, as on a sticky note. Example: "Directors of small museums"
    """
    note: Text | None = None
    """What there is to say about them. Example: "They meet every May."
    """
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that they help, such as a value proposition that they ask for."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"colour": "blue"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Channel(Part):
    """Channel: how the person's value reaches those it is for.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> Channel(text="The yearly meeting of directors", reaches=["directors"]).reaches
        ('directors',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2", "S0.9")

    id: Annotated[Slug, Identifies("channels", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The channel, as on a sticky note. Example: "The yearly meeting of directors"
    """
    note: Text | None = None
    """What there is to say about it. Example: "Speakers apply by January."
    """
    reaches: tuple[SegmentRef, ...] = ()
    """The customer segments that it reaches."""
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it helps."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"colour": "blue"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Relationship(Part):
    """Customer relationship: how the person keeps in touch with those it serves, and what they get from it.

    Source: Osterwalder and Pigneur (2010), Business Model Generation.

    Examples:
        >>> Relationship(text="A call with each former client", cadence=Cadence.YEARLY).cadence.value
        'yearly'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2")

    id: Annotated[Slug, Identifies("relationships", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The relationship, as on a sticky note. Example: "A call with each former client"
    """
    note: Text | None = None
    """What there is to say about it. Example: "In the quiet weeks of January."
    """
    segments: tuple[SegmentRef, ...] = ()
    """The customer segments that it is with."""
    cadence: Cadence | None = None
    """How often the person is in touch; absent where there is no rhythm."""
    gives: Text | None = None
    """What the other side gets. Example: "An hour of advice, whatever they need."
    """
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it helps."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"colour": "blue"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Goal(Part):
    """Goal, with the indicator by which one can tell that it is reached.

    Source: Doran (1981), There's a S.M.A.R.T. Way to Write Management's Goals and Objectives, for the indicator.

    Examples:
        >>> Goal(text="Known beyond my region", indicator="Two requests a year from elsewhere").indicator
        'Two requests a year from elsewhere'
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.1", "S1.2", "S1.7", "S4.1")

    id: Annotated[Slug, Identifies("goals", wider=("canvas-items",))] | None = None
    """The name that other items refer to; needed only where they do."""
    text: Text
    """The goal, as on a sticky note. Example: "Known beyond my region"
    """
    note: Text | None = None
    """What there is to say about it. Example: "Not for its own sake: to be free to choose."
    """
    indicator: Line | None = None
    """How one can tell; absent where a metric tells, or where there is none yet. Example: "Two requests a year"
    """
    metrics: tuple[MetricRef, ...] = ()
    """The metrics of the career that tell."""
    methods: tuple[MethodRef, ...] = ()
    """The methods of the vision that it carries on; none, where there is a vision, may mean that it lies outside."""
    due: PartialDate | None = None
    """By when; absent where no date was set."""
    supports: tuple[CanvasItemRef, ...] = ()
    """The items of the canvas that it helps."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.board": {"colour": "red"}}"""
