"""Putting an answer where it goes, or saying that there is none yet."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Collection
from typing import Any, NamedTuple, TypeVar

import attrs

from careerkit.asking.search import GUIDE, OpenQuestion, name_in, part_of
from careerkit.declaration.compilation import Mismatch, loader
from careerkit.declaration.nodes import SequenceNode, VariantNode
from careerkit.declaration.part import Part
from careerkit.declaration.table import table
from careerkit.declaration.walk import walk
from careerkit.documents.kinds import kind_of
from careerkit.documents.pointers import join, split
from careerkit.errors import InvalidValueError, Problem, StaleQuestionError
from careerkit.model.answers import Standing, Unanswered

__all__ = ["answer", "leave_open"]


def __dir__() -> list[str]:
    return __all__


P = TypeVar("P", bound=Part)
_LONGEST_ID = 64


def answer(part: P, question: OpenQuestion, value: Any) -> P:
    """Make a new part in which a question is answered; the old one stays as it is.

    What is not there yet on the way to the place is made. A question that was left open on purpose is so no more. Where
    there may be several answers, they are added to those that are there.

    Args:
        part: What the question was asked about.
        question: The question, as `next_question` gave it.
        value: The answer, as JSON has it or as an object of the model. Where the answer is an object, a text stands for
            the first of the fields that are asked for; where there may be several, a list gives them all, and anything
            else is the only one. Points are a number for each category.

    Raises:
        InvalidValueError: if the place may not have the value, or it is no answer, such as an empty list; the pointers
            of the problems start at `part`.
        StaleQuestionError: if the part is not what was asked about any more.

    Source: requirement row S0.1.

    Examples:
        >>> from careerkit.asking import next_question
        >>> from careerkit.model import Canvas
        >>> canvas = answer(Canvas(), next_question(Canvas()), ["Small museums that run without me", {"text": "Calm"}])
        >>> [item.text for item in canvas.value_proposition]
        ['Small museums that run without me', 'Calm']
    """
    steps = _steps(part, question)
    made: P = _Putting(value, question.question.fields).put(part, type(part), steps, "")
    return made


def leave_open(
    part: P, question: OpenQuestion, standing: Standing | str, *, note: str | None = None, again_on: str | None = None
) -> P:
    """Make a new part that says why a question has no answer; the old one stays as it is.

    Args:
        part: What the question was asked about.
        question: The question, as `next_question` gave it.
        standing: `not-sure-yet`, or `not-for-me`.
        note: What the person wants to remember about it.
        again_on: When to ask again, as a partial date; None where any time will do.

    Returns:
        The new part; the old one where it can't say so, because it is nobody's, such as a catalogue, or because
        something is there already that is only asked again from time to time.

    Raises:
        InvalidValueError: if the standing is neither, or a note or date is no valid one.
        StaleQuestionError: if the part is not what was asked about any more.

    Source: requirement rows S0.1 and U.1.

    Examples:
        >>> from careerkit.asking import next_question
        >>> from careerkit.model import Vision
        >>> vision = leave_open(Vision(), next_question(Vision()), "not-sure-yet", again_on="2027")
        >>> vision.unanswered[0].field
        'statement'
        >>> next_question(vision).id
        'vision.values'
    """
    steps = _steps(part, question)
    left = Unanswered(field="x", standing=standing, note=note, again_on=again_on)  # type: ignore[arg-type]  # a word will do
    found = _leave(part, type(part), steps, left)
    return part if found is None else found


def _steps(part: Part, question: OpenQuestion) -> tuple[str, ...]:
    """Give the fields and indices down to the place of a question, if it is still what it was when it was asked.

    Raises:
        StaleQuestionError: if it is not.
    """
    stale = StaleQuestionError(id=question.id, pointer=question.pointer)
    if kind_of(type(part)) != question.kind:
        raise stale
    steps = tuple(step for step in split(question.pointer) if step != "-")
    value: Any = part
    things = []
    for step in steps:
        if isinstance(value, tuple):
            if int(step) >= len(value):
                raise stale
            value = value[int(step)]
            things.append(name_in(part, value) or str(int(step) + 1))
        else:
            value = None if value is None else getattr(value, step)
    if tuple(things) != question.things or not (value is None or isinstance(value, tuple)):
        raise stale
    return steps


class _Putting(NamedTuple):
    """An answer on its way to its place."""

    new: Any
    fields: tuple[str, ...]
    """What is asked for where the answer is an object."""

    def put(self, value: Any, cls: type[Part], steps: tuple[str, ...], place: str) -> Any:
        """Give a copy of a part, or a new one, with the answer where the steps lead."""
        step, rest = steps[0], steps[1:]
        node = table(cls).by_name[step].node
        here = place + join((step,))
        old: Any = None if value is None else getattr(value, step)
        inner: Any
        if not rest:
            inner = self.answered(node, here)
            inner = (*old, *inner) if isinstance(old, tuple) else inner
        elif isinstance(node, SequenceNode):
            index = int(rest[0])
            item = self.put(old[index], type(old[index]), rest[1:], f"{here}/{index}")
            inner = (*old[:index], item, *old[index + 1 :])
        else:
            inner = self.put(old, _class_in(node), rest, here)
        changes = {step: inner}
        unanswered = getattr(value, "unanswered", ())
        if any(left.field == step for left in unanswered):
            changes["unanswered"] = tuple(left for left in unanswered if left.field != step)
        try:
            return cls(**changes) if value is None else attrs.evolve(value, **changes)
        except InvalidValueError as error:
            raise _placed(error, place) from None

    def answered(self, node: Any, place: str) -> Any:
        """Make of the answer what its field holds."""
        if not isinstance(node, SequenceNode):
            return self.made(node, self.new, place, set())
        items = self.new if isinstance(self.new, list | tuple) else [self.new]
        if not items:
            raise _refused(place, "too-few-items", count=1)
        taken: set[str] = set()
        return tuple(self.made(node.item, item, f"{place}/{index}", taken) for index, item in enumerate(items))

    def made(self, node: Any, new: Any, place: str, taken: set[str]) -> Any:
        """Make one answer; `taken` are the ids that were made for others."""
        if isinstance(new, Part):
            return new
        if new is None:
            raise _refused(place, "null")
        if isinstance(node, VariantNode):
            return _weights(node, new, place)
        cls = part_of(node)
        if cls is None or (isinstance(new, str | int | float) and not self.fields):
            return new  # as it is, such as a text, or a word where a level on a scale would do as well
        if isinstance(new, str | int | float):
            first = self.fields[0]
            new = {first: [new] if isinstance(table(cls).by_name[first].node, SequenceNode) else new}
        if isinstance(new, dict) and self.fields and new.get(self.fields[0]) in (None, [], ()):
            raise _refused(place, "missing-key", key=self.fields[0])
        return _structured(cls, self.with_id(cls, new, taken), place)

    def with_id(self, cls: type[Part], new: Any, taken: set[str]) -> Any:
        """Give a thing that can't be without an id the one that its name makes, or one that nothing else has."""
        field = table(cls).by_name.get("id")
        if field is None or not field.required or not isinstance(new, dict) or "id" in new:
            return new
        taken.update(choice.value for choice in GUIDE.get(field.node.identifies, ()))
        wanted = slug(str(new.get(self.fields[0], "")))
        numbered = (f"{wanted[: _LONGEST_ID - 4]}-{number}" for number in itertools.count(2))
        made = next(id for id in itertools.chain([wanted], numbered) if id not in taken)
        taken.add(made)
        return {"id": made, **new}


def _class_in(node: Any) -> type[Part]:
    """Give the class of a part that a path goes through."""
    found = part_of(node)
    assert found is not None  # noqa: S101  # the guide has no other paths: its tests say so
    return found


def _weights(node: VariantNode, new: Any, place: str) -> Part:
    """Make weights: of points for each category, or of JSON that says how they were given."""
    if new == {}:
        raise _refused(place, "too-few-items", count=1)
    if isinstance(new, dict) and node.tag not in new and not any(isinstance(one, list | dict) for one in new.values()):
        new = {node.tag: "points", "points": [{"category": key, "points": value} for key, value in new.items()]}
    method = str(new.get(node.tag)) if isinstance(new, dict) else ""
    part = node.parts.get(method, next(iter(node.parts.values())))
    if isinstance(new, dict) and node.tag not in new:
        raise _refused(place, "missing-key", key=node.tag)
    return _structured(part, new, place)


def slug(text: str) -> str:
    """Make an id of a name.

    Examples:
        >>> slug("Zeit für Freunde!")
        'zeit-fur-freunde'
        >>> slug("帰属")
        'own'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-") or "own"


def _structured(cls: type[Part], new: Any, place: str) -> Part:
    try:
        loaded: Part = loader(cls)(new, [0, 0])
    except (Mismatch, RecursionError):
        problems = tuple(walk(cls, new))
        raise _placed(InvalidValueError(name=cls.__name__, problems=problems), place) from None
    return loaded


def _refused(place: str, code: str, **params: Any) -> InvalidValueError:
    """Refuse what is no answer."""
    return InvalidValueError(name="OpenQuestion", problems=[Problem(pointer=place, code=code, params=params)])


def _placed(error: InvalidValueError, place: str) -> InvalidValueError:
    """Let the pointers of an error start further up."""
    problems = [attrs.evolve(problem, pointer=place + problem.pointer) for problem in error.problems]
    return InvalidValueError(name=error.name, problems=problems)


def _leave(value: Any, cls: Any, steps: tuple[str, ...], left: Unanswered) -> Any:
    """Give a copy that says, as near to the place as it can be said, that it is open; None where it can't be."""
    step, rest = steps[0], steps[1:]
    fields = table(cls)
    old: Any = None if value is None else getattr(value, step)
    node, inner = fields.by_name[step].node, None
    if rest and isinstance(node, SequenceNode):
        index = int(rest[0])
        item = _leave(old[index], type(old[index]), rest[1:], left)
        inner = None if item is None else (*old[:index], item, *old[index + 1 :])
    elif rest:
        inner = _leave(old, _class_in(node), rest, left)
    if inner is not None:
        return cls(**{step: inner}) if value is None else attrs.evolve(value, **{step: inner})
    if old not in (None, ()) or "unanswered" not in fields.by_name:
        return None
    if value is None and any(field.required for field in fields.fields):
        return None  # it can't be made just to say that something in it is open
    entry = attrs.evolve(left, field=step)
    others: Collection[Unanswered] = () if value is None else value.unanswered
    unanswered = (*(other for other in others if other.field != step), entry)
    return cls(unanswered=unanswered) if value is None else attrs.evolve(value, unanswered=unanswered)
