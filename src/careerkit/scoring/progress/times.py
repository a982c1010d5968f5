"""Where a person's time goes: planned against logged, how much goes where the talents are, and whole hours shared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.errors import UnanswerableError
from careerkit.model.answers import Standing
from careerkit.scoring.progress.sharing import share_out
from careerkit.scoring.progress.time_result import (
    ActivityTime,
    AgainstPlan,
    CoreUse,
    TalentTime,
    TimeAllocation,
    TimeBasis,
    TimeFlip,
    TimeVerdict,
)
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import Span, Triple, read_amount, span, total, within

if TYPE_CHECKING:
    from careerkit.model.skills import Skill
    from careerkit.model.use_case import TimeUse, UseCase

__all__ = ["EVEN_BAND", "HOURS_A_WEEK", "TimeAllocation", "time_allocation"]

HOURS_A_WEEK: Final = 168
"""The hours that a week has."""
EVEN_BAND: Final = 0.05
"""How far a share may lie from one half and still be about half: nobody knows where the hours of a week went any
better than that."""
_NAMED: Final = 20
"""How many things a sentence names."""
_DAY: Final = 10
"""How long a date is that names a day."""


def __dir__() -> list[str]:
    return __all__


def time_allocation(use_case: UseCase, skills: Sequence[Skill], *, hours: int | None = None) -> TimeAllocation:
    """Tell where the time goes: planned against logged, and how much of it goes where the talents are.

    The hours of an activity are the average of the weeks for which they were logged; where another one was logged for
    more, `missing` asks whether it took none in those. The verdict goes by what was logged; where
    nothing was, by what is planned, a range by what is most likely, or its middle. What makes the most of a talent is
    what names one, as the person said, whether or not the skill is there. Shares between 45 and 55 percent are about
    half.

    Where whole hours are to be shared out, they are shared in proportion to what is planned; where nothing is, to what
    was logged. Each activity gets its exact part rounded down, and those with the largest remainders get an hour more
    until all are gone. Of equal remainders, what makes the most of a talent comes first, then what has more hours, then
    what comes first by name; `assumed` says where that decided. One hour more to share out can take one from an
    activity: that is how the method is.

    The order of activities, logged weeks and skills does not matter. A range that stands upside down is read the right
    way round, and named. More than 168 hours a week come back as a question. Missing data are no error: without any
    hours the verdict is `undetermined`, and what is missing is asked for, unless the person does not want to be asked.
    Hours above 1e15 are left out, and `missing` says so.

    Args:
        use_case: The use case, with pointers into it in the result.
        skills: The skills of the career, for the names of talents.
        hours: The whole hours a week to share out among the activities, from 0 to 168; None to share out none.

    Raises:
        UnanswerableError: `hours-not-in-a-week`, if `hours` is no whole number from 0 to 168.

    Source: requirement rows S0.7 and S0.1; Drucker (1967), The Effective Executive, for logging before planning; see
    `careerkit.scoring.progress.sharing` for the largest remainder.

    Examples:
        >>> from careerkit.model import LoggedHours, TimeUse, UseCase
        >>> uses = [
        ...     TimeUse(activity="Meetings", planned=6, logged=[LoggedHours(hours=11)]),
        ...     TimeUse(activity="Design", planned=20, logged=[LoggedHours(hours=9)], talents=["design"]),
        ... ]
        >>> print(time_allocation(UseCase(time_uses=uses), []).reasons[0])
        9 of 20 hours a week go where your talents are, about half: too close to call.
    """
    if hours is not None and (type(hours) is not int or not 0 <= hours <= HOURS_A_WEEK):
        details = {"found": str(hours), "limit": HOURS_A_WEEK}
        raise UnanswerableError(question="time-allocation", reason="hours-not-in-a-week", details=details)
    uses = sorted((_read(index, one) for index, one in enumerate(use_case.time_uses)), key=_most_first)
    basis = _basis(uses)
    parts = [0.0 if basis is None else one.hours(basis) or 0.0 for one in uses]
    talent = math.fsum(part for part, one in zip(parts, uses, strict=True) if one.use.talents)
    other = math.fsum(part for part, one in zip(parts, uses, strict=True) if not one.use.talents)
    fits = within(talent + other)
    verdict = judge(talent, other) if basis is not None and fits else TimeVerdict.UNDETERMINED
    known = verdict is not TimeVerdict.UNDETERMINED
    shares, about_shares = _shared(uses, hours)
    talents = tuple(_talents(use_case, uses, parts, skills)) if fits else ()
    core = tuple(_core(use_case, talents, known=known))
    planned, logged = _planned(uses), [one.logged for one in uses if one.logged is not None]
    said: dict[str, Any] = {"hours": talent, "all": talent + other, "count": talent + other} if known else {}
    told = [reason(f"progress.time.verdict.{verdict.value}", **said)]
    if basis is TimeBasis.PLANNED and known:
        told.append(reason("progress.time.by-plan"))
    return trusted(
        TimeAllocation,
        verdict=verdict,
        basis=basis,
        talent_hours=talent if known else None,
        other_hours=other if known else None,
        talent_share=talent / (talent + other) if known else None,
        planned=planned,
        logged=math.fsum(logged) if logged else None,
        to_share=hours,
        activities=tuple(_activity(one, share) for one, share in zip(uses, shares, strict=True)),
        talents=talents,
        core_usage=core,
        flips=tuple(_flips(talent, other, verdict)) if known else (),
        reasons=(*told, *_against_plan(uses)),
        assumed=(*_assumed(uses), *about_shares),
        missing=tuple(_missing(use_case, uses, skills, core, planned)),
    )


class _Use(NamedTuple):
    """An activity, read."""

    use: TimeUse
    pointer: str
    planned: Triple | None
    turned: bool
    logged: float | None

    def hours(self, basis: TimeBasis) -> float | None:
        """Give its hours by a basis; None where it has none."""
        if basis is TimeBasis.LOGGED:
            return self.logged
        return None if self.planned is None else self.planned.likely


def _read(index: int, use: TimeUse) -> _Use:
    planned, turned = (None, False) if use.planned is None else read_amount(use.planned)
    logged = math.fsum(one.hours for one in use.logged) / len(use.logged) if use.logged else None
    return _Use(use, f"/time_uses/{index}", planned, turned, logged)


def _most_first(one: _Use) -> tuple[object, ...]:
    planned = Triple(-1.0, -1.0, -1.0) if one.planned is None else one.planned
    logged = -1.0 if one.logged is None else one.logged
    weeks = sorted((week.hours, week.week_of or "") for week in one.use.logged)
    return -logged, -planned.likely, one.use.activity, sorted(one.use.talents), -planned.high, -planned.low, weeks


def _basis(uses: Iterable[_Use]) -> TimeBasis | None:
    uses = list(uses)
    for basis in TimeBasis:
        if any(one.hours(basis) for one in uses):
            return basis
    return None


def judge(talent: float, other: float) -> TimeVerdict:
    """Judge how hours are divided; of no hours at all, nothing can be told.

    Examples:
        >>> judge(12, 20).value, judge(16, 16).value, judge(0, 0).value
        ('mostly-elsewhere', 'about-half', 'undetermined')
    """
    all_ = talent + other
    if not all_:
        return TimeVerdict.UNDETERMINED
    if talent > all_ * (0.5 + EVEN_BAND):
        return TimeVerdict.MOSTLY_TALENTS
    return TimeVerdict.MOSTLY_ELSEWHERE if talent < all_ * (0.5 - EVEN_BAND) else TimeVerdict.ABOUT_HALF


def _flips(talent: float, other: float, verdict: TimeVerdict) -> Iterator[TimeFlip]:
    """Tell how many hours would have to move to the next verdict either way."""
    all_ = talent + other
    upper, lower = all_ * (0.5 + EVEN_BAND), all_ * (0.5 - EVEN_BAND)
    if verdict is TimeVerdict.MOSTLY_ELSEWHERE:
        yield _flip(lower - talent, TimeVerdict.ABOUT_HALF, to_talents=True, beyond=False)
    elif verdict is TimeVerdict.MOSTLY_TALENTS:
        yield _flip(talent - upper, TimeVerdict.ABOUT_HALF, to_talents=False, beyond=False)
    else:
        yield _flip(max(0.0, upper - talent), TimeVerdict.MOSTLY_TALENTS, to_talents=True, beyond=True)
        yield _flip(max(0.0, talent - lower), TimeVerdict.MOSTLY_ELSEWHERE, to_talents=False, beyond=True)


def _flip(hours: float, becomes: TimeVerdict, *, to_talents: bool, beyond: bool) -> TimeFlip:
    code = f"progress.time.flip.{'to-talents' if to_talents else 'from-talents'}{'.beyond' if beyond else ''}"
    words = reason(code, hours=hours, count=hours)
    return trusted(TimeFlip, hours=hours, to_talents=to_talents, beyond=beyond, becomes=becomes, words=words)


def _planned(uses: Iterable[_Use]) -> Span | None:
    found = [one.planned for one in uses if one.planned is not None]
    whole = total(found)
    return span(whole) if found and within(whole.high) else None


def _shared(uses: Sequence[_Use], hours: int | None) -> tuple[Sequence[int | None], list[Reason]]:
    """Share out whole hours, and tell by what, and where a tie was decided."""
    nothing: Sequence[int | None] = [None] * len(uses)
    if hours is None:
        return nothing, []
    by = next((basis for basis in (TimeBasis.PLANNED, TimeBasis.LOGGED) if any(one.hours(basis) for one in uses)), None)
    if by is None:
        return nothing, [reason("progress.time.assumed.nothing-to-share-by", count=hours)]
    weights = [one.hours(by) or 0.0 for one in uses]
    ties = [
        (not one.use.talents, -weight, one.use.activity, index)
        for index, (one, weight) in enumerate(zip(uses, weights, strict=True))
    ]
    shared = share_out(hours, weights, ties)
    told = [reason(f"progress.time.assumed.shared-by.{by.value}", count=hours)]
    if shared.tied:
        names = [uses[index].use.activity for index in shared.tied][:_NAMED]
        told.append(reason("progress.time.assumed.tie", names=names, count=len(shared.tied)))
    return shared.units, told


def _activity(one: _Use, share: int | None) -> ActivityTime:
    difference = against = None
    if one.planned is not None and one.logged is not None:
        difference = one.logged - one.planned.likely
        against = AgainstPlan.AS_PLANNED
        if not one.planned.low <= one.logged <= one.planned.high:
            against = AgainstPlan.MORE if one.logged > one.planned.high else AgainstPlan.LESS
    return trusted(
        ActivityTime,
        activity=one.use.activity,
        pointer=one.pointer,
        planned=None if one.planned is None else span(one.planned),
        logged=one.logged,
        weeks=len(one.use.logged),
        difference=difference,
        against_plan=against,
        talent=bool(one.use.talents),
        share=share,
        words=_activity_words(one, against, share),
    )


def _activity_words(one: _Use, against: AgainstPlan | None, share: int | None) -> Reason:
    said: dict[str, object] = {"name": one.use.activity}
    if one.planned is not None:
        said["planned"] = one.planned.likely
    if one.logged is not None:
        said["logged"] = one.logged
    if share is not None:
        said["share"] = share
        return reason("progress.time.activity.share", one.pointer, **said, count=share)
    if one.planned is not None and one.logged is not None and against is not None:
        ranged = one.planned.low < one.planned.high
        if ranged:
            said |= {"low": one.planned.low, "high": one.planned.high}
        else:
            said["by"] = abs(one.logged - one.planned.likely)
        return reason(f"progress.time.activity.{'range' if ranged else 'point'}.{against.value}", one.pointer, **said)
    if one.logged is not None:
        return reason("progress.time.activity.logged", one.pointer, **said)
    return reason(f"progress.time.activity.{'bare' if one.planned is None else 'planned'}", one.pointer, **said)


def _talents(
    use_case: UseCase, uses: Sequence[_Use], parts: Sequence[float], skills: Sequence[Skill]
) -> Iterator[TalentTime]:
    """Add up the hours of each talent."""
    hours: dict[str, list[float]] = {}
    places: dict[str, list[str]] = {}
    for metric in use_case.core_usage_metrics:
        for skill in metric.talents:
            hours.setdefault(skill, [])
    for one, part in zip(uses, parts, strict=True):
        for skill in set(one.use.talents):
            hours.setdefault(skill, []).append(part)
            places.setdefault(skill, []).append(one.pointer)
    names = {skill.id: skill.name for skill in sorted(skills, key=lambda skill: skill.name, reverse=True)}
    sums = {skill: math.fsum(found) for skill, found in hours.items()}
    for skill in sorted(sums, key=lambda skill: (-sums[skill], skill)):
        yield trusted(
            TalentTime,
            skill=skill,
            name=names.get(skill),
            activities=tuple(places.get(skill, ())),
            hours=sums[skill],
        )


def _core(use_case: UseCase, talents: Iterable[TalentTime], *, known: bool) -> Iterator[CoreUse]:
    """Tell for each core usage metric which of its talents no hours go into."""
    hours = {one.skill: one.hours for one in talents}
    for index, metric in enumerate(use_case.core_usage_metrics):
        without = tuple(sorted({skill for skill in metric.talents if not hours.get(skill)})) if known else ()
        yield trusted(
            CoreUse,
            action=metric.action,
            pointer=f"/core_usage_metrics/{index}",
            frequency=metric.frequency,
            without_time=without,
            has_time=not without if known and metric.talents else None,
        )


def _against_plan(uses: Iterable[_Use]) -> Iterator[Reason]:
    """Count the activities that took more or less than planned."""
    times = Counter(_activity(one, None).against_plan for one in uses)
    for against in (AgainstPlan.MORE, AgainstPlan.LESS):
        if times[against]:
            yield reason(f"progress.time.against-plan.{against.value}", count=times[against])


def _assumed(uses: Sequence[_Use]) -> Iterator[Reason]:
    if any(len(one.use.logged) > 1 for one in uses):
        yield reason("progress.time.assumed.average")
    twice = sorted(one.use.activity for one in uses if _twice(one.use))
    if twice:
        yield reason("progress.time.assumed.same-week", names=twice[:_NAMED], count=len(twice))
    turned = sorted(one.use.activity for one in uses if one.turned)
    if turned:
        yield reason("progress.time.assumed.range-turned", names=turned[:_NAMED])
    if any(len(set(one.use.talents)) > 1 for one in uses):
        yield reason("progress.time.assumed.several-talents")


def _twice(use: TimeUse) -> bool:
    """Tell whether hours were logged twice for one day's week."""
    weeks = [one.week_of for one in use.logged if one.week_of is not None and len(one.week_of) == _DAY]
    return len(set(weeks)) < len(weeks)


def _missing(
    use_case: UseCase, uses: Sequence[_Use], skills: Sequence[Skill], core: Iterable[CoreUse], planned: Span | None
) -> Iterator[Reason]:
    """Ask for what is missing, and for what can hardly be."""
    not_for_me = {left.field for left in use_case.unanswered if left.standing is Standing.NOT_FOR_ME}
    if "time_uses" not in not_for_me:
        if not uses:
            yield reason("progress.time.missing.time-uses", "/time_uses")
        silent = sorted(one.use.activity for one in uses if one.logged is None)
        if silent:
            yield reason("progress.time.missing.logged", names=silent[:_NAMED], count=len(silent))
    most = max((len(one.use.logged) for one in uses), default=0)
    fewer = sorted(one.use.activity for one in uses if 0 < len(one.use.logged) < most)
    if fewer:
        yield reason("progress.time.missing.other-weeks", names=fewer[:_NAMED], count=len(fewer), most=most)
    yield from _too_many(uses, planned)
    if "core_usage_metrics" not in not_for_me:
        for one in core:
            if one.without_time:
                names = {skill.id: skill.name for skill in sorted(skills, key=lambda skill: skill.name, reverse=True)}
                shown = [names.get(skill, skill) for skill in one.without_time]
                yield reason("progress.time.missing.no-time-for", one.pointer, action=one.action, names=shown)
    there = {skill.id for skill in skills}
    meant = {skill for one in use_case.time_uses for skill in one.talents}
    meant |= {skill for metric in use_case.core_usage_metrics for skill in metric.talents}
    dangling = sorted(meant - there)
    if dangling:
        yield reason("progress.time.missing.dangling", names=dangling[:_NAMED], count=len(dangling))


def _too_many(uses: Sequence[_Use], planned: Span | None) -> Iterator[Reason]:
    """Ask about more hours than a week has."""
    logged = math.fsum(one.logged for one in uses if one.logged is not None)
    if logged > HOURS_A_WEEK:
        yield reason("progress.time.missing.too-many.logged", "/time_uses", hours=logged, limit=HOURS_A_WEEK)
    if planned is not None and planned.likely > HOURS_A_WEEK:
        yield reason("progress.time.missing.too-many.planned", "/time_uses", hours=planned.likely, limit=HOURS_A_WEEK)
    if planned is None and any(one.planned is not None for one in uses):
        yield reason("progress.time.missing.too-large", "/time_uses")
