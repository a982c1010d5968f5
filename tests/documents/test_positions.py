from __future__ import annotations

import pickle

import pytest

from careerkit.documents import positions
from careerkit.documents.positions import Lines, Position, key_at
from careerkit.documents.scanner import scan
from careerkit.values import encodable

TEXT = '{\n  "name": "Ada",\n  "gaps": [\n    {"a/b": 1, "~": []},\n    7\n  ]\n}\n'


def at(line, column):
    return Position(line=line, column=column)


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, at(1, 1)),
        ("ab", 2, at(1, 3)),
        ("a\nb", 1, at(1, 2)),
        ("a\nb", 2, at(2, 1)),
        ("a\r\nb", 3, at(2, 1)),
        ("a\r\nb", 2, at(1, 3)),
        ("a\rb", 2, at(2, 1)),
        ("a\n\r\n\rb", 5, at(4, 1)),
        ("\u2028\u2029\x0b\x0c\x85b", 5, at(1, 6)),
        ("\U0001f600b", 1, at(1, 2)),
        ("a\n", 2, at(2, 1)),
    ],
)
def test_lines_end_with_line_feed_carriage_return_or_both_and_columns_count_code_points(text, offset, expected):
    assert Lines(text).position(offset) == expected


def test_the_text_of_a_line_is_given_without_its_end():
    lines = Lines("a\u2028b\r\n\rc")
    assert [lines.line(number) for number in (1, 2, 3)] == ["a\u2028b", "", "c"]


@pytest.mark.parametrize("number", [-1, 0, 3])
def test_a_line_that_is_not_there_is_an_index_error(number):
    with pytest.raises(IndexError, match=f"^{number}$"):
        Lines("a\nb").line(number)


def test_every_value_has_a_position():
    assert dict(scan(TEXT, max_depth=8).positions) == {
        "": at(1, 1),
        "/name": at(2, 11),
        "/gaps": at(3, 11),
        "/gaps/0": at(4, 5),
        "/gaps/0/a~1b": at(4, 13),
        "/gaps/0/~0": at(4, 21),
        "/gaps/1": at(5, 5),
    }


def test_every_member_has_the_position_of_its_key_and_an_element_has_none():
    keys = scan(TEXT, max_depth=8).key_positions
    assert dict(keys) == {
        "/name": at(2, 3),
        "/gaps": at(3, 3),
        "/gaps/0/a~1b": at(4, 6),
        "/gaps/0/~0": at(4, 16),
    }
    for pointer in ("", "/gaps/0"):
        with pytest.raises(KeyError) as caught:
            keys[pointer]
        assert caught.value.args == (pointer,)


@pytest.mark.parametrize("pointer", ["/nobody", "/gaps/2", "/gaps/-1", "/gaps/00", "/gaps/-", "/name/0", "gaps", "/~"])
def test_a_pointer_to_nothing_is_a_key_error(pointer):
    found = scan(TEXT, max_depth=8)
    assert pointer not in found.positions
    assert found.positions.get(pointer) is None
    with pytest.raises(KeyError) as caught:
        found.key_positions[pointer]
    assert caught.value.args == (pointer,)


def test_positions_count_compare_and_are_pickled_like_any_mapping():
    found = scan(TEXT, max_depth=8).positions
    assert len(found) == 7
    assert found == scan(TEXT, max_depth=8).positions
    assert found != scan(TEXT + " ", max_depth=8).key_positions
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - made in this line


def test_a_text_without_a_value_has_no_positions():
    found = scan("", max_depth=8).positions
    assert dict(found) == {}
    with pytest.raises(KeyError) as caught:
        found[""]
    assert caught.value.args == ("",)


def test_the_repr_does_not_work_out_all_positions():
    found = scan("[1]", max_depth=8)
    assert repr(found.positions) == "<Positions of the values of a text of 3>"
    assert repr(found.key_positions) == "<Positions of the keys of a text of 3>"


def test_of_two_members_with_one_key_the_last_stands_for_both():
    found = scan('{"a": {"b": 1}, "a": [2]}', max_depth=8).positions
    assert dict(found) == {"": at(1, 1), "/a": at(1, 22), "/a/0": at(1, 23)}


def test_keys_are_found_by_what_they_mean_not_by_how_they_are_written():
    assert scan(r'{"caf\u00e9\u002f\ud83d\ude00": 1}', max_depth=8).positions["/café~1\U0001f600"] == at(1, 33)


def test_a_lone_surrogate_in_a_key_becomes_something_that_can_be_written():
    found = scan(r'{"\ud800": {"x\udfff": 1}}', max_depth=8).positions
    assert list(found) == ["", "/\ufffd", "/\ufffd/x\ufffd"]


def test_a_key_is_read_and_made_encodable():
    assert key_at(r'{"a\"\ud800b": 1}', 1) == 'a"\ud800b'
    assert encodable("\ud800\U0001f600\udfff") == "\ufffd\U0001f600\ufffd"


def test_the_module_lists_what_is_public():
    assert dir(positions) == sorted(positions.__all__)
