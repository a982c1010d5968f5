"""A person fills a document by answering: everything is kept, and can be left and taken up again at any question."""

from __future__ import annotations

import functools
import os
import signal
import subprocess
import sys
from datetime import date

import pytest

import careerkit
from careerkit.asking import Choice, Form, open_questions
from careerkit.cli.interview import Interview
from careerkit.cli.replies import UnclearReplyError, parse, parse_several
from careerkit.documents.document import Document
from careerkit.documents.kinds import class_of
from careerkit.errors import InvalidDocumentError
from careerkit.guide.questions import QUESTIONS
from careerkit.model import (
    Accomplishment,
    Activity,
    Alternative,
    Benefit,
    Canvas,
    Career,
    CareerMap,
    CareerProblem,
    CareerProduct,
    Catalogue,
    CategoryService,
    Channel,
    Cost,
    CurrentState,
    CustomerSegment,
    Employer,
    FollowUp,
    Gap,
    Goal,
    InformationalInterview,
    Land,
    Metric,
    Occupation,
    Opportunity,
    OpportunityTree,
    PersonalValue,
    Progress,
    Relationship,
    Resource,
    Role,
    SellingProposition,
    Skill,
    Solution,
    Sparkle,
    Stakeholder,
    Strategy,
    UseCase,
)

pytestmark = pytest.mark.needs_extra("cli")

WORKSHEET = """\
I am good at what I do and have stopped learning.
growth, 5
I was happiest in the years when I learned most.
Teach the craft at a college
Go to sea

A morning of uninterrupted design work | weekly

"""


@pytest.fixture
def talk(run, tmp_path):
    """Answer line by line; give what was said, and what is kept."""
    path = tmp_path / "kept.json"

    def call(lines, *arguments, name="kept.json"):
        result = run("new", *arguments, "-i", "-o", path.with_name(name), stdin=lines.encode())
        kept = careerkit.read(path.with_name(name)).body if path.with_name(name).exists() else None
        return result, kept

    return call


class TestWorksheet:
    def test_a_person_is_walked_through_the_use_case(self, talk):
        result, kept = talk(WORKSHEET, "use-case")
        assert result.exit_code == 0
        assert kept.problem.statement == "I am good at what I do and have stopped learning."
        assert kept.problem.categories == ("growth", "flexibility")
        assert [one.name for one in kept.alternatives] == ["Teach the craft at a college", "Go to sea"]
        metric = kept.core_usage_metrics[0]
        assert (metric.action, metric.frequency.value) == ("A morning of uninterrupted design work", "weekly")

    def test_what_was_said_is_a_valid_document_with_its_schema(self, talk, tmp_path):
        talk(WORKSHEET, "use-case")
        document = careerkit.read(tmp_path / "kept.json")
        assert (document.kind, document.schema) == (
            "use-case",
            "https://w3id.org/careerkit/schemas/1.0/use-case.schema.json",
        )

    @pytest.mark.parametrize(
        ("left", "taken_up"), [(0, 0), (1, 1), (2, 2), (3, 3), (6, 6), (7, 8)], ids=lambda lines: f"line {lines}"
    )
    def test_it_can_be_left_after_any_line_and_taken_up_again(self, talk, left, taken_up):
        text = WORKSHEET.splitlines(keepends=True)
        result, _ = talk("".join(text[:left]), "use-case")
        assert result.exit_code == 0
        assert "To go on: careerkit new --interactive -o" in result.stderr
        _, kept = talk("".join(text[taken_up:]), name="kept.json")
        _, whole = talk(WORKSHEET, "use-case", name="whole.json")
        assert kept == whole

    @pytest.mark.parametrize("end", ["", ":stop\n"])
    def test_who_stops_among_several_answers_keeps_those_that_were_given(self, talk, end):
        _, kept = talk("Stuck\n1\nBecause\nTeach\nGo to sea\n" + end, "use-case")
        assert [one.name for one in kept.alternatives] == ["Teach", "Go to sea"]

    def test_who_stops_inside_an_answer_keeps_what_was_typed_of_it(self, talk):
        result, kept = talk("\n\n\nDesign\n:stop\n", "use-case")
        assert "Kept in" in result.stderr
        assert (kept.core_usage_metrics[0].action, kept.core_usage_metrics[0].frequency) == ("Design", None)

    def test_how_long_it_takes_is_said(self, talk):
        assert "About 8 minutes." in talk(":stop\n", "use-case")[0].stderr

    def test_after_the_worksheet_comes_the_rest_at_leisure(self, talk):
        result, _ = talk(WORKSHEET, "use-case")
        assert result.stderr.index("— To begin with —") < result.stderr.index("— At leisure")
        assert result.stderr.index("which others would solve") < result.stderr.index("— At leisure")


class TestInsteadOfAnAnswer:
    def test_an_empty_line_passes_over_for_today(self, talk):
        result, kept = talk("\n\n:stop\n", "use-case")
        assert kept == UseCase()
        assert "If your present path were closed" in result.stderr

    def test_not_sure_and_not_for_me_are_kept(self, talk):
        _, kept = talk(":unsure\n:never\n", "use-case")
        assert [(one.field, one.standing.value) for one in kept.unanswered] == [
            ("problem", "not-sure-yet"),
            ("why", "not-for-me"),
        ]

    def test_help_explains_and_asks_again(self, talk):
        result, kept = talk(":help\nI have stopped learning.\n", "use-case")
        assert "It is about you, not about an employer" in result.stderr
        assert kept.problem.statement == "I have stopped learning."

    def test_back_shows_the_answer_and_takes_another(self, talk):
        result, kept = talk("First\n:back\nSecond\n", "use-case")
        assert "So far: First" in result.stderr
        assert kept.problem.statement == "Second"

    @pytest.mark.parametrize("typed", ["\n", ":stop\n", "", ":later\n"])
    def test_back_only_to_look_changes_nothing(self, talk, typed):
        _, kept = talk("First\n:back\n" + typed, "use-case")
        assert kept.problem.statement == "First"

    def test_back_and_back_again_keeps_what_was_answered_in_between(self, talk):
        result, kept = talk("Stuck\ngrowth\nBecause\n:back\n:back\nfinancial\n", "use-case")
        assert 'So far: ["growth"]' in result.stderr
        assert (kept.problem.categories, kept.why) == (("financial",), "Because")

    def test_back_among_several_answers_takes_the_last_one_out(self, talk):
        _, kept = talk("\n\nOne\nTwo\n:back\nThree\n\n", "use-case")
        assert [one.name for one in kept.alternatives] == ["One", "Three"]

    def test_back_inside_an_answer_begins_it_anew(self, talk):
        _, kept = talk("\n\n\nDesign\n:back\nDrawing | weekly\n\n", "use-case")
        assert [one.action for one in kept.core_usage_metrics] == ["Drawing"]

    def test_help_inside_an_answer_keeps_what_was_typed(self, talk):
        _, kept = talk("\n\n\nDesign\n:help\nweekly\n\n", "use-case")
        assert kept.core_usage_metrics[0].frequency.value == "weekly"

    def test_later_inside_an_answer_leaves_it_out(self, talk):
        _, kept = talk("\n\n\nDesign\n:later\n", "use-case")
        assert kept.core_usage_metrics == ()

    def test_back_to_what_was_left_open_shows_that_there_is_nothing(self, talk):
        result, kept = talk(":unsure\n:back\nStuck\n", "use-case")
        assert "So far: –" in result.stderr
        assert (kept.problem.statement, kept.unanswered) == ("Stuck", ())

    @pytest.mark.parametrize("said", [":quit", ":q", ":exit", ":STOP"])
    def test_a_command_has_several_names(self, talk, said):
        result, _ = talk(f"{said}\nnot read\n", "use-case")
        assert "Kept in" in result.stderr

    def test_back_from_what_was_passed_over_asks_it_again(self, talk):
        _, kept = talk("\n:back\nSaid after all\n", "use-case")
        assert kept.problem.statement == "Said after all"

    def test_there_is_nothing_before_the_first_question(self, talk):
        result, kept = talk(":back\nFirst\n", "use-case")
        assert "This is the first question of today" in result.stderr
        assert kept.problem.statement == "First"

    def test_later_is_said_like_an_empty_line(self, talk):
        _, kept = talk(":later\nBecause\n", "use-case")
        assert (kept.problem, kept.why) == (None, "Because")

    @pytest.mark.parametrize("said", [":", ":what", ":-)"])
    def test_what_is_no_command_is_met_with_those_there_are(self, talk, said):
        result, kept = talk(f"{said}\nFirst\n", "use-case")
        assert ":help, :later, :unsure, :never, :back, :stop" in result.stderr
        assert kept.problem.statement == "First"

    def test_the_beginning_of_a_command_is_enough(self, talk):
        result, kept = talk(":s\nnot read\n", "use-case")
        assert kept == UseCase()
        assert "Kept in" in result.stderr


class TestWholeCareer:
    def test_a_person_chooses_the_frameworks_first(self, talk):
        result, kept = talk("1, gaps\n")
        assert [one.value for one in kept.frameworks] == ["use-case", "gaps"]
        assert "If your career were the answer" in result.stderr

    def test_an_empty_line_means_all(self, talk):
        _, kept = talk("\nI have stopped learning.\n")
        assert kept.frameworks == ()
        assert kept.use_case.problem.statement == "I have stopped learning."

    def test_a_framework_that_there_is_none_of_is_asked_for_again(self, talk):
        result, kept = talk("astrology\n3\n")
        assert "“astrology” is none of these." in result.stderr
        assert [one.value for one in kept.frameworks] == ["vision"]

    def test_a_command_there_means_all(self, talk):
        _, kept = talk(":help\nI have stopped learning.\n")
        assert kept.use_case.problem.statement == "I have stopped learning."

    def test_the_choice_is_made_once(self, talk):
        talk("use case\n")
        result, _ = talk(":stop\n")
        assert "Which of these would you like to use?" not in result.stderr

    def test_a_name_may_be_given_to_a_new_one_only(self, talk):
        _, kept = talk("\n:stop\n", "--name", "Ilse Marten")
        assert kept.person.name == "Ilse Marten"
        result, _ = talk(":stop\n", "--name", "Ruth Okafor")
        assert result.exit_code == 2
        assert "a name can only be given to a new one" in result.stderr

    def test_points_are_shared_out(self, talk):
        result, kept = talk("use-case\n\n\n\n\n60 growth; financial 40\n")
        assert result.exit_code == 0
        assert [(one.category, one.points) for one in kept.motivation.weights.points] == [
            ("growth", 60),
            ("financial", 40),
        ]

    def test_a_file_that_is_there_is_gone_on_with_whatever_its_kind(self, talk, tmp_path):
        careerkit.dump(careerkit.Canvas(), tmp_path / "kept.json")
        _, kept = talk("Small museums that run without me\n\n")
        assert kept.value_proposition[0].text == "Small museums that run without me"

    def test_a_file_of_another_kind_than_wanted_is_refused_and_stays(self, talk, tmp_path):
        careerkit.dump(careerkit.Canvas(), tmp_path / "kept.json")
        before = (tmp_path / "kept.json").read_bytes()
        result, _ = talk("x\n", "vision")
        assert result.exit_code == 1
        assert (tmp_path / "kept.json").read_bytes() == before

    def test_a_file_that_is_no_document_is_refused_and_stays(self, talk, tmp_path):
        (tmp_path / "kept.json").write_bytes(b"precious")
        with pytest.raises(InvalidDocumentError):
            talk("x\n")
        assert (tmp_path / "kept.json").read_bytes() == b"precious"

    def test_force_begins_anew(self, talk):
        talk("First\n", "use-case")
        _, kept = talk("Second\n", "use-case", "--force")
        assert kept.problem.statement == "Second"

    def test_where_to_keep_the_answers_has_to_be_said(self, run):
        result = run("new", "-i", stdin=b"x\n")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "-o career.json" in result.stderr

    def test_a_folder_that_is_not_there_is_said_before_anything_is_asked(self, run, tmp_path):
        result = run("new", "-i", "-o", tmp_path / "nowhere" / "x.json", stdin=b"x\n")
        assert result.exit_code == 2
        assert "answer>" not in result.stderr

    def test_what_other_programs_keep_is_kept(self, talk, tmp_path):
        career = Career(frameworks=["use-case"], extensions={"org.example.app": {"a": 1}})
        careerkit.dump(career, tmp_path / "kept.json")
        _, kept = talk("I have stopped learning.\n")
        assert kept.extensions["org.example.app"]["a"] == 1


class TestBadAnswers:
    def test_what_the_model_refuses_is_asked_for_again(self, talk):
        result, kept = talk("x" * 20_000 + "\nShort\n", "use-case")
        assert "too long" in result.stderr
        assert kept.problem.statement == "Short"

    def test_a_choice_that_there_is_not_is_asked_for_again(self, talk):
        result, kept = talk("Stuck\nastrology\n9\ngrowth\n", "use-case")
        assert result.stderr.count("is none of these.") == 2
        assert kept.problem.categories == ("growth",)

    def test_a_second_field_is_asked_for_until_it_can_be_read(self, talk):
        result, kept = talk("\n\n\nDesign\noften\nweekly\n\n", "use-case")
        assert "“often” is none of these." in result.stderr
        assert kept.core_usage_metrics[0].frequency.value == "weekly"

    def test_more_parts_than_are_asked_for_are_refused(self, talk):
        result, kept = talk("\n\n\nDesign | weekly | alone\nDesign | weekly\n\n", "use-case")
        assert "That has 3 parts; 2 are asked for: Action, How often." in result.stderr
        assert len(kept.core_usage_metrics) == 1

    def test_a_part_that_can_not_be_left_out_is_asked_for_again(self, talk):
        lines = "growth 60, financial 40\n\ngrowth\n\nfinancial\n\n"
        result, kept = talk(lines, "motivation")
        assert "This can't be left out" in result.stderr
        assert (kept.trade_offs[0].keep, kept.trade_offs[0].give_up) == ("growth", "financial")

    def test_a_number_out_of_its_range_is_refused_at_once(self, talk):
        result, kept = talk("gaps\nNo budget yet | 9\nNo budget yet | 4\n\n")
        assert "“9” does not lie between 1 and 5." in result.stderr
        assert [(gap.name, gap.importance) for gap in kept.gaps] == [("No budget yet", 4)]

    def test_a_bad_answer_among_several_leaves_the_others(self, talk):
        result, kept = talk("gaps\nOne\n\n" + "x" * 600 + "\n\nTwo\n\n\n")
        assert "too long" in result.stderr
        assert [gap.name for gap in kept.gaps] == ["One", "Two"]

    def test_what_was_meant_is_suggested(self, talk):
        result, _ = talk("Stuck\ngroth\n", "use-case")
        assert "did you mean “growth”?" in result.stderr

    def test_what_is_no_text_is_asked_for_again(self, run, tmp_path):
        path = tmp_path / "kept.json"
        result = run("new", "use-case", "-i", "-o", path, stdin=b"\xff\xfe\nSecond\n")
        assert result.stderr.count("That is not UTF-8 text.") == 1
        assert careerkit.load(path, UseCase).problem.statement == "Second"

    def test_without_any_input_nothing_can_be_asked(self, run, tmp_path, monkeypatch):
        from careerkit.cli import interview

        monkeypatch.setattr(interview, "sys", type("sys", (), {"stdin": None}))
        result = run("new", "use-case", "-i", "-o", tmp_path / "kept.json")
        assert result.exit_code == 2
        assert "there is no input to read answers from" in result.stderr

    def test_control_characters_are_shown_not_obeyed(self, talk):
        result, _ = talk("Stuck\n\x1b[31m\n", "use-case")
        assert "\x1b" not in result.stderr


def test_it_speaks_the_language_that_is_wanted_or_that_of_the_document(talk, tmp_path):
    english, _ = talk(":stop\n", "use-case", name="a.json")
    german, _ = talk(":stop\n", "use-case", "--language", "de", name="b.json")
    careerkit.dump(UseCase(language="de"), tmp_path / "c.json")
    own, _ = talk(":stop\n", name="c.json")
    assert german.stderr.replace("b.json", "") == own.stderr.replace("c.json", "")
    assert german.stderr != english.stderr


def test_where_nothing_is_open_that_is_said(talk):
    lines = ":never\n" * 40
    result, kept = talk(lines, "motivation")
    assert "That was the last question." in result.stderr
    assert len(kept.unanswered) == 5


def test_what_was_passed_over_is_asked_next_time(talk):
    result, _ = talk("\n" * 40, "motivation")
    assert "what you passed over is asked again next time" in result.stderr


class Test_parse:  # noqa: N801  # the function's own name
    CHOICES = (Choice("growth", code="category.growth.name"), Choice("own", own="Belonging"))

    @pytest.fixture
    def read(self):
        def call(type_, typed, language="en", **more):
            return parse(Form(type_, choices=self.CHOICES, **more), typed, language, lambda: date(2026, 4, 17))

        return call

    @pytest.mark.parametrize(
        ("type_", "typed", "value"),
        [
            ("number", "2.5", 2.5),
            ("number", "2,5", 2.5),
            ("whole-number", "4", 4),
            ("number-or-text", "4", 4.0),
            ("number-or-text", "Twice", "Twice"),
            ("yes-or-no", "Y", True),
            ("yes-or-no", "no", False),
            ("date", "today", "2026-04-17"),
            ("date", "2027", "2027"),
            ("text", "x", "x"),
            ("address", "https://example.org", "https://example.org"),
            ("choice", "2", "own"),
            ("choice", "GROWTH", "growth"),
            ("choice", "belonging", "own"),
            ("choice", "bel", "own"),
            ("points", "growth: 60, 40 belonging", {"growth": 60, "own": 40}),
            ("points", "growth=60%,", {"growth": 60}),
            ("points", "60 40", {"growth": 60, "own": 40}),
            ("number", "10h", 10),
            ("number", "1,5 Std.", 1.5),
            ("date", "1.9.2026", "2026-09-01"),
            ("date", "06/2024", "2024-06"),
            ("date", "9.2026", "2026-09"),
        ],
    )
    def test_an_answer_is_read_as_its_form_says(self, read, type_, typed, value):
        assert read(type_, typed) == value

    @pytest.mark.parametrize(
        ("type_", "typed"),
        [
            ("number", "many"),
            ("number", "1e5"),
            ("number", "nan"),
            ("number", "ten"),
            ("yes-or-no", "perhaps"),
            ("choice", "0"),
            ("choice", "3"),
            ("choice", "zzz"),
            ("points", "growth"),
            ("points", "60"),
            ("points", "luck 60"),
        ],
    )
    def test_what_can_not_be_read_is_unclear(self, read, type_, typed):
        with pytest.raises(UnclearReplyError, match=typed.split(maxsplit=1)[0]):
            read(type_, typed)

    @pytest.mark.parametrize(
        ("type_", "typed", "values"),
        [
            ("choice", "1 2", ["growth", "own"]),
            ("choice", "belonging, growth;", ["own", "growth"]),
            ("number", "1; 2,5", [1, 2.5]),
            ("text", "Paint, and draw; ;Write", ["Paint, and draw", "Write"]),
        ],
    )
    def test_several_answers_stand_in_a_line(self, type_, typed, values):
        assert parse_several(Form(type_, choices=self.CHOICES), typed, "en", lambda: date(2026, 4, 17)) == values


def listen():
    """Let a child be interrupted: one whose parent ignores the signal would ignore it, too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupt(process):
    """Interrupt it, more than once where it was just about to wait and did not notice."""
    for _ in range(20):
        process.send_signal(signal.SIGINT)
        try:
            process.wait(1)
        except subprocess.TimeoutExpired:
            continue
        return


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
class TestTerminal:
    """At a terminal, lines can be edited, and a key ends it."""

    @pytest.fixture
    def at_terminal(self, tmp_path):
        import pty
        import select

        def call(*typed):
            controller, terminal = pty.openpty()
            command = [sys.executable, "-m", "careerkit", "new", "use-case", "-i", "-o", "kept.json"]
            said = b""
            streams = {"stdin": terminal, "stdout": terminal, "stderr": terminal}
            with subprocess.Popen(command, cwd=tmp_path, preexec_fn=listen, **streams) as process:  # noqa: PLW1509  # no threads here
                os.close(terminal)
                for keys in (*typed, None):
                    while keys is None or said.count(b"> ") <= typed.index(keys):
                        ready, _, _ = select.select([controller], [], [], 30)
                        try:
                            chunk = os.read(controller, 4096) if ready else b""
                        except OSError:  # how the system says that the other end is closed
                            chunk = b""
                        if not chunk:
                            break
                        said += chunk
                    if keys is signal.SIGINT:  # Ctrl-C is the controlling terminal's to send, and this one is none
                        interrupt(process)
                    elif keys is not None:
                        os.write(controller, keys)
                try:
                    process.wait(30)
                finally:
                    process.kill()
            os.close(controller)
            return process.returncode, said

        return call

    def test_a_line_can_be_edited_and_the_end_of_input_ends_it(self, at_terminal, tmp_path):
        code, said = at_terminal(b"Fist\x7f\x7frst\n", b"\x04")
        assert (code, b"To go on" in said) == (0, True), said
        assert careerkit.load(tmp_path / "kept.json", UseCase).problem.statement == "First"

    def test_ctrl_c_ends_it_and_what_was_said_is_kept(self, at_terminal, tmp_path):
        code, said = at_terminal(b"First\n", signal.SIGINT)
        assert (code, b"To go on" in said) == (130, True), said
        assert careerkit.load(tmp_path / "kept.json", UseCase).problem.statement == "First"


NAMES = {
    "en": ("Candour", "Notebook", "Directors", "Facilitation", "Exhibitions", "Teaching"),
    "de": ("Offenheit", "Notizbuch", "Museumsleitungen", "Moderation", "Ausstellungen", "Unterrichten"),
}
"""What some things are called that the examples speak of, in each language."""


@functools.cache
def open_by_id(body):
    """Give what is open in a document by its id: the first, where there are several."""
    return {one.id: one for one in reversed(list(open_questions(body)))}


class TestExamples:
    """What is shown as somebody else's answer can be typed as it is."""

    def begun(self, language):
        """Make a career in which there is something to ask about everywhere."""
        candour, notebook, directors, facilitation, exhibitions, teaching = NAMES[language]
        return Career(
            skills=[Skill(id="facilitation", name=facilitation), Skill(id="budgets", name="Budgets")],
            career_map=CareerMap(
                lands=[
                    Land(id="exhibitions", name=exhibitions, standing="visited"),
                    Land(id="teaching", name=teaching, standing="wanted"),
                ],
            ),
            use_case=UseCase(
                problem=CareerProblem(statement="Stuck"),
                values=[PersonalValue(id="candour", name=candour)],
                sparkles=[Sparkle(text="An empty room")],
                alternatives=[
                    Alternative(name="Write"),
                    Alternative(name="Teach", serves=[CategoryService(category="growth", perceived=4)]),
                ],
            ),
            canvas=Canvas(
                key_activities=[Activity(text="Write")],
                key_resources=[Resource(id="notebook", text=notebook)],
                customer_segments=[CustomerSegment(id="directors", text=directors)],
                channels=[Channel(text="The yearly meeting")],
                customer_relationships=[Relationship(text="A call")],
                cost_structure=[Cost(text="A course")],
                revenue_streams=[Benefit(text="More pay")],
                goals_and_metrics=[Goal(text="Known")],
            ),
            product=CareerProduct(
                employers=[Employer(name="Harbour Museum", standing="past")],
                selling_propositions=[SellingProposition(text="Plans that are built")],
            ),
            current_state=CurrentState(interviews=[InformationalInterview(who="A director")]),
            gaps=[Gap(name="No budget yet")],
            strategy=Strategy(
                opportunity_tree=OpportunityTree(
                    outcome="Asked first",
                    opportunities=[
                        Opportunity(text="Unknown", solutions=[Solution(text="Teach")]),
                        Opportunity(text="Far"),
                    ],
                ),
                stakeholders=[Stakeholder(who="The director")],
            ),
            roles=[Role(organisation="Harbour Library", end="2020")],
            accomplishments=[Accomplishment(text="Halved the time")],
            metrics=[Metric(name="Talks")],
            progress=Progress(follow_ups=[FollowUp(relation="manager")]),
        )

    def asking(self, id, language):
        """Give the documents in which a question may be open, and what is open in each, by its id."""
        kind = next(question.kind for question in QUESTIONS if question.id == id)
        bodies = (self.begun(language), Career(), class_of(kind)(), Catalogue(occupations=[Occupation(name="x")]))
        return ((body, open_by_id(body)) for body in bodies)

    @pytest.mark.no_cover
    @pytest.mark.parametrize("language", ["en", "de"])
    @pytest.mark.parametrize("id", [question.id for question in QUESTIONS])
    def test_it_is_an_answer(self, id, language, tmp_path, monkeypatch):
        body, asked = next((body, asked[id]) for body, asked in self.asking(id, language) if id in asked)
        document = Document(body=body, kind=asked.kind, schema_version="1.0")
        interview = Interview(document, str(tmp_path / "kept.json"), language, lambda: date(2026, 4, 17))
        typed = iter([asked.example(language)])
        monkeypatch.setattr(Interview, "_line", lambda *_: next(typed))
        assert interview._take(asked, []) in (True, False)
        assert asked.pointer not in [one.pointer for one in open_questions(interview.body)]
        assert careerkit.validate(careerkit.dumps(interview.body)) == ()
        with pytest.raises(StopIteration):  # nothing else was asked for
            next(typed)


def test_an_answer_to_what_is_asked_again_and_again_has_its_day(tmp_path, monkeypatch):
    document = Document(body=Career(), kind="career", schema_version="1.0")
    interview = Interview(document, str(tmp_path / "kept.json"), "en", lambda: date(2026, 4, 17))
    monkeypatch.setattr(Interview, "_line", lambda *_: "2 | 3 | 5")
    interview._take(open_by_id(document.body)["use-case.growth-checks"], [])
    (check,) = careerkit.load(tmp_path / "kept.json").use_case.growth_checks
    assert check.on == "2026-04-17"
