"""What is shown of a line below a problem."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.cli.diagnostics import excerpt

pytestmark = pytest.mark.needs_extra("cli")

LINES = st.text(st.sampled_from('ab"\\: 1,{\t日é\u0301\x1b\u00a0'), max_size=80)
WIDTHS = st.integers(20, 60)


def cells(text):
    """Count the cells that a terminal gives to a text without control characters."""
    return sum(0 if unicodedata.category(c) == "Mn" else 2 if c == "日" else 1 for c in text)


@st.composite
def places(draw):
    line = draw(LINES)
    return line, draw(st.integers(1, len(line) + 1))


@given(places(), WIDTHS)
def test_neither_line_is_wider_than_the_room(place, width):
    """ "Cut a line to a width around a column" """
    shown, mark = excerpt(*place, width)
    assert cells(shown) <= width
    assert len(mark) <= width + 1


@given(places(), WIDTHS)
def test_the_mark_begins_below_the_character_of_the_column(place, width):
    """ "and mark what stands there" """
    line, column = place
    shown, mark = excerpt(line, column, width)
    before = len(mark) - len(mark.lstrip(" "))
    position = used = 0
    while used < before:
        used += cells(shown[position])
        position += 1
    meant = line[column - 1 : column]
    expected = {"\t": " ", "\x1b": "<", "\u00a0": "<"}.get(meant, meant)
    assert used == before
    assert shown[position:].lstrip("\u0301" if expected != "\u0301" else "").startswith(expected)


@given(places(), WIDTHS)
def test_nothing_that_a_terminal_would_obey_is_left(place, width):
    shown, mark = excerpt(*place, width)
    assert (shown + mark).isprintable()


@given(places())
def test_a_line_for_which_there_is_room_is_shown_whole(place):
    line, column = place
    shown, _ = excerpt(line, column, 1_000)
    assert "…" not in shown
    assert len(shown) >= len(line)
