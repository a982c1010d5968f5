"""The published schemas, as they ship with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from careerkit.documents.kinds import SCHEMA_VERSION, class_of
from careerkit.errors import UnknownKindError

__all__ = ["schema", "schema_text"]


def __dir__() -> list[str]:
    return __all__


def schema(kind: str) -> dict[str, Any]:
    """Give the published JSON Schema (draft 2020-12) of a kind of document; yours to change.

    Raises:
        UnknownKindError: if there is no such kind, or an app registered it and careerkit publishes no schema for it.

    Examples:
        >>> schema("canvas")["$id"]
        'https://w3id.org/careerkit/schemas/1.0/canvas.schema.json'
    """
    found: dict[str, Any] = json.loads(schema_text(kind))
    return found


def schema_text(kind: str) -> bytes:
    """Give the published JSON Schema of a kind of document as its file has it.

    Raises:
        UnknownKindError: if there is no such kind, or an app registered it and careerkit publishes no schema for it.
    """
    class_of(kind)
    found = files("careerkit").joinpath("schemas", SCHEMA_VERSION, f"{kind}.schema.json")
    if not found.is_file():  # a kind that an app registered: careerkit publishes no schema for it
        raise UnknownKindError(kind=kind)
    return found.read_bytes()
