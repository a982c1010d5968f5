"""What a type checker sees of a class and a kind that an app brings, and of `careerkit.testing`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, assert_type

import attrs

import careerkit
from careerkit import testing
from careerkit.declaration.marks import Rows
from careerkit.declaration.part import Part
from careerkit.declaration.types import Hours, Line
from careerkit.testing import InvalidBody, InvalidDocument

if TYPE_CHECKING:
    from cattrs import Converter
    from hypothesis.strategies import SearchStrategy


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Course(Part):
    """A class of an app's own."""

    ROWS: ClassVar[Rows] = Rows.of("S4.5")

    name: Line
    """What it is called. Example: "Budgets for beginners"
    """
    effort: Hours | None = None
    """The hours that it takes. Example: 40"""


def kinds(path: Path) -> None:
    """An app's class is loaded as such."""
    assert_type(careerkit.register_kind("course", "example_app.courses:Course"), None)
    assert_type(careerkit.load(path, Course), Course)
    assert_type(careerkit.read(path, Course), careerkit.Document[Course])
    assert_type(careerkit.read(path, Course).body.effort, float | None)
    holds_a_part(careerkit.read(path, Course))
    assert_type(attrs.evolve(Course(name="a"), effort=3), Course)
    careerkit.register_kind("course", Course)  # type: ignore[arg-type]  # its place, so that it need not be imported
    Course(name="a", hours=3)  # type: ignore[call-arg]  # no such field
    careerkit.dump({"kind": "course"}, path)  # type: ignore[arg-type]  # a dict is no part
    careerkit.read(path, Course).body = Course(name="a")  # type: ignore[misc]  # a document does not change


def holds_a_part(document: careerkit.Document[Part]) -> None:
    """What holds a course holds a part."""
    assert_type(document.body, Part)


def converting() -> None:
    """The converter is one of cattrs."""
    converter: Converter = careerkit.converter()
    assert_type(converter.structure({"name": "a"}, Course), Course)


def drawing() -> None:
    """What is drawn has the class that was asked for."""
    parts: SearchStrategy[Course] = testing.parts(Course)
    bodies: SearchStrategy[dict[str, Any]] = testing.bodies(Course)
    documents: SearchStrategy[dict[str, Any]] = testing.documents("course")
    contents: SearchStrategy[bytes] = testing.contents("course")
    invalid_bodies: SearchStrategy[InvalidBody] = testing.invalid_bodies(Course)
    invalid_documents: SearchStrategy[InvalidDocument] = testing.invalid_documents("course")
    assert_type(parts.example(), Course)
    assert_type(bodies.example(), dict[str, Any])
    assert_type(documents.example(), dict[str, Any])
    assert_type(contents.example(), bytes)
    assert_type(invalid_bodies.example(), InvalidBody)
    assert_type(invalid_documents.example().content, bytes)
    assert_type(invalid_documents.example().pointer, str)
    testing.parts("course")  # type: ignore[arg-type]  # a class, not a kind
    testing.documents(Course)  # type: ignore[arg-type]  # a kind, not a class
    testing.parts(str)  # type: ignore[type-var]  # no class of a document


def examples() -> None:
    """One object of each class."""
    assert_type(testing.full(Course), Course)
    assert_type(testing.full(Course, turn=1), Course)
    assert_type(testing.minimal(Course).name, str)
    testing.full(Course, 1)  # type: ignore[call-arg]  # by name only
