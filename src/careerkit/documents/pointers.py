"""JSON Pointers (RFC 6901): the address of a value inside a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careerkit.errors import PointerError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["escape", "join", "split"]

_BAD_ESCAPE = re.compile(r"~(?![01])")


def __dir__() -> list[str]:
    return __all__


def split(pointer: str) -> tuple[str, ...]:
    """Take a pointer apart into the keys and indices that it goes through, from the root down.

    Indices stay texts: whether `0` is a key or an index depends on the value that it is looked up in.

    Args:
        pointer: A JSON Pointer; the empty one is the whole document.

    Raises:
        PointerError: `no-slash` if the pointer is not empty and does not begin with one, `bad-escape` if a `~` in it
            is followed by neither `0` nor `1`.

    Source: RFC 6901, sections 3 and 4.

    Examples:
        >>> split("/canvas/key~1value/0")
        ('canvas', 'key/value', '0')
        >>> split("")
        ()
    """
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        raise PointerError(pointer=pointer, reason="no-slash")
    if _BAD_ESCAPE.search(pointer):
        raise PointerError(pointer=pointer, reason="bad-escape")
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))


def join(tokens: Iterable[str]) -> str:
    """Make a pointer of keys and indices; the inverse of `split`.

    Args:
        tokens: From the root down; none at all give the pointer to the whole document.

    Source: RFC 6901, section 3.

    Examples:
        >>> join(["canvas", "key/value", "0"])
        '/canvas/key~1value/0'
    """
    return "".join(f"/{escape(token)}" for token in tokens)


def escape(token: str) -> str:
    """Write one key or index as it stands in a pointer, without the slash before it.

    Source: RFC 6901, section 3.

    Examples:
        >>> escape("~/notes")
        '~0~1notes'
    """
    return token.replace("~", "~0").replace("/", "~1")
