from __future__ import annotations

import pytest

import careerkit
from careerkit.declaration.compilation import dumper, loader
from careerkit.messages import has
from careerkit.model import (
    Accomplishment,
    Activity,
    Canvas,
    Career,
    CareerProduct,
    Demand,
    Evidence,
    LevelOnScale,
    RarityClaim,
    Resource,
    RoleProfile,
    Scale,
    ScaleStep,
    SellingProposition,
    Skill,
    Unanswered,
    ValueProposition,
)
from careerkit.scoring.reasons import reason
from careerkit.scoring.skills.alignment import demand_alignment
from careerkit.scoring.skills.alignment_result import AlignmentVerdict, DemandAlignment, DemandCoverage, OfferStanding

CRAFT = Scale(id="craft", name="Craft", steps=[ScaleStep(value=1, name="new"), ScaleStep(value=5, name="master")])
OTHER = Scale(id="craft", name="Craft", steps=[ScaleStep(value=0, name="new"), ScaleStep(value=100, name="master")])


def at(value, scale="craft"):
    return LevelOnScale(scale=scale, value=value)


def skill(name, level=None, **more):
    """A skill whose id is its name in small letters."""
    return Skill(id=name.lower(), name=name, level=level, **more)


def asking(*demands, **more):
    """A profile with demands, each by its text or in full."""
    return RoleProfile(demands=[Demand(text=one) if isinstance(one, str) else one for one in demands], **more)


def codes(reasons):
    return [one.code for one in reasons]


def only(career, demand, **more):
    """The one thing that is asked for."""
    (found,) = demand_alignment(career, [asking(demand, **more)]).demands
    return found


A_LIFE = Career(
    skills=[
        skill("Budgeting", at(2)),
        skill("Carpentry", at(4), effort=30, nature="soft"),
        skill("Facilitation", "Good", keywords=["workshops"]),
        skill("Law", effort=50),
        skill("Welding"),
        skill("Juggling"),
    ],
    accomplishments=[
        Accomplishment(
            id="led", text="Led the move", description="Told all about it", result="By GIS", skills=["facilitation"]
        ),
        Accomplishment(text="Saved a budget", keywords=["cost control"]),
    ],
    canvas=Canvas(
        value_proposition=[ValueProposition(text="Plans that can be built", note="Nobody else's can")],
        key_activities=[Activity(text="Negotiating")],
        key_resources=[Resource(text="A van")],
    ),
    product=CareerProduct(
        rarity_claims=[
            RarityClaim(skills=["welding"], among="Planners", evidence=[Evidence(text="A gate")]),
            RarityClaim(skills=["juggling"]),
        ],
        selling_propositions=[
            SellingProposition(text="I led it", skills=["juggling"], accomplishments=["led"]),
            SellingProposition(text="I say so", skills=["juggling"]),
        ],
    ),
    role_profiles=[
        asking(
            Demand(text="Budgeting", level=at(4), necessity="required", importance=5, nature="capability"),
            Demand(text="Carpentry", level=at(3), skill="carpentry", skill_nature="hard"),
            "Runs workshops",
            "Latin",
            id="posting",
        ),
        asking(
            Demand(text="budgeting", level=at(9), nature="experience"),
            Demand(text="Knows the law", skill="law"),
            Demand(text="Anything", skill="nowhere"),
            Demand(text="Facilitation", level="Excellent"),
            Demand(text="Moves", keywords=["GIS"]),
            "Negotiating with builders",
            id="posting",
        ),
        asking(),
    ],
    scales=[CRAFT],
)
EVERY_KIND = {
    "nothing": Career(),
    "no profiles": Career(skills=[skill("Law")]),
    "no offers": Career(role_profiles=[asking("Law")]),
    "matched": Career(skills=[skill("Law")], role_profiles=[asking("Law")]),
    "apart": Career(skills=[skill("Law")], role_profiles=[asking("Latin")]),
    "open": Career(skills=[skill("Law", effort=3)], role_profiles=[asking("Latin", "Law")]),
    "a life": A_LIFE,
}


@pytest.mark.parametrize("career", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, career):
        found = demand_alignment(career)
        assert careerkit.validate(careerkit.dumps(found)) == ()
        assert loader(DemandAlignment)(dumper(DemandAlignment)(found), [0, 0]) == found

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_has_only_words_that_the_catalogue_has(self, career, language):
        found = demand_alignment(career)
        reasons = [*found.reasons, *found.assumed, *found.missing]
        for one in found.demands:
            reasons += [*one.reasons, *(flip.words for flip in one.flips)]
        assert all(has(one.code) for one in reasons)
        assert "{" not in found.say(language)
        assert "demand." not in found.say(language)

    def test_has_a_line_for_each_thing_that_is_asked_for(self, career):
        found = demand_alignment(career)
        assert all(str(one) in str(found).splitlines() for one in found.demands)


class TestVerdict:
    @pytest.mark.parametrize(
        ("kind", "verdict"),
        [
            ("nothing", "undetermined"),
            ("no profiles", "undetermined"),
            ("no offers", "undetermined"),
            ("matched", "matched"),
            ("apart", "apart"),
            ("open", "undetermined"),
            ("a life", "partly"),
        ],
    )
    def test_is_how_far_what_is_offered_meets_what_is_asked_for(self, kind, verdict):
        assert demand_alignment(EVERY_KIND[kind]).verdict is AlignmentVerdict(verdict)

    def test_comes_with_counts_that_add_up(self):
        found = demand_alignment(A_LIFE)
        assert (found.profiles, found.asked) == (3, 10)
        assert (found.covered, found.missing_count, found.unknown) == (4, 3, 3)
        assert "3 profiles make 10 demands: 4 covered, 3 not covered by what is written here, 3 open." in str(found)
        assert "3 of those covered rest on words alone: that is a claim." in str(found)

    def test_that_is_undetermined_asks(self):
        assert codes(demand_alignment(Career()).missing) == ["demand.missing.profiles", "demand.missing.offers"]
        assert codes(demand_alignment(EVERY_KIND["no offers"]).missing) == ["demand.missing.offers"]

        def not_for_me(*fields):
            return [Unanswered(field=field, standing="not-for-me") for field in fields]

        assert demand_alignment(Career(unanswered=not_for_me("role_profiles", "skills"))).missing == ()
        assert codes(demand_alignment(Career(frameworks=["gaps"])).missing) == ["demand.missing.offers"]


class TestCoverage:
    def test_a_demand_that_names_a_skill_is_answered_by_it_alone(self):
        career = Career(skills=[skill("Law"), skill("Art")])
        found = only(career, Demand(text="Art", skill="law"))
        assert (found.coverage, [(one.name, one.basis.value) for one in found.matches]) == (
            DemandCoverage.COVERED,
            [("Law", "reference"), ("Art", "name")],
        )
        assert str(found) == "Art: covered by Law."

    def test_a_demand_that_names_a_skill_that_is_not_there_cannot_be_told(self):
        found = demand_alignment(Career(skills=[skill("Art")]), [asking(Demand(text="Art", skill="nowhere"))])
        assert found.demands[0].coverage is DemandCoverage.UNKNOWN
        assert "demand.missing.dangling" in codes(found.missing)
        assert "it names a skill that is not there" in str(found)

    def test_words_are_a_claim_and_keywords_a_weaker_one(self):
        career = Career(skills=[skill("Statistics", keywords=["regression"])])
        by_name, by_keyword = only(career, "Knows statistics"), only(career, "Regression of all sorts")
        assert [one.matches[0].basis.value for one in (by_name, by_keyword)] == ["name", "keyword"]
        assert str(by_name) == "Knows statistics: covered, going by the words, by Statistics. Is it the same?"
        assert "going by a keyword" in str(by_keyword)
        assert only(career, Demand(text="Numbers", keywords=["Statistics"])).matches[0].basis.value == "name"

    def test_what_no_words_speak_of_is_missing_and_comes_as_a_question(self):
        found = demand_alignment(Career(skills=[skill("Law")]), [asking("Latin", "Greek")])
        assert {one.coverage for one in found.demands} == {DemandCoverage.MISSING}
        assert "Nothing here says this: Greek and Latin. Do you have it under another name?" in str(found)

    @pytest.mark.parametrize(
        ("level", "wanted", "expected"),
        [
            (at(4), at(4), "covered"),
            (at(3.5), at(4), "missing"),
            ("good", "GOOD", "covered"),
            ("good", "very good", "unknown"),
            ("!", "!", "unknown"),
            ("good", at(4), "unknown"),
            (at(4), "good", "unknown"),
            (None, at(4), "unknown"),
            (at(4, "other"), at(4), "unknown"),
            (at(5), at(9), "covered"),
            (at(9), at(5), "covered"),
            (at(4), at(9), "missing"),
        ],
    )
    def test_a_level_has_to_be_met_on_its_scale_or_in_its_words(self, level, wanted, expected):
        career = Career(skills=[skill("Law", level)], scales=[CRAFT])
        found = only(career, Demand(text="Law", level=wanted))
        assert found.coverage is DemandCoverage(expected)
        assert bool(found.flips) == (expected == "missing")

    def test_a_scale_that_the_profile_means_otherwise_cannot_be_compared(self):
        career = Career(skills=[skill("Law", at(4))], scales=[CRAFT])
        demand = Demand(text="Law", level=at(3))
        assert only(career, demand, scales=[CRAFT]).coverage is DemandCoverage.COVERED
        assert only(career, demand, scales=[OTHER]).coverage is DemandCoverage.UNKNOWN
        twice = Career(skills=[skill("Law", at(4))], scales=[CRAFT, OTHER])
        assert only(twice, demand, scales=[CRAFT]).coverage is DemandCoverage.UNKNOWN

    def test_how_far_it_is_below_comes_with_what_would_be_enough(self):
        found = only(Career(skills=[skill("Law", at(3))], scales=[CRAFT]), Demand(text="Law", level=at(4)))
        assert (found.below, found.matches[0].below) == (1, 1)
        assert [(flip.pointer, flip.scale, flip.value) for flip in found.flips] == [("/skills/0", "craft", 4)]
        assert str(found) == "Law: Law is one level below. With level 4 or more, Law covers it."

    def test_a_skill_that_cannot_be_compared_leaves_it_open_though_another_is_below(self):
        career = Career(skills=[skill("Law", at(2)), Skill(name="Civil law")], scales=[CRAFT])
        demand = Demand(text="Civil law", level=at(4))
        assert only(career, demand).coverage is DemandCoverage.UNKNOWN
        done = Career(
            skills=[Skill(name="Civil law", level=at(2))],
            accomplishments=[Accomplishment(text="Civil law")],
            scales=[CRAFT],
        )
        assert only(done, demand).coverage is DemandCoverage.MISSING

    def test_an_accomplishment_alone_has_no_level(self):
        found = only(Career(accomplishments=[Accomplishment(text="Civil law")]), Demand(text="Civil law", level=at(4)))
        assert (found.coverage, found.shown_by) == (DemandCoverage.UNKNOWN, None)

    def test_a_skill_that_is_still_to_be_learnt_may_not_be_enough(self):
        career = Career(skills=[Skill(name="Civil law", effort=9)])
        assert "still to be learnt" in str(only(career, "Civil law"))
        done = Career(skills=career.skills, accomplishments=[Accomplishment(text="Civil law")])
        assert only(done, "Civil law").coverage is DemandCoverage.COVERED

    def test_accomplishments_that_show_a_skill_are_counted(self):
        found = next(one for one in demand_alignment(A_LIFE).demands if one.text == "Facilitation")
        assert found.shown_by == 1

    def test_a_difference_of_levels_that_no_result_can_hold_is_left_out(self):
        steps = [ScaleStep(value=-3, name="not at all"), ScaleStep(value=1e15, name="wholly")]
        scale = Scale(id="vast", name="Vast", steps=steps)
        career = Career(skills=[skill("Law", at(-3, "vast"))], scales=[scale])

        def asked_at(value):
            found = demand_alignment(career, [asking(Demand(text="Law", skill="law", level=at(value, "vast")))])
            assert careerkit.validate(careerkit.dumps(found)) == ()
            (demand,) = found.demands
            return demand.coverage, demand.below, demand.matches[0].below

        assert asked_at(1e15) == (DemandCoverage.MISSING, None, None)
        assert asked_at(1e15 - 3) == (DemandCoverage.MISSING, 1e15, 1e15)
        assert asked_at(-3) == (DemandCoverage.COVERED, None, 0)


class TestDemands:
    def test_that_ask_for_one_thing_at_one_level_are_one(self):
        career = Career(skills=[skill("Law", at(2))], scales=[CRAFT])
        profiles = [
            asking(Demand(text="Civil law", skill="law", importance=2)),
            asking(Demand(text="Law of contracts", skill="law", necessity="required", importance=4)),
            asking(Demand(text="Law", skill="law", level=at(3))),
        ]
        found = demand_alignment(career, profiles)
        assert [(one.text, one.asked_by, one.required_by, one.place) for one in found.demands] == [
            ("Civil law", 3, 1, 1),
            ("Law", 3, 1, 2),
        ]
        assert found.demands[0].demands == ("/0/demands/0", "/1/demands/0")
        assert found.demands[0].importance == 4

    def test_that_more_require_come_first_then_what_more_ask_for(self):
        must = Demand(text="Latin", necessity="required")
        profiles = [asking("Greek", must, Demand(text="Art", importance=1)), asking("Greek", "Song")]
        found = demand_alignment(Career(skills=[skill("Law")]), profiles)
        assert [(one.place, one.text) for one in found.demands] == [(1, "Latin"), (2, "Greek"), (3, "Art"), (4, "Song")]
        level = demand_alignment(Career(), [asking("Art", "Song")])
        assert [one.place for one in level.demands] == [1, 1]

    def test_of_the_career_have_pointers_into_it(self):
        found = demand_alignment(EVERY_KIND["matched"])
        assert found.demands[0].demands == ("/role_profiles/0/demands/0",)

    def test_are_told_with_who_asks(self):
        said = str(demand_alignment(A_LIFE))
        assert "Budgeting (asked for by 2 of 3, of which 1 will not do without it): " in said
        assert "Latin (asked for by one of 3): nothing here says so." in said
        one = demand_alignment(Career(), [asking(Demand(text="Law", necessity="required"), "Latin")])
        assert [str(it).partition(":")[0] for it in one.demands] == ["Law (required)", "Latin"]

    def test_that_contradict_each_other_or_lie_outside_are_named(self):
        assert codes(demand_alignment(A_LIFE).assumed) == [
            "demand.assumed.level-outside",
            "demand.assumed.levels-differ",
            "demand.assumed.nature-differs",
        ]
        own = demand_alignment(Career(skills=[skill("Law", at(9))], scales=[CRAFT]), [asking("Law")])
        assert codes(own.assumed) == ["skills.assumed.level-outside"]

    def test_of_a_life_leave_questions(self):
        assert codes(demand_alignment(A_LIFE).missing) == [
            "demand.missing.demands",
            "demand.missing.duplicate-ids",
            "demand.missing.dangling",
            "demand.missing.levels",
            "demand.missing.other-words",
        ]

    def test_that_are_many_are_counted(self):
        found = demand_alignment(Career(skills=[skill("Law")]), [asking(*(f"Song {index}" for index in range(7)))])
        assert "Song 4, and 2 more. Do you have it under another name?" in str(found)


class TestOffers:
    def standings(self):
        return {one.name: one.standing for one in demand_alignment(A_LIFE).offers}

    def test_are_asked_for_set_apart_or_go_beyond(self):
        standings = self.standings()
        assert standings["Welding"] is OfferStanding.SETS_APART
        assert standings["Juggling"] is OfferStanding.SETS_APART
        assert standings["Plans that can be built"] is OfferStanding.BEYOND
        assert standings["Led the move"] is standings["Negotiating"] is OfferStanding.ASKED_FOR
        assert standings["A van"] is OfferStanding.BEYOND

    def test_set_nobody_apart_without_evidence_or_before_they_are_learnt(self):
        def standing(claim, **more):
            career = Career(skills=[skill("Law", **more)], product=CareerProduct(**claim))
            return demand_alignment(career, [asking("Latin")]).offers[0].standing

        shown = {"skills": ["law"], "evidence": [Evidence(address="https://example.org")]}
        claim = {"rarity_claims": [RarityClaim(among="Planners", **shown)]}
        assert standing(claim) is OfferStanding.SETS_APART
        assert standing(claim, effort=3) is OfferStanding.BEYOND
        assert standing({"rarity_claims": [RarityClaim(**shown)]}) is OfferStanding.BEYOND
        selling = SellingProposition(text="Law", **shown)
        assert standing({"selling_propositions": [selling]}) is OfferStanding.SETS_APART
        assert standing({"selling_propositions": [selling]}, effort=3) is OfferStanding.BEYOND
        bare = SellingProposition(text="Law", skills=["law"])
        assert standing({"selling_propositions": [bare]}) is OfferStanding.BEYOND

    def test_are_told_or_asked_about(self):
        career = Career(
            skills=[skill("Welding"), skill("Juggling"), skill("Art")],
            canvas=Canvas(value_proposition=[ValueProposition(text="Plans")]),
            product=CareerProduct(
                rarity_claims=[
                    RarityClaim(skills=["welding"], among="Planners", evidence=[Evidence(text="A gate")]),
                    RarityClaim(skills=["juggling"]),
                ]
            ),
        )
        assert [str(one) for one in demand_alignment(career, [asking("Latin")]).reasons[2:]] == [
            "Not asked for, and by your evidence it sets you apart: Welding.",
            "Not asked for, and you claim that it sets you apart: Juggling. What shows it?",
            str(reason("demand.proposition-unasked", names=["Plans"])),
            "Offered beyond what is asked for: Art. Is it more than is needed, or what sets you apart?",
        ]

    def test_that_show_a_skill_that_is_asked_for_are_asked_for(self):
        career = Career(skills=[skill("Law")], accomplishments=[Accomplishment(text="Won", skills=["law", "nowhere"])])
        assert [one.asked_by for one in demand_alignment(career, [asking("Law"), asking("Law")]).offers] == [2, 2]


@pytest.mark.no_cover
def test_ten_thousand_demands_are_answered():
    career = Career(skills=[skill(f"Song{index}") for index in range(10_000)])
    found = demand_alignment(career, [asking(*(f"Song{index} of old" for index in range(10_000)))])
    assert (found.covered, len(found.offers)) == (10_000, 10_000)
