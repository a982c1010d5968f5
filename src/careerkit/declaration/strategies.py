"""Test data: hypothesis strategies for every class, made of the same nodes as its loader and its schema."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor
from typing import TYPE_CHECKING, Any, TypeVar

from careerkit.declaration.compilation import loader
from careerkit.declaration.extensions import extension_class
from careerkit.declaration.free_values import FREE_LIMIT
from careerkit.declaration.nodes import (
    BooleanNode,
    ConstNode,
    EitherNode,
    MappingNode,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.part import Part
from careerkit.declaration.table import table
from careerkit.errors import MissingExtraError

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["documents_of", "parts_of"]

P = TypeVar("P", bound=Part)
Draw = Callable[[Any], Any]

_FIELDS = 4
"""How many of the fields that can be left out an object has at most."""
_ITEMS = 3
"""How many items a list has at most, unless it needs more."""
_CHARACTERS = 12
"""How many characters a text of no special form has at most, unless it needs more."""
_DEPTH = 4
"""How deep parts lie inside each other at most."""


def documents_of(part: type[Part]) -> SearchStrategy[dict[str, Any]]:
    """Draw what can stand in a document for an object of a class: valid JSON, small, without an envelope.

    Lists that are spelled out and empty, 3.0 for 3, and extensions with anything in them occur like everything else.

    Raises:
        MissingExtraError: if hypothesis is not installed.
    """
    try:
        from hypothesis import strategies as st
    except ImportError:
        raise MissingExtraError(extra="test", package="hypothesis") from None

    def draw_body(draw: Draw) -> dict[str, Any]:
        return _Drawer(st, draw).body(part, _DEPTH)

    return st.composite(draw_body)()


def parts_of(part: type[P]) -> SearchStrategy[P]:
    """Draw objects of a class, as a loader makes them.

    Raises:
        MissingExtraError: if hypothesis is not installed.
    """

    def load(body: dict[str, Any]) -> P:
        loaded: P = loader(part)(body, [0, 0])
        return loaded

    return documents_of(part).map(load)


class _Drawer:
    """Draws one document."""

    def __init__(self, st: Any, draw: Draw) -> None:
        self.st = st
        self.draw = draw

    def body(self, part: type[Part], room: int) -> dict[str, Any]:
        """Draw an object; with no room left, one without anything that could hold another."""
        fields = table(part).fields
        optional = [field.name for field in fields if not field.required and (room or not _holds_parts(field.node))]
        names = self.st.lists(self.st.sampled_from(optional), unique=True, max_size=_FIELDS) if optional else None
        chosen = self.draw(names) if names is not None else ()
        return {
            field.name: self.value(field.node, max(room - 1, 0))
            for field in fields
            if field.required or field.name in chosen
        }

    def value(self, node: Node, room: int) -> Any:  # noqa: C901, PLR0911  # one case for each sort of node
        """Draw what a node accepts."""
        st = self.st
        match node:
            case SequenceNode(item, fewest, most):
                longest = max(fewest, _ITEMS) if most is None else min(most, max(fewest, _ITEMS))
                longest = longest if room or not _holds_parts(item) else fewest
                return [self.value(item, room) for _ in range(self.draw(st.integers(fewest, longest)))]
            case PartNode(part):
                return self.body(part, room)
            case VariantNode(_, parts):
                return self.body(self.draw(st.sampled_from(list(parts.values()))), room)
            case EitherNode(choices):
                fitting = [choice for choice in choices if room or not _holds_parts(choice)] or choices
                return self.value(self.draw(st.sampled_from(fitting)), room)
            case MappingNode(pattern, flat):
                keys = st.sampled_from(pattern.examples) | st.from_regex(pattern.core, fullmatch=True)
                drawn = self.draw(st.dictionaries(keys, self.plain() if flat else self.free(), max_size=_ITEMS))
                return {key: self.extended(key, value) for key, value in drawn.items()} if node.namespaced else drawn
            case WordNode(words):
                return self.draw(st.sampled_from([word.value for word in words]))
            case ConstNode(word):
                return word
            case BooleanNode():
                return self.draw(st.booleans())
            case NumberNode():
                return self.draw(self.number(node))
            case TextNode():
                return self.draw(self.text(node))

    def extended(self, namespace: str, value: Any) -> Any:
        """Draw an object instead, where an app has a class for the namespace."""
        part = extension_class(namespace)
        return value if part is None else self.body(part, 0)

    def text(self, node: TextNode) -> Any:
        """Give the strategy for a text."""
        if node.pattern is None:
            return self.st.text(
                self.st.characters(codec="utf-8"),
                min_size=node.shortest,
                max_size=min(node.longest, max(node.shortest, _CHARACTERS)),
            )
        exact = self.st.from_regex(node.pattern.core, fullmatch=True)
        fitting = exact.filter(lambda text: node.shortest <= len(text) <= node.longest)
        return self.st.sampled_from(node.pattern.examples) | fitting

    def number(self, node: NumberNode) -> Any:
        """Give the strategy for a number."""
        first = ceil(node.lowest) + (node.above and node.lowest == ceil(node.lowest))
        whole = self.st.integers(first, floor(node.highest)) if first <= node.highest else self.st.nothing()
        if node.whole:
            return whole | whole.map(float)
        return whole | self.st.floats(node.lowest, node.highest, exclude_min=node.above)

    def single(self) -> Any:
        """Give the strategy for a value that no class describes and that holds no other."""
        st = self.st
        numbers = st.integers(-FREE_LIMIT, FREE_LIMIT) | st.floats(-FREE_LIMIT, FREE_LIMIT)
        return st.booleans() | numbers | st.text(st.characters(codec="utf-8"), max_size=_CHARACTERS)

    def plain(self) -> Any:
        """Give the strategy for a plain value."""
        return self.single() | self.st.lists(self.single(), max_size=_ITEMS)

    def free(self) -> Any:
        """Give the strategy for any JSON."""
        st = self.st
        keys = st.text(st.characters(codec="utf-8"), max_size=_CHARACTERS)
        return st.recursive(
            st.none() | self.single(),
            lambda inner: st.lists(inner, max_size=_ITEMS) | st.dictionaries(keys, inner, max_size=_ITEMS),
            max_leaves=_ITEMS,
        )


def _holds_parts(node: Node) -> bool:
    """Tell whether a node can't be had without an object of a class."""
    match node:
        case PartNode() | VariantNode():
            return True
        case SequenceNode(item, fewest, _):
            return fewest > 0 and _holds_parts(item)
        case EitherNode(choices):
            return all(_holds_parts(choice) for choice in choices)
        case _:
            return False
