"""`careerkit new --interactive`: one question after the other; every answer is kept as soon as it is given."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from careerkit.cli.console import Failure, note, visible
from careerkit.cli.languages import spoken
from careerkit.cli.replies import PARTS, UnclearReplyError, command, parse, parse_several
from careerkit.documents.files import write_atomically
from careerkit.documents.notations import notation_of
from careerkit.documents.writing import dumps
from careerkit.errors import InvalidValueError, NotFoundError
from careerkit.messages import say
from careerkit.model.answers import Standing

if TYPE_CHECKING:
    from careerkit.asking import Form, FormField, OpenQuestion
    from careerkit.declaration.part import Part
    from careerkit.documents.document import Document

__all__ = ["Interview"]


def __dir__() -> list[str]:
    return __all__


_MINUTES = 2
"""How many minutes a question of the first round takes."""
_MOST_SHOWN = 200
"""How many characters of an answer given before are shown."""


class _Turn(NamedTuple):
    """A question that was asked, and how it was before."""

    question: OpenQuestion
    body: Part
    skipped: frozenset[str]


class _StopError(Exception):
    """The person has had enough for now."""


class _InsteadError(Exception):
    """The person said something instead of an answer."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class _AgainError(Exception):
    """The person wants to begin an answer anew."""


class _BackError(Exception):
    """The person wants to go back to the question before."""


class Interview:
    """A conversation that fills a document.

    Args:
        document: What there is already.
        path: The file that keeps it.
        language: The language of the questions.
        today: Gives the day of today.
    """

    def __init__(self, document: Document[Any], path: str, language: str, today: Callable[[], date]) -> None:
        self.document = document
        self.path = path
        self.language = language
        self.today = today
        self.skipped: frozenset[str] = frozenset()
        self.earlier: list[_Turn] = []
        self.stopping = False

    def run(self) -> None:
        """Ask until nothing is open, or the person stops; say how to go on.

        Raises:
            UnwritableFileError: if what was answered can't be kept.
            KeyboardInterrupt: if it is stopped with Ctrl-C; what was answered is kept.
        """
        self._keep(self.body)
        self._say("welcome")
        round_ = 0
        try:
            self._choose_frameworks()
            while (question := self._next()) is not None:
                if question.question.round != round_:
                    round_ = question.question.round
                    self._begin_round(round_)
                try:
                    self._turn(_Turn(question, self.body, self.skipped))
                except _BackError:
                    self._revisit()
        except (_StopError, KeyboardInterrupt) as end:
            note("")
            self._say("stopped", path=self.path, command=self._command())
            if isinstance(end, KeyboardInterrupt):
                raise
            return
        self._say("finished" if not self.skipped else "passed", path=self.path)

    @property
    def body(self) -> Part:
        """What there is by now."""
        body: Part = self.document.body
        return body

    # ------------------------------------------------------------------------------------------------------- the course

    def _next(self) -> OpenQuestion | None:
        from careerkit.asking import next_question

        return next_question(self.body, as_of=self.today(), skip=self.skipped)

    def _begin_round(self, number: int) -> None:
        """Say how far into the document the next questions are, and how long the first ones take."""
        from careerkit.asking import open_questions

        note("")
        self._say(f"round.{number}")
        if number == 1:
            count = sum(one.question.round == 1 for one in open_questions(self.body, as_of=self.today()))
            self._say("minutes", minutes=_MINUTES * count)

    def _choose_frameworks(self) -> None:
        """Ask, where a career is begun, which ways to think about it the person wants to use."""
        from careerkit.asking import Choice, Form
        from careerkit.guide.labels import word_code
        from careerkit.model.career import Career, Framework

        if not isinstance(self.body, Career) or attrs.evolve(self.body, person=None, language=None) != Career():
            return
        note("")
        self._say("frameworks")
        for number, word in enumerate(Framework, 1):
            about = say(f"interview.framework.{word}", None, self.language)
            note(f"  {number:2} {say(word_code(word), None, self.language)}: {about}")
        form = Form("choice", many=True, choices=tuple(Choice(word.value, code=word_code(word)) for word in Framework))
        while True:
            try:
                typed = self._line(self._prompt("several"))
                chosen = parse_several(form, typed, self.language, self.today)
            except UnclearReplyError as unclear:
                note(visible(f"  {unclear}"))
            except _InsteadError:
                return
            else:
                self._keep(attrs.evolve(self.body, frameworks=tuple(chosen)))
                return

    def _turn(self, turn: _Turn) -> None:
        """Ask one question until it is answered, left open or passed over."""
        note("")
        note(visible(turn.question.text(self.language)))
        self._say("example", example=turn.question.example(self.language))
        self._converse(turn.question)
        self._done(turn)

    def _done(self, turn: _Turn) -> None:
        """Go on from a question; one that is still open is passed over for today."""
        self.earlier.append(turn)
        if turn.body == self.body:
            self.skipped |= {turn.question.pointer}
        if self.stopping:
            raise _StopError

    def _revisit(self) -> None:
        """Ask the question before once more; what was answered stays, unless it is answered anew."""
        if not self.earlier:
            self._say("no-earlier")
            return
        turn = self.earlier.pop()
        self.skipped = turn.skipped
        answered, before = self.body, self._without(turn)
        note("")
        note(visible(turn.question.text(self.language)))
        if answered != turn.body:
            self._say("so-far", answer=self._so_far(turn.question))
        self.document = attrs.evolve(self.document, body=before)  # not kept: what was answered may well stay
        further = False
        try:
            self._converse(turn.question)
        except _BackError:
            further = True
        finally:
            if self.body == before:
                self._keep(answered)
        if further:
            self._revisit()
        else:
            self._done(turn)

    def _converse(self, question: OpenQuestion) -> None:
        """Take answers to a question; each is kept at once."""
        given: list[Part] = []
        while True:
            try:
                if not self._take(question, given):
                    return
            except _AgainError:
                continue
            except UnclearReplyError as unclear:
                note(visible(f"  {unclear}"))
            except InvalidValueError as error:
                for problem in error.problems:
                    note(visible(f"  {problem.say(self.language)}"))
            except _InsteadError as instead:
                if self._does_instead(instead.name, question, given):
                    return

    def _take(self, question: OpenQuestion, given: list[Part]) -> bool:
        """Take an answer, and keep it; tell whether there may be another.

        Args:
            question: The question.
            given: What there was before each answer to it.
        """
        from careerkit.asking import answer

        form = question.form
        answers = self._answers(form, again=bool(given))
        if not answers:
            return False
        if question.question.again is not None:
            for one in answers:
                one.setdefault("on", self.today().isoformat())
        body = answer(self.body, question, answers if form.many else answers[0])
        given.append(self.body)
        self._keep(body)
        return form.many and form.type != "choice" and not self.stopping

    def _does_instead(self, name: str, question: OpenQuestion, given: list[Part]) -> bool:
        """Do what was said instead of an answer; tell whether the question is done with.

        Raises:
            _BackError: if the person wants to go back to the question before.
        """
        from careerkit.asking import leave_open

        if name == "help":
            note(visible(f"  {question.help(self.language)}"))
            self._say("commands")
            return False
        if name == "back":
            if not given:
                raise _BackError
            self._keep(given.pop())
            return False
        if name in ("unsure", "never") and not given:
            standing = Standing.NOT_SURE_YET if name == "unsure" else Standing.NOT_FOR_ME
            self._keep(leave_open(self.body, question, standing))
        return True

    def _without(self, turn: _Turn) -> Part:
        """Take the answer to a question out again; what can't be without one is as it was before."""
        from careerkit.documents.editing import replace

        pointer = turn.question.pointer.removesuffix("/-")
        try:
            return replace(self.body, pointer, () if turn.question.form.many else None)
        except NotFoundError:  # there is none
            return self.body
        except InvalidValueError:
            return turn.body

    def _so_far(self, question: OpenQuestion) -> str:
        """Show what was answered."""
        from careerkit.documents.pointers import split

        value: Any = json.loads(dumps(self.document))
        try:
            for step in split(question.pointer.removesuffix("/-")):
                value = value[int(step)] if isinstance(value, list) else value[step]
        except LookupError:  # it was left open
            return "–"
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}…"

    def _keep(self, body: Part) -> None:
        self.document = attrs.evolve(self.document, body=body)
        write_atomically(self.path, dumps(self.document, notation=notation_of(self.path)))

    def _command(self) -> str:
        """Give the command that goes on from here."""
        own = getattr(self.body, "language", None)
        language = [] if self.language == spoken(None, own) else ["--language", self.language]
        return shlex.join(["careerkit", "new", "--interactive", *language, "-o", self.path])

    # ------------------------------------------------------------------------------------------------------- one answer

    def _answers(self, form: Form, *, again: bool) -> list[Any]:
        """Read an answer, or several that are given on one line; none where the line is empty."""
        first = form.fields[0].form if form.type == "object" else form
        self._choices(first)
        several = form.many and form.type == "choice"
        typed = self._line(self._prompt("more" if again else "several" if several else "one"))
        if not typed:
            return []
        if form.type == "object":
            return [self._object(form.fields, typed)]
        if several:
            return parse_several(form, typed, self.language, self.today)
        return [parse(form, typed, self.language, self.today)]

    def _object(self, fields: tuple[FormField, ...], typed: str) -> dict[str, Any]:
        """Read the parts of an answer that stand on a line, and ask for the others."""
        parts = [part.strip() for part in typed.split(PARTS)] if len(fields) > 1 else [typed]
        if len(parts) > len(fields):
            names = [field.label(self.language) for field in fields]
            params = {"count": len(parts), "most": len(fields), "fields": names}
            raise UnclearReplyError(say("interview.unclear.parts", params, self.language))
        values = {
            field.name: self._read(field.form, part)
            for field, part in zip(fields, parts, strict=False)
            if part or field.required
        }
        if len(parts) > 1:
            return values
        for field in fields[1:]:
            value = self._field(field)
            if value is not None:
                values[field.name] = value
            if self.stopping:
                break
        return values

    def _read(self, form: Form, typed: str) -> Any:
        return (parse_several if form.many else parse)(form, typed, self.language, self.today)

    def _field(self, field: FormField) -> Any:
        """Ask for a further part of an answer; None where it is left out."""
        while True:
            self._choices(field.form)
            try:
                typed = self._line(f"    {visible(field.label(self.language))}> ")
                if typed:
                    return self._read(field.form, typed)
                if not field.required:
                    return None
                self._say("unclear.needed")
            except UnclearReplyError as unclear:
                note(visible(f"    {unclear}"))
            except _StopError:
                if field.required:
                    raise
                self.stopping = True  # what was typed of the answer is kept first
                return None
            except _InsteadError as instead:
                if instead.name == "back":
                    raise _AgainError from None
                if instead.name != "help":
                    raise
                self._say("commands")

    def _choices(self, form: Form) -> None:
        """Show what there is to choose from."""
        if form.choices:
            numbered = (f"{number} {choice.label(self.language)}" for number, choice in enumerate(form.choices, 1))
            note(visible("  " + " · ".join(numbered)))

    def _prompt(self, name: str) -> str:
        return f"  {say(f'interview.prompt.{name}', None, self.language)}> "

    def _line(self, prompt: str) -> str:
        """Read a line.

        Raises:
            _StopError: if there is no more to read, or the person stops.
            _InsteadError: if the person said something instead of an answer.
            UnclearReplyError: if what was typed is no text, or no command that there is.
        """
        typed = _read(prompt, self.language).strip()
        name = command(typed, self.language)
        if name == "stop":
            raise _StopError
        if name is not None:
            raise _InsteadError(name)
        return typed

    def _say(self, name: str, **params: object) -> None:
        note(visible(say(f"interview.{name}", params, self.language)))


def _read(prompt: str, language: str) -> str:
    """Read a line from the terminal, with its keys for editing, or from whatever stands in for one."""
    if sys.stdin is None:
        raise Failure(say("cli.interview.no-input"))
    try:
        if sys.stdin.isatty() and sys.stdout.isatty():
            import readline  # noqa: F401  # input() edits with it

            return input(prompt)
        sys.stderr.write(prompt)
        sys.stderr.flush()
        line = sys.stdin.buffer.readline()
        if not line:
            raise _StopError
        return line.decode()
    except EOFError:
        raise _StopError from None
    except UnicodeDecodeError as error:
        raise UnclearReplyError(say("interview.unclear.text", None, language)) from error
