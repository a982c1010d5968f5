from __future__ import annotations

import pytest

from careerkit.cli.diagnostics import Excerpts, excerpt, headline
from careerkit.errors import Problem

pytestmark = pytest.mark.needs_extra("cli")


def plain(text, role):
    return text


def tagged(text, role):
    return f"<{role}>{text}</{role}>"


def problem(code="null", **values):
    return Problem(**{"pointer": "", "code": code, **values})


def test_the_parts_of_a_headline_are_dressed():
    told = headline("a.json", problem(pointer="/roles", line=2, column=3), tagged)
    assert told == "<place>a.json:2:3:</place> /roles: null is not used: leave the key out <code>[null]</code>"


def test_a_problem_without_a_place_names_only_the_file():
    assert headline("a.json", problem("empty"), plain) == "a.json: the document is empty [empty]"


def test_a_long_pointer_is_shortened_in_the_middle():
    told = headline("a.json", problem(pointer="/first" + "/0" * 60 + "/last"), plain)
    pointer = told.split(" ")[1].rstrip(":")
    assert len(pointer) <= 72
    assert pointer.startswith("/first/0/0/")
    assert pointer.endswith("/0/0/last")
    assert "…" in pointer


def test_what_a_terminal_would_obey_is_made_visible():
    told = headline("a\x1b.json", problem("unknown-key", pointer="/\x1b[31m\n", params={"key": "\x1b[31m\n"}), plain)
    assert told == 'a<U+001B>.json: /<U+001B>[31m<U+000A>: unknown key "<U+001B>[31m<U+000A>" [unknown-key]'


def test_the_mark_stands_below_the_whole_token():
    assert excerpt('{"name": "Ada"}', 2, 40) == ('{"name": "Ada"}', " ^~~~~~")
    assert excerpt('{"name": -12.5}', 10, 40) == ('{"name": -12.5}', "         ^~~~~")


def test_a_bracket_is_marked_alone():
    assert excerpt("[[1]]", 2, 40) == ("[[1]]", " ^")


def test_the_mark_may_stand_after_the_end_of_the_line():
    assert excerpt("[1", 3, 40) == ("[1", "  ^")


def test_tabulators_have_one_width_wherever_they_stand():
    assert excerpt("\t\t12", 3, 40) == ("        12", "        ^~")


def test_wide_characters_take_two_cells_and_accents_none():
    assert excerpt('{"日本": 1}', 8, 40) == ('{"日本": 1}', "         ^")
    assert excerpt('{"e\u0301": 1}', 8, 40) == ('{"e\u0301": 1}', "      ^")


def test_control_characters_and_foreign_spaces_are_made_visible():
    assert excerpt("\x1b[1m\u00a0x", 6, 40) == ("<U+001B>[1m<U+00A0>x", "                   ^")


def test_a_long_line_is_cut_on_both_sides():
    line = "0123456789" * 10
    shown, mark = excerpt(line, 51, 20)
    assert shown == "…123456789012345678…"
    assert mark == "          ^~~~~~~~~"


def test_a_long_line_is_cut_at_its_end_only_where_its_beginning_is_meant():
    assert excerpt("0 23456789" * 10, 1, 10) == ("0 234567…", "^")


def test_a_long_line_is_cut_at_its_beginning_only_where_its_end_is_meant():
    assert excerpt("0 23456789" * 10, 101, 10) == ("…23456789", "         ^")


def test_a_character_that_is_wider_than_the_room_is_shown_all_the_same():
    shown, mark = excerpt("ab\x1bcd", 3, 5)
    assert shown == "…<U+001B>…"
    assert mark == " ^~~~~~~~"


def test_a_problem_without_a_line_has_no_excerpt():
    assert Excerpts(b"[]", 80).below(problem(), plain) is None


def test_an_empty_line_is_not_shown():
    assert Excerpts(b"[\n\n]", 80).below(problem(line=2, column=1), plain) is None


def test_text_in_utf_16_is_not_shown_as_if_it_were_utf_8():
    shown = Excerpts("[]".encode("utf-16"), 80).below(problem("looks-like-utf16", line=1, column=1), plain)
    assert shown is None


def test_the_gutter_is_as_wide_as_the_number_of_the_line():
    excerpts = Excerpts(b"\n" * 99 + b"[1]", 80)
    below = excerpts.below(problem(line=100, column=2), tagged)
    assert below == "  100 | [1]\n      |  <mark>^</mark>"
    assert excerpts.below(problem(line=100, column=3), plain) == "  100 | [1]\n      |   ^"


def test_a_terminal_without_room_still_gets_a_few_characters():
    below = Excerpts(b'"' + b"x" * 100 + b'"', 0).below(problem(line=1, column=1), plain)
    assert below == '  1 | "xxxxxxxxxxxxxxxxx…\n    | ^~~~~~~~~~~~~~~~~~'
