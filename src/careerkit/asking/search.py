"""What is still open in a part, as questions in the order in which to ask them."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from careerkit.asking.forms import Choice, Form, form_of
from careerkit.declaration.nodes import EitherNode, Field, Node, PartNode, SequenceNode
from careerkit.declaration.references import named
from careerkit.declaration.table import table
from careerkit.documents.kinds import kind_of
from careerkit.documents.pointers import join
from careerkit.guide.categories import BUILT_IN_CATEGORIES
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.labels import word_code
from careerkit.guide.levers import LEVERS
from careerkit.guide.naming import BUILT_IN, called
from careerkit.guide.questions import MOUNTS, QUESTIONS, Question
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.answers import Standing

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["GUIDE", "OpenQuestion", "name_in", "next_question", "open_questions", "part_of"]


def __dir__() -> list[str]:
    return __all__


ROUNDS = tuple(sorted({question.round for question in QUESTIONS}))
"""How far into a career questions come, the first first."""
_EACH = "*"
_DAYS = {"weekly": 7, "monthly": 30, "quarterly": 91, "yearly": 365}
"""After how many days something that changes is asked again."""


@attrs.frozen(kw_only=True)
class OpenQuestion:
    """A question that a part does not answer yet.

    Source: requirement rows S0.1 and U.1.

    Examples:
        >>> from careerkit.model import Career, Gap
        >>> career = Career(frameworks=["gaps"], gaps=[Gap(name="I have never held a budget", importance=4)])
        >>> question = next_question(career)
        >>> question.text()
        'How many hours of your own would it take to close this: “I have never held a budget”?'
        >>> question.pointer, question.form.type, question.form.unit
        ('/gaps/0/effort', 'number', 'hours')
    """

    question: Question
    """The question, as the guide has it."""
    kind: str
    """The kind of the part that was asked about."""
    pointer: str
    """Where the answer goes: a JSON Pointer into the part; it ends with `-` where there may be several answers."""
    things: tuple[str, ...]
    """What the things are called that the question is about, outermost first, each as text or as the code of a message;
    none where it is about no single thing."""
    form: Form
    """What answer is accepted."""

    @property
    def id(self) -> str:
        """The name of the question, which never changes; it is the same for each thing that it is asked about."""
        return self.question.id

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Put the question into words."""
        return self.question.text(self.about(language), language)

    def about(self, language: str = DEFAULT_LANGUAGE) -> str | None:
        """Say what the thing is called that the question is about; None where it is about no single thing."""
        return ": ".join(said(name, language) for name in self.things) or None

    def help(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what kind of answer is meant."""
        return self.question.help(language)

    def example(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Give an answer that somebody else gave."""
        return self.question.example(language)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema of one answer, with all that it needs; yours to change.

        Examples:
            >>> from careerkit.model import Canvas
            >>> next_question(Canvas()).schema()["title"]
            'Value proposition'
        """
        from careerkit.asking.schemas import schema_at

        found = schema_at(self.kind, self.pointer)
        if "id" in found.get("required", ()) and "id" not in self.question.fields:
            found["required"].remove("id")  # `answer` makes one of the name
        return found

    def as_json(self, language: str = DEFAULT_LANGUAGE) -> dict[str, Any]:
        """Write it as JSON, for an app that draws a form.

        Examples:
            >>> from careerkit.model import Canvas
            >>> sorted(next_question(Canvas()).as_json())
            ['about', 'example', 'form', 'framework', 'help', 'id', 'pointer', 'round', 'schema', 'text']
        """
        return {
            "id": self.id,
            "framework": self.question.framework,
            "round": self.question.round,
            "pointer": self.pointer,
            "about": self.about(language),
            "text": self.text(language),
            "help": self.help(language),
            "example": self.example(language),
            "form": self.form.as_json(language),
            "schema": self.schema(),
        }


def next_question(part: Part, *, as_of: dt.date | None = None, skip: Collection[str] = ()) -> OpenQuestion | None:
    """Find the next sensible question.

    First what opens a subject is asked, in the order of the sources; then what fills it; then what there is to say
    about each thing. Who has named frameworks is asked about those only. What was left open on purpose is not asked
    again before its day, and what is not for the person is not asked at all. What changes, such as how the work feels,
    is asked again after a while.

    Args:
        part: A career, or a part that is a document of its own.
        as_of: The day that counts as today, on which what was put off, or was last asked long ago, comes up again;
            without one, it does not.
        skip: Pointers of questions to leave out, such as those that somebody has passed over today.

    Returns:
        The question; None where nothing is open.

    Raises:
        NotADocumentError: if the part is no document of its own.

    Source: requirement rows S0.1 and U.1.

    Examples:
        >>> from careerkit.model import Career, Vision
        >>> next_question(Career()).id
        'use-case.problem'
        >>> next_question(Vision(statement="Small museums call me first."), skip=["/values/-"]).id
        'vision.methods'
    """
    return next((found for found in open_questions(part, as_of=as_of) if found.pointer not in skip), None)


def open_questions(part: Part, *, as_of: dt.date | None = None) -> Iterator[OpenQuestion]:
    """Go through everything that is open in a part, the next question first.

    Args:
        part: A career, or a part that is a document of its own.
        as_of: The day that counts as today; see `next_question`.

    Raises:
        NotADocumentError: if the part is no document of its own.

    Source: requirement rows S0.1 and U.1.

    Examples:
        >>> from careerkit.model import Canvas
        >>> [found.id for found in open_questions(Canvas())][:2]
        ['canvas.value-proposition', 'canvas.key-activities']
    """
    kind = kind_of(type(part))
    asked = [(question, path) for question in QUESTIONS if (path := _path(question, part, kind)) is not None]
    search = _Search(part, as_of)
    for round_ in ROUNDS:
        for question, path in asked:
            if question.round != round_:
                continue
            for place, form in search.open(question, path):
                pointer = f"{place.pointer}/-" if isinstance(place.field.node, SequenceNode) else place.pointer
                yield OpenQuestion(question=question, kind=kind, pointer=pointer, things=place.things, form=form)


def part_of(node: Node) -> type[Part] | None:
    """Give the class of what a field holds, or what is in its list; None where that is no part."""
    match node:
        case PartNode(part):
            return part
        case SequenceNode(item):
            return part_of(item)
        case EitherNode(choices):
            return next((found for choice in choices if (found := part_of(choice)) is not None), None)
        case _:
            return None


def _path(question: Question, part: Part, kind: str) -> tuple[str, ...] | None:
    """Say where a question's answer goes in a part; None where the part is not asked it."""
    if kind != "career":
        return question.path if question.kind == kind else None
    frameworks = getattr(part, "frameworks", ())
    if question.framework is not None and frameworks and question.framework not in frameworks:
        return None
    if question.kind == kind:
        return question.path
    mount = MOUNTS[question.kind]
    return None if mount is None else (*mount, *question.path)


class _Place(NamedTuple):
    """A field that an answer may go to."""

    holder: Part | None
    """The part that has the field; None where it is not there yet."""
    field: Field
    value: Any
    pointer: str
    things: tuple[str, ...]


class _Way(NamedTuple):
    """How far a path has been followed."""

    part: Part | None
    """Where it has come to; None where nothing is there yet."""
    cls: type[Part]
    """What is there, or would be."""
    pointer: str
    things: tuple[str, ...]
    """What the things were called that it has come through."""


class _Search:
    """A search through a part for what is open."""

    def __init__(self, part: Part, as_of: dt.date | None) -> None:
        self.part = part
        self.as_of = as_of

    @cached_property
    def things(self) -> Mapping[str, Mapping[str, Part]]:
        """Everything with an id, by collection; of two with the same id, the first counts."""
        found: dict[str, dict[str, Part]] = {}
        for thing in named(self.part):
            for collection in (thing.collection, *thing.wider):
                found.setdefault(collection, {}).setdefault(thing.id, thing.part)
        return found

    @cached_property
    def choices(self) -> dict[str, tuple[Choice, ...]]:
        """What can be referred to, by collection, as far as it was asked for."""
        return {}

    def known(self, collection: str) -> tuple[Choice, ...]:
        """List what can be referred to: what is in the part, and what the guide knows besides."""
        if collection not in self.choices:
            own = {id: Choice(id, own=self.name(collection, id)) for id in self.things.get(collection, ())}
            guide = {choice.value: choice for choice in GUIDE.get(collection, ())}
            self.choices[collection] = tuple({**guide, **own}.values())
        return self.choices[collection]

    def name(self, collection: str, id: str) -> str | None:
        """Say what something is called that an id stands for; as text, or as the code of a message."""
        thing = self.things.get(collection, {}).get(id)
        return BUILT_IN.get(collection, {}).get(id) if thing is None else self.called(thing)

    @cached_property
    def names(self) -> dict[int, str | None]:
        """What things are called, by their identity, as far as it was asked for; the part keeps them alive."""
        return {}

    def called(self, thing: Part) -> str | None:
        """Say what a thing is called; as text, or as the code of a message."""
        if id(thing) not in self.names:
            name = called(thing, self.name)
            self.names[id(thing)] = word_code(name) if isinstance(name, enum.StrEnum) else name
        return self.names[id(thing)]

    def open(self, question: Question, path: tuple[str, ...]) -> Iterator[tuple[_Place, Form]]:
        """Find where a question is open, and what it accepts there."""
        for place in self.places(_Way(self.part, type(self.part), "", ()), path):
            if (place.value in (None, ()) or self.due_again(question, place)) and _applies(question, place.holder):
                form = form_of(place.field, question.fields, self.known)
                if form is not None:
                    yield place, form

    def places(self, way: _Way, path: tuple[str, ...]) -> Iterator[_Place]:
        """Follow a path to every field it leads to, unless something on the way was left open on purpose."""
        part, step, rest = way.part, path[0], path[1:]
        fields = table(way.cls)
        field = fields.by_name[step]
        value = None if part is None else getattr(part, step)
        if part is None and any(other.required and other.name != step for other in fields.fields):
            return  # the answer would stand in something that is not there, and can't be made of it alone
        if part is not None and self.left_open(part, step, value):
            return
        here = way.pointer + join((step,))
        if not rest:
            yield _Place(part, field, value, here, way.things)
        elif rest[0] == _EACH:
            for index, item in enumerate(value or ()):
                things = (*way.things, self.called(item) or str(index + 1))
                yield from self.places(_Way(item, type(item), f"{here}/{index}", things), rest[1:])
        elif (inner := part_of(field.node)) is not None:
            yield from self.places(_Way(value, inner, here, way.things), rest)

    def left_open(self, part: Part, field: str, value: Any) -> bool:
        """Tell whether a field was left open on purpose: for good, or until a day that has not come."""
        answers = [answer for answer in getattr(part, "unanswered", ()) if answer.field == field]
        if any(answer.standing is Standing.NOT_FOR_ME for answer in answers):
            return True
        return value in (None, ()) and any(not self.due(answer.again_on) for answer in answers)

    def due_again(self, question: Question, place: _Place) -> bool:
        """Tell whether something that changes was last asked long ago."""
        if question.again is None or self.as_of is None or not isinstance(place.value, tuple):
            return False
        cadence = getattr(place.holder, "cadence", None) or question.again
        latest = max((getattr(item, "on", None) or "" for item in place.value), default="")
        if not latest:
            return False  # nobody knows when
        asked = dt.date.fromisoformat(latest + {4: "-01-01", 7: "-01"}.get(len(latest), ""))
        return (self.as_of - asked).days >= _DAYS.get(cadence, _DAYS["quarterly"])

    def due(self, again_on: str | None) -> bool:
        """Tell whether the day has come on which to ask again; without a day, it never comes by itself."""
        return again_on is not None and self.as_of is not None and self.as_of.isoformat()[: len(again_on)] >= again_on


GUIDE = {
    "categories": tuple(Choice(one.id, code=f"category.{one.id}.name") for one in BUILT_IN_CATEGORIES),
    "kinds-of-work": tuple(Choice(one.id, code=f"work.{one.id}.name") for one in KINDS_OF_WORK),
    "levers": tuple(Choice(one.id, code=f"lever.{one.id}.name") for one in LEVERS),
}
"""What the guide knows by id, by collection."""


def _applies(question: Question, holder: Part | None) -> bool:
    """Tell whether what the question depends on is known."""
    if question.only is None or holder is None:
        return True
    known = getattr(holder, question.only.field)
    return known in question.only.words if question.only.words else known not in (None, ())


def said(name: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Put what something is called into words, where it is the code of a message.

    Examples:
        >>> said("word.relation.manager"), said("Harbour Library")
        ('manager', 'Harbour Library')
    """
    return say(name, None, language) if name.startswith("word.") else name


def name_in(part: Part, thing: Part) -> str | None:
    """Say what a thing of a part is called; as text, or as the code of a message."""
    return _Search(part, None).called(thing)
