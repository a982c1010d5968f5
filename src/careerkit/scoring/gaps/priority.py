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
    own = [one.gap.importance or 0 for one in gaps.open]
    source = _sources(gaps, own)
    keys = [
        (-own[first], -importance, math.inf if one.hours is None else one.hours.likely)
        for first, importance, one in zip(source, own, gaps.open, strict=True)
    ]
    if only is None and len(gaps.groups) == len(gaps.open):
        order, place = _listed_one_by_one(gaps, keys)
    else:
        order, place = _listed(gaps, range(len(keys)) if only is None else only, keys.__getitem__)
    return Priority(order, place, keys, source)


def _sources(gaps: Gaps, own: Sequence[int]) -> list[int]:
    """Find, for each gap, the most important one among itself and those that need it; of those, the first by name."""
    source = [*range(len(own))]
    for group in reversed(gaps.groups):  # what needs a group comes after it
        first = source[group[0]]
        if len(group) > 1:
            first = min([source[one] for one in group], key=lambda one: (-own[one], one))
            for one in group:
                source[one] = first
        for one in group:
            for needed in gaps.before[one]:
                held = source[needed]
                if own[first] > own[held] or (own[first] == own[held] and first < held):
                    source[needed] = first
    return source


def _listed_one_by_one(gaps: Gaps, keys: Sequence[Key]) -> tuple[list[int], dict[int, int]]:
    """List all gaps as `_listed` does, where none go round in a circle."""
    after = gaps.after
    waiting = [len(needed) for needed in gaps.before]
    by_key = sorted(range(len(keys)), key=keys.__getitem__)
    rank = [0] * len(keys)
    for position, one in enumerate(by_key):
        rank[one] = position
    ready = [rank[one] for one, count in enumerate(waiting) if not count]
    heapify(ready)
    order: list[int] = []
    place: dict[int, int] = {}
    while ready:
        first = by_key[heappop(ready)]
        alike = [first]
        while ready and keys[by_key[ready[0]]] == keys[first]:
            alike.append(by_key[heappop(ready)])
        here = len(order) + 1
        order += alike
        for one in alike:
            place[one] = here
            for other in after[one]:
                waiting[other] -= 1
                if not waiting[other]:
                    heappush(ready, rank[other])
    return order, place


def _listed(gaps: Gaps, chosen: Sequence[int], key: Callable[[int], Key]) -> tuple[list[int], dict[int, int]]:
    """Take, again and again, what comes first of that which could come next; give the order, and the places."""
    left, waiting, unlocks = _locks(gaps, chosen)
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
