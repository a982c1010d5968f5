"""How numbers on their way to a target stand, and which reading would change that: no words, good input assumed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.model.metrics import Direction
from careerkit.scoring.progress.dates import DAYS_A_MONTH
from careerkit.scoring.progress.metric_result import MetricFlip, MetricVerdict
from careerkit.scoring.reasons import reason

if TYPE_CHECKING:
    from careerkit.scoring.progress.metric_reading import Point, Track

__all__ = ["Judged", "judge", "metric_flips"]


def __dir__() -> list[str]:
    return __all__


class Judged(NamedTuple):
    """How it stands."""

    verdict: MetricVerdict
    reached: bool | None
    overdue: bool | None
    covered: float | None
    remaining: float | None
    attainment: float | None
    actual_pace: float | None
    required_pace: float | None
    line: float | None
    """What the latest reading needs to be for it to be on track; None where nothing tells."""
    slipped: Point | None
    """The last reading at which it was reached, where it is not any more."""


def judge(track: Track) -> Judged:
    """Judge how it stands."""
    latest = track.points[-1]
    value = float(latest.value)
    reached = track.at_target(value)
    passed = _passed(track, latest)
    overdue = None if track.due is None else False if reached else None if reached is None or not passed else True
    if overdue is None and track.due is not None and track.now is not None and not passed:
        overdue = False
    way = track.way
    remaining = None if way is None else track.remaining(value)
    covered = None if way is None or remaining is None else _covered(track, value)
    line = _line(track)
    earlier = [one for one in track.points[:-1] if track.at_target(float(one.value))]
    return Judged(
        verdict=_verdict(track, reached=reached, overdue=overdue, line=line),
        reached=reached,
        overdue=overdue,
        covered=covered,
        remaining=remaining,
        attainment=None if way is None or covered is None else covered / way,
        actual_pace=_pace(track.points[0], latest),
        required_pace=None if reached or reached is None else _required(track, latest),
        line=line,
        slipped=earlier[-1] if earlier and reached is False and track.direction is not Direction.HOLD else None,
    )


def _covered(track: Track, value: float) -> float:
    start = track.start or 0.0
    if track.direction is Direction.HOLD:
        return abs(track.target - start) - abs(track.target - value)
    return (value - start) * (1 if track.rises else -1) + 0.0  # never -0.0


def _passed(track: Track, latest: Point) -> bool:
    """Tell whether the day that was set is known to have passed."""
    if track.due is None:
        return False
    since = track.now is not None and track.now > track.due.last
    return since or (latest.when is not None and latest.when.first > track.due.last)


def _verdict(track: Track, *, reached: bool | None, overdue: bool | None, line: float | None) -> MetricVerdict:
    value = float(track.points[-1].value)
    if reached:
        return MetricVerdict.REACHED_LATE if _late(track) else MetricVerdict.REACHED
    if overdue:
        return MetricVerdict.OVERDUE
    if reached is None or track.start is None or track.contradicts:
        return MetricVerdict.UNDETERMINED
    if all(one.value == track.start for one in track.points):
        return MetricVerdict.NOT_STARTED
    if line is not None:
        enough = value >= line if track.rises else value <= line
        return MetricVerdict.ON_TRACK if enough else MetricVerdict.BEHIND
    return _without_pace(abs(track.target - track.start) - abs(track.target - value))


def _without_pace(nearer: float) -> MetricVerdict:
    """Judge by how much nearer it is than at the start."""
    if nearer > 0:
        return MetricVerdict.UNDER_WAY
    return MetricVerdict.FURTHER_AWAY if nearer < 0 else MetricVerdict.NOT_STARTED


def _late(track: Track) -> bool:
    """Tell whether the first of the latest readings that are all at the target lies after the day that was set."""
    first = track.points[-1]
    for one in reversed(track.points):
        if not track.at_target(float(one.value)):
            break
        first = one
    return track.due is not None and first.when is not None and first.when.first > track.due.last


def _line(track: Track) -> float | None:
    """Find what the latest reading needs to be: the straight line from the first reading to the target, in time."""
    first, latest = track.points[0], track.points[-1]
    hold = track.direction in (None, Direction.HOLD)
    if track.due is None or hold or first.day == latest.day or latest.day >= track.due.last or track.contradicts:
        return None
    share = (latest.day - first.day) / (track.due.last - first.day)
    return float(first.value) * (1 - share) + track.target * share


def _pace(first: Point, latest: Point) -> float | None:
    if first.day == latest.day:
        return None
    return (float(latest.value) - float(first.value)) / (latest.day - first.day) * DAYS_A_MONTH


def _required(track: Track, latest: Point) -> float | None:
    if track.due is None or latest.when is None or latest.day >= track.due.last or _passed(track, latest):
        return None
    return (track.target - float(latest.value)) / (track.due.last - latest.day) * DAYS_A_MONTH


def metric_flips(track: Track, judged: Judged) -> tuple[MetricFlip, ...]:
    """Tell which reading, in place of the latest, would make another verdict."""
    if not track.points[-1].alone:
        return ()  # another of that day would count instead
    found = []
    line = judged.line
    if judged.reached:
        found.append(_flip(track, track.target, beyond=True))
    elif judged.verdict is MetricVerdict.ON_TRACK and line is not None:
        found.append(_flip(track, line, beyond=True))
    elif line is not None and not track.at_target(line) and judged.verdict is not MetricVerdict.OVERDUE:
        found.append(_flip(track, line, beyond=False))
    if not judged.reached:
        found.append(_flip(track, track.target, beyond=False))
    return tuple(found)


def _flip(track: Track, value: float, *, beyond: bool) -> MetricFlip:
    short = math.nextafter(value, -math.inf if track.rises else math.inf)
    becomes = judge(_with_latest(track, short if beyond else value)).verdict
    hold = track.direction in (None, Direction.HOLD)
    if beyond:
        code = (
            "progress.metric.flip.held" if hold else f"progress.metric.flip.short.{'less' if track.rises else 'more'}"
        )
    else:
        on_track = becomes is MetricVerdict.ON_TRACK
        code = "progress.metric.flip.on-track" if on_track else "progress.metric.flip.reached"
    return trusted(MetricFlip, value=value, beyond=beyond, becomes=becomes, words=reason(code, value=value))


def _with_latest(track: Track, value: float) -> Track:
    return track._replace(points=[*track.points[:-1], track.points[-1]._replace(value=value)])
