"""Where the readings of a metric lead, if things go on in a straight line, for `metric_progress`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerkit.declaration.part import trusted
from careerkit.model.metrics import Direction
from careerkit.scoring.progress.dates import DAYS_A_MONTH
from careerkit.scoring.progress.metric_result import Outlook, Projection
from careerkit.scoring.progress.trend import FEWEST, fit
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import within

if TYPE_CHECKING:
    from careerkit.scoring.progress.metric_reading import Readings, Track

__all__ = ["project_on"]


def __dir__() -> list[str]:
    return __all__


def project_on(readings: Readings, track: Track, due: str | None) -> tuple[Projection | None, list[Reason]]:
    """Draw the line through all readings, and tell what it takes to be so; or nothing, and why."""
    latest = track.points[-1]
    if len(track.points) < FEWEST:
        return None, [reason("progress.metric.missing.no-projection", count=FEWEST)]
    xs = [(one.day - latest.day) / DAYS_A_MONTH for one in readings.points]
    line = fit(xs, [float(one.value) for one in readings.points])
    margin = line.slope_margin()
    numbers = {"pace": line.slope, "pace_low": line.slope - margin, "pace_high": line.slope + margin}
    outlook: Outlook | None = None
    ahead: dict[str, float] = {}
    if track.due is not None and track.due.last > latest.day:
        x = (track.due.last - latest.day) / DAYS_A_MONTH
        value, margin = line.at(x), line.margin(x)
        ahead = {"value": value, "low": value - margin, "high": value + margin}
        outlook = _outlook(track, ahead["low"], ahead["high"])
    if not within(*numbers.values(), *ahead.values()):
        return None, [reason("progress.metric.missing.too-large")]
    code = "progress.metric.projection" if ahead else "progress.metric.projection.pace"
    if outlook is not None:
        code = f"progress.metric.projection.{outlook.value}"
    count = len(readings.points)
    said: dict[str, Any] = {**numbers, **ahead, **({"on": due, "target": track.target} if ahead else {})}
    made = trusted(
        Projection,
        readings=count,
        **numbers,
        on=due if ahead else None,
        **ahead,
        outlook=outlook,
        words=reason(code, **said),
    )
    return made, [reason("progress.metric.assumed.straight")]


def _outlook(track: Track, low: float, high: float) -> Outlook | None:
    if track.direction in (None, Direction.HOLD):
        return None
    ends = {track.at_target(low), track.at_target(high)}
    if len(ends) > 1:
        return Outlook.TOO_CLOSE_TO_CALL
    return Outlook.REACHES if ends.pop() else Outlook.FALLS_SHORT
