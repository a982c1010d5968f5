"""One object of each class that is always the same: with everything in it, or with nothing that can be left out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import floor
from typing import Any, TypeVar

from careerkit.declaration.compilation import loader
from careerkit.declaration.docstrings import describe
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
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.part import Part
from careerkit.declaration.table import parts_below, table

__all__ = ["full", "minimal"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
T = TypeVar("T")


def full(part: type[P], *, turn: int = 0) -> P:
    """Give an object with every field, and so with every part that can stand in it; a list has an item of each sort.

    It is the same each time, needs no hypothesis, and reads like a document: fields have the examples that their
    declarations give. What has an id is referred to where the class knows of it. A class that can stand inside itself
    does not, here.

    Args:
        part: Any class whose objects can stand in a document, of careerkit or of an app's own.
        turn: Where there is a choice, as among the words of an enumeration, 0 is the first one, 1 the second, and so
            on, round and round.

    Examples:
        >>> import careerkit
        >>> career = full(careerkit.Career)
        >>> career.canvas.hours_a_week, career.gaps[0].name
        (8, 'I have never held a budget')
        >>> careerkit.loads(careerkit.dumps(career)) == career
        True
    """
    return _loaded(part, _Builder(part, turn, every=True).body(part))


def minimal(part: type[P]) -> P:
    """Give an object with nothing that can be left out: for a career, and for most that stands alone, nothing at all.

    Args:
        part: Any class whose objects can stand in a document, of careerkit or of an app's own.

    Examples:
        >>> from careerkit.model import Career, Gap
        >>> minimal(Career), minimal(Gap)
        (Career(), Gap(name='I have never held a budget'))
    """
    return _loaded(part, _Builder(part, 0, every=False).body(part))


def _loaded(part: type[P], body: dict[str, Any]) -> P:
    loaded: P = loader(part)(body, [0, 0])
    return loaded


class _Builder:
    """Builds one body."""

    def __init__(self, root: type[Part], turn: int, *, every: bool) -> None:
        self.turn = turn
        self.every = every
        self.counts: dict[str, int] = {}
        """How many ids each collection has so far."""
        self.firsts = _first_ids(root)

    def body(self, part: type[Part], inside: tuple[type[Part], ...] = ()) -> dict[str, Any]:
        """Build an object; `inside` are the classes of the objects that it stands in."""
        own = _collection(part)  # type: ignore[arg-type]  # a class is hashable
        number = self.counts[own] = self.counts.get(own, 0) + 1
        within = (*inside, part)
        built = {}
        for field in table(part).fields:
            text = _id_node(field.node)
            if not field.required and (not self.every or _holds(field.node, within)):
                continue
            if text is None:
                built[field.name] = self.field(part, field, within)
            elif text.identifies:
                built[field.name] = _as_listed(field.node, f"{own}-{number}")
            elif text.refers_to != own:
                others = (name for name in self.firsts.get(text.refers_to, ()) if name != f"{own}-{number}")
                built[field.name] = _as_listed(field.node, next(others, f"{text.refers_to}-1"))
            elif number > 1 or not inside:  # to one of its like; the first one in a list has none before it
                built[field.name] = _as_listed(field.node, f"{own}-{number - 1 or 2}")
        return built

    def field(self, part: type[Part], field: Field, inside: tuple[type[Part], ...]) -> Any:
        """Build what a field holds: the example in its declaration, where it has one."""
        if not isinstance(field.node, WordNode | BooleanNode) and (
            self.every or not isinstance(field.node, SequenceNode)
        ):
            for told in _examples(part, field.name):
                return told
        return self.value(field.node, inside, self.turn)

    def value(self, node: Node, inside: tuple[type[Part], ...], turn: int) -> Any:  # noqa: PLR0911  # one case for each sort of node
        """Build what a node accepts."""
        match node:
            case SequenceNode(item, fewest, most):
                wanted = max(fewest, _sorts(item) if self.every and not _holds(item, inside) else 0)
                longest = wanted if most is None else min(wanted, most)
                return [self.value(item, inside, turn + number) for number in range(longest)]
            case PartNode(part):
                return self.body(part, inside)
            case VariantNode(_, parts):
                return self.body(_in_turn([each for each in parts.values() if each not in inside], turn), inside)
            case EitherNode(choices):
                return self.value(_in_turn([each for each in choices if not _holds(each, inside)], turn), inside, turn)
            case MappingNode(pattern, flat):
                return {pattern.examples[0]: 3 if flat else {"since": 2019, "tags": ["a", None]}}
            case WordNode(words):
                return _in_turn(list(words), turn).value
            case ConstNode(word):
                return word
            case BooleanNode():
                return turn % 2 == 0
            case NumberNode(lowest, highest, above, whole):
                least = floor(lowest) + 1 if above or lowest != floor(lowest) else lowest
                return least if whole or least <= highest else highest
            case _:
                return node.pattern.examples[0] if node.pattern else "A text".ljust(node.shortest, ".")[: node.longest]


def _in_turn(choices: Sequence[T], turn: int) -> T:
    return choices[turn % len(choices)]


def _sorts(item: Node) -> int:
    """Tell how many items a list has: one of each variant, and two where one refers to another."""
    match item:
        case VariantNode(_, parts):
            return len(parts)
        case PartNode(part):
            return 2 if _refers_to_its_like(part) else 1  # type: ignore[arg-type]  # a class is hashable
        case _:
            return 1


@cache
def _refers_to_its_like(part: type[Part]) -> bool:
    """Tell whether an object of a class may refer to another one of the class, as a gap does to what comes first."""
    nodes = [_id_node(field.node) for field in table(part).fields]
    own = _collection(part)  # type: ignore[arg-type]  # a class is hashable
    return any(node is not None and node.refers_to == own for node in nodes)


def _holds(node: Node, inside: tuple[type[Part], ...]) -> bool:
    """Tell whether a node holds nothing but objects of classes that it stands in."""
    match node:
        case PartNode(part):
            return part in inside
        case VariantNode(_, parts):
            return all(part in inside for part in parts.values())
        case SequenceNode(item):
            return _holds(item, inside)
        case EitherNode(choices):
            return all(_holds(choice, inside) for choice in choices)
        case _:
            return False


def _id_node(node: Node) -> TextNode | None:
    """Give the node of the ids that a field holds, alone or in a list; None for a field of another sort."""
    while isinstance(node, SequenceNode):
        node = node.item
    return node if isinstance(node, TextNode) and (node.identifies or node.refers_to) else None


def _as_listed(node: Node, name: str) -> Any:
    """Give an id as the field holds it: alone, or in a list."""
    return [_as_listed(node.item, name)] if isinstance(node, SequenceNode) else name


@cache
def _collection(part: type[Part]) -> str:
    """Give the collection that a class has its ids in; the empty text for one without ids."""
    found = (_id_node(field.node) for field in table(part).fields)
    return next((node.identifies for node in found if node is not None and node.identifies), "")


def _first_ids(root: type[Part]) -> dict[str | None, list[str]]:
    """Give the first ids that can be looked up in each collection: one for each class that has its ids there."""
    firsts: dict[str | None, list[str]] = {}
    for part in parts_below(root):
        for field in table(part).fields:
            node = _id_node(field.node)
            if node is not None and node.identifies:
                for collection in (node.identifies, *node.wider):
                    firsts.setdefault(collection, []).append(f"{node.identifies}-1")
    return firsts


def _examples(part: type[Part], field: str) -> tuple[Any, ...]:
    """Give the example that a declaration has; none for a class whose source is not to be had, or that says nothing."""
    try:
        return describe(part, field).examples
    except (OSError, SyntaxError, TypeError, ValueError):
        return ()
