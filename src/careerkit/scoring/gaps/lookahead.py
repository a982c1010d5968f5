"""In which order a search for the best set of jobs goes through them, and what those ahead can still be worth."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

__all__ = ["Ahead", "Step", "ranked", "route"]


def __dir__() -> list[str]:
    return __all__


class Step(NamedTuple):
    """A job that is met, and what of the way so far bears on it, as bits by the number of the job.

    Forward, a job is met after all that it needs, and the bits are those jobs behind that are taken. Backward, it is
    met before all that it needs, and the bits are those jobs ahead that what is taken needs.
    """

    job: int
    backward: bool
    needs: int
    """Forward: the jobs that have to be taken."""
    sets: int
    """What taking it adds: forward itself, backward the jobs that it needs."""
    keeps: int
    """What still bears on jobs ahead after it."""


class Ahead:
    """What the jobs ahead can be worth at the most: as if they needed nothing and could be cut."""

    __slots__ = ("_hours", "_rates", "_worth")

    def __init__(self, hours: Sequence[int], worth: Sequence[int], by_rank: Sequence[int]) -> None:
        """Add up the jobs, which come by falling ratio; what is worth nothing is left out."""
        jobs = [job for job in by_rank if worth[job] > 0]
        self._hours = list(accumulate(hours[job] for job in jobs))
        self._worth = [0, *accumulate(worth[job] for job in jobs)]
        self._rates = [(worth[job], hours[job]) for job in jobs]

    def most(self, hours: int) -> int:
        """Give what so many hours can bring at the most."""
        whole = bisect_right(self._hours, hours)
        if whole == len(self._rates):
            return self._worth[whole]
        worth, needed = self._rates[whole]
        left = hours - (self._hours[whole - 1] if whole else 0)
        return self._worth[whole] + worth * left // needed


def ranked(hours: Sequence[int], worth: Sequence[int]) -> list[int]:
    """Rank jobs by worth over hours, exactly; what takes no time and is worth something comes first.

    Examples:
        >>> ranked([2, 0, 3], [1, 1, 9])
        [2, 0, 1]
    """
    fine = max(hours, default=0) ** 2  # two ratios that differ do so by more than one in this, and stay apart cut down
    rates = [
        (0, 0) if worth[job] > 0 and not hours[job] else (1, -(worth[job] * fine // (hours[job] or 1)))
        for job in range(len(hours))
    ]
    ranks = [0] * len(rates)
    for rank, job in enumerate(sorted(range(len(rates)), key=rates.__getitem__)):
        ranks[job] = rank
    return ranks


def route(before: Sequence[Sequence[int]], ranks: Sequence[int]) -> list[Step]:
    """Order the jobs for a search: what hangs together stands together, and each part is gone through as suits it."""
    after: list[list[int]] = [[] for _ in before]
    for job, needed in enumerate(before):
        for other in needed:
            after[other].append(job)
    steps: list[Step] = []
    for part in _parts(before, after, ranks):
        forward = _forward(_listed(part, before, after, ranks), before, after)
        if all(len(before[job]) <= 1 for job in part):
            steps += forward
            continue
        backward = _backward(_listed(part, after, before, ranks), before)
        shrinking = all(len(after[job]) <= 1 for job in part)
        steps += backward if shrinking or _width(backward) < _width(forward) else forward
    return steps


def _parts(before: Sequence[Sequence[int]], after: Sequence[Sequence[int]], ranks: Sequence[int]) -> list[list[int]]:
    """Part jobs that have nothing to do with each other; the part with the best ratio comes first."""
    seen = [False] * len(before)
    found = []
    for start in sorted(range(len(before)), key=ranks.__getitem__):
        if seen[start]:
            continue
        seen[start] = True
        part = [start]
        for job in part:  # it grows while it is gone through
            for other in (*before[job], *after[job]):
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        found.append(part)
    return found


def _listed(
    part: Sequence[int], before: Sequence[Sequence[int]], after: Sequence[Sequence[int]], ranks: Sequence[int]
) -> list[int]:
    """Order a part so that each job comes after those before it, and as soon after them as can be."""
    left = {job: len(before[job]) for job in part}
    ready = sorted((job for job in part if not left[job]), key=ranks.__getitem__, reverse=True)
    order = []
    while ready:
        job = ready.pop()
        order.append(job)
        opened = []
        for other in after[job]:
            left[other] -= 1
            if not left[other]:
                opened.append(other)
        ready += sorted(opened, key=ranks.__getitem__, reverse=True)
    return order


def _forward(order: Sequence[int], before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> list[Step]:
    ahead = {job: len(after[job]) for job in order}
    keeps = 0
    steps = []
    for job in order:
        if after[job]:
            keeps |= 1 << job
        for other in before[job]:
            ahead[other] -= 1
            if not ahead[other]:
                keeps &= ~(1 << other)
        steps.append(Step(job, False, _bits(before[job]), 1 << job if after[job] else 0, keeps))  # noqa: FBT003
    return steps


def _backward(order: Sequence[int], before: Sequence[Sequence[int]]) -> list[Step]:
    keeps = 0
    steps = []
    for job in order:
        keeps = (keeps | _bits(before[job])) & ~(1 << job)
        steps.append(Step(job, True, 0, _bits(before[job]), keeps))  # noqa: FBT003
    return steps


def _bits(jobs: Sequence[int]) -> int:
    found = 0
    for job in jobs:
        found |= 1 << job
    return found


def _width(steps: Sequence[Step]) -> int:
    return max(step.keeps.bit_count() for step in steps)
