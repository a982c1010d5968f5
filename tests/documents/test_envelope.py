from __future__ import annotations

import pytest

import careerkit
from careerkit.declaration.part import Part
from careerkit.documents import envelope
from careerkit.documents.envelope import problems_of, wrong_kind
from careerkit.documents.kinds import kinds
from careerkit.documents.versions import Step, Versions
from careerkit.errors import Problem
from careerkit.model import Canvas, Career, Vision
from tests.documents import courses
from tests.documents.courses import KIND, Course

PLACE = "tests.documents.courses:Course"
ADDRESS = {"$schema": "https://example.org/a"}


@pytest.fixture(autouse=True)
def registered():
    """An app's kind, in its newest version 2.0."""
    with careerkit.registrations():
        careerkit.register_kind(KIND, PLACE, versions=courses.VERSIONS)
        yield


def vision(**more):
    return {"kind": "vision", "schema_version": "1.0", **more}


def course(version, **more):
    return {"kind": KIND, "schema_version": version, **more}


def kind(code, **params):
    return Problem(pointer="/kind", code=code, params=params)


def version(code, **params):
    return Problem(pointer="/schema_version", code=code, params=params)


def missing(key):
    return Problem(pointer="", code="missing-key", params={"key": key})


def no_text(pointer, found_type="integer", **reason):
    params = {"expected": ("word.json.string",), "found_type": f"word.json.{found_type}", **reason}
    return Problem(pointer=pointer, code="wrong-type", params=params)


UNKNOWN_KEY = Problem(pointer="/new", code="unknown-key", params={"key": "new"})
NO_OBJECT = {"expected": ("word.json.object",)}


@pytest.mark.parametrize(
    ("value", "problems"),
    [
        (vision(), []),
        (vision(**ADDRESS), []),
        (course("2.0", name="a"), []),
        (course("1.0", title="a", **ADDRESS), []),
        ([], [Problem(pointer="", code="wrong-type", params={**NO_OBJECT, "found_type": "word.json.array"})]),
        (None, [Problem(pointer="", code="wrong-type", params={**NO_OBJECT, "found_type": "word.json.null"})]),
        ({}, [missing("kind"), missing("schema_version")]),
        ({"schema_version": "1.0", "new": 1}, [missing("kind")]),
        ({"schema_version": "0.9"}, [missing("kind"), version("unknown-version", version="0.9", known="1.0")]),
        ({"kind": "vision", "new": 1}, [missing("schema_version"), UNKNOWN_KEY]),
        ({"kind": 5}, [missing("schema_version"), no_text("/kind", reason="in-quotes")]),
        (vision(kind=5), [no_text("/kind", reason="in-quotes")]),
        (vision(kind=None), [Problem(pointer="/kind", code="null")]),
        (vision(schema_version=None), [Problem(pointer="/schema_version", code="null")]),
        (vision(schema_version=1.0, new=1), [no_text("/schema_version", "number", reason="in-quotes"), UNKNOWN_KEY]),
        (vision(**{"$schema": 5}, new=1), [no_text("/$schema", reason="in-quotes"), UNKNOWN_KEY]),
        (course("1.0", title="a", **{"$schema": []}),
         [Problem(pointer="/$schema", code="wrong-type", version="1.0",
                  params={"expected": ("word.json.string",), "found_type": "word.json.array"})]),
        (course("1.0", title="a", new=1),
         [Problem(pointer="/new", code="unknown-key", params={"key": "new"}, version="1.0")]),
        (vision(kind="visoin", new=1), [kind("unknown-kind", kind="visoin", suggestion="vision")]),
        (vision(kind="q" * 65), [kind("unknown-kind", kind="q" * 64)]),
        ({"kind": "zebra"}, [missing("schema_version"), kind("unknown-kind", kind="zebra")]),
        (vision(kind="zebra", schema_version=1),
         [no_text("/schema_version", reason="in-quotes"), kind("unknown-kind", kind="zebra")]),
        (vision(kind="zebra", schema_version="0.9"),
         [version("unknown-version", version="0.9", known="1.0"), kind("unknown-kind", kind="zebra")]),
        (vision(kind="zebra", schema_version="1.1"), [version("newer-version", version="1.1", known="1.0")]),
        (vision(schema_version="1.1", new=1), [version("newer-version", version="1.1", known="1.0")]),
        (vision(schema_version="1." + "1" * 99), [version("unknown-version", version="1." + "1" * 38, known="1.0")]),
        (vision(schema_version="x" * 41, new=1), [version("unknown-version", version="x" * 40, known="1.0")]),
        (course("2.1", new=1), [version("newer-version", version="2.1", known="2.0", reason="of-an-app")]),
        (course("1.5", new=1), [version("unknown-version", version="1.5", known="2.0")]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_envelope_is_told_with_all_that_its_message_needs(value, problems):
    assert list(problems_of(value, Part)) == problems


@pytest.mark.parametrize("value", [vision(), vision(new=1), vision(kind="vision", **{"$schema": 5})])
def test_a_document_of_another_kind_is_told_so_and_judged_no_further(value):
    assert list(problems_of(value, Canvas)) == [kind("wrong-kind", kind="vision", expected=("canvas",))]
    assert list(problems_of(value, Career)) == [wrong_kind("vision", Career)]
    assert list(problems_of(vision(), Vision)) == []


def test_a_document_of_an_older_version_may_be_asked_for_by_its_class():
    assert list(problems_of(course("1.0", title="a"), Course)) == []
    assert list(problems_of(course("1.0", title="a"), Canvas)) == [kind("wrong-kind", kind=KIND, expected=("canvas",))]


def test_all_kinds_that_would_do_are_named():
    assert wrong_kind("vision", Part) == kind("wrong-kind", kind="vision", expected=kinds())


def test_a_kind_that_came_later_than_its_document_says_is_told_so():
    versions = Versions(("1.0", "1.1"), [Step(to="1.1", change=dict)], lambda _kind, _version: None)
    with careerkit.registrations():
        careerkit.register_kind("org-example-late", PLACE, versions=versions)
        value = {"kind": "org-example-late", "schema_version": "1.0", "new": 1}
        assert list(problems_of(value, Part)) == [version("later-kind", version="1.0", kind="org-example-late")]


@pytest.mark.parametrize("decoded", [True, False])
@pytest.mark.parametrize("value", [vision(), course("1.0", title="a")])
def test_whether_its_texts_are_sound_is_passed_on(value, decoded, monkeypatch):
    given = []
    monkeypatch.setattr(envelope, "walk", lambda *_values, decoded=False: given.append(decoded) or iter(()))
    assert list(problems_of(value, Part, decoded=decoded)) == []
    assert given == [decoded]


def test_texts_are_not_taken_to_be_sound_unless_somebody_says_so():
    (problem,) = problems_of(vision(methods=[{"name": "a\ud800"}]), Part)
    assert (problem.pointer, problem.code) == ("/methods/0/name", "lone-surrogate")
