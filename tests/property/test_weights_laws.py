from __future__ import annotations

import math
from itertools import combinations, pairwise

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from careerkit.declaration.compilation import dumper, loader
from careerkit.model.motivation import CategoryPoints, CategoryRating, Place, Ranking, Ratings, SharedPoints
from careerkit.scoring.weights.consistency import SCALE, nearest
from careerkit.scoring.weights.eigenvector import changed, principal
from careerkit.scoring.weights.given import weights_from_points, weights_from_ranking, weights_from_ratings
from careerkit.scoring.weights.judgements import PairwiseJudgement
from careerkit.scoring.weights.pairwise import weights_from_pairwise
from careerkit.scoring.weights.result import UsableFor, Weights

IDS = ["growth", "financial", "flexibility", "recognition", "belonging", "a", "b", "c"]
ids = st.sampled_from(IDS)
points = st.lists(st.tuples(ids, st.integers(0, 100)), max_size=8)
wild_points = st.lists(st.tuples(ids, st.sampled_from([0, 5e-324, 1e-300, 1e-9, 0.1, 1, 1e6])), max_size=8)
ratings = st.lists(st.tuples(ids, st.integers(-1, 7)), max_size=8)
rankings = st.lists(st.lists(ids, max_size=3), max_size=6)
methods = st.sampled_from(["centroid", "sum", "distribution"])


def shared(pairs):
    return SharedPoints(points=[CategoryPoints(category=category, points=number) for category, number in pairs])


def rated(pairs, lowest=1, highest=5):
    given_ratings = [CategoryRating(category=category, rating=number) for category, number in pairs]
    return Ratings(lowest=lowest, highest=highest, ratings=given_ratings)


def ranked(places):
    return Ranking(places=[Place(categories=place) for place in places])


@st.composite
def judgements(draw, least=2, most=6, scale=SCALE):
    """Judgements of each two, each in one direction or the other."""
    names = IDS[: draw(st.integers(least, most))]
    found = []
    for pair in combinations(names, 2):
        first, second = pair if draw(st.booleans()) else pair[::-1]
        found.append(PairwiseJudgement(first=first, second=second, times=draw(st.sampled_from(scale))))
    return found


@st.composite
def near_to_weights(draw):
    """Judgements that come from weights, each by one step of the scale off at the most: most of them fit together."""
    names = IDS[: draw(st.integers(3, 6))]
    weights = {name: draw(st.integers(1, 6)) for name in names}
    found = []
    for first, second in combinations(names, 2):
        index = SCALE.index(nearest(weights[first] / weights[second])) + draw(st.sampled_from([-1, 0, 0, 1]))
        times = SCALE[min(max(index, 0), len(SCALE) - 1)]
        found.append(PairwiseJudgement(first=first, second=second, times=times))
    return found


some_judgements = judgements() | near_to_weights()


def weights_of(result):
    return {entry.item: entry.weight for entry in result.entries}


def places_of(result):
    return {entry.item: entry.place for entry in result.entries}


def with_other(given_judgements, first, second, times):
    """Put another judgement in the place of the one of two things."""
    return [
        PairwiseJudgement(first=first, second=second, times=times)
        if {one.first, one.second} == {first, second}
        else one
        for one in given_judgements
    ]


class TestSum:
    """'Weights sum to 1 within 1e-9.'"""

    @given(points | wild_points)
    def test_of_points(self, pairs):
        found = weights_from_points(shared(pairs))
        assert bool(found.entries) is any(number for _, number in pairs)
        assert not found.entries or math.fsum(weights_of(found).values()) == pytest.approx(1, abs=1e-9)

    @given(rankings, methods)
    def test_of_a_ranking(self, places, method):
        found = weights_from_ranking(ranked(places), method=method)
        assert bool(found.entries) is any(places)
        assert not found.entries or math.fsum(weights_of(found).values()) == pytest.approx(1, abs=1e-9)


class TestScaling:
    """'Scaling all points changes nothing; zero points change nothing.'"""

    @given(points, st.sampled_from([0.001, 0.3, 2, 7, 1000]))
    def test_as_many_times_as_many_for_each(self, pairs, factor):
        before = weights_from_points(shared(pairs))
        after = weights_from_points(shared([(category, number * factor) for category, number in pairs]))
        assert weights_of(after) == pytest.approx(weights_of(before), abs=1e-12)
        assert places_of(after) == places_of(before)
        assert (after.verdict, after.usable_for) == (before.verdict, before.usable_for)
        assert [flip.points for flip in after.flips] == pytest.approx([flip.points * factor for flip in before.flips])

    @given(points, st.lists(ids))
    def test_no_points_for_some_more(self, pairs, more):
        assert weights_from_points(shared([*pairs, *((one, 0) for one in more)])) == weights_from_points(shared(pairs))


class TestOrderOfEntry:
    """'The order of the input never matters.'"""

    @given(points, st.data())
    def test_of_points(self, pairs, data):
        assert weights_from_points(shared(data.draw(st.permutations(pairs)))) == weights_from_points(shared(pairs))

    @given(ratings, st.data())
    def test_of_ratings(self, pairs, data):
        assert weights_from_ratings(rated(data.draw(st.permutations(pairs)))) == weights_from_ratings(rated(pairs))

    @given(rankings, methods, st.data())
    def test_within_a_place(self, places, method, data):
        shuffled = [data.draw(st.permutations(place)) for place in places]
        before = weights_from_ranking(ranked(places), method=method)
        assert weights_from_ranking(ranked(shuffled), method=method) == before

    @settings(max_examples=30)
    @given(some_judgements, st.data())
    def test_of_judgements(self, given_judgements, data):
        shuffled = data.draw(st.permutations(given_judgements))
        assert weights_from_pairwise(shuffled) == weights_from_pairwise(given_judgements)


class TestRank:
    """'Monotone with rank'; 'tied categories share the mean of the weights of the places they span.'"""

    @given(rankings, methods)
    def test_a_better_place_weighs_more_and_the_same_place_the_same(self, places, method):
        found = weights_from_ranking(ranked(places), method=method)
        for one, other in pairwise(found.entries):
            assert (one.place == other.place) == (one.weight == other.weight)
            assert one.weight >= other.weight

    @given(st.integers(1, 12), methods, st.data())
    def test_ties_have_the_mean(self, count, method, data):
        names = [f"c{number}" for number in range(count)]
        alone = weights_from_ranking(ranked([[name] for name in names]), method=method)
        start = data.draw(st.integers(0, count - 1))
        end = data.draw(st.integers(start + 1, count))
        tied = [*([name] for name in names[:start]), names[start:end], *([name] for name in names[end:])]
        found = weights_of(weights_from_ranking(ranked(tied), method=method))
        strict = weights_of(alone)
        mean = math.fsum(strict[name] for name in names[start:end]) / (end - start)
        expected = {name: mean if name in names[start:end] else weight for name, weight in strict.items()}
        assert found == pytest.approx(expected, abs=1e-12)

    @given(ratings)
    def test_places_follow_ratings_and_there_are_no_weights(self, pairs):
        found = weights_from_ratings(rated(pairs))
        for one, other in pairwise(found.entries):
            assert one.given >= other.given
            assert (one.place == other.place) == (one.given == other.given)
        assert {entry.weight for entry in found.entries} <= {None}

    @given(points)
    def test_more_points_weigh_more(self, pairs):
        sums = {}
        for category, number in pairs:
            sums[category] = sums.get(category, 0) + number
        found = weights_of(weights_from_points(shared(pairs)))
        assert set(found) == {category for category, number in sums.items() if number}
        for one, other in combinations(found, 2):
            assert (found[one] > found[other]) == (sums[one] > sums[other])


class TestConsistentJudgements:
    """'A perfectly consistent matrix gives back its weights with ratio 0.'"""

    @given(st.lists(st.integers(1, 9), min_size=1, max_size=8))
    def test_weights_come_back(self, numbers):
        weights = dict(zip(IDS, numbers, strict=False))
        given_judgements = [
            PairwiseJudgement(first=one, second=other, times=weights[one] / weights[other])
            for one, other in combinations(weights, 2)
        ]
        found = weights_from_pairwise(given_judgements, items=weights)
        expected = {item: number / sum(numbers) for item, number in weights.items()}
        assert weights_of(found) == pytest.approx(expected, abs=1e-11)
        assert (found.consistency.lambda_max, found.consistency.ratio) == (len(weights), 0)
        assert found.consistency.most_inconsistent is None
        assert found.usable_for is UsableFor.SHARES


class TestConsistency:
    """'AHP answers only below a consistency ratio of 0.10, and names the judgement that is most off'; mending that one
    'never raises the ratio'."""

    @given(some_judgements)
    def test_of_what_there_is_to_know(self, given_judgements):
        found = weights_from_pairwise(given_judgements)
        fits = found.consistency.ratio < 0.1
        assert found.usable_for is (UsableFor.SHARES if fits else UsableFor.NOTHING)
        assert found.consistency.consistent is fits
        weights = weights_of(found)
        assert math.fsum(weights.values()) == pytest.approx(1, abs=1e-9)
        product = dict(weights)
        for one in given_judgements:
            product[one.first] += one.times * weights[one.second]
            product[one.second] += weights[one.first] / one.times
        largest = found.consistency.lambda_max
        assert product == pytest.approx({item: largest * weight for item, weight in weights.items()}, rel=1e-9)
        assert largest >= len(weights)
        off = found.consistency.most_inconsistent
        assert fits or off is not None
        for one in given_judgements:
            times = one.times * weights[one.second] / weights[one.first]
            assert max(times, 1 / times) <= (1 + 1e-4 if off is None else off.deviation * (1 + 1e-8))
        if off is not None:  # mending it never raises the ratio
            assert off.exact_ratio <= found.consistency.ratio + 1e-9
            assert off.nearest_ratio <= found.consistency.ratio + 1e-9

    @settings(max_examples=30)
    @given(some_judgements)
    def test_turning_a_judgement_round_changes_no_weight(self, given_judgements):
        turned = [
            PairwiseJudgement(first=one.second, second=one.first, times=1 / one.times) for one in given_judgements
        ]
        before, after = weights_from_pairwise(given_judgements), weights_from_pairwise(turned)
        assert weights_of(after) == pytest.approx(weights_of(before), rel=1e-9)
        assert after.consistency.ratio == pytest.approx(before.consistency.ratio, abs=1e-9)


class TestMending:
    """'Mending the most inconsistent judgement never raises the ratio.'"""

    @given(st.tuples(*[st.floats(1 / 9, 9)] * 3))
    def test_of_three_it_is_on_the_way_to_where_all_fit(self, times):
        matrix = [[1.0] * 3 for _ in range(3)]
        for value, (row, column) in zip(times, combinations(range(3), 2), strict=True):
            matrix = changed(matrix, row, column, value)
        found = principal(matrix)
        for row, column in combinations(range(3), 2):
            exact = found.weights[row] / found.weights[column]
            assert principal(changed(matrix, row, column, exact)).value <= found.value + 1e-9


class TestFlips:
    """'Every flip value, applied, flips the verdict, and just short of it (outside a stated tie band) does not.'"""

    @given(points)
    def test_of_points(self, pairs):
        found = weights_from_points(shared(pairs))
        assert len(found.flips) == (len({entry.place for entry in found.entries}) > 1 and found.entries[1].place == 2)
        for flip in found.flips:
            levels = {entry.item: entry.given for entry in found.entries}
            for factor, together in ((1, True), (1 - 1e-4, False)):
                moved = levels | {
                    flip.first: levels[flip.first] - flip.points * factor,
                    flip.second: levels[flip.second] + flip.points * factor,
                }
                after = places_of(weights_from_points(shared(moved.items())))
                assert after[flip.first] == 1
                assert (after[flip.second] == 1) is together

    @settings(max_examples=30)
    @given(some_judgements)
    def test_of_judgements(self, given_judgements):
        found = weights_from_pairwise(given_judgements)
        for flip in found.flips:
            assume(0.1111112 < flip.times < 8.999999)
            there = next(
                one.times if one.first == flip.first else 1 / one.times
                for one in given_judgements
                if {one.first, one.second} == {flip.first, flip.second}
            )
            towards = 1 + math.copysign(1e-6, there - flip.times)
            after = weights_from_pairwise(with_other(given_judgements, flip.first, flip.second, flip.times))
            short = weights_from_pairwise(with_other(given_judgements, flip.first, flip.second, flip.times * towards))
            assert _answer(after) != _answer(found)
            assert _answer(short) == _answer(found)


def _answer(result):
    """Whether judgements fit together, and if so what comes first."""
    if result.usable_for is UsableFor.NOTHING:
        return None
    return {entry.item for entry in result.entries if entry.place == 1}


class TestWhatLeaves:
    """'No NaN or infinity ever leaves', and results 'are validated in tests'."""

    @given(
        st.one_of(
            wild_points.map(lambda pairs: weights_from_points(shared(pairs))),
            ratings.map(lambda pairs: weights_from_ratings(rated(pairs, 5, 1))),
            rankings.map(lambda places: weights_from_ranking(ranked(places))),
            some_judgements.map(weights_from_pairwise),
        )
    )
    def test_every_answer_is_a_document_that_loads_as_it_was(self, found):
        assert loader(Weights)(dumper(Weights)(found), [0, 0]) == found
        assert attrs.evolve(found) == found
        assert "{" not in found.say("de")
