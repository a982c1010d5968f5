from __future__ import annotations

import re
from datetime import date, timedelta
from typing import get_args

import pytest

from careerkit.declaration import types
from careerkit.declaration.marks import Pattern
from careerkit.declaration.types import Day, PartialDate

PATTERNS = {
    name: next(mark for mark in get_args(getattr(types, name)) if isinstance(mark, Pattern))
    for name in types.__all__
    if any(isinstance(mark, Pattern) for mark in get_args(getattr(types, name)))
}


def takes(name):
    return lambda text: re.search(PATTERNS[name].regex, text) is not None


def digits(year, month, day):
    return f"{year:04}-{month:02}-{day:02}"


@pytest.mark.no_cover
def test_every_day_of_three_centuries_is_a_date_and_no_other_is():
    is_date, is_day = takes("PartialDate"), takes("Day")
    known, day = set(), date(1900, 1, 1)
    while day.year < 2200:
        known.add(day.isoformat())
        day += timedelta(days=1)
    for year in range(1895, 2206):
        for month in range(14):
            for number in range(33):
                text = digits(year, month, number)
                assert is_day(text) is is_date(text) is (text in known), text


@pytest.mark.no_cover
def test_every_month_and_year_of_three_centuries_is_a_date_and_no_other_is():
    is_date, is_day = takes("PartialDate"), takes("Day")
    for year in range(10_000):
        assert is_date(f"{year:04}") is (1900 <= year < 2200)
        assert not is_day(f"{year:04}")
    for year in range(1895, 2206):
        for month in range(100):
            assert is_date(f"{year:04}-{month:02}") is (1900 <= year < 2200 and 1 <= month <= 12)
            assert not is_day(f"{year:04}-{month:02}")


@pytest.mark.parametrize("name", PATTERNS)
def test_the_examples_of_a_form_have_it(name):
    assert PATTERNS[name].examples
    assert all(map(takes(name), PATTERNS[name].examples))


@pytest.mark.parametrize("name", PATTERNS)
def test_a_form_is_the_whole_text_and_of_one_line(name):
    for example in PATTERNS[name].examples:
        for wrong in (f"{example}\n", f"\n{example}", f" {example}", f"{example} ", f"{example}\r\n", f"x\n{example}"):
            assert not takes(name)(wrong)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_form_takes_digits_or_letters_of_other_scripts(name):
    wide = {48 + n: 0xFF10 + n for n in range(10)} | {ord("a"): 0x430, ord("e"): 0x435, ord("E"): 0x395}
    for example in PATTERNS[name].examples:
        if name not in ("WebAddress", "Extensions") or not example.startswith("http"):
            changed = example.translate(wide)
            assert changed == example or not takes(name)(changed)


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("Slug", ["a", "1", "a-b-c", "x2"], ["", "A", "a--b", "-a", "a-", "a_b", "a b", "é"]),
        ("FieldName", ["a", "a_b", "a1"], ["", "_a", "a_", "a__b", "1a", "A", "a-b"]),
        ("Currency", ["EUR"], ["eur", "EU", "EURO", "E1R", ""]),
        ("LanguageTag", ["en", "pt-BR", "zh-Hant-TW", "gsw"], ["e", "EN", "en_US", "en-", "en-a", "engl"]),
        (
            "WebAddress",
            ["https://a", "http://a/b?c#d", "https://é.example"],
            ["ftp://a", "javascript:alert(1)", "https://", "https://a b", 'https://a"', "https://a<", "HTTPS://a"],
        ),
        ("Extensions", ["a.b", "org.example.x-y", "https://a"], ["a", "a.", ".a", "A.b", "a..b", "a b.c", "http:a"]),
        ("Params", ["a", "a_b", "a1"], ["", "A", "1", "a-b", "é"]),
    ],
)
def test_a_form_takes_what_it_is_for(name, good, bad):
    assert [text for text in good if not takes(name)(text)] == []
    assert [text for text in bad if takes(name)(text)] == []


def test_the_lengths_of_dates_are_those_of_their_forms():
    assert PartialDate.__metadata__[0].min_length == 4
    assert PartialDate.__metadata__[1].max_length == Day.__metadata__[1].max_length == len("2026-04-17")
