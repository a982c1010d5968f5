"""`careerkit fmt`: a document in the order and layout that careerkit writes, so that changes to it are easy to see."""

from __future__ import annotations

import click
from click.exceptions import Exit

from careerkit.cli.comments import comments_of, told
from careerkit.cli.console import command, note, result, visible
from careerkit.cli.files import Source, notation_for, read, write
from careerkit.cli.problems import load
from careerkit.documents.kinds import kinds, versions_of
from careerkit.documents.writing import as_yaml, dumps
from careerkit.errors import MissingExtraError, UnreadableFileError, UnusableExtensionError, UnwritableFileError
from careerkit.messages import say

__all__ = ["fmt"]


def __dir__() -> list[str]:
    return __all__


_FINE, _REFUSED, _FAILED = 0, 1, 2


class _RefusedError(Exception):
    """The document is not written, for a reason that its author can do something about."""


@command("fmt")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help=say("cli.fmt.option.output"))
@click.option("--check", is_flag=True, help=say("cli.fmt.option.check"))
@click.option("--drop-comments", is_flag=True, help=say("cli.fmt.option.drop-comments"))
def fmt(files: tuple[str, ...], output: str | None, *, check: bool, drop_comments: bool) -> None:
    """Write each file anew if it has another layout; end with 2 if one can't be read, 1 if one is refused."""
    if output is not None and (check or len(files) > 1):
        raise click.UsageError(say("cli.fmt.one-output"))
    codes = [_formatted(given, output, check=check, drop_comments=drop_comments) for given in files]
    raise Exit(max(codes))


def _formatted(given: str, output: str | None, *, check: bool, drop_comments: bool) -> int:
    """Write one file, and give the exit code that it asks for."""
    try:
        source = read(given)
        target = given if output is None else output
        data = _laid_out(source, target, drop_comments=drop_comments)
        if check:
            return _checked(source, data)
        if output is not None or given == "-" or data != source.data:
            write(target, data)
    except _RefusedError as refusal:
        note(visible(str(refusal)))
        return _REFUSED
    except Exit as end:
        return end.exit_code
    except (UnreadableFileError, UnwritableFileError, UnusableExtensionError, MissingExtraError) as error:
        note(visible(say("cli.error", {"message": str(error)})))
        return _FAILED
    return _FINE


def _checked(source: Source, data: bytes) -> int:
    """Name the file if it would be written anew."""
    if data == source.data:
        return _FINE
    result(visible(say("cli.fmt.would-change", {"file": source.name})))
    return _REFUSED


def _laid_out(source: Source, target: str, *, drop_comments: bool) -> bytes:
    """Give the document as it is to be written.

    Raises:
        Exit: if it is not valid; its problems have been shown.
        _RefusedError: if something of it would not be there any more, or be something else.
    """
    document = load(source, *kinds())
    newest = versions_of(document.kind).newest
    if document.schema_version != newest:
        params = {"file": source.name, "version": document.schema_version, "newest": newest}
        raise _RefusedError(say("cli.fmt.older", params))
    found = comments_of(source)
    if found is not None and found.lines and not drop_comments:
        code = "cli.fmt.comments" if target == source.given else "cli.fmt.comments-elsewhere"
        raise _RefusedError(say(code, {**told(source, found), "output": target}))
    if notation_for(target, source) == "yaml":
        return as_yaml(document, first_line=None if found is None else found.modeline)
    return dumps(document)
