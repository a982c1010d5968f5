"""The form that the courses of an app had in 1.0: `minutes`, where they have `hours` since; and no rooms."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs
from annotated_types import Ge, Le

from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Line, PartialDate

Minutes = Annotated[float, Ge(0), Le(6_000_000)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Session(Part):
    """One evening, as 1.0 has it."""

    on: PartialDate | None = None
    """When."""
    minutes: Minutes | None = None
    """How long. Example: 90"""
    topics: tuple[Line, ...] = ()
    """What about. Example: ["Budgets"]"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Online(Part):
    """A place that is none."""

    place: Literal["online"] = "online"
    """Where."""
    first: Session | None = None
    """The evening to try it. Example: {}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Phone(Part):
    """A place that is none, and is gone since."""

    place: Literal["phone"] = "phone"
    """Where."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Course(Part):
    """A course, as 1.0 has it."""

    title: Line
    """What it is called. Example: "Budgets for beginners"
    """
    sessions: tuple[Session, ...] = ()
    """The evenings. Example: [{}]"""
    best: Session | Line | tuple[Session, ...] | None = None
    """The one to come to. Example: "the first"
    """
    place: Online | Phone | None = None
    """Where."""
    extensions: Extensions | None = None
    """What others keep here. Example: {"org.example.badges": {"issued": null}}"""
