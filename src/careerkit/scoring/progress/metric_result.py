"""What `metric_progress` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.marks import Rows, Unit
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Day, Line, Number, PartialDate
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.metrics import Direction, MetricRef
from careerkit.scoring.reasons import PointerText, Reason
from careerkit.scoring.spans import LARGEST

__all__ = ["MetricFlip", "MetricProgress", "MetricVerdict", "Outlook", "Projection"]


def __dir__() -> list[str]:
    return __all__


Attainment = Annotated[float, Ge(-LARGEST), Le(LARGEST), Unit("share of 1")]
"""How much of the way is done: 0 at the start, 1 at the target, below 0 on the far side of the start, above 1 beyond
the target."""
Pace = Annotated[float, Ge(-LARGEST), Le(LARGEST), Unit("unit of the metric a month")]
"""How much a metric changes in a month."""


class MetricVerdict(enum.StrEnum):
    """How what was reached stands against what was intended."""

    REACHED = "reached"
    """The target is reached; in time, where a day was set."""
    REACHED_LATE = "reached-late"
    """The target is reached, and the day that was set had passed."""
    ON_TRACK = "on-track"
    """At the pace so far it is reached in time."""
    BEHIND = "behind"
    """At the pace so far it is not reached in time."""
    OVERDUE = "overdue"
    """The day that was set has passed, and the target is not reached."""
    UNDER_WAY = "under-way"
    """Some of the way is done; whether it is done in time can't be told."""
    NOT_STARTED = "not-started"
    """It stands where it stood at the start."""
    FURTHER_AWAY = "further-away"
    """It stands further from the target than at the start."""
    UNDETERMINED = "undetermined"
    """There is no target, no reading, or nothing by which one could be held against the other."""


class Outlook(enum.StrEnum):
    """What a projection says of the target."""

    REACHES = "reaches"
    """The whole interval lies at the target or beyond."""
    FALLS_SHORT = "falls-short"
    """The whole interval lies short of the target."""
    TOO_CLOSE_TO_CALL = "too-close-to-call"
    """The target lies in the interval."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Projection(Part):
    """Where the straight line through the readings leads, with the interval in which a reading there would lie.

    Source: Draper and Smith (1998), Applied Regression Analysis, for the line and its intervals.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("progress.metric.projection.pace")
        >>> Projection(readings=4, pace=0.5, pace_low=0.3, pace_high=0.7, words=words).value is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11")

    readings: Count
    """How many readings the line goes through, from 3. Example: 4"""
    pace: Pace
    """How much a month the line rises; below 0 where it falls. Example: 0.5"""
    pace_low: Pace
    """The least that it will be, 19 times out of 20. Example: 0.3"""
    pace_high: Pace
    """The most that it will be, 19 times out of 20. Example: 0.7"""
    on: PartialDate | None = None
    """The day for which it is: that on which the target is due, at the latest; absent where none is set, or where the
    last reading is no earlier. Example: "2026-12"
    """
    value: Number | None = None
    """What the line comes to on that day; absent where there is no such day. Example: 4.2"""
    low: Number | None = None
    """The least that a reading on that day would be, 19 times out of 20. Example: 2.9"""
    high: Number | None = None
    """The most that a reading on that day would be, 19 times out of 20. Example: 5.5"""
    outlook: Outlook | None = None
    """What that says of the target; absent where there is no such day, or where the target is one to hold."""
    words: Reason
    """The projection, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MetricFlip(Part):
    """What the latest reading would have to be for another verdict: it, and nothing else, has to change.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> MetricFlip(value=4, beyond=False, becomes="reached", words=reason("progress.metric.flip.reached")).value
        4
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11")

    value: Number
    """The reading that is just enough. Example: 4"""
    beyond: bool
    """Whether it takes a reading short of that, and just that changes nothing; where not, just that is enough."""
    becomes: MetricVerdict
    """The verdict that it would be."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MetricProgress(Part):
    """What was reached against what was intended, for one metric.

    Examples:
        >>> MetricProgress(verdict=MetricVerdict.UNDETERMINED, name="Talks given", readings=0).attainment is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S1.7", "S4.11")

    verdict: MetricVerdict
    """How what was reached stands against what was intended."""
    as_of: Day | None = None
    """The day that counts as now; absent where none was given, and then every reading counts."""
    metric: MetricRef | None = None
    """The id of the metric, where it has one."""
    name: Line
    """What is measured. Example: "Talks given"
    """
    unit: Line | None = None
    """What it is counted in; absent where the metric names nothing. Example: "talks a year"
    """
    direction: Direction | None = None
    """Which way it should go, as it was read; absent where nothing tells."""
    readings: Count
    """How many readings counted. Example: 3"""
    start: Number | None = None
    """Where it stood at the start, as a number; absent where nothing tells. Example: 1"""
    latest: Number | Line | None = None
    """The latest reading that counted, as a number or in words; absent where there is none. Example: 3"""
    latest_on: PartialDate | None = None
    """When that was; absent where it is not known. Example: "2026-04"
    """
    latest_pointer: PointerText | None = None
    """Where that reading stands in the metric."""
    intended: Number | Line | None = None
    """What is intended, as a number or in words; absent where no target was set. Example: 4"""
    due: PartialDate | None = None
    """By when it is intended: the last day of that month or year, where no day was set. Example: "2026-12"
    """
    reached: bool | None = None
    """Whether the latest reading is at the target or beyond; absent where that can't be told."""
    overdue: bool | None = None
    """Whether the day that was set has passed without the target being reached; absent where no day was set, or where
    nothing tells whether it has passed or whether it is reached."""
    covered: Number | None = None
    """How far it has come from the start, towards the target or away from it; with `remaining` it adds up to the whole
    way. Example: 2"""
    remaining: Number | None = None
    """How far it is from there to the target. Example: 1"""
    attainment: Attainment | None = None
    """`covered` over the whole way; absent where there is no way to cover, or nothing tells where it began.
    Example: 0.67"""
    actual_pace: Pace | None = None
    """How much a month it changed, from the first reading to the latest; absent where there are not two readings on
    different days. Example: 0.5"""
    required_pace: Pace | None = None
    """How much a month it would have to change from the latest reading on, to be at the target in time; absent where
    there is no such time, or where it is there already. Example: 0.25"""
    projection: Projection | None = None
    """Where the readings lead, if that was asked for; absent where there are fewer than three."""
    flips: tuple[MetricFlip, ...] = ()
    """What the latest reading would have to be for another verdict; none where several readings are the latest."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say, the most important first."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, a line for each thing."""
        told = [*self.reasons, *(flip.words for flip in self.flips)]
        if self.projection is not None:
            told.append(self.projection.words)
        return "\n".join(line.say(language) for line in (*told, *self.assumed, *self.missing))

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
