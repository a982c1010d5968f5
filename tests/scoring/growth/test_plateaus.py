from __future__ import annotations

import datetime as dt

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model import (
    Career,
    CareerMap,
    CareerProduct,
    Enough,
    GrowthCheck,
    Land,
    LevelOnScale,
    LevelReading,
    Money,
    PayReading,
    Pulse,
    Range,
    Role,
    Skill,
    Sparkle,
    Unanswered,
    UseCase,
    WorkDone,
)
from careerkit.scoring import Plateaus, plateaus
from careerkit.scoring.growth.trend import Pairs, Trend, compare_pairs, trend_of

NOW = dt.date(2026, 6, 15)


def pulses(*ratings, sentence="learning", **more):
    """A career in which a sentence was rated month by month."""
    given = [Pulse(on=f"2025-{month:02}-01", **{sentence: rating}) for month, rating in enumerate(ratings, 1)]
    return Career(career_map=CareerMap(pulses=given), **more)


def standing(result, plateau):
    return next(one for one in result.plateaus if one.plateau.value == plateau)


def level(career, plateau, as_of=None):
    return standing(plateaus(career, as_of=as_of), plateau).level.value


def natures(signs):
    return [sign.nature.value for sign in signs]


def codes(reasons):
    return [reason.code for reason in reasons]


def pay(amount, enough, *, cadence=None, currency="EUR", more_roles=()):
    """A career with a role that pays, and what is enough."""
    money = Money(amount=amount, currency=currency)
    role = Role(id="now", start="2020", pay=[PayReading(on="2024", pay=money, cadence=cadence)])
    product = CareerProduct(enough=Enough(amount=Money(amount=enough, currency="EUR")))
    return Career(roles=[role, *more_roles], product=product)


def history(*readings):
    levels = [LevelReading(on=on, level=LevelOnScale(scale="craft", value=value)) for on, value in readings]
    return Career(skills=[Skill(name="Craft", history=levels)])


A_LIFE = Career(
    use_case=UseCase(
        sparkles=[Sparkle(text="The river", signs=["stays-exciting"]), Sparkle(text="The shop", still=False)],
        growth_checks=[GrowthCheck(on="2025", sustainable=2, fulfilling=5), GrowthCheck(sustainable=1)],
    ),
    career_map=CareerMap(
        lands=[
            Land(id="fire", name="Fire", standing="visiting"),
            Land(name="Archive", standing="visited", start="2012"),
        ],
        pulses=[
            Pulse(on="2025-01-05", learning=4, variety=3, energy=4, trusted=5),
            Pulse(on="2025-01-05", learning=2, variety=3, energy=4, trusted=5),
            Pulse(on="2025-06", role="workshop", learning=2, variety=2, energy=1, trusted=4, valued=2),
            Pulse(on="2026", role="nowhere", learning=1, variety=2, energy=1, trusted=3, fairly_paid=3),
            Pulse(on="2027-01-01", learning=5),
            Pulse(on="2024-01-01", role="before", learning=5),
        ],
    ),
    product=CareerProduct(enough=Enough(amount=Money(amount=Range(low=50, high=30), currency="EUR"))),
    roles=[
        Role(id="workshop", start="2010-05", work=[WorkDone(kind="trainer")], lands=["fire"], ran_out_of=["pay"]),
        Role(id="before", start="2001", end="2010", ran_out_of=["learning", "variety"], work=[WorkDone(kind="bridge")]),
        Role(id="turned", start="2005", end="2001", ran_out_of=["learning"]),
    ],
    skills=history(("2015", 1), ("2019", 2)).skills,
)
EVERY_KIND = {
    "nothing": (Career(), None),
    "nothing, on a day": (Career(), NOW),
    "a life": (A_LIFE, NOW),
    "a life, on no day": (A_LIFE, None),
    "a life, long ago": (A_LIFE, dt.date(1990, 1, 1)),
    "rising": (pulses(1, 2, 3, 4), NOW),
    "falling": (pulses(5, 4, 3, 3), NOW),
    "low energy": (pulses(1, sentence="energy"), NOW),
    "enough": (pay(40, 30, more_roles=[Role(start="2022")]), NOW),
    "not enough": (pay(Range(low=10, high=20), 30), NOW),
    "close": (pay(Range(low=10, high=40), 30), NOW),
    "other money": (pay(10, 30, currency="USD"), NOW),
    "too much": (pay(1e15, 30, cadence="daily"), NOW),
    "paid once": (pay(10, 30, cadence="once"), NOW),
    "dull": (Career(use_case=UseCase(sparkles=[Sparkle(text="a", still=False), Sparkle(text="b", still=False)])), NOW),
    "quiet": (history(("2010", 3), ("2012", 3)), NOW),
    "risen": (history(("2025-10", 3), ("2026-05", 4)), NOW),
}


def all_reasons(result):
    found = [*result.reasons, *result.assumed, *result.missing]
    for one in result.plateaus:
        patterns = [] if one.pattern is None else [one.pattern]
        found += [sign.words for sign in (*one.signs, *one.against, *patterns)]
        found += [flip.words for flip in one.flips]
        found += [] if one.question is None else [one.question]
    return found


@pytest.mark.parametrize(("career", "as_of"), EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_valid_document_that_loads_as_it_was(self, career, as_of):
        result = plateaus(career, as_of=as_of)
        assert careerkit.validate(careerkit.dumps(result)) == ()
        assert careerkit.loads(careerkit.dumps(result)) == result

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_has_words_for_everything(self, career, as_of, language):
        result = plateaus(career, as_of=as_of)
        assert all_reasons(result)
        for one in all_reasons(result):
            assert has(one.code, language), one.code
            assert "{" not in one.say(language)
            assert "word." not in one.say(language)
        assert "plateau." not in result.say(language)
        assert "{" not in result.say(language)

    def test_has_the_three_plateaus_in_their_order(self, career, as_of):
        found = [one.plateau.value for one in plateaus(career, as_of=as_of).plateaus]
        assert found == ["pay", "learning", "variety"]

    def test_asks_where_there_are_signs_and_nowhere_else(self, career, as_of):
        for one in plateaus(career, as_of=as_of).plateaus:
            assert (one.question is not None) == bool(one.signs)


class TestTrends:
    def test_of_a_published_example(self):
        """Little, Mann-Kendall by hand (mathcs.holycross.edu): 14 values, 91 pairs, 72 up, 18 down, S = 54."""
        values = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7]
        assert compare_pairs(values) == Pairs(higher=72, lower=18, all=91)
        assert trend_of(values) is Trend.BETTER

    @pytest.mark.parametrize(
        ("ratings", "trend"),
        [
            ([], "unknown"), ([1], "unknown"), ([1, 5], "unknown"), ([3, 3, 3], "steady"), ([1, 2, 3], "better"),
            ([3, 2, 1], "worse"), ([4, 3, 4], "steady"), ([5, 4, 4, 3], "worse"), ([4, 4, 4, 4, 3], "steady"),
            ([3, 3, 3, 4, 4, 4], "better"), ([3, 3, 4], "better"),
        ],
    )  # fmt: skip
    def test_go_one_way_where_that_outweighs_the_other_by_half_of_all_pairs(self, ratings, trend):
        assert trend_of(ratings).value == trend

    def test_only_the_order_of_ratings_counts(self):
        assert compare_pairs([1, 2, 4]) == compare_pairs([1, 4, 5])


class TestRatings:
    @pytest.mark.parametrize(
        ("ratings", "expected", "signs", "against"),
        [
            ([3], "no-sign", [], []),
            ([5], "no-sign", [], ["high"]),
            ([2], "some-signs", ["low"], []),
            ([2, 2], "clear-signs", ["low-again"], []),
            ([2, 1], "clear-signs", ["low-again"], []),
            ([1, 2], "some-signs", ["low"], ["risen"]),
            ([2, 3], "no-sign", [], ["risen"]),
            ([5, 4, 3], "some-signs", ["falling"], []),
            ([5, 4, 2], "some-signs", ["low", "falling"], []),
            ([5, 5, 2, 2], "clear-signs", ["low-again", "falling"], []),
            ([5, 5, 5, 1, 2], "some-signs", ["low"], ["risen"]),
            ([1, 1, 1, 2, 2, 2], "some-signs", ["low-again"], ["rising"]),
            ([5, 5, 4, 4, 4], "no-sign", [], ["high"]),
        ],
    )
    def test_make_signs(self, ratings, expected, signs, against):
        one = standing(plateaus(pulses(*ratings)), "learning")
        assert (one.level.value, natures(one.signs), natures(one.against)) == (expected, signs, against)

    def test_each_plateau_has_its_sentence(self):
        for plateau, sentence in (("pay", "fairly_paid"), ("learning", "learning"), ("variety", "variety")):
            result = plateaus(pulses(1, 1, sentence=sentence))
            found = {one.plateau.value: one.level.value for one in result.plateaus}
            assert found == dict.fromkeys(("pay", "learning", "variety"), "undetermined") | {plateau: "clear-signs"}

    def test_mastery_and_boredom_are_two_sources(self):
        pulse = Pulse(on="2025-01-01", variety=2, energy=2)
        career = Career(career_map=CareerMap(pulses=[pulse]))
        assert natures(standing(plateaus(career), "variety").signs) == ["low", "low-energy"]
        assert level(career, "variety") == "clear-signs"

    def test_of_several_pulses_on_a_day_the_middle_one_counts_and_the_lower_of_two(self):
        given = [Pulse(on="2025-01-01", learning=rating) for rating in (5, 1, 2, 4)]
        trend = plateaus(Career(career_map=CareerMap(pulses=given))).sentences[0]
        assert (trend.days, trend.last, trend.higher) == (1, 2, None)

    def test_evidence_points_to_the_pulses(self):
        one = standing(plateaus(pulses(4, 2, 1)), "learning").signs[0]
        assert one.pointers == ("/career_map/pulses/2", "/career_map/pulses/1")

    def test_pulses_after_the_day_are_left_out_and_said(self):
        result = plateaus(pulses(5, 1, 1), as_of=dt.date(2025, 1, 20))
        assert standing(result, "learning").level.value == "no-sign"
        assert "plateau.assumed.future" in codes(result.assumed)
        assert plateaus(pulses(5, 1, 1), as_of=NOW).verdict.value == "clear-signs"

    def test_pulses_about_a_role_that_is_over_are_left_out_and_said(self):
        given = [Pulse(on="2020-01-01", role="old", learning=1), Pulse(on="2020-02-01", role="old", learning=1)]
        roles = [Role(id="old", end="2020-03")]
        result = plateaus(Career(career_map=CareerMap(pulses=given), roles=roles))
        assert standing(result, "learning").level.value == "undetermined"
        assert [(one.code, one.params["count"]) for one in result.assumed] == [("plateau.assumed.roles-over", 2)]

    @pytest.mark.no_cover
    def test_ten_thousand_pulses_are_read(self):
        given = [
            Pulse(on=f"{1990 + index // 365}-{1 + index % 12:02}-{1 + index % 28:02}", learning=1 + index % 5)
            for index in range(10_000)
        ]
        result = plateaus(Career(career_map=CareerMap(pulses=given)), as_of=NOW)
        assert careerkit.validate(careerkit.dumps(result)) == ()
        assert result.sentences[0].days > 1000

    def test_what_is_low_beside_the_plateaus_is_said_with_a_question(self):
        result = plateaus(pulses(5, 1, sentence="trusted"))
        assert (
            str(result.reasons[1])
            == "Beside that: “I am trusted” was 1 of 5 last time (2025-02-01). What stands behind it?"
        )
        check = GrowthCheck(on="2025", sustainable=2)
        result = plateaus(Career(use_case=UseCase(growth_checks=[check])))
        assert codes(result.reasons)[1:] == ["plateau.beside.low"]


class TestRoles:
    def test_what_the_person_says_of_a_role_that_goes_on_is_a_strong_sign(self):
        career = Career(roles=[Role(start="2020", ran_out_of=["learning"])])
        assert level(career, "learning") == "clear-signs"
        assert level(career, "variety") == "undetermined"

    def test_a_role_that_ended_by_the_day_is_past(self):
        career = Career(roles=[Role(start="2020", end="2026-07", ran_out_of=["learning"])])
        assert level(career, "learning", NOW) == "clear-signs"
        assert level(career, "learning", dt.date(2026, 8, 1)) == "undetermined"
        assert level(career, "learning", dt.date(2019, 8, 1)) == "undetermined"

    def test_past_roles_are_a_pattern_and_no_sign(self):
        roles = [Role(end="2010", ran_out_of=["learning"]), Role(end="2015", ran_out_of=["pay"]), Role(end="2020")]
        one = standing(plateaus(Career(roles=roles)), "learning")
        assert (one.level.value, one.pattern.pointers, one.question) == ("undetermined", ("/roles/0",), None)
        assert (one.pattern.words.params["count"], one.pattern.words.params["roles"]) == (2, 1)
        assert str(one.pattern.words).startswith("Of 2 past roles")

    def test_why_and_title_are_not_read(self):
        role = Role(start="2020", title="Head of Learning", why_left="No more pay, nothing to learn")
        assert plateaus(Career(roles=[role])).verdict.value == "undetermined"


class TestSomethingNew:
    def test_within_a_year_speaks_against(self):
        career = Career(roles=[Role(start="2026-01", work=[WorkDone(kind="trainer")])])
        one = standing(plateaus(career, as_of=NOW), "variety")
        assert (one.level.value, natures(one.against), one.months_since_new) == ("no-sign", ["something-new"], 4)

    def test_five_years_without_are_a_weak_sign_and_less_is_none(self):
        career = Career(roles=[Role(start="2021-06-15", work=[WorkDone(kind="trainer")])])
        assert level(career, "variety", NOW) == "some-signs"
        assert standing(plateaus(career, as_of=NOW), "variety").months_since_new == 60
        assert level(career, "variety", NOW - dt.timedelta(days=1)) == "undetermined"

    def test_the_same_kind_again_is_not_new(self):
        kinds = [WorkDone(kind="trainer")]
        career = Career(roles=[Role(start="2010-01", end="2026-01", work=kinds), Role(start="2026-02", work=kinds)])
        assert standing(plateaus(career, as_of=NOW), "variety").months_since_new > 190

    def test_a_land_tells_its_own_start(self):
        lands = [Land(id="archive", name="Archive", standing="visiting", start="2025-12")]
        role = Role(start="2004", lands=["archive"])
        one = standing(plateaus(Career(roles=[role], career_map=CareerMap(lands=lands)), as_of=NOW), "variety")
        assert natures(one.against) == ["something-new"]

    def test_what_has_no_date_may_be_older(self):
        kinds = [WorkDone(kind="trainer")]
        career = Career(roles=[Role(work=kinds), Role(start="2026-02", work=kinds)])
        result = plateaus(career, as_of=NOW)
        assert standing(result, "variety").months_since_new is None
        assert "plateau.missing.new-kind" in codes(result.missing)

    def test_a_skill_that_rose_speaks_against_running_out_of_learning(self):
        one = standing(plateaus(history(("2024", 1), ("2026-02", 2)), as_of=NOW), "learning")
        assert (natures(one.against), one.months_since_new) == (["something-new"], 3)

    def test_a_skill_that_came_back_to_where_it_was_has_not_risen(self):
        one = standing(plateaus(history(("2010", 3), ("2020", 1), ("2026-02", 3)), as_of=NOW), "learning")
        assert natures(one.signs) == ["quiet"]

    def test_words_compare_where_the_guide_knows_them(self):
        levels = [LevelReading(on="2025", level="beginner"), LevelReading(on="2026-01", level="advanced")]
        career = Career(skills=[Skill(name="Craft", history=levels)])
        assert natures(standing(plateaus(career, as_of=NOW), "learning").against) == ["something-new"]
        levels = [LevelReading(on="2025", level="Like a duck"), LevelReading(on="2026-01", level="Like a swan")]
        career = Career(skills=[Skill(name="Craft", history=levels)])
        assert level(career, "learning", NOW) == "undetermined"

    def test_a_rise_that_has_no_date_leaves_it_open(self):
        levels = [LevelReading(on="2010", level=LevelOnScale(scale="craft", value=1))]
        skill = Skill(name="Craft", history=[*levels, *levels], level=LevelOnScale(scale="craft", value=3))
        assert standing(plateaus(Career(skills=[skill]), as_of=NOW), "learning").months_since_new is None

    def test_without_a_day_nothing_is_said_about_how_long_ago(self):
        result = plateaus(Career(roles=[Role(start="1990", work=[WorkDone(kind="trainer")])]))
        assert standing(result, "variety").months_since_new is None
        assert "plateau.missing.as-of" in codes(result.missing)


class TestPay:
    @pytest.mark.parametrize(
        ("amount", "enough", "signs", "against"),
        [
            (30, 30, [], ["enough"]),
            (29.99, 30, ["below-enough"], []),
            (Range(low=40, high=30), 30, [], ["enough"]),
            (Range(low=20, high=30), 30, [], []),
            (35, Range(low=30, high=40), [], []),
            (40, Range(low=30, high=40), [], ["enough"]),
            (29, Range(low=30, high=40), ["below-enough"], []),
        ],
    )
    def test_is_compared_with_enough(self, amount, enough, signs, against):
        one = standing(plateaus(pay(amount, enough)), "pay")
        assert (natures(one.signs), natures(one.against)) == (signs, against)

    def test_that_could_be_more_is_no_sign(self):
        assert level(pay(30, 30), "pay") == level(pay(9_000, 30), "pay") == "no-sign"

    def test_all_roles_that_go_on_add_up_and_volunteering_pays_nothing(self):
        other = Role(start="2022", pay=[PayReading(pay=Money(amount=1, currency="EUR"), cadence="monthly")])
        career = pay(18, 30, more_roles=[other, Role(nature="volunteering"), Role(end="2020")])
        result = plateaus(career)
        assert natures(standing(result, "pay").against) == ["enough"]
        assert "plateau.assumed.no-pay" not in codes(result.assumed)

    def test_the_latest_pay_counts_that_has_begun(self):
        readings = [("2027-01", 40), ("2025-01", 20), ("2019", 50), (None, 60)]
        paid = [PayReading(on=on, pay=Money(amount=amount, currency="EUR")) for on, amount in readings]
        product = CareerProduct(enough=Enough(amount=Money(amount=30, currency="EUR")))
        career = Career(roles=[Role(pay=paid)], product=product)
        assert natures(standing(plateaus(career, as_of=NOW), "pay").signs) == ["below-enough"]
        assert natures(standing(plateaus(career), "pay").against) == ["enough"]

    def test_of_two_at_one_time_the_lower_one_counts(self):
        paid = [PayReading(on="2025", pay=Money(amount=amount, currency="EUR")) for amount in (40, 20)]
        product = CareerProduct(enough=Enough(amount=Money(amount=30, currency="EUR")))
        assert natures(standing(plateaus(Career(roles=[Role(pay=paid)], product=product)), "pay").signs)

    @pytest.mark.parametrize(
        ("career", "code"),
        [
            (pay(10, 30, currency="USD"), "currency"),
            (pay(1e15, 30, cadence="daily"), "pay-too-large"),
            (pay(10, 30, cadence="once"), "pay"),
            (Career(roles=pay(10, 30).roles), "enough"),
            (Career(roles=pay(10, 30).roles, product=CareerProduct(enough=Enough(text="Rent"))), "enough"),
            (
                Career(
                    roles=pay(10, 30).roles,
                    product=CareerProduct(enough=Enough(amount=Money(amount=1, currency="EUR"), cadence="once")),
                ),
                "enough-once",
            ),
        ],
    )
    def test_that_can_not_be_compared_is_said(self, career, code):
        result = plateaus(career)
        assert f"plateau.missing.{code}" in codes(result.missing)
        assert (standing(result, "pay").signs, standing(result, "pay").against) == ((), ())

    def test_too_close_to_call_is_said(self):
        assert "plateau.close-to-enough" in codes(plateaus(pay(Range(low=20, high=40), 30)).reasons)


class TestSparkles:
    def test_that_stay_exciting_speak_against_and_lost_ones_for(self):
        def one(*sparkles):
            career = Career(use_case=UseCase(sparkles=sparkles))
            found = standing(plateaus(career, as_of=NOW), "variety")
            return natures(found.signs), natures(found.against)

        assert one(Sparkle(text="a", signs=["stays-exciting"])) == ([], ["still-exciting"])
        assert one(Sparkle(text="a", still=False)) == (["dull"], [])
        assert one(Sparkle(text="a", still=False), Sparkle(text="b")) == ([], [])
        assert one(Sparkle(text="a", still=False, on="2027")) == ([], [])


class TestWhatIsNotAsked:
    def test_pulses(self):
        asked = "plateau.missing.sentences"
        assert asked in codes(plateaus(Career()).missing)
        closed = [Unanswered(field="pulses", standing="not-for-me")]
        result = plateaus(Career(career_map=CareerMap(unanswered=closed)))
        assert asked not in codes(result.missing)
        assert all(one.flips == () for one in result.plateaus)
        open_still = [Unanswered(field="pulses", standing="not-sure-yet")]
        assert asked in codes(plateaus(Career(career_map=CareerMap(unanswered=open_still))).missing)
        closed = [Unanswered(field="career_map", standing="not-for-me")]
        assert asked not in codes(plateaus(Career(unanswered=closed)).missing)

    def test_enough(self):
        roles = pay(10, 30).roles
        closed = [Unanswered(field="enough", standing="not-for-me")]
        result = plateaus(Career(roles=roles, product=CareerProduct(unanswered=closed)))
        assert "plateau.missing.enough" not in codes(result.missing)
        closed = [Unanswered(field="amount", standing="not-for-me")]
        result = plateaus(Career(roles=roles, product=CareerProduct(enough=Enough(unanswered=closed))))
        assert "plateau.missing.enough" not in codes(result.missing)

    def test_roles_and_skills(self):
        closed = [Unanswered(field=field, standing="not-for-me") for field in ("roles", "skills")]
        product = CareerProduct(enough=Enough(amount=Money(amount=1, currency="EUR")))
        career = Career(product=product, roles=[Role()], skills=[Skill(name="a")], unanswered=closed)
        assert codes(plateaus(career, as_of=NOW).missing) == ["plateau.missing.sentences"]


class TestFlips:
    def test_of_what_is_undetermined_one_pulse_would_tell(self):
        flips = standing(plateaus(Career()), "learning").flips
        assert [(flip.at_least, flip.at_most, flip.becomes.value) for flip in flips] == [
            (3, None, "no-sign"),
            (None, 2, "some-signs"),
        ]

    def test_of_pay_that_is_not_enough(self):
        flip = standing(plateaus(pay(20, 30)), "pay").flips[-1]
        assert (flip.pay, flip.currency, flip.beyond, flip.becomes.value) == (30, "EUR", False, "no-sign")
        assert str(flip.words) == "With pay of 30 EUR a year it would be: no signs."

    def test_of_pay_that_is_enough(self):
        flip = standing(plateaus(pay(50, Range(low=30, high=40))), "pay").flips[-1]
        assert (flip.pay, flip.beyond, flip.becomes.value) == (40, True, "undetermined")

    def test_of_something_new(self):
        career = Career(roles=[Role(start="2001", work=[WorkDone(kind="trainer")])])
        flip = standing(plateaus(career, as_of=NOW), "variety").flips[-1]
        assert (flip.something_new, flip.becomes.value) == (True, "no-sign")


class TestAnswers:
    def test_the_verdict_is_that_of_the_clearest_plateau(self):
        assert plateaus(Career()).verdict.value == "undetermined"
        assert plateaus(pulses(5)).verdict.value == "no-sign"
        assert plateaus(A_LIFE, as_of=NOW).verdict.value == "clear-signs"

    def test_are_told_in_words(self):
        assert str(plateaus(pulses(4, 2, 1), as_of=NOW)).splitlines() == [
            "There are clear signs that you are running out of learning.",
            "Running out of learning: clear signs. Over time it gets worse.",
            "- “I am learning”: 1 of 5 last time (2025-03-01), and 2 of 5 before that.",
            "- “I am learning”: less true over time, on 3 days; 1 of 5 last time.",
            "  One more pulse with 2 or more on “I am learning” would make it: some signs.",
            "  A skill that rises a level now would make it: some signs.",
            "  What would you like to be bad at again, for a while?",
            "What would help to know: how true are “I am paid fairly” and “I get to do something different” just now?",
        ]
        assert plateaus(pulses(4, 2, 1)).say("de").splitlines()[:2] == [
            "Es gibt deutliche Zeichen dafür, dass dir etwas ausgeht: Lernen.",
            "Lernen: deutliche Zeichen, dass dir das ausgeht. Mit der Zeit wird es schlechter.",
        ]

    def test_one_plateau_tells_itself(self):
        one = standing(plateaus(pulses(2)), "learning")
        assert str(one).startswith("Running out of learning: some signs.\n- “I am learning”: 2 of 5")

    def test_a_day_that_no_document_can_hold_is_refused(self):
        with pytest.raises(UnanswerableError) as caught:
            plateaus(Career(), as_of=dt.date(1899, 12, 31))
        assert (caught.value.question, caught.value.reason) == ("plateaus", "day-out-of-range")

    def test_a_moment_counts_as_its_day(self):
        assert plateaus(A_LIFE, as_of=dt.datetime(2026, 6, 15, 23, 59)) == plateaus(A_LIFE, as_of=NOW)  # noqa: DTZ001

    def test_is_found_by_its_name(self):
        assert careerkit.scoring.Plateaus is Plateaus


class TestTheOrderOfEntry:
    def test_a_quiet_sign_names_every_role_that_began_with_something_new(self):
        one = Role(start="2015-03", end="2026-06-15", work=[WorkDone(kind="trainer"), WorkDone(kind="bridge")])
        other = Role(start="2015-03", work=[WorkDone(kind="trainer")])
        for roles in ([one, other], [other, one]):
            (sign,) = standing(plateaus(Career(roles=roles), as_of=NOW), "variety").signs
            assert (sign.nature.value, sign.pointers) == ("quiet", ("/roles/0", "/roles/1"))

    def test_of_two_lands_with_one_id_the_earlier_counts(self):
        lands = [Land(id="sea", name="Sea", standing="visited", start=start) for start in ("2015", "2026-01")]
        for in_order in (lands, lands[::-1]):
            career = Career(career_map=CareerMap(lands=in_order))
            found = standing(plateaus(career, as_of=NOW), "variety")
            assert [sign.nature.value for sign in (*found.signs, *found.against)] == ["quiet"]
