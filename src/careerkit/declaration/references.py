"""Ids and what refers to them: which things a part names, and which names it uses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from careerkit.declaration.nodes import EitherNode, Field, Node, PartNode, SequenceNode, TextNode, VariantNode
from careerkit.declaration.part import Part
from careerkit.declaration.table import table

__all__ = ["Named", "Reference", "dangling", "named", "parts_within", "references"]


def __dir__() -> list[str]:
    return __all__


class Named(NamedTuple):
    """A thing with an id."""

    id: str
    collection: str
    """The collection in which the id is unique."""
    wider: tuple[str, ...]
    """Larger collections in which the thing can be looked up as well."""
    pointer: str
    part: Part


class Reference(NamedTuple):
    """A use of an id."""

    id: str
    collection: str
    """The collection that the id is meant to be in."""
    pointer: str
    """Where the use stands."""


def parts_within(part: Part, pointer: str = "") -> Iterator[tuple[str, Part]]:
    """Go through a part and all parts inside it, outermost first, each with its JSON Pointer."""
    yield pointer, part
    for field in _holding(type(part)):  # type: ignore[arg-type]  # a class is hashable
        for place, value in _values(field.node, getattr(part, field.name), f"{pointer}/{field.name}"):
            if isinstance(value, Part):
                yield from parts_within(value, place)


def named(part: Part) -> Iterator[Named]:
    """Find everything that has an id.

    Examples:
        >>> from careerkit.model import Career, Gap
        >>> [thing.pointer for thing in named(Career(gaps=[Gap(id="budget", name="Never held a budget")]))]
        ['/gaps/0']
    """
    for pointer, within in parts_within(part):
        for _, value, node in _texts(within):
            if node.identifies:
                yield Named(value, node.identifies, node.wider, pointer, within)


def references(part: Part) -> Iterator[Reference]:
    """Find every use of an id."""
    for pointer, within in parts_within(part):
        for place, value, node in _texts(within):
            if node.refers_to:
                yield Reference(value, node.refers_to, pointer + place)


def dangling(part: Part, known: Mapping[str, Collection[str]] | None = None) -> tuple[Reference, ...]:
    """Find the uses of ids that nothing has.

    Args:
        part: Usually a whole career; a part that stands alone may well refer to what it does not hold.
        known: Ids that exist elsewhere, by collection, such as those of the built-in categories.

    Examples:
        >>> from careerkit.model import Career, Gap
        >>> dangling(Career(gaps=[Gap(name="Lead a team", prerequisites=["budget"])]))
        (Reference(id='budget', collection='gaps', pointer='/gaps/0/prerequisites/0'),)
    """
    there = {collection: set(ids) for collection, ids in (known or {}).items()}
    for thing in named(part):
        for collection in (thing.collection, *thing.wider):
            there.setdefault(collection, set()).add(thing.id)
    return tuple(use for use in references(part) if use.id not in there.get(use.collection, ()))


def _texts(part: Part) -> Iterator[tuple[str, str, TextNode]]:
    """Go through the texts that a part itself has, each with its place and node."""
    for field, node in _with_ids(type(part)):  # type: ignore[arg-type]  # a class is hashable
        for place, value in _values(field.node, getattr(part, field.name), f"/{field.name}"):
            if isinstance(value, str):
                yield place, value, node


@cache
def _holding(part: type[Part]) -> tuple[Field, ...]:
    """Give the fields of a class that may hold parts."""
    return tuple(field for field in table(part).fields if _may_hold(field.node))


def _may_hold(node: Node) -> bool:
    match node:
        case SequenceNode(item):
            return _may_hold(item)
        case EitherNode(choices):
            return any(map(_may_hold, choices))
        case _:
            return isinstance(node, PartNode | VariantNode)


@cache
def _with_ids(part: type[Part]) -> tuple[tuple[Field, TextNode], ...]:
    """Give the fields of a class that hold ids, or refer to them."""
    return tuple((field, node) for field in table(part).fields if (node := _text_node(field)) is not None)


def _text_node(field: Field) -> TextNode | None:
    """Give the node of the ids in a field, if ids are what it holds."""
    node = field.node
    while isinstance(node, SequenceNode):
        node = node.item
    if isinstance(node, TextNode) and (node.identifies or node.refers_to):
        return node
    return None


def _values(node: Node, value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Go through the single values of a field, each with its pointer."""
    if isinstance(node, EitherNode):
        node = next((choice for choice in node.choices if isinstance(choice, SequenceNode)), node)
    if isinstance(node, SequenceNode) and isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(node.item, item, f"{pointer}/{index}")
    elif value is not None:
        yield pointer, value
