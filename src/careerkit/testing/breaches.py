"""Every way in which a valid document can be made invalid by one change, each with the problem that it makes.

They come from the same nodes as everything else, and know nothing of the walk that has to find them: so a test can hold
the one to the other. A change touches one place, and makes one problem.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from careerkit.declaration.free_values import FREE_LIMIT
from careerkit.declaration.nodes import (
    BooleanNode,
    ConstNode,
    EitherNode,
    MappingNode,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.table import json_type, table
from careerkit.documents.kinds import SCHEMA_VERSION
from careerkit.documents.pointers import join
from careerkit.documents.text import DEFAULT_LIMITS
from careerkit.testing.drawing import strategies
from careerkit.testing.texts import Pairs, Raw

__all__ = ["GONE", "Breach", "breaches", "breaches_of_document", "breaches_of_text", "broken"]


def __dir__() -> list[str]:
    return __all__


Steps = tuple[str | int, ...]


class Gone:
    """What is put where a key is taken away."""


GONE: Final = Gone()


class Breach(NamedTuple):
    """A change that makes a valid document invalid."""

    code: str
    """The problem that it makes."""
    pointer: str
    """Where the problem has to be reported."""
    steps: Steps
    """Where the change is made."""
    new: Any
    """The strategy for what is put there."""


def broken(document: Any, steps: Steps, new: Any) -> Any:
    """Put something else into a document, which is changed; give the document."""
    if not steps:
        return new
    holder = document
    for step in steps[:-1]:
        holder = holder[step]
    if new is GONE:
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = new
    return document


def breaches(part: type[Part], body: dict[str, Any]) -> Iterator[Breach]:
    """Go through the ways in which the body of an object can be made invalid."""
    yield from _wrong_types(("object",), ())
    yield from _part(part, body, ())
    yield from _envelope_within(())


def breaches_of_document(part: type[Part], document: dict[str, Any]) -> Iterator[Breach]:
    """Go through the ways in which a document can be made invalid, and still be written as text."""
    yield from _wrong_types(("object",), ())
    yield from _envelope()
    yield from _part(part, {key: item for key, item in document.items() if key not in ENVELOPE}, (), root=True)
    yield from _marks(document, ())


# ---------------------------------------------------------------------------------------------------- classes and nodes


def _part(part: type[Part], body: dict[str, Any], at: Steps, *, root: bool = False) -> Iterator[Breach]:
    fields = table(part)
    known = {*fields.by_name, *(ENVELOPE if root else ())}
    yield from _unknown_keys(tuple(fields.by_name), frozenset(known), at)
    for field in fields.fields:
        inner = (*at, field.name)
        if field.name not in body:
            continue
        if field.required:
            yield Breach("missing-key", _pointer(at), inner, _just(GONE))
        yield from _anything(field.node, body[field.name], inner)


def _anything(node: Node, value: Any, at: Steps) -> Iterator[Breach]:
    yield Breach("null", _pointer(at), at, _just(None))
    yield from _wrong_types(_types(node), at)
    yield from _node(node, value, at)


def _node(node: Node, value: Any, at: Steps) -> Iterator[Breach]:
    """Go through the ways in which a value can be made invalid that keep its type, and those below it."""
    match node:
        case PartNode(part):
            yield from _part(part, value, at)
            yield from _envelope_within(at)
        case VariantNode(tag, parts):
            yield from _node(PartNode(parts[value[tag]]), value, at)
        case EitherNode(choices):
            yield from _node(next(choice for choice in choices if _fits(choice, value)), value, at)
        case SequenceNode():
            yield from _sequence(node, value, at)
        case MappingNode():
            yield from _mapping(node, value, at)
        case _:
            for code, new in _singles(node):
                yield Breach(code, _pointer(at), at, new)


def _sequence(node: SequenceNode, value: list[Any], at: Steps) -> Iterator[Breach]:
    if node.fewest:
        yield Breach("too-few-items", _pointer(at), at, _just(value[: node.fewest - 1]))
    if node.most is not None and value and node.most <= _MOST_ITEMS:
        yield Breach("too-many-items", _pointer(at), at, _just([value[0]] * (node.most + 1)))
    for index, item in enumerate(value):
        yield from _anything(node.item, item, (*at, index))


def _mapping(node: MappingNode, value: dict[str, Any], at: Steps) -> Iterator[Breach]:
    for key in _other_texts(node.pattern.regex):
        yield Breach(node.pattern.code, _pointer((*at, key)), (*at, key), _just(1))
    for key, item in value.items():
        inner = (*at, key)
        if node.flat:
            yield Breach("not-plain", _pointer(inner), inner, _just({"a": 1}))
            if isinstance(item, list) and item:
                yield Breach("not-plain", _pointer((*inner, 0)), (*inner, 0), _just([1]))
        yield Breach("too-large", _pointer(inner), inner, _just(FREE_LIMIT + 1))
        yield Breach("too-small", _pointer(inner), inner, _just(-FREE_LIMIT - 1))
        yield Breach("not-a-number", _pointer(inner), inner, _just(math.nan))
        yield Breach("lone-surrogate", _pointer(inner), inner, _just("\ud83d"))


@cache
def _singles(node: TextNode | NumberNode | BooleanNode | WordNode | ConstNode) -> tuple[tuple[str, Any], ...]:
    """List what is of the right type, holds nothing, and is wrong all the same: codes, each with a strategy."""
    st = strategies()
    match node:
        case TextNode(pattern=pattern) if pattern is not None:
            half = [("lone-surrogate", _just("a\udc00"))]
            others = _other_texts(pattern.regex)
            return (*half, (pattern.code, st.sampled_from(others))) if others else tuple(half)
        case TextNode(shortest, longest):
            found = [("lone-surrogate", _just("\ud800a")), ("too-long", _just("x" * (longest + 1)))]
            found += [("empty-text", _just(""))] * (shortest > 0)
            found += [("too-short", _just("x" * (shortest - 1)))] * (shortest > 1)
            return tuple(found)
        case NumberNode():
            return tuple(_numbers(node))
        case WordNode() | ConstNode():
            words = [node.word] if isinstance(node, ConstNode) else [word.value for word in node.words]
            near = [f"{words[0]}s", words[0].upper(), f"{words[0]} ", "", "no-such-word"]
            return (("not-a-member", st.sampled_from([word for word in near if word not in words])),)
        case _:
            return ()


def _numbers(node: NumberNode) -> Iterator[tuple[str, Any]]:
    st = strategies()
    low, high = int(node.lowest) - 1, int(node.highest) + 1  # bounds are within what a float holds exactly
    if node.above:
        yield "not-above", st.sampled_from([node.lowest, low])
    else:
        yield "too-small", st.sampled_from([low, low - 0.5, -1e300])
    yield "too-large", st.sampled_from([high, high + 0.5, 1e300])
    yield "not-a-number", _just(math.nan)
    if node.whole and node.lowest < node.highest:
        yield "not-whole", st.sampled_from([node.lowest + 0.5, node.highest - 0.5])


@cache
def _other_texts(regex: str) -> tuple[str, ...]:
    """List texts that do not have a form."""
    tried = ("", " ", "~", "No such form", "2026-13", "2026\n", "a--b", "É", "https:/example.org", "a\u00a0b")
    return tuple(text for text in tried if re.search(regex, text) is None)


# --------------------------------------------------------------------------------------------------------- wrong values

_SAMPLES: Final = {
    "string": ("7", "a text"),
    "number": (7, 2.5, -1),
    "boolean": (True, False),
    "array": ([], [1]),
    "object": ({}, {"a": 1}),
}
"""A few values of each JSON type."""
_MOST_ITEMS: Final = 64
"""How long a list may be that is made one too long."""


def _wrong_types(right: tuple[str, ...], at: Steps) -> Iterator[Breach]:
    yield Breach("wrong-type", _pointer(at), at, _wrong_type(right))


@cache
def _wrong_type(right: tuple[str, ...]) -> Any:
    return strategies().sampled_from(
        [value for sort, values in _SAMPLES.items() if sort not in right for value in values]
    )


def _types(node: Node) -> tuple[str, ...]:
    """Name the JSON types that a node accepts; a whole number is a number."""
    choices: Sequence[Node] = node.choices if isinstance(node, EitherNode) else (node,)
    return tuple(json_type(choice).replace("integer", "number") for choice in choices)


_CLASSES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


def _fits(node: Node, value: Any) -> bool:
    """Tell whether a value has the type that a node is for."""
    return type(value) in _CLASSES[_types(node)[0]]


def _unknown_keys(names: tuple[str, ...], known: frozenset[str], at: Steps) -> Iterator[Breach]:
    near = (f"{name}{slip}" for name in names[:2] for slip in ("_", "s"))
    for key in ("no_such_key", "", "a/b~c", *near):
        if key not in known:
            yield Breach("unknown-key", _pointer((*at, key)), (*at, key), _just("x"))


def _envelope_within(at: Steps) -> Iterator[Breach]:
    yield Breach(
        "envelope-in-part", _pointer(at), (*at, "$schema"), _just("schema.json")
    )  # no field can be called that


def _envelope() -> Iterator[Breach]:
    """Go through what can be wrong with the envelope."""
    st = strategies()
    major, minor = map(int, SCHEMA_VERSION.split("."))
    newer = [f"{major}.{minor + 1}", f"{major + 1}.0", "999.0"]
    for key in ("kind", "schema_version"):
        yield Breach("missing-key", "", (key,), _just(GONE))
    for key in ENVELOPE:
        yield Breach("null", f"/{key}", (key,), _just(None))
        yield from _wrong_types(("string",), (key,))
    yield Breach("unknown-kind", "/kind", ("kind",), st.sampled_from(["", "no-such-kind", "carer"]))
    yield Breach("newer-version", "/schema_version", ("schema_version",), st.sampled_from(newer))
    odd = ["", "0.1", "1", f"{SCHEMA_VERSION}.0", f"v{SCHEMA_VERSION}", f"{SCHEMA_VERSION}\n"]
    yield Breach("unknown-version", "/schema_version", ("schema_version",), st.sampled_from(odd))


def _just(value: Any) -> Any:
    return strategies().just(value)


def _pointer(steps: Steps) -> str:
    """Make the pointer of a place."""
    return join(map(str, steps))


# ----------------------------------------------------------------------------------------------------------------- text


def _marks(value: Any, at: Steps) -> Iterator[Breach]:
    """Go through what can stand in the text of a value that JSON has no such thing as."""
    deep = max(DEFAULT_LIMITS.depth - len(at), 1)
    if at:
        yield Breach("not-a-number", _pointer(at), at, _raw("NaN", "Infinity", "-Infinity"))
        yield Breach("syntax", _pointer(at), at, _raw("True", "None", "undefined", ".5", "007", "'x'", "“x”", "// x"))
        deepest = _pointer((*at, *[0] * deep))
        yield Breach("too-deep", deepest, at, _just(Raw("[" * (deep + 1) + "]" * (deep + 1))))
    if isinstance(value, dict):
        for key, item in value.items():
            pairs = Pairs((*value.items(), (key, item)))
            yield Breach("duplicate-key", _pointer((*at, key)), at, _just(pairs))
            yield from _marks(item, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _marks(item, (*at, index))


@cache
def _raw(*texts: str) -> Any:
    return strategies().sampled_from([Raw(text) for text in texts])


def breaches_of_text(content: bytes) -> list[tuple[str, bytes]]:
    """List what is made of a text by doing something to the whole of it, each with the code of its problem."""
    text = content.decode(errors="surrogatepass")
    shut = text.rstrip()
    return [
        ("byte-order-mark", b"\xef\xbb\xbf" + content),
        ("empty", b""),
        ("empty", b" \n"),
        ("looks-like-utf16", text.encode("utf-16", errors="surrogatepass")),
        ("looks-like-utf16", text.encode("utf-16-le", errors="surrogatepass")),
        ("not-utf8", content + b"\xff"),
        ("not-utf8", content.replace(b'"', b'"\xe9', 1)),
        ("syntax", shut[:-1].encode(errors="surrogatepass")),
        ("syntax", (shut[:-1] + ",}").encode(errors="surrogatepass")),
        ("syntax", content + b"{}"),
    ]
