from __future__ import annotations

import time
from fractions import Fraction

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.model import (
    Alternative,
    Category,
    CategoryMinimum,
    CategoryPoints,
    CategoryRating,
    CategoryService,
    Downside,
    MotivationProfile,
    Place,
    Ranking,
    Ratings,
    SharedPoints,
    TryOut,
    Unanswered,
    UseCase,
)
from careerkit.scoring import rank_alternatives
from careerkit.scoring.alternatives.result import (
    AlternativeRanking,
    DownsideFlip,
    ExtentFlip,
    PointsFlip,
    RankingVerdict,
)
from careerkit.scoring.alternatives.turning import one_weight

NAMES = {"g": "growth", "f": "financial", "x": "flexibility", "r": "recognition", "m": "mission-and-impact"}


def path(name, *, downsides=(), verified=(), more=(), **levels):
    """An alternative: what it is thought to serve, by the first letter; those in `verified` were looked at."""
    serves = [
        CategoryService(
            category=NAMES.get(one, one),
            perceived=None if one in verified else level,
            verified=level if one in verified else None,
        )
        for one, level in levels.items()
    ]
    return Alternative(
        name=name,
        serves=serves,
        downsides=[Downside(text="It is hard", weight=weight) for weight in downsides],
        unanswered=[Unanswered(field=field, standing="not-for-me") for field in more],
    )


def points(**shares):
    return MotivationProfile(
        weights=SharedPoints(points=[CategoryPoints(category=NAMES[one], points=some) for one, some in shares.items()])
    )


def ranked(*places, **more):
    return MotivationProfile(
        weights=Ranking(places=[Place(categories=[NAMES[one] for one in place]) for place in places]), **more
    )


def rank(paths, motivation, **options):
    return rank_alternatives(UseCase(alternatives=list(paths)), motivation, **options)


def places(ranking):
    return {placed.name: placed.place for placed in ranking.places}


def codes(reasons):
    return [reason.code for reason in reasons]


TEACH = path("Teach", downsides=(3, 2), verified="f", g=4, f=2, x=4)
SHOP = path("Shop", downsides=(2,), g=3, f=3, x=5)
BUSK = path("Busk", verified="f", g=3, f=1, x=5)
SURGEON = path("Surgeon", g=5, f=5, x=5)
PARTLY = path("Partly", downsides=(1, None), g=4)
MINIMUM = (CategoryMinimum(category="financial", extent=2), CategoryMinimum(category="nowhere", extent=0))
LIFE = MotivationProfile(weights=points(g=60, f=25, x=15).weights, minimums=MINIMUM)
EVERY_KIND = {
    "nothing": (UseCase(), None),
    "one": (UseCase(alternatives=[TEACH]), LIFE),
    "a life": (UseCase(alternatives=[TEACH, SHOP, BUSK]), LIFE),
    "idealised": (UseCase(alternatives=[TEACH, SHOP, SURGEON, BUSK]), LIFE),
    "unknown": (UseCase(alternatives=[TEACH, SHOP, PARTLY, path("Nothing")]), LIFE),
    "all excluded": (UseCase(alternatives=[BUSK, path("Beg", f=0)]), LIFE),
    "order": (UseCase(alternatives=[TEACH, SHOP, BUSK, PARTLY]), ranked("g", "fx")),
    "no weights": (UseCase(alternatives=[TEACH, SURGEON]), MotivationProfile()),
    "nothing judged": (UseCase(alternatives=[path("a"), path("b")]), LIFE),
    "many alike": (UseCase(alternatives=[path(f"a{number}", g=3) for number in range(9)]), points(g=1)),
    "many near": (UseCase(alternatives=[path(f"a{number}", g=3) for number in range(9)]), points(g=1, f=1)),
    "many ordered": (
        UseCase(alternatives=[path(f"a{number}", g=number % 6, f=5 - number % 6) for number in range(12)]),
        ranked("gf"),
    ),
}


@pytest.mark.parametrize("draws", [None, 7])
@pytest.mark.parametrize(("use_case", "motivation"), EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, use_case, motivation, draws):
        ranking = rank_alternatives(use_case, motivation, acceptability=draws)
        written = careerkit.dumps(ranking)
        assert careerkit.validate(written) == ()
        assert careerkit.loads(written, AlternativeRanking) == ranking

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_is_put_into_words(self, use_case, motivation, draws, language):
        said = rank_alternatives(use_case, motivation, acceptability=draws).say(language)
        assert said
        assert not any(mark in said for mark in ("{", "alternative.", "focus.", "word."))


class TestValues:
    def test_a_value_is_the_sum_of_its_contributions(self):
        first = rank([TEACH, SHOP], LIFE).places[0]
        assert first.name == "Teach"
        assert [one.contribution for one in first.serves] == pytest.approx([0.48, 0.1, 0.12])
        assert first.value == pytest.approx(0.7)
        assert [(one.extent, one.verified) for one in first.serves] == [(4, False), (2, True), (4, False)]

    def test_a_tie_is_a_tie(self):
        """Decimal fractions that are no binary ones: 0.1 + 0.2 against 0.3."""
        ranking = rank(
            [path("b", g=1, f=1, x=0), path("a", g=0, f=0, x=1), path("c", g=0, f=0, x=0)], points(g=0.1, f=0.2, x=0.3)
        )
        assert places(ranking) == {"a": 1, "b": 1, "c": 3}
        assert [one.name for one in ranking.places] == ["a", "b", "c"]
        assert ranking.verdict is RankingVerdict.SHARED_FIRST
        assert ranking.first == ("/alternatives/1", "/alternatives/0")
        assert ranking.flips == ()
        assert ranking.perceived_only is None

    def test_what_was_seen_counts_before_what_is_thought(self):
        service = CategoryService(category="growth", perceived=5, verified=2)
        ranking = rank([Alternative(name="a", serves=[service]), path("b", g=3)], points(g=1))
        assert places(ranking) == {"b": 1, "a": 2}
        assert ranking.perceived_only
        other = rank([Alternative(name="a", serves=[service]), path("b", g=3)], points(g=1), basis="perceived")
        assert places(other) == {"a": 1, "b": 2}
        verified = rank([Alternative(name="a", serves=[service]), path("b", g=3)], points(g=1), basis="verified")
        assert verified.verdict is RankingVerdict.TOO_CLOSE
        assert not rank([Alternative(name="a", serves=[service]), path("b", g=1)], points(g=1)).perceived_only

    def test_of_a_category_that_is_named_twice_the_lower_level_counts(self):
        twice = Alternative(name="a", serves=[CategoryService(category="growth", perceived=level) for level in (2, 4)])
        ranking = rank([twice, path("b", g=3)], points(g=1))
        assert places(ranking) == {"b": 1, "a": 2}
        assert codes(ranking.assumed) == ["alternative.assumed.served-twice"]

    def test_a_level_that_is_not_known_may_be_anything(self):
        ranking = rank([path("a", g=4), path("b", g=4, f=3), path("c", g=0, f=0)], points(g=60, f=40))
        assert ranking.verdict is RankingVerdict.TOO_CLOSE
        first = next(one for one in ranking.places if one.name == "a")
        assert (first.value, first.lowest, first.highest) == (None, pytest.approx(0.48), pytest.approx(0.88))
        assert places(ranking) == {"a": 1, "b": 1, "c": 3}
        assert "alternative.missing.levels" in codes(ranking.missing)

    def test_a_level_that_is_not_known_and_can_change_nothing_leaves_the_verdict(self):
        ranking = rank([path("a", g=5, f=3), path("b", g=1)], points(g=80, f=20))
        assert ranking.verdict is RankingVerdict.ONE_FIRST
        assert codes(ranking.missing)[-1] == "alternative.missing.levels-of-others"

    def test_a_category_of_ones_own_has_its_name(self):
        own = MotivationProfile(
            weights=SharedPoints(points=[CategoryPoints(category="belonging", points=1)]),
            categories=[Category(id="belonging", name="Belonging")],
        )
        ranking = rank([path("a", belonging=2), path("b", belonging=1)], own)
        assert ranking.places[0].serves[0].name == "Belonging"


class TestMinimums:
    def test_what_falls_short_is_set_aside_with_what_would_let_it_in(self):
        ranking = rank([TEACH, SHOP, BUSK], LIFE)
        (out,) = ranking.excluded
        (short,) = out.shortfalls
        assert (out.name, short.category, short.extent, short.minimum, short.verified) == (
            "Busk",
            "financial",
            1,
            2,
            True,
        )
        assert "Busk" not in places(ranking)
        raised = path("Busk", verified="f", g=3, f=short.minimum, x=5)
        assert rank([TEACH, SHOP, raised], LIFE).excluded == ()

    def test_what_is_only_thought_to_fall_short_is_asked_about(self):
        ranking = rank([TEACH, path("Beg", g=5, f=0)], LIFE)
        assert codes(ranking.excluded[0].reasons) == ["alternative.excluded.thought"]
        assert codes(ranking.reasons) == ["alternative.one-left"]

    def test_what_is_not_known_does_not_exclude(self):
        ranking = rank([TEACH, PARTLY], LIFE)
        assert ranking.excluded == ()
        assert "alternative.missing.minimum" in codes(ranking.missing)

    def test_where_all_are_set_aside_that_is_the_answer(self):
        ranking = rank([BUSK], LIFE)
        assert ranking.verdict is RankingVerdict.NONE_LEFT
        assert ranking.places == ()

    def test_the_highest_of_several_for_one_category_counts(self):
        minimums = [CategoryMinimum(category="financial", extent=extent) for extent in (1, 4, 2)]
        ranking = rank([SHOP, SURGEON], MotivationProfile(weights=LIFE.weights, minimums=minimums))
        assert [one.shortfalls[0].minimum for one in ranking.excluded] == [4]

    def test_an_unknown_category_is_named(self):
        assert "alternative.missing.unknown-in-minimums" in codes(rank([SHOP, TEACH], LIFE).missing)


class TestOrderOnly:
    def test_what_is_ahead_for_every_weighing_is_first(self):
        ranking = rank([path("a", g=5, f=2, x=3), path("b", g=4, f=3, x=2)], ranked("g", "f", "x"))
        assert ranking.verdict is RankingVerdict.ONE_FIRST
        assert places(ranking) == {"a": 1, "b": 2}
        assert ranking.places[0].value is None
        assert ranking.places[0].serves[0].weight is None

    def test_what_depends_on_how_much_is_too_close_to_call(self):
        ranking = rank([path("a", g=5, f=1), path("b", g=4, f=3)], ranked("g", "f"))
        assert ranking.verdict is RankingVerdict.TOO_CLOSE
        assert codes(ranking.reasons) == ["alternative.too-close.order"]
        assert places(ranking) == {"a": 1, "b": 1}

    def test_categories_on_one_place_may_count_differently(self):
        paths = [path("a", g=5, f=1), path("b", g=2, f=3)]
        assert rank(paths, ranked("g", "f")).verdict is RankingVerdict.ONE_FIRST
        assert rank(paths, ranked("gf")).verdict is RankingVerdict.TOO_CLOSE

    def test_equal_levels_are_a_tie(self):
        assert rank([path("a", g=3, f=2), path("b", g=3, f=2)], ranked("g", "f")).verdict is RankingVerdict.SHARED_FIRST

    def test_what_is_rated_lowest_counts_nothing(self):
        ratings = Ratings(
            lowest=1,
            highest=5,
            ratings=[CategoryRating(category="growth", rating=5), CategoryRating(category="financial", rating=1)],
        )
        ranking = rank([path("a", g=3, f=0), path("b", g=2, f=5)], MotivationProfile(weights=ratings))
        assert places(ranking) == {"a": 1, "b": 2}
        assert [one.category for one in ranking.places[0].serves] == ["growth"]

    def test_more_categories_on_one_place_than_corners_can_be_looked_at(self):
        own = [Category(id=f"c{number}", name=f"C{number}") for number in range(11)]
        motivation = MotivationProfile(
            weights=Ranking(places=[Place(categories=[one.id for one in own])]), categories=own
        )
        high = Alternative(name="high", serves=[CategoryService(category=one.id, perceived=3) for one in own])
        low = Alternative(name="low", serves=[CategoryService(category=one.id, perceived=2) for one in own])
        assert places(rank([low, high], motivation)) == {"high": 1, "low": 2}


class TestIdealised:
    def test_what_seems_to_have_everything_is_questioned(self):
        ranking = rank([TEACH, SURGEON], LIFE)
        assert [one.idealised for one in ranking.places] == [True, False]
        assert codes(ranking.ask)[0] == "alternative.ask.idealised"
        assert ranking.places[1].dominated_by == ("/alternatives/1",)

    @pytest.mark.parametrize(
        "surgeon",
        [
            path("Surgeon", downsides=(5,), g=5, f=5, x=5),
            path("Surgeon", verified="x", g=5, f=5, x=5),
            path("Surgeon", g=5, f=4, x=5),
            path("Surgeon", g=5, f=5),
        ],
    )
    def test_what_has_a_downside_or_was_looked_at_or_is_less_than_full_is_not(self, surgeon):
        assert not any(one.idealised for one in rank([TEACH, surgeon], LIFE).places)

    def test_it_is_questioned_even_where_nothing_can_be_ranked(self):
        all_of_it = path("Surgeon", g=5, f=5, x=5, r=5, m=5)
        assert codes(rank([all_of_it, TEACH], None).ask) == ["alternative.ask.idealised"]

    def test_it_is_not_asked_about_where_the_person_does_not_want_that(self):
        surgeon = path("Surgeon", more=("downsides", "serves"), g=5, f=5, x=5)
        ranking = rank([TEACH, surgeon], LIFE)
        assert any(one.idealised for one in ranking.places)
        assert ranking.ask == ()


class TestAsking:
    def test_what_names_no_downside_is_asked_about(self):
        ranking = rank([TEACH, path("Free", g=1, f=3, x=1)], LIFE)
        (asked,) = [one for one in ranking.ask if one.code == "alternative.ask.downsides"]
        assert list(asked.params["names"]) == ["Free"]

    def test_a_planned_try_is_asked_for_what_it_will_show(self):
        trying = Alternative(
            name="Try", serves=[CategoryService(category="growth", perceived=5)], try_outs=[TryOut(text="A day")]
        )
        assert "alternative.ask.verify.planned" in codes(rank([trying, path("b", g=1)], points(g=1)).ask)

    def test_what_the_person_does_not_want_to_look_at_is_not_asked_for(self):
        service = CategoryService(
            category="growth", perceived=5, unanswered=[Unanswered(field="verified", standing="not-for-me")]
        )
        ranking = rank([Alternative(name="a", serves=[service]), path("b", g=1)], points(g=1))
        assert not any(code.startswith("alternative.ask.verify") for code in codes(ranking.ask))

    @pytest.mark.parametrize(
        ("use_case", "motivation", "code"),
        [
            (None, LIFE, "alternative.missing.alternatives"),
            (
                UseCase(unanswered=[Unanswered(field="alternatives", standing="not-for-me")]),
                LIFE,
                "alternative.missing.not-for-me",
            ),
            (UseCase(alternatives=[TEACH]), LIFE, "alternative.missing.second"),
            (UseCase(alternatives=[TEACH, SHOP]), None, "alternative.missing.weights"),
            (
                UseCase(alternatives=[TEACH, SHOP]),
                MotivationProfile(unanswered=[Unanswered(field="weights", standing="not-for-me")]),
                "alternative.missing.weights-not-for-me",
            ),
            (UseCase(alternatives=[TEACH, SHOP]), points(g=0), "focus.missing.all-zero"),
            (UseCase(alternatives=[path("a"), path("b")]), LIFE, "alternative.missing.all-levels"),
        ],
    )
    def test_what_is_missing_is_told(self, use_case, motivation, code):
        ranking = rank_alternatives(use_case, motivation)
        assert ranking.verdict is RankingVerdict.UNDETERMINED
        assert code in codes(ranking.missing)
        assert ranking.first == ()


class TestFlips:
    def test_the_smallest_change_of_points_comes_first(self):
        ranking = rank([TEACH, SHOP], LIFE)
        moved, *alone = [flip for flip in ranking.flips if isinstance(flip, PointsFlip)]
        assert moved.amount == pytest.approx(10)
        assert {one.category: one.changed for one in moved.changes} == pytest.approx({"growth": 50, "financial": 35})
        assert [flip.amount for flip in alone] == pytest.approx([20, 20, 20])

    def test_a_level_that_nobody_has_looked_at_may_turn_it(self):
        found = [flip for flip in rank([TEACH, SHOP], LIFE).flips if isinstance(flip, ExtentFlip)]
        assert (found[0].pointer, found[0].category, found[0].changed) == ("/alternatives/1", "growth", 4)
        assert all(flip.category != "financial" for flip in found if flip.pointer == "/alternatives/0")

    def test_a_level_may_fall_below_what_is_asked_for(self):
        profile = MotivationProfile(weights=points(g=90, f=10).weights, minimums=MINIMUM)
        ranking = rank([path("a", g=5, f=2), path("b", g=1, f=3)], profile)
        (flip,) = [flip for flip in ranking.flips if isinstance(flip, ExtentFlip) and flip.category == "financial"]
        assert (flip.changed, flip.words.code) == (1, "alternative.flip.extent.excluded")

    def test_lighter_downsides_have_a_price_at_which_they_turn_it(self):
        ranking = rank([TEACH, SHOP], LIFE)
        (flip,) = [flip for flip in ranking.flips if isinstance(flip, DownsideFlip)]
        first, second = ranking.places
        assert first.value - flip.price * first.burden == pytest.approx(second.value - flip.price * second.burden)

    def test_downsides_that_were_not_judged_have_no_price(self):
        assert path("a", downsides=(1, None), g=5).downsides[1].weight is None
        ranking = rank([path("a", downsides=(1, None), g=5), path("b", downsides=(1,), g=1)], points(g=1))
        assert ranking.places[0].burden is None
        assert not any(isinstance(flip, DownsideFlip) for flip in ranking.flips)

    def test_where_the_first_dominates_no_points_turn_it(self):
        ranking = rank([path("a", g=5, f=5), path("b", g=4, f=5)], points(g=1, f=1))
        assert not any(isinstance(flip, PointsFlip) for flip in ranking.flips)

    def test_points_may_have_to_come_from_several_categories(self):
        ranking = rank([path("a", g=5, f=5, x=0), path("b", g=0, f=1, x=1)], points(g=10, f=10, x=1))
        moved = next(flip for flip in ranking.flips if isinstance(flip, PointsFlip) and len(flip.changes) > 1)
        assert {one.category for one in moved.changes} == {"growth", "financial", "flexibility"}

    def test_what_a_category_leaves_is_as_exact_as_numbers_can_be(self):
        had, ahead = [1e6, 0.1, 0.2, 1e-9, 1 / 3], [4, -1, -1, -3, -1]
        for change in one_weight(had, [ahead], 1e9):
            ((category, changed),) = change.points.items()
            others = sum(
                Fraction(one * by) for place, (one, by) in enumerate(zip(had, ahead, strict=True)) if place != category
            )
            assert changed == -float(others) / ahead[category]

    @pytest.mark.no_cover
    def test_ten_thousand_categories_are_tried_in_a_moment(self):
        names = [f"c{number}" for number in range(9_000)]
        weights = SharedPoints(
            points=[CategoryPoints(category=one, points=1 + place % 7) for place, one in enumerate(names)]
        )
        profile = MotivationProfile(categories=[Category(id=one, name=one) for one in names], weights=weights)
        paths = [
            path(name, verified=names, **{one: place * step % 5 for place, one in enumerate(names)})
            for name, step in (("a", 3), ("b", 1))
        ]
        start = time.process_time()
        ranking = rank(paths, profile)
        assert time.process_time() - start < 5
        assert len([flip for flip in ranking.flips if isinstance(flip, PointsFlip)]) > 1_000


class TestQuestionsThatMakeNoSense:
    @pytest.mark.parametrize(
        ("options", "reason"),
        [
            ({"basis": "hoped"}, "unknown-basis"),
            ({"acceptability": 0}, "draws-out-of-range"),
            ({"acceptability": 100_001}, "draws-out-of-range"),
            ({"seed": -1}, "seed-out-of-range"),
        ],
    )
    def test_are_refused_in_words(self, options, reason):
        with pytest.raises(UnanswerableError) as caught:
            rank([TEACH, SHOP], LIFE, **options)
        assert caught.value.reason == reason
        assert "{" not in str(caught.value)
        assert "error." not in str(caught.value)


@pytest.mark.no_cover
def test_ten_thousand_alternatives_are_placed():
    many = [path(f"a{number:04}", g=number % 6, f=number // 6 % 6, x=number // 36 % 6) for number in range(10_000)]
    ranking = rank(many, ranked("g", "fx"))
    assert len(ranking.places) == 10_000
    assert ranking.verdict is RankingVerdict.SHARED_FIRST
    assert ranking.places[0].place == 1
