"""Whether what is asked for is covered, at the level that is asked for, and what level would be enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.model.skills import LevelOnScale
from careerkit.scoring.reasons import reason
from careerkit.scoring.skills.alignment_result import SURENESS, AlignmentFlip, DemandCoverage, MatchBasis
from careerkit.scoring.skills.matching import words

if TYPE_CHECKING:
    from careerkit.scoring.skills.market import Asked, Offered
    from careerkit.scoring.skills.reading import Reading

__all__ = ["Judged", "covering_flips", "judge"]


def __dir__() -> list[str]:
    return __all__


class Judged(NamedTuple):
    """Whether something that is asked for is covered, and by how much each match falls short."""

    coverage: DemandCoverage
    why: str
    """What decides: the last part of a code."""
    below: Mapping[int, float]
    """For each match whose level can be compared, by how much it is below; 0 where it is not."""
    decisive: int | None
    """The match that decides, where one does."""


def judge(one: Asked, found: Mapping[int, MatchBasis], offers: Sequence[Offered], reading: Reading) -> Judged:
    """Tell whether a demand is covered by what speaks of it: by one of them, and not by several halves.

    It is covered where one is enough. Otherwise it can't be told where a skill speaks of it whose level can't be
    compared; and it is missing where the levels of all such skills are below.
    """
    if one.first.skill is not None and MatchBasis.REFERENCE not in found.values():
        return Judged(DemandCoverage.UNKNOWN, "dangling", {}, None)
    named = [offer for offer, basis in found.items() if basis is MatchBasis.REFERENCE]
    count = named or sorted(found, key=lambda offer: (SURENESS.index(found[offer]), offer))
    if not count:
        return Judged(DemandCoverage.MISSING, "missing", {}, None)
    if one.level is None:
        return _without_level(count, found, offers, reading)
    return _at_level(one, count, found, offers, reading)


def _without_level(
    count: Sequence[int], found: Mapping[int, MatchBasis], offers: Sequence[Offered], reading: Reading
) -> Judged:
    for offer in count:
        skill = offers[offer].skill
        if skill is None or reading.skills[skill].held:
            return Judged(DemandCoverage.COVERED, found[offer].value, {}, offer)
    return Judged(DemandCoverage.UNKNOWN, "learning", {}, count[0])


def _at_level(
    one: Asked, count: Sequence[int], found: Mapping[int, MatchBasis], offers: Sequence[Offered], reading: Reading
) -> Judged:
    short = {offer: _short(one, offers[offer].skill, reading) for offer in count}
    below = {offer: by for offer, by in short.items() if by is not None}
    enough = [offer for offer, by in below.items() if not by]
    if enough:
        return Judged(DemandCoverage.COVERED, found[enough[0]].value, below, enough[0])
    open_ = [offer for offer in count if offer not in below and offers[offer].skill is not None]
    if below and not open_:
        nearest = min(below, key=lambda offer: (below[offer], SURENESS.index(found[offer]), offer))
        return Judged(DemandCoverage.MISSING, "below", below, nearest)
    return Judged(DemandCoverage.UNKNOWN, "level", below, open_[0] if open_ else count[0])


def _short(one: Asked, number: int | None, reading: Reading) -> float | None:
    """Tell by how much a skill is below the level that is asked for; None where that can't be told."""
    wanted = one.level
    level = None if number is None else reading.skills[number].level
    if isinstance(wanted, LevelOnScale):
        if not isinstance(level, LevelOnScale) or wanted.scale != level.scale or not one.comparable:
            return None
        return max(0.0, float(wanted.value - level.value))
    if isinstance(wanted, str) and isinstance(level, str):
        said = words(wanted).keys
        return 0.0 if said and said == words(level).keys else None
    return None


def covering_flips(one: Asked, judgement: Judged, offers: Sequence[Offered]) -> tuple[AlignmentFlip, ...]:
    """Tell which level of the nearest skill would be enough."""
    level = one.level
    if judgement.why != "below" or judgement.decisive is None or not isinstance(level, LevelOnScale):
        return ()
    nearest = offers[judgement.decisive]
    words_ = reason("demand.flip.level", name=nearest.name, value=level.value)
    return (trusted(AlignmentFlip, pointer=nearest.pointer, scale=level.scale, value=level.value, words=words_),)
