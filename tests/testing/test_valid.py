"""Documents that are drawn: valid, of the kind that was asked for, and as others write them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

import careerkit
from careerkit.documents.schemas import schema_text
from careerkit.errors import UnknownKindError
from careerkit.testing import contents, documents, invalid_documents
from tests.declaration.toys import Toy


@pytest.mark.parametrize("strategy", [contents, documents, invalid_documents], ids=lambda strategy: strategy.__name__)
def test_a_kind_that_there_is_not_is_told_at_once(strategy):
    with pytest.raises(UnknownKindError) as caught:
        strategy("carer")
    assert caught.value.suggestion == "career"


@pytest.mark.no_cover
def test_a_kind_of_an_apps_own_is_drawn_like_any_other(toys):
    texts, orders = set(), set()

    @given(contents("toy"), documents("toy"))
    def holds(content, document):
        assert type(careerkit.loads(content)) is Toy
        assert careerkit.validate(json.dumps(document).encode()) == ()
        texts.add(content[:2])
        orders.add("kind" in list(document)[:2])

    holds()
    assert texts == {b'{"', b"{\n", b"{\r"}
    assert orders == {True, False}


@pytest.mark.no_cover
def test_the_address_of_the_schema_may_stand_in_a_document():
    found = set()

    @given(documents("canvas"))
    def holds(document):
        found.add(document.get("$schema"))

    holds()
    assert found == {None, json.loads(schema_text("canvas"))["$id"], "schema.json"}
