"""Bringing older documents to the newest version: as a step on the way of reading, and as a thing to do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar, overload

import attrs

from careerkit.declaration.compilation import loader
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.documents.document import Document
from careerkit.documents.kinds import class_of, schema_address, versions_of
from careerkit.documents.text import DEFAULT_LIMITS, Limits
from careerkit.errors import InvalidDocumentError, Problem

if TYPE_CHECKING:
    from careerkit.documents.notations import Notation

__all__ = ["migrate", "newest", "older_form"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
Source = str | os.PathLike[str] | bytes


@overload
def migrate(source: Source, *, limits: Limits = ..., notation: Notation | None = ...) -> Document[Part]: ...
@overload
def migrate(source: Source, part: type[P], *, limits: Limits = ..., notation: Notation | None = ...) -> Document[P]: ...
def migrate(
    source: Source, part: type[Part] = Part, *, limits: Limits = DEFAULT_LIMITS, notation: Notation | None = None
) -> Document[Part]:
    """Give a document as one of the newest version: what `dump` would write, envelope and all.

    Nothing is written. `read` brings a document to the newest version as well, and tells the version that it came with.

    Args:
        source: A path, or the content as bytes.
        part: The class that the document must hold; without it, any kind will do.
        limits: How much is read of what comes from strangers.
        notation: How it is written; where nothing is said, content is JSON, and a file what its name says.

    Raises:
        UnreadableFileError: if there is no such file, or it can't be read; or if content is larger than is read.
        InvalidDocumentError: if the document is not valid in its own version, or of another kind.
        NotADocumentError: if objects of the class are no documents of their own.
        UnusableExtensionError: if the class that an app has for an extension can't be had.
        UnusableKindError: if the class that an app has for the kind can't be had.
        UnknownNotationError: if there is no such notation.
        MissingExtraError: if it is YAML, and PyYAML is not installed; the extra `yaml` brings it.

    Examples:
        >>> document = migrate(b'{"kind": "vision", "schema_version": "1.0", "horizon": "2030"}')
        >>> document.schema_version
        '1.0'
    """
    from careerkit.documents.reading import read, reads

    if isinstance(source, bytes):
        document = reads(source, part, limits=limits, notation=notation)
    else:
        document = read(source, part, limits=limits, notation=notation)
    version = versions_of(document.kind).newest
    schema = document.schema
    if schema == schema_address(document.kind, document.schema_version):
        schema = schema_address(document.kind, version)
    return attrs.evolve(document, schema_version=version, schema=schema)


def older_form(value: Any) -> type[Part] | None:
    """Give the form of the version that a parsed document is written in; None if that is the newest, or none at all."""
    if type(value) is not dict:
        return None
    kind, version = value.get("kind"), value.get("schema_version")
    if type(kind) is not str or type(version) is not str:
        return None
    known = versions_of(kind)
    return known.form(kind, version) if known.older(version) else None


def newest(value: dict[str, Any], expected: type[Part], source: str | None) -> Document[Part]:
    """Bring a parsed document, which is valid in its own version, to the newest one, and load it.

    Args:
        value: The document.
        expected: The class that it must hold.
        source: The file's name, for the error.

    Raises:
        InvalidDocumentError: if it is of another kind; or if what the steps give is not valid, which is a mistake of
            whoever wrote them.
    """
    known = versions_of(value["kind"])
    try:
        document = known.migrated(value)
        kind = document["kind"]
        body = {key: item for key, item in document.items() if key not in ENVELOPE}
        loaded = loader(class_of(kind))(body, [0, 0])
    except Exception as error:  # a step may be an app's, and may raise anything
        params = {"version": value["schema_version"], "known": known.newest}
        problem = Problem(pointer="", code="not-migrated", params=params)
        raise InvalidDocumentError(problems=[problem], source=source) from error
    if not isinstance(loaded, expected):
        from careerkit.documents.envelope import wrong_kind

        raise InvalidDocumentError(problems=[wrong_kind(kind, expected)], source=source)
    return Document(body=loaded, kind=kind, schema_version=value["schema_version"], schema=value.get("$schema"))
