"""`careerkit migrate`: a document of an older version, written as one of the newest."""

from __future__ import annotations

import click
from click.exceptions import Exit

from careerkit.cli.comments import warn_of_comments
from careerkit.cli.console import command, note, result, visible
from careerkit.cli.files import file_argument, notation_for, output_option, read, write
from careerkit.cli.problems import load
from careerkit.documents.kinds import kinds, versions_of
from careerkit.documents.writing import dumps
from careerkit.messages import say

__all__ = ["migrate"]


def __dir__() -> list[str]:
    return __all__


@command("migrate")
@file_argument
@output_option
@click.option("--check", is_flag=True, help=say("cli.migrate.option.check"))
def migrate(file: str, output: str, *, check: bool) -> None:
    """Write the document anew, or only say whether that would bring it to another version."""
    source = read(file)
    document = load(source, *kinds())
    newest = versions_of(document.kind).newest
    older = document.schema_version != newest
    params = {"file": source.name, "kind": document.kind, "version": document.schema_version, "newest": newest}
    if check:
        result(visible(say("cli.migrate.older" if older else "cli.migrate.newest", params)))
        if older:
            raise Exit(1)
        return
    warn_of_comments(source)
    write(output, dumps(document, notation=notation_for(output, source)))
    note(visible(say("cli.migrate.done" if older else "cli.migrate.newest", params)))
