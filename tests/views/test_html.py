from __future__ import annotations

import datetime as dt
import re
import sys
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given, settings

import careerkit
from careerkit import testing
from careerkit.errors import MissingExtraError
from careerkit.model import (
    Accomplishment,
    Canvas,
    Career,
    Evidence,
    Person,
    Role,
    ValueProposition,
)
from careerkit.scoring.scorecard import score
from careerkit.views import html
from careerkit.views.html import to_html
from tests.views.careers import ADDRESS, examples, full_career, texts_of

pytestmark = [pytest.mark.needs_extra("report"), pytest.mark.checkout]

DAY = dt.date(2026, 11, 2)
EVERY_EXAMPLE = pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
EVERY_FORM = pytest.mark.parametrize("choice", range(6))


def drawn(career, **settings):
    """Draw a page with its scores, and parse it as XML, which refuses all that is not balanced and escaped."""
    text = to_html(career, score(career, as_of=DAY), **settings)
    return text, ET.fromstring(text)  # noqa: S314  # it is the package's own page


def text_of(tree):
    """Give all words of the body, as a reader sees them: white space is one space."""
    return " ".join(" ".join(tree.find("body").itertext()).split())


@pytest.mark.no_cover
@EVERY_EXAMPLE
def test_every_text_of_an_example_stands_on_the_page(path):
    career = careerkit.load(path, Career)
    _, tree = drawn(career)
    shown = text_of(tree)
    assert [text for text in texts_of(career) if " ".join(text.split()) not in shown] == []


@pytest.mark.no_cover
@EVERY_FORM
def test_every_text_of_a_career_that_has_all_fields_stands_on_the_page(choice):
    career = full_career(choice=choice)
    texts, shown = texts_of(career), text_of(drawn(career)[1])
    assert len(texts) == len(set(texts)) > 200
    assert [text for text in texts if text not in shown] == []


@pytest.mark.no_cover
@EVERY_FORM
def test_nobodys_text_becomes_markup(choice):
    text, tree = drawn(full_career(choice=choice))
    assert "<script" not in text
    assert "<img" not in text
    for element in tree.iter():
        assert element.tag in ALLOWED
        assert not [name for name in element.attrib if name.startswith("on")]


ALLOWED = {
    *("html", "head", "meta", "title", "link", "style", "body", "header", "nav", "main", "section", "footer", "div"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "a", "span", "details", "summary"),
    *("svg", "path", "polyline", "circle", "rect"),
}


@pytest.mark.no_cover
@EVERY_FORM
def test_links_lead_within_the_page_or_to_web_addresses_of_the_career(choice):
    _, tree = drawn(full_career(choice=choice))
    targets = {element.get("href") for element in tree.iter("a")}
    assert ADDRESS in targets
    assert {target for target in targets if not target.startswith("#")} == {ADDRESS}
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    assert {target[1:] for target in targets if target.startswith("#")} <= ids


@pytest.mark.no_cover
@EVERY_EXAMPLE
def test_a_page_needs_nothing_but_itself(path):
    text, tree = drawn(careerkit.load(path, Career))
    assert not [element.tag for element in tree.iter() if element.get("src") is not None]
    assert [element.get("href") for element in tree.iter("link")] == ["data:,"]
    style = tree.find("head/style").text
    assert "url(" not in style
    assert "@import" not in style
    assert "http" not in style
    policy = next(one.get("content") for one in tree.iter("meta") if one.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert "script" not in policy
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>')


@pytest.mark.no_cover
@EVERY_EXAMPLE
def test_headings_come_in_order_and_ids_once(path):
    _, tree = drawn(careerkit.load(path, Career))
    levels = [int(element.tag[1]) for element in tree.iter() if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    labels = {element.get("aria-labelledby") for element in tree.iter("section")}
    assert labels <= set(ids)


@pytest.mark.no_cover
@EVERY_EXAMPLE
def test_charts_have_words(path):
    _, tree = drawn(careerkit.load(path, Career))
    for chart in tree.iter("svg"):
        assert chart.get("aria-hidden") == "true" or (chart.get("role") == "img" and chart.get("aria-label"))


@pytest.mark.no_cover
@EVERY_EXAMPLE
def test_the_same_career_gives_the_same_page(path):
    career = careerkit.load(path, Career)
    again = careerkit.loads(careerkit.dumps(career), Career)
    assert drawn(career)[0] == drawn(again)[0]


@settings(max_examples=settings().max_examples // 3)  # each is a page
@given(testing.parts(Career))
def test_any_career_can_be_drawn(career):
    text, tree = drawn(career)
    assert tree.find("body/main") is not None
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f]", text)


def test_no_day_is_named_unless_it_was_given():
    career = Career(person=Person(name="Ilse Marten"))
    assert "As of" not in to_html(career)
    assert "As of" not in to_html(career, score(career))
    assert "As of 2 November 2026" in to_html(career, score(career, as_of=DAY))


def test_control_characters_are_dropped_and_line_breaks_stay():
    career = Career(person=Person(name="A\x07\x1b[31mB", summary="one\r\ntwo\u2028three\tfour"))
    text = to_html(career)
    assert "A[31mB" in text
    assert "one\ntwo\nthree\tfour" in text


def test_what_other_programs_keep_is_not_shown_and_said_to_be_kept():
    text = to_html(full_career())
    assert "KEPT BY ANOTHER PROGRAM" not in text
    assert "data of other programs" in text
    assert "data of other programs" not in to_html(Career(person=Person(name="Ilse Marten")))


def test_own_words_are_marked_with_their_language_where_it_is_another_one():
    career = Career(
        language="de", canvas=Canvas(value_proposition=[ValueProposition(text="Kleine Museen, die allein laufen")])
    )
    assert '<span lang="de">Kleine Museen, die allein laufen</span>' in to_html(career)
    english = to_html(Career(language="en", canvas=career.canvas))
    assert '<p class="text" dir="auto">Kleine Museen, die allein laufen</p>' in english


def test_a_language_without_a_catalogue_is_said_in_english_and_marked_so():
    assert '<html lang="en">' in to_html(Career(), language="tlh-Latn")


def test_many_notes_in_a_block_are_drawn_smaller():
    notes = [ValueProposition(text=f"Value {number}") for number in range(100)]
    assert 'class="block value-proposition dense"' in to_html(Career(canvas=Canvas(value_proposition=notes)))
    assert 'class="block value-proposition"' in to_html(Career(canvas=Canvas(value_proposition=notes[:3])))


def test_evidence_leads_to_its_address():
    evidence = [Evidence(text="The page itself", address="https://example.org/a?b=1&c=2")]
    career = Career(
        roles=[Role(id="here", organisation="Harbour Library")],
        accomplishments=[Accomplishment(text="A reading room", role="here", evidence=evidence)],
    )
    _, tree = drawn(career)
    link = next(element for element in tree.iter("a") if element.text == "The page itself")
    assert link.get("href") == "https://example.org/a?b=1&c=2"
    assert link.get("rel") == "noopener noreferrer nofollow"


def test_without_jinja2_the_error_names_the_extra(monkeypatch):
    html._environment.cache_clear()
    html._style.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtraError) as caught:
        to_html(Career())
    assert caught.value == MissingExtraError(extra="report", package="jinja2")
