"""Where an answer goes, shown in JSON or YAML: a sample of the smallest document that holds one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careerkit.documents.pointers import split
from careerkit.documents.yaml.scalars import scalar

if TYPE_CHECKING:
    from careerkit.asking import Form, OpenQuestion
    from careerkit.documents.notations import Notation

__all__ = ["sample"]


def __dir__() -> list[str]:
    return __all__


_POINTS = (("mission-and-impact", 60), ("financial", 40))
"""Points as a sample shows them: the two categories whose names in a document can't be guessed from the question."""
_ID = "a-word-for-it"
"""An id as a sample shows it: where a form is filled in, one is made of the name."""
_PLAIN: dict[str, Any] = {
    "text": "…",
    "number-or-text": "…",
    "yes-or-no": True,
    "date": "2026-04",
    "address": "https://",
}


def sample(question: OpenQuestion, notation: Notation) -> str:
    """Write a key, and under it all that leads to an answer: from the document down, or from the thing it is about.

    Args:
        question: What is asked.
        notation: How the document is written; in YAML as well, all stands in one line.

    Examples:
        >>> from careerkit.asking import next_question
        >>> from careerkit.model import Canvas
        >>> sample(next_question(Canvas()), "json")
        '"value_proposition": [{"text": "…"}]'
        >>> sample(next_question(Canvas()), "yaml")
        'value_proposition: [{text: "…"}]'
    """
    found = _value(question.form)
    if question.form.type == "object" and _needs_id(question):
        found = {"id": _ID, **found}
    for step in reversed(split(question.pointer)):
        if step.isdecimal():  # which of several things it is about, the pointer says
            break
        found = [found] if step == "-" else {step: found}
    return (_yaml(found) if notation == "yaml" else json.dumps(found, ensure_ascii=False))[1:-1]


def _needs_id(question: OpenQuestion) -> bool:
    """Tell whether an answer that is written by hand has to have an id, for which the form does not ask."""
    from careerkit.asking.schemas import schema_at

    return "id" not in question.question.fields and "id" in schema_at(question.kind, question.pointer).get(
        "required", ()
    )


def _yaml(value: Any) -> str:
    """Write a value as YAML in one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{scalar(key)}: {_yaml(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    return scalar(value)


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
