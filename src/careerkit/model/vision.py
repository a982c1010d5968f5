"""The vision: a personal V2MOM, three to five years out."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, Personal, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, Number, PartialDate, Slug, Text
from careerkit.model.answers import Unanswered
from careerkit.model.metrics import MetricRef

__all__ = [
    "LifeArea",
    "Measure",
    "MeasureRef",
    "Method",
    "MethodRef",
    "Obstacle",
    "ObstacleRef",
    "ObstacleStatus",
    "Overcoming",
    "Severity",
    "Vision",
    "VisionValue",
    "WorkStatus",
]


def __dir__() -> list[str]:
    return __all__


MethodRef: TypeAlias = Annotated[Slug, RefersTo("methods")]
"""The id of a method of the vision."""

ObstacleRef: TypeAlias = Annotated[Slug, RefersTo("obstacles")]
"""The id of an obstacle of the vision."""

MeasureRef: TypeAlias = Annotated[Slug, RefersTo("measures")]
"""The id of a measure of the vision."""


class LifeArea(enum.StrEnum):
    """What part of life something is about."""

    WORK = "work"
    """Work."""
    LIFE = "life"
    """The rest of life."""


class WorkStatus(enum.StrEnum):
    """How a method or measure is doing."""

    NOT_STARTED = "not-started"
    """Nothing has been done yet."""
    PLANNING = "planning"
    """It is being thought through."""
    ON_TRACK = "on-track"
    """It goes as intended."""
    AT_RISK = "at-risk"
    """It may not come out as intended."""
    OFF_TRACK = "off-track"
    """It does not go as intended."""
    DONE = "done"
    """It is reached."""
    DROPPED = "dropped"
    """It is not pursued any more."""


class Severity(enum.StrEnum):
    """How heavy, or how likely, an obstacle is."""

    LOW = "low"
    """Little."""
    MEDIUM = "medium"
    """Neither little nor much."""
    HIGH = "high"
    """Much."""


class Overcoming(enum.StrEnum):
    """What it takes to overcome an obstacle."""

    HOURS = "hours"
    """Work of one's own."""
    PERSUASION = "persuasion"
    """Winning somebody over."""
    MONEY = "money"
    """Paying for something."""
    PATIENCE = "patience"
    """Waiting for something to change."""


class ObstacleStatus(enum.StrEnum):
    """What has become of an obstacle."""

    IN_THE_WAY = "in-the-way"
    """It stands in the way."""
    BEING_OVERCOME = "being-overcome"
    """The plan is under way."""
    ACCEPTED = "accepted"
    """It stays, and the person goes around it."""
    OVERCOME = "overcome"
    """It is gone."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class VisionValue(Part):
    """The first V after the vision: a principle that it embodies.

    Source: Benioff and Adler (2009), Behind the Cloud.

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

    Source: Benioff and Adler (2009), Behind the Cloud.

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
    area: LifeArea | None = None
    """Work, or the rest of life; absent where the person has not told them apart."""
    owner: Annotated[Line, Personal(), SharedWith.only()] | None = None
    """Who sees to it, where it is not the person, best without a name. Example: "The writing group"
    """
    start: PartialDate | None = None
    """When it begins; absent where any time will do."""
    end: PartialDate | None = None
    """By when it is done; absent where it goes on, or is open."""
    status: WorkStatus | None = None
    """How it is doing; absent where it was not judged."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.planner": {"label": "P1"}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Obstacle(Part):
    """The O: what stands in the way, and the plan that overcomes it, by hours or by persuasion.

    Source: Benioff and Adler (2009), Behind the Cloud.

    Examples:
        >>> Obstacle(name="The role does not exist here", plan="Show what it would bring, one decider at a time.").name
        'The role does not exist here'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.6")

    id: Annotated[Slug, Identifies("obstacles")] | None = None
    """The name that actions refer to; needed only where they do."""
    name: Line
    """What stands in the way. Example: "The role does not exist here"
    """
    description: Text | None = None
    """More about it. Example: "No house of this size has ever had one."
    """
    severity: Severity | None = None
    """How heavy it is; absent where it was not judged."""
    likelihood: Severity | None = None
    """How likely it is to stand in the way; absent where it stands there already, or was not judged."""
    takes: Overcoming | None = None
    """What it takes to overcome it; absent where the person has not said."""
    plan: Text | None = None
    """How to overcome it; absent where there is no plan yet. Example: "Show what it would bring, a decider at a time."
    """
    methods: tuple[MethodRef, ...] = ()
    """The methods that it stands in the way of; none means all."""
    status: ObstacleStatus | None = None
    """What has become of it; absent means that it is in the way."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.planner": {"risk": 3}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Measure(Part):
    """The last M: how the person will know.

    Source: Benioff and Adler (2009), Behind the Cloud.

    Examples:
        >>> Measure(name="Asked to speak outside the company", target="Twice").target
        'Twice'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.11")

    id: Annotated[Slug, Identifies("measures")] | None = None
    """The name that reviews refer to; needed only where they do."""
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
    status: WorkStatus | None = None
    """How it is doing; absent where it was not judged."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.planner": {"progress": 0.5}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Vision(Part):
    """A personal V2MOM: vision, values, methods, obstacles, measures. The order in each list is the priority.

    It is a guardrail for nearer goals, and covers the whole of life where the person wants it to. The form is the
    planning method that Marc Benioff described for Salesforce.

    Source: Benioff and Adler (2009), Behind the Cloud.

    Examples:
        >>> vision = Vision(
        ...     statement="Small museums call me first when they rebuild.", methods=[Method(name="Publish")]
        ... )
        >>> vision.horizon is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.6", "S4.11")

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
    guardrails: tuple[Text, ...] = ()
    """What the vision asks of every nearer goal, or rules out. Example: ["Nothing that takes me away for a month"]"""
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
