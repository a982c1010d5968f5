"""`careerkit new`: a document to begin with."""

from __future__ import annotations

import os
from typing import Any

import click

from careerkit.cli.console import Failure, command
from careerkit.cli.files import output_option, write
from careerkit.cli.kinds import known
from careerkit.cli.questions import ask
from careerkit.declaration.nodes import SequenceNode
from careerkit.declaration.part import EMPTY, Part
from careerkit.declaration.table import table
from careerkit.documents.document import Document
from careerkit.documents.kinds import SCHEMA_VERSION, class_of, schema_address
from careerkit.documents.writing import dumps
from careerkit.errors import InvalidValueError
from careerkit.messages import say

__all__ = ["new"]

_RESULTS = "careerkit.scoring."
"""Where the classes lie whose documents are worked out; an empty one would be an answer that nobody gave."""
_LATER = ("categories", "frameworks", "scales", "trade_offs", "unanswered")
"""Lists that a person comes to need only when the others are filled."""


@command("new")
@click.argument("kind", metavar="[KIND]", default="career", callback=known)
@click.option("--name", metavar="NAME", help=say("cli.new.option.name"))
@output_option
@click.option("--force", is_flag=True, help=say("cli.new.option.force"))
def new(kind: str, name: str | None, output: str, *, force: bool) -> None:
    """Write a document that is valid, and that shows where everything goes."""
    part = class_of(kind)
    if part.__module__.startswith(_RESULTS):
        raise click.UsageError(say("cli.new.result-kind", {"kind": kind}))
    if name is not None and kind != "career":
        raise click.UsageError(say("cli.new.name-of-no-career"))
    if output != "-" and not force and os.path.lexists(output):
        raise Failure(say("cli.new.exists", {"path": output}))
    body = _career(name) if kind == "career" else _begun(part)
    document = Document(body=body, kind=kind, schema_version=SCHEMA_VERSION, schema=schema_address(kind))
    write(output, dumps(document))
    ask(kind)


def _begun(part: type[Part], **values: Any) -> Part:
    """Make a part whose lists are spelled out, empty."""
    lists = {field.name: EMPTY for field in table(part).fields if isinstance(field.node, SequenceNode)}
    return part(**{name: empty for name, empty in lists.items() if name not in _LATER} | values)


def _career(name: str | None) -> Part:
    """Make a career with the parts that everybody begins with."""
    from careerkit.model import Canvas, Career, Person, UseCase, Vision

    parts: dict[str, Part] = {"use_case": _begun(UseCase), "canvas": _begun(Canvas), "vision": _begun(Vision)}
    if name is not None:
        try:
            parts["person"] = Person(name=name)
        except InvalidValueError as error:
            raise click.BadParameter(error.problems[0].message, param_hint="--name") from error
    return _begun(Career, **parts)
