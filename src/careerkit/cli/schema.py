"""`careerkit schema`: the published schema of a kind, or the kinds there are."""

from __future__ import annotations

import click

from careerkit.cli.console import command
from careerkit.cli.files import output_option, write
from careerkit.cli.kinds import known
from careerkit.documents.kinds import kinds
from careerkit.documents.schemas import schema_text
from careerkit.messages import say

__all__ = ["schema"]


def __dir__() -> list[str]:
    return __all__


@command("schema")
@click.argument("kind", metavar="[KIND]", required=False, callback=known)
@output_option
def schema(kind: str | None, output: str) -> None:
    """Write the schema, or list the kinds."""
    write(output, _list_of_kinds().encode() if kind is None else schema_text(kind))


def _list_of_kinds() -> str:
    width = max(map(len, kinds()))
    return "".join(f"{kind:{width}}  {say(f'cli.kind.{kind}')}\n" for kind in kinds())
