"""What was reached against what was intended, for one metric: in numbers or in words, and whether it is in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from careerkit.declaration.part import trusted
from careerkit.model.answers import Standing
from careerkit.scoring.days import as_day
from careerkit.scoring.progress.dates import ordinal
from careerkit.scoring.progress.metric_judging import Judged, judge, metric_flips
from careerkit.scoring.progress.metric_reading import Readings, Track, read_readings, read_track
from careerkit.scoring.progress.metric_result import MetricProgress, MetricVerdict
from careerkit.scoring.progress.projecting import project_on
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import within

if TYPE_CHECKING:
    from careerkit.model.metrics import Metric

__all__ = ["MetricProgress", "metric_progress"]

_CADENCE_DAYS: Final = {"daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92, "yearly": 366}
"""After how many days a reading is no longer the latest that there could be."""


def __dir__() -> list[str]:
    return __all__


def metric_progress(metric: Metric, *, as_of: dt.date | None = None, project: bool = False) -> MetricProgress:
    """Tell what was reached against what was intended: in numbers, or in words where the target is words.

    The latest reading counts. How much of the way is done is `(latest - start) / (target - start)`. Whether it is in
    time is told by the pace from the first reading to the latest: it is on track where the latest reading is no short
    of the straight line from the first reading to the target on the day that was set. The pace that is needed is told
    from the latest reading on, because nothing is known of the time since.

    What is taken to be so, and said: without a baseline the first of several readings stands in for it; without a
    direction, start and target tell; a target that is the baseline is one to hold, met or not, with no share. A date
    that names a month or a year counts as its middle, and a target is due on its last day. Of several readings of one
    day, the one that is less far on counts. Readings after `as_of`, readings without a date where others have one, and
    words where the target is a number are left out. The order of the readings does not matter.

    Where the target is words, the same words are the target reached; any other words are put to the person as a
    question. Missing data are no error: where there is no target or no reading, where nothing tells which reading is
    the latest, or which way it should go, the verdict is `undetermined` and `missing` asks, unless the person does not
    want to be asked. A number above 1e15 is left out, and `missing` says so.

    Args:
        metric: The metric, with its readings.
        as_of: The day that counts as now; without one, every reading counts, and a day has passed only where a
            reading lies after it.
        project: Whether to tell where the readings lead: the line of least squares through three readings or more, on
            different days, with the interval of a reading on the day that was set. It never changes the verdict.

    Raises:
        UnanswerableError: `day-out-of-range`, for a day that no document can hold.

    Source: requirement rows S4.11 and S1.7; Draper and Smith (1998), see `careerkit.scoring.progress.trend`.

    Examples:
        >>> from careerkit.model import Metric, Reading
        >>> readings = [Reading(on="2026-03-01", value=2), Reading(on="2026-06-01", value=3)]
        >>> talks = Metric(name="Talks given", baseline=1, target=4, target_on="2026-12", readings=readings)
        >>> print(metric_progress(talks).reasons[0])
        Talks given: now 3, intended 4.
        >>> metric_progress(talks).verdict.value
        'on-track'
    """
    today = as_day(as_of, "metric-progress")
    now = ordinal(as_of)
    readings = read_readings(metric, now)
    answer = _Answer(metric, today, now, readings)
    if metric.target is None or not readings.points:
        return answer.without_either(project=project)
    if isinstance(metric.target, str):
        return answer.in_words(metric.target, project=project)
    track, assumed = read_track(metric, metric.target, readings, now)
    return answer.in_numbers(track, assumed, project=project)


class _Answer:
    """An answer in the making."""

    def __init__(self, metric: Metric, today: str | None, now: int | None, readings: Readings) -> None:
        self.metric = metric
        self.now = now
        self.readings = readings
        self.common = {
            "as_of": today,
            "metric": metric.id,
            "name": metric.name,
            "unit": metric.unit,
            "readings": len(readings.points),
            "intended": metric.target,
            "due": metric.target_on,
        }

    def without_either(self, *, project: bool) -> MetricProgress:
        """Answer that there is no target, or no reading that could be held against it."""
        metric, points = self.metric, self.readings.points
        days = {one.day for one in points}
        values = {one.value for one in points if one.day == max(days)}
        latest = points[-1] if len(values) == 1 else None
        if latest is not None:
            reasons = [reason("progress.metric.latest", name=metric.name, latest=latest.value)]
        elif metric.target is not None:
            reasons = [reason("progress.metric.intended", name=metric.name, intended=metric.target)]
        else:
            reasons = [reason("progress.metric.nothing", name=metric.name)]
        missing = [] if metric.target is not None else [*self.ask("target")]
        if self.readings.ambiguous:
            missing.append(reason("progress.metric.missing.dates", "/readings"))
        elif not points:
            missing += self.ask("readings")
        elif latest is None:
            missing.append(reason("progress.metric.missing.same-day", "/readings"))
        if project:
            missing.append(reason("progress.metric.missing.no-projection"))
        return trusted(
            MetricProgress,
            **self.common,
            verdict=MetricVerdict.UNDETERMINED,
            direction=metric.direction,
            latest=None if latest is None else latest.value,
            latest_on=None if latest is None else latest.on,
            latest_pointer=None if latest is None else latest.pointer,
            reasons=(*reasons, reason("progress.metric.verdict.undetermined")),
            assumed=tuple(self.readings.assumed),
            missing=tuple(missing),
        )

    def in_words(self, target: str, *, project: bool) -> MetricProgress:
        """Answer where the target is words: the same words, or a question."""
        metric, points = self.metric, self.readings.points
        newest = [one for one in points if one.day == points[-1].day]
        latest = newest[-1]
        alike = len({_plain(str(one.value)) for one in newest}) == 1
        reached = True if alike and _plain(str(latest.value)) == _plain(target) else None
        verdict = MetricVerdict.REACHED if reached else MetricVerdict.UNDETERMINED
        reasons = [reason("progress.metric.verdict.undetermined")]
        missing = []
        if alike:
            stands = reason("progress.metric.stands.words", name=metric.name, latest=latest.value, intended=target)
            reasons = [stands, reason(f"progress.metric.verdict.{verdict.value}")]
            if not reached:
                pointer = latest.pointer
                missing.append(reason("progress.metric.missing.judgement", pointer))
        else:
            reasons = [reason("progress.metric.intended", name=metric.name, intended=target), *reasons]
            missing.append(reason("progress.metric.missing.same-day", "/readings"))
        if project:
            missing.append(reason("progress.metric.missing.no-projection"))
        return trusted(
            MetricProgress,
            **self.common,
            verdict=verdict,
            direction=metric.direction,
            latest=latest.value if alike else None,
            latest_on=latest.on if alike else None,
            latest_pointer=latest.pointer if alike else None,
            reached=reached,
            overdue=False if reached and metric.target_on is not None else None,
            reasons=tuple(reasons),
            assumed=tuple(self.readings.assumed),
            missing=(*missing, *self.stale()),
        )

    def in_numbers(self, track: Track, assumed: list[Reason], *, project: bool) -> MetricProgress:
        """Answer where target and readings are numbers."""
        judged = judge(track)
        latest = track.points[-1]
        names = ("covered", "remaining", "attainment", "actual_pace", "required_pace")
        numbers = {name: getattr(judged, name) for name in names}
        kept: dict[str, Any] = {
            name: None if value is None or not within(value) else value for name, value in numbers.items()
        }
        too_large = kept != numbers
        judged = judged._replace(**kept)
        projection, about = project_on(self.readings, track, self.metric.target_on) if project else (None, [])
        return trusted(
            MetricProgress,
            **self.common,
            verdict=judged.verdict,
            direction=track.direction,
            start=track.start,
            latest=latest.value,
            latest_on=latest.on,
            latest_pointer=latest.pointer,
            reached=judged.reached,
            overdue=judged.overdue,
            **kept,
            projection=projection,
            flips=metric_flips(track, judged),
            reasons=tuple(self.told(track, judged)),
            assumed=(*self.readings.assumed, *assumed, *([] if projection is None else about)),
            missing=(
                *self.asked(track, judged),
                *([reason("progress.metric.missing.too-large")] if too_large else []),
                *(about if projection is None else []),
                *self.stale(),
            ),
        )

    def told(self, track: Track, judged: Judged) -> Iterator[Reason]:
        """Tell how it stands, what the verdict is, and what that is made of."""
        metric, latest = self.metric, track.points[-1]
        stands: dict[str, Any] = {"name": metric.name, "latest": latest.value, "intended": track.target}
        if metric.unit is None:
            yield reason("progress.metric.stands", **stands)
        else:
            yield reason("progress.metric.stands.unit", **stands, unit=metric.unit)
        due = {} if metric.target_on is None else {"due": metric.target_on}
        if judged.verdict is MetricVerdict.UNDETERMINED and judged.reached is False:
            yield reason("progress.metric.verdict.not-reached")
        else:
            yield reason(f"progress.metric.verdict.{judged.verdict.value}", None, **due)
        if judged.slipped is not None:
            yield reason("progress.metric.slipped", judged.slipped.pointer, on=judged.slipped.on)
        if judged.covered is not None and judged.covered > 0 and not judged.reached and track.way is not None:
            yield reason("progress.metric.way", start=track.start, covered=judged.covered, way=track.way)
        if judged.actual_pace is not None and judged.required_pace is not None:
            yield reason("progress.metric.pace", actual=judged.actual_pace, required=judged.required_pace)
        elif judged.required_pace is not None:
            yield reason("progress.metric.pace.required", required=judged.required_pace)

    def asked(self, track: Track, judged: Judged) -> Iterator[Reason]:
        """Ask for what would tell more."""
        if track.contradicts and track.direction is not None:
            yield reason(f"progress.metric.missing.contradiction.{track.direction.value}", "/target")
        if track.start is None and not judged.reached:
            yield from self.ask("baseline")
        if track.due is None and judged.reached is False:
            yield from self.ask("target_on")

    def ask(self, field: str) -> Iterator[Reason]:
        """Ask for a field, unless the person does not want to be asked."""
        standings = {left.standing for left in self.metric.unanswered if left.field == field}
        if Standing.NOT_FOR_ME not in standings:
            what = field.replace("_", "-")
            yield reason(f"progress.metric.{'open' if standings else 'missing'}.{what}", f"/{field}")

    def stale(self) -> Iterator[Reason]:
        """Ask for a new reading where the latest is older than it is to be read."""
        cadence, points = self.metric.cadence, self.readings.points
        days = None if cadence is None else _CADENCE_DAYS.get(cadence.value)
        latest = points[-1].when
        if self.now is not None and days is not None and latest is not None and self.now - latest.last > days:
            yield reason("progress.metric.missing.reading-due", "/readings", on=points[-1].on)


def _plain(words: str) -> str:
    """Make words comparable: case, spaces and a full stop at the end do not matter."""
    return " ".join(words.casefold().split()).rstrip(".")
