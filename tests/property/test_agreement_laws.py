from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit import testing
from careerkit.declaration.compilation import Mismatch, checker, dumper, loader
from careerkit.declaration.schema import root_schema
from careerkit.declaration.table import table
from careerkit.declaration.walk import walk
from careerkit.errors import InvalidValueError
from careerkit.model import Career
from careerkit.values import same_json
from tests.agreement.mutants import Mutator
from tests.declaration.toys import TOYS, Strict, Toy
from tests.model.parts import WRITTEN

PARTS = [*TOYS, *WRITTEN.values()]
EVERY_PART = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)


def bodies(part, seed=7, count=600):
    """Make valid and invalid bodies of documents."""
    schema = root_schema(part, kind="toy", version="1.0", address="https://example.org")
    for mutant in Mutator(schema).mutants(seed, count):
        body = mutant.document
        envelope = schema["properties"].keys() - set(part.__slots__)
        yield {key: body[key] for key in body if key not in envelope} if isinstance(body, dict) else body


def load(part, body):
    """Load a body; None if it is refused."""
    try:
        return loader(part)(json.loads(json.dumps(body)), [0, 0])
    except Mismatch:
        return None


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(Toy.__slots__), inner),
)


class TestLoaderAndWalk:
    """'the loader refuses a value if and only if the walk finds a fault in it'"""

    @EVERY_PART
    def test_for_mutants(self, part):
        refused = 0
        for body in bodies(part):
            faults = list(walk(part, body))
            assert (load(part, body) is None) is bool(faults), (body, faults)
            assert list(walk(part, body, decoded=True)) == faults
            refused += bool(faults)
        assert 60 < refused < 540

    @given(testing.bodies(Toy))
    def test_for_what_is_drawn(self, body):
        assert load(Toy, body) is not None
        assert list(walk(Toy, body)) == []

    @given(ANY_JSON)
    def test_for_any_json(self, value):
        assert (load(Toy, value) is None) is bool(list(walk(Toy, value)))


class TestLoadAndDump:
    """'Load → dump gives back what was read.'"""

    @EVERY_PART
    def test_for_mutants(self, part):
        for body in bodies(part, seed=8):
            loaded = load(part, body)
            if loaded is not None:
                assert same_json(dumper(part)(loaded), body)

    @given(testing.bodies(Career))
    def test_for_careers(self, body):
        assert same_json(dumper(Career)(load(Career, body)), body)

    @given(testing.parts(Strict))
    def test_and_what_was_dumped_is_loaded_as_the_same(self, part):
        assert load(Strict, dumper(Strict)(part)) == part

    @given(testing.bodies(Toy))
    def test_and_every_loaded_object_could_have_been_constructed(self, body):
        assert checker(Toy)(load(Toy, body))


class TestConstructionAndLoading:
    """'Construction accepts exactly what loading accepts.'"""

    @EVERY_PART
    def test_for_mutants(self, part):
        accepted = 0
        for body in bodies(part, seed=9):
            constructed = construct(part, body)
            assert constructed == load(part, body), body
            accepted += constructed is not None
        assert accepted > 60

    @given(testing.parts(Toy))
    def test_for_what_is_drawn(self, part):
        assert Toy(**{field.name: getattr(part, field.name) for field in table(Toy).fields}) == part


def construct(part, body):
    """Construct an object, and those inside it, as a programmer would have; None if it is refused."""
    if not isinstance(body, dict) or set(body) - set(part.__slots__):
        return None
    if any(field.required and field.name not in body for field in table(part).fields):
        return None
    if None in body.values():  # a programmer leaves a field out by None, a document never does
        return None
    values = {}
    for field in table(part).fields:
        if field.name in body:
            values[field.name] = built(field.node, body[field.name])
            if values[field.name] == [] and getattr(field.node, "fewest", 0):
                return None  # an empty list is what a programmer leaves out, even where a document needs some
    with suppress(InvalidValueError):
        return part(**values)
    return None


def built(node, value):
    """Construct the objects in a value; what can't be constructed stays what it is, and is then refused."""
    if isinstance(value, list) and (item := getattr(node, "item", None) or sequence_of(node)):
        return [built(item, single) for single in value]
    if isinstance(value, dict):
        for part in classes_of(node):
            made = construct(part, value)
            if made is not None:
                return made
    return value


def sequence_of(node):
    return next((choice.item for choice in getattr(node, "choices", ()) if hasattr(choice, "item")), None)


def classes_of(node):
    if hasattr(node, "part"):
        return [node.part]
    if hasattr(node, "parts"):
        return list(node.parts.values())
    return [part for choice in getattr(node, "choices", ()) for part in classes_of(choice)]
