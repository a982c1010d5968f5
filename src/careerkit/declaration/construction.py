"""What happens when somebody constructs an object of the model: every field is checked, and kindly put in order."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any

from careerkit.declaration.compilation import checker
from careerkit.declaration.free_values import DEEPEST, is_too_deep
from careerkit.declaration.nodes import (
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
from careerkit.declaration.part import EMPTY, Part
from careerkit.declaration.table import table
from careerkit.declaration.walk import FITS, Foreign, walk
from careerkit.errors import InvalidValueError, Problem
from careerkit.values import FrozenMap

__all__ = ["check"]


def __dir__() -> list[str]:
    return __all__


def check(part: Part) -> None:
    """Check the fields of a new object.

    What is only another way to write the same value is put in order first: a list for a tuple, a word for the member
    of an enumeration, 3.0 for 3, a dict for a frozen mapping. Nothing is guessed: `"3"` is no number, a dict is no
    part, and a member of one enumeration is none of another, even where both have the same word.

    Raises:
        InvalidValueError: with every fault.
    """
    try:
        _check(part)
    except RecursionError:
        cls = type(part)
        if not any(is_too_deep(getattr(part, field.name)) for field in table(cls).fields):
            raise  # the stack was nearly full before
        problem = Problem(pointer="", code="too-deep", params={"limit": DEEPEST})
        raise InvalidValueError(name=cls.__name__, problems=[problem]) from None


def _check(part: Part) -> None:
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
        case WordNode(words) if isinstance(value, str) and not isinstance(value, enum.Enum):
            return next((word for word in words if word == value), value)
        case TextNode() | ConstNode() if isinstance(value, str):
            return str.__str__(value)  # of a member of an enumeration, too, the text alone
        case NumberNode(_, _, _, whole) if isinstance(value, int | float) and not isinstance(value, bool):
            plain = int(value) if isinstance(value, int) else float(value)
            return int(plain) if whole and isinstance(plain, float) and plain.is_integer() else plain
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
        absent = not field.required and (value is None if field.default is None else type(value) is tuple and not value)
        if not absent:
            raw[field.name] = _raw(field.node, value)
    return raw


def _raw(node: Node, value: Any) -> Any:  # noqa: PLR0911  # one case for each sort of node
    """Give a value as JSON has it; an object of the right class fits, and what is no JSON is foreign."""
    match node:
        case SequenceNode(item) if isinstance(value, tuple):
            return [_raw(item, single) for single in value]
        case WordNode(words) if type(value) is words:
            return FITS
        case PartNode(part) if type(value) is part:
            return FITS
        case VariantNode(_, parts) if type(value) in parts.values():
            return FITS
        case MappingNode() if isinstance(value, FrozenMap):
            return _raw_json(value)
        case EitherNode(choices):
            found = [_raw(choice, value) for choice in choices]
            return next((raw for raw in found if not isinstance(raw, Foreign)), found[0])
        case _:
            return value if value is None or type(value) in (str, int, float, bool) else Foreign(type(value).__name__)


def _raw_json(value: Any) -> Any:
    """Give a free value as a JSON parser would have given it."""
    if isinstance(value, FrozenMap):
        return {key: _raw_json(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_raw_json(item) for item in value]
    return value
