"""What an `Annotated` type can say about a field beyond its type and the limits of annotated-types.

Each mark is one fact, told once, where the field is declared. `table` reads them; nobody else does.
"""

from __future__ import annotations

import enum
from typing import NamedTuple

__all__ = [
    "PRIVATE",
    "SHOWN",
    "Audience",
    "Identifies",
    "Pattern",
    "Personal",
    "RefersTo",
    "Rows",
    "SharedWith",
    "Unit",
]


def __dir__() -> list[str]:
    return __all__


class Audience(enum.StrEnum):
    """Who may read a part of a career besides the person, who may read all of it."""

    MENTOR = "mentor"
    """A coach or mentor, whom the person trusts with doubts and wishes."""
    DECIDERS = "deciders"
    """Those who decide on a role, a promotion or an admission."""
    STATISTICS = "statistics"
    """Nobody in particular: figures over many people."""


class Pattern(NamedTuple):
    """The exact form of a text, as a regular expression that means the same in every language.

    `core` is the form without anchors, in the common subset of ECMA-262, Rust and Python: no look-around, and classes
    of characters spelled out. `name` is the definition that the schemas share, `code` the problem that is reported.
    """

    name: str
    core: str
    code: str
    title: str
    examples: tuple[str, ...]

    @property
    def regex(self) -> str:
        """The form with anchors; the end does not match before a trailing newline, as Python's `$` alone would."""
        return rf"^(?:{self.core})$(?!\n)"


class Unit(NamedTuple):
    """The unit of a number, such as `hours`."""

    name: str


class Identifies(NamedTuple):
    """The field is an id; it is unique within this collection, and may be looked up in the wider ones."""

    collection: str
    wider: tuple[str, ...] = ()


class RefersTo(NamedTuple):
    """The field holds the id of a member of this collection."""

    collection: str


class Personal(NamedTuple):
    """The field tells who the person, or somebody else, is; its content never stands in an error message."""


class SharedWith(NamedTuple):
    """Who may read the field besides the person; none of them, where no audience is named.

    Free text never goes to statistics, whatever is named here: a sentence can tell who wrote it.
    """

    audiences: frozenset[Audience]

    @classmethod
    def only(cls, *audiences: Audience) -> SharedWith:
        """Name the audiences.

        Examples:
            >>> sorted(SharedWith.only(Audience.MENTOR).audiences)
            [<Audience.MENTOR: 'mentor'>]
        """
        return cls(frozenset(audiences))


PRIVATE = SharedWith.only(Audience.MENTOR, Audience.STATISTICS)
"""For a mentor's eyes, and to be counted."""

SHOWN = SharedWith.only(Audience.MENTOR, Audience.DECIDERS, Audience.STATISTICS)
"""What a person would put on a résumé: for everybody, and to be counted."""


class Rows(NamedTuple):
    """The rows of the requirements that the field serves, such as `S1.3`."""

    rows: tuple[str, ...]

    @classmethod
    def of(cls, *rows: str) -> Rows:
        """Name the rows."""
        return cls(rows)
