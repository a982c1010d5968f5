"""The language of what is said, as an option."""

from __future__ import annotations

import click

from careerkit.cli.console import visible
from careerkit.messages import DEFAULT_LANGUAGE, languages, say

__all__ = ["language_option", "spoken"]


def __dir__() -> list[str]:
    return __all__


def _known(ctx: click.Context, param: click.Parameter, tag: str | None) -> str | None:
    """Look whether there is such a language, itself or a wider one.

    Raises:
        BadParameter: if there is none.
    """
    if tag is None or _nearest(tag) is not None:
        return tag
    known = say("cli.no-language", {"language": tag, "known": list(languages())})
    raise click.BadParameter(visible(known), ctx, param)


def _nearest(tag: str) -> str | None:
    """Find the language that a tag is said in; None where that would be English for want of another."""
    parts = tag.split("-")
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((wider for wider in tags if wider in languages()), None)


def spoken(wanted: str | None, document: str | None) -> str:
    """Choose the language to ask in: the one that was asked for, or that of the document, or English.

    Examples:
        >>> spoken(None, None), spoken("de", "en"), spoken(None, "tlh")
        ('en', 'de', 'en')
    """
    if wanted is not None:
        return wanted
    return DEFAULT_LANGUAGE if document is None or _nearest(document) is None else document


language_option = click.option("--language", metavar="TAG", callback=_known, help=say("cli.option.language"))
"""The option that says in which language to speak; that of the document, where it is not given."""
