"""A document as YAML: in blocks, two spaces deep, a line for each value, and the same text for the same value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from careerkit.documents.yaml.scalars import block, scalar

__all__ = ["MODELINE", "write"]


def __dir__() -> list[str]:
    return __all__


MODELINE: Final = "# yaml-language-server: $schema="
"""How the line begins that tells editors the schema of a text; the schema's address follows."""
_LONGEST_KEY: Final = 1000
"""How long a key may be, as it is written, that stands in one line with its value: YAML allows 1,024 characters."""


def write(value: Mapping[str, Any], first_line: str | None = None) -> bytes:
    r"""Write a document.

    Args:
        value: The document, as plain dicts and lists.
        first_line: A comment above it; None for none.

    Examples:
        >>> print(write({"kind": "vision", "pillars": [{"name": "Calm"}], "values": []}, MODELINE + "…").decode())
        # yaml-language-server: $schema=…
        kind: vision
        pillars:
          - name: Calm
        values: []
        <BLANKLINE>
    """
    lines = [] if first_line is None else [first_line]
    lines.extend(_mapping(value, "") if value else ["{}"])
    return ("\n".join(lines) + "\n").encode()


def _mapping(value: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Write the members of a mapping, a line or more for each."""
    for key, item in value.items():
        written = scalar(key)
        if len(written) > _LONGEST_KEY:
            yield f"{indent}? {written}"
            yield from _item(item, indent, f"{indent}:")
        else:
            yield from _item(item, indent, f"{indent}{written}:")


def _item(value: Any, indent: str, begin: str) -> Iterator[str]:
    """Write the value of a member, in the line that its key begins or below."""
    deeper = f"{indent}  "
    if value and isinstance(value, Mapping):
        yield begin
        yield from _mapping(value, deeper)
    elif value and isinstance(value, list | tuple):
        yield begin
        yield from _sequence(value, deeper)
    else:
        yield f"{begin} {_leaf(value, deeper)}"


def _sequence(value: Sequence[Any], indent: str) -> Iterator[str]:
    """Write the items of a list; what is in an item begins in the line of its dash."""
    deeper = f"{indent}  "
    for item in value:
        if item and isinstance(item, Mapping):
            lines = _mapping(item, deeper)
        elif item and isinstance(item, list | tuple):
            lines = _sequence(item, deeper)
        else:
            yield f"{indent}- {_leaf(item, deeper)}"
            continue
        yield f"{indent}- {next(lines)[len(deeper) :]}"
        yield from lines


def _leaf(value: Any, indent: str) -> str:
    """Write what contains nothing."""
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    return (isinstance(value, str) and block(value, indent)) or scalar(value)
