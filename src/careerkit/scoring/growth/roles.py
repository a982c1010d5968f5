"""Roles, read for how a career grows: which are past, which go on, and when each kind of work was first met."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.model.answers import Standing, Unanswered
from careerkit.model.career_map import LandStanding
from careerkit.scoring.growth.dates import Moment, covered, first_day, last_day, middle

if TYPE_CHECKING:
    from careerkit.model.career import Career
    from careerkit.model.roles import Role

__all__ = ["ReadRole", "RoleTime", "closed", "first_met", "newest", "read_roles"]

_BEEN_THERE = (LandStanding.VISITING, LandStanding.VISITED)


def __dir__() -> list[str]:
    return __all__


class RoleTime(enum.Enum):
    """Where a role lies, seen from the day that counts as now."""

    PAST = enum.auto()
    PRESENT = enum.auto()
    FUTURE = enum.auto()


class ReadRole(NamedTuple):
    """A role, with where it stands in the career and in time."""

    role: Role
    pointer: str
    time: RoleTime
    contradictory: bool
    """Whether it ends before it begins."""

    @property
    def start(self) -> str | None:
        """When it began; None where that is not known, or contradicts its end."""
        return None if self.contradictory else self.role.start


def closed(unanswered: Iterable[Unanswered], field: str) -> bool:
    """Tell whether the person does not want to be asked about a field.

    Examples:
        >>> closed([Unanswered(field="pulses", standing="not-for-me")], "pulses")
        True
    """
    return any(answer.field == field and answer.standing is Standing.NOT_FOR_ME for answer in unanswered)


def read_roles(career: Career, now: Moment | None) -> list[ReadRole]:
    """Read the roles; without a day that counts as now, those without an end go on, and none lies in the future."""
    return [
        ReadRole(
            role,
            f"/roles/{index}",
            _time(role, now),
            role.start is not None and role.end is not None and covered(role.start, role.end) is None,
        )
        for index, role in enumerate(career.roles)
    ]


def _time(role: Role, now: Moment | None) -> RoleTime:
    if now is None:
        return RoleTime.PRESENT if role.end is None else RoleTime.PAST
    if role.end is not None and last_day(role.end) < now:
        return RoleTime.PAST
    if role.start is not None and first_day(role.start) > now:
        return RoleTime.FUTURE
    return RoleTime.PRESENT


def first_met(career: Career, roles: Sequence[ReadRole], now: Moment | None) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Tell when each kind of work and each land was first met, and everywhere that it stands.

    What was also met on a day that nobody knows is left out: that day may be earlier.
    """
    met: dict[str, list[tuple[str | None, str]]] = {}
    for read in roles:
        if read.time is not RoleTime.FUTURE:
            names = [f"kind {done.kind}" for done in read.role.work] + [f"land {land}" for land in read.role.lands]
            for name in names:
                met.setdefault(name, []).append((read.start, read.pointer))
    lands = () if career.career_map is None else career.career_map.lands
    been: dict[str, list[tuple[str | None, str]]] = {}
    for index, land in enumerate(lands):
        if land.standing in _BEEN_THERE:
            name = f"land {land.id}" if land.id else f"land at {index}"
            if land.start is not None:  # tells more than the start of a role that came to lie in it
                been.setdefault(name, []).append((land.start, f"/career_map/lands/{index}"))
            else:
                met.setdefault(name, [(None, "")])
    met.update(been)
    found: dict[str, list[tuple[str, str]]] = {}
    for name, meetings in met.items():
        dated = [(date, pointer) for date, pointer in meetings if date is not None]
        if len(dated) == len(meetings):
            first = min((date for date, _ in dated), key=middle)
            if now is None or first_day(first) <= now:
                found[name] = [(date, pointer) for date, pointer in dated if date == first]
    return found


def newest(dates: Iterable[tuple[str, str]]) -> tuple[str, list[str]] | None:
    """Give the latest of several dates, and everything that stands at it."""
    found = list(dates)
    if not found:
        return None
    latest = max(found, key=lambda one: (middle(one[0]), one[0]))[0]
    return latest, sorted({pointer for date, pointer in found if date == latest}, key=_by_number)


def _by_number(pointer: str) -> tuple[str, int]:
    start, _, number = pointer.rpartition("/")
    return start, int(number)
