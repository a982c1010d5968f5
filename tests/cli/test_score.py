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


def test_in_brief_the_verdicts_are_told_alone(run, write):
    path = write(CAREER)
    career = careerkit.load(path, careerkit.Career)
    brief = careerkit.score(career, as_of=dt.date(2026, 4, 17)).brief()
    assert run("score", "--brief", path).stdout == f"{brief}\n"
    assert 0 < len(brief.splitlines()) < 5
    alone = write(part("motivation", "motivation"), "motivation.json")
    assert run("score", "--brief", alone).stdout.splitlines() == run("score", alone).stdout.splitlines()[:1]


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


def test_a_canvas_is_drawn_where_that_is_asked_for(run, write):
    path = write(part("canvas", "canvas"))
    result = run("score", "--json", path, "--draws", "100")
    assert (result.exit_code, result.stderr) == (0, "")
    found = json.loads(result.stdout)
    assert (found["kind"], found["balance_simulation"]["draws"]) == ("scorecard", 100)
    assert run("score", path, "--draws", "5").exit_code == 2


def test_any_other_part_is_scored_as_a_career_of_nothing_else(run, write):
    path = write({"kind": "vision", "schema_version": "1.0", "measures": [{"name": "Asked twice", "status": "done"}]})
    card = careerkit.loads(
        run("score", "--json", path, "--as-of", "2025-01-31").stdout_bytes, careerkit.scoring.Scorecard
    )
    assert card.vision_progress.verdict == "all-reached"
    asked = [answers.framework for answers in card.completeness.frameworks if answers.open]
    assert asked == ["vision"]
    assert [one.code for one in card.missing] == ["scorecard.missing.metric-progress"]


def test_a_kind_that_is_no_part_of_its_own_is_refused_at_its_kind(run, write):
    path = write({"kind": "catalogue", "schema_version": "1.0"})
    result = run("score", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert '/kind: a document of the kind "catalogue" was found where career, use-case,' in result.stderr


CATALOGUE = {
    "kind": "catalogue",
    "schema_version": "1.0",
    "dimensions": [
        {"id": "learning", "name": "Learning", "lowest": 1, "highest": 5, "categories": ["growth"]},
        {"id": "pay", "name": "Pay", "lowest": 1, "highest": 5, "categories": ["financial"]},
    ],
    "occupations": [
        {
            "name": "Bookbinder",
            "scores": [{"dimension": "learning", "score": 5}, {"dimension": "pay", "score": 2}],
        }
    ],
}


@pytest.mark.parametrize("document", [CAREER, part("motivation", "motivation")], ids=["career", "motivation"])
def test_ideas_are_found_in_a_catalogue(run, write, document):
    path, catalogue = write(document), write(CATALOGUE, "catalogue.json")
    assert "Bookbinder" not in run("score", path).stdout
    result = run("score", path, "--catalogue", catalogue)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Bookbinder" in result.stdout


def test_a_catalogue_that_is_none_is_refused(run, write):
    path = write(CAREER)
    result = run("score", path, "--catalogue", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'a document of the kind "career" was found where catalogue is needed' in result.stderr


def test_gaps_are_chosen_within_the_hours_that_there_are(run, write):
    gaps = [{"name": "Public speaking", "importance": 4, "effort": 30}, {"name": "Law", "importance": 3, "effort": 90}]
    path = write({**CAREER, "gaps": gaps})
    assert "gap_selection" not in json.loads(run("score", "--json", path).stdout)
    found = json.loads(run("score", "--json", path, "--hours", "40").stdout)["gap_selection"]
    assert [one["name"] for one in found["chosen"]] == ["Public speaking"]
    result = run("score", path, "--hours", "-1")
    assert (result.exit_code, result.stdout) == (2, "")


ALTERNATIVES = [
    {"name": name, "serves": [{"category": "growth", "perceived": level}]}
    for name, level in (("Teach", 4), ("Print", 2))
]


def test_draws_are_made_where_asked_for_and_begin_at_the_seed(run, write):
    path = write({**CAREER, "use_case": {"alternatives": ALTERNATIVES}})
    asked = ("score", "--json", path, "--draws", "100")
    assert "acceptability" not in run("score", "--json", path).stdout
    assert "acceptability" in run(*asked).stdout
    assert run(*asked).stdout == run(*asked, "--seed", "0").stdout
    assert json.loads(run(*asked, "--seed", "7").stdout)["alternative_ranking"]["seed"] == 7


@pytest.mark.parametrize(
    ("option", "said"), [(("--draws", "0"), "from 100 to 100,000"), (("--draws", "100", "--seed", "-1"), "0 to")]
)
def test_what_can_not_be_drawn_is_refused(run, write, option, said):
    path = write({**CAREER, "use_case": {"alternatives": ALTERNATIVES}})
    result = run("score", path, *option)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_the_language_is_that_of_the_document_or_what_was_asked_for(run, write):
    path = write({**CAREER, "language": "de"})
    german = careerkit.score(careerkit.load(path, careerkit.Career), as_of=dt.date(2026, 4, 17)).say("de")
    assert run("score", path).stdout == f"{german}\n"
    assert run("score", path, "--language", "en").stdout == run("score", write(CAREER, "other.json")).stdout != german


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
