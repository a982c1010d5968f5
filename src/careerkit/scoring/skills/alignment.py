"""What is offered against what real profiles ask for: covered, missing, and offered beyond it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.model.skills import LevelOnScale
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.alignment_result import (
    AlignedDemand,
    AlignedOffer,
    AlignmentFlip,
    AlignmentVerdict,
    DemandAlignment,
    DemandCoverage,
    DemandMatch,
    MatchBasis,
    OfferNature,
    OfferStanding,
)
from careerkit.scoring.skills.market import Asked, Offered, asked_for, matches, offered
from careerkit.scoring.skills.market_questions import about_offers, market_questions
from careerkit.scoring.skills.matching import words
from careerkit.scoring.skills.reading import Reading, read

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.role_profile import RoleProfile

__all__ = ["DemandAlignment", "demand_alignment"]

_MOST_MATCHES = 5
"""How many matches of a demand are shown."""

_SURENESS = list(MatchBasis)


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
    it can't be told.

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

    Source: requirement rows S1.6, S2.4 and S4.2; Spencer and Spencer (1993), Competence at Work.

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
    judged = [_judge(one, found[number], offers, reading) for number, one in enumerate(asked)]
    demands = tuple(_demands(asked, judged, found, offers, reading, showing, len(given)))
    counts = dict.fromkeys(DemandCoverage, 0)
    for demand in demands:
        counts[demand.coverage] += len(demand.demands)
    aligned = _offers(career, asked, found, offers)
    verdict = _verdict(counts, offers)
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
        reasons=(*_about(verdict, counts, len(given), demands), *about_offers(verdict, aligned)),
        assumed=tuple(_contradictions(asked, reading)),
        missing=tuple(market_questions(career, given, asked, judged, demands, reading, aligned)),
    )


class Judged(NamedTuple):
    """Whether something that is asked for is covered, and by how much each match falls short."""

    coverage: DemandCoverage
    why: str
    """What decides: the last part of a code."""
    below: Mapping[int, float]
    """For each match whose level can be compared, by how much it is below; 0 where it is not."""
    decisive: int | None
    """The match that decides, where one does."""


def _judge(one: Asked, found: Mapping[int, MatchBasis], offers: Sequence[Offered], reading: Reading) -> Judged:
    if one.first.skill is not None and MatchBasis.REFERENCE not in found.values():
        return Judged(DemandCoverage.UNKNOWN, "dangling", {}, None)
    named = [offer for offer, basis in found.items() if basis is MatchBasis.REFERENCE]
    count = named or sorted(found, key=lambda offer: (_SURENESS.index(found[offer]), offer))
    if not count:
        return Judged(DemandCoverage.MISSING, "missing", {}, None)
    below: dict[int, float] = {}
    learning = False
    enough: int | None = None
    for offer in count:
        number = offers[offer].skill
        short = _short(one, number, reading)
        if short is not None:
            below[offer] = short
            if not short and enough is None:
                enough = offer
        elif one.first.level is None:
            if number is None or reading.skills[number].held:
                enough = offer if enough is None else enough
            else:
                learning = True
    if enough is not None:
        return Judged(DemandCoverage.COVERED, found[enough].value, below, enough)
    if below:
        nearest = min(below, key=lambda offer: (below[offer], _SURENESS.index(found[offer]), offer))
        return Judged(DemandCoverage.MISSING, "below", below, nearest)
    return Judged(DemandCoverage.UNKNOWN, "learning" if learning else "level", below, count[0])


def _short(one: Asked, number: int | None, reading: Reading) -> float | None:
    """Tell by how much a skill is below the level that is asked for; None where that can't be told."""
    wanted = one.first.level
    level = None if number is None else reading.skills[number].skill.level
    if wanted is None or level is None:
        return None
    if isinstance(wanted, LevelOnScale) and isinstance(level, LevelOnScale):
        if wanted.scale != level.scale or not one.comparable:
            return None
        return max(0.0, float(wanted.value - level.value))
    if isinstance(wanted, str) and isinstance(level, str) and words(wanted) and words(wanted).keys == words(level).keys:
        return 0.0
    return None


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
    reading: Reading,
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
            level=first.level,
            skill=first.skill,
            asked_by=len(one.asking),
            required_by=len(one.requiring),
            importance=one.importance or None,
            demands=tuple(pointer for _, pointer, _ in one.demands),
            matches=_matches(found[number], judgement, offers),
            shown_by=len(set[int]().union(*(showing.get(skill, ()) for skill in skills))) if by_skill else None,
            below=below or None,
            reasons=_reasons(one, judgement, offers, profiles, below),
            flips=_flips(one, judgement, offers),
        )


def _matches(found: Mapping[int, MatchBasis], judgement: Judged, offers: Sequence[Offered]) -> tuple[DemandMatch, ...]:
    sure = sorted(found, key=lambda offer: (offer != judgement.decisive, _SURENESS.index(found[offer]), offer))
    return tuple(
        trusted(
            DemandMatch,
            pointer=offers[offer].pointer,
            nature=offers[offer].nature,
            name=offers[offer].name,
            basis=found[offer],
            below=judgement.below.get(offer),
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


def _flips(one: Asked, judgement: Judged, offers: Sequence[Offered]) -> tuple[AlignmentFlip, ...]:
    level = one.first.level
    if judgement.why != "below" or judgement.decisive is None or not isinstance(level, LevelOnScale):
        return ()
    nearest = offers[judgement.decisive]
    words_ = reason("demand.flip.level", name=nearest.name, value=level.value)
    return (trusted(AlignmentFlip, pointer=nearest.pointer, scale=level.scale, value=level.value, words=words_),)


def _offers(
    career: Career, asked: Sequence[Asked], found: Sequence[Mapping[int, MatchBasis]], offers: Sequence[Offered]
) -> tuple[AlignedOffer, ...]:
    profiles: list[set[int]] = [set() for _ in offers]
    for one, matching in zip(asked, found, strict=True):
        for offer in matching:
            profiles[offer] |= one.asking
    of_skill = {one.id: profiles[index] for index, one in enumerate(offers) if one.skill is not None and one.id}
    for index, one_offer in enumerate(offers):
        for skill in one_offer.shows:
            profiles[index] |= of_skill.get(skill, set())
    claims = _claims(career)
    made = []
    for index, one_offer in enumerate(offers):
        key = (one_offer.nature, one_offer.id or "")
        mine = claims.get(key, []) if one_offer.id else []
        standing = OfferStanding.ASKED_FOR
        if not profiles[index]:
            standing = OfferStanding.SETS_APART if any(shown for _, shown in mine) else OfferStanding.BEYOND
        made.append(
            trusted(
                AlignedOffer,
                pointer=one_offer.pointer,
                nature=one_offer.nature,
                name=one_offer.name,
                standing=standing,
                asked_by=len(profiles[index]),
                claims=tuple(pointer for pointer, _ in mine),
            )
        )
    return tuple(made)


def _claims(career: Career) -> dict[tuple[OfferNature, str], list[tuple[str, bool]]]:
    """Tell for skills and accomplishments which claims name them, and whether the claim has something that shows it."""
    found: dict[tuple[OfferNature, str], list[tuple[str, bool]]] = {}
    if career.product is None:
        return found
    for index, claim in enumerate(career.product.rarity_claims):
        shown = bool(claim.among and any(one.text or one.address for one in claim.evidence))
        for skill in dict.fromkeys(claim.skills):
            found.setdefault((OfferNature.SKILL, skill), []).append((f"/product/rarity_claims/{index}", shown))
    for index, selling in enumerate(career.product.selling_propositions):
        pointer = f"/product/selling_propositions/{index}"
        shown = bool(selling.accomplishments or any(one.text or one.address for one in selling.evidence))
        for skill in dict.fromkeys(selling.skills):
            found.setdefault((OfferNature.SKILL, skill), []).append((pointer, shown))
        for done in dict.fromkeys(selling.accomplishments):
            found.setdefault((OfferNature.ACCOMPLISHMENT, done), []).append((pointer, shown))
    return found


def _verdict(counts: Mapping[DemandCoverage, int], offers: Sequence[Offered]) -> AlignmentVerdict:
    asked = sum(counts.values())
    covered = counts[DemandCoverage.COVERED]
    if not asked or not offers or counts[DemandCoverage.UNKNOWN] == asked:
        return AlignmentVerdict.UNDETERMINED
    if covered == asked:
        return AlignmentVerdict.MATCHED
    return AlignmentVerdict.PARTLY if covered else AlignmentVerdict.APART


def _about(
    verdict: AlignmentVerdict, counts: Mapping[DemandCoverage, int], profiles: int, demands: Sequence[AlignedDemand]
) -> Iterator[Reason]:
    yield reason(f"demand.verdict.{verdict.value}")
    if verdict is not AlignmentVerdict.UNDETERMINED:
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
        if one.first.level is not None:
            levels.setdefault(one.thing, []).append(one)
        number = None if one.first.skill is None else reading.number.get(one.first.skill)
        nature = None if number is None else reading.skills[number].skill.nature
        natures = {demand.skill_nature for _, _, demand in one.demands} - {None, nature}
        if number is not None and nature is not None and natures:
            otherwise.add(reading.skills[number].skill.name)
    different = sorted(
        min(one.first.text for one in several)
        for several in levels.values()
        if len({one.first.level for one in several}) > 1
        and len({profile for one in several for profile, _, _ in one.demands}) > 1
    )
    if different:
        yield reason("demand.assumed.levels-differ", names=different, count=len(different))
    if otherwise:
        yield reason("demand.assumed.nature-differs", names=sorted(otherwise), count=len(otherwise))
