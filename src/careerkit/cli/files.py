"""What a command reads and writes: files, or standard input and output for `-`."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import click

from careerkit.cli.console import STDIN, Failure, note, result, visible
from careerkit.documents.files import read_bytes, write_atomically
from careerkit.documents.text import DEFAULT_LIMITS
from careerkit.errors import UnreadableFileError
from careerkit.messages import say

__all__ = ["Source", "file_argument", "output_option", "read", "write"]


def __dir__() -> list[str]:
    return __all__


file_argument = click.argument("file", metavar="FILE")
"""The one file that a command reads."""
output_option = click.option("-o", "--output", metavar="FILE", default="-", help=say("cli.option.output"))
"""The file that a command writes; standard output, where it is not given."""


class Source(NamedTuple):
    """A text, and where it came from."""

    given: str
    """The file as the person named it; `-` for standard input."""
    data: bytes
    """The content."""

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return STDIN if self.given == "-" else self.given


def read(given: str) -> Source:
    """Read a file, or standard input for `-`; never more than a document may have.

    Raises:
        UnreadableFileError: if it can't be read, or is too large.
    """
    if given != "-":
        return Source(given, read_bytes(given, max_bytes=DEFAULT_LIMITS.max_bytes))
    stream = getattr(sys.stdin, "buffer", None)  # there is no stream at all where the shell has closed it
    if stream is None:
        raise UnreadableFileError(path=STDIN, reason="cannot-read")
    try:
        data: bytes = stream.read(DEFAULT_LIMITS.max_bytes + 1)
    except OSError as error:
        raise UnreadableFileError(path=STDIN, reason="cannot-read") from error
    if len(data) > DEFAULT_LIMITS.max_bytes:
        raise UnreadableFileError(path=STDIN, reason="too-large", limit=DEFAULT_LIMITS.max_bytes)
    return Source(given, data)


def write(output: str, data: bytes, *, source: Source | None = None) -> None:
    """Write a file whole or not at all, and say so; or write to standard output for `-`.

    Args:
        output: Where to write.
        data: What to write.
        source: What the data were made of, which is not to be overwritten.

    Raises:
        Failure: if the output is the file that was read.
        UnwritableFileError: if it can't be written.
    """
    if output == "-":
        result(data)
        return
    if source is not None and source.given != "-":
        with suppress(OSError, ValueError):  # what is not there is not the same
            if Path(output).samefile(source.given):
                raise Failure(say("cli.same-file", {"path": output}))
    write_atomically(output, data)
    note(visible(say("cli.written", {"path": output})))
