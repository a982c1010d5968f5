"""What `careerkit.testing` promises to the tests of others, for every kind of document."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

import careerkit
from careerkit import testing
from careerkit.values import same_json
from tests.model.parts import DOCUMENTS

FEW = max(3, settings.default.max_examples // 20)
"""Examples of each kind: there are many kinds."""
EVERY_KIND = pytest.mark.parametrize("kind", DOCUMENTS)
LIGHT = settings(max_examples=FEW)


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
            assert careerkit.loads(careerkit.dumps(document.body)) == document.body

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
