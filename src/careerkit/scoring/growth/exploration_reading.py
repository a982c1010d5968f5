"""What a career has explored, read from its roles and its map: kinds of work, lands, paths and understanding."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.part import trusted
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.model.career_map import CareerMap, Land, LandStanding, UnderstandingSubject
from careerkit.scoring.growth.dates import Moment, Span, covered, first_day, middle, union
from careerkit.scoring.growth.exploration_result import ExploredKind, ExploredLand, UnderstandingGrowth
from careerkit.scoring.growth.roles import ReadRole, RoleTime
from careerkit.scoring.growth.trend import trend_of

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = [
    "Kinds",
    "count_moves",
    "effective_number",
    "read_kinds",
    "read_lands",
    "read_understanding",
    "span_of",
    "without_path",
]

_MOST_POINTERS = 20
_BEEN = (LandStanding.VISITING, LandStanding.VISITED)
_WISHED = (LandStanding.WANTED, LandStanding.TO_VISIT)


def __dir__() -> list[str]:
    return __all__


class Kinds(NamedTuple):
    """The kinds of work that were done, those that were not, and how many are named that nobody described."""

    done: tuple[ExploredKind, ...]
    not_yet: tuple[str, ...]
    unknown: tuple[str, ...]


def effective_number(amounts: Iterable[float]) -> float | None:
    """Give the number of equal amounts that would be as concentrated: one over the sum of the squared shares.

    Source: Laakso and Taagepera (1979), "Effective" Number of Parties, Comparative Political Studies 12, 3-27.

    Examples:
        >>> effective_number([30, 10]), effective_number([5, 5, 5, 5]), effective_number([])
        (1.6, 4.0, None)
    """
    found = [amount for amount in amounts if amount > 0]
    total = math.fsum(found)
    return max(1.0, 1 / math.fsum((amount / total) ** 2 for amount in found)) if found else None


def span_of(start: str | None, end: str | None, now: Moment | None, *, goes_on: bool) -> Span | None:
    """Give the months from a start to an end, or to now where it goes on; None where they are not known."""
    if start is None or (end is None and not (goes_on and now is not None)):
        return None
    today = "" if now is None else f"{now[0]:04}-{now[1]:02}-{now[2]:02}"
    if end is None or (now is not None and middle(end) > now):
        end = today
    return covered(start, end)


def read_kinds(career: Career, roles: Sequence[ReadRole], now: Moment | None) -> Kinds:
    """Read the kinds of work that roles held; what has not begun is left out."""
    held: dict[str, dict[str, ReadRole]] = {}
    skills: dict[str, set[str]] = {}
    for read in roles:
        if read.time is not RoleTime.FUTURE:
            for done in read.role.work:
                held.setdefault(done.kind, {})[read.pointer] = read
                skills.setdefault(done.kind, set()).update(done.skills)
    own = {} if career.career_map is None else _own_names(career.career_map)
    guide = [kind.id for kind in KINDS_OF_WORK]
    months = {kind: _months(in_roles.values(), now) for kind, in_roles in held.items()}
    total = sum(found or 0 for found in months.values())
    done_kinds = [
        trusted(
            ExploredKind,
            kind=kind,
            name=own.get(kind),
            roles=len(in_roles),
            pointers=tuple(in_roles)[:_MOST_POINTERS],
            months=months[kind],
            share=None if months[kind] is None else (months[kind] or 0) / total,
            skills=len(skills[kind]),
        )
        for kind, in_roles in held.items()
    ]
    known = [*guide, *sorted(own)]
    order = {kind: place for place, kind in enumerate(known)}
    done_kinds.sort(key=lambda one: (-(one.months or 0), order.get(one.kind, len(order)), one.kind))
    return Kinds(
        tuple(done_kinds),
        tuple(kind for kind in known if kind not in held),
        tuple(sorted(kind for kind in held if kind not in order)),
    )


def _own_names(career_map: CareerMap) -> dict[str, str]:
    guide = {kind.id for kind in KINDS_OF_WORK}
    own = sorted(((kind.id, kind.name) for kind in career_map.kinds_of_work if kind.id not in guide), reverse=True)
    return dict(own)


def _months(roles: Iterable[ReadRole], now: Moment | None) -> int | None:
    spans = [span_of(one.start, one.role.end, now, goes_on=one.time is RoleTime.PRESENT) for one in roles]
    known = [span for span in spans if span is not None]
    return union(known) if known else None


def read_lands(career: Career, roles: Sequence[ReadRole], now: Moment | None) -> tuple[ExploredLand, ...]:
    """Read the lands of the map; the dates of a land tell more than those of the roles that lay in it."""
    in_land: dict[str, list[ReadRole]] = {}
    for read in roles:
        if read.time is not RoleTime.FUTURE:
            for name in dict.fromkeys(read.role.lands):
                in_land.setdefault(name, []).append(read)
    found = []
    for index, land in enumerate(() if career.career_map is None else career.career_map.lands):
        its_roles = in_land.get(land.id, []) if land.id else []
        begun = land.start is None or now is None or first_day(land.start) <= now
        been = (land.standing in _BEEN and begun) or bool(its_roles)
        months = None
        if been:
            own = _own_span(land, now)
            months = _months(its_roles, now) if own is None else union([own])
        found.append(
            trusted(
                ExploredLand,
                name=land.name,
                pointer=f"/career_map/lands/{index}",
                standing=land.standing,
                been=been,
                roles=len(its_roles),
                months=months,
            )
        )
    return tuple(sorted(found, key=lambda one: (-(one.months or 0), not one.been, one.name)))


def _own_span(land: Land, now: Moment | None) -> Span | None:
    if land.start is None or (now is not None and first_day(land.start) > now):
        return None
    return span_of(land.start, land.end, now, goes_on=land.standing is not LandStanding.VISITED)


def without_path(career: Career, lands: Sequence[ExploredLand]) -> tuple[tuple[str, ...], int]:
    """Find the wanted lands to which no path leads and for which no date is set, and count the paths walked."""
    if career.career_map is None:
        return (), 0
    paths = career.career_map.paths
    reached = {path.reaches for path in paths}
    reached |= {path.leaves for path in paths if path.leaves is not None and path.both_ways is not False}
    by_pointer = {f"/career_map/lands/{index}": land for index, land in enumerate(career.career_map.lands)}
    been = {by_pointer[one.pointer].id for one in lands if one.been}
    wanting = [
        pointer
        for pointer, land in by_pointer.items()
        if land.standing in _WISHED and land.start is None and (land.id is None or land.id not in reached)
    ]
    beside = {one.pointer for one in lands if one.been}
    walked = sum(path.reaches in been and (path.leaves is None or path.leaves in been) for path in paths)
    return tuple(pointer for pointer in wanting if pointer not in beside), walked


def count_moves(roles: Sequence[ReadRole]) -> tuple[int, int]:
    """Count the roles that began after the first, and those of them that brought something that no earlier one had."""
    starts: dict[Moment, list[ReadRole]] = {}
    for read in roles:
        if read.time is not RoleTime.FUTURE and read.start is not None:
            starts.setdefault(middle(read.start), []).append(read)
    met: set[tuple[str, str]] = set()
    moves = new = 0
    for place, moment in enumerate(sorted(starts)):
        bring = [
            {*(("kind", done.kind) for done in read.role.work), *(("land", land) for land in read.role.lands)}
            for read in starts[moment]
        ]
        if place:
            moves += len(bring)
            new += sum(bool(one - met) for one in bring)
        met.update(*bring)
    return moves, new


def read_understanding(career: Career, now: Moment | None) -> Iterator[UnderstandingGrowth]:
    """Read how well company, customers and industry are understood; of several readings at a time, the middle one."""
    groups: dict[tuple[str, str], dict[str, list[int]]] = {}
    for one in () if career.career_map is None else career.career_map.understanding:
        if one.extent is not None and one.on is not None and (now is None or first_day(one.on) <= now):
            times = groups.setdefault((one.subject.value, one.employer or ""), {})
            times.setdefault(one.on, []).append(one.extent)
    employers = () if career.product is None else career.product.employers
    names = dict(sorted(((one.id, one.name) for one in employers if one.id), reverse=True))
    for (subject, employer), times in sorted(groups.items()):
        extents = [statistics.median_low(times[on]) for on in sorted(times, key=middle)]
        yield trusted(
            UnderstandingGrowth,
            subject=UnderstandingSubject(subject),
            employer=employer or None,
            name=names.get(employer),
            occasions=len(extents),
            first=extents[0],
            last=extents[-1],
            trend=trend_of(extents),
        )
