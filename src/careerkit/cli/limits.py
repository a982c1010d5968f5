"""How much is read: options for the limits that keep a stranger's text from taking all there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from careerkit.documents.text import DEFAULT_LIMITS
from careerkit.messages import say

__all__ = ["limit_options"]


def __dir__() -> list[str]:
    return __all__


F = TypeVar("F", bound=Callable[..., Any])


def limit_options(function: F) -> F:
    """Give a command an option for each of the limits, named as in `careerkit.Limits`."""
    for name, most in reversed(DEFAULT_LIMITS._asdict().items()):
        option = name.replace("_", "-")
        function = click.option(
            f"--{option}",
            type=click.IntRange(min=1),
            metavar="NUMBER",
            default=most,
            show_default=True,
            help=say(f"cli.option.{option}"),
        )(function)
    return function
