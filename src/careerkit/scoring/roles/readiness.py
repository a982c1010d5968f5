"""How a person stands against a role, a posting or a ladder, and the smallest set of gaps to close for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.model.skills import LevelOnScale
from careerkit.scoring.roles.flips import readiness_flips
from careerkit.scoring.roles.gaps import MOST_NAMED, to_close
from careerkit.scoring.roles.grades import Ladder, counting, is_required
from careerkit.scoring.roles.judging import Judged, counted, judge, verdict_of
from careerkit.scoring.roles.reading import Reading
from careerkit.scoring.roles.result import (
    DemandEvidence,
    DemandStanding,
    EvidenceBasis,
    ReadinessVerdict,
    ReadyDemand,
    RoleReadiness,
    ThemeReadiness,
)
from careerkit.scoring.roles.words import about_the_whole, assumptions, demand_reasons, questions
from careerkit.scoring.spans import within

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.role_profile import RoleProfile

__all__ = ["RoleReadiness", "role_readiness"]

_MOST_EVIDENCE: Final = 5
_SURENESS: Final = tuple(EvidenceBasis)


def __dir__() -> list[str]:
    return __all__


def role_readiness(career: Career, profile: RoleProfile, *, grade: str | None = None) -> RoleReadiness:
    """Tell how a person stands against what a role asks for, and which gaps to close for it.

    A demand is *met* where the level of its skill is the one that is asked for, or above, on the same scale or in the
    same words; where no level is asked for, the skill, or an accomplishment that shows it, is enough, unless a gap of
    the person says that something is still missing; a closed gap that is about it is enough, too. It is *nearly* met
    one step below on the scale, or where a gap that is about it is being closed. It is *missing* further below, or
    where the person says so, with a gap or with missing experience. Of anything else it can't be told: that nothing
    speaks of a demand is no proof that it is missing, and comes as a question.

    A demand that names a skill is about that skill. Any other one is about the skills, accomplishments and gaps that
    say the same in the same words, as a name or keyword. A level is the person's own claim; `verified` tells where more
    than that speaks for it.

    The verdict is about what must be there; a demand of which the profile does not tell counts as such. What is missing
    decides; then what can't be told; then what is nearly there. Where nothing must be there, what is desired counts.

    Grades build on one another, the first in the profile being the first to be reached; the verdict is about the next
    one that is not met, unless another one is asked about. Demands without a grade, or with one that is not there, are
    asked of everybody.

    `closing` is the smallest set of gaps that makes met what gaps can: the fewest, with all that they wait for; then
    those with the fewest hours. A gap makes a demand met if it is about it and its target level is the one that is
    asked for, or above; where it has no target level, that is assumed. `optimal` tells whether it is proved that no set
    is smaller, which fails only where very many gaps could stand for one another.

    Args:
        career: The career; pointers to skills, gaps and evidence start at it.
        profile: What the role asks for; pointers to demands start at it.
        grade: The id of the grade that is asked about; absent for the next one that is not met.

    Raises:
        UnanswerableError: `unknown-grade`, if the role has no such grade; `no-grades`, if it has none at all. Missing
            data are no error: the verdict is then `undetermined`.

    Source: requirement rows S1.6 and S4.5; Spencer and Spencer (1993), Competence at Work, for demands with levels;
    Kaufman and English (1979), Needs Assessment, for the gaps between.

    Examples:
        >>> from careerkit.model import Career, Demand, Gap, RoleProfile, Skill
        >>> posting = RoleProfile(demands=[Demand(text="Leads meetings"), Demand(text="Holds a budget")])
        >>> budget = Gap(name="Holds a budget", effort=40)
        >>> found = role_readiness(Career(skills=[Skill(name="Leads meetings")], gaps=[budget]), posting)
        >>> found.verdict.value, found.required.met, [gap.name for gap in found.closing], found.makes_it
        ('missing', 1, ['Holds a budget'], True)
    """
    ladder = Ladder(profile)
    if grade is not None and grade not in ladder.known():
        details = {"found": grade, "known": ladder.known()}
        code = "unknown-grade" if ladder.rungs else "no-grades"
        raise UnanswerableError(question="role-readiness", reason=code, details=details)
    reading = Reading(career, profile)
    everything = [
        judge(reading, demand, f"/demands/{index}", reading.about(demand))
        for index, demand in enumerate(profile.demands)
    ]
    grades = ladder.standings(everything)
    aim = grade or ladder.aim(grades)
    judged = sorted(ladder.up_to(everything, aim), key=_order)
    counts = counting(judged)
    verdict = verdict_of(counted(one.standing for one in counts))
    required = counted(one.standing for one in judged if is_required(one.demand))
    desired = counted(one.standing for one in judged if not is_required(one.demand))
    closing = to_close(reading.gaps, counts)
    reached = ladder.reached(grades)
    sure = verdict is not ReadinessVerdict.MET and bool(counts)
    return trusted(
        RoleReadiness,
        verdict=verdict,
        role=profile.title,
        grade=aim,
        reached=reached,
        grades=grades,
        required=required,
        desired=desired,
        themes=_themes(profile, judged),
        demands=tuple(_ready(reading, one) for one in judged),
        closing=closing.closing,
        closing_hours=closing.hours,
        closing_without_hours=closing.without_hours,
        optimal=closing.optimal,
        left_open=closing.left_open,
        makes_it=not closing.left_open if sure else None,
        flips=readiness_flips(reading, verdict, counts),
        reasons=tuple(about_the_whole(profile, ladder, aim, reached, verdict, required, desired, closing)),
        assumed=tuple(assumptions(ladder, reading, judged, closing)),
        missing=tuple(questions(profile, ladder, reading, judged, closing)),
    )


def _order(judged: Judged) -> tuple[object, ...]:
    """Put demands in an order that does not depend on the one in which they were given."""
    demand = judged.demand
    return (
        not is_required(demand),
        -(demand.importance or 0),
        demand.text,
        demand.id or "",
        demand.grade or "",
        demand.theme or "",
        demand.skill or "",
        str(demand.level),
        demand.keywords,
    )


def _themes(profile: RoleProfile, judged: Sequence[Judged]) -> tuple[ThemeReadiness, ...]:
    of_theme: dict[str, list[DemandStanding]] = {}
    for one in judged:
        if one.demand.theme is not None:
            of_theme.setdefault(one.demand.theme, []).append(one.standing)
    names: dict[str, str] = {}
    for theme in profile.themes:
        names.setdefault(theme.id, theme.name)
    return tuple(
        trusted(ThemeReadiness, theme=id_, name=name, counts=counted(of_theme[id_]))
        for id_, name in names.items()
        if id_ in of_theme
    )


def _sureness(one: DemandEvidence) -> tuple[int, str, bool, str, float, str]:
    """Put evidence in order by what it says, the highest level of a scale first; where it stands tells last."""
    level = one.level
    scale, value = (level.scale, -float(level.value)) if isinstance(level, LevelOnScale) else (level or "", 0.0)
    return _SURENESS.index(one.basis), one.name, level is None, scale, value, one.pointer


def _ready(reading: Reading, judged: Judged) -> ReadyDemand:
    demand = judged.demand
    there = judged.standing in {DemandStanding.MET, DemandStanding.NEARLY}
    evidence = sorted(judged.about.evidence, key=_sureness)
    return trusted(
        ReadyDemand,
        pointer=judged.pointer,
        text=demand.text,
        standing=judged.standing,
        required=is_required(demand),
        importance=demand.importance,
        grade=demand.grade,
        theme=demand.theme,
        level=demand.level,
        skill=demand.skill,
        below=judged.below if judged.below and within(judged.below) else None,
        verified=judged.verified if there else None,
        evidence=tuple(evidence[:_MOST_EVIDENCE]),
        closed_by=tuple(f"/gaps{reading.gaps.open[gap].pointer}" for gap in judged.closers[:MOST_NAMED]),
        reasons=demand_reasons(reading, judged),
    )
