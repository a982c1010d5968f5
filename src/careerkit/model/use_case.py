"""The career use case: the problem that a career solves for the person who has it."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, RefersTo, Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, LanguageTag, Line, PartialDate, Slug, Text
from careerkit.model.amounts import Cadence
from careerkit.model.answers import Unanswered
from careerkit.model.metrics import MetricRef
from careerkit.model.motivation import CategoryRef

__all__ = [
    "Alternative",
    "CareerProblem",
    "CoreUsageMetric",
    "PersonalValue",
    "UseCase",
    "ValueRef",
    "ValueStanding",
]

ValueRef: TypeAlias = Annotated[Slug, RefersTo("values")]
"""The id of one of the person's values."""


class ValueStanding(enum.StrEnum):
    """Whether a value is lived or wished for."""

    CORE = "core"
    """It guides what the person does today."""
    ASPIRATIONAL = "aspirational"
    """The person wants to live by it and does not yet."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PersonalValue(Part):
    """Something that the person holds to be important in life and work.

    Examples:
        >>> PersonalValue(name="Candour", standing=ValueStanding.CORE).name
        'Candour'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.8")

    id: Annotated[Slug, Identifies("values")] | None = None
    """The name that the problem refers to; needed only where it does."""
    name: Line
    """The value, in a word or two. Example: "Candour"
    """
    meaning: Text | None = None
    """What it means to this person. Example: "Saying early what will not work."
    """
    standing: ValueStanding | None = None
    """Lived or wished for; absent where the person has not said."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CareerProblem(Part):
    """The first step: the problem that my career solves for me, and the one or two categories it belongs to.

    Examples:
        >>> CareerProblem(statement="I have stopped learning where I am.", categories=["growth"]).categories
        ('growth',)
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.2", "S0.8")

    statement: Text
    """The problem, as the person would tell a friend. Example: "I am good at what I do and have stopped learning."
    """
    categories: tuple[CategoryRef, ...] = ()
    """The categories that the problem belongs to: best one or two, the leading one first."""
    values: tuple[ValueRef, ...] = ()
    """The values that make it a problem."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Alternative(Part):
    """Another path that would solve the same problem.

    Examples:
        >>> Alternative(name="Teach the craft at a college", categories=["growth"]).name
        'Teach the craft at a college'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.6")

    id: Annotated[Slug, Identifies("alternatives")] | None = None
    """The name that other parts refer to; needed only where they do."""
    name: Line
    """The path, in a line. Example: "Teach the craft at a college"
    """
    how: Text | None = None
    """How it would solve the problem. Example: "A new group each term keeps me learning."
    """
    categories: tuple[CategoryRef, ...] = ()
    """The categories that it is thought to serve."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CoreUsageMetric(Part):
    """The fourth step: one core action that makes the most of the person's talents, and how often it comes naturally.

    Examples:
        >>> CoreUsageMetric(action="A morning of uninterrupted design work", frequency=Cadence.WEEKLY).frequency.value
        'weekly'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.7")

    action: Line
    """The action. Example: "A morning of uninterrupted design work"
    """
    frequency: Cadence | None = None
    """How often it comes naturally; absent where the person does not know yet."""
    metric: MetricRef | None = None
    """The metric that counts it, where one is kept."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class UseCase(Part):
    """The career use case, in four steps: the problem, the why, the alternatives and the core usage metric.

    A worksheet that is filled by half is as valid as a full one. "Not sure yet" is an answer, and stands in
    `unanswered`.

    Examples:
        >>> use_case = UseCase(
        ...     problem=CareerProblem(statement="I have stopped learning where I am."),
        ...     unanswered=[Unanswered(field="why", standing="not-sure-yet")],
        ... )
        >>> use_case.why is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.8")

    problem: CareerProblem | None = None
    """Step 1: the problem that my career solves for me."""
    why: Text | None = None
    """Step 2: my motivation for solving this problem. Example: "I was happiest in the years when I learned most."
    """
    alternatives: tuple[Alternative, ...] = ()
    """Step 3: other paths that would solve the same problem."""
    core_usage_metrics: tuple[CoreUsageMetric, ...] = ()
    """Step 4: how to allocate time so that it makes the most of the person's talents."""
    values: tuple[PersonalValue, ...] = ()
    """What the person lives by, and what the person would like to live by."""
    written_on: PartialDate | None = None
    """When it was last thought through; absent where it is not known."""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""
    language: LanguageTag | None = None
    """The language that the texts are in; absent where it is not told."""
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.workshop": {"session": 2}}"""
