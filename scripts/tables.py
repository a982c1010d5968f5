"""Markdown tables, for the pages that are generated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["WRITTEN", "cell", "code", "first_sentence", "joined", "table"]

WRITTEN = "<!-- Written by scripts/generate.py: change the sources, not this page. -->\n"
"""What stands at the head of a page."""
_MARKUP = re.compile(r"[\\*_{}|\[\]]")
"""What Markdown would take for markup."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Write the lines of a table."""
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def cell(text: str) -> str:
    """Write a text so that it stays one cell, and nothing in it is taken for markup but code in backquotes."""
    pieces = text.split("`")
    for index in range(0, len(pieces), 2):
        piece = pieces[index].replace("&", "&amp;").replace("<", "&lt;")
        pieces[index] = _MARKUP.sub(r"\\\g<0>", piece).replace("\n", "<br>")
    return "`".join(pieces)


def code(text: str) -> str:
    """Write a text as code."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


def joined(words: Sequence[str], word: str) -> str:
    """Join words with commas, and with a word before the last."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {word} {words[-1]}"


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, for a cell."""
    return cell(text.partition(". ")[0].rstrip(".") + ".")
