from __future__ import annotations

import math

import pytest

from careerkit.scoring.skills.sequence import Way, coming_about, connected, left_of, levels


def way(adds, *needs):
    return Way(frozenset(needs), adds)


def in_turn(hours, ways, preference=None):
    return [level.skills for level in levels(hours, ways, preference or dict.fromkeys(hours, 1))]


HOURS = dict(zip(range(1, 8), (3, 6, 6, 5, 4, 8, 10), strict=True))
VALUES = dict(zip(range(1, 8), (6, 18, 12, 8, 8, 17, 18), strict=True))


class TestPublishedExample:
    """Pinedo, Scheduling: Theory, Algorithms, and Systems, Example 3.1.5: the chains 1-2-3-4 and 5-6-7.

    A job that comes after others is something that comes about once it and all of them are there.
    """

    def found(self):
        chains = ((1, 2, 3, 4), (5, 6, 7))
        ways = [way(VALUES[job], *chain[: at + 1]) for chain in chains for at, job in enumerate(chain)]
        return levels(HOURS, ways, dict.fromkeys(HOURS, 1))

    def test_comes_in_the_published_sequence(self):
        assert [level.skills for level in self.found()] == [[1, 2], [5, 6], [3], [7], [4]]

    def test_has_the_published_factors(self):
        assert [level.rate for level in self.found()][:2] == pytest.approx([24 / 9, 25 / 12], rel=1e-12)


class TestLevels:
    def test_two_skills_that_are_worth_nothing_apart_come_together(self):
        assert in_turn({0: 1, 1: 1, 2: 1}, [way(9, 0, 1), way(4, 2)]) == [[0, 1], [2]]

    def test_a_skill_counts_with_what_is_there_already(self):
        found = levels({0: 2, 1: 1}, [way(9, 0, 5), way(4, 1)], {0: 1, 1: 1}, learnt=[5])
        assert [(level.skills, level.rate) for level in found] == [([0], 4.5), ([1], 4.0)]

    def test_what_needs_a_skill_that_is_not_to_be_had_is_left_out(self):
        assert in_turn({0: 1, 1: 1}, [way(9, 0, 7), way(4, 1)]) == [[1]]
        assert in_turn({}, [way(9, 0)]) == in_turn({0: 1}, []) == []

    def test_what_takes_no_time_comes_first(self):
        (first, second) = levels({0: 0.0, 1: 1.0}, [way(1, 0), way(9, 1)], {0: 1, 1: 1})
        assert (first.skills, first.rate) == ([0], math.inf)
        assert second.rate == 9

    def test_of_one_rate_the_preferred_comes_first_and_what_is_put_last_last(self):
        ways = [way(2, 0), way(2, 1), way(2, 2)]
        assert in_turn({0: 1, 1: 1, 2: 1}, ways) == [[0, 1, 2]]
        assert in_turn({0: 1, 1: 1, 2: 1}, ways, {0: 2, 1: 0, 2: 1}) == [[1], [2], [0]]

    def test_preference_never_pulls_apart_what_comes_together(self):
        assert in_turn({0: 1, 1: 1, 2: 1}, [way(4, 0, 1), way(2, 2)], {0: 0, 1: 2, 2: 1}) == [[2], [0, 1]]

    def test_rates_that_differ_by_rounding_only_are_the_same(self):
        assert in_turn({0: 1, 1: 1}, [way(0.1 + 0.2, 0), way(0.3, 1)]) == [[0, 1]]


def test_the_kernel_offers_what_it_says():
    assert left_of([way(3, 1, 2), way(1, 2)], {1}) == [way(3, 2), way(1, 2)]
    assert connected([1, 2, 3, 4], [way(1, 1, 2), way(1, 2, 4)]) == [[1, 2, 4], [3]]
    assert coming_about([[1], [2, 3]], [way(3, 1, 3), way(1, 1)]) == [[way(1, 1)], [way(3, 3)]]


def test_what_is_too_small_to_count_beside_the_rest_changes_nothing():
    ways = [way(1e15, 0, 1), way(1e15, 1, 2), way(5e-324, 0, 1, 2)]
    assert in_turn({0: 1, 1: 1, 2: 1}, ways) == in_turn({0: 1, 1: 1, 2: 1}, ways[:2]) == [[0, 1, 2]]
