"""`careerkit new`: a document to begin with, or one question after the other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import attrs
import click

from careerkit.cli import clock
from careerkit.cli.comments import warn_of_comments
from careerkit.cli.console import Failure, command
from careerkit.cli.files import notation_for, output_option, read, write
from careerkit.cli.kinds import known
from careerkit.cli.languages import language_option, spoken
from careerkit.cli.problems import load
from careerkit.cli.questions import ask
from careerkit.declaration.nodes import SequenceNode
from careerkit.declaration.part import EMPTY, Part
from careerkit.declaration.table import table
from careerkit.documents.document import Document
from careerkit.documents.editing import replace
from careerkit.documents.kinds import SCHEMA_VERSION, class_of, schema_address
from careerkit.documents.writing import dumps
from careerkit.errors import InvalidValueError
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["new"]


def __dir__() -> list[str]:
    return __all__


_RESULTS = "careerkit.scoring."
"""Where the classes lie whose documents are worked out; an empty one would be an answer that nobody gave."""
_LATER = ("categories", "contacts", "frameworks", "minimums", "revisions", "scales", "trade_offs", "unanswered")
"""Lists that a person comes to need only when the others are filled."""


@command("new")
@click.argument("kind", metavar="[KIND]", required=False, callback=known)
@click.option("--name", metavar="NAME", help=say("cli.new.option.name"))
@click.option("-i", "--interactive", is_flag=True, help=say("cli.new.option.interactive"))
@output_option
@click.option("--force", is_flag=True, help=say("cli.new.option.force"))
@language_option
def new(  # noqa: PLR0913  # one for each option
    kind: str | None, name: str | None, output: str, language: str | None, *, interactive: bool, force: bool
) -> None:
    """Write a document that is valid and shows where everything goes, or fill one by asking."""
    wanted = kind or "career"
    part = class_of(wanted)
    if part.__module__.startswith(_RESULTS):
        raise click.UsageError(say("cli.new.result-kind", {"kind": wanted}))
    if name is not None and wanted != "career":
        raise click.UsageError(say("cli.new.name-of-no-career"))
    if interactive and output == "-":
        raise click.UsageError(say("cli.new.where-to-keep"))
    there = output != "-" and not force and os.path.lexists(output)
    if there and not interactive:
        raise Failure(say("cli.new.exists", {"path": output}))
    notation = notation_for(output)
    schema = schema_address(wanted) if notation == "json" else None  # YAML says it in its first line
    if interactive:
        from careerkit.cli.interview import Interview

        if there:
            source = read(output)
            document = load(source, *([kind] if kind else _asked_about()))
            warn_of_comments(source)
        else:
            document = _document(wanted, name, part, schema=schema)
            if language is not None and "language" in table(part).by_name:
                document = attrs.evolve(document, body=replace(document.body, "/language", language))
        if there and name is not None:
            raise click.UsageError(say("cli.new.name-of-what-is-there", {"path": output}))
        tongue = spoken(language, getattr(document.body, "language", None))
        Interview(document, output, tongue, clock.today).run()
        return
    begun = _document(wanted, name, part, schema=schema, spelled_out=True)
    write(output, dumps(begun, notation=notation))
    ask(begun.body, notation, spoken(language, None))


def _asked_about() -> tuple[str, ...]:
    """List the kinds that there are questions about."""
    from careerkit.guide.questions import MOUNTS

    return ("career", *MOUNTS)


def _document(
    kind: str, name: str | None, part: type[Part], *, schema: str | None, spelled_out: bool = False
) -> Document[Part]:
    """Make a document with nothing in it, or with its lists spelled out."""
    body = _career(name, spelled_out=spelled_out) if kind == "career" else _begun(part) if spelled_out else part()
    return Document(body=body, kind=kind, schema_version=SCHEMA_VERSION, schema=schema)


def _begun(part: type[Part], **values: Any) -> Part:
    """Make a part whose lists are spelled out, empty."""
    lists = {field.name: EMPTY for field in table(part).fields if isinstance(field.node, SequenceNode)}
    return part(**{name: empty for name, empty in lists.items() if name not in _LATER} | values)


def _career(name: str | None, *, spelled_out: bool) -> Part:
    """Make a career; spelled out, it has the parts that everybody begins with."""
    from careerkit.model import Canvas, Career, Person, UseCase, Vision

    parts: dict[str, Part] = {}
    if name is not None:
        try:
            parts["person"] = Person(name=name)
        except InvalidValueError as error:
            raise click.BadParameter(error.problems[0].message, param_hint="--name") from error
    if not spelled_out:
        made: Career = Career(**parts)  # type: ignore[arg-type]  # a person under its name
        return made
    begun: dict[str, Part] = {"use_case": _begun(UseCase), "canvas": _begun(Canvas), "vision": _begun(Vision)}
    return _begun(Career, **begun, **parts)
