from __future__ import annotations

import json

import pytest

import careerkit
from tests.documents import courses
from tests.documents.courses import KIND

pytestmark = [pytest.mark.needs_extra("cli"), pytest.mark.needs_extra("yaml")]

CANVAS = careerkit.Canvas(hours_a_week=6, title="If I stayed")
ORDERED = careerkit.dumps(CANVAS)
YAML = careerkit.dumps(CANVAS, notation="yaml")
LINE, _, BODY = YAML.decode().partition("\n")
ANOTHER = {"hours_a_week": 6, "title": "If I stayed", "schema_version": "1.0", "kind": "canvas"}


def test_a_file_is_written_anew_in_one_order_and_layout(run, write):
    path = write(ANOTHER)
    result = run("fmt", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote {path}\n")
    assert path.read_bytes() == ORDERED


def test_a_file_that_has_them_is_not_touched(run, write):
    paths = write(ORDERED), write(YAML, "canvas.yaml")
    before = [path.stat().st_mtime_ns for path in paths]
    result = run("fmt", *paths)
    assert (result.exit_code, result.output) == (0, "")
    assert [path.stat().st_mtime_ns for path in paths] == before


def test_yaml_stays_yaml(run, write):
    path = write(f"title: 'If I stayed'\r\nhours_a_week: 0x6\r\n{BODY[:35]}".encode(), "canvas.yml")
    assert run("fmt", path).exit_code == 0
    assert path.read_bytes() == YAML


def test_check_names_what_would_be_written_and_writes_nothing(run, write):
    path, other = write(ANOTHER), write(ORDERED, "other.json")
    before = path.read_bytes()
    result = run("fmt", "--check", path, other)
    assert (result.exit_code, result.stdout) == (1, f"{path}: would be written anew\n")
    assert path.read_bytes() == before
    assert run("fmt", "--check", other).exit_code == 0


@pytest.mark.parametrize("content", [json.dumps(ANOTHER).encode(), ORDERED, YAML])
def test_standard_input_goes_to_standard_output(run, content):
    result = run("fmt", "-", stdin=content)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == (YAML if content == YAML else ORDERED)


def test_an_invalid_document_is_left_as_it_is(run, write):
    path = write({**ANOTHER, "hours_a_week": "six"})
    before = path.read_bytes()
    result = run("fmt", path, "--drop-comments")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "/hours_a_week" in result.stderr
    assert path.read_bytes() == before
    assert run("fmt", "-", stdin=before).stdout == ""


def test_an_older_document_is_left_as_it_is(run, write):
    with careerkit.registrations():
        careerkit.register_kind(KIND, "tests.documents.courses:Course", versions=courses.VERSIONS)
        path = write({"kind": KIND, "schema_version": "1.0", "title": "Budgets", "sessions": [{"minutes": 90}]})
        before = path.read_bytes()
        result = run("fmt", path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{path}: left as it is, for it is of version 1.0 and the newest is 2.0")
    assert path.read_bytes() == before


def test_comments_are_not_dropped_unless_that_is_asked_for(run, write):
    path = write(f"{LINE}\n# mine\n{BODY}# to do\n".encode(), "canvas.yaml")
    before = path.read_bytes()
    result = run("fmt", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "2 comments would be lost, the first in line 2; --drop-comments" in result.stderr
    assert path.read_bytes() == before
    assert run("fmt", path, "--drop-comments").exit_code == 0
    assert path.read_bytes() == YAML


def test_comments_are_not_left_out_of_another_file_unless_that_is_asked_for(run, write, tmp_path):
    path, other = write(f"{LINE}\n# mine\n{BODY}".encode(), "canvas.yaml"), tmp_path / "other.json"
    result = run("fmt", path, "-o", other)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{path}: not written to {other}, which would not have the comment in line 2;")
    assert not other.exists()
    assert run("fmt", path, "-o", other, "--drop-comments").exit_code == 0
    assert other.read_bytes() == ORDERED


def test_a_line_of_ones_own_for_the_schema_is_kept(run, write):
    line = "# yaml-language-server: $schema=../canvas.schema.json"
    path = write(f"{BODY}{line}\n".encode(), "canvas.yaml")
    assert run("fmt", path).exit_code == 0
    assert path.read_text() == f"{line}\n{BODY}"


def test_a_document_is_written_to_another_file_as_its_name_says(run, write, tmp_path):
    path, yaml, back = write(ANOTHER), tmp_path / "canvas.yaml", tmp_path / "back.json"
    assert run("fmt", path, "-o", yaml).exit_code == 0
    assert yaml.read_bytes() == YAML
    assert run("fmt", yaml, "--output", back).exit_code == 0
    assert back.read_bytes() == ORDERED
    assert run("fmt", yaml, "-o", "-").stdout_bytes == YAML


def test_the_worst_end_of_several_files_is_the_end(run, write, tmp_path):
    fine, wrong, missing = write(ANOTHER), write(b"{", "wrong.json"), tmp_path / "missing.json"
    assert run("fmt", wrong, fine).exit_code == 1
    result = run("fmt", missing, wrong)
    assert result.exit_code == 2
    assert f"there is no file {missing}" in result.stderr
    assert fine.read_bytes() == ORDERED


def test_what_can_not_be_written_is_said(run, write, tmp_path):
    result = run("fmt", write(ANOTHER), "-o", tmp_path / "no" / "canvas.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "folder" in result.stderr


@pytest.mark.parametrize("options", [("-o", "out.json", "--check"), ("-o", "out.json", "another.json")])
def test_one_output_is_for_one_file(run, write, options):
    result = run("fmt", write(ANOTHER), *options)
    assert result.exit_code == 2
    assert "--output is for one file" in result.stderr
