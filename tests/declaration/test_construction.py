from __future__ import annotations

import copy
import enum
import pickle
import subprocess
import sys
from collections import OrderedDict

import attrs
import pytest

from careerkit.declaration import construction
from careerkit.declaration.compilation import checker, dumper, loader
from careerkit.declaration.free_values import DEEPEST
from careerkit.declaration.part import EMPTY, EmptyTuple, trusted, twin
from careerkit.errors import InvalidValueError, Problem
from careerkit.model import Skill
from careerkit.model.amounts import Range
from careerkit.values import FrozenMap
from tests.declaration.toys import TOYS, Circle, Colour, Leaf, Mood, Polygon, Strict, Toy, Tree


class Whole(int):
    """A whole number of some library's own."""


class Real(float):
    """A number of some library's own."""


class Words(str):
    """A text of some library's own, which shows itself otherwise."""

    __slots__ = ()

    def __str__(self):
        return "another"


def faults(make):
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.problems
    return {problem.pointer: problem.code for problem in caught.value.problems}


def toy(**values):
    return Toy(text="a", **values)


def test_what_is_only_written_otherwise_is_put_in_order():
    made = toy(
        level=3.0,
        weight=Real(0.5),
        degrees=Whole(4),
        short=Words("Ada"),
        colour="red",
        colours=["red", Colour.BLUE],
        leaves=[Leaf(name="Oak")],
        pair=[1.0, Whole(2)],
        grid=[[[1, 2.5], []], ()],
        mixed=[1, "a"],
        any_of=["a", Words("b")],
        word_or_level="blue",
        extensions=OrderedDict({"org.example.a": [1, {"b": None}]}),
    )
    assert (made.level, type(made.level)) == (3, int)
    assert (type(made.weight), type(made.degrees), type(made.short)) == (float, int, str)
    assert made.short == "Ada"
    assert made.colours == (Colour.RED, Colour.BLUE)
    assert made.colour is Colour.RED
    assert made.word_or_level is Colour.BLUE
    assert (made.pair, [type(each) for each in made.pair]) == ((1, 2), [int, int])
    assert made.grid == (((1, 2.5), ()), ())
    assert made.any_of == ("a", "b")
    assert type(made.any_of[1]) is str
    assert made.extensions == FrozenMap({"org.example.a": (1, FrozenMap({"b": None}))})
    assert type(made.extensions) is FrozenMap


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("short", 5, "wrong-type"),
        ("short", b"Ada", "wrong-type"),
        ("short", "", "empty-text"),
        ("short", "a", "too-short"),
        ("short", "a" * 9, "too-long"),
        ("short", "a\ud800", "lone-surrogate"),
        ("id", "A", "not-a-slug"),
        ("on", "2026-02-30", "not-a-date"),
        ("level", True, "wrong-type"),
        ("level", "3", "wrong-type"),
        ("level", 2.5, "not-whole"),
        ("level", 0, "too-small"),
        ("level", 6, "too-large"),
        ("level", 50, "too-large"),
        pytest.param("level", 10**5000, "too-large", id="level-vast"),
        pytest.param("level", -(10**5000), "too-small", id="level-deep"),
        ("level", float("nan"), "not-a-number"),
        ("level", float("inf"), "too-large"),
        ("weight", 0, "not-above"),
        ("weight", -1, "not-above"),
        ("weight", float("-inf"), "not-above"),
        ("weight", False, "wrong-type"),
        ("weight", 1 + 2j, "wrong-type"),
        ("degrees", float("nan"), "not-a-number"),
        ("broken", 1, "wrong-type"),
        ("broken", "true", "wrong-type"),
        ("colour", "green", "not-a-member"),
        ("colour", "Red", "not-a-member"),
        ("colour", Mood.BLUE, "wrong-type"),
        ("colour", 1, "wrong-type"),
        ("colours", "red", "wrong-type"),
        ("colours", {"red"}, "wrong-type"),
        ("colours", None, "null"),
        ("leaf", {"name": "Oak"}, "wrong-type"),
        ("leaf", FrozenMap({"name": "Oak"}), "wrong-type"),
        ("leaf", Circle(radius=1), "wrong-type"),
        ("leaf", "Oak", "wrong-type"),
        ("leaf", [], "wrong-type"),
        ("shape", Leaf(name="Oak"), "wrong-type"),
        ("shape", {"shape": "circle", "radius": 1}, "wrong-type"),
        ("shape", 1, "wrong-type"),
        ("pair", [1], "too-few-items"),
        ("pair", [1, 2, 3], "too-many-items"),
        ("pair", EMPTY, "too-few-items"),
        ("either", True, "wrong-type"),
        ("either", {"name": "Oak"}, "wrong-type"),
        ("either", Circle(radius=1), "wrong-type"),
        ("either", [1], "wrong-type"),
        ("any_of", 1, "wrong-type"),
        ("any_of", Leaf(name="Oak"), "wrong-type"),
        ("word_or_level", Mood.BLUE, "wrong-type"),
        ("word_or_level", 7, "too-large"),
        ("word_or_level", "green", "not-a-member"),
        ("params", [], "wrong-type"),
        ("extensions", "a", "wrong-type"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(field, value, code):
    assert faults(lambda: toy(**{field: value})) == {f"/{field}": code}


@pytest.mark.parametrize(
    ("field", "value", "pointer", "code"),
    [
        ("colours", ["red", "green"], "/colours/1", "not-a-member"),
        ("leaves", [Leaf(name="Oak"), {"name": "Oak"}], "/leaves/1", "wrong-type"),
        ("leaves", [None], "/leaves/0", "null"),
        ("grid", [[[1], [True]]], "/grid/0/1/0", "wrong-type"),
        ("grid", [[[1], [-300]]], "/grid/0/1/0", "too-small"),
        ("mixed", [1, True], "/mixed/1", "wrong-type"),
        ("any_of", ["a", ""], "/any_of/1", "empty-text"),
        ("extensions", {"nodot": 1}, "/extensions/nodot", "not-a-namespace"),
        ("extensions", {1: 1}, "/extensions/1", "not-a-namespace"),
        ("extensions", {"a.b": {1: 1}}, "/extensions/a.b/1", "not-json-value"),
        ("extensions", {"a.b": {"\ud800": 1}}, "/extensions/a.b/\ufffd", "lone-surrogate"),
        ("extensions", {"a.b": {1, 2}}, "/extensions/a.b", "not-json-value"),
        ("extensions", {"a.b": [Colour.RED]}, "/extensions/a.b/0", "not-json-value"),
        ("extensions", {"a.b": Leaf(name="Oak")}, "/extensions/a.b", "not-json-value"),
        ("extensions", {"a.b": float("nan")}, "/extensions/a.b", "not-a-number"),
        ("extensions", {"a.b": 2**53}, "/extensions/a.b", "too-large"),
        ("extensions", {"a.b": -(2**53)}, "/extensions/a.b", "too-small"),
        ("extensions", {"a.b": "\udfff"}, "/extensions/a.b", "lone-surrogate"),
        ("params", {"a": None}, "/params/a", "not-plain"),
        ("params", {"a": [1, []]}, "/params/a/1", "not-plain"),
        ("params", {"a": {"b": 1}}, "/params/a", "not-plain"),
        ("params", {"a": [1, 2**53]}, "/params/a/1", "too-large"),
        ("params", {"A": 1}, "/params/A", "not-a-parameter"),
    ],
)
def test_a_fault_inside_a_value_is_told_where_it_is(field, value, pointer, code):
    assert faults(lambda: toy(**{field: value})) == {pointer: code}


def test_all_faults_are_told_at_once():
    assert faults(lambda: Toy(text="", level=7, colour="green", leaves=[{}], extensions={"a": 1})) == {
        "/text": "empty-text",
        "/level": "too-large",
        "/colour": "not-a-member",
        "/leaves/0": "wrong-type",
        "/extensions/a": "not-a-namespace",
    }


def test_a_wrong_class_is_told_by_name():
    with pytest.raises(InvalidValueError, match="Leaf is needed here; dict was found"):
        toy(leaf={"name": "Oak"})
    with pytest.raises(InvalidValueError, match="Circle or Polygon is needed here; Leaf was found"):
        toy(shape=Leaf(name="Oak"))
    with pytest.raises(InvalidValueError, match="Colour is needed here; Mood was found"):
        toy(colour=Mood.BLUE)


def test_the_tag_of_a_variant_has_its_word_and_no_other():
    assert Circle(radius=1).shape == "circle"
    assert faults(lambda: Circle(shape="polygon", radius=1)) == {"/shape": "not-a-member"}


def test_a_tag_may_come_from_an_enumeration_of_ones_own():
    class Shape(enum.StrEnum):
        CIRCLE = "circle"

    assert type(Circle(shape=Shape.CIRCLE, radius=1).shape) is str


def test_a_required_field_may_not_be_none():
    assert faults(
        lambda: Strict(names=None, some=None, colour=None, shape=None, either=None, extensions=None)
    ) == dict.fromkeys(("/names", "/some", "/colour", "/shape", "/either", "/extensions"), "null")


def test_a_required_list_may_be_empty_unless_it_says_otherwise():
    values = {"colour": "red", "shape": Circle(radius=1), "either": "a", "extensions": {}}
    assert Strict(names=[], some=[1], **values).names == ()
    assert faults(lambda: Strict(names=[], some=[], **values)) == {"/some": "too-few-items"}


def test_personal_content_never_stands_in_an_error():
    with pytest.raises(InvalidValueError) as caught:
        Toy(text="x" * 501, short="secret-name")
    assert [problem.found for problem in caught.value.problems] == [None, None]
    with pytest.raises(InvalidValueError) as caught:
        toy(on="tomorrow")
    assert [problem.found for problem in caught.value.problems] == ["tomorrow"]


def test_what_was_found_is_shown_short_and_can_be_written():
    with pytest.raises(InvalidValueError) as caught:
        toy(id="X" * 80, colour="\ud800" + "x" * 80)
    assert [problem.found for problem in caught.value.problems] == ["X" * 39 + "…", "\ufffd" + "x" * 38 + "…"]


EXAMPLES = [
    Leaf(name="Oak", weight=0.5),
    Circle(radius=-1),
    Polygon(corners=[[1, 2], []], holes=[Circle(radius=1), Polygon()]),
    Tree(name="a", branches=[Tree(name="b", best=Tree(name="c"))], extensions={"a.b": {"c": [None]}}),
    toy(leaf=Leaf(name="Oak"), colours=EMPTY, any_of=EMPTY, grid=[[EMPTY]], params={"a": [1]}),
]


@pytest.mark.parametrize("part", EXAMPLES, ids=lambda part: type(part).__name__)
def test_parts_are_copied_pickled_compared_and_hashed_as_values(part):
    copies = [copy.copy(part), copy.deepcopy(part), *(pickle.loads(pickle.dumps(part, n)) for n in range(2, 6))]  # noqa: S301
    for each in copies:
        assert each == part
        assert hash(each) == hash(part)
        assert type(each) is type(part)
        assert dumper(type(part))(each) == dumper(type(part))(part)


def test_a_part_can_not_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Leaf(name="Oak").name = "Elm"


def test_a_changed_copy_is_checked_and_keeps_the_rest():
    leaf = Leaf(name="Oak", weight=1)
    assert attrs.evolve(leaf, name="Elm") == Leaf(name="Elm", weight=1)
    assert faults(lambda: attrs.evolve(leaf, weight=9)) == {"/weight": "too-large"}
    assert attrs.evolve(toy(any_of=EMPTY), text="b").any_of is EMPTY


class TestEmpty:
    def test_it_is_one_object_however_it_is_made(self):
        made = [EmptyTuple(), copy.copy(EMPTY), copy.deepcopy(EMPTY), pickle.loads(pickle.dumps(EMPTY))]  # noqa: S301
        assert all(each is EMPTY for each in made)

    def test_it_is_equal_to_any_empty_tuple(self):
        assert EMPTY == ()
        assert hash(EMPTY) == hash(())
        assert (*EMPTY, 1) == (1,)

    @pytest.mark.parametrize("field", ["likes", "leaves", "colours", "grid", "shapes", "mixed", "any_of"])
    def test_it_is_written_where_it_was_read_and_left_out_where_it_was_not(self, field):
        loaded = loader(Toy)({"text": "a", field: []}, [0, 0])
        assert getattr(loaded, field) is EMPTY
        assert dumper(Toy)(loaded) == {"text": "a", field: []}
        assert checker(Toy)(loaded)
        assert loaded == loader(Toy)({"text": "a", field: []}, [0, 0])
        assert dumper(Toy)(toy()) == {"text": "a"}

    def test_it_survives_a_changed_copy_and_a_pickle(self):
        loaded = loader(Toy)({"text": "a", "leaves": [], "grid": [[]]}, [0, 0])
        for again in (attrs.evolve(loaded, text="a"), pickle.loads(pickle.dumps(loaded)), copy.deepcopy(loaded)):  # noqa: S301
            assert dumper(Toy)(again) == {"text": "a", "leaves": [], "grid": [[]]}


class TestTrusted:
    def test_it_makes_what_construction_would_have_made(self):
        assert trusted(Circle, radius=2) == Circle(radius=2)
        assert trusted(Toy, text="a") == toy()

    def test_it_checks_nothing(self):
        assert trusted(Leaf, name=5).name == 5

    @pytest.mark.parametrize("values", [{}, {"name": None}, {"name": "Oak", "nmae": "Elm"}])
    def test_it_still_wants_every_required_field_and_knows_every_other(self, values):
        with pytest.raises(TypeError):
            trusted(Leaf, **values)

    def test_a_twin_that_was_filled_is_what_construction_would_have_made(self):
        made = twin(Range)()
        made.low, made.high, made.likely = 1, 9, 3
        made.__class__ = Range
        assert made == Range(low=1, likely=3, high=9)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            made.low = 2

    def test_a_twin_has_the_fields_of_its_class_and_no_others(self):
        with pytest.raises(AttributeError):
            twin(Range)().lowest = 1


THREADS = """
import sys, threading
sys.setswitchinterval(1e-6)
from tests.declaration.toys import TOYS, Toy, Strict, Circle
from careerkit.declaration.compilation import loader, dumper, checker
barrier, failures = threading.Barrier(8), []
def work(number):
    barrier.wait()
    try:
        parts = TOYS[number % len(TOYS):] + TOYS[:number % len(TOYS)]
        made = loader(Toy)({"text": "a", "shapes": [{"shape": "circle", "radius": 1}], "tree": {"name": "b"}}, [0, 0])
        assert dumper(Toy)(made)["shapes"] == [{"shape": "circle", "radius": 1}]
        for part in parts:
            loader(part), dumper(part), checker(part)
        assert Toy(text="a", shapes=[Circle(radius=1)]).shapes == made.shapes
    except BaseException as error:
        failures.append(repr(error))
threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert not failures, failures
"""


@pytest.mark.parametrize("_attempt", range(3))
def test_threads_may_all_begin_at_once_in_a_cold_process(_attempt, pytestconfig):
    done = subprocess.run(
        [sys.executable, "-c", THREADS], check=False, capture_output=True, text=True, cwd=pytestconfig.rootpath
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("part", TOYS, ids=lambda part: part.__name__)
def test_no_part_has_a_dict_or_can_be_weakly_referenced(part):
    assert not part.__dictoffset__
    assert not part.__weakrefoffset__


class TestAValueWithoutAnEnd:
    def test_is_refused(self):
        knot = {}
        knot["a"] = knot["b"] = knot
        with pytest.raises(InvalidValueError) as caught:
            Skill(name="Budgets", extensions={"org.example.a": knot})
        too_deep = Problem(pointer="", code="too-deep", params={"limit": DEEPEST})
        assert caught.value == InvalidValueError(name="Skill", problems=[too_deep])

    def test_is_not_blamed_for_a_stack_that_was_full_before(self, monkeypatch):
        def full(cls):
            raise RecursionError

        monkeypatch.setattr(construction, "checker", full)
        with pytest.raises(RecursionError):
            Skill(name="Budgets")
