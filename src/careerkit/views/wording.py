"""Dates, amounts and members of enumerations, as a reader wants to see them."""

from __future__ import annotations

import enum
import re

import attrs

from careerkit.guide.labels import word_code
from careerkit.messages import DEFAULT_LANGUAGE, has, say
from careerkit.model.amounts import Money, Range

__all__ = ["Wording", "capital", "shorten", "without_controls"]

_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no page may hold: control characters but tab and line feed, halves of characters, and what XML refuses."""
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x85")


def __dir__() -> list[str]:
    return __all__


def without_controls(text: str) -> str:
    r"""Drop the control characters of a text; only tab and line feed stay, and other line ends become line feeds.

    Examples:
        >>> without_controls("one\r\ntwo\x1b[31m")
        'one\ntwo[31m'
    """
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


def capital(text: str) -> str:
    """Begin a text with a capital letter.

    Examples:
        >>> capital("every week")
        'Every week'
    """
    return text[:1].upper() + text[1:]


def shorten(text: str, length: int) -> str:
    """Cut a text at the end of a word, on one line.

    Examples:
        >>> shorten("Nine years of project notes", 16)
        'Nine years of…'
    """
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[:length]
    head, space, _ = cut.rpartition(" ")
    return f"{(head if space and len(head) > length // 2 else cut).rstrip(' ,;:.')}…"


@attrs.frozen
class Wording:
    """The words of a report in one language.

    Examples:
        >>> wording = Wording("en")
        >>> wording.date("2026-04-17"), wording.date("2026-04"), wording.date("2026")
        ('17 April 2026', 'April 2026', '2026')
        >>> wording.amount(Range(low=40, high=120))
        '40 to 120'
    """

    wanted: str
    """The language that was asked for."""

    @property
    def language(self) -> str:
        """The language that the words are in: the one asked for, a wider one, or English."""
        parts = self.wanted.split("-")
        tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
        return next((tag for tag in tags if has("report.title", tag)), DEFAULT_LANGUAGE)  # where a report is begun

    def __call__(self, code: str, **params: object) -> str:
        """Put a message of the report into words."""
        return say(f"report.{code}", params, self.wanted)

    def word(self, kind: str, member: enum.StrEnum | str) -> str:
        """Say what a member of an enumeration is called, or another word of a kind."""
        return say(f"word.{kind}.{member}", None, self.wanted)

    def member(self, member: enum.StrEnum) -> str:
        """Say what a member of an enumeration is called: its kind is the name of its class."""
        return say(word_code(member), None, self.wanted)

    def heading(self, member: enum.StrEnum) -> str:
        """Say what a member of an enumeration is called, where it begins a line."""
        return capital(self.member(member))

    def date(self, date: str) -> str:
        """Write a partial date."""
        year, *rest = date.split("-")
        if not rest:
            return year
        month = self(f"month.{int(rest[0])}")
        if len(rest) == 1:
            return self("date.month", month=month, year=year)
        return self("date.day", day=int(rest[1]), month=month, year=year)

    def period(self, start: str | None, end: str | None) -> str | None:
        """Write a span of time; None where neither end is known."""
        if start and end:
            return self.date(start) if start == end else self("period.both", start=self.date(start), end=self.date(end))
        if start:
            return self("period.from", start=self.date(start))
        return self("period.until", end=self.date(end)) if end else None

    def number(self, number: float) -> str:
        """Write a number."""
        return self("number", number=number)

    def amount(self, amount: float | Range) -> str:
        """Write an amount, which may be a range."""
        if not isinstance(amount, Range):
            return self.number(amount)
        low, high = sorted((amount.low, amount.high))
        if amount.likely is None:
            return self("range", low=low, high=high)
        return self("range.likely", low=low, high=high, likely=amount.likely)

    def hours(self, hours: float | Range) -> str:
        """Write a number of hours."""
        return self("hours", hours=self.amount(hours), count=1 if hours == 1 else 2)

    def money(self, money: Money) -> str:
        """Write an amount of money."""
        return self("money", amount=self.amount(money.amount), currency=money.currency)
