from __future__ import annotations

import math
from itertools import pairwise

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from careerkit.model import (
    Alternative,
    CategoryMinimum,
    CategoryPoints,
    CategoryService,
    Downside,
    MotivationProfile,
    Place,
    Ranking,
    SharedPoints,
    UseCase,
)
from careerkit.scoring import rank_alternatives
from careerkit.scoring.alternatives.compatible import Order, Row
from careerkit.scoring.alternatives.kernel import steps, weigh
from careerkit.scoring.alternatives.placing import ahead_by_numbers, ahead_by_pairs
from careerkit.scoring.alternatives.result import ExtentFlip, PointsFlip, RankingVerdict

CATEGORIES = ("growth", "financial", "flexibility", "recognition")
levels = st.integers(0, 5)
some_points = st.integers(0, 20) | st.sampled_from([0.1, 0.2, 0.3, 1 / 3, 33.3])


@st.composite
def services(draw, *, complete=False):
    found = []
    for category in CATEGORIES:
        perceived = draw(levels if complete else st.none() | levels)
        verified = draw(st.none() | levels)
        if perceived is not None or verified is not None:
            found.append(CategoryService(category=category, perceived=perceived, verified=verified))
    return found


@st.composite
def paths(draw, least=0, most=4, *, complete=False):
    count = draw(st.integers(least, most))
    return [
        Alternative(
            id=f"a{number}",
            name=f"path {number * 5 % 7}",
            serves=draw(services(complete=complete)),
            downsides=[
                Downside(text="It is hard", weight=weight) for weight in draw(st.lists(st.integers(1, 5), max_size=2))
            ],
        )
        for number in range(count)
    ]


@st.composite
def shared(draw):
    given_points = [CategoryPoints(category=one, points=draw(some_points)) for one in CATEGORIES]
    assume(any(one.points for one in given_points))
    return SharedPoints(points=given_points)


@st.composite
def rankings(draw):
    places = [[], [], []]
    for category in CATEGORIES:
        places[draw(st.integers(0, 2))].append(category)
    return Ranking(places=[Place(categories=place) for place in places])


@st.composite
def motivations(draw, weights=None):
    minimums = [
        CategoryMinimum(category=one, extent=1) for one in draw(st.lists(st.sampled_from(CATEGORIES), max_size=1))
    ]
    return MotivationProfile(weights=draw(shared() | rankings() if weights is None else weights), minimums=minimums)


def rank(found, motivation, **options):
    return rank_alternatives(UseCase(alternatives=found), motivation, **options)


def scrubbed(ranking):
    """What does not speak of positions."""
    return (
        ranking.verdict,
        [
            (one.alternative, one.place, one.value, one.lowest, one.highest, one.serves, one.acceptability, one.reasons)
            for one in ranking.places
        ],
        {one.alternative for one in ranking.excluded},
        sorted((type(flip).__name__, flip.words.code, str(flip.words.params)) for flip in ranking.flips),
        ranking.reasons,
    )


def places(ranking):
    return {one.alternative: one.place for one in ranking.places}


class TestContributions:
    """Contributions add up to the value."""

    @given(paths(), motivations(shared()))
    def test_known_contributions_add_up_to_the_lowest_value(self, found, motivation):
        for one in rank(found, motivation).places:
            known = [served.contribution for served in one.serves if served.contribution is not None]
            open_weights = [served.weight for served in one.serves if served.contribution is None]
            assert math.isclose(math.fsum(known), one.lowest, abs_tol=1e-9)
            assert math.isclose(math.fsum([*known, *open_weights]), one.highest, abs_tol=1e-9)
            assert (one.value is None) == bool(open_weights)
            assert math.isclose(math.fsum(served.weight for served in one.serves), 1, abs_tol=1e-9)


class TestDominance:
    """A dominated alternative never outranks its dominator."""

    @given(paths(2), motivations())
    def test_the_dominator_stands_no_lower(self, found, motivation):
        ranking = rank(found, motivation, acceptability=5)
        by_pointer = {one.pointer: one for one in ranking.places}
        for one in ranking.places:
            for pointer in one.dominated_by:
                dominator = by_pointer[pointer]
                assert dominator.place <= one.place
                assert dominator.highest >= one.highest
                if all(served.extent is not None for served in (*one.serves, *dominator.serves)):
                    assert dominator.acceptability.ranks[0] >= one.acceptability.ranks[0]


class TestIndependence:
    """Adding an alternative leaves the order of the others."""

    @given(paths(2), motivations(), st.data())
    def test_places_keep_their_order(self, found, motivation, data):
        without = data.draw(st.integers(0, len(found) - 1))
        before = rank([one for index, one in enumerate(found) if index != without], motivation)
        after = places(rank(found, motivation))
        for one in before.places:
            for other in before.places:
                if one.value is not None and other.value is not None and one.place < other.place:
                    assert after[one.alternative] < after[other.alternative]
                if one.lowest == other.lowest and one.highest == other.highest and one.value is not None:
                    assert after[one.alternative] == after[other.alternative]
            left = {served.alternative: (served.lowest, served.highest) for served in rank(found, motivation).places}
            assert left[one.alternative] == (one.lowest, one.highest)


class TestEntry:
    """The order in which alternatives, levels and weights were entered does not matter."""

    @given(paths(1), motivations(), st.data())
    def test_any_order_gives_the_same(self, found, motivation, data):
        other = [attrs.evolve(one, serves=one.serves[::-1]) for one in data.draw(st.permutations(found))]
        turned = motivation
        if isinstance(motivation.weights, SharedPoints):
            turned = attrs.evolve(motivation, weights=SharedPoints(points=motivation.weights.points[::-1]))
        one = rank(found, motivation, acceptability=5, seed=3)
        assert scrubbed(one) == scrubbed(rank(other, turned, acceptability=5, seed=3))


class TestPoints:
    """Only the proportions of points count."""

    @given(paths(2), motivations(shared()), st.sampled_from([2, 4, 0.5, 3, 7, 0.1]))
    def test_scaling_all_points_changes_nothing(self, found, motivation, factor):
        scaled = SharedPoints(
            points=[
                CategoryPoints(category=one.category, points=one.points * factor) for one in motivation.weights.points
            ]
        )
        one, other = rank(found, motivation), rank(found, attrs.evolve(motivation, weights=scaled))
        assert places(one) == places(other)
        assert one.verdict == other.verdict
        assert {flip.pointer for flip in one.flips if isinstance(flip, ExtentFlip)} == {
            flip.pointer for flip in other.flips if isinstance(flip, ExtentFlip)
        }

    @given(paths(2), motivations(shared()))
    def test_a_category_with_no_points_changes_nothing(self, found, motivation):
        fewer = SharedPoints(points=[one for one in motivation.weights.points if one.points])
        more = SharedPoints(points=[*motivation.weights.points, CategoryPoints(category="nowhere", points=0)])
        one = rank(found, attrs.evolve(motivation, weights=fewer))
        assert scrubbed(one) == scrubbed(rank(found, attrs.evolve(motivation, weights=more)))


class TestDraws:
    """The same seed gives the same acceptability; ranks add up."""

    @given(paths(2), motivations(), st.integers(0, 9))
    def test_draws_repeat(self, found, motivation, seed):
        one = rank(found, motivation, acceptability=8, seed=seed)
        assert one == rank(found, motivation, acceptability=8, seed=seed)
        for placed in one.places:
            assert math.isclose(math.fsum(placed.acceptability.ranks), 1)
            assert bool(placed.acceptability.central) == bool(placed.acceptability.ranks[0])

    @given(paths(2, complete=True), motivations(rankings()))
    def test_what_is_first_for_every_weighing_is_first_in_every_draw(self, found, motivation):
        ranking = rank(found, motivation, acceptability=10)
        assume(ranking.verdict is RankingVerdict.ONE_FIRST)
        assert ranking.places[0].acceptability.ranks[0] == 1


class TestFlips:
    """A flip that is applied flips, and just short of it nothing does."""

    @given(paths(2, 4, complete=True), motivations(shared()))
    def test_points(self, found, motivation):
        ranking = rank(found, motivation)
        had = {
            one.category: math.fsum(each.points for each in motivation.weights.points if each.category == one.category)
            for one in motivation.weights.points
        }
        flips = [flip for flip in ranking.flips if isinstance(flip, PointsFlip)]
        for flip in flips:
            for part, alone in ((1, False), (1 - 1e-4, True), (1 + 1e-4, False)):
                changed = dict(had)
                for one in flip.changes:
                    changed[one.category] = max(one.points + (one.changed - one.points) * part, 0)
                weights = SharedPoints(
                    points=[CategoryPoints(category=one, points=some) for one, some in changed.items()]
                )
                after = rank(found, attrs.evolve(motivation, weights=weights))
                still = after.verdict is RankingVerdict.ONE_FIRST and after.first == ranking.first
                assert still == alone
                if part == 1:
                    assert flip.pointer in after.first
        moved = [flip.amount for flip in flips if len(flip.changes) > 1]
        assert len(moved) <= 1

    @given(paths(2, 4), motivations())
    def test_levels(self, found, motivation):
        ranking = rank(found, motivation)
        for flip in ranking.flips:
            if isinstance(flip, ExtentFlip):
                toward = 1 if flip.changed < flip.extent else -1
                assert self.still(found, motivation, ranking, flip, flip.changed + toward)
                assert not self.still(found, motivation, ranking, flip, flip.changed)

    def still(self, found, motivation, ranking, flip, level):
        index = int(flip.pointer.rpartition("/")[2])
        serves = [
            attrs.evolve(one, perceived=level) if one.category == flip.category else one for one in found[index].serves
        ]
        changed = [*found[:index], attrs.evolve(found[index], serves=serves), *found[index + 1 :]]
        after = rank(changed, motivation)
        return after.verdict is RankingVerdict.ONE_FIRST and after.first == ranking.first


rows = st.lists(st.tuples(*[st.tuples(levels, levels)] * 4), min_size=1, max_size=7).map(
    lambda found: [Row(tuple(min(pair) for pair in row), tuple(max(pair) for pair in row)) for row in found]
)


class TestKernels:
    """The fast ways and the plain ones say the same."""

    @given(rows, st.permutations(range(4)), st.sampled_from([(1, 1, 1, 1), (2, 2), (4,), (1, 3), (1, 2, 1)]))
    def test_an_order_compares_by_its_corners_as_by_pairs(self, found, turned, sizes):
        cut = [sum(sizes[:index]) for index in range(len(sizes) + 1)]
        order = Order([turned[start:end] for start, end in pairwise(cut)])
        corners = ahead_by_numbers(
            [order.corners(row.low) for row in found], [order.corners(row.high) for row in found]
        )
        assert corners == ahead_by_pairs(found, order.ahead)
        for row in found:
            low, high = order.bounds(row)
            assert 0 <= low <= high <= 1

    @given(
        st.lists(st.tuples(levels, levels, levels), min_size=2, max_size=5),
        st.tuples(*[st.integers(1, 9)] * 3),
    )
    def test_the_turning_weight_makes_a_tie(self, matrix, weights):
        low, high = [0] * 3, [5] * 3
        weighed = weigh(matrix, weights, low, high)
        assert [math.fsum(row) for row in weighed.contributions] == weighed.values
        for criterion, turn in enumerate(weighed.turning):
            if turn is not None:
                changed = [turn[0] if index == criterion else weight for index, weight in enumerate(weights)]
                values = weigh(matrix, changed, low, high).values
                assert steps(values[turn[1]]) == steps(max(values))
