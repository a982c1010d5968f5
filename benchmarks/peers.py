"""The same model for a peer: pydantic classes with the same fields and limits, written from our field tables.

Written as source, so that a cold process can import them without careerkit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from careerkit.declaration.table import parts_below, table

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["pydantic_source"]

_HEAD = """\
import enum
from typing import Annotated, Any, Literal, Optional, Tuple, Union

from pydantic import BaseModel, ConfigDict, Field


class Base(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build={defer})

"""


def pydantic_source(root: type[Part], kind: str, version: str) -> str:
    """Write the module: the classes, and `Document`, the root with its envelope."""
    parts = _leaves_first(root)
    enums = {node.words for part in parts for field in table(part).fields for node in _words(field.node)}
    lines = [_HEAD.format(defer=True)]
    for words in sorted(enums, key=lambda words: words.__name__):
        lines.append(f"class {words.__name__}(enum.StrEnum):")
        lines += [f"    {word.name} = {word.value!r}" for word in words]
        lines += ["", ""]
    for part in parts:
        if part is root:
            continue
        lines += _class(part, f"{part.__name__}(Base)")
    lines += _class(root, "Document(Base)")
    lines.append(f"    kind: Literal[{kind!r}]")
    lines.append(f"    schema_version: Literal[{version!r}]")
    lines.append('    schema_: Optional[str] = Field(default=None, alias="$schema")')
    lines += ["", "", "Document.model_rebuild()", ""]
    return "\n".join(lines)


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


def _words(node: Node) -> list[WordNode]:
    match node:
        case WordNode():
            return [node]
        case SequenceNode(item):
            return _words(item)
        case EitherNode(choices):
            return [word for choice in choices for word in _words(choice)]
        case _:
            return []


def _class(part: type[Part], head: str) -> list[str]:
    lines = [f"class {head}:"]
    for field in table(part).fields:
        hint = _hint(field.node)
        if field.required:
            lines.append(f"    {field.name}: {hint}")
        elif field.default is None:
            lines.append(f"    {field.name}: Optional[{hint}] = None")
        else:
            lines.append(f"    {field.name}: {hint} = ()")
    return [*lines, "", ""] if not head.startswith("Document") else lines


def _hint(node: Node) -> str:  # noqa: C901, PLR0911  # one case for each sort of node
    match node:
        case TextNode(shortest, longest, pattern):
            form = f", pattern={f'^(?:{pattern.core})$'!r}" if pattern else ""
            return f"Annotated[str, Field(min_length={shortest}, max_length={longest}{form})]"
        case NumberNode(lowest, highest, above, whole):
            sort = "int" if whole else "Union[int, float]"
            return f"Annotated[{sort}, Field({'gt' if above else 'ge'}={lowest!r}, le={highest!r})]"
        case BooleanNode():
            return "bool"
        case WordNode(words):
            return words.__name__
        case ConstNode(word):
            return f"Literal[{word!r}]"
        case SequenceNode(item):
            return f"Tuple[{_hint(item)}, ...]"
        case PartNode(part):
            return repr(part.__name__)  # in quotes, for classes that hold others of their own
        case VariantNode(tag, parts):
            names = ", ".join(part.__name__ for part in parts.values())
            return f"Annotated[Union[{names}], Field(discriminator={tag!r})]"
        case EitherNode(choices):
            return f"Union[{', '.join(_hint(choice) for choice in choices)}]"
        case MappingNode(pattern):
            return f"dict[Annotated[str, Field(pattern={f'^(?:{pattern.core})$'!r})], Any]"
