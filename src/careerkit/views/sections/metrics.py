"""Metrics: where each started, where it is to go, and what was read on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerkit.views.nodes import Detail, Entry, Items, Own, Sparkline
from careerkit.views.telling import Told

if TYPE_CHECKING:
    from careerkit.model.metrics import Metric, Reading
    from careerkit.scoring.progress.metric_result import MetricProgress
    from careerkit.views.telling import Telling
    from careerkit.views.wording import Wording

__all__ = ["tell_metrics"]

_LEAST_READINGS = 3
"""Fewer readings are no line."""
_DAYS, _MONTHS = 31, 12


def __dir__() -> list[str]:
    return __all__


def tell_metrics(telling: Telling) -> Told:
    """Tell every metric with its readings, the earliest first."""
    metrics = telling.career.metrics
    found = () if telling.scorecard is None else telling.scorecard.metric_progress
    results = found if len(found) == len(metrics) else [None] * len(metrics)
    entries = tuple(_metric(telling, metric, result) for metric, result in zip(metrics, results, strict=True))
    return Told(id="metrics", nodes=(Items(entries=entries, style="metrics"),) if entries else ())


def _metric(telling: Telling, metric: Metric, result: MetricProgress | None) -> Entry:
    wording = telling.wording
    readings = sorted(metric.readings, key=lambda reading: _moment(reading.on))
    unit = None if metric.unit is None else wording("metric.unit", unit=metric.unit)
    rhythm = None if metric.cadence is None else wording("metric.read", cadence=wording.word("cadence", metric.cadence))
    return Entry(
        text=Own(metric.name),
        tags=() if metric.direction is None else (wording.word("direction", metric.direction),),
        details=(
            *telling.detail(None, " · ".join(part for part in (unit, rhythm) if part is not None)),
            *telling.detail("baseline", _value(wording, metric.baseline)),
            *_target(telling, metric),
            *_standing(telling, result),
            *telling.left_open(metric),
        ),
        chart=_chart(wording, metric, readings),
        entries=tuple(_reading(telling, reading) for reading in readings),
    )


def _standing(telling: Telling, result: MetricProgress | None) -> tuple[Detail, ...]:
    """Tell what its score says, but for where it stands and where it is to go, which is told already."""
    reasons = () if result is None else result.reasons[1:]
    return telling.detail("standing", " ".join(reason.say(telling.wording.wanted) for reason in reasons))


def _reading(telling: Telling, reading: Reading) -> Entry:
    wording = telling.wording
    value = _value(wording, reading.value) or ""
    on = None if reading.on is None else wording.date(reading.on)
    return Entry(lead=on, text=value, details=telling.own(None, reading.note))


def _target(telling: Telling, metric: Metric) -> tuple[Detail, ...]:
    wording = telling.wording
    target = _value(wording, metric.target)
    by = None if metric.target_on is None else wording.date(metric.target_on)
    if target is not None and by is not None:
        return telling.detail("target", wording("metric.target-by", target=target, date=by))
    return (*telling.detail("target", target), *telling.detail("due", by))


def _value(wording: Wording, value: float | str | None) -> str | None:
    if value is None:
        return None
    return Own(value) if isinstance(value, str) else wording.number(value)


def _moment(date: str | None) -> tuple[int, int, int]:
    """Put a partial date among others; none comes first, a year before its months, a month before its days."""
    if date is None:
        return (0, 0, 0)
    year, month, day = (*map(int, date.split("-")), 0, 0)[:3]
    return year, month, day


def _time(date: str) -> float:
    """Place a partial date on a line of time, in months; one that is not exact lies in its middle."""
    year, month, day = _moment(date)
    if not month:
        return year * _MONTHS + _MONTHS / 2
    return year * _MONTHS + month - 1 + ((day - 0.5) / _DAYS if day else 0.5)


def _chart(wording: Wording, metric: Metric, readings: Sequence[Reading]) -> Sparkline | None:
    """Draw a line through the readings that are numbers and have a date, if there are enough of them."""
    dated = [(one.on, one.value) for one in readings if one.on is not None and not isinstance(one.value, str)]
    found = sorted((_time(on), value, on) for on, value in dated)
    if len(found) < _LEAST_READINGS:
        return None
    target = None if isinstance(metric.target, str) else metric.target
    values = [value for _, value, _ in found]
    low, high = min([*values, *_known(target)]), max([*values, *_known(target)])
    first, last = found[0][0], found[-1][0]

    def height(value: float) -> float:
        return (value - low) / (high - low) if high > low else 0.5

    def place(index: int, time: float) -> float:
        return (time - first) / (last - first) if last > first else index / (len(found) - 1)

    params = {
        "count": len(found),
        "first": found[0][1],
        "first_on": wording.date(found[0][2]),
        "last": found[-1][1],
        "last_on": wording.date(found[-1][2]),
        "target": target,
    }
    return Sparkline(
        points=tuple((place(index, time), height(value)) for index, (time, value, _) in enumerate(found)),
        target=None if target is None else height(target),
        label=wording("metric.chart" if target is None else "metric.chart-target", **params),
    )


def _known(value: float | None) -> list[float]:
    return [] if value is None else [value]
