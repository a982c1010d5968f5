from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerkit
from careerkit.asking import answer, leave_open, next_question, open_questions
from careerkit.declaration.table import table
from careerkit.documents.kinds import class_of
from careerkit.errors import InvalidValueError, StaleQuestionError
from careerkit.guide.questions import MOUNTS, QUESTIONS
from careerkit.model import (
    Alternative,
    Canvas,
    Career,
    Catalogue,
    CategoryPoints,
    CategoryRating,
    Enough,
    Gap,
    MotivationProfile,
    Opportunity,
    OpportunityTree,
    Ratings,
    SharedPoints,
    Skill,
    Strategy,
    Unanswered,
    UseCase,
    ValueProposition,
    Vision,
)
from tests.guide.test_questions import follow


def asked(part, id):
    return next(question for question in open_questions(part) if question.id == id)


def given_to(part, id, value):
    return answer(part, asked(part, id), value)


def filled(form):  # noqa: PLR0911  # one case for each type of a form
    """Make the simplest answer that a form accepts."""
    if form.many:
        return [filled(form._replace(many=False))]
    match form.type:
        case "object":
            return {field.name: filled(field.form) for field in form.fields}
        case "points":
            return {choice.value: 20 for choice in form.choices}
        case "choice":
            return form.choices[0].value
        case "number" | "whole-number":
            return max(1, int(form.lowest))
        case "date":
            return "2026-04"
        case "yes-or-no":
            return True
        case _:
            return "x" if form.pattern is None else "EUR"


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", ["career", *MOUNTS])
def test_who_answers_every_question_comes_to_an_end_with_a_valid_document(kind):
    part = class_of(kind)(skills=[Skill(id="x", name="Facilitation")]) if kind == "career" else class_of(kind)()
    count = 0
    while (question := next_question(part)) is not None:
        after = answer(part, question, filled(question.form))
        assert question.pointer not in [one.pointer for one in open_questions(after)]
        part = after
        count += 1
        assert count < 400
    assert count >= 3
    assert careerkit.validate(careerkit.dumps(part)) == ()


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", ["career", *MOUNTS])
def test_who_leaves_everything_open_comes_to_an_end_too(kind):
    part = class_of(kind)()
    passed = set()
    while (question := next_question(part, skip=passed)) is not None:
        after = leave_open(part, question, "not-sure-yet")
        if after == part:
            passed.add(question.pointer)
        part = after
    assert careerkit.validate(careerkit.dumps(part)) == ()


def test_what_is_not_there_yet_on_the_way_is_made():
    career = given_to(Career(), "use-case.problem", "I have stopped learning.")
    assert career.use_case.problem.statement == "I have stopped learning."


def test_a_text_stands_for_the_first_field_that_is_asked_for():
    assert given_to(UseCase(), "use-case.alternatives", "Teach").alternatives == (Alternative(name="Teach"),)


def test_several_answers_may_be_mixed():
    values = ["Teach", {"name": "Write", "how": "At night"}, Alternative(name="Sail")]
    found = given_to(UseCase(), "use-case.alternatives", values).alternatives
    assert [(one.name, one.how) for one in found] == [("Teach", None), ("Write", "At night"), ("Sail", None)]


def test_a_list_of_texts_takes_one():
    assert given_to(Vision(), "vision.serves", "Small museums").serves == ("Small museums",)
    career = Career(skills=[Skill(name="Facilitation")])
    assert given_to(career, "career.skills.reasons", "To be asked earlier").skills[0].reasons[0].whys == (
        "To be asked earlier",
    )


def test_a_level_may_be_a_word():
    career = Career(skills=[Skill(name="Facilitation")])
    assert given_to(career, "career.skills.level", "Comfortable").skills[0].level == "Comfortable"


def test_points_are_a_number_for_each_category():
    weights = given_to(MotivationProfile(), "motivation.weights", {"growth": 60, "financial": 40}).weights
    assert weights == SharedPoints(
        points=[CategoryPoints(category="growth", points=60), CategoryPoints(category="financial", points=40)]
    )


def test_weights_may_be_given_as_the_schema_has_them():
    ratings = {"method": "ratings", "lowest": 1, "highest": 5, "ratings": [{"category": "growth", "rating": 5}]}
    weights = given_to(MotivationProfile(), "motivation.weights", ratings).weights
    assert weights == Ratings(lowest=1, highest=5, ratings=[CategoryRating(category="growth", rating=5)])


@pytest.mark.parametrize("value", ["growth", 5, [1], {"method": "guessing"}, {"growth": "much"}, None])
def test_weights_that_are_none_are_refused_at_their_place(value):
    with pytest.raises(InvalidValueError) as caught:
        given_to(Career(), "motivation.weights", value)
    assert all(problem.pointer.startswith("/motivation/weights") for problem in caught.value.problems)


def test_a_thing_that_needs_an_id_gets_one_of_its_name():
    profile = given_to(MotivationProfile(), "motivation.categories", ["Zugehörigkeit & Nähe", {"name": "帰属"}])
    assert [category.id for category in profile.categories] == ["zugehorigkeit-nahe", "own"]
    clashing = given_to(MotivationProfile(), "motivation.categories", ["Growth", "Calm", "calm!", "x" * 100, "x" * 99])
    ids = [category.id for category in clashing.categories]
    assert ids == ["growth-2", "calm", "calm-2", "x" * 64, "x" * 60 + "-2"]
    given_id = given_to(MotivationProfile(), "motivation.categories", {"id": "home", "name": "Belonging"})
    assert given_id.categories[0].id == "home"


def test_an_answer_deep_inside_leaves_everything_beside_it():
    tree = OpportunityTree(opportunities=[Opportunity(text="One"), Opportunity(text="Two")])
    strategy = Strategy(opportunity_tree=tree)
    question = next(one for one in open_questions(strategy) if one.about() == "Two")
    after = answer(strategy, question, "Teach one evening a week")
    assert after.opportunity_tree.opportunities[0] == Opportunity(text="One")
    assert after.opportunity_tree.opportunities[1].solutions[0].text == "Teach one evening a week"
    assert strategy.opportunity_tree.opportunities[1].solutions == ()


@pytest.mark.parametrize(
    ("id", "value", "pointer"),
    [
        ("use-case.problem", 5, "/use_case/problem/statement"),
        ("use-case.why", "", "/use_case/why"),
        ("use-case.alternatives", {"name": "Teach", "hwo": "x"}, "/use_case/alternatives/0/hwo"),
        ("use-case.alternatives", {"how": "x"}, "/use_case/alternatives/0"),
        ("use-case.alternatives", {"name": None}, "/use_case/alternatives/0"),
        ("use-case.alternatives", [], "/use_case/alternatives"),
        ("use-case.why", None, "/use_case/why"),
        ("motivation.weights", {}, "/motivation/weights"),
        ("motivation.weights", {"points": [{"category": "growth", "points": 60}]}, "/motivation/weights"),
        ("use-case.alternatives", ["Teach", ""], "/use_case/alternatives/1/name"),
        ("canvas.hours-a-week", -1, "/canvas/hours_a_week"),
        ("canvas.stage", "lost", "/canvas/stage"),
        ("vision.horizon", "soon", "/vision/horizon"),
        ("career.gaps", {"name": "No budget", "importance": 9}, "/gaps/0/importance"),
    ],
)
def test_a_bad_answer_is_refused_with_its_place_in_the_whole(id, value, pointer):
    with pytest.raises(InvalidValueError) as caught:
        given_to(Career(), id, value)
    assert pointer in [problem.pointer for problem in caught.value.problems]


def test_an_answer_ends_what_was_left_open():
    use_case = UseCase(unanswered=[Unanswered(field="why", standing="not-sure-yet", again_on="2020")])
    question = next(one for one in open_questions(use_case, as_of=dt.date(2026, 4, 17)) if one.id == "use-case.why")
    assert answer(use_case, question, "Because").unanswered == ()


class TestLeavingOpen:
    def test_it_is_said_as_near_to_the_place_as_it_can_be(self):
        career = leave_open(Career(), asked(Career(), "use-case.why"), "not-sure-yet", note="Ask Ruth")
        (left,) = career.use_case.unanswered
        assert (left.field, left.standing.value, left.note) == ("why", "not-sure-yet", "Ask Ruth")

    def test_inside_a_single_thing_the_thing_says_it(self):
        career = Career(gaps=[Gap(name="No budget yet")])
        career = leave_open(career, asked(career, "career.gaps.effort"), "not-sure-yet")
        assert [left.field for left in career.gaps[0].unanswered] == ["effort"]
        assert "career.gaps.effort" not in [one.id for one in open_questions(career)]

    def test_a_catalogue_is_nobodys_to_be_unsure_of(self):
        assert leave_open(Catalogue(), next_question(Catalogue()), "not-sure-yet") == Catalogue()

    @pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
    def test_every_question_to_a_person_can_be_left_open_where_it_is(self, question):
        if question.kind != "catalogue":
            part, _ = follow(class_of(question.kind), question.path)
            assert "unanswered" in table(part).by_name

    def test_one_side_of_a_thing_can_be_left_open_alone(self):
        career = leave_open(Career(), asked(Career(), "use-case.brand.environment"), "not-for-me")
        assert [left.field for left in career.use_case.brand.unanswered] == ["environment"]
        assert "use-case.brand" in [one.id for one in open_questions(career)]

    def test_a_question_is_left_open_once(self):
        use_case = leave_open(UseCase(), asked(UseCase(), "use-case.why"), "not-sure-yet")
        again = leave_open(use_case, asked(UseCase(), "use-case.why"), "not-for-me")
        assert [left.standing.value for left in again.unanswered] == ["not-for-me"]

    def test_inside_a_list_it_is_said_where_it_can_be(self):
        career = Career(frameworks=["role-profiles"], role_profiles=[])
        question = asked(career, "career.role-profiles")
        assert [left.field for left in leave_open(career, question, "not-for-me").unanswered] == ["role_profiles"]

    @pytest.mark.parametrize(("standing", "note"), [("perhaps", None), ("not-sure-yet", "")])
    def test_a_standing_or_note_that_is_none_is_refused(self, standing, note):
        with pytest.raises(InvalidValueError):
            leave_open(UseCase(), next_question(UseCase()), standing, note=note)


@pytest.mark.no_cover
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )
)
def test_whatever_is_answered_is_valid_or_refused(value):
    for question in open_questions(Canvas(value_proposition=[ValueProposition(text="x")])):
        try:
            part = answer(Canvas(), question, value)
        except InvalidValueError:
            continue
        assert careerkit.validate(careerkit.dumps(part)) == ()


def test_an_answer_goes_into_the_one_field_that_was_asked_for():
    product = given_to(Career(), "product.enough", "Rent and a month away").product
    assert product.enough == Enough(text="Rent and a month away")


class TestWhatHasChanged:
    """A question is about a part as it was: what has become of it since is never overwritten, and never mixed up."""

    CAREER = Career(gaps=[Gap(name="No budget yet"), Gap(name="Nobody knows me")])

    def question(self):
        return next(one for one in open_questions(self.CAREER) if one.pointer == "/gaps/1/effort")

    @pytest.mark.parametrize(
        "changed",
        [
            Career(),
            Career(gaps=[Gap(name="No budget yet")]),
            Career(gaps=[Gap(name="Nobody knows me"), Gap(name="No budget yet")]),
            Career(gaps=[Gap(name="No budget yet"), Gap(name="Nobody knows me", effort=99)]),
            Vision(),
        ],
    )
    def test_the_question_is_stale(self, changed):
        with pytest.raises(StaleQuestionError) as caught:
            answer(changed, self.question(), 40)
        assert caught.value == StaleQuestionError(id="career.gaps.effort", pointer="/gaps/1/effort")
        with pytest.raises(StaleQuestionError):
            leave_open(changed, self.question(), "not-sure-yet")

    def test_what_lies_elsewhere_may_change(self):
        changed = Career(gaps=self.CAREER.gaps, use_case=UseCase(why="Because"))
        assert answer(changed, self.question(), 40).gaps[1].effort == 40

    def test_several_answers_are_added_to_those_that_are_there(self):
        question = asked(Career(), "career.gaps")
        career = answer(answer(Career(), question, ["One"]), question, ["Two", {"name": "Three"}])
        assert [gap.name for gap in career.gaps] == ["One", "Two", "Three"]
