from __future__ import annotations

import json

import pytest

import careerkit

pytestmark = pytest.mark.needs_extra("cli")

CAREER = {"kind": "career", "schema_version": "1.0", "skills": [{"name": "Facilitation"}]}


def test_a_valid_document_is_called_by_its_kind(run, write):
    path = write(CAREER)
    result = run("validate", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{path}: valid career\n", "")


def test_several_files_are_judged_each_for_itself(run, write):
    career, canvas = write(CAREER), write({"kind": "canvas", "schema_version": "1.0"}, "canvas.json")
    assert run("validate", career, canvas).stdout == f"{career}: valid career\n{canvas}: valid canvas\n"


def test_standard_input_is_judged_for_a_dash(run):
    result = run("validate", "-", stdin=b'{"kind": "vision", "schema_version": "1.0"}')
    assert (result.exit_code, result.stdout) == (0, "<stdin>: valid vision\n")


def test_a_problem_is_shown_with_its_place_its_line_and_a_mark(run, write):
    path = write(b'{"kind": "career",\n "schema_version": "1.0",\n "skils": [{"name": "Facilitation"}]}')
    result = run("validate", path)
    assert result.exit_code == 1
    assert result.stdout == (
        f'{path}:3:2: /skils: unknown key "skils"; did you mean "skills"? [unknown-key]\n'
        '  3 |  "skils": [{"name": "Facilitation"}]}\n'
        "    |  ^~~~~~~\n"
    )
    assert result.stderr == "1 problem\n"


def test_a_problem_of_the_whole_document_has_no_pointer(run, write):
    path = write(b'{"kind": "career"}')
    assert run("validate", path).stdout.startswith(f'{path}:1:1: the key "schema_version" is missing [missing-key]\n')


def test_more_problems_than_are_listed_are_not_counted_as_one(run, write):
    path = write({**CAREER, "skills": [{"name": 1}] * 300})
    result = run("validate", path)
    assert result.stderr == "200 problems\n"
    assert result.stdout.endswith(
        f"{path}: there are more: only the first 200 problems are listed [too-many-problems]\n"
    )


def test_with_several_files_the_valid_ones_are_counted(run, write, tmp_path):
    valid, invalid = write(CAREER), write(b"[]", "list.json")
    result = run("validate", valid, invalid)
    assert (result.exit_code, result.stderr) == (1, "1 problem; 1 of 2 files valid\n")


def test_a_file_that_cannot_be_read_counts_more_than_one_with_problems(run, write, tmp_path):
    result = run("validate", tmp_path / "nowhere.json", write(b"[]"))
    assert result.exit_code == 2
    assert result.stderr == (f"Error: there is no file {tmp_path / 'nowhere.json'}\n1 problem; 0 of 2 files valid\n")


def test_for_programs_there_is_a_list_with_an_object_for_each_file(run, write, tmp_path):
    valid, invalid = write(CAREER), write({**CAREER, "rolse": [], "language": "en_US"}, "invalid.json")
    nowhere = tmp_path / "nowhere.json"
    result = run("validate", "--json", valid, invalid, nowhere)
    assert result.exit_code == 2
    assert json.loads(result.stdout) == [
        {"file": str(valid), "valid": True, "kind": "career", "problems": []},
        {
            "file": str(invalid),
            "valid": False,
            "problems": [
                {
                    "pointer": "/rolse",
                    "code": "unknown-key",
                    "params": {"key": "rolse", "suggestion": "roles"},
                    "line": 1,
                    "column": 83,
                    "message": 'unknown key "rolse"; did you mean "roles"?',
                },
                {
                    "pointer": "/language",
                    "code": "not-a-language",
                    "params": {},
                    "found": "en_US",
                    "line": 1,
                    "column": 108,
                    "message": "not a language tag: such as en or pt-BR",
                },
            ],
        },
        {
            "file": str(nowhere),
            "valid": False,
            "problems": [],
            "error": {"code": "error.unreadable.missing-file", "message": f"there is no file {nowhere}"},
        },
    ]
    assert result.stderr == f"Error: there is no file {nowhere}\n2 problems; 1 of 3 files valid\n"


@pytest.mark.parametrize("name", ["career.json", "career.txt", "career"])
def test_yaml_that_is_not_named_so_gets_a_hint(run, write, name):
    path = write(b"# mine\nkind: canvas\n", name)
    assert f"{path} looks like YAML, and is read as JSON because of its name" in run("validate", path).stderr
    assert "looks like YAML" in run("fmt", path).stderr


@pytest.mark.parametrize("content", [b"{", b"kind", b"[1, 2", b'{"kind": "canvas"}'])
def test_what_is_no_yaml_either_gets_no_hint(run, write, content):
    assert "looks like YAML" not in run("validate", write(content)).stderr


def test_a_resume_gets_a_hint(run, write):
    path = write({"basics": {"name": "Ilse Marten"}}, "my resume.json")
    result = run("validate", path)
    assert result.exit_code == 1
    assert f"careerkit import jsonresume '{path}' -o career.json" in result.stderr
    assert "careerkit import jsonresume" in run("validate", "--json", path).stderr


@pytest.mark.parametrize("content", [b'{"name": "Ilse"}', b"[]", b'{"work": NaN}', b'{"kind": "career"}'])
def test_what_is_no_resume_gets_no_hint(run, write, content):
    assert "jsonresume" not in run("validate", write(content)).stderr


def test_only_a_terminal_is_shown_colours(run, write):
    path = write(b"[]")
    assert "\x1b[" not in run("validate", path).stdout
    assert f"\x1b[1m{path}:1:1:\x1b[0m" in run("validate", path, color=True).stdout


def test_a_person_can_do_without_colours(run, write, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("validate", write(b"[]"), color=True).stdout


def test_a_file_is_needed(run):
    result = run("validate")
    assert result.exit_code == 2
    assert "Missing argument" in result.stderr


def test_a_broken_app_is_told_for_the_files_with_its_data_and_the_others_are_judged(run, write):
    broken = write({**CAREER, "extensions": {"org.example.broken": {}}}, "broken.json")
    career = write(CAREER)
    with careerkit.registrations():
        careerkit.register_extension("org.example.broken", "no_such_module:Badges")
        result = run("validate", broken, career)
        assert (result.exit_code, result.stdout) == (2, f"{career}: valid career\n")
        assert "the extension org.example.broken can't be checked" in result.stderr
        (verdict,) = json.loads(run("validate", "--json", broken).stdout)
        assert verdict["error"]["code"] == "error.unusable-extension"
