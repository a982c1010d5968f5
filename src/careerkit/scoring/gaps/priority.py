"""Gaps by importance, prerequisites respected: the rule behind `order_gaps`, on plain numbers.

A gap is as urgent as the most important gap that needs it. Of the gaps that could come next, the most urgent one does;
then the one of higher importance of its own; then the one of fewer hours, unknown hours last. Gaps that are equal in
all three, and could come next at the same time, share a place.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.scoring.gaps.precedence import reachable

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps

__all__ = ["MOST_FLIPS", "Change", "Key", "Priority", "by_importance", "change_of_hours", "change_of_importance"]

MOST_FLIPS = 20
"""What would move a gap up is told for the first so many gaps: in a longer list those have to move first."""

_MOST_IMPORTANT = 5

Key = tuple[int, int, float]
"""Minus the urgency, minus the own importance (0 where not judged), and the hours: less comes first."""


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
    count = len(gaps.open)
    own = [one.gap.importance or 0 for one in gaps.open]
    hours = [math.inf if one.hours is None else one.hours.likely for one in gaps.open]
    source_of_group = [-1] * len(gaps.groups)
    for number in range(len(gaps.groups) - 1, -1, -1):  # what needs a group comes after it
        group = gaps.groups[number]
        candidates = [source_of_group[gaps.group_of[after]] for one in group for after in gaps.after[one]]
        first = group[0] if len(group) == 1 else min(group, key=lambda one: (-own[one], one))
        for one in candidates:
            if own[one] > own[first] or (own[one] == own[first] and one < first):
                first = one
        source_of_group[number] = first
    source = [source_of_group[gaps.group_of[one]] for one in range(count)]
    keys = [(-own[source[one]], -own[one], hours[one]) for one in range(count)]
    chosen = range(count) if only is None else only
    order, place = _listed(gaps, chosen, keys.__getitem__)
    return Priority(order, place, keys, source)


def _listed(gaps: Gaps, chosen: Sequence[int], key: Callable[[int], Key]) -> tuple[list[int], dict[int, int]]:
    """Take, again and again, what comes first of that which could come next; give the order, and the places."""
    left, waiting, unlocks = _locks(gaps, chosen)
    keys = {one: key(one) for one in chosen}
    rank = {found: number for number, found in enumerate(sorted(set(keys.values())))}
    ranks = {one: rank[found] for one, found in keys.items()}
    ready = [(ranks[one], one) for one in chosen if not waiting[gaps.group_of[one]]]
    heapq.heapify(ready)
    order: list[int] = []
    place: dict[int, int] = {}
    while ready:
        best, first = heapq.heappop(ready)
        alike = [first]
        while ready and ready[0][0] == best:
            alike.append(heapq.heappop(ready)[1])
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
                            heapq.heappush(ready, (ranks[member], member))
    return order, place


def _locks(gaps: Gaps, chosen: Sequence[int]) -> tuple[dict[int, int], dict[int, int], dict[int, list[int]]]:
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
    if len(gaps.groups[gaps.group_of[gap]]) > 1:
        return None
    keys, place = priority.keys, priority.place
    needed = reachable(gaps.before, gap)
    # what comes after it stays there, so that the gaps up to it are all that has to be put in order again
    until = [one for one in priority.order[: priority.order.index(gap) + 1] if one == gap or place[one] < place[gap]]
    for importance in range(1 - keys[gap][1], _MOST_IMPORTANT + 1):

        def key(one: int, least: int = -importance) -> Key:
            urgency, own, hours = keys[one]
            if one == gap:
                return min(urgency, least), least, hours
            return (min(urgency, least), own, hours) if one in needed else (urgency, own, hours)

        _, found = _listed(gaps, until, key)
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
