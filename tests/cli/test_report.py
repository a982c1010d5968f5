from __future__ import annotations

import datetime as dt

import pytest

import careerkit
from careerkit.errors import MissingExtraError

pytestmark = [pytest.mark.needs_extra("cli"), pytest.mark.needs_extra("report")]

CAREER = {
    "kind": "career",
    "schema_version": "1.0",
    "person": {"name": "Ilse Marten"},
    "canvas": {"value_proposition": [{"text": "Small museums that run without me"}]},
}


@pytest.mark.parametrize("name", ["out.html", "out.HTM"])
def test_a_name_that_ends_in_html_becomes_a_page_for_a_browser(run, write, tmp_path, name):
    path = tmp_path / name
    result = run("report", write(CAREER), "-o", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote {path}\n")
    page = path.read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert "Small museums that run without me" in page


@pytest.mark.parametrize("name", ["out.md", "out.markdown"])
def test_a_name_that_ends_in_md_becomes_markdown(run, write, tmp_path, name):
    path = tmp_path / name
    result = run("report", write(CAREER), "-o", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"wrote {path}\n")
    page = path.read_text(encoding="utf-8")
    assert page.startswith("#")
    assert "Small museums that run without me" in page


@pytest.mark.parametrize("name", ["out.html", "out.md"])
def test_the_command_writes_what_the_function_writes(run, write, tmp_path, name):
    path = write(CAREER)
    run("report", path, "-o", tmp_path / name, "--as-of", "2025-01-31")
    careerkit.report(careerkit.load(path, careerkit.Career), tmp_path / f"x{name}", as_of=dt.date(2025, 1, 31))
    assert (tmp_path / name).read_bytes() == (tmp_path / f"x{name}").read_bytes()


def test_without_a_day_it_is_today(run, write):
    path = write(CAREER)
    command = ("report", path, "-o", "-", "--format", "html")
    assert run(*command).stdout_bytes == run(*command, "--as-of", "2026-04-17").stdout_bytes


@pytest.mark.parametrize(("form", "begin"), [("html", "<!"), ("markdown", "#")])
def test_the_form_may_be_said_for_standard_output_and_for_any_name(run, write, tmp_path, form, begin):
    path, out = write(CAREER), tmp_path / "out.txt"
    result = run("report", path, "-o", "-", "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(begin)
    assert run("report", path, "-o", out, "--format", form).exit_code == 0
    assert out.read_bytes() == result.stdout_bytes


def test_standard_output_needs_a_form(run, write):
    result = run("report", write(CAREER), "-o", "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "standard output does not tell the form of the page: give --format" in result.stderr


@pytest.mark.parametrize("name", ["out.pdf", "out", "html", "out.html.gz"])
def test_a_name_that_tells_no_form_is_refused(run, write, tmp_path, name):
    path = write(CAREER)
    result = run("report", path, "-o", tmp_path / name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "does not tell the form of the page: end it in .html or .md" in result.stderr
    assert sorted(tmp_path.iterdir()) == [path]


def test_an_output_is_needed(run, write):
    result = run("report", write(CAREER))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Missing option" in result.stderr


def test_only_a_career_or_a_part_it_has_one_of_becomes_a_page(run, write, tmp_path):
    path = write({"kind": "role-profile", "schema_version": "1.0"})
    result = run("report", path, "-o", tmp_path / "out.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "/kind: " in result.stderr
    assert "[wrong-kind]" in result.stderr
    assert sorted(tmp_path.iterdir()) == [path]


def test_the_career_itself_is_never_overwritten(run, write):
    path = write(CAREER)
    before = path.read_bytes()
    result = run("report", path, "-o", path, "--format", "html")
    assert (result.exit_code, result.stderr) == (2, f"Error: {path} is the file that was read; write to another one\n")
    assert path.read_bytes() == before


def test_without_jinja_the_extra_is_named(run, write, tmp_path, monkeypatch):
    def fail(*_, **__):
        raise MissingExtraError(extra="report", package="jinja2")

    monkeypatch.setattr("careerkit.views.html.to_html", fail)
    path = write(CAREER)
    result = run("report", path, "-o", tmp_path / "out.html")
    assert result.exit_code == 2
    assert result.stderr == 'Error: jinja2 is needed for this: pip install "careerkit[report]"\n'
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "part", [careerkit.UseCase(why="I was happiest when I learned most.", language="de"), careerkit.Canvas()]
)
def test_a_part_that_stands_alone_has_a_report_of_its_own(run, tmp_path, part):
    careerkit.dump(part, tmp_path / "part.json")
    result = run("report", tmp_path / "part.json", "-o", tmp_path / "part.md")
    assert result.exit_code == 0
    assert getattr(part, "why", None) is None or part.why in (tmp_path / "part.md").read_text(encoding="utf-8")


def test_what_no_career_has_one_of_has_no_report(run, tmp_path):
    from careerkit.model import Catalogue

    careerkit.dump(Catalogue(name="Trades"), tmp_path / "trades.json")
    result = run("report", tmp_path / "trades.json", "-o", tmp_path / "trades.md")
    assert result.exit_code == 1
    assert not (tmp_path / "trades.md").exists()
