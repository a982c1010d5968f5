"""What `careerkit.testing` promises to the tests of others, for every kind of document."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings

import careerkit
from careerkit import testing
from careerkit.values import same_json
from tests.model.parts import DOCUMENTS

FEW = max(2, settings.default.max_examples // 12)
"""Examples of each kind: there are many kinds."""
EVERY_KIND = pytest.mark.parametrize("kind", DOCUMENTS)
LIGHT = settings(max_examples=FEW, suppress_health_check=list(HealthCheck))


class TestWhatIsValid:
    """'Load → dump gives back what was read', and the same object has the same text."""

    @EVERY_KIND
    def test_it_is_loaded_and_given_back(self, kind):
        @LIGHT
        @given(testing.contents(kind))
        def holds(content):
            document = careerkit.reads(content, DOCUMENTS[kind])
            assert document.kind == kind
            again = careerkit.dumps(document)
            assert same_json(json.loads(again), json.loads(content))
            assert careerkit.reads(again) == document
            assert careerkit.dumps(careerkit.reads(again)) == again

        holds()

    @EVERY_KIND
    def test_what_was_made_is_what_is_loaded(self, kind):
        @LIGHT
        @given(testing.parts(DOCUMENTS[kind]))
        def holds(part):
            assert careerkit.loads(careerkit.dumps(part), DOCUMENTS[kind]) == part

        holds()


class TestWhatIsInvalid:
    """'A problem each, of every code that a text can have', and what `validate` says is all that is wrong."""

    @EVERY_KIND
    def test_its_problem_is_found_and_no_other(self, kind):
        @LIGHT
        @given(testing.invalid_documents(kind))
        def holds(invalid):
            found = [(problem.code, problem.pointer) for problem in careerkit.validate(invalid.content)]
            assert found == [(invalid.code, invalid.pointer)]

        holds()

    @EVERY_KIND
    def test_so_it_is_in_a_body(self, kind):
        converter = careerkit.converter()

        @LIGHT
        @given(testing.invalid_bodies(DOCUMENTS[kind]))
        def holds(invalid):
            with pytest.raises(careerkit.InvalidDocumentError) as caught:
                converter.structure(invalid.body, DOCUMENTS[kind])
            assert [(problem.code, problem.pointer) for problem in caught.value.problems] == [
                (invalid.code, invalid.pointer)
            ]

        holds()
