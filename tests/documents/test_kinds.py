from __future__ import annotations

import copy
import json
import pickle

import attrs
import pytest

import careerkit
from careerkit.declaration.part import Part
from careerkit.documents import kinds as registry
from careerkit.documents.document import Document
from careerkit.documents.kinds import class_of, kind_of, register_kind, schema_address
from careerkit.documents.schemas import schema_text
from careerkit.errors import InvalidDocumentError, NotADocumentError, UnknownKindError, UnusableKindError
from careerkit.model import Canvas, CanvasRevision, Metric
from tests.declaration.toys import Toy


def test_the_career_comes_first_and_results_after_what_they_are_made_of():
    kinds = careerkit.kinds()
    assert kinds[0] == "career"
    assert kinds.index("vision") < kinds.index("scorecard")


@pytest.mark.parametrize("kind", careerkit.kinds())
def test_a_kind_leads_to_its_class_and_back(kind):
    assert kind_of(class_of(kind)) == kind


def test_a_kind_that_there_is_not_is_told_with_the_nearest():
    with pytest.raises(UnknownKindError) as caught:
        class_of("cavnas")
    assert caught.value == UnknownKindError(kind="cavnas", suggestion="canvas")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Vision(Part):
    """A class of an app's own that is called as one of ours."""


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ("canvas", "str"),
        (None, "NoneType"),
        (Canvas(), "Canvas"),
        (dict, "dict"),
        (Metric, "Metric"),
        (CanvasRevision, "CanvasRevision"),  # a neighbour of a document
        (Vision, "Vision"),
    ],
)
def test_what_is_no_class_of_a_document_is_refused_by_name(other, name):
    for ask in (kind_of, lambda part: careerkit.loads(b"{}", part)):
        with pytest.raises(NotADocumentError) as caught:
            ask(other)
        assert caught.value == NotADocumentError(name=name)


@pytest.mark.parametrize("place", ["no_such_app:Course", "tests.declaration.toys:NoSuchToy"])
def test_a_kind_whose_class_can_not_be_had_is_told_and_hides_no_other(place):
    with careerkit.registrations():
        register_kind("org-example-course", place)
        with pytest.raises(UnusableKindError) as caught:
            careerkit.loads(b'{"kind": "org-example-course", "schema_version": "1.0"}')
        assert caught.value == UnusableKindError(kind="org-example-course", place=place)
        assert isinstance(caught.value.__cause__, ImportError | AttributeError)
        with pytest.raises(InvalidDocumentError) as refused:
            careerkit.loads(b'{"kind": "vision", "schema_version": "1.0"}', Canvas)
        assert refused.value.problems[0].params["expected"] == ("canvas",)


def test_nor_does_it_hide_one_whose_class_has_the_same_name():
    with careerkit.registrations():
        register_kind("org-example-broken", "no_such_app:Toy")
        register_kind("toy", "tests.declaration.toys:Toy")
        assert kind_of(Toy) == "toy"
        assert careerkit.loads(careerkit.dumps(Toy(text="a")), Toy) == Toy(text="a")


def test_a_class_that_is_not_where_its_kind_says_is_refused_with_that_as_the_cause():
    with careerkit.registrations():
        register_kind("toy", "no_such_app:Toy")
        with pytest.raises(NotADocumentError) as caught:
            careerkit.dumps(Toy(text="a"))
        assert caught.value == NotADocumentError(name="Toy")
        assert caught.value.__cause__ == UnusableKindError(kind="toy", place="no_such_app:Toy")


def test_a_place_with_a_colon_too_many_is_no_class_of_that_name():
    with careerkit.registrations():
        register_kind("toy", "tests:declaration.toys:Toy")
        with pytest.raises(NotADocumentError) as caught:
            careerkit.dumps(Toy(text="a"))
        assert caught.value.__cause__ is None


def test_an_app_makes_its_own_kind_known(monkeypatch):
    monkeypatch.setattr(registry, "_PLACES", dict(registry._PLACES))
    register_kind("toy", "tests.declaration.toys:Toy")
    register_kind("toy", "tests.declaration.toys:Toy")
    assert careerkit.kinds()[-1] == "toy"
    assert careerkit.loads(careerkit.dumps(Toy(text="a")), Toy) == Toy(text="a")
    with pytest.raises(UnknownKindError):
        careerkit.schema("toy")


@pytest.mark.parametrize(
    ("kind", "place"), [("career", "tests.declaration.toys:Toy"), ("toy", "tests.declaration.toys"), ("toy", "x")]
)
def test_a_kind_can_not_be_taken_nor_have_no_place(kind, place):
    with pytest.raises(ValueError, match=kind if ":" in place else place):
        register_kind(kind, place)
    assert "toy" not in careerkit.kinds()


def test_a_class_can_be_had_from_elsewhere_and_keeps_its_kind(monkeypatch):
    monkeypatch.setattr(registry, "_PLACES", {"picture": "careerkit.model:Canvas"})
    assert kind_of(Canvas) == "picture"


@pytest.mark.parametrize("kind", careerkit.kinds())
def test_a_published_schema_is_given_as_its_file_has_it_and_is_the_callers(kind):
    one = careerkit.schema(kind)
    assert one == json.loads(schema_text(kind))
    assert one["$id"] == schema_address(kind)
    one.clear()
    assert careerkit.schema(kind)


def test_there_is_no_schema_of_what_is_no_kind():
    for kind in ("cavnas", "../1.0/canvas", ""):
        with pytest.raises(UnknownKindError):
            careerkit.schema(kind)


def test_a_document_is_a_value():
    document = careerkit.reads(careerkit.dumps(Canvas(hours_a_week=6)))
    assert document == Document(body=Canvas(hours_a_week=6), kind="canvas", schema_version="1.0")
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301
    assert hash(copy.deepcopy(document)) == hash(document)
