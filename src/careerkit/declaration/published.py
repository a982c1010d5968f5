"""From a published schema back to what it says: how documents of an older version are still judged by their own form.

The classes of a newer release have the newest form only. What an older form was stands in its schema, which never
changes, and in its data dictionary. From these two a class is made that nobody wrote and nobody constructs: it has a
field table, and that is all that a loader and the walk are made of. So the faults of an older document have the same
codes as any, and the places that they have in it.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, cast

from careerkit.declaration.marks import Pattern
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
from careerkit.declaration.part import ENVELOPE, Part
from careerkit.declaration.table import declare

__all__ = ["form_of"]


def __dir__() -> list[str]:
    return __all__


Schema = Mapping[str, Any]


def form_of(schema: Schema, dictionary: Schema) -> type[Part]:
    """Give a class with the field table that a published schema was written from.

    Args:
        schema: The schema of a kind, in the subset that `careerkit.declaration.schema` writes.
        dictionary: The data dictionary of the same version.

    Examples:
        >>> import json
        >>> from careerkit.declaration.table import table
        >>> from careerkit.documents.schemas import dictionary, schema
        >>> form = form_of(schema("canvas"), dictionary())
        >>> form.__name__, table(form).by_name["title"].node.longest
        ('Canvas', 500)
    """
    kind = schema["properties"]["kind"]["const"]
    return _Reader(schema, dictionary).part(dictionary["kinds"][kind], schema)


class _Reader:
    """Reads one schema; each of its definitions becomes one class."""

    def __init__(self, schema: Schema, dictionary: Schema) -> None:
        self.root = schema
        self.classes: Schema = dictionary["classes"]
        self.codes = {form["pattern"]: form["code"] for form in dictionary["forms"].values()}
        self.parts: dict[str, type[Part]] = {}
        self.words: dict[str, type[enum.StrEnum]] = {}

    def part(self, name: str, schema: Schema) -> type[Part]:
        """Make the class of an object; of a root, too, whose envelope is no field."""
        if name not in self.parts:
            around = ENVELOPE if schema is self.root else ()
            properties = {key: below for key, below in schema["properties"].items() if key not in around}
            part = self.parts[name] = cast("type[Part]", type(name, (Part,), {"__slots__": tuple(properties)}))
            declare(part, [self.field(name, key, below, schema) for key, below in properties.items()])
        return self.parts[name]

    def field(self, owner: str, name: str, schema: Schema, inside: Schema) -> Field:
        """Read a field; of an older form nobody asks for defaults, who may read it and what it serves."""
        return Field(
            name=name,
            node=self.node(schema),
            required=name in inside.get("required", ()),
            default=None,
            audiences=frozenset(),
            rows=(),
            personal=self.classes[owner]["fields"][name].get("personal", False),
        )

    def node(self, schema: Schema) -> Node:  # noqa: PLR0911  # one case for each sort of schema
        """Read what a value may be."""
        match schema:
            case {"$ref": address}:
                return self.defined(address.removeprefix("#/$defs/"))
            case {"const": word}:
                return ConstNode(word)
            case {"anyOf": choices}:
                return EitherNode(tuple(map(self.node, choices)))
            case {"oneOf": variants}:
                return self.variants(variants)
            case {"type": "array", "items": item}:
                return SequenceNode(self.node(item), schema.get("minItems", 0), schema.get("maxItems"))
            case {"type": "boolean"}:
                return BooleanNode()
            case {"type": "string"}:
                return self.text(schema)
            case {"type": "object"}:
                flat = schema["additionalProperties"] == {"$ref": "#/$defs/PlainValue"}
                return MappingNode(self.pattern(schema["propertyNames"]["pattern"]), flat)
            case _:
                above = "exclusiveMinimum" in schema
                lowest = schema["exclusiveMinimum" if above else "minimum"]
                return NumberNode(lowest, schema["maximum"], above, schema["type"] == "integer")

    def defined(self, name: str) -> Node:
        """Read a definition: a class, the words of an enumeration, or a text of an exact form."""
        schema = self.root["$defs"][name]
        if schema.get("type") == "object":
            return PartNode(self.part(name, schema))
        if "oneOf" not in schema:
            return self.text(schema)
        if name not in self.words:
            words = [choice["const"] for choice in schema["oneOf"]]
            members = [(f"WORD_{at}", word) for at, word in enumerate(words)]
            self.words[name] = cast("type[enum.StrEnum]", enum.StrEnum(name, members))
        return WordNode(self.words[name])

    def variants(self, schemas: list[Schema]) -> Node:
        """Read a union of classes, which are told apart by the one property that each has a word of its own for."""
        names = [schema["$ref"].removeprefix("#/$defs/") for schema in schemas]
        below = {name: self.root["$defs"][name] for name in names}
        (tag,) = {key for each in below.values() for key, schema in each["properties"].items() if "const" in schema}
        parts = {each["properties"][tag]["const"]: self.part(name, each) for name, each in below.items()}
        return VariantNode(tag, parts)

    def text(self, schema: Schema) -> Node:
        """Read a text, of an exact form or of none."""
        regex = schema.get("pattern")
        return TextNode(schema["minLength"], schema["maxLength"], None if regex is None else self.pattern(regex))

    def pattern(self, regex: str) -> Pattern:
        """Read an exact form: of its name, title and examples nothing depends here."""
        core = regex.removeprefix("^(?:").removesuffix(r")$(?!\n)")
        return Pattern(name="", core=core, code=self.codes[regex], title="", examples=())
