"""`careerkit report`: a career as a page."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

import click

from careerkit.cli.clock import as_of_option
from careerkit.cli.console import command, visible
from careerkit.cli.files import file_argument, read, write
from careerkit.cli.languages import language_option, spoken
from careerkit.cli.parts import KINDS, career_of
from careerkit.cli.problems import load
from careerkit.messages import say
from careerkit.views.report import FORMATS

__all__ = ["report"]


def __dir__() -> list[str]:
    return __all__


_SUFFIXES = {"html": ".html", "markdown": ".md"}
"""The suffix that stands for each form that can be asked for."""


@command("report")
@file_argument
@click.option("-o", "--output", metavar="FILE", required=True, help=say("cli.report.option.output"))
@click.option("--format", "form", type=click.Choice(list(_SUFFIXES)), help=say("cli.report.option.format"))
@as_of_option
@language_option
def report(file: str, output: str, form: str | None, as_of: date, language: str | None) -> None:
    """Write the page, in the form that the name of the file or the option says."""
    make = FORMATS.get(PurePath(output).suffix.lower() if form is None else _SUFFIXES[form])
    if make is None:
        code = "cli.report.format-needed" if output == "-" else "cli.report.unknown-format"
        raise click.UsageError(visible(say(code, {"path": output})))
    source = read(file)
    career = career_of(load(source, *KINDS))
    write(output, make(career, as_of, spoken(language, career.language)).encode(), source=source)
