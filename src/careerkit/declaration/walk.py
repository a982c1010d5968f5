"""The slow way over a document: every fault, each with its place.

It runs only after a loader said no. It reads the same nodes as the loader, and the two agree: the loader refuses a
value if and only if the walk finds a fault in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

from careerkit.declaration.compilation import Mismatch, loader
from careerkit.declaration.extensions import extension_class
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
from careerkit.values import FrozenMap, encodable, shortened

__all__ = ["FITS", "Foreign", "nearest", "not_a_text", "walk"]


def __dir__() -> list[str]:
    return __all__


_ANY_TEXT: Final = TextNode(0, 0)
"""What stands for a text; how long it may be is not asked."""
_NUMERAL = re.compile(r"-?[0-9]{1,15}(?:[.][0-9]{1,15})?")
_DECIMAL_COMMA = re.compile(r"-?[0-9]{1,15},[0-9]{1,2}")
"""A number as half of the world writes it; with three digits behind the comma it may be a thousand."""
_LONGEST_SLIP = 64
"""How long a word may be that a known one is looked for that is near it; longer ones are near none, and take long."""
_MOST_BITS = 1024
"""How large a number a message shows; Python refuses to write the largest ones."""


Place: TypeAlias = "str | tuple[Place, Any]"
"""Where a value is: a pointer, or a place and the key or index in it. It becomes a pointer only where a fault is."""


class Foreign(NamedTuple):
    """What stands, on construction, for a value that no JSON has; its class is all that is told of it."""

    name: str


FITS = object()
"""What stands, on construction, for a value that is known to fit, such as an object of the right class."""


def walk(part: type[Part], value: Any, pointer: str = "", *, decoded: bool = False) -> Iterator[Problem]:
    """Find every fault that keeps `value` from being an object of the class.

    Args:
        part: The class.
        value: What a JSON parser gave, or, on construction, what stands for it.
        pointer: Where the value is in the document.
        decoded: Whether every text in it is known to be sound, since a strict parser gave it. What has no fault is
            then passed over at the pace of the loader.
    """
    yield from _part(part, value, pointer, personal=False, tries=_TRIES if decoded else 0)


def not_a_text(value: Any, pointer: str) -> Problem:
    """Say that a text is needed where there is none: of the envelope, which no class declares."""
    return _wrong_type(_ANY_TEXT, value, pointer)


def nearest(word: str, known: Any) -> dict[str, Any]:
    """Give the parameter `suggestion` with the known word that is nearest, or nothing if none is near."""
    if len(word) > _LONGEST_SLIP:
        return {}
    found = get_close_matches(word, known) or get_close_matches(word.lower(), known)
    return {"suggestion": found[0]} if found else {}


def _problem(code: str, place: Place, value: Any = None, *, personal: bool = True, **params: Any) -> Problem:
    telling = type(value) in (str, float) or (type(value) is int and value.bit_length() < _MOST_BITS)
    found = shortened(str(value)) if telling and not personal else None
    return Problem(pointer=_pointer(place), code=code, params=params, found=found)


def _wrong_type(node: Node, value: Any, place: Place) -> Problem:
    if value is None and place:
        return _problem("null", place)
    sorts = node.choices if isinstance(node, EitherNode) else (node,)
    classes = isinstance(value, Foreign)  # whoever constructs an object knows classes
    expected = tuple(word for sort in sorts for word in _expected(sort, classes=classes))
    return _problem("wrong-type", place, expected=expected, found_type=_type_of(value), **_how_to_write(sorts, value))


def _how_to_write(sorts: Sequence[Node], value: Any) -> dict[str, Any]:
    """Tell a beginner's slip from the rest: a sticky note without its braces, a quote too many, a decimal comma."""
    for sort in sorts:
        match sort:
            case PartNode(part) if slip := _how_to_write_part(part, value, alone=len(sorts) == 1):
                return slip
            case NumberNode() if type(value) is str and _NUMERAL.fullmatch(value):
                return {"reason": "without-quotes"}
            case NumberNode() if type(value) is str and _DECIMAL_COMMA.fullmatch(value):
                return {"reason": "decimal-comma"}
            case BooleanNode() if value in ("true", "false"):
                return {"reason": "without-quotes"}
            case TextNode() if type(value) in (int, float):
                return {"reason": "in-quotes"}
            case _:
                pass
    return {}


def _how_to_write_part(part: type[Part], value: Any, *, alone: bool) -> dict[str, Any]:
    """Say which object stands for a text or number: the one that holds it, or one with the keys that it needs."""
    if type(value) not in (str, int, float) or value == "" or part is Part:
        return {}
    required = [field for field in table(part).fields if field.required]
    if len(required) > 1 and alone:
        return {"reason": "as-object-with", "fields": tuple(field.name for field in required)}
    if len(required) == 1 and isinstance(required[0].node, TextNode) and not required[0].node.pattern:
        return {"reason": "as-object", "field": required[0].name} if type(value) is str else {}
    return {}


def _expected(node: Node, *, classes: bool) -> tuple[str, ...]:
    """Name what a node accepts: by its JSON type, or by its class where it has one and classes are asked for."""
    match node:
        case PartNode(part) if classes:
            return (part.__name__,)
        case VariantNode(_, parts) if classes:
            return tuple(part.__name__ for part in parts.values())
        case WordNode(words) if classes:
            return (words.__name__,)
        case _:
            return (f"word.json.{json_type(node)}",)


def _type_of(value: Any) -> str:
    """Name the JSON type of a value, or the class of what is no JSON."""
    if isinstance(value, Foreign):
        return value.name
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
    node: Node, value: Any, place: Place, *, personal: bool, tries: int
) -> Iterator[Problem]:
    match node:
        case _ if value is FITS:
            return
        case TextNode():
            yield from _text(node, value, place, personal=personal)
        case NumberNode():
            yield from _number(node, value, place, personal=personal)
        case BooleanNode():
            if type(value) is not bool:
                yield _wrong_type(node, value, place)
        case WordNode(words):
            yield from _word([word.value for word in words], node, value, place, personal=personal)
        case ConstNode(word):
            yield from _word([word], node, value, place, personal=personal)
        case SequenceNode():
            yield from _sequence(node, value, place, personal=personal, tries=tries)
        case PartNode(part):
            if not (tries and _loads(part, value)):
                yield from _part(part, value, place, personal=personal, tries=tries)
        case VariantNode():
            yield from _variant(node, value, place, personal=personal, tries=tries)
        case EitherNode(choices):
            sort = _type_of(value).removeprefix("word.json.").replace("integer", "number")
            fitting = [choice for choice in choices if json_type(choice).replace("integer", "number") == sort]
            if fitting:
                yield from _any(fitting[0], value, place, personal=personal, tries=tries)
            else:
                yield _wrong_type(node, value, place)
        case MappingNode():
            yield from _mapping(node, value, place)


@cache
def _search(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _text(node: TextNode, value: Any, place: Place, *, personal: bool) -> Iterator[Problem]:
    if type(value) is not str:
        yield _wrong_type(node, value, place)
    elif _lone_surrogate(value):
        yield _problem("lone-surrogate", place)
    elif node.pattern and not _search(node.pattern.regex).search(value):
        yield _problem(node.pattern.code, place, value, personal=personal)
    elif len(value) < node.shortest:
        yield _problem("empty-text" if not value else "too-short", place, shortest=node.shortest)
    elif len(value) > node.longest:
        yield _problem("too-long", place, longest=node.longest, length=len(value))


def _lone_surrogate(text: str) -> bool:
    return encodable(text) != text


def _number(node: NumberNode, value: Any, place: Place, *, personal: bool) -> Iterator[Problem]:
    if type(value) not in (int, float):
        yield _wrong_type(node, value, place)
    elif value != value:  # noqa: PLR0124  # a NaN is not itself
        yield _problem("not-a-number", place, value, personal=False)
    elif value < node.lowest or (node.above and value == node.lowest):
        code = "not-above" if node.above else "too-small"
        yield _problem(code, place, value, personal=personal, lowest=node.lowest)
    elif value > node.highest:
        yield _problem("too-large", place, value, personal=personal, highest=node.highest)
    elif node.whole and value != int(value):
        yield _problem("not-whole", place, value, personal=personal)


def _word(words: list[str], node: Node, value: Any, place: Place, *, personal: bool) -> Iterator[Problem]:
    if type(value) is not str:
        yield _wrong_type(node, value, place)
    elif value not in words:
        yield _problem("not-a-member", place, value, personal=personal, allowed=tuple(words), **nearest(value, words))


def _sequence(node: SequenceNode, value: Any, place: Place, *, personal: bool, tries: int) -> Iterator[Problem]:
    if type(value) is not list:
        yield _wrong_type(node, value, place)
        return
    if len(value) < node.fewest:
        yield _problem("too-few-items", place, count=node.fewest)
    if node.most is not None and len(value) > node.most:
        yield _problem("too-many-items", place, count=node.most)
    for index, item in enumerate(value):
        yield from _any(node.item, item, (place, index), personal=personal, tries=tries)


def _variant(node: VariantNode, value: Any, place: Place, *, personal: bool, tries: int) -> Iterator[Problem]:
    if type(value) is not dict:
        yield _wrong_type(node, value, place)
        return
    if node.tag not in value:
        yield _problem("missing-key", place, key=node.tag)
        return
    tag = value[node.tag]
    if type(tag) is str and tag in node.parts:
        if not (tries and _loads(node.parts[tag], value)):
            yield from _part(node.parts[tag], value, place, personal=personal, tries=tries)
    else:
        words = list(node.parts)
        yield from _word(words, ConstNode(words[0]), tag, (place, node.tag), personal=personal)


def _part(part: type[Part], value: Any, place: Place, *, personal: bool, tries: int) -> Iterator[Problem]:
    if type(value) is not dict:
        yield _wrong_type(PartNode(part), value, place)
        return
    fields = table(part)
    if _has_envelope(fields, value):
        yield _problem("envelope-in-part", place)
        value = {key: item for key, item in value.items() if key in fields.by_name or key not in ENVELOPE}
    meant: set[str] = set()  # what a key is a slip of the pen for is not missing as well
    for key, item in value.items():
        inner = (place, key)
        field: Field | None = fields.by_name.get(key)
        if field is None:
            near = nearest(str(key), [name for name in fields.by_name if name not in value])
            meant.update(near.values())
            yield _problem("unknown-key", inner, key=shortened(str(key)), **near)
        else:
            yield from _any(field.node, item, inner, personal=personal or field.personal, tries=max(0, tries - 1))
    for field in fields.fields:
        if field.required and field.name not in value and field.name not in meant:
            yield _problem("missing-key", place, key=field.name)


_TRIES: Final = 8
"""How deep in parts inside each other the loader is asked first: a hostile document costs so many loads at most."""


def _loads(part: type[Part], value: Any) -> bool:
    """Tell whether a part has no fault."""
    try:
        loader(part)(value, [0, 0])
    except (Mismatch, RecursionError):
        return False
    return True


def _pointer(place: Place) -> str:
    """Give the pointer of a place; a key that can't be written in it stands there as the scanner writes it."""
    steps: list[str] = []
    while not isinstance(place, str):
        place, key = place
        steps.append(encodable(str(key)).replace("~", "~0").replace("/", "~1"))
    return "/".join([place, *reversed(steps)])


def _has_envelope(fields: Table, value: Mapping[str, Any]) -> bool:
    return any(key in value and key not in fields.by_name for key in ("schema_version", "$schema"))


def _mapping(node: MappingNode, value: Any, place: Place) -> Iterator[Problem]:
    if type(value) is not dict:
        yield _wrong_type(node, value, place)
        return
    for key, item in value.items():
        inner = (place, key)
        if type(key) is not str or not _search(node.pattern.regex).search(key):
            yield _problem(node.pattern.code, inner, str(key), personal=False)
        elif node.flat:
            several = type(item) in (list, tuple)
            for index, single in enumerate(item if several else [item]):
                innermost: Place = (inner, index) if several else inner
                if type(single) not in (str, int, float, bool):
                    yield _problem("not-plain", innermost, found_type=_type_of(single))
                else:
                    yield from _free(single, innermost)
        else:
            yield from _extended(str(key), item, inner) if node.namespaced else _free(item, inner)


def _extended(namespace: str, value: Any, place: Place) -> Iterator[Problem]:
    """Find what is wrong with an extension: with any JSON first, and then with what an app says of it."""
    is_json = True
    for fault in _free(value, place):  # one by one: there may be millions, and nobody asks for all
        is_json = False
        yield fault
    part = extension_class(namespace) if is_json else None
    if part is not None:
        yield from _part(part, value, place, personal=False, tries=0)


def _free(value: Any, place: Place) -> Iterator[Problem]:  # noqa: C901  # one case for each type of JSON
    if type(value) in (dict, FrozenMap):  # a program may give back what it was given
        for key, item in value.items():
            inner = (place, key)
            if type(key) is not str or _lone_surrogate(key):
                yield _problem("lone-surrogate" if type(key) is str else "not-json-value", inner)
            else:
                yield from _free(item, inner)
    elif type(value) in (list, tuple):
        for index, item in enumerate(value):
            yield from _free(item, (place, index))
    elif type(value) in (int, float):
        if value != value:  # noqa: PLR0124  # a NaN is not itself
            yield _problem("not-a-number", place, value, personal=False)
        elif not -FREE_LIMIT <= value <= FREE_LIMIT:
            code = "too-small" if value < 0 else "too-large"
            yield _problem(code, place, lowest=-FREE_LIMIT, highest=FREE_LIMIT)
    elif type(value) is str:
        if _lone_surrogate(value):
            yield _problem("lone-surrogate", place)
    elif value is not None and type(value) is not bool:
        yield _problem("not-json-value", place, found_type=_type_of(value))
