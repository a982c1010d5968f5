from __future__ import annotations

import re
import time

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model.motivation import CategoryPoints, CategoryRating, Place, Ranking, Ratings, SharedPoints
from careerkit.scoring import UsableFor, Weights, WeightsVerdict
from careerkit.scoring.weights.given import weights_from_points, weights_from_ranking, weights_from_ratings


def points(*pairs):
    return SharedPoints(points=[CategoryPoints(category=category, points=number) for category, number in pairs])


def ratings(*pairs, lowest=1, highest=5):
    given = [CategoryRating(category=category, rating=number) for category, number in pairs]
    return Ratings(lowest=lowest, highest=highest, ratings=given)


def ranking(*places):
    return Ranking(places=[Place(categories=place.split()) for place in places])


def codes(reasons):
    return [reason.code for reason in reasons]


def weights_of(result):
    return {entry.item: entry.weight for entry in result.entries}


def places_of(result):
    return {entry.item: entry.place for entry in result.entries}


EVERY_KIND = {
    "points": weights_from_points(points(("growth", 60), ("financial", 30), ("belonging", 10))),
    "points level": weights_from_points(points(("growth", 1), ("financial", 1))),
    "one point": weights_from_points(points(("growth", 1))),
    "points twice": weights_from_points(points(("growth", 1), ("growth", 2), ("financial", 0))),
    "no points": weights_from_points(points()),
    "all zero": weights_from_points(points(("growth", 0))),
    "ratings": weights_from_ratings(ratings(("growth", 5), ("financial", 3))),
    "ratings in a mess": weights_from_ratings(
        ratings(("growth", 9), ("financial", -3), ("financial", 2), lowest=5, highest=1)
    ),
    "no ratings": weights_from_ratings(ratings()),
    "ranking": weights_from_ranking(ranking("growth", "financial flexibility")),
    "ranking by sum": weights_from_ranking(ranking("growth financial", "growth"), method="sum"),
    "ranking by distribution": weights_from_ranking(ranking("growth"), method="distribution"),
    "no ranking": weights_from_ranking(ranking("", "")),
}


@pytest.mark.parametrize("result", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, result):
        written = careerkit.dumps(result)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written) == result
        assert isinstance(result, Weights)

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_is_put_into_words(self, result, language):
        told = [*result.reasons, *(flip.words for flip in result.flips), *result.assumed, *result.missing]
        assert told
        assert all(has(one.code, language) for one in told)
        said = result.say(language)
        assert not re.search(r"[{]|\b(?:weights|focus|word)[.][a-z]|\bNone\b(?! of)", said)
        if result.verdict is not WeightsVerdict.UNDETERMINED:
            assert len(said.splitlines()) >= 1 + len(result.entries)

    def test_says_what_it_is_usable_for(self, result):
        expected = {
            WeightsVerdict.WEIGHED: UsableFor.SHARES,
            WeightsVerdict.ORDERED: UsableFor.ORDER,
            WeightsVerdict.UNDETERMINED: UsableFor.NOTHING,
        }
        assert result.usable_for is expected[result.verdict]
        assert bool(result.entries) is (result.verdict is not WeightsVerdict.UNDETERMINED)


class TestPoints:
    def test_carry_shares(self):
        found = EVERY_KIND["points"]
        assert weights_of(found) == {"growth": 0.6, "financial": 0.3, "belonging": 0.1}
        assert list(places_of(found).values()) == [1, 2, 3]
        assert (found.total, found.usable_for, found.rank_weights, found.consistency) == (100, "shares", None, None)

    def test_flip_where_the_first_and_the_next_are_level(self):
        (flip,) = EVERY_KIND["points"].flips
        assert (flip.first, flip.second, flip.points) == ("growth", "financial", 15)
        assert places_of(weights_from_points(points(("growth", 45), ("financial", 45), ("belonging", 10)))) == {
            "financial": 1,
            "growth": 1,
            "belonging": 3,
        }

    def test_level_points_share_the_first_place_and_nothing_flips(self):
        found = EVERY_KIND["points level"]
        assert set(places_of(found).values()) == {1}
        assert "weights.first-shared" in codes(found.reasons)
        assert found.flips == ()

    def test_what_has_no_points_is_left_out(self):
        assert EVERY_KIND["points twice"].entries == EVERY_KIND["points twice"].entries[:1]
        assert weights_of(EVERY_KIND["points twice"]) == {"growth": 1.0}
        assert codes(EVERY_KIND["points twice"].assumed) == ["focus.assumed.points-twice"]

    @pytest.mark.parametrize("name", ["no points", "all zero"])
    def test_without_any_nothing_can_be_told(self, name):
        assert EVERY_KIND[name].verdict is WeightsVerdict.UNDETERMINED
        assert codes(EVERY_KIND[name].missing) == ["focus.missing.all-zero"]

    def test_points_too_small_to_halve(self):
        found = weights_from_points(points(("growth", 5e-324), ("financial", 1e-323)))
        assert sum(weights_of(found).values()) == 1
        assert careerkit.loads(careerkit.dumps(found)) == found


class TestRatings:
    def test_carry_an_order_and_no_weights(self):
        found = EVERY_KIND["ratings"]
        assert weights_of(found) == {"growth": None, "financial": None}
        assert places_of(found) == {"growth": 1, "financial": 2}
        assert [entry.given for entry in found.entries] == [5, 3]

    def test_are_read_as_the_focus_reads_them(self):
        found = EVERY_KIND["ratings in a mess"]
        assert [(entry.item, entry.given) for entry in found.entries] == [("growth", 5), ("financial", 2)]
        assert codes(found.assumed) == [
            "focus.assumed.scale-upside-down",
            "focus.assumed.rating-outside",
            "focus.assumed.rated-twice",
        ]
        assert [one.pointer for one in found.assumed] == ["", "/ratings", ""]

    def test_as_low_as_can_be_tell_nothing(self):
        found = weights_from_ratings(ratings(("growth", 1), ("financial", 1)))
        assert codes(found.missing) == ["focus.missing.all-lowest"]

    def test_alike_share_the_first_place(self):
        found = weights_from_ratings(ratings(("growth", 4), ("financial", 4)))
        assert set(places_of(found).values()) == {1}
        assert "weights.first-shared" in codes(found.reasons)


class TestRanking:
    def test_ties_have_the_mean_of_the_places_that_they_span(self):
        found = EVERY_KIND["ranking"]
        assert weights_of(found)["growth"] == pytest.approx(11 / 18)
        assert weights_of(found)["financial"] == weights_of(found)["flexibility"] == pytest.approx(7 / 36)
        assert places_of(found) == {"growth": 1, "financial": 2, "flexibility": 2}

    def test_empty_places_are_none_and_the_better_place_counts(self):
        found = weights_from_ranking(ranking("", "growth", "financial growth"))
        assert places_of(found) == {"growth": 1, "financial": 2}
        assert codes(found.assumed) == ["focus.assumed.ranked-twice"]

    def test_an_unknown_convention_is_refused(self):
        with pytest.raises(
            UnanswerableError, match='called "reciprocal"; choose centroid, sum or distribution'
        ) as caught:
            weights_from_ranking(ranking("growth"), method="reciprocal")
        assert caught.value.reason == "unknown-rank-weights"

    def test_is_refused_before_the_ranking_is_read(self):
        with pytest.raises(UnanswerableError):
            weights_from_ranking(ranking(), method="")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "ask",
    [
        lambda: weights_from_points(points(*((f"c{number}", number) for number in range(10_001)))),
        lambda: weights_from_ratings(ratings(*((f"c{number}", number % 5) for number in range(10_000)))),
        lambda: weights_from_ranking(ranking(*(f"c{number}" for number in range(10_000))), method="distribution"),
    ],
    ids=["points", "ratings", "ranking"],
)
def test_ten_thousand_categories_are_weighed_in_a_moment(ask):
    start = time.process_time()
    found = ask()
    assert time.process_time() - start < 5
    assert len(found.entries) == 10_000
    assert found.entries[0].weight is None or sum(weights_of(found).values()) == pytest.approx(1, abs=1e-9)
