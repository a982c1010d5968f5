"""The published schemas, as they ship with the package."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from careerkit.documents.kinds import SCHEMA_VERSION, class_of
from careerkit.errors import UnknownKindError

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["dictionary", "form", "schema", "schema_text"]


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


def dictionary(version: str = SCHEMA_VERSION) -> dict[str, Any]:
    """Give the data dictionary of a version: units, readers and references of every field; yours to change.

    Args:
        version: One that was published.

    Examples:
        >>> dictionary()["classes"]["Cost"]["fields"]["hours"]["unit"]
        'hours'
    """
    found: dict[str, Any] = json.loads(_file(version, "fields.json"))
    return found


def form(kind: str, version: str) -> type[Part] | None:
    """Give the form that a kind had in a published version, as a class with a field table; None where it had none.

    Args:
        kind: Any word.
        version: One that was published.

    Examples:
        >>> form("canvas", "1.0").__name__
        'Canvas'
    """
    return _form(kind, version) if kind in _dictionary(version)["kinds"] else None


@cache
def _form(kind: str, version: str) -> type[Part]:
    from careerkit.declaration.published import form_of

    return form_of(json.loads(_file(version, f"{kind}.schema.json")), _dictionary(version))


@cache
def _dictionary(version: str) -> dict[str, Any]:
    return dictionary(version)


def _file(version: str, name: str) -> bytes:
    return files("careerkit").joinpath("schemas", version, name).read_bytes()
