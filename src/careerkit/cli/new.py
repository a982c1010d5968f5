"""`careerkit new`: a document to begin with."""

from __future__ import annotations

import os
from typing import Any

import click

from careerkit.cli.console import Failure, command, note
from careerkit.cli.files import output_option, write
from careerkit.cli.kinds import known
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

_POINTS = (
    '"weights": {"method": "points", "points": '
    '[{"category": "mission-and-impact", "points": 60}, {"category": "financial", "points": 40}]}'
)
"""Shows the two categories whose names in a document can't be guessed from the question."""

_FIRST = {
    "career": (
        ("question.career.use-case", '"use_case": {"problem": {"statement": "…"}}'),
        ("question.motivation.weights", f'"motivation": {{{_POINTS}}}'),
        ("block.value-proposition.prompt", '"canvas": {"value_proposition": [{"text": "…"}]}'),
        ("question.career.vision", '"vision": {"statement": "…"}'),
        ("question.career.gaps", '"gaps": [{"name": "…", "importance": 4}]'),
        ("question.career.roles", '"roles": [{"title": "…", "organisation": "…"}]'),
        ("question.career.accomplishments", '"accomplishments": [{"text": "…"}]'),
    ),
    "use-case": (
        ("question.use-case.problem", '"problem": {"statement": "…"}'),
        ("question.use-case.why", '"why": "…"'),
        ("question.use-case.alternatives", '"alternatives": [{"name": "…"}]'),
        ("question.use-case.core-usage-metrics", '"core_usage_metrics": [{"action": "…"}]'),
    ),
    "motivation": (("question.motivation.weights", _POINTS),),
    "canvas": (
        ("block.value-proposition.prompt", '"value_proposition": [{"text": "…"}]'),
        ("block.key-activities.prompt", '"key_activities": [{"text": "…"}]'),
        ("block.customer-segments.prompt", '"customer_segments": [{"text": "…"}]'),
    ),
    "vision": (
        ("question.vision.statement", '"statement": "…"'),
        ("question.vision.values", '"values": [{"name": "…"}]'),
        ("question.vision.measures", '"measures": [{"name": "…"}]'),
    ),
}
"""The first questions of a kind by their codes, and where the answer goes."""


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
    if kind in _FIRST:
        note(say("cli.new.next"))
    for code, place in _FIRST.get(kind, ()):
        note(f"  {say(code)}\n      {place}")


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
