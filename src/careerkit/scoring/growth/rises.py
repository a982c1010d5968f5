"""Skills that have risen: readings over time on one scale, and whether a later one is higher than any before."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from careerkit.guide.scales import level_of
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.skills import Level, LevelOnScale, Skill
from careerkit.scoring.growth.dates import Moment, first_day, middle

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["SkillRises", "read_rises"]


def __dir__() -> list[str]:
    return __all__


class SkillRises(NamedTuple):
    """How often a skill has risen to a level that it never had before."""

    skill: Skill
    pointer: str
    dates: tuple[str, ...]
    """When it rose, as far as that is known, in the order of time."""
    undated: bool
    """Whether it is higher now than in any reading, since nobody knows when."""
    watched_since: str | None
    """The first of two readings or more that can be compared; None where there are fewer."""


def read_rises(career: Career, now: Moment | None) -> Iterator[SkillRises]:
    """Read how each skill has risen; readings after the day that counts as now are left out.

    Levels compare where they stand on one scale. Words compare where the guide knows what they mean as a level of
    skill. Of several readings at one time, the middle one counts, and the lower of two.
    """
    for index, skill in enumerate(career.skills):
        yield _read(skill, f"/skills/{index}", career.language or DEFAULT_LANGUAGE, now)


def _read(skill: Skill, pointer: str, language: str, now: Moment | None) -> SkillRises:
    scales: dict[str, dict[str, list[float]]] = {}
    for reading in skill.history:
        if reading.on is None or (now is not None and first_day(reading.on) > now):
            continue
        level = _on_scale(reading.level, language)
        if level is not None:
            scales.setdefault(level[0], {}).setdefault(reading.on, []).append(level[1])
    dates: list[str] = []
    since: list[str] = []
    highest: dict[str, float] = {}
    for scale, readings in scales.items():
        in_time = sorted(readings, key=middle)
        if len(in_time) > 1:
            since.append(in_time[0])
        for on in in_time:
            value = statistics.median_low(readings[on])
            if scale in highest and value > highest[scale]:
                dates.append(on)
            highest[scale] = max(value, highest.get(scale, value))
    current = None if skill.level is None else _on_scale(skill.level, language)
    undated = current is not None and current[0] in highest and current[1] > highest[current[0]]
    return SkillRises(
        skill,
        pointer,
        tuple(sorted(dates, key=middle)),
        undated,
        min(since, key=middle, default=None),
    )


def _on_scale(level: Level, language: str) -> tuple[str, float] | None:
    if isinstance(level, LevelOnScale):
        return f"own {level.scale}", level.value
    known = level_of(level, language=language)
    return None if known is None else ("guide", known.value)
