"""What answer a question accepts, plain enough to draw a form from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from careerkit.declaration.nodes import (
    BooleanNode,
    EitherNode,
    Field,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.table import table
from careerkit.guide.labels import label_code, word_code
from careerkit.messages import DEFAULT_LANGUAGE, has, say

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["Choice", "Form", "FormField", "Known", "form_of"]


def __dir__() -> list[str]:
    return __all__


_PATTERNS = {"PartialDate": "date", "Day": "date", "WebAddress": "address"}
"""The types of texts that have an exact form, by the name of the form; any other one is a text."""
_LONG = 1_000
"""From how many characters on a text may well have several lines."""


class Choice(NamedTuple):
    """One of the answers to choose from.

    Examples:
        >>> Choice("weekly", code="word.cadence.weekly").label()
        'every week'
        >>> Choice("budget", own="I have never held a budget").label()
        'I have never held a budget'
    """

    value: str
    """What stands in the document."""
    code: str | None = None
    """The message that says what it is called; None where the person named it."""
    own: str | None = None
    """What the person called it; None where a message says it."""

    def label(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        if self.code is not None and has_words(self.code, language):
            return say(self.code, None, language)
        return self.value if self.own is None else self.own


class FormField(NamedTuple):
    """A field of an answer that is an object."""

    code: str
    """The message that says what it is called."""
    name: str
    """The key in the document."""
    required: bool
    """Whether there is no answer without it."""
    form: Form
    """What it accepts."""

    def label(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return say(self.code, None, language)


class Form(NamedTuple):
    """What an answer may be: enough to draw a form from, and nothing else.

    Limits are those of the schema; an app that wants all of them has the question's `schema()`.

    Examples:
        >>> from careerkit.asking import next_question
        >>> from careerkit.model import UseCase
        >>> form = next_question(UseCase()).form
        >>> form.type, form.many, form.longest
        ('text', False, 10000)
    """

    type: str
    """One of `text`, `number`, `whole-number`, `number-or-text`, `yes-or-no`, `date`, `address`, `choice`, `points` (a
    number for each of the choices) and `object` (a value for each of the fields)."""
    many: bool = False
    """Whether there may be several answers."""
    lines: bool = False
    """Whether a text may well have several lines."""
    longest: int | None = None
    """How many characters a text may have; None for what is no text."""
    pattern: str | None = None
    """The exact form that a text must have, as a regular expression; None for any text."""
    lowest: float | None = None
    """The least that a number may be; None for what is no number."""
    highest: float | None = None
    """The most that a number may be; None for what is no number."""
    unit: str | None = None
    """What a number counts, such as `hours`; None where nothing says so."""
    choices: tuple[Choice, ...] = ()
    """What there is to choose from, for a choice and for points."""
    fields: tuple[FormField, ...] = ()
    """The fields of an object, in the order in which to ask for them."""

    def as_json(self, language: str = DEFAULT_LANGUAGE) -> dict[str, Any]:
        """Write it as JSON, without what it leaves open."""
        plain = {
            name: value
            for name, value in self._asdict().items()
            if name not in ("choices", "fields") and value is not None and value is not False
        }
        if self.choices:
            plain["choices"] = [{"value": choice.value, "label": choice.label(language)} for choice in self.choices]
        if self.fields:
            plain["fields"] = [
                {
                    "name": field.name,
                    "label": field.label(language),
                    "required": field.required,
                    "form": field.form.as_json(language),
                }
                for field in self.fields
            ]
        return plain


Known = Callable[[str], tuple[Choice, ...]]
"""What there is in a collection of ids."""


def has_words(code: str, language: str) -> bool:
    """Tell whether a message can be said in a language or in English."""
    return has(code, language) or has(code, DEFAULT_LANGUAGE)


def form_of(field: Field, fields: tuple[str, ...], known: Known) -> Form | None:
    """Tell what a field accepts.

    Args:
        field: The field.
        fields: What is asked for where the answer is an object.
        known: What there is to refer to.

    Returns:
        The form; None where there is nothing to choose from, so that nobody can answer.
    """
    return _form(field.node, fields, known)


def _form(  # noqa: PLR0911  # one case for each sort of node
    node: Node, fields: tuple[str, ...], known: Known
) -> Form | None:
    match node:
        case SequenceNode(item):
            form = _form(item, fields, known)
            return None if form is None else form._replace(many=True)
        case TextNode(refers_to=str(collection)):
            choices = known(collection)
            return Form("choice", choices=choices) if choices else None
        case TextNode(_, longest, pattern):
            exact = "text" if pattern is None else _PATTERNS.get(pattern.name, "text")
            regex = None if pattern is None else pattern.regex
            return Form(exact, lines=pattern is None and longest > _LONG, longest=longest, pattern=regex)
        case NumberNode():
            type_ = "whole-number" if node.whole else "number"
            return Form(type_, lowest=node.lowest, highest=node.highest, unit=node.unit)
        case BooleanNode():
            return Form("yes-or-no")
        case WordNode(words):
            return Form("choice", choices=tuple(Choice(word.value, code=word_code(word)) for word in words))
        case EitherNode(nodes):
            return _either([form for one in nodes if (form := _form(one, (), known)) is not None])
        case VariantNode():
            return Form("points", lowest=0, choices=known("categories"))
        case PartNode(part):
            return _object(part, fields, known)
        case _:
            return None


def _either(forms: list[Form]) -> Form | None:
    """Give the plainest of several forms; a number or a text is a form of its own."""
    plain = [form for form in forms if form.type != "object"]
    text = next((form for form in plain if form.type == "text"), None)
    number = next((form for form in plain if form.type == "number"), None)
    if text is not None and number is not None:
        return text._replace(type="number-or-text", lowest=number.lowest, highest=number.highest)
    return plain[0] if plain else None


def _object(part: type[Part], names: tuple[str, ...], known: Known) -> Form | None:
    by_name: Mapping[str, Field] = table(part).by_name
    found = []
    for name in names:
        form = _form(by_name[name].node, (), known)
        if form is not None:
            found.append(FormField(label_code(part, name), name, by_name[name].required or name == names[0], form))
        elif by_name[name].required:
            return None
    return Form("object", fields=tuple(found)) if found else None
