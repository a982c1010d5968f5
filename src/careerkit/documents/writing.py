"""Writing documents: objects to text, always the same bytes for the same object, and files replaced whole."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from careerkit.declaration.compilation import dumper
from careerkit.documents.document import Document
from careerkit.documents.files import write_atomically
from careerkit.documents.kinds import kind_of, schema_address, versions_of
from careerkit.documents.migrations import VERSIONS
from careerkit.documents.notations import known_notation, notation_of

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.documents.notations import Notation

_write_fast: Callable[..., bytes] | None
try:
    from orjson import OPT_APPEND_NEWLINE, OPT_INDENT_2
    from orjson import dumps as _write_fast

    _LAYOUT = OPT_INDENT_2 | OPT_APPEND_NEWLINE
except ImportError:  # the extra "speed" is not there; the standard library writes the same bytes, at its own pace
    _write_fast, _LAYOUT = None, 0

__all__ = ["as_dict", "as_yaml", "dump", "dumps"]


def __dir__() -> list[str]:
    return __all__


def dumps(document: Part | Document[Part], *, notation: Notation | None = None) -> bytes:
    """Write a document as a text in UTF-8: keys in the order of the classes, two spaces, a newline at the end.

    YAML begins with a comment that tells editors the schema, where there is a published one.

    Args:
        document: A part that can stand alone, such as a career or a result; or what `read` gave, whose `$schema` is
            then written as well.
        notation: `json` or `yaml`; JSON, where nothing is said.

    Raises:
        NotADocumentError: if objects of the class are no documents of their own.
        UnknownNotationError: if there is no such notation.

    Examples:
        >>> from careerkit.model import Canvas
        >>> print(dumps(Canvas(hours_a_week=6)).decode(), end="")
        {
          "kind": "canvas",
          "schema_version": "1.0",
          "hours_a_week": 6
        }
    """
    if known_notation(notation) == "yaml":
        return as_yaml(document)
    odd: list[float] = []
    plain = _plain(document, odd)
    if _write_fast is not None and not odd:
        with suppress(TypeError):  # deeper, or with longer integers, than it writes
            return _write_fast(plain, None, _LAYOUT)
    return (json.dumps(plain, indent=2, ensure_ascii=False, allow_nan=False) + "\n").encode()


def as_yaml(document: Part | Document[Part], *, first_line: str | None = None) -> bytes:
    """Write a document as YAML.

    Args:
        document: As for `dumps`.
        first_line: The comment that it begins with; where there is none, the one that tells editors the schema.

    Raises:
        NotADocumentError: if objects of the class are no documents of their own.

    Examples:
        >>> from careerkit.model import Canvas
        >>> print(as_yaml(Canvas(hours_a_week=6)).decode(), end="")
        # yaml-language-server: $schema=https://w3id.org/careerkit/schemas/1.0/canvas.schema.json
        kind: canvas
        schema_version: "1.0"
        hours_a_week: 6
    """
    from careerkit.documents.yaml.writing import MODELINE, write

    plain = _plain(document, None)
    if first_line is None and versions_of(plain["kind"]) is VERSIONS:  # an app's kinds have no published schema
        first_line = MODELINE + schema_address(plain["kind"])
    return write(plain, first_line)


def dump(document: Part | Document[Part], path: str | os.PathLike[str], *, notation: Notation | None = None) -> None:
    """Write a document to a file; what was there is replaced whole, or not at all: in YAML, comments as well.

    Args:
        document: A part that can stand alone, or what `read` gave, as for `dumps`.
        path: The file.
        notation: `json` or `yaml`; where nothing is said, YAML if the path ends in `.yaml` or `.yml`, and else JSON.

    Raises:
        NotADocumentError: if objects of the class are no documents of their own.
        UnknownNotationError: if there is no such notation.
        UnwritableFileError: if the file can't be written.

    Examples:
        >>> from careerkit.documents.reading import load
        >>> from careerkit.model import Canvas
        >>> dump(Canvas(hours_a_week=6), "canvas.json")
        >>> load("canvas.json", Canvas).hours_a_week
        6
    """
    write_atomically(path, dumps(document, notation=notation_of(path) if notation is None else notation))


def as_dict(document: Part | Document[Part]) -> dict[str, Any]:
    """Give a document as plain dicts and lists, ready for any JSON or YAML writer.

    Raises:
        NotADocumentError: if objects of the class are no documents of their own.

    Examples:
        >>> from careerkit.model import Canvas
        >>> as_dict(Canvas(hours_a_week=6))
        {'kind': 'canvas', 'schema_version': '1.0', 'hours_a_week': 6}
    """
    return _plain(document, None)


def _plain(document: Part | Document[Part], odd: list[float] | None) -> dict[str, Any]:
    """Give a document as plain dicts and lists; the floats in it that writers write differently are added to `odd`."""
    body = document.body if isinstance(document, Document) else document
    kind = kind_of(type(body))
    version = versions_of(kind).newest
    envelope = {}
    if isinstance(document, Document) and document.schema is not None:
        outdated = document.schema == schema_address(document.kind, document.schema_version)
        envelope["$schema"] = schema_address(kind, version) if outdated else document.schema
    return {**envelope, "kind": kind, "schema_version": version, **dumper(type(body))(body, odd)}
