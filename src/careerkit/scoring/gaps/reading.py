"""Gaps as a person gave them, read for `order_gaps`: the open ones, what each needs, and what did not fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

from careerkit.model.answers import Standing
from careerkit.model.gaps import Gap, GapStatus
from careerkit.scoring.gaps.precedence import knots
from careerkit.scoring.reasons import Reason, reason
from careerkit.scoring.spans import Triple, read_amount

__all__ = ["Gaps", "OpenGap", "asked_for", "naming", "read_gaps"]


def __dir__() -> list[str]:
    return __all__


_NO_HOURS = (-1.0, -1.0, -1.0)

_new = tuple.__new__
"""Makes a named tuple without the call that its own `__new__` is."""


class OpenGap(NamedTuple):
    """A gap that is not closed."""

    gap: Gap
    pointer: str
    hours: Triple | None


class _Columns(NamedTuple):
    """The open gaps, by name so that the order in which they were given does not matter, and how they hang together."""

    gaps: list[Gap]
    pointers: list[str]
    """The pointer of each."""
    hours: list[Triple | None]
    """The hours of each."""
    closed: int
    before: Sequence[Sequence[int]]
    """For each, the open gaps that it needs; what goes round in a circle is left out."""
    after: Sequence[Sequence[int]]
    """For each, the open gaps that need it; what goes round in a circle is left out."""
    groups: Sequence[Sequence[int]]
    """Gaps that need one another, as one; any other gap is a group of its own. Each after the groups that it needs."""
    group_of: list[int]
    assumed: list[Reason]
    missing: list[Reason]


class Gaps(_Columns):
    """Gaps that were read: column by column, for what goes through them all, and one by one."""

    @cached_property
    def open(self) -> list[OpenGap]:
        """Give each with its pointer and its hours."""
        return [_new(OpenGap, one) for one in zip(self.gaps, self.pointers, self.hours, strict=True)]


def read_gaps(gaps: Sequence[Gap]) -> Gaps:
    """Read gaps. A prerequisite that is closed is met; one that is not there is ignored, and named."""
    found, pointers, hours, turned = _opened(gaps)
    needs, missing = _needs(gaps, found)
    groups = knots(needs) if any(needs) else [(index,) for index in range(len(found))]
    group_of = [0] * len(found)
    for number, group in enumerate(groups):
        if len(group) == 1:
            group_of[group[0]] = number
        else:
            for member in group:
                group_of[member] = number
    needing_themselves = [index for index, needed in enumerate(needs) if index in needed]
    before = needs
    if needing_themselves or len(groups) < len(found):
        before = [[other for other in needed if group_of[other] != group_of[one]] for one, needed in enumerate(needs)]
    none: list[int] = []
    after = [none] * len(found)
    for index, earlier in enumerate(before):
        for other in earlier:
            if after[other]:
                after[other].append(index)
            else:
                after[other] = [index]
    assumed = [
        naming("order.assumed.circle", [found[member] for member in group])
        for group in (sorted(groups) if len(groups) < len(found) else ())
        if len(group) > 1
    ]
    itself = [found[index] for index in needing_themselves if len(groups[group_of[index]]) == 1]
    if itself:
        assumed.append(naming("order.assumed.needs-itself", itself))
    if turned:
        assumed.append(naming("order.assumed.range-turned", turned))
    closed = len(gaps) - len(found)
    return Gaps(found, pointers, hours, closed, before, after, groups, group_of, assumed, missing)


def _opened(gaps: Sequence[Gap]) -> tuple[list[Gap], list[str], list[Triple | None], list[Gap]]:
    """Give the open gaps by name, and those of one name by all that tells them apart.

    Give their pointers and hours as well, and those whose range of hours had to be turned the right way round.
    """
    found, pointers, all_hours, all_turned = [], [], [], []
    closed = GapStatus.CLOSED  # looking it up takes as long as all else that is asked here
    whole: dict[int, Triple] = {}  # hours that many gaps share
    names = [gap.name for gap in gaps]
    order = sorted(range(len(names)), key=names.__getitem__)
    if len({*names}) < len(names):
        order.sort(key=lambda index: _all_that_tells(gaps[index]))
    for index in order:
        gap = gaps[index]
        if gap.status is not closed:
            effort: Any = gap.effort
            hours: Triple | None = None
            if type(effort) is int:
                hours = whole.get(effort)
                if hours is None:
                    hours = whole[effort] = read_amount(effort)[0]
            elif effort is not None:
                hours, turned = read_amount(effort)
                if turned:
                    all_turned.append(gap)
            found.append(gap)
            pointers.append(f"/{index}")
            all_hours.append(hours)
    return found, pointers, all_hours, all_turned


def naming(code: str, gaps: Sequence[Gap]) -> Reason:
    """Say something about some gaps, by their names."""
    return reason(code, names=[gap.name for gap in gaps], count=len(gaps))


def asked_for(gap: Gap, field: str) -> bool:
    """Tell whether the person may be asked about a field of a gap: not where it was answered with "not for me"."""
    return all(left.field != field or left.standing is not Standing.NOT_FOR_ME for left in gap.unanswered)


def _all_that_tells(gap: Gap) -> tuple[object, ...]:
    hours = _NO_HOURS if gap.effort is None else read_amount(gap.effort)[0]
    value = -1.0 if gap.value is None else gap.value
    return gap.name, gap.id or "", gap.importance or 0, hours, value, sorted(gap.prerequisites)


def _needs(gaps: Sequence[Gap], found: Sequence[Gap]) -> tuple[list[Sequence[int]], list[Reason]]:
    """Look prerequisites up. Where several gaps have the id, all of them are meant, and the id is named."""
    ids = [gap.id for gap in gaps if gap.id is not None]
    known = {*ids}
    open_: dict[str, tuple[int, ...]] = {}
    for index, gap in enumerate(found):
        own = gap.id
        if own is not None:
            open_[own] = (*open_[own], index) if own in open_ else (index,)
    dangling: set[str] = set()
    needs: list[Sequence[int]] = []
    for gap in found:
        wanted = gap.prerequisites
        if not wanted:
            needs.append(())
            continue
        if len(wanted) == 1:
            needed = open_.get(wanted[0], ())
            needs.append(needed)
            if needed:
                continue
        else:
            needs.append(sorted({number for other in wanted for number in open_.get(other, ())}))
        if not known.issuperset(wanted):
            dangling.update(other for other in wanted if other not in known)
    missing = []
    if dangling:
        missing.append(reason("order.missing.dangling", names=sorted(dangling), count=len(dangling)))
    if len(known) < len(ids):
        twice = sorted(one for one, count in Counter(ids).items() if count > 1)
        missing.append(reason("order.missing.duplicate-ids", names=twice, count=len(twice)))
    return needs, missing
