"""What `demand_alignment` says of what is offered, and what it asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from careerkit.model.career import Framework
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.skills.alignment_result import (
    AlignedDemand,
    AlignedOffer,
    DemandCoverage,
    OfferNature,
    OfferStanding,
)
from careerkit.scoring.skills.reading import refuses

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.role_profile import RoleProfile
    from careerkit.scoring.skills.coverage import Judged
    from careerkit.scoring.skills.market import Asked
    from careerkit.scoring.skills.reading import Reading

__all__ = ["about_offers", "market_questions"]

_NAMED = 5
"""How many things a sentence names; the others are counted."""


def __dir__() -> list[str]:
    return __all__


def about_offers(offers: Sequence[AlignedOffer]) -> Iterator[Reason]:
    """Tell what sets apart, and ask about what nobody asks for."""
    apart = [one for one in offers if one.standing is OfferStanding.SETS_APART]
    if apart:
        yield _named("demand.sets-apart", [one.name for one in apart])
    beyond = [one for one in offers if one.standing is OfferStanding.BEYOND]
    claimed = [one.name for one in beyond if one.claims]
    if claimed:
        yield _named("demand.claimed", claimed)
    propositions = [one.name for one in beyond if one.nature is OfferNature.VALUE_PROPOSITION]
    if propositions:
        yield _named("demand.proposition-unasked", propositions)
    others = [one.name for one in beyond if not one.claims and one.nature is OfferNature.SKILL]
    if others:
        yield _named("demand.beyond", others)


def _named(code: str, names: Sequence[str]) -> Reason:
    more = len(names) - _NAMED
    if more > 0:
        return reason(f"{code}.more", names=list(names[:_NAMED]), count=more)
    return reason(code, names=list(names), count=len(names))


def market_questions(  # noqa: PLR0913, PLR0917  # all that there is to ask about
    career: Career,
    profiles: Sequence[RoleProfile],
    asked: Sequence[Asked],
    judged: Sequence[Judged],
    demands: Sequence[AlignedDemand],
    reading: Reading,
    offers: Sequence[AlignedOffer],
) -> Iterator[Reason]:
    """Ask for profiles, for what is offered, and for what can't be compared."""
    wanted = not career.frameworks or Framework.ROLE_PROFILES in career.frameworks
    if not profiles and wanted and not refuses(career.unanswered, "role_profiles"):
        yield reason("demand.missing.profiles", "/role_profiles")
    empty = sum(1 for one in profiles if not one.demands)
    if empty:
        yield reason("demand.missing.demands", count=empty)
    if not offers and not refuses(career.unanswered, "skills"):
        yield reason("demand.missing.offers", "/skills")
    ids = Counter(one.id for one in profiles if one.id is not None)
    twice = sorted(id_ for id_, count in ids.items() if count > 1)
    if twice:
        yield reason("demand.missing.duplicate-ids", names=twice, count=len(twice))
    dangling = sorted(
        {one.first.skill for one in asked if one.first.skill is not None and one.first.skill not in reading.number}
    )
    if dangling:
        yield reason("demand.missing.dangling", names=dangling, count=len(dangling))
    open_ = [one.first.text for one, it in zip(asked, judged, strict=True) if it.why == "level"]
    if open_:
        yield _named("demand.missing.levels", open_)
    absent = [one.text for one, it in zip(demands, judged, strict=True) if it.why == "missing"]
    if offers and absent and any(one.coverage is DemandCoverage.MISSING for one in demands):
        yield _named("demand.missing.other-words", absent)
