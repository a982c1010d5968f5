from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

import careerkit
from careerkit.model import Career, CareerProblem, Gap, Person, Unanswered, UseCase, Vision
from tests.conftest import ROOT

pytestmark = pytest.mark.needs_extra("cli")

EXAMPLE = ROOT / "examples" / "mid-career-changer.json"


@pytest.fixture
def keep(tmp_path):
    def make(part, name="document.json"):
        path = tmp_path / name
        careerkit.dump(part, path)
        return path

    return make


def test_the_next_question_is_asked_with_what_helps_and_where_it_goes(run, keep):
    result = run("next", keep(UseCase()))
    assert result.exit_code == 0
    first, *others = result.stdout.splitlines()
    assert first.startswith("If your career were the answer")
    assert others[1].startswith("  Somebody wrote: ")
    assert others[2] == '  Goes to /problem/statement, as "problem": {"statement": "…"}'
    assert others[-2].endswith("more questions are open; --all lists them.")
    assert others[-1].startswith("To be asked one after the other: careerkit new --interactive -o ")


def test_what_there_is_to_choose_from_is_told(run, keep):
    result = run("next", keep(UseCase(problem=CareerProblem(statement="I have stopped learning."))))
    assert "  One of: recognition · mission-and-impact · financial · growth · flexibility" in result.stdout


def test_inside_one_of_several_things_only_the_thing_is_shown(run, keep):
    career = Career(frameworks=["gaps"], gaps=[Gap(name="a"), Gap(name="b")], person=Person(name="x", headline="x"))
    assert 'Goes to /gaps/0/effort, as "effort": 1' in run("next", keep(career)).stdout


def test_everything_that_is_open_is_listed_a_line_each(run, keep):
    lines = run("next", keep(UseCase()), "--all").stdout.splitlines()
    assert len(lines) > 10
    assert lines[0].startswith("/problem/statement  If your career")
    assert all(line.startswith("/") for line in lines)


def test_an_app_gets_the_question_as_json(run, keep):
    path = keep(UseCase())
    question = json.loads(run("next", path, "--json").stdout)
    assert (question["id"], question["pointer"]) == ("use-case.problem", "/problem/statement")
    assert question["form"]["type"] == "text"
    Draft202012Validator.check_schema(question["schema"])
    every = json.loads(run("next", path, "--json", "--all").stdout)
    assert every[0] == question
    assert len(every) > 10


def test_where_nothing_is_open_that_is_said(run, keep):
    fields = ("weights", "facets", "trade_offs", "minimums", "categories")
    path = keep(
        careerkit.MotivationProfile(unanswered=[Unanswered(field=one, standing="not-for-me") for one in fields])
    )
    assert run("next", path).stdout == "Nothing is open. Look back at it in a while.\n"
    assert run("next", path, "--json").stdout == "null\n"
    assert run("next", path, "--json", "--all").stdout == "[]\n"


def test_what_was_put_off_comes_up_again_on_its_day(run, keep):
    left = [Unanswered(field="statement", standing="not-sure-yet", again_on="2026-05")]
    path = keep(Vision(unanswered=left))
    assert "good day" not in run("next", path).stdout
    assert "good day" in run("next", path, "--as-of", "2026-05-01").stdout


def first(result):
    """The question and what helps to answer it, without the name of the file."""
    return result.stdout.splitlines()[:5]


def test_the_language_of_the_document_is_spoken_unless_another_is_wanted(run, keep):
    english, german = keep(UseCase(), "en.json"), keep(UseCase(language="de-AT"), "de.json")
    assert run("next", german).stdout.splitlines()[0] != run("next", english).stdout.splitlines()[0]
    assert first(run("next", german, "--language", "en")) == first(run("next", english))
    assert first(run("next", english, "--language", "de")) == first(run("next", german))
    assert first(run("next", keep(UseCase(language="tlh"), "tlh.json"))) == first(run("next", english))


@pytest.mark.checkout
def test_an_example_has_a_next_question(run):
    result = run("next", EXAMPLE)
    assert result.exit_code == 0
    assert "Goes to /" in result.stdout


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", 1),
        (b'{"kind": "career", "schema_version": "1.0", "gpas": []}', 1),
        (b'{"kind": "scorecard", "schema_version": "1.0"}', 1),
        (b"\xff", 1),
    ],
)
def test_a_bad_document_is_refused_with_its_problems(run, write, content, code):
    result = run("next", write(content))
    assert (result.exit_code, result.stdout) == (code, "")
    assert "career.json" in result.stderr


def test_a_file_that_is_not_there_is_said_so(run, tmp_path):
    result = run("next", tmp_path / "nowhere.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nowhere.json" in result.stderr


def test_control_characters_of_a_document_do_not_reach_the_terminal(run, keep):
    career = Career(frameworks=["gaps"], gaps=[Gap(name="a\x1b[31mb")], person=Person(name="x", headline="x"))
    assert "a<U+001B>[31mb" in run("next", keep(career)).stdout


def test_a_document_from_standard_input_names_no_file(run):
    content = b'{"kind": "use-case", "schema_version": "1.0"}'
    assert "To be asked" not in run("next", "-", stdin=content).stdout


def test_json_shows_what_a_terminal_would_obey(run, keep):
    career = Career(frameworks=["gaps"], gaps=[Gap(name="a\x9b31m\u202eb")], person=Person(name="x", headline="x"))
    said = run("next", keep(career), "--json").stdout
    assert not {"\x9b", "\u202e"} & set(said)
    assert "a\x9b31m\u202eb" in json.loads(said)["text"]
