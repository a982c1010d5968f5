from __future__ import annotations

import datetime as dt

import attrs
import pytest
from hypothesis import given

from careerkit import testing
from careerkit.declaration.references import parts_within
from careerkit.messages import say
from careerkit.model import (
    Accomplishment,
    Action,
    Appreciation,
    AssumptionTest,
    Benefit,
    BusinessCase,
    Canvas,
    CanvasRevision,
    Career,
    CareerMap,
    CareerProduct,
    Category,
    CategoryMinimum,
    CategoryPoints,
    CategoryRating,
    Contact,
    Cost,
    CurrentState,
    Demand,
    EarlierBlock,
    Employer,
    Feedback,
    Focus,
    Framework,
    Gap,
    InterimGoal,
    Land,
    LevelOnScale,
    Metric,
    Money,
    MotivationProfile,
    Opportunity,
    OpportunityTree,
    Path,
    Person,
    Place,
    Plan,
    Progress,
    Pulse,
    Ranking,
    Ratings,
    Reading,
    Review,
    Role,
    RoleProfile,
    Scale,
    ScaleStep,
    Service,
    SharedPoints,
    Skill,
    Solution,
    Standing,
    Strategy,
    Theme,
    Unanswered,
    UseCase,
    ValueProposition,
    Vision,
)
from careerkit.scoring import cost_benefit
from careerkit.scoring.scorecard import score
from careerkit.views.content import page
from careerkit.views.nodes import Bars, CanvasGrid, Columns, Entry, Group, Items, Prose, Question
from tests.views.careers import texts_of

NEWER = [
    Framework.PRODUCT,
    Framework.CAREER_MAP,
    Framework.CURRENT_STATE,
    Framework.STRATEGY,
    Framework.PROGRESS,
    Framework.ROLE_PROFILES,
]
NOT_FOR_ME, NOT_SURE = Standing.NOT_FOR_ME, Standing.NOT_SURE_YET


def left_open(field, standing=NOT_SURE, **more):
    return Unanswered(field=field, standing=standing, **more)


def strategic(**values):
    return Career(strategy=Strategy(**values))


def told(career):
    return page(career, score(career, as_of=dt.date(2026, 11, 2)))


def section(career, name):
    return next(one for one in told(career).sections if one.id == name)


def as_said(career, name):
    """Find a section as it is without scores."""
    return next(one for one in page(career).sections if one.id == name)


def sections(career):
    return [one.id for one in told(career).sections]


def all_of(kind, node):
    """Find all nodes of a kind at any depth."""
    if isinstance(node, kind):
        yield node
    if isinstance(node, tuple):
        for one in node:
            yield from all_of(kind, one)
    elif attrs.has(type(node)):
        for field in attrs.fields(type(node)):
            yield from all_of(kind, getattr(node, field.name))


def questions(career):
    return [(one.standing, one.prompt) for one in all_of(Question, told(career).sections)]


def texts(node):
    return [one.text for one in all_of(Entry, node)]


class TestQuestions:
    def test_who_has_said_nothing_is_asked_one_question_for_each_subject(self):
        career = Career()
        assert sections(career) == ["next"]
        groups = list(all_of(Group, section(career, "next").nodes))
        assert len(groups) == 8
        assert all(len(group.nodes) == 1 for group in groups)

    def test_who_has_named_frameworks_is_asked_about_no_other(self):
        career = Career(frameworks=[Framework.GAPS])
        assert len(questions(career)) == 1
        assert "most" in questions(career)[0][1]

    @pytest.mark.parametrize(
        "part", ["use_case", "motivation", "canvas", "vision", "gaps", "roles", "accomplishments", "skills"]
    )
    def test_what_is_not_for_me_is_not_asked(self, part):
        everything = questions(Career())
        without = questions(Career(unanswered=[left_open(part, NOT_FOR_ME, note="No")]))
        if part == "use_case":  # the motivations belong to the same framework, and are asked about next
            (other,) = set(without) - set(everything)
            assert "100 points" in other[1]
        elif part == "motivation":  # the problem comes first, anyway
            assert without == everything
        else:
            assert len(without) == len(everything) - 1
            assert set(without) < set(everything)

    @pytest.mark.parametrize("framework", NEWER)
    def test_a_newer_framework_is_asked_about_by_who_has_named_it(self, framework):
        part = framework.value.replace("-", "_")
        (question,) = questions(Career(frameworks=[framework]))
        assert question == ("next", say(f"question.career.{framework.value}"))
        assert question not in questions(Career())
        assert questions(Career(frameworks=[framework], unanswered=[left_open(part, NOT_FOR_ME)])) == []
        career = Career(unanswered=[left_open(part, note="After the summer")])
        assert [one.note for one in section(career, framework.value).nodes] == ["After the summer"]

    def test_a_newer_framework_that_has_begun_is_asked_on(self):
        career = Career(current_state=CurrentState(appreciated=[Appreciation(text="x")]))
        assert [node for node in section(career, "current-state").nodes if isinstance(node, Question)]
        assert ("next", say("question.current-state.successes")) in questions(career)

    def test_what_is_left_open_in_one_of_many_stands_with_it(self):
        doubts = [left_open("worth", note="Ask Bram"), left_open("gaps", NOT_FOR_ME), left_open("asks_for")]
        case = BusinessCase(role="Planner", asks_for="A year", unanswered=doubts)
        (entry,) = (one for one in all_of(Entry, section(strategic(business_cases=[case]), "strategy")) if one.inner)
        (inner,) = entry.inner
        assert inner.label == "Not sure yet"
        assert [(one.text, [detail.text for detail in one.details]) for one in inner.entries] == [
            (say("question.business-case.worth"), ["Ask Bram"])
        ]
        doubts = [left_open("purpose", again_on="2027"), left_open("tasks", NOT_FOR_ME), left_open("title")]
        career = Career(role_profiles=[RoleProfile(title="Planner", unanswered=doubts)])
        (question,) = all_of(Question, section(career, "role-profiles"))
        assert (question.prompt, question.again_on) == (
            say("question.role-profile.purpose"),
            "To be asked again: 2027",
        )

    def test_what_is_told_is_not_open_any_more(self):
        use_case = UseCase(workview="x", unanswered=[left_open("workview"), left_open("positioning")])
        motivation = MotivationProfile(
            minimums=[CategoryMinimum(category="growth", extent=1)], unanswered=[left_open("minimums")]
        )
        career = Career(use_case=use_case, motivation=motivation)
        assert len([one for one, _ in questions(career) if one == "not-sure-yet"]) == 1

    def test_a_part_that_the_person_is_not_sure_of_is_shown_as_open_and_not_asked_for_piece_by_piece(self):
        career = Career(unanswered=[left_open("vision", note="After the summer", again_on="2027-09")])
        (question,) = section(career, "vision").nodes
        assert (question.label, question.note) == ("Not sure yet", "After the summer")
        assert question.again_on == "To be asked again: September 2027"

    def test_what_is_not_for_me_wins_over_what_i_was_not_sure_of(self):
        career = Career(
            frameworks=["vision"],
            vision=Vision(statement="x", unanswered=[left_open("values"), left_open("values", NOT_FOR_ME)]),
            unanswered=[left_open("extra"), left_open("extra", NOT_FOR_ME)],
        )
        assert [standing for standing, _ in questions(career)] == ["next"]

    def test_an_answer_makes_its_question_go_away(self):
        career = Career(frameworks=["use-case"], use_case=UseCase(why="Because", unanswered=[left_open("why")]))
        assert [standing for standing, _ in questions(career)] == ["next"]

    def test_a_field_without_a_question_of_its_own_is_asked_about_by_its_name(self):
        career = Career(frameworks=["gaps"], gaps=[Gap(name="One")], unanswered=[left_open("next_steps")])
        assert questions(career) == [("not-sure-yet", "What about this: next steps?")]

    def test_a_begun_subject_is_asked_its_next_question_only(self):
        career = Career(frameworks=["vision"], vision=Vision(statement="x"))
        assert [standing for standing, _ in questions(career)] == ["next"]
        assert "principles" in questions(career)[0][1]

    def test_the_motivations_are_asked_about_when_the_use_case_is_told(self):
        use_case = UseCase(
            unanswered=[
                left_open(field, NOT_FOR_ME)
                for field in ("problem", "why", "alternatives", "core_usage_metrics", "values")
            ],
        )
        career = Career(frameworks=["use-case"], use_case=use_case)
        assert "100 points" in questions(career)[0][1]


class TestCanvas:
    def grid(self, career):
        return next(all_of(CanvasGrid, section(career, "canvas").nodes))

    def test_the_first_empty_block_is_the_next_question_with_an_example(self):
        career = Career(canvas=Canvas(value_proposition=[ValueProposition(text="x")]))
        standings = [block.question and block.question.standing for block in self.grid(career).blocks]
        assert standings == [None, "next", *["open"] * 7]
        helps = [block.question.help for block in self.grid(career).blocks if block.question]
        assert helps[0].startswith("For example: ")
        assert set(helps[1:]) == {None}

    def test_a_block_that_is_not_for_me_is_empty_and_one_i_am_not_sure_of_is_open(self):
        unanswered = [left_open("key_activities", NOT_FOR_ME), left_open("key_resources", note="Ask Bram")]
        canvas = Canvas(value_proposition=[ValueProposition(text="x")], unanswered=unanswered)
        blocks = self.grid(Career(canvas=canvas)).blocks
        assert blocks[1].question is None
        assert (blocks[2].question.standing, blocks[2].question.note) == ("not-sure-yet", "Ask Bram")
        assert blocks[3].question.standing == "next"

    def test_nothing_is_asked_where_the_canvas_is_not_used(self):
        canvas = Canvas(value_proposition=[ValueProposition(text="x")], unanswered=[left_open("channels")])
        asked = Career(canvas=canvas, frameworks=["gaps"], unanswered=[left_open("gaps", NOT_FOR_ME)])
        assert questions(asked) == [("not-sure-yet", "Where do these people come across you and your work?")]
        refused = Career(canvas=canvas, unanswered=[left_open("canvas", NOT_FOR_ME)], frameworks=["canvas"])
        assert questions(refused) == []

    def test_a_canvas_with_nothing_but_a_doubt_is_drawn(self):
        career = Career(canvas=Canvas(unanswered=[left_open("channels")]))
        assert len(self.grid(career).blocks) == 9

    def test_a_canvas_with_nothing_but_a_title_asks_for_the_first_block(self):
        career = Career(canvas=Canvas(title="If I stayed"), frameworks=["canvas"])
        title, question = section(career, "canvas").nodes
        assert (title.text, question.standing) == ("If I stayed", "next")

    def test_a_reference_to_nothing_is_left_out(self):
        career = Career(canvas=Canvas(value_proposition=[ValueProposition(text="x", segments=["no"])]))
        assert not list(all_of(Group, section(career, "canvas").nodes))


class TestMotivation:
    def test_points_are_bars_of_their_share_and_those_that_are_named_twice_are_added(self):
        points = [
            CategoryPoints(category="growth", points=30),
            CategoryPoints(category="belonging", points=40),
            CategoryPoints(category="growth", points=20),
            CategoryPoints(category="unknown-one", points=10),
        ]
        motivation = MotivationProfile(
            weights=SharedPoints(points=points), categories=[Category(id="belonging", name="Belonging")]
        )
        (bars,) = all_of(Bars, section(Career(motivation=motivation), "purpose").nodes)
        assert [(bar.label, bar.value, bar.share) for bar in bars.bars] == [
            ("growth", "50 of 100 points", 0.5),
            ("Belonging", "40 of 100 points", 0.4),
            ("unknown-one", "10 of 100 points", 0.1),
        ]

    @pytest.mark.parametrize("points", [[], [CategoryPoints(category="growth", points=0)]])
    def test_no_points_divide_by_nothing(self, points):
        motivation = MotivationProfile(weights=SharedPoints(points=points))
        shares = [
            bar.share for bars in all_of(Bars, section(Career(motivation=motivation), "purpose")) for bar in bars.bars
        ]
        assert shares == [0.0] * len(points)

    def test_ratings_and_rankings_are_words_in_their_order_and_never_bars(self):
        ratings = Ratings(
            lowest=1,
            highest=5,
            ratings=[
                CategoryRating(category="growth", rating=3),
                CategoryRating(category="financial", rating=5),
                CategoryRating(category="flexibility", rating=3),
            ],
        )
        rated = section(Career(motivation=MotivationProfile(weights=ratings)), "purpose")
        assert not list(all_of(Bars, rated.nodes))
        sums = next(items for items in all_of(Items, rated.nodes) if items.style == "sums")
        assert [(one.lead, one.text) for one in sums.entries] == [
            ("5", "financial reward"),
            ("3", "growth · flexibility"),
        ]
        ranking = Ranking(
            places=[Place(categories=["growth"]), Place(), Place(categories=["financial", "flexibility"])]
        )
        ranked = section(Career(motivation=MotivationProfile(weights=ranking)), "purpose")
        assert not list(all_of(Bars, ranked.nodes))
        order = next(items for items in all_of(Items, ranked.nodes) if items.ordered)
        assert texts(order) == ["growth", "financial reward · flexibility"]

    @pytest.mark.parametrize("weights", [Ratings(lowest=1, highest=5), Ranking()])
    def test_weights_that_weigh_nothing_are_told_as_such(self, weights):
        career = Career(motivation=MotivationProfile(weights=weights))
        assert not list(all_of(Bars, section(career, "purpose").nodes))

    def test_no_choice_is_forced_on_who_has_left_it_open(self):
        points = [
            CategoryPoints(category=one, points=20) for one in ("growth", "financial", "flexibility", "recognition")
        ]
        profile = MotivationProfile(weights=SharedPoints(points=points))

        def forced(career):
            return [
                group
                for group in all_of(Group, section(career, "purpose").nodes)
                if group.title == say("report.motivation.ask")
            ]

        assert forced(Career(motivation=profile))
        assert not forced(Career(motivation=profile, frameworks=["gaps"]))
        assert not forced(Career(motivation=attrs.evolve(profile, unanswered=(left_open("trade_offs"),))))

    def test_without_a_scorecard_the_page_says_what_the_person_said(self):
        points = [CategoryPoints(category="growth", points=50)]
        career = Career(
            motivation=MotivationProfile(weights=SharedPoints(points=points)),
            canvas=Canvas(cost_structure=[Cost(text="The fee", price=Money(amount=5, currency="EUR"))]),
            gaps=[Gap(name="One", prerequisites=["b"]), Gap(id="b", name="Two", importance=5, status="closed")],
        )
        content = page(career)
        assert not [one for one in all_of(Prose, content.sections) if one.style == "verdict"]
        gaps = next(one for one in content.sections if one.id == "gaps")
        assert texts(gaps.nodes) == ["One", "Two"]
        assert "Waits for" not in {detail.label for entry in all_of(Entry, gaps.nodes) for detail in entry.details}


class TestBalance:
    def columns(self, canvas):
        (columns,) = all_of(Columns, section(Career(canvas=canvas), "balance").nodes)
        return {group.title: texts(group) for group in columns.groups}

    def test_what_has_a_price_and_what_has_none_stand_apart(self):
        euros = Money(amount=1000, currency="EUR")
        canvas = Canvas(
            cost_structure=[Cost(text="fee", price=euros), Cost(text="Sundays", hours=4, cadence="weekly")],
            revenue_streams=[
                Benefit(text="rise", rise=10, rise_of=euros),
                Benefit(text="rise of nothing", rise=10, months=24),
                Benefit(text="joy", months=1, certainty="potential", cadence="daily"),
            ],
        )
        found = self.columns(canvas)
        assert found["What has a price"][:2] == ["fee", "rise"]
        assert found["What has none"] == ["Sundays", "rise of nothing", "joy"]

    def test_an_empty_column_says_so(self):
        canvas = Canvas(cost_structure=[Cost(text="Sundays")])
        (columns,) = all_of(Columns, section(Career(canvas=canvas), "balance").nodes)
        assert columns.groups[0].nodes == (Prose(text="Nothing here.", style="note"),)

    def test_an_item_that_is_not_counted_says_why(self):
        canvas = Canvas(
            cost_structure=[
                Cost(text="euros", price=Money(amount=1000, currency="EUR")),
                Cost(text="more euros", price=Money(amount=1000, currency="EUR")),
                Cost(text="francs", price=Money(amount=1000, currency="CHF")),
                Cost(text="over", price=Money(amount=1000, currency="EUR"), start="2020"),
                Cost(text="later", price=Money(amount=1000, currency="EUR"), start="2099"),
                Cost(text="perhaps", price=Money(amount=1000, currency="EUR"), certainty="potential"),
            ],
            revenue_streams=[Benefit(text="pay", price=Money(amount=5000, currency="EUR"))],
            hours_a_week=5,
        )
        entries = {entry.text: entry for entry in all_of(Entry, section(Career(canvas=canvas), "balance").nodes)}
        last = {name: entry.details[-1].text for name, entry in entries.items() if entry.details}
        assert last["francs"] == "in another currency; not counted"
        assert last["over"] == "over and done with; not counted"
        assert last["later"] == "begins later than this looks ahead; not counted"
        assert last["perhaps"] == "may come; counts apart"
        assert last["euros"] == "counts as 1000 EUR taken"
        assert last["pay"] == "counts as 5000 EUR brought"

    def test_nothing_is_asked_for_where_the_canvas_is_not_used(self):
        canvas = Canvas(cost_structure=[Cost(text="Sundays", hours=4, cadence="weekly")])
        used = texts(section(Career(canvas=canvas), "balance").nodes)
        unused = texts(section(Career(canvas=canvas, frameworks=["gaps"]), "balance").nodes)
        assert len(unused) < len(used)

    def test_hours_are_set_against_the_hours_there_are(self):
        canvas = Canvas(cost_structure=[Cost(text="Sundays", hours=4, cadence="weekly")])
        for hours, words in ((None, "up to 4 in a week."), (10, "up to 4 in a week, of the 10 that you have.")):
            career = Career(canvas=attrs.evolve(canvas, hours_a_week=hours))
            assert [one for one in all_of(Prose, section(career, "balance")) if one.text.endswith(words)]

    def test_the_page_says_what_the_answer_says_of_time_and_of_what_may_come(self):
        euros = Money(amount=1000, currency="EUR")
        items = {
            "cost_structure": [
                Cost(text="fee", price=euros),
                Cost(text="a second sitting", price=euros, certainty="potential"),
                Cost(text="evenings", hours=20 / 3, cadence="weekly"),
            ],
            "hours_a_week": 8,
        }
        for pay, freed in ((100, None), (5000, 3)):
            benefits = [
                Benefit(text="pay", price=Money(amount=pay, currency="EUR"), cadence="monthly"),
                Benefit(text="no commute", hours=freed, cadence="weekly"),
            ]
            canvas = Canvas(**items, revenue_streams=benefits)
            answer = str(cost_benefit(canvas)).splitlines()
            beginnings = ("What is certain alone", "It pays back", "Hours: ", "Hours freed: ")
            expected = [line for line in answer if line.startswith(beginnings)]
            assert len(expected) == (4 if freed else 3)
            shown = [one.text for one in all_of(Prose, section(Career(canvas=canvas), "balance").nodes)]
            assert any(all(line in text for line in expected) for text in shown)


class TestGaps:
    def test_every_gap_that_is_left_has_its_place_and_the_reason_for_it(self):
        gaps = [
            Gap(id="a", name="A", importance=2, prerequisites=["b"], effort=3),
            Gap(id="b", name="B", importance=5, status="closing", nature="credential"),
            Gap(name="C", status="closed"),
        ]
        found = section(Career(gaps=gaps), "gaps")
        steps = next(items for items in all_of(Items, found.nodes) if items.style == "steps")
        assert [(one.marker, one.text) for one in steps.entries] == [("1", "B"), ("2", "A")]
        assert all(one.details[0].label == "Why here" for one in steps.entries)
        assert steps.entries[0].tags == ("credential", "being closed")
        assert texts(found.nodes)[-1] == "C"

    def test_where_every_gap_is_closed_nothing_is_in_order(self):
        for content in (told, page):
            gaps = next(
                one for one in content(Career(gaps=[Gap(name="C", status="closed")])).sections if one.id == "gaps"
            )
            assert not [items for items in all_of(Items, gaps.nodes) if items.style == "steps"]

    @pytest.mark.parametrize(
        ("now", "then", "words"),
        [
            ("Watched", "Done", "from “Watched” to “Done”"),
            ("Watched", None, "now “Watched”"),
            (None, "Done", "to “Done”"),
        ],
    )
    def test_levels_are_told_as_far_as_they_are_known(self, now, then, words):
        gap = Gap(name="A", current_level=now, target_level=then)
        (entry,) = (
            one for one in all_of(Entry, section(Career(gaps=[gap]), "gaps")) if one.text == "A" and one.details
        )
        assert (entry.details[-1].label, entry.details[-1].text) == ("Level", words)

    @pytest.mark.parametrize(
        ("value", "words"),
        [(1, "Heard of it"), (1.5, "between “Heard of it” and “Alone”"), (9, "9 on the scale “How far”")],
    )
    def test_a_level_is_told_in_the_words_of_its_scale(self, value, words):
        steps = [ScaleStep(value=2, name="Alone"), ScaleStep(value=1, name="Heard of it")]
        skill = Skill(name="Welding", level=LevelOnScale(scale="far", value=value))
        (entry, *_) = all_of(
            Entry, section(Career(skills=[skill], scales=[Scale(id="far", name="How far", steps=steps)]), "skills")
        )
        assert entry.details[0].text == words

    def test_a_level_on_a_scale_that_nobody_declared_is_a_number(self):
        skill = Skill(name="Welding", level=LevelOnScale(scale="far", value=2))
        (entry,) = all_of(Entry, section(Career(skills=[skill]), "skills"))
        assert entry.details[0].text == "2"


class TestMetrics:
    def entry(self, **values):
        (entry, *_) = all_of(Entry, section(Career(metrics=[Metric(name="Talks", **values)]), "metrics"))
        return entry

    def test_readings_stand_in_the_order_of_time(self):
        readings = [Reading(on=on, value=value) for on, value in [("2026-05-01", 3), ("2026", 1), ("2026-05", 2)]]
        entry = self.entry(readings=readings)
        assert [one.text for one in entry.entries] == ["1", "2", "3"]

    def test_three_numbers_make_a_line_and_two_do_not(self):
        readings = [Reading(on=f"2026-0{month}", value=month) for month in (1, 2, 3)]
        assert self.entry(readings=readings[:2], target=4).chart is None
        chart = self.entry(readings=readings, target=5, target_on="2026-12").chart
        assert [height for _, height in chart.points] == [0, 0.25, 0.5]
        assert [time for time, _ in chart.points] == [0, 0.5, 1]
        assert chart.target == 1
        assert chart.label == "3 readings, from 1 (January 2026) to 3 (March 2026); the target is 5"

    def test_words_are_no_numbers(self):
        readings = [Reading(on="2026", value=value) for value in ("fine", 1, 2)]
        entry = self.entry(readings=readings, target="better", target_on="2027", baseline="bad")
        assert entry.chart is None
        assert [(one.label, one.text) for one in entry.details] == [
            ("Began at", "bad"),
            ("Target", "better by 2027"),
            ("How it goes", "Whether it is reached can't be told yet."),
        ]

    def test_a_line_without_height_or_length_can_be_drawn(self):
        chart = self.entry(readings=[Reading(on="2026", value=2)] * 3).chart
        assert chart.points == ((0, 0.5), (0.5, 0.5), (1, 0.5))
        assert chart.target is None

    def test_a_day_by_when_may_stand_alone(self):
        assert self.entry(target_on="2027-05").details[0].text == "May 2027"


class TestNewerParts:
    def test_only_what_has_been_said_is_a_section(self):
        career = Career(
            product=CareerProduct(),
            career_map=CareerMap(),
            current_state=CurrentState(),
            strategy=Strategy(),
            plan=Plan(),
            progress=Progress(),
        )
        assert sections(career) == ["next"]
        asked = [prompt for _, prompt in questions(career)]
        assert len(asked) == 8
        assert say("question.plan.actions") in asked
        assert len(questions(attrs.evolve(career, frameworks=("product", "progress")))) == 2

    def test_lands_stand_by_where_the_person_is(self):
        lands = [
            Land(name="A", standing="visited", end="2020"),
            Land(name="B", standing="wanted", draws="x"),
            Land(name="C"),
            Land(name="D", standing="visiting", id="d"),
        ]
        career_map = CareerMap(lands=lands, paths=[Path(leaves="d", reaches="nowhere"), Path(reaches="d")])
        found = as_said(Career(career_map=career_map), "career-map")
        (columns,) = all_of(Columns, found)
        assert [(group.title, texts(group)) for group in columns.groups] == [
            ("Being visited", ["D"]),
            ("Wished for", ["B"]),
            ("Visited", ["A"]),
            ("Standing open", ["C"]),
        ]
        assert not [entry.tags for entry in all_of(Entry, columns) if entry.tags]
        assert texts(found.nodes)[-2:] == ["D → nowhere", "From anywhere → D"]

    def test_pulses_are_bars_of_the_latest_day_with_what_was_said_before(self):
        pulses = [
            Pulse(on="2026-06", energy=2, role="here"),
            Pulse(on="2026-09", energy=4, learning=1, role="here", note="The new line"),
            Pulse(on="2026-07", note="Nothing to say"),
        ]
        career = Career(career_map=CareerMap(pulses=pulses), roles=[Role(id="here", organisation="Harbour Library")])
        found = as_said(career, "career-map")
        (bars,) = all_of(Bars, found)
        assert [(bar.label, bar.value, bar.share) for bar in bars.bars] == [
            ("I am learning.", "1 of 5", 0.2),
            ("The work gives me energy.", "2 → 4 of 5", 0.8),
        ]
        assert [one.text for one in all_of(Prose, found)] == [
            "Harbour Library: June 2026 → September 2026",
            "July 2026",
        ]
        assert [(entry.lead, entry.text) for entry in all_of(Entry, found)] == [
            ("September 2026", "The new line"),
            ("July 2026", "Nothing to say"),
        ]

    def test_feedback_stands_by_whom_it_came_from(self):
        voices = [
            Feedback(text="Go on", relation="peer"),
            Feedback(text="Stop", contact="bram"),
            Feedback(text="I know", relation="self"),
            Feedback(text="More", relation="peer"),
        ]
        career = Career(current_state=CurrentState(feedback=voices), contacts=[Contact(id="bram", name="Bram")])
        (columns,) = all_of(Columns, section(career, "current-state"))
        assert [(group.title, texts(group)) for group in columns.groups] == [
            ("Myself", ["I know"]),
            ("Peer", ["Go on", "More"]),
            ("Others", ["Stop"]),
        ]
        (stop,) = (one for one in all_of(Entry, columns) if one.text == "Stop")
        assert [(one.label, one.text) for one in stop.details] == [("From", "Bram")]
        assert "contacts" in sections(career)

    def test_the_focus_stands_beside_what_is_left_for_later(self):
        career = strategic(focus=[Focus(text="This")], not_now=[Focus(text="That")])
        (columns,) = all_of(Columns, section(career, "strategy"))
        assert [texts(group) for group in columns.groups] == [["This"], ["That"]]

    def test_opportunities_hold_their_solutions_and_these_their_tests(self):
        tests = [AssumptionTest(assumption="It holds", verdict="holds"), AssumptionTest(assumption="It pays")]
        small = Opportunity(text="Small", solutions=[Solution(text="Try", status="testing", tests=tests)])
        tree = OpportunityTree(
            outcome="Chosen", metric="talks", opportunities=[Opportunity(text="Large", opportunities=[small])]
        )
        career = Career(strategy=Strategy(opportunity_tree=tree), metrics=[Metric(id="talks", name="Talks")])
        (items,) = all_of(Items, section(career, "strategy"))
        (large,) = items.entries
        (inner,) = large.entries
        (solution,) = inner.entries
        assert (large.text, inner.text, solution.lead, solution.text) == ("Large", "Small", "Solution", "Try")
        assert solution.tags == ("being tested",)
        assert [(one.text, one.tags) for one in solution.entries] == [("It holds", ("holds",)), ("It pays", ())]
        assert [one.text for one in all_of(Prose, section(career, "strategy"))] == ["Chosen", "Measured by: Talks"]

    def test_a_tree_without_anything_on_it_is_not_drawn(self):
        career = strategic(opportunity_tree=OpportunityTree(metric="unknown"), serves=[Service(whom="x")])
        assert [group.title for group in all_of(Group, section(career, "strategy"))] == ["Whom I serve with it"]

    def test_opportunities_of_any_depth_are_told(self):
        tree = Opportunity(text="9")
        for number in range(8, -1, -1):
            tree = Opportunity(text=str(number), opportunities=[tree])
        career = strategic(opportunity_tree=OpportunityTree(opportunities=[tree]))
        assert sorted(texts(section(career, "strategy").nodes)) == [str(number) for number in range(10)]

    def test_the_plan_goes_from_tomorrow_to_what_is_open(self):
        plan = Plan(
            starts_on="2026-10-19",
            actions=[
                Action(text="Open"),
                Action(text="Within a year", horizon="one-year", after=["a"]),
                Action(id="a", text="First", horizon="tomorrow", status="done"),
            ],
            interim_goals=[
                InterimGoal(text="There", horizon="one-year", target=2),
                InterimGoal(text="Then", due="2028"),
            ],
        )
        found = section(Career(plan=plan), "plan")
        assert [(group.title, texts(group)) for group in all_of(Group, found)] == [
            ("Tomorrow", ["First"]),
            ("Within a year", ["Within a year", "There"]),
            ("By a date of its own, or open", ["Open", "Then"]),
        ]
        entries = {entry.text: entry for entry in all_of(Entry, found)}
        assert entries["First"].tags == ("done",)
        assert entries["There"].lead == "To be reached"
        assert [(one.label, one.text) for one in entries["Within a year"].details] == [("After", "First")]
        assert entries["19 October 2026"].lead == "Counted from"

    def test_the_latest_look_back_stands_at_the_top(self):
        reviews = [Review(on=on, subject="plan", text=on) for on in ("2025", "2026-03", None)]
        found = section(Career(progress=Progress(reviews=[*reviews[:2], Review(text="still to come")])), "progress")
        (items,) = all_of(Items, found)
        assert [one.lead for one in items.entries] == [None, "March 2026", "2025"]

    def test_demands_stand_by_theme(self):
        profile = RoleProfile(
            title="Planner",
            organisation="Harbour Museum",
            themes=[Theme(id="people", name="People", summary="All of them"), Theme(id="none", name="Nothing")],
            demands=[Demand(text="Counts"), Demand(text="Listens", theme="people"), Demand(text="?", theme="unknown")],
        )
        found = as_said(Career(role_profiles=[profile, RoleProfile(summary="x")]), "role-profiles")
        first, second = found.nodes
        assert (first.title, second.title) == ("Planner · Harbour Museum", "A role")
        assert [(group.title, texts(group)) for group in all_of(Group, first.nodes)] == [
            ("People", ["Listens"]),
            ("Nothing", []),
            ("What it asks for", ["Counts", "?"]),
        ]

    def test_a_level_stands_on_the_scale_of_its_profile_or_of_the_guide(self):
        steps = [ScaleStep(value=1, name="Once")]
        profile = RoleProfile(
            demands=[Demand(text="A", level=LevelOnScale(scale="own", value=1))],
            scales=[Scale(id="own", name="Own", steps=steps)],
        )
        skill = Skill(name="B", level=LevelOnScale(scale="skill", value=3))
        career = Career(role_profiles=[profile], skills=[skill])
        details = {one.text: one.details for one in all_of(Entry, told(career).sections)}
        assert [one.text for one in details["A"]] == ["Once"]
        assert [one.text for one in details["B"]] == ["Able"]

    def test_the_career_stage_stands_at_the_top(self):
        assert told(Career(person=Person(stage="returning"))).stage == "Career stage: coming back"
        assert told(Career()).stage is None

    def test_what_the_canvas_was_stands_beside_it(self):
        blocks = [EarlierBlock(block="channels", items=["Letters", "Calls"])]
        canvas = Canvas(stage="building", revisions=[CanvasRevision(on="2026", reason="A meeting", blocks=blocks)])
        found = section(Career(canvas=canvas), "canvas")
        (entry,) = (one for one in all_of(Entry, found) if one.text == "A meeting")
        assert entry.lead == "2026"
        ((block,),) = [inner.entries for inner in entry.inner]
        assert (block.text, block.details[0].text) == ("Channels", "Letters · Calls")
        assert found.nodes[0].text == "Drawn for the career stage: building up"


class TestEverything:
    @pytest.mark.no_cover
    @given(testing.parts(Career))
    def test_whatever_a_person_has_written_is_told(self, career):
        shown = "\n".join(all_of(str, told(career)))
        open_notes = {one.note for _, one in parts_within(career) if isinstance(one, Unanswered)}
        assert [text for text in texts_of(career) if text not in shown and text not in open_notes] == []


class TestPast:
    def test_accomplishments_stand_in_their_role_and_within_what_they_are_a_part_of(self):
        career = Career(
            roles=[Role(id="here", title="Coach"), Role(id="here", title="Somebody else"), Role(summary="x")],
            accomplishments=[
                Accomplishment(id="a", text="A", role="here"),
                Accomplishment(id="b", text="B", part_of="a"),
                Accomplishment(text="C", part_of="b"),
                Accomplishment(text="D", role="nowhere"),
                Accomplishment(text="E", part_of="nothing", nature="award", end="2020"),
            ],
        )
        roles = next(all_of(Items, section(career, "roles").nodes))
        assert [one.text for one in roles.entries] == ["Coach", "Somebody else", "A role"]
        (a,) = roles.entries[0].entries
        assert (a.text, a.entries[0].text, a.entries[0].entries[0].text) == ("A", "B", "C")
        others = section(career, "accomplishments")
        assert [(group.title, texts(group)) for group in all_of(Group, others.nodes)] == [
            ("Awards", ["E"]),
            ("More", ["D"]),
        ]
        (award,) = (one for one in all_of(Entry, others) if one.text == "E")
        assert award.lead == "2020"

    def test_an_employer_names_a_role_that_names_no_organisation(self):
        employer = Employer(id="harbour", name="Harbour Museum")
        roles = [
            Role(employer="harbour", title="Planner"),
            Role(employer="harbour", organisation="Harbour Museum, rooms"),
            Role(employer="unknown"),
        ]
        found = section(Career(product=CareerProduct(employers=[employer]), roles=roles), "roles")
        assert [(one.text, [detail.text for detail in one.details]) for one in all_of(Entry, found)] == [
            ("Planner", ["Harbour Museum"]),
            ("Harbour Museum, rooms", ["Harbour Museum"]),
            ("A role", []),
        ]

    def test_a_part_that_belongs_to_another_role_says_so(self):
        career = Career(
            roles=[Role(id="here", title="Coach"), Role(id="there", organisation="Library", title="x"), Role(id="no")],
            accomplishments=[
                Accomplishment(id="a", text="A", role="here"),
                *(Accomplishment(text=role, part_of="a", role=role) for role in ("here", "there", "no")),
            ],
        )
        parts = {entry.text: entry.details for entry in all_of(Entry, section(career, "roles").nodes)}
        assert [(detail.label, detail.text) for detail in parts["there"]] == [("At", "Library")]
        assert parts["here"] == parts["no"] == parts["A"] == ()

    def test_every_accomplishment_is_told_once_though_they_go_round_in_a_circle(self):
        circle = [
            Accomplishment(id=f"a{number}", text=f"A{number}", part_of=f"a{(number + 1) % 5}") for number in range(5)
        ]
        into = Accomplishment(text="into it", part_of="a3")
        itself = Accomplishment(id="self", text="itself", part_of="self")
        career = Career(accomplishments=[*circle, into, itself])
        assert sorted(texts(section(career, "accomplishments"))) == sorted(
            [*(one.text for one in circle), "into it", "itself"]
        )

    @pytest.mark.no_cover
    def test_a_chain_of_any_length_is_told(self):
        chain = [Accomplishment(id=f"a{n}", text=f"A{n}", part_of=f"a{n - 1}" if n else None) for n in range(2_000)]
        assert len(texts(section(Career(accomplishments=chain), "accomplishments"))) == 2_000

    def test_skills_of_one_sort_need_no_heading_and_several_do(self):
        assert not list(all_of(Group, section(Career(skills=[Skill(name="A")]), "skills").nodes))
        several = section(Career(skills=[Skill(name="A"), Skill(name="B", nature="soft")]), "skills")
        assert [group.title for group in all_of(Group, several.nodes)] == ["Soft skills", "More"]
        hard = section(Career(skills=[Skill(name="A", nature="hard")], scales=[Scale(id="s", name="S")]), "skills")
        assert [group.title for group in all_of(Group, hard.nodes)] == ["Hard skills", "The scale “S”"]
