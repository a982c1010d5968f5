from __future__ import annotations

import datetime as dt
import time

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model.answers import Unanswered
from careerkit.model.metrics import Metric, Reading
from careerkit.model.vision import Measure, Method, Obstacle, Vision
from careerkit.scoring.progress.vision_result import MeasureStanding, ToldBy, VisionVerdict
from careerkit.scoring.progress.visions import vision_progress


def measure(name, status=None, *methods, metric=None, target=None):
    return Measure(id=name, name=name, status=status, methods=list(methods), metric=metric, target=target)


def method(name, status=None):
    return Method(id=name, name=name, status=status)


def metric(id, latest=None, target=4, baseline=1, **more):
    readings = [] if latest is None else [Reading(on="2026-03-01", value=latest)]
    return Metric(id=id, name=id, baseline=baseline, target=target, readings=readings, **more)


def codes(reasons):
    return [one.code.removeprefix("progress.vision.") for one in reasons]


METRICS = (metric("talks", 4), metric("books", 2), metric("papers"), metric("twice", 4), metric("twice", 2))
EVERY_KIND = {
    "nothing": Vision(),
    "methods alone": Vision(methods=[method("a"), Method(name="b")], obstacles=[Obstacle(name="o")]),
    "a life": Vision(
        methods=[method("a", "done"), method("b", "dropped"), method("c"), method("c"), Method(name="d")],
        measures=[
            measure("one", "done", "a", metric="talks"),
            measure("two", "done", "a", "c", metric="books"),
            measure("three", None, "a", metric="papers"),
            measure("four", "at-risk", "nowhere", metric="twice"),
            measure("five", "dropped", "c", metric="talks"),
            measure("six", "planning", "b", metric="gone"),
            measure("seven", "on-track", target=9, metric="books"),
            measure("eight", None),
        ],
        obstacles=[
            Obstacle(name="everywhere"),
            Obstacle(name="one", methods=["a"], status="being-overcome"),
            Obstacle(name="gone", status="overcome"),
            Obstacle(name="around", status="accepted"),
            Obstacle(name="astray", methods=["void"]),
        ],
    ),
    "all reached": Vision(methods=[method("a")], measures=[measure("x", "done", "a")]),
    "two reached": Vision(methods=[method("a")], measures=[measure("x", "done", "a"), measure("y", "done", "a")]),
    "dropped": Vision(methods=[method("a")], measures=[measure("x", "dropped", "a")]),
    "unknown": Vision(methods=[method("a")], measures=[measure("x", None, "a"), measure("y", None, "a")]),
}


@pytest.mark.parametrize("as_of", [None, dt.date(2026, 7, 1)])
@pytest.mark.parametrize("vision", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, vision, as_of):
        found = vision_progress(vision, METRICS, as_of=as_of)
        text = careerkit.dumps(found)
        assert careerkit.validate(text) == ()
        assert careerkit.loads(text) == found

    def test_has_only_words_that_the_catalogues_have(self, vision, as_of):
        found = vision_progress(vision, METRICS, as_of=as_of)
        told = [*found.reasons, *found.assumed, *found.missing, *(flip.words for flip in found.flips)]
        told += [one.words for one in found.measures]
        told += [reason for one in found.methods for reason in one.reasons]
        assert told
        assert all(has(reason.code, tag) for reason in told for tag in ("en", "de"))
        for said in (str(found), found.say("de")):
            assert "{" not in said
            assert "progress." not in said
            assert "word." not in said

    def test_has_a_line_for_each_method_and_measure(self, vision, as_of):
        found = vision_progress(vision, METRICS, as_of=as_of)
        lines = str(found).splitlines()
        assert all(str(one) in lines for one in found.methods)
        assert all(str(one.words) in lines for one in found.measures)
        assert (len(found.methods), len(found.measures)) == (len(vision.methods), len(vision.measures))


class TestMeasures:
    def test_readings_count_before_what_is_said_and_contradictions_are_named(self):
        found = vision_progress(EVERY_KIND["a life"], METRICS)
        standings = [(one.standing.value, one.told_by, one.contradiction) for one in found.measures]
        assert standings == [
            ("reached", ToldBy.METRIC, False),
            ("under-way", ToldBy.METRIC, True),
            ("unknown", None, False),
            ("behind", ToldBy.STATUS, False),
            ("dropped", ToldBy.STATUS, False),
            ("not-started", ToldBy.STATUS, False),
            ("under-way", ToldBy.METRIC, False),
            ("unknown", None, False),
        ]
        assert codes(found.assumed) == ["assumed.contradiction", "assumed.other-target"]
        assert found.measures[3].progress is None

    @pytest.mark.parametrize(
        ("latest", "status", "contradicts"),
        [
            (4, "done", False),
            (4, "off-track", True),
            (4, "on-track", True),
            (1, "not-started", False),
            (1, "at-risk", False),
            (1, "done", True),
            (2, "on-track", False),
            (2, "not-started", True),
            (4, "dropped", False),
        ],
    )
    def test_what_contradicts_and_what_does_not(self, latest, status, contradicts):
        vision = Vision(measures=[measure("x", status, metric="m")])
        assert vision_progress(vision, [metric("m", latest)]).measures[0].contradiction is contradicts

    def test_a_metric_without_a_target_is_held_against_that_of_the_measure(self):
        vision = Vision(measures=[measure("x", None, metric="m", target=2)])
        found = vision_progress(vision, [metric("m", 2, target=None)])
        assert found.measures[0].standing is MeasureStanding.REACHED
        assert codes(found.assumed) == []

    def test_every_status_and_verdict_has_a_standing(self):
        for status in ("not-started", "planning", "on-track", "at-risk", "off-track", "done", "dropped"):
            found = vision_progress(Vision(measures=[measure("x", status)]), [])
            assert found.measures[0].standing is not MeasureStanding.UNKNOWN


class TestMethods:
    def test_stand_in_the_order_of_priority_with_counts(self):
        found = vision_progress(EVERY_KIND["a life"], METRICS)
        assert [one.place for one in found.methods] == [1, 2, 3, 4, 5]
        first = found.methods[0]
        assert (first.measures, first.tally.reached, first.tally.unknown) == (
            ("/measures/0", "/measures/1", "/measures/2"),
            1,
            1,
        )
        assert str(first) == (
            "1. a: 1 of 3 measures reached. You call it done, and 2 of its measures are not reached. Which is so? "
            "2 obstacles are in its way."
        )

    def test_obstacles_that_name_none_are_in_the_way_of_all(self):
        found = vision_progress(EVERY_KIND["a life"], METRICS)
        assert [one.open_obstacles for one in found.methods] == [2, 1, 1, 1, 1]
        assert found.open_obstacles == 3

    def test_one_without_a_measure_is_asked_about(self):
        found = vision_progress(EVERY_KIND["methods alone"], [])
        assert all("How will you know?" in str(one) for one in found.methods)
        left = Unanswered(field="measures", standing="not-for-me")
        silent = vision_progress(Vision(methods=[method("a")], unanswered=[left]), [])
        assert str(silent.methods[0]) == "1. a: nothing measures it."
        assert codes(silent.missing) == []

    def test_one_that_was_dropped_is_left_in_peace(self):
        assert str(vision_progress(EVERY_KIND["a life"], METRICS).methods[1]) == "2. b: dropped."
        assert codes(vision_progress(EVERY_KIND["dropped"], []).methods[0].reasons) == ["method.all-dropped"]

    def test_measures_that_name_none_measure_the_whole(self):
        found = vision_progress(EVERY_KIND["a life"], METRICS)
        assert (found.whole.under_way, found.whole.unknown) == (1, 1)
        assert "2 measures name no method" in str(found)


class TestTheWhole:
    @pytest.mark.parametrize(
        ("kind", "verdict", "flips"),
        [
            ("nothing", VisionVerdict.UNDETERMINED, []),
            ("a life", VisionVerdict.SOME_REACHED, []),
            ("all reached", VisionVerdict.ALL_REACHED, ["none-reached"]),
            ("two reached", VisionVerdict.ALL_REACHED, ["some-reached"]),
            ("dropped", VisionVerdict.UNDETERMINED, []),
            ("unknown", VisionVerdict.UNDETERMINED, ["some-reached"]),
        ],
    )
    def test_has_a_verdict_and_what_would_change_it(self, kind, verdict, flips):
        found = vision_progress(EVERY_KIND[kind], METRICS)
        assert (found.verdict, [flip.becomes.value for flip in found.flips]) == (verdict, flips)

    def test_what_is_missing_is_asked_for(self):
        assert codes(vision_progress(Vision(), []).missing) == ["missing.methods", "missing.measures"]
        left = [Unanswered(field=field, standing="not-for-me") for field in ("methods", "measures")]
        assert vision_progress(Vision(unanswered=left), []).missing == ()

    def test_what_does_not_fit_is_named(self):
        found = vision_progress(EVERY_KIND["a life"], METRICS)
        assert codes(found.missing) == [
            "missing.status",
            "missing.metrics",
            "missing.metrics-twice",
            "missing.dangling",
            "missing.methods-twice",
            "missing.serves-no-method",
        ]
        assert "There are no methods with the ids nowhere and void." in str(found)

    def test_a_day_that_no_document_can_hold_is_refused(self):
        with pytest.raises(UnanswerableError) as caught:
            vision_progress(Vision(), [], as_of=dt.date(2200, 1, 1))
        assert (caught.value.question, caught.value.reason) == ("vision-progress", "day-out-of-range")


class TestManyMethods:
    def test_each_has_what_names_it_and_what_names_none_stands_in_its_way(self):
        obstacles = [
            Obstacle(name="x", methods=["b", "b"]),
            Obstacle(name="y"),
            Obstacle(name="z", methods=["a", "b"]),
            Obstacle(name="gone", status="overcome", methods=["a"]),
        ]
        measures = [measure("one", None, "b", "b"), measure("two", None, "a", "b")]
        methods = [method("a"), method("b"), method("b"), method("c"), Method(name="d")]
        found = vision_progress(Vision(methods=methods, measures=measures, obstacles=obstacles), []).methods
        of_b = (("/measures/0", "/measures/1"), ("/obstacles/0", "/obstacles/1", "/obstacles/2"))
        assert [(one.measures, one.obstacles) for one in found] == [
            (("/measures/1",), ("/obstacles/1", "/obstacles/2")),
            of_b,
            of_b,
            ((), ("/obstacles/1",)),
            ((), ("/obstacles/1",)),
        ]
        assert [one.tally.unknown for one in found] == [1, 2, 2, 0, 0]

    @pytest.mark.no_cover
    def test_ten_thousand_are_looked_up_in_a_moment(self):
        names = [f"m{number}" for number in range(10_000)]
        vision = Vision(
            methods=[method(one) for one in names],
            measures=[measure(one, "done", one) for one in names],
            obstacles=[Obstacle(name=one, methods=[one]) for one in names],
        )
        start = time.process_time()
        found = vision_progress(vision, [])
        assert time.process_time() - start < 5
        assert found.methods[-1].measures == ("/measures/9999",)
