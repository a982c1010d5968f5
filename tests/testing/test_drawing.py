"""What is drawn for every class: valid, and all of what a class may have."""

from __future__ import annotations

import json
import random
import sys
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from careerkit.declaration.compilation import dumper
from careerkit.declaration.walk import walk
from careerkit.errors import MissingExtraError
from careerkit.testing import (
    bodies,
    contents,
    documents,
    drawing,
    full,
    invalid_bodies,
    invalid_documents,
    minimal,
    parts,
)
from careerkit.values import same_json
from tests.declaration.toys import TOYS, Strict, Toy


@pytest.mark.parametrize("part", TOYS, ids=lambda part: part.__name__)
def test_every_body_is_valid(part):
    @given(bodies(part))
    def holds(body):
        assert list(walk(part, body)) == []

    holds()


@pytest.mark.no_cover
@given(parts(Strict))
def test_objects_are_made(part):
    assert type(part) is Strict
    assert same_json(dumper(Strict)(part).keys(), dict.fromkeys(Strict.__slots__).keys())


@given(st.composite(drawing._body)(Toy, 0))
def test_where_no_room_is_left_no_part_is_drawn(body):
    assert not body.keys() & {"leaf", "shape", "tree"}
    assert body.get("leaves", []) == body.get("shapes", []) == []
    assert not isinstance(body.get("either"), dict)


RARE = {
    "empty list": lambda body: body.get("leaves") == [],
    "3.0 for an integer": lambda body: type(body.get("level")) is float,
    "float": lambda body: type(body.get("degrees")) is float,
    "integer for a float": lambda body: type(body.get("degrees")) is int,
    "part in a union": lambda body: isinstance(body.get("either"), dict),
    "second variant": lambda body: (body.get("shape") or {}).get("shape") == "polygon",
    "null in an extension": lambda body: "null" in json.dumps(body.get("extensions", 0)),
    "not ASCII": lambda body: not body["text"].isascii(),
    "list of a length": lambda body: len(body.get("pair", ())) == 2,
    "class inside itself": lambda body: "best" in (body.get("tree") or {}),
}


@pytest.mark.no_cover
def test_what_is_rare_occurs():
    soon = settings(max_examples=1_000, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None)
    left = dict(RARE)

    def was_the_last(body):
        for name in [name for name, occurs in left.items() if occurs(body)]:
            del left[name]
        return not left

    with suppress(NoSuchExample):  # what is left says more
        find(bodies(Toy), was_the_last, settings=soon, random=random.Random(2026))  # noqa: S311
    assert not left


@pytest.mark.parametrize(
    ("strategy", "of"),
    [
        (bodies, Toy),
        (contents, "canvas"),
        (documents, "canvas"),
        (invalid_bodies, Toy),
        (invalid_documents, "canvas"),
        (parts, Toy),
    ],
    ids=lambda given: getattr(given, "__name__", given),
)
def test_without_hypothesis_the_extra_is_named(monkeypatch, strategy, of):
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError) as caught:
        strategy(of)
    assert caught.value == MissingExtraError(extra="testing", package="hypothesis")


def test_one_full_object_needs_no_hypothesis(monkeypatch):
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    assert full(Strict) != minimal(Strict)
