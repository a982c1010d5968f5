from __future__ import annotations

import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model.amounts import Range
from careerkit.model.answers import Unanswered
from careerkit.model.skills import Skill
from careerkit.model.use_case import CoreUsageMetric, LoggedHours, TimeUse, UseCase
from careerkit.scoring.progress.time_result import AgainstPlan, TimeBasis, TimeVerdict
from careerkit.scoring.progress.times import time_allocation

SKILLS = (Skill(id="design", name="Designing rooms"), Skill(id="write", name="Writing"))


def use(activity, planned=None, *logged, talents=()):
    hours = [LoggedHours(hours=one) for one in logged]
    return TimeUse(activity=activity, planned=planned, logged=hours, talents=list(talents))


def week(*uses, core=(), unanswered=()):
    return UseCase(time_uses=uses, core_usage_metrics=core, unanswered=unanswered)


def codes(reasons):
    return [one.code.removeprefix("progress.time.") for one in reasons]


def shares(found):
    return {one.activity: one.share for one in found.activities}


MORNING = CoreUsageMetric(action="A morning of design", frequency="weekly", talents=["design", "draw"])
EVERY_KIND = {
    "nothing": week(),
    "core alone": week(core=[MORNING]),
    "no hours": week(use("Meetings"), use("Design", talents=["design"])),
    "zero hours": week(use("Meetings", 0, 0)),
    "planned": week(use("Meetings", 6), use("Design", Range(low=30, high=10), talents=["design"])),
    "logged": week(use("Meetings", 6, 11), use("Design", 20, 9, 12, talents=["design", "write"]), core=[MORNING]),
    "talents": week(use("Meetings", 6, 2), use("Design", 20, 20, talents=["design"]), use("Mail", None, 1)),
    "ranges": week(
        use("a", Range(low=1, high=3), 2), use("b", Range(low=1, high=3), 0.5), use("c", Range(low=1, high=3), 5)
    ),
    "too many": week(use("a", 100, 90, talents=["x"]), use("b", 100, 90)),
    "too large": week(use("a", Range(low=1e15, high=1e15)), use("b", Range(low=1e15, high=1e15), talents=["x"])),
}


@pytest.mark.parametrize("hours", [None, 0, 1, 40])
@pytest.mark.parametrize("use_case", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, use_case, hours):
        found = time_allocation(use_case, SKILLS, hours=hours)
        text = careerkit.dumps(found)
        assert careerkit.validate(text) == ()
        assert careerkit.loads(text) == found

    def test_has_only_words_that_the_catalogues_have(self, use_case, hours):
        found = time_allocation(use_case, SKILLS, hours=hours)
        told = [*found.reasons, *found.assumed, *found.missing, *(flip.words for flip in found.flips)]
        told += [one.words for one in found.activities]
        assert told
        assert all(has(reason.code, tag) for reason in told for tag in ("en", "de"))
        for said in (str(found), found.say("de")):
            assert "{" not in said
            assert "progress." not in said


class TestWhereItGoes:
    @pytest.mark.parametrize(
        ("kind", "verdict", "basis"),
        [
            ("nothing", TimeVerdict.UNDETERMINED, None),
            ("no hours", TimeVerdict.UNDETERMINED, None),
            ("zero hours", TimeVerdict.UNDETERMINED, None),
            ("planned", TimeVerdict.MOSTLY_TALENTS, TimeBasis.PLANNED),
            ("logged", TimeVerdict.ABOUT_HALF, TimeBasis.LOGGED),
            ("talents", TimeVerdict.MOSTLY_TALENTS, TimeBasis.LOGGED),
            ("ranges", TimeVerdict.MOSTLY_ELSEWHERE, TimeBasis.LOGGED),
            ("too large", TimeVerdict.UNDETERMINED, TimeBasis.PLANNED),
        ],
    )
    def test_has_a_verdict(self, kind, verdict, basis):
        found = time_allocation(EVERY_KIND[kind], SKILLS)
        assert (found.verdict, found.basis) == (verdict, basis)

    def test_goes_by_the_average_of_what_was_logged(self):
        found = time_allocation(EVERY_KIND["logged"], SKILLS)
        assert (found.talent_hours, found.other_hours, found.logged) == (10.5, 11, 21.5)
        assert found.talent_share == 10.5 / 21.5
        assert "assumed.average" in codes(found.assumed)

    def test_goes_by_the_plan_where_nothing_was_logged(self):
        found = time_allocation(EVERY_KIND["planned"], SKILLS)
        assert (found.talent_hours, found.other_hours) == (20, 6)
        assert "by-plan" in codes(found.reasons)
        assert "assumed.range-turned" in codes(found.assumed)
        assert (found.planned.low, found.planned.likely, found.planned.high) == (16, 26, 36)

    def test_tells_what_would_change_that(self):
        found = time_allocation(week(use("a", None, 8), use("b", None, 2, talents=["x"])), [])
        assert [(flip.to_talents, flip.becomes.value) for flip in found.flips] == [(True, "about-half")]
        assert found.flips[0].hours == pytest.approx(2.5)

    def test_tells_the_hours_of_each_talent(self):
        found = time_allocation(EVERY_KIND["logged"], SKILLS)
        assert [(one.skill, one.name, one.hours) for one in found.talents] == [
            ("design", "Designing rooms", 10.5),
            ("write", "Writing", 10.5),
            ("draw", None, 0),
        ]
        assert "assumed.several-talents" in codes(found.assumed)

    def test_a_core_action_without_time_is_asked_about(self):
        found = time_allocation(EVERY_KIND["logged"], SKILLS)
        core = found.core_usage[0]
        assert (core.without_time, core.has_time) == (("draw",), False)
        assert "“A morning of design”: nothing in your week makes the most of draw." in str(found)
        assert time_allocation(EVERY_KIND["core alone"], SKILLS).core_usage[0].has_time is None
        fits = CoreUsageMetric(action="x", talents=["design"])
        assert time_allocation(week(use("a", 1, talents=["design"]), core=[fits]), SKILLS).core_usage[0].has_time


class TestAgainstThePlan:
    def test_by_a_number_or_a_range(self):
        found = time_allocation(EVERY_KIND["ranges"], SKILLS)
        assert {one.activity: one.against_plan for one in found.activities} == {
            "a": AgainstPlan.AS_PLANNED,
            "b": AgainstPlan.LESS,
            "c": AgainstPlan.MORE,
        }
        point = time_allocation(week(use("Meetings", 6, 11)), SKILLS).activities[0]
        assert (point.difference, point.against_plan) == (5, AgainstPlan.MORE)
        assert str(point.words) == "- Meetings: 6 planned, 11 taken, 5 more."
        assert "planned and taken" in str(time_allocation(week(use("Meetings", 6, 6)), SKILLS))

    def test_what_was_not_logged_or_planned_is_not_compared(self):
        for one in (use("a", 6), use("a", None, 6), use("a")):
            found = time_allocation(week(one), []).activities[0]
            assert (found.difference, found.against_plan) == (None, None)


class TestWholeHours:
    def test_ten_seats_of_six_parties(self):
        """Wikipedia, Quota method, worked example of the largest remainder with the Hare quota."""
        votes = {"Yellow": 47000, "White": 16000, "Red": 15900, "Green": 12000, "Blue": 6000, "Pink": 3100}
        found = time_allocation(week(*(use(name, one) for name, one in votes.items())), [], hours=10)
        assert shares(found) == {"Yellow": 5, "White": 2, "Red": 1, "Green": 1, "Blue": 1, "Pink": 0}
        assert codes(found.assumed) == ["assumed.shared-by.planned"]

    def test_by_what_was_logged_where_nothing_is_planned(self):
        found = time_allocation(week(use("a", None, 3), use("b", None, 1)), [], hours=8)
        assert shares(found) == {"a": 6, "b": 2}
        assert codes(found.assumed) == ["assumed.shared-by.logged"]

    def test_of_equal_remainders_a_talent_comes_first_then_the_name(self):
        uses = (use("a", 1), use("b", 1), use("c", 1, talents=["x"]))
        assert shares(time_allocation(week(*uses), [], hours=4)) == {"a": 1, "b": 1, "c": 2}
        found = time_allocation(week(*uses), [], hours=5)
        assert shares(found) == {"a": 2, "b": 1, "c": 2}
        assert "assumed.tie" in codes(found.assumed)
        assert "assumed.tie" not in codes(time_allocation(week(*uses), [], hours=6).assumed)

    def test_where_there_is_nothing_to_go_by_it_is_said(self):
        found = time_allocation(EVERY_KIND["no hours"], SKILLS, hours=8)
        assert set(shares(found).values()) == {None}
        assert "assumed.nothing-to-share-by" in codes(found.assumed)

    @pytest.mark.parametrize("hours", [-1, 169, 1.5, 40.0, True, "8"])
    def test_what_is_no_number_of_hours_in_a_week_is_refused(self, hours):
        with pytest.raises(UnanswerableError, match=r"whole number from 0 to 168") as caught:
            time_allocation(week(), [], hours=hours)
        assert (caught.value.question, caught.value.reason) == ("time-allocation", "hours-not-in-a-week")


class TestQuestions:
    def test_what_is_missing_is_asked_for_unless_it_is_not_for_the_person(self):
        assert codes(time_allocation(week(), []).missing) == ["missing.time-uses"]
        assert codes(time_allocation(week(use("a", 3)), []).missing) == ["missing.logged"]
        left = [Unanswered(field=field, standing="not-for-me") for field in ("time_uses", "core_usage_metrics")]
        assert time_allocation(week(unanswered=left), []).missing == ()
        silent = week(use("a", 3), core=[MORNING], unanswered=left)
        assert codes(time_allocation(silent, []).missing) == ["missing.dangling"]

    def test_more_hours_than_a_week_has_are_questioned(self):
        found = time_allocation(EVERY_KIND["too many"], SKILLS)
        assert codes(found.missing)[:2] == ["missing.too-many.logged", "missing.too-many.planned"]
        assert found.logged == 180

    def test_hours_too_large_are_left_out_and_said(self):
        found = time_allocation(EVERY_KIND["too large"], SKILLS)
        assert (found.planned, found.talent_hours) == (None, None)
        assert "missing.too-large" in codes(found.missing)

    def test_a_week_that_was_logged_twice_is_questioned(self):
        logged = [LoggedHours(week_of="2026-03-02", hours=3), LoggedHours(week_of="2026-03-02", hours=5)]
        found = time_allocation(week(TimeUse(activity="a", logged=logged)), [])
        assert "assumed.same-week" in codes(found.assumed)
        months = [LoggedHours(week_of="2026-03", hours=3), LoggedHours(week_of="2026-03", hours=5)]
        assert "assumed.same-week" not in codes(time_allocation(week(TimeUse(activity="a", logged=months)), []).assumed)


@pytest.mark.no_cover
def test_ten_thousand_activities_are_shared():
    found = time_allocation(week(*(use(f"a{index}", index % 7) for index in range(10_000))), [], hours=168)
    assert sum(one.share for one in found.activities) == 168
