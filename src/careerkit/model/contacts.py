"""Contacts: the people who matter for a career, each told once, so that a name stands in one place only."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, TypeAlias

import attrs

from careerkit.declaration.marks import Identifies, Personal, RefersTo, Rows, SharedWith
from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, PartialDate, Slug, Text

__all__ = ["Contact", "ContactRef", "Relation"]


def __dir__() -> list[str]:
    return __all__


ContactRef: TypeAlias = Annotated[Slug, RefersTo("contacts"), Personal(), SharedWith.only()]
"""The id of a contact of the career. Who it is, is for the person's own eyes: an id can tell a name."""


class Relation(enum.StrEnum):
    """What somebody is to the person at work: the directions that 360° feedback comes from."""

    SELF = "self"
    """The person."""
    PEER = "peer"
    """A colleague on the same footing."""
    TEAM_LEAD = "team-lead"
    """Somebody who leads another team."""
    MANAGER = "manager"
    """The person's own manager."""
    REPORT = "report"
    """Somebody whom the person manages."""
    EXECUTIVE = "executive"
    """Somebody in the lead of the organisation."""
    CUSTOMER = "customer"
    """Somebody whom the work is for, inside the organisation or outside."""
    OTHER = "other"
    """Anybody else, such as a friend, a teacher or a former colleague."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Contact(Part):
    """Somebody who matters for the career. Other parts refer to the id, so that the name stands here and nowhere else.

    Examples:
        >>> Contact(id="head", name="Ruth Okafor", who="Head of collections").id
        'head'
    """

    ROWS: ClassVar[Rows] = Rows.of("S4.3", "S4.14", "U.11")
    SHARED_WITH: ClassVar[SharedWith] = SharedWith.only()

    id: Annotated[Slug, Identifies("contacts"), Personal()] | None = None
    """The name that other parts refer to; needed only where they do. Best one that tells nobody who it is."""
    name: Annotated[Line, Personal()] | None = None
    """What the contact is called. Example: "Ruth Okafor"
    """
    who: Annotated[Line, Personal()] | None = None
    """What the contact does. Example: "Head of collections"
    """
    relation: Relation | None = None
    """What the contact is to the person at work; absent where it is not told."""
    organisation: Annotated[Line, Personal()] | None = None
    """Where the contact works. Example: "Harbour Museum"
    """
    told_on: Annotated[PartialDate, Rows.of("S4.15")] | None = None
    """When the person told the contact of the ambition; absent where that has not happened."""
    note: Annotated[Text, Personal()] | None = None
    """What the person wants to remember. Example: "Met at the yearly meeting; likes to be asked early."
    """
    extensions: Extensions | None = None
    """What other programs keep here. Example: {"org.example.network": {"met": 2019}}"""
