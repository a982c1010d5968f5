from __future__ import annotations

import json

import pytest

import careerkit
from tests.documents import courses
from tests.documents.courses import KIND

pytestmark = pytest.mark.needs_extra("cli")

OLDER = {"kind": KIND, "schema_version": "1.0", "title": "Budgets", "sessions": [{"minutes": 90}]}
NEWEST = {"kind": KIND, "schema_version": "2.0", "name": "Budgets", "sessions": [{"hours": 1.5}]}


@pytest.fixture(autouse=True)
def registered():
    with careerkit.registrations():
        careerkit.register_kind(KIND, "tests.documents.courses:Course", versions=courses.VERSIONS)
        yield


def test_an_older_document_is_written_as_one_of_the_newest_version(run, write):
    path = write(OLDER)
    result = run("migrate", path)
    assert (result.exit_code, json.loads(result.stdout)) == (0, NEWEST)
    assert result.stderr == f"{path}: brought from version 1.0 to 2.0\n"
    assert json.loads(path.read_bytes()) == OLDER


def test_the_output_may_be_the_file_itself(run, write):
    path = write(OLDER)
    result = run("migrate", path, "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"wrote {path}\n{path}: brought from version 1.0 to 2.0\n"
    assert json.loads(path.read_bytes()) == NEWEST


def test_the_newest_version_is_written_as_it_is(run, write, tmp_path):
    path, other = write(NEWEST), tmp_path / "other.json"
    result = run("migrate", path, "-o", other)
    assert result.exit_code == 0
    assert result.stderr.endswith(f"{path}: {KIND} of version 2.0, which is the newest\n")
    assert json.loads(other.read_bytes()) == NEWEST


def test_check_only_says_which_version_there_is(run, write):
    older, newest = write(OLDER), write(NEWEST, "newest.json")
    result = run("migrate", older, "--check")
    assert (result.exit_code, result.stdout) == (1, f"{older}: {KIND} of version 1.0; the newest is 2.0\n")
    assert json.loads(older.read_bytes()) == OLDER
    result = run("migrate", newest, "--check")
    assert (result.exit_code, result.stdout) == (0, f"{newest}: {KIND} of version 2.0, which is the newest\n")


def test_standard_input_is_migrated_for_a_dash(run):
    result = run("migrate", "-", stdin=json.dumps(OLDER).encode())
    assert (result.exit_code, json.loads(result.stdout)) == (0, NEWEST)
    assert result.stderr == "<stdin>: brought from version 1.0 to 2.0\n"


def test_what_is_invalid_in_its_own_version_is_shown_there(run, write):
    path = write(b'{"kind": "org-example-course", "schema_version": "1.0",\n "name": "a"}')
    result = run("migrate", path, "-o", path)
    assert result.exit_code == 1
    assert f'{path}:2:2: /name: unknown key "name"' in result.stderr
    assert "(in version 1.0, which this document is written in)" in result.stderr
    assert json.loads(path.read_bytes())["name"] == "a"


def test_a_newer_document_is_refused_by_name(run, write):
    path = write({"kind": "canvas", "schema_version": "1.1"})
    result = run("migrate", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "this document has version 1.1, and this careerkit reads up to 1.0: update careerkit" in result.stderr


def test_problems_name_their_version_for_programs_as_well(run, write):
    path = write({**OLDER, "title": 5})
    (verdict,) = json.loads(run("validate", "--json", path).stdout)
    assert [problem["version"] for problem in verdict["problems"]] == ["1.0"]
    (verdict,) = json.loads(run("validate", "--json", write({**NEWEST, "name": 5}, "b.json")).stdout)
    assert ["version" in problem for problem in verdict["problems"]] == [False]
