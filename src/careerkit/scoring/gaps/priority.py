"""Gaps by importance, prerequisites respected: the rule behind `order_gaps`, on plain numbers.

A gap is as urgent as the most important gap that needs it. Of the gaps that could come next, the most urgent one does;
then the one of higher importance of its own; then the one of fewer hours, unknown hours last. Gaps that are equal in
all three, and could come next at the same time, share a place.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from careerkit.scoring.gaps.precedence import reachable

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps

__all__ = ["MOST_FLIPS", "Change", "Key", "Priority", "by_importance", "change_of_hours", "change_of_importance"]


def __dir__() -> list[str]:
    return __all__


MOST_FLIPS = 20
"""What would move a gap up is told for the first so many gaps: in a longer list those have to move first."""

_MOST_IMPORTANT = 5

Key = tuple[int, int, float]
"""Minus the urgency, minus the own importance (0 where not judged), and the hours: less comes first."""


Locks = tuple[dict[int, int], dict[int, int], dict[int, list[int]]]
"""For each group, its gaps and the groups it waits for, counted; and the groups that each one unlocks."""


class Priority(NamedTuple):
    """An order of gaps by importance."""

    order: list[int]
    place: dict[int, int]
    """The place of each gap, from 1."""
    keys: list[Key]
    source: list[int]
    """For each gap, the most important one among itself and those that need it."""


class Change(NamedTuple):
    """The least change of one estimate that moves a gap up."""

    amount: float
    ahead_of: int
    """The gap that it would then be ahead of, or level with."""


def by_importance(gaps: Gaps, only: Sequence[int] | None = None) -> Priority:
    """Put gaps in order; `only` those, where given: no one of the others may then need one of them."""
    own = [gap.importance or 0 for gap in gaps.gaps]
    source = _sources(gaps, own)
    hours = [math.inf if hours is None else hours.likely for hours in gaps.hours]
    keys = [*zip([-own[first] for first in source], [-importance for importance in own], hours, strict=True)]
    if only is None and len(gaps.groups) == len(gaps.gaps):
        order, place = _listed_one_by_one(gaps, keys)
    else:
        order, place = _listed(gaps, range(len(keys)) if only is None else only, keys.__getitem__)
    return Priority(order, place, keys, source)


def _sources(gaps: Gaps, own: Sequence[int]) -> list[int]:
    """Find, for each gap, the most important one among itself and those that need it; of those, the first by name."""
    source, before = [*range(len(own))], gaps.before
    for group in reversed(gaps.groups):  # what needs a group comes after it
        first = source[group[0]]
        needs = before[group[0]]
        if len(group) > 1:
            first = min([source[one] for one in group], key=lambda one: (-own[one], one))
            for one in group:
                source[one] = first
            needs = [needed for one in group for needed in before[one]]
        for needed in needs:
            held = source[needed]
            if own[first] > own[held] or (own[first] == own[held] and first < held):
                source[needed] = first
    return source


def _listed_one_by_one(gaps: Gaps, keys: Sequence[Key]) -> tuple[list[int], dict[int, int]]:
    """List all gaps as `_listed` does, where none go round in a circle."""
    after, count = gaps.after, len(keys)
    by_key = sorted(range(count), key=[hours for _, _, hours in keys].__getitem__)
    # plain numbers are compared several times as fast as tuples of them
    by_key.sort(key=[(1 + _MOST_IMPORTANT) * urgency + own for urgency, own, _ in keys].__getitem__)
    rank, end = [0] * count, [0] * count
    after_those, held = count, None
    for position in range(count - 1, -1, -1):
        one = by_key[position]
        rank[one] = position
        if keys[one] != held:
            after_those, held = position + 1, keys[one]
        end[position] = after_those
    waiting = [*map(len, gaps.before)]
    late: list[int] = []  # could come next, and would have come before if they had not had to wait
    order: list[int] = []
    place: dict[int, int] = {}
    until = 0
    while until < count:
        start, until = until, end[until]
        alike = [one for one in by_key[start:until] if not waiting[one]]
        while alike:
            here = len(order) + 1
            order += alike
            for one in alike:
                place[one] = here
                for other in after[one]:
                    waiting[other] -= 1
                    if not waiting[other] and rank[other] < until:
                        heappush(late, rank[other])
            if not late:
                break
            first = heappop(late)
            alike = [by_key[first]]
            while late and late[0] < end[first]:
                alike.append(by_key[heappop(late)])
    return order, place


def _listed(
    gaps: Gaps, chosen: Sequence[int], key: Callable[[int], Key], locks: Locks | None = None
) -> tuple[list[int], dict[int, int]]:
    """Take, again and again, what comes first of that which could come next; give the order, and the places."""
    locked, blocked, unlocks = locks or _locks(gaps, chosen)
    left, waiting = locked.copy(), blocked.copy()
    keys = {one: key(one) for one in chosen}
    rank = {found: number for number, found in enumerate(sorted(set(keys.values())))}
    ranks = {one: rank[found] for one, found in keys.items()}
    ready = [(ranks[one], one) for one in chosen if not waiting[gaps.group_of[one]]]
    heapify(ready)
    order: list[int] = []
    place: dict[int, int] = {}
    while ready:
        best, first = heappop(ready)
        alike = [first]
        while ready and ready[0][0] == best:
            alike.append(heappop(ready)[1])
        here = len(order) + 1
        for one in alike:
            place[one] = here
            order.append(one)
            number = gaps.group_of[one]
            left[number] -= 1
            if not left[number]:
                for other in unlocks.get(number, ()):
                    waiting[other] -= 1
                    if not waiting[other]:
                        for member in gaps.groups[other]:
                            if member in ranks:
                                heappush(ready, (ranks[member], member))
    return order, place


def _locks(gaps: Gaps, chosen: Sequence[int]) -> Locks:
    """Count, for each group, its gaps and the groups it still waits for; and tell which groups each one unlocks."""
    among = set(chosen)
    left: dict[int, int] = {}
    needs: dict[int, set[int]] = {}
    for one in chosen:
        number = gaps.group_of[one]
        left[number] = left.get(number, 0) + 1
        if gaps.before[one]:
            needs.setdefault(number, set()).update(gaps.group_of[other] for other in gaps.before[one] if other in among)
    unlocks: dict[int, list[int]] = {}
    for number, needed in needs.items():
        for other in needed:
            unlocks.setdefault(other, []).append(number)
    return left, {number: len(needs.get(number, ())) for number in left}, unlocks


def change_of_importance(gaps: Gaps, priority: Priority, gap: int) -> Change | None:
    """Find the least importance that would move a gap up; what it needs becomes more urgent with it.

    None for gaps that need one another, for they rise together, and where no importance would do.
    """
    keys, place = priority.keys, priority.place
    if keys[gap][1] == -_MOST_IMPORTANT or len(gaps.groups[gaps.group_of[gap]]) > 1:
        return None
    needed = reachable(gaps.before, gap)
    # what comes after it stays there, so that the gaps up to it are all that has to be put in order again
    until = [one for one in priority.order[: priority.order.index(gap) + 1] if one == gap or place[one] < place[gap]]
    if needed.issuperset(until[:-1]):
        return None
    locks = _locks(gaps, until)
    for importance in range(1 - keys[gap][1], _MOST_IMPORTANT + 1):

        def key(one: int, least: int = -importance) -> Key:
            urgency, own, hours = keys[one]
            if one == gap:
                return min(urgency, least), least, hours
            return (min(urgency, least), own, hours) if one in needed else (urgency, own, hours)

        _, found = _listed(gaps, until, key, locks)
        if found[gap] < place[gap]:
            return Change(importance, next(one for one in reversed(until) if one != gap and found[one] >= found[gap]))
    return None


def change_of_hours(gaps: Gaps, priority: Priority, gap: int) -> Change | None:
    """Find the most hours with which a gap would move up: those of a gap before it that is alike in all else."""
    needed = reachable(gaps.before, gap)
    urgency, own, hours = priority.keys[gap]
    limit = max((priority.place[one] for one in needed), default=0)
    best: Change | None = None
    for other in priority.order[: priority.place[gap] - 1]:
        alike = priority.keys[other][:2] == (urgency, own) and priority.keys[other][2] < hours
        if alike and priority.place[other] > limit and (best is None or priority.keys[other][2] > best.amount):
            best = Change(priority.keys[other][2], other)
    return best
