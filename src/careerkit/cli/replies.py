"""What somebody typed, as the answer that a form accepts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.asking import Form

__all__ = ["UnclearReplyError", "parse"]

_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_PAIR = re.compile(r"(?P<before>.*?)\s*[:=]?\s*(?P<number>[0-9]+(?:\.[0-9]+)?)\s*%?\s*(?P<after>.*)")


class UnclearReplyError(ValueError):
    """What was typed is no answer to the question: the message says what would be one."""


def parse(  # noqa: PLR0911  # one case for each type of a form
    form: Form, typed: str, language: str, today: Callable[[], date]
) -> Any:
    """Read one answer; whether its limits are kept is for the model to say.

    Args:
        form: What is accepted; of an object, only the first field is read.
        typed: What was typed, with something in it.
        language: The language that words are read in; ids and English words are always understood.
        today: The day that the word for today means.

    Raises:
        UnclearReplyError: if it can't be read as what is accepted.
    """
    match form.type:
        case "object":
            return parse(form.fields[0].form, typed, language, today)
        case "number" | "whole-number":
            return _number(typed, language)
        case "number-or-text":
            return float(typed.replace(",", ".")) if _NUMBER.fullmatch(typed) else typed
        case "yes-or-no":
            return _yes_or_no(typed, language)
        case "date":
            return today().isoformat() if typed.casefold() in _words("today", language) else typed
        case "choice":
            return _choice(form, typed, language)
        case "points":
            return _points(form, typed, language)
        case _:
            return typed


def _words(name: str, language: str) -> set[str]:
    """List the words that mean something, in the language and in English."""
    said = f"{say(f'interview.words.{name}', None, language)};{say(f'interview.words.{name}')}"
    return {word.strip().casefold() for word in said.split(";")}


def _number(typed: str, language: str) -> float:
    if not _NUMBER.fullmatch(typed):
        raise UnclearReplyError(say("interview.unclear.number", {"found": typed}, language))
    number = float(typed.replace(",", "."))
    return int(number) if number == int(number) else number


def _yes_or_no(typed: str, language: str) -> bool:
    for name, value in (("yes", True), ("no", False)):
        if typed.casefold() in _words(name, language):
            return value
    raise UnclearReplyError(say("interview.unclear.yes-or-no", {"found": typed}, language))


def _choice(form: Form, typed: str, language: str) -> str:
    """Read a choice by its number, its id, or what it is called."""
    wanted = typed.casefold()
    if wanted.isdecimal() and 1 <= int(wanted) <= len(form.choices):
        return form.choices[int(wanted) - 1].value
    for choice in form.choices:
        if wanted in (choice.value, choice.label(language).casefold(), choice.label().casefold()):
            return choice.value
    begun = {choice.value for choice in form.choices if choice.label(language).casefold().startswith(wanted)}
    if len(begun) == 1:
        return begun.pop()
    raise UnclearReplyError(say("interview.unclear.choice", {"found": typed}, language))


def _points(form: Form, typed: str, language: str) -> dict[str, float]:
    """Read a number for each of several choices, such as `growth 60, financial 40`."""
    points: dict[str, float] = {}
    for pair in re.split("[,;]", typed):
        if not pair.strip():
            continue
        found = _PAIR.fullmatch(pair.strip())
        name = "" if found is None else (found["before"] or found["after"]).strip()
        if found is None or not name:
            raise UnclearReplyError(say("interview.unclear.points", {"found": pair.strip()}, language))
        points[_choice(form, name, language)] = float(found["number"])
    return points
