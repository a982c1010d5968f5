"""What is wrong with a parsed document: with its envelope first, and then with what it holds.

The envelope says by what the rest is judged: the class of the kind, or the form that the kind had in an older version.
What says that it is of a newer version is not judged at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.walk import nearest, not_a_text, walk
from careerkit.documents.kinds import class_of, holds, kinds, versions_of
from careerkit.documents.migrating import older_form
from careerkit.documents.migrations import VERSIONS
from careerkit.errors import Problem

if TYPE_CHECKING:
    from careerkit.documents.versions import Versions

__all__ = ["problems_of", "wrong_kind"]


def __dir__() -> list[str]:
    return __all__


def problems_of(value: Any, expected: type[Part], *, decoded: bool = False) -> Iterator[Problem]:
    """Go through the problems of a parsed document.

    Args:
        value: What a parser gave.
        expected: The class that the document must hold.
        decoded: As for the walk.
    """
    if type(value) is not dict:
        yield from walk(Part, value)
        return
    if "kind" not in value:
        yield Problem(pointer="", code="missing-key", params={"key": "kind"})
        yield from _version_problems(value)
        return
    yield from _version_problems(value)
    kind = value["kind"]
    form = older_form(value)
    if type(kind) is not str:
        yield not_a_text(kind, "/kind")
    elif form is None and kind not in kinds():
        yield from _unknown_kind(value)
    elif kind in kinds() and not issubclass(class_of(kind), expected):
        yield wrong_kind(kind, expected)
    elif form is not None:
        for problem in _body_problems(value, form, decoded=decoded):
            yield attrs.evolve(problem, version=value["schema_version"])
    elif not _is_other_version(value):
        yield from _body_problems(value, class_of(kind), decoded=decoded)


def _unknown_kind(value: dict[str, Any]) -> Iterator[Problem]:
    """Say that there is no such kind; which kinds a newer version has, nobody knows here."""
    version, kind = value.get("schema_version"), value["kind"]
    if type(version) is not str or not _versions(value).newer(version):
        yield Problem(pointer="/kind", code="unknown-kind", params={"kind": kind[:64], **nearest(kind, kinds())})


def wrong_kind(kind: str, expected: type[Part]) -> Problem:
    """Say that a document is of another kind than is asked for."""
    wanted = tuple(known for known in kinds() if holds(known, expected))
    return Problem(pointer="/kind", code="wrong-kind", params={"kind": kind, "expected": wanted})


def _body_problems(value: dict[str, Any], part: type[Part], *, decoded: bool) -> Iterator[Problem]:
    """Go through the problems of what stands in a document, and of the rest of its envelope."""
    if type(value.get("$schema", "")) is not str:
        yield not_a_text(value["$schema"], "/$schema")
    yield from walk(part, {key: item for key, item in value.items() if key not in ENVELOPE}, decoded=decoded)


def _version_problems(value: dict[str, Any]) -> Iterator[Problem]:
    """Say what is wrong with the version, if anything is."""
    if "schema_version" not in value:
        yield Problem(pointer="", code="missing-key", params={"key": "schema_version"})
        return
    version = value["schema_version"]
    known = _versions(value)
    if type(version) is not str:
        yield not_a_text(version, "/schema_version")
    elif known.newer(version):
        params = {"version": version[:40], "known": known.newest}
        if known is not VERSIONS:
            params["reason"] = "of-an-app"
        yield Problem(pointer="/schema_version", code="newer-version", params=params)
    elif version not in known.numbers:
        params = {"version": version[:40], "known": known.newest}
        yield Problem(pointer="/schema_version", code="unknown-version", params=params)
    elif version != known.newest and value.get("kind") in kinds() and older_form(value) is None:
        params = {"version": version, "kind": value["kind"]}
        yield Problem(pointer="/schema_version", code="later-kind", params=params)


def _versions(value: dict[str, Any]) -> Versions:
    """Give the versions that a document may come in, as far as it says what it is."""
    kind = value.get("kind")
    return versions_of(kind if type(kind) is str else "")


def _is_other_version(value: dict[str, Any]) -> bool:
    """Tell whether a document names a version that is not the newest: then its body is not judged by that."""
    known = _versions(value).newest
    version = value.get("schema_version", known)
    return type(version) is str and version != known
