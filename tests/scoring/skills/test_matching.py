from __future__ import annotations

import pytest

from careerkit.scoring.skills.matching import LONGEST, Terms, words


def speaks(term, text):
    return list(Terms([(term, True)]).within(text)) == [True]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("position data", "Reads Position-Data daily"),
        ("Straße", "an einer STRASSE"),
        ("cafe\u0301", "Ein Caf\u00e9 führen"),
        ("C++", "Writes C++ and C#"),
        ("GIS", "Knows GIS well"),
        ("go", "Go"),
        ("R", "r"),
        ("data, data", "data data data"),
        (" ".join(["long"] * (LONGEST + 1)), "long " * (LONGEST + 1)),
    ],
)
def test_a_text_speaks_of_a_term_whose_words_stand_there_in_order(term, text):
    assert speaks(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("position data", "data of the position"),
        ("plan", "Planning"),
        ("C", "Writes C++"),
        ("go", "has a go at it"),
        ("GIS", "knows gis"),
        ("gis", "Knows GIS well"),
        ("", "anything"),
        ("!?", "what !?"),
        (" ".join(["long"] * (LONGEST + 1)), "long " * (LONGEST + 2)),
    ],
)
def test_nothing_cleverer_is_found(term, text):
    assert not speaks(term, text)


def test_each_term_is_found_once_in_the_order_of_the_text():
    terms = Terms([("budget", 1), ("audit", 2), ("budget audit", 3), ("Budget", 4)])
    assert list(terms.within("audit, budget audit and budget")) == [2, 1, 4, 3]


def test_words_know_what_was_written_in_capitals():
    assert words("GIS and Gis") == (("gis", "and", "gis"), (True, False, False))
