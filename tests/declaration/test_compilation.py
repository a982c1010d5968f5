"""Loader, dumper and checker of a class, held to the walk and to each other by every field and every sort of value."""

from __future__ import annotations

import enum
import linecache
import traceback
from functools import cache

import attrs
import pytest

from careerkit.declaration import compilation, source
from careerkit.declaration.compilation import Mismatch, checker, dumper, loader
from careerkit.declaration.part import EMPTY, Part, trusted
from careerkit.declaration.table import table
from careerkit.declaration.walk import walk
from careerkit.values import FrozenMap, thaw
from tests.declaration.corners import Corners
from tests.declaration.toys import Circle, Colour, Leaf, Mood, Polygon, Strict, Toy, Tree

OAK = {"name": "Oak", "weight": 0.5}
CIRCLE = {"shape": "circle", "radius": 1}
POLYGON = {"shape": "polygon", "corners": [[1, 2], []], "holes": [CIRCLE, {"shape": "polygon"}]}
TREE = {"name": "a", "branches": [{"name": "b"}, {"name": "c", "best": {"name": "d"}}]}

JSON = [
    *(None, True, False, 0, 1, 5, 6, -1, -274, 2.5, 2.6, 3.0, 1.5, 1e300, float("inf"), float("nan"), 10**400),
    *("", "a", "ab", "a-b", "A", "a" * 8, "a" * 9, "a" * 501, "2026-04", "2026-13", "red", "RED", "blue", "merry"),
    *([], [1], [1, 5], [1, 5, 5], [0], [1.0, 2], [True], [None], ["a"], ["a", 1], [""], ["red", "blue"], ["RED"]),
    *([[1]], [[[1, 2.5], []]], [[[True]]], [[["a"]]], [{}], [[]]),
    *({}, OAK, {"name": "Oak"}, {"name": 1}, {**OAK, "weight": 9}, {**OAK, "x": 1}, {"name": None}, [OAK], [OAK] * 4),
    *(CIRCLE, {**CIRCLE, "x": 1}, {"shape": "circle"}, {"shape": "star"}, {"shape": 1}, {"shape": []}, {"radius": 1}),
    *(POLYGON, [CIRCLE, POLYGON], [CIRCLE, {"shape": "star"}], {"shape": "polygon", "holes": [{}]}),
    *(TREE, {"name": "a", "best": {}}, {"name": "a", "branches": [1]}, [TREE]),
    *([[1], "a", [2, 3]], [[1], [1.5]], ["a", [], [[1]]], "https://example.org/x"),
    *({"shape": "square", "side": 1}, {"ab": {"c": [None]}}, {"a": 2**53}),
    *({"a.b": {"c": [1, None]}}, {"a.b": 2**53}, {"a.b": "\ud800"}, {"a": 1}, {"a": [1, "b"]}, {"a": {}}, {1: 1}),
]  # fmt: skip
BODIES = {
    Toy: {"text": "a"},
    Corners: {},
    Strict: {"names": [], "some": [1], "colour": "red", "shape": CIRCLE, "either": 1, "extensions": {}},
}
FIELDS = [(part, field.name) for part in BODIES for field in table(part).fields]


class Words(str):
    """A text of some library's own."""

    __slots__ = ()


class Word(enum.StrEnum):
    """A word of some library's own."""

    RED = "red"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Shade(Part):
    """What nothing but a lamp has."""

    colour: Colour | None = None
    """A word."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Lamp(Part):
    """What nothing else holds, so that its functions are its own."""

    shade: Shade | None = None
    """A part."""


def value_of(part, name, value):
    """What a loader gives for a value of a field; EMPTY, too, tells that there was one."""
    return getattr(loader(part)({**BODIES[part], name: value}, [0, 0]), name)


def fits(part, name, value):
    return not any(walk(part, {**BODIES[part], name: value}))


@pytest.mark.no_cover
@pytest.mark.parametrize(("part", "name"), FIELDS)
def test_a_loader_takes_exactly_what_has_no_fault_and_a_dumper_gives_it_back(part, name):
    taken = 0
    for value in JSON:
        body = {**BODIES[part], name: value}
        if fits(part, name, value):
            counts = [0, 0]
            made = loader(part)(body, counts)
            assert type(made) is part
            assert dumper(part)(made) == body
            assert checker(part)(made) is True
            assert counts[0] == keys_of(body)
            taken += 1
        else:
            with pytest.raises(Mismatch):
                loader(part)(body, [0, 0])
    assert taken


def keys_of(value):
    inner = value.values() if type(value) is dict else value if type(value) is list else ()
    return (len(value) if type(value) is dict else 0) + sum(map(keys_of, inner))


@pytest.mark.no_cover
@pytest.mark.parametrize(("part", "name"), FIELDS)
def test_a_checker_says_yes_to_exactly_what_a_document_could_have_given(part, name):
    foreign = [Mood.BLUE, Word.RED, Words("ab"), [1], {"a.b": 1}, frozenset(), b"ab", 1j, (1, True), ("a", None)]
    for value in [
        *given_by_documents(),
        *foreign,
        FrozenMap({"a": (1, None)}),
        FrozenMap({1: 1}),
        (Leaf(name="Oak"), 1),
        (Mood.BLUE,),
    ]:
        made = trusted(
            part, **{**{key: value_of(part, key, given) for key, given in BODIES[part].items()}, name: value}
        )
        raw = plain(value)
        could = fits(part, name, raw) and alike(value_of(part, name, raw), value)
        assert checker(part)(made) is could, value


@cache
def given_by_documents():
    return [value_of(part, name, value) for part, name in FIELDS for value in JSON if fits(part, name, value)]


def plain(value):
    if isinstance(value, Part):
        return dumper(type(value))(value)
    if isinstance(value, FrozenMap):
        return thaw(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value._value_ if type(value) in (Colour, Mood) else value


def alike(one, other):
    if isinstance(one, tuple) and type(one) is type(other):
        return len(one) == len(other) and all(map(alike, one, other))
    return type(one) is type(other) and one == other


def test_what_is_no_object_is_refused_whatever_the_class():
    for value in (None, 1, "a", [], True):
        with pytest.raises(Mismatch):
            loader(Tree)(value, [0, 0])


def test_an_optional_list_that_was_left_out_is_right_and_so_is_one_that_is_empty():
    for empty in ((), EMPTY):
        assert checker(Toy)(trusted(Toy, text="a", colours=empty))
        assert checker(Toy)(trusted(Toy, text="a", leaves=empty))
    assert not checker(Toy)(trusted(Toy, text="a", pair=EMPTY))


def test_floats_that_writers_write_otherwise_are_noted_wherever_they_are():
    made = Toy(
        text="a",
        degrees=1e-5,
        weight=0.5,
        grid=[[[1e-6, 2.5, 3]]],
        mixed=[1e-7, "a"],
        either=1e-8,
        shape=Circle(radius=1e-9),
        shapes=[Polygon(corners=[[1e-10]])],
        leaf=Leaf(name="Oak", weight=1e-11),
        extensions={"a.b": [1e-12, 1]},
    )
    odd = []
    dumper(Toy)(made, odd)
    assert sorted(odd) == [10.0**-power for power in range(12, 4, -1)]
    assert dumper(Toy)(made)["grid"] == [[[1e-6, 2.5, 3]]]


def test_short_texts_of_a_form_are_remembered_as_far_as_there_is_room(monkeypatch):
    monkeypatch.setattr(source, "_MOST_REMEMBERED", 2)
    asked = []
    form = source.Form(lambda text: asked.append(text) or (text.isalpha() or None))
    assert [form(text) for text in ("a", "1", "b", "c")] == [True, False, True, True]
    assert form.known == {"a", "b"}
    assert asked == ["a", "1", "b", "c"]


def test_a_traceback_through_what_was_generated_shows_its_lines():
    with pytest.raises(Mismatch) as caught:
        loader(Leaf)({"name": 1}, [0, 0])
    last = traceback.extract_tb(caught.tb)[-1]
    assert last.filename.startswith("<careerkit load tests.declaration.toys.")
    assert "raise Mismatch" in (last.line or "")
    size, changed, lines, name = linecache.cache[last.filename]
    assert (size, changed, name) == (len("".join(lines)), None, last.filename)
    assert all(line.endswith("\n") for line in lines[:-1])


@pytest.mark.parametrize(("make", "classes"), [(loader, 2), (dumper, 2), (checker, 1)])
def test_the_lines_stay_however_often_a_function_is_asked_for_and_a_checker_is_of_its_class_alone(make, classes):
    name = make(Lamp).__code__.co_filename
    lines = linecache.getlines(name)
    written = [line for line in lines if line.startswith("def ")]
    assert len(written) == classes  # a part inside was checked when it was made
    assert make(Lamp).__code__.co_filename == name
    assert linecache.getlines(name) == lines


def test_a_function_is_made_once():
    for made in (loader, dumper, checker):
        assert made(Leaf) is made(Leaf)
    assert compilation._number(Leaf) == compilation._number(Leaf)
