"""The career use case: the problem that a career solves for the person who has it."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import PRIVATE, SHOWN, Identifies, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import (
    Agreement,
    Extensions,
    HoursAWeek,
    LanguageTag,
    Line,
    PartialDate,
    Slug,
    Text,
)
from careerkit.model.alternatives import Alternative
from careerkit.model.amounts import Cadence, Range
from careerkit.model.answers import Unanswered
from careerkit.model.metrics import MetricRef
from careerkit.model.motivation import CategoryRef
from careerkit.model.skills import SkillRef

__all__ = [
    "Brand",
    "CareerProblem",
    "CoreUsageMetric",
    "GrowthCheck",
    "LoggedHours",
    "PersonalValue",
    "Sparkle",
    "SparkleSign",
    "TimeUse",
    "UseCase",
    "ValueRef",
    "ValueStanding",
]


def __dir__() -> list[str]:
    return __all__


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

    Source: Lencioni (2002), Make Your Values Mean Something, for core and aspirational values.

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
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose, such as which category it is."""


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
    talents: tuple[SkillRef, ...] = ()
    """The skills that it makes the most of."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LoggedHours(Part):
    """The hours that something took in one week.

    Source: Drucker (1967), The Effective Executive.

    Examples:
        >>> LoggedHours(week_of="2026-03-02", hours=7.5).hours
        7.5
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.7")

    week_of: PartialDate | None = None
    """A day of the week, or the month of which it is typical; absent where it is not known."""
    hours: HoursAWeek
    """The hours of that week. Example: 7.5"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TimeUse(Part):
    """What the person's working time goes into: how much is planned, how much it takes, and the talents it uses.

    Source: Drucker (1967), The Effective Executive, for hours that are written down before they are planned.

    Examples:
        >>> TimeUse(activity="Meetings", planned=6, logged=[LoggedHours(hours=11)]).logged[0].hours
        11
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.7")

    activity: Line
    """What it is. Example: "Meetings"
    """
    planned: HoursAWeek | Range | None = None
    """The hours a week that it should take; absent where the person has not said. Example: 6"""
    logged: tuple[LoggedHours, ...] = ()
    """The hours that it took, in any order."""
    talents: tuple[SkillRef, ...] = ()
    """The skills that it makes the most of; none means that it uses no talent."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Brand(Part):
    """What the person stands for: the strengths, and the environment in which they come to bear.

    Source: Peters (1997), The Brand Called You.

    Examples:
        >>> Brand(statement="I make rooms that open on time", environment="A small team that decides fast").environment
        'A small team that decides fast'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.9")
    SHARED_WITH: ClassVar[SharedWith] = SHOWN

    statement: Text | None = None
    """The brand in a sentence. Example: "I make rooms that open on time."
    """
    strengths: tuple[Line, ...] = ()
    """The strengths that it rests on, the greatest first. Example: ["I can build what I plan"]"""
    environment: Text | None = None
    """The environment that the person needs. Example: "A small team that decides fast."
    """
    unanswered: Annotated[tuple[Unanswered, ...], PRIVATE] = ()
    """Questions left open on purpose."""


class SparkleSign(enum.StrEnum):
    """By what the person can tell that something makes them sparkle."""

    LOVE_OF_IT = "love-of-it"
    """The person would do it without being asked."""
    LOOKING_FORWARD = "looking-forward"
    """The person looks forward to it on the evening before."""
    TIME_FLIES = "time-flies"
    """The person forgets the time."""
    STAYS_EXCITING = "stays-exciting"
    """It has not become dull."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Sparkle(Part):
    """Something that makes the person sparkle: work that gives energy instead of taking it.

    Source: Csikszentmihalyi (1990), Flow, for time that flies; Burnett and Evans (2016), Designing Your Life, for
    noticing what gives energy.

    Examples:
        >>> Sparkle(text="The first walk through an empty room", signs=["time-flies"]).signs[0].value
        'time-flies'
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.11")

    text: Text
    """What it is. Example: "The first walk through an empty room."
    """
    signs: tuple[SparkleSign, ...] = ()
    """By what the person can tell."""
    on: PartialDate | None = None
    """When the person noticed; absent where it is not known."""
    still: bool | None = None
    """Whether it still does; absent means yes. Example: true"""
    unanswered: tuple[Unanswered, ...] = ()
    """Questions left open on purpose."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class GrowthCheck(Part):
    """Whether the way in which the person grows is sustainable, predictable and fulfilling.

    Source: Likert (1932), A Technique for the Measurement of Attitudes, for sentences that are more or less true for a
    person.

    Examples:
        >>> GrowthCheck(on="2026-01", sustainable=2, fulfilling=5).sustainable
        2
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.11")

    on: PartialDate | None = None
    """When the person thought about it; absent where it is not known."""
    sustainable: Agreement | None = None
    """“I could go on like this.” From 1 (not at all) to 5 (fully); absent where it was not asked. Example: 2"""
    predictable: Agreement | None = None
    """“I can tell what comes of it.” Example: 3"""
    fulfilling: Agreement | None = None
    """“It is worth it to me.” Example: 5"""
    note: Text | None = None
    """What there is to say about it. Example: "Two openings in one month are one too many."
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class UseCase(Part):
    """The career use case, in four steps: the problem, the why, the alternatives and the core usage metric.

    A worksheet that is filled by half is as valid as a full one. "Not sure yet" is an answer, and stands in
    `unanswered`.

    Source: Burnett and Evans (2016), Designing Your Life, for the workview; Ries and Trout (1981), Positioning: The
    Battle for Your Mind, for the positioning.

    Examples:
        >>> use_case = UseCase(
        ...     problem=CareerProblem(statement="I have stopped learning where I am."),
        ...     unanswered=[Unanswered(field="why", standing="not-sure-yet")],
        ... )
        >>> use_case.why is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.7", "S0.8", "S0.9", "S0.10", "S0.11")

    problem: CareerProblem | None = None
    """Step 1: the problem that my career solves for me."""
    why: Text | None = None
    """Step 2: my motivation for solving this problem. Example: "I was happiest in the years when I learned most."
    """
    alternatives: tuple[Alternative, ...] = ()
    """Step 3: other paths that would solve the same problem."""
    core_usage_metrics: tuple[CoreUsageMetric, ...] = ()
    """Step 4: how to allocate time so that it makes the most of the person's talents."""
    time_uses: tuple[TimeUse, ...] = ()
    """What the person's working time goes into."""
    workview: Annotated[Text, Rows.of("S0.10")] | None = None
    """What work means to the person. Example: "Work is how I find out what I think; the pay lets me go on finding out."
    """
    sparkles: tuple[Sparkle, ...] = ()
    """What makes the person sparkle."""
    growth_checks: tuple[GrowthCheck, ...] = ()
    """Whether the way in which the person grows can go on, from time to time."""
    positioning: Annotated[Text, Rows.of("S0.9")] | None = None
    """Whom the person is there for, and instead of what. Example: "For houses that can't afford an agency."
    """
    brand: Annotated[Brand, SHOWN] | None = None
    """What the person stands for."""
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
