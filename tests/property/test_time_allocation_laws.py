from __future__ import annotations

import math
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerkit
from careerkit.model.amounts import Range
from careerkit.model.skills import Skill
from careerkit.model.use_case import CoreUsageMetric, LoggedHours, TimeUse, UseCase
from careerkit.scoring.progress.sharing import share_out
from careerkit.scoring.progress.time_result import TimeVerdict
from careerkit.scoring.progress.times import judge, time_allocation

ids = st.sampled_from(["a", "b", "c"])
amounts = st.sampled_from([0, 5e-324, 0.1, 0.25, 1, 2, 3, 7.5, 40, 168, 1000, 100_000])
planned = amounts | st.builds(Range, low=amounts, high=amounts, likely=st.none() | st.sampled_from([0, 3, 1e15]))
uses = st.lists(
    st.builds(
        TimeUse,
        activity=ids,
        planned=st.none() | planned,
        logged=st.lists(st.builds(LoggedHours, hours=amounts), max_size=3),
        talents=st.lists(ids, max_size=2),
    ),
    max_size=5,
)
cases = st.builds(
    UseCase,
    time_uses=uses,
    core_usage_metrics=st.lists(st.builds(CoreUsageMetric, action=ids, talents=st.lists(ids, max_size=2)), max_size=2),
)
skills = st.lists(st.builds(Skill, id=st.none() | ids, name=ids), max_size=3)
wholes = st.none() | st.integers(0, 168)


def scrubbed(found):
    """What does not speak of positions."""
    activities = [
        attrs.evolve(one, pointer="", words=attrs.evolve(one.words, pointer=None)) for one in found.activities
    ]
    talents = [(one.skill, one.name, one.hours, len(one.activities)) for one in found.talents]
    return attrs.evolve(found, activities=activities, talents=()), talents


class TestLargestRemainder:
    """'Largest remainder sums exactly, and each is within one of its quota.'"""

    @given(st.integers(0, 168), st.lists(amounts | st.floats(0, 1e15), min_size=1, max_size=8))
    def test_of_any_weights(self, units, weights):
        if not any(weights):
            weights = [*weights, 1]
        found = share_out(units, weights, range(len(weights)))
        assert sum(found.units) == units
        whole = sum(map(Fraction, weights))
        for got, weight, quota in zip(found.units, weights, found.quotas, strict=True):
            assert quota == Fraction(weight) * units / whole
            assert math.floor(quota) <= got <= math.ceil(quota)

    @given(st.integers(0, 168), st.lists(amounts, min_size=1, max_size=8).filter(any))
    def test_more_weight_never_gets_less(self, units, weights):
        found = share_out(units, weights, range(len(weights)))
        for one, got in zip(weights, found.units, strict=True):
            for other, gets in zip(weights, found.units, strict=True):
                assert one <= other or got >= gets

    @given(cases, st.integers(0, 168))
    def test_of_activities(self, case, hours):
        shares = [one.share for one in time_allocation(case, [], hours=hours).activities]
        assert set(shares) <= {None} or sum(shares) == hours


class TestOrderOfEntry:
    """'The order in which things were entered never matters where order is not priority.'"""

    @given(cases, skills, wholes, st.data())
    def test_activities_weeks_and_skills_may_be_shuffled(self, case, known, hours, data):
        shuffled = [
            attrs.evolve(use, logged=data.draw(st.permutations(use.logged)))
            for use in data.draw(st.permutations(case.time_uses))
        ]
        one = time_allocation(case, known, hours=hours)
        other = time_allocation(attrs.evolve(case, time_uses=shuffled), data.draw(st.permutations(known)), hours=hours)
        assert scrubbed(one) == scrubbed(other)


class TestSums:
    """'Contributions add up within 1e-9.'"""

    @given(cases)
    def test_hours_with_and_without_a_talent_are_all_hours(self, case):
        found = time_allocation(case, [])
        if found.verdict is not TimeVerdict.UNDETERMINED:
            basis = "logged" if found.basis.value == "logged" else "planned"
            hours = [getattr(one, basis) for one in found.activities]
            whole = math.fsum(getattr(one, "likely", one) for one in hours if one is not None)
            assert found.talent_hours + found.other_hours == pytest.approx(whole, rel=1e-9)
            assert found.talent_share == pytest.approx(found.talent_hours / whole, rel=1e-9)


class TestFlips:
    """'Every flip value, applied, flips the verdict, and just short of it does not.'"""

    @given(st.integers(0, 100), st.integers(0, 100))
    def test_of_hours_that_move(self, talent, other):
        case = UseCase(
            time_uses=[
                TimeUse(activity="a", logged=[LoggedHours(hours=talent)], talents=["x"]),
                TimeUse(activity="b", logged=[LoggedHours(hours=other)]),
            ]
        )
        found = time_allocation(case, [])
        assert bool(found.flips) is bool(talent + other)
        for flip in found.flips:
            sign = 1 if flip.to_talents else -1
            over, under = (flip.hours + band for band in (1e-9, -1e-9))
            assert judge(talent + sign * over, other - sign * over) is flip.becomes
            assert judge(talent + sign * under, other - sign * under) is found.verdict


class TestWhatLeaves:
    """'No NaN or infinity ever leaves', and equal input gives equal bytes."""

    @given(cases, skills, wholes)
    def test_every_answer_is_a_document_that_loads_as_it_was(self, case, known, hours):
        found = time_allocation(case, known, hours=hours)
        text = careerkit.dumps(found)
        assert careerkit.loads(text) == found
        assert careerkit.dumps(time_allocation(case, known, hours=hours)) == text
        assert "{" not in str(found) + found.say("de")
