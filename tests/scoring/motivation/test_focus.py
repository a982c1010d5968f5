from __future__ import annotations

import itertools
import time

import attrs
import pytest

from careerkit.declaration.compilation import dumper, loader
from careerkit.messages import has
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.motivation import (
    Category,
    CategoryPoints,
    CategoryRating,
    FacetNote,
    MotivationProfile,
    Place,
    Ranking,
    Ratings,
    SharedPoints,
    TradeOff,
)
from careerkit.scoring.motivation.focus import motivation_focus
from careerkit.scoring.motivation.result import FocusVerdict, MotivationFocus
from careerkit.scoring.motivation.trade_offs import Choices

BUILT_IN = ("recognition", "mission-and-impact", "financial", "growth", "flexibility")


def shared(*points, **more):
    """Points in the order recognition, mission and impact, financial, growth, flexibility."""
    entries = [CategoryPoints(category=name, points=each) for name, each in zip(BUILT_IN, points, strict=False)]
    return MotivationProfile(weights=SharedPoints(points=entries), **more)


def rated(*ratings, scale=(1, 5), trade_offs=(), **more):
    entries = [CategoryRating(category=name, rating=each) for name, each in zip(BUILT_IN, ratings, strict=False)]
    weights = Ratings(lowest=scale[0], highest=scale[1], ratings=entries)
    return MotivationProfile(weights=weights, trade_offs=kept(*trade_offs), **more)


def ranked(*places, trade_offs=(), **more):
    weights = Ranking(places=[Place(categories=place.split()) for place in places])
    return MotivationProfile(weights=weights, trade_offs=kept(*trade_offs), **more)


def kept(*choices):
    pairs = [choice.split(" over ") for choice in choices]
    return [TradeOff(keep=keep, give_up=give_up) for keep, give_up in pairs]


def unsure(standing=Standing.NOT_SURE_YET):
    return [Unanswered(field="weights", standing=standing)]


def codes(reasons):
    return [reason.code for reason in reasons]


def asked(focus):
    return [(choice.one, choice.other) for choice in focus.ask]


def places(focus):
    return {standing.category: standing.place for standing in focus.standings}


EVERY_KIND = {
    "nothing at all": None,
    "an empty profile": MotivationProfile(),
    "one": shared(10, 15, 15, 60),
    "two": shared(0, 0, 40, 60),
    "leaning": shared(0, 0, 30, 45, 25),
    "spread": shared(20, 20, 20, 20, 20),
    "all on one": shared(0, 0, 0, 100),
    "zero": shared(0, 0, 0),
    "no points": shared(),
    "unsure": MotivationProfile(unanswered=unsure()),
    "unsure with points": shared(0, 0, 30, 45, 25, unanswered=unsure()),
    "not for me": MotivationProfile(unanswered=unsure(Standing.NOT_FOR_ME)),
    "rated": rated(5, 4, 3, 2, 1),
    "rated high": rated(5, 5, 5, 4, 4),
    "rated alike": rated(3, 3, 3),
    "rated, one alone": rated(5, 1, 1, 1, 1),
    "rated, none": rated(),
    "rated, all lowest": rated(1, 1, 1),
    "rated outside": rated(9, -3, 2),
    "rated upside down": rated(5, 2, scale=(5, 1)),
    "rated without a scale": rated(5, 2, scale=(3, 3)),
    "ranked": ranked("growth", "financial flexibility", "recognition mission-and-impact"),
    "ranked, none": ranked(),
    "ranked twice": ranked("growth", "growth financial"),
    "circle": rated(5, 5, 3, trade_offs=["growth over financial", "financial over growth", "growth over growth"]),
    "unknown": MotivationProfile(
        weights=SharedPoints(points=[CategoryPoints(category="fame", points=1)]), trade_offs=kept("fame over luck")
    ),
    "own": MotivationProfile(
        categories=[Category(id="belonging", name="Belonging")],
        weights=Ranking(places=[Place(categories=["belonging"]), Place(categories=["growth"])]),
    ),
}


@pytest.mark.parametrize("profile", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, profile):
        focus = motivation_focus(profile)
        assert loader(MotivationFocus)(dumper(MotivationFocus)(focus), [0, 0]) == focus

    def test_has_only_words_that_the_catalogue_has(self, profile):
        focus = motivation_focus(profile)
        told = [*focus.reasons, *focus.assumed, *focus.missing]
        told += [choice.question for choice in focus.ask] + [flip.words for flip in focus.flips]
        assert all(has(reason.code) for reason in told)
        assert "{" not in str(focus)
        assert "focus." not in str(focus)
        assert "word." not in str(focus)


class TestSharedPoints:
    @pytest.mark.parametrize(
        ("points", "verdict", "leading"),
        [
            ((0, 0, 0, 100, 0), "settled-on-one", ["growth"]),
            ((10, 10, 0, 60, 20), "settled-on-one", ["growth"]),
            ((0, 0, 25, 75, 0), "settled-on-one", ["growth"]),
            ((0, 0, 30, 60, 10), "settled-on-one", ["growth"]),
            ((0, 0, 50, 50, 0), "settled-on-two", ["financial", "growth"]),
            ((0, 0, 40, 60, 0), "settled-on-two", ["growth", "financial"]),
            ((20, 0, 40, 40, 0), "settled-on-two", ["financial", "growth"]),
            ((25, 25, 0, 50, 0), "leaning", ["growth"]),
            ((0, 0, 30, 45, 25), "leaning", ["growth"]),
            ((14, 13, 30, 30, 13), "leaning", ["financial", "growth"]),
            ((30, 20, 20, 15, 15), "leaning", ["recognition"]),
            ((29, 20, 20, 16, 15), "spread", []),
            ((35, 35, 30), "spread", []),
            ((20, 20, 20, 20, 20), "spread", []),
        ],
    )
    def test_the_verdict_follows_from_the_shares(self, points, verdict, leading):
        focus = motivation_focus(shared(*points))
        assert focus.verdict == verdict
        assert list(focus.stands_out) == leading
        assert {standing.category for standing in focus.standings if standing.stands_out} == set(leading)

    @pytest.mark.parametrize(
        ("percents", "effective"),
        [
            ([75, 25], 1.6),
            ([55, 45], 1.98),
            ([35, 35, 30], 2.99),
            ([75, 10, *[1] * 15], 1.74),
            ([55, 10, 10, 10, *[1] * 15], 2.99),
            ([35, 10, 10, 10, 10, 10, *[1] * 15], 5.75),
            ([15] * 6 + [10], 6.9),
            ([15, *[10] * 7, *[1] * 15], 10.64),
        ],
    )
    def test_the_effective_number_is_that_of_the_literature(self, percents, effective):
        """Golosov (2010), The effective number of parties: a new approach, Party Politics 16, 171-192, table 1: the
        column of Laakso and Taagepera (1979), Comparative Political Studies 12, 3-27."""
        entries = [CategoryPoints(category=f"own-{index}", points=each) for index, each in enumerate(percents)]
        focus = motivation_focus(MotivationProfile(weights=SharedPoints(points=entries)))
        assert focus.effective_number == pytest.approx(effective, abs=0.006)
        assert focus.top_share == pytest.approx(percents[0] / 100)
        assert focus.top_two_share == pytest.approx(sum(percents[:2]) / 100)

    def test_equal_effective_numbers_do_not_make_equal_verdicts(self):
        """Constellations D and E of Golosov (2010): both 2.99, and only in one of them does one dominate."""
        dominated = [55, 10, 10, 10, *[1] * 15]
        entries = [CategoryPoints(category=f"own-{index}", points=each) for index, each in enumerate(dominated)]
        one = motivation_focus(MotivationProfile(weights=SharedPoints(points=entries)))
        other = motivation_focus(shared(35, 35, 30))
        assert (one.verdict, other.verdict) == (FocusVerdict.SETTLED_ON_ONE, FocusVerdict.SPREAD)

    def test_it_says_how_many_points_would_have_to_move_and_from_where(self):
        focus = motivation_focus(shared(0, 0, 20, 60, 20))
        flips = [(flip.source, flip.target, round(flip.points, 6), flip.beyond, flip.verdict) for flip in focus.flips]
        assert flips == [
            ("growth", "financial", 6.666667, True, "leaning"),
            ("financial", "flexibility", 10, True, "settled-on-two"),
        ]

    def test_points_can_move_to_a_category_that_has_none(self):
        (flip,) = motivation_focus(shared(0, 0, 0, 90)).flips
        assert (flip.source, flip.target, flip.points) == ("growth", None, pytest.approx(30))
        assert "one that has none yet" in str(flip.words)

    def test_a_verdict_on_the_edge_says_that_the_least_would_change_it(self):
        focus = motivation_focus(shared(0, 0, 30, 45, 25))
        assert (focus.flips[0].points, focus.flips[0].beyond) == (0, True)
        assert "ever so little" in str(focus)

    def test_the_question_sets_what_stands_out_against_the_next(self):
        assert asked(motivation_focus(shared(0, 0, 20, 60, 20))) == [("growth", "financial"), ("growth", "flexibility")]

    def test_what_has_no_points_is_not_asked_about(self):
        assert asked(motivation_focus(shared(0, 0, 40, 60))) == []

    def test_points_spread_evenly_are_named_as_that(self):
        focus = motivation_focus(shared(20, 20, 20, 20, 20))
        assert "focus.all-alike" in codes(focus.reasons)
        assert len(focus.ask) == 3

    def test_points_given_twice_are_added_up(self):
        points = [CategoryPoints(category="growth", points=each) for each in (40, 20)]
        focus = motivation_focus(MotivationProfile(weights=SharedPoints(points=points)))
        assert focus.standings[0].points == 60
        assert codes(focus.assumed) == ["focus.assumed.points-twice"]

    def test_a_trade_off_breaks_a_tie_of_places_but_not_the_verdict(self):
        focus = motivation_focus(shared(0, 0, 50, 50, trade_offs=kept("growth over financial")))
        assert focus.verdict is FocusVerdict.SETTLED_ON_TWO
        assert focus.stands_out == ("growth", "financial")
        assert places(focus)["financial"] == 2
        assert "For growth, you would give up financial reward." in str(focus)

    def test_a_trade_off_against_the_points_comes_back_as_a_question(self):
        focus = motivation_focus(shared(0, 0, 60, 20, 20, trade_offs=kept("growth over financial")))
        assert focus.stands_out == ("financial",)
        assert "focus.against-weights" in codes(focus.reasons)
        assert asked(focus) == [("financial", "flexibility")]

    def test_facets_are_not_scored(self):
        profile = shared(10, 10, 60, 10, 10, facets=[FacetNote(facet="place")])
        assert motivation_focus(profile) == motivation_focus(shared(10, 10, 60, 10, 10))


class TestOrderOnly:
    @pytest.mark.parametrize("profile", [rated(5, 4, 3, 2, 1), ranked("growth", "financial", "flexibility")])
    def test_no_number_comes_out_of_an_order(self, profile):
        focus = motivation_focus(profile)
        assert (focus.effective_number, focus.top_share, focus.top_two_share) == (None, None, None)
        assert all(standing.share is standing.points is None for standing in focus.standings)

    @pytest.mark.parametrize(
        ("ratings", "verdict", "leading"),
        [
            ((5, 4, 3, 2, 1), "leaning", ["recognition"]),
            ((5, 5, 3, 2, 1), "leaning", ["recognition", "mission-and-impact"]),
            ((5, 5, 5, 2, 1), "spread", []),
            ((5, 1, 1, 1, 1), "settled-on-one", ["recognition"]),
            ((2, 2, 1, 1, 1), "settled-on-two", ["recognition", "mission-and-impact"]),
            ((4,), "leaning", ["recognition"]),
        ],
    )
    def test_what_stands_out_is_strictly_above_the_rest(self, ratings, verdict, leading):
        focus = motivation_focus(rated(*ratings))
        assert focus.verdict == verdict
        assert list(focus.stands_out) == leading

    def test_ties_share_a_place(self):
        focus = motivation_focus(rated(5, 4, 4, 2))
        assert places(focus) == {"recognition": 1, "mission-and-impact": 2, "financial": 2, "growth": 4}

    def test_a_trade_off_breaks_a_tie(self):
        focus = motivation_focus(rated(5, 5, 3, trade_offs=["mission-and-impact over recognition"]))
        assert focus.stands_out == ("mission-and-impact",)
        assert places(focus) == {"mission-and-impact": 1, "recognition": 2, "financial": 3}
        assert focus.verdict is FocusVerdict.SETTLED_ON_ONE

    def test_two_of_three_that_are_tied_can_stand_out(self):
        choices = ["recognition over financial", "mission-and-impact over financial"]
        focus = motivation_focus(rated(5, 5, 5, trade_offs=choices))
        assert focus.stands_out == ("recognition", "mission-and-impact")
        assert focus.verdict is FocusVerdict.SETTLED_ON_TWO
        focus = motivation_focus(rated(5, 5, 5, trade_offs=choices[:1]))
        assert focus.stands_out == ()

    def test_what_comes_first_is_settled_once_the_next_would_be_given_up_for_it(self):
        leaning = motivation_focus(ranked("growth", "financial", "flexibility"))
        assert (leaning.verdict, asked(leaning)) == ("leaning", [("growth", "financial")])
        settled = motivation_focus(
            ranked("growth", "financial", "flexibility", trade_offs=["growth over financial"]),
        )
        assert (settled.verdict, asked(settled)) == ("settled-on-one", [])

    def test_everything_rated_high_is_named_as_what_it_is(self):
        focus = motivation_focus(rated(5, 5, 5, 4, 4))
        assert "focus.everything-high" in codes(focus.reasons)
        assert asked(focus)[0] == ("recognition", "mission-and-impact")
        assert "focus.everything-high" not in codes(motivation_focus(rated(5, 5)).reasons)
        assert "focus.everything-high" not in codes(motivation_focus(rated(5, 5, 3)).reasons)

    def test_a_tie_at_the_top_is_named(self):
        assert "focus.tied" in codes(motivation_focus(rated(5, 5, 5, 2)).reasons)
        assert "focus.all-alike" in codes(motivation_focus(rated(3, 3, 3)).reasons)

    def test_choices_flip_the_verdict(self):
        flips = motivation_focus(rated(5, 5, 5, 2)).flips
        assert [(choice.keep, choice.give_up) for choice in flips[0].choices] == [
            ("recognition", "mission-and-impact"),
            ("recognition", "financial"),
        ]
        assert flips[0].verdict is FocusVerdict.SETTLED_ON_ONE

    def test_no_more_choices_are_told_than_are_needed(self):
        focus = motivation_focus(rated(2, 3, 2, 3, trade_offs=["recognition over mission-and-impact"]))
        (flip,) = focus.flips
        assert [(choice.keep, choice.give_up) for choice in flip.choices] == [("growth", "recognition")]
        assert flip.verdict is FocusVerdict.SETTLED_ON_ONE

    def test_a_rating_off_the_floor_flips_the_verdict(self):
        (flip,) = motivation_focus(rated(5, 1, 1)).flips
        assert (flip.category, flip.rating, flip.verdict) == ("mission-and-impact", 1, "leaning")

    def test_where_choices_and_the_floor_agree_no_single_change_flips(self):
        assert motivation_focus(rated(5, 1, trade_offs=["recognition over mission-and-impact"])).flips == ()

    def test_nobody_is_asked_to_choose_among_more_than_eight_at_once(self):
        many = " ".join(f"own-{index}" for index in range(9))
        assert motivation_focus(ranked(many)).flips == ()

    def test_what_was_not_weighed_is_missing_not_zero(self):
        focus = motivation_focus(ranked("growth"))
        assert codes(focus.missing) == ["focus.missing.not-ranked"]
        assert asked(focus)[0] == ("growth", "recognition")
        assert codes(motivation_focus(rated(5, 4)).missing) == ["focus.missing.not-rated"]


class TestNonsenseThatLoads:
    def test_a_rating_outside_its_scale_is_read_as_the_nearest_end(self):
        focus = motivation_focus(rated(9, 5, -3))
        assert codes(focus.assumed) == ["focus.assumed.rating-outside"]
        assert [standing.rating for standing in focus.standings] == [5, 5, 1]

    def test_a_scale_upside_down_is_read_the_right_way_round(self):
        focus = motivation_focus(rated(5, 2, scale=(5, 1)))
        assert codes(focus.assumed) == ["focus.assumed.scale-upside-down"]
        assert focus.stands_out == ("recognition",)

    def test_a_scale_without_width_leaves_the_order(self):
        focus = motivation_focus(rated(5, 2, 2, scale=(3, 3)))
        assert codes(focus.assumed) == ["focus.assumed.scale-without-width"]
        assert focus.verdict is FocusVerdict.LEANING

    def test_a_category_rated_twice_has_its_highest_rating(self):
        entries = [CategoryRating(category="growth", rating=each) for each in (2, 4)]
        focus = motivation_focus(MotivationProfile(weights=Ratings(lowest=1, highest=5, ratings=entries)))
        assert focus.standings[0].rating == 4
        assert codes(focus.assumed) == ["focus.assumed.rated-twice"]

    def test_a_category_ranked_twice_has_its_first_place(self):
        focus = motivation_focus(ranked("growth", "financial growth"))
        assert places(focus) == {"growth": 1, "financial": 2}
        assert codes(focus.assumed) == ["focus.assumed.ranked-twice"]

    def test_choices_that_go_round_in_a_circle_are_set_aside_and_named(self):
        circle = ["recognition over financial", "financial over recognition", "growth over growth"]
        focus = motivation_focus(rated(5, 4, 5, trade_offs=circle))
        assert focus.stands_out == ("recognition", "financial")
        assert codes(focus.assumed) == ["focus.assumed.contradictory", "focus.assumed.choice-with-itself"]

    def test_an_unknown_category_is_kept_and_named(self):
        focus = motivation_focus(EVERY_KIND["unknown"])
        assert focus.stands_out == ("fame",)
        assert codes(focus.missing) == ["focus.missing.unknown-category", "focus.missing.unknown-in-trade-offs"]

    def test_a_category_of_ones_own_has_the_name_that_the_person_gave_it(self):
        focus = motivation_focus(EVERY_KIND["own"])
        assert focus.standings[0].name == "Belonging"
        assert "Belonging" in str(focus)

    def test_a_category_that_takes_the_id_of_a_built_in_one_is_that_one(self):
        focus = motivation_focus(shared(0, 0, 0, 5, categories=[Category(id="growth", name="Mine")]))
        assert focus.standings[0].name is None
        assert "Mine" not in str(focus)


class TestNothingToTell:
    @pytest.mark.parametrize(
        ("profile", "code"),
        [
            (None, "profile"),
            (MotivationProfile(), "weights"),
            (shared(), "all-zero"),
            (rated(), "empty"),
            (ranked(""), "empty"),
            (shared(0, 0), "all-zero"),
            (rated(1, 1, 1), "all-lowest"),
            (MotivationProfile(unanswered=unsure(Standing.NOT_FOR_ME)), "not-for-me"),
        ],
    )
    def test_it_is_undetermined_and_says_why(self, profile, code):
        focus = motivation_focus(profile)
        assert focus.verdict is FocusVerdict.UNDETERMINED
        assert focus.missing[0].code == f"focus.missing.{code}"
        assert focus.standings == focus.stands_out == focus.flips == ()

    def test_it_asks_for_a_first_choice_unless_the_person_does_not_want_to_be_asked(self):
        assert asked(motivation_focus(None))[0] == ("recognition", "mission-and-impact")
        assert motivation_focus(MotivationProfile(unanswered=unsure(Standing.NOT_FOR_ME))).ask == ()

    def test_choices_made_without_weights_lead_to_the_next_one(self):
        profile = MotivationProfile(trade_offs=kept("growth over recognition", "growth over flexibility"))
        assert asked(motivation_focus(profile))[0] == ("mission-and-impact", "financial")

    def test_not_sure_yet_is_an_answer(self):
        focus = motivation_focus(MotivationProfile(unanswered=unsure()))
        assert focus.verdict is FocusVerdict.UNDECIDED
        assert focus.missing == ()
        assert focus.ask
        assert motivation_focus(shared(0, unanswered=unsure())).verdict is FocusVerdict.UNDECIDED

    def test_not_sure_yet_keeps_what_was_written_down(self):
        focus = motivation_focus(shared(10, 10, 60, 10, 10, unanswered=unsure()))
        assert focus.verdict is FocusVerdict.UNDECIDED
        assert focus.stands_out == ("financial",)
        assert focus.top_share == 0.6
        assert focus.flips == ()

    def test_another_question_left_open_does_not_matter(self):
        profile = MotivationProfile(unanswered=[Unanswered(field="facets", standing=Standing.NOT_SURE_YET)])
        assert motivation_focus(profile).verdict is FocusVerdict.UNDETERMINED


def test_the_answer_is_worth_reading():
    assert str(motivation_focus(shared(0, 0, 20, 60, 20))).splitlines() == [
        "You have settled on one motivation: growth.",
        "Of your 100 points, growth has 60.",
        "The points are as concentrated as if 2.3 motivations shared them equally; the largest has 60 of 100.",
        "If you could have only one of the two, growth or financial reward: which one would you keep?",
        "If you could have only one of the two, growth or flexibility: which one would you keep?",
        "With a little more than 6.67 points moved from growth to financial reward, the answer would be: leaning.",
        (
            "With a little more than 10 points moved from financial reward to flexibility, the answer would be: "
            "settled on two."
        ),
    ]


class TestWhatIsAsked:
    @pytest.mark.parametrize("standing", list(Standing))
    @pytest.mark.parametrize("profile", [MotivationProfile(), shared(20, 20, 20, 20, 20), rated(5, 5, 5, 1)])
    def test_trade_offs_left_open_are_not_asked_for(self, profile, standing):
        left_open = attrs.evolve(profile, unanswered=[Unanswered(field="trade_offs", standing=standing)])
        focus, other = motivation_focus(left_open), motivation_focus(profile)
        assert other.ask
        assert focus == attrs.evolve(other, ask=())

    def test_without_weights_they_are_asked_for_before_any_choice(self):
        focus = motivation_focus(MotivationProfile())
        lines = str(focus).splitlines()
        assert lines[:3] == [
            "What drives you most can't be told yet.",
            "How much does each of your motivations count? Share out 100 points among them, or put them in order.",
            focus.ask[0].question.say(),
        ]

    def test_what_did_not_fit_comes_last_where_there_is_an_answer(self):
        focus = motivation_focus(shared(20, 20, 20, 20, 20, trade_offs=kept("fame over luck")))
        assert str(focus).splitlines()[-1] == focus.missing[-1].say()


class TestConcentration:
    @pytest.mark.parametrize("points", [(100,), (98, 2)])
    def test_all_but_all_on_one_needs_no_effective_number(self, points):
        assert "focus.effective-number" not in codes(motivation_focus(shared(*points)).reasons)

    @pytest.mark.parametrize(
        "profile", [shared(90, 10), shared(20, 20, 20, 20), shared(60, 20, trade_offs=kept("recognition over growth"))]
    )
    def test_otherwise_it_comes_last(self, profile):
        found = codes(motivation_focus(profile).reasons)
        assert found.index("focus.effective-number") == len(found) - 1


class TestAChainOfTenThousandTradeOffs:
    CHAIN = tuple(f"c{number:04}" for number in range(10_000))
    PROFILE = MotivationProfile(
        categories=[Category(id=one, name=one) for one in CHAIN],
        trade_offs=[TradeOff(keep=one, give_up=other) for one, other in itertools.pairwise(CHAIN)],
    )

    def answer(self, weights=None):
        start = time.process_time()
        focus = motivation_focus(attrs.evolve(self.PROFILE, weights=weights))
        assert time.process_time() - start < 5
        return focus

    @pytest.mark.no_cover
    def test_puts_points_that_are_alike_in_order_and_leaves_nothing_to_ask(self):
        focus = self.answer(SharedPoints(points=[CategoryPoints(category=one, points=5) for one in self.CHAIN]))
        assert (focus.verdict, focus.ask) == (FocusVerdict.SPREAD, ())
        assert [(one.category, one.place) for one in focus.standings[:2]] == [("c0000", 1), ("c0001", 2)]

    @pytest.mark.no_cover
    def test_settles_ratings_that_are_alike(self):
        ratings = [CategoryRating(category=one, rating=5) for one in self.CHAIN]
        focus = self.answer(Ratings(lowest=1, highest=5, ratings=ratings))
        assert (focus.verdict, focus.stands_out) == (FocusVerdict.SETTLED_ON_ONE, ("c0000",))

    @pytest.mark.no_cover
    def test_leaves_a_pair_at_its_end_to_be_found(self):
        choices = Choices([*itertools.pairwise(self.CHAIN[:-1]), (self.CHAIN[-3], self.CHAIN[-1])])
        start = time.process_time()
        assert list(choices.open_pairs_among(self.CHAIN)) == [self.CHAIN[-2:]]
        assert list(choices.open_pairs(self.CHAIN[:-1], self.CHAIN[-1:])) == [self.CHAIN[-2:]]
        assert time.process_time() - start < 5
