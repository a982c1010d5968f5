"""The best set of jobs within so many hours, where a job may need others: an exact search on whole numbers.

The sets that can be chosen are closed: with a job they hold all that it needs. The search goes through the jobs one
after the other and keeps, for every way in which those behind can still bear on those ahead, the sets that are not
outdone by one of fewer hours and no less worth (Nemhauser and Ullmann 1969). A job is met either after all that it
needs, or before: whichever leaves less to keep in mind. What could not catch up with the best set known, even if the
jobs ahead needed nothing and could be cut (Dantzig 1957), is dropped.

Whole numbers make it exact: nothing is rounded, so that two sets are as good as each other only if they are.

Source: Nemhauser, G. and Ullmann, Z. (1969), Discrete dynamic programming and capital allocation, Management Science
15, 494-505; Dantzig, G. (1957), Discrete-variable extremum problems, Operations Research 5, 266-288; Johnson, D. and
Niemi, K. (1983), On knapsacks, partitions, and a new dynamic programming technique for trees, Mathematics of Operations
Research 8, 1-14, for jobs that need one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

from careerkit.scoring.gaps.lookahead import Ahead, Step, ranked, route

__all__ = ["MOST_STEPS", "Best", "Fewest", "Jobs", "best_set", "least_hours"]


def __dir__() -> list[str]:
    return __all__


MOST_STEPS: Final = 300_000
"""How many sets a search may look at: about a second. Beyond it, the best set found is given, with a bound."""

_PER_WAY = 3
"""What each way in which what is behind bears on what is ahead takes, as so many sets more."""
_JOBS_PER_STEP = 500
"""To remember such a way among so many jobs takes as much as another set."""

_STRIDES = 256
"""How often, in going through the jobs, what lies ahead is put in order again."""
_TRIES = 50
"""How much work, for each job, goes into the set that is known before the search begins."""

_Link: TypeAlias = "tuple[_Link | None, int, _Link | None]"
"""How a set came about: the set before it, the job that came to it, and another set that is as good."""
_State: TypeAlias = tuple[int, int, "_Link"]
"""A set: its hours, minus its worth, and how it came about."""
_EMPTY: _Link = (None, -1, None)


class Jobs(NamedTuple):
    """Jobs, each after those that it needs."""

    hours: Sequence[int]
    worth: Sequence[int]
    """What each is worth; less than nothing is allowed."""
    before: Sequence[Sequence[int]]


class Best(NamedTuple):
    """The best set of jobs."""

    members: frozenset[int]
    other: frozenset[int] | None
    """Another set of the same worth; None if there is none, or the search was given up."""
    worth: int
    hours: int
    bound: int
    """What no set is worth more than."""
    optimal: bool
    steps: int
    """How many steps the search took."""


class Fewest(NamedTuple):
    """The fewest hours in which a set can be worth so much."""

    hours: int | None
    """None if there are none, or the search was given up before it found any."""
    proved: bool
    """Whether the search got through."""
    steps: int
    """How many steps the search took."""


def best_set(jobs: Jobs, budget: int, most_steps: int = MOST_STEPS) -> Best:
    """Find the closed set of most worth within the budget.

    Examples:
        >>> found = best_set(Jobs([4, 3, 2], [0, 9, 5], [[], [0], []]), 6)
        >>> sorted(found.members), found.worth, found.optimal
        ([2], 5, True)
    """
    ranks = ranked(jobs.hours, jobs.worth)
    first = _good_set(jobs, budget, ranks)
    search = _Search(jobs, budget, -sum(jobs.worth[job] for job in first), target=False)
    search.run(ranks, most_steps)
    given_up = search.bound is not None
    members = first if search.link is None else _members(search.link)
    other = None if given_up or search.link is None else _other(search.link)
    worth = sum(jobs.worth[job] for job in members)
    hours = sum(jobs.hours[job] for job in members)
    bound = worth if search.bound is None else max(worth, search.bound)
    return Best(members, other, worth, hours, bound, optimal=bound == worth, steps=search.steps)


def least_hours(jobs: Jobs, target: int, most_steps: int = MOST_STEPS) -> Fewest:
    """Find the fewest hours in which a closed set can be worth the target, or more; tell whether that is proved.

    Examples:
        >>> found = least_hours(Jobs([4, 3, 2], [0, 9, 5], [[], [0], []]), 6)
        >>> found.hours, found.proved
        (7, True)
    """
    if sum(worth for worth in jobs.worth if worth > 0) < target:
        return Fewest(None, proved=True, steps=0)
    search = _Search(jobs, sum(jobs.hours), -target, target=True)
    search.run(ranked(jobs.hours, jobs.worth), most_steps)
    hours = None if search.link is None else search.budget + 1
    return Fewest(hours, proved=search.bound is None, steps=search.steps)


def _good_set(jobs: Jobs, budget: int, ranks: Sequence[int]) -> frozenset[int]:
    """Choose well, not best: what has the highest ratio, as long as it fits with all that it needs."""
    chosen: set[int] = set()
    left = budget
    tries = _TRIES * len(ranks)
    for job in sorted(range(len(ranks)), key=ranks.__getitem__):
        if job in chosen or jobs.worth[job] <= 0:
            continue
        still = {job}
        waiting = [job]
        hours = 0
        while waiting and hours <= left:
            one = waiting.pop()
            hours += jobs.hours[one]
            new = [other for other in jobs.before[one] if other not in chosen and other not in still]
            still.update(new)
            waiting += new
        tries -= len(still)
        if hours <= left and sum(jobs.worth[one] for one in still) > 0:
            chosen |= still
            left -= hours
        if tries < 0:
            break
    return frozenset(chosen)


class _Search:
    """One search: for most worth within a budget, or for the fewest hours that are worth the target."""

    def __init__(self, jobs: Jobs, budget: int, best: int, *, target: bool) -> None:
        self.jobs = jobs
        self.budget = budget
        self.best = best
        """Minus the worth of the best set known, or minus the target."""
        self.target = target
        self.link: _Link | None = None
        """How the best set came about; None while the search has found none that is as good as what was known."""
        self.bound: int | None = None
        """What no set is worth more than, where the search was given up."""
        self.steps = 0
        """How many steps it has taken."""

    def run(self, ranks: Sequence[int], most_steps: int) -> None:
        """Go through all jobs."""
        steps = route(self.jobs.before, ranks)
        states: dict[int, list[_State]] = {0: [(0, 0, _EMPTY)]}
        self._note(states[0][0])
        stride = max(1, len(steps) // _STRIDES)
        by_rank = sorted(self._fitting(), key=ranks.__getitem__)
        behind = [False] * len(ranks)
        ahead = Ahead(self.jobs.hours, self.jobs.worth, by_rank)
        per_way = _PER_WAY + len(steps) // _JOBS_PER_STEP
        for number, step in enumerate(steps, 1):
            found: dict[int, list[list[_State]]] = {}
            for mask, listed in states.items():
                self.steps += per_way + len(listed)
                self._branch(step, mask, listed, found)
            if self.steps > most_steps:
                self.bound = self._bound(states.values(), ahead)
                return
            behind[step.job] = True
            if number % stride == 0:  # in between, what lies ahead is taken to be more than it is
                by_rank = [job for job in by_rank if not behind[job]]
                ahead = Ahead(self.jobs.hours, self.jobs.worth, by_rank)
            states = {}
            for mask, lists in found.items():
                kept = self._kept(lists, ahead, complete=not (step.backward and mask))
                if kept:
                    states[mask] = kept

    def _fitting(self) -> list[int]:
        """Give the jobs that fit with the longest chain of what they need: no other can be in a set."""
        chain: list[int] = []
        for job, needed in enumerate(self.jobs.before):
            chain.append(self.jobs.hours[job] + max((chain[other] for other in needed), default=0))
        return [job for job, hours in enumerate(chain) if hours <= self.budget]

    def _branch(self, step: Step, mask: int, listed: list[_State], found: dict[int, list[list[_State]]]) -> None:
        """Take the job, leave it, or both, in all sets that bear on what lies ahead in the same way."""
        job, hours, worth = step.job, self.jobs.hours[step.job], self.jobs.worth[step.job]
        if not (step.backward and mask >> job & 1):  # what a set needs can't be left
            found.setdefault(mask & step.keeps, []).append(listed)
        if step.backward or not step.needs & ~mask:
            limit = self.budget - hours
            taken: list[_State] = [
                (had + hours, negative - worth, (link, job, None)) for had, negative, link in listed if had <= limit
            ]
            if taken:
                found.setdefault((mask | step.sets) & step.keeps, []).append(taken)

    def _kept(self, lists: list[list[_State]], ahead: Ahead, *, complete: bool) -> list[_State]:
        """Keep the sets that nothing outdoes and that can still catch up."""
        merged = lists[0]
        if len(lists) > 1:
            merged = []
            for state in sorted((one for listed in lists for one in listed), key=itemgetter(0, 1)):
                if not merged or state[1] < merged[-1][1]:
                    merged.append(state)
                elif state[:2] == merged[-1][:2]:
                    former, job, other = merged[-1][2]
                    merged[-1] = (*state[:2], (former, job, other or state[2]))
        if complete:
            for state in merged:
                self._note(state)
        return [
            state
            for state in merged
            if state[0] <= self.budget and state[1] - ahead.most(self.budget - state[0]) <= self.best
        ]

    def _note(self, state: _State) -> None:
        """Remember a set that holds all that it needs, if it is the best so far."""
        hours, negative, link = state
        if negative <= self.best and hours <= self.budget:
            self.link = link
            if self.target:
                self.budget = hours - 1
            else:
                self.best = negative

    def _bound(self, states: Iterable[list[_State]], ahead: Ahead) -> int:
        return max(
            (ahead.most(self.budget - state[0]) - state[1] for listed in states for state in listed),
            default=-self.best,
        )


def _members(link: _Link | None) -> frozenset[int]:
    found = []
    while link is not None and link[1] >= 0:
        found.append(link[1])
        link = link[0]
    return frozenset(found)


def _other(link: _Link | None) -> frozenset[int] | None:
    """Give another set that is as good as the one that a link leads to."""
    after: list[int] = []
    while link is not None:
        if link[2] is not None:
            return _members(link[2]).union(after)
        after.append(link[1])
        link = link[0]
    return None
