from __future__ import annotations

from fractions import Fraction

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.model.amounts import Range
from careerkit.model.gaps import Gap, GapStatus
from careerkit.scoring.gaps.knapsack import Jobs, best_set, least_hours
from careerkit.scoring.gaps.select import select_gaps

efforts = (
    st.none()
    | st.integers(0, 6)
    | st.sampled_from([0.1, 0.2, 0.7])
    | st.builds(Range, low=st.integers(0, 9), high=st.integers(0, 9))
)
budgets = st.integers(0, 25) | st.sampled_from([0.1, 0.3, 2.9])
aims = st.sampled_from(["importance", "value"])


@st.composite
def graphs(draw, most=12):
    """Jobs that need one another, with their hours and worth; each after those that it needs."""
    count = draw(st.integers(0, most))
    shape = draw(st.sampled_from(["none", "one before", "one after", "any"]))
    before = [[] for _ in range(count)]
    for job in range(1, count):
        if shape == "one before" and draw(st.booleans()):
            before[job].append(draw(st.integers(0, job - 1)))
        elif shape == "one after" and draw(st.booleans()):
            before[draw(st.integers(job, count - 1))].append(job - 1)
        elif shape == "any":
            before[job] += [other for other in range(job) if draw(st.integers(0, 2)) == 0]
    hours = draw(st.lists(st.integers(0, 9), min_size=count, max_size=count))
    worth = draw(st.lists(st.integers(-3, 9), min_size=count, max_size=count))
    return Jobs(hours, worth, before)


@st.composite
def open_gaps(draw, most=7, *, circles=False):
    """Gaps with prerequisites among them."""
    count = draw(st.integers(0, most))
    found = []
    for index in range(count):
        others = range(count) if circles else range(index)
        needs = draw(st.lists(st.sampled_from(others), max_size=2, unique=True)) if others else []
        found.append(
            Gap(
                id=f"g{index}",
                name=f"gap {index * 5 % 7}",
                importance=draw(st.none() | st.integers(1, 5)),
                effort=draw(efforts),
                value=draw(st.none() | st.integers(0, 4)),
                prerequisites=[f"g{other}" for other in needs],
            )
        )
    return draw(st.permutations(found))


def closed_sets(jobs):
    """Every set that holds all that it needs, as bits, with its hours and worth."""
    count = len(jobs.hours)
    needs = [sum(1 << other for other in needed) for needed in jobs.before]
    sets = [(0, 0, 0)]
    for job in range(count):  # what a job needs has a smaller number
        sets += [
            (bits | 1 << job, hours + jobs.hours[job], worth + jobs.worth[job])
            for bits, hours, worth in sets
            if not needs[job] & ~bits
        ]
    return sets


def bits_of(members):
    return sum(1 << job for job in members)


def exact(number):
    return Fraction(repr(float(number)))


def likely(gap):
    effort = gap.effort
    return exact((effort.low + effort.high) / 2 if isinstance(effort, Range) else effort)


def measure(gaps, by):
    """What a choice is judged by: worth first, then fewer hours, then more gaps."""
    if by == "value":
        worth = sum((exact(gap.value or 0) for gap in gaps), Fraction())
    else:
        worth = tuple(sum(1 for gap in gaps if gap.importance == level) for level in (5, 4, 3, 2, 1))
    return worth, -sum((likely(gap) for gap in gaps), Fraction()), len(gaps)


def feasible(gaps, hours):
    """Every choice that fits, and holds all that it needs."""
    known = [gap for gap in gaps if gap.effort is not None]
    ids = {gap.id for gap in gaps}
    for bits in range(1 << len(known)):
        chosen = [gap for index, gap in enumerate(known) if bits >> index & 1]
        having = {gap.id for gap in chosen}
        met = all(other in having or other not in ids for gap in chosen for other in gap.prerequisites)
        if met and sum((likely(gap) for gap in chosen), Fraction()) <= exact(hours):
            yield chosen


def chosen_ids(selection):
    return {one.gap for one in selection.chosen}


def changed(gaps, gap_id, **estimate):
    return [attrs.evolve(gap, **estimate) if gap.id == gap_id else gap for gap in gaps]


class TestBestOfAllSets:
    """'Exact, not greedy': up to twelve gaps, no choice of all that there are is better."""

    @given(graphs(), st.integers(0, 40))
    def test_no_set_that_fits_is_worth_more(self, jobs, budget):
        found = best_set(jobs, budget)
        fitting = {bits: worth for bits, hours, worth in closed_sets(jobs) if hours <= budget}
        assert found.optimal
        assert found.worth == found.bound == max(fitting.values()) == fitting[bits_of(found.members)]
        assert found.hours == sum(jobs.hours[job] for job in found.members)

    @given(graphs(), st.integers(0, 40))
    def test_a_tie_is_told_exactly_where_there_is_one(self, jobs, budget):
        above = sum(jobs.hours) + 1
        worth = [(max(worth, 0) * above - hours) * 13 + 1 for hours, worth in zip(jobs.hours, jobs.worth, strict=True)]
        jobs = jobs._replace(worth=worth)
        found = best_set(jobs, budget)
        best = [bits for bits, hours, worth in closed_sets(jobs) if hours <= budget and worth == found.worth]
        assert (found.other is None) == (len(best) == 1)
        assert found.other is None or bits_of(found.other) in set(best) - {bits_of(found.members)}

    @given(graphs(), st.integers(1, 50))
    def test_no_fewer_hours_are_enough(self, jobs, target):
        enough = [hours for _, hours, worth in closed_sets(jobs) if worth >= target]
        assert least_hours(jobs, target)[:2] == (min(enough, default=None), True)

    @given(graphs(), st.integers(0, 40), st.integers(0, 60))
    def test_a_search_that_is_given_up_bounds_the_best(self, jobs, budget, most_steps):
        found = best_set(jobs, budget, most_steps)
        best = max(worth for _, hours, worth in closed_sets(jobs) if hours <= budget)
        assert found.worth <= best <= found.bound
        assert found.optimal is (found.worth == found.bound)
        assert {other for job in found.members for other in jobs.before[job]} <= found.members
        hours, proved, _ = least_hours(jobs, best, most_steps)
        assert hours is None or hours >= least_hours(jobs, best).hours
        assert not proved or (hours, proved) == least_hours(jobs, best)[:2]

    @given(open_gaps(), budgets, aims)
    def test_of_gaps(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        assume(selection.optimal is not None)
        having = chosen_ids(selection)
        chosen = [gap for gap in gaps if gap.id in having]
        choices = [measure(choice, by) for choice in feasible(gaps, hours)]
        assert measure(chosen, by) == max(choices)
        assert bool(selection.as_good) == (choices.count(max(choices)) > 1)


class TestPrerequisites:
    """'A gap only with its open prerequisites; closed gaps meet their prerequisites.'"""

    @given(open_gaps(circles=True), budgets, aims)
    def test_what_is_chosen_holds_all_that_it_needs_in_an_order_that_can_be_followed(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        by_id = {gap.id: gap for gap in gaps}
        position = {one.gap: index for index, one in enumerate(selection.chosen)}
        for one in selection.chosen:
            assert set(by_id[one.gap].prerequisites) <= set(position)
        assert {one.gap for one in selection.left_out} == set(by_id) - set(position)

    @given(open_gaps(), budgets, aims)
    def test_a_closed_gap_is_as_good_as_none(self, gaps, hours, by):
        done = [attrs.evolve(gap, status=GapStatus.CLOSED) if gap.id == "g0" else gap for gap in gaps]
        gone = [
            attrs.evolve(gap, prerequisites=[other for other in gap.prerequisites if other != "g0"])
            for gap in gaps
            if gap.id != "g0"
        ]
        assert chosen_ids(select_gaps(done, hours=hours, by=by)) == chosen_ids(select_gaps(gone, hours=hours, by=by))


class TestOrderOfEntry:
    """'Order of input never matters where order is not priority.'"""

    @given(open_gaps(circles=True), budgets, aims, st.data())
    def test_gaps_and_prerequisites_may_be_shuffled(self, gaps, hours, by, data):
        shuffled = [
            attrs.evolve(gap, prerequisites=data.draw(st.permutations(gap.prerequisites)))
            for gap in data.draw(st.permutations(gaps))
        ]
        one, other = select_gaps(gaps, hours=hours, by=by), select_gaps(shuffled, hours=hours, by=by)
        assert [chosen.gap for chosen in one.chosen] == [chosen.gap for chosen in other.chosen]
        assert [left.gap for left in one.left_out] == [left.gap for left in other.left_out]
        assert str(one) == str(other)


class TestFlips:
    """'Every flip value applied flips, just short of it does not.'"""

    @given(open_gaps(), budgets, aims)
    def test_of_hours(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        for flip in selection.flips:
            if flip.beyond:
                assert chosen_ids(select_gaps(gaps, hours=flip.hours, by=by)) == chosen_ids(selection)
                fewer = select_gaps(gaps, hours=flip.hours - 1e-6, by=by)
                assert chosen_ids(fewer) != chosen_ids(selection)
                continue
            assert flip.hours > hours
            better = {gap for gap in gaps if gap.id in chosen_ids(select_gaps(gaps, hours=flip.hours, by=by))}
            as_now = {gap for gap in gaps if gap.id in chosen_ids(selection)}
            assert measure(better, by)[0] > measure(as_now, by)[0]
            assert chosen_ids(select_gaps(gaps, hours=flip.hours - 1e-6, by=by)) == chosen_ids(selection)

    @given(open_gaps(most=5), budgets)
    def test_of_importance(self, gaps, hours):
        selection = select_gaps(gaps, hours=hours)
        assume(selection.optimal)
        for one in selection.left_out:
            if one.why not in {"outweighed", "not-judged"}:
                continue
            enough = next((flip.importance for flip in one.flips), 6)
            for importance in range((one.importance or 0) + 1, 6):
                then = select_gaps(changed(gaps, one.gap, importance=importance), hours=hours)
                assert (one.gap in chosen_ids(then)) is (importance >= enough)

    @given(open_gaps(), budgets)
    def test_of_value(self, gaps, hours):
        for one in select_gaps(gaps, hours=hours, by="value").left_out:
            for flip in one.flips:
                assert flip.beyond
                over, under = flip.value + 1e-6, flip.value - 1e-6
                assert one.gap in chosen_ids(select_gaps(changed(gaps, one.gap, value=over), hours=hours, by="value"))
                if under >= 0:
                    then = select_gaps(changed(gaps, one.gap, value=under), hours=hours, by="value")
                    assert one.gap not in chosen_ids(then)


class TestSums:
    """'Contributions that add up to it.'"""

    @given(open_gaps(circles=True), budgets, aims)
    def test_hours_values_and_levels(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        if selection.hours is not None:
            assert selection.hours.likely == pytest.approx(sum(one.hours.likely for one in selection.chosen), abs=1e-9)
            assert selection.hours.likely + selection.hours_left == pytest.approx(hours, abs=1e-9)
        if selection.value is not None:
            assert selection.value == pytest.approx(sum(one.value or 0 for one in selection.chosen), abs=1e-9)
        for level in selection.levels:
            assert level.chosen == sum(1 for one in selection.chosen if one.importance == level.importance)

    @given(open_gaps(), budgets, aims)
    def test_more_hours_bring_what_they_say(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        more = selection.more_hours
        assume(more is not None)
        then = select_gaps(gaps, hours=hours + 10, by=by)
        now = {one.pointer for one in selection.chosen}
        assert (now | set(more.adds)) - set(more.drops) == ({one.pointer for one in then.chosen} if more.adds else now)
        if by == "value":
            assert then.value - selection.value == pytest.approx(more.value, abs=1e-9)


class TestWhatLeaves:
    """'Every result validates, and loads back equal.'"""

    @given(open_gaps(circles=True), budgets, aims)
    def test_every_answer_is_a_document_that_loads_as_it_was(self, gaps, hours, by):
        selection = select_gaps(gaps, hours=hours, by=by)
        assert careerkit.loads(careerkit.dumps(selection)) == selection

    @settings(max_examples=20)
    @given(
        st.lists(st.tuples(*[st.sampled_from([0, 5e-324, 0.1, 1e7, 1e15])] * 2), max_size=5),
        st.sampled_from([0, 5e-324, 0.1, 2e7, 1e15]),
        aims,
    )
    def test_numbers_out_of_all_proportion_do_no_harm(self, pairs, hours, by):
        gaps = [
            Gap(name=f"gap {index}", importance=3, effort=Range(low=effort, high=effort), value=value)
            for index, (effort, value) in enumerate(pairs)
        ]
        assert careerkit.validate(careerkit.dumps(select_gaps(gaps, hours=hours, by=by))) == ()
