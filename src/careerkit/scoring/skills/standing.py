"""What skills rest on, for `skill_value`: levers and influence, spread, specialisation, and what sets apart."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.model.employers import EmployerStanding
from careerkit.model.skills import SkillNature
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.reading import names_of
from careerkit.scoring.skills.standing_result import LeverStanding, RarityStanding, SkillSpread, Specialisation
from careerkit.scoring.skills.steps import sizes, summed
from careerkit.scoring.spans import within

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.employers import Employer
    from careerkit.model.product import RarityClaim
    from careerkit.scoring.skills.reading import Reading

__all__ = ["lever_standings", "rarity_standings", "specialisation", "spreads"]


def __dir__() -> list[str]:
    return __all__


def _levers_of(reading: Reading) -> dict[int, set[str]]:
    """Give the levers that each skill moves: by its effects, alone or with others, and by why it is learnt."""
    found = {
        index: {lever for why in one.skill.reasons for lever in why.levers} for index, one in enumerate(reading.skills)
    }
    for effect in reading.effects:
        if effect.effect.lever is not None:
            for need in effect.needs:
                found[need].add(effect.effect.lever)
    return found


def lever_standings(career: Career, reading: Reading, employer: str | None) -> tuple[LeverStanding, ...]:
    """List the levers of the employers that count, then those that effects name and no employer does."""
    product = career.product
    if product is None:
        return ()
    names: dict[str, str] = {}
    for lever in product.levers:
        names[lever.id] = min(lever.name, names.get(lever.id, lever.name))
    skills = Counter(lever for levers in _levers_of(reading).values() for lever in levers)
    shown = Counter(lever for done in career.accomplishments for lever in set(done.levers))
    adds: dict[str, dict[str | None, list[float]]] = {}
    for one in reading.effects:
        if one.effect.lever is not None and one.effect.adds is not None:
            adds.setdefault(one.effect.lever, {}).setdefault(one.effect.employer, []).append(one.effect.adds)

    def standing(lever: str, sums: Iterable[float], served: Employer | None = None, **said: object) -> LeverStanding:
        return trusted(
            LeverStanding,
            lever=lever,
            name=names.get(lever),
            employer=None if served is None else served.name,
            skills=skills[lever],
            accomplishments=shown[lever],
            adds=_fit(sums),
            **said,
        )

    found = []
    for number, served in enumerate(product.employers):
        if _counts(served, employer):
            for place, its in enumerate(served.levers):
                pointer = f"/product/employers/{number}/levers/{place}"
                whom = {None, served.id}
                sums = [size for id_ in whom for size in adds.get(its.lever, {}).get(id_, ())]
                said = {"pointer": pointer, "importance": its.importance, "influence": its.influence}
                found.append(standing(its.lever, sums, served, **said))
    found.sort(
        key=lambda one: (-(one.importance or 0), one.employer or "", one.lever, one.influence or "", one.adds or 0)
    )
    others = sorted(skills.keys() - {one.lever for one in found})
    return (*found, *(standing(lever, chain.from_iterable(adds.get(lever, {}).values())) for lever in others))


def _counts(served: Employer, employer: str | None) -> bool:
    """Tell whether the value to this employer is asked about."""
    return served.standing is not EmployerStanding.PAST if employer is None else served.id == employer


def _fit(numbers: Iterable[float]) -> float | None:
    """Add numbers up; None where there are none, or where they come to more than can be."""
    found = summed(numbers)
    return found if found is not None and within(found) else None


def spreads(career: Career, reading: Reading, there: Sequence[int]) -> tuple[SkillSpread, ...]:
    """Tell of each skill that is there what it brings now, and in how many roles, for how many, it was used."""
    roles, employers, lands = _used_in(career)
    levers = _levers_of(reading)
    brings: dict[int, list[float]] = {}
    for index in there:
        one = reading.effects[index]
        for need in one.needs:
            if one.effect.adds is not None:
                brings.setdefault(need, []).append(one.effect.adds / len(one.needs))
    said = bool(sizes(reading, range(len(reading.effects))))
    return tuple(
        trusted(
            SkillSpread,
            skill=one.skill.id,
            name=one.skill.name,
            pointer=one.pointer,
            nature=one.skill.nature,
            brings=_fit(brings.get(index, (0.0,))) if said else None,
            roles=len(roles.get(one.skill.id, ())),
            employers=len(employers.get(one.skill.id, ())),
            lands=len(lands.get(one.skill.id, ())),
            levers=len(levers[index]),
        )
        for index, one in enumerate(reading.skills)
        if one.held
    )


def _used_in(
    career: Career,
) -> tuple[Mapping[str | None, set[int]], Mapping[str | None, set[str]], Mapping[str | None, set[str]]]:
    """Tell of each skill the roles, the employers and the lands that it was used or built in."""
    number = {role.id: index for index, role in enumerate(career.roles) if role.id is not None}
    roles: dict[str | None, set[int]] = {}
    for index, role in enumerate(career.roles):
        for skill in (*role.skills, *(skill for work in role.work for skill in work.skills)):
            roles.setdefault(skill, set()).add(index)
    for accomplishment in career.accomplishments:
        if accomplishment.role in number:
            for skill in accomplishment.skills:
                roles.setdefault(skill, set()).add(number[accomplishment.role])
    employers: dict[str | None, set[str]] = {}
    lands: dict[str | None, set[str]] = {}
    for id_, indices in roles.items():
        held = [career.roles[index] for index in indices]
        whom = (role.employer or role.organisation for role in held)
        employers[id_] = {one for one in whom if one is not None}
        lands[id_] = {land for role in held for land in role.lands}
    return roles, employers, lands


def specialisation(reading: Reading) -> Specialisation | None:
    """Tell how skills divide, and how far the value of hard skills, there or to come, rests on a few of them."""
    if not reading.skills:
        return None
    natures = [one.skill.nature for one in reading.skills]
    parts: dict[int, list[float]] = {}
    for one in reading.effects:
        if one.effect.adds:
            for need in one.needs:
                if natures[need] is SkillNature.HARD:
                    parts.setdefault(need, []).append(one.effect.adds / len(one.needs))
    values = {skill: value for skill, sums in parts.items() if (value := math.fsum(sums)) > 0}
    highest = max(values.values(), default=0.0)
    shares = [value / highest for value in values.values()]  # of the largest, so that squares neither vanish nor grow
    most = [skill for skill, value in values.items() if math.isclose(value, highest)]
    return trusted(
        Specialisation,
        hard=natures.count(SkillNature.HARD),
        soft=natures.count(SkillNature.SOFT),
        unsaid=natures.count(None),
        leading=names_of(reading, most)[0] if len(most) == 1 else None,
        leading_share=1 / math.fsum(shares) if shares else None,
        effective_number=max(1.0, math.fsum(shares) ** 2 / math.fsum(share**2 for share in shares)) if shares else None,
    )


def rarity_standings(career: Career, reading: Reading) -> tuple[RarityStanding, ...]:
    """Tell what is claimed to set the person apart, what has evidence first; a claim without comes as a question."""
    if career.product is None:
        return ()
    found = [
        _rarity(claim, f"/product/rarity_claims/{index}", reading)
        for index, claim in enumerate(career.product.rarity_claims)
    ]
    found.sort(
        key=lambda one: (
            not one.supported,
            -one.combined,
            one.among or "",
            one.skills,
            one.words.say(),
            one.lacking or "",
        )
    )
    return tuple(found)


def _rarity(claim: RarityClaim, pointer: str, reading: Reading) -> RarityStanding:
    known = sorted({reading.number[id_] for id_ in claim.skills if id_ in reading.number})
    to_learn = [skill for skill in known if not reading.skills[skill].held]
    evidence = sum(1 for one in claim.evidence if one.text is not None or one.address is not None)
    return trusted(
        RarityStanding,
        pointer=pointer,
        skills=tuple(id_ for skill in known if (id_ := reading.skills[skill].skill.id) is not None),
        combined=len(set(claim.skills)),
        to_learn=len(to_learn),
        among=claim.among,
        evidence=evidence,
        supported=bool(evidence and claim.among and not to_learn),
        lacking=claim.lacking,
        words=_claimed(claim, pointer, names_of(reading, known), names_of(reading, to_learn), evidence),
    )


def _claimed(claim: RarityClaim, pointer: str, names: list[str], to_learn: list[str], evidence: int) -> Reason:
    what = names or ([] if claim.text is None else [claim.text])
    if not what:
        return reason("skills.rare.of-what", pointer)
    if to_learn:
        return reason("skills.rare.to-learn", pointer, names=what, learn=to_learn)
    if claim.among is None:
        return reason("skills.rare.among-whom", pointer, names=what)
    if not evidence:
        return reason("skills.rare.no-evidence", pointer, names=what, among=claim.among)
    return reason("skills.rare.supported", pointer, names=what, among=claim.among, count=evidence)
