from __future__ import annotations

import json

import pytest

from careerkit.documents.kinds import kinds
from careerkit.documents.schemas import schema_text

pytestmark = pytest.mark.needs_extra("cli")


def test_a_schema_is_written_as_it_is_published(run):
    result = run("schema", "canvas")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == schema_text("canvas")
    assert json.loads(result.stdout)["$id"].endswith("/canvas.schema.json")


def test_a_schema_is_written_to_a_file(run, tmp_path):
    path = tmp_path / "canvas.schema.json"
    result = run("schema", "canvas", "-o", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote {path}\n")
    assert path.read_bytes() == schema_text("canvas")


def test_without_a_kind_the_kinds_are_listed_each_with_what_it_is(run):
    lines = run("schema").stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == list(kinds())
    assert all(line.split("  ", 1)[1].strip() and "cli.kind" not in line for line in lines)


def test_an_unknown_kind_is_met_with_the_nearest(run):
    result = run("schema", "vison")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'there is no kind of document called "vison"; did you mean "vision"?' in result.stderr
