r"""Texts for the conformance kit, and by hand what is wrong with each: what no schema can say, as it judges values.

Most are a canvas with `hours_a_week`, or with an extension that holds what is in question.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["GROUPS", "Text"]


class Text(NamedTuple):
    """A text, and its problems in the order in which they stand there."""

    said: str
    content: bytes
    problems: tuple[tuple[str, str | None], ...] = ()
    """The code of each, and the JSON Pointer of its place; None where the place is not for a kit to prescribe."""


_HEAD = b'{"kind": "canvas", "schema_version": "1.0"'


def _canvas(*members: bytes) -> bytes:
    """Write a canvas with some members."""
    return b", ".join((_HEAD, *members)) + b"}"


def _free(value: bytes) -> bytes:
    """Write a canvas with an extension of a value."""
    return _canvas(b'"extensions": {"org.example.a": ' + value + b"}")


def _hours(number: bytes) -> bytes:
    """Write a canvas with a number of hours a week."""
    return _canvas(b'"hours_a_week": ' + number)


_PLAIN = _hours(b"8")
_INSIDE = "/extensions/org.example.a"
_SYNTAX = (("syntax", None),)


def _hours_are(code: str) -> tuple[tuple[str, str], ...]:
    return ((code, "/hours_a_week"),)


def _inside_is(code: str) -> tuple[tuple[str, str], ...]:
    return ((code, _INSIDE),)


GROUPS: dict[str, tuple[Text, ...]] = {
    "Ways to write the same": (
        Text("a canvas", _PLAIN),
        Text(
            "white space of all four sorts between everything",
            b' \t\r\n{ "kind"\t:\r"canvas"\n,"schema_version":"1.0" } \n',
        ),
        Text("no white space at all", b'{"kind":"canvas","schema_version":"1.0","hours_a_week":8}'),
        Text("a key and a word with escapes", b'{"k\\u0069nd": "c\\u0061nvas", "schema_version": "1.0"}'),
        Text("the envelope last", b'{"hours_a_week": 8, "schema_version": "1.0", "kind": "canvas"}'),
        Text("an address of the schema, which may be any text", _canvas(b'"$schema": "canvas.schema.json"')),
        Text("a character outside the basic plane, as it is", _free('"😀"'.encode())),
        Text("a character outside the basic plane, as two escapes", _free(b'"\\ud83d\\ude00"')),
        Text("every short escape", _free(b'"\\"\\\\\\/\\b\\f\\n\\r\\t"')),
        Text("an escaped NUL", _free(b'"\\u0000"')),
        Text("the same key in two objects", _free(b'[{"a": 1}, {"a": 1, "b": {"a": 1}}]')),
        Text(
            "keys that differ in capitals, or in how an accent is composed",
            _free('{"a": 1, "A": 1, "é": 1, "e\u0301": 1}'.encode()),
        ),
        Text("a text that looks like a key", _free(b'"\\"a\\": 1, \\"a\\": 1"')),
        Text("an empty key", _free(b'{"": 1}')),
        Text("`null`, where any JSON may stand", _free(b"null")),
    ),
    "Numbers": (
        Text("a whole number, written with a point", _hours(b"8.0")),
        Text("a whole number, written with an exponent", _hours(b"80e-1")),
        Text("an exponent with a capital and a sign", _hours(b"0.8E+1")),
        Text("minus zero", _hours(b"-0")),
        Text("minus zero, written with a point", _hours(b"-0.0")),
        Text("more digits than a double has, within the limits", _hours(b"8." + b"3" * 60)),
        Text("more than the limit by less than a double can tell", _hours(b"100000.000000000000000000001")),
        Text("a number that is zero as a double", _hours(b"1e-400")),
        Text("more than the limit", _hours(b"100000.5"), _hours_are("too-large")),
        Text("an integer of thirty digits", _hours(b"1" * 30), _hours_are("too-large")),
        Text("a number that no double holds", _hours(b"1e400"), _hours_are("too-large")),
        Text("an integer that no double holds", _hours(b"1" * 400), _hours_are("too-large")),
        Text("less than the limit, and more than a double holds", _hours(b"-1e400"), _hours_are("too-small")),
        Text("the greatest integer that any JSON may have", _free(b"9007199254740991")),
        Text("the least integer that any JSON may have", _free(b"-9007199254740991")),
        Text(
            "an integer beyond those that every program tells apart",
            _free(b"9007199254740992"),
            _inside_is("too-large"),
        ),
        Text("the next one, which a double can't tell from it", _free(b"9007199254740993"), _inside_is("too-large")),
        Text("NaN", _hours(b"NaN"), _hours_are("not-a-number")),
        Text("Infinity", _hours(b"Infinity"), _hours_are("not-a-number")),
        Text("minus Infinity", _hours(b"-Infinity"), _hours_are("not-a-number")),
        Text("NaN where any JSON may stand", _free(b"NaN"), _inside_is("not-a-number")),
        Text("digits in quotes", _hours(b'"8"'), _hours_are("wrong-type")),
        Text("a zero before a number", _hours(b"08"), _SYNTAX),
        Text("a plus before a number", _hours(b"+8"), _SYNTAX),
        Text("nothing before the point", _hours(b".8"), _SYNTAX),
        Text("nothing behind the point", _hours(b"8."), _SYNTAX),
        Text("a comma for the point", _hours(b"8,5"), _SYNTAX),
        Text("a number in base sixteen", _hours(b"0x8"), _SYNTAX),
        Text("a number with an underscore", _hours(b"1_0"), _SYNTAX),
        Text("digits that are not those of ASCII", _hours("\uff18".encode()), _SYNTAX),
    ),
    "Keys that stand twice": (
        Text("with the same value", _canvas(b'"hours_a_week": 8', b'"hours_a_week": 8'), _hours_are("duplicate-key")),
        Text("with another value", _canvas(b'"hours_a_week": 6', b'"hours_a_week": 8'), _hours_are("duplicate-key")),
        Text(
            "once with an escape",
            _canvas(b'"hours_a_week": 8', b'"hours_\\u0061_week": 8'),
            _hours_are("duplicate-key"),
        ),
        Text(
            "with another key between",
            _canvas(b'"hours_a_week": 8', b'"language": "en"', b'"hours_a_week": 8'),
            _hours_are("duplicate-key"),
        ),
        Text(
            "the kind", b'{"kind": "canvas", "schema_version": "1.0", "kind": "canvas"}', (("duplicate-key", "/kind"),)
        ),
        Text("where any JSON may stand", _free(b'{"a": 1, "a": 1}'), (("duplicate-key", f"{_INSIDE}/a"),)),
        Text("three times", _free(b'{"a": 1, "a": 1, "a": 1}'), (("duplicate-key", f"{_INSIDE}/a"),) * 2),
        Text("the empty key", _free(b'{"": 1, "": 1}'), (("duplicate-key", f"{_INSIDE}/"),)),
        Text("in an item of a list", _free(b'[{"a": 1}, {"a": 1, "a": 1}]'), (("duplicate-key", f"{_INSIDE}/1/a"),)),
        Text(
            "and something else is wrong as well",
            _canvas(b'"hours_a_week": 8', b'"hours_a_week": 8', b'"hours_a_weak": 8'),
            (("duplicate-key", "/hours_a_week"), ("unknown-key", "/hours_a_weak")),
        ),
    ),
    "Bytes that are not UTF-8": (
        Text("a byte order mark", b"\xef\xbb\xbf" + _PLAIN, (("byte-order-mark", ""),)),
        Text(
            "UTF-16 with a mark, low byte first",
            b"\xff\xfe" + _PLAIN.decode().encode("utf-16-le"),
            (("looks-like-utf16", ""),),
        ),
        Text(
            "UTF-16 with a mark, high byte first",
            b"\xfe\xff" + _PLAIN.decode().encode("utf-16-be"),
            (("looks-like-utf16", ""),),
        ),
        Text("UTF-16 without a mark, low byte first", _PLAIN.decode().encode("utf-16-le"), (("looks-like-utf16", ""),)),
        Text(
            "UTF-16 without a mark, high byte first", _PLAIN.decode().encode("utf-16-be"), (("looks-like-utf16", ""),)
        ),
        Text("a letter in Latin-1", _free(b'"caf\xe9"'), (("not-utf8", ""),)),
        Text("a byte that stands nowhere in UTF-8", _free(b'"\xff"'), (("not-utf8", ""),)),
        Text("a character that is written longer than it need be", _free(b'"\xc0\xaf"'), (("not-utf8", ""),)),
        Text("a character beyond the last", _free(b'"\xf4\x90\x80\x80"'), (("not-utf8", ""),)),
        Text("the beginning of a character, and then the end", _PLAIN + b"\xe2\x82", (("not-utf8", ""),)),
    ),
    "Halves of characters": (
        Text("the first half, escaped", _free(b'"\\ud83d"'), _inside_is("lone-surrogate")),
        Text("the second half, escaped", _free(b'"\\ude00"'), _inside_is("lone-surrogate")),
        Text("both halves the wrong way round", _free(b'"\\ude00\\ud83d"'), _inside_is("lone-surrogate")),
        Text("the first half before another character", _free(b'"\\ud83da"'), _inside_is("lone-surrogate")),
        Text("the first half twice", _free(b'"\\ud83d\\ud83d\\ude00"'), _inside_is("lone-surrogate")),
        Text("in a key", _free(b'{"\\ud83d": 1}'), (("lone-surrogate", None),)),
        Text("as three bytes", _free(b'"\xed\xa0\xbd"'), _inside_is("lone-surrogate")),
        Text("both halves as three bytes each", _free(b'"\xed\xa0\xbd\xed\xb8\x80"'), _inside_is("lone-surrogate")),
    ),
    "Texts that are not JSON": (
        Text("nothing", b"", (("empty", ""),)),
        Text("white space alone", b" \r\n\t", (("empty", ""),)),
        Text("something behind the value", _PLAIN + b" x", _SYNTAX),
        Text("a second document", _PLAIN + b"\n" + _PLAIN, _SYNTAX),
        Text("a NUL behind the value", _PLAIN + b"\0", _SYNTAX),
        Text("a bracket too many", _PLAIN + b"}", _SYNTAX),
        Text("the end is missing", _PLAIN[:-1], _SYNTAX),
        Text("the end of a text is missing", _canvas(b'"language": "en')[:-1], _SYNTAX),
        Text("a comma before the bracket", _canvas(b'"hours_a_week": 8,'), _SYNTAX),
        Text("a comma is missing", _HEAD + b' "hours_a_week": 8}', _SYNTAX),
        Text("a colon is missing", _canvas(b'"hours_a_week" 8'), _SYNTAX),
        Text("a comment", _canvas(b'/* eight */ "hours_a_week": 8'), _SYNTAX),
        Text("a comment to the end of the line", _PLAIN + b" // eight", _SYNTAX),
        Text("single quotes", _canvas(b"'hours_a_week': 8"), _SYNTAX),
        Text("quotes as word processors write them", _canvas("“hours_a_week”: 8".encode()), _SYNTAX),
        Text("a key without quotes", _canvas(b"hours_a_week: 8"), _SYNTAX),
        Text("a tabulator in a text", _canvas(b'"language": "e\tn"'), _SYNTAX),
        Text("a line break in a text", _canvas(b'"language": "e\nn"'), _SYNTAX),
        Text("a NUL in a text", _canvas(b'"language": "e\0n"'), _SYNTAX),
        Text("an escape that there is not", _canvas(b'"language": "e\\qn"'), _SYNTAX),
        Text("an escape that is not finished", _canvas(b'"language": "e\\u00n"'), _SYNTAX),
        Text("a space that JSON does not know", _canvas("\u00a0".encode() + b'"hours_a_week": 8'), _SYNTAX),
        Text("a word of another language", _hours(b"None"), _SYNTAX),
        Text("a word in capitals", _hours(b"TRUE"), _SYNTAX),
    ),
    "Envelopes": (
        Text("a list at the root", b"[]", (("wrong-type", ""),)),
        Text("null at the root", b"null", (("wrong-type", ""),)),
        Text("a text at the root", b'"canvas"', (("wrong-type", ""),)),
        Text("an empty object", b"{}", (("missing-key", ""),) * 2),
        Text("no kind", b'{"schema_version": "1.0"}', (("missing-key", ""),)),
        Text("no version", b'{"kind": "canvas"}', (("missing-key", ""),)),
        Text("a kind that there is not", b'{"kind": "cavas", "schema_version": "1.0"}', (("unknown-kind", "/kind"),)),
        Text("a kind in capitals", b'{"kind": "Canvas", "schema_version": "1.0"}', (("unknown-kind", "/kind"),)),
        Text("a kind that is no text", b'{"kind": ["canvas"], "schema_version": "1.0"}', (("wrong-type", "/kind"),)),
        Text(
            "a version as a number", b'{"kind": "canvas", "schema_version": 1.0}', (("wrong-type", "/schema_version"),)
        ),
        Text(
            "no version at all",
            b'{"kind": "canvas", "schema_version": "one"}',
            (("unknown-version", "/schema_version"),),
        ),
        Text(
            "a version in another form",
            b'{"kind": "canvas", "schema_version": "1.00"}',
            (("unknown-version", "/schema_version"),),
        ),
        Text(
            "a newer version, whose body is not judged",
            b'{"kind": "canvas", "schema_version": "999.0", "unheard_of": 1}',
            (("newer-version", "/schema_version"),),
        ),
        Text("an address that is no text", _canvas(b'"$schema": 1'), (("wrong-type", "/$schema"),)),
        Text(
            "an envelope within the document",
            _canvas(b'"value_proposition": [{"kind": "canvas", "schema_version": "1.0", "text": "A garden"}]'),
            (("envelope-in-part", "/value_proposition/0"),),
        ),
        Text("an envelope where any JSON may stand", _free(_PLAIN)),
    ),
    "Depth: what is deeper than a hundred is not read, unless the reader is told to": (
        Text("a hundred arrays and objects in one another", _free(b"[" * 98 + b"]" * 98)),
        Text("one more", _free(b"[" * 99 + b"]" * 99), (("too-deep", None),)),
        Text("a thousand, never closed", b"[" * 1_000, (("too-deep", None),)),
    ),
}
"""The groups by what they are about."""
