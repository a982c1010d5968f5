"""What is offered against what real profiles ask for: covered, missing, and offered beyond it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.alignment_result import (
    SURENESS,
    AlignedDemand,
    AlignmentVerdict,
    DemandAlignment,
    DemandCoverage,
    DemandMatch,
    MatchBasis,
)
from careerkit.scoring.skills.coverage import Judged, covering_flips, judge
from careerkit.scoring.skills.market import Asked, Offered, asked_for, matches, offered
from careerkit.scoring.skills.market_questions import about_offers, market_questions
from careerkit.scoring.skills.reading import Reading, read
from careerkit.scoring.skills.surplus import aligned_offers
from careerkit.scoring.spans import within

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.role_profile import RoleProfile

__all__ = ["DemandAlignment", "demand_alignment"]

_MOST_MATCHES = 5
"""How many matches of a demand are shown."""


def __dir__() -> list[str]:
    return __all__


def demand_alignment(career: Career, profiles: Sequence[RoleProfile] | None = None) -> DemandAlignment:
    """Hold what is offered against what profiles ask for: what is covered, what is missing, what goes beyond.

    Offered are skills, accomplishments, and the value proposition, key activities and key resources of the canvas.
    Demands that name the same skill, or say the same words, at the same level are one thing; what more profiles
    require comes first, then what more of them ask for, then what is more important.

    A demand that names a skill is answered by that skill alone. Any other one is answered by whatever says the same,
    word for word; see `careerkit.scoring.skills.matching`. That is a claim, and is said to be one; that no words match
    does not show that something is missing, and comes as a question. Where a level is asked for, it has to be met on
    the same scale, or in the same words. Where levels can't be compared, or a skill of no level is still to be learnt,
    it can't be told. A level outside its scale counts as the nearest end, and is named.

    What is offered and not asked for may be more than is needed, or what sets the person apart: it sets apart where a
    claim of rarity with evidence that says compared with whom, or a selling proposition with something that shows it,
    names it.

    Args:
        career: The career; pointers to what is offered start at it.
        profiles: The profiles, with pointers to demands from `/0`; None for those of the career, with pointers from
            `/role_profiles/0`.

    Returns:
        The alignment. Nothing is raised: without profiles, demands or anything offered, the verdict is `undetermined`,
        and `missing` asks.

    Source: requirement rows S1.6, S2.4 and S4.2; Spencer and Spencer (1993), Competence at Work; Barney (1991), Firm
    Resources and Sustained Competitive Advantage, for what is valuable and rare as what sets apart.

    Examples:
        >>> from careerkit.model import Career, Demand, RoleProfile, Skill
        >>> posting = RoleProfile(demands=[Demand(text="Budgeting for small teams"), Demand(text="Knows the law")])
        >>> found = demand_alignment(Career(skills=[Skill(name="Budgeting")]), [posting])
        >>> found.verdict.value, found.covered, found.missing_count
        ('partly', 1, 1)
    """
    given = career.role_profiles if profiles is None else tuple(profiles)
    reading = read(career, None)
    offers = offered(career, reading)
    asked = asked_for(given, "/role_profiles" if profiles is None else "", career.scales)
    found = matches(asked, offers, reading)
    showing = _showing(career)
    judged = [judge(one, found[number], offers, reading) for number, one in enumerate(asked)]
    demands = tuple(_demands(asked, judged, found, offers, showing, len(given)))
    counts = dict.fromkeys(DemandCoverage, 0)
    for demand in demands:
        counts[demand.coverage] += len(demand.demands)
    aligned = aligned_offers(career, reading, asked, found, offers)
    verdict = _verdict(counts, offers)
    counted = bool(demands and offers)
    return trusted(
        DemandAlignment,
        verdict=verdict,
        profiles=len(given),
        asked=sum(counts.values()),
        covered=counts[DemandCoverage.COVERED],
        missing_count=counts[DemandCoverage.MISSING],
        unknown=counts[DemandCoverage.UNKNOWN],
        demands=demands,
        offers=aligned,
        reasons=(
            *_about(verdict, counts, len(given), demands, counted=counted),
            *(about_offers(aligned) if counted else ()),
        ),
        assumed=tuple(_contradictions(asked, reading)),
        missing=tuple(market_questions(career, given, asked, judged, demands, reading, aligned)),
    )


def _showing(career: Career) -> dict[str, set[int]]:
    """Tell which accomplishments show each skill."""
    found: dict[str, set[int]] = {}
    for index, one in enumerate(career.accomplishments):
        for skill in one.skills:
            found.setdefault(skill, set()).add(index)
    return found


def _demands(  # noqa: PLR0913, PLR0917  # what a demand is made of
    asked: Sequence[Asked],
    judged: Sequence[Judged],
    found: Sequence[Mapping[int, MatchBasis]],
    offers: Sequence[Offered],
    showing: Mapping[str, set[int]],
    profiles: int,
) -> Iterator[AlignedDemand]:
    place, weight = 1, None
    for number, one in enumerate(asked):
        place, weight = (place, weight) if one.weight == weight else (number + 1, one.weight)
        judgement = judged[number]
        first = one.first
        natures = {demand.nature for _, _, demand in one.demands}
        skills = {id_ for offer in found[number] if (id_ := offers[offer].id) and offers[offer].skill is not None}
        by_skill = any(offers[offer].skill is not None for offer in found[number])
        below = judgement.below.get(judgement.decisive, 0.0) if judgement.decisive is not None else 0.0
        yield trusted(
            AlignedDemand,
            place=place,
            text=first.text,
            coverage=judgement.coverage,
            nature=natures.pop() if len(natures) == 1 else None,
            level=one.level,
            skill=first.skill,
            asked_by=len(one.asking),
            required_by=len(one.requiring),
            importance=one.importance or None,
            demands=tuple(pointer for _, pointer, _ in one.demands),
            matches=_matches(found[number], judgement, offers),
            shown_by=len(set[int]().union(*(showing.get(skill, ()) for skill in skills))) if by_skill else None,
            below=below if below and within(below) else None,
            reasons=_reasons(one, judgement, offers, profiles, below),
            flips=covering_flips(one, judgement, offers),
        )


def _matches(found: Mapping[int, MatchBasis], judgement: Judged, offers: Sequence[Offered]) -> tuple[DemandMatch, ...]:
    sure = sorted(found, key=lambda offer: (offer != judgement.decisive, SURENESS.index(found[offer]), offer))
    return tuple(
        trusted(
            DemandMatch,
            pointer=offers[offer].pointer,
            nature=offers[offer].nature,
            name=offers[offer].name,
            basis=found[offer],
            below=by if (by := judgement.below.get(offer)) is not None and within(by) else None,
        )
        for offer in sure[:_MOST_MATCHES]
    )


def _reasons(
    one: Asked, judgement: Judged, offers: Sequence[Offered], profiles: int, below: float
) -> tuple[Reason, ...]:
    required = len(one.requiring)
    code = f"demand.asked{'.only' if profiles == 1 else ''}{'.required' if required else ''}"
    told = reason(code, text=one.first.text, profiles=profiles, required=required, count=len(one.asking))
    name = None if judgement.decisive is None else offers[judgement.decisive].name
    count = int(below) if below == int(below) else 2
    return told, reason(f"demand.why.{judgement.why}", name=name or "", below=below, count=count)


def _verdict(counts: Mapping[DemandCoverage, int], offers: Sequence[Offered]) -> AlignmentVerdict:
    asked = sum(counts.values())
    covered = counts[DemandCoverage.COVERED]
    if covered and covered < asked:
        return AlignmentVerdict.PARTLY
    if not asked or not offers or counts[DemandCoverage.UNKNOWN]:
        return AlignmentVerdict.UNDETERMINED
    return AlignmentVerdict.MATCHED if covered else AlignmentVerdict.APART


def _about(
    verdict: AlignmentVerdict,
    counts: Mapping[DemandCoverage, int],
    profiles: int,
    demands: Sequence[AlignedDemand],
    *,
    counted: bool,
) -> Iterator[Reason]:
    yield reason(f"demand.verdict.{verdict.value}")
    if counted:
        yield reason(
            "demand.counts",
            asked=sum(counts.values()),
            covered=counts[DemandCoverage.COVERED],
            missing=counts[DemandCoverage.MISSING],
            unknown=counts[DemandCoverage.UNKNOWN],
            count=profiles,
        )
    by_words = math.fsum(
        len(one.demands)
        for one in demands
        if one.coverage is DemandCoverage.COVERED and one.matches[0].basis is not MatchBasis.REFERENCE
    )
    if by_words:
        yield reason("demand.by-words", count=int(by_words))


def _contradictions(asked: Sequence[Asked], reading: Reading) -> Iterator[Reason]:
    """Name what profiles ask for in different ways, and what they call otherwise than the person does."""
    levels: dict[tuple[str, ...], list[Asked]] = {}
    otherwise = set()
    for one in asked:
        if one.level is not None:
            levels.setdefault(one.thing, []).append(one)
        number = None if one.first.skill is None else reading.number.get(one.first.skill)
        nature = None if number is None else reading.skills[number].skill.nature
        natures = {demand.skill_nature for _, _, demand in one.demands} - {None, nature}
        if number is not None and nature is not None and natures:
            otherwise.add(reading.skills[number].skill.name)
    different = sorted(
        min(one.first.text for one in several)
        for several in levels.values()
        if len(several) > 1 and len({profile for one in several for profile, _, _ in one.demands}) > 1
    )
    outside = sorted({one.first.text for one in asked if one.outside})
    if outside:
        yield reason("demand.assumed.level-outside", names=outside, count=len(outside))
    beyond = sorted(one.skill.name for one in reading.skills if one.level != one.skill.level)
    if beyond and asked:
        yield reason("skills.assumed.level-outside", names=beyond, count=len(beyond))
    if different:
        yield reason("demand.assumed.levels-differ", names=different, count=len(different))
    if otherwise:
        yield reason("demand.assumed.nature-differs", names=sorted(otherwise), count=len(otherwise))
