from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

import careerkit
from careerkit.model.metrics import Metric, Reading
from careerkit.model.vision import Measure, Method, Obstacle, ObstacleStatus, Vision, WorkStatus
from careerkit.scoring.progress.vision_result import MeasureStanding, VisionVerdict
from careerkit.scoring.progress.visions import vision_progress

ids = st.sampled_from(["a", "b", "c", "d"])
statuses = st.none() | st.sampled_from(WorkStatus)
metrics = st.lists(
    st.builds(
        Metric,
        id=st.none() | ids,
        name=st.just("m"),
        baseline=st.none() | st.integers(0, 3),
        target=st.none() | st.integers(0, 3),
        readings=st.lists(st.builds(Reading, value=st.integers(0, 3)), max_size=1),
    ),
    max_size=4,
)
visions = st.builds(
    Vision,
    methods=st.lists(st.builds(Method, id=st.none() | ids, name=ids, status=statuses), max_size=3),
    measures=st.lists(
        st.builds(
            Measure,
            name=ids,
            metric=st.none() | ids,
            target=st.none() | st.integers(0, 3),
            methods=st.lists(ids, max_size=2),
            status=statuses,
        ),
        max_size=5,
    ),
    obstacles=st.lists(
        st.builds(
            Obstacle,
            name=ids,
            methods=st.lists(ids, max_size=2),
            status=st.none() | st.sampled_from(ObstacleStatus),
        ),
        max_size=3,
    ),
)


def counts(tally):
    return attrs.astuple(tally)


class TestCounts:
    """'Counts, never one percentage': every measure is counted once, and every count adds up."""

    @given(visions, metrics)
    def test_add_up_to_all_measures(self, vision, found):
        progress = vision_progress(vision, found)
        assert sum(counts(progress.tally)) == len(vision.measures)
        assert sum(counts(progress.whole)) == sum(not one.methods for one in vision.measures)
        for told, method in zip(progress.methods, vision.methods, strict=True):
            assert sum(counts(told.tally)) == len(told.measures)
            assert len(told.measures) == sum(
                method.id is not None and method.id in one.methods for one in vision.measures
            )
            assert told.open_obstacles == len(told.obstacles) <= progress.open_obstacles

    @given(visions, metrics)
    def test_make_the_verdict(self, vision, found):
        progress = vision_progress(vision, found)
        counting = [one for one in progress.measures if one.standing is not MeasureStanding.DROPPED]
        reached = [one for one in counting if one.standing is MeasureStanding.REACHED]
        assert (progress.verdict is VisionVerdict.ALL_REACHED) is (bool(counting) and reached == counting)
        assert (progress.verdict is VisionVerdict.SOME_REACHED) is (0 < len(reached) < len(counting))


class TestOrderOfEntry:
    """'The order in which things were entered never matters where order is not priority.'"""

    @given(visions, metrics, st.data())
    def test_metrics_may_be_shuffled(self, vision, found, data):
        shuffled = data.draw(st.permutations(found))
        assert vision_progress(vision, shuffled) == vision_progress(vision, found)

    @given(visions, metrics, st.data())
    def test_measures_in_another_order_give_the_same_counts(self, vision, found, data):
        shuffled = attrs.evolve(vision, measures=data.draw(st.permutations(vision.measures)))
        one, other = (vision_progress(each, found) for each in (vision, shuffled))
        assert (one.verdict, one.tally, one.whole) == (other.verdict, other.tally, other.whole)
        assert [method.tally for method in one.methods] == [method.tally for method in other.methods]


class TestFlips:
    """'Every flip value, applied, flips the verdict.'"""

    @given(visions, metrics)
    def test_of_one_measure(self, vision, found):
        progress = vision_progress(vision, found)
        for flip in progress.flips:
            index = int(flip.pointer.rpartition("/")[2])
            status = WorkStatus.DONE if flip.standing is MeasureStanding.REACHED else WorkStatus.AT_RISK
            measures = list(vision.measures)
            measures[index] = attrs.evolve(measures[index], status=status, metric=None)
            again = vision_progress(attrs.evolve(vision, measures=measures), found)
            assert again.measures[index].standing is flip.standing
            assert again.verdict is flip.becomes is not progress.verdict


class TestWhatLeaves:
    """'No NaN or infinity ever leaves', and equal input gives equal bytes."""

    @given(visions, metrics)
    def test_every_answer_is_a_document_that_loads_as_it_was(self, vision, found):
        progress = vision_progress(vision, found)
        text = careerkit.dumps(progress)
        assert careerkit.loads(text) == progress
        assert careerkit.dumps(vision_progress(vision, found)) == text
        assert "{" not in str(progress) + progress.say("de")
