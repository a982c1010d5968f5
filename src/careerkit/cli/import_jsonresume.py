"""`careerkit import jsonresume`: a career out of a résumé."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from careerkit.cli.console import command, note, visible
from careerkit.cli.files import file_argument, notation_for, output_option, read, write
from careerkit.cli.problems import placed, refuse
from careerkit.cli.questions import ask
from careerkit.declaration.walk import walk
from careerkit.documents.document import Document
from careerkit.documents.kinds import SCHEMA_VERSION, schema_address
from careerkit.documents.text import DEFAULT_LIMITS, parse
from careerkit.documents.writing import dumps
from careerkit.errors import InvalidDocumentError, Problem
from careerkit.interop.jsonresume import NAMESPACE, from_jsonresume, kept_aside
from careerkit.messages import say
from careerkit.model.career import Career

__all__ = ["jsonresume"]


def __dir__() -> list[str]:
    return __all__


_LIMITS = DEFAULT_LIMITS._replace(max_depth=DEFAULT_LIMITS.max_depth - 2)
"""How much of a résumé is read: what is kept aside comes to lie two levels deeper, and must still be read there."""
_LISTED = 20
"""How many of the places where something was kept aside are named."""


@command("import.jsonresume")
@file_argument
@output_option
def jsonresume(file: str, output: str) -> None:
    """Make a career of a résumé, say what became of it, and ask what no résumé tells."""
    source = read(file)
    try:
        resume = parse(source.data, limits=_LIMITS)
    except InvalidDocumentError as error:
        raise refuse(source, error.problems) from None
    problems = tuple(_not_to_be_kept(resume))
    if problems:
        raise refuse(source, placed(source, problems))
    try:
        career = from_jsonresume(resume)
    except InvalidDocumentError as error:
        raise refuse(source, placed(source, error.problems)) from None
    document = Document(body=career, kind="career", schema_version=SCHEMA_VERSION, schema=schema_address("career"))
    notation = notation_for(output)
    write(output, dumps(document, notation=notation), source=source)
    counts = {name: len(getattr(career, name)) for name in ("roles", "skills", "accomplishments")}
    found = [say(f"cli.import.{name}", {"count": number}) for name, number in counts.items()]
    note(say("cli.import.done", {"found": found}))
    aside = kept_aside(career)
    if aside:
        note(say("cli.import.aside", {"count": len(aside)}))
        for pointer in aside[:_LISTED]:
            note(f"  {visible(pointer)}")
        if len(aside) > _LISTED:
            note(say("cli.import.aside.more", {"count": len(aside) - _LISTED}))
    ask(career, notation)


def _not_to_be_kept(resume: Any) -> Iterator[Problem]:
    """Find what could not even be kept aside: numbers that are beyond what every program reads alike."""
    place = f"/extensions/{NAMESPACE}"
    for problem in walk(Career, {"extensions": {NAMESPACE: resume}}):
        yield attrs.evolve(problem, pointer=problem.pointer.removeprefix(place))
