from __future__ import annotations

import itertools

import attrs
import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.model import (
    Accomplishment,
    Career,
    CurrentState,
    Demand,
    Evidence,
    Feedback,
    Gap,
    Grade,
    LevelOnScale,
    MissingExperience,
    RoleProfile,
    Scale,
    ScaleStep,
    Skill,
    Theme,
    Unanswered,
)
from careerkit.model.amounts import Range
from careerkit.model.current_state import Appreciation
from careerkit.scoring import role_readiness
from careerkit.scoring.roles import closing, gaps, readiness, result
from careerkit.scoring.roles.closing import smallest
from careerkit.scoring.roles.levels import Levels

STEPS = ["Heard of it", "With somebody", "Alone", "Others ask me", "It is different because of me"]
CRAFT = Scale(id="craft", name="Craft", steps=[ScaleStep(value=one, name=name) for one, name in enumerate(STEPS, 1)])


def at(value, scale="craft"):
    return LevelOnScale(scale=scale, value=value)


def career(*skills, gaps=(), **fields):
    return Career(skills=skills, gaps=gaps, scales=fields.pop("scales", [CRAFT]), **fields)


def skill(id_, level=None, **fields):
    return Skill(id=id_, name=id_.title(), level=level, **fields)


def done(**fields):
    return career(accomplishments=[Accomplishment(**fields)])


def lacks(*skills, **fields):
    return career(*skills, gaps=[Gap(name="x", skill="law", **fields)])


def asks(skill=None, level=None, text=None, **fields):
    return Demand(text=text or f"Asks for {skill}", skill=skill, level=level, **fields)


def role(*demands, **fields):
    return RoleProfile(demands=demands, **fields)


def one(person, demand, **fields):
    """How a person stands against a role of one demand."""
    found = role_readiness(person, role(demand, **fields))
    assert_whole(found)
    (ready,) = found.demands
    return ready.standing.value, ready.reasons[1].code.removeprefix("readiness.why.")


def codes(reasons):
    return [reason.code.removeprefix("readiness.") for reason in reasons]


def assert_whole(found):
    text = careerkit.dumps(found)
    assert careerkit.validate(text) == ()
    assert careerkit.loads(text) == found
    for language in ("en", "de"):
        assert "{" not in found.say(language)
        assert "readiness." not in found.say(language)
    for counts in (found.required, found.desired, *(grade.counts for grade in found.grades)):
        assert counts.asked == counts.met + counts.nearly + counts.missing + counts.unknown


class TestOneDemand:
    @pytest.mark.parametrize(
        ("held", "wanted", "standing"),
        [
            (at(3), at(3), "met"),
            (at(5), at(3), "met"),
            (at(2), at(3), "nearly"),
            (at(2.5), at(3), "nearly"),
            (at(1.9), at(3), "missing"),
            (at(3), at(3.5), "nearly"),
            (at(0), at(1), "missing"),
            (at(9), at(3), "met"),
            (at(1), at(9), "missing"),
            ("alone", at(3), "met"),
            (at(3), "Alone", "met"),
            ("With  somebody", "alone", "nearly"),
            ("I get by", "I get BY", "met"),
            ("I get by", at(3), "unknown"),
            ("I get by", "Alone", "unknown"),
            (at(3), at(3, "other"), "unknown"),
        ],
    )
    def test_levels_are_compared_on_one_scale_or_in_the_same_words(self, held, wanted, standing):
        assert one(career(skill("law", held)), asks("law", wanted))[0] == standing

    def test_how_far_below_is_told_on_the_scale(self):
        found = role_readiness(career(skill("law", at(1))), role(asks("law", at(3)))).demands[0]
        assert (found.below, found.standing.value) == (2, "missing")
        assert role_readiness(career(skill("law", at(3))), role(asks("law", at(3)))).demands[0].below is None

    def test_without_steps_nothing_is_nearly_there(self):
        person = career(skill("law", at(2)), scales=[])
        assert one(person, asks("law", at(3))) == ("missing", "below")
        assert one(person, asks("law", at(2))) == ("met", "level")

    def test_a_profile_brings_its_own_scale(self):
        assert one(career(skill("law", at(2)), scales=[]), asks("law", at(3)), scales=[CRAFT]) == ("nearly", "below")

    def test_two_scales_of_one_name_that_differ_are_none(self):
        other = attrs.evolve(CRAFT, steps=CRAFT.steps[::-1][:2])
        person, profile = career(skill("law", at(5))), role(asks("law", at(3)), scales=[other])
        found = role_readiness(person, profile)
        assert (found.verdict.value, codes(found.missing)) == (
            "undetermined",
            ["missing.not-comparable", "missing.differing-scales"],
        )
        assert_whole(found)
        same = attrs.evolve(CRAFT, steps=CRAFT.steps[::-1], name="The craft")
        assert one(person, asks("law", at(3)), scales=[same, Scale(id="craft", name="No steps")])[0] == "met"

    def test_a_word_that_two_steps_have_stands_for_neither(self):
        twice = Scale(id="craft", name="Two", steps=[ScaleStep(value=one, name="Good") for one in (1, 2)])
        assert one(career(skill("law", "good"), scales=[twice]), asks("law", at(1))) == ("unknown", "not-comparable")

    @pytest.mark.parametrize(
        ("person", "demand", "standing"),
        [
            (career(skill("law")), asks("law"), ("met", "skill")),
            (career(skill("law")), asks("law", at(3)), ("unknown", "no-level")),
            (career(), asks("law"), ("unknown", "no-such-skill")),
            (career(), asks(text="A licence"), ("unknown", "nothing-said")),
            (career(skill("law")), asks(text="LAW"), ("met", "skill")),
            (career(Skill(name="Rules", keywords=["law"])), asks(text="All of it", keywords=["Law"]), ("met", "skill")),
            (done(text="A licence"), asks(text="A licence"), ("met", "accomplishment")),
            (done(text="x", skills=["law"]), asks("law"), ("met", "accomplishment")),
            (done(text="Law"), asks("rules", text="Law"), ("unknown", "no-such-skill")),
            (career(gaps=[Gap(name="a licence")]), asks(text="A licence"), ("missing", "gap")),
            (lacks(), asks("law"), ("missing", "gap")),
            (lacks(status="closing"), asks("law"), ("nearly", "under-way")),
            (lacks(status="closed"), asks("law"), ("met", "closed-gap")),
            (career(skill("law"), gaps=[Gap(name="x", skill="law")]), asks("law"), ("nearly", "still-a-gap")),
            (lacks(skill("law", at(1)), status="closing"), asks("law", at(3)), ("missing", "below")),
            (lacks(current_level=at(2)), asks("law", at(3)), ("nearly", "below")),
            (lacks(status="closed", target_level=at(2)), asks("law", at(3)), ("unknown", "no-such-skill")),
            (lacks(status="closed", target_level="?"), asks("law", at(3)), ("unknown", "no-such-skill")),
            (career(skill("law", at(2)), skill("law", at(3))), asks("law", at(3)), ("met", "level")),
        ],
    )  # fmt: skip
    def test_what_speaks_for_it(self, person, demand, standing):
        assert one(person, demand) == standing

    def test_missing_experience_says_that_it_is_missing_and_names_its_gap(self):
        lack = MissingExperience(text="Has held a budget", gap="budget")
        state = CurrentState(missing_experience=[lack])
        demand = asks(text="Has held a budget")
        assert one(career(current_state=state), demand) == ("missing", "said-missing")
        person = career(gaps=[Gap(id="budget", name="Money")], current_state=state)
        assert one(person, demand) == ("missing", "gap")
        assert [gap.name for gap in role_readiness(person, role(demand)).closing] == ["Money"]
        closed = career(gaps=[Gap(id="budget", name="Money", status="closed")], current_state=state)
        assert one(closed, demand) == ("met", "closed-gap")

    def test_what_others_see_verifies_a_level_and_less_is_a_question(self):
        def told(level, relation="peer"):
            feedback = Feedback(relation=relation, text="So it is", skill="law", level=level)
            person = career(skill("law", at(3)), current_state=CurrentState(feedback=[feedback]))
            found = role_readiness(person, role(asks("law", at(3))))
            assert_whole(found)
            return found.demands[0].verified, codes(found.demands[0].reasons)[2:]

        assert told(at(4)) == (True, ["verified"])
        assert told(at(4), "self") == (False, ["claimed"])
        assert told(at(2)) == (False, ["claimed", "others-see-less"])
        assert told("Fine") == told(None) == (False, ["claimed"])

    def test_without_a_level_evidence_verifies(self):
        def with_(**fields):
            ready = role_readiness(career(skill("law"), **fields), role(asks("law"))).demands[0]
            return ready.verified, [(one.basis.value, one.pointer) for one in ready.evidence]

        own = ("claimed", "/skills/0")
        assert with_() == (False, [own])
        assert with_(accomplishments=[Accomplishment(text="x", skills=["law"])]) == (
            False,
            [own, ("claimed", "/accomplishments/0")],
        )
        shown = Accomplishment(text="x", skills=["law"], evidence=[Evidence(text="A letter")])
        assert with_(accomplishments=[shown]) == (True, [("shown", "/accomplishments/0"), own])
        assert with_(accomplishments=[Accomplishment(text="x", skills=["law"], awarded_by="The town")])[0]
        state = CurrentState(
            appreciated=[Appreciation(text="Knows it", skills=["law", "law"])],
            feedback=[Feedback(skill="law", level="High"), Feedback(skill="law"), Feedback(text="Fine")],
        )
        assert with_(current_state=state) == (
            True,
            [("told", "/current_state/feedback/0"), ("told", "/current_state/appreciated/0"), own],
        )

    def test_what_is_not_there_is_neither_verified_nor_not(self):
        assert role_readiness(career(), role(asks("law"))).demands[0].verified is None

    def test_a_difference_of_levels_that_no_result_can_hold_is_left_out(self):
        steps = [ScaleStep(value=-3, name="Not at all"), ScaleStep(value=1e15, name="Wholly")]
        scale = Scale(id="vast", name="Vast", steps=steps)
        person = career(skill("law", at(-3, "vast")), scales=[scale])
        found = role_readiness(person, role(asks("law", at(1e15, "vast"))))
        assert_whole(found)
        (ready,) = found.demands
        assert (ready.standing.value, ready.below) == ("nearly", None)
        (ready,) = role_readiness(person, role(asks("law", at(1e15 - 3, "vast")))).demands
        assert ready.below == 1e15

    def test_skills_of_one_name_speak_in_the_order_of_their_levels_whatever_was_entered_first(self):
        levels = [None, "Alone", at(1), at(3), at(2, "another")]
        for entered in itertools.permutations(levels):
            person = career(*(Skill(id="law", name="Law", level=level) for level in entered))
            (ready,) = role_readiness(person, role(asks("law"))).demands
            assert [each.level for each in ready.evidence] == ["Alone", at(2, "another"), at(3), at(1), None]


class TestTheVerdict:
    def person(self):
        gaps = [Gap(name="Gone", skill="gone")]
        return career(skill("met", at(3)), skill("nearly", at(2)), gaps=gaps)

    @pytest.mark.parametrize(
        ("standings", "verdict"),
        [
            ("met", "met"),
            ("met nearly", "nearly"),
            ("met nearly gone", "missing"),
            ("met unknown", "undetermined"),
            ("nearly unknown", "undetermined"),
            ("gone unknown", "missing"),
            ("", "undetermined"),
        ],
    )
    def test_what_is_missing_decides_then_what_can_not_be_told(self, standings, verdict):
        found = role_readiness(self.person(), role(*(asks(one, at(3)) for one in standings.split())))
        assert found.verdict.value == verdict
        assert found.required.asked == len(standings.split())
        assert (found.makes_it is None) == (verdict == "met" or not standings)
        assert_whole(found)

    def test_what_would_help_does_not_count_unless_nothing_else_does(self):
        demands = [asks("met", at(3), necessity="required"), asks("gone", necessity="desired")]
        found = role_readiness(self.person(), role(*demands))
        assert (found.verdict.value, found.required.met, found.desired.missing, found.closing) == ("met", 1, 1, ())
        found = role_readiness(self.person(), role(demands[1]))
        assert (found.verdict.value, codes(found.assumed)) == ("missing", ["assumed.desired-count"])
        assert [gap.name for gap in found.closing] == ["Gone"]

    def test_a_demand_of_which_it_is_not_told_is_required(self):
        found = role_readiness(self.person(), role(asks("gone"), asks("met", at(3), necessity="required")))
        assert found.verdict.value == "missing"
        assert codes(found.assumed) == ["assumed.required"]
        assert codes(role_readiness(self.person(), role(asks("gone"))).assumed) == []

    def test_nothing_is_asked_for_and_nothing_is_there(self):
        found = role_readiness(Career(), RoleProfile())
        assert (found.verdict.value, codes(found.missing)) == ("undetermined", ["missing.no-demands"])
        assert_whole(found)
        left = [Unanswered(field="demands", standing="not-for-me")]
        assert role_readiness(Career(), RoleProfile(unanswered=left)).missing == ()

    def test_themes_are_counted(self):
        themes = [Theme(id=name.lower(), name=name) for name in ("Money", "People")]
        demands = [("met", "people", "required"), ("gone", "people", "desired"), ("nearly", "no", "required")]
        profile = role(
            *(asks(one, theme=theme, necessity=necessity) for one, theme, necessity in demands),
            themes=[*themes, Theme(id="people", name="Again")],
        )
        found = role_readiness(self.person(), profile)
        assert [(one.name, one.counts.met, one.counts.missing) for one in found.themes] == [("People", 1, 1)]
        assert codes(found.missing)[-1] == "missing.unknown-themes"
        assert_whole(found)

    def test_a_person_who_will_not_be_asked_is_not(self):
        left = [Unanswered(field="level", standing="not-for-me")]
        demands = [asks("law", at(3)), asks("rules", at(3))]
        person = career(skill("law", unanswered=left), skill("rules", "Some", unanswered=left))
        assert role_readiness(person, role(*demands)).missing == ()
        left = [Unanswered(field=field, standing="not-for-me") for field in ("skills", "gaps")]
        person = career(skill("law", at(1)), unanswered=left)
        assert role_readiness(person, role(demands[0], asks(text="x"))).missing == ()
        asked = role_readiness(career(skill("law", at(1))), role(demands[0], asks(text="x"))).missing
        assert codes(asked) == ["missing.nothing-said", "missing.no-gap"]


LADDER = [Grade(id=f"g{one}", name=f"Grade {one}") for one in (1, 2, 3)]


class TestGrades:
    def ladder(self, *more, grades=LADDER):
        return role(
            asks("law", at(2), grade="g1"), asks("law", at(3), grade="g2"), asks("law", at(5), grade="g3"), *more,
            grades=grades, title="Planners",
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("level", "reached", "aim", "verdict"),
        [(0, None, "g1", "missing"), (1, None, "g1", "nearly"), (2, "g1", "g2", "nearly"), (3, "g2", "g3", "missing"),
         (4, "g2", "g3", "nearly"), (5, "g3", "g3", "met")],
    )  # fmt: skip
    def test_the_verdict_is_about_the_next_grade(self, level, reached, aim, verdict):
        found = role_readiness(career(skill("law", at(level))), self.ladder())
        assert (found.reached, found.grade, found.verdict.value) == (reached, aim, verdict)
        assert "Planners" in str(found)
        assert_whole(found)

    def test_any_grade_can_be_asked_about(self):
        person = career(skill("law", at(5)))
        found = role_readiness(person, self.ladder(), grade="g1")
        assert (found.grade, len(found.demands), found.reached) == ("g1", 1, "g3")

    def test_a_grade_is_not_reached_over_one_that_is_not(self):
        found = role_readiness(career(skill("law", at(5))), self.ladder(asks(text="A paper", grade="g1")))
        assert (found.reached, found.verdict.value) == (None, "undetermined")
        assert [grade.verdict.value for grade in found.grades] == ["undetermined"] * 3
        assert "None of the grades" in str(found)

    def test_demands_without_a_grade_are_asked_of_everybody_and_so_are_those_of_unknown_grades(self):
        person = career(skill("law", at(5)))
        assert role_readiness(person, self.ladder(asks(text="A paper"))).reached is None
        found = role_readiness(person, self.ladder(asks(text="A paper", grade="g9")))
        assert found.reached is None
        assert codes(found.missing) == ["missing.nothing-said", "missing.unknown-grades"]
        assert codes(role_readiness(person, role(asks("law", grade="g9"))).missing) == ["missing.unknown-grades"]

    def test_of_two_grades_with_one_id_the_first_counts(self):
        found = role_readiness(career(skill("law", at(2))), self.ladder(grades=[*LADDER, *LADDER]))
        assert (len(found.grades), found.reached) == (3, "g1")
        assert codes(found.missing) == ["missing.no-gap", "missing.duplicate-grades"]

    def test_a_grade_that_is_not_there_can_not_be_asked_about(self):
        with pytest.raises(UnanswerableError, match="choose g1, g2 or g3") as caught:
            role_readiness(Career(), self.ladder(), grade="g4")
        assert (caught.value.question, caught.value.reason) == ("role-readiness", "unknown-grade")
        with pytest.raises(UnanswerableError, match="no grades") as caught:
            role_readiness(Career(), role(), grade="g4")
        assert caught.value.reason == "no-grades"


class TestClosing:
    def test_one_gap_for_two_demands_is_better_than_two(self):
        person = career(
            Skill(id="both", name="Holds a budget", keywords=["Leads"]),
            gaps=[
                Gap(name="Holds a budget", effort=1),
                Gap(name="Leads", effort=1),
                Gap(name="Both", effort=500, skill="both"),
            ],
        )
        found = role_readiness(person, role(asks(text="Holds a budget"), asks(text="Leads")))
        assert [gap.name for gap in found.closing] == ["Both"]
        assert (found.makes_it, found.optimal, found.closing_hours.likely) == (True, True, 500)
        assert found.closing[0].closes == ("/demands/0", "/demands/1")
        assert_whole(found)

    def test_of_gaps_that_would_do_the_one_of_known_and_fewer_hours_is_taken_and_the_others_are_named(self):
        gaps = [Gap(name=name, skill="law", effort=effort) for name, effort in (("a", None), ("b", 9), ("c", 8.5))]
        found = role_readiness(career(gaps=gaps), role(asks("law")))
        assert [(gap.name, gap.instead) for gap in found.closing] == [("c", ("/gaps/0", "/gaps/1"))]
        assert found.demands[0].closed_by == ("/gaps/0", "/gaps/1", "/gaps/2")
        assert "instead" in str(found)
        assert str(found.closing[0]) in str(found)
        assert str(found.demands[0]) in str(found)

    def test_what_a_gap_waits_for_comes_before_it(self):
        gaps = [
            Gap(id="law", name="a", skill="law", prerequisites=["paper", "gone"], effort=Range(low=1, high=3)),
            Gap(id="paper", name="b"),
        ]
        found = role_readiness(career(gaps=gaps), role(asks("law")))
        assert [(gap.name, gap.closes, gap.needed_by) for gap in found.closing] == [
            ("b", (), ("/gaps/0",)),
            ("a", ("/demands/0",), ()),
        ]
        assert (found.closing_without_hours, found.closing_hours.high, found.makes_it) == (1, 3, True)
        assert "order.missing.dangling" in codes(found.missing)
        assert_whole(found)

    def test_gaps_in_a_circle_go_together(self):
        gaps = [Gap(id="a", name="a", prerequisites=["b"]), Gap(id="b", name="b", skill="law", prerequisites=["a"])]
        found = role_readiness(career(gaps=gaps), role(asks("law")))
        assert [gap.name for gap in found.closing] == ["a", "b"]
        assert "order.assumed.circle" in codes(found.assumed)

    def test_only_a_gap_whose_target_is_the_level_closes_a_demand(self):
        def closing_with(**fields):
            gap = Gap(name="x", skill="law", **fields)
            found = role_readiness(career(skill("law", at(1)), gaps=[gap]), role(asks("law", at(3))))
            assert_whole(found)
            return len(found.closing), found.makes_it, codes(found.assumed), found.left_open

        assert closing_with(target_level=at(3)) == closing_with(target_level="Alone") == (1, True, [], ())
        assert closing_with() == (1, True, ["assumed.target-level"], ())
        assert closing_with(target_level=at(2)) == closing_with(target_level="?") == (0, False, [], ("/demands/0",))

    def test_what_no_gap_leads_to_is_left(self):
        found = role_readiness(career(gaps=[Gap(name="Leads")]), role(asks(text="Leads"), asks(text="A paper")))
        assert (found.left_open, found.makes_it) == (("/demands/1",), False)
        assert "is not enough" in str(found)

    def test_hours_that_come_to_more_than_can_be_are_left_out(self):
        person = career(gaps=[Gap(name=name, effort=Range(low=0, likely=1, high=1e15)) for name in ("a", "b")])
        found = role_readiness(person, role(asks(text="a"), asks(text="b")))
        assert (len(found.closing), found.closing_hours) == (2, None)

    def test_a_search_that_takes_too_long_says_so(self, monkeypatch):
        person = career(
            *(Skill(id=f"s{one}", name=f"d{one}", keywords=[f"d{(one + 1) % 9}"]) for one in range(9)),
            gaps=[Gap(name=f"g{one}", skill=f"s{one}") for one in range(9)],
        )
        profile = role(*(asks(text=f"d{one}") for one in range(9)))
        assert role_readiness(person, profile).optimal
        assert len(role_readiness(person, profile).closing) == 5
        monkeypatch.setattr(closing, "MOST_STEPS", 3)
        found = role_readiness(person, profile)
        assert (found.optimal, found.makes_it) == (False, True)
        assert "not proved" in str(found)
        assert_whole(found)

    def test_gaps_too_many_to_look_up_still_have_an_answer(self, monkeypatch):
        monkeypatch.setattr(gaps, "_MOST_VISITS", 2)
        chain = [Gap(id=f"g{one}", name=f"g{one}", prerequisites=[f"g{one - 1}"] if one else []) for one in range(4)]
        found = role_readiness(career(gaps=chain), role(asks(text="g3"), asks(text="g1")))
        assert ([gap.name for gap in found.closing], found.optimal) == (["g0", "g1", "g2", "g3"], False)

    @pytest.mark.no_cover
    @pytest.mark.parametrize(("hanging", "count"), [(True, 700), (False, 5_000)])
    def test_thousands_of_everything_have_an_answer(self, hanging, count):
        person = career(
            *(skill(f"s{one}", at(one % 6)) for one in range(count)),
            gaps=[
                Gap(id=f"g{one}", name=f"g{one}", skill=f"s{one}", effort=one % 7, target_level=at(4),
                    prerequisites=[f"g{one - 1}"] if hanging and one else [])
                for one in range(count)
            ],
        )  # fmt: skip
        found = role_readiness(person, role(*(asks(f"s{one}", at(4)) for one in range(count))))
        assert (found.required.asked, found.verdict.value, found.makes_it) == (count, "missing", True)
        assert len(found.closing) == (count if hanging else found.required.nearly + found.required.missing)


class TestTheSmallestSet:
    def test_needs_that_others_imply_change_nothing(self):
        alone = {job: frozenset({job}) for job in range(400)}
        measures = dict.fromkeys(alone, (0, 1))
        many = [[job, (job + 1) % 400] for job in range(400)]
        assert len(smallest(many, alone, measures, most_steps=50).members) >= 200
        assert smallest([[0, 1, 2], [1, 2], [2]], alone, measures).members == {2}

    def test_nothing_is_needed(self):
        assert smallest([], {}, {}) == (frozenset(), True)


class TestFlips:
    def test_the_level_that_would_be_enough_is_told(self):
        person = career(skill("law", at(1)))
        found = role_readiness(person, role(asks("law", at(3))))
        assert [(flip.value, flip.verdict.value) for flip in found.flips] == [(2, "nearly"), (3, "met")]
        assert "With level 3 in Law" in str(found)

    def test_one_skill_in_several_demands_moves_all_of_them(self):
        found = role_readiness(
            career(skill("law", at(1))), role(asks("law", at(3)), asks("law", at(4)), asks("law", "Alone"))
        )
        assert [(flip.value, flip.verdict.value) for flip in found.flips] == [(3, "nearly"), (4, "met")]

    def test_a_demand_alone_flips(self):
        found = role_readiness(career(gaps=[Gap(name="x")]), role(asks(text="x")))
        assert [(flip.standing.value, flip.verdict.value) for flip in found.flips] == [
            ("nearly", "nearly"),
            ("met", "met"),
        ]
        found = role_readiness(career(gaps=[Gap(name="x")]), role(asks(text="x"), asks(text="y")))
        assert [(flip.standing.value, flip.verdict.value) for flip in found.flips] == [("nearly", "undetermined")]
        found = role_readiness(career(), role(asks(text="y")))
        assert {flip.verdict.value for flip in found.flips} == {"met", "nearly", "missing"}
        assert_whole(found)

    def test_where_two_decide_one_alone_changes_nothing(self):
        person = career(gaps=[Gap(name="x"), Gap(name="y")])
        assert role_readiness(person, role(asks(text="x"), asks(text="y"))).flips == ()
        person = career(skill("law", at(1)), gaps=[Gap(name="y")])
        assert role_readiness(person, role(asks("law", at(3)), asks(text="y"))).flips == ()

    def test_levels_that_can_not_be_compared_flip_by_demand(self):
        other = attrs.evolve(CRAFT, steps=CRAFT.steps[:2])
        found = role_readiness(career(skill("law", at(3))), role(asks("law", at(3)), scales=[other]))
        assert {flip.value for flip in found.flips} == {None}

    def test_a_skill_without_a_level_flips_with_one(self):
        found = role_readiness(career(skill("law")), role(asks("law", at(3))))
        assert [(flip.value, flip.verdict.value) for flip in found.flips] == [
            (2, "nearly"), (3, "met"), (None, "missing"),
        ]  # fmt: skip

    def test_nothing_flips_what_is_met(self):
        assert role_readiness(career(skill("law")), role(asks("law"))).flips == ()


def test_the_order_of_nothing_matters():
    person = career(
        skill("law", at(2)), skill("rules", "Some"), skill("law", at(1)),
        gaps=[Gap(name="x", skill="law", effort=5), Gap(name="y", skill="law", effort=5), Gap(name="z", skill="rules")],
    )  # fmt: skip
    profile = role(asks("law", at(3)), asks("rules", at(1)), asks(text="z"), title="Role")
    first = role_readiness(person, profile)
    for order in itertools.permutations(range(3)):
        other = role_readiness(
            attrs.evolve(
                person, skills=[person.skills[one] for one in order], gaps=[person.gaps[one] for one in order]
            ),
            attrs.evolve(profile, demands=[profile.demands[one] for one in order]),
        )
        assert str(other) == str(first)


def test_a_level_is_held_against_nothing_on_a_scale_without_steps():
    assert Levels([]).near("craft", 3) is None


@pytest.mark.parametrize("module", [readiness, result])
def test_a_module_lists_what_it_has_for_others(module):
    assert dir(module) == module.__all__
