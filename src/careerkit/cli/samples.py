"""Where an answer goes, shown as JSON: a sample of the smallest document that holds one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careerkit.documents.pointers import split

if TYPE_CHECKING:
    from careerkit.asking import Form, OpenQuestion

__all__ = ["sample"]


def __dir__() -> list[str]:
    return __all__


_POINTS = (("mission-and-impact", 60), ("financial", 40))
"""Points as a sample shows them: the two categories whose names in a document can't be guessed from the question."""
_PLAIN: dict[str, Any] = {
    "text": "…",
    "number-or-text": "…",
    "yes-or-no": True,
    "date": "2026-04",
    "address": "https://",
}


def sample(question: OpenQuestion) -> str:
    """Write a key, and under it all that leads to an answer: from the document down, or from the thing it is about.

    Examples:
        >>> from careerkit.asking import next_question
        >>> from careerkit.model import Canvas
        >>> sample(next_question(Canvas()))
        '"value_proposition": [{"text": "…"}]'
    """
    found = _value(question.form)
    for step in reversed(split(question.pointer)):
        if step.isdecimal():  # which of several things it is about, the pointer says
            break
        found = [found] if step == "-" else {step: found}
    return json.dumps(found, ensure_ascii=False)[1:-1]


def _value(form: Form) -> Any:
    if form.type == "points":
        points = [{"category": category, "points": number} for category, number in _POINTS]
        return {"method": "points", "points": points}
    if form.type == "object":
        return _object(form)
    if form.type == "choice":
        return form.choices[0].value
    if form.type in ("number", "whole-number"):
        return max(1, int(form.lowest or 0))
    return _PLAIN[form.type]


def _object(form: Form) -> dict[str, Any]:
    """Show an object; of fields with the same choices, such as what to keep and what to give up, each with another."""
    found: dict[str, Any] = {}
    shown: list[Any] = []
    for field in form.fields:
        value = _value(field.form)
        if field.form.type == "choice" and value in shown:
            value = next((choice.value for choice in field.form.choices if choice.value not in shown), value)
        shown.append(value)
        found[field.name] = [value] if field.form.many else value
    return found
