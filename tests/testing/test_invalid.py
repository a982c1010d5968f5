"""Documents that are invalid by one thing: it is found, it is the only one, and every sort of it occurs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import careerkit
from careerkit.declaration.walk import walk
from careerkit.testing import InvalidBody, InvalidDocument, full, invalid_bodies, invalid_documents
from careerkit.testing.breaches import GONE, breaches, breaches_of_document, breaches_of_text, broken
from tests.declaration.toys import TOYS
from tests.messages.catalogues import entries
from tests.model.parts import DOCUMENTS, PARTS

OF_NO_TEXT = {"not-json-value"}
"""What only a value of Python's can be."""
OF_NO_DOCUMENT = {"wrong-kind", "too-many-problems", "later-kind", "not-migrated"}
"""What a document is for somebody who asks for another kind, what ends a list of problems, and what no document of the
only version there is can have."""
OF_YAML = {"too-many-aliased", "unsupported-yaml"}
"""What only a text in YAML can be; these are in JSON."""
OF_TEXTS_ALONE = {
    "byte-order-mark",
    "duplicate-key",
    "empty",
    "looks-like-utf16",
    "newer-version",
    "not-utf8",
    "syntax",
    "too-deep",
    "unknown-kind",
    "unknown-version",
}
CONVERTER = careerkit.converter()
CODES = {code.split(".")[1] for code in entries("problem")} - {"whole-document", "in-version"}


def test_every_problem_that_a_text_can_have_can_be_made():
    made = {code for code, _ in breaches_of_text(b'{"kind": ""}')}
    for part in (*DOCUMENTS.values(), *TOYS):
        made |= {breach.code for breach in breaches_of_document(part, CONVERTER.unstructure(full(part)))}
    assert made == CODES - OF_NO_TEXT - OF_NO_DOCUMENT - OF_YAML


@pytest.mark.no_cover
def test_every_problem_that_a_body_can_have_can_be_made():
    made = set()
    for part in (*PARTS, *TOYS):
        made |= {breach.code for breach in breaches(part, CONVERTER.unstructure(full(part)))}
    assert made == CODES - OF_NO_TEXT - OF_NO_DOCUMENT - OF_YAML - OF_TEXTS_ALONE


@pytest.mark.no_cover
def test_what_is_wrong_with_a_document_of_an_apps_own_is_its_only_problem(toys):
    @settings(max_examples=2 * settings.default.max_examples)
    @given(invalid_documents("toy"))
    def holds(invalid):
        found = [(problem.code, problem.pointer) for problem in careerkit.validate(invalid.content)]
        assert found == [(invalid.code, invalid.pointer)]

    holds()


@pytest.mark.no_cover
@pytest.mark.parametrize("part", TOYS, ids=lambda part: part.__name__)
def test_what_is_wrong_with_a_body_is_its_only_problem(part):
    @settings(max_examples=settings.default.max_examples // 2)
    @given(invalid_bodies(part))
    def holds(invalid):
        found = [(problem.code, problem.pointer) for problem in walk(part, invalid.body)]
        assert found == [(invalid.code, invalid.pointer)]

    holds()


@pytest.mark.no_cover
def test_codes_are_drawn_alike_often(toys):
    drawn = []

    @settings(max_examples=100)
    @given(invalid_documents("toy"))
    def draw(invalid):
        drawn.append(invalid.code)

    draw()
    assert len(set(drawn)) > 15
    assert max(map(drawn.count, drawn)) < 30


def test_they_are_tuples_with_names():
    assert InvalidDocument(b"", "empty", "") == (b"", "empty", "")
    assert InvalidBody([], "wrong-type", "") == ([], "wrong-type", "")


@pytest.mark.parametrize(
    ("steps", "new", "then"),
    [((), 1, 1), (("a",), 2, {"a": 2}), (("a", 0), 3, {"a": [3]}), (("a",), GONE, {}), (("b",), 4, {"a": [0], "b": 4})],
)
def test_a_document_is_changed_in_one_place(steps, new, then):
    assert broken({"a": [0]}, steps, new) == then
