"""What the generated pages of the documentation are made of: schemas, catalogues and declarations, gathered."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerkit.declaration.dictionary import dictionary
from careerkit.declaration.nodes import EitherNode, Node, SequenceNode, WordNode
from careerkit.declaration.schema import root_schema
from careerkit.declaration.table import parts_below, table
from careerkit.documents.kinds import SCHEMA_VERSION, class_of, kinds, schema_address
from scripts.guide_page import guide_page
from scripts.pages import Catalogue, Message, messages_page, problems_page, references_page, requirements_page
from scripts.picture import picture
from scripts.relations import uses
from scripts.remedies import REMEDIES
from scripts.requirements import GROUPS, REQUIREMENTS
from scripts.schema_pages import index_page, schema_page
from scripts.traceability import traces

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["catalogue", "pages"]

_CATALOGUES = "src/careerkit/messages/en/LC_MESSAGES"


def pages(root: Path) -> dict[Path, bytes]:
    """Write the pages and the picture.

    Args:
        root: The folder of the project.

    Raises:
        KeyError: if a part has no place in the picture, a problem no remedy, a requirement no words, or a lever no
            side that the page of the guide knows.
    """
    classes = {kind: class_of(kind) for kind in kinds()}
    schemas: dict[str, dict[str, Any]] = {
        kind: root_schema(part, kind=kind, version=SCHEMA_VERSION, address=schema_address(kind))
        for kind, part in classes.items()
    }
    facts = dictionary(classes)
    homes = {found.__name__: found.__module__ for part in classes.values() for found in _defined(part)}
    catalogues = {path.stem: catalogue(path) for path in sorted((root / _CATALOGUES).glob("*.po"))}
    reference = root / "docs" / "reference"
    written = {
        reference / "schemas" / "index.md": index_page(schemas, SCHEMA_VERSION),
        reference / "guide.md": guide_page(),
        reference / "problems.md": problems_page(catalogues["problem"].messages, REMEDIES),
        reference / "messages.md": messages_page(catalogues),
        reference / "requirements.md": requirements_page(traces(root / "docs", facts, classes), GROUPS, REQUIREMENTS),
        reference / "references.md": references_page(
            (f"{use.part.__module__}.{use.part.__name__}", use.part.__name__, use.field, use.collection, use.target)
            for use in uses()
        ),
        root / "docs" / "explanation" / "model.svg": picture(),
    }
    for kind, schema in schemas.items():
        written[reference / "schemas" / f"{kind}.md"] = schema_page(kind, schema, facts, homes)
    return {path: text.encode() for path, text in written.items()}


def catalogue(path: Path) -> Catalogue:
    """Read what a catalogue is for, which its first line says, and its entries in the order of the file."""
    from babel.messages.pofile import read_po

    found = read_po(io.BytesIO(path.read_bytes()))
    about = found.header_comment.partition("\n")[0].lstrip("# ").partition(": one entry")[0]
    return Catalogue(about.rstrip(".") + ".", [_message(entry.id, entry.string) for entry in found if entry.id])


def _message(code: Any, text: Any) -> Message:
    return Message(code, (text,)) if isinstance(code, str) else Message(code[0], tuple(text))


def _defined(part: type[Part]) -> Iterator[type]:
    """Go through the classes and enumerations that a kind of document needs."""
    for below in parts_below(part):
        yield below
        for field in table(below).fields:
            yield from _enumerations(field.node)


def _enumerations(node: Node) -> Iterator[type]:
    match node:
        case WordNode(words):
            yield words
        case SequenceNode(item):
            yield from _enumerations(item)
        case EitherNode(choices):
            for choice in choices:
                yield from _enumerations(choice)
        case _:
            pass
