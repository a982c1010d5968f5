"""What an app keeps in documents of careerkit: its classes, as the tests of extensions register them."""

from __future__ import annotations

import enum
from typing import Annotated

import attrs

from careerkit.declaration.marks import Personal
from careerkit.declaration.part import Part
from careerkit.declaration.types import Count, Extensions, Line, PartialDate
from careerkit.model.amounts import Money

NAMESPACE = "org.example.badges"


class Colour(enum.StrEnum):
    """What a badge looks like."""

    GOLD = "gold"
    """As the sun."""
    SILVER = "silver"
    """As the moon."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Badge(Part):
    """One badge."""

    name: Line
    """What it is for. Example: "Budgets"
    """
    colour: Colour | None = None
    """What it looks like."""
    issued_on: PartialDate | None = None
    """When it was given."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Badges(Part):
    """What the app keeps with a skill."""

    badges: tuple[Badge, ...] = ()
    """The badges. Example: [{"name": "Budgets"}]"""
    points: Count | None = None
    """How many points. Example: 12"""
    fee: Money | None = None
    """What it cost."""
    account: Annotated[Line | None, Personal()] = None
    """Whose they are. Example: "ada"
    """
    extensions: Extensions | None = None
    """What others keep with that. Example: {"org.example.badges": {}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Other(Part):
    """What another app keeps."""

    note: Line | None = None
    """Anything. Example: "a"
    """


class App:
    """An app that keeps its classes to itself."""

    Badges = Badges


NOT_A_CLASS = 17
Again = Badges
