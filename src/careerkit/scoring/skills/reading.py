"""Skills and their effects as a person gave them, read for `skill_value`: what is there, what is still to be learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from careerkit.guide.naming import BUILT_IN
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.employers import EmployerStanding
from careerkit.model.gaps import GapStatus
from careerkit.model.skills import LevelOnScale
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.sequence import Way
from careerkit.scoring.spans import Triple, read_amount, total

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.employers import Employer
    from careerkit.model.product import SkillEffect
    from careerkit.model.skills import Level, Scale, Skill

__all__ = [
    "ReadEffect",
    "ReadSkill",
    "Reading",
    "level_key",
    "names_of",
    "read",
    "refuses",
    "scale_ends",
    "within_scale",
]

Ends = tuple[float, float]
"""The lowest and the highest step of a scale."""


def __dir__() -> list[str]:
    return __all__


class ReadSkill(NamedTuple):
    """A skill, and whether it is there."""

    skill: Skill
    pointer: str
    held: bool
    hours: Triple | None
    """The hours that it still takes; None where they are not known, or nothing is left to learn."""
    level: Level | None
    """How far the person is, within the scale."""


class ReadEffect(NamedTuple):
    """An effect that can come about, with the numbers of all the skills that it needs."""

    effect: SkillEffect
    pointer: str
    needs: frozenset[int]
    """Those that are there among them."""

    def way(self) -> Way:
        """Give it as the kernel has it; what was not said to be so much is 0."""
        return Way(self.needs, float(self.effect.adds or 0))


class Reading(NamedTuple):
    """Skills by name, so that the order in which they were given does not matter, and what they bring."""

    ends: Mapping[str, Ends]
    """The ends of each scale of the career, by its id."""
    skills: list[ReadSkill]
    effects: list[ReadEffect]
    number: dict[str, int]
    """The number of each skill, by its id."""
    assumed: list[Reason]
    missing: list[Reason]


def refuses(unanswered: Iterable[Unanswered], field: str) -> bool:
    """Tell whether the person does not want to be asked about a field."""
    return any(answer.field == field and answer.standing is Standing.NOT_FOR_ME for answer in unanswered)


def scale_ends(scales: Iterable[Scale]) -> dict[str, Ends]:
    """Give the ends of each scale that has more than one; where several have one id, the widest."""
    found: dict[str, Ends] = {}
    for scale in scales:
        values = [float(step.value) for step in scale.steps]
        if len(set(values)) > 1:
            low, high = found.get(scale.id, (min(values), max(values)))
            found[scale.id] = min(low, *values), max(high, *values)
    return found


def within_scale(level: Level | None, ends: Mapping[str, Ends]) -> Level | None:
    """Read a level that lies outside its scale as the nearest end; give any other as it is."""
    if not isinstance(level, LevelOnScale) or level.scale not in ends:
        return level
    low, high = ends[level.scale]
    nearest = min(max(level.value, low), high)
    return level if nearest == level.value else attrs.evolve(level, value=nearest)


def level_key(level: Level | None) -> tuple[str, str, float]:
    """Give what levels can be put in order by, whatever they are."""
    return (level.scale, "", float(level.value)) if isinstance(level, LevelOnScale) else ("", level or "", 0.0)


def read(career: Career, employer: str | None) -> Reading:
    """Read skills and effects. Whatever refers to nothing is left out, and named."""
    assumed: list[Reason] = []
    missing: list[Reason] = []
    ends = scale_ends(career.scales)
    skills = sorted(_skills(career, ends, assumed), key=_by_name)
    having = Counter(one.skill.id for one in skills if one.skill.id is not None)
    number: dict[str, int] = {}
    for index, one in enumerate(skills):
        if one.skill.id is not None:
            number.setdefault(one.skill.id, index)
    twice = sorted(id_ for id_, count in having.items() if count > 1)
    if twice:
        missing.append(reason("skills.missing.duplicate-ids", names=twice, count=len(twice)))
    return Reading(ends, skills, _effects(career, employer, number, assumed, missing), number, assumed, missing)


def _by_name(one: ReadSkill) -> tuple[object, ...]:
    skill = one.skill
    hours = (-1.0, -1.0, -1.0) if one.hours is None else tuple(one.hours)
    levers = sorted(lever for why in skill.reasons for lever in why.levers)
    told = (level_key(one.level), skill.keywords, levers)
    return skill.name, skill.id or "", one.held, skill.nature or "", hours, told, _pointer_key(one.pointer)


def _pointer_key(pointer: str) -> tuple[int, str]:
    return len(pointer), pointer


def _skills(career: Career, ends: Mapping[str, Ends], assumed: list[Reason]) -> list[ReadSkill]:
    used = _used(career)
    gaps: dict[str, list[Triple | None]] = {}
    turned = []
    for gap in career.gaps:
        if gap.skill is not None and gap.status is not GapStatus.CLOSED:
            gaps.setdefault(gap.skill, []).append(None if gap.effort is None else read_amount(gap.effort)[0])
    found, beginning, taken, outside = [], [], [], []
    for index, skill in enumerate(career.skills):
        hours: Triple | None = None
        held = False
        level = within_scale(skill.level, ends)
        if level != skill.level:
            outside.append(skill.name)
        known = None if skill.id is None else gaps.get(skill.id)
        if skill.effort is not None:
            hours, wrong = read_amount(skill.effort)
            held = hours.high <= 0
            if wrong:
                turned.append(skill.name)
        elif known is not None:
            efforts = [effort for effort in known if effort is not None]
            hours = total(efforts) if len(efforts) == len(known) else None
        elif isinstance(level, LevelOnScale) and level.scale in ends and level.value == ends[level.scale][0]:
            beginning.append(skill.name)
        else:
            held = True
            if skill.level is None and skill.id not in used:
                taken.append(skill.name)
        found.append(ReadSkill(skill, f"/skills/{index}", held, None if held else hours, level))
    named = {
        "skills.assumed.range-turned": turned,
        "skills.assumed.level-outside": outside,
        "skills.assumed.lowest-step": beginning,
        "skills.assumed.held": taken,
    }
    assumed += [reason(code, names=sorted(names), count=len(names)) for code, names in named.items() if names]
    return found


def _used(career: Career) -> set[str]:
    """Give the ids of the skills that some role or accomplishment used, built or shows."""
    used = {id_ for role in career.roles for id_ in role.skills}
    used.update(id_ for role in career.roles for work in role.work for id_ in work.skills)
    used.update(id_ for one in career.accomplishments for id_ in one.skills)
    return used


def _effects(
    career: Career, employer: str | None, number: dict[str, int], assumed: list[Reason], missing: list[Reason]
) -> list[ReadEffect]:
    product = career.product
    if product is None:
        return []
    names, over = _employers(product.employers)
    dangling: set[str] = set()
    past: set[str] = set()
    unknown: set[str] = set()
    found = []
    for index, effect in enumerate(product.skill_effects):
        needs = {effect.skill, *effect.only_with}
        whom = effect.employer
        if whom is not None and whom not in names:
            unknown.add(whom)
            continue
        if employer is not None and whom not in (None, employer):
            continue
        if employer is None and whom in over:
            past.add(over[whom])
        elif not needs <= number.keys():
            dangling |= needs - number.keys()
        else:
            numbers = frozenset(number[need] for need in needs)
            found.append(ReadEffect(effect, f"/product/skill_effects/{index}", numbers))
    claimed = {id_ for claim in product.rarity_claims for id_ in claim.skills} - number.keys()
    levers = {one.lever for one in product.skill_effects if one.lever is not None}
    levers |= {its.lever for one in product.employers for its in one.levers}
    lists = {
        "skills.missing.dangling": dangling,
        "skills.missing.unknown-employer": unknown,
        "skills.missing.claim-dangling": claimed,
        "skills.missing.unknown-lever": levers - {lever.id for lever in product.levers} - BUILT_IN["levers"].keys(),
    }
    missing += [reason(code, names=sorted(ids), count=len(ids)) for code, ids in lists.items() if ids]
    if past:
        assumed.append(reason("skills.assumed.past-employer", names=sorted(past), count=len(past)))
    whom_all = sorted({names.get(one.effect.employer, one.effect.employer) for one in found if one.effect.employer})
    if len(whom_all) > 1:
        assumed.append(reason("skills.assumed.employers-added", names=whom_all))
    found.sort(key=_by_effect)
    return found


def _employers(employers: Iterable[Employer]) -> tuple[dict[str, str], dict[str | None, str]]:
    """Give the names of employers by id, the first of each, and those of them that were all served once."""
    names: dict[str, str] = {}
    for one in employers:
        if one.id is not None:
            names[one.id] = min(one.name, names.get(one.id, one.name))
    current = {one.id for one in employers if one.standing is not EmployerStanding.PAST}
    return names, {id_: name for id_, name in names.items() if id_ not in current}


def _by_effect(one: ReadEffect) -> tuple[object, ...]:
    effect = one.effect
    adds = -1.0 if effect.adds is None else effect.adds
    return sorted(one.needs), effect.employer or "", effect.lever or "", adds, _pointer_key(one.pointer)


def names_of(reading: Reading, numbers: Sequence[int]) -> list[str]:
    """Give the names of skills."""
    return [reading.skills[number].skill.name for number in numbers]
