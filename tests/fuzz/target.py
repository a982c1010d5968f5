"""What any bytes may do to the library, and what they may not: for the fuzzer, and for the tests of what it found."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import careerkit
from careerkit.documents import text, writing

if TYPE_CHECKING:
    from careerkit.documents.notations import Notation

__all__ = ["SEEDS", "one_input"]

SEEDS = sorted(path for name in ("seeds", "crashes") for path in Path(__file__).with_name(name).iterdir())
"""What the fuzzer begins with: texts of every sort, and each that once did what it may not."""
_READ, _WRITE = text._fast, writing._write_fast


def one_input(data: bytes) -> None:
    """Load the bytes, with each parser there is, and as YAML; write and load again what is valid, tell what is not.

    Raises:
        AssertionError: if two ways to do the same do not give the same.
        Exception: any that is not documented.
    """
    ends = set()
    for read, write in {(_READ, _WRITE), (None, None)}:
        text._fast, writing._write_fast = read, write
        try:
            ends.add(_end(data, "json"))
        finally:
            text._fast, writing._write_fast = _READ, _WRITE
    assert len(ends) == 1, "the extra changes the answer"
    if find_spec("yaml") is not None:
        _end(data, "yaml")


def _end(data: bytes, notation: Notation) -> object:
    try:
        document = careerkit.reads(data, notation=notation)
    except careerkit.InvalidDocumentError as error:
        return _told(error)
    written = careerkit.dumps(document, notation=notation)
    again = careerkit.reads(written, notation=notation)
    assert again == document, "not given back"
    assert careerkit.dumps(again, notation=notation) == written, "not written as before"
    assert careerkit.validate(written, notation=notation) == ()
    return written


def _told(error: careerkit.InvalidDocumentError) -> object:
    assert error.problems, "refused without a reason"
    for problem in error.problems:
        assert (problem.line is None) is (problem.column is None)
        assert min(problem.line or 1, problem.column or 1) >= 1
    for language in ("en", "de"):
        assert error.say(language).encode(), "words that can be written"
    return error
