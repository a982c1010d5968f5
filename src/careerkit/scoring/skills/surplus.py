"""What is offered beyond what is asked for, and whether it is a surplus or sets the person apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from careerkit.declaration.part import trusted
from careerkit.scoring.skills.alignment_result import AlignedOffer, OfferNature, OfferStanding

if TYPE_CHECKING:
    from careerkit.model.accomplishments import Evidence
    from careerkit.model.career import Career
    from careerkit.scoring.skills.alignment_result import MatchBasis
    from careerkit.scoring.skills.market import Asked, Offered
    from careerkit.scoring.skills.reading import Reading

__all__ = ["aligned_offers"]


def __dir__() -> list[str]:
    return __all__


def aligned_offers(
    career: Career,
    reading: Reading,
    asked: Sequence[Asked],
    found: Sequence[Mapping[int, MatchBasis]],
    offers: Sequence[Offered],
) -> tuple[AlignedOffer, ...]:
    """Tell of all that is offered how many profiles ask for it, or what claims that it sets the person apart."""
    profiles: list[set[int]] = [set() for _ in offers]
    for one, matching in zip(asked, found, strict=True):
        for offer in matching:
            profiles[offer] |= one.asking
    of_skill = {one.id: profiles[index] for index, one in enumerate(offers) if one.skill is not None and one.id}
    for index, one_offer in enumerate(offers):
        for skill in one_offer.shows:
            profiles[index] |= of_skill.get(skill, set())
    claims = _claims(career, reading)
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


def _claims(career: Career, reading: Reading) -> dict[tuple[OfferNature, str], list[tuple[str, bool]]]:
    """Tell for skills and accomplishments which claims name them, and whether the claim has something that shows it.

    What takes a skill that is still to be learnt sets nobody apart yet.
    """
    found: dict[tuple[OfferNature, str], list[tuple[str, bool]]] = {}
    if career.product is None:
        return found
    for index, claim in enumerate(career.product.rarity_claims):
        shown = bool(claim.among and _shows(claim.evidence) and _all_there(claim.skills, reading))
        for skill in dict.fromkeys(claim.skills):
            found.setdefault((OfferNature.SKILL, skill), []).append((f"/product/rarity_claims/{index}", shown))
    for index, selling in enumerate(career.product.selling_propositions):
        pointer = f"/product/selling_propositions/{index}"
        shown = bool(selling.accomplishments or _shows(selling.evidence)) and _all_there(selling.skills, reading)
        for skill in dict.fromkeys(selling.skills):
            found.setdefault((OfferNature.SKILL, skill), []).append((pointer, shown))
        for done in dict.fromkeys(selling.accomplishments):
            found.setdefault((OfferNature.ACCOMPLISHMENT, done), []).append((pointer, shown))
    return found


def _shows(evidence: Sequence[Evidence]) -> bool:
    return any(one.text or one.address for one in evidence)


def _all_there(skills: Sequence[str], reading: Reading) -> bool:
    return all(reading.skills[reading.number[id_]].held for id_ in skills if id_ in reading.number)
