from __future__ import annotations

import datetime as dt

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.messages import has
from careerkit.model import (
    Career,
    CareerMap,
    CareerProduct,
    Employer,
    Gain,
    KindOfWork,
    Land,
    LevelOnScale,
    LevelReading,
    Path,
    Role,
    Skill,
    Unanswered,
    Understanding,
    WorkDone,
)
from careerkit.scoring import Exploration, exploration
from careerkit.scoring.growth.exploration_reading import effective_number

NOW = dt.date(2026, 6, 15)
KINDS = ["trainer", "organiser", "data-digger", "bridge", "communicator", "leader"]


def role(*kinds, **more):
    return Role(work=[WorkDone(kind=kind) for kind in kinds], **more)


def skill(name, *readings, now=None):
    history = [LevelReading(on=on, level=LevelOnScale(scale="craft", value=value)) for on, value in readings]
    return Skill(name=name, history=history, level=None if now is None else LevelOnScale(scale="craft", value=now))


def codes(reasons):
    return [reason.code for reason in reasons]


def months(result):
    return {one.kind: one.months for one in result.kinds}


MAP = CareerMap(
    lands=[
        Land(id="fire", name="Fire", standing="visited", start="2001-01", end="2004-12"),
        Land(id="archive", name="Archive", standing="visiting", start="2025-07"),
        Land(id="sea", name="Sea", standing="wanted"),
        Land(id="air", name="Air", standing="to-visit", start="2027"),
        Land(id="ice", name="Ice", standing="to-visit"),
        Land(name="Nowhere"),
    ],
    paths=[
        Path(leaves="fire", reaches="archive"),
        Path(leaves="sea", reaches="fire", both_ways=False),
        Path(reaches="archive"),
        Path(leaves="ice", reaches="fire"),
        Path(leaves="gone", reaches="fire"),
    ],
    kinds_of_work=[KindOfWork(id="set-builder", name="Builder of sets"), KindOfWork(id="trainer", name="Not mine")],
    understanding=[
        Understanding(subject="customers", extent=2, on="2005", employer="town"),
        Understanding(subject="customers", extent=4, on="2024", employer="town"),
        Understanding(subject="customers", extent=1, on="2024"),
        Understanding(subject="company", extent=3, on="2020"),
        Understanding(subject="company", extent=3, on="2021"),
        Understanding(subject="industry", extent=5, on="2020"),
        Understanding(subject="industry", extent=4, on="2021"),
        Understanding(subject="industry", extent=5),
        Understanding(subject="industry", extent=5, on="2030"),
    ],
    gains=[Gain(nature="insight", text="a"), Gain(nature="impact", text="b", on="2030"), Gain(text="c")],
)
A_LIFE = Career(
    career_map=MAP,
    product=CareerProduct(employers=[Employer(id="town", name="The town")]),
    roles=[
        role("set-builder", "trainer", "data-digger", start="2010", lands=["archive", "lost"]),
        role("trainer", "mystery", start="2001-01", end="2004-12", lands=["fire"]),
        role("leader", start="2027"),
        role("bridge", start="2005", end="2001"),
        role(start="2003", end="2005-02"),
        role("organiser"),
    ],
    skills=[
        skill("Craft", ("2001", 1), ("2005", 2), ("2026-01", 3)),
        skill("Talk", ("2001", 1)),
        skill("Sum", ("2003", 1), ("2004", 2)),
    ],
)
EVERY_KIND = {
    "nothing": (Career(), None),
    "a life": (A_LIFE, NOW),
    "a life, on no day": (A_LIFE, None),
    "a life, long ago": (A_LIFE, dt.date(1999, 1, 1)),
    "broad": (Career(roles=[role(*KINDS)]), NOW),
    "one short of broad": (Career(roles=[role(*KINDS[:4])]), NOW),
    "deep": (Career(roles=[role("trainer", start="2010-01", end="2020-01")]), NOW),
    "one short of deep": (Career(roles=[role("trainer", start="2021-08")]), NOW),
    "far": (Career(skills=[skill("a", ("2001", 1), ("2002", 2), ("2003", 3), now=4)]), NOW),
    "lands": (Career(career_map=CareerMap(lands=[Land(name=name, standing="visited") for name in "abcd"])), NOW),
    "a year": (Career(roles=[role("trainer", start="2024", end="2024")]), NOW),
}


@pytest.mark.parametrize(("career", "as_of"), EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_valid_document_that_loads_as_it_was(self, career, as_of):
        result = exploration(career, as_of=as_of)
        assert careerkit.validate(careerkit.dumps(result)) == ()
        assert careerkit.loads(careerkit.dumps(result)) == result

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_has_words_for_everything(self, career, as_of, language):
        result = exploration(career, as_of=as_of)
        told = [*result.reasons, *result.assumed, *result.missing, *(flip.words for flip in result.flips)]
        assert all(has(one.code, language) for one in told)
        said = result.say(language)
        assert len(said) > 20
        assert not any(wrong in said for wrong in ("{", "exploration.", "word.", "work."))

    def test_shares_and_counts_add_up(self, career, as_of):
        result = exploration(career, as_of=as_of)
        assert result.kinds_done == len(result.kinds)
        assert result.kinds_known == result.kinds_done + len(result.not_yet) >= 10
        shares = [one.share for one in result.kinds if one.share is not None]
        assert sum(shares) == pytest.approx(1 if shares else 0, abs=1e-9)
        assert (result.effective_number is None) == (not shares)
        assert result.lands_been == sum(land.been for land in result.lands)


class TestBreadth:
    def test_counts_kinds_of_work_whatever_the_titles_were(self):
        career = Career(roles=[role("trainer", "bridge", title="Chief"), role("trainer", title="Clerk")])
        result = exploration(career)
        assert (result.kinds_done, result.kinds_known) == (2, 10)
        assert [(one.kind, one.roles, one.pointers) for one in result.kinds] == [
            ("trainer", 2, ("/roles/0", "/roles/1")),
            ("bridge", 1, ("/roles/0",)),
        ]
        untitled = Career(roles=[role("trainer", "bridge"), role("trainer")])
        assert exploration(untitled) == result

    def test_knows_kinds_of_ones_own_and_those_that_nobody_described(self):
        result = exploration(A_LIFE, as_of=NOW)
        assert (result.kinds_done, result.kinds_known) == (6, 12)
        assert {one.kind: one.name for one in result.kinds}["set-builder"] == "Builder of sets"
        assert {one.kind: one.name for one in result.kinds}["trainer"] is None
        assert "exploration.missing.unknown-kinds" in codes(result.missing)

    def test_of_all_kinds_nothing_is_left_to_ask(self):
        result = exploration(Career(roles=[role(*(kind.id for kind in KINDS_OF_WORK))]))
        assert (result.kinds_done, result.not_yet) == (10, ())
        assert "Not yet" not in str(result)

    def test_leaves_out_what_has_not_begun(self):
        result = exploration(A_LIFE, as_of=NOW)
        assert "leader" in result.not_yet
        assert "exploration.assumed.future" in codes(result.assumed)

    def test_counts_lands_by_standing_or_by_role(self):
        lands = [Land(id="a", name="A"), Land(id="b", name="B", standing="visited"), Land(name="C", standing="wanted")]
        result = exploration(Career(roles=[role(lands=["a"])], career_map=CareerMap(lands=lands)))
        assert (result.lands_been, [land.name for land in result.lands]) == (2, ["A", "B", "C"])

    def test_a_land_where_the_person_will_have_been_is_not_one_yet(self):
        career = Career(career_map=CareerMap(lands=[Land(name="A", standing="visited", start="2020")]))
        assert exploration(career, as_of=dt.date(2019, 12, 31)).lands_been == 0
        assert exploration(career, as_of=dt.date(2020, 1, 1)).lands_been == 1

    def test_a_move_to_something_new_counts_whichever_way_it_goes(self):
        roles = [
            role("trainer", start="2001", title="Head"),
            role("trainer", start="2005", title="Chief"),
            role("bridge", start="2009", title="Clerk"),
            role("bridge", start="2012", lands=["a"]),
            role("bridge"),
        ]
        result = exploration(Career(roles=roles))
        assert (result.moves, result.moves_to_something_new) == (3, 2)


class TestDepth:
    def test_roles_that_overlap_count_once_for_a_kind(self):
        roles = [role("trainer", start="2020-01", end="2020-12"), role("trainer", start="2020-07", end="2021-06")]
        assert months(exploration(Career(roles=roles))) == {"trainer": 18}

    def test_a_month_of_several_kinds_counts_for_each_and_that_is_said(self):
        result = exploration(Career(roles=[role("trainer", "bridge", start="2020-01", end="2020-12")]))
        assert months(result) == {"trainer": 12, "bridge": 12}
        assert result.effective_number == 2
        assert "exploration.assumed.shared" in codes(result.assumed)

    def test_what_goes_on_has_a_length_only_on_a_day(self):
        career = Career(roles=[role("trainer", start="2026-01")])
        assert months(exploration(career, as_of=NOW)) == {"trainer": 6}
        result = exploration(career)
        assert months(result) == {"trainer": None}
        assert "exploration.missing.as-of" in codes(result.missing)

    def test_an_end_in_the_future_is_not_counted_yet(self):
        career = Career(roles=[role("trainer", start="2026-01", end="2030")])
        assert months(exploration(career, as_of=NOW)) == {"trainer": 6}
        assert months(exploration(career)) == {"trainer": 54}

    def test_years_are_read_as_their_middle_and_that_is_said(self):
        result = exploration(Career(roles=[role("trainer", start="2019", end="2021")]))
        assert months(result) == {"trainer": 24}
        assert [(one.code, one.params["count"]) for one in result.assumed] == [("exploration.assumed.years", 2)]

    def test_an_end_before_the_start_has_no_length(self):
        result = exploration(Career(roles=[role("trainer", start="2021", end="2019")]))
        assert months(result) == {"trainer": None}
        assert "exploration.missing.contradictory" in codes(result.missing)

    def test_lands_go_by_their_own_dates_and_else_by_their_roles(self):
        lands = [
            Land(id="a", name="A", standing="visited", start="2020-01", end="2020-06"),
            Land(id="b", name="B", standing="visited", start="2020-01"),
        ]
        roles = [role(start="2010-01", end="2010-12", lands=["a", "b"])]
        result = exploration(Career(roles=roles, career_map=CareerMap(lands=lands)), as_of=NOW)
        assert {land.name: land.months for land in result.lands} == {"A": 6, "B": 12}


class TestConcentration:
    @pytest.mark.parametrize(
        ("shares", "number"),
        [([0.75, 0.25], 1.60), ([0.55, 0.45], 1.98), ([0.35, 0.35, 0.3], 2.99), ([0.75, 0.1, *([0.01] * 15)], 1.74)],
    )
    def test_of_published_examples(self, shares, number):
        """Golosov (2010), The Effective Number of Parties, Party Politics 16, 171-192, constellations A, C, E and B."""
        assert effective_number(shares) == pytest.approx(number, abs=0.005)

    def test_is_of_months_over_kinds(self):
        roles = [role("trainer", start="2020-01", end="2020-09"), role("bridge", start="2020-10", end="2020-12")]
        result = exploration(Career(roles=roles))
        assert [one.share for one in result.kinds] == [0.75, 0.25]
        assert result.effective_number == 1.6
        assert "as if over 1.6 kinds of equal length" in str(result)


class TestLearning:
    def test_counts_what_was_built_and_what_has_risen(self):
        work = [WorkDone(kind="trainer", skills=["a", "b"]), WorkDone(kind="bridge", skills=["b", "a", "b"])]
        result = exploration(Career(roles=[Role(work=work)]))
        assert (result.skills_built, [one.skills for one in result.kinds]) == (2, [2, 2])
        result = exploration(A_LIFE, as_of=NOW)
        assert [(one.name, one.rises, one.last_on) for one in result.risen] == [
            ("Craft", 2, "2026-01"),
            ("Sum", 1, "2004"),
        ]
        assert result.months_since_rise == 4

    def test_a_rise_that_has_no_date_comes_first(self):
        result = exploration(Career(skills=[*A_LIFE.skills, skill("New", ("2001", 1), now=2)]), as_of=NOW)
        newest = result.risen[0]
        assert (newest.name, newest.rises, newest.last_on) == ("New", 1, None)
        assert result.months_since_rise is None

    def test_understanding_grows_by_subject_and_employer(self):
        result = exploration(A_LIFE, as_of=NOW)
        assert [(one.subject.value, one.name, one.first, one.last, one.occasions) for one in result.understanding] == [
            ("company", None, 3, 3, 2),
            ("customers", None, 1, 1, 1),
            ("customers", "The town", 2, 4, 2),
            ("industry", None, 5, 4, 2),
        ]
        assert "Understanding (customers, The town): 4 of 5, up from 2." in str(result)
        assert "exploration.missing.undated-understanding" in codes(result.missing)

    def test_gains_are_counted_as_far_as_they_have_come(self):
        result = exploration(A_LIFE, as_of=NOW)
        assert (result.insights, result.influences, result.impacts) == (1, 0, 0)
        assert exploration(A_LIFE).impacts == 1


class TestPaths:
    def test_lead_between_lands_where_the_person_has_been(self):
        result = exploration(A_LIFE, as_of=NOW)
        assert (result.paths, result.paths_walked) == (5, 2)

    def test_a_wanted_land_without_path_and_date_is_named_with_a_question(self):
        result = exploration(A_LIFE, as_of=NOW)
        assert result.without_path == ("/career_map/lands/2",)
        assert "No path leads to Sea yet. What would be the first step?" in str(result)


class TestVerdict:
    @pytest.mark.parametrize(
        ("name", "verdict"),
        [
            ("nothing", "undetermined"),
            ("a life", "broad-and-deep"),
            ("a life, long ago", "begun"),
            ("broad", "broad"),
            ("one short of broad", "begun"),
            ("deep", "deep"),
            ("one short of deep", "begun"),
            ("far", "deep"),
            ("lands", "broad"),
        ],
    )
    def test_is_the_word_that_fits(self, name, verdict):
        career, as_of = EVERY_KIND[name]
        assert exploration(career, as_of=as_of).verdict.value == verdict

    def test_flips_say_how_far_another_word_is(self):
        career, as_of = EVERY_KIND["one short of deep"]
        flips = {
            (flip.kinds, flip.lands, flip.months, flip.rises): flip.becomes.value
            for flip in exploration(career, as_of=as_of).flips
        }
        assert flips == {
            (4, None, None, None): "broad",
            (None, 4, None, None): "broad",
            (None, None, 1, None): "deep",
        }

    def test_flips_say_what_it_rests_on(self):
        flips = exploration(EVERY_KIND["broad"][0]).flips
        assert [(flip.kinds, flip.becomes.value) for flip in flips] == [(-2, "begun")]
        career, as_of = EVERY_KIND["deep"]
        assert [flip.months for flip in exploration(career, as_of=as_of).flips] == [None, None, -62]
        two = Career(roles=[role("trainer", "bridge", start="2010-01", end="2020-01")])
        assert [flip.months for flip in exploration(two).flips] == [None, None]
        far = exploration(EVERY_KIND["far"][0])
        assert [flip.rises for flip in far.flips] == [None, None, -1]


class TestWhatIsNotAsked:
    def test_what_the_person_does_not_want_to_answer(self):
        asked = codes(exploration(Career()).missing)
        assert asked == ["exploration.missing.roles", "exploration.missing.lands", "exploration.missing.understanding"]
        closed = [Unanswered(field=field, standing="not-for-me") for field in ("roles", "career_map")]
        assert exploration(Career(unanswered=closed)).missing == ()
        closed = [Unanswered(field=field, standing="not-for-me") for field in ("lands", "understanding")]
        career = Career(career_map=CareerMap(unanswered=closed), roles=[Role(start="2020", end="2021")])
        assert codes(exploration(career).missing) == ["exploration.missing.work"]
        idle = Role(start="2020", end="2021", unanswered=[Unanswered(field="work", standing="not-for-me")])
        assert exploration(Career(career_map=CareerMap(unanswered=closed), roles=[idle])).missing == ()


class TestAnswers:
    def test_are_told_in_words_counts_first(self):
        career, as_of = EVERY_KIND["one short of deep"]
        assert str(exploration(career, as_of=as_of)).splitlines()[:3] == [
            "You have begun to explore.",
            "Kinds of work that you have done, 1 of 10: Trainer (4 years).",
            (
                "Not yet: Organiser, Data-digger, Bridge between teams, Document-overhauler, Product tester "
                "and 4 more. Does one of them draw you?"
            ),
        ]

    @pytest.mark.no_cover
    def test_ten_thousand_roles_are_read(self):
        roles = [
            role(f"kind-{index % 50}", start=f"{1950 + index % 60}-01", end=f"{1951 + index % 60}")
            for index in range(10_000)
        ]
        result = exploration(Career(roles=roles), as_of=NOW)
        assert (result.kinds_done, result.kinds[0].roles) == (50, 200)
        assert careerkit.validate(careerkit.dumps(result)) == ()

    def test_a_day_that_no_document_can_hold_is_refused(self):
        with pytest.raises(UnanswerableError) as caught:
            exploration(Career(), as_of=dt.date(2200, 1, 1))
        assert (caught.value.question, caught.value.reason) == ("exploration", "day-out-of-range")

    def test_is_found_by_its_name(self):
        assert careerkit.scoring.Exploration is Exploration
