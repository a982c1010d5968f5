from __future__ import annotations

import itertools

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

import careerkit
from careerkit.model import Career, Demand, Gap, Grade, LevelOnScale, RoleProfile, Scale, ScaleStep, Skill
from careerkit.scoring import role_readiness
from careerkit.scoring.roles.closing import smallest

SKILLS = ("s0", "s1", "s2")
STEPS = [ScaleStep(value=value, name=f"Step {value}") for value in (1, 2, 4)]
SCALES = [Scale(id="craft", name="Craft", steps=STEPS)]
STANDINGS = ["missing", "unknown", "nearly", "met"]
VERDICTS = ["missing", "undetermined", "nearly", "met"]

on_scale = st.builds(LevelOnScale, scale=st.just("craft"), value=st.integers(0, 5))
levels = st.none() | on_scale | st.sampled_from(["Step 2", "Some"])
skill_ids = st.sampled_from(SKILLS)
demands = st.lists(
    st.builds(
        Demand,
        text=st.sampled_from(["budget", "law", "s0", "gap 1"]),
        skill=st.none() | skill_ids,
        level=levels,
        necessity=st.sampled_from([None, "required", "desired"]),
        importance=st.none() | st.integers(1, 5),
        grade=st.sampled_from([None, "g1", "g2"]),
    ),
    max_size=5,
)
skills = st.lists(
    st.builds(Skill, id=skill_ids, name=st.sampled_from(SKILLS), level=levels), max_size=3, unique_by=lambda one: one.id
)


@st.composite
def gaps(draw, least=0, most=5):
    count = draw(st.integers(least, most))
    return [
        Gap(
            id=f"g{index}",
            name=f"gap {index}",
            skill=draw(st.none() | skill_ids),
            effort=draw(st.none() | st.integers(0, 4)),
            target_level=draw(levels),
            status=draw(st.sampled_from([None, "open", "closing", "closed"])),
            prerequisites=draw(st.lists(st.sampled_from([f"g{one}" for one in range(count)]), max_size=1)),
        )
        for index in range(count)
    ]


careers = st.builds(Career, skills=skills, gaps=gaps(), scales=st.just(SCALES))
profiles = st.builds(
    RoleProfile,
    demands=demands,
    grades=st.sampled_from([[], [Grade(id="g1", name="One"), Grade(id="g2", name="Two")]]),
)

# Careers and roles of which more can be told: levels on one scale, gaps that are about what is asked for.
levelled = st.lists(
    st.builds(Skill, id=skill_ids, name=st.sampled_from(SKILLS), level=on_scale),
    min_size=1,
    max_size=3,
    unique_by=lambda one: one.id,
)
telling = st.builds(Career, skills=levelled, gaps=gaps(), scales=st.just(SCALES))
lacking = st.builds(Career, skills=st.just([]) | levelled, gaps=gaps(least=3), scales=st.just(SCALES))
asking = st.builds(
    RoleProfile,
    demands=st.lists(
        st.builds(
            Demand,
            text=st.just("x"),
            skill=skill_ids,
            level=st.none() | on_scale,
            necessity=st.sampled_from([None, "required"]),
        ),
        min_size=1,
        max_size=4,
    ),
)

twins = st.builds(
    Career,
    skills=st.lists(
        st.builds(Skill, id=skill_ids, name=st.just("x"), level=st.none() | on_scale | st.sampled_from(["A", "B"])),
        max_size=8,
    ),
    scales=st.just(SCALES),
)
"""Careers whose skills have one name, and may have one id."""


def closed(career, names):
    return attrs.evolve(
        career, gaps=[attrs.evolve(gap, status="closed") if gap.name in names else gap for gap in career.gaps]
    )


def with_all_before(career, names):
    """Every open gap that is among these, or that one of them waits for."""
    open_ = {gap.id: gap for gap in career.gaps if gap.status is None or gap.status.value != "closed"}
    found = set(names)
    while True:
        more = {
            open_[other].name
            for gap in open_.values()
            if gap.name in found
            for other in gap.prerequisites
            if other in open_
        }
        if more <= found:
            return found
        found |= more


class TestTheAnswer:
    """It explains itself, and adds up."""

    @given(careers, profiles)
    def test_it_is_a_document_and_says_itself(self, career, profile):
        found = role_readiness(career, profile)
        assert careerkit.validate(careerkit.dumps(found)) == ()
        assert careerkit.loads(careerkit.dumps(found)) == found
        assert "{" not in str(found) + found.say("de")

    @given(careers, profiles)
    def test_the_counts_add_up(self, career, profile):
        found = role_readiness(career, profile)
        for counts, required in ((found.required, True), (found.desired, False)):
            standings = [one.standing.value for one in found.demands if one.required is required]
            assert (counts.asked, counts.met) == (len(standings), standings.count("met"))
            assert counts.asked == counts.met + counts.nearly + counts.missing + counts.unknown


class TestOrder:
    """The order of the input never matters."""

    @given(careers, profiles, st.randoms(use_true_random=False))
    def test_shuffled_it_says_the_same(self, career, profile, random):
        def shuffled(items):
            return random.sample(items, len(items))

        other = attrs.evolve(career, skills=shuffled(career.skills), gaps=shuffled(career.gaps))
        same = role_readiness(other, attrs.evolve(profile, demands=shuffled(profile.demands)))
        assert str(same) == str(role_readiness(career, profile))

    @given(careers | twins, profiles | asking, st.randoms(use_true_random=False))
    def test_shuffled_it_rests_on_the_same(self, career, profile, random):
        shuffled = random.sample(career.skills, len(career.skills))
        gaps = random.sample(career.gaps, len(career.gaps))
        other = role_readiness(attrs.evolve(career, skills=shuffled, gaps=gaps), profile)
        for one, same in zip(role_readiness(career, profile).demands, other.demands, strict=True):
            assert [(each.basis, each.name, each.level) for each in one.evidence] == [
                (each.basis, each.name, each.level) for each in same.evidence
            ]


class TestRaising:
    """Raising a level never worsens readiness."""

    @given(telling, profiles | asking, st.integers(1, 3))
    def test_no_demand_and_no_verdict_gets_worse(self, career, profile, more):
        first, *others = career.skills
        higher = attrs.evolve(first.level, value=first.level.value + more)
        raised = [attrs.evolve(first, level=higher), *others]
        grade = profile.grades[-1].id if profile.grades else None
        before = role_readiness(career, profile, grade=grade)
        after = role_readiness(attrs.evolve(career, skills=raised), profile, grade=grade)
        then = {one.pointer: one.standing.value for one in after.demands}
        for one in before.demands:
            assert STANDINGS.index(then[one.pointer]) >= STANDINGS.index(one.standing.value)
        assert VERDICTS.index(after.verdict.value) >= VERDICTS.index(before.verdict.value)


class TestClosing:
    """Closing the set that is named makes it, leaving one out does not, and no set is smaller."""

    @given(lacking, asking)
    def test_the_set_makes_it_and_nothing_less_does(self, career, profile):
        grade = profile.grades[-1].id if profile.grades else None
        found = role_readiness(career, profile, grade=grade)
        assume(found.closing)
        names = {gap.name for gap in found.closing}
        assert names == with_all_before(career, names)
        after = role_readiness(closed(career, names), profile, grade=grade)
        assert (after.verdict.value == "met") == found.makes_it
        assert not after.closing
        for name in names:
            left = {other for other in names if name not in with_all_before(career, {other})}
            assert role_readiness(closed(career, left), profile, grade=grade).verdict.value != "met"

    @given(lacking, profiles | asking)
    def test_no_set_is_smaller(self, career, profile):
        grade = profile.grades[-1].id if profile.grades else None
        found = role_readiness(career, profile, grade=grade)
        open_ = [gap for gap in career.gaps if gap.status is None or gap.status.value != "closed"]
        sizes = [
            (size, sum(gap.effort is None for gap in chosen), sum(gap.effort or 0 for gap in chosen))
            for size in range(len(open_) + 1)
            for chosen in itertools.combinations(open_, size)
            if with_all_before(career, {gap.name for gap in chosen}) == {gap.name for gap in chosen}
            and role_readiness(closed(career, {gap.name for gap in chosen}), profile, grade=grade).verdict.value
            == "met"
        ]
        assert bool(sizes) == bool(found.makes_it is not False and found.demands)
        if sizes:
            hours = 0 if found.closing_hours is None else found.closing_hours.likely
            assert min(sizes) == (len(found.closing), found.closing_without_hours, hours)
            assert found.optimal is not False


@st.composite
def covers(draw):
    count = draw(st.integers(1, 12))
    before = [draw(st.lists(st.integers(0, job - 1), max_size=1)) if job else [] for job in range(count)]
    together = {}
    for job in range(count):
        together[job] = frozenset({job}).union(*(together[other] for other in before[job]))
    measures = {job: (draw(st.integers(0, 1)), draw(st.integers(0, 4))) for job in range(count)}
    needs = draw(st.lists(st.lists(st.integers(0, count - 1), min_size=1, max_size=4), max_size=8))
    return needs, together, measures


class TestTheSmallestSet:
    """Exact: the fewest, then the least of both measures."""

    @given(covers())
    def test_it_is_the_best_of_all_sets(self, drawn):
        needs, together, measures = drawn

        def cost(members):
            return (
                len(members),
                sum(measures[job][0] for job in members),
                sum(measures[job][1] for job in members),
            )

        def holds(members):
            return all(together[job] <= members for job in members) and all(members.intersection(one) for one in needs)

        found = smallest(needs, together, measures)
        assert found.optimal
        assert holds(found.members)
        sets = (frozenset(one) for size in range(len(together) + 1) for one in itertools.combinations(together, size))
        best = next(size for size in range(len(together) + 1) if size == len(found.members))
        assert cost(found.members) == min(cost(one) for one in sets if len(one) <= best and holds(one))


class TestFlips:
    """What would change the answer does, and just short of it does not."""

    @given(telling, profiles | asking)
    def test_a_level_that_flips_flips(self, career, profile):
        grade = profile.grades[-1].id if profile.grades else None
        found = role_readiness(career, profile, grade=grade)
        flips = [flip for flip in found.flips if flip.value is not None]

        def at(value):
            level = LevelOnScale(scale="craft", value=value)
            changed = [attrs.evolve(one, level=level) if one.id == flips[0].skill else one for one in career.skills]
            return role_readiness(attrs.evolve(career, skills=changed), profile, grade=grade).verdict

        previous = None if any(one.level is None for one in career.skills) else found.verdict
        for flip in flips:
            assert at(flip.value) is flip.verdict is not found.verdict
            if previous is not None:
                assert at(flip.value - 0.01) is previous or at(flip.value - 0.01) is found.verdict
            previous = flip.verdict

    @given(careers, profiles)
    def test_a_demand_that_flips_leads_to_another_verdict(self, career, profile):
        found = role_readiness(career, profile)
        assert len({flip.verdict for flip in found.flips}) == len(found.flips)
        assert found.verdict not in {flip.verdict for flip in found.flips}
