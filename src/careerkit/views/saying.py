"""Single values of a career in a few words, by their declaration, and the labels of the fields that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careerkit.declaration.nodes import (
    BooleanNode,
    EitherNode,
    Node,
    NumberNode,
    PartNode,
    TextNode,
    WordNode,
)
from careerkit.guide.labels import label_code
from careerkit.model.accomplishments import Quantity
from careerkit.model.amounts import Money
from careerkit.model.skills import LevelOnScale
from careerkit.views.nodes import Own

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.model.amounts import Range
    from careerkit.views.telling import Telling

__all__ = ["is_single", "joined", "label", "say_value", "say_values"]

_WEIGHTS = frozenset({"importance", "weight"})
_HIGHEST = 5
"""The upper end of extents and agreements."""
_INLINE = (Money, Quantity, LevelOnScale)
"""Objects that are as good as a value."""


def __dir__() -> list[str]:
    return __all__


def label(telling: Telling, part: Part | type[Part], field: str) -> str:
    """Give the label of a field."""
    part = part if isinstance(part, type) else type(part)
    return telling.wording(label_code(part, field).removeprefix("report."))


def say_value(  # noqa: PLR0911  # a case for each sort of node
    telling: Telling, node: Node, value: Any, name: str
) -> str | None:
    """Say a single value in a few words; None where it refers to nothing that is known."""
    wording = telling.wording
    match node:
        case EitherNode(choices=choices):
            sort = TextNode if isinstance(value, str) else NumberNode
            choice = next((one for one in choices if isinstance(one, sort)), None)
            return _object(telling, value) if choice is None else say_value(telling, choice, value, name)
        case WordNode():
            return wording.member(value)
        case BooleanNode():
            return wording("yes" if value else "no")
        case NumberNode():
            return _number(telling, node, value, name)
        case TextNode(refers_to=str(collection)):
            return telling.name(collection, value)
        case TextNode(pattern=pattern) if pattern is not None and pattern.name == "PartialDate":
            return wording.date(value)
        case TextNode():
            return Own(value)
        case _:
            return _object(telling, value)


def _number(telling: Telling, node: NumberNode, value: float | Range, name: str) -> str:
    wording = telling.wording
    if name in _WEIGHTS:
        return wording.word("importance", str(value))
    if node.whole and node.highest == _HIGHEST:
        return wording("scale", number=value, highest=_HIGHEST)
    if node.unit == "hours" or name == "hours":
        return wording.hours(value)
    if node.unit == "hours a week":
        return wording("hours-a-week", hours=wording.hours(value))
    return wording.amount(value)


def _object(telling: Telling, value: Any) -> str:
    """Say an object that is as good as a value."""
    match value:
        case Money():
            return telling.wording.money(value)
        case Quantity():
            amount = telling.wording.number(value.amount)
            return amount if value.unit is None else Own(f"{amount} {value.unit}")
        case _:
            return telling.level(value)


def say_values(telling: Telling, node: Node, values: tuple[Any, ...], name: str) -> list[str]:
    """Say several values; those that refer to nothing that is known are left out."""
    return [text for value in values if (text := say_value(telling, node, value, name)) is not None]


def is_single(node: Node) -> bool:
    """Tell whether a node is that of a value that can be said in a few words."""
    return not isinstance(node, PartNode) or node.part in _INLINE


def joined(texts: list[str]) -> str:
    """Put several texts side by side; they are the person's own where one of them is."""
    if len(texts) == 1:
        return texts[0]
    text = " · ".join(texts)
    return Own(text) if any(isinstance(one, Own) for one in texts) else text
