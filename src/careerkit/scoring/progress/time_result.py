"""What `time_allocation` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Line, Share
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.amounts import Cadence
from careerkit.model.skills import SkillRef
from careerkit.scoring.reasons import PointerText, Reason
from careerkit.scoring.spans import LARGEST, Span

__all__ = [
    "ActivityTime",
    "AgainstPlan",
    "CoreUse",
    "TalentTime",
    "TimeAllocation",
    "TimeBasis",
    "TimeFlip",
    "TimeVerdict",
]


def __dir__() -> list[str]:
    return __all__


TotalHours = Annotated[float, Ge(0), Le(LARGEST), Unit("hours a week")]
"""Hours a week, added up."""
WholeHours = Annotated[int, Ge(0), Le(168), Unit("hours a week")]
"""Whole hours of a week, which has 168."""
HoursMore = Annotated[float, Ge(-LARGEST), Le(LARGEST), Unit("hours a week")]
"""Hours a week more than something, or fewer where below 0."""


class TimeVerdict(enum.StrEnum):
    """Whether the time goes where the talents are."""

    MOSTLY_TALENTS = "mostly-talents"
    """More of it goes into what makes the most of a talent than into the rest."""
    ABOUT_HALF = "about-half"
    """About half of it does; too close to call."""
    MOSTLY_ELSEWHERE = "mostly-elsewhere"
    """More of it goes into the rest."""
    UNDETERMINED = "undetermined"
    """No hours were logged or planned."""


class TimeBasis(enum.StrEnum):
    """Which hours a verdict goes by."""

    LOGGED = "logged"
    """What was logged."""
    PLANNED = "planned"
    """What is planned, because nothing was logged."""


class AgainstPlan(enum.StrEnum):
    """How what was logged stands against what was planned."""

    MORE = "more"
    """It took more than planned."""
    AS_PLANNED = "as-planned"
    """It took what was planned, or lies in the range that was."""
    LESS = "less"
    """It took less than planned."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ActivityTime(Part):
    """The hours a week of one activity: planned, logged, and shared out.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("progress.time.activity.bare", name="Meetings")
        >>> ActivityTime(activity="Meetings", pointer="/time_uses/0", weeks=0, talent=False, words=words).logged is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.7")

    activity: Line
    """What it is. Example: "Meetings"
    """
    pointer: PointerText
    """Where it stands in the use case."""
    planned: Span | None = None
    """The hours that it should take; absent where nothing was planned."""
    logged: TotalHours | None = None
    """The hours that it took, on the average of what was logged; absent where nothing was. Example: 11"""
    weeks: Count
    """How many times hours were logged. Example: 4"""
    difference: HoursMore | None = None
    """How many hours more it took than planned, or fewer where below 0; by what is most likely, where a range was
    planned. Absent where nothing was planned, or nothing logged. Example: 5"""
    against_plan: AgainstPlan | None = None
    """What that comes to; absent where nothing was planned, or nothing logged."""
    talent: bool
    """Whether it makes the most of a talent."""
    share: WholeHours | None = None
    """The whole hours that it gets of those that were to be shared out; absent where none were. Example: 6"""
    words: Reason
    """How it stands, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TalentTime(Part):
    """The hours a week that go into what makes the most of one talent.

    An activity that uses two talents counts in full for each, so that these hours add up to more than there are.

    Examples:
        >>> TalentTime(skill="design", activities=["/time_uses/0"], hours=12).name is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.7")

    skill: SkillRef
    """The talent."""
    name: Line | None = None
    """What it is called; absent where there is no such skill. Example: "Designing rooms"
    """
    activities: tuple[PointerText, ...] = ()
    """The activities that use it, where they stand in the use case."""
    hours: TotalHours
    """The hours a week of these, by what the verdict goes by. Example: 12"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CoreUse(Part):
    """A core usage metric, and whether the week has time for the talents that it makes the most of.

    Examples:
        >>> CoreUse(action="A morning of design work", pointer="/core_usage_metrics/0", has_time=True).frequency is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.7")

    action: Line
    """The action. Example: "A morning of uninterrupted design work"
    """
    pointer: PointerText
    """Where it stands in the use case."""
    frequency: Cadence | None = None
    """How often it comes naturally; absent where that is not known."""
    without_time: tuple[SkillRef, ...] = ()
    """Those of its talents that no hours go into."""
    has_time: bool | None = None
    """Whether hours go into every one of its talents; absent where it names none, or no hours are known."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TimeFlip(Part):
    """How many hours a week would have to move for another verdict, where all hours stay the same.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("progress.time.flip.to-talents")
        >>> TimeFlip(hours=4, to_talents=True, beyond=False, becomes="about-half", words=words).hours
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.7")

    hours: TotalHours
    """How many hours. Example: 4"""
    to_talents: bool
    """Whether they would have to move to what makes the most of a talent; where not, away from it."""
    beyond: bool
    """Whether it takes more than that; where not, just that is enough."""
    becomes: TimeVerdict
    """The verdict that it would be."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class TimeAllocation(Part):
    """Where the time goes: planned against logged, and how much of it goes where the talents are.

    Examples:
        >>> TimeAllocation(verdict=TimeVerdict.UNDETERMINED).activities
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S0.1", "S0.7")

    verdict: TimeVerdict
    """Whether the time goes where the talents are."""
    basis: TimeBasis | None = None
    """Which hours that goes by; absent where there are none."""
    talent_hours: TotalHours | None = None
    """The hours a week that go into what makes the most of a talent; with `other_hours` they add up to all. Absent
    where there are no hours, or too many to add up. Example: 12"""
    other_hours: TotalHours | None = None
    """The hours a week that go into the rest. Example: 20"""
    talent_share: Share | None = None
    """The former over both. Example: 0.375"""
    planned: Span | None = None
    """All hours that are planned; absent where none are, or too many to add up."""
    logged: TotalHours | None = None
    """All hours that were logged, each activity on its average; absent where none were. Example: 32"""
    to_share: WholeHours | None = None
    """The whole hours that were to be shared out; absent where none were. Example: 40"""
    activities: tuple[ActivityTime, ...] = ()
    """The activities: those that take most first, then by name."""
    talents: tuple[TalentTime, ...] = ()
    """The talents: those that get most time first, then by id."""
    core_usage: tuple[CoreUse, ...] = ()
    """The core usage metrics, as they stand in the use case."""
    flips: tuple[TimeFlip, ...] = ()
    """How many hours would have to move for another verdict."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: the whole, a line for each activity, and what was missing."""
        told = [*self.reasons, *(one.words for one in self.activities), *(flip.words for flip in self.flips)]
        return "\n".join(line.say(language) for line in (*told, *self.assumed, *self.missing))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
