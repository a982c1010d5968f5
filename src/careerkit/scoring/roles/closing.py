"""The smallest set of jobs of which each need gets one, with all that they wait for: an exact search.

Each need can be met by any one of some jobs, and a job is done only with all those before it. The fewest jobs are best;
among those, the least of a second measure, and of a third. Needs that share nothing are searched apart, so that what
people write down takes no time; where too many hang together, the search is given up and a good set stands.

Source: Karp, R. (1972), Reducibility among combinatorial problems, for set cover, which this is with precedence;
Balas, E. (1965), An additive algorithm for solving linear programs with zero-one variables, Operations Research 13,
517-546, for the search.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

__all__ = ["MOST_STEPS", "Closing", "smallest"]


def __dir__() -> list[str]:
    return __all__


MOST_STEPS: Final = 20_000
"""How many sets the search looks at; beyond, the best that was found stands."""

_MOST_CLEARED: Final = 300
"""Among so many needs, those that others imply are taken out."""

Cost: TypeAlias = tuple[int, int, int]
"""How many jobs, and two measures that count after that."""


class Closing(NamedTuple):
    """The smallest set."""

    members: frozenset[int]
    optimal: bool


def smallest(
    needs: Sequence[Sequence[int]],
    together: Mapping[int, frozenset[int]],
    measures: Mapping[int, tuple[int, int]],
    most_steps: int = MOST_STEPS,
) -> Closing:
    """Find the smallest set.

    Args:
        needs: For each need, the jobs any one of which will do; at least one.
        together: For each of those jobs, itself and all that it waits for.
        measures: Two measures of each job, whole numbers from 0 up.
        most_steps: How many sets to look at.

    Examples:
        >>> alone = {job: frozenset({job}) for job in range(3)}
        >>> sorted(smallest([[0, 1], [1, 2], [2]], alone, dict.fromkeys(range(3), (0, 1))).members)
        [0, 2]
        >>> sorted(smallest([[0, 1], [1, 2]], alone, dict.fromkeys(range(3), (0, 1))).members)
        [1]
    """
    found: set[int] = set()
    optimal = True
    for part in _parts(_cleared(needs), together):
        search = _Search(part, together, measures, most_steps)
        most_steps = search.left
        found |= search.best
        optimal = optimal and search.proved
    return Closing(frozenset(found), optimal)


def _cleared(needs: Sequence[Sequence[int]]) -> list[frozenset[int]]:
    """Take out needs that are met whenever another one is."""
    sets = sorted({frozenset(need) for need in needs}, key=lambda one: (len(one), sorted(one)))
    if len(sets) > _MOST_CLEARED:
        return sets
    kept: list[frozenset[int]] = []
    for one in sets:
        if not any(other <= one for other in kept):
            kept.append(one)
    return kept


def _parts(needs: Sequence[frozenset[int]], together: Mapping[int, frozenset[int]]) -> Iterator[list[frozenset[int]]]:
    """Part needs that have nothing to do with each other."""
    having: dict[int, list[int]] = {}
    for number, need in enumerate(needs):
        for job in frozenset[int]().union(*(together[job] for job in need)):
            having.setdefault(job, []).append(number)
    of: dict[int, int] = {}

    def root(number: int) -> int:
        while of.get(number, number) != number:
            of[number] = of.get(of[number], of[number])
            number = of[number]
        return number

    for numbers in having.values():
        first = root(numbers[0])
        for number in numbers[1:]:
            of[root(number)] = first
    parts: dict[int, list[frozenset[int]]] = {}
    for number, need in enumerate(needs):
        parts.setdefault(root(number), []).append(need)
    yield from parts.values()


class _Search:
    """One search, of needs that hang together."""

    def __init__(
        self,
        needs: Sequence[frozenset[int]],
        together: Mapping[int, frozenset[int]],
        measures: Mapping[int, tuple[int, int]],
        most_steps: int,
    ) -> None:
        self._needs = needs
        self._together = together
        self._measures = measures
        forced = frozenset[int]().union(*(together[job] for need in needs if len(need) == 1 for job in need))
        start = forced, self._adds_all(forced)
        self.best, self._cost = self._good(*start)
        self.left = most_steps
        """How many sets may still be looked at."""
        self.proved = self._run(*start)
        """Whether the search got through."""

    def _adds(self, job: int, chosen: frozenset[int] | set[int]) -> Cost:
        """Tell what a job would add to a set, and its cost."""
        return self._adds_all(self._together[job] - chosen)

    def _adds_all(self, new: Collection[int]) -> Cost:
        found = [self._measures[one] for one in new]
        return len(new), sum(first for first, _ in found), sum(second for _, second in found)

    def _good(self, forced: frozenset[int], cost: Cost) -> tuple[frozenset[int], Cost]:
        """Choose well, not best: for each need in turn, what adds the least."""
        chosen = set(forced)
        for need in self._needs:
            if not need & chosen:
                added, job = min((self._adds(job, chosen), job) for job in need)
                chosen |= self._together[job]
                cost = _sum(cost, added)
        return frozenset(chosen), cost

    def _run(self, forced: frozenset[int], cost: Cost) -> bool:
        stack: list[tuple[frozenset[int], Cost]] = [(forced, cost)]
        while stack and self.left > 0:
            chosen, cost = stack.pop()
            self.left -= 1
            open_ = [need for need in self._needs if not need & chosen]
            if not open_:
                if cost < self._cost:
                    self.best, self._cost = chosen, cost
                continue
            if (cost[0] + _apart(open_), *cost[1:]) >= self._cost:
                continue
            steps = sorted((self._adds(job, chosen), job) for job in min(open_, key=len))
            for added, job in reversed(steps):
                stack.append((chosen | self._together[job], _sum(cost, added)))
        return not stack


def _apart(needs: Sequence[frozenset[int]]) -> int:
    """Count needs no two of which one job can meet: so many jobs it takes at the least."""
    seen: set[int] = set()
    count = 0
    for need in needs:
        if seen.isdisjoint(need):
            seen |= need
            count += 1
    return count


def _sum(one: Cost, other: Cost) -> Cost:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]
