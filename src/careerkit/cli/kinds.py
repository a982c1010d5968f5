"""A kind of document as an argument."""

from __future__ import annotations

import click

from careerkit.cli.console import visible
from careerkit.documents.kinds import kinds
from careerkit.errors import UnknownKindError

__all__ = ["known"]


def __dir__() -> list[str]:
    return __all__


def known(ctx: click.Context, param: click.Parameter, kind: str | None) -> str | None:
    """Look whether there is such a kind; say which one may have been meant.

    Raises:
        BadParameter: if there is none.
    """
    if kind is not None and kind not in kinds():
        from careerkit.declaration.walk import nearest

        error = UnknownKindError(kind=kind, **nearest(kind, kinds()))
        raise click.BadParameter(visible(str(error)), ctx, param)
    return kind
