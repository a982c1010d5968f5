"""`careerkit report`: a career as a page."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

import click

from careerkit.cli.clock import as_of_option
from careerkit.cli.console import command, visible
from careerkit.cli.files import file_argument, read, write
from careerkit.cli.problems import load
from careerkit.messages import say

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["report"]

_FORMATS = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown"}


@command("report")
@file_argument
@click.option("-o", "--output", metavar="FILE", required=True, help=say("cli.report.option.output"))
@click.option(
    "--format", "form", type=click.Choice(sorted(set(_FORMATS.values()))), help=say("cli.report.option.format")
)
@as_of_option
def report(file: str, output: str, form: str | None, as_of: date) -> None:
    """Write the page, in the form that the name of the file or the option says."""
    form = form or _FORMATS.get(PurePath(output).suffix.lower())
    if form is None:
        code = "cli.report.format-needed" if output == "-" else "cli.report.unknown-format"
        raise click.UsageError(visible(say(code, {"path": output})))
    source = read(file)
    document = load(source, "career")
    write(output, _rendered(cast("Career", document.body), form, as_of).encode(), source=source)


def _rendered(career: Career, form: str, as_of: date) -> str:
    """Make the page; only what the form needs is imported."""
    from careerkit.scoring.scorecard import score

    scorecard = score(career, as_of=as_of)
    if form == "html":
        from careerkit.views.html import to_html

        return to_html(career, scorecard, as_of=as_of)
    from careerkit.views.markdown import to_markdown

    return to_markdown(career, scorecard, as_of=as_of)
