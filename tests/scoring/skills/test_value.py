from __future__ import annotations

import pytest

import careerkit
from careerkit.declaration.compilation import dumper, loader
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model import (
    Accomplishment,
    Career,
    CareerProduct,
    Employer,
    Evidence,
    Gap,
    LevelOnScale,
    LeverAtEmployer,
    RarityClaim,
    Role,
    Scale,
    ScaleStep,
    Skill,
    SkillEffect,
    SkillReason,
    Unanswered,
    ValueLever,
    WorkDone,
)
from careerkit.model.amounts import Range
from careerkit.scoring.skills.result import SkillValue, SkillValueVerdict
from careerkit.scoring.skills.value import skill_value

CRAFT = Scale(id="craft", name="Craft", steps=[ScaleStep(value=1, name="new"), ScaleStep(value=5, name="master")])


def skill(name, effort=None, nature=None, **more):
    """A skill whose id is its name in small letters."""
    return Skill(id=name.lower(), name=name, effort=effort, nature=nature, **more)


def effect(adds, *needs, **more):
    first, *others = needs
    return SkillEffect(skill=first, adds=adds, only_with=others, **more)


def career(skills=(), effects=(), **more):
    product = {
        key: more.pop(key) for key in list(more) if key in ("employers", "levers", "rarity_claims", "unanswered")
    }
    product |= {"skill_priority": more.pop("priority", None)}
    return Career(skills=list(skills), product=CareerProduct(skill_effects=list(effects), **product), **more)


def told(value):
    return [(step.place, [one.name for one in step.skills]) for step in value.steps]


def step_of(value, name):
    return next(step for step in value.steps if name in [one.name for one in step.skills])


def codes(reasons):
    return [one.code for one in reasons]


def at(value):
    return LevelOnScale(scale="craft", value=value)


A_LIFE = career(
    [
        skill("Budgeting", 60, "hard", level=at(2)),
        skill("Carpentry", 40, "hard"),
        skill("Writing", Range(low=30, high=10), "soft"),
        skill("Facilitation", None, "soft", level="I run our retrospectives"),
        skill("Law", None, "hard", level=at(9), reasons=[SkillReason(layer="to-earn")]),
        skill("Drawing", None, None, level=at(1)),
        skill("Selling", 5, "soft", reasons=[SkillReason(whys=["to be asked"], levers=["fewer-returns"])]),
        skill("Singing", 9),
        Skill(name="Listening"),
    ],
    [
        effect(9, "budgeting", "carpentry", lever="optimise-process", employer="harbour"),
        effect(1, "budgeting", lever="fewer-returns"),
        effect(2, "facilitation"),
        effect(3, "writing", "facilitation", employer="mill"),
        effect(4, "drawing"),
        effect(None, "selling"),
        effect(0, "singing"),
        effect(5, "nobody"),
        effect(7, "writing", employer="old"),
        effect(7, "writing", employer="unheard-of"),
    ],
    employers=[
        Employer(
            id="harbour",
            name="Harbour Museum",
            standing="current",
            levers=[
                LeverAtEmployer(lever="optimise-process", influence="indirect", importance=4),
                LeverAtEmployer(lever="launch-service"),
            ],
        ),
        Employer(id="mill", name="The Mill", standing="prospective"),
        Employer(name="Whoever asks"),
        Employer(id="old", name="Old Yard", standing="past", levers=[LeverAtEmployer(lever="own")]),
    ],
    levers=[ValueLever(id="fewer-returns", name="Fewer returns")],
    rarity_claims=[
        RarityClaim(skills=["facilitation", "law"], among="Planners", evidence=[Evidence(text="A letter")]),
        RarityClaim(skills=["facilitation"], among="Planners", evidence=[Evidence()]),
        RarityClaim(skills=["law", "nowhere"]),
        RarityClaim(text="I build what I plan", lacking="A licence to hang loads."),
        RarityClaim(),
        RarityClaim(skills=["carpentry"], among="Planners", evidence=[Evidence(text="A shelf")]),
    ],
    accomplishments=[
        Accomplishment(text="Led", role="planner", skills=["facilitation"], levers=["optimise-process"]),
        Accomplishment(text="Sang", role="nowhere", skills=["facilitation"]),
    ],
    roles=[
        Role(id="planner", title="Planner", employer="harbour", lands=["planning"]),
        Role(
            title="Maker",
            organisation="Yard",
            skills=["law"],
            lands=["making"],
            work=[WorkDone(kind="trainer", skills=["facilitation"])],
        ),
    ],
    scales=[CRAFT],
)
EVERY_KIND = {
    "nothing": Career(),
    "skills alone": Career(skills=[skill("Law"), skill("Writing", 4)]),
    "one": career([skill("Law", 4)], [effect(2, "law")]),
    "all there": career([skill("Law")], [effect(2, "law")]),
    "a life": A_LIFE,
    "no hours": career(
        [skill("Law"), skill("Art")],
        [effect(2, "law"), effect(1, "art")],
        gaps=[Gap(name="a", skill="law"), Gap(name="b", skill="art")],
    ),
}


@pytest.mark.parametrize("given", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, given):
        value = skill_value(given)
        assert careerkit.validate(careerkit.dumps(value)) == ()
        assert loader(SkillValue)(dumper(SkillValue)(value), [0, 0]) == value

    @pytest.mark.parametrize("language", ["en", "de"])
    def test_has_only_words_that_the_catalogue_has(self, given, language):
        value = skill_value(given)
        reasons = [*value.reasons, *value.assumed, *value.missing, *(one.words for one in value.apart)]
        for step in value.steps:
            reasons += [*step.reasons, *(flip.words for flip in step.flips)]
        assert all(has(reason.code) for reason in reasons)
        assert "{" not in value.say(language)
        assert "skills." not in value.say(language)

    def test_has_a_line_for_each_step_lever_and_claim(self, given):
        value = skill_value(given)
        lines = str(value).splitlines()
        assert all(str(one) in lines for one in (*value.steps, *value.levers, *value.apart))
        assert len(value.held) + sum(len(step.skills) for step in value.steps) == len(given.skills)


class TestSequence:
    def test_what_raises_the_value_fastest_comes_first(self):
        value = skill_value(career([skill("Law", 10), skill("Art", 10)], [effect(3, "law"), effect(4, "art")]))
        assert told(value) == [(1, ["Art"]), (2, ["Law"])]
        assert [step.per_hour for step in value.steps] == [0.4, 0.3]
        assert value.verdict is SkillValueVerdict.RANKED

    def test_skills_that_are_worth_nothing_apart_come_together(self):
        skills = [skill("Law", 10), skill("Art", 10), skill("Song", 10)]
        value = skill_value(career(skills, [effect(9, "law", "art"), effect(4, "song")]))
        assert told(value) == [(1, ["Art", "Law"]), (2, ["Song"])]
        first = value.steps[0]
        assert (first.adds, first.hours.likely, first.flips) == (9, 20, ())
        assert [(one.adds_alone, one.adds_with_all, one.share) for one in first.skills] == [(0, 9, 4.5), (0, 9, 4.5)]
        assert "They come together" in str(first)

    def test_a_skill_is_valued_given_those_there_and_those_before_it(self):
        skills = [skill("Law"), skill("Art", 1), skill("Song", 10)]
        value = skill_value(career(skills, [effect(2, "law"), effect(5, "art", "law"), effect(4, "song", "art")]))
        assert told(value) == [(1, ["Art"]), (2, ["Song"])]
        assert [(step.adds, step.value_after) for step in value.steps] == [(5, 7), (4, 11)]
        assert (value.value_now, value.value_then) == (2, 11)
        assert "It builds on what you can already: Law." in str(value.steps[0])
        assert "what stands before it has to be there: Art." in str(value.steps[1])
        assert value.steps[1].flips == ()

    def test_what_is_there_adds_nothing_more(self):
        value = skill_value(career([skill("Law"), skill("Art", 0)], [effect(2, "law"), effect(3, "art", "law")]))
        assert (value.verdict, value.steps, value.value_now) == (SkillValueVerdict.NOTHING_LEFT, (), 5)
        assert {one.name: one.brings for one in value.held} == {"Law": 3.5, "Art": 1.5}

    @pytest.mark.parametrize(
        ("said", "asked", "expected"),
        [
            (None, None, ["Talk", "Walk", "Law"]),
            ("soft-first", None, ["Talk", "Walk", "Law"]),
            ("hard-first", None, ["Law", "Walk", "Talk"]),
            ("neither", None, ["Law", "Talk", "Walk"]),
            ("hard-first", True, ["Talk", "Walk", "Law"]),
            ("soft-first", False, ["Law", "Talk", "Walk"]),
        ],
    )
    def test_soft_comes_before_hard_unless_told_otherwise(self, said, asked, expected):
        skills = [skill("Law", 2, "hard"), skill("Talk", 2, "soft"), skill("Walk", 2)]
        value = skill_value(career(skills, [effect(1, one.id) for one in skills], priority=said), soft_first=asked)
        assert [one.name for step in value.steps for one in step.skills] == expected
        assert {step.place for step in value.steps} == ({1} if expected[:2] == ["Law", "Talk"] else {1, 2, 3})

    def test_priority_tells_only_where_value_does_not(self):
        skills = [skill("Law", 2, "hard"), skill("Talk", 2, "soft")]
        assert told(skill_value(career(skills, [effect(3, "law"), effect(2, "talk")])))[0] == (1, ["Law"])

    def test_where_nothing_tells_places_are_shared_and_said_to_be(self):
        value = skill_value(career([skill(name, 2) for name in "ABCDE"], [effect(1, name) for name in "abcde"]))
        assert {step.place for step in value.steps} == {1}
        assert str(value.steps[0]).endswith("Too close to call: it stands level with B, C, D, and one more.")

    def test_less_known_comes_later(self):
        skills = [skill(name, hours) for name, hours in zip("ABCDE", (None, 3, 3, 3, 3), strict=True)]
        effects = [effect(9, "a"), effect(1, "b"), effect(None, "c"), effect(0, "e")]
        value = skill_value(career(skills, effects, gaps=[Gap(name="g", skill="a")]))
        assert told(value) == [(1, ["B"]), (2, ["A"]), (3, ["C"]), (4, ["D"]), (5, ["E"])]
        assert [step.judged for step in value.steps] == [True, True, False, False, True]
        assert codes(step.reasons[0] for step in value.steps) == [
            "skills.because.per-hour",
            "skills.because.hours-unknown",
            "skills.because.not-how-much",
            "skills.because.unsaid",
            "skills.because.nothing",
        ]

    def test_hours_add_up_as_far_as_they_are_known(self):
        skills = [skill("Law", 1), skill("Art", Range(low=1, likely=2, high=6)), skill("Song"), skill("Dance", 4)]
        effects = [effect(9, "law"), effect(8, "art"), effect(1, "song"), effect(None, "dance")]
        value = skill_value(career(skills, effects, gaps=[Gap(name="g", skill="song")]))
        until = [step.hours_until for step in value.steps]
        assert (until[0].likely, until[1].low, until[1].likely, until[1].high) == (1, 2, 3, 7)
        assert until[2] is None
        assert until[3] is None

    def test_what_takes_no_time_comes_first(self):
        skills = [skill("Law", Range(low=0, likely=0, high=4)), skill("Art", 1)]
        value = skill_value(career(skills, [effect(1, "law"), effect(9, "art")]))
        assert told(value) == [(1, ["Law"]), (2, ["Art"])]
        assert "takes no time" in str(value.steps[0])
        assert value.steps[0].per_hour is None
        assert value.steps[1].flips == ()


class TestWhatIsThere:
    def test_a_gap_that_is_open_makes_a_skill_one_to_learn(self):
        skills = [skill("Law"), skill("Art"), skill("Song")]
        gaps = [
            Gap(name="a", skill="law", effort=3),
            Gap(name="b", skill="law", effort=Range(low=1, high=3)),
            Gap(name="c", skill="art", status="closed"),
            Gap(name="d", skill="song", effort=3),
            Gap(name="e", skill="song"),
        ]
        value = skill_value(career(skills, [effect(1, "law"), effect(1, "song")], gaps=gaps))
        assert told(value) == [(1, ["Law"]), (2, ["Song"])]
        assert value.steps[0].hours.likely == 5
        assert value.steps[1].hours is None

    def test_the_lowest_step_of_a_scale_is_where_one_begins(self):
        value = skill_value(career([skill("Law", level=at(1)), skill("Art", level=at(2))], scales=[CRAFT]))
        assert told(value) == [(1, ["Law"])]
        assert "skills.assumed.lowest-step" in codes(value.assumed)
        assert skill_value(career([skill("Law", level=at(1))])).steps == ()

    @pytest.mark.parametrize(("level", "held"), [(-3, False), (99, True)])
    def test_a_level_outside_its_scale_is_read_as_its_end_and_named(self, level, held):
        value = skill_value(career([skill("Law", level=at(level))], scales=[CRAFT]))
        assert bool(value.held) is held
        (named,) = [one for one in value.assumed if one.code == "skills.assumed.level-outside"]
        assert named.params["names"] == ("Law",)

    def test_a_scale_of_one_step_has_no_lowest(self):
        one = Scale(id="craft", name="Craft", steps=[ScaleStep(value=1, name="new")])
        assert skill_value(career([skill("Law", level=at(1))], scales=[one])).steps == ()

    def test_what_was_used_is_not_asked_about(self):
        role = Role(title="Maker", skills=["law"])
        assert "skills.assumed.held" in codes(skill_value(Career(skills=[skill("Law")])).assumed)
        assert skill_value(Career(skills=[skill("Law")], roles=[role])).assumed == ()


class TestFlips:
    def test_hours_and_value_are_those_of_the_step_before(self):
        value = skill_value(career([skill("Law", 10), skill("Art", 10)], [effect(3, "law"), effect(6, "art")]))
        first, second = value.steps
        assert first.flips == ()
        assert [(flip.hours, flip.adds) for flip in second.flips] == [(5, None), (None, 6)]
        assert "In fewer than 5 hours, it would move up to Art." in str(second)
        assert "If it added more than 6, it would move up to Art." in str(second)

    def test_hours_that_are_not_known_flip_against_the_first(self):
        skills = [skill("Law"), skill("Art", 10)]
        value = skill_value(career(skills, [effect(2, "law"), effect(6, "art")], gaps=[Gap(name="g", skill="law")]))
        assert [(flip.hours, flip.adds) for flip in step_of(value, "Law").flips] == [(pytest.approx(10 / 3), None)]

    def test_hours_that_are_not_known_of_what_needs_another_flip_nothing(self):
        skills = [skill("Law"), skill("Art", 10), skill("Song")]
        gaps = [Gap(name="g", skill="law"), Gap(name="h", skill="song")]
        effects = [effect(2, "law", "song"), effect(3, "song"), effect(6, "art")]
        value = skill_value(career(skills, effects, gaps=gaps))
        assert all(step.flips == () for step in value.steps)

    def test_of_hours_too_few_to_be_true_nothing_is_said(self):
        skills = [skill("Law", 100_000), skill("Art", 100_000)]
        value = skill_value(career(skills, [effect(1e15, "law"), effect(1e-300, "art")]))
        assert [flip.adds for flip in value.steps[1].flips] == [1e15]

    def test_they_are_told_of_the_first_only(self):
        skills = [skill(f"S{index}", 1) for index in range(30)]
        value = skill_value(career(skills, [effect(30 - index, f"s{index}") for index in range(30)]))
        assert [bool(step.flips) for step in value.steps] == [False, *[True] * 19, *[False] * 10]


class TestEmployers:
    def test_those_served_once_count_only_when_asked_about(self):
        value = skill_value(A_LIFE)
        assert step_of(value, "Writing").adds == 3
        assert "skills.assumed.past-employer" in codes(value.assumed)
        once = skill_value(A_LIFE, employer="old")
        assert step_of(once, "Writing").adds == 7
        assert once.employer == "old"
        assert [one.lever for one in once.levers if one.employer] == ["own"]

    def test_an_employer_that_is_not_there_is_an_error(self):
        with pytest.raises(UnanswerableError) as caught:
            skill_value(A_LIFE, employer="nowhere")
        assert caught.value.reason == "unknown-employer"
        assert dict(caught.value.details) == {"found": "nowhere", "known": ("harbour", "mill", "old")}
        assert 'no employer "nowhere"' in str(caught.value)
        with pytest.raises(UnanswerableError):
            skill_value(Career(), employer="nowhere")

    def test_of_several_with_one_id_one_that_is_served_is_enough(self):
        employers = [
            Employer(id="mill", name="Old Mill", standing="past"),
            Employer(id="mill", name="New Mill", standing="current"),
        ]
        for listed in (employers, employers[::-1]):
            value = skill_value(career([skill("Law", 1)], [effect(2, "law", employer="mill")], employers=listed))
            assert value.steps[0].adds == 2

    def test_levers_come_with_the_influence_on_them_the_important_first(self):
        value = skill_value(A_LIFE)
        assert [(one.employer, one.lever) for one in value.levers] == [
            ("Harbour Museum", "optimise-process"),
            ("Harbour Museum", "launch-service"),
            (None, "fewer-returns"),
        ]
        first, second, third = value.levers
        assert (first.skills, first.accomplishments, first.adds) == (2, 1, 9)
        assert "you move it by way of others. 2 skills of yours move it. One accomplishment shows it." in str(first)
        assert "do you move it, directly or by way of others? Which of your skills could?" in str(second)
        assert str(third) == "Fewer returns: whose lever is it? 2 skills of yours move it."


class TestWhatSetsApart:
    def test_claims_with_evidence_come_first_others_as_questions(self):
        said = [str(one) for one in skill_value(A_LIFE).apart]
        assert said[0] == "What sets you apart: Facilitation and Law, among: Planners. One thing shows it."
        assert set(said[1:]) == {
            "Facilitation, among: Planners: what shows that it is rare? Until then it is a claim.",
            "Law: rare compared with whom?",
            "I build what I plan: rare compared with whom? What you still lack for it: A licence to hang loads.",
            "Something is claimed to be rare: which skill, or which skills together?",
            "Carpentry: it would set you apart once this is learnt: Carpentry.",
        }

    def test_what_takes_a_skill_to_be_learnt_is_not_supported_yet(self):
        apart = skill_value(A_LIFE).apart
        assert [one.supported for one in apart] == [True, *[False] * 5]
        assert [(one.combined, one.evidence) for one in apart if one.supported] == [(2, 1)]

    def test_skills_carry_over_where_they_served_in_more_than_one_place(self):
        value = skill_value(A_LIFE)
        spread = next(one for one in value.held if one.name == "Facilitation")
        assert (spread.roles, spread.employers, spread.lands) == (2, 2, 2)
        assert "It served in more than one place, so it carries over: Facilitation." in str(value)

    def test_more_than_three_of_them_are_counted(self):
        roles = [Role(title="a", organisation=name, skills=list("abcd")) for name in ("x", "y")]
        value = skill_value(Career(skills=[skill(name) for name in "ABCD"], roles=roles))
        assert "so they carry over: A, B, C, and one more." in str(value)


class TestSpecialisation:
    @pytest.mark.parametrize(
        ("shares", "expected"),
        [
            ([75, 25], 1.60),
            ([75, 10, *[1] * 15], 1.74),
            ([55, 45], 1.98),
            ([55, 10, 10, 10, *[1] * 15], 2.99),
            ([35, 35, 30], 2.99),
            ([35, 10, 10, 10, 10, 10, *[1] * 15], 5.75),
            ([15, 15, 15, 15, 15, 15, 10], 6.90),
            ([15, 10, 10, 10, 10, 10, 10, 10, *[1] * 15], 10.64),
        ],
    )
    def test_has_the_effective_number_of_the_published_constellations(self, shares, expected):
        """Golosov (2010), Party Politics 16, 171-192: the constellations A to H with Laakso and Taagepera's number."""
        skills = [skill(f"S{index}", nature="hard") for index in range(len(shares))]
        effects = [effect(share, f"s{index}") for index, share in enumerate(shares)]
        special = skill_value(career(skills, effects)).specialisation
        assert round(special.effective_number, 2) == expected
        assert special.leading_share == pytest.approx(shares[0] / sum(shares))
        assert special.leading == ("S0" if shares[0] > shares[1] else None)

    def test_counts_what_was_said(self):
        special = skill_value(A_LIFE).specialisation
        assert (special.hard, special.soft, special.unsaid) == (3, 3, 3)
        assert special.leading == "Budgeting"
        assert "Of the crafts, Budgeting carries the largest part of the value" in str(skill_value(A_LIFE))
        assert skill_value(Career()).specialisation is None
        assert skill_value(Career(skills=[skill("Law")])).specialisation.leading_share is None


class TestMissing:
    def test_without_skills_or_effects_nothing_is_determined(self):
        empty = skill_value(Career())
        assert (empty.verdict, codes(empty.missing)) == (SkillValueVerdict.UNDETERMINED, ["skills.missing.skills"])
        alone = skill_value(Career(skills=[skill("Law", 4)]))
        assert alone.verdict is SkillValueVerdict.UNDETERMINED
        assert alone.value_now is None
        assert "skills.missing.effects" in codes(alone.missing)

    def test_a_life_is_asked_for_what_it_lacks(self):
        assert codes(skill_value(A_LIFE).missing) == [
            "skills.missing.dangling",
            "skills.missing.unknown-employer",
            "skills.missing.claim-dangling",
            "skills.missing.unknown-lever",
            "skills.missing.adds",
            "skills.missing.hours",
            "skills.missing.reasons",
            "skills.missing.layer",
            "skills.missing.aim",
            "skills.missing.means",
            "skills.missing.nature",
        ]

    def test_what_was_left_open_on_purpose_is_not_asked_for(self):
        def not_for_me(*fields):
            return [Unanswered(field=field, standing="not-for-me") for field in fields]

        assert skill_value(Career(unanswered=not_for_me("skills"))).missing == ()
        quiet = not_for_me("nature", "reasons", "effort")
        lone = Career(skills=[skill("Law", unanswered=quiet)], unanswered=not_for_me("product"))
        assert skill_value(lone).missing == ()
        assert skill_value(Career(skills=[skill("Law", unanswered=quiet)], frameworks=["gaps"])).missing == ()
        open_ = career(
            [skill("Law", unanswered=quiet)],
            [effect(3, "law")],
            gaps=[Gap(name="g", skill="law")],
            unanswered=not_for_me("skill_effects", "rarity_claims"),
        )
        assert skill_value(open_).missing == ()

    def test_what_is_there_and_was_not_said_to_add_so_much_is_asked_about(self):
        value = skill_value(career([skill("Law"), skill("Art", 2)], [effect(None, "law"), effect(3, "art")]))
        assert [one.brings for one in value.held] == [0]
        assert "How much does this add, in any unit that all share: Law?" in str(value)

    def test_ids_that_several_have_mean_the_first_by_name(self):
        skills = [Skill(id="a", name="Zither", effort=1), Skill(id="a", name="Art", effort=1)]
        for listed in (skills, skills[::-1]):
            value = skill_value(career(listed, [effect(3, "a")]))
            assert step_of(value, "Art").adds == 3
            assert value.missing[0].code == "skills.missing.duplicate-ids"

    def test_what_comes_to_too_much_is_left_out_and_named(self):
        value = skill_value(career([skill("Law", 1), skill("Art", 1)], [effect(1e15, "law"), effect(1e15, "art")]))
        assert value.value_then is None
        assert [step.value_after for step in value.steps] == [1e15, None]
        assert "skills.missing.too-large" in codes(value.missing)
        there = skill_value(career([skill("Law"), skill("Art")], [effect(1e15, "law"), effect(1e15, "art")]))
        assert (there.value_now, there.value_then) == (None, None)
        assert "skills.missing.too-large" in codes(there.missing)

    def test_hours_that_are_not_known_of_several_count_alike(self):
        value = skill_value(EVERY_KIND["no hours"])
        assert "skills.assumed.hours-alike" in codes(value.assumed)
        assert told(value) == [(1, ["Law"]), (2, ["Art"])]


@pytest.mark.no_cover
def test_ten_thousand_skills_are_put_in_sequence():
    skills = [skill(f"S{index}", index % 97 + 1) for index in range(10_000)]
    effects = [effect(index % 13, f"s{index}", f"s{index - index % 5}") for index in range(10_000)]
    value = skill_value(career(skills, effects))
    assert sum(len(step.skills) for step in value.steps) == 10_000
    assert value.steps[0].per_hour == max(step.per_hour or 0 for step in value.steps)
