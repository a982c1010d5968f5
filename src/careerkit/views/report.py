"""`report`: a career as a file that a person opens."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from careerkit.documents.files import write_atomically
from careerkit.errors import UnknownFormatError
from careerkit.messages import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from careerkit.model.career import Career

__all__ = ["FORMATS", "report"]


def _to_html(career: Career, as_of: dt.date | None, language: str) -> str:
    from careerkit.scoring.scorecard import score
    from careerkit.views.html import to_html

    return to_html(career, score(career, as_of=as_of), language=language)


def _to_markdown(career: Career, as_of: dt.date | None, language: str) -> str:
    from careerkit.scoring.scorecard import score
    from careerkit.views.markdown import to_markdown

    return to_markdown(career, score(career, as_of=as_of), language=language)


FORMATS: Final[dict[str, Callable[[Career, dt.date | None, str], str]]] = {
    ".html": _to_html,
    ".htm": _to_html,
    ".md": _to_markdown,
    ".markdown": _to_markdown,
}
"""What a report can be, by the suffix of its file."""


def __dir__() -> list[str]:
    return __all__


def report(
    career: Career,
    path: str | os.PathLike[str],
    *,
    as_of: dt.date | None = None,
    language: str = DEFAULT_LANGUAGE,
) -> None:
    """Write a report of a career: what the person said, what the scores say to it, and what to ask next.

    The same career, day and language give the same bytes. A file that was there is replaced as a whole.

    Args:
        career: The career.
        path: Where to; the suffix decides what it is: `.html` and `.htm` a page that needs nothing but itself, `.md`
            and `.markdown` the same as Markdown. Upper and lower case are the same.
        as_of: The day that counts as now; without one, no day is named, and whatever names a start begins now.
        language: The language of the fixed words, as a tag such as `en`; what it lacks is said in English.

    Raises:
        UnknownFormatError: if the suffix is none of these.
        MissingExtraError: if it is HTML, and Jinja2 is not installed.
        UnwritableFileError: if the file can't be written; what was there is whole.

    Examples:
        >>> from pathlib import Path
        >>> from careerkit.model import Career, Person
        >>> report(Career(person=Person(name="Ilse Marten")), "career.md")
        >>> print(Path("career.md").read_text(encoding="utf-8").splitlines()[0])
        # Ilse Marten
    """
    suffix = PurePath(path).suffix
    write = FORMATS.get(suffix.lower())
    if write is None:
        raise UnknownFormatError(suffix=suffix, known=tuple(FORMATS))
    write_atomically(path, write(career, as_of, language).encode())
