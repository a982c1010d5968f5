from __future__ import annotations

import json

import pytest

from careerkit.documents.faults import MOST_POINTED
from careerkit.documents.text import (
    DEFAULT_LIMITS,
    UNREAD,
    Limits,
    decode,
    has_no_key_twice,
    invalid,
    keys_written,
    needs_scan,
    parse,
    parse_leniently,
    problem_of,
    scan_faults,
)
from careerkit.errors import InvalidDocumentError, LimitExceededError, Problem, UnreadableFileError

pytestmark = pytest.mark.usefixtures("parser")


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b"1", 1),
        (b' [1.5, true, null, "a"] \n', [1.5, True, None, "a"]),
        (b'{"a": {"b": {}}, "c": [{"b": 1}, {"b": 2}]}', {"a": {"b": {}}, "c": [{"b": 1}, {"b": 2}]}),
        (b'{"\\ud83d\\ude00": "\\ud83d\\ude00"}', {"😀": "😀"}),
        (b'{"a": "\\":"}', {"a": '":'}),
        ('"é"'.encode(), "é"),
    ],
)  # fmt: skip
def test_json_of_any_shape_is_read(content, value):
    assert parse(content) == value


def test_numbers_that_no_field_takes_are_read_as_floats():
    assert parse(b"1e999") == float("inf")
    assert parse(b"1" + b"0" * 400) == float("inf")
    assert parse(b"-1" + b"0" * 400) == float("-inf")
    assert type(parse(b"1" + b"0" * 5000)) is float


@pytest.mark.parametrize("number", [2**53 + 1, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 10**36 + 1, 10**300 + 1])
def test_an_integer_is_read_exactly_as_far_as_64_bits_go_whoever_reads_it(number):
    read = parse(str(number).encode())
    assert (read, type(read)) == ((number, int) if -(2**63) <= number < 2**64 else (float(number), float))


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"", ["empty"]),
        (b"[1,]", ["syntax"]),
        (b"NaN", ["not-a-number"]),
        (b'{"a": 1, "a": 1, "b": {"c": 1, "c": 2}}', ["duplicate-key", "duplicate-key"]),
        (b'"\\ud800"', ["lone-surrogate"]),
        (b'"\xed\xa0\x80"', ["lone-surrogate"]),
        (b"\xff", ["not-utf8"]),
        (b"\xef\xbb\xbf1", ["byte-order-mark"]),
        ('"a"'.encode("utf-16-be"), ["looks-like-utf16"]),
        (b"[" * 101 + b"]" * 101, ["too-deep"]),
        (b"[" * 100_000, ["too-deep"]),
    ],
)
def test_what_is_no_i_json_is_refused_with_every_fault(content, codes):
    with pytest.raises(InvalidDocumentError) as caught:
        parse(content, source="a.json")
    assert [problem.code for problem in caught.value.problems] == codes
    assert all(problem.line for problem in caught.value.problems)
    assert caught.value.source == "a.json"


def test_the_limits_hold_for_any_json():
    assert parse(b"[[]]", limits=Limits(max_depth=2)) == [[]]
    with pytest.raises(InvalidDocumentError):
        parse(b"[[]]", limits=Limits(max_depth=1))
    assert parse(b"[" * 150 + b"]" * 150, limits=Limits(max_depth=150))
    with pytest.raises(UnreadableFileError) as caught:
        parse(b"[[]]", limits=Limits(max_bytes=3), source="a.json")
    assert caught.value == UnreadableFileError(path="a.json", reason="too-large", limit=3)
    with pytest.raises(UnreadableFileError):
        parse(b"[[]]", limits=Limits(max_bytes=3))


def test_what_no_parser_takes_is_unread():
    assert decode(b"{") is UNREAD
    assert decode(b"\xff") is UNREAD
    assert decode(b'"\\udc00"') is UNREAD


@pytest.mark.parametrize(
    ("content", "count"),
    [(b"{}", 0), (b'{"a":1}', 1), (b'{"a"\r\n\t :1}', 1), (b'{"a":"b\\":c"}', 2), (b'{"a":{"b":[{"c":1}]}}', 3)],
)
def test_keys_are_counted_or_a_few_more(content, count):
    assert keys_written(content) == count


def test_the_depth_that_is_read_is_what_the_stack_carries():
    assert Limits().depth == 100
    assert Limits(max_depth=10**9).depth == 200


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        (b"\xff", "not-utf8", 1, 1),
        (b'{"a": "\xff"}', "not-utf8", 1, 8),
        ('{"é":\n "ü'.encode() + b'\xff"}', "not-utf8", 2, 4),
        (b'\n\n"\xc3\x28"', "not-utf8", 3, 2),
        ('{"a": 1}'.encode("utf-16"), "looks-like-utf16", 1, 1),
        ("é".encode("utf-16"), "looks-like-utf16", 1, 1),
        ('{"a": 1}'.encode("utf-16-le"), "looks-like-utf16", 1, 1),
        ('{"a": 1}'.encode("utf-16-be"), "looks-like-utf16", 1, 1),
        (b"1\0", "looks-like-utf16", 1, 1),
        (b"\xfe\xff\x00\x31", "looks-like-utf16", 1, 1),
        (b"\xff1\0", "not-utf8", 1, 1),
    ],
)
def test_what_is_not_utf8_is_told_where_it_ceases_to_be(content, code, line, column):
    (problem,), scanned = scan_faults(content, DEFAULT_LIMITS)
    assert scanned is None
    assert problem == Problem(pointer="", code=code, line=line, column=column)
    assert problem_of(problem) is problem
    with pytest.raises(InvalidDocumentError) as caught:
        parse(content)
    assert caught.value == InvalidDocumentError(problems=(problem,), source=None)


def test_a_nul_after_two_characters_is_no_sign_of_another_encoding():
    assert [fault.code for fault in scan_faults(b"12\0", DEFAULT_LIMITS)[0]] == ["syntax"]


def test_a_character_that_is_written_as_two_halves_is_read_fast():
    assert decode(b'"\\ud83d\\ude00"') == "😀"


def test_a_text_that_is_too_large_and_has_no_name_is_told_without_one():
    assert parse(b"[[]]", limits=Limits(max_bytes=4)) == [[]]
    with pytest.raises(UnreadableFileError) as caught:
        parse(b"[[]]", limits=Limits(max_bytes=3))
    assert caught.value == UnreadableFileError(path="", reason="too-large", limit=3)


def test_a_fault_of_the_text_is_told_with_its_place_and_what_its_message_needs():
    (fault,), scanned = scan_faults(b'{"a": 1,\n "a": 2}', DEFAULT_LIMITS)
    assert scanned is not None
    assert fault.params
    assert problem_of(fault) == Problem(pointer="/a", code="duplicate-key", params=fault.params, line=2, column=2)


def test_the_faults_of_a_text_are_looked_for_within_the_limits():
    twice = b"[" + b'{"a": 1, "a": 1},' * 9 + b"1]"
    assert len(scan_faults(twice, Limits(max_problems=100))[0]) == 9
    assert len(scan_faults(twice, Limits(max_problems=3))[0]) == 3 + 1  # which tells that there are more
    assert [fault.code for fault in scan_faults(b"[[[]]]", Limits(max_depth=2))[0]] == ["too-deep"]
    assert scan_faults(b"[[[]]]", Limits(max_depth=3))[0] == ()


@pytest.mark.parametrize(
    ("content", "depth"),
    [(b"1", 1), (b"[]", 1), (b"[1]", 2), (b'{"a": [{"b": []}]}', 4), (b'[{"a": 1}, {"b": [[1]]}]', 5)],
)
def test_a_sound_text_is_scanned_only_where_it_may_go_deeper_than_is_read(content, depth):
    value = parse(content)
    assert not needs_scan(content, value, Limits(max_depth=depth))
    assert needs_scan(content, value, Limits(max_depth=depth - 1))


def test_a_text_in_which_a_key_may_stand_twice_is_scanned():
    assert needs_scan(b'{"a": 1, "a": 1}', {"a": 1}, DEFAULT_LIMITS)
    assert needs_scan(b'[{"a": [{"b": 1, "b": 1}]}]', [{"a": [{"b": 1}]}], DEFAULT_LIMITS)
    assert not needs_scan(b'[{"a": [{"b": 1}]}, {"a": 1}]', [{"a": [{"b": 1}]}, {"a": 1}], DEFAULT_LIMITS)


def test_a_text_is_read_leniently_as_far_as_it_can_be_judged():
    assert parse_leniently(b'\xef\xbb\xbf{"a": 1, "a": 18446744073709551616}') == {"a": 2.0**64}
    assert parse_leniently(b'["\\ud800", "\xed\xa0\x80", -Infinity]') == ["\ud800", "\ud800", float("-inf")]


@pytest.mark.parametrize(
    ("number", "sort"),
    [
        *(
            (str(2**63), int),
            (str(2**64 - 1), int),
            (str(2**64), float),
            (str(-(2**63)), int),
            (str(-(2**63) - 1), float),
        ),
        *((str(10**18), int), (str(10**20), float), ("-" + "9" * 400, float)),
    ],
)
def test_an_integer_is_read_leniently_as_it_is_read_fast(number, sort):
    lenient = parse_leniently(number.encode())
    assert (lenient, type(lenient)) == (float(number) if sort is float else int(number), sort)


def test_an_error_is_of_its_own_class_where_a_text_goes_too_deep_and_keeps_its_source():
    shallow, deep = (Problem(pointer="", code=code) for code in ("empty", "too-deep"))
    assert type(invalid([shallow], "a.json", DEFAULT_LIMITS)) is InvalidDocumentError
    assert type(invalid([shallow, deep], "a.json", DEFAULT_LIMITS)) is LimitExceededError
    assert invalid([deep, shallow], "a.json", DEFAULT_LIMITS) == LimitExceededError(
        problems=(deep, shallow), source="a.json"
    )


def problems(*pointers):
    return [Problem(pointer=pointer, code="empty-text") for pointer in pointers]


def test_as_many_problems_are_listed_as_may_be_and_then_that_there_are_more():
    three = problems("/a", "/b", "/c")
    more = Problem(pointer="", code="too-many-problems", params={"count": 2})
    assert invalid(three, None, Limits(max_problems=3)).problems == tuple(three)
    assert invalid(three, None, Limits(max_problems=2)).problems == (*three[:2], more)


def test_no_more_problems_are_listed_than_there_is_room_for_their_pointers():
    long, *rest = fitting = problems("/" + "a" * (MOST_POINTED - 1), "", "/b")
    assert invalid(fitting, None, DEFAULT_LIMITS).problems == tuple(fitting)
    more = Problem(pointer="", code="too-many-problems", params={"count": 2})
    assert invalid([*problems("/c"), long, *rest], None, DEFAULT_LIMITS).problems == (*problems("/c"), long, more)


@pytest.mark.parametrize("layout", [{"indent": 2}, {"separators": (",", ":")}])
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_what_the_writer_would_write_just_so_has_no_key_twice_and_its_keys_are_not_counted(layout, end, parser):
    value = {"kind": "canvas", "channels": [{"text": "a"}]}
    content = json.dumps(value, **layout).encode() + end
    assert has_no_key_twice(content, value, -1) == (parser == "orjson")
    assert has_no_key_twice(content, value, 3)
    assert not has_no_key_twice(content.replace(b'"kind"', b'"text":1,"kind"'), value, 3)
