"""`careerkit next`: what to think about next."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from typing import TYPE_CHECKING

import click

from careerkit.cli.clock import as_of_option
from careerkit.cli.console import command, result, visible
from careerkit.cli.files import file_argument, read
from careerkit.cli.languages import language_option, spoken
from careerkit.cli.problems import load
from careerkit.cli.samples import sample
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.asking import OpenQuestion
    from careerkit.documents.notations import Notation

__all__ = ["next_question"]


def __dir__() -> list[str]:
    return __all__


_UNSEEN = re.compile("[\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey or not show, beside what JSON escapes anyway."""


@command("next")
@file_argument
@click.option("--all", "every", is_flag=True, help=say("cli.next.option.all"))
@click.option("--json", "as_json", is_flag=True, help=say("cli.next.option.json"))
@as_of_option
@language_option
def next_question(file: str, *, every: bool, as_json: bool, as_of: date, language: str | None) -> None:
    """Ask the next sensible question, and say where its answer goes."""
    from careerkit.asking import open_questions
    from careerkit.guide.questions import MOUNTS

    source = read(file)
    body = load(source, "career", *MOUNTS).body
    found = list(open_questions(body, as_of=as_of))
    tongue = spoken(language, getattr(body, "language", None))
    if as_json:
        asked = [question.as_json(tongue) for question in (found if every else found[:1])]
        content = asked if every else (asked[0] if asked else None)
        result(_UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(content, ensure_ascii=False, indent=2)))
    elif not found:
        result(say("cli.next.nothing", None, tongue))
    elif every:
        result("\n".join(_line(question, tongue) for question in found))
    else:
        result(_told(found[0], source.notation, tongue))
        result("")
        if len(found) > 1:
            result(say("cli.next.more", {"count": len(found) - 1}, tongue))
        if file != "-":
            command_ = shlex.join(["careerkit", "new", "--interactive", "-o", file])
            result(visible(say("cli.next.answer", {"command": command_}, tongue)))


def _line(question: OpenQuestion, language: str) -> str:
    """Tell a question in a line, with its place."""
    return visible(f"{question.pointer}  {question.text(language)}")


def _told(question: OpenQuestion, notation: Notation, language: str) -> str:
    """Tell a question with what helps to answer it."""
    lines = [
        question.text(language),
        f"  {question.help(language)}",
        f"  {say('cli.next.example', {'example': question.example(language)}, language)}",
    ]
    if question.form.type == "choice":
        choices = " · ".join(choice.value for choice in question.form.choices)
        lines.append(f"  {say('cli.next.choices', {'choices': choices}, language)}")
    place = {"pointer": question.pointer, "place": sample(question, notation)}
    lines.append(f"  {say('cli.next.place', place, language)}")
    return visible("\n".join(lines))
