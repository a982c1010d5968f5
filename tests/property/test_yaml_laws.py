"""Laws of the two notations: a value that JSON has comes back from YAML as it was, whoever reads it."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import careerkit
from careerkit.documents.text import Limits
from careerkit.documents.yaml.composing import compose
from careerkit.documents.yaml.writing import write
from careerkit.testing import contents

pytestmark = pytest.mark.needs_extra("yaml")

_ODD = "ab0-+.:#,[]{}&*!|>'\"%@`?~=<\n \t\x85\u2028\ufeff\r1eE_ox\\/\x7f\u200b"
_WORDS = ("no", "~", "2026-04-17", "12:30", "1_000", "<<", "1e3", "a: b", "a #b", "a\nb\n\n", "a\n b", "x" * 1100)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.text(st.sampled_from(_ODD), max_size=12),
    st.sampled_from(_WORDS),
)
SCALARS = st.one_of(
    TEXTS, st.integers(-(2**63), 2**64 - 1), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.none()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=8,
)


class TestNothingIsLost:
    """YAML and JSON say the same, with nothing lost on the way."""

    @given(st.dictionaries(TEXTS, VALUES, max_size=4))
    def test_what_is_written_is_read_as_it_was(self, value):
        composed = compose(write(value).decode(), Limits())
        assert composed.faults == ()
        assert json.dumps(composed.node.value) == json.dumps(value)

    @given(st.dictionaries(TEXTS, VALUES, max_size=4))
    def test_who_reads_yaml_1_1_reads_the_same(self, value):
        assert json.dumps(yaml.safe_load(write(value).decode())) == json.dumps(value)

    @settings(max_examples=20)
    @given(contents("career"))
    def test_a_career_comes_back_byte_for_byte(self, content):
        document = careerkit.reads(content)
        written = careerkit.dumps(document, notation="yaml")
        again = careerkit.reads(written, notation="yaml")
        assert again == document
        assert careerkit.dumps(again) == careerkit.dumps(document)
        assert careerkit.dumps(again, notation="yaml") == written


class TestAnyTextIsReadOrRefused:
    """Any text is read, or refused with a reason and a place."""

    @given(st.text(st.sampled_from(_ODD), max_size=40))
    def test_no_text_does_anything_else(self, text):
        problems = careerkit.validate(text.encode(), notation="yaml")
        assert problems
        for problem in problems:
            assert problem.message
            assert min(problem.line, problem.column) >= 1
