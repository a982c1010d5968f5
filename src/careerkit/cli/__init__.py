"""The command line: one module per command, each loaded when its command is used.

Commands read files, or standard input for `-`. Results go to standard output, messages to standard error. A command
ends with 0 if all is well, 1 if a document has problems, 2 if it was called wrongly or a file can't be read or
written, 130 if it was interrupted.
"""

from __future__ import annotations

import sys

from careerkit.errors import MissingExtraError

__all__ = ["main"]


def __dir__() -> list[str]:
    return __all__


def main() -> None:
    """Run the command line with the arguments of the process, and end the process.

    Raises:
        SystemExit: always, with the exit code.
    """
    try:
        try:
            import click  # noqa: F401  # only whether it is there
        except ModuleNotFoundError as error:
            if error.name != "click":
                raise
            sys.stderr.write(f"{MissingExtraError(extra='cli', package='click')}\n")
            sys.exit(2)
        from careerkit.cli.root import careerkit

        careerkit(prog_name="careerkit")
    except KeyboardInterrupt:
        sys.exit(130)
