"""The validators that have to agree: ours, with each parser it may have, and two of others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jsonschema_rs
from jsonschema import Draft202012Validator

import careerkit
from careerkit.declaration.schema import root_schema
from careerkit.documents import text
from careerkit.documents.kinds import class_of, schema_address
from careerkit.errors import InvalidDocumentError
from careerkit.values import same_json

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

PARSERS = {"orjson": text._fast, "json": None} if text._fast else {"json": None}
"""What may be behind `decode`."""


def schema_of(kind: str) -> dict[str, Any]:
    """Give the schema of a kind: the published one, or for a toy the one that would be."""
    if (files(careerkit) / "schemas" / "1.0" / f"{kind}.schema.json").is_file():
        return careerkit.schema(kind)
    return root_schema(class_of(kind), kind=kind, version="1.0", address=schema_address(kind))


@contextmanager
def parser(name: str) -> Iterator[None]:
    """Read JSON with one parser for a while."""
    before = text._fast
    text._fast = PARSERS[name]
    try:
        yield
    finally:
        text._fast = before


def ours(content: bytes, name: str) -> Part | None:
    """Load a document with one parser; None if it is not valid, and then there is a problem."""
    try:
        with parser(name):
            return careerkit.loads(content)
    except InvalidDocumentError as error:
        refused = error
    assert refused.problems, "refused without a reason"
    assert str(refused).encode(), "words that can be written"
    return None


def others(schema: dict[str, Any]) -> dict[str, Callable[[Any], bool]]:
    """Make the validators of others."""
    return {
        "jsonschema": Draft202012Validator(schema).is_valid,
        "jsonschema-rs": jsonschema_rs.validator_for(schema).is_valid,
    }


def gives_back(content: bytes, loaded: Any) -> bool:
    """Tell whether what was loaded is written as it was read, in value."""
    return same_json(json.loads(careerkit.dumps(loaded)), _without_address(json.loads(content)))


def _without_address(document: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != "$schema"}
