"""What `vision_progress` answers: the classes of its result."""

from __future__ import annotations

import enum
from typing import ClassVar

import attrs

from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Day, Line
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.metrics import MetricRef
from careerkit.model.vision import MeasureRef, MethodRef, WorkStatus
from careerkit.scoring.motivation.result import PlaceNumber
from careerkit.scoring.progress.metric_result import MetricProgress
from careerkit.scoring.reasons import PointerText, Reason

__all__ = [
    "MeasureFlip",
    "MeasureProgress",
    "MeasureStanding",
    "MeasureTally",
    "MethodProgress",
    "ToldBy",
    "VisionProgress",
    "VisionVerdict",
]


def __dir__() -> list[str]:
    return __all__


class VisionVerdict(enum.StrEnum):
    """How many of the measures of a vision are reached; those that were dropped do not count."""

    ALL_REACHED = "all-reached"
    """Every one."""
    SOME_REACHED = "some-reached"
    """One at least, and not every one."""
    NONE_REACHED = "none-reached"
    """None, and something is known of one at least."""
    UNDETERMINED = "undetermined"
    """There are no measures, or nothing is known of any."""


class MeasureStanding(enum.StrEnum):
    """How a measure stands."""

    REACHED = "reached"
    """It is reached."""
    ON_TRACK = "on-track"
    """It goes as intended."""
    UNDER_WAY = "under-way"
    """Some of the way is done; whether it is done in time can't be told."""
    BEHIND = "behind"
    """It does not go as intended, or may not come out so."""
    NOT_STARTED = "not-started"
    """Nothing has been done yet."""
    UNKNOWN = "unknown"
    """Neither a metric nor a status tells."""
    DROPPED = "dropped"
    """It is not pursued any more, and does not count."""


class ToldBy(enum.StrEnum):
    """What tells how a measure stands."""

    METRIC = "metric"
    """The readings of its metric."""
    STATUS = "status"
    """What the person said of it."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MeasureProgress(Part):
    """How one measure of the vision stands.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("progress.vision.measure.reached", name="Asked to speak")
        >>> known = {"standing": "reached", "contradiction": False, "words": words}
        >>> MeasureProgress(name="Asked to speak", pointer="/measures/0", **known).told_by is None
        True
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.11")

    measure: MeasureRef | None = None
    """Its id, where it has one."""
    name: Line
    """What will be seen. Example: "Asked to speak outside the company"
    """
    pointer: PointerText
    """Where it stands in the vision."""
    standing: MeasureStanding
    """How it stands."""
    told_by: ToldBy | None = None
    """What tells; absent where nothing does."""
    status: WorkStatus | None = None
    """What the person said of it; absent where nothing was said."""
    metric: MetricRef | None = None
    """The metric that it names; absent where it names none."""
    progress: MetricProgress | None = None
    """What the metric says, with pointers into the metric; absent where there is no such metric, or several."""
    contradiction: bool
    """Whether the metric says one thing and the status another."""
    words: Reason
    """How it stands, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MeasureTally(Part):
    """How many measures stand how; the counts add up to all of them.

    Examples:
        >>> MeasureTally(reached=3, on_track=1, under_way=0, behind=1, not_started=0, unknown=0, dropped=0).reached
        3
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11")

    reached: Count
    """How many are reached. Example: 3"""
    on_track: Count
    """How many go as intended. Example: 1"""
    under_way: Count
    """Of how many some of the way is done. Example: 0"""
    behind: Count
    """How many do not go as intended. Example: 1"""
    not_started: Count
    """How many are not begun. Example: 0"""
    unknown: Count
    """Of how many nothing is known. Example: 0"""
    dropped: Count
    """How many are not pursued any more. Example: 0"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MethodProgress(Part):
    """How the measures of one method stand, and what is in its way.

    Examples:
        >>> tally = MeasureTally(reached=0, on_track=0, under_way=0, behind=0, not_started=0, unknown=0, dropped=0)
        >>> MethodProgress(place=1, name="Publish", pointer="/methods/0", tally=tally, open_obstacles=2).measures
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.11")

    place: PlaceNumber
    """Its place in the order of priority, from 1. Example: 1"""
    method: MethodRef | None = None
    """Its id, where it has one."""
    name: Line
    """What to do. Example: "Write about what I learn"
    """
    pointer: PointerText
    """Where it stands in the vision."""
    status: WorkStatus | None = None
    """What the person said of it; absent where nothing was said."""
    measures: tuple[PointerText, ...] = ()
    """Where its measures stand in the vision, the most telling first."""
    tally: MeasureTally
    """How many of them stand how."""
    open_obstacles: Count
    """How many obstacles stand in its way, with those that stand in the way of everything. Example: 2"""
    obstacles: tuple[PointerText, ...] = ()
    """Where those stand in the vision, the greatest first."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of it."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words, in a line."""
        return " ".join(line.say(language) for line in self.reasons)

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class MeasureFlip(Part):
    """A measure that would make another verdict if it, and no other, stood otherwise.

    Examples:
        >>> from careerkit.scoring.reasons import reason
        >>> words = reason("progress.vision.flip.reached")
        >>> MeasureFlip(pointer="/measures/1", standing="reached", becomes="all-reached", words=words).becomes.value
        'all-reached'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.11")

    pointer: PointerText
    """Where the measure stands in the vision."""
    standing: MeasureStanding
    """How it would have to stand."""
    becomes: VisionVerdict
    """The verdict that it would be."""
    words: Reason
    """The flip, ready to be put into words."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class VisionProgress(Part):
    """How the measures of a vision stand, method by method in the order of priority: in words and counts.

    Examples:
        >>> tally = MeasureTally(reached=0, on_track=0, under_way=0, behind=0, not_started=0, unknown=0, dropped=0)
        >>> VisionProgress(verdict=VisionVerdict.UNDETERMINED, tally=tally, whole=tally, open_obstacles=0).methods
        ()
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.1", "S4.11")

    verdict: VisionVerdict
    """How many of the measures are reached."""
    as_of: Day | None = None
    """The day that counts as now; absent where none was given."""
    tally: MeasureTally
    """How many measures stand how, each counted once."""
    methods: tuple[MethodProgress, ...] = ()
    """The methods, the most important first."""
    whole: MeasureTally
    """How many of the measures that name no method, and so measure the vision as a whole, stand how."""
    measures: tuple[MeasureProgress, ...] = ()
    """The measures, the most telling first."""
    open_obstacles: Count
    """How many obstacles stand in the way, each counted once. Example: 2"""
    flips: tuple[MeasureFlip, ...] = ()
    """What would make another verdict."""
    reasons: tuple[Reason, ...] = ()
    """What there is to say of the whole."""
    assumed: tuple[Reason, ...] = ()
    """What was taken to be so."""
    missing: tuple[Reason, ...] = ()
    """What was missing, or did not fit."""

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put it into words: the whole, a line for each method, a line for each measure, and what was missing."""
        lines = [line.say(language) for line in self.reasons]
        lines += [method.say(language) for method in self.methods]
        lines += [measure.words.say(language) for measure in self.measures]
        told = (*(flip.words for flip in self.flips), *self.assumed, *self.missing)
        return "\n".join([*lines, *(line.say(language) for line in told)])

    def __str__(self) -> str:
        """Put it into English words."""
        return self.say()
