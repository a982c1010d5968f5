"""Careers for the tests of the views: one with every field filled, and small ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from careerkit.declaration.compilation import loader
from careerkit.declaration.nodes import (
    BooleanNode,
    ConstNode,
    EitherNode,
    MappingNode,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.table import table
from careerkit.model import Career, Standing, Unanswered
from tests.conftest import ROOT

ATTACK = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)> [a](javascript:alert(1)) `{{ 7 * 7 }}` *b*"
"""What a stranger might write where a text is meant."""

ADDRESS = "https://example.org/?a='&b=javascript:alert(1)&copy=2"
"""An address that is allowed, and not harmless to whoever forgets to escape it."""


def examples() -> list[Path]:
    """List the careers among the examples; there are documents of other kinds beside them."""
    paths = sorted((ROOT / "examples").glob("*.json"))
    return [path for path in paths if json.loads(path.read_text(encoding="utf-8"))["kind"] == "career"]


def full_career(*, choice: int = 0) -> Career:
    """Make a career that has every field, every text of it an attack with a number; `choice` tells in which form."""
    return loader(Career)(_body(Career, count(100), choice), [0, 0])


def texts_of(career: Any) -> list[str]:
    """List the free texts of a part, at any depth: what a person wrote, without names for programs and extensions."""
    found: list[str] = []
    _collect(PartNode(type(career)), career, found)
    return found


def _body(part: type[Any], texts: Iterator[int], choice: int) -> dict[str, Any]:
    return {
        field.name: [] if field.node == SequenceNode(PartNode(part), 0, None) else _value(field.node, texts, choice)
        for field in table(part).fields
    }  # a part that holds others of its own class holds none here, or there were no end


def _value(node: Any, texts: Iterator[int], choice: int) -> Any:  # noqa: C901, PLR0911  # a case for each sort
    match node:
        case TextNode(pattern=None):
            return f"{ATTACK} {next(texts)}"
        case TextNode(pattern=pattern):
            field = f"something_{next(texts)}"
            known = {"Slug": "x", "WebAddress": ADDRESS, "LanguageTag": "en", "FieldName": field}
            return known.get(pattern.name, pattern.examples[0])
        case NumberNode(lowest=lowest, highest=highest):
            return min(max(3, lowest), highest)
        case BooleanNode():
            return False
        case WordNode(words=words):
            members = [word.value for word in words]
            return members[choice % len(members)]
        case ConstNode(word=word):
            return word
        case SequenceNode(item=item):
            return [_value(item, texts, choice + more) for more in range(1 if _repeats(item) else 3)]
        case PartNode(part=part):
            return _body(part, texts, choice)
        case VariantNode(parts=parts):
            return _body(list(parts.values())[choice % len(parts)], texts, choice)
        case EitherNode(choices=choices):
            return _value(choices[choice % len(choices)], texts, choice)
        case MappingNode():
            return {"org.example.board": {"kept": "KEPT BY ANOTHER PROGRAM"}}
    raise AssertionError(node)


def _repeats(node: Any) -> bool:
    """Tell whether a list of these may have each value only once."""
    return isinstance(node, WordNode)


def _collect(node: Any, value: Any, found: list[str]) -> None:
    if value is None or (isinstance(value, Unanswered) and value.standing is Standing.NOT_FOR_ME):
        return  # what is not for the person is not spoken of
    match node:
        case TextNode(pattern=None):
            found.append(value)
        case SequenceNode(item=item):
            for one in value:
                _collect(item, one, found)
        case PartNode() | VariantNode():
            for field in table(type(value)).fields:
                _collect(field.node, getattr(value, field.name), found)
        case EitherNode(choices=choices):
            for one in choices:
                fits = isinstance(value, str) == isinstance(one, TextNode)
                if fits and isinstance(value, one.part if isinstance(one, PartNode) else object):
                    _collect(one, value, found)
