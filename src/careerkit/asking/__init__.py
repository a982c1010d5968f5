"""What to ask next, what answer is accepted, and where it goes: for the command line, and for the forms of an app.

Source: requirement rows S0.1 and U.1.

Examples:
    >>> from careerkit.model import UseCase
    >>> question = next_question(UseCase())
    >>> question.text()
    'If your career were the answer, what would the question be? What should it solve for you?'
    >>> question.pointer, question.form.type
    ('/problem/statement', 'text')
    >>> use_case = answer(UseCase(), question, "I have stopped learning where I am.")
    >>> next_question(use_case).pointer
    '/problem/categories/-'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerkit._lazy import attach

if TYPE_CHECKING:
    from careerkit.asking.answers import answer, leave_open
    from careerkit.asking.forms import Choice, Form, FormField
    from careerkit.asking.search import OpenQuestion, next_question, open_questions

__all__ = [
    "Choice",
    "Form",
    "FormField",
    "OpenQuestion",
    "answer",
    "leave_open",
    "next_question",
    "open_questions",
]

_HOMES = {
    "Choice": "careerkit.asking.forms",
    "Form": "careerkit.asking.forms",
    "FormField": "careerkit.asking.forms",
    "OpenQuestion": "careerkit.asking.search",
    "answer": "careerkit.asking.answers",
    "leave_open": "careerkit.asking.answers",
    "next_question": "careerkit.asking.search",
    "open_questions": "careerkit.asking.search",
}

if not TYPE_CHECKING:  # who checks types would take any name for one that there is
    __getattr__, __dir__ = attach(__name__, _HOMES)
