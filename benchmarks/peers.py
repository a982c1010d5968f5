"""The same model for peers: their classes with the same fields and limits, written from our field tables.

Written as source, so that a cold process can import them without careerkit. Each module has a class `Document`, the
root with its envelope. None of them refuses a key that stands twice, and mashumaro knows types but no limits.
"""

from __future__ import annotations

import enum
import math
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

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
from careerkit.declaration.table import parts_below, table

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["Mashumaro", "Msgspec", "Peer", "Pydantic"]


class Peer(ABC):
    """Writes the module of one peer. What is the same for all is here: the order of classes, and what holds others."""

    head: ClassVar[str]
    """What the module begins with."""
    foot: ClassVar[str] = ""
    """What it ends with."""
    absent: ClassVar[str] = "Optional[{}] = None"
    """The type of what may be left out, and what stands for it then."""

    def source(self, root: type[Part], kind: str, version: str) -> str:
        """Write the module of a class and all below it.

        Args:
            root: The class of the document.
            kind: Its kind, for the envelope.
            version: The version of the schemas, for the envelope.
        """
        parts = _leaves_first(root)
        words = {node.words for part in parts for field in table(part).fields for node in _words(field.node)}
        lines = [self.head]
        for enumeration in sorted(words, key=lambda each: each.__name__):
            lines += self.enumeration(enumeration)
        for part in parts:
            if part is not root:
                lines += self.opening(part.__name__, _tag(part))
                lines += [f"    {line}" for line in self.fields(part)] or ["    pass"]
        lines += self.opening("Document", ("kind", kind))
        lines += [f"    {line}" for line in self.envelope(kind, version)]
        lines += [f"    {line}" for line in self.fields(root)]
        return "\n".join([*lines, "", self.foot])

    @staticmethod
    def enumeration(words: type[enum.StrEnum]) -> list[str]:
        """Write an enumeration."""
        return [f"class {words.__name__}(enum.StrEnum):", *(f"    {word.name} = {word.value!r}" for word in words)]

    def fields(self, part: type[Part]) -> Iterator[str]:
        """Write the fields of a class, those without a default first."""
        for field in sorted(table(part).fields, key=lambda field: not field.required):
            yield from self.field(field)

    @abstractmethod
    def opening(self, name: str, tag: tuple[str, str] | None) -> list[str]:
        """Write how a class begins, given the key and the word that tell it from others."""

    @abstractmethod
    def envelope(self, kind: str, version: str) -> list[str]:
        """Write what a document says of itself."""

    def field(self, field: Field) -> Iterator[str]:
        """Write one field."""
        hint = self.hint(field.node)
        if field.required:
            yield f"{field.name}: {hint}"
        elif field.default is None:
            yield f"{field.name}: {self.absent.format(hint)}"
        else:
            yield f"{field.name}: {hint} = ()"

    @abstractmethod
    def text(self, node: TextNode) -> str:
        """Write the type of a text."""

    @abstractmethod
    def number(self, node: NumberNode) -> str:
        """Write the type of a number."""

    @abstractmethod
    def variants(self, node: VariantNode) -> str:
        """Write the type of one of several classes, told by their tag."""

    @abstractmethod
    def mapping(self, node: MappingNode) -> str:
        """Write the type of a free object."""

    def hint(self, node: Node) -> str:  # noqa: C901, PLR0911  # one case for each sort of node
        """Write the type of what a node stands for."""
        match node:
            case TextNode():
                return self.text(node)
            case NumberNode():
                return self.number(node)
            case BooleanNode():
                return "bool"
            case WordNode(words):
                return words.__name__
            case ConstNode(word):
                return f"Literal[{word!r}]"
            case SequenceNode(item):
                return f"Tuple[{self.hint(item)}, ...]"
            case PartNode(part):
                return repr(part.__name__)  # in quotes, for classes that hold others of their own
            case VariantNode():
                return self.variants(node)
            case EitherNode(choices):
                return f"Union[{', '.join(self.hint(choice) for choice in choices)}]"
            case MappingNode():
                return self.mapping(node)


class Pydantic(Peer):
    """pydantic's models: strict, frozen, no other keys."""

    head = """\
import enum
from typing import Annotated, Any, Literal, Optional, Tuple, Union

from pydantic import BaseModel, ConfigDict, Field


class Base(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)

"""
    foot = "Document.model_rebuild()\n"

    def opening(self, name: str, tag: tuple[str, str] | None) -> list[str]:  # noqa: ARG002
        """Begin a model; its tag is a field as any other."""
        return [f"class {name}(Base):"]

    def envelope(self, kind: str, version: str) -> list[str]:
        """Write what a document says of itself."""
        return [
            f"kind: Literal[{kind!r}]",
            f"schema_version: Literal[{version!r}]",
            'schema_: Optional[str] = Field(default=None, alias="$schema")',
        ]

    def text(self, node: TextNode) -> str:
        """Write the type of a text."""
        form = f", pattern={f'^(?:{node.pattern.core})$'!r}" if node.pattern else ""
        return f"Annotated[str, Field(min_length={node.shortest}, max_length={node.longest}{form})]"

    def number(self, node: NumberNode) -> str:
        """Write the type of a number."""
        sort = "int" if node.whole else "Union[int, float]"
        return f"Annotated[{sort}, Field({'gt' if node.above else 'ge'}={node.lowest!r}, le={node.highest!r})]"

    def variants(self, node: VariantNode) -> str:
        """Write the type of one of several models, told by their tag."""
        names = ", ".join(part.__name__ for part in node.parts.values())
        return f"Annotated[Union[{names}], Field(discriminator={node.tag!r})]"

    def mapping(self, node: MappingNode) -> str:
        """Write the type of a free object."""
        return f"dict[Annotated[str, Field(pattern={f'^(?:{node.pattern.core})$'!r})], Any]"


class Msgspec(Peer):
    """msgspec's structs: strict, frozen, no other keys, what was left out is not there, and null is refused."""

    head = """\
import enum
from typing import Annotated, Any, Literal, Tuple, Union

from msgspec import UNSET, Meta, Struct, UnsetType, field


"""
    absent = "Union[{}, UnsetType] = UNSET"

    def opening(self, name: str, tag: tuple[str, str] | None) -> list[str]:
        """Begin a struct, which has its tag in its head."""
        tagged = f", tag_field={tag[0]!r}, tag={tag[1]!r}" if tag else ""
        return [
            f"class {name}(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True{tagged}):"
        ]

    def envelope(self, kind: str, version: str) -> list[str]:  # noqa: ARG002  # the kind is the tag
        """Write what a document says of itself."""
        return [
            f"schema_version: Literal[{version!r}]",
            'schema_: Union[str, UnsetType] = field(name="$schema", default=UNSET)',
        ]

    def field(self, field: Field) -> Iterator[str]:
        """Write one field; a tag is none."""
        if not isinstance(field.node, ConstNode):
            yield from super().field(field)

    def text(self, node: TextNode) -> str:
        """Write the type of a text."""
        form = f", pattern={f'^(?:{node.pattern.core})$'!r}" if node.pattern else ""
        return f"Annotated[str, Meta(min_length={node.shortest}, max_length={node.longest}{form})]"

    def number(self, node: NumberNode) -> str:
        """Write the type of a number: each sort has limits of its own."""
        lower = "gt" if node.above else "ge"
        first = math.floor(node.lowest) if node.above else math.ceil(node.lowest)
        whole = f"Annotated[int, Meta({lower}={first}, le={math.floor(node.highest)})]"
        exact = f"Annotated[float, Meta({lower}={node.lowest!r}, le={node.highest!r})]"
        return whole if node.whole else f"Union[{whole}, {exact}]"

    def variants(self, node: VariantNode) -> str:
        """Write the type of one of several structs, told by their tag."""
        return f"Union[{', '.join(part.__name__ for part in node.parts.values())}]"

    def mapping(self, node: MappingNode) -> str:
        """Write the type of a free object."""
        return f"dict[Annotated[str, Meta(pattern={f'^(?:{node.pattern.core})$'!r})], Any]"


class Mashumaro(Peer):
    """mashumaro's data classes, with orjson: types and no other keys, but no limits."""

    head = """\
import enum
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Optional, Tuple, Union

import orjson
from mashumaro.config import BaseConfig
from mashumaro.mixins.orjson import DataClassORJSONMixin
from mashumaro.types import Discriminator


class Base(DataClassORJSONMixin):
    class Config(BaseConfig):
        forbid_extra_keys = True
        lazy_compilation = True
        omit_none = True
        omit_default = True
        serialize_by_alias = True
        orjson_options = orjson.OPT_INDENT_2


"""

    def opening(self, name: str, tag: tuple[str, str] | None) -> list[str]:  # noqa: ARG002  # it is a field as any other
        """Begin a data class."""
        return ["@dataclass(frozen=True, kw_only=True)", f"class {name}(Base):"]

    def envelope(self, kind: str, version: str) -> list[str]:
        """Write what a document says of itself."""
        return [
            f"kind: Literal[{kind!r}]",
            f"schema_version: Literal[{version!r}]",
            'schema_: Optional[str] = field(default=None, metadata={"alias": "$schema"})',
        ]

    def field(self, field: Field) -> Iterator[str]:
        """Write one field; a tag is looked for among the defaults."""
        if isinstance(field.node, ConstNode):
            yield f"{field.name}: {self.hint(field.node)} = {field.node.word!r}"
        else:
            yield from super().field(field)

    def text(self, node: TextNode) -> str:  # noqa: ARG002
        """Write the type of a text."""
        return "str"

    def number(self, node: NumberNode) -> str:
        """Write the type of a number."""
        return "int" if node.whole else "Union[int, float]"

    def variants(self, node: VariantNode) -> str:
        """Write the type of one of several classes, told by their tag."""
        names = ", ".join(part.__name__ for part in node.parts.values())
        return f"Annotated[Union[{names}], Discriminator(field={node.tag!r}, include_supertypes=True)]"

    def mapping(self, node: MappingNode) -> str:  # noqa: ARG002
        """Write the type of a free object."""
        return "dict[str, Any]"


def _leaves_first(root: type[Part]) -> list[type[Part]]:
    """Put every class after those that it is made of."""
    done: list[type[Part]] = []

    def visit(part: type[Part]) -> None:
        for below in parts_below(part)[1:]:
            if below not in done:
                visit(below)
        if part not in done:
            done.append(part)

    visit(root)
    return done


def _tag(part: type[Part]) -> tuple[str, str] | None:
    """Give the key and the word by which a class is told from its siblings."""
    for field in table(part).fields:
        if isinstance(field.node, ConstNode):
            return field.name, field.node.word
    return None


def _words(node: Node) -> list[WordNode]:
    """List the enumerations in a node."""
    match node:
        case WordNode():
            return [node]
        case SequenceNode(item):
            return _words(item)
        case EitherNode(choices):
            return [word for choice in choices for word in _words(choice)]
        case _:
            return []
