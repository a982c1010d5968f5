"""`careerkit validate`: is this a valid document, and if not, what is wrong with it?"""

from __future__ import annotations

import json
from typing import Any

import attrs
import click
from click.exceptions import Exit

from careerkit.cli.console import command, note, result, visible
from careerkit.cli.files import Source, read
from careerkit.cli.limits import limit_options
from careerkit.cli.problems import count, hint, shown
from careerkit.documents.reading import reads
from careerkit.documents.text import Limits
from careerkit.errors import (
    InvalidDocumentError,
    MissingExtraError,
    Problem,
    UnreadableFileError,
    UnusableExtensionError,
)
from careerkit.messages import say
from careerkit.values import thaw

__all__ = ["validate"]


def __dir__() -> list[str]:
    return __all__


@attrs.frozen(kw_only=True)
class _Verdict:
    """What was found out about one file."""

    given: str
    source: Source | None = None
    kind: str | None = None
    problems: tuple[Problem, ...] = ()
    error: UnreadableFileError | UnusableExtensionError | MissingExtraError | None = None

    @property
    def valid(self) -> bool:
        return self.kind is not None


@command("validate")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help=say("cli.validate.option.json"))
@limit_options
def validate(files: tuple[str, ...], *, as_json: bool, **most: int) -> None:
    """Judge each file; end with 2 if one can't be read, 1 if one has problems."""
    limits = Limits(**most)
    verdicts = [_verdict(given, limits) for given in files]
    if as_json:
        content = json.dumps([_as_dict(verdict) for verdict in verdicts], indent=2, ensure_ascii=False)
        result(content.encode(errors="backslashreplace") + b"\n")
    for verdict in verdicts:
        _tell(verdict, as_json=as_json)
    problems = sum(count(verdict.problems) for verdict in verdicts)
    valid = sum(verdict.valid for verdict in verdicts)
    if valid < len(verdicts) and (problems or len(verdicts) > 1):
        code = "cli.problems" if len(verdicts) == 1 else "cli.problems.files"
        note(say(code, {"count": problems, "valid": valid, "total": len(verdicts)}))
    if any(verdict.error for verdict in verdicts):
        raise Exit(2)
    if problems:
        raise Exit(1)


def _verdict(given: str, limits: Limits) -> _Verdict:
    try:
        source = read(given, limits)
    except UnreadableFileError as error:
        return _Verdict(given=given, error=error)
    try:
        kind = reads(source.data, limits=limits, notation=source.notation).kind
    except InvalidDocumentError as error:
        return _Verdict(given=given, source=source, problems=error.problems)
    except (UnusableExtensionError, MissingExtraError) as error:  # nothing can be said of the file
        return _Verdict(given=given, error=error)
    return _Verdict(given=given, source=source, kind=kind)


def _tell(verdict: _Verdict, *, as_json: bool) -> None:
    """Tell a person; where a program has the problems already, only what is no problem of a document."""
    if verdict.source is None:
        note(visible(say("cli.error", {"message": str(verdict.error)})))
        return
    if verdict.valid and not as_json:
        result(visible(say("cli.validate.valid", {"file": verdict.source.name, "kind": verdict.kind})))
    if verdict.problems and not as_json:
        for text in shown(verdict.source, verdict.problems):
            result(text)
    further = hint(verdict.source, verdict.problems)
    if further:
        note(further)


def _as_dict(verdict: _Verdict) -> dict[str, Any]:
    """Give what was found as plain values; what there is not is left out."""
    found: dict[str, Any] = {"file": verdict.given, "valid": verdict.valid}
    if verdict.kind is not None:
        found["kind"] = verdict.kind
    found["problems"] = [_problem_as_dict(problem) for problem in verdict.problems]
    if verdict.error is not None:
        found["error"] = {"code": verdict.error.code, "message": str(verdict.error)}
    return found


def _problem_as_dict(problem: Problem) -> dict[str, Any]:
    given = {
        "pointer": problem.pointer,
        "code": problem.code,
        "params": thaw(problem.params),
        "found": problem.found,
        "line": problem.line,
        "column": problem.column,
        "version": problem.version,
        "message": problem.message,
    }
    return {key: value for key, value in given.items() if value is not None}
