"""The field table of a class: Python's annotations read once, into nodes.

This is the only module that looks at annotations.
"""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Sequence
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import attrs
from annotated_types import Ge, Gt, Le, MaxLen, MinLen

from careerkit.declaration.free_values import FREE_LIMIT
from careerkit.declaration.marks import Audience, Identifies, Pattern, Personal, RefersTo, Rows, SharedWith, Unit
from careerkit.declaration.nodes import (
    BooleanNode,
    ConstNode,
    EitherNode,
    Field,
    MappingNode,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    Table,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.part import Part
from careerkit.declaration.types import Params
from careerkit.values import FrozenMap

__all__ = [
    "JSON_TYPES",
    "DeclarationError",
    "declare",
    "depth",
    "json_type",
    "levels",
    "parts_below",
    "parts_in",
    "table",
]


def __dir__() -> list[str]:
    return __all__


T = TypeVar("T")
_FLAT_PATTERN = get_args(Params)[1]


class DeclarationError(TypeError):
    """A class declares a field in a way that the engine does not know: a mistake of the programmer."""


_TABLES: dict[type[Part], Table] = {}


def table(part: type[Part]) -> Table:
    """Read the fields of a class; a class is read once.

    Raises:
        DeclarationError: if a field has a type or a default that is not allowed.
    """
    found = _TABLES.get(part)
    if found is None:
        found = _TABLES[part] = _read(part)  # two threads may both read it, and read the same
    return found


def _read(part: type[Part]) -> Table:
    if part.__weakrefoffset__ or part.__dictoffset__ or part.__bases__ != (Part,):
        message = (
            f"{part.__name__}: a part is @attrs.frozen(kw_only=True, repr=False, weakref_slot=False), below Part alone"
        )
        raise DeclarationError(message)
    hints = typing.get_type_hints(part, include_extras=True)
    attributes: tuple[attrs.Attribute[Any], ...] = attrs.fields(typing.cast("Any", part))
    fields = tuple(_field(part, attribute, hints[attribute.name]) for attribute in attributes)
    return Table(part, fields, {field.name: field for field in fields})


def declare(part: type[Part], fields: Sequence[Field]) -> None:
    """Give a class that nobody wrote its fields, which are then read no more."""
    _TABLES[part] = Table(part, tuple(fields), {field.name: field for field in fields})


def parts_in(node: Node) -> tuple[type[Part], ...]:
    """List the classes whose objects may stand in a field itself; of what is inside those, `parts_below` tells.

    Examples:
        >>> from careerkit.model import Career
        >>> parts_in(table(Career).by_name["gaps"].node)
        (<class 'careerkit.model.gaps.Gap'>,)
    """
    match node:
        case PartNode(part):
            return (part,)
        case VariantNode(_, parts):
            return tuple(parts.values())
        case SequenceNode(item):
            return parts_in(item)
        case EitherNode(choices):
            return tuple(part for choice in choices for part in parts_in(choice))
        case _:
            return ()


def parts_below(part: type[Part]) -> tuple[type[Part], ...]:
    """List the class and all classes that can stand anywhere inside it, each once, outermost first."""
    found: dict[type[Part], None] = {}
    waiting = [part]
    while waiting:
        current = waiting.pop(0)
        if current in found:
            continue
        found[current] = None
        for field in table(current).fields:
            waiting.extend(parts_in(field.node))
    return tuple(found)


_LEVELS: dict[type[Part], int | None] = {}


def levels(part: type[Part]) -> int | None:
    """Count how many arrays and objects lie inside each other at most; None for a class that may stand inside itself.

    What is inside a free object is not counted.

    Examples:
        >>> from careerkit.model import Money, Range
        >>> levels(Range), levels(Money)
        (1, 2)
    """
    if part not in _LEVELS:
        _LEVELS[part] = _levels(PartNode(part), ())
    return _LEVELS[part]


def _levels(  # noqa: PLR0911  # one case for each sort of node
    node: Node, inside: tuple[type[Part], ...]
) -> int | None:
    match node:
        case PartNode(part) if part in inside:
            return None
        case PartNode(part) if part in _LEVELS:
            return _LEVELS[part]
        case PartNode(part):
            inner: list[Node] = [field.node for field in table(part).fields]
            within = _deepest(inner, (*inside, part))
            _LEVELS[part] = None if within is None else within + 1
            return _LEVELS[part]
        case SequenceNode(item):
            within = _levels(item, inside)
            return None if within is None else within + 1
        case VariantNode(_, parts):
            return _deepest([PartNode(part) for part in parts.values()], inside)
        case EitherNode(choices):
            return _deepest(choices, inside)
        case MappingNode():
            return 1
        case _:
            return 0


def _deepest(nodes: Sequence[Node], inside: tuple[type[Part], ...]) -> int | None:
    counts = [_levels(node, inside) for node in nodes]
    return None if None in counts else max((count for count in counts if count is not None), default=0)


def depth(part: Part) -> int:
    """Count how many arrays and objects lie inside each other in an object at most; no fewer than there are.

    It goes only where a class may stand inside itself; everywhere else the class alone tells. What is inside a free
    object is not counted.

    Examples:
        >>> from careerkit.model import Opportunity, OpportunityTree, Range
        >>> depth(Range(low=1, high=2))
        1
        >>> inner = Opportunity(text="Nobody has read a plan of mine.")
        >>> outer = Opportunity(text="Nobody knows my work.", opportunities=[inner])
        >>> depth(OpportunityTree(opportunities=[outer])) - depth(OpportunityTree(opportunities=[inner]))
        2
    """
    deepest, waiting = 0, [(part, 0)]
    while waiting:
        thing, outside = waiting.pop()
        known = levels(type(thing))
        if known is not None:
            deepest = max(deepest, outside + known)
            continue
        told, endless = _endless(type(thing))
        deepest = max(deepest, outside + 1 + told)
        for name in endless:
            value = getattr(thing, name)
            inner, beside = (value, 2) if isinstance(value, tuple) else ((value,), 1)
            waiting += [(item, outside + beside) for item in inner if isinstance(item, Part)]
    return deepest


_ENDLESS: dict[type[Part], tuple[int, tuple[str, ...]]] = {}


def _endless(cls: type[Part]) -> tuple[int, tuple[str, ...]]:
    """Give the levels of the fields whose class tells them, and the names of the others."""
    if cls not in _ENDLESS:
        told = {field.name: _levels(field.node, (cls,)) for field in table(cls).fields}
        known = [count for count in told.values() if count is not None]
        _ENDLESS[cls] = max(known, default=0), tuple(name for name, count in told.items() if count is None)
    return _ENDLESS[cls]


def json_type(node: Node) -> str:
    """Name the JSON type that a node accepts."""
    return JSON_TYPES[type(node)] if not isinstance(node, NumberNode) or not node.whole else "integer"


JSON_TYPES: dict[type, str] = {
    TextNode: "string",
    WordNode: "string",
    ConstNode: "string",
    NumberNode: "number",
    BooleanNode: "boolean",
    SequenceNode: "array",
    PartNode: "object",
    VariantNode: "object",
    MappingNode: "object",
}
"""The JSON type of each sort of node; one that is whole is an integer."""


def _field(part: type[Part], attribute: attrs.Attribute[Any], hint: Any) -> Field:
    where = f"{part.__name__}.{attribute.name}"
    bare, marks = _peel(hint)
    alternatives = _alternatives(bare)
    optional = type(None) in alternatives
    if optional:
        inner = [alternative for alternative in alternatives if alternative is not type(None)]
        bare, more = _peel(inner[0]) if len(inner) == 1 else (Union[tuple(inner)], ())  # noqa: UP007  # built at run time
        marks = (*more, *marks)
    node = _node(bare, marks, where)
    default = attribute.default
    if default is attrs.NOTHING:
        required = True
        default = None
    else:
        required = isinstance(node, ConstNode)
        expected = node.word if isinstance(node, ConstNode) else () if isinstance(node, SequenceNode) else None
        if default != expected or optional is isinstance(node, SequenceNode | ConstNode):
            message = f"{where}: a field is required, optional with None, a tuple with (), or a tag with its word"
            raise DeclarationError(message)
    shared = _last(marks, SharedWith, part.SHARED_WITH)
    rows = _last(marks, Rows, part.ROWS)
    personal = _last(marks, Personal, None) is not None
    return Field(attribute.name, node, required, default, _audiences(node, shared), rows.rows, personal)


def _audiences(node: Node, shared: SharedWith) -> frozenset[Audience]:
    """Give who may read a field: free text is for no statistics."""
    return shared.audiences - {Audience.STATISTICS} if _is_free_text(node) else shared.audiences


def _is_free_text(node: Node) -> bool:
    match node:
        case TextNode(pattern=pattern):
            return pattern is None or pattern.name == "WebAddress"
        case MappingNode():
            return True
        case SequenceNode(item):
            return _is_free_text(item)
        case EitherNode(choices):
            return any(map(_is_free_text, choices))
        case _:
            return False


def _peel(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """Take `Annotated` off, and give what it said."""
    if get_origin(hint) is Annotated:
        bare, *marks = get_args(hint)
        return bare, tuple(marks)
    return hint, ()


def _alternatives(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)


def _last(marks: Sequence[object], sort: type[T], default: Any) -> Any:
    found = [mark for mark in marks if isinstance(mark, sort)]
    return found[-1] if found else default


def _node(hint: Any, marks: Sequence[object], where: str) -> Node:
    bare, more = _peel(hint)
    if any(isinstance(mark, Personal | Rows | SharedWith) for mark in more):
        raise DeclarationError(f"{where}: Personal, Rows and SharedWith are said of the whole field")
    marks = (*more, *marks)
    if get_origin(bare) is tuple:
        item, *rest = get_args(bare)
        if rest != [...]:
            raise DeclarationError(f"{where}: a tuple is written tuple[X, ...]")
        fewest = _last(marks, MinLen, MinLen(0)).min_length
        longest = _last(marks, MaxLen, None)
        return SequenceNode(_node(item, (), where), fewest, None if longest is None else longest.max_length)
    if get_origin(bare) is Literal:
        if len(get_args(bare)) != 1 or type(get_args(bare)[0]) is not str:
            raise DeclarationError(f"{where}: a tag has one word")
        return ConstNode(get_args(bare)[0])
    alternatives = _alternatives(bare)
    if len(alternatives) > 1:
        return _union([_node(alternative, (), where) for alternative in alternatives], where)
    if not isinstance(bare, type):
        raise DeclarationError(f"{where}: no field can have the type {bare!r}")
    return _plain(bare, marks, where)


def _plain(bare: type, marks: Sequence[object], where: str) -> Node:
    """Make the node of a type that is a class."""
    if issubclass(bare, Part):
        return PartNode(bare)
    if issubclass(bare, enum.StrEnum):
        return WordNode(bare)
    if bare is bool:
        return BooleanNode()
    if bare in (int, float):
        above, least = _last(marks, Gt, None), _last(marks, Ge, None)
        most = _last(marks, Le, None)
        if most is None or (above is None) is (least is None):
            raise DeclarationError(f"{where}: every number has bounds")
        lowest = least.ge if above is None else above.gt
        if not -FREE_LIMIT <= lowest <= most.le <= FREE_LIMIT:  # beyond it parsers read an integer differently
            raise DeclarationError(f"{where}: a number has bounds within ±(2**53-1), the lower one below the upper one")
        return NumberNode(lowest, most.le, above is not None, bare is int, _last(marks, Unit, Unit(None)).name)  # type: ignore[arg-type]  # no unit
    pattern = _last(marks, Pattern, None)
    if bare is FrozenMap and pattern is not None:
        return MappingNode(pattern, pattern == _FLAT_PATTERN)
    if bare is str:
        shortest, longest = _last(marks, MinLen, None), _last(marks, MaxLen, None)
        if shortest is None or longest is None:
            raise DeclarationError(f"{where}: every text has a least and a greatest length")
        identifies, refers_to = _last(marks, Identifies, None), _last(marks, RefersTo, None)
        return TextNode(
            shortest.min_length,
            longest.max_length,
            pattern,
            identifies and identifies.collection,
            identifies.wider if identifies else (),
            refers_to and refers_to.collection,
        )
    raise DeclarationError(f"{where}: no field can have the type {bare!r}")


def _union(choices: list[Node], where: str) -> Node:
    """Make the node of a union: variants told apart by their tag, and at most one node of every other JSON type."""
    parts = [choice.part for choice in choices if isinstance(choice, PartNode)]
    others: list[Node] = [choice for choice in choices if not isinstance(choice, PartNode)]
    if len(parts) > 1:
        tags = {name for part in parts for name in _tags(part)}
        if len(tags) != 1:
            raise DeclarationError(f"{where}: the classes of a union share one tag, a field with a Literal type")
        (tag,) = tags
        variants = {_tags(part).get(tag, ""): part for part in parts}
        if len(variants) != len(parts) or "" in variants:
            raise DeclarationError(f"{where}: every class of the union has its own word as tag")
        others.append(VariantNode(tag, variants))
    elif parts:
        others.append(PartNode(parts[0]))
    others = [single for choice in others for single in _choices(choice)]
    if len(others) == 1:
        return others[0]
    sorts = [json_type(choice).replace("integer", "number") for choice in others]
    if len(set(sorts)) != len(sorts):
        raise DeclarationError(f"{where}: the choices of a union differ in their JSON type")
    return EitherNode(tuple(others))


def _choices(node: Node) -> Sequence[Node]:
    return node.choices if isinstance(node, EitherNode) else (node,)


def _tags(part: type[Part]) -> dict[str, str]:
    """Find the tags of a class and their words; read from the hints, so that a union may be recursive."""
    hints = typing.get_type_hints(part, include_extras=True)
    return {name: get_args(hint)[0] for name, hint in hints.items() if get_origin(hint) is Literal}
