from __future__ import annotations

import datetime as dt

import attrs
import pytest

import careerkit
from careerkit.errors import UnanswerableError
from careerkit.messages import has
from careerkit.model.answers import Unanswered
from careerkit.model.metrics import Metric, Reading
from careerkit.scoring.progress.metric_result import MetricVerdict, Outlook
from careerkit.scoring.progress.metrics import metric_progress

JULY = dt.date(2026, 7, 1)


def read(**values):
    """Readings by month, such as `jan=3`; a list gives several on one day."""
    months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return [
        Reading(on=f"2026-{months.index(month) + 1:02}-01", value=one)
        for month, value in values.items()
        for one in (value if isinstance(value, list) else [value])
    ]


def metric(baseline=None, target=None, due=None, direction=None, readings=(), **more):
    return Metric(
        name="Talks", baseline=baseline, target=target, target_on=due, direction=direction, readings=readings, **more
    )


def codes(reasons):
    return [one.code.removeprefix("progress.metric.") for one in reasons]


EVERY_KIND = {
    "empty": metric(),
    "no reading": metric(1, 4),
    "no target": metric(1, readings=read(jan=3)),
    "no target, two on a day": metric(1, readings=read(jan=[3, 4])),
    "words": metric(target="Twice a year", readings=read(jan="twice a year.")),
    "other words": metric(target="Twice a year", due="2026", readings=read(jan="Once")),
    "two words on a day": metric(target="Twice a year", readings=read(jan=["Once", "Never"])),
    "reached": metric(1, 4, "2026", readings=read(jan=2, mar=5), unit="talks"),
    "late": metric(1, 4, "2026-02", readings=read(jan=2, mar=5)),
    "on track": metric(1, 4, "2026", readings=read(jan=2, mar=3)),
    "behind": metric(1, 40, "2026", readings=read(jan=2, mar=3, apr=3.5), cadence="monthly"),
    "overdue": metric(1, 4, "2026-02", readings=read(jan=2)),
    "under way": metric(1, 4, readings=read(jan=2)),
    "not started": metric(1, 4, "2026-12", readings=read(jan=1, feb=1)),
    "further": metric(1, 4, readings=read(jan=0)),
    "unknown start": metric(None, 4, readings=read(jan=2)),
    "unknown start, known direction": metric(None, 4, "2026", direction="up", readings=read(jan=2)),
    "hold": metric(40, 40, readings=read(jan=40, feb=45)),
    "held": metric(60, 40, direction="hold", readings=read(jan=50, feb=40)),
    "contradiction": metric(5, 3, "2026", direction="up", readings=read(jan=2, feb=1)),
    "contradiction down": metric(3, 5, "2026", direction="down", readings=read(jan=9, feb=8)),
    "mixed": metric("few", 4, "2026", readings=[*read(jan=2, feb="more", dec=9), Reading(value=1)]),
    "many": metric(0, 9, "2027", readings=read(jan=1, feb=3, mar=2, apr=4, may=6)),
    "shrinking": metric(60, 40, "2026-12", readings=read(jan=60, feb=55, mar=53, apr=50)),
    "slipped": metric(1, 4, readings=read(jan=4, feb=3)),
    "huge": metric(-1e15, 1e15, "2026", readings=read(jan=-1e15, feb=1e15 / 2)),
    "steep": metric(0, 9, "2026", readings=[Reading(on="2026-01-01", value=0), Reading(on="2026-01-02", value=-1e15)]),
    "no day": metric(0, 9, readings=read(jan=1, feb=3, mar=2)),
    "undated": metric(1, 4, readings=[Reading(value=2), Reading(value=3)]),
}


@pytest.mark.parametrize("as_of", [None, JULY])
@pytest.mark.parametrize("project", [False, True])
@pytest.mark.parametrize("one", EVERY_KIND.values(), ids=EVERY_KIND)
class TestEveryAnswer:
    def test_is_a_document_that_loads_as_it_was(self, one, as_of, project):
        found = metric_progress(one, as_of=as_of, project=project)
        text = careerkit.dumps(found)
        assert careerkit.validate(text) == ()
        assert careerkit.loads(text) == found

    def test_has_only_words_that_the_catalogues_have(self, one, as_of, project):
        found = metric_progress(one, as_of=as_of, project=project)
        told = [*found.reasons, *found.assumed, *found.missing, *(flip.words for flip in found.flips)]
        assert told
        assert all(has(reason.code, tag) for reason in told for tag in ("en", "de"))
        for said in (str(found), found.say("de")):
            assert "{" not in said
            assert "progress." not in said
            assert "Talks" in said.splitlines()[0]


class TestVerdicts:
    @pytest.mark.parametrize(
        ("kind", "verdict", "reached"),
        [
            ("empty", "undetermined", None),
            ("no reading", "undetermined", None),
            ("no target", "undetermined", None),
            ("words", "reached", True),
            ("other words", "undetermined", None),
            ("two words on a day", "undetermined", None),
            ("reached", "reached", True),
            ("late", "reached-late", True),
            ("on track", "on-track", False),
            ("behind", "behind", False),
            ("overdue", "overdue", False),
            ("under way", "under-way", False),
            ("not started", "not-started", False),
            ("further", "further-away", False),
            ("unknown start", "undetermined", None),
            ("unknown start, known direction", "undetermined", False),
            ("hold", "further-away", False),
            ("held", "reached", True),
            ("contradiction", "undetermined", False),
            ("slipped", "under-way", False),
            ("undated", "undetermined", None),
        ],
    )
    def test_by_kind(self, kind, verdict, reached):
        found = metric_progress(EVERY_KIND[kind], as_of=JULY)
        assert (found.verdict.value, found.reached) == (verdict, reached)

    def test_a_target_that_is_reached_early_and_kept_is_not_late(self):
        found = metric_progress(metric(1, 4, "2026-02", readings=read(jan=4, mar=5)))
        assert found.verdict is MetricVerdict.REACHED

    def test_one_that_was_lost_and_reached_again_is_late(self):
        found = metric_progress(metric(1, 4, "2026-02", readings=read(jan=4, mar=3, apr=4)))
        assert found.verdict is MetricVerdict.REACHED_LATE

    def test_the_day_has_passed_where_a_reading_lies_after_it(self):
        one = metric(1, 4, "2026-02", readings=read(jan=2, mar=3))
        assert metric_progress(one).overdue is True
        assert metric_progress(metric(1, 4, "2026-02", readings=read(jan=2))).overdue is None
        assert metric_progress(metric(1, 4, "2026-08", readings=read(jan=2)), as_of=JULY).overdue is False
        assert metric_progress(metric(1, 4, readings=read(jan=2)), as_of=JULY).overdue is None

    def test_a_month_is_over_after_its_last_day(self):
        one = metric(1, 4, "2026-06", readings=read(jan=2))
        assert metric_progress(one, as_of=dt.date(2026, 6, 30)).overdue is False
        assert metric_progress(one, as_of=dt.date(2026, 7, 1)).overdue is True
        assert codes(metric_progress(one).assumed) == ["assumed.due"]

    def test_what_slipped_is_said(self):
        found = metric_progress(EVERY_KIND["slipped"])
        assert "It was reached once (2026-01-01), and is not any more." in str(found)


class TestAttainment:
    def test_is_the_way_done_over_the_whole_way(self):
        found = metric_progress(metric(1, 4, readings=read(jan=3)))
        assert (found.covered, found.remaining) == (2, 1)
        assert found.attainment == pytest.approx(2 / 3)
        assert "It started at 1; done so far: 2 of 3." in str(found)

    def test_less_may_be_better(self):
        found = metric_progress(metric(60, 40, readings=read(jan=45)))
        assert (found.covered, found.remaining, found.attainment) == (15, 5, 0.75)
        assert found.direction.value == "down"

    def test_to_hold_is_to_be_near(self):
        found = metric_progress(metric(60, 40, direction="hold", readings=read(jan=30)))
        assert (found.covered, found.remaining, found.attainment) == (10, 10, 0.5)

    def test_a_target_that_is_the_baseline_is_met_or_not(self):
        for latest, reached in ((40, True), (41, False)):
            found = metric_progress(metric(40, 40, readings=read(jan=latest)))
            assert (found.reached, found.attainment, found.covered) == (reached, None, None)
            assert codes(found.assumed) == ["assumed.direction.hold"]
        assert metric_progress(metric(40, 40, direction="up", readings=read(jan=41))).reached is True

    def test_the_first_reading_stands_in_for_a_start_that_is_not_known(self):
        found = metric_progress(metric(None, 4, readings=read(jan=2, feb=3)))
        assert (found.start, found.attainment) == (2, 0.5)
        assert codes(found.assumed) == ["assumed.start", "assumed.direction.up"]
        assert metric_progress(metric(None, 4, readings=read(jan=2))).start is None

    def test_a_contradiction_comes_back_as_a_question(self):
        found = metric_progress(EVERY_KIND["contradiction"])
        assert found.attainment is None
        assert "missing.contradiction.up" in codes(found.missing)
        found = metric_progress(metric(5, 3, direction="up", readings=read(jan=4)))
        assert (found.verdict, found.attainment) == (MetricVerdict.REACHED, None)

    def test_numbers_too_large_are_left_out_and_said(self):
        found = metric_progress(EVERY_KIND["huge"])
        assert "missing.too-large" in codes(found.missing)
        assert found.attainment == 0.75
        found = metric_progress(metric(0, 5e-324, readings=read(jan=1e15)))
        assert found.attainment is None
        assert "missing.too-large" in codes(found.missing)


class TestPace:
    def test_is_told_by_month(self):
        one = metric(
            0, 12, "2026-12-31", readings=[Reading(on="2026-01-01", value=0), Reading(on="2026-07-01", value=3)]
        )
        found = metric_progress(one)
        assert found.actual_pace == pytest.approx(3 / 181 * 30.436875)
        assert found.required_pace == pytest.approx(9 / 183 * 30.436875)
        assert found.verdict is MetricVerdict.BEHIND

    def test_partial_dates_count_as_their_middle(self):
        one = metric(0, 12, "2027", readings=[Reading(on="2026", value=3), Reading(on="2026-01", value=0)])
        found = metric_progress(one)
        assert found.latest == 3
        assert found.actual_pace == pytest.approx(3 / (182 - 15) * 30.436875)
        assert "assumed.partial-dates" in codes(found.assumed)

    def test_there_is_none_within_a_day(self):
        found = metric_progress(metric(1, 4, readings=read(jan=[2, 2])))
        assert (found.actual_pace, found.required_pace) == (None, None)

    def test_none_is_required_once_it_is_reached_or_too_late(self):
        for kind in ("reached", "overdue", "late"):
            assert metric_progress(EVERY_KIND[kind], as_of=JULY).required_pace is None


class TestWhichReadingsCount:
    def test_later_ones_do_not(self):
        one = metric(1, 4, readings=read(jan=2, aug=4))
        found = metric_progress(one, as_of=JULY)
        assert (found.latest, found.readings, codes(found.assumed)) == (2, 1, ["assumed.later"])
        assert metric_progress(one).latest == 4

    def test_a_year_that_has_begun_counts_as_far_as_it_has_come(self):
        one = metric(1, 4, readings=[Reading(on="2026", value=3), Reading(on="2026-03", value=2)])
        assert metric_progress(one, as_of=dt.date(2026, 4, 1)).latest == 2
        assert metric_progress(one).latest == 3

    def test_of_one_day_the_one_that_is_less_far_on(self):
        one = metric(1, 4, readings=read(jan=[2, 3]))
        assert metric_progress(one).latest == 2
        assert metric_progress(one).flips == ()
        assert codes(metric_progress(one).assumed) == ["assumed.same-day"]
        assert metric_progress(metric(60, 40, readings=read(jan=[50, 45]))).latest == 50
        assert metric_progress(metric(60, 40, direction="hold", readings=read(jan=[39, 45]))).latest == 45

    def test_of_one_day_alike_nothing_is_said(self):
        assert codes(metric_progress(metric(1, 4, readings=read(jan=[3, 3]))).assumed) == []

    def test_words_and_readings_without_a_date_are_left_out_and_said(self):
        found = metric_progress(EVERY_KIND["mixed"])
        assert (found.latest, found.readings) == (9, 2)
        assert codes(found.assumed)[:3] == [
            "assumed.words-aside",
            "assumed.undated-aside",
            "assumed.baseline-words",
        ]

    def test_a_single_one_needs_no_date(self):
        found = metric_progress(metric(1, 4, readings=[Reading(value=3)]))
        assert (found.latest, found.latest_on, found.verdict.value) == (3, None, "under-way")

    def test_several_without_a_date_tell_nothing_unless_they_are_alike(self):
        found = metric_progress(EVERY_KIND["undated"])
        assert (found.latest, codes(found.missing)) == (None, ["missing.dates"])
        alike = metric(1, 4, readings=[Reading(value=3), Reading(value=3)])
        assert metric_progress(alike).latest == 3


class TestProjection:
    def test_is_made_only_on_request_and_from_three_readings_on(self):
        assert metric_progress(EVERY_KIND["many"]).projection is None
        assert metric_progress(EVERY_KIND["many"], project=True).projection.readings == 5
        two = metric_progress(metric(1, 4, "2026", readings=read(jan=2, feb=3)), project=True)
        assert two.projection is None
        assert "missing.no-projection" in codes(two.missing)
        same = metric_progress(metric(1, 4, "2026", readings=read(jan=[2, 2], feb=3)), project=True)
        assert same.projection is None

    def test_never_changes_the_verdict(self):
        for one in EVERY_KIND.values():
            assert metric_progress(one).verdict is metric_progress(one, project=True).verdict

    def test_says_what_the_interval_says(self):
        readings = read(jan=1, feb=2, mar=3, apr=4)
        for target, outlook in ((9, Outlook.REACHES), (14, Outlook.FALLS_SHORT)):
            found = metric_progress(metric(0, target, "2026-12", readings=readings), project=True)
            assert found.projection.outlook is outlook
        found = metric_progress(EVERY_KIND["many"], project=True).projection
        assert metric_progress(metric(0, found.value, "2027", readings=EVERY_KIND["many"].readings), project=True)
        assert found.low < found.value < found.high
        between = metric(0, found.low / 2 + found.high / 2, "2027", readings=EVERY_KIND["many"].readings)
        assert metric_progress(between, project=True).projection.outlook is Outlook.TOO_CLOSE_TO_CALL

    def test_where_less_is_better_it_reaches_by_falling(self):
        found = metric_progress(EVERY_KIND["shrinking"], project=True).projection
        assert found.outlook is Outlook.REACHES
        assert found.high <= 40

    def test_without_a_day_it_tells_only_the_pace(self):
        found = metric_progress(metric(0, 9, readings=read(jan=1, feb=3, mar=2)), project=True).projection
        assert (found.value, found.outlook) == (None, None)
        assert found.pace_low < found.pace < found.pace_high

    def test_what_is_to_be_held_has_no_outlook(self):
        found = metric_progress(metric(4, 4, "2026", readings=read(jan=4, feb=5, mar=4)), project=True).projection
        assert found.outlook is None
        assert found.value is not None

    def test_numbers_too_large_are_left_out(self):
        readings = read(jan=-1e15, feb=0, mar=1e15)
        found = metric_progress(metric(0, 1e15, "2026", readings=readings), project=True)
        assert found.projection is None
        assert "missing.too-large" in codes(found.missing)


class TestQuestions:
    @pytest.mark.parametrize(
        ("one", "field", "code"),
        [
            (metric(1, readings=read(jan=3)), "target", "target"),
            (metric(1, 4), "readings", "readings"),
            (metric(None, 4, readings=read(jan=2)), "baseline", "baseline"),
            (metric(1, 4, readings=read(jan=2)), "target_on", "target-on"),
        ],
    )
    def test_what_is_missing_is_asked_for_unless_it_is_not_for_the_person(self, one, field, code):
        assert f"missing.{code}" in codes(metric_progress(one).missing)
        unsure = attrs.evolve(one, unanswered=[Unanswered(field=field, standing="not-sure-yet")])
        assert f"open.{code}" in codes(metric_progress(unsure).missing)
        never = attrs.evolve(one, unanswered=[Unanswered(field=field, standing="not-for-me")])
        assert not [found for found in codes(metric_progress(never).missing) if found.endswith(code)]

    def test_an_old_reading_asks_for_a_new_one(self):
        one = metric(1, 4, "2026", readings=read(jan=2), cadence="monthly")
        assert "missing.reading-due" in codes(metric_progress(one, as_of=JULY).missing)
        assert "missing.reading-due" not in codes(metric_progress(one, as_of=dt.date(2026, 1, 20)).missing)
        assert "missing.reading-due" not in codes(metric_progress(one).missing)
        once = attrs.evolve(one, cadence="once")
        assert "missing.reading-due" not in codes(metric_progress(once, as_of=JULY).missing)

    def test_other_words_are_put_to_the_person(self):
        found = metric_progress(EVERY_KIND["other words"])
        assert str(found).splitlines()[-1] == "Is that what you intended?"

    def test_a_day_that_no_document_can_hold_is_refused(self):
        with pytest.raises(UnanswerableError) as caught:
            metric_progress(metric(), as_of=dt.date(1899, 1, 1))
        assert (caught.value.question, caught.value.reason) == ("metric-progress", "day-out-of-range")


@pytest.mark.no_cover
def test_ten_thousand_readings_are_read():
    readings = [Reading(on=f"{1900 + index // 300}-{index % 12 + 1:02}", value=index) for index in range(10_000)]
    found = metric_progress(metric(0, 20_000, "2100", readings=readings), project=True)
    assert found.projection.readings == 10_000
