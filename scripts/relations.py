"""What the classes of the model have to do with one another: which part each belongs to, and what refers to what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from careerkit.declaration.nodes import EitherNode, Node, SequenceNode, TextNode
from careerkit.declaration.table import parts_below, parts_in, table
from careerkit.documents.kinds import class_of, kinds
from careerkit.model.career import Career

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["ABOUT_THE_DOCUMENT", "Use", "classes_of_parts", "kinds_beside", "parts_of_the_career", "uses"]

ABOUT_THE_DOCUMENT = ("frameworks", "unanswered", "language", "extensions")
"""Fields of the career that are about the document, not parts of a career."""


class Use(NamedTuple):
    """A field that holds the id of something."""

    part: type[Part]
    """The class of the field."""
    field: str
    """Its name."""
    collection: str
    """The collection that the id is in."""
    source: str
    """The part of the career that the field lies in."""
    target: str
    """The part of the career that has the collection."""


def parts_of_the_career() -> dict[str, type[Part]]:
    """List the parts of a career by their fields, in the order of the fields, each with its outermost class."""
    return {
        field.name: parts_in(field.node)[0] for field in table(Career).fields if field.name not in ABOUT_THE_DOCUMENT
    }


def classes_of_parts() -> tuple[dict[str, tuple[type[Part], ...]], tuple[type[Part], ...]]:
    """Tell which part of the career each class below it belongs to.

    A class that several parts use belongs to the one that it is the outermost class of, or else to the one whose
    outermost class stands in the same module.

    Returns:
        The classes of each part, outermost first; and those that belong to none, because they are used everywhere.
    """
    outermost = parts_of_the_career()
    users: dict[type[Part], list[str]] = {}
    for name, first in outermost.items():
        for part in parts_below(first):
            users.setdefault(part, []).append(name)
    found: dict[str, list[type[Part]]] = {name: [first] for name, first in outermost.items()}
    everywhere = []
    for part, names in users.items():
        near = names if len(names) == 1 else [name for name in names if outermost[name].__module__ == part.__module__]
        if part in outermost.values():
            continue
        if near:
            found[near[0]].append(part)
        else:
            everywhere.append(part)
    return {name: tuple(parts) for name, parts in found.items()}, tuple(everywhere)


def kinds_beside() -> dict[str, tuple[type[Part], ...]]:
    """List the kinds of the model that are no part of a career, each with the classes that a career has not."""
    inside = set(parts_below(Career))
    beside = {}
    for kind in kinds():
        part = class_of(kind)
        if part not in inside and part.__module__.startswith("careerkit.model."):
            beside[kind] = tuple(below for below in parts_below(part) if below not in inside)
    return beside


def uses() -> list[Use]:
    """List every field of a career that refers to something by its id."""
    homes: dict[str, str] = {}
    found: dict[tuple[str, type[Part], str, str], None] = {}
    for top in table(Career).fields:
        for part in (below for first in parts_in(top.node) for below in parts_below(first)):
            for field in table(part).fields:
                for text in _texts(field.node):
                    if text.identifies:
                        homes.update(dict.fromkeys((text.identifies, *text.wider), top.name))
                    if text.refers_to:
                        found[top.name, part, field.name, text.refers_to] = None
    return [_use(homes, *use) for use in found]


def _use(homes: Mapping[str, str], source: str, part: type[Part], field: str, collection: str) -> Use:
    return Use(part, field, collection, source, homes[collection])


def _texts(node: Node) -> list[TextNode]:
    match node:
        case TextNode():
            return [node]
        case SequenceNode(item):
            return _texts(item)
        case EitherNode(choices):
            return [text for choice in choices for text in _texts(choice)]
        case _:
            return []
