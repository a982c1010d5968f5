"""What a career has explored: breadth, depth and learning over time, without titles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.model.career_map import CareerMap, GainNature
from careerkit.scoring.days import as_day
from careerkit.scoring.growth.dates import Moment, day_of, first_day, middle, months_between
from careerkit.scoring.growth.exploration_reading import (
    Kinds,
    count_moves,
    effective_number,
    read_kinds,
    read_lands,
    read_understanding,
    without_path,
)
from careerkit.scoring.growth.exploration_result import (
    Exploration,
    ExplorationFlip,
    ExplorationVerdict,
    ExploredLand,
    RisenSkill,
)
from careerkit.scoring.growth.rises import SkillRises, read_rises
from careerkit.scoring.growth.roles import ReadRole, RoleTime, closed, read_roles
from careerkit.scoring.reasons import Reason, reason

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["BROAD_KINDS", "BROAD_LANDS", "DEEP_MONTHS", "DEEP_RISES", "Exploration", "exploration"]

BROAD_KINDS: Final = 5
"""Five kinds of work are many: half of those that the guide knows."""
BROAD_LANDS: Final = 4
"""Four lands are many: more than one each for before, now and next."""
DEEP_MONTHS: Final = 60
"""Five years in one kind of work or land are long."""
DEEP_RISES: Final = 3
"""A skill that has risen three times has come far: that is four levels."""


def __dir__() -> list[str]:
    return __all__


class _Measures(NamedTuple):
    """What the verdict is made of."""

    kinds: int
    lands: int
    months: int | None
    rises: int
    several_long: bool
    """Whether two kinds of work or lands are long, so that no one of them decides."""
    several_far: bool
    """Whether two skills have come far."""
    known: bool

    @property
    def verdict(self) -> ExplorationVerdict:
        broad = self.kinds >= BROAD_KINDS or self.lands >= BROAD_LANDS
        deep = (self.months or 0) >= DEEP_MONTHS or self.rises >= DEEP_RISES
        if broad:
            return ExplorationVerdict.BROAD_AND_DEEP if deep else ExplorationVerdict.BROAD
        if deep:
            return ExplorationVerdict.DEEP
        return ExplorationVerdict.BEGUN if self.known else ExplorationVerdict.UNDETERMINED


def exploration(career: Career, *, as_of: dt.date | None = None) -> Exploration:
    """Tell what a career has explored: how broad, how deep, what was learned, and what could be next. Never a grade.

    Breadth counts the kinds of work that roles held, and the lands of the map where the person is or has been. Depth
    counts the calendar months in each, and how often a skill has risen to a level that it never had before. Titles are
    not read, and a move sideways counts as any other. The word that fits:

    - *broad*: five kinds of work or more (half of those that the guide knows), or four lands or more;
    - *deep*: five years or more in one kind of work or land, or a skill that has risen three times;
    - *broad and deep*: both; *begun*: neither, and something was done; *undetermined*: nothing was written.

    The numbers are conventions, and `flips` says how far away another word is. Roles and lands that have not begun by
    `as_of` are left out. A month that several roles held counts once for a kind of work, and once for each kind that
    they held then, since nobody wrote how it was shared out. The effective number tells over how many kinds of work the
    months that are known are spread.

    A month counts whole. A year as a start is read as its July and as an end as its June. Dates count in months; where
    all dates and `as_of` move by the same number of whole years, nothing changes but the dates, as long as 29 February
    is not among them. A role that ends before it begins has no months. Kinds of work that nobody described count, and
    are named; lands that are not on the map do not. The order in which things were entered does not matter.

    Missing data are no error: the verdict is then `undetermined`, and `missing` asks, unless the person does not want
    to be asked. Without `as_of`, what goes on has no length.

    Args:
        career: The career; pointers in the result start at it.
        as_of: The day that counts as now.

    Raises:
        UnanswerableError: `day-out-of-range`, for a day that no document can hold.

    Source: requirement rows S3.1, S3.2, S3.4, S3.7, S2.5 and S2.7; Butterfly Mind (2015), What is a career?; Laakso and
    Taagepera (1979), "Effective" Number of Parties, for the effective number.

    Examples:
        >>> from careerkit.model import Career, Role, WorkDone
        >>> role = Role(title="Clerk", start="2015-04", end="2021-03", work=[WorkDone(kind="trainer")])
        >>> found = exploration(Career(roles=[role]))
        >>> found.verdict.value, found.kinds_done, found.kinds[0].months
        ('deep', 1, 72)
    """
    today = as_day(as_of, "exploration")
    now = None if today is None else day_of(today)
    roles = read_roles(career, now)
    kinds = read_kinds(career, roles, now)
    lands = read_lands(career, roles, now)
    rises = [one for one in read_rises(career, now) if one.dates or one.undated]
    lonely, walked = without_path(career, lands)
    moves, new = count_moves(roles)
    months = [*(one.months for one in kinds.done), *(one.months for one in lands)]
    known_months = [one for one in months if one is not None]
    been = sum(land.been for land in lands)
    measures = _Measures(
        kinds=len(kinds.done),
        lands=been,
        months=max(known_months, default=None),
        rises=max((_rises(one) for one in rises), default=0),
        several_long=sum(one >= DEEP_MONTHS for one in known_months) > 1,
        several_far=sum(_rises(one) >= DEEP_RISES for one in rises) > 1,
        known=bool(kinds.done or been or rises),
    )
    last = max((one.dates[-1] for one in rises if one.dates), key=middle, default=None)
    dated = not any(one.undated for one in rises)
    gains = [
        gain.nature
        for gain in (() if career.career_map is None else career.career_map.gains)
        if gain.on is None or now is None or first_day(gain.on) <= now
    ]
    verdict = measures.verdict
    return trusted(
        Exploration,
        as_of=today,
        verdict=verdict,
        kinds_done=len(kinds.done),
        kinds_known=len(kinds.done) + len(kinds.not_yet),
        kinds=kinds.done,
        not_yet=kinds.not_yet,
        effective_number=effective_number(one.months or 0 for one in kinds.done),
        lands_been=been,
        lands=lands,
        moves=moves,
        moves_to_something_new=new,
        paths=0 if career.career_map is None else len(career.career_map.paths),
        paths_walked=walked,
        without_path=lonely,
        skills_built=len(_built(roles)),
        risen=_risen(rises),
        months_since_rise=months_between(middle(last), now) if last and now is not None and dated else None,
        understanding=tuple(read_understanding(career, now)),
        insights=gains.count(GainNature.INSIGHT),
        influences=gains.count(GainNature.INFLUENCE),
        impacts=gains.count(GainNature.IMPACT),
        flips=tuple(_flips(measures)),
        reasons=(reason(f"exploration.verdict.{verdict.value}"),),
        assumed=tuple(_assumed(roles, kinds)),
        missing=tuple(_missing(career, roles, kinds, lands, now)),
    )


def _rises(one: SkillRises) -> int:
    return len(one.dates) + one.undated


def _risen(rises: Sequence[SkillRises]) -> tuple[RisenSkill, ...]:
    """List the skills that have risen: first those that rose last, where nobody knows when, before them."""
    found = [
        (
            (not one.undated, tuple(-part for part in middle(one.dates[-1])) if one.dates else (), one.skill.name),
            trusted(
                RisenSkill,
                name=one.skill.name,
                pointer=one.pointer,
                rises=_rises(one),
                last_on=one.dates[-1] if one.dates else None,
            ),
        )
        for one in rises
    ]
    return tuple(risen for _, risen in sorted(found, key=lambda one: one[0]))


def _built(roles: Sequence[ReadRole]) -> set[str]:
    return {
        skill for read in roles if read.time is not RoleTime.FUTURE for done in read.role.work for skill in done.skills
    }


def _flips(now: _Measures) -> Iterator[ExplorationFlip]:
    """Find the least changes, each alone, with which another word would fit."""
    months = now.months or 0
    steps: dict[str, int] = {
        "kinds": (BROAD_KINDS if now.kinds < BROAD_KINDS else BROAD_KINDS - 1) - now.kinds,
        "lands": (BROAD_LANDS if now.lands < BROAD_LANDS else BROAD_LANDS - 1) - now.lands,
        "months": (DEEP_MONTHS if months < DEEP_MONTHS else DEEP_MONTHS - 1) - months,
        "rises": (DEEP_RISES if now.rises < DEEP_RISES else DEEP_RISES - 1) - now.rises,
    }
    for what, change in steps.items():
        if (what == "months" and (now.months is None or now.several_long)) or (
            what == "rises" and (not now.rises or now.several_far)
        ):
            continue
        changed: dict[str, Any] = {what: (getattr(now, what) or 0) + change, "known": True}
        becomes = now._replace(**changed).verdict
        if becomes is not now.verdict:
            code = f"exploration.flip.{what}" if change > 0 else f"exploration.flip.fewer-{what}"
            words = reason(code, count=abs(change), becomes=f"word.exploration.{becomes.value}")
            made: dict[str, Any] = {what: change}
            yield trusted(ExplorationFlip, becomes=becomes, words=words, **made)


def _assumed(roles: Sequence[ReadRole], kinds: Kinds) -> Iterator[Reason]:
    future = sum(read.time is RoleTime.FUTURE for read in roles)
    if future:
        yield reason("exploration.assumed.future", "/roles", count=future)
    inexact = sum(
        len(date) == len("2026")
        for read in roles
        for date in (read.start, read.role.end)
        if date is not None and not read.contradictory
    )
    if inexact:
        yield reason("exploration.assumed.years", "/roles", count=inexact)
    shared = sum(len({done.kind for done in read.role.work}) > 1 for read in roles)
    if shared and any(one.months is not None for one in kinds.done):
        yield reason("exploration.assumed.shared", "/roles", count=shared)


def _missing(
    career: Career, roles: Sequence[ReadRole], kinds: Kinds, lands: Sequence[ExploredLand], now: Moment | None
) -> Iterator[Reason]:
    if now is None and any(read.time is RoleTime.PRESENT for read in roles):
        yield reason("exploration.missing.as-of")
    contradictory = sum(read.contradictory for read in roles)
    if contradictory:
        yield reason("exploration.missing.contradictory", "/roles", count=contradictory)
    if kinds.unknown:
        yield reason("exploration.missing.unknown-kinds", "/roles", names=list(kinds.unknown), count=len(kinds.unknown))
    on_map = {land.id for land in (() if career.career_map is None else career.career_map.lands)}
    lost = sorted({land for read in roles for land in read.role.lands if land not in on_map})
    if lost:
        yield reason("exploration.missing.unknown-lands", "/roles", names=lost, count=len(lost))
    if not closed(career.unanswered, "roles"):
        yield from _of_roles(roles)
    if not closed(career.unanswered, "career_map"):
        yield from _of_map(career.career_map or CareerMap(), lands)


def _of_roles(roles: Sequence[ReadRole]) -> Iterator[Reason]:
    undated = sum(read.start is None and not read.contradictory for read in roles)
    if undated:
        yield reason("exploration.missing.starts", "/roles", count=undated)
    idle = sum(not read.role.work and not closed(read.role.unanswered, "work") for read in roles)
    if idle or not roles:
        yield reason("exploration.missing.work" if idle else "exploration.missing.roles", "/roles", count=idle)


def _of_map(career_map: CareerMap, lands: Sequence[ExploredLand]) -> Iterator[Reason]:
    if not lands and not closed(career_map.unanswered, "lands"):
        yield reason("exploration.missing.lands", "/career_map/lands")
    if not career_map.understanding and not closed(career_map.unanswered, "understanding"):
        yield reason("exploration.missing.understanding", "/career_map/understanding")
    undated = sum(one.extent is not None and one.on is None for one in career_map.understanding)
    if undated:
        yield reason("exploration.missing.undated-understanding", "/career_map/understanding", count=undated)
