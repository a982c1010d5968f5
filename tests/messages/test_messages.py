from __future__ import annotations

import gettext
import re
import string

import pytest

from careerkit import messages
from careerkit.messages import has, languages, say
from tests.messages.catalogues import (
    DOMAINS,
    GUIDE,
    asked_for,
    entries,
    lookalikes,
    of_reports,
    of_the_guide,
)


def test_english_comes_first():
    assert languages()[0] == "en"


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_catalogue_holds_the_codes_of_its_domain_and_each_has_words(domain):
    assert entries(domain)
    for code, words in entries(domain).items():
        assert code.startswith(f"{domain}."), code
        assert all(words), code
        assert has(code), code


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_template_can_be_filled(domain):
    for words in entries(domain).values():
        for template in words:
            for _, name, _, conversion in string.Formatter().parse(template.replace('\\"', '"')):
                assert name is None or re.fullmatch(r"[a-z_0-9]+", name), template
                assert conversion is None, template


@pytest.mark.parametrize(
    ("code", "params", "words"),
    [
        ("problem.unknown-key", {"key": "nmae"}, 'unknown key "nmae"'),
        ("problem.unknown-key", {}, 'unknown key "{key}"'),
        ("problem.wrong-type", {}, "{expected} is needed here; {found_type} was found"),
        ("problem.unknown-key", {"key": None}, 'unknown key "None"'),
        ("problem.unknown-key", {"key": True}, 'unknown key "True"'),
        ("problem.unknown-key", {"key": "{key}"}, 'unknown key "{key}"'),
        ("problem.unknown-key", {"key": "word.category.growth"}, 'unknown key "growth"'),
        ("problem.unknown-key", {"key": "word.no-such-word"}, 'unknown key "word.no-such-word"'),
        ("problem.not-a-member", {"allowed": ["a"]}, "not one of a"),
        ("problem.not-a-member", {"allowed": ("a", "b")}, "not one of a or b"),
        ("problem.not-a-member", {"allowed": ["a", "b", 3.0]}, "not one of a, b or 3"),
        ("problem.not-a-member", {"allowed": []}, "not one of "),
        ("problem.unknown-key", {"key": ["a", "b"]}, 'unknown key "a, b"'),
        ("problem.too-few-items", {"count": 1}, "at least 1 item is needed here"),
        ("problem.too-few-items", {"count": 1.0}, "at least 1 item is needed here"),
        ("problem.too-few-items", {"count": 3.0}, "at least 3 items are needed here"),
        ("problem.too-few-items", {"count": 0}, "at least 0 items are needed here"),
        ("problem.too-few-items", {"count": 2.5}, "at least 2.5 items are needed here"),
        ("problem.too-few-items", {"count": float("inf")}, "at least inf items are needed here"),
        ("problem.too-few-items", {"count": True}, "at least True item is needed here"),
        ("problem.too-few-items", {"count": "many"}, "at least many item is needed here"),
        ("problem.too-few-items", {}, "at least {count} item is needed here"),
        ("nobody.knows-this", {"a": 1}, "nobody.knows-this"),
        ("problem", {}, "problem"),
        ("", {}, ""),
        ("../etc.passwd", {}, "../etc.passwd"),
    ],
)
def test_a_message_is_put_into_words(code, params, words):
    assert say(code, params) == words


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (3, "3"), (3.0, "3"), (-0.0, "0"), (0, "0"), (2.675, "2.67"), (1 / 3, "0.33"), (0.001234, "0.0012"),
        (1999, "1999"),
        (12345, "12,345"), (12345.678, "12,345.68"), (-20000, "-20,000"), (9999.999, "10,000"), (10**20, f"{10**20:,}"),
        (float("nan"), "nan"), (float("-inf"), "-inf"),
    ],
)  # fmt: skip
def test_a_number_is_shown_as_a_reader_wants_it(number, shown):
    assert say("problem.too-small", {"lowest": number}) == f"too small: {shown} at least"


@pytest.mark.no_cover
def test_every_message_that_the_sources_ask_for_has_an_entry():
    assert [asked for asked in asked_for() if not asked.answered()] == []


@pytest.mark.no_cover
def test_what_looks_like_a_code_in_the_sources_is_one():
    assert [found for found in lookalikes() if not found.answered()] == []


def test_the_sources_ask_for_messages_in_every_way_that_is_looked_for():
    patterns = {asked.pattern for asked in asked_for()}
    assert {
        r"cli\.next\.nothing",  # a code
        r"block\..+\.prompt",  # made of an id
        r"problem\.looks\-like\-utf16(?:\..+)?",  # one of two, of a problem
        r"interview\.example",  # said by the interview
        r"report\.closing\.mirror",  # said by a report
        r"report\.label\.evidence",  # a label
    } <= patterns
    assert any(found.pattern == r"error\.invalid\-file" for found in lookalikes())


def test_everything_that_the_guide_knows_has_its_words():
    assert [code for code in of_the_guide() if not has(code)] == []


def test_no_words_of_the_guide_are_left_over():
    used = {*of_the_guide(), *of_reports()}
    assert [code for domain in GUIDE for code in entries(domain) if code not in used] == []


@pytest.mark.no_cover
def test_nothing_that_the_interview_says_is_left_over():
    used = {code for asked in asked_for() if asked.pattern != r"interview\..+" for code in asked.answered()}
    assert [code for code in entries("interview") if code not in used] == []


class Catalogue(gettext.NullTranslations):
    def gettext(self, message):
        words = {
            "problem.empty": "leeg",
            "problem.not-a-member": "niet {allowed:or}",
            "word.join.or": "{first} of {last}",
        }
        return words.get(message, message)


@pytest.fixture
def dutch(monkeypatch):
    known = messages._catalogue
    assert "nl" not in languages()
    monkeypatch.setattr(messages, "_catalogue", lambda tag, domain: Catalogue() if tag == "nl" else known(tag, domain))


def test_what_a_language_lacks_is_said_in_a_wider_one_and_then_in_english(dutch):
    assert say("problem.empty", language="nl") == "leeg"
    assert say("problem.empty", language="nl-BE") == "leeg"
    assert say("problem.not-whole", language="nl-BE") == "a whole number is needed here"
    assert say("problem.empty", language="fr") == "the document is empty"
    assert has("problem.empty", "nl")
    assert not has("problem.not-whole", "nl")


def test_a_list_is_joined_in_the_language_of_the_reader(dutch):
    assert say("problem.not-a-member", {"allowed": ["a", "b"]}, "nl") == "niet a of b"


def test_a_sentence_that_falls_back_falls_back_whole():
    params = {"expected": ["word.json.object"], "found_type": "word.json.string"}
    assert has("word.json.object", "de")
    assert say("problem.wrong-type", params, "de") == say("problem.wrong-type", params)


@pytest.mark.parametrize("language", ["", "xx", "../../..", "en/../en", "EN"])
def test_a_language_that_is_not_there_is_said_in_english(language):
    assert say("problem.empty", language=language) == "the document is empty"
    assert not has("problem.empty", language)


def test_languages_and_domains_that_are_not_there_are_not_remembered():
    say("problem.empty")
    before = (messages._opened.cache_info().currsize, messages._domains_of.cache_info().currsize)
    for number in range(9):
        say(f"nobody-{number}.knows", language="en")
        say("problem.empty", language=f"x{number}-y")
    assert (messages._opened.cache_info().currsize, messages._domains_of.cache_info().currsize) == before


def test_a_format_may_be_asked_for(monkeypatch):
    monkeypatch.setattr(messages, "_text", lambda *_: "{a:.3f} {b:.1f}")
    assert say("x.y", {"a": 1.5, "b": "text"}) == "1.500 text"
