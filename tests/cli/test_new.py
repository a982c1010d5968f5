from __future__ import annotations

import json
import re

import pytest

import careerkit
from careerkit.asking import open_questions
from careerkit.cli.questions import first
from careerkit.cli.samples import sample
from careerkit.documents.kinds import class_of, kinds
from careerkit.guide.questions import MOUNTS

pytestmark = pytest.mark.needs_extra("cli")

KINDS = ("career", *MOUNTS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_document_of_each_kind_is_valid_and_names_its_schema(run, kind):
    result = run("new", kind)
    assert result.exit_code == 0
    assert careerkit.validate(result.stdout_bytes) == ()
    document = careerkit.reads(result.stdout_bytes)
    assert (document.kind, document.schema) == (kind, f"https://w3id.org/careerkit/schemas/1.0/{kind}.schema.json")


def test_a_new_document_is_a_career_where_nothing_else_is_asked_for(run):
    assert run("new").stdout == run("new", "career").stdout


def test_a_new_career_shows_where_everything_goes(run):
    career = json.loads(run("new").stdout)
    assert len(career["canvas"]) == 9
    assert career["use_case"]["alternatives"] == career["vision"]["measures"] == career["roles"] == []
    assert "person" not in career
    assert "unanswered" not in career


def test_a_new_career_has_the_name_that_was_given(run):
    assert json.loads(run("new", "--name", "Ilse Marten").stdout)["person"] == {"name": "Ilse Marten"}


@pytest.mark.parametrize(("name", "said"), [("", "an empty text"), ("x" * 10_000, "too long")])
def test_a_name_that_no_career_can_have_is_refused(run, name, said):
    result = run("new", "--name", name)
    assert result.exit_code == 2
    assert "--name" in result.stderr
    assert said in result.stderr
    assert result.stdout == ""


def test_only_a_career_has_a_name(run):
    result = run("new", "canvas", "--name", "Ilse Marten")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "only a career has a name" in result.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_questions_are_asked_where_they_disturb_no_program(run, kind):
    result = run("new", kind)
    assert result.stderr.startswith("Questions to begin with")
    assert "…" not in result.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_where_it_is_said_to_go_is_valid(kind):
    assert 1 <= len(list(first(class_of(kind)()))) <= 9
    for question in open_questions(class_of(kind)()):
        content = f'{{"kind": "{kind}", "schema_version": "1.0", {sample(question, "json")}}}'
        assert careerkit.validate(content.encode()) == (), question.id


@pytest.mark.no_cover
@pytest.mark.needs_extra("yaml")
@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_in_yaml_says_the_same_as_one_in_json(kind):
    for question in open_questions(class_of(kind)()):
        begun = f'kind: {kind}\nschema_version: "1.0"\n{sample(question, "yaml")}\n'
        same = f'{{"kind": "{kind}", "schema_version": "1.0", {sample(question, "json")}}}'
        assert careerkit.loads(begun, notation="yaml") == careerkit.loads(same), question.id


def test_where_an_answer_goes_is_shown_as_the_file_is_written(run, tmp_path):
    assert '      vision: {statement: "…"}\n' in run("new", "-o", str(tmp_path / "new.yaml")).stderr
    assert '      "vision": {"statement": "…"}\n' in run("new", "-o", str(tmp_path / "new.json")).stderr


def test_a_career_is_asked_one_thing_about_each_of_its_parts(run):
    places = [line.strip() for line in run("new").stderr.splitlines() if line.startswith("      ")]
    assert [place.split('"')[1] for place in places] == [
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
    assert places[1] == (
        '"motivation": {"weights": {"method": "points", "points": '
        '[{"category": "mission-and-impact", "points": 60}, {"category": "financial", "points": 40}]}}'
    )


def test_a_file_is_written_and_named(run, tmp_path):
    path = tmp_path / "career.json"
    result = run("new", "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith(f"wrote {path}\n")
    assert careerkit.validate(path) == ()


def test_a_file_that_is_there_is_replaced_only_by_force(run, write):
    path = write(b"precious")
    result = run("new", "-o", path)
    assert (result.exit_code, result.stderr) == (2, f"Error: {path} is there already; --force replaces it\n")
    assert path.read_bytes() == b"precious"
    assert run("new", "-o", path, "--force").exit_code == 0
    assert careerkit.validate(path) == ()


@pytest.mark.parametrize(
    "kind", [kind for kind in kinds() if class_of(kind).__module__.startswith("careerkit.scoring.")]
)
def test_a_result_is_not_begun(run, kind):
    result = run("new", kind)
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.search(rf"a {kind} is worked out, not written", result.stderr)


def test_an_unknown_kind_is_met_with_the_nearest(run):
    result = run("new", "canvass")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'there is no kind of document called "canvass"; did you mean "canvas"?' in result.stderr


def test_the_questions_are_asked_in_the_language_that_is_wanted(run):
    german = run("new", "canvas", "--language", "de")
    assert german.exit_code == 0
    assert german.stderr != run("new", "canvas").stderr
    assert careerkit.validate(german.stdout_bytes) == ()


def test_a_language_that_is_not_there_is_refused_by_name(run):
    result = run("new", "--language", "tlh")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no language tlh here; there is en" in result.stderr


def test_of_two_choices_that_are_alike_a_sample_shows_two(run):
    text = run("new", "motivation").stderr
    assert '"trade_offs": [{"keep": "recognition", "give_up": "mission-and-impact"}]' in text
