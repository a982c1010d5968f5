"""What would move a step up, for `skill_value`: fewer hours, or more value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.scoring.reasons import reason
from careerkit.scoring.skills.reading import names_of
from careerkit.scoring.skills.result import SkillFlip
from careerkit.scoring.skills.steps import HOURS_UNKNOWN, PER_HOUR, Step, sizes, summed
from careerkit.scoring.spans import within

if TYPE_CHECKING:
    from careerkit.scoring.skills.reading import Reading

__all__ = ["MOST_FLIPS", "step_flips"]

MOST_FLIPS = 20
"""What would move a step up is told for the first so many: in a longer list those have to move first."""

_LEAST_HOURS = 0.01
"""Fewer hours than this are no time at all."""


def __dir__() -> list[str]:
    return __all__


def step_flips(reading: Reading, steps: Sequence[Step], position: int) -> tuple[SkillFlip, ...]:
    """Tell which hours, or which value, would move a step up that is one skill.

    Of several skills together it is not told: they may come apart. Nor is it of a skill whose value needs what comes
    right before it, which it can't overtake.
    """
    step = steps[position]
    adds = summed(sizes(reading, step.effects)) or 0.0
    ahead = _ahead(reading, steps, position)
    if len(step.skills) > 1 or ahead is None or not math.isfinite(ahead.rate):
        return ()
    found = []
    names = names_of(reading, ahead.skills)
    hours = adds / ahead.rate
    if hours >= _LEAST_HOURS and within(hours):
        count = int(hours) if hours == int(hours) else 2
        found.append(
            trusted(SkillFlip, hours=hours, words=reason("skills.flip.hours", hours=hours, names=names, count=count))
        )
    takes = reading.skills[step.skills[0]].hours
    value = ahead.rate * takes.likely if takes is not None else math.inf
    if step.stage is PER_HOUR and within(value):
        found.append(trusted(SkillFlip, adds=value, words=reason("skills.flip.adds", adds=value, names=names)))
    return tuple(found)


def _ahead(reading: Reading, steps: Sequence[Step], position: int) -> Step | None:
    """Find the step that a skill would overtake: the last of an earlier place, or the first where hours are unknown."""
    step = steps[position]
    if step.stage is HOURS_UNKNOWN:
        alone = all(
            reading.skills[need].held or need == step.skills[0]
            for one in reading.effects
            if step.skills[0] in one.needs and one.effect.adds
            for need in one.needs
        )
        return steps[0] if alone and steps[0].stage is PER_HOUR else None
    if step.stage is not PER_HOUR or step.place == 1:
        return None
    before = [one for one in steps[:position] if one.place < step.place]
    level = [one for one in before if one.place == before[-1].place]
    needed = {need for index in step.effects for need in reading.effects[index].needs}
    return level[0] if needed.isdisjoint(skill for one in level for skill in one.skills) else None
