"""The slow way over a document: every fault, each with its place.

It runs only after a loader said no. It reads the same nodes as the loader, and the two agree: the loader refuses a
value if and only if the walk finds a fault in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from careerkit.declaration.free_values import FREE_LIMIT
from careerkit.declaration.nodes import (
    BooleanNode,
    ConstNode,
    EitherNode,
    Field,
    MappingNode,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    Table,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.table import json_type, table
from careerkit.errors import Problem

__all__ = ["nearest", "walk"]

_SHOWN = 40
"""How many characters of a value stand in a message at most."""


def walk(part: type[Part], value: Any, pointer: str = "") -> Iterator[Problem]:
    """Find every fault that keeps `value` from being an object of the class.

    Args:
        part: The class.
        value: What a JSON parser gave; an object of a class may stand in it where the class fits.
        pointer: Where the value is in the document.
    """
    yield from _part(part, value, pointer, personal=False)


def nearest(word: str, known: Any) -> dict[str, Any]:
    """Give the parameter `suggestion` with the known word that is nearest, or nothing if none is near."""
    found = get_close_matches(word, known, n=1, cutoff=0.6) or get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return {"suggestion": found[0]} if found else {}


def _problem(code: str, pointer: str, value: Any = None, *, personal: bool = True, **params: Any) -> Problem:
    found = None
    if not personal and type(value) in (str, int, float, bool):
        found = str(value).lower() if type(value) is bool else str(value)
        found = found if len(found) <= _SHOWN else found[: _SHOWN - 1] + "…"
    return Problem(pointer=pointer, code=code, params=params, found=found)


def _wrong_type(node: Node, value: Any, pointer: str) -> Problem:
    if value is None and pointer:
        return _problem("null", pointer)
    sorts = node.choices if isinstance(node, EitherNode) else (node,)
    expected = tuple(f"word.json.{json_type(sort)}" for sort in sorts)
    return _problem("wrong-type", pointer, expected=expected, found_type=_type_of(value))


def _type_of(value: Any) -> str:
    names = {
        type(None): "null",
        str: "string",
        int: "integer",
        float: "number",
        bool: "boolean",
        list: "array",
        dict: "object",
    }
    name = names.get(type(value))
    return f"word.json.{name}" if name else type(value).__name__


def _any(  # noqa: C901, PLR0912  # one case for each sort of node
    node: Node, value: Any, pointer: str, *, personal: bool
) -> Iterator[Problem]:
    match node:
        case TextNode():
            yield from _text(node, value, pointer, personal=personal)
        case NumberNode():
            yield from _number(node, value, pointer, personal=personal)
        case BooleanNode():
            if type(value) is not bool:
                yield _wrong_type(node, value, pointer)
        case WordNode(words):
            yield from _word([word.value for word in words], node, value, pointer, personal=personal)
        case ConstNode(word):
            yield from _word([word], node, value, pointer, personal=personal)
        case SequenceNode():
            yield from _sequence(node, value, pointer, personal=personal)
        case PartNode(part):
            yield from _part(part, value, pointer, personal=personal)
        case VariantNode():
            yield from _variant(node, value, pointer, personal=personal)
        case EitherNode(choices):
            sort = {"integer": "number"}.get(name := _json_name(value), name)
            fitting = [choice for choice in choices if json_type(choice).replace("integer", "number") == sort]
            if fitting:
                yield from _any(fitting[0], value, pointer, personal=personal)
            else:
                yield _wrong_type(node, value, pointer)
        case MappingNode():
            yield from _mapping(node, value, pointer)


def _json_name(value: Any) -> str:
    return "object" if isinstance(value, Part) else _type_of(value).rpartition(".")[2]


@cache
def _search(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _text(node: TextNode, value: Any, pointer: str, *, personal: bool) -> Iterator[Problem]:
    if type(value) is not str:
        yield _wrong_type(node, value, pointer)
    elif _lone_surrogate(value):
        yield _problem("lone-surrogate", pointer)
    elif node.pattern and not _search(node.pattern.regex).search(value):
        yield _problem(node.pattern.code, pointer, value, personal=personal)
    elif len(value) < node.shortest:
        yield _problem("empty-text" if not value else "too-short", pointer, shortest=node.shortest)
    elif len(value) > node.longest:
        yield _problem("too-long", pointer, longest=node.longest, length=len(value))


def _lone_surrogate(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _number(node: NumberNode, value: Any, pointer: str, *, personal: bool) -> Iterator[Problem]:
    if type(value) not in (int, float):
        yield _wrong_type(node, value, pointer)
    elif value < node.lowest or (node.above and value == node.lowest):
        code = "not-above" if node.above else "too-small"
        yield _problem(code, pointer, value, personal=personal, lowest=node.lowest)
    elif not value <= node.highest:
        yield _problem("too-large", pointer, value, personal=personal, highest=node.highest)
    elif node.whole and value != int(value):
        yield _problem("not-whole", pointer, value, personal=personal)


def _word(words: list[str], node: Node, value: Any, pointer: str, *, personal: bool) -> Iterator[Problem]:
    if type(value) is not str:
        yield _wrong_type(node, value, pointer)
    elif value not in words:
        yield _problem("not-a-member", pointer, value, personal=personal, allowed=tuple(words), **nearest(value, words))


def _sequence(node: SequenceNode, value: Any, pointer: str, *, personal: bool) -> Iterator[Problem]:
    if type(value) is not list:
        yield _wrong_type(node, value, pointer)
        return
    if len(value) < node.fewest:
        yield _problem("too-few-items", pointer, count=node.fewest)
    if node.most is not None and len(value) > node.most:
        yield _problem("too-many-items", pointer, count=node.most)
    for index, item in enumerate(value):
        yield from _any(node.item, item, f"{pointer}/{index}", personal=personal)


def _variant(node: VariantNode, value: Any, pointer: str, *, personal: bool) -> Iterator[Problem]:
    if isinstance(value, Part):
        if type(value) not in node.parts.values():
            yield _wrong_type(node, value, pointer)
        return
    if type(value) is not dict:
        yield _wrong_type(node, value, pointer)
        return
    if node.tag not in value:
        yield _problem("missing-key", pointer, key=node.tag)
        return
    tag = value[node.tag]
    if type(tag) is str and tag in node.parts:
        yield from _part(node.parts[tag], value, pointer, personal=personal)
    else:
        words = list(node.parts)
        yield from _word(words, ConstNode(words[0]), tag, f"{pointer}/{node.tag}", personal=personal)


def _part(part: type[Part], value: Any, pointer: str, *, personal: bool) -> Iterator[Problem]:
    if isinstance(value, Part):
        if type(value) is not part:
            yield _wrong_type(PartNode(part), value, pointer)
        return
    if type(value) is not dict:
        yield _wrong_type(PartNode(part), value, pointer)
        return
    fields = table(part)
    if _has_envelope(fields, value):
        yield _problem("envelope-in-part", pointer)
        value = {key: item for key, item in value.items() if key in fields.by_name or key not in ENVELOPE}
    for key, item in value.items():
        place = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
        field: Field | None = fields.by_name.get(key)
        if field is None:
            free = [name for name in fields.by_name if name not in value]
            yield _problem("unknown-key", place, key=_short(key), **nearest(str(key), free))
        else:
            yield from _any(field.node, item, place, personal=personal or field.personal)
    for field in fields.fields:
        if field.required and field.name not in value:
            yield _problem("missing-key", pointer, key=field.name)


def _short(key: Any) -> str:
    text = str(key)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _has_envelope(fields: Table, value: Mapping[str, Any]) -> bool:
    return any(key in value and key not in fields.by_name for key in ("schema_version", "$schema"))


def _mapping(node: MappingNode, value: Any, pointer: str) -> Iterator[Problem]:
    if type(value) is not dict:
        yield _wrong_type(node, value, pointer)
        return
    for key, item in value.items():
        place = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
        if type(key) is not str or not _search(node.pattern.regex).search(key):
            yield _problem(node.pattern.code, place, _short(key), personal=False)
        elif node.flat:
            for index, single in enumerate(item if type(item) is list else [item]):
                if type(single) not in (str, int, float, bool):
                    inner = f"{place}/{index}" if type(item) is list else place
                    yield _problem("not-plain", inner, found_type=_type_of(single) if single is not None else "null")
                else:
                    yield from _free(single, f"{place}/{index}" if type(item) is list else place)
        else:
            yield from _free(item, place)


def _free(value: Any, pointer: str) -> Iterator[Problem]:  # noqa: C901  # one case for each type of JSON
    if type(value) is dict:
        for key, item in value.items():
            place = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
            if type(key) is not str or _lone_surrogate(key):
                yield _problem("lone-surrogate" if type(key) is str else "not-json-value", place)
            else:
                yield from _free(item, place)
    elif type(value) is list:
        for index, item in enumerate(value):
            yield from _free(item, f"{pointer}/{index}")
    elif type(value) in (int, float):
        if not -FREE_LIMIT <= value <= FREE_LIMIT:
            code = "too-small" if value < 0 else "too-large"
            yield _problem(code, pointer, lowest=-FREE_LIMIT, highest=FREE_LIMIT)
    elif type(value) is str:
        if _lone_surrogate(value):
            yield _problem("lone-surrogate", pointer)
    elif value is not None and type(value) is not bool:
        yield _problem("not-json-value", pointer, found_type=_type_of(value))
