from __future__ import annotations

import datetime as dt
import math

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import careerkit
from careerkit.model.metrics import Direction, Metric, Reading
from careerkit.scoring.progress.metric_result import MetricVerdict
from careerkit.scoring.progress.metrics import metric_progress

numbers = st.integers(-9, 9) | st.sampled_from([0.1, -0.5, 1e-9, 1e9, 1e15, -1e15, 5e-324])
small = st.integers(-9, 9)
dates = st.sampled_from(["2025", "2026", "2026-01", "2026-02-28", "2026-03-01", "2026-03-02", "2026-06", "2027-01-01"])
maybe_dates = st.none() | dates
days = st.none() | st.dates(dt.date(2025, 1, 1), dt.date(2027, 12, 31))


@st.composite
def metrics(draw, values=small, on=maybe_dates, *, words=True):
    """Metrics with anything in them that loads."""
    value = values | st.sampled_from(["Never", "Twice"]) if words else values
    return Metric(
        name="Talks",
        baseline=draw(st.none() | value),
        target=draw(st.none() | value),
        target_on=draw(st.none() | dates),
        direction=draw(st.none() | st.sampled_from(Direction)),
        readings=draw(st.lists(st.builds(Reading, on=on, value=value), max_size=5)),
        cadence=draw(st.none() | st.just("monthly")),
    )


def index_of_latest(found):
    return int(found.latest_pointer.rpartition("/")[2])


def with_latest(metric, found, value):
    readings = list(metric.readings)
    index = index_of_latest(found)
    readings[index] = attrs.evolve(readings[index], value=value)
    return attrs.evolve(metric, readings=readings)


def scrubbed(found):
    """What does not speak of positions."""
    reasons = tuple((one.code, one.params) for one in found.reasons)
    missing = sorted(one.code for one in found.missing)
    return attrs.evolve(found, latest_pointer=None, latest_on=None, reasons=(), missing=()), reasons, missing


class TestAttainment:
    """'Attainment is monotone in the reading.'"""

    @given(small, small, st.sampled_from([None, "up", "down"]), st.lists(numbers, min_size=2, max_size=6))
    def test_nearer_is_never_less(self, baseline, target, direction, values):
        assume(baseline != target)
        shares = []
        for value in sorted(values, reverse=target < baseline):
            metric = Metric(name="x", baseline=baseline, target=target, direction=direction)
            found = metric_progress(attrs.evolve(metric, readings=[Reading(value=value)]))
            shares.append(found.attainment)
            if abs(value) < 1e14:
                said = "progress.metric.missing.contradiction" in str([one.code for one in found.missing])
                assert (found.attainment is None) is said
        if (direction, target > baseline) in (("up", False), ("down", True)):
            assert set(shares) == {None}
        else:
            known = [share for share in shares if share is not None]
            assert known == sorted(known)

    @given(small, small)
    def test_it_is_nothing_at_the_start_and_all_at_the_target(self, baseline, target):
        assume(baseline != target)
        for value, share in ((baseline, 0), (target, 1)):
            found = metric_progress(Metric(name="x", baseline=baseline, target=target, readings=[Reading(value=value)]))
            assert found.attainment == share
            assert found.reached is (share == 1)

    @given(metrics(words=False))
    def test_what_is_covered_and_what_remains_add_up_to_the_way(self, metric):
        found = metric_progress(metric)
        if found.attainment is not None:
            way = abs(found.intended - found.start)
            assert found.covered + found.remaining == pytest.approx(way, abs=1e-9)
            assert found.covered == pytest.approx(found.attainment * way, abs=1e-9)
        assert (found.attainment is None) == (found.covered is None) == (found.remaining is None)


class TestOrderOfEntry:
    """'The order in which things were entered never matters where order is not priority.'"""

    @given(metrics(), days, st.booleans(), st.data())
    def test_readings_may_be_shuffled(self, metric, as_of, project, data):
        shuffled = attrs.evolve(metric, readings=data.draw(st.permutations(metric.readings)))
        one, other = (metric_progress(each, as_of=as_of, project=project) for each in (metric, shuffled))
        assert scrubbed(one) == scrubbed(other)


class TestFlips:
    """'Every flip value, applied, flips the verdict, and just short of it does not.'"""

    @given(metrics(words=False), days)
    def test_of_the_latest_reading(self, metric, as_of):
        found = metric_progress(metric, as_of=as_of)
        for flip in found.flips:
            assert flip.becomes is not found.verdict
            at = metric_progress(with_latest(metric, found, flip.value), as_of=as_of)
            sides = [
                metric_progress(with_latest(metric, found, math.nextafter(flip.value, end)), as_of=as_of)
                for end in (-math.inf, math.inf)
            ]
            if flip.beyond:
                assert at.verdict is found.verdict
                assert flip.becomes in {side.verdict for side in sides}
            else:
                assert at.verdict is flip.becomes
                assert any(side.verdict is not flip.becomes for side in sides)

    @given(metrics(words=False), days)
    def test_whatever_is_not_reached_can_be(self, metric, as_of):
        found = metric_progress(metric, as_of=as_of)
        if found.latest is not None and found.intended is not None and found.reached is not True and found.flips:
            last = found.flips[-1]
            assert last.value == found.intended
            assert last.becomes in (MetricVerdict.REACHED, MetricVerdict.REACHED_LATE)


class TestLaterReadings:
    """'Dates after as_of are ignored and said.'"""

    @given(metrics(on=dates), st.integers(-9, 9), days)
    def test_a_reading_that_lies_ahead_changes_nothing_but_what_is_said(self, metric, value, as_of):
        assume(as_of is not None)
        later = Reading(on=f"{as_of.year + 1}", value=value)
        more = metric_progress(attrs.evolve(metric, readings=[*metric.readings, later]), as_of=as_of)
        found = metric_progress(metric, as_of=as_of)
        assert attrs.evolve(more, assumed=()) == attrs.evolve(found, assumed=())
        assert more.assumed[0].code == "progress.metric.assumed.later"


class TestWhatLeaves:
    """'No NaN or infinity ever leaves', and equal input gives equal bytes."""

    @given(metrics(values=numbers), days, st.booleans())
    def test_every_answer_is_a_document_that_loads_as_it_was(self, metric, as_of, project):
        found = metric_progress(metric, as_of=as_of, project=project)
        text = careerkit.dumps(found)
        assert careerkit.loads(text) == found
        assert careerkit.dumps(metric_progress(metric, as_of=as_of, project=project)) == text
        assert "{" not in str(found) + found.say("de")

    @given(metrics(), days)
    def test_a_verdict_that_tells_nothing_asks(self, metric, as_of):
        found = metric_progress(metric, as_of=as_of)
        if found.verdict is MetricVerdict.UNDETERMINED:
            assert found.missing
