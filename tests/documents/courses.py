"""A kind of document of an app, in three versions that no release ever had: what the tests of versions stand on."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from careerkit.declaration.part import Part
from careerkit.declaration.types import Extensions, Hours, Line, PartialDate
from careerkit.documents.versions import Step, Versions
from tests.documents import courses_1_0 as first

KIND = "org-example-course"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Session(Part):
    """One evening, as 2.0 has it."""

    on: PartialDate | None = None
    """When."""
    hours: Hours | None = None
    """How long. Example: 2"""
    topics: tuple[Line, ...] = ()
    """What about. Example: ["Budgets"]"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Online(Part):
    """A place that is none, as 1.1 and 2.0 have it."""

    place: Literal["online"] = "online"
    """Where."""
    first: Session | None = None
    """The evening to try it. Example: {}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Room(Part):
    """A place, as 1.1 and 2.0 have it."""

    place: Literal["room"] = "room"
    """Where."""
    name: Line
    """Which. Example: "Upstairs"
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Course(Part):
    """A course, as 2.0 has it: `name` was `title` before."""

    name: Line
    """What it is called. Example: "Budgets for beginners"
    """
    sessions: tuple[Session, ...] = ()
    """The evenings."""
    best: Session | Line | tuple[Session, ...] | None = None
    """The one to come to. Example: "the first"
    """
    place: Online | Room | None = None
    """Where."""
    extensions: Extensions | None = None
    """What others keep here. Example: {"org.example.badges": {"issued": null}}"""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Course11(Part):
    """A course, as 1.1 has it: `place` is new."""

    title: Line
    """What it is called. Example: "Budgets for beginners"
    """
    sessions: tuple[Session, ...] = ()
    """The evenings."""
    best: Session | Line | tuple[Session, ...] | None = None
    """The one to come to. Example: "the first"
    """
    place: Online | Room | None = None
    """Where."""
    extensions: Extensions | None = None
    """What others keep here. Example: {"org.example.badges": {"issued": null}}"""


def form(kind: str, version: str) -> type[Part] | None:
    """Give the older forms."""
    return {"1.0": first.Course, "1.1": Course11}[version] if kind == KIND else None


def in_hours(session: dict[str, Any]) -> dict[str, Any]:
    """Change minutes into hours, as 1.1 has them."""
    return {
        "hours" if key == "minutes" else key: value / 60 if key == "minutes" else value
        for key, value in session.items()
    }


def named(course: dict[str, Any]) -> dict[str, Any]:
    """Call the title a name, as 2.0 does."""
    return {"name" if key == "title" else key: value for key, value in course.items()}


def in_a_room(phone: dict[str, Any]) -> dict[str, Any]:
    """Make a room of a phone, which 1.1 has not."""
    return {**phone, "place": "room", "name": "by phone"}


STEPS = (
    Step(to="1.1", of="Session", change=in_hours),
    Step(to="1.1", of="Phone", change=in_a_room),
    Step(to="2.0", change=named),
)
VERSIONS = Versions(("1.0", "1.1", "2.0"), STEPS, form)
