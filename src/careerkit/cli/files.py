"""What a command reads and writes: files, or standard input and output for `-`."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import click

from careerkit.cli.console import STDIN, Failure, note, result, visible
from careerkit.documents.files import read_bytes, write_atomically
from careerkit.documents.notations import Notation, guessed, notation_of
from careerkit.documents.text import DEFAULT_LIMITS, Limits
from careerkit.errors import UnreadableFileError
from careerkit.messages import say

__all__ = ["Source", "file_argument", "notation_for", "output_option", "read", "write"]


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

    @property
    def notation(self) -> Notation:
        """How it is written: as its name says, or, on standard input, as it looks."""
        return guessed(self.data) if self.given == "-" else notation_of(self.given)


def read(given: str, limits: Limits = DEFAULT_LIMITS) -> Source:
    """Read a file, or standard input for `-`; never more than a document may have.

    Raises:
        UnreadableFileError: if it can't be read, or is too large.
    """
    source = Source(given, _standard_input(limits) if given == "-" else read_bytes(given, max_bytes=limits.max_bytes))
    if len(source.data) > limits.max_yaml_bytes and source.notation == "yaml":
        raise UnreadableFileError(path=source.name, reason="too-large-yaml", limit=limits.max_yaml_bytes)
    return source


def _standard_input(limits: Limits) -> bytes:
    stream = getattr(sys.stdin, "buffer", None)  # there is no stream at all where the shell has closed it
    if stream is None:
        raise UnreadableFileError(path=STDIN, reason="cannot-read")
    try:
        data: bytes = stream.read(limits.max_bytes + 1)
    except OSError as error:
        raise UnreadableFileError(path=STDIN, reason="cannot-read") from error
    if len(data) > limits.max_bytes:
        raise UnreadableFileError(path=STDIN, reason="too-large", limit=limits.max_bytes)
    return data


def notation_for(output: str, source: Source | None = None) -> Notation:
    """Tell how to write a document: as the name of the output says, or, on standard output, as it was read."""
    if output != "-":
        return notation_of(output)
    return "json" if source is None else source.notation


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
