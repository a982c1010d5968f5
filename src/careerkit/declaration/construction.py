"""What happens when somebody constructs an object of the model: every field is checked, and kindly put in order."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from careerkit.declaration.compilation import checker
from careerkit.declaration.nodes import EitherNode, MappingNode, Node, NumberNode, SequenceNode, TextNode, WordNode
from careerkit.declaration.part import EMPTY, Part
from careerkit.declaration.table import table
from careerkit.declaration.walk import walk
from careerkit.errors import InvalidValueError
from careerkit.values import FrozenMap

__all__ = ["check"]


def check(part: Part) -> None:
    """Check the fields of a new object.

    What is only another way to write the same value is put in order first: a list for a tuple, a word for the member
    of an enumeration, 3.0 for 3, a dict for a frozen mapping. Nothing is guessed: `"3"` is no number.

    Raises:
        InvalidValueError: with every fault.
    """
    cls = type(part)
    fits = checker(cls)
    if fits(part):
        return
    for field in table(cls).fields:
        value = getattr(part, field.name)
        ordered = _ordered(field.node, value)
        if ordered is not value:
            object.__setattr__(part, field.name, ordered)
    if fits(part):
        return
    raise InvalidValueError(name=cls.__name__, problems=tuple(walk(cls, _raw_fields(part))))


def _ordered(node: Node, value: Any) -> Any:  # noqa: PLR0911  # one case for each sort of node
    """Give the value as a loader would have given it, or the value itself if that can't be done."""
    match node:
        case SequenceNode(item) if isinstance(value, list | tuple) and value is not EMPTY:
            return tuple(_ordered(item, single) for single in value)
        case WordNode(words) if isinstance(value, str):
            return next((word for word in words if word == value), value)
        case TextNode() if isinstance(value, str):
            return str(value)
        case NumberNode(_, _, _, whole) if isinstance(value, int | float) and not isinstance(value, bool):
            plain = int(value) if isinstance(value, int) else float(value)
            return int(plain) if whole and float(plain).is_integer() else plain
        case MappingNode() if isinstance(value, Mapping):
            return FrozenMap(value)
        case EitherNode(choices):
            changed = [ordered for choice in choices if (ordered := _ordered(choice, value)) is not value]
            return changed[0] if changed else value
        case _:
            return value


def _raw_fields(part: Part) -> dict[str, Any]:
    """Give the fields as JSON has them, for the walk; what was left out is left out."""
    raw = {}
    for field in table(type(part)).fields:
        value = getattr(part, field.name)
        absent = not field.required and (value is None if field.default is None else value == () and value is not EMPTY)
        if not absent:
            raw[field.name] = _raw(value)
    return raw


def _raw(value: Any) -> Any:
    if isinstance(value, enum.StrEnum):
        return value.value
    if isinstance(value, list | tuple):
        return [_raw(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _raw(item) for key, item in value.items()}
    return value
