from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.declaration.compilation import dumper, loader
from careerkit.model import (
    Accomplishment,
    Canvas,
    Career,
    CareerProduct,
    Demand,
    Evidence,
    LevelOnScale,
    RarityClaim,
    RoleProfile,
    Scale,
    ScaleStep,
    Skill,
    ValueProposition,
)
from careerkit.scoring.skills.alignment import demand_alignment
from careerkit.scoring.skills.alignment_result import AlignmentVerdict, DemandAlignment, DemandCoverage, OfferStanding
from careerkit.scoring.skills.matching import Terms, words

laws = settings(max_examples=30)

NAMES = st.sampled_from(["budget", "budget control", "law", "go", "GIS", "speaks to a budget", "!"])
IDS = st.sampled_from([None, "s0", "s1", "s2"])
ON_SCALE = [LevelOnScale(scale="craft", value=value) for value in (-4, 1, 3, 5, 99)]
LEVELS = st.sampled_from([None, "Good", "good", *ON_SCALE])
KEYWORDS = st.lists(NAMES, max_size=1)
SCALE = Scale(id="craft", name="Craft", steps=[ScaleStep(value=1, name="new"), ScaleStep(value=5, name="old")])
SKILLS = st.builds(
    Skill, id=IDS, name=NAMES, level=LEVELS, keywords=KEYWORDS, effort=st.sampled_from([None, None, 0, 20])
)
DONE = st.builds(
    Accomplishment, text=NAMES, keywords=KEYWORDS, skills=st.lists(st.sampled_from(["s0", "nowhere"]), max_size=1)
)
DEMANDS = st.builds(
    Demand,
    text=NAMES,
    necessity=st.sampled_from([None, "required", "desired"]),
    importance=st.none() | st.integers(1, 5),
    level=LEVELS,
    skill=st.sampled_from([None, None, "s0", "s1", "nowhere"]),
    skill_nature=st.sampled_from([None, "hard"]),
    keywords=KEYWORDS,
)
PROFILES = st.lists(
    st.builds(RoleProfile, id=st.sampled_from([None, "p"]), demands=st.lists(DEMANDS, max_size=3)), max_size=3
)


@st.composite
def careers(draw):
    """What is offered, with a claim of rarity."""
    claim = RarityClaim(
        skills=draw(st.lists(st.sampled_from(["s0", "s1", "nowhere"]), max_size=2, unique=True)),
        among=draw(st.sampled_from([None, "planners"])),
        evidence=draw(st.sampled_from([[], [Evidence(text="A letter")]])),
    )
    return Career(
        skills=draw(st.lists(SKILLS, max_size=3)),
        accomplishments=draw(st.lists(DONE, max_size=2)),
        canvas=Canvas(value_proposition=draw(st.lists(st.builds(ValueProposition, text=NAMES), max_size=1))),
        product=CareerProduct(rarity_claims=[claim]),
        scales=[SCALE],
    )


def without_pointers(value):
    if isinstance(value, dict):
        places = {"pointer", "demands", "claims"}
        return {
            key: without_pointers(one)
            for key, one in value.items()
            if key not in places or (key == "demands" and one and isinstance(one[0], dict))
        }
    return [without_pointers(one) for one in value] if isinstance(value, list) else value


def scrubbed(alignment):
    return without_pointers(dumper(DemandAlignment)(alignment))


def coverage(alignment):
    """The coverage of each demand, by where it stands."""
    return {pointer: one.coverage for one in alignment.demands for pointer in one.demands}


class TestOrder:
    """'The order of the input never matters; equal input gives equal results.'"""

    @settings(max_examples=25)
    @given(careers(), PROFILES, st.randoms(use_true_random=False))
    def test_of_all_that_is_listed_tells_nothing(self, career, profiles, random):
        def shuffled(items):
            return tuple(random.sample(items, len(items)))

        other = attrs.evolve(career, skills=shuffled(career.skills), accomplishments=shuffled(career.accomplishments))
        mixed = [attrs.evolve(one, demands=shuffled(one.demands)) for one in shuffled(profiles)]
        there, back = demand_alignment(career, profiles), demand_alignment(other, mixed)
        assert scrubbed(there) == scrubbed(back)
        assert str(there) == str(back)

    @laws
    @given(careers(), PROFILES)
    def test_equal_careers_have_equal_bytes(self, career, profiles):
        first, second = (demand_alignment(attrs.evolve(career), list(profiles)) for _ in range(2))
        assert careerkit.dumps(first) == careerkit.dumps(second)

    @laws
    @given(careers(), PROFILES)
    def test_profiles_of_the_career_are_answered_like_others(self, career, profiles):
        inside = demand_alignment(attrs.evolve(career, role_profiles=tuple(profiles)))
        assert scrubbed(inside) == scrubbed(demand_alignment(career, profiles))


class TestCounts:
    """'Contributions add up': every demand is covered, missing or unknown, and every offer has a standing."""

    @laws
    @given(careers(), PROFILES)
    def test_of_demands_add_up(self, career, profiles):
        alignment = demand_alignment(career, profiles)
        demands = sum(len(one.demands) for one in profiles)
        assert alignment.covered + alignment.missing_count + alignment.unknown == alignment.asked == demands
        places = {f"/{number}/demands/{at}" for number, one in enumerate(profiles) for at in range(len(one.demands))}
        assert set(coverage(alignment)) == places
        offers = len(career.skills) + len(career.accomplishments) + len(career.canvas.value_proposition)
        assert len(alignment.offers) == offers
        assert all((one.standing is OfferStanding.ASKED_FOR) == (one.asked_by > 0) for one in alignment.offers)
        assert all(one.asked_by <= len(profiles) for one in alignment.offers)

    @laws
    @given(careers(), PROFILES)
    def test_decide_the_verdict(self, career, profiles):
        alignment = demand_alignment(career, profiles)
        covered, missing, unknown = alignment.covered, alignment.missing_count, alignment.unknown
        if alignment.verdict is AlignmentVerdict.MATCHED:
            assert covered
            assert not missing
            assert not unknown
        if alignment.verdict is AlignmentVerdict.PARTLY:
            assert covered
            assert missing or unknown
        if alignment.verdict is AlignmentVerdict.APART:
            assert missing
            assert not covered
            assert not unknown
        if alignment.verdict is AlignmentVerdict.UNDETERMINED:
            assert not covered
            assert unknown or not alignment.asked or not alignment.offers


class TestDocuments:
    """'Never NaN or infinity: undetermined, and why.'"""

    @laws
    @given(careers(), PROFILES)
    def test_hold_every_answer_and_have_words_for_it(self, career, profiles):
        alignment = demand_alignment(career, profiles)
        assert careerkit.validate(careerkit.dumps(alignment)) == ()
        assert loader(DemandAlignment)(dumper(DemandAlignment)(alignment), [0, 0]) == alignment
        assert "{" not in alignment.say("de")
        if alignment.verdict is AlignmentVerdict.UNDETERMINED:
            unknown = [one for one in alignment.demands if one.coverage is DemandCoverage.UNKNOWN]
            assert alignment.missing or all(one.reasons for one in unknown)


@st.composite
def leveled(draw):
    """A skill below a level that is asked for, among others."""
    scale = LevelOnScale(scale="craft", value=draw(st.integers(1, 4)))
    skill = Skill(id="s9", name="Carpentry", level=scale)
    career = draw(careers())
    career = attrs.evolve(career, skills=(*career.skills, skill))
    wanted = LevelOnScale(scale="craft", value=draw(st.integers(2, 9)))
    named = draw(st.sampled_from([None, "s9"]))
    return career, [*draw(PROFILES), RoleProfile(demands=[Demand(text="Carpentry", level=wanted, skill=named)])]


class TestFlips:
    """'Every flip value, applied, flips the verdict, and just short of it does not.'"""

    @laws
    @given(leveled())
    def test_of_a_level_cover_a_demand(self, given_):
        career, profiles = given_
        flips = [
            (flip, demand.demands) for demand in demand_alignment(career, profiles).demands for flip in demand.flips
        ]
        for flip, pointers in flips:
            index = int(flip.pointer.rpartition("/")[2])
            for value, expected in (
                (flip.value, DemandCoverage.COVERED),
                (flip.value - 1e-6, DemandCoverage.MISSING),
            ):
                level = LevelOnScale(scale=flip.scale, value=value)
                skills = [
                    attrs.evolve(one, level=level) if number == index else one
                    for number, one in enumerate(career.skills)
                ]
                changed = demand_alignment(attrs.evolve(career, skills=tuple(skills)), profiles)
                assert {coverage(changed)[pointer] for pointer in pointers} == {expected}

    @pytest.mark.parametrize("named", [None, "c"])
    def test_of_a_level_are_there_wherever_it_is_below(self, named):
        skill = Skill(id="c", name="Carpentry", level=LevelOnScale(scale="craft", value=2))
        demand = Demand(text="Carpentry", level=LevelOnScale(scale="craft", value=4), skill=named)
        alignment = demand_alignment(Career(skills=[skill], scales=[SCALE]), [RoleProfile(demands=[demand])])
        assert [flip.value for flip in alignment.demands[0].flips] == [4]


class TestMoreOfASkill:
    """'More of a skill never lowers the value': what was covered stays so."""

    @laws
    @given(careers(), PROFILES, SKILLS)
    def test_one_more_uncovers_nothing(self, career, profiles, skill):
        before = coverage(demand_alignment(career, profiles))
        added = attrs.evolve(career, skills=(*career.skills, attrs.evolve(skill, id=None)))
        after = coverage(demand_alignment(added, profiles))
        for pointer, was in before.items():
            assert was is not DemandCoverage.COVERED or after[pointer] is DemandCoverage.COVERED

    @laws
    @given(careers(), PROFILES, st.sampled_from(ON_SCALE), st.integers(0, 6))
    def test_a_higher_level_uncovers_nothing(self, career, profiles, first, more):
        index = 0
        career = attrs.evolve(career, skills=(Skill(id="s3", name="law", level=first), *career.skills))
        level = career.skills[index].level
        skills = list(career.skills)
        skills[index] = attrs.evolve(skills[index], level=attrs.evolve(level, value=level.value + more))
        before = coverage(demand_alignment(career, profiles))
        after = coverage(demand_alignment(attrs.evolve(career, skills=tuple(skills)), profiles))
        assert all(
            after[pointer] is DemandCoverage.COVERED for pointer, was in before.items() if was is DemandCoverage.COVERED
        )


TEXTS = st.text(st.sampled_from("aAé Rr-+#1\u0301"), max_size=12)


class TestMatching:
    """'A text speaks of a term where all its words stand there, next to each other and in order.'"""

    @laws
    @given(TEXTS)
    def test_every_text_of_words_speaks_of_itself(self, text):
        terms = Terms([(text, 1)])
        assert list(terms.within(text)) == ([1] if words(text).keys else [])

    @laws
    @given(TEXTS, TEXTS)
    def test_only_what_is_said_is_found(self, term, text):
        found = list(Terms([(term, 1)]).within(text))
        needle, hay = words(term).keys, words(text).keys
        runs = {hay[start : start + len(needle)] for start in range(len(hay))}
        if found:
            assert needle in runs
        elif needle and needle in runs:
            assert len(needle) == 1
            assert len(needle[0]) <= 3

    @laws
    @given(TEXTS)
    def test_case_and_form_make_no_difference(self, text):
        assert words(text.swapcase()).keys == words(text).keys
