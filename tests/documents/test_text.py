from __future__ import annotations

import pytest

from careerkit.documents.text import UNREAD, Limits, decode, keys_written, parse
from careerkit.errors import InvalidDocumentError, UnreadableFileError

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
