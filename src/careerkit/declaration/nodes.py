"""The intermediate representation: what a field accepts, free of Python's typing and of any output format.

The loader, the walk, the schema writer and the test data each read these nodes and nothing else. They are named
tuples because they are made by the hundred on a cold start, and a named tuple is the cheapest class there is.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from careerkit.declaration.marks import Audience, Pattern  # noqa: TC001  # named tuples look their types up

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = [
    "BooleanNode",
    "ConstNode",
    "EitherNode",
    "Field",
    "MappingNode",
    "Node",
    "NumberNode",
    "PartNode",
    "SequenceNode",
    "Table",
    "TextNode",
    "VariantNode",
    "WordNode",
]


def __dir__() -> list[str]:
    return __all__


class TextNode(NamedTuple):
    """A text, its greatest and least length in characters, and its exact form if it has one."""

    shortest: int
    longest: int
    pattern: Pattern | None = None
    identifies: str | None = None
    wider: tuple[str, ...] = ()
    refers_to: str | None = None


class NumberNode(NamedTuple):
    """A number and its bounds, which belong to it unless `above` says that the lower one does not."""

    lowest: float
    highest: float
    above: bool = False
    whole: bool = False
    unit: str | None = None


class BooleanNode(NamedTuple):
    """True or false."""


class WordNode(NamedTuple):
    """One of the words of an enumeration."""

    words: type[enum.StrEnum]


class ConstNode(NamedTuple):
    """One word: the tag that tells a variant from its siblings."""

    word: str


class SequenceNode(NamedTuple):
    """A list of things of one type; `fewest` and `most` belong to it, and no `most` is no limit."""

    item: Any  # a Node; mypy has no recursive named tuples
    fewest: int
    most: int | None


class PartNode(NamedTuple):
    """An object of a class."""

    part: type[Part]


class VariantNode(NamedTuple):
    """An object of one of several classes, told apart by the word under `tag`."""

    tag: str
    parts: Mapping[str, type[Part]]


class EitherNode(NamedTuple):
    """One of several nodes that differ in their JSON type, such as a number or a text."""

    choices: tuple[Any, ...]  # Nodes


class MappingNode(NamedTuple):
    """A free object: JSON of any depth, or only values and lists of them, under names of the pattern's form."""

    pattern: Pattern
    flat: bool

    @property
    def namespaced(self) -> bool:
        """Whether the names are those of extensions, which an app may have a class for."""
        return self.pattern.code == "not-a-namespace"


Node: TypeAlias = (
    TextNode
    | NumberNode
    | BooleanNode
    | WordNode
    | ConstNode
    | SequenceNode
    | PartNode
    | VariantNode
    | EitherNode
    | MappingNode
)


class Field(NamedTuple):
    """One field of a class: what it accepts, and what is known about it."""

    name: str
    node: Any  # a Node
    required: bool
    """Whether a document must have it. The tag of a variant must stand in JSON and has a default in Python."""
    default: Any
    """What the attribute is where a document does not have it: None or an empty tuple."""
    audiences: frozenset[Audience]
    rows: tuple[str, ...]
    personal: bool


class Table(NamedTuple):
    """The fields of a class, in the order in which they are declared."""

    part: type[Part]
    fields: tuple[Field, ...]
    by_name: Mapping[str, Field]
