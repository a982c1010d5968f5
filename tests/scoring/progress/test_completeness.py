from __future__ import annotations

import datetime as dt

import attrs
import pytest

import careerkit
from careerkit.asking import answer, leave_open, next_question, open_questions
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model import Career, Gap, UseCase, Vision
from careerkit.model.answers import Unanswered
from careerkit.model.use_case import GrowthCheck
from careerkit.scoring.progress.completeness_result import CompletenessVerdict
from careerkit.scoring.progress.completing import completeness

LATER = dt.date(2030, 1, 1)


def of(found, framework):
    return next(one for one in found.frameworks if one.framework == framework)


EVERY_KIND = {
    "nothing": Career(),
    "one framework": Career(frameworks=["gaps"]),
    "gaps": Career(frameworks=["gaps"], gaps=[Gap(name="I have never held a budget", effort=10), Gap(name="x")]),
    "left open": Career(frameworks=["vision"], unanswered=[Unanswered(field="vision", standing="not-for-me")]),
    "some of it": Career(use_case=UseCase(why="Because"), vision=Vision(statement="Museums call me first.")),
}


@pytest.mark.parametrize("as_of", [None, LATER])
@pytest.mark.parametrize("career", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, career, as_of):
        found = completeness(career, as_of=as_of)
        text = careerkit.dumps(found)
        assert careerkit.validate(text) == ()
        assert careerkit.loads(text) == found

    def test_has_only_words_that_the_catalogues_have(self, career, as_of):
        found = completeness(career, as_of=as_of)
        told = [*found.reasons, *found.missing, *(one.words for each in found.frameworks for one in each.next)]
        assert told
        assert all(has(reason.code, tag) for reason in told for tag in ("en", "de"))
        for said in (str(found), found.say("de")):
            assert "{" not in said
            assert "progress.complete" not in said
            assert "%" not in said

    def test_asks_what_is_asked_elsewhere(self, career, as_of):
        found = completeness(career, as_of=as_of)
        asked = list(open_questions(career, as_of=as_of))
        assert found.open == len(asked)
        assert [one.code for one in found.missing] == [f"{one.words.code}" for one in _first(found, asked)]
        for one in found.frameworks:
            own = [each for each in asked if each.question.framework == one.framework]
            assert (one.open, [each.id for each in one.next]) == (len(own), [each.id for each in own[:3]])
            assert [str(each) for each in one.next] == [each.text() for each in own[:3]]


def _first(found, asked):
    ids = [one.id for one in asked[:1]]
    return [one for each in found.frameworks for one in each.next if one.id in ids][:1]


class TestVerdicts:
    def test_an_empty_career_has_nothing_begun_and_a_first_question(self):
        found = completeness(Career())
        assert (found.verdict, found.answered, found.left_open) == (CompletenessVerdict.NOTHING_BEGUN, 0, 0)
        assert found.missing[0].pointer == next_question(Career()).pointer
        assert len(found.frameworks) > 10

    def test_an_answer_begins_it(self):
        found = completeness(answer(Career(), next_question(Career()), "I have stopped learning."))
        assert (found.verdict, found.answered) == (CompletenessVerdict.BEGUN, 1)

    def test_so_does_leaving_it_open(self):
        found = completeness(leave_open(Career(), next_question(Career()), "not-sure-yet"))
        assert (found.verdict, found.answered, found.left_open) == (CompletenessVerdict.BEGUN, 0, 1)

    def test_where_nothing_is_open_all_is_answered(self):
        career = Career(frameworks=["gaps"], unanswered=[Unanswered(field="gaps", standing="not-for-me")])
        while (question := next_question(career)) is not None:
            career = leave_open(career, question, "not-for-me")
        found = completeness(career)
        assert (found.verdict, found.open, found.missing) == (CompletenessVerdict.ALL_ASKED_ANSWERED, 0, ())
        assert of(found, "gaps").left_open == 1


class TestCounts:
    def test_only_frameworks_in_use_are_asked_about(self):
        found = completeness(EVERY_KIND["gaps"])
        assert [one.framework for one in found.frameworks] == [None, "gaps"]

    def test_a_question_counts_once_for_each_thing(self):
        one = of(completeness(EVERY_KIND["gaps"]), "gaps")
        more = of(completeness(attrs.evolve(EVERY_KIND["gaps"], gaps=[Gap(name=str(n)) for n in range(5)])), "gaps")
        assert one.answered == 2  # that there are gaps, and how long one takes
        assert more.open > one.open

    def test_what_closes_many_questions_counts_once(self):
        one = of(completeness(EVERY_KIND["left open"]), "vision")
        assert (one.answered, one.open, one.left_open) == (0, 0, 1)

    def test_what_was_put_off_comes_up_on_its_day_and_counts_as_open(self):
        left = Unanswered(field="statement", standing="not-sure-yet", again_on="2029")
        career = Career(frameworks=["vision"], vision=Vision(unanswered=[left]))
        before, after = (of(completeness(career, as_of=day), "vision") for day in (None, LATER))
        assert (before.left_open, after.left_open) == (1, 0)
        assert after.open == before.open + 1

    def test_a_whole_part_that_was_put_off_is_not_counted_twice(self):
        left = Unanswered(field="vision", standing="not-sure-yet", again_on="2029")
        career = Career(frameworks=["vision"], unanswered=[left])
        before, after = (of(completeness(career, as_of=day), "vision") for day in (None, LATER))
        assert (before.left_open, before.open, after.left_open) == (1, 0, 0)
        assert after.open > 1

    def test_what_changes_comes_up_again_and_counts_as_open(self):
        career = Career(frameworks=["use-case"], use_case=UseCase(growth_checks=[GrowthCheck(on="2026-01-01")]))
        before, after = (of(completeness(career, as_of=day), "use-case") for day in (None, LATER))
        assert after.open == before.open + 1
        assert after.answered == before.answered - 1

    def test_a_moment_counts_as_its_day(self):
        moment = dt.datetime(2030, 1, 1, 12, tzinfo=dt.UTC)
        assert completeness(EVERY_KIND["gaps"], as_of=moment) == completeness(EVERY_KIND["gaps"], as_of=LATER)


def test_a_day_that_no_document_can_hold_is_refused():
    with pytest.raises(UnanswerableError) as caught:
        completeness(Career(), as_of=dt.date(1800, 1, 1))
    assert (caught.value.question, caught.value.reason) == ("completeness", "day-out-of-range")


@pytest.mark.no_cover
def test_thousands_of_things_are_counted():
    found = completeness(Career(frameworks=["gaps"], gaps=[Gap(name=f"gap {index}") for index in range(3_000)]))
    assert of(found, "gaps").open >= 3_000
