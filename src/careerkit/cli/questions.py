"""The questions to begin with: what a document says nothing about yet, and where the answers go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit.cli.console import note
from careerkit.cli.samples import sample
from careerkit.messages import DEFAULT_LANGUAGE, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careerkit.asking import OpenQuestion
    from careerkit.declaration.part import Part
    from careerkit.documents.notations import Notation

__all__ = ["ask", "first"]


def __dir__() -> list[str]:
    return __all__


_MOST = 9
"""How many questions are asked at once, at most."""
_OF_ONE_PART = 4
"""How many questions are asked at once about a part that stands alone, at most."""


def first(part: Part) -> Iterator[OpenQuestion]:
    """Choose the questions to begin with: the first of each part of a career, or a few of any other document."""
    from careerkit.asking import open_questions

    seen: set[str] = set()
    chosen = 0
    for question in open_questions(part):
        if question.kind == "career" and question.question.round > 1:
            return
        part_of_it = question.pointer.split("/")[1]
        if question.kind == "career" and part_of_it in seen:
            continue
        seen.add(part_of_it)
        chosen += 1
        yield question
        if chosen == (_MOST if question.kind == "career" else _OF_ONE_PART):
            return


def ask(part: Part, notation: Notation, language: str = DEFAULT_LANGUAGE) -> None:
    """Ask the questions to begin with, if there are any, on standard error.

    Args:
        part: What was begun; nobody is asked for what it holds already.
        notation: How it is written.
        language: The language of the questions.
    """
    questions = list(first(part))
    if questions:
        note(say("cli.new.next", None, language))
    for question in questions:
        note(f"  {question.text(language)}\n      {sample(question, notation)}")
