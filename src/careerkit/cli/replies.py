"""What somebody typed, as the answer that a form accepts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from careerkit.declaration.walk import nearest
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.asking import Form

__all__ = ["PARTS", "UnclearReplyError", "command", "parse", "parse_several", "words"]


def __dir__() -> list[str]:
    return __all__


PARTS = " | "
"""What stands between the parts of an answer on one line."""
_COMMANDS = ("help", "later", "unsure", "never", "back", "stop")
"""What can be said instead of an answer, after a colon."""
_NUMBER = re.compile(r"(?P<number>[+-]?[0-9]+(?:[.,][0-9]+)?)\s*[^\W\d]*\.?")
"""A number, and perhaps what it counts, such as `10h`."""
_PAIR = re.compile(r"(?P<before>.*?)\s*[:=]?\s*(?P<number>[0-9]+(?:\.[0-9]+)?)\s*%?\s*(?P<after>.*)")
_DAY = re.compile(r"(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4})")
_MONTH = re.compile(r"(?P<month>[0-9]{1,2})[./](?P<year>[0-9]{4})")


class UnclearReplyError(ValueError):
    """What was typed is no answer to the question: the message says what would be one."""


def words(name: str, language: str) -> set[str]:
    """List the words that mean something, in the language and in English."""
    said = f"{say(f'interview.words.{name}', None, language)};{say(f'interview.words.{name}')}"
    return {word.strip().casefold() for word in said.split(";")}


def command(typed: str, language: str) -> str | None:
    """Tell which command was typed, if it was one: the beginning of its name is enough.

    Raises:
        UnclearReplyError: if it begins like a command, and is none.
    """
    if not typed.startswith(":"):
        return None
    word = typed[1:].strip().casefold()
    for name in _COMMANDS:
        if (word and name.startswith(word)) or word in words(name, language):
            return name
    raise UnclearReplyError(say("interview.unclear.command", {"found": typed}, language))


def parse_several(form: Form, typed: str, language: str, today: Callable[[], date]) -> list[Any]:
    """Read several answers from a line: choices with commas between them, anything else with semicolons.

    Raises:
        UnclearReplyError: if one of them can't be read as what is accepted.
    """
    if form.type == "choice":
        tokens = re.split(r"[,;]", typed)
        if len(tokens) == 1 and re.fullmatch(r"[\d\s]+", typed):
            tokens = typed.split()
    else:
        tokens = typed.split(";")
    return [parse(form, token.strip(), language, today) for token in tokens if token.strip()]


def parse(  # noqa: PLR0911  # one case for each type of a form
    form: Form, typed: str, language: str, today: Callable[[], date]
) -> Any:
    """Read one answer that is no object.

    Args:
        form: What is accepted.
        typed: What was typed, with something in it.
        language: The language that words are read in; ids and English words are always understood.
        today: Gives the day that the word for today means.

    Raises:
        UnclearReplyError: if it can't be read as what is accepted.
    """
    match form.type:
        case "number" | "whole-number":
            return _number(form, typed, language)
        case "number-or-text":
            return float(typed.replace(",", ".")) if re.fullmatch(r"[+-]?[0-9]+(?:[.,][0-9]+)?", typed) else typed
        case "yes-or-no":
            return _yes_or_no(typed, language)
        case "date":
            return _date(typed, language, today)
        case "choice":
            return _choice(form, typed, language)
        case "points":
            return _points(form, typed, language)
        case _:
            return typed


def _number(form: Form, typed: str, language: str) -> float:
    found = _NUMBER.fullmatch(typed)
    if found is None:
        raise UnclearReplyError(say("interview.unclear.number", {"found": typed}, language))
    number = float(found["number"].replace(",", "."))
    lowest, highest = form.lowest, form.highest
    if (lowest is not None and number < lowest) or (highest is not None and number > highest):
        params = {"found": typed, "lowest": lowest, "highest": highest}
        raise UnclearReplyError(say("interview.unclear.range", params, language))
    return int(number) if number == int(number) else number


def _yes_or_no(typed: str, language: str) -> bool:
    for name, value in (("yes", True), ("no", False)):
        if typed.casefold() in words(name, language):
            return value
    raise UnclearReplyError(say("interview.unclear.yes-or-no", {"found": typed}, language))


def _date(typed: str, language: str, today: Callable[[], date]) -> str:
    """Read a date as a document has it, or with dots, or the word for today; anything else the model refuses."""
    if typed.casefold() in words("today", language):
        return today().isoformat()
    if found := _DAY.fullmatch(typed):
        return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
    if found := _MONTH.fullmatch(typed):
        return f"{found['year']}-{int(found['month']):02}"
    return typed


def _choice(form: Form, typed: str, language: str) -> str:
    """Read a choice by its number, its id, or what it is called."""
    wanted = typed.casefold()
    if wanted.isdecimal() and 1 <= int(wanted) <= len(form.choices):
        return form.choices[int(wanted) - 1].value
    names: dict[str, str] = {}
    for choice in form.choices:
        for name in (choice.value, choice.label(language), choice.label()):
            names.setdefault(name.casefold(), choice.value)
    if wanted in names:
        return names[wanted]
    begun = {value for name, value in names.items() if name.startswith(wanted)}
    if len(begun) == 1:
        return begun.pop()
    near = nearest(wanted, list(names))
    code = "interview.unclear.choice.suggestion" if near else "interview.unclear.choice"
    raise UnclearReplyError(say(code, {"found": typed, **near}, language))


def _points(form: Form, typed: str, language: str) -> dict[str, float]:
    """Read a number for each of several choices, such as `growth 60, financial 40`, or one for all in their order."""
    numbers = re.split(r"[\s,;]+", typed)
    if len(numbers) == len(form.choices) and all(number.isdecimal() for number in numbers):
        return {choice.value: float(number) for choice, number in zip(form.choices, numbers, strict=True)}
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
