"""Valid test data: hypothesis strategies for every class, made of the same nodes as its loader and its schema.

An object is drawn field by field. The strategy of a field is made once and kept, for making it takes longer than
drawing from it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import ceil, floor
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from careerkit.declaration.compilation import dumper, loader
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

__all__ = ["Draw", "bodies", "draw_body", "parts", "strategies", "strategy"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
Draw = Callable[[Any], Any]
"""What draws from a strategy."""

_ITEMS = 3
"""How many items a list has at most, unless it needs more."""
_CHARACTERS = 12
"""How many characters a text of no special form has at most, unless it needs more."""
_DEPTH = 4
"""How deep parts lie inside each other at most, and how many of the fields that can be left out the outermost has."""


def strategies() -> ModuleType:
    """Give `hypothesis.strategies`, which is imported when the first strategy is asked for.

    Raises:
        MissingExtraError: if hypothesis is not installed.
    """
    try:
        from hypothesis import strategies as st
    except ImportError:
        raise MissingExtraError(extra="testing", package="hypothesis") from None
    return st


def strategy(function: Callable[..., Any], of: Any, part: type[Part]) -> Any:
    """Make a strategy of a function that draws.

    What is made when a class is first used, or a first text is drawn, is made here. The first example of a test would
    else take much longer than the others, and hypothesis takes that for a fault.

    Args:
        function: It is called with what draws, and with `of`.
        of: A class or a kind.
        part: The class whose objects are drawn.
    """
    made = strategies().composite(function)(of)
    loader(part)
    dumper(part)
    _characters().validate()
    return made


def parts(part: type[P]) -> SearchStrategy[P]:
    """Draw objects of a class, as a loader makes them.

    Args:
        part: Any class whose objects can stand in a document, of careerkit or of an app's own.

    Raises:
        MissingExtraError: if hypothesis is not installed.

    Examples:
        >>> from hypothesis import given, settings
        >>> from careerkit.model import Gap
        >>> @settings(max_examples=10)
        ... @given(parts(Gap))
        ... def test_a_gap_has_a_name(gap):
        ...     assert gap.name
        >>> test_a_gap_has_a_name()
    """
    drawn: SearchStrategy[P] = strategy(_draw_part, part, part)
    return drawn


def bodies(part: type[Part]) -> SearchStrategy[dict[str, Any]]:
    """Draw what can stand in a document for an object of a class: valid JSON, small, without an envelope.

    Lists that are spelled out and empty, 3.0 for 3, and extensions with anything in them occur like everything else.

    Args:
        part: Any class whose objects can stand in a document.

    Raises:
        MissingExtraError: if hypothesis is not installed.

    Examples:
        >>> from hypothesis import given, settings
        >>> from careerkit import converter
        >>> from careerkit.model import Gap
        >>> @settings(max_examples=10)
        ... @given(bodies(Gap))
        ... def test_a_gap_can_be_had_from_a_form(body):
        ...     assert converter().structure(body, Gap).name == body["name"]
        >>> test_a_gap_can_be_had_from_a_form()
    """
    drawn: SearchStrategy[dict[str, Any]] = strategy(draw_body, part, part)
    return drawn


def draw_body(draw: Draw, part: type[Part]) -> dict[str, Any]:
    """Draw one body; a part of what others draw."""
    return _body(draw, part, _DEPTH)


def _draw_part(draw: Draw, part: type[P]) -> P:
    loaded: P = loader(part)(draw_body(draw, part), [0, 0])
    return loaded


def _body(draw: Draw, part: type[Part], room: int) -> dict[str, Any]:
    """Draw an object; with no room left, one without anything that could hold another."""
    chosen = draw(_names(part, room))  # type: ignore[arg-type]  # a class is hashable
    return {
        field.name: _value(draw, field.node, max(room - 1, 0))
        for field in table(part).fields
        if field.required or field.name in chosen
    }


@cache
def _names(part: type[Part], room: int) -> Any:
    """Give the strategy for which of the fields that can be left out an object has: fewer the deeper it lies."""
    st = strategies()
    fields = table(part).fields
    optional = [field.name for field in fields if not field.required and (room or not _holds_parts(field.node))]
    return st.lists(st.sampled_from(optional), unique=True, max_size=max(room, 1)) if optional else st.just(())


def _value(draw: Draw, node: Node, room: int) -> Any:
    """Draw what a node accepts."""
    match node:
        case SequenceNode(item, fewest, most):
            longest = max(fewest, _ITEMS) if most is None else min(most, max(fewest, _ITEMS))
            longest = longest if room or not _holds_parts(item) else fewest
            return [_value(draw, item, room) for _ in range(draw(_counts(fewest, longest)))]
        case PartNode(part):
            return _body(draw, part, room)
        case VariantNode(_, parts_):
            return _body(draw, draw(_one_of(tuple(parts_.values()))), room)
        case EitherNode(choices):
            fitting = [number for number, choice in enumerate(choices) if room or not _holds_parts(choice)]
            chosen = draw(_one_of(tuple(fitting or range(len(choices)))))
            return _value(draw, choices[chosen], room)
        case MappingNode(namespaced=True):
            return {key: _extended(draw, key, value) for key, value in draw(_single(node)).items()}
        case _:
            return draw(_single(node))


def _extended(draw: Draw, namespace: str, value: Any) -> Any:
    """Draw an object instead of what was drawn, where an app has a class for the namespace."""
    part = extension_class(namespace)
    return value if part is None else _body(draw, part, 0)


@cache
def _counts(fewest: int, most: int) -> Any:
    return strategies().integers(fewest, most)


@cache
def _one_of(things: tuple[Any, ...]) -> Any:
    return strategies().sampled_from(things)


@cache
def _single(node: TextNode | NumberNode | BooleanNode | WordNode | ConstNode | MappingNode) -> Any:
    """Give the strategy for what holds no part and is no list."""
    st = strategies()
    match node:
        case MappingNode(pattern, flat):
            keys = st.sampled_from(pattern.examples) | st.from_regex(
                pattern.core, fullmatch=True, alphabet=_characters()
            )
            return st.dictionaries(keys, _plain() if flat else _free(), max_size=_ITEMS)
        case WordNode(words):
            return st.sampled_from([word.value for word in words])
        case ConstNode(word):
            return st.just(word)
        case BooleanNode():
            return st.booleans()
        case NumberNode():
            return _number(node)
        case _:
            return _text(node)


@cache
def _characters() -> Any:
    """Give the strategy for a character: all but half ones, which UTF-8 does not have.

    To be asked for what a codec has takes hypothesis seconds, the first time on a machine.
    """
    return strategies().characters(exclude_categories=("Cs",))


def _text(node: TextNode) -> Any:
    st = strategies()
    if node.pattern is None:
        return st.text(
            _characters(),
            min_size=node.shortest,
            max_size=min(node.longest, max(node.shortest, _CHARACTERS)),
        )
    exact = st.from_regex(node.pattern.core, fullmatch=True, alphabet=_characters())
    fitting = exact.filter(lambda text: node.shortest <= len(text) <= node.longest)
    return st.sampled_from(node.pattern.examples) | fitting


def _number(node: NumberNode) -> Any:
    st = strategies()
    first = ceil(node.lowest) + (node.above and node.lowest == ceil(node.lowest))
    whole = st.integers(first, floor(node.highest)) if first <= node.highest else st.nothing()
    if node.whole:
        return whole | whole.map(float)
    return whole | st.floats(node.lowest, node.highest, exclude_min=node.above)


@cache
def _one() -> Any:
    """Give the strategy for a value that no class describes and that holds no other."""
    st = strategies()
    numbers = st.integers(-FREE_LIMIT, FREE_LIMIT) | st.floats(-FREE_LIMIT, FREE_LIMIT)
    return st.booleans() | numbers | st.text(_characters(), max_size=_CHARACTERS)


@cache
def _plain() -> Any:
    """Give the strategy for a plain value."""
    return _one() | strategies().lists(_one(), max_size=_ITEMS)


@cache
def _free() -> Any:
    """Give the strategy for any JSON."""
    st = strategies()
    keys = st.text(_characters(), max_size=_CHARACTERS)
    return st.recursive(
        st.none() | _one(),
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
