"""How a person stands against one demand, and which gaps would make it met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.model.gaps import GapStatus
from careerkit.scoring.roles.result import DemandCounts, DemandEvidence, DemandStanding, EvidenceBasis, ReadinessVerdict

if TYPE_CHECKING:
    from careerkit.model.gaps import Gap
    from careerkit.model.role_profile import Demand
    from careerkit.model.skills import Level
    from careerkit.scoring.roles.levels import Compared
    from careerkit.scoring.roles.reading import About, Reading

__all__ = ["ORDER", "Judged", "counted", "judge", "verdict_of"]


def __dir__() -> list[str]:
    return __all__


ORDER: Final = (DemandStanding.MET, DemandStanding.NEARLY, DemandStanding.MISSING, DemandStanding.UNKNOWN)
"""The best first."""


class Judged(NamedTuple):
    """How a person stands against a demand."""

    demand: Demand
    pointer: str
    """Where it stands in the profile."""
    about: About
    standing: DemandStanding
    why: str
    """What it rests on: what stands behind `readiness.why.` in the code of its message."""
    name: str
    """What the skill, gap or accomplishment that it rests on is called."""
    below: float
    closers: list[int]
    """The open gaps that would make it met, where it is not."""
    verified: bool


class _Ground(NamedTuple):
    standing: DemandStanding
    why: str
    name: str = ""
    below: float = 0.0


def judge(reading: Reading, demand: Demand, pointer: str, about: About, level: Level | None = None) -> Judged:
    """Judge one demand; with another level of the skill than there is, where one is given."""
    levels = about.levels if level is None else [(level, "")]
    ground = next(_grounds(reading, demand, about, levels))
    closers: list[int] = []
    if ground.standing is not DemandStanding.MET:
        closers = [number for number in about.open if _reaches(reading, reading.gaps.open[number].gap, demand)]
    return Judged(demand, pointer, about, *ground, closers, _verified(reading, demand, about.evidence))


def _grounds(reading: Reading, demand: Demand, about: About, levels: Iterable[tuple[Level, str]]) -> Iterator[_Ground]:
    """Give what the standing rests on; what counts before anything else comes first."""
    compared = None if demand.level is None else _best(reading, levels, demand.level)
    if compared is not None and compared[0].standing is DemandStanding.MET:
        yield _Ground(DemandStanding.MET, "level", compared[1])
    done = [gap.name for index in about.closed if _reaches(reading, gap := reading.career.gaps[index], demand)]
    if done:
        yield _Ground(DemandStanding.MET, "closed-gap", min(done))
    if compared is not None:
        yield _Ground(compared[0].standing, "below", compared[1], compared[0].below)
    gaps = [reading.gaps.open[number].gap for number in about.open]
    claims = [one for one in about.evidence if one.pointer.startswith(("/skills/", "/accomplishments/"))]
    if demand.level is None and claims:
        if gaps:
            yield _Ground(DemandStanding.NEARLY, "still-a-gap", gaps[0].name)
        if about.skills:
            yield _Ground(DemandStanding.MET, "skill", min(reading.career.skills[one].name for one in about.skills))
        yield _Ground(DemandStanding.MET, "accomplishment", _surest(claims))
    under_way = [gap.name for gap in gaps if gap.status is GapStatus.CLOSING]
    if under_way:
        yield _Ground(DemandStanding.NEARLY, "under-way", under_way[0])
    if gaps:
        yield _Ground(DemandStanding.MISSING, "gap", gaps[0].name)
    if about.said_missing:
        yield _Ground(DemandStanding.MISSING, "said-missing")
    yield _Ground(DemandStanding.UNKNOWN, _unknown(demand, about), _surest(about.evidence))


def _unknown(demand: Demand, about: About) -> str:
    if demand.level is not None and about.levels:
        return "not-comparable"
    if demand.level is not None and about.skills:
        return "no-level"
    if demand.skill is not None and not about.skills:
        return "no-such-skill"
    return "nothing-said"


def _surest(found: Iterable[DemandEvidence]) -> str:
    sure = list(EvidenceBasis)
    return min(((sure.index(one.basis), one.name) for one in found), default=(0, ""))[1]


def _best(reading: Reading, levels: Iterable[tuple[Level, str]], wanted: Level) -> tuple[Compared, str] | None:
    """Hold levels against the one that is asked for, and take the one that meets it best."""
    found = [(held, name) for level, name in levels if (held := reading.levels.compare(level, wanted)) is not None]
    return min(found, key=lambda one: (ORDER.index(one[0].standing), one[0].below, one[1]), default=None)


def _reaches(reading: Reading, gap: Gap, demand: Demand) -> bool:
    """Tell whether the closing of a gap that is about a demand makes it met."""
    if demand.level is None or gap.target_level is None:
        return True
    held = reading.levels.compare(gap.target_level, demand.level)
    return held is not None and held.standing is DemandStanding.MET


def _verified(reading: Reading, demand: Demand, evidence: Iterable[DemandEvidence]) -> bool:
    """Tell whether more than the person's own word speaks for a demand."""
    if demand.level is None:
        return any(one.basis is not EvidenceBasis.CLAIMED for one in evidence)
    return any(
        held is not None and held.standing is DemandStanding.MET
        for one in evidence
        if one.basis is EvidenceBasis.TOLD and one.level is not None
        for held in (reading.levels.compare(one.level, demand.level),)
    )


def counted(standings: Iterable[DemandStanding]) -> DemandCounts:
    """Count demands by how the person stands against them."""
    found = list(standings)
    return trusted(
        DemandCounts,
        asked=len(found),
        met=found.count(DemandStanding.MET),
        nearly=found.count(DemandStanding.NEARLY),
        missing=found.count(DemandStanding.MISSING),
        unknown=found.count(DemandStanding.UNKNOWN),
    )


def verdict_of(counts: DemandCounts) -> ReadinessVerdict:
    """Give the verdict on demands that must be there; what is missing decides, whatever is not known.

    Examples:
        >>> verdict_of(counted([DemandStanding.MET, DemandStanding.UNKNOWN])).value
        'undetermined'
    """
    if counts.missing:
        return ReadinessVerdict.MISSING
    if counts.unknown or not counts.asked:
        return ReadinessVerdict.UNDETERMINED
    return ReadinessVerdict.NEARLY if counts.nearly else ReadinessVerdict.MET
