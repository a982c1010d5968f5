"""The pages of the documentation that say what a schema accepts, field by field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from scripts.tables import WRITTEN, cell, code, first_sentence, joined, table

__all__ = ["index_page", "schema_page"]

Schema = Mapping[str, Any]

_READERS = {"deciders": "those who decide", "mentor": "a mentor", "statistics": "statistics"}
_LARGE = 10**9
_SHOWN = 110
"""An example in a table is no longer than this."""
_SCHEMAS = """\
Each kind of document has a JSON Schema (draft 2020-12) of its own, in one file that refers to no other. The files of
version {version} lie in the repository under `schemas/{version}/`, beside an index of the kinds (`index.json`), the
data dictionary (`fields.json`) and the SHA-256 of every file (`manifest.json`). The package carries the same bytes:
`careerkit.schema(kind)` gives a schema as a dict.

The `$id` of a schema is a name. Nothing is fetched from there to validate a document. See
[validate in another language](../../how-to/validate-elsewhere.md) for a program that uses one, and
[versions and schemas](../../explanation/versions.md) for what may change and what may not.
"""


def index_page(schemas: Mapping[str, Schema], version: str) -> str:
    """List the schemas, with a link to the page of each."""
    rows = [
        (f"[`{kind}`]({kind}.md)", schema["title"], first_sentence(schema["description"]))
        for kind, schema in schemas.items()
    ]
    return "\n".join(
        [
            WRITTEN,
            "# Schemas\n",
            _SCHEMAS.format(version=version),
            *table(("kind", "title", "what it is"), rows),
            "",
        ]
    )


def schema_page(kind: str, schema: Schema, facts: Mapping[str, Any], homes: Mapping[str, str]) -> str:
    """Write the page of one kind of document.

    Args:
        kind: The kind.
        schema: Its schema.
        facts: The data dictionary.
        homes: The module of each class that a definition comes from, by the name of the class.
    """
    name = facts["kinds"][kind]
    version = schema["properties"]["schema_version"]["const"]
    about = [
        ("kind", f"`{kind}`"),
        ("`$id`", f"`{schema['$id']}`"),
        ("file", f"`schemas/{version}/{kind}.schema.json`"),
        ("in Python", f"[`{name}`][{homes[name]}.{name}]"),
    ]
    lines = [
        WRITTEN,
        f"# {schema['title']}\n",
        f"{schema['description']}\n",
        *(f"- {word}: {said}" for word, said in about),
        "\n## An example\n",
        f"```json\n{json.dumps(schema['examples'][0], indent=2, ensure_ascii=False)}\n```\n",
        "## Fields\n",
        *_fields(schema, facts["classes"][name]["fields"]),
    ]
    if "$defs" in schema:
        lines.append("\n## Definitions")
    for defined, definition in schema.get("$defs", {}).items():
        lines += ["", *_definition(defined, definition, facts["classes"], homes)]
    return "\n".join(lines) + "\n"


def _definition(name: str, schema: Schema, classes: Mapping[str, Any], homes: Mapping[str, str]) -> list[str]:
    where = f"\n\nIn Python: [`{name}`][{homes[name]}.{name}]" if name in homes else ""
    lines = [f"### {name} {{ #{name} }}\n", f"{schema.get('description', schema['title'] + '.')}{where}\n"]
    if "properties" in schema:
        return [*lines, *_fields(schema, classes[name]["fields"])]
    if "oneOf" in schema:
        words = [(f"`{choice['const']}`", cell(choice["description"])) for choice in schema["oneOf"]]
        return [*lines, *table(("word", "meaning"), words)]
    if "pattern" in schema:
        examples = ", ".join(f"`{example}`" for example in schema["examples"])
        length = f"{schema['minLength']} to {schema['maxLength']} characters"
        return [
            *lines,
            f"A text of {length}, such as {examples}, of this form:\n",
            f"```text\n{schema['pattern']}\n```",
        ]
    return [*lines, f"Accepts: {_type(schema)}."]


def _fields(schema: Schema, facts: Mapping[str, Any]) -> list[str]:
    required = schema.get("required", ())
    rows = []
    for name, field in schema["properties"].items():
        needed = "<br>*required*" if name in required else ""
        rows.append((f"`{name}`{needed}", _type(field), _about(field, facts.get(name, {}))))
    return table(("field", "type", "what it is"), rows)


def _about(field: Schema, facts: Mapping[str, Any]) -> str:
    """Say what is known of a field: what it means, an example, its unit, and who may read it."""
    notes = []
    if "unit" in facts:
        notes.append(f"Unit: {facts['unit']}.")
    if facts.get("personal"):
        notes.append("Tells who somebody is.")
    if "audience" in facts and len(facts["audience"]) < len(_READERS):
        readers = [_READERS[audience] for audience in facts["audience"]]
        notes.append(f"Read by {joined(readers, 'and')} only." if readers else "Read by the person only.")
    said = cell(" ".join([field["description"], *notes]))
    example = json.dumps(field["examples"][0], ensure_ascii=False) if field.get("examples") else ""
    return f"{said}<br>Example: {code(example)}" if 0 < len(example) <= _SHOWN else said


def _type(schema: Schema) -> str:  # noqa: C901, PLR0911  # one case for each sort of schema
    """Say what a schema accepts, with links to the definitions."""
    match schema:
        case {"$ref": address}:
            name = address.rpartition("/")[2]
            return f"[{name}](#{name})"
        case {"const": word}:
            return f"`{json.dumps(word)}`"
        case {"oneOf": choices} | {"anyOf": choices}:
            return joined([_type(choice) for choice in choices], "or")
        case {"type": "array", "items": item}:
            return f"list of {_type(item)}"
        case {"type": "object", "propertyNames": _, "additionalProperties": values}:
            return f"object of {_type(values)}, under names of one's own"
        case {"type": "object"}:
            return "object"
        case {"type": "boolean"}:
            return "true or false"
        case {"type": "null"}:
            return "null"
        case {"type": "string", "maxLength": longest}:
            return f"text, {schema['minLength']} to {longest:,} characters"
        case {"type": "string"}:
            return "text"
        case {"type": "integer" | "number" as sort, "maximum": most}:
            least, above = schema.get("minimum"), schema.get("exclusiveMinimum")
            lowest = f"{_bound(least)} to" if least is not None else f"above {_bound(above)}, up to"
            return f"{'whole number' if sort == 'integer' else 'number'}, {lowest} {_bound(most)}"
        case _:
            raise KeyError(json.dumps(schema))


def _bound(number: Any) -> str:
    if abs(number) < _LARGE:
        return f"{number:,}".replace("-", "\N{MINUS SIGN}")
    digits, _, power = f"{abs(number):e}".partition("e")
    sign = "\N{MINUS SIGN}" if number < 0 else ""
    mantissa = digits.rstrip("0").rstrip(".")
    superscript = str(int(power)).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{sign}{'' if mantissa == '1' else f'{mantissa} × '}10{superscript}"
