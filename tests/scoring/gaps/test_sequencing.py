from __future__ import annotations

import itertools

import pytest

from careerkit.scoring.gaps.sequencing import ratio, schedule


def chains(*names):
    """Prerequisites of jobs that are numbered from 0 and done in chains."""
    before = {job: [] for chain in names for job in chain}
    for chain in names:
        for one, other in itertools.pairwise(chain):
            before[other].append(one)
    return [before[job] for job in range(len(before))]


class TestPublishedExamples:
    def test_two_chains_of_seven_jobs(self):
        """Pinedo, Scheduling: Theory, Algorithms, and Systems, example 3.1.5; the cost of that order is 1967."""
        hours, values = [3, 6, 6, 5, 4, 8, 10], [6, 18, 12, 8, 8, 17, 18]
        found = schedule(hours, values, chains([0, 1, 2, 3], [4, 5, 6]))
        assert [job + 1 for job in found.order] == [1, 2, 5, 6, 3, 7, 4]
        assert (found.cost, found.bound, found.optimal) == (1967, 1967, True)
        assert [block.ratio for block in found.blocks[:2]] == pytest.approx([24 / 9, 25 / 12])

    def test_weighted_shortest_job_first(self):
        """Smith (1956): without prerequisites, the order of value over hours."""
        values, hours = [170, 120, 15, 22, 14, 18], [10, 5, 5, 2, 8, 8]
        assert [ratio(value, time) for value, time in zip(values, hours, strict=True)] == [17, 24, 3, 11, 1.75, 2.25]
        assert schedule(hours, values, [[]] * 6).order == [1, 0, 3, 2, 5, 4]


class TestShapes:
    def test_nothing_at_all_has_an_order(self):
        assert schedule([], [], []).order == []

    def test_a_tree_that_grows_together_is_solved_from_its_end(self):
        found = schedule([2, 1, 1], [0, 1, 10], [[], [], [0, 1]])
        assert found.order == [1, 0, 2]
        assert found.optimal

    def test_what_has_neither_hours_nor_value_stands_where_it_may(self):
        assert schedule([0, 1, 0], [0, 1, 0], [[], [0], []]).order == [0, 2, 1]
        assert schedule([0, 0, 1], [0, 5, 10], [[], [], [0, 1]]).order == [1, 0, 2]

    def test_the_branches_of_a_diamond_are_searched(self):
        found = schedule([1, 5, 2, 1], [0, 1, 4, 30], [[], [0], [0], [1, 2]])
        assert found.order == [0, 2, 1, 3]
        assert (found.cost, found.optimal) == (12 + 8 + 270, True)

    def test_equal_ratios_need_no_search(self):
        before = [[], [], [0, 1], [0, 1], [2, 3]]
        found = schedule([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], before, most_steps=0)
        assert found.optimal

    def test_jobs_that_take_no_time_or_are_worth_nothing_are_no_trouble(self):
        before = [[], [], [0, 1], [0, 1]]
        assert schedule([0, 0, 0, 0], [1, 2, 3, 4], before).cost == 0
        assert schedule([1, 2, 3, 4], [0, 0, 0, 0], before).cost == 0


class TestMoreThanCanBeSearched:
    HOURS = (9, 8, 7, 9, 1, 1, 1, 1)
    VALUES = (0, 0, 0, 0, 9, 8, 7, 6)
    BEFORE = ((), (), (), (), (0, 1), (1, 2), (2, 3), (3, 0))

    def test_the_best_order_is_not_claimed_and_a_bound_is_given(self):
        exact = schedule(self.HOURS, self.VALUES, self.BEFORE)
        quick = schedule(self.HOURS, self.VALUES, self.BEFORE, most_steps=3)
        assert exact.optimal
        assert not quick.optimal
        assert quick.bound <= exact.cost <= quick.cost <= 2 * quick.bound

    def test_parts_that_hang_apart_are_merged_by_ratio(self):
        hours, values = [*self.HOURS, 1, 4, 2], [*self.VALUES, 100, 4, 0]
        before = [*self.BEFORE, (), (8,), ()]
        found = schedule(hours, values, before)
        assert found.order[0] == 8
        assert found.order[-1] == 10
        assert found.optimal
