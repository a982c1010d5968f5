"""Sidney's decomposition: a graph of jobs cut into blocks of falling ratio, and the best order within each block.

A block is a set of jobs that has all its prerequisites in itself or in earlier blocks, and of all such sets the highest
ratio of value to hours. Some best order does the blocks one after the other (Sidney 1975), so each can be solved alone.

That no set of jobs which could come first has a higher ratio than the whole block also gives a bound: while the block
is done, the value that is left never falls faster than in proportion to the hours, so that the cost is at least half of
(value of all × hours of all + the sum of each job's own value × hours) (Goemans and Williamson 2000, Two-dimensional
Gantt charts and a scheduling algorithm of Lawler, SIAM Journal on Discrete Mathematics 13, 281-294).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["MOST_STEPS", "Job", "solve_general"]


def __dir__() -> list[str]:
    return __all__


MOST_STEPS = 200_000
"""How many steps the search through a block may take: some tenths of a second. A block that would need more gets an
order that is good, a bound on how much better there could be, and the word that it was not proved to be the best."""

_EPSILON = 1e-11
"""What is left of a flow after rounding, as a share of all of it."""


class Job(NamedTuple):
    """One job, and what stands before and after it."""

    hours: float
    value: float
    before: Sequence[int]
    after: Sequence[int]


def solve_general(jobs: Mapping[int, Job], most_steps: int) -> list[tuple[list[int], float, bool]]:
    """Give the blocks of a graph in order: the jobs of each in theirs, a bound on its cost, and whether it is best."""
    return [_solve_block(jobs, block, most_steps) for block in _decomposed(jobs)]


def _decomposed(jobs: Mapping[int, Job]) -> list[list[int]]:
    """Cut the jobs into blocks: a set splits in two where some set that could come first has a higher ratio."""
    found = []
    waiting = [sorted(jobs)]
    while waiting:
        part = waiting.pop()
        first = _better_start(jobs, part) if len(part) > 1 else []
        if first:
            chosen = set(first)
            waiting += [[job for job in part if job not in chosen], first]
        else:
            found.append(part)
    return found


def _better_start(jobs: Mapping[int, Job], part: Sequence[int]) -> list[int]:
    """Find the set that could come first and that exceeds the ratio of the whole by most, or nothing if none does.

    It is the closed set of the largest sum of value - ratio × hours, which a minimum cut finds (Picard 1976).
    """
    hours = math.fsum(jobs[job].hours for job in part)
    value = math.fsum(jobs[job].value for job in part)
    if not hours or not value:
        return []
    number = {job: index for index, job in enumerate(part)}
    source, sink = len(part), len(part) + 1
    left: list[dict[int, float]] = [{} for _ in range(len(part) + 2)]
    gain: list[float] = []
    for job in part:
        index = number[job]
        worth = jobs[job].value / value - jobs[job].hours / hours  # as shares of the whole, to be free of units
        if worth > 0:
            gain.append(worth)
            left[source][index] = worth
            left[index].setdefault(source, 0.0)
        else:
            left[index][sink] = -worth
            left[sink].setdefault(index, 0.0)
        for other in jobs[job].before:
            if other in number:
                left[index][number[other]] = math.inf
                left[number[other]].setdefault(index, 0.0)
    reached = _cut(left, source, sink)
    chosen = [part[index] for index in sorted(reached) if index < source]
    surplus = math.fsum(jobs[job].value / value - jobs[job].hours / hours for job in chosen)
    return chosen if surplus > _EPSILON and len(chosen) < len(part) else []


def _cut(left: list[dict[int, float]], source: int, sink: int) -> set[int]:
    """Send as much flow as there is room for, along shortest ways (Dinic 1970); give what the source still reaches."""
    while True:
        level = {source: 0}
        waiting = [source]
        for node in waiting:  # it grows while it is gone through
            for other, room in left[node].items():
                if room > _EPSILON and other not in level:
                    level[other] = level[node] + 1
                    waiting.append(other)
        if sink not in level:
            return set(level)
        _fill(left, level, source, sink)


def _fill(left: list[dict[int, float]], level: dict[int, int], source: int, sink: int) -> None:
    """Send flow along all ways that go up a level with each step."""
    ways = {node: iter(list(left[node])) for node in level}
    path = [source]
    while path:
        node = path[-1]
        if node == sink:
            steps = list(pairwise(path))
            flow = min(left[one][other] for one, other in steps)
            for one, other in steps:
                left[one][other] -= flow
                left[other][one] += flow
            full = next(index for index, (one, other) in enumerate(steps) if left[one][other] <= _EPSILON)
            del path[full + 1 :]
            continue
        for other in ways[node]:
            if left[node][other] > _EPSILON and level.get(other) == level[node] + 1:
                path.append(other)
                break
        else:
            path.pop()
            del level[node]


def _solve_block(jobs: Mapping[int, Job], block: Sequence[int], most_steps: int) -> tuple[list[int], float, bool]:
    hours = math.fsum(jobs[job].hours for job in block)
    value = math.fsum(jobs[job].value for job in block)
    bound = (hours * value + math.fsum(jobs[job].hours * jobs[job].value for job in block)) / 2
    order = _good_order(jobs, block)
    cost = _cost(jobs, order)
    if cost <= bound * (1 + _EPSILON):
        return order, cost, True
    best = _best_order(jobs, block, most_steps)
    if best is None:
        return order, bound, False
    return best, _cost(jobs, best), True


def _cost(jobs: Mapping[int, Job], order: Iterable[int]) -> float:
    now = 0.0
    costs = []
    for job in order:
        now += jobs[job].hours
        costs.append(now * jobs[job].value)
    return math.fsum(costs)


def _good_order(jobs: Mapping[int, Job], block: Sequence[int]) -> list[int]:
    """Order a block well: again and again the job which, with what has to come before it, has the highest ratio."""
    inside = set(block)
    waiting = {job: {other for other in jobs[job].before if other in inside} for job in block}
    cones: dict[int, set[int]] = {}
    for job in _topological(jobs, block):
        cones[job] = {job}.union(*(cones[other] for other in waiting[job]))
    order: list[int] = []
    while cones:
        ratios = {}
        for job, cone in cones.items():
            hours = math.fsum(jobs[one].hours for one in cone)
            ratios[job] = math.fsum(jobs[one].value for one in cone) / hours if hours else math.inf
        chosen = max(cones, key=lambda job: (ratios[job], -len(cones[job]), -job))
        taken = cones[chosen]
        order += [job for job in _topological(jobs, sorted(taken)) if job in taken]
        for job in taken:
            del cones[job]
        for cone in cones.values():
            cone.difference_update(taken)
    return order


def _topological(jobs: Mapping[int, Job], block: Sequence[int]) -> list[int]:
    """Order jobs so that each comes after its prerequisites among them."""
    inside = set(block)
    missing = {job: sum(other in inside for other in jobs[job].before) for job in block}
    order = [job for job in block if not missing[job]]
    for job in order:  # it grows while it is gone through
        for other in jobs[job].after:
            if other in inside:
                missing[other] -= 1
                if not missing[other]:
                    order.append(other)
    return order


def _best_order(jobs: Mapping[int, Job], block: Sequence[int], most_steps: int) -> list[int] | None:
    """Search all sets of jobs that can be done first, smallest first; None where that takes too many steps."""
    count = len(block)
    number = {job: index for index, job in enumerate(block)}
    hours = [jobs[job].hours for job in block]
    value = [jobs[job].value for job in block]
    needs = [sum(1 << number[other] for other in jobs[job].before if other in number) for job in block]
    opens = [[number[other] for other in jobs[job].after if other in number] for job in block]
    start = sum(1 << index for index in range(count) if not needs[index])
    # for each set that is done: its cost, its hours, what could come next, and what came last
    layer: dict[int, tuple[float, float, int, int]] = {0: (0.0, 0.0, start, -1)}
    layers = [layer]
    steps = 0
    for _ in range(count):
        following: dict[int, tuple[float, float, int, int]] = {}
        for done, (cost, now, ready, _last) in layer.items():
            steps += ready.bit_count()
            if steps > most_steps:
                return None
            rest = ready
            while rest:
                bit = rest & -rest
                rest ^= bit
                index = bit.bit_length() - 1
                then = now + hours[index]
                total = cost + then * value[index]
                together = done | bit
                known = following.get(together)
                if known is None:
                    could = ready ^ bit
                    for other in opens[index]:
                        if not needs[other] & ~together:
                            could |= 1 << other
                    following[together] = (total, then, could, index)
                elif total < known[0]:
                    following[together] = (total, then, known[2], index)
        layer = following
        layers.append(layer)
    order: list[int] = []
    done = (1 << count) - 1
    for layer in reversed(layers[1:]):
        index = layer[done][3]
        order.append(block[index])
        done ^= 1 << index
    return order[::-1]
