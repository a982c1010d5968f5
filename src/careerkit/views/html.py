"""A report as one HTML page that needs nothing but itself: no script, no font, no picture from elsewhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from careerkit.errors import MissingExtraError
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.views.content import page
from careerkit.views.fit import fit
from careerkit.views.nodes import Own
from careerkit.views.wording import without_controls

if TYPE_CHECKING:
    from jinja2 import Environment

    from careerkit.model.career import Career
    from careerkit.scoring.scorecard import Scorecard

__all__ = ["to_html"]

_LEFT, _WIDE = 4.0, 232.0
_TOP, _HIGH = 6.0, 48.0
"""Where the line of a chart lies in its frame of 240 by 60."""


def __dir__() -> list[str]:
    return __all__


def to_html(
    career: Career,
    scorecard: Scorecard | None = None,
    *,
    language: str = DEFAULT_LANGUAGE,
) -> str:
    """Draw a career as an HTML page.

    The page is complete in itself, forbids itself scripts and everything from elsewhere by its content security policy,
    follows the light or dark mode of the reader, and can be printed: the canvas on a page of its own. Every text of the
    career is escaped; the only links are its web addresses. The markup is well-formed XML, too.

    Args:
        career: The career.
        scorecard: What the scores say to it, as of a day; without one, the page says what the person said.
        language: The language of the fixed words; the person's own are marked with the language of the career.

    Raises:
        MissingExtraError: if Jinja2 is not installed; the extra `report` brings it.

    Examples:
        >>> from careerkit.model import Career, Person
        >>> "<h1" in to_html(Career(person=Person(name="Ilse Marten")))
        True
    """
    content = page(career, scorecard, language=language)
    environment = _environment()
    own_language = content.own_language if content.own_language != content.language else None
    text = environment.get_template("page.html").render(page=content, own_language=own_language, style=_style())
    return without_controls(text)


@cache
def _environment() -> Environment:
    """Find the templates, with everything escaped that is not said to be markup, and no name left undefined."""
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ImportError as error:
        raise MissingExtraError(extra="report", package="jinja2") from error
    environment = Environment(
        loader=PackageLoader("careerkit.views", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.tests["own"] = _is_own
    environment.filters.update(fit=fit, kind=_kind, percent=_percent, spark_x=_x, spark_y=_y, spark_points=_points)
    return environment


@cache
def _style() -> object:
    from markupsafe import Markup

    loader = _environment().loader
    source = "" if loader is None else loader.get_source(_environment(), "report.css")[0]
    return Markup(source)  # noqa: S704  # the package's own style sheet


def _is_own(text: object) -> bool:
    return isinstance(text, Own)


def _kind(node: object) -> str:
    return type(node).__name__


def _percent(share: float) -> str:
    return _short(100 * share)


def _x(time: float) -> str:
    return _short(_LEFT + _WIDE * time)


def _y(height: float) -> str:
    return _short(_TOP + _HIGH * (1 - height))


def _points(points: tuple[tuple[float, float], ...]) -> str:
    return " ".join(f"{_x(time)},{_y(height)}" for time, height in points)


def _short(number: float) -> str:
    """Write a number with one digit after the point at most."""
    return f"{number:.1f}".removesuffix(".0")
