"""The pages of the documentation that are written by the sources: schemas, references, codes of problems and messages.

Everything here takes plain data, such as a schema or a catalogue, and gives the Markdown of a page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

__all__ = ["Catalogue", "Message", "index_page", "messages_page", "problems_page", "references_page", "schema_page"]

Schema = Mapping[str, Any]

_WRITTEN = "<!-- Written by scripts/generate.py: change the sources, not this page. -->\n"
_WIDE = "---\nhide: [toc]\n---\n"
_READERS = {"deciders": "those who decide", "mentor": "a mentor", "statistics": "statistics"}
_LARGE = 10**9
_MARKUP = re.compile(r"[\\*_{}|\[\]]")
"""What Markdown would take for markup."""
_SHOWN = 110
"""An example in a table is no longer than this."""

_SCHEMAS = """\
Each kind of document has a JSON Schema (draft 2020-12) of its own, in one file that refers to no other. The files of
version {version} lie in the repository under `schemas/{version}/`, beside an index of the kinds (`index.json`), the data
dictionary (`fields.json`) and the SHA-256 of every file (`manifest.json`). The package carries the same bytes:
`careerkit.schema(kind)` gives a schema as a dict.

The `$id` of a schema is a name. Nothing is fetched from there to validate a document. See
[validate in another language](../../how-to/validate-elsewhere.md) for a program that uses one, and
[versions and schemas](../../explanation/versions.md) for what may change and what may not.
"""
_REFERENCES = """\
The fields that hold the id of something else, the collection that the id is looked up in, and the part of the career
that holds it. [Ids and references](../explanation/references.md) says what is promised about them.
"""
_PROBLEMS = """\
What can be wrong with a document. A [`Problem`][careerkit.errors.Problem] has the code, the place and the parameters; the
words below are put together from them, and what stands in braces is a parameter. A code is never renamed. A code with a
dot, such as `syntax.trailing-comma`, is the code `syntax` with the parameter `reason`.

What is wrong with a career that is valid, such as a reference to a skill that is not there, is not among these: see
[why validity is per field](../explanation/validity.md).
"""
_MESSAGES = """\
Everything that careerkit can say, by its code. Results and errors hold codes and parameters; `careerkit.messages.say`
puts them into words. What stands in braces is a parameter; see
[put messages into words](../how-to/put-messages-into-words.md).
"""


class Message(NamedTuple):
    """An entry of a catalogue."""

    code: str
    """Its code."""
    texts: tuple[str, ...]
    """Its words: one, or one for each plural form."""


class Catalogue(NamedTuple):
    """A catalogue of messages: one domain in one language."""

    about: str
    """What the domain is for."""
    messages: Sequence[Message]
    """Its entries."""


# ------------------------------------------------------------------------------------------------------------- schemas


def index_page(schemas: Mapping[str, Schema], version: str) -> str:
    """List the schemas, with a link to the page of each."""
    rows = [
        (f"[`{kind}`]({kind}.md)", schema["title"], _first_sentence(schema["description"]))
        for kind, schema in schemas.items()
    ]
    return "\n".join(
        [
            _WRITTEN,
            "# Schemas\n",
            _SCHEMAS.format(version=version),
            *_table(("kind", "title", "what it is"), rows),
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
        _WRITTEN,
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
        words = [(f"`{choice['const']}`", _cell(choice["description"])) for choice in schema["oneOf"]]
        return [*lines, *_table(("word", "meaning"), words)]
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
    return _table(("field", "type", "what it is"), rows)


def _about(field: Schema, facts: Mapping[str, Any]) -> str:
    """Say what is known of a field: what it means, an example, its unit, and who may read it."""
    notes = []
    if "unit" in facts:
        notes.append(f"Unit: {facts['unit']}.")
    if facts.get("personal"):
        notes.append("Tells who somebody is.")
    if "audience" in facts and len(facts["audience"]) < len(_READERS):
        readers = [_READERS[audience] for audience in facts["audience"]]
        notes.append(f"Read by {_joined(readers, 'and')} only." if readers else "Read by the person only.")
    said = _cell(" ".join([field["description"], *notes]))
    example = json.dumps(field["examples"][0], ensure_ascii=False) if field.get("examples") else ""
    return f"{said}<br>Example: {_code(example)}" if 0 < len(example) <= _SHOWN else said


def _type(schema: Schema) -> str:  # noqa: C901, PLR0911  # one case for each sort of schema
    """Say what a schema accepts, with links to the definitions."""
    match schema:
        case {"$ref": address}:
            name = address.rpartition("/")[2]
            return f"[{name}](#{name})"
        case {"const": word}:
            return f"`{json.dumps(word)}`"
        case {"oneOf": choices} | {"anyOf": choices}:
            return _joined([_type(choice) for choice in choices], "or")
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


# ------------------------------------------------------------------------------------------------ references, messages


def references_page(uses: Iterable[tuple[str, str, str, str, str]]) -> str:
    """List what refers to what.

    Args:
        uses: For each use of an id: the address of the class in the API reference, its name, the field, the
            collection, and the field of the career that the collection lies in.
    """
    rows = [
        (f"[`{name}`][{address}].`{field}`", f"`{collection}`", f"`{target}`")
        for address, name, field, collection, target in uses
    ]
    return "\n".join(
        [
            _WIDE,
            _WRITTEN,
            "# References\n",
            _REFERENCES,
            *_table(("field", "collection", "lies in"), rows),
            "",
        ]
    )


def problems_page(messages: Sequence[Message], remedies: Mapping[str, str]) -> str:
    """List the codes that a problem may have: the words, and what to do.

    Args:
        messages: The entries of the catalogue `problem`.
        remedies: What to do about each code, by the code without its domain.

    Raises:
        KeyError: if a code has no remedy, or a remedy no code.
    """
    rows: dict[str, list[str]] = {}
    for message in messages:
        code = message.code.removeprefix("problem.").removesuffix(".suggestion")
        if code != "whole-document":
            rows.setdefault(code, []).append(_words(message))
    different = rows.keys() ^ remedies.keys()
    if different:
        raise KeyError(f"scripts/remedies.py and problem.po differ in {', '.join(sorted(different))}")
    shown = [(f"`{code}`", "<br>".join(words), _cell(remedies[code])) for code, words in rows.items()]
    return "\n".join(
        [
            _WIDE,
            _WRITTEN,
            "# Problems\n",
            _PROBLEMS,
            *_table(("code", "words", "what to do"), shown),
            "",
        ]
    )


def messages_page(domains: Mapping[str, Catalogue]) -> str:
    """List every message, by its domain."""
    lines = [_WRITTEN, "# Messages\n", _MESSAGES]
    for domain, (about, messages) in domains.items():
        lines += [f"## {domain} {{ #{domain} }}\n", f"{_cell(about)}\n"]
        rows = [(f"`{message.code}`", _words(message)) for message in messages]
        lines += [*_table(("code", "English"), rows), ""]
    return "\n".join(lines)


def _words(message: Message) -> str:
    return "<br>".join(_cell(text) for text in message.texts)


# ------------------------------------------------------------------------------------------------------------- Markdown


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """Write a text so that it stays one cell, and nothing in it is taken for markup but code in backquotes."""
    pieces = text.split("`")
    for index in range(0, len(pieces), 2):
        piece = pieces[index].replace("&", "&amp;").replace("<", "&lt;")
        pieces[index] = _MARKUP.sub(r"\\\g<0>", piece).replace("\n", "<br>")
    return "`".join(pieces)


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


def _joined(words: Sequence[str], word: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {word} {words[-1]}"


def _first_sentence(text: str) -> str:
    return _cell(text.partition(". ")[0].rstrip(".") + ".")
