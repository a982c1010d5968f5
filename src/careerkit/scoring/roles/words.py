"""What `role_readiness` has to say, as codes and parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.roles.grades import is_required
from careerkit.scoring.roles.reading import willing
from careerkit.scoring.roles.result import DemandCounts, DemandStanding, EvidenceBasis, ReadinessVerdict

if TYPE_CHECKING:
    from careerkit.model.role_profile import RoleProfile
    from careerkit.scoring.roles.gaps import ToClose
    from careerkit.scoring.roles.grades import Ladder
    from careerkit.scoring.roles.judging import Judged
    from careerkit.scoring.roles.reading import Reading

__all__ = ["about_the_whole", "assumptions", "demand_reasons", "questions"]


def __dir__() -> list[str]:
    return __all__


_NAMED: Final = 5
"""So many are named; of the others, only the number is told."""


def demand_reasons(reading: Reading, judged: Judged) -> tuple[Reason, ...]:
    """Tell how the person stands against a demand, and why."""
    required = is_required(judged.demand)
    code = f"readiness.line.{judged.standing.value}{'' if required else '.desired'}"
    told = [reason(code, text=judged.demand.text)]
    told.append(reason(f"readiness.why.{judged.why}", name=judged.name, below=judged.below))
    if judged.standing is DemandStanding.MET:
        if judged.verified:
            told.append(reason("readiness.verified"))
        elif required:
            told.append(reason("readiness.claimed"))
        if any(_sees_less(reading, judged)):
            told.append(reason("readiness.others-see-less"))
    return tuple(told)


def _sees_less(reading: Reading, judged: Judged) -> Iterator[bool]:
    for one in judged.about.evidence:
        if one.basis is EvidenceBasis.TOLD and one.level is not None and judged.demand.level is not None:
            held = reading.levels.compare(one.level, judged.demand.level)
            yield held is not None and held.standing is not DemandStanding.MET


def about_the_whole(  # noqa: PLR0913, PLR0917  # what there is to say of the whole
    profile: RoleProfile,
    ladder: Ladder,
    grade: str | None,
    reached: str | None,
    verdict: ReadinessVerdict,
    required: DemandCounts,
    desired: DemandCounts,
    closing: ToClose,
) -> Iterator[Reason]:
    """Tell what there is to say of the whole: words first, then counts."""
    names = {rung.id: rung.name for rung in ladder.rungs}
    yield reason(f"readiness.verdict.{verdict.value}")
    if profile.title is not None:
        yield reason("readiness.role", role=profile.title)
    if grade is not None:
        yield reason("readiness.grade", grade=names[grade])
    for code, counts in (("readiness.counts.required", required), ("readiness.counts.desired", desired)):
        if counts.asked:
            yield reason(
                code,
                asked=counts.asked,
                met=counts.met,
                nearly=counts.nearly,
                missing=counts.missing,
                unknown=counts.unknown,
            )
    if names:
        code = "readiness.reached" if reached is not None else "readiness.reached.none"
        yield reason(code, grade=names.get(reached or "", ""))
    if closing.closing:
        left = len(closing.left_open)
        yield reason(f"readiness.makes-it{'.not' if left else ''}", count=left or len(closing.closing))
        if not closing.optimal:
            yield reason("readiness.not-proved")


def assumptions(ladder: Ladder, reading: Reading, judged: Sequence[Judged], closing: ToClose) -> Iterator[Reason]:
    """Tell what was taken to be so."""
    if len(ladder.rungs) > 1:
        yield reason("readiness.assumed.grades-build-up")
    untold = sum(1 for one in judged if one.demand.necessity is None)
    if untold and any(one.demand.necessity is not None for one in judged):
        yield reason("readiness.assumed.required", count=untold)
    if judged and not any(is_required(one.demand) for one in judged):
        yield reason("readiness.assumed.desired-count")
    by_words = sum(
        1 for one in judged if one.demand.skill is None and (one.about.skills or one.about.open or one.about.closed)
    )
    if by_words:
        yield reason("readiness.assumed.by-words", count=by_words)
    wanted = {gap for one in judged if one.demand.level is not None for gap in one.closers}
    no_level = [
        one for gap in closing.gaps if gap in wanted and (one := reading.gaps.open[gap].gap).target_level is None
    ]
    if no_level:
        yield _naming("readiness.assumed.target-level", [gap.name for gap in no_level])
    if closing.gaps:
        yield from reading.gaps.assumed


def questions(
    profile: RoleProfile, ladder: Ladder, reading: Reading, judged: Sequence[Judged], closing: ToClose
) -> Iterator[Reason]:
    """Ask for what is missing, and name what did not fit; what the person does not want to be asked is left alone."""
    career = reading.career
    if not judged and willing(profile.unanswered, "demands"):
        yield reason("readiness.missing.no-demands")
    by_why: dict[str, list[Judged]] = {}
    for one in judged:
        by_why.setdefault(one.why, []).append(one)
    no_level = [
        skill.name
        for one in by_why.get("no-level", ())
        for index in one.about.skills
        if willing((skill := career.skills[index]).unanswered, "level")
    ]
    if no_level:
        yield _naming("readiness.missing.level", sorted(set(no_level)))
    other_words = [
        one
        for one in by_why.get("not-comparable", ())
        if all(willing(career.skills[index].unanswered, "level") for index in one.about.skills)
    ]
    if other_words:
        yield _naming("readiness.missing.not-comparable", _texts(other_words))
    nothing = [*by_why.get("nothing-said", ()), *by_why.get("no-such-skill", ())]
    if nothing and willing(career.unanswered, "skills"):
        yield _naming("readiness.missing.nothing-said", _texts(nothing))
    no_gap = [
        one
        for one in judged
        if is_required(one.demand)
        and one.standing in {DemandStanding.MISSING, DemandStanding.NEARLY}
        and not one.closers
    ]
    if no_gap and willing(career.unanswered, "gaps"):
        yield _naming("readiness.missing.no-gap", _texts(no_gap))
    unknown_skills = {one.demand.skill for one in judged if one.demand.skill is not None and not one.about.skills}
    themes = {theme.id for theme in profile.themes}
    dangling = {one.demand.theme for one in judged if one.demand.theme is not None} - themes
    for code, found in (
        ("readiness.missing.unknown-skills", unknown_skills),
        ("readiness.missing.unknown-grades", ladder.unknown),
        ("readiness.missing.unknown-themes", dangling),
        ("readiness.missing.duplicate-grades", set(ladder.twice)),
        ("readiness.missing.differing-scales", reading.levels.differing),
    ):
        if found:
            yield _naming(code, sorted(found))
    if closing.gaps:
        yield from reading.gaps.missing


def _texts(judged: Iterable[Judged]) -> list[str]:
    return sorted({one.demand.text for one in judged})


def _naming(code: str, names: Sequence[str]) -> Reason:
    return reason(code, names=names[:_NAMED], count=len(names))
