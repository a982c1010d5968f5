"""Every class that can stand in a document, for tests that hold them all to something."""

from __future__ import annotations

import careerkit
from careerkit.declaration.nodes import Field, SequenceNode, TextNode
from careerkit.declaration.table import parts_below, table
from careerkit.documents.kinds import class_of

DOCUMENTS = {kind: class_of(kind) for kind in careerkit.kinds()}
"""The class of each kind."""
WRITTEN = {kind: part for kind, part in DOCUMENTS.items() if part.__module__.startswith("careerkit.model.")}
"""Those that people write: all but the results of scoring."""
PARTS = list(dict.fromkeys(below for part in DOCUMENTS.values() for below in parts_below(part)))
WRITTEN_PARTS = list(dict.fromkeys(below for part in WRITTEN.values() for below in parts_below(part)))


def fields_of(parts):
    """Every field of some classes, under the name of its class and its own."""
    return {f"{part.__name__}.{field.name}": field for part in parts for field in table(part).fields}


def ids_in(field: Field) -> TextNode | None:
    """What a field says of the text that it holds, alone or in a list."""
    node = field.node
    while isinstance(node, SequenceNode):
        node = node.item
    return node if isinstance(node, TextNode) else None
