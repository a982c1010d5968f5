"""What skills add to the value to the employer: the fastest first, each given those before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.model.product import SkillPriority
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.flips import MOST_FLIPS, step_flips
from careerkit.scoring.skills.questions import questions
from careerkit.scoring.skills.reading import Reading, names_of, read
from careerkit.scoring.skills.result import (
    AddedValue,
    SkillInStep,
    SkillStep,
    SkillValue,
    SkillValueVerdict,
)
from careerkit.scoring.skills.standing import lever_standings, rarity_standings, specialisation, spreads
from careerkit.scoring.skills.steps import HOURS_UNKNOWN, Step, sequence, sizes, summed
from careerkit.scoring.skills.words import about_standing, step_reasons
from careerkit.scoring.spans import Triple, span, total, within

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["SkillValue", "skill_value"]


def __dir__() -> list[str]:
    return __all__


def skill_value(career: Career, *, employer: str | None = None, soft_first: bool | None = None) -> SkillValue:
    """Tell what skills add to the value to the employer, in the sequence that raises it fastest, and what sets apart.

    A skill is there, or still to be learnt. It is to be learnt where hours are left (`effort`), where a gap that is
    open names it, or where its level is the lowest step of its scale; otherwise it is there. What is there adds nothing
    more. An effect comes about once its skill and all of `only_with` are there, whichever comes last.

    The sequence takes, at each step, what adds most for an hour given all that came before: a skill, or several that
    add more together than the best of them alone; see `careerkit.scoring.skills.sequence`. A sequence of the best
    single skills would not do: it leaves two skills that are worth nothing without each other for the end. Skills whose
    hours are not known come after those whose hours are, by what they add, each counted as long as any other; then
    those that were said to add something, those of which nothing was said, and those that add nothing. Where nothing
    tells between two, they share a place, unless one is soft and the other hard: then the person's `skill_priority`
    tells, and soft comes first where the person has not said. A range of hours counts with what is most likely, or its
    middle.

    Effects for employers that were served once are left out, unless one is asked for; effects for every employer count
    once. An effect of a skill that is not there, and a reference to nothing, are left out and named. Where several
    skills have one id, the first by name is meant. A level outside its scale counts as the nearest end, and is named.
    Sums above 1e15 are left out, and `missing` says so.

    Args:
        career: The career: its skills, product, gaps, roles, accomplishments and scales; pointers start at it.
        employer: The id of the employer to whom the value is; absent means all that are served or wished for.
        soft_first: True puts soft skills first where two add alike, False makes no difference between them; None
            leaves it to the person.

    Raises:
        UnanswerableError: if the product has no such employer (`unknown-employer`). Missing data are no error: where it
            was said of no skill how much it adds, the verdict is `undetermined`, and what is known is there.

    Source: requirement rows S2.1 to S2.5; Becker (1964), Human Capital; Milgrom and Roberts (1995), Complementarities
    and Fit, for skills that raise the worth of each other; Sidney (1975), Decomposition algorithms for single-machine
    sequencing; Shapley (1953), A Value for n-Person Games, for the parts of what comes about together; Barney (1991),
    Firm Resources and Sustained Competitive Advantage, for what sets apart.

    Examples:
        >>> from careerkit.model import Career, CareerProduct, Skill, SkillEffect
        >>> product = CareerProduct(skill_effects=[SkillEffect(skill="budgeting", adds=3)])
        >>> skills = [Skill(id="budgeting", name="Budgeting", effort=60), Skill(name="Writing", effort=20)]
        >>> value = skill_value(Career(skills=skills, product=product))
        >>> [(step.place, step.skills[0].name, step.adds) for step in value.steps]
        [(1, 'Budgeting', 3.0), (2, 'Writing', None)]
    """
    employers = () if career.product is None else career.product.employers
    if employer is not None and employer not in {one.id for one in employers}:
        known = sorted({one.id for one in employers if one.id is not None})
        raise UnanswerableError(
            question="skill-value", reason="unknown-employer", details={"found": employer, "known": known}
        )
    priority = _priority(career, soft_first=soft_first)
    reading = read(career, employer)
    steps = sequence(reading, priority)
    of_step = {index for step in steps for index in step.effects}
    there = [index for index in range(len(reading.effects)) if index not in of_step]
    any_said = any(one.effect.adds is not None for one in reading.effects)
    now = (summed(sizes(reading, there)) or 0.0) if any_said else None
    told = _steps(reading, steps, now)
    held, special = spreads(career, reading, there), specialisation(reading)
    then = told[-1].value_after if told else now
    judged = any(step.judged for step in told)
    verdict = SkillValueVerdict.RANKED if judged else SkillValueVerdict.UNDETERMINED
    if reading.skills and not steps:
        verdict = SkillValueVerdict.NOTHING_LEFT
    return trusted(
        SkillValue,
        verdict=verdict,
        priority=priority,
        employer=employer,
        value_now=_held(now),
        value_then=_held(then) if any_said else None,
        steps=told,
        held=held,
        levers=lever_standings(career, reading, employer),
        specialisation=special,
        apart=rarity_standings(career, reading),
        reasons=(*_about(reading, steps, verdict, priority, now, then), *about_standing(held, special)),
        assumed=(*reading.assumed, *_counted_alike(reading, steps)),
        missing=(*reading.missing, *_too_large(reading, now, then), *questions(career, reading, steps)),
    )


def _priority(career: Career, *, soft_first: bool | None) -> SkillPriority:
    if soft_first is not None:
        return SkillPriority.SOFT_FIRST if soft_first else SkillPriority.NEITHER
    said = None if career.product is None else career.product.skill_priority
    return said or SkillPriority.SOFT_FIRST


def _held(number: float | None) -> float | None:
    """Give a number that a result can hold, or None."""
    return number if number is not None and within(number) else None


def _steps(reading: Reading, steps: Sequence[Step], now: float | None) -> tuple[SkillStep, ...]:
    effects_of: dict[int, list[int]] = {}
    for index, one in enumerate(reading.effects):
        for need in one.needs:
            effects_of.setdefault(need, []).append(index)
    until: Triple | None = Triple(0.0, 0.0, 0.0)
    made = []
    value = now
    level: dict[int, list[int]] = {}
    for step in steps:
        level.setdefault(step.place, []).extend(step.skills)
    for position, step in enumerate(steps):
        times = [reading.skills[skill].hours for skill in step.skills]
        given = [one for one in times if one is not None]
        hours = total(given) if len(given) == len(times) else None
        until = None if until is None or hours is None else total([until, hours])
        adds = summed(sizes(reading, step.effects))
        value = None if value is None else value + (adds or 0.0)
        rate = None if adds is None or hours is None or not hours.likely else adds / hours.likely
        made.append(
            trusted(
                SkillStep,
                place=step.place,
                judged=step.stage.judged,
                skills=tuple(_in_step(reading, step, skill, effects_of.get(skill, ())) for skill in step.skills),
                hours=span(hours) if hours is not None and within(hours.high) else None,
                hours_until=span(until) if until is not None and within(until.high) else None,
                adds=_held(adds),
                value_after=_held(value),
                per_hour=_held(rate),
                effects=tuple(_effect(reading, index) for index in step.effects),
                reasons=step_reasons(reading, step, level[step.place], adds, hours),
                flips=step_flips(reading, steps, position) if position < MOST_FLIPS else (),
            )
        )
    return tuple(made)


def _effect(reading: Reading, index: int) -> AddedValue:
    one = reading.effects[index]
    return trusted(
        AddedValue,
        pointer=one.pointer,
        adds=one.effect.adds,
        lever=one.effect.lever,
        employer=one.effect.employer,
    )


def _in_step(reading: Reading, step: Step, skill: int, effects: Sequence[int]) -> SkillInStep:
    read_skill = reading.skills[skill]
    alone = [
        index
        for index in effects
        if all(need == skill or reading.skills[need].held for need in reading.effects[index].needs)
    ]
    together = set(step.skills)
    shares = [
        one.effect.adds / len(one.needs & together)
        for index in step.effects
        if skill in (one := reading.effects[index]).needs and one.effect.adds is not None
    ]
    said = bool(sizes(reading, effects))
    hours = read_skill.hours
    return trusted(
        SkillInStep,
        skill=read_skill.skill.id,
        name=read_skill.skill.name,
        pointer=read_skill.pointer,
        nature=read_skill.skill.nature,
        hours=span(hours) if hours is not None and within(hours.high) else None,
        adds_alone=_held(summed([0.0, *sizes(reading, alone)])) if said else None,
        adds_with_all=_held(summed(sizes(reading, effects))),
        share=_held(summed([0.0, *shares])) if said else None,
    )


def _about(  # noqa: PLR0913, PLR0917  # what there is to say of the whole
    reading: Reading,
    steps: Sequence[Step],
    verdict: SkillValueVerdict,
    priority: SkillPriority,
    now: float | None,
    then: float | None,
) -> list[Reason]:
    count = sum(len(step.skills) for step in steps)
    if verdict is not SkillValueVerdict.RANKED:
        told = [reason(f"skills.verdict.{verdict.value}", count=count or len(reading.skills))]
        return [*told, reason("skills.total.now", now=now)] if now and within(now) else told
    told = [reason("skills.verdict.ranked", count=count)]
    if now is not None and then is not None and within(now, then):
        told.append(reason("skills.total", now=now, then=then))
    natures = {reading.skills[skill].skill.nature for step in steps for skill in step.skills}
    if len(natures) > 1 and len(steps) > 1:
        told.append(reason(f"skills.priority.{priority.value}"))
    return told


def _counted_alike(reading: Reading, steps: Sequence[Step]) -> list[Reason]:
    alike = sorted(skill for step in steps if step.stage is HOURS_UNKNOWN for skill in step.skills)
    if len(alike) < 2:  # noqa: PLR2004  # with one there is nothing to count alike
        return []
    return [reason("skills.assumed.hours-alike", names=names_of(reading, alike), count=len(alike))]


def _too_large(reading: Reading, now: float | None, then: float | None) -> list[Reason]:
    """Say that value adds up to more than can be, and name the skills of the largest effect."""
    if now is None or (then is not None and within(now, then)):
        return []
    largest = max(one.effect.adds or 0.0 for one in reading.effects)
    needs = sorted({need for one in reading.effects if one.effect.adds == largest for need in one.needs})
    return [reason("skills.missing.too-large", names=names_of(reading, needs), count=len(needs))]
