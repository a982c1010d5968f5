from __future__ import annotations

import json
import math
from itertools import permutations

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from careerkit.declaration.compilation import dumper, loader
from careerkit.model.amounts import Range
from careerkit.model.gaps import Gap, GapStatus
from careerkit.scoring.gaps.order import order_gaps
from careerkit.scoring.gaps.result import GapOrder
from careerkit.scoring.gaps.sequencing import schedule

efforts = st.none() | st.integers(0, 4) | st.builds(Range, low=st.integers(0, 9), high=st.integers(0, 9))
numbers = st.sampled_from([0, 5e-324, 1e-9, 0.1, 1, 2, 3, 5, 8, 1e7, 1e8, 1e14, math.nextafter(1e15, 0), 1e15])


@st.composite
def graphs(draw, most=8):
    """Hours, values, and for each job the jobs before it; the numbering tells nothing of the order."""
    count = draw(st.integers(1, most))
    number = draw(st.permutations(range(count)))
    before = [[] for _ in range(count)]
    for later in range(count):
        for earlier in range(later):
            if draw(st.integers(0, 2)) == 0:
                before[number[later]].append(number[earlier])
    hours = draw(st.lists(st.integers(0, 9), min_size=count, max_size=count))
    values = draw(st.lists(st.integers(0, 9), min_size=count, max_size=count))
    return hours, values, before


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


def cost_of(order, hours, values):
    now = total = 0
    for job in order:
        now += hours[job]
        total += now * values[job]
    return total


def feasible(order, before):
    position = {job: index for index, job in enumerate(order)}
    return all(position[other] < position[job] for job in range(len(before)) for other in before[job])


def place_of(gaps, by, gap_id):
    return next(placed.place for placed in order_gaps(gaps, by=by).places if placed.gap == gap_id)


def changed(gaps, gap_id, **estimate):
    return [attrs.evolve(gap, **estimate) if gap.id == gap_id else gap for gap in gaps]


def scrubbed(order):
    """What does not speak of positions."""
    return [
        (
            one.gap,
            one.place,
            one.judged,
            one.inherited,
            one.value_per_hour,
            one.reasons,
            one.flips,
            one.hours_until_closed,
        )
        for one in order.places
    ]


orderings = st.sampled_from(["importance", "value_per_hour"])


class TestBestOfAllPermutations:
    """'By value per hour, for every random graph up to eight gaps costs no more than the best of all permutations.'"""

    @given(graphs())
    def test_of_any_graph(self, graph):
        hours, values, before = graph
        found = schedule(hours, values, before)
        best = _least(hours, values, before)
        assert feasible(found.order, before)
        assert found.optimal
        assert found.cost == cost_of(found.order, hours, values) == best

    @given(graphs(most=5))
    def test_the_shortcut_of_this_test_is_the_best_of_all_permutations(self, graph):
        hours, values, before = graph
        orders = [order for order in permutations(range(len(hours))) if feasible(order, before)]
        assert _least(hours, values, before) == min(cost_of(order, hours, values) for order in orders)

    @given(graphs())
    def test_without_a_search_the_bound_still_holds(self, graph):
        hours, values, before = graph
        found = schedule(hours, values, before, most_steps=0)
        assert feasible(found.order, before)
        assert found.bound <= _least(hours, values, before) * (1 + 1e-9) <= found.cost * (1 + 2e-9)
        assert found.cost <= 2 * found.bound + 1e-9

    @given(open_gaps(most=6))
    def test_of_gaps(self, gaps):
        gaps = [attrs.evolve(gap, effort=len(gap.name) % 3 + index, value=index) for index, gap in enumerate(gaps)]
        assume(gaps)
        order = order_gaps(gaps, by="value_per_hour")
        index = {gap.id: number for number, gap in enumerate(gaps)}
        before = [[index[other] for other in gap.prerequisites] for gap in gaps]
        assert order.cost == _least([gap.effort for gap in gaps], [gap.value for gap in gaps], before)


def _least(hours, values, before):
    """The least cost of all orders, over all sets that can be done first (Held and Karp 1962)."""
    count = len(hours)
    best = {0: 0}
    for done in range(1 << count):
        if done in best:
            now = sum(hours[job] for job in range(count) if done >> job & 1)
            for job in range(count):
                if not done >> job & 1 and all(done >> other & 1 for other in before[job]):
                    cost = best[done] + (now + hours[job]) * values[job]
                    best[done | 1 << job] = min(cost, best.get(done | 1 << job, math.inf))
    return best[(1 << count) - 1]


class TestPrerequisites:
    """'A plan from order_gaps never breaks a prerequisite.'"""

    @given(open_gaps(), orderings)
    def test_in_either_order(self, gaps, by):
        order = order_gaps(gaps, by=by)
        position = {placed.gap: (placed.place, index) for index, placed in enumerate(order.places)}
        for gap in gaps:
            for other in gap.prerequisites:
                assert position[other] < position[gap.id]
                assert position[other][0] < position[gap.id][0]

    @given(open_gaps(circles=True), orderings)
    def test_every_gap_has_a_place_even_where_they_go_round_in_circles(self, gaps, by):
        order = order_gaps(gaps, by=by)
        assert sorted(placed.gap for placed in order.places) == sorted(gap.id for gap in gaps)
        for index, placed in enumerate(order.places):
            assert placed.place == index + 1 or placed.place == order.places[index - 1].place

    @given(open_gaps())
    def test_a_closed_gap_is_as_good_as_none(self, gaps):
        done = [attrs.evolve(gap, status=GapStatus.CLOSED) if gap.id == "g0" else gap for gap in gaps]
        gone = [
            attrs.evolve(gap, prerequisites=[other for other in gap.prerequisites if other != "g0"])
            for gap in gaps
            if gap.id != "g0"
        ]
        assert scrubbed(order_gaps(done)) == scrubbed(order_gaps(gone))


class TestOrderOfEntry:
    """'The order in which things were entered never matters where order is not priority.'"""

    @given(open_gaps(circles=True), orderings, st.data())
    def test_gaps_and_prerequisites_may_be_shuffled(self, gaps, by, data):
        shuffled = [
            attrs.evolve(gap, prerequisites=data.draw(st.permutations(gap.prerequisites)))
            for gap in data.draw(st.permutations(gaps))
        ]
        assert scrubbed(order_gaps(shuffled, by=by)) == scrubbed(order_gaps(gaps, by=by))


class TestInheritance:
    """'A gap inherits the importance of the most important gap that needs it.'"""

    @given(open_gaps())
    def test_directly_or_through_others(self, gaps):
        by_id = {gap.id: gap for gap in gaps}
        for placed in order_gaps(gaps).places:
            needing = {placed.gap}
            for _ in gaps:
                needing |= {gap.id for gap in gaps if needing & set(gap.prerequisites)}
            highest = max(by_id[one].importance or 0 for one in needing)
            assert highest == max(placed.inherited or 0, placed.importance or 0)


class TestFlips:
    """'Every flip value, applied, flips the verdict, and just short of it (outside a stated tie band) does not.'"""

    @given(open_gaps())
    def test_of_importance_and_hours(self, gaps):
        for placed in order_gaps(gaps).places:
            flips = {"importance": None, "hours": None}
            for flip in placed.flips:
                flips.update({name: getattr(flip, name) for name in flips if getattr(flip, name) is not None})
            for importance in range((placed.importance or 0) + 1, 6):
                place = place_of(changed(gaps, placed.gap, importance=importance), "importance", placed.gap)
                enough = flips["importance"] is not None and importance >= flips["importance"]
                assert (place < placed.place) is enough
            if flips["hours"] is None:
                assert place_of(changed(gaps, placed.gap, effort=0), "importance", placed.gap) >= placed.place
            else:
                place = place_of(changed(gaps, placed.gap, effort=flips["hours"]), "importance", placed.gap)
                assert place < placed.place
                place = place_of(changed(gaps, placed.gap, effort=flips["hours"] + 1e-6), "importance", placed.gap)
                assert place == placed.place

    @given(open_gaps())
    def test_of_value_and_hours(self, gaps):
        for placed in order_gaps(gaps, by="value_per_hour").places:
            for flip in placed.flips:
                if flip.value is not None:
                    band = 1e-9 * (1 + flip.value)
                    over, under = {"value": flip.value + band}, {"value": max(0, flip.value - band)}
                else:
                    over, under = ({"effort": flip.hours * factor} for factor in (1 - 1e-9, 1 + 1e-9))
                assert place_of(changed(gaps, placed.gap, **over), "value_per_hour", placed.gap) < placed.place
                assert place_of(changed(gaps, placed.gap, **under), "value_per_hour", placed.gap) >= placed.place


class TestWhatLeaves:
    """'No NaN or infinity ever leaves', and results 'are validated in tests'."""

    @given(open_gaps(circles=True), orderings)
    def test_every_answer_is_a_document_that_loads_as_it_was(self, gaps, by):
        order = order_gaps(gaps, by=by)
        assert loader(GapOrder)(dumper(GapOrder)(order), [0, 0]) == order

    @given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=5), orderings)
    def test_numbers_out_of_all_proportion_do_no_harm(self, pairs, by):
        gaps = [
            Gap(name=f"gap {index}", effort=Range(low=hours, high=hours), value=value)
            for index, (hours, value) in enumerate(pairs)
        ]
        order = order_gaps(gaps, by=by)
        assert loader(GapOrder)(dumper(GapOrder)(order), [0, 0]) == order

    @settings(max_examples=10)
    @given(st.integers(300, 1000), st.lists(st.tuples(numbers, numbers), min_size=1, max_size=5), orderings)
    def test_nor_do_thousands_of_gaps(self, count, pairs, by):
        gaps = [
            Gap(name=f"gap {index % 7}", effort=Range(low=0, likely=hours, high=hours), value=value)
            for index, (hours, value) in enumerate((pairs * count)[:count])
        ]
        order = order_gaps(gaps, by=by)
        assert loader(GapOrder)(json.loads(json.dumps(dumper(GapOrder)(order), allow_nan=False)), [0, 0]) == order

    @given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=5))
    def test_what_is_left_out_is_said(self, pairs):
        gaps = [
            Gap(name=f"gap {index}", effort=Range(low=hours, high=hours), value=value)
            for index, (hours, value) in enumerate(pairs)
        ]
        order = order_gaps(gaps, by="value_per_hour")
        said = {one.code for one in order.missing}
        assert (order.cost is None) == ("order.missing.cost-too-large" in said)
        assert (order.hours is None) == ("order.missing.hours-too-large" in said)
        shares = [one.value_per_hour for one, (hours, _) in zip(_as_given(order), pairs, strict=True) if hours]
        assert (None in shares) == ("order.missing.value-per-hour-too-large" in said)


def _as_given(order):
    return sorted(order.places, key=lambda one: one.pointer)


class TestHours:
    """'Contributions add up within 1e-9.'"""

    @given(open_gaps(), orderings)
    def test_hours_until_closed_grow_by_the_hours_of_each(self, gaps, by):
        order = order_gaps(gaps, by=by)
        now = 0.0
        for placed in order.places:
            if placed.hours is not None:
                now += placed.hours.likely
                assert placed.hours_until_closed.likely == pytest.approx(now, abs=1e-9)
        assert (order.hours.likely if order.hours else 0.0) == pytest.approx(now, abs=1e-9)
