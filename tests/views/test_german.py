"""A report in German is German as a whole: only what the person wrote, and names, are the same as in English."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

import careerkit
from careerkit import Career
from careerkit.model import Person
from careerkit.scoring.scorecard import score
from careerkit.views.markdown import to_markdown
from tests.views import careers
from tests.views.careers import examples, full_career

pytestmark = pytest.mark.no_cover

DAY = dt.date(2026, 11, 25)
ALIKE = {"April", "August", "September", "November", "Canvas", "Plan", "Vision"}
"""Fixed words that are the same in both languages."""
_BETWEEN = re.compile(r" · | → |[:()<>,“”„*_]|\d+\.?|[.:]$")
"""What stands between the pieces of a line."""


def report(career, language):
    return to_markdown(career, score(career, as_of=DAY), language=language)


def pieces(markdown):
    """The pieces of every line that have letters: headings, labels, tags and values, each by itself."""
    lines = re.sub(r"\\(\W)", r"\1", markdown).splitlines()
    found = {piece.strip(" #>-[].…\"'?") for line in lines for piece in _BETWEEN.split(line)}
    return {piece for piece in found if re.search("[a-z]", piece)}


def written(value):
    """Every text that stands in a document, one a line."""
    if isinstance(value, dict):
        value = list(value.values())
    return "\n".join(map(written, value)) if isinstance(value, list) else str(value)


def said_alike(career, one="en", other="de"):
    """What reports in two languages say in the same words, and the person did not."""
    own = written(json.loads(careerkit.dumps(career)))
    alike = pieces(report(career, one)) & pieces(report(career, other))
    return {piece for piece in alike if piece not in own}


@pytest.mark.checkout
@pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
def test_a_report_says_nothing_in_english_but_what_the_person_wrote(path):
    career = careerkit.load(path, Career)
    assert said_alike(career) <= ALIKE
    assert {"What I can do", "What drives me"} <= said_alike(career, "en", "en")


@pytest.mark.parametrize("choice", range(9))
def test_no_label_and_no_word_of_any_field_is_english(monkeypatch, choice):
    monkeypatch.setattr(careers, "ATTACK", "Somebody wrote this")
    monkeypatch.setattr(careers, "ADDRESS", "https://example.org/")
    career = full_career(choice=choice)
    assert said_alike(career) <= ALIKE
    assert len(said_alike(career, "en", "en")) > 300


@pytest.mark.parametrize("language", ["de", "de-AT"])
def test_a_date_is_written_as_in_german(language):
    assert "Bericht zum Berufsleben · Stand: 25. November 2026" in report(Career(), language)


@pytest.mark.needs_extra("report")
@pytest.mark.parametrize("language", ["de", "de-AT"])
def test_a_page_says_that_it_is_in_german(language):
    from careerkit.views.html import to_html

    page = to_html(Career(person=Person(name="Ilse Marten")), language=language)
    assert '<html lang="de">' in page
    assert "Diese Seite ist ein Spiegel und kein Zeugnis." in page
