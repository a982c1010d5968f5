from __future__ import annotations

import json

import pytest

import careerkit
from careerkit.interop.jsonresume import from_jsonresume

pytestmark = pytest.mark.needs_extra("cli")

RESUME = {
    "basics": {"name": "Ilse Marten", "email": "ilse@example.org"},
    "work": [{"name": "Harbour Library", "highlights": ["A reading room", "A catalogue"]}],
    "skills": [{"name": "Facilitation"}],
}


def test_a_resume_becomes_a_career_in_a_file(run, write, tmp_path):
    path = tmp_path / "career.json"
    result = run("import", "jsonresume", write(RESUME, "resume.json"), "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert careerkit.load(path) == from_jsonresume(RESUME)


def test_what_was_imported_is_counted_and_what_was_kept_aside_is_named(run, write, tmp_path):
    path = tmp_path / "career.json"
    assert run("import", "jsonresume", write(RESUME, "resume.json"), "-o", path).stderr.startswith(
        f"wrote {path}\n"
        "imported 1 role, 1 skill and 2 accomplishments\n"
        "kept aside, for it has no place of its own yet:\n"
        "  /extensions/org.jsonresume/basics\n"
        "Questions to begin with, and where the answers go:\n"
    )


def test_the_career_names_its_schema_for_the_editor_in_which_it_is_gone_on_with(run, write):
    document = careerkit.reads(run("import", "jsonresume", write(RESUME, "resume.json")).stdout_bytes)
    assert (document.kind, document.schema) == ("career", "https://w3id.org/careerkit/schemas/1.0/career.schema.json")


def test_the_schema_of_the_resume_is_kept_beside_that_of_the_career(run, write):
    result = run("import", "jsonresume", write({"$schema": "https://example.org/resume.json", **RESUME}, "resume.json"))
    career = json.loads(result.stdout)
    assert career["$schema"].endswith("/career.schema.json")
    assert career["extensions"]["org.jsonresume"]["$schema"] == "https://example.org/resume.json"


def asked(stderr):
    """The keys under which the answers to the questions go."""
    _, _, questions = stderr.partition("Questions to begin with, and where the answers go:\n")
    return [line.split('"')[1] for line in questions.splitlines()[1::2]]


def test_after_the_import_the_questions_of_a_new_career_are_asked(run, write):
    result = run("import", "jsonresume", write({"basics": {"name": "Ilse Marten"}}, "resume.json"))
    _, heading, questions = result.stderr.partition("Questions to begin with")
    assert heading + questions == run("new").stderr


@pytest.mark.parametrize(
    ("resume", "answered"),
    [
        ({"work": [{"name": "Harbour Library"}]}, {"roles"}),
        ({"awards": [{"title": "Golden Shackle"}]}, {"accomplishments"}),
        (RESUME, {"roles", "accomplishments", "skills"}),
    ],
)
def test_nobody_is_asked_for_what_the_resume_has_told(run, write, resume, answered):
    every = asked(run("new").stderr)
    assert answered < set(every)
    told = asked(run("import", "jsonresume", write(resume, "resume.json")).stderr)
    assert told == [key for key in every if key not in answered]


def test_where_everything_has_a_place_nothing_is_said_to_be_kept_aside(run, write):
    result = run("import", "jsonresume", write({"skills": [{"name": "Sailing"}]}))
    assert result.stderr.startswith("imported 0 roles, 1 skill and 0 accomplishments\nQuestions to begin with")


def test_of_much_that_was_kept_aside_the_rest_is_counted(run, write):
    result = run("import", "jsonresume", write({"skills": [{"name": "Sailing", "since": 2019}] * 23}))
    lines = result.stderr.partition("Questions to begin with")[0].splitlines()
    assert len(lines) == 23
    assert lines[-2:] == ["  /skills/19/extensions/org.jsonresume/since", "  and 3 more"]


def test_without_a_file_the_career_goes_to_standard_output(run):
    result = run("import", "jsonresume", "-", stdin=json.dumps(RESUME).encode())
    assert result.exit_code == 0
    assert careerkit.loads(result.stdout_bytes) == from_jsonresume(RESUME)


def test_a_file_that_was_there_is_replaced(run, write):
    path = write(b"old")
    assert run("import", "jsonresume", write(RESUME, "resume.json"), "-o", path).exit_code == 0
    assert careerkit.validate(path) == ()


def test_the_resume_itself_is_never_overwritten(run, write):
    path = write(RESUME, "resume.json")
    before = path.read_bytes()
    result = run("import", "jsonresume", path, "-o", path)
    assert (result.exit_code, result.stderr) == (2, f"Error: {path} is the file that was read; write to another one\n")
    assert path.read_bytes() == before


def test_a_career_is_no_resume(run, write, tmp_path):
    path = write({"kind": "career", "schema_version": "1.0"})
    result = run("import", "jsonresume", path, "-o", tmp_path / "out.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{path}:1:10: /kind: ")
    assert "[wrong-kind]" in result.stderr
    assert not (tmp_path / "out.json").exists()


def test_what_has_no_section_of_a_resume_is_refused_at_the_key(run, write):
    path = write(b'{\n  "skils": []\n}', "resume.json")
    result = run("import", "jsonresume", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f'{path}:2:3: /skils: unknown key "skils"; did you mean "skills"? [unknown-key]\n')


def test_a_list_is_no_resume(run, write):
    result = run("import", "jsonresume", write(b"[]", "resume.json"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "an object is needed here; a list was found [wrong-type]" in result.stderr


def test_a_number_beyond_what_every_program_reads_alike_is_refused_at_its_place(run, write):
    path = write(b'{"volunteer": [{"organization": "Harbour Library",\n"staff": 99999999999999999999}]}', "resume.json")
    result = run("import", "jsonresume", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{path}:2:10: /volunteer/0/staff: too large")


def test_a_null_in_a_resume_is_kept_as_it_is(run, write):
    result = run("import", "jsonresume", write({"work": [{"name": "Harbour Library", "endDate": None}]}))
    assert result.exit_code == 0
    assert json.loads(result.stdout)["roles"][0]["extensions"] == {"org.jsonresume": {"endDate": None}}


@pytest.mark.parametrize("section", ["interests", "work"])
def test_a_resume_is_read_as_deep_as_the_career_made_of_it_can_be(run, section):
    entry = '{"name": "Harbour Library", "more": '
    for lists, code in ((95, 0), (96, 1)):
        resume = f'{{"{section}": [{entry}{"[" * lists}{"]" * lists}}}]}}'
        result = run("import", "jsonresume", "-", stdin=resume.encode())
        assert result.exit_code == code
        assert careerkit.validate(result.stdout_bytes) == () if code == 0 else "[too-deep]" in result.stderr
