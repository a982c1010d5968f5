"""Groups of commands of which only the one that is used is imported."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from careerkit.cli.console import visible
from careerkit.messages import say

__all__ = ["LazyGroup"]


def __dir__() -> list[str]:
    return __all__


class LazyGroup(click.Group):
    """A group of commands of which only the one that is used is imported; even the help does without.

    Args:
        places: The place of each command, as `package.module:command`, in the order in which the help lists them.
        prefix: What the group's commands begin with in the catalogue.
    """

    def __init__(self, *, places: Mapping[str, str], prefix: str = "", **settings: Any) -> None:
        """Keep the places."""
        super().__init__(**settings)
        self.places = places
        self.prefix = prefix

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names, in the order of a career's way through them."""
        del ctx
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        del ctx
        place = self.places.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say that there is none, and which may have been meant."""
        name = args[0]
        if name not in self.places and not name.startswith("-") and not ctx.resilient_parsing:
            from difflib import get_close_matches

            near = get_close_matches(name, self.places, n=1)
            code = "cli.no-command.suggestion" if near else "cli.no-command"
            ctx.fail(visible(say(code, {"name": name, "suggestion": "".join(near)})))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with its line from the catalogue."""
        del ctx
        with formatter.section(say("cli.commands")):
            formatter.write_dl([(name, say(f"cli.{self.prefix}{name}.short")) for name in self.places])
