"""How the measures of a vision stand, method by method in the order of priority: in words and counts."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from careerkit.declaration.part import trusted
from careerkit.model.answers import Standing
from careerkit.model.vision import Measure, Method, ObstacleStatus, Vision, WorkStatus
from careerkit.scoring.days import as_day
from careerkit.scoring.progress.metric_result import MetricVerdict
from careerkit.scoring.progress.metrics import metric_progress
from careerkit.scoring.progress.vision_result import (
    MeasureFlip,
    MeasureProgress,
    MeasureStanding,
    MeasureTally,
    MethodProgress,
    ToldBy,
    VisionProgress,
    VisionVerdict,
)
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.metrics import Metric

__all__ = ["VisionProgress", "vision_progress"]

_BY_VERDICT: Final[Mapping[MetricVerdict, MeasureStanding]] = {
    MetricVerdict.REACHED: MeasureStanding.REACHED,
    MetricVerdict.REACHED_LATE: MeasureStanding.REACHED,
    MetricVerdict.ON_TRACK: MeasureStanding.ON_TRACK,
    MetricVerdict.UNDER_WAY: MeasureStanding.UNDER_WAY,
    MetricVerdict.BEHIND: MeasureStanding.BEHIND,
    MetricVerdict.OVERDUE: MeasureStanding.BEHIND,
    MetricVerdict.FURTHER_AWAY: MeasureStanding.BEHIND,
    MetricVerdict.NOT_STARTED: MeasureStanding.NOT_STARTED,
}
_BY_STATUS: Final[Mapping[WorkStatus, MeasureStanding]] = {
    WorkStatus.DONE: MeasureStanding.REACHED,
    WorkStatus.ON_TRACK: MeasureStanding.ON_TRACK,
    WorkStatus.AT_RISK: MeasureStanding.BEHIND,
    WorkStatus.OFF_TRACK: MeasureStanding.BEHIND,
    WorkStatus.PLANNING: MeasureStanding.NOT_STARTED,
    WorkStatus.NOT_STARTED: MeasureStanding.NOT_STARTED,
    WorkStatus.DROPPED: MeasureStanding.DROPPED,
}
_AGREE: Final = {
    frozenset({MeasureStanding.UNDER_WAY, MeasureStanding.ON_TRACK}),
    frozenset({MeasureStanding.UNDER_WAY, MeasureStanding.BEHIND}),
    frozenset({MeasureStanding.NOT_STARTED, MeasureStanding.BEHIND}),
}
"""Standings that do not contradict each other, though they are not the same."""
_CLEARED = (ObstacleStatus.OVERCOME, ObstacleStatus.ACCEPTED)


def __dir__() -> list[str]:
    return __all__


def vision_progress(vision: Vision, metrics: Sequence[Metric], *, as_of: dt.date | None = None) -> VisionProgress:
    """Tell how the measures of a vision stand, method by method in the order of priority.

    A measure with a metric stands as `metric_progress` says; one whose metric tells nothing, or that has none, stands
    as its status says. Where both tell and contradict each other, the readings count, and the contradiction comes back
    as a question. A metric without a target is held against the target of the measure. What was dropped does not
    count. A measure that names no method measures the vision as a whole; an obstacle that names none stands in the way
    of every method; one that is accepted or overcome stands in the way of none.

    Nothing is added up to one number: the answer is in counts, such as 3 of 5 measures reached. Methods, measures and
    obstacles keep their order, which is their priority; the order of the metrics does not matter. Ids that are not
    there are named and left out. Where several metrics have the id that a measure names, none is used; where several
    methods have one, all of them are meant.

    Missing data are no error: a method without a measure is asked about, and where nothing is known of any measure the
    verdict is `undetermined`. Methods and measures that the person does not want to be asked about are not.

    Args:
        vision: The vision, with pointers into it in the result.
        metrics: The metrics of the career.
        as_of: The day that counts as now; see `metric_progress`.

    Raises:
        UnanswerableError: `day-out-of-range`, for a day that no document can hold.

    Source: requirement rows S4.1 and S4.11; Benioff and Adler (2009), Behind the Cloud, for the form.

    Examples:
        >>> from careerkit.model import Measure, Method, Vision
        >>> measures = [
        ...     Measure(name="An article a month", methods=["publish"], status="done"),
        ...     Measure(name="Asked to speak twice", methods=["publish"], status="at-risk"),
        ... ]
        >>> vision = Vision(methods=[Method(id="publish", name="Publish")], measures=measures)
        >>> print(vision_progress(vision, []).methods[0])
        1. Publish: 1 of 2 measures reached.
    """
    today = as_day(as_of, "vision-progress")
    reading = _Reading(vision, metrics, as_of)
    measures = tuple(reading.measure(index, one) for index, one in enumerate(vision.measures))
    tally = _tally(measures)
    verdict = _verdict(tally)
    served = reading.served(measures)
    methods = tuple(reading.method(index, one, served[one.id]) for index, one in enumerate(vision.methods))
    whole = [told for told, one in zip(measures, vision.measures, strict=True) if not one.methods]
    return trusted(
        VisionProgress,
        verdict=verdict,
        as_of=today,
        tally=tally,
        methods=methods,
        whole=_tally(whole),
        measures=measures,
        open_obstacles=len(reading.open_obstacles),
        flips=tuple(_flips(measures, verdict)),
        reasons=tuple(_told(tally, verdict, whole, len(reading.open_obstacles))),
        assumed=tuple(reading.assumed(measures)),
        missing=tuple(reading.missing(measures)),
    )


class _Served(NamedTuple):
    """What serves a method, or stands in its way: the same for all methods of one id."""

    measures: tuple[str, ...]
    tally: MeasureTally
    obstacles: tuple[str, ...]


class _Reading:
    """A vision and the metrics of a career, looked up."""

    def __init__(self, vision: Vision, metrics: Sequence[Metric], as_of: dt.date | None) -> None:
        self.vision = vision
        self.as_of = as_of
        self.times = Counter(metric.id for metric in metrics if metric.id is not None)
        self.metrics = {metric.id: metric for metric in metrics if metric.id is not None}
        self.method_times = Counter(method.id for method in vision.methods if method.id is not None)
        self.open_obstacles = [index for index, one in enumerate(vision.obstacles) if one.status not in _CLEARED]

    def measure(self, index: int, measure: Measure) -> MeasureProgress:
        """Tell how a measure stands."""
        progress = None
        if measure.metric is not None and self.times[measure.metric] == 1:
            metric = self.metrics[measure.metric]
            if metric.target is None and measure.target is not None:
                metric = attrs.evolve(metric, target=measure.target)
            progress = metric_progress(metric, as_of=self.as_of)
        read = None if progress is None else _BY_VERDICT.get(progress.verdict)
        said = None if measure.status is None else _BY_STATUS[measure.status]
        dropped = said is MeasureStanding.DROPPED
        standing = MeasureStanding.UNKNOWN
        told_by = None
        if said is not None:
            standing, told_by = said, ToldBy.STATUS
        if read is not None and not dropped:
            standing, told_by = read, ToldBy.METRIC
        both = read is not None and said is not None and not dropped
        contradiction = both and read != said and frozenset({read, said}) not in _AGREE
        return trusted(
            MeasureProgress,
            measure=measure.id,
            name=measure.name,
            pointer=f"/measures/{index}",
            standing=standing,
            told_by=told_by,
            status=measure.status,
            metric=measure.metric,
            progress=progress,
            contradiction=contradiction,
            words=_measure_words(measure, standing, progress),
        )

    def served(self, measures: Sequence[MeasureProgress]) -> dict[str | None, _Served]:
        """Tell, for the ids of the methods, and for None, what serves those and what is in their way."""
        own: dict[str | None, list[MeasureProgress]] = {}
        for told, one in zip(measures, self.vision.measures, strict=True):
            for method in dict.fromkeys(one.methods):
                own.setdefault(method, []).append(told)
        everywhere = [index for index in self.open_obstacles if not self.vision.obstacles[index].methods]
        there: dict[str | None, list[int]] = {}
        for index in self.open_obstacles:
            for method in dict.fromkeys(self.vision.obstacles[index].methods):
                there.setdefault(method, []).append(index)
        in_all_ways = tuple(f"/obstacles/{index}" for index in everywhere)
        return {
            id_: _Served(
                tuple(told.pointer for told in own.get(id_, ())),
                _tally(own.get(id_, ())),
                tuple(f"/obstacles/{index}" for index in sorted((*everywhere, *there[id_])))
                if id_ in there
                else in_all_ways,
            )
            for id_ in {method.id for method in self.vision.methods}
        }

    def method(self, index: int, method: Method, served: _Served) -> MethodProgress:
        """Tell how the measures of a method stand, and what is in its way."""
        return trusted(
            MethodProgress,
            place=index + 1,
            method=method.id,
            name=method.name,
            pointer=f"/methods/{index}",
            status=method.status,
            measures=served.measures,
            tally=served.tally,
            open_obstacles=len(served.obstacles),
            obstacles=served.obstacles,
            reasons=tuple(self.about(index, method, served.tally, len(served.obstacles))),
        )

    def about(self, index: int, method: Method, tally: MeasureTally, obstacles: int) -> Iterator[Reason]:
        """Tell what there is to say of a method."""
        pointer = f"/methods/{index}"
        named = {"place": index + 1, "name": method.name}
        count = _counting(tally)
        if method.status is WorkStatus.DROPPED:
            yield reason("progress.vision.method.dropped", pointer, **named)
            return
        if count:
            yield reason("progress.vision.method", pointer, **named, reached=tally.reached, of=count, count=count)
        elif tally.dropped:
            yield reason("progress.vision.method.all-dropped", pointer, **named)
        else:
            asked = not self.not_for_me("measures")
            code = "progress.vision.method.no-measure" if asked else "progress.vision.method.bare"
            yield reason(code, pointer, **named)
        if method.status is WorkStatus.DONE and tally.reached < count:
            yield reason("progress.vision.method.done-yet-open", pointer, count=count - tally.reached)
        if obstacles:
            yield reason("progress.vision.method.obstacles", pointer, count=obstacles)

    def not_for_me(self, field: str) -> bool:
        """Tell whether the person does not want to be asked about a field."""
        return any(left.field == field and left.standing is Standing.NOT_FOR_ME for left in self.vision.unanswered)

    def assumed(self, measures: Sequence[MeasureProgress]) -> Iterator[Reason]:
        """Tell what was taken to be so."""
        for told, one in zip(measures, self.vision.measures, strict=True):
            if told.contradiction and told.status is not None:
                yield reason(
                    "progress.vision.assumed.contradiction",
                    told.pointer,
                    name=told.name,
                    status=f"word.work-status.{told.status.value}",
                )
            intended = None if told.progress is None or one.metric is None else self.metrics[one.metric].target
            if intended is not None and one.target is not None and intended != one.target:
                yield reason(
                    "progress.vision.assumed.other-target",
                    told.pointer,
                    name=told.name,
                    target=one.target,
                    intended=intended,
                )

    def missing(self, measures: Sequence[MeasureProgress]) -> Iterator[Reason]:
        """Ask for what is missing, and name what does not fit."""
        vision = self.vision
        if not vision.methods and not self.not_for_me("methods"):
            yield reason("progress.vision.missing.methods", "/methods")
        if not vision.measures and not self.not_for_me("measures"):
            yield reason("progress.vision.missing.measures", "/measures")
        unknown = [one.name for one in measures if one.standing is MeasureStanding.UNKNOWN]
        if unknown and not self.not_for_me("measures"):
            yield reason("progress.vision.missing.status", names=unknown, count=len(unknown))
        named = {one.metric for one in vision.measures if one.metric is not None}
        yield from _naming("progress.vision.missing.metrics", {one for one in named if not self.times[one]})
        yield from _naming("progress.vision.missing.metrics-twice", {one for one in named if self.times[one] > 1})
        meant = {one for measure in vision.measures for one in measure.methods}
        meant |= {one for obstacle in vision.obstacles for one in obstacle.methods}
        yield from _naming("progress.vision.missing.dangling", {one for one in meant if not self.method_times[one]})
        yield from _naming(
            "progress.vision.missing.methods-twice", {one for one in meant if self.method_times[one] > 1}
        )
        astray = [
            one.name for one in vision.measures if one.methods and not any(map(self.method_times.get, one.methods))
        ]
        if astray:
            yield reason("progress.vision.missing.serves-no-method", names=astray, count=len(astray))


def _naming(code: str, ids: Iterable[str]) -> Iterator[Reason]:
    names = sorted(ids)
    if names:
        yield reason(code, names=names, count=len(names))


def _measure_words(measure: Measure, standing: MeasureStanding, progress: object) -> Reason:
    latest = getattr(progress, "latest", None)
    intended = getattr(progress, "intended", None)
    if latest is not None and intended is not None:
        code = f"progress.vision.measure.read.{standing.value}"
        return reason(code, name=measure.name, latest=latest, intended=intended)
    return reason(f"progress.vision.measure.{standing.value}", name=measure.name)


def _tally(measures: Iterable[MeasureProgress]) -> MeasureTally:
    times = Counter(one.standing for one in measures)
    return trusted(MeasureTally, **{one.value.replace("-", "_"): times[one] for one in MeasureStanding})


def _counting(tally: MeasureTally) -> int:
    """Count the measures that were not dropped."""
    known = tally.reached + tally.on_track + tally.under_way + tally.behind + tally.not_started
    return known + tally.unknown


def _verdict(tally: MeasureTally) -> VisionVerdict:
    count = _counting(tally)
    if count == tally.unknown:
        return VisionVerdict.UNDETERMINED
    if not tally.reached:
        return VisionVerdict.NONE_REACHED
    return VisionVerdict.ALL_REACHED if tally.reached == count else VisionVerdict.SOME_REACHED


def _flips(measures: Sequence[MeasureProgress], verdict: VisionVerdict) -> Iterator[MeasureFlip]:
    """Tell which one measure would make another verdict: the most telling, where several would."""
    counting = [one for one in measures if one.standing is not MeasureStanding.DROPPED]
    left = [one for one in counting if one.standing is not MeasureStanding.REACHED]
    if verdict is VisionVerdict.ALL_REACHED:
        becomes = VisionVerdict.SOME_REACHED if len(counting) > 1 else VisionVerdict.NONE_REACHED
        yield _flip(counting[0], MeasureStanding.BEHIND, becomes)
    elif len(left) == 1:
        yield _flip(left[0], MeasureStanding.REACHED, VisionVerdict.ALL_REACHED)
    elif left and verdict is not VisionVerdict.SOME_REACHED:
        yield _flip(left[0], MeasureStanding.REACHED, VisionVerdict.SOME_REACHED)


def _flip(measure: MeasureProgress, standing: MeasureStanding, becomes: VisionVerdict) -> MeasureFlip:
    code = f"progress.vision.flip.{becomes.value}"
    words = reason(code, measure.pointer, name=measure.name)
    return trusted(MeasureFlip, pointer=measure.pointer, standing=standing, becomes=becomes, words=words)


def _told(
    tally: MeasureTally, verdict: VisionVerdict, whole: Sequence[MeasureProgress], obstacles: int
) -> Iterator[Reason]:
    """Tell what there is to say of the whole."""
    count = _counting(tally)
    if verdict is VisionVerdict.UNDETERMINED:
        yield reason("progress.vision.undetermined", count=count)
    else:
        yield reason("progress.vision.reached", reached=tally.reached, of=count, count=count)
    for name, number in (("on-track", tally.on_track), ("behind", tally.behind)):
        if number:
            yield reason(f"progress.vision.{name}", count=number)
    if tally.dropped:
        yield reason("progress.vision.dropped", count=tally.dropped)
    if whole:
        yield reason("progress.vision.whole", count=len(whole))
    if obstacles:
        yield reason("progress.vision.obstacles", count=obstacles)
