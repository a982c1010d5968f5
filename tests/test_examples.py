"""The examples are what people see first: they are right, they are whole, and together they show all there is."""

from __future__ import annotations

from collections import Counter

import pytest

import careerkit
from careerkit import Career
from careerkit.declaration.references import dangling, named, parts_within
from careerkit.declaration.table import parts_below, table
from careerkit.guide.categories import CATEGORIES
from careerkit.model import Ranking, Ratings, SharedPoints
from tests.conftest import ROOT

pytestmark = pytest.mark.checkout

EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
THE_WRITTEN_PAST_ENDS = "2026-11"


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request):
    return request.param


def test_there_are_three_people():
    assert len(EXAMPLES) == 3


def test_an_example_is_a_valid_career(example):
    assert careerkit.validate(example) == ()
    assert careerkit.read(example).kind == "career"


def test_an_example_stands_as_dump_would_write_it(example):
    assert careerkit.dumps(careerkit.read(example)) == example.read_bytes()


def test_every_reference_leads_somewhere(example):
    assert dangling(careerkit.load(example, Career), {"categories": CATEGORIES}) == ()


def test_every_id_is_unique_and_can_be_found(example):
    career = careerkit.load(example, Career)
    ids = Counter(thing.id for thing in named(career))
    assert [id for id, times in ids.items() if times > 1] == []


def test_what_is_left_open_is_a_field_of_the_part_that_says_so(example):
    for pointer, part in parts_within(careerkit.load(example, Career)):
        fields = table(type(part)).by_name
        for answer in getattr(part, "unanswered", ()):
            assert answer.field in fields, pointer
            assert getattr(part, answer.field) in (None, ()), f"{pointer}: {answer.field} is answered"


def test_nobody_writes_from_the_future(example):
    for pointer, part in parts_within(careerkit.load(example, Career)):
        for name in ("written_on", "asked_on", "on"):
            assert (getattr(part, name, None) or "") < THE_WRITTEN_PAST_ENDS, f"{pointer}/{name}"


def test_a_currency_is_kept_to(example):
    parts = dict(parts_within(careerkit.load(example, Career)))
    assert len({part.currency for part in parts.values() if hasattr(part, "currency")}) <= 1


def test_each_of_the_three_ways_to_weigh_motivations_is_shown():
    ways = {type(careerkit.load(path, Career).motivation.weights) for path in EXAMPLES}
    assert ways == {SharedPoints, Ratings, Ranking}


def test_together_they_use_every_field_there_is():
    everything = {(part.__name__, field.name) for part in parts_below(Career) for field in table(part).fields}
    used = {
        (type(part).__name__, field.name)
        for path in EXAMPLES
        for _, part in parts_within(careerkit.load(path, Career))
        for field in table(type(part)).fields
        if getattr(part, field.name) not in (None, ())
    }
    assert {name for name in everything - used if name[1] not in ("extensions", "language")} == set()
