"""Gaps by importance, prerequisites respected: the rule behind `order_gaps`, on plain numbers.

A gap is as urgent as the most important gap that needs it. Of the gaps that could come next, the most urgent one does;
then the one of higher importance of its own; then the one of fewer hours, unknown hours last. Gaps that are equal in
all three, and could come next at the same time, share a place.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from careerkit.scoring.precedence import reachable

if TYPE_CHECKING:
    from careerkit.scoring.gap_reading import Gaps

__all__ = ["MOST_FLIPS", "Change", "Key", "Priority", "by_importance", "change_of_hours", "change_of_importance"]

MOST_FLIPS = 40
"""What would move a gap up is told for the first so many gaps: in a longer list those have to move first."""

_MOST_IMPORTANT = 5

Key = tuple[int, int, float]
"""Minus the urgency, minus the own importance (0 where not judged), and the hours: less comes first."""


class Priority(NamedTuple):
    """An order of gaps by importance."""

    order: list[int]
    place: list[int]
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
        candidates = list(gaps.groups[number])
        candidates += [
            source_of_group[gaps.group_of[after]] for one in gaps.groups[number] for after in gaps.after[one]
        ]
        source_of_group[number] = min(candidates, key=lambda one: (-own[one], one))
    source = [source_of_group[gaps.group_of[one]] for one in range(count)]
    keys = [(-own[source[one]], -own[one], hours[one]) for one in range(count)]
    chosen = range(count) if only is None else only
    order, place = _listed(gaps, chosen, keys)
    return Priority(order, place, keys, source)


def _listed(gaps: Gaps, chosen: Sequence[int], keys: Sequence[Key]) -> tuple[list[int], list[int]]:
    """Take, again and again, what comes first of that which could come next."""
    among = set(chosen)
    members = [[one for one in group if one in among] for group in gaps.groups]
    needs = [
        {gaps.group_of[other] for one in group for other in gaps.before[one] if other in among} for group in members
    ]
    waiting = [len(needed) for needed in needs]
    unlocks: list[list[int]] = [[] for _ in gaps.groups]
    for number, needed in enumerate(needs):
        for other in needed:
            unlocks[other].append(number)
    left = [len(group) for group in members]
    ready = [(keys[one], one) for number, group in enumerate(members) if not waiting[number] for one in group]
    heapq.heapify(ready)
    order: list[int] = []
    place = [0] * len(gaps.open)
    while ready:
        key, first = heapq.heappop(ready)
        alike = [first]
        while ready and ready[0][0] == key:
            alike.append(heapq.heappop(ready)[1])
        here = len(order) + 1
        for one in alike:
            place[one] = here
            order.append(one)
            number = gaps.group_of[one]
            left[number] -= 1
            if not left[number]:
                for other in unlocks[number]:
                    waiting[other] -= 1
                    if not waiting[other]:
                        for member in members[other]:
                            heapq.heappush(ready, (keys[member], member))
    return order, place


def change_of_importance(gaps: Gaps, priority: Priority, gap: int) -> Change | None:
    """Find the least importance that would move a gap up; what it needs becomes more urgent with it.

    None for gaps that need one another, for they rise together, and where no importance would do.
    """
    if len(gaps.groups[gaps.group_of[gap]]) > 1:
        return None
    own = -priority.keys[gap][1]
    needed = reachable(gaps.before, gap)
    for importance in range(own + 1, _MOST_IMPORTANT + 1):
        keys = {one: (min(priority.keys[one][0], -importance), *priority.keys[one][1:]) for one in needed}
        mine = (min(priority.keys[gap][0], -importance), -importance, priority.keys[gap][2])
        passed = _passed(priority, gap, mine, keys)
        if passed is not None:
            return Change(importance, passed)
    return None


def change_of_hours(gaps: Gaps, priority: Priority, gap: int) -> Change | None:
    """Find the most hours with which a gap would move up: those of a gap before it that is alike in all else."""
    needed = reachable(gaps.before, gap)
    urgency, own, hours = priority.keys[gap]
    limit = max((priority.place[one] for one in needed), default=0)
    best: Change | None = None
    for other in priority.order:
        if priority.place[other] >= priority.place[gap]:
            break
        alike = priority.keys[other][:2] == (urgency, own) and priority.keys[other][2] < hours
        if alike and priority.place[other] > limit and (best is None or priority.keys[other][2] > best.amount):
            best = Change(priority.keys[other][2], other)
    return best


def _passed(priority: Priority, gap: int, mine: Key, needed: dict[int, Key]) -> int | None:
    """Give the nearest gap before this one that it would pass, or come level with, were the keys as given."""
    slowest: Key | None = None
    at = priority.place[gap] - 2  # the list position before the first of its place
    while at >= 0:
        here = priority.place[priority.order[at]]
        alike = priority.order[here - 1 : at + 1]
        keys = [needed[one] for one in alike if one in needed]
        slowest = max([*keys, slowest]) if slowest is not None else max(keys, default=None)
        for other in alike:
            if (
                other not in needed
                and mine <= priority.keys[other]
                and (slowest is None or slowest < priority.keys[other])
            ):
                return other
        at = here - 2
    return None
