"""The part of a published schema that one answer has to keep to."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from typing import Any

from careerkit.documents.pointers import split
from careerkit.documents.schemas import schema

__all__ = ["schema_at"]


def __dir__() -> list[str]:
    return __all__


_DEFINITION = "#/$defs/"


def schema_at(kind: str, pointer: str) -> dict[str, Any]:
    """Take out of the schema of a kind what may stand at a pointer, with the definitions that it needs.

    Args:
        kind: The kind of document.
        pointer: Where, as a question has it: fields, indices, and `-` for a new item.

    Examples:
        >>> found = schema_at("canvas", "/channels/-")
        >>> found["title"], found["required"], "Slug" in found["$defs"]
        ('Channel', ['text'], True)
    """
    steps = tuple("0" if step.isdecimal() else step for step in split(pointer))
    return deepcopy(_schema_at(kind, steps))


@lru_cache(maxsize=256)
def _schema_at(kind: str, steps: tuple[str, ...]) -> dict[str, Any]:
    whole = schema(kind)
    definitions: dict[str, Any] = whole.get("$defs", {})
    found = whole
    for step in steps:
        found = _resolved(found, definitions)
        found = found["properties"][step] if "properties" in found else found["items"]
    found = _resolved(found, definitions)
    needed: dict[str, Any] = {}
    _collect(found, definitions, needed)
    answer = {"$schema": whole["$schema"], **found}
    return {**answer, "$defs": dict(sorted(needed.items()))} if needed else answer


def _resolved(part: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Put what is referred to in the place of the reference; what is said beside it stays."""
    name = part.get("$ref")
    if name is None:
        return part
    beside = {key: value for key, value in part.items() if key != "$ref"}
    return {**definitions[name.removeprefix(_DEFINITION)], **beside}


def _collect(part: Any, definitions: dict[str, Any], needed: dict[str, Any]) -> None:
    """Gather the definitions that a schema refers to, and those that they refer to."""
    if isinstance(part, list):
        for item in part:
            _collect(item, definitions, needed)
    elif isinstance(part, dict):
        name = part.get("$ref")
        if isinstance(name, str) and name.removeprefix(_DEFINITION) not in needed:
            name = name.removeprefix(_DEFINITION)
            needed[name] = definitions[name]
            _collect(definitions[name], definitions, needed)
        for value in part.values():
            _collect(value, definitions, needed)
