from __future__ import annotations

import json
import math
import pickle
import random
import re

import pytest

from careerkit.documents import faults, scanner
from careerkit.documents.faults import CODES, REASONS, Fault, visible
from careerkit.documents.pointers import escape, join
from careerkit.documents.positions import Position
from careerkit.documents.scanner import scan

DEEP = 64


def codes(text, **options):
    return [fault.code for fault in scan(text, max_depth=DEEP, **options).faults]


def only_fault(text, max_depth=DEEP):
    (fault,) = scan(text, max_depth=max_depth).faults
    return fault


# -------------------------------------------------------------------------------------------------------- what is good


@pytest.mark.parametrize(
    "text",
    [
        "0",
        "-0",
        "10",
        "-1.5e+10",
        "1E-2",
        "1e999",
        "9" * 5_000,
        "true",
        "false",
        "null",
        '""',
        '"\x7f\u2028\U0001f600"',
        r'"\" \\ \/ \b \f \n \r \t \u00e9 \u0000 \ud83d\ude00"',
        r'"\\ud800"',
        "[]",
        "{}",
        " \t\r\n[ ] \n",
        '[1, [2, {}], {"a": [], "": 3}]',
        '{"a": {"a": {"a": 1}}, "b": {"a": 1}, "A": 1, "\u00e9": 1, "e\u0301": 1}',
    ],
)
def test_a_good_text_has_no_faults(text):
    assert scan(text, max_depth=DEEP).faults == ()
    json.loads(text, parse_int=str)


# -------------------------------------------------------------------------------------------------------------- syntax

# text, reason, pointer, line, column, what else the parameters say
SYNTAX = [
    ("[,1]", "expected-value", "/0", 1, 2, {"found": ","}),
    ("[1,,2]", "expected-value", "/1", 1, 4, {"found": ","}),
    ('{"a":}', "expected-value", "/a", 1, 6, {"found": "}"}),
    ('{"a":,"b":1}', "expected-value", "/a", 1, 6, {"found": ","}),
    ("]", "expected-value", "", 1, 1, {"found": "]"}),
    ("`a`", "expected-value", "", 1, 1, {"found": "`"}),
    ("/ 2", "expected-value", "", 1, 1, {"found": "/"}),
    ("\0", "expected-value", "", 1, 1, {"found": "U+0000"}),
    ("...", "expected-value", "", 1, 1, {"found": "."}),
    ('{"a": [1}', "expected-comma-or-close", "/a", 1, 9, {"found": "}", "close": "]"}),
    ('{"a": 1\n"b": 2}', "expected-comma-or-close", "", 2, 1, {"found": '"', "close": "}"}),
    ('{"a": "He said "no""}', "expected-comma-or-close", "", 1, 17, {"found": "n", "close": "}"}),
    ("[1 2]", "expected-comma-or-close", "", 1, 4, {"found": "2", "close": "]"}),
    ('["a"; "b"]', "expected-comma-or-close", "", 1, 5, {"found": ";", "close": "]"}),
    ('["a":"b"]', "expected-comma-or-close", "", 1, 5, {"found": ":", "close": "]"}),
    ("{,}", "expected-key", "", 1, 2, {"found": ","}),
    ('{"a": 1,, "b": 2}', "expected-key", "", 1, 9, {"found": ","}),
    ('{"a": {[1]: 1}}', "expected-key", "/a", 1, 8, {"found": "["}),
    ("{-1: 1}", "expected-key", "", 1, 2, {"found": "-"}),
    ('{"a"}', "expected-colon", "/a", 1, 5, {"found": "}"}),
    ('{"a" = 1}', "expected-colon", "/a", 1, 6, {"found": "="}),
    ('[{"a/b" 1}]', "expected-colon", "/0/a~1b", 1, 9, {"found": "1"}),
    ("{} {}", "trailing-data", "", 1, 4, {"found": "{"}),
    ('{"a": 1}}', "trailing-data", "", 1, 9, {"found": "}"}),
    ("1, 2", "trailing-data", "", 1, 2, {"found": ","}),
    ("null\x00", "trailing-data", "", 1, 5, {"found": "U+0000"}),
    ("[1,]", "trailing-comma", "", 1, 3, {"close": "]"}),
    ('{"a": {\n  "b": 1,\n}}', "trailing-comma", "/a", 2, 9, {"close": "}"}),
    ("// a\n{}", "comment", "", 1, 1, {"found": "//"}),
    ("{/* a */}", "comment", "", 1, 2, {"found": "/*"}),
    ('{"a": 1, # b\n"c": 2}', "comment", "", 1, 10, {"found": "#"}),
    ('{"a": // b\n1}', "comment", "/a", 1, 7, {"found": "//"}),
    ('{"a" // b\n: 1}', "comment", "/a", 1, 6, {"found": "//"}),
    ("[1 /* a */]", "comment", "", 1, 4, {"found": "/*"}),
    ("{} // a", "comment", "", 1, 4, {"found": "//"}),
    ("{'a': 1}", "single-quote", "", 1, 2, {}),
    ("{\"a\": 'b'}", "single-quote", "/a", 1, 7, {}),
    ("{“a”: 1}", "curly-quote", "", 1, 2, {"found": "“"}),
    ('{"a": «b»}', "curly-quote", "/a", 1, 7, {"found": "«"}),
    ("{a: 1}", "unquoted-key", "", 1, 2, {"found": "a"}),
    ("{1: 1}", "unquoted-key", "", 1, 2, {"found": "1"}),
    ("[1,\u00a02]", "foreign-space", "/1", 1, 4, {"found": "U+00A0"}),
    ('{"a"\u200b: 2}', "foreign-space", "/a", 1, 5, {"found": "U+200B"}),
    ("{}\ufeff", "foreign-space", "", 1, 3, {"found": "U+FEFF"}),
    ("\x0c{}", "foreign-space", "", 1, 1, {"found": "U+000C"}),
    ("\ufeff\ufeff{}", "foreign-space", "", 1, 2, {"found": "U+FEFF"}),
    ("[True]", "bad-literal", "/0", 1, 2, {"found": "True"}),
    ("[nulls]", "bad-literal", "/0", 1, 2, {"found": "nulls"}),
    ("tru", "bad-literal", "", 1, 1, {"found": "tru"}),
    ('{"a": $b}', "bad-literal", "/a", 1, 7, {"found": "$b"}),
    ("NaNs", "bad-literal", "", 1, 1, {"found": "NaNs"}),
    (f"[{'é' * 50}]", "bad-literal", "/0", 1, 2, {"found": "é" * 24}),
    ("[01]", "bad-number", "/0", 1, 2, {"found": "01"}),
    ("[1.]", "bad-number", "/0", 1, 2, {"found": "1."}),
    ("[.5]", "bad-number", "/0", 1, 2, {"found": ".5"}),
    ("[+1]", "bad-number", "/0", 1, 2, {"found": "+1"}),
    ("[1e]", "bad-number", "/0", 1, 2, {"found": "1e"}),
    ("[0x1F]", "bad-number", "/0", 1, 2, {"found": "0x1F"}),
    ("[1_000]", "bad-number", "/0", 1, 2, {"found": "1_000"}),
    ("[1.2.3]", "bad-number", "/0", 1, 2, {"found": "1.2.3"}),
    ("[2024-05-01]", "bad-number", "/0", 1, 2, {"found": "2024-05-01"}),
    ("[50%]", "expected-comma-or-close", "", 1, 4, {"found": "%", "close": "]"}),
    ("-", "bad-number", "", 1, 1, {"found": "-"}),
    ("-NaN", "bad-number", "", 1, 1, {"found": "-NaN"}),
    ("\u0661", "bad-literal", "", 1, 1, {"found": "\u0661"}),
    ("1\u0661", "bad-number", "", 1, 1, {"found": "1\u0661"}),
    ('{"a": "C:\\data"}', "bad-escape", "/a", 1, 10, {"found": "\\d"}),
    ('{"a": {"\\\'": 1}}', "bad-escape", "/a", 1, 9, {"found": "\\'"}),
    (r'"\u12"', "bad-escape", "", 1, 2, {"found": "\\u12"}),
    (r'"\u12g4"', "bad-escape", "", 1, 2, {"found": "\\u12g"}),
    (r'"\U0001f600"', "bad-escape", "", 1, 2, {"found": "\\U"}),
    (r'"\X"', "bad-escape", "", 1, 2, {"found": "\\X"}),
    ('"a\\\0"', "bad-escape", "", 1, 3, {"found": "\\U+0000"}),
    ('["a\tb"]', "control-character", "/0", 1, 4, {"found": "U+0009"}),
    ('"\x1f"', "control-character", "", 1, 2, {"found": "U+001F"}),
    ('{"a": "b\nc"}', "line-break-in-string", "/a", 1, 9, {}),
    ('{"a": "b,\r\n"c": 1}', "line-break-in-string", "/a", 1, 10, {}),
    ('{"a\r": 1}', "line-break-in-string", "", 1, 4, {}),
    ('"a\\\nb"', "line-break-in-string", "", 1, 4, {}),
    ('"\\u00\n"', "line-break-in-string", "", 1, 6, {}),
    ('{"a": "b', "unterminated-string", "/a", 1, 7, {}),
    ('[\n"', "unterminated-string", "/0", 2, 1, {}),
    ('{"a', "unterminated-string", "", 1, 2, {}),
    ('"a\\', "unterminated-string", "", 1, 1, {}),
    ('"\\u00', "unterminated-string", "", 1, 1, {}),
    ('"a\\"', "unterminated-string", "", 1, 1, {}),
    ("[1", "unterminated-document", "", 1, 3, {"close": "]", "open_line": 1, "open_column": 1}),
    ("[1,\n", "unterminated-document", "", 2, 1, {"close": "]", "open_line": 1, "open_column": 1}),
    ('{\n "a": [{', "unterminated-document", "/a/0", 2, 9, {"close": "}", "open_line": 2, "open_column": 8}),
    ('{"a"', "unterminated-document", "", 1, 5, {"close": "}", "open_line": 1, "open_column": 1}),
    ('{"a": ', "unterminated-document", "", 1, 7, {"close": "}", "open_line": 1, "open_column": 1}),
    ('{"a": 1,', "unterminated-document", "", 1, 9, {"close": "}", "open_line": 1, "open_column": 1}),
]


@pytest.mark.parametrize(("text", "reason", "pointer", "line", "column", "params"), SYNTAX)
def test_a_text_that_is_no_json_has_one_fault_that_says_why_and_where(  # noqa: PLR0917 - a table of cases
    text, reason, pointer, line, column, params
):
    fault = only_fault(text)
    assert (fault.code, fault.pointer, fault.line, fault.column) == ("syntax", pointer, line, column)
    assert dict(fault.params) == {"reason": reason, **params}
    with pytest.raises(ValueError, match=r"line \d|BOM"):
        json.loads(text)


def test_every_reason_and_no_other_is_given_above():
    assert {reason for _, reason, *_ in SYNTAX} == REASONS


def test_what_came_before_a_syntax_fault_is_dropped():
    assert codes(r'{"a": NaN, "a": "\ud800" "b"}') == ["syntax"]
    assert codes("\ufeff[") == ["syntax"]


def test_the_positions_before_a_syntax_fault_are_kept():
    found = scan('{"a": [1, {"b": 2}, {"c": x}]}', max_depth=DEEP)
    assert list(found.positions) == ["", "/a", "/a/0", "/a/1", "/a/1/b", "/a/2"]
    assert list(found.key_positions) == ["/a", "/a/1/b"]


# -------------------------------------------------------------------------------------------------------- other faults


@pytest.mark.parametrize("text", ["", " ", "\t\n\r ", "\ufeff", "\ufeff \n"])
def test_a_text_of_white_space_is_empty(text):
    assert only_fault(text) == Fault(code="empty", pointer="", offset=0, line=1, column=1)


def test_a_byte_order_mark_is_told_and_the_rest_is_read():
    found = scan('\ufeff{"a": NaN}', max_depth=DEEP)
    assert [fault.code for fault in found.faults] == ["byte-order-mark", "not-a-number"]
    assert found.faults[0] == Fault(code="byte-order-mark", pointer="", offset=0, line=1, column=1)
    assert found.positions["/a"] == Position(line=1, column=8)


@pytest.mark.parametrize("literal", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_is_told_and_taken_for_a_value(literal):
    found = scan(f'{{"a": [1,\n {literal}], "b": 2}}', max_depth=DEEP)
    params = {"found": literal}
    assert found.faults == (Fault(code="not-a-number", pointer="/a/1", offset=11, line=2, column=2, params=params),)
    assert found.positions["/b"] == Position(line=2, column=10 + len(literal))
    assert codes(literal) == ["not-a-number"]


def test_every_duplicate_key_is_told_at_any_depth_with_where_the_first_one_is():
    text = '{"a": 1, "b": [{"c": {}, "c": 2,\n "c": 3}], "a": {"d": 1, "d": 2}, "a": 4}'
    found = scan(text, max_depth=DEEP).faults
    assert [(fault.pointer, fault.line, fault.column, dict(fault.params)) for fault in found] == [
        ("/b/0/c", 1, 26, {"key": "c", "first_line": 1, "first_column": 17}),
        ("/b/0/c", 2, 2, {"key": "c", "first_line": 1, "first_column": 17}),
        ("/a", 2, 12, {"key": "a", "first_line": 1, "first_column": 2}),
        ("/a/d", 2, 26, {"key": "d", "first_line": 2, "first_column": 18}),
        ("/a", 2, 35, {"key": "a", "first_line": 1, "first_column": 2}),
    ]
    assert {fault.code for fault in found} == {"duplicate-key"}


def test_duplicate_keys_are_compared_after_unescaping():
    assert codes(r'{"a/b": 1, "\u0061\/b": 2}') == ["duplicate-key"]
    assert only_fault(r'{"a/b": 1, "\u0061\/b": 2}').pointer == "/a~1b"
    assert codes(r'{"\u00e9": 1, "e\u0301": 2, "a": 1, "A": 2}') == []


def test_one_key_in_several_objects_is_no_duplicate():
    assert codes('[{"a": {"a": 1}}, {"a": 2}]') == []


@pytest.mark.parametrize(
    ("text", "pointer", "column", "found", "where"),
    [
        (r'["a\ud800"]', "/0", 4, r"\ud800", "value"),
        (r'["\udC00\ud800"]', "/0", 3, r"\udC00", "value"),
        (r'["\ud83d\ude00\ude00"]', "/0", 15, r"\ude00", "value"),
        (r'["\ud83d\ud83d\ude00"]', "/0", 3, r"\ud83d", "value"),
        (r'["\\\ud800"]', "/0", 5, r"\ud800", "value"),
        (r'["\ud83d\n\ude00"]', "/0", 3, r"\ud83d", "value"),
        (r'{"a": {"\uDFFFb": 1}}', "/a/\ufffdb", 9, r"\uDFFF", "key"),
        ('{"a": "\udfff"}', "/a", 8, "U+DFFF", "value"),
        ('{"\ud83d": 1}', "/\ufffd", 3, "U+D83D", "key"),
        ('["\ud83d\ude00"]', "/0", 3, "U+D83D", "value"),  # a pair that was never put together can't be written
    ],
)
def test_half_of_a_surrogate_pair_is_told_once_a_string(text, pointer, column, found, where):
    fault = only_fault(text)
    assert (fault.code, fault.pointer, fault.column) == ("lone-surrogate", pointer, column)
    assert dict(fault.params) == {"found": found, "where": where}


def test_keys_with_different_lone_surrogates_are_no_duplicates():
    assert codes(r'{"\ud800": 1, "\ud801": 2}') == ["lone-surrogate"] * 2
    assert codes(r'{"\ud800": 1, "\ud800": 2}') == ["lone-surrogate", "duplicate-key", "lone-surrogate"]


def test_whatever_a_fault_says_can_be_written():
    found = scan(r'{"\ud800": {"a": "\udfff", "a": NaN}, "\ud800": 2}', max_depth=DEEP).faults
    assert len(found) == 6
    for fault in found:
        repr(fault).encode()
        fault.pointer.encode()
        "".join(map(str, fault.params.values())).encode()


def test_nesting_up_to_the_limit_is_good_and_one_more_ends_the_scan():
    assert codes("[" * DEEP + "]" * DEEP) == []
    fault = only_fault('[{"a":' * 2 + "[]" + "}]" * 2, max_depth=4)
    params = {"limit": 4}
    assert fault == Fault(code="too-deep", pointer="/0/a/0/a", offset=12, line=1, column=13, params=params)
    assert codes("[[]]", max_faults=0) == []
    assert only_fault("[]", max_depth=0).code == "too-deep"
    assert scan("1", max_depth=0).faults == ()


def test_nothing_after_what_is_too_deep_is_read_and_all_before_it_is_told():
    found = scan('{"a": 1, "a": [[[]]], "a": x', max_depth=3)
    assert [fault.code for fault in found.faults] == ["duplicate-key", "too-deep"]
    assert list(found.positions) == ["", "/a", "/a/0"]


def test_ten_million_brackets_are_one_fault():
    assert codes("[" * 10_000_000) == ["too-deep"]


def test_depth_is_no_matter_of_the_stack():
    depth = 5_000
    found = scan("[" * depth + "x", max_depth=depth)
    assert [fault.pointer for fault in found.faults] == ["/0" * depth]


def test_no_more_faults_are_kept_than_asked_for_save_one_that_ends_the_scan():
    text = '{"a": 1, "a": 2, "a": 3, "b": NaN'
    assert codes(text + "}", max_faults=2) == ["duplicate-key"] * 2
    assert codes(text, max_faults=0) == ["syntax"]
    assert codes(text + ', "c": ' + "[" * DEEP, max_faults=1) == ["duplicate-key", "too-deep"]


def test_a_key_as_long_as_the_text_is_not_repeated_in_every_fault_below_it():
    text = '{"' + "k" * 600_000 + '": {' + ", ".join(['"a": 1'] * 50) + "}}"
    assert len(codes(text, max_faults=40)) == 3
    assert len(codes(text)) == 49


def test_faults_whose_pointers_come_to_just_what_is_kept_are_followed_by_more():
    text = '{"' + "k" * 499_997 + '": {' + ", ".join(['"a": 1'] * 50) + "}}"
    assert len(only_fault(text[: text.index(", ")] + ', "a": 2}}').pointer) == 500_000
    assert len(codes(text, max_faults=40)) == 4


def test_a_long_key_that_stands_twice_is_named_by_its_beginning():
    fault = only_fault('{"' + "k" * 100 + '": 1, "' + "k" * 100 + '": 2}')
    assert fault.params["key"] == "k" * 39 + "…"


def test_nothing_is_worked_out_for_a_fault_that_is_not_kept(monkeypatch):
    asked = []
    monkeypatch.setattr(scanner._Scanner, "here", lambda self: asked.append(self) or "")
    assert len(codes('{"a": NaN' + ', "a": NaN' * 9 + "}", max_faults=3)) == 3
    assert len(asked) == 3


def test_every_code_and_no_other_is_given():
    texts = ["", "[", "\ufeff1", "NaN", '{"a": 1, "a": 2}', r'"\ud800"', "[" * (DEEP + 1)]
    assert [only_fault(text).code for text in texts] == [
        "empty",
        "syntax",
        "byte-order-mark",
        "not-a-number",
        "duplicate-key",
        "lone-surrogate",
        "too-deep",
    ]
    assert {only_fault(text).code for text in texts} == CODES


def test_what_was_found_is_made_visible():
    assert visible("a b\tc\u200b\ud800é") == "a bU+0009cU+200BU+D800é"
    assert visible("x" * 100) == "x" * 24


def test_a_scan_is_compared_and_pickled_as_a_value():
    found = scan('{"a": 1, "a": NaN}', max_depth=DEEP)
    again = scan('{"a": 1, "a": NaN}', max_depth=DEEP)
    assert found.faults == again.faults
    assert len(set(found.faults + again.faults)) == 2
    assert pickle.loads(pickle.dumps(found)).positions == found.positions  # noqa: S301 - made in this line
    assert found.lines.line(1) == '{"a": 1, "a": NaN}'


@pytest.mark.parametrize("module", [faults, scanner])
def test_the_modules_list_what_is_public(module):
    assert dir(module) == sorted(module.__all__)


# ----------------------------------------------------------------------------------- agreement with parsers, in bulk

BASES = {
    "a document": '{"kind": "career", "gaps": [{"id": "a-b", "effort": 12.5}, {"prerequisites": ["a-b"]}], "n": null}',
    "spacing and escapes": (
        '{\r\n  "a/b": {"~": [true, false, -0.5e-3, 1E2]},\r'
        '  "": {"": {"": []}},\n  "é": "\\u00e9\\ud83d\\ude00\\n"\n}\n'
    ),
    "an array": '[[], {}, "", 0, -1, [[["deep"]]], {"a": {"b": {"c": [1, 2, 3]}}}, "\\"\\\\\\/", NaN, -Infinity]',
    "duplicates": '{"a": {"a": 1, "b": 2, "a": {"x": 1}}, "\\u0061": [3], "b": {"b": {"b": {}}}, "c": "\U0001f600"}',
    "a string": '"just \\t a text"',
    "a number": " -12.75e+3 ",
}
TOKENS = [
    *"{}[]:,\"\\/'-+.eE019 \t\n\r#_\0\x0b\x7f\xa0\ufeff\u2028é\ud800\udc00",
    *("true", "false", "null", "NaN", "Infinity", "-Infinity", "None", "//", "/*", '""', '"a"', '"a":', '"b": 1,'),
    *("\\u0061", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u", "\\n", "\\x", "01", "1.", "1e5", "1e999", "-"),
]
ROUNDS = 2_500


def mutate(text, rng):
    """Delete, insert or replace a character or a token, once or a few times."""
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        start = rng.randrange(len(text) + 1)
        change = rng.randrange(6)
        if change == 0:
            text = text[:start] + text[start + rng.choice((1, 1, 5)) :]
        elif change == 1:
            text = text[:start] + rng.choice(TOKENS) + text[start:]
        elif change == 2:
            text = text[:start] + rng.choice(TOKENS) + text[start + 1 :]
        elif change == 3:
            end = rng.randrange(start, len(text) + 1)
            text = text[:start] + text[start:end] * 2 + text[end:]
        elif change == 4:
            text = text[: max(start, len(text) - 9)]
        else:  # a whole token, in or out
            tokens = re.findall(r'"[^"]*"|[\w.+-]+|\s+|.', text, re.DOTALL)
            if tokens:
                tokens[rng.randrange(len(tokens))] = rng.choice(("", *TOKENS))
            text = "".join(tokens)
    return text


def mutants(base):
    rng = random.Random(f"scanner {base}")  # noqa: S311 - repeatable is what it has to be
    return [base, *(mutate(base, rng) for _ in range(ROUNDS))]


class Members(list):
    """The members of an object, duplicates and all."""


class Constant(str):
    """What is not a number."""

    __slots__ = ()


def parsed(text):
    """Parse with the standard library, keeping duplicates and the spelling of numbers; None if it refuses.

    It takes NaN and the infinities, lone surrogates and duplicate keys: what it refuses is not JSON.
    """
    try:
        return [json.loads(text, object_pairs_hook=Members, parse_int=str, parse_float=str, parse_constant=Constant)]
    except json.JSONDecodeError:
        return None


def has_infinite_number(text):
    numbers = []
    try:
        json.loads(text, parse_int=numbers.append, parse_float=numbers.append)
    except json.JSONDecodeError:
        return False
    return any(math.isinf(float(number)) for number in numbers)


def walk(value, tokens=()):
    """Go through a value of `parsed`: each value with the way to it, and whether it is one too many."""
    stack = [(value, tokens, False)]
    while stack:
        value, tokens, repeated = stack.pop()
        yield value, tokens, repeated
        if isinstance(value, Members):
            keys = [key for key, _ in value]
            inner = [(item, (*tokens, key), key in keys[:i]) for i, (key, item) in enumerate(value)]
        elif isinstance(value, list):
            inner = [(item, (*tokens, str(i)), False) for i, item in enumerate(value)]
        else:
            inner = []
        stack.extend(reversed(inner))


def pointer_of(tokens):
    return join(re.sub("[\ud800-\udfff]", "\ufffd", token) for token in tokens)


def offset_of(text, position):
    line_starts = [0, *(end.end() for end in re.finditer("\r\n|\r|\n", text))]
    return line_starts[position.line - 1] + position.column - 1


@pytest.mark.no_cover
@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_what_the_standard_library_refuses_and_nothing_else_has_a_syntax_fault(base):
    refused = 0
    for text in mutants(base):
        found = codes(text)
        wrong = parsed(text) is None
        assert bool({"syntax", "empty", "byte-order-mark"} & set(found)) == wrong, text
        refused += wrong
    assert ROUNDS / 10 < refused < ROUNDS


@pytest.mark.no_cover
@pytest.mark.needs_extra("speed")
@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_what_orjson_refuses_and_nothing_else_has_a_fault_other_than_a_duplicate_key(base):
    """It takes duplicate keys, and refuses numbers beyond the doubles, which the scanner leaves to the fields."""
    import orjson

    taken = 0
    for text in mutants(base):
        if has_infinite_number(text):
            continue
        try:
            orjson.loads(text.encode("utf-8", "surrogatepass"))
        except orjson.JSONDecodeError:
            assert set(codes(text)) - {"duplicate-key"}, text
        else:
            assert set(codes(text)) <= {"duplicate-key"}, text
            taken += 1
    assert taken or "NaN" in base


@pytest.mark.no_cover
@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_duplicate_keys_lone_surrogates_and_numbers_that_are_none_are_those_that_the_parser_sees(base):
    for text in mutants(base):
        root = parsed(text)
        if root is None:
            continue
        expected = {"duplicate-key": [], "not-a-number": [], "key": [], "value": []}
        for value, tokens, repeated in walk(root[0]):
            pointer = pointer_of(tokens)
            if repeated:
                expected["duplicate-key"].append(pointer)
            if isinstance(value, Constant):
                expected["not-a-number"].append(pointer)
            if isinstance(value, Members):
                expected["key"] += [pointer_of((*tokens, k)) for k, _ in value if re.search("[\ud800-\udfff]", k)]
            if isinstance(value, str) and re.search("[\ud800-\udfff]", value):
                expected["value"].append(pointer)
        found = {kind: [] for kind in expected}
        for fault in scan(text, max_depth=DEEP).faults:
            found[fault.params.get("where", fault.code)].append(fault.pointer)
        for kind, pointers in expected.items():
            assert sorted(found[kind]) == sorted(pointers), (kind, text)


@pytest.mark.no_cover
@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_the_value_at_each_position_is_the_value_at_its_pointer(base):
    decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
    checked = 0
    for text in mutants(base):
        try:
            root = decoder.decode(text)
        except json.JSONDecodeError:
            continue
        found = scan(text, max_depth=DEEP)
        if any(fault.code == "lone-surrogate" for fault in found.faults):
            continue  # two keys could have become one
        values = {"": root}
        members = set()
        for pointer, value in iter(waiting := [("", root)]):
            is_object = isinstance(value, dict)
            items = value.items() if is_object else enumerate(value) if isinstance(value, list) else ()
            inner = [(f"{pointer}/{escape(str(key))}", item) for key, item in items]
            waiting += inner
            values |= dict(inner)
            if is_object:
                members |= {name for name, _ in inner}
        assert set(found.positions) == set(values), text
        assert set(found.key_positions) == members, text
        for pointer, value in values.items():
            start = offset_of(text, found.positions[pointer])
            assert decoder.raw_decode(text, start)[0] == value, (pointer, text)
        for pointer in members:
            start = offset_of(text, found.key_positions[pointer])
            assert escape(decoder.raw_decode(text, start)[0]) == pointer.rpartition("/")[2], (pointer, text)
        checked += len(values)
    assert checked > ROUNDS / 10
