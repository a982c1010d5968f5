from __future__ import annotations

import pytest

from careerkit.declaration import walk as walking
from careerkit.declaration.compilation import Mismatch, loader
from careerkit.declaration.walk import nearest, walk
from tests.declaration.toys import Strict, Toy


def faults(part, value):
    found = [(problem.pointer, problem.code) for problem in walk(part, value)]
    with pytest.raises(Mismatch):
        loader(part)(value, [0, 0])
    assert found
    return found


@pytest.mark.parametrize("value", [None, [], "a", 1, 1.5, True])
def test_what_is_no_object_is_refused(value):
    assert faults(Toy, value) == [("", "wrong-type")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, [("", "missing-key")]),
        ({"text": None}, [("/text", "null")]),
        ({"text": "a", "nmae": 1}, [("/nmae", "unknown-key")]),
        ({"text": "a", "": 1}, [("/", "unknown-key")]),
        ({"text": "a", "a/b~c": 1}, [("/a~1b~0c", "unknown-key")]),
        ({"text": "a", "kind": "toy"}, [("/kind", "unknown-key")]),
        ({"text": "a", "kind": "toy", "schema_version": "1.0"}, [("", "envelope-in-part")]),
        ({"text": "a", "leaf": {"$schema": "x", "name": "Oak"}}, [("/leaf", "envelope-in-part")]),
        ({"text": "a", "short": None, "leaves": None}, [("/short", "null"), ("/leaves", "null")]),
        ({"text": "a", "leaves": ["a", None, {}]},
         [("/leaves/0", "wrong-type"), ("/leaves/1", "null"), ("/leaves/2", "missing-key")]),
        ({"text": "a", "leaves": [{"name": "Oak"}] * 4}, [("/leaves", "too-many-items")]),
        ({"text": "a", "pair": [True]}, [("/pair", "too-few-items"), ("/pair/0", "wrong-type")]),
        ({"text": "a", "pair": {}}, [("/pair", "wrong-type")]),
        ({"text": "a", "shape": {}}, [("/shape", "missing-key")]),
        ({"text": "a", "shape": {"shape": 1}}, [("/shape/shape", "wrong-type")]),
        ({"text": "a", "shape": {"shape": []}}, [("/shape/shape", "wrong-type")]),
        ({"text": "a", "shape": {"shape": None}}, [("/shape/shape", "null")]),
        ({"text": "a", "shape": {"shape": "cirlce"}}, [("/shape/shape", "not-a-member")]),
        ({"text": "a", "shape": {"shape": "circle"}}, [("/shape", "missing-key")]),
        ({"text": "a", "shape": {"shape": "circle", "radius": 1, "corners": []}}, [("/shape/corners", "unknown-key")]),
        ({"text": "a", "shape": []}, [("/shape", "wrong-type")]),
        ({"text": "a", "either": []}, [("/either", "wrong-type")]),
        ({"text": "a", "either": {}}, [("/either", "missing-key")]),
        ({"text": "a", "either": ""}, [("/either", "empty-text")]),
        ({"text": "a", "any_of": {"shape": "square"}}, [("/any_of/shape", "not-a-member")]),
        ({"text": "a", "any_of": [1]}, [("/any_of/0", "wrong-type")]),
        ({"text": "a", "level": 1.5}, [("/level", "not-whole")]),
        ({"text": "a", "level": 1e300}, [("/level", "too-large")]),
        ({"text": "a", "tree": {"name": "a", "best": {"name": "b", "branches": [{"nam": 1}]}}},
         [("/tree/best/branches/0/nam", "unknown-key")]),
        ({"text": "a", "grid": [[[1, "2"]], 3]}, [("/grid/0/0/1", "wrong-type"), ("/grid/1", "wrong-type")]),
        ({"text": "a", "params": {"a": {"b": 1}, "B": 1}},
         [("/params/a", "not-plain"), ("/params/B", "not-a-parameter")]),
        ({"text": "a", "extensions": {"a": 1, "a.b": 1e16}},
         [("/extensions/a", "not-a-namespace"), ("/extensions/a.b", "too-large")]),
        ({"text": "a", "extensions": []}, [("/extensions", "wrong-type")]),
    ],
)  # fmt: skip
def test_every_fault_is_found_where_it_is(body, expected):
    assert faults(Toy, body) == expected


def test_every_required_key_that_is_missing_is_told():
    assert [problem.params["key"] for problem in walk(Strict, {})] == [
        "names", "some", "colour", "shape", "either", "extensions",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "suggestion"),
    [
        ({"text": "a", "shrot": "b"}, "short"),
        ({"text": "a", "COLOUR": "red"}, "colour"),
        ({"text": "a", "colour": "Red"}, "red"),
        ({"text": "a", "shape": {"shape": "cirlce"}}, "circle"),
    ],
)
def test_a_near_miss_is_told(body, suggestion):
    (problem,) = walk(Toy, body)
    assert problem.params["suggestion"] == suggestion
    assert suggestion in str(problem)


def test_no_key_is_suggested_that_is_there_already():
    (problem,) = walk(Toy, {"text": "a", "txet": "b"})
    assert "suggestion" not in problem.params


def test_nothing_is_near_what_is_far():
    assert nearest("zebra", ["colour", "shape"]) == {}
    assert nearest("SHAPE", ["colour", "shape"]) == {"suggestion": "shape"}


def test_nothing_is_near_what_is_too_long_to_be_a_slip_of_the_pen():
    assert nearest("a" * 64, ["a" * 65]) == {"suggestion": "a" * 65}
    assert nearest("a" * 65, ["a" * 65]) == {}


def test_a_pointer_is_made_for_a_fault_alone(monkeypatch):
    made = []
    as_it_is = walking._pointer
    monkeypatch.setattr(walking, "_pointer", lambda place: made.append(as_it_is(place)) or made[-1])
    body = {"text": "a", "extensions": {"a.b": [*range(50), 1e16]}, "params": {"a": [1, None], "b": None}}
    assert [problem.pointer for problem in walk(Toy, body)] == made
    assert made == ["/extensions/a.b/50", "/params/a/1", "/params/b"]


def test_a_long_key_is_cut():
    (problem,) = walk(Toy, {"text": "a", "x" * 100: 1})
    assert problem.params["key"] == "x" * 39 + "…"


def test_what_is_expected_is_told_in_words():
    messages = [str(problem) for problem in walk(Toy, {"text": 1, "either": [], "any_of": 1, "level": "3"})]
    assert messages == [
        "/text: a text is needed here; a whole number was found: put it in quotes",
        "/either: a number, a text or an object is needed here; a list was found",
        "/any_of: true or false, a list or an object is needed here; a whole number was found",
        "/level: a whole number is needed here; a text was found: leave the quotes out",
    ]


def test_a_loader_counts_keys_and_the_depth_of_free_values():
    counts = [0, 0]
    body = {"text": "a", "leaf": {"name": "Oak"}, "extensions": {"a.b": {"c": [[], {}]}}}
    loader(Toy)(body, counts)
    assert counts == [6, 4]


def test_one_form_with_two_lengths_is_two_limits():
    from tests.declaration.two_lengths import TwoLengths

    assert loader(TwoLengths)({"short": "a" * 60, "long": "a" * 90}, [0, 0]).long == "a" * 90
    with pytest.raises(Mismatch):
        loader(TwoLengths)({"short": "a" * 65, "long": "a"}, [0, 0])
