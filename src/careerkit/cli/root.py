"""The command `careerkit` itself: its subcommands by name, and what is done about whatever they raise."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from careerkit.__about__ import __version__
from careerkit.cli.console import Failure, Refusal, texts
from careerkit.cli.lazy import LazyGroup
from careerkit.errors import CareerkitError, InvalidValueError
from careerkit.messages import say

__all__ = ["careerkit"]


def __dir__() -> list[str]:
    return __all__


INTERRUPTED = 130
"""The exit code of a command that was stopped with Ctrl-C, as shells have it."""
NOBODY_READS = 141
"""The exit code of a command whose output nobody reads any more, as shells have it."""


class Root(LazyGroup):
    """The outermost group: no error that careerkit raises on purpose leaves it as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; put into words what it could not do."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")  # what the encoding of a terminal lacks is still told
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            ctx.exit(NOBODY_READS)
        except CareerkitError as error:
            failure = Refusal if isinstance(error, InvalidValueError) else Failure
            raise failure(str(error)) from error


careerkit = Root(
    name="careerkit",
    places={
        "new": "careerkit.cli.new:new",
        "next": "careerkit.cli.next_question:next_question",
        "validate": "careerkit.cli.validate:validate",
        "fmt": "careerkit.cli.fmt:fmt",
        "migrate": "careerkit.cli.migrate:migrate",
        "score": "careerkit.cli.score:score",
        "report": "careerkit.cli.report:report",
        "schema": "careerkit.cli.schema:schema",
        "import": "careerkit.cli.imports:imports",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
    **texts("careerkit"),
)
click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s", help=say("cli.option.version"))(
    careerkit
)
