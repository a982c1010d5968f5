"""Problems on the screen: each with its place and line, and what the person may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import attrs
import click
from click.exceptions import Exit

from careerkit.cli.console import note, visible
from careerkit.documents.notations import guessed, text_of
from careerkit.documents.reading import reads
from careerkit.documents.text import DEFAULT_LIMITS, decode
from careerkit.errors import InvalidDocumentError, Problem
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.cli.files import Source
    from careerkit.declaration.part import Part
    from careerkit.documents.document import Document
    from careerkit.documents.notations import Text

__all__ = ["count", "hint", "load", "placed", "refuse", "shown"]


def __dir__() -> list[str]:
    return __all__


_LOOKS: dict[str, dict[str, Any]] = {
    "place": {"bold": True},
    "code": {"dim": True},
    "mark": {"fg": "red", "bold": True},
}


def _style(text: str, role: str) -> str:
    return click.style(text, **_LOOKS[role])


def shown(source: Source, problems: Iterable[Problem]) -> Iterator[str]:
    """Give each problem as it is to be shown."""
    from careerkit.cli.diagnostics import Excerpts, headline

    excerpts = Excerpts(source.data, get_terminal_size().columns)
    for problem in problems:
        below = excerpts.below(problem, _style)
        head = headline(source.name, problem, _style)
        yield head if below is None else f"{head}\n{below}"


def count(problems: Iterable[Problem]) -> int:
    """Count the problems; that there are more than are listed is not one of them."""
    return sum(problem.code != "too-many-problems" for problem in problems)


def hint(source: Source, problems: Iterable[Problem]) -> str | None:
    """Say what a document seems to be that is none of ours, or is not written as it was read."""
    unread = source.notation == "json" and any(problem.code == "syntax" for problem in problems)
    if unread and guessed(source.data) == "yaml":
        return visible(say("cli.hint.yaml", {"file": source.name}))
    if not any(problem.code == "missing-key" and problem.params["key"] == "kind" for problem in problems):
        return None
    value = decode(source.data)
    if not isinstance(value, dict) or not {"basics", "work"} & value.keys():
        return None
    import shlex

    return visible(say("cli.hint.jsonresume", {"file": shlex.quote(source.given)}))


def refuse(source: Source, problems: tuple[Problem, ...]) -> Exit:
    """Show the problems of a document that a command can't go on with, and give the end of the command to be raised."""
    for text in shown(source, problems):
        note(text)
    further = hint(source, problems)
    if further:
        note(further)
    note(say("cli.problems", {"count": count(problems)}))
    return Exit(1)


def load(source: Source, *wanted: str) -> Document[Part]:
    """Load a document of one of the kinds that a command is for.

    Raises:
        Exit: with the code 1, after its problems have been shown.
    """
    try:
        document = reads(source.data, notation=source.notation)
    except InvalidDocumentError as error:
        raise refuse(source, error.problems) from None
    if document.kind not in wanted:
        params = {"kind": document.kind, "expected": wanted}
        problem = Problem(pointer="/kind", code="wrong-kind", params=params)
        raise refuse(source, placed(source, [problem]))
    return document


def placed(source: Source, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the problems of a text that could be parsed their lines and columns."""
    text = text_of(source.data, DEFAULT_LIMITS, source.notation)
    return tuple(_placed(problem, text) for problem in problems)


def _placed(problem: Problem, text: Text) -> Problem:
    place = text.place(problem.pointer, of_key=problem.code == "unknown-key")
    assert place is not None  # noqa: S101  # the problem was found in this text
    return attrs.evolve(problem, line=place.line, column=place.column)
