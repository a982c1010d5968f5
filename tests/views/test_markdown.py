from __future__ import annotations

import datetime as dt
import html
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerkit
from careerkit import testing
from careerkit.model import Canvas, Career, Gap, Person, UseCase, ValueProposition
from careerkit.scoring.scorecard import score
from careerkit.views.markdown import to_markdown
from tests.views.careers import ADDRESS, examples, full_career, texts_of

pytestmark = pytest.mark.checkout

DAY = dt.date(2026, 11, 2)
EVERY_EXAMPLE = pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
EVERY_FORM = pytest.mark.parametrize("choice", range(6))


def written(career):
    return to_markdown(career, score(career, as_of=DAY))


@pytest.fixture(scope="module")
def parser():
    markdown_it = pytest.importorskip("markdown_it")
    return markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")


def words_of(page):
    """Give all words of a rendered page; white space is one space."""
    return " ".join(html.unescape(re.sub("<[^>]*>", "", page)).split())


@pytest.mark.no_cover
@EVERY_EXAMPLE
def test_every_text_of_an_example_stands_in_it(parser, path):
    career = careerkit.load(path, Career)
    shown = words_of(parser.render(written(career)))
    assert [text for text in texts_of(career) if " ".join(text.split()) not in shown] == []


@pytest.mark.no_cover
@EVERY_FORM
def test_nobodys_text_becomes_markup(parser, choice):
    career = full_career(choice=choice)
    blocks = parser.parse(written(career))
    tokens = [inner for token in blocks for inner in (token, *(token.children or ()))]
    assert not [
        token for token in tokens if token.type in ("html_block", "html_inline", "image", "code_inline", "fence")
    ]
    assert {token.attrs["href"] for token in tokens if token.type == "link_open"} == {ADDRESS}
    shown = words_of(parser.renderer.render(blocks, parser.options, {}))
    assert [one for one in texts_of(career) if one not in shown] == []


@given(st.lists(st.text(st.sampled_from("ab 1.)(-+=*_#`~<>&[]|!\\:/@\n\t$^")), max_size=8).map("\n".join).filter(bool))
def test_a_text_is_read_back_as_it_was_written(text):
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
    career = Career(canvas=Canvas(value_proposition=[ValueProposition(text=f"x{text}y", note=f"({text})")]))
    rendered = parser.render(to_markdown(career))
    shown = words_of(re.sub("</?(?:p|br|ul|li|strong)[ /]*>", " ", rendered))
    assert " ".join(f"x{text}y".split()) in shown
    assert " ".join(f"({text})".split()) in shown


@pytest.mark.no_cover
@pytest.mark.needs_extra("report")
@EVERY_EXAMPLE
def test_it_has_the_headings_of_its_twin(path):
    from careerkit.views.html import to_html

    career = careerkit.load(path, Career)
    card = score(career, as_of=DAY)
    tree = ET.fromstring(to_html(career, card))  # noqa: S314  # it is the package's own page
    drawn = [
        (int(one.tag[1]), "".join(one.itertext()))
        for one in tree.iter()
        if re.fullmatch("h[1-6]", one.tag) and not one.get("id", "").startswith("block-")
    ]
    lines = [re.match("(#+) (.*)", line) for line in to_markdown(career, card).splitlines() if line.startswith("#")]
    told = [(len(line[1]), html.unescape(line[2].replace("\\", ""))) for line in lines]
    folded = {"".join(one.itertext()) for one in tree.iter("summary")}
    blocks = {f"{number} · " for number in range(1, 10)}
    assert [one for one in told if one[1] not in folded and one[1][:4] not in blocks] == drawn


@pytest.mark.no_cover
@pytest.mark.needs_extra("report")
@EVERY_FORM
def test_it_says_what_its_twin_says(parser, choice):
    from careerkit.views.html import to_html

    career = full_career(choice=choice)
    tree = ET.fromstring(to_html(career))  # noqa: S314  # it is the package's own page
    shown = words_of(parser.render(to_markdown(career)))
    page = [tree.find("body/header"), *tree.iter("main"), *tree.iter("footer")]
    texts = {" ".join(text.split()) for part in page for text in part.itertext()} - {""}
    navigation = {"".join(one.itertext()) for one in tree.iter("nav")}
    assert {text for text in texts - navigation if text not in shown} == set()


@pytest.mark.no_cover
@EVERY_EXAMPLE
def test_the_same_career_gives_the_same_bytes(path):
    career = careerkit.load(path, Career)
    assert written(career) == written(careerkit.loads(careerkit.dumps(career), Career))


@pytest.mark.no_cover
@settings(max_examples=settings().max_examples // 3)  # each is a page
@given(testing.parts(Career))
def test_any_career_can_be_written(career):
    text = written(career)
    assert text.startswith("# ")
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f]", text)


def test_a_day_is_named_where_it_was_given():
    career = Career(person=Person(name="Ilse Marten", headline="Exhibition planner"))
    assert to_markdown(career).splitlines()[:5] == ["# Ilse Marten", "", "Career report", "", "Exhibition planner"]
    assert "Career report · As of 2 November 2026" in written(career)


def test_lines_of_a_text_stay_lines_and_paragraphs_paragraphs():
    career = Career(use_case=UseCase(why="one\ntwo\n\n\n  three\n"))
    assert "\n\none  \ntwo\n\nthree\n\n" in to_markdown(career)


def test_a_line_that_looks_like_markup_is_a_line():
    career = Career(use_case=UseCase(why="1. one\n# two\n- three\n---\n=== \n| - |\nwww.example.org, a@b.org, ftp://x"))
    text = to_markdown(career)
    assert (
        "1\\. one  \n\\# two  \n\\- three  \n\\---  \n\\===  \n\\| - \\|  \nwww\\.example.org, a\\@b.org, ftp\\://x"
        in text
    )


def test_gaps_that_share_a_place_have_the_same_number():
    career = Career(gaps=[Gap(name="One", importance=3), Gap(name="Another", importance=3)])
    text = written(career)
    assert "1. **One**" in text
    assert "1. **Another**" in text
