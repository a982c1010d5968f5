from __future__ import annotations

import math
from itertools import combinations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.declaration.compilation import dumper, loader
from careerkit.model import Career, CareerProduct, Gap, LevelOnScale, RarityClaim, Scale, ScaleStep, Skill, SkillEffect
from careerkit.model.amounts import Range
from careerkit.scoring.skills.result import SkillValue
from careerkit.scoring.skills.sequence import Way, levels
from careerkit.scoring.skills.value import skill_value

laws = settings(max_examples=30)

IDS = ["s0", "s1", "s2", "s3", "s4"]
NATURES = st.sampled_from([None, "hard", "soft"])
EFFORTS = st.none() | st.integers(0, 4) | st.builds(Range, low=st.integers(0, 3), high=st.integers(0, 9))
SIZES = st.none() | st.integers(0, 6)
WILD = st.sampled_from([0, 5e-324, 1e-300, 1e-9, 0.1, 1, 3, 1e8, math.nextafter(1e15, 0), 1e15])
WILD_HOURS = st.sampled_from([0, 5e-324, 1e-300, 1e-9, 0.1, 1, 99_999.9, 100_000])
SCALE = Scale(id="craft", name="Craft", steps=[ScaleStep(value=1, name="new"), ScaleStep(value=5, name="old")])


@st.composite
def careers(draw, sizes=SIZES, efforts=EFFORTS, most=5):
    """Skills, some of them to be learnt, and effects of one or several; some refer to nothing."""
    ids = IDS[: draw(st.integers(0, most))]
    skills = [
        Skill(
            id=id_,
            name=f"skill {draw(st.integers(0, 3))}",
            nature=draw(NATURES),
            effort=draw(efforts),
            level=draw(st.sampled_from([None, LevelOnScale(scale="craft", value=1), "good"])),
        )
        for id_ in ids
    ]
    gaps = [Gap(name=id_, skill=id_) for id_ in ids if draw(st.booleans())]
    known = st.sampled_from([*ids, *ids, *ids, "nowhere"])
    effects = [
        SkillEffect(
            skill=draw(known),
            only_with=draw(st.lists(known, max_size=2, unique=True)),
            adds=draw(sizes),
            lever=draw(st.sampled_from([None, "a", "b"])),
        )
        for _ in range(draw(st.integers(0, 6)))
    ]
    claims = [RarityClaim(skills=draw(st.lists(known, max_size=2, unique=True)), among=draw(st.none() | st.just("us")))]
    product = CareerProduct(skill_effects=effects, rarity_claims=claims if draw(st.booleans()) else [])
    return Career(skills=skills, gaps=gaps, product=product, scales=[SCALE])


measured = careers(sizes=st.integers(1, 6), efforts=st.integers(1, 6))


def without_pointers(value):
    if isinstance(value, dict):
        return {key: without_pointers(one) for key, one in value.items() if key != "pointer"}
    return [without_pointers(one) for one in value] if isinstance(value, list) else value


def scrubbed(value):
    return without_pointers(dumper(SkillValue)(value))


def place_of(value, skill):
    return next(step.place for step in value.steps if skill in [one.skill for one in step.skills])


def with_skill(career, id_, **changes):
    skills = [attrs.evolve(one, **changes) if one.id == id_ else one for one in career.skills]
    return attrs.evolve(career, skills=tuple(skills))


def with_effect(career, index, adds):
    effects = list(career.product.skill_effects)
    effects[index] = attrs.evolve(effects[index], adds=adds)
    return attrs.evolve(career, product=attrs.evolve(career.product, skill_effects=tuple(effects)))


class TestOrder:
    """'The order of the input never matters; equal input gives equal results.'"""

    @laws
    @given(careers(), st.randoms(use_true_random=False))
    def test_of_skills_effects_and_gaps_tells_nothing(self, career, random):
        def shuffled(items):
            return tuple(random.sample(items, len(items)))

        product = career.product
        claims, effects = shuffled(product.rarity_claims), shuffled(product.skill_effects)
        product = attrs.evolve(product, skill_effects=effects, rarity_claims=claims)
        other = attrs.evolve(career, skills=shuffled(career.skills), gaps=shuffled(career.gaps), product=product)
        assert scrubbed(skill_value(other)) == scrubbed(skill_value(career))
        assert str(skill_value(other)) == str(skill_value(career))

    @laws
    @given(st.lists(st.builds(Skill, name=st.just("same"), level=st.sampled_from([None, "a", "b"])), max_size=4))
    def test_of_skills_of_one_name_and_no_id_tells_nothing(self, skills):
        there, back = (skill_value(Career(skills=found)) for found in (skills, skills[::-1]))
        assert scrubbed(there) == scrubbed(back)

    @laws
    @given(careers())
    def test_equal_careers_have_equal_bytes(self, career):
        again = attrs.evolve(career, skills=tuple(attrs.evolve(one) for one in career.skills))
        assert careerkit.dumps(skill_value(career)) == careerkit.dumps(skill_value(again))


class TestContributions:
    """'It carries what it is made of: contributions that add up to it.'"""

    @laws
    @given(careers())
    def test_of_effects_and_skills_add_up_to_what_a_step_adds(self, career):
        for step in skill_value(career).steps:
            if step.adds is not None:
                assert math.fsum(one.adds or 0 for one in step.effects) == pytest.approx(step.adds, rel=1e-9, abs=1e-9)
                assert math.fsum(one.share or 0 for one in step.skills) == pytest.approx(step.adds, rel=1e-9, abs=1e-9)

    @laws
    @given(careers())
    def test_of_steps_add_up_to_the_value_with_all_of_them(self, career):
        value = skill_value(career)
        if value.value_now is None:
            assert value.value_then is None
            return
        now = value.value_now
        for step in value.steps:
            now += step.adds or 0
            assert step.value_after == pytest.approx(now, rel=1e-9)
        assert value.value_then == pytest.approx(now, rel=1e-9)
        brought = math.fsum(one.brings for one in value.held)
        assert brought == pytest.approx(value.value_now, rel=1e-9)

    @laws
    @given(careers())
    def test_every_skill_stands_in_one_step_or_is_there(self, career):
        value = skill_value(career)
        found = [one.pointer for step in value.steps for one in step.skills] + [one.pointer for one in value.held]
        assert sorted(found) == sorted(f"/skills/{index}" for index in range(len(career.skills)))


class TestNumbers:
    """'Never NaN or infinity: undetermined, and why.'"""

    @laws
    @given(careers(sizes=WILD, efforts=st.none() | WILD_HOURS | st.builds(Range, low=WILD_HOURS, high=WILD_HOURS)))
    def test_are_numbers_that_a_document_can_hold(self, career):
        value = skill_value(career)
        content = careerkit.dumps(value)
        assert careerkit.validate(content) == ()
        assert loader(SkillValue)(dumper(SkillValue)(value), [0, 0]) == value
        assert "{" not in value.say("de")


class TestFlips:
    """'Every flip value, applied, flips the verdict, and just short of it does not.'"""

    @laws
    @given(careers(sizes=SIZES, efforts=st.none() | st.integers(1, 6)))
    def test_of_hours_move_a_skill_up(self, career):
        value = skill_value(career)
        for step in value.steps:
            for flip in step.flips:
                if flip.hours is not None:
                    self.check(career, step, flip.words, self.hours(career, step, flip.hours))

    @laws
    @given(measured)
    def test_of_value_move_a_skill_up(self, career):
        value = skill_value(career)
        for step in value.steps:
            for flip in step.flips:
                if flip.adds is not None:
                    self.check(career, step, flip.words, self.adds(career, step, flip.adds))

    def hours(self, career, step, hours):
        (skill,) = step.skills
        return [with_skill(career, skill.skill, effort=hours * (1 + much)) for much in (-1e-6, 1e-6)]

    def adds(self, career, step, adds):
        largest = max(step.effects, key=lambda one: one.adds)
        index = int(largest.pointer.rpartition("/")[2])
        others = math.fsum(one.adds for one in step.effects) - largest.adds
        return [with_effect(career, index, adds * (1 + much) - others) for much in (1e-6, -1e-6)]

    def check(self, career, step, words, changed):
        enough, short = (skill_value(one) for one in changed)
        (skill,) = step.skills
        ahead = ahead_of(skill_value(career), step, words.params["names"])
        assert all(place_of(enough, skill.skill) < place_of(enough, other) for other in ahead)
        assert all(place_of(short, skill.skill) > place_of(short, other) for other in ahead)


def ahead_of(value, step, names):
    """The skills of the step that a flip names: an earlier one of these names, the last where a place is overtaken."""
    places = [one for one in value.steps if one.place < step.place and [it.name for it in one.skills] == list(names)]
    assert places
    chosen = places[0] if step.hours is None else places[-1]
    return [one.skill for one in chosen.skills]


class TestMoreOfASkill:
    """'More of a skill never lowers the value.'"""

    @laws
    @given(careers(), st.sampled_from(IDS))
    def test_learnt_already_never_lowers_what_is_there(self, career, id_):
        there = with_skill(career, id_, effort=0)
        before, after = skill_value(career), skill_value(there)
        assert (after.value_now or 0) >= (before.value_now or 0) - 1e-9
        assert after.value_then == pytest.approx(before.value_then) or before.value_then is None

    @laws
    @given(measured, st.integers(0, 5), st.integers(1, 9))
    def test_worth_more_it_never_moves_back(self, career, index, more):
        effects = career.product.skill_effects
        if index < len(effects):
            raised = skill_value(with_effect(career, index, effects[index].adds + more))
            value = skill_value(career)
            assert (raised.value_then or 0) >= (value.value_then or 0)
            waiting = {one.skill for step in value.steps for one in step.skills}
            effect = effects[index]
            for skill in {effect.skill, *effect.only_with} & waiting:
                before = {other for other in waiting if place_of(value, other) < place_of(value, skill)}
                now = {other for other in waiting if place_of(raised, other) < place_of(raised, skill)}
                if "nowhere" not in (effect.skill, *effect.only_with):
                    assert len(now) <= len(before)


@st.composite
def kernels(draw):
    """Skills with hours, and ways that need some of them."""
    count = draw(st.integers(1, 5))
    hours = {index: draw(st.integers(1, 6)) for index in range(count)}
    needs = st.frozensets(st.integers(0, count - 1), min_size=1, max_size=3)
    ways = draw(st.lists(st.builds(Way, needs, st.integers(1, 9)), max_size=6))
    return hours, ways, {index: draw(st.integers(0, 2)) for index in range(count)}


class TestBestOfAllSets:
    """'What comes first is the set of the highest rate; what comes next is that of the highest given the first.'"""

    @laws
    @given(kernels())
    def test_no_set_that_could_come_next_has_a_higher_rate(self, kernel):
        hours, ways, preference = kernel
        learnt = set()
        for level in levels(hours, ways, preference):
            waiting = sorted(hours.keys() - learnt)
            sets = [set(one) for size in range(1, len(waiting) + 1) for one in combinations(waiting, size)]
            assert level.rate == pytest.approx(max(rate(one, learnt, hours, ways) for one in sets))
            assert rate(set(level.skills), learnt, hours, ways) == pytest.approx(level.rate)
            learnt.update(level.skills)
        rest = hours.keys() - learnt
        assert not any(way.needs <= hours.keys() and not way.needs.isdisjoint(rest) for way in ways)

    @laws
    @given(kernels())
    def test_of_sets_of_one_rate_the_preferred_come_first(self, kernel):
        hours, ways, preference = kernel
        learnt = set()
        for level in levels(hours, ways, preference):
            most = max(preference[skill] for skill in level.skills)
            preferred = [skill for skill in hours if skill not in learnt and preference[skill] < most]
            sets = [one for size in range(1, len(preferred) + 1) for one in combinations(preferred, size)]
            assert all(rate(set(one), learnt, hours, ways) < level.rate * (1 - 1e-12) for one in sets)
            learnt.update(level.skills)


def rate(skills, learnt, hours, ways):
    there = skills | learnt
    value = sum(way.adds for way in ways if way.needs <= there and not way.needs <= learnt)
    return value / sum(hours[skill] for skill in skills)
