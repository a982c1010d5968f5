"""`careerkit new --interactive`: one question after the other; what was answered is kept after each of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from careerkit.cli.console import Failure, note, visible
from careerkit.cli.languages import spoken
from careerkit.cli.replies import UnclearReplyError, parse
from careerkit.documents.files import write_atomically
from careerkit.documents.writing import dumps
from careerkit.errors import InvalidValueError
from careerkit.messages import say
from careerkit.model.answers import Standing

if TYPE_CHECKING:
    from careerkit.asking import Form, OpenQuestion
    from careerkit.declaration.part import Part
    from careerkit.documents.document import Document

__all__ = ["Interview"]

_COMMANDS = ("help", "later", "unsure", "never", "back", "stop")
"""What can be said instead of an answer, after a colon; the beginning of a word is enough."""


_SHORT = ("choice", "number", "whole-number")
"""The types of a second field that can be told apart from the first one on the same line."""


class _StopError(Exception):
    """The person has had enough for now."""


class _InsteadError(Exception):
    """The person said something instead of an answer."""

    def __init__(self, command: str) -> None:
        super().__init__(command)
        self.command = command


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
        self.skipped: set[str] = set()
        self.earlier: list[tuple[Part, set[str]]] = []

    def run(self) -> None:
        """Ask until nothing is open, or the person stops; say how to go on.

        Raises:
            UnwritableFileError: if what was answered can't be kept.
            KeyboardInterrupt: if it is stopped with Ctrl-C; what was answered is kept.
        """
        self._keep()
        self._say("welcome")
        round_ = 0
        try:
            self._choose_frameworks()
            while (question := self._next()) is not None:
                if question.question.round != round_:
                    round_ = question.question.round
                    self._say(f"round.{round_}")
                self._turn(question)
        except (_StopError, KeyboardInterrupt) as end:
            note("")
            self._say("stopped", path=self.path, command=self._command())
            if isinstance(end, KeyboardInterrupt):
                raise
            return
        self._say("finished" if not self.skipped else "passed", path=self.path)

    def _command(self) -> str:
        """Give the command that goes on from here."""
        import shlex

        own = getattr(self.document.body, "language", None)
        language = [] if self.language == spoken(None, own) else ["--language", self.language]
        return shlex.join(["careerkit", "new", "--interactive", *language, "-o", self.path])

    def _choose_frameworks(self) -> None:
        """Ask, where a career is begun, which ways to think about it the person wants to use."""
        from careerkit.asking import Choice, Form
        from careerkit.guide.labels import word_code
        from careerkit.model.career import Career, Framework

        if not isinstance(self.document.body, Career) or attrs.evolve(self.document.body, person=None) != Career():
            return
        choices = tuple(Choice(word.value, code=word_code(word)) for word in Framework)
        form = Form("choice", many=True, choices=choices)
        note("")
        self._say("frameworks")
        while True:
            try:
                chosen = self._answers(form)
            except UnclearReplyError as unclear:
                note(visible(f"  {unclear}"))
            except _InsteadError:
                return
            else:
                body = attrs.evolve(self.document.body, frameworks=tuple(chosen or ()))
                self.document = attrs.evolve(self.document, body=body)
                self._keep()
                return

    def _next(self) -> OpenQuestion | None:
        from careerkit.asking import next_question

        return next_question(self.document.body, as_of=self.today(), skip=self.skipped)

    def _turn(self, question: OpenQuestion) -> None:
        """Ask one question until it is answered, left open or passed over."""
        from careerkit.asking import answer, leave_open

        note("")
        note(visible(question.text(self.language)))
        self._say("example", example=question.example(self.language))
        while True:
            try:
                given = self._answers(question.form)
                body = self.document.body if given is None else answer(self.document.body, question, given)
            except UnclearReplyError as unclear:
                note(visible(f"  {unclear}"))
                continue
            except InvalidValueError as error:
                for problem in error.problems:
                    note(visible(f"  {problem.say(self.language)}"))
                continue
            except _InsteadError as instead:
                if instead.command == "help":
                    note(visible(f"  {question.help(self.language)}"))
                    self._say("commands")
                    continue
                if instead.command == "back":
                    self._back()
                    return
                given, body = None, self.document.body
                if instead.command != "later":
                    standing = Standing.NOT_SURE_YET if instead.command == "unsure" else Standing.NOT_FOR_ME
                    body = leave_open(body, question, standing)
            self._move(body, question)
            return

    def _move(self, body: Part, question: OpenQuestion) -> None:
        """Go on from a question; one that stays open is passed over for today."""
        self.earlier.append((self.document.body, set(self.skipped)))
        if body == self.document.body:
            self.skipped.add(question.pointer)
            return
        self.document = attrs.evolve(self.document, body=body)
        self._keep()

    def _back(self) -> None:
        """Go back to the question before, as it was."""
        if not self.earlier:
            self._say("no-earlier")
            return
        body, self.skipped = self.earlier.pop()
        self.document = attrs.evolve(self.document, body=body)
        self._keep()

    def _keep(self) -> None:
        write_atomically(self.path, dumps(self.document))

    # ------------------------------------------------------------------------------------------------------- one answer

    def _answers(self, form: Form) -> Any:
        """Read an answer, or several; None where the person passes over the question."""
        if not form.many:
            return self._one(form)
        if form.type == "choice":
            self._choices(form)
            typed = self._line(self._prompt("several"))
            chosen = [one.strip() for one in typed.split(",") if one.strip()]
            return [parse(form, one, self.language, self.today) for one in chosen] or None
        found: list[Any] = []
        while (one := self._one(form, again=bool(found))) is not None:
            found.append(one)
        return found or None

    def _one(self, form: Form, *, again: bool = False) -> Any:
        """Read one answer; None where the line is empty."""
        if form.type in ("choice", "points") or (form.type == "object" and form.fields[0].form.choices):
            self._choices(form if form.type != "object" else form.fields[0].form)
        typed = self._line(self._prompt("more" if again else "one"))
        if not typed:
            return None
        if form.type != "object":
            return parse(form, typed, self.language, self.today)
        name, *others = form.fields
        values = self._both(form, typed)
        if values is None:
            first = parse(form, typed, self.language, self.today)
            values = {name.name: [first] if name.form.many else first}
        for field in others:
            if field.name in values:
                continue
            value = self._field(field.label(self.language), field.form, required=field.required)
            if value is not None:
                values[field.name] = value
        return values

    def _both(self, form: Form, typed: str) -> dict[str, Any] | None:
        """Read two fields from one line, such as `Candour: core`; None where the line does not hold both."""
        before, colon, after = typed.rpartition(": ")
        if not colon or len(form.fields) == 1 or form.fields[1].form.type not in _SHORT or form.fields[0].form.many:
            return None
        first, second = form.fields[:2]
        try:
            found = parse(second.form, after.strip(), self.language, self.today)
            return {first.name: parse(first.form, before.strip(), self.language, self.today), second.name: found}
        except UnclearReplyError:
            return None

    def _field(self, label: str, form: Form, *, required: bool) -> Any:
        """Read a further field of an answer."""
        if form.choices:
            self._choices(form)
        while True:
            typed = self._line(f"    {visible(label)}> ")
            if not typed and not required:
                return None
            try:
                several = [one.strip() for one in typed.split(",") if one.strip()] if form.many else [typed]
                values = [parse(form, one, self.language, self.today) for one in several]
                return values if form.many else values[0]
            except UnclearReplyError as unclear:
                note(visible(f"    {unclear}"))

    def _choices(self, form: Form) -> None:
        """Show what there is to choose from."""
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
        if not typed.startswith(":"):
            return typed
        word = typed[1:].strip().casefold()
        command = next((name for name in _COMMANDS if word and name.startswith(word)), None)
        if command is None:
            raise UnclearReplyError(say("interview.unclear.command", {"found": typed}, self.language))
        if command == "stop":
            raise _StopError
        raise _InsteadError(command)

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
