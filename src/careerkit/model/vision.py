"""The vision: a personal V2MOM, three to five years out."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, Number, PartialDate, Slug, Text
from careerkit.model.answers import Unanswered
from careerkit.model.metrics import MetricRef

__all__ = ["Measure", "Method", "MethodRef", "Obstacle", "Vision", "VisionValue"]

MethodRef: TypeAlias = Annotated[Slug, RefersTo("methods")]
"""The id of a method of the vision."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class VisionValue(Part):
    """The first V after the vision: a principle that it embodies.

    Examples:
        >>> VisionValue(name="Craft before speed").name
        'Craft before speed'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1")

    name: Line
    """The principle, in a few words. Example: "Craft before speed"
    """
    meaning: Text | None = None
    """What it means for what the person will and will not do. Example: "I say no to work I would have to hide."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Method(Part):
    """The M: something that the person does to get there.

    Examples:
        >>> Method(id="publish", name="Write about what I learn").id
        'publish'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1")

    id: Annotated[Slug, Identifies("methods")] | None = None
    """The name that obstacles and measures refer to; needed only where they do."""
    name: Line
    """What to do. Example: "Write about what I learn"
    """
    description: Text | None = None
    """More about it. Example: "A short article a month, on the team's blog first."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Obstacle(Part):
    """The O: what stands in the way, and the plan that overcomes it, by hours or by persuasion.

    Examples:
        >>> Obstacle(name="The role does not exist here", plan="Show what it would bring, one decider at a time.").name
        'The role does not exist here'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.6")

    name: Line
    """What stands in the way. Example: "The role does not exist here"
    """
    plan: Text | None = None
    """How to overcome it; absent where there is no plan yet. Example: "Show what it would bring, a decider at a time."
    """
    methods: tuple[MethodRef, ...] = ()
    """The methods that it stands in the way of; none means all."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Measure(Part):
    """The last M: how the person will know.

    Examples:
        >>> Measure(name="Asked to speak outside the company", target="Twice").target
        'Twice'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.11")

    name: Line
    """What will be seen. Example: "Asked to speak outside the company"
    """
    target: Number | Line | None = None
    """What is intended, as a number or in words; absent where a metric tells, or where it is open. Example: "Twice"
    """
    metric: MetricRef | None = None
    """The metric of the career that keeps the readings, where there is one."""
    methods: tuple[MethodRef, ...] = ()
    """The methods that it measures; none means the vision as a whole."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Vision(Part):
    """A personal V2MOM: vision, values, methods, obstacles, measures. The order in each list is the priority.

    It is a guardrail for nearer goals, and covers the whole of life where the person wants it to. The form is the
    planning method that Marc Benioff described for Salesforce (Benioff and Adler 2009, Behind the Cloud).

    Examples:
        >>> vision = Vision(
        ...     statement="Small museums call me first when they rebuild.", methods=[Method(name="Publish")]
        ... )
        >>> vision.horizon is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1")

    statement: Text | None = None
    """The vision itself, in a sentence or two. Example: "Small museums call me first when they rebuild."
    """
    horizon: PartialDate | None = None
    """By when: three to five years out."""
    future: Text | None = None
    """How the future is different from today; perhaps only that the person wants a change. Example: "I choose my work."
    """
    serves: tuple[Line, ...] = ()
    """Whom the person will serve: kinds or stages of organisations. Example: ["Museums with fewer than ten staff"]"""
    my_role: Text | None = None
    """The person's part in bringing it about. Example: "I lead the planning and train those who run it after me."
    """
    values: tuple[VisionValue, ...] = ()
    """The principles that the vision embodies, the most important first."""
    methods: tuple[Method, ...] = ()
    """What the person does to get there, the most important first."""
    obstacles: tuple[Obstacle, ...] = ()
    """What stands in the way, the greatest first."""
    measures: tuple[Measure, ...] = ()
    """How the person will know, the most telling first."""
    aligns_with: Text | None = None
    """The vision of a team or organisation that it fits into; absent where there is none.
    Example: "The regional museums' plan for 2030"
    """
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.coaching": {"round": 2}}"""
