"""Gaps as jobs for the search of `select_gaps`: what each takes and counts for, in whole numbers.

Gaps that need one another in a circle are one job. What counts is put into one number, so that one search does it all:
first the worth; among choices of the same worth, fewer hours; among those, more gaps, so that what takes no time is not
left lying. By importance, a gap that matters above all is worth more than all the others together, and so on down.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from careerkit.scoring.gaps import knapsack
from careerkit.scoring.gaps.decimals import as_float, made_whole
from careerkit.scoring.gaps.knapsack import Jobs, best_set, least_hours
from careerkit.scoring.gaps.selection_result import SelectionAim
from careerkit.scoring.gaps.solver import MOST_JOBS, best_in_turn

if TYPE_CHECKING:
    from careerkit.scoring.gaps.reading import Gaps

__all__ = ["MOST_IMPORTANT", "Choice", "Selecting"]


def __dir__() -> list[str]:
    return __all__


_SEARCHES: Final = 3
"""How many searches that are all but given up the whole answer may take; in steps, which all of its searches share."""
_MOST_SOLVED_AGAIN: Final = 1_000
"""With more gaps than this, the solver is asked for the choice alone, and not for what more hours would change."""

MOST_IMPORTANT: Final = 5
"""The highest importance that there is."""


class Choice(NamedTuple):
    """The best choice for some hours."""

    gaps: frozenset[int]
    as_good: frozenset[int]
    """Another choice that is as good, if there is one."""
    worth: int
    bound: int
    """What no choice is worth more than."""
    optimal: bool
    solved: bool = False
    """Whether it comes from the solver, since the search was given up."""


class Selecting:
    """Gaps to choose from, and how to choose."""

    def __init__(self, gaps: Gaps, by: SelectionAim, budget: float) -> None:
        self.gaps = gaps
        self.by = by
        self._left = _SEARCHES * knapsack.MOST_STEPS
        """How many steps there are for what is still to be found."""
        likely = [0.0 if one.hours is None else one.hours.likely for one in gaps.open]
        whole, self._hour_places = made_whole([*likely, budget])
        self.hours = whole[:-1]
        """The hours of each gap, whole; none where they are not known."""
        self.budget = whole[-1]
        """The hours that there are, scaled as those of the gaps."""
        self.worths, self._value_places = (
            made_whole([one.gap.value or 0.0 for one in gaps.open])
            if by is SelectionAim.VALUE
            else ([self._worth_of(one.gap.importance) for one in gaps.open], 0)
        )
        """What each gap counts for, whole; nothing where it was not said."""
        self.job_of: dict[int, int] = {}
        """The job that each group is that can be fitted in: its hours are known, and those of all that it needs."""
        before: list[list[int]] = []
        for number, group in enumerate(gaps.groups):
            needed = sorted({gaps.group_of[other] for gap in group for other in gaps.before[gap]})
            if all(gaps.open[gap].hours is not None for gap in group) and all(one in self.job_of for one in needed):
                self.job_of[number] = len(before)
                before.append([self.job_of[one] for one in needed])
        self._jobs = Jobs(
            [sum(self.hours[gap] for gap in gaps.groups[group]) for group in self.job_of], self._of_jobs(), before
        )

    def _worth_of(self, importance: int | None) -> int:
        """Give what an importance counts for: more than all gaps of less importance together."""
        return 0 if importance is None else (len(self.gaps.open) + 1) ** (importance - 1)

    def _of_jobs(self, worths: Sequence[int] | None = None) -> list[int]:
        counted = self.worths if worths is None else worths
        return [sum(counted[gap] for gap in self.gaps.groups[group]) for group in self.job_of]

    def solvable(self) -> bool:
        """Tell whether there are few enough gaps for the solver, where there is one."""
        return len(self.job_of) <= MOST_JOBS

    def fits_in(self, gap: int) -> bool:
        """Tell whether the hours of a gap are known, and those of all that it needs."""
        return self.gaps.group_of[gap] in self.job_of

    def judged(self, gap: int) -> bool:
        """Tell whether the person said what a gap counts for."""
        one = self.gaps.open[gap].gap
        return (one.importance if self.by is SelectionAim.IMPORTANCE else one.value) is not None

    def as_hours(self, whole: int) -> float:
        """Give hours as people write them."""
        return as_float(whole, self._hour_places)

    def as_value(self, whole: int) -> float:
        """Give a value as people write it."""
        return as_float(whole, self._value_places)

    def fits_at_high(self, chosen: Iterable[int]) -> bool:
        """Tell whether a choice fits if everything takes as long as it might."""
        highs = [triple.high for gap in chosen if (triple := self.gaps.open[gap].hours) is not None]
        *whole, budget = made_whole([*highs, self.as_hours(self.budget)])[0]
        return sum(whole) <= budget

    def _most_steps(self) -> int:
        return max(0, min(knapsack.MOST_STEPS, self._left))

    def choose(self, *, more: int = 0, worths: Sequence[int] | None = None, further: bool = False) -> Choice:
        """Find the best choice for the hours that there are and so many more; for other worths, where given.

        The steps of all searches come out of one stock; where it runs low, a search is given up the sooner. Further:
        where the search is given up, a solver is asked, if there is one.
        """
        hours, worth, before = self._jobs.hours, self._of_jobs(worths), self._jobs.before
        budget = self.budget + more * 10**self._hour_places
        above_hours = sum(hours) + 1
        above_count = len(self.gaps.open) + 1
        sizes = [len(self.gaps.groups[group]) for group in self.job_of]
        together = [(worth[job] * above_hours - hours[job]) * above_count + size for job, size in enumerate(sizes)]
        found = best_set(Jobs(hours, together, before), budget, most_steps=self._most_steps())
        self._left -= found.steps
        total = sum(worth[job] for job in found.members)
        bound = total if found.optimal else max(total, -(-(found.bound // above_count) // above_hours))
        other = frozenset[int]() if found.other is None else self._gaps(found.other)
        choice = Choice(self._gaps(found.members), other, total, bound, found.optimal)
        again = bool(more) and len(hours) > _MOST_SOLVED_AGAIN
        if found.optimal or not further or again:
            return choice
        solved = best_in_turn([*self._aims(worth), [-one for one in hours], sizes], hours, before, budget)
        if solved is None or sum(together[job] for job in solved.members) < found.worth:
            return choice
        total = sum(worth[job] for job in solved.members)
        if solved.bound is not None and self.by is SelectionAim.VALUE:
            bound = min(bound, solved.bound)
        bound = total if solved.proved else max(total, bound)
        return Choice(self._gaps(solved.members), frozenset(), total, bound, solved.proved, solved=True)

    def _aims(self, worth: Sequence[int]) -> list[list[int]]:
        """Give what is to be made the most of, the first before the second: by importance, one level at a time."""
        if self.by is SelectionAim.VALUE:
            return [list(worth)]
        above = len(self.gaps.open) + 1
        return [[one // above**level % above for one in worth] for level in reversed(range(MOST_IMPORTANT))]

    def hours_for_more(self, choice: Choice) -> float | None:
        """Find the fewest hours in which a choice could be worth more; None if there are none, or it is not proved."""
        found = least_hours(self._jobs, choice.worth + 1, most_steps=self._most_steps())
        self._left -= found.steps
        return None if found.hours is None or not found.proved else self.as_hours(found.hours)

    def importance_to_come_in(self, gap: int) -> int | None:
        """Find the least importance with which a gap would be chosen; None if there is none, or it is not proved."""
        for importance in range((self.gaps.open[gap].gap.importance or 0) + 1, MOST_IMPORTANT + 1):
            worths = list(self.worths)
            worths[gap] = self._worth_of(importance)
            found = self.choose(worths=worths)
            if not found.optimal:
                return None
            if gap in found.gaps:
                return importance
        return None

    def value_to_come_in(self, gap: int, choice: Choice) -> float | None:
        """Find the value above which a gap would be chosen; None if it is not proved."""
        worths = list(self.worths)
        enough = sum(worths) + 1
        worths[gap] += enough
        found = self.choose(worths=worths)
        return self.as_value(self.worths[gap] + choice.worth - (found.worth - enough)) if found.optimal else None

    def _gaps(self, jobs: Iterable[int]) -> frozenset[int]:
        groups = list(self.job_of)
        return frozenset(gap for job in jobs for gap in self.gaps.groups[groups[job]])
