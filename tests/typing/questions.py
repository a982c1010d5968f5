"""What a type checker sees of asking: an answered part is of the class that was asked about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, assert_type

import careerkit
from careerkit.asking import Choice, Form, FormField, OpenQuestion, answer, leave_open, next_question, open_questions
from careerkit.model import Canvas, Standing


def asking(canvas: Canvas) -> None:
    """There may be no question left."""
    question = next_question(canvas, as_of=dt.date(2026, 11, 1), skip={"/channels"})
    assert_type(question, OpenQuestion | None)
    assert_type(open_questions(canvas), Iterator[OpenQuestion])
    answer(canvas, question, "Talks")  # type: ignore[arg-type]  # it has to be looked whether there is one
    if question is not None:
        assert_type(question.id, str)
        assert_type(question.text("de"), str)
        assert_type(answer(canvas, question, "Talks"), Canvas)
        assert_type(careerkit.answer(canvas, question, 3), Canvas)
        assert_type(leave_open(canvas, question, Standing.NOT_SURE_YET, again_on="2027"), Canvas)
        leave_open(canvas, question, 1)  # type: ignore[arg-type]  # no standing


def drawing(form: Form) -> None:
    """A form says what an app draws."""
    assert_type(form.longest, int | None)
    assert_type(form.choices, tuple[Choice, ...])
    assert_type(form.fields, tuple[FormField, ...])
    assert_type(form.choices[0].label("de"), str)


def of_careers(career: careerkit.Career) -> None:
    """A question may be looked for in anything that stands alone, and a thing in it has no class of its own."""
    assert_type(careerkit.next_question(career), OpenQuestion | None)
    assert_type(careerkit.find(career, "budget", collection="gaps"), Any)
    assert_type(careerkit.replace(career.canvas or Canvas(), "/hours_a_week", 6), Canvas)
    careerkit.find("budget", career)  # type: ignore[arg-type]  # first where, then what
