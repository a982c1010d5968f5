"""JSON in the layouts of several writers, and with what JSON does not have."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerkit
from careerkit.model import Canvas
from careerkit.testing import full
from careerkit.testing.texts import LAYOUTS, Layout, Pairs, Raw, written

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@pytest.mark.no_cover
@given(VALUES, st.sampled_from(LAYOUTS))
def test_in_every_layout_a_value_is_what_it_was(value, layout):
    assert json.loads(written(value, layout).decode(errors="surrogatepass")) == value


def test_the_first_layout_is_that_of_dumps():
    canvas = full(Canvas)
    assert written(json.loads(careerkit.dumps(canvas))) == careerkit.dumps(canvas)


@pytest.mark.parametrize(
    ("layout", "text"),
    [
        (Layout(), b'{"a":[1,"\xc3\xa9"],"b":{},"c":[]}'),
        (Layout(comma=", ", ascii=True), b'{"a":[1, "\\u00e9"], "b":{}, "c":[]}'),
        (Layout(indent=" ", line_end="\r", end="\n"), b'{\r "a":[\r  1,\r  "\xc3\xa9"\r ],\r "b":{},\r "c":[]\r}\n'),
    ],
)
def test_a_layout_is_kept_to(layout, text):
    assert written({"a": [1, "é"], "b": {}, "c": []}, layout) == text


def test_what_is_raw_stands_as_it_is_and_a_key_may_stand_twice():
    assert written(Pairs((("a", Raw("NaN")), ("a", [Pairs(())]))), Layout()) == b'{"a":NaN,"a":[{}]}'
