"""The best set of jobs by a solver, HiGHS, for what is beyond the search of `careerkit.scoring.gaps.knapsack`.

The solver comes with SciPy, which the extra `milp` installs; without it there is no answer from here, and the search's
stands. It reckons in floating point and to a tolerance. So what it finds is made whole and looked over exactly before
anybody sees it, and it counts as proved only where its bound leaves no room for a whole number in between.

Source: Huangfu, Q. and Hall, J. (2018), Parallelizing the dual revised simplex method, Mathematical Programming
Computation 10, 119-142, for the solver; Isermann, H. (1982), Linear lexicographic optimization, OR Spektrum 4, 223-228,
for one aim after the other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final, NamedTuple

__all__ = ["MOST_JOBS", "Solved", "best_in_turn"]


def __dir__() -> list[str]:
    return __all__


MOST_JOBS: Final = 2_000
"""With more jobs, the solver takes too long even before it looks at the first node, and is not asked."""
_MOST_NODES: Final = 5_000
"""How far the solver looks for each aim: in nodes and not in seconds, so that the answer is always the same."""
_PRECISE: Final = 10**9
"""Up to this sum the solver's numbers are precise enough to tell one whole number from the next."""
_HALF: Final = 0.5
"""What lies between two whole numbers; as far as this the solver may be off."""


class Solved(NamedTuple):
    """What the solver found."""

    members: frozenset[int]
    bound: int | None
    """What no set has more of the first aim than; None where the numbers are too large to say so."""
    proved: bool
    """Whether the solver has shown that none is better, in any of the aims."""


def best_in_turn(
    aims: Sequence[Sequence[int]], hours: Sequence[int], before: Sequence[Sequence[int]], budget: int
) -> Solved | None:
    """Find the closed set within the budget with the most of the first aim; among those, of the second, and so on.

    None where SciPy is not installed, where there are more jobs than `MOST_JOBS`, or where the solver finds nothing
    that holds.
    """
    try:
        optimize, sparse = import_module("scipy.optimize"), import_module("scipy.sparse")
    except ImportError:
        return None
    if len(hours) > MOST_JOBS:
        return None
    rows = _Rows(hours, before, budget)
    found: Solved | None = None
    precise = sum(hours) <= _PRECISE
    for aim in filter(any, aims):
        answer = optimize.milp(
            [-one for one in aim],
            integrality=[1] * len(hours),
            bounds=optimize.Bounds(0, 1),
            constraints=optimize.LinearConstraint(sparse.csr_array(*rows.matrix()), rows.lowest, math.inf),
            options={"mip_rel_gap": 0.0, "node_limit": _MOST_NODES},
        )
        members = _checked(answer.x, hours, before, budget)
        if members is None:
            return found and found._replace(proved=False)
        reached = sum(aim[job] for job in members)
        precise = precise and sum(map(abs, aim)) <= _PRECISE
        bound = max(reached, math.floor(_HALF - answer.mip_dual_bound)) if precise else None
        proved = bound == reached
        found = Solved(members, bound, proved) if found is None else found._replace(members=members, proved=proved)
        if not proved:
            break
        rows.add(dict(enumerate(aim)), at_least=reached)
    return found


class _Rows:
    """What a set has to keep to, as the solver takes it; half a unit is let go, since all numbers are whole."""

    def __init__(self, hours: Sequence[int], before: Sequence[Sequence[int]], budget: int) -> None:
        self.width = len(hours)
        self.lowest: list[float] = []
        self._values: list[float] = []
        self._places: tuple[list[int], list[int]] = ([], [])
        for job, needed in enumerate(before):
            for other in needed:
                self.add({other: 1, job: -1}, at_least=0)
        self.add({job: -one for job, one in enumerate(hours)}, at_least=-budget)

    def add(self, row: dict[int, int], *, at_least: int) -> None:
        self._values += map(float, row.values())
        self._places[0].extend([len(self.lowest)] * len(row))
        self._places[1].extend(row)
        self.lowest.append(at_least - _HALF)

    def matrix(self) -> tuple[Any, tuple[int, int]]:
        return (self._values, self._places), (len(self.lowest), self.width)


def _checked(
    given: Sequence[float] | None, hours: Sequence[int], before: Sequence[Sequence[int]], budget: int
) -> frozenset[int] | None:
    """Make what the solver gave whole, and give it only if it is a set that can be."""
    if given is None:
        return None
    members = frozenset(job for job, share in enumerate(given) if share > _HALF)
    closed = all(other in members for job in members for other in before[job])
    return members if closed and sum(hours[job] for job in members) <= budget else None
