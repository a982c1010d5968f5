"""Every command reads YAML, by the name of a file or by what standard input looks like, and writes it by the name."""

from __future__ import annotations

import json

import pytest

import careerkit

pytestmark = [pytest.mark.needs_extra("cli"), pytest.mark.needs_extra("yaml")]

CANVAS = careerkit.Canvas(hours_a_week=6)
YAML = careerkit.dumps(CANVAS, notation="yaml")


def test_a_yaml_file_is_validated(run, write):
    path = write(YAML, "canvas.yaml")
    result = run("validate", path)
    assert (result.exit_code, result.stdout) == (0, f"{path}: valid canvas\n")
    assert run("validate", "-", stdin=YAML).stdout == "<stdin>: valid canvas\n"


def test_a_problem_is_shown_below_its_line_of_yaml(run, write):
    path = write(YAML + b"channels:\n- texd: a call\n", "canvas.yaml")
    result = run("validate", path)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1:] == ["  6 | - texd: a call", "    |   ^~~~"]
    assert result.stdout.startswith(f'{path}:6:3: /channels/0/texd: unknown key "texd"; did you mean "text"?')


def test_a_document_of_another_kind_is_told_in_yaml_as_well(run, write):
    path = write(
        careerkit.dumps(careerkit.loads(b'{"kind": "catalogue", "schema_version": "1.0"}'), notation="yaml"), "s.yml"
    )
    result = run("score", path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{path}:2:7: /kind: ")


def test_limits_are_options(run, write):
    path = write(YAML + b"a: 1\nb: &b [1, [2]]\nc: *b\n", "canvas.yaml")
    for option, number, code, said in (
        ("--max-bytes", 10, 2, "larger than 10 bytes"),
        ("--max-yaml-bytes", 10, 2, "the most that is read of YAML"),
        ("--max-depth", 2, 1, "nested too deep: 2 levels"),
        ("--max-aliased", 3, 1, "more than 3 values"),
        ("--max-problems", 1, 1, "only the first problem is listed"),
    ):
        result = run("validate", path, option, number)
        assert (option, result.exit_code) == (option, code)
        assert said in result.output
    assert run("validate", "-", "--max-yaml-bytes", 10, stdin=YAML).exit_code == 2
    assert run("validate", "-", "--max-yaml-bytes", 10, stdin=careerkit.dumps(CANVAS)).exit_code == 0
    assert run("validate", path, "--max-depth", 0).exit_code == 2


def test_without_the_extra_its_name_is_said(run, write, monkeypatch):
    from careerkit.documents import notations
    from careerkit.errors import MissingExtraError

    def missing(*_):
        raise MissingExtraError(extra="yaml", package="pyyaml")

    for module in ("careerkit.documents.reading", "careerkit.documents.notations"):
        monkeypatch.setattr(f"{module}.text_of", missing)
    assert notations.text_of is missing
    for command in ("validate", "fmt", "score"):
        result = run(command, write(YAML, "canvas.yaml"))
        assert result.exit_code == 2
        assert 'pip install "careerkit[yaml]"' in result.stderr


@pytest.mark.parametrize("kind", ["career", "canvas"])
def test_new_writes_yaml_with_the_line_that_editors_understand(run, tmp_path, kind):
    path = tmp_path / "new.yaml"
    assert run("new", kind, "-o", path).exit_code == 0
    lines = path.read_text().splitlines()
    assert lines[0] == f"# yaml-language-server: $schema={careerkit.schema(kind)['$id']}"
    assert lines[1] == f"kind: {kind}"
    assert careerkit.validate(path) == ()
    assert "$schema" in run("new", kind).stdout


def test_answers_are_kept_in_yaml(run, tmp_path):
    path = tmp_path / "canvas.yaml"
    result = run("new", "canvas", "-i", "-o", path, stdin=b"\n/stop\n")
    assert result.exit_code == 0
    assert path.read_text().startswith("# yaml-language-server: ")
    path.write_text(path.read_text() + "# mine\n")
    result = run("new", "-i", "-o", path, stdin=b"/stop\n")
    assert result.exit_code == 0
    assert f"{path}: the comment in line 6 will not be in what is written" in result.stderr
    assert "# mine" not in path.read_text()


def test_migrate_writes_what_the_name_of_the_output_says(run, write, tmp_path):
    path, other = write(b"# mine\n" + YAML, "canvas.yaml"), tmp_path / "canvas.json"
    result = run("migrate", path, "-o", other)
    assert result.exit_code == 0
    assert f"{path}: the comment in line 1 will not be in what is written" in result.stderr
    assert other.read_bytes() == careerkit.dumps(CANVAS)
    assert run("migrate", path).stdout_bytes == YAML
    assert run("migrate", other).stdout_bytes == careerkit.dumps(CANVAS)


def test_an_import_writes_yaml(run, write, tmp_path):
    resume, path = write({"basics": {"name": "Ada"}}, "resume.json"), tmp_path / "career.yaml"
    assert run("import", "jsonresume", resume, "-o", path).exit_code == 0
    assert careerkit.load(path, careerkit.Career).person.name == "Ada"


def test_reports_and_questions_come_from_yaml(run, write):
    path = write(YAML, "canvas.yaml")
    assert run("report", path, "--format", "markdown", "-o", "-").exit_code == 0
    assert json.loads(run("next", path, "--json").stdout)
