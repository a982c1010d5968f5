from __future__ import annotations

import datetime as dt
import json

import pytest

import careerkit
from careerkit.cli import clock

pytestmark = pytest.mark.needs_extra("cli")

CAREER = {
    "kind": "career",
    "schema_version": "1.0",
    "motivation": {"weights": {"method": "points", "points": [{"category": "growth", "points": 60}]}},
    "canvas": {"cost_structure": [{"text": "An evening course"}], "revenue_streams": [{"text": "Joy"}]},
    "gaps": [{"name": "Public speaking"}],
}


def part(kind, name):
    return {"kind": kind, "schema_version": "1.0", **CAREER[name]}


def test_a_career_is_scored_in_words(run, write):
    path = write(CAREER)
    result = run("score", path, "--as-of", "2025-01-31")
    assert (result.exit_code, result.stderr) == (0, "")
    career = careerkit.load(path, careerkit.Career)
    assert result.stdout == f"{careerkit.score(career, as_of=dt.date(2025, 1, 31))}\n"


def test_for_programs_the_result_is_a_document(run, write):
    path = write(CAREER)
    result = run("score", "--json", path, "--as-of", "2025-01-31")
    assert (result.exit_code, result.stderr) == (0, "")
    career = careerkit.load(path, careerkit.Career)
    assert result.stdout_bytes == careerkit.dumps(careerkit.score(career, as_of=dt.date(2025, 1, 31)))
    assert careerkit.validate(result.stdout_bytes) == ()


def test_without_a_day_it_is_today(run, write):
    path = write(CAREER)
    assert run("score", "--json", path).stdout == run("score", "--json", path, "--as-of", "2026-04-17").stdout


def test_today_is_a_day():
    assert type(clock.today()) is dt.date


def test_the_same_command_gives_the_same_bytes(run, write):
    path = write(CAREER)
    assert run("score", path).stdout_bytes == run("score", path).stdout_bytes


@pytest.mark.parametrize(
    ("kind", "name", "result_kind"),
    [("motivation", "motivation", "motivation-focus"), ("canvas", "canvas", "cost-benefit")],
)
def test_a_part_that_has_a_score_of_its_own_is_scored_alone(run, write, kind, name, result_kind):
    path = write(part(kind, name))
    assert json.loads(run("score", "--json", path).stdout)["kind"] == result_kind
    result = run("score", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) > 1


def test_a_part_that_has_no_score_is_refused_at_its_kind(run, write):
    path = write({"kind": "vision", "schema_version": "1.0"})
    result = run("score", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f'{path}:1:10: /kind: a document of the kind "vision" was found where career, motivation or canvas is needed'
        " [wrong-kind]\n"
        '  1 | {"kind": "vision", "schema_version": "1.0"}\n'
        "    |          ^~~~~~~~\n"
        "1 problem\n"
    )


def test_a_resume_gets_a_hint(run, write):
    result = run("score", write({"work": []}, "resume.json"))
    assert result.exit_code == 1
    assert "careerkit import jsonresume" in result.stderr


@pytest.mark.parametrize("day", ["2026-02-30", "20260417", "2026-W16-5", "2026-04", "today", "", "2026-04-17\x1b"])
def test_what_is_no_day_is_refused(run, write, day):
    result = run("score", write(CAREER), "--as-of", day)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is no day: write it as 2026-04-17" in result.stderr
    assert "\x1b" not in result.stderr
