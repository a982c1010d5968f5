"""Why a step stands where it stands, as codes and parameters, for `skill_value`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.reading import names_of
from careerkit.scoring.skills.steps import NOT_HOW_MUCH, UNSAID

if TYPE_CHECKING:
    from careerkit.scoring.skills.reading import Reading
    from careerkit.scoring.skills.standing_result import SkillSpread, Specialisation
    from careerkit.scoring.skills.steps import Step
    from careerkit.scoring.spans import Triple

__all__ = ["about_standing", "step_reasons"]

_NAMED = 3
"""How many skills a sentence names; the others are counted."""


def __dir__() -> list[str]:
    return __all__


def step_reasons(
    reading: Reading, step: Step, level: Sequence[int], adds: float | None, hours: Triple | None
) -> tuple[Reason, ...]:
    """Tell what a step adds, what that needs, and what it stands level with; `level` are all skills of its place."""
    told = [_adding(step, adds, hours)]
    if len(step.skills) > 1:
        told.append(reason("skills.because.together"))
    needed = {need for index in step.effects for need in reading.effects[index].needs} - set(step.skills)
    there = sorted(need for need in needed if reading.skills[need].held)
    earlier = sorted(need for need in needed if not reading.skills[need].held)
    if there:
        told.append(_named("skills.because.builds-on", reading, there))
    if earlier:
        told.append(_named("skills.because.needs", reading, earlier))
    others = [skill for skill in level[: _NAMED + len(step.skills)] if skill not in step.skills]
    if step.stage.judged and others:
        told.append(_named("skills.because.level", reading, others, len(level) - len(step.skills)))
    return tuple(told)


def about_standing(held: Sequence[SkillSpread], specialisation: Specialisation | None) -> Iterator[Reason]:
    """Tell which craft carries most, and which skills were used in more than one place, and so carry over."""
    if specialisation is not None and specialisation.leading is not None and specialisation.hard > 1:
        yield reason("skills.leading", name=specialisation.leading)
    over = [one.name for one in held if max(one.employers, one.lands) > 1]
    if len(over) > _NAMED:
        yield reason("skills.carry-over.more", names=over[:_NAMED], count=len(over) - _NAMED)
    elif over:
        yield reason("skills.carry-over", names=over, count=len(over))


def _adding(step: Step, adds: float | None, hours: Triple | None) -> Reason:
    if step.stage is NOT_HOW_MUCH:
        return reason("skills.because.not-how-much")
    if step.stage is UNSAID:
        return reason("skills.because.unsaid")
    if not adds:
        return reason("skills.because.nothing")
    if hours is None:
        return reason("skills.because.hours-unknown", adds=adds)
    if not hours.likely:
        return reason("skills.because.no-effort", adds=adds)
    count = int(hours.likely) if hours.likely == int(hours.likely) else 2
    return reason("skills.because.per-hour", adds=adds, hours=hours.likely, count=count)


def _named(code: str, reading: Reading, numbers: Sequence[int], count: int | None = None) -> Reason:
    names = names_of(reading, numbers[:_NAMED])
    more = (len(numbers) if count is None else count) - len(names)
    return reason(f"{code}.more", names=names, count=more) if more else reason(code, names=names)
