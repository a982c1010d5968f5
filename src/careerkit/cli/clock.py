"""The one place where today comes in, and how a date is given."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime

import click

from careerkit.cli.console import visible
from careerkit.messages import say

__all__ = ["as_of_option", "today"]


def __dir__() -> list[str]:
    return __all__


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def today() -> date:
    """Give the date of today, where the person is."""
    return datetime.now().astimezone().date()


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date:
    """Read a date; today, where none is given."""
    if value is None:
        return today()
    if _DAY.fullmatch(value):
        with suppress(ValueError):  # such as the 30th of February
            return date.fromisoformat(value)
    raise click.BadParameter(visible(say("cli.bad-date", {"found": value})), ctx, param)


as_of_option = click.option("--as-of", metavar="DATE", callback=_day, help=say("cli.option.as-of"))
"""The option that says for which day something is worked out; today, where it is not given."""
