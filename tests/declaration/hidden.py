"""A class with a field of every sort that tells who somebody is."""

from __future__ import annotations

from typing import Annotated

import attrs
from annotated_types import MaxLen

from careerkit.declaration.marks import Personal
from careerkit.declaration.part import Part
from careerkit.declaration.types import Line, PartialDate
from tests.declaration.toys import Circle, Colour, Degrees, Leaf, Level, Polygon, Weight


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Secret(Part):
    """What nobody may read in a message."""

    born: Annotated[PartialDate | None, Personal()] = None
    """A text with a form."""
    level: Annotated[Level | None, Personal()] = None
    """A whole number. Example: 1"""
    weight: Annotated[Weight | None, Personal()] = None
    """A number above a bound. Example: 1"""
    colour: Annotated[Colour | None, Personal()] = None
    """A word."""
    leaf: Annotated[Leaf | None, Personal()] = None
    """A part."""
    shape: Annotated[Circle | Polygon | None, Personal()] = None
    """One of two shapes."""
    days: Annotated[tuple[PartialDate, ...], MaxLen(3), Personal()] = ()
    """Some texts."""
    either: Annotated[Degrees | Line | Leaf | None, Personal()] = None
    """A number, a text or a part. Example: 1"""
