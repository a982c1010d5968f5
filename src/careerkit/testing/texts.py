"""JSON as others write it: with their spaces and escapes, and on request with what no JSON may have.

`dumps` writes one layout, which a reader's tests should not get used to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from careerkit.testing.drawing import strategies

__all__ = ["LAYOUTS", "Layout", "Pairs", "Raw", "layouts", "written"]


def __dir__() -> list[str]:
    return __all__


class Layout(NamedTuple):
    """How a text is written, where JSON leaves it open."""

    comma: str = ","
    """What stands between two members."""
    colon: str = ":"
    """What stands between a key and its value."""
    indent: str | None = None
    """What each level is moved in by; None keeps everything on one line."""
    line_end: str = "\n"
    """What ends a line."""
    ascii: bool = False
    """Whether everything beyond ASCII is escaped."""
    end: str = ""
    """What stands after the value."""


LAYOUTS = (
    Layout(colon=": ", indent="  ", end="\n"),
    Layout(),
    Layout(comma=", ", colon=": ", ascii=True),
    Layout(colon=" :\t", indent="\t", line_end="\r\n", end="\r\n"),
)
"""The layouts that are drawn: that of `dumps` first, then three that programs in the world write."""


class Raw(NamedTuple):
    """What stands in a text as it is, whether JSON has such a thing or not."""

    text: str


class Pairs(NamedTuple):
    """An object whose keys may stand in it more than once."""

    items: tuple[tuple[str, Any], ...]


@cache
def layouts() -> Any:
    """Give the strategy for a layout."""
    return strategies().sampled_from(LAYOUTS)


def written(value: Any, layout: Layout = LAYOUTS[0]) -> bytes:
    r"""Write a value in a layout.

    Args:
        value: Plain dicts, lists and values, and where wanted `Raw` and `Pairs` among them.
        layout: How.

    Examples:
        >>> written({"hours": [1, Raw("NaN")], "name": "é"}, Layout(ascii=True))
        b'{"hours":[1,NaN],"name":"\\u00e9"}'
    """
    return ("".join(_pieces(value, layout, "")) + layout.end).encode(errors="surrogatepass")


def _pieces(value: Any, layout: Layout, margin: str) -> Iterator[str]:
    match value:
        case Raw(text):
            yield text
        case Pairs(items):
            yield from _block("{}", (_member(item, layout, margin) for item in items), layout, margin)
        case dict():
            yield from _pieces(Pairs(tuple(value.items())), layout, margin)
        case list():
            inner = margin + (layout.indent or "")
            yield from _block("[]", (_pieces(item, layout, inner) for item in value), layout, margin)
        case _:
            yield json.dumps(value, ensure_ascii=layout.ascii)


def _member(item: tuple[str, Any], layout: Layout, margin: str) -> Iterator[str]:
    key, value = item
    yield json.dumps(key, ensure_ascii=layout.ascii) + layout.colon
    yield from _pieces(value, layout, margin + (layout.indent or ""))


def _block(brackets: str, members: Iterable[Iterable[str]], layout: Layout, margin: str) -> Iterator[str]:
    """Write brackets around members, each on a line of its own where there are lines."""
    empty = True
    yield brackets[0]
    for member in members:
        if not empty:
            yield layout.comma
        if layout.indent is not None:
            yield layout.line_end + margin + layout.indent
        yield from member
        empty = False
    if layout.indent is not None and not empty:
        yield layout.line_end + margin
    yield brackets[1]
