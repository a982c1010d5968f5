"""What a command says, and where: results to standard output, messages to standard error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

import click

from careerkit.errors import UnwritableFileError
from careerkit.messages import say

__all__ = ["STDIN", "STDOUT", "Failure", "Refusal", "command", "note", "result", "silence", "texts", "visible"]


def __dir__() -> list[str]:
    return __all__


STDIN = "<stdin>"
"""What standard input is called in messages."""
STDOUT = "<stdout>"
"""What standard output is called in messages."""


class Failure(click.ClickException):
    """What was asked for can't be done: a message, and the exit code 2."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(visible(message))


class Refusal(Failure):
    """What was given is not what it should be: a message, and the exit code 1."""

    exit_code = 1


def result(content: str | bytes) -> None:
    """Write a result to standard output: a text with a line end after it, or bytes as they are.

    Raises:
        BrokenPipeError: if nobody reads on.
        UnwritableFileError: if it can't be written.
    """
    try:
        click.echo(content, nl=isinstance(content, str))
    except BrokenPipeError:
        silence(sys.stdout)
        raise
    except OSError as error:
        silence(sys.stdout)
        reason = "no-space" if error.errno == errno.ENOSPC else "cannot-write"
        raise UnwritableFileError(path=STDOUT, reason=reason) from error


def note(text: str) -> None:
    """Write a message to standard error; where that can't be written either, nobody is there to be told."""
    try:
        click.echo(text, err=True)
    except OSError:
        silence(sys.stderr)


def silence(stream: IO[Any]) -> None:
    """Let what a stream still holds go nowhere, so that it is not tried once more when the process ends."""
    with suppress(OSError, ValueError):  # a stream of a test has no descriptor
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def visible(text: str) -> str:
    r"""Show what a terminal would not show, or would obey: all control characters but line ends.

    Examples:
        >>> visible("a\x1b[31mb")
        'a<U+001B>[31mb'
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\n" else f"<U+{ord(char):04X}>" for char in text)


def command(code: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command of a function; its name is the last word of its name in the catalogue."""
    return click.command(code.rpartition(".")[2], **texts(code))


def texts(code: str) -> dict[str, Any]:
    """Give a command its help, its line in the list of commands and its examples, by its name in the catalogue."""
    examples = [say("cli.examples"), *(f"  {line}" for line in say(f"cli.{code}.examples").splitlines())]
    return {
        "help": say(f"cli.{code}.help"),
        "short_help": say(f"cli.{code}.short"),
        "epilog": "\n".join(["\b", *examples]),  # click leaves what follows a backspace as it is
    }
