"""The sequence in which skills are learnt, for `skill_value`: what comes with what, and what each step adds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.model.product import SkillPriority
from careerkit.model.skills import SkillNature
from careerkit.scoring.skills.sequence import Way, coming_about, connected, left_of, levels

if TYPE_CHECKING:
    from careerkit.scoring.skills.reading import Reading

__all__ = [
    "HOURS_UNKNOWN",
    "NOTHING",
    "NOT_HOW_MUCH",
    "PER_HOUR",
    "UNSAID",
    "Stage",
    "Step",
    "sequence",
    "sizes",
    "summed",
]

_FIRST_IS: Mapping[SkillPriority, Mapping[SkillNature | None, int]] = {
    SkillPriority.SOFT_FIRST: {SkillNature.SOFT: 0, None: 1, SkillNature.HARD: 2},
    SkillPriority.HARD_FIRST: {SkillNature.HARD: 0, None: 1, SkillNature.SOFT: 2},
    SkillPriority.NEITHER: {SkillNature.HARD: 1, None: 1, SkillNature.SOFT: 1},
}


def __dir__() -> list[str]:
    return __all__


class Stage(NamedTuple):
    """How much is known of the skills of a step, the most first."""

    number: int
    judged: bool


PER_HOUR = Stage(1, judged=True)
"""What it adds, and in how many hours."""
HOURS_UNKNOWN = Stage(2, judged=True)
"""What it adds; the hours are not known of it, or of what it comes with."""
NOT_HOW_MUCH = Stage(3, judged=False)
"""That it adds something."""
UNSAID = Stage(4, judged=False)
"""Nothing."""
NOTHING = Stage(5, judged=True)
"""That it adds nothing."""


class Step(NamedTuple):
    """Skills that come together, and the effects that come about with them."""

    skills: list[int]
    place: int
    stage: Stage
    rate: float
    """What it adds over its hours; 0 where that is not known."""
    preference: int
    effects: list[int]


def sequence(reading: Reading, priority: SkillPriority) -> list[Step]:
    """Put the skills that are still to be learnt into sequence.

    First those of which both value and hours are known, by value per hour; then those of which the value is known,
    each counted as if it took as long as any other; then those that were said to add something, those of which
    nothing was said, and those that add nothing.
    """
    first_is = _FIRST_IS[priority]
    preference = {index: first_is[one.skill.nature] for index, one in enumerate(reading.skills)}
    learnt = {index for index, one in enumerate(reading.skills) if one.held}
    waiting = {index for index, one in enumerate(reading.skills) if not one.held}
    known = [one.way() for one in reading.effects if one.effect.adds]
    steps: list[Step] = []
    times = {index: hours.likely for index in waiting if (hours := reading.skills[index].hours) is not None}
    for stage in (PER_HOUR, HOURS_UNKNOWN):
        ways = left_of(known, learnt)
        found = levels(times if stage is PER_HOUR else dict.fromkeys(waiting, 1.0), ways, preference)
        for level, come in zip(found, coming_about([level.skills for level in found], ways), strict=True):
            rate = level.rate if stage is PER_HOUR else 0.0
            _add(steps, connected(level.skills, come), stage, rate, preference)
            learnt.update(level.skills)
            waiting.difference_update(level.skills)
    for stage, members, ways in _rest(reading, waiting, learnt):
        groups = connected(members, ways)
        for most in range(3):
            chosen = [group for group in groups if _preference(group, preference) == most]
            _add(steps, chosen, stage, 0.0, preference)
    _come_about(reading, steps)
    return steps


def _rest(reading: Reading, waiting: set[int], learnt: set[int]) -> Iterable[tuple[Stage, list[int], list[Way]]]:
    """Sort the skills of which it was not said how much they add."""
    unmeasured = left_of([one.way() for one in reading.effects if one.effect.adds is None], learnt)
    nought = left_of([one.way() for one in reading.effects if one.effect.adds == 0], learnt)
    adding = {need for way in unmeasured for need in way.needs}
    nothing = {need for way in nought for need in way.needs} - adding
    yield NOT_HOW_MUCH, sorted(waiting & adding), unmeasured
    yield UNSAID, sorted(waiting - adding - nothing), []
    yield NOTHING, sorted(waiting & nothing), left_of(nought, adding)


def _add(steps: list[Step], groups: list[list[int]], stage: Stage, rate: float, preference: Mapping[int, int]) -> None:
    place = len(steps) + 1
    steps += [Step(group, place, stage, rate, _preference(group, preference), []) for group in groups]


def _preference(group: Sequence[int], preference: Mapping[int, int]) -> int:
    """Give how far skills that come together are preferred: as far as the one that is least so."""
    return max(preference[skill] for skill in group)


def _come_about(reading: Reading, steps: Sequence[Step]) -> None:
    """Give each effect to the step with which it comes about; what is there already has none."""
    number = {skill: index for index, step in enumerate(steps) for skill in step.skills}
    for index, one in enumerate(reading.effects):
        last = max((number[need] for need in one.needs if need in number), default=None)
        if last is not None:
            steps[last].effects.append(index)


def sizes(reading: Reading, effects: Iterable[int]) -> list[float]:
    """Give how much effects add, of those of which it was said.

    Examples:
        >>> from careerkit.model import Career
        >>> from careerkit.scoring.skills.reading import read
        >>> sizes(read(Career(), None), [])
        []
    """
    found = [reading.effects[index].effect.adds for index in effects]
    return [float(adds) for adds in found if adds is not None]


def summed(numbers: Iterable[float]) -> float | None:
    """Add numbers up; None where there are none."""
    given = list(numbers)
    return math.fsum(given) if given else None
