"""The questions that fill a career, in the order of the source texts.

A question knows where its answer goes, as a path of fields in a kind of document, and how far into a career it comes.
Which of them is the next one for somebody is found by `careerkit.asking`. The words stand in the catalogue of messages
under `question.<id>`, `.help` and `.example`; those that fill a block of the canvas are the block's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from careerkit.guide.knowledge import read
from careerkit.messages import DEFAULT_LANGUAGE, say

__all__ = ["MOUNTS", "QUESTIONS", "Condition", "Question"]


def __dir__() -> list[str]:
    return __all__


class Condition(NamedTuple):
    """What must be known of a thing before something is asked about it.

    Examples:
        >>> next(question.only for question in QUESTIONS if question.id == "career.roles.why-left")
        Condition(field='end', words=())
    """

    field: str
    """The field of the thing."""
    words: tuple[str, ...]
    """What must stand there; none means anything at all."""


class Question(NamedTuple):
    """A question, and where its answer goes.

    Source: requirement rows S0.1 and U.1.

    Examples:
        >>> question = QUESTIONS[0]
        >>> question.id, question.kind, question.path, question.round
        ('use-case.problem', 'use-case', ('problem', 'statement'), 1)
        >>> question.example()
        'I am good at what I do and have stopped learning.'
    """

    id: str
    """Its name, which never changes."""
    kind: str
    """The kind of document that it fills; `career` for what stands in no part of its own."""
    framework: str | None
    """The framework that it belongs to; None where it is asked whatever frameworks a person uses."""
    path: tuple[str, ...]
    """The fields down to the answer; `*` stands for each item of the list before it."""
    round: int
    """How far into a career it comes: 1 opens it, 2 fills it, 3 goes into each thing."""
    fields: tuple[str, ...] = ()
    """The fields that are asked for where the answer is an object; a line of text goes to the first of them."""
    only: Condition | None = None
    """What must be known before it is asked; None where nothing must."""
    again: str | None = None
    """How often it is asked again once it is answered, as a word of `Cadence`, because what it asks changes; None where
    one answer, or one round of answers, is enough."""
    block: str | None = None
    """The block of the canvas that it fills, whose words are its own; None for any other question."""

    def text(self, about: str | None = None, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the question into words.

        Args:
            about: What the thing is called that it is asked about; only where the path has a `*`.
            language: A language tag.
        """
        code = f"question.{self.id}" if self.block is None else f"block.{self.block}.prompt"
        return say(code, {"name": about}, language)

    def help(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what kind of answer is meant."""
        return say(
            f"question.{self.id}.help" if self.block is None else f"block.{self.block}.definition", None, language
        )

    def example(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Give an answer that somebody else gave."""
        code = f"question.{self.id}.example" if self.block is None else f"block.{self.block}.example"
        return say(code, None, language)


def _question(entry: Mapping[str, Any]) -> Question:
    only = entry.get("only")
    return Question(
        id=entry["id"],
        kind=entry["kind"],
        framework=entry["framework"],
        path=tuple(entry["path"].split("/")),
        round=entry["round"],
        fields=tuple(entry.get("fields", ())),
        only=None if only is None else Condition(only["field"], tuple(only.get("is", ()))),
        again=entry.get("again"),
        block=entry.get("block"),
    )


QUESTIONS: tuple[Question, ...] = tuple(map(_question, read("questions")["questions"]))
"""Every question, in the order of the sources; rounds come before the order."""

MOUNTS: Mapping[str, tuple[str, ...] | None] = {
    entry["kind"]: None if entry["mount"] is None else tuple(entry["mount"].split("/"))
    for entry in read("questions")["kinds"]
}
"""Where each kind of document lies in a career, as a path of fields; None for a kind that no career holds."""
