"""Values that a schema takes and values that it refuses, each with what to say about it.

Everything here reads the published schema and nothing of careerkit, so that it could do the same for any validator.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from tests.agreement.places import UNIONS, Place, Places, Schema, fresh

ASTRAL = "\U0001f600"
"""One character, which is two units of UTF-16 and four bytes of UTF-8."""
LONG = 1_000
"""Texts that are longer than this are long: they cost more than they tell, where there are many of them."""
DIGITS = ["٢٠٢٦", "\uff12\uff10\uff12\uff16", "2\uff1026", "२०२६"]
"""Digits, but not those of ASCII."""
DATES = [
    "1899", "1900", "2199", "2200", "2026-00", "2026-01", "2026-12", "2026-13", "2026-1", "1899-12-31", "1900-01-01",
    "2199-12-31", "2200-01-01", "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2100-02-29", "2026-04-30",
    "2026-04-31", "2026-01-31", "2026-01-32", "2026-01-00", "20260417", "2026-4-17", "2026-W16", "2026-107",
    "2026-04-17T00:00", "17.04.2026", "2026-04-", "2026-", "02026", "+2026", "2026-04-17Z", "2026\u201304",
]  # fmt: skip
TEXTS = [
    *DATES, *DIGITS, *("a" * length for length in (64, 65)), "EUR", "EURO", "eur", "\u0395UR", "\u0415UR", "E1R",
    "en", "EN", "e", "en-US", "en_US", "en-", "en-a", "deu-Latn-DE-1996",
    "https://example.org", "http://a", "https://", "ftp://a.b", "HTTPS://a.b", "https://a b", "https://a\u00a0b",
    "https://a<b", "https://a\tb", "https://é.org", "javascript:alert(1)", "a-b", "a--b", "-a", "a-", "A", "a_b", "_a",
    "a_", "a__b", "é-b", "1", "a1", "1a", "\u0131d", "\u212a", "org.example", "org", "org.", ".org", "org..a",
    "org.Example", "/a/0", "a/0", "/~", "/~0~1", "/~2", "", "/", "focus.a",
]  # fmt: skip
"""Texts at the borders of the exact forms."""


class Value(NamedTuple):
    """A value to put at a place."""

    said: str
    """What to say about it."""
    value: Any
    about: str = ""
    """The assertion that it is to violate, by the end of its pointer, such as `maximum` or `required/0`; or none."""
    once: bool = False
    """Whether one place is enough to try it at, where not everything is tried everywhere."""


def accepted(places: Places, place: Place) -> Iterator[Value]:
    """Give values that a place takes: at the borders of what it takes, and one of each sort."""
    schema = place.schema
    if "$ref" in schema:
        title = places.definitions[schema["$ref"].removeprefix("#/$defs/")]["title"]
        yield Value(f'what stands under "{title}"', places.sample(schema))
    elif "const" in schema:
        yield Value(f"the word {_quoted(schema['const'])}", schema["const"])
    elif "properties" in schema:
        yield Value("with nothing that can be left out", fresh(places.least(schema)))
        yield Value("with everything once", places.every(schema))
    elif "pattern" in schema:
        yield from (Value(f"the text {_quoted(text)}", text) for text in texts(places, place))
        if (longest := schema.get("maxLength")) and longest > schema["minLength"]:
            yield from (
                Value(f"as long as it may be: {longest} characters", text) for text in _of_length(schema, longest)
            )
    elif "type" in schema:
        yield from _ACCEPTED[schema["type"]](places, schema)


def _numbers(_: Places, schema: Schema) -> Iterator[Value]:
    most, whole = schema["maximum"], schema["type"] == "integer"
    if "minimum" in schema:
        yield Value("the least it may be", schema["minimum"])
        above = schema["minimum"] + 1
    else:
        yield Value("just above its bound", schema["exclusiveMinimum"] + 0.000001)
        above = schema["exclusiveMinimum"] + 1
    yield Value("the most it may be", most)
    if above <= most:
        yield Value("a whole number, written with a point", float(above), once=not whole)
    if not whole:
        yield Value("a number with a fraction", above - 0.5)
    if schema.get("minimum") == 0:
        yield Value("minus zero, which is zero", -0.0, once=True)


def _texts(_: Places, schema: Schema) -> Iterator[Value]:
    for example in schema.get("examples", ()):
        yield Value(f"the text {_quoted(example)}", example)
    if "maxLength" not in schema:  # the address of the schema, and texts in free values
        yield from (Value(f"the text {_quoted(free)}", free) for free in ("", "text", "a\nb", ASTRAL))
        return
    shortest, longest = schema.get("minLength", 0), schema["maxLength"]
    yield Value("as short as it may be", "x" * shortest)
    yield Value("as short as it may be, with a character outside the basic plane", ASTRAL * shortest, once=True)
    yield Value("white space alone", " " * max(1, shortest), once=True)
    rough = ('a\n\t"\\' * shortest)[: max(5, shortest)]
    yield Value("a line break, a tab, a quotation mark and a backslash", rough, once=True)
    yield Value(f"as long as it may be: {longest} characters", "x" * longest, once=longest > LONG)
    yield Value(f"{longest} characters outside the basic plane", ASTRAL * longest, once=True)


def _lists(places: Places, schema: Schema) -> Iterator[Value]:
    fewest, most = schema.get("minItems", 0), schema.get("maxItems")
    item = places.sample(schema["items"])
    if fewest == 0:
        yield Value("an empty list", [])
    else:
        yield Value("a list with as few items as it must have", [item] * fewest)
    if most is None or most > 1:
        yield Value("a list with the same item twice", [item] * max(fewest, 2))
    if most is not None:
        yield Value("a list with as many items as it may have", [item] * most)


def _mappings(places: Places, schema: Schema) -> Iterator[Value]:
    yield Value("an empty object", {})
    yield Value("an object with a value", {places.mapping_name(schema): places.least(schema["additionalProperties"])})


_ACCEPTED: dict[str, Callable[[Places, Schema], Iterator[Value]]] = {
    "number": _numbers,
    "integer": _numbers,
    "string": _texts,
    "array": _lists,
    "object": _mappings,
    "boolean": lambda *_: (Value(json.dumps(value), value) for value in (True, False)),
    "null": lambda *_: iter([Value("null", None)]),
}


def refused(places: Places, place: Place) -> Iterator[Value]:
    """Give values that a place may refuse, aimed at each of its assertions.

    Where the place is a branch of a union, another branch may take one of them; whoever asks has to look.
    """
    schema = place.schema
    if "$ref" in schema:
        yield from (Value(f"{_quoted(value)} instead", value, "$ref") for value in _NOWHERE)
    if "const" in schema:
        yield from (Value(f"{_quoted(text)} instead", text, "const") for text in near_words(schema["const"]))
    for union in UNIONS:
        if union in schema:
            yield from _no_branch(places, schema[union], union)
    if "type" in schema:
        yield from _wrong_types(places, schema)
        yield from chain(_out_of_bounds(schema), _wrong_lengths(places, schema), _wrong_keys(places, schema))
    if "pattern" in schema:
        for text in texts(places, place):
            yield Value(f"the text {_quoted(text)}", text, "pattern")


def texts(places: Places, place: Place) -> list[str]:
    """Give texts to try at a place that wants an exact form; it takes some of them."""
    if place.around is not None and place.step == ("name",):
        return near_texts(places.mapping_name(place.around.schema))
    return list(dict.fromkeys(chain(TEXTS, *map(near_texts, place.schema.get("examples", ())))))


_NOWHERE = (None, 1e300, [None], {"kind": None}, [1e300], {"a": 1e300})
"""What is valid in few places or in none."""


def near_words(word: str) -> list[str]:
    """Give texts that look like a word, and the word of nothing."""
    capital = word[:1].upper() + word[1:]
    return ["no-such-word", *(text for text in (capital, f"{word}\n", f" {word}", word[:-1]) if text != word)]


def near_texts(example: str) -> list[str]:
    """Give texts that look like one that has an exact form, and mostly are none."""
    return [
        example, f"{example}\n", f"\n{example}", f"{example} ", f" {example}", f"{example}\r", example.upper(),
        example.replace("-", "\u2010"), f"{example}\u2028", f"{example}\n{example}", f"{example}\u0000",
        example[:-1], f"{example}-", f"{example}{ASTRAL}",
        "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in example),
    ]  # fmt: skip


def _no_branch(places: Places, branches: list[Schema], union: str) -> Iterator[Value]:
    """Give what no branch of a union takes: near words where there are words, and what is of no type of theirs."""
    words = [branch["const"] for branch in branches if "const" in branch]
    for text in near_words(words[0]) if words else ["no-such-word"]:
        yield Value(f"{_quoted(text)}, which is none of them", text, union)
    values: list[Any] = [None, True, 1, [], {}, *_NOWHERE[1:], *([word] for word in words[:1])]
    for branch in branches:
        least = places.least(branch)
        if isinstance(least, dict):
            values += [{key: value for key, value in least.items() if key != left} for left in least]
    yield from (Value(f"{_quoted(value)}, which is none of them", value, union) for value in values)


def _wrong_types(places: Places, schema: Schema) -> Iterator[Value]:
    values: list[Any]
    match schema["type"]:
        case "string":
            values = [7, None, True, ["text"], {}]
        case "number":
            values = ["1", True, None, [1]]
        case "integer":
            whole = math.floor(schema["minimum"] if "minimum" in schema else schema["exclusiveMinimum"]) + 1
            values = [whole + 0.5, True, str(whole), None, [whole], whole + 0.0000000001]
        case "boolean":
            values = [0, None, 1, "true", [True]]
        case "array":
            values = [places.sample(schema["items"]), None, {}, ""]
        case "object":
            values = ["text", None, [places.least(schema)], True]
        case _:
            values = [False, 0, "", "null"]
    said = {"integer": "a whole number", "array": "a list", "object": "an object", "null": "null"}
    wanted = said.get(schema["type"], f"a {'text' if schema['type'] == 'string' else schema['type']}")
    for value in chain(values, _NOWHERE[1:]):
        yield Value(f"{_quoted(value)} instead of {wanted}", value, "type")


def _out_of_bounds(schema: Schema) -> Iterator[Value]:
    whole = schema["type"] == "integer"
    for keyword, sign, word in (("minimum", -1, "less"), ("maximum", 1, "more")):
        if keyword in schema:
            bound = schema[keyword]
            step = 1 if whole or abs(bound) > 1e6 else 0.001
            yield Value(f"a little {word} than it may be", bound + sign * step, keyword)
            yield Value(f"much {word} than it may be", sign * 1e300, keyword)
    if "exclusiveMinimum" in schema:
        yield Value("its bound, above which it has to be", schema["exclusiveMinimum"], "exclusiveMinimum")
        yield Value("less than it may be", schema["exclusiveMinimum"] - 1, "exclusiveMinimum")


def _wrong_lengths(places: Places, schema: Schema) -> Iterator[Value]:
    if schema.get("minLength"):
        length = schema["minLength"] - 1
        for text in [text for text in TEXTS if "pattern" in schema and len(text) == length] or ["x" * length]:
            yield Value("a character too short", text, "minLength")
    if "maxLength" in schema:
        length = schema["maxLength"] + 1
        for text in _of_length(schema, length):
            yield Value(f"a character too long: {length} of them", text, "maxLength")
    if schema.get("minItems"):
        yield Value("an item too few", [places.sample(schema["items"])] * (schema["minItems"] - 1), "minItems")
    if "maxItems" in schema:
        yield Value("an item too many", [places.sample(schema["items"])] * (schema["maxItems"] + 1), "maxItems")


def _of_length(schema: Schema, length: int) -> Iterator[str]:
    """Give texts of a length that may be of the form that is wanted: an example, and more of its last part."""
    text = schema["examples"][0] if "pattern" in schema else ""
    yield text + (text[-1:] or "x") * (length - len(text))
    if "pattern" in schema:
        while length - len(text) > len("-abcdefgh"):
            text += "-abcdefgh"
        yield text + "-abcdefgh"[: length - len(text)]


def _wrong_keys(places: Places, schema: Schema) -> Iterator[Value]:
    if "properties" not in schema:
        return
    least = places.least(schema)
    for index, key in enumerate(schema.get("required", ())):
        yield Value(
            f'without "{key}"', {name: value for name, value in least.items() if name != key}, f"required/{index}"
        )
    first = next((key for key in schema["properties"] if key not in least), None)
    unknown = {"an unknown key": "unknown", "a key in capitals": (first or next(iter(least))).upper()}
    for said, key in unknown.items():
        yield Value(said, {**least, key: True}, "additionalProperties")


def _quoted(value: Any) -> str:
    """Write a value as JSON, short."""
    text = json.dumps(value, ensure_ascii=not isinstance(value, str) or not value.isprintable())
    return text if len(text) <= 60 else f"{text[:40]} …, of {len(text)} characters"
