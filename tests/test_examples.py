"""The examples are what people see first: they are right, they are whole, and together they show all there is."""

from __future__ import annotations

import enum
import importlib
import pkgutil
from collections import Counter

import pytest

import careerkit
from careerkit import Career
from careerkit.declaration.references import dangling, named, parts_within
from careerkit.declaration.table import parts_below, table
from careerkit.documents.kinds import class_of, kinds
from careerkit.guide.categories import CATEGORIES
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.levers import LEVERS
from careerkit.model import CareerStage, Framework, Ranking, Ratings, SharedPoints, SkillPriority
from tests.conftest import ROOT

pytestmark = pytest.mark.checkout

EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
PEOPLE = [path for path in EXAMPLES if "." not in path.stem]
CATALOGUE = ROOT / "examples" / "trades-of-a-town.catalogue.json"
KNOWN_OUTSIDE = {
    "categories": CATEGORIES,
    "kinds-of-work": tuple(kind.id for kind in KINDS_OF_WORK),
    "levers": tuple(lever.id for lever in LEVERS),
}
THE_WRITTEN_PAST_ENDS = "2026-11"
TOLD_OF_THE_PAST = {"written_on", "asked_on", "on", "told_on", "given_on", "done_on", "week_of"}
SAID_BY_SILENCE = {SkillPriority.SOFT_FIRST, SkillPriority.NEITHER}
NOT_IN_THESE_THREE_LIVES = {CareerStage.STARTING_OUT, CareerStage.BUILDING, CareerStage.RETURNING}


def parts_of_the_model():
    return {
        part
        for kind in kinds()
        if class_of(kind).__module__.startswith("careerkit.model")
        for part in parts_below(class_of(kind))
    }


def everything_said():
    for path in EXAMPLES:
        for _, part in parts_within(careerkit.load(path)):
            for field in table(type(part)).fields:
                value = getattr(part, field.name)
                if value not in (None, ()):
                    yield type(part), field.name, value


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request):
    return request.param


@pytest.fixture(params=PEOPLE, ids=lambda path: path.stem)
def person(request):
    return request.param


def test_there_are_three_people_and_a_catalogue():
    assert len(PEOPLE) == 3
    assert set(EXAMPLES) == {*PEOPLE, CATALOGUE}


def test_an_example_is_a_valid_career_or_of_the_kind_that_its_name_tells(example):
    _, _, kind = example.stem.partition(".")
    assert careerkit.validate(example) == ()
    assert careerkit.read(example).kind == (kind or "career")


def test_an_example_stands_as_dump_would_write_it(example):
    assert careerkit.dumps(careerkit.read(example)) == example.read_bytes()


def test_every_reference_leads_somewhere(example):
    assert dangling(careerkit.load(example), KNOWN_OUTSIDE) == ()


def test_what_a_person_adds_to_the_guide_has_an_id_of_its_own(person):
    own = {(thing.collection, thing.id) for thing in named(careerkit.load(person, Career))}
    assert own & {(collection, id) for collection, ids in KNOWN_OUTSIDE.items() for id in ids} == set()


def test_every_id_is_unique_and_can_be_found(example):
    ids = Counter(thing.id for thing in named(careerkit.load(example)))
    assert [id for id, times in ids.items() if times > 1] == []


def test_the_codes_of_occupations_are_those_of_the_catalogue():
    codes = {occupation.code for occupation in careerkit.load(CATALOGUE).occupations}
    paths = [path for person in PEOPLE for path in careerkit.load(person, Career).use_case.alternatives]
    assert {path.occupation for path in paths if path.occupation} - codes == set()
    assert any(path.occupation for path in paths)


def test_a_score_of_the_catalogue_stays_on_its_dimension():
    catalogue = careerkit.load(CATALOGUE)
    dimensions = {dimension.id: dimension for dimension in catalogue.dimensions}
    for occupation in catalogue.occupations:
        for given in occupation.scores:
            dimension = dimensions[given.dimension]
            assert dimension.lowest <= given.score <= dimension.highest, occupation.name


def test_what_is_left_open_is_a_field_of_the_part_that_says_so(example):
    for pointer, part in parts_within(careerkit.load(example)):
        fields = table(type(part)).by_name
        for answer in getattr(part, "unanswered", ()):
            assert answer.field in fields, pointer
            assert getattr(part, answer.field) in (None, ()), f"{pointer}: {answer.field} is answered"


def test_nobody_writes_from_the_future(example):
    for pointer, part in parts_within(careerkit.load(example)):
        for name in TOLD_OF_THE_PAST:
            assert (getattr(part, name, None) or "") < THE_WRITTEN_PAST_ENDS, f"{pointer}/{name}"


def test_a_currency_is_kept_to(person):
    parts = dict(parts_within(careerkit.load(person, Career)))
    assert len({part.currency for part in parts.values() if hasattr(part, "currency")}) == 1


def test_each_person_leaves_a_framework_alone(person):
    career = careerkit.load(person, Career)
    assert 0 < len(set(career.frameworks)) < len(Framework)
    assert any(answer.standing == "not-for-me" for answer in career.unanswered)


def test_each_of_the_three_ways_to_weigh_motivations_is_shown():
    ways = {type(careerkit.load(path, Career).motivation.weights) for path in PEOPLE}
    assert ways == {SharedPoints, Ratings, Ranking}


def test_together_they_use_every_field_there_is():
    everything = {(part.__name__, field.name) for part in parts_of_the_model() for field in table(part).fields}
    used = {(part.__name__, field) for part, field, _ in everything_said()}
    assert {name for name in everything - used if name[1] not in ("extensions", "language", "unanswered")} == set()


def test_together_they_choose_nearly_every_word_there_is_to_choose():
    package = importlib.import_module("careerkit.model")
    modules = [
        importlib.import_module(f"{package.__name__}.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
    ]
    words = {
        word
        for module in modules
        for choices in vars(module).values()
        if isinstance(choices, type) and issubclass(choices, enum.Enum) and choices.__module__ == module.__name__
        for word in choices
    }
    values = (value for _, _, value in everything_said())
    chosen = {
        word
        for value in values
        for word in (value if isinstance(value, tuple) else (value,))
        if isinstance(word, enum.Enum)
    }
    assert words - chosen == SAID_BY_SILENCE | NOT_IN_THESE_THREE_LIVES


def test_together_they_use_every_lever_and_kind_of_work_of_the_guide():
    said = {
        id
        for _, _, value in everything_said()
        for id in (value if isinstance(value, tuple) else (value,))
        if isinstance(id, str)
    }
    assert {*KNOWN_OUTSIDE["levers"], *KNOWN_OUTSIDE["kinds-of-work"]} - said == set()
