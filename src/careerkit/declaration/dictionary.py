"""The data dictionary: what is known about every field beyond what a schema can say."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from careerkit.declaration.docstrings import describe, summary
from careerkit.declaration.nodes import (
    EitherNode,
    MappingNode,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
)
from careerkit.declaration.schema import human
from careerkit.declaration.table import DeclarationError, json_type, parts_below, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careerkit.declaration.nodes import Field
    from careerkit.declaration.part import Part

__all__ = ["dictionary"]


def __dir__() -> list[str]:
    return __all__


def dictionary(kinds: Mapping[str, type[Part]]) -> dict[str, Any]:
    """Write the data dictionary of some kinds of document.

    For every class it has the rows of the requirements that it serves, and for every field its types, unit, who may
    read it besides the person, whether it tells who somebody is, and which ids it gives or uses. For every exact form
    of a text or name it has the code of the problem that is reported where a text has another.

    Args:
        kinds: The class of each kind.

    Raises:
        DeclarationError: if two classes have one name.
    """
    classes: dict[str, type[Part]] = {}
    for below in chain.from_iterable(map(parts_below, kinds.values())):
        if classes.setdefault(below.__name__, below) is not below:
            raise DeclarationError(f"{below.__name__}: two classes have this name")
    return {
        "kinds": {kind: part.__name__ for kind, part in kinds.items()},
        "classes": {name: _class(classes[name]) for name in sorted(classes)},
        "forms": _forms(classes.values()),
    }


def _forms(classes: Iterable[type[Part]]) -> dict[str, dict[str, str]]:
    """Give the code and the pattern of each exact form."""
    leaves = [leaf for part in classes for field in table(part).fields for leaf in _leaves(field.node)]
    patterns = {leaf.pattern for leaf in leaves if isinstance(leaf, TextNode | MappingNode) and leaf.pattern}
    return {each.name: {"code": each.code, "pattern": each.regex} for each in sorted(patterns)}


def _class(part: type[Part]) -> dict[str, Any]:
    return {
        "title": human(part.__name__),
        "description": summary(part),
        "rows": list(part.ROWS.rows),
        "fields": {field.name: _field(part, field) for field in table(part).fields},
    }


def _field(part: type[Part], field: Field) -> dict[str, Any]:
    leaves = list(_leaves(field.node))
    facts: dict[str, Any] = {
        "description": describe(part, field.name).text,
        "types": _unique(_types(field.node)),
        "required": field.required,
        "audience": sorted(field.audiences),
        "rows": list(field.rows),
    }
    if field.personal:
        facts["personal"] = True
    for name, values in (
        ("unit", [leaf.unit for leaf in leaves if isinstance(leaf, NumberNode)]),
        ("identifies", [leaf.identifies for leaf in leaves if isinstance(leaf, TextNode)]),
        ("refers_to", [leaf.refers_to for leaf in leaves if isinstance(leaf, TextNode)]),
    ):
        known = _unique(value for value in values if value)
        if known:
            facts[name] = known[0]
    return facts


def _types(node: Node) -> Iterator[str]:
    """Name the types of a field as a reader would: `list of Gap`, `number`, `Range`."""
    match node:
        case SequenceNode(item):
            yield f"list of {' or '.join(_unique(_types(item)))}"
        case EitherNode(choices):
            for choice in choices:
                yield from _types(choice)
        case PartNode(part):
            yield part.__name__
        case VariantNode(_, parts):
            yield from (part.__name__ for part in parts.values())
        case TextNode(pattern=pattern) if pattern is not None:
            yield pattern.name
        case _:
            yield json_type(node)


def _leaves(node: Node) -> Iterator[Node]:
    """Go through the nodes inside lists and unions."""
    match node:
        case SequenceNode(item):
            yield from _leaves(item)
        case EitherNode(choices):
            for choice in choices:
                yield from _leaves(choice)
        case _:
            yield node


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
