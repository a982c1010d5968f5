"""The schema writer: a class in, a JSON Schema (draft 2020-12) out.

It uses the subset that every validator and code generator understands: no `format`, no `$dynamicRef`, no
`unevaluatedProperties`, no keyword that another draft reads differently, and never an assertion beside `$ref`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from careerkit.declaration.docstrings import describe, member_words, summary
from careerkit.declaration.free_values import FREE_LIMIT
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
from careerkit.declaration.table import DeclarationError, table
from careerkit.values import same_json

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["DIALECT", "example", "human", "root_schema"]


def __dir__() -> list[str]:
    return __all__


DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The dialect that every schema is written in."""

Schema = dict[str, Any]


def root_schema(part: type[Part], *, kind: str, version: str, address: str) -> Schema:
    """Write the schema of a kind of document: the envelope and the fields of its class, inlined, and what they need.

    Args:
        part: The class.
        kind: The word under `kind`.
        version: The word under `schema_version`.
        address: The schema's `$id`.
    """
    writer = _Writer()
    body = writer.properties(part)
    envelope = {
        "kind": {
            "title": "Kind",
            "description": "What this document is.",
            "const": kind,
            "examples": [kind],
        },
        "schema_version": {
            "title": "Schema version",
            "description": "The version of the schemas that this document keeps to.",
            "const": version,
            "examples": [version],
        },
        "$schema": {
            "title": "Schema address",
            "description": "The address of this schema, for editors; any text will do.",
            "type": "string",
            "examples": [address],
        },
    }
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": human(part.__name__),
        "description": summary(part),
        "type": "object",
        "properties": {**envelope, **body["properties"]},
        "required": ["kind", "schema_version", *body.get("required", ())],
        "additionalProperties": False,
        "examples": [{"kind": kind, "schema_version": version, **example(part)}],
        **({"$defs": dict(sorted(writer.definitions.items()))} if writer.definitions else {}),
    }


def human(name: str) -> str:
    """Make a title of the name of a field or class.

    Examples:
        >>> human("written_on"), human("MotivationProfile")
        ('Written on', 'Motivation profile')
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").lower()
    return words[:1].upper() + words[1:]


def example(part: type[Part]) -> dict[str, Any]:
    """Make an example of a class, of the examples of its fields.

    It has the required fields, and the first of the others where none is required.
    """
    fields = table(part).fields
    chosen = [field for field in fields if field.required] or list(fields[:1])
    return {field.name: field_examples(part, field)[0] for field in chosen}


def field_examples(part: type[Part], field: Field) -> list[Any]:
    """Give the examples of a field: those that its docstring has, or else what its type tells.

    Raises:
        DeclarationError: if there are none.
    """
    told = describe(part, field.name).examples
    found = list(told) or _node_examples(field.node)
    if not found:
        raise DeclarationError(f"{part.__name__}.{field.name}: a field like this needs an example in its docstring")
    return found


def _node_examples(node: Node) -> list[Any]:  # noqa: PLR0911  # one case for each sort of node
    match node:
        case TextNode(pattern=Pattern() as pattern):
            return list(pattern.examples)
        case WordNode(words):
            return [word.value for word in words][:1]
        case ConstNode(word):
            return [word]
        case BooleanNode():
            return [True]
        case PartNode(part):
            return [example(part)]
        case VariantNode(_, parts):
            return [example(part) for part in parts.values()]
        case SequenceNode(item):
            return [[found[0]]] if (found := _node_examples(item)) else []
        case EitherNode(choices):
            return [found for choice in choices for found in _node_examples(choice)]
        case _:
            return []


_TWO_OF_A_NAME = "{}: two different definitions have this name"


class _Writer:
    """Writes schemas, and keeps the definitions that they refer to."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}
        self.parts: dict[str, type[Part]] = {}

    def properties(self, part: type[Part]) -> Schema:
        """Write the object schema of a class, without title and description."""
        fields = table(part).fields
        required = [field.name for field in fields if field.required]
        return {
            "type": "object",
            "properties": {field.name: self.property(part, field) for field in fields},
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def property(self, part: type[Part], field: Field) -> Schema:
        """Write the schema of a field: what is said about it, and what it accepts."""
        said = describe(part, field.name)
        return {
            "title": human(field.name),
            "description": said.text,
            **self.node(field.node),
            "examples": field_examples(part, field),
        }

    def node(self, node: Node) -> Schema:  # noqa: C901, PLR0911  # one case for each sort of node
        """Write what a node accepts."""
        match node:
            case TextNode():
                return self.text(node)
            case NumberNode(lowest, highest, above, whole):
                least = {"exclusiveMinimum" if above else "minimum": _plain(lowest)}
                return {"type": "integer" if whole else "number", **least, "maximum": _plain(highest)}
            case BooleanNode():
                return {"type": "boolean"}
            case WordNode(words):
                choices = [{"const": word, "description": text} for word, text in member_words(words).items()]
                about = {"title": human(words.__name__), "description": summary(words)}
                return self.defined(words.__name__, {**about, "oneOf": choices})
            case ConstNode(word):
                return {"const": word}
            case SequenceNode(item, fewest, most):
                limits = {"minItems": fewest} if fewest else {}
                return {
                    "type": "array",
                    "items": self.node(item),
                    **limits,
                    **({} if most is None else {"maxItems": most}),
                }
            case PartNode(part):
                return self.part(part)
            case VariantNode(_, parts):
                return {"oneOf": [self.part(part) for part in parts.values()]}
            case EitherNode(choices):
                return {"anyOf": [self.node(choice) for choice in choices]}
            case MappingNode(pattern, flat):
                value = self.defined("PlainValue", _PLAIN_VALUE) if flat else self.defined("JsonValue", _JSON_VALUE)
                return {
                    "type": "object",
                    "propertyNames": {"pattern": pattern.regex},
                    "additionalProperties": value,
                }

    def text(self, node: TextNode) -> Schema:
        """Write the schema of a text; one with an exact form is a definition."""
        lengths = {"minLength": node.shortest, "maxLength": node.longest}
        if node.pattern is None:
            return {"type": "string", **lengths}
        about = {"title": node.pattern.title, "type": "string", **lengths, "pattern": node.pattern.regex}
        return self.defined(node.pattern.name, {**about, "examples": list(node.pattern.examples)})

    def part(self, part: type[Part]) -> Schema:
        """Write the schema of a class among the definitions, once, and refer to it."""
        name = part.__name__
        if name in self.definitions and self.parts.get(name) is not part:
            raise DeclarationError(_TWO_OF_A_NAME.format(name))
        if name not in self.definitions:
            self.parts[name] = part
            self.definitions[name] = {}  # a class may hold itself
            about = {"title": human(name), "description": summary(part)}
            self.definitions[name] = {**about, **self.properties(part), "examples": [example(part)]}
        return {"$ref": f"#/$defs/{name}"}

    def defined(self, name: str, schema: Mapping[str, Any]) -> Schema:
        """Keep a definition, and refer to it."""
        known = self.definitions.setdefault(name, dict(schema))
        if not same_json(known, schema):
            raise DeclarationError(_TWO_OF_A_NAME.format(name))
        return {"$ref": f"#/$defs/{name}"}


_FREE_NUMBER = {"type": "number", "minimum": -FREE_LIMIT, "maximum": FREE_LIMIT}
_JSON_VALUE: Schema = {
    "title": "JSON value",
    "description": "Any JSON, kept as it is.",
    "anyOf": [
        {"type": "null"},
        {"type": "boolean"},
        {"type": "string"},
        _FREE_NUMBER,
        {"type": "array", "items": {"$ref": "#/$defs/JsonValue"}},
        {"type": "object", "additionalProperties": {"$ref": "#/$defs/JsonValue"}},
    ],
}
_PLAIN: list[Schema] = [{"type": "boolean"}, {"type": "string"}, _FREE_NUMBER]
_PLAIN_VALUE: Schema = {
    "title": "Plain value",
    "description": "A text, a number, true or false, or a list of them.",
    "anyOf": [*_PLAIN, {"type": "array", "items": {"anyOf": _PLAIN}}],
}


def _plain(bound: float) -> float:
    """Write a whole bound as a whole number."""
    return int(bound) if bound == int(bound) else bound
