"""The comments of a YAML text, which no value holds: whoever writes the text anew loses them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from careerkit.documents.positions import Lines
from careerkit.documents.yaml.parsing import Events, exchanged
from careerkit.documents.yaml.writing import MODELINE

__all__ = ["Comments", "comments"]


def __dir__() -> list[str]:
    return __all__


_MODELINE: Final = re.compile(r"#[ \t]*" + re.escape(MODELINE.removeprefix("# ")) + r"\S+(?=[ \t]*(?:[\r\n]|\Z))")


class Comments(NamedTuple):
    """The comments of a text."""

    modeline: str | None
    """The first one that tells editors the schema; None where there is none."""
    lines: tuple[int, ...]
    """The lines of the others, from 1."""


def comments(data: bytes) -> Comments:
    r"""Find the comments of a text that is known to be YAML.

    Examples:
        >>> comments(b"# my career\nkind: career  # all of it\n")
        Comments(modeline=None, lines=(1, 2))
    """
    if b"#" not in data:
        return Comments(None, ())
    text = data.decode()
    events = Events(exchanged(text)[0])
    for _ in events.all():
        pass
    lines = Lines(text)
    modeline, others = None, []
    for at in events.comments:
        found = _MODELINE.match(text, at) if modeline is None else None
        if found:
            modeline = found[0]
        else:
            others.append(lines.position(at).line)
    return Comments(modeline, tuple(others))
