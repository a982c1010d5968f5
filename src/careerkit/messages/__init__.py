"""The message catalogue: codes and parameters in, words in the reader's language out.

Results, problems and findings hold a code and its parameters, never a sentence. This package holds the sentences: one
gettext catalogue per domain and language. The domain of a code is what stands before its first dot, so
`problem.unknown-key` is an entry of `problem.po`. An entry's text is a `str.format` template over the parameters; where
an entry has plural forms, the parameter `count` chooses among them.

A parameter that is itself a code of the domain `word` is put into words first, so that a result can name a category or
a type without saying it in a language. Numbers lose what no reader wants (`3.0` is `3`, and digits after the second
place go unless `{x:.3f}` asks for them). A list is joined with commas; `{names:and}` and `{names:or}` put the word
before the last.

Examples:
    >>> say("problem.too-few-items", {"count": 1})
    'at least 1 item is needed here'
    >>> say("problem.too-few-items", {"count": 3})
    'at least 3 items are needed here'
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["DEFAULT_LANGUAGE", "has", "languages", "say"]


def __dir__() -> list[str]:
    return __all__


DEFAULT_LANGUAGE = "en"
"""The language that every message exists in, and that stands in for what another one lacks."""
_NOTHING = gettext.NullTranslations()
_SEVERAL = 2
"""A count of several things, in every language's rule for plurals that does not care how many."""


def say(code: str, params: Mapping[str, Any] | None = None, language: str = DEFAULT_LANGUAGE) -> str:
    """Put a message into words.

    Args:
        code: The message's code, such as `problem.unknown-key`.
        params: What the message speaks of. Parameters that the text does not use are ignored.
        language: A language tag such as `de` or `de-AT`. What the language lacks is said in a wider one (`de-AT` falls
            back to `de`), and then in English.

    Returns:
        The words; for a code that no catalogue knows, the code itself, so that an unknown message never hides the rest.

    Examples:
        >>> say("problem.not-a-date", {"found": "31.12.2026"})
        'not a date: write 2026, 2026-04 or 2026-04-17 (years 1900 to 2199)'
        >>> say("nobody.knows-this")
        'nobody.knows-this'
    """
    values = dict(params or {})
    for tag in _fallbacks(language):
        text = _text(tag, code, values.get("count"))
        if text is not None:
            return text.format_map(_Params({name: _Shown(value, tag) for name, value in values.items()}))
    return code


def has(code: str, language: str = DEFAULT_LANGUAGE) -> bool:
    """Tell whether `language` itself has words for `code`.

    Args:
        code: The message's code.
        language: A language tag; wider languages are not asked.

    Examples:
        >>> has("problem.unknown-key"), has("problem.never-heard-of")
        (True, False)
    """
    return _text(language, code, 1) is not None


@cache
def languages() -> tuple[str, ...]:
    """List the languages that have a catalogue, English first.

    Examples:
        >>> languages()[0]
        'en'
    """
    found = sorted(entry.name for entry in files(__name__).iterdir() if entry.joinpath("LC_MESSAGES").is_dir())
    return tuple(sorted(found, key=lambda tag: (tag != DEFAULT_LANGUAGE, tag)))


def _fallbacks(language: str) -> tuple[str, ...]:
    """Give the language, the wider languages it belongs to, and English last."""
    parts = language.split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys([*tags, DEFAULT_LANGUAGE]))


def _text(language: str, code: str, count: object) -> str | None:
    """Find the template of `code`, or None."""
    catalogue = _catalogue(language, code.partition(".")[0])
    number = _countable(count)
    text = code if number is None else catalogue.ngettext(code, code, number)
    if text == code:
        text = catalogue.gettext(code)
    return None if text == code else text


def _countable(count: object) -> int | None:
    """Give the whole number that chooses a plural form; what is no whole number of things is said as of several."""
    if isinstance(count, bool) or not isinstance(count, int | float):
        return None
    return int(count) if count == count // 1 else _SEVERAL


def _catalogue(language: str, domain: str) -> gettext.NullTranslations:
    """Give one catalogue; a language or domain that is not there is an empty one, and is not remembered."""
    return _opened(language, domain) if domain in _domains(language) else _NOTHING


@cache
def _opened(language: str, domain: str) -> gettext.NullTranslations:
    with files(__name__).joinpath(language, "LC_MESSAGES", f"{domain}.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def _domains(language: str) -> frozenset[str]:
    """List the domains that a language has; none for one that there is not."""
    return _domains_of(language) if language in languages() else frozenset()


@cache
def _domains_of(language: str) -> frozenset[str]:
    folder = files(__name__).joinpath(language, "LC_MESSAGES")
    return frozenset(entry.name.removesuffix(".mo") for entry in folder.iterdir() if entry.name.endswith(".mo"))


class _Params(dict[str, Any]):
    """Parameters for a template; one that is missing shows as its name in braces."""

    def __missing__(self, key: str) -> _Shown:
        return _Shown("{" + key + "}", DEFAULT_LANGUAGE)


class _Shown:
    """A parameter that knows how a reader wants to see it."""

    __slots__ = ("_language", "_value")

    def __init__(self, value: Any, language: str) -> None:
        self._value = value
        self._language = language

    def __format__(self, wish: str) -> str:
        value = self._value
        if isinstance(value, list | tuple):
            return _joined([f"{_Shown(item, self._language)}" for item in value], wish, self._language)
        if isinstance(value, str):
            return say(value, None, self._language) if value.startswith("word.") else value
        if isinstance(value, bool) or not isinstance(value, int | float):
            return str(value)
        return _marked(format(value, wish) if wish else _number(value), self._language)


def _joined(words: list[str], wish: str, language: str) -> str:
    """Join words with commas, and with "and" or "or" before the last where that is wished."""
    if wish in ("and", "or") and len(words) > 1:
        return say(f"word.join.{wish}", {"first": ", ".join(words[:-1]), "last": words[-1]}, language)
    return ", ".join(words)


def _marked(number: str, language: str) -> str:
    """Write a number with the marks that a language has for its decimals and its groups."""
    marks = _marks(language)
    return number.translate(marks) if marks else number


@cache
def _marks(language: str) -> dict[int, str]:
    """Give the marks of a language where they are others than those of English."""
    marks = str.maketrans({".": say("number.decimal", None, language), ",": say("number.group", None, language)})
    return {} if all(chr(mark) == other for mark, other in marks.items()) else marks


def _number(value: float) -> str:
    """Write a number for a reader: whole numbers whole, others with two digits at most, and large ones in groups."""
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124  # a NaN is not itself
        return str(value)
    shown = round(value, 2) if abs(value) >= 0.01 else float(f"{value:.2g}")  # noqa: PLR2004  # a hundredth
    shown = int(shown) if shown == int(shown) else shown
    return f"{shown:,}" if abs(shown) >= 10_000 else str(shown)  # noqa: PLR2004  # years and small numbers stay as they are
