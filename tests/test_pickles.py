"""Every value of the package is copied and pickled as a value, and a pickle of it runs nothing but its own classes."""

from __future__ import annotations

import copy
import enum
import importlib
import io
import pickle
from functools import partial
from itertools import chain, islice

import pytest

import careerkit
from careerkit import model, testing
from careerkit.asking import open_questions
from careerkit.declaration.compilation import dumper
from careerkit.declaration.part import EMPTY, Part
from careerkit.documents.scanner import scan
from careerkit.errors import CareerkitError, Problem
from careerkit.guide.blocks import BLOCKS
from careerkit.guide.categories import BUILT_IN_CATEGORIES
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.levers import LEVERS
from careerkit.guide.needs import NEED_SCHEMES
from careerkit.guide.questions import QUESTIONS
from careerkit.guide.scales import SCALES
from careerkit.guide.stages import STAGES
from careerkit.model import Canvas, Career, Gap, Metric
from careerkit.scoring import PairwiseJudgement
from careerkit.testing import InvalidBody, InvalidDocument
from careerkit.values import FrozenMap
from tests.declaration.toys import TOYS, Toy
from tests.model.parts import PARTS
from tests.test_errors import EXAMPLES
from tests.test_modules import MODULES


def pickled_and_back(value, protocol):
    return pickle.loads(pickle.dumps(value, protocol))  # noqa: S301  # what it has just written


PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)
COPIES = {
    "copied": copy.copy,
    "copied deeply": copy.deepcopy,
    **{f"pickled by protocol {number}": partial(pickled_and_back, protocol=number) for number in PROTOCOLS},
}
ALLOWED = ("careerkit.", "tests.", "copyreg.")
"""Where what a pickle calls may come from: `copyreg` is how Python makes an object without calling its class."""
EVIL = "cos\nsystem\n(S'echo evil'\ntR."
"""A text that would be a pickle by itself."""


class Watching(pickle.Unpickler):
    """Reads a pickle and keeps what it asks for."""

    def __init__(self, pickled):
        super().__init__(io.BytesIO(pickled))
        self.called = set()

    def find_class(self, module, name):
        self.called.add(f"{module}.{name}")
        return super().find_class(module, name)


def called_by(pickled):
    """Name all that a pickle calls."""
    watching = Watching(pickled)
    watching.load()
    return watching.called


def hold(value):
    """Hold a value to what it promises."""
    for name, again in COPIES.items():
        made = again(value)
        assert made == value, name
        assert type(made) is type(value), name
        assert repr(made) == repr(value), name
        assert hash(made) == hash(value), name
        if isinstance(value, Part):
            assert dumper(type(value))(made) == dumper(type(value))(value), name


@pytest.mark.no_cover
def test_an_object_of_every_class():
    for part in (*TOYS, *PARTS, PairwiseJudgement):
        for value in (testing.full(part), testing.minimal(part)):
            hold(value)
            assert all(name.startswith(ALLOWED) for name in called_by(pickle.dumps(value))), part.__name__


@pytest.mark.needs_extra("speed")  # one module is for numpy
def test_every_class_of_the_model_and_of_the_results_is_among_them():
    public = set()
    for name in MODULES:
        if name.startswith(("careerkit.model.", "careerkit.scoring.")):
            module = importlib.import_module(name)
            public |= {each for name in module.__all__ if isinstance(each := getattr(module, name), type)}
    assert {each for each in public if issubclass(each, Part)} - {Part} - set(PARTS) == {PairwiseJudgement}


def test_every_error_with_its_data():
    for cls, data in EXAMPLES.items():
        hold(cls(**data))
    assert {cls for cls in below(CareerkitError) if not cls.__name__.startswith("_")} | {CareerkitError} == set(
        EXAMPLES
    )


def below(cls):
    return {found for child in cls.__subclasses__() for found in (child, *below(child))}


CANVAS = careerkit.dumps(testing.full(Canvas))
OTHERS = [
    careerkit.reads(CANVAS),
    careerkit.Limits(max_bytes=3),
    Problem(pointer="/a", code="too-large", params={"highest": 3.5, "of": ["a", None]}, found="4", line=1, column=2),
    FrozenMap({"a": [1, {"b": None}], "c": 2.0}),
    EMPTY,
    *scan("[1, 2", max_depth=9, max_faults=9).faults,
    *islice(open_questions(testing.full(Career)), 5),
    InvalidBody((), "wrong-type", ""),
    InvalidDocument(b"", "empty", ""),
    *model.Cadence,
    *BLOCKS,
    *BUILT_IN_CATEGORIES,
    *KINDS_OF_WORK,
    *LEVERS,
    *NEED_SCHEMES,
    *QUESTIONS[:5],
    *SCALES,
    *STAGES,
]


def test_what_is_no_part_of_a_document():
    for value in OTHERS:
        hold(value)


def test_every_word_is_the_one_member_that_it_was():
    enumerations = [getattr(model, name) for name in dir(model) if isinstance(getattr(model, name), enum.EnumType)]
    assert len(enumerations) > 20
    for word in chain.from_iterable(enumerations):
        assert all(again(word) is word for again in COPIES.values())


def test_an_empty_list_that_was_spelled_out_stays_one():
    body = {"text": "a", "leaves": [], "tree": {"name": "b", "branches": []}}
    toy = careerkit.converter().structure(body, Toy)
    for again in COPIES.values():
        assert again(EMPTY) is EMPTY
        assert again(toy).leaves is EMPTY
        assert again(toy).tree.branches is EMPTY
        assert careerkit.converter().unstructure(again(toy)) == body


def test_what_a_document_says_is_never_called():
    career = Career(
        gaps=[Gap(name=EVIL, why="os\nsystem")],
        metrics=[Metric(name="builtins", unit="exec")],
        extensions={"org.example.evil": {"__reduce__": [EVIL, ["os.system", "echo evil"]], "cos\nsystem": EVIL}},
    )
    for number in PROTOCOLS:
        pickled = pickle.dumps(career, number)
        assert pickle.loads(pickled) == career  # noqa: S301
        assert all(name.startswith(ALLOWED) for name in called_by(pickled))


def test_a_pickle_is_read_without_looking_at_the_fields_again(monkeypatch):
    """So a pool of processes may hand results on for what copying costs; a document is what is checked."""
    pickled = pickle.dumps(testing.full(Career))

    def forbidden(self):
        raise AssertionError

    monkeypatch.setattr(Part, "__attrs_post_init__", forbidden)
    assert pickle.loads(pickled) == careerkit.loads(careerkit.dumps(testing.full(Career)))  # noqa: S301
