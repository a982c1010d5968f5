"""Readings of a metric as a person gave them, read for `metric_progress`: which count, in which order, from where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careerkit.model.metrics import Direction, Metric, Reading
from careerkit.scoring.progress.dates import Period, period
from careerkit.scoring.reasons import Reason, reason

__all__ = ["Point", "Readings", "Track", "read_readings", "read_track"]


def __dir__() -> list[str]:
    return __all__


class Point(NamedTuple):
    """A reading that counts; of several on one day, the one that is taken."""

    value: float | str
    pointer: str
    on: str | None
    when: Period | None
    day: float
    """The day that it counts as; 0 where none is known, and then it is the only point."""
    alone: bool
    """Whether no other reading is of the same day."""


class Readings(NamedTuple):
    """The readings that count, the earliest first."""

    points: list[Point]
    """Every one, of the same day in no particular order."""
    numeric: bool
    """Whether they are numbers."""
    ambiguous: bool
    """Whether several are there and none has a date, so that nothing tells which is the latest."""
    assumed: list[Reason]


class Track(NamedTuple):
    """Numbers on their way to a target."""

    points: list[Point]
    """One for each day, the earliest first."""
    target: float
    start: float | None
    """Where it started; None where nothing tells."""
    direction: Direction | None
    due: Period | None
    now: int | None

    def at_target(self, value: float) -> bool | None:
        """Tell whether a value is at the target or beyond; None where nothing tells which way it should go."""
        if self.direction is Direction.UP:
            return value >= self.target
        if self.direction is Direction.DOWN:
            return value <= self.target
        return value == self.target or (None if self.direction is None else False)

    @property
    def contradicts(self) -> bool:
        """Whether it should go the one way, and the target lies the other way from the start."""
        if self.start is None:
            return False
        return (self.direction is Direction.UP and self.target < self.start) or (
            self.direction is Direction.DOWN and self.target > self.start
        )

    @property
    def way(self) -> float | None:
        """How far it is from the start to the target; None where there is no way to cover, or no start."""
        if self.start is None or self.contradicts or self.target == self.start:
            return None
        return abs(self.target - self.start)

    def remaining(self, value: float) -> float:
        """Tell how far it is from a value to the target; below 0 beyond it."""
        if self.direction is Direction.HOLD:
            return abs(self.target - value)
        return (self.target - value) * (1 if self.rises else -1)

    @property
    def rises(self) -> bool:
        """Whether it should become more: because that is said, or because the start tells."""
        if self.direction in (Direction.UP, Direction.DOWN):
            return self.direction is Direction.UP
        return self.start is None or self.target >= self.start


def read_readings(metric: Metric, now: int | None) -> Readings:
    """Read the readings of a metric; what lies after `now` is left out, and said."""
    found, later = [], 0
    for index, one in enumerate(metric.readings):
        when = None if one.on is None else period(one.on)
        if now is not None and when is not None and when.first > now:
            later += 1
        else:
            found.append(_point(one, index, when, now))
    assumed = [reason("progress.metric.assumed.later", count=later)] if later else []
    numeric = not isinstance(metric.target, str) and (
        metric.target is not None or any(not isinstance(one.value, str) for one in found)
    )
    if numeric:
        words = sum(isinstance(one.value, str) for one in found)
        found = [one for one in found if not isinstance(one.value, str)]
        if words:
            assumed.append(reason("progress.metric.assumed.words-aside", count=words))
    dated = [one for one in found if one.when is not None]
    if dated and len(dated) < len(found):
        assumed.append(reason("progress.metric.assumed.undated-aside", count=len(found) - len(dated)))
    if any(one.when is not None and one.when.first != one.when.last for one in dated) and len(dated) > 1:
        assumed.append(reason("progress.metric.assumed.partial-dates"))
    ambiguous = not dated and len({one.value for one in found}) > 1
    points = sorted(dated or found, key=_by_day)
    return Readings([] if ambiguous else points, numeric, ambiguous, assumed)


def _point(one: Reading, index: int, when: Period | None, now: int | None) -> Point:
    day = 0.0 if when is None else when.middle(now)
    return Point(one.value, f"/readings/{index}", one.on, when, day, alone=True)


def _by_day(point: Point) -> tuple[float, str, str]:
    return point.day, str(point.value), point.on or ""


def read_track(metric: Metric, target: float, readings: Readings, now: int | None) -> tuple[Track, list[Reason]]:
    """Read numbers as the way to a target: one point for each day, the start, and which way it should go."""
    assumed = []
    baseline = metric.baseline
    if isinstance(baseline, str):
        assumed.append(reason("progress.metric.assumed.baseline-words", "/baseline", baseline=baseline))
        baseline = None
    days = sorted({one.day for one in readings.points})
    start: float | None = baseline
    if start is None and len(days) > 1:
        first = [float(one.value) for one in readings.points if one.day == days[0]]
        start = _cautious(metric.direction, target, first)
        assumed.append(reason("progress.metric.assumed.start", start=start))
    direction = metric.direction
    if direction is None and start is not None:
        direction = Direction.HOLD if start == target else Direction.UP if target > start else Direction.DOWN
        if baseline is None or direction is Direction.HOLD:
            assumed.append(reason(f"progress.metric.assumed.direction.{direction.value}"))
    due = None if metric.target_on is None else period(metric.target_on)
    if due is not None and due.first != due.last:
        assumed.append(reason("progress.metric.assumed.due", "/target_on", due=metric.target_on))
    points, differing = _one_a_day(readings.points, direction, target)
    if differing:
        assumed.append(reason("progress.metric.assumed.same-day", count=differing))
    return Track(points, target, start, direction, due, now), assumed


def _one_a_day(points: Sequence[Point], direction: Direction | None, target: float) -> tuple[list[Point], int]:
    """Take one reading of each day, the one that is less far on, and count the days on which they differ."""
    by_day: dict[float, list[Point]] = {}
    for one in points:
        by_day.setdefault(one.day, []).append(one)
    taken, differing = [], 0
    for group in by_day.values():
        value = _cautious(direction, target, [float(one.value) for one in group])
        differing += any(one.value != value for one in group)
        first = next(one for one in group if one.value == value)
        taken.append(first._replace(alone=len(group) == 1))
    return taken, differing


def _cautious(direction: Direction | None, target: float, values: Iterable[float]) -> float:
    """Take the value that is less far on; where nothing tells which way that is, the one that is further off."""
    if direction is Direction.UP:
        return min(values)
    if direction is Direction.DOWN:
        return max(values)
    return max(sorted(values), key=lambda value: abs(value - target))
