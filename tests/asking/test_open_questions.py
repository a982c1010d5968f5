from __future__ import annotations

import datetime as dt
import json

import pytest
from jsonschema import Draft202012Validator

import careerkit
from careerkit.asking import answer, leave_open, next_question, open_questions
from careerkit.documents.kinds import class_of
from careerkit.documents.pointers import split
from careerkit.errors import NotADocumentError
from careerkit.guide.questions import MOUNTS, QUESTIONS
from careerkit.model import (
    Activity,
    Alternative,
    Canvas,
    Career,
    CareerMap,
    CareerProduct,
    Employer,
    Framework,
    Gap,
    Land,
    MotivationProfile,
    Range,
    Resource,
    Role,
    Skill,
    Unanswered,
    UseCase,
    ValueProposition,
    Vision,
)

KINDS = ("career", *MOUNTS)


def ids(part, **settings):
    return [question.id for question in open_questions(part, **settings)]


def asked(part, id):
    return next(question for question in open_questions(part) if question.id == id)


class TestOrder:
    def test_a_career_is_opened_before_it_is_filled_and_filled_before_each_thing_is_gone_into(self):
        rounds = [question.question.round for question in open_questions(Career(gaps=[Gap(name="No budget yet")]))]
        assert rounds == sorted(rounds)
        assert set(rounds) == {1, 2, 3}

    def test_within_a_round_the_order_is_that_of_the_sources(self):
        parts = list(
            dict.fromkeys(split(one.pointer)[0] for one in open_questions(Career()) if one.question.round == 1)
        )
        assert parts == [
            "use_case",
            "motivation",
            "canvas",
            "vision",
            "gaps",
            "plan",
            "roles",
            "accomplishments",
            "skills",
        ]

    def test_a_part_that_stands_alone_is_asked_about_itself(self):
        assert next_question(Vision()).pointer == "/statement"
        assert next_question(Career(frameworks=["vision"])).pointer == "/vision/statement"

    @pytest.mark.parametrize("kind", KINDS)
    def test_every_kind_has_a_first_question(self, kind):
        question = next_question(class_of(kind)())
        assert question.kind == kind
        assert "-" not in question.pointer.rstrip("-")

    def test_what_was_passed_over_can_be_left_out(self):
        first = next_question(UseCase())
        assert next_question(UseCase(), skip=[first.pointer]).id == "use-case.why"

    def test_what_is_no_document_has_no_questions(self):
        with pytest.raises(NotADocumentError):
            next_question(Range(low=1, high=2))


class TestWhatIsOpen:
    def test_what_is_answered_is_not_asked(self):
        assert "use-case.why" in ids(UseCase())
        assert "use-case.why" not in ids(UseCase(why="I was happiest when I learned most."))

    def test_each_thing_is_asked_about_by_its_name(self):
        career = Career(gaps=[Gap(name="No budget yet", effort=40), Gap(name="Nobody knows me")])
        questions = [one for one in open_questions(career) if one.id == "career.gaps.effort"]
        assert [(one.pointer, one.about()) for one in questions] == [("/gaps/1/effort", "Nobody knows me")]

    def test_a_thing_without_a_name_is_asked_about_by_its_number(self):
        career = Career(roles=[Role(employer="harbour"), Role(organisation="Harbour Library")])
        assert [one.about() for one in open_questions(career) if one.id == "career.roles.start"] == [
            "1",
            "Harbour Library",
        ]

    def test_categories_are_asked_for_once_there_is_a_problem(self):
        assert "use-case.problem.categories" not in ids(UseCase())
        use_case = answer(UseCase(), next_question(UseCase()), "I have stopped learning.")
        assert next_question(use_case).id == "use-case.problem.categories"

    def test_what_depends_on_something_is_asked_once_that_is_known(self):
        employers = [Employer(name="A", standing="past"), Employer(name="B", standing="current"), Employer(name="C")]
        product = CareerProduct(employers=employers)
        assert [one.pointer for one in open_questions(product) if one.id == "product.employers.why-left"] == [
            "/employers/0/why_left"
        ]
        career = Career(roles=[Role(organisation="A", end="2020"), Role(organisation="B")])
        assert [one.pointer for one in open_questions(career) if one.id == "career.roles.why-left"] == [
            "/roles/0/why_left"
        ]

    def test_nobody_is_asked_to_choose_where_there_is_nothing_to_choose_from(self):
        path = "canvas.key-activities.draws-on"
        canvas = Canvas(key_activities=[Activity(text="Write up every project")])
        assert path not in ids(canvas)
        canvas = Canvas(
            key_activities=[Activity(text="Write up every project")],
            key_resources=[Resource(id="notes", text="Nine years of notes")],
        )
        question = asked(canvas, path)
        assert [(one.value, one.label()) for one in question.form.choices] == [("notes", "Nine years of notes")]

    def test_what_an_answer_needs_has_to_be_there_and_what_it_may_have_is_left_out(self):
        assert "product.skill-effects" not in ids(Career())
        question = asked(Career(skills=[Skill(id="talk", name="Facilitation")]), "product.skill-effects")
        assert [field.name for field in question.form.fields] == ["skill", "lever"]
        assert "career-map.paths" not in ids(CareerMap(lands=[Land(name="Teaching")]))
        assert "career-map.paths" in ids(CareerMap(lands=[Land(id="teaching", name="Teaching")]))


class TestWhoUsesWhat:
    def test_who_has_named_frameworks_is_asked_about_no_other(self):
        for framework in Framework:
            found = {one.question.framework for one in open_questions(Career(frameworks=[framework]))}
            assert found == {framework, None}

    def test_nobody_is_asked_what_is_not_for_them(self):
        career = Career(unanswered=[Unanswered(field="vision", standing="not-for-me")])
        assert not any(id.startswith("vision.") for id in ids(career))

    def test_what_is_not_for_me_is_not_asked_about_what_is_there_either(self):
        gaps = [Gap(name="No budget yet")]
        career = Career(gaps=gaps, unanswered=[Unanswered(field="gaps", standing="not-for-me")])
        assert not any(id.startswith("career.gaps") for id in ids(career))

    def test_what_i_am_not_sure_of_is_asked_again_on_its_day(self):
        left = [Unanswered(field="why", standing="not-sure-yet", again_on="2027-03")]
        use_case = UseCase(unanswered=left)
        assert "use-case.why" not in ids(use_case)
        assert "use-case.why" not in ids(use_case, as_of=dt.date(2027, 2, 28))
        assert "use-case.why" in ids(use_case, as_of=dt.date(2027, 3, 1))
        assert "use-case.why" not in ids(UseCase(unanswered=[Unanswered(field="why", standing="not-sure-yet")]))

    def test_a_part_that_was_begun_after_all_is_asked_about(self):
        left = [Unanswered(field="vision", standing="not-sure-yet")]
        assert not any(id.startswith("vision.") for id in ids(Career(unanswered=left)))
        career = Career(unanswered=left, vision=Vision(statement="Small museums call me first."))
        assert "vision.methods" in ids(career)

    def test_where_everything_is_answered_nothing_is_next(self):
        profile = MotivationProfile()
        while (question := next_question(profile)) is not None:
            profile = leave_open(profile, question, "not-for-me")
        assert ids(profile) == []
        assert {left.field for left in profile.unanswered} == {
            "weights",
            "facets",
            "trade_offs",
            "minimums",
            "categories",
        }


class TestForApps:
    @pytest.mark.no_cover
    @pytest.mark.parametrize("kind", KINDS)
    def test_a_question_is_json_with_all_that_a_form_needs(self, kind):
        for question in open_questions(class_of(kind)()):
            told = json.loads(json.dumps(question.as_json()))
            assert all(told[key] for key in ("id", "pointer", "text", "help", "example", "form", "schema"))
            Draft202012Validator.check_schema(told["schema"])

    def test_the_labels_of_choices_and_fields_are_words(self):
        for question in open_questions(Career(skills=[Skill(id="x", name="Facilitation")])):
            labels = [choice["label"] for choice in question.as_json()["form"].get("choices", ())]
            for field in question.as_json()["form"].get("fields", ()):
                labels += [field["label"], *(choice["label"] for choice in field["form"].get("choices", ()))]
            assert not [label for label in labels if label.startswith(("word.", "report."))], question.id

    def test_the_schema_of_an_answer_tells_good_from_bad(self):
        schema = Draft202012Validator(asked(Canvas(), "canvas.channels").schema())
        assert schema.is_valid({"text": "The yearly meeting", "reaches": ["directors"]})
        assert not schema.is_valid({"txt": "The yearly meeting"})
        assert not schema.is_valid("The yearly meeting")

    def test_the_schema_of_weights_holds_its_definitions(self):
        schema = next_question(MotivationProfile()).schema()
        assert {"SharedPoints", "Ratings", "Ranking"} <= set(schema["$defs"])
        assert Draft202012Validator(schema).is_valid({"method": "points", "points": []})

    def test_a_form_that_may_hold_itself_has_a_schema_too(self):
        career = Career(frameworks=["strategy"])
        schema = asked(career, "strategy.opportunity-tree.opportunities").schema()
        assert "Opportunity" in schema["$defs"]

    @pytest.mark.parametrize(
        ("id", "kind", "many"),
        [
            ("use-case.problem", "text", False),
            ("use-case.alternatives", "object", True),
            ("motivation.weights", "points", False),
            ("motivation.facets", "object", True),
            ("canvas.hours-a-week", "number", False),
            ("canvas.stage", "choice", False),
            ("product.enough.means-to", "choice", True),
            ("career-map.success.wants-to-manage", "choice", False),
            ("vision.horizon", "date", False),
            ("vision.serves", "text", True),
        ],
    )
    def test_a_form_says_what_is_accepted(self, id, kind, many):
        form = asked(Career(), id).form
        assert (form.type, form.many) == (kind, many)

    def test_a_measure_may_be_a_number_or_words(self):
        fields = {field.name: field.form for field in asked(Career(), "vision.measures").form.fields}
        assert fields["target"].type == "number-or-text"

    def test_limits_are_told(self):
        hours = asked(Career(), "canvas.hours-a-week").form
        assert (hours.lowest, hours.unit) == (0, "hours a week")
        growth = {field.name: field.form for field in asked(Career(), "use-case.growth-checks").form.fields}
        assert (growth["sustainable"].lowest, growth["sustainable"].highest) == (1, 5)


def test_the_front_door_asks_and_takes_answers():
    question = careerkit.next_question(careerkit.UseCase())
    assert careerkit.answer(careerkit.UseCase(), question, "I have stopped learning.").problem.statement


def test_asking_does_not_change_what_was_asked_about():
    canvas = Canvas(value_proposition=[ValueProposition(text="Small museums that run without me")])
    before = careerkit.dumps(canvas)
    list(open_questions(canvas))
    assert careerkit.dumps(canvas) == before


def test_an_alternative_is_asked_about_at_its_place():
    career = Career(use_case=UseCase(alternatives=[Alternative(name="Teach")]))
    pointers = {one.pointer for one in open_questions(career)}
    assert "/use_case/alternatives/0/downsides/-" in pointers
    assert len({question.id for question in QUESTIONS}) == len(QUESTIONS)
