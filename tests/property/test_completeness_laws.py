from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.asking import answer, leave_open, next_question, open_questions
from careerkit.model import Career, Gap, Vision
from careerkit.model.answers import Standing, Unanswered
from careerkit.model.career import Framework
from careerkit.scoring.progress.completeness_result import CompletenessVerdict
from careerkit.scoring.progress.completing import completeness

standings = st.sampled_from(Standing)
left = st.lists(
    st.builds(
        Unanswered,
        field=st.sampled_from(["gaps", "vision", "plan", "statement", "methods"]),
        standing=standings,
        again_on=st.none() | st.just("2029"),
    ),
    max_size=3,
)
careers = st.builds(
    Career,
    frameworks=st.lists(st.sampled_from([Framework.GAPS, Framework.VISION, Framework.PLAN]), max_size=3, unique=True),
    gaps=st.lists(st.builds(Gap, name=st.just("x"), effort=st.none() | st.integers(0, 9)), max_size=3),
    vision=st.none() | st.builds(Vision, statement=st.none() | st.just("Museums"), unanswered=left),
    unanswered=left,
)
days = st.none() | st.just(dt.date(2030, 1, 1))


class TestCounts:
    """'A list of the next questions by framework in counts': they add up, and are those that are asked elsewhere."""

    @settings(max_examples=30)
    @given(careers, days)
    def test_frameworks_add_up_to_the_whole(self, career, as_of):
        found = completeness(career, as_of=as_of)
        for what in ("answered", "open", "left_open"):
            assert sum(getattr(one, what) for one in found.frameworks) == getattr(found, what)
        assert found.open == len(list(open_questions(career, as_of=as_of)))
        assert all(one.open >= len(one.next) for one in found.frameworks)
        assert (found.verdict is CompletenessVerdict.ALL_ASKED_ANSWERED) is (found.open == 0)

    @settings(max_examples=30)
    @given(careers)
    def test_an_answer_is_one_more_answered(self, career):
        before = completeness(career)
        question = next_question(career)
        if question is not None and question.form.type == "text":
            after = completeness(answer(career, question, "Because."))
            assert after.answered == before.answered + 1
            assert after.verdict is not CompletenessVerdict.NOTHING_BEGUN

    @settings(max_examples=30)
    @given(careers, standings)
    def test_leaving_it_open_is_no_answer(self, career, standing):
        before = completeness(career)
        question = next_question(career)
        if question is not None:
            after = completeness(leave_open(career, question, standing))
            assert after.answered == before.answered
            assert after.open < before.open or after.left_open == before.left_open


class TestWhatLeaves:
    """Equal input gives equal bytes, and every answer is a document."""

    @settings(max_examples=30)
    @given(careers, days)
    def test_every_answer_loads_as_it_was(self, career, as_of):
        found = completeness(career, as_of=as_of)
        text = careerkit.dumps(found)
        assert careerkit.loads(text) == found
        assert careerkit.dumps(completeness(career, as_of=as_of)) == text
        assert "{" not in str(found) + found.say("de")
