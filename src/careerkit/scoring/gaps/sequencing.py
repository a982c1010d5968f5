"""The order in which jobs are worth most soonest: the sum of value times completion, under prerequisites, at its least.

This is the problem 1|prec|∑ w_j C_j. It is solved part by part: parts of the graph that have nothing to do with each
other are solved alone and merged by the ratio of value to hours, which is exact (Sidney 1975). A part in which every
job has at most one prerequisite, or is the prerequisite of at most one, is solved exactly by Horn's algorithm; any
other one is cut into blocks by Sidney's decomposition, and each block is searched as far as its states are few.

Numbers are finite and not negative; the graph has no cycles. A job that takes no time has the highest ratio there is.

Source: Smith (1956), Various optimizers for single-stage production, Naval Research Logistics Quarterly 3, 59-66; Horn
(1972), Single-machine job sequencing with treelike precedence ordering and linear delay penalties, SIAM Journal on
Applied Mathematics 23, 189-202; Sidney (1975), Decomposition algorithms for single-machine sequencing with precedence
relations and deferral costs, Operations Research 23, 283-298.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from typing import NamedTuple

from careerkit.scoring.gaps.sidney import MOST_STEPS, Job, solve_general

__all__ = ["Block", "Schedule", "ratio", "schedule"]


def __dir__() -> list[str]:
    return __all__


class Block(NamedTuple):
    """Jobs that are done one after the other, with nothing in between, in every best order."""

    jobs: list[int]
    ratio: float
    """Their value over their hours; infinite where they take no time."""
    bound: float
    """What their own cost can't be below, were they to start at once."""


class Schedule(NamedTuple):
    """An order of all jobs, and how good it is."""

    order: list[int]
    block_of: list[int]
    """The number of the block that each job is in, from 0 in the order of the blocks."""
    blocks: list[Block]
    cost: float
    bound: float
    optimal: bool


def ratio(value: float, hours: float) -> float:
    """Give value over hours; what takes no time comes first.

    Examples:
        >>> ratio(6, 3), ratio(0, 0)
        (2.0, inf)
    """
    return value / hours if hours else math.inf


def schedule(
    hours: Sequence[float], values: Sequence[float], before: Sequence[Sequence[int]], most_steps: int = MOST_STEPS
) -> Schedule:
    """Put jobs into the order of the least cost that was found.

    Args:
        hours: What each job takes.
        values: What each job is worth, once it is done.
        before: The jobs that have to be done before each job.
        most_steps: How many steps the search through a block may take.

    Examples:
        >>> found = schedule([3, 1], [6, 1], [[1], []])
        >>> found.order, found.cost, found.optimal
        ([1, 0], 25.0, True)
    """
    count = len(hours)
    after: list[list[int]] = [[] for _ in range(count)]
    for job, earlier in enumerate(before):
        for other in earlier:
            after[other].append(job)
    parents = [earlier[0] if earlier else -1 for earlier in before]
    if all(len(earlier) <= 1 for earlier in before):  # a forest as a whole: no need to take it apart
        return _joined(_costed(_horn(range(count), parents, hours, values), hours, values), hours, values, exact=True)
    children = [later[0] if later else -1 for later in after]
    growing, shrinking, general = _sorted_parts(before, after)
    mirrored = _horn(shrinking, children, values, hours, idle=0.0)
    solved = [
        _costed(_horn(growing, parents, hours, values), hours, values),
        _costed([jobs[::-1] for jobs in reversed(mirrored)], hours, values),
    ]
    exact = True
    for part in general:
        jobs = {job: Job(hours[job], values[job], before[job], after[job]) for job in part}
        blocks = []
        for members, bound, found in solve_general(jobs, most_steps):
            value = math.fsum(values[job] for job in members)
            blocks.append(Block(members, ratio(value, math.fsum(hours[job] for job in members)), bound))
            exact = exact and found
        solved.append(blocks)
    keyed: list[tuple[float, int, int, Block]] = []
    for number, blocks in enumerate(solved):
        ceiling = math.inf
        for place, block in enumerate(blocks):
            ceiling = min(ceiling, block.ratio)  # within a part the order stands, whatever rounding does to ratios
            keyed.append((-ceiling, number, place, block))
    keyed.sort(key=lambda entry: entry[:3])
    return _joined([entry[3] for entry in keyed], hours, values, exact=exact)


def _joined(blocks: list[Block], hours: Sequence[float], values: Sequence[float], *, exact: bool) -> Schedule:
    order: list[int] = []
    block_of = [0] * len(hours)
    costs: list[float] = []
    bounds: list[float] = []
    now = 0.0
    for number, block in enumerate(blocks):
        bounds.append(block.bound + now * math.fsum([values[job] for job in block.jobs]))
        for job in block.jobs:
            now += hours[job]
            costs.append(now * values[job])
            block_of[job] = number
        order += block.jobs
    cost = math.fsum(costs)
    if exact:
        return Schedule(order, block_of, blocks, cost, cost, optimal=True)
    bound = min(cost, math.fsum(bounds))
    return Schedule(order, block_of, blocks, cost, bound, optimal=False)


def _sorted_parts(
    before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]
) -> tuple[list[int], list[int], list[list[int]]]:
    """Sort jobs by the part of the graph that they are in, parts being what has nothing to do with each other.

    Gives the jobs of all parts in which each has at most one prerequisite, those of all parts in which each is the
    prerequisite of at most one, and the other parts.
    """
    seen = [False] * len(before)
    growing: list[int] = []
    shrinking: list[int] = []
    general: list[list[int]] = []
    for start in range(len(before)):
        if seen[start]:
            continue
        seen[start] = True
        part = [start]
        for job in part:  # it grows while it is gone through
            for other in (*before[job], *after[job]):
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        if all(len(before[job]) <= 1 for job in part):
            growing += part
        elif all(len(after[job]) <= 1 for job in part):
            shrinking += part
        else:
            general.append(sorted(part))
    return growing, shrinking, general


def _costed(sequences: list[list[int]], hours: Sequence[float], values: Sequence[float]) -> list[Block]:
    """Make blocks of sequences that are known to be best."""
    blocks = []
    for jobs in sequences:
        if len(jobs) == 1:
            (job,) = jobs
            blocks.append(Block(jobs, ratio(values[job], hours[job]), hours[job] * values[job]))
            continue
        now = 0.0
        costs = []
        for job in jobs:
            now += hours[job]
            costs.append(now * values[job])
        value = math.fsum([values[job] for job in jobs])
        blocks.append(Block(jobs, ratio(value, now), math.fsum(costs)))
    return blocks


def _horn(
    part: Sequence[int],
    parents: Sequence[int],
    hours: Sequence[float],
    values: Sequence[float],
    idle: float = math.inf,
) -> list[list[int]]:
    """Order jobs of which each has at most one prerequisite; give the blocks, of falling ratio.

    The job, or run of jobs, of the highest ratio comes right after its prerequisite: the two become one run. A run
    whose prerequisite is done is a block. `idle` is the ratio of what has neither hours nor value.
    """
    value = list(values)
    time = list(hours)
    follower = [-1] * len(value)
    last = list(range(len(value)))
    head = list(range(len(value)))
    version = [0] * len(value)
    done = [False] * len(value)

    def key(job: int) -> float:
        if time[job]:
            return -value[job] / time[job]
        return -math.inf if value[job] else -idle

    heap = [(key(job), job, 0) for job in part]
    heapq.heapify(heap)
    blocks = []
    while heap:
        _, job, seen = heapq.heappop(heap)
        if version[job] != seen:
            continue
        above = parents[job]
        if above >= 0:
            while head[above] != above:
                head[above] = above = head[head[above]]
        if above < 0 or done[above]:
            done[job] = True
            run = [job]
            while run[-1] != last[job]:
                run.append(follower[run[-1]])
            blocks.append(run)
            continue
        head[job] = above
        follower[last[above]] = job
        last[above] = last[job]
        value[above] += value[job]
        time[above] += time[job]
        version[above] += 1
        heapq.heappush(heap, (key(above), above, version[above]))
    return blocks
