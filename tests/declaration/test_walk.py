from __future__ import annotations

import pytest

from careerkit.declaration import walk as walking
from careerkit.declaration.compilation import Mismatch, loader
from careerkit.declaration.walk import FITS, Foreign, nearest, not_a_text, walk
from tests.declaration.corners import Corners, NoNotes
from tests.declaration.hidden import Secret
from tests.declaration.toys import Circle, Strict, Toy


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
        ({"text": "a", "leaf": {"$schema": "x", "name": "Oak", "kind": "leaf", "x": 1}},
         [("/leaf", "envelope-in-part"), ("/leaf/x", "unknown-key")]),
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


def json(word):
    return f"word.json.{word}"


NOT_A_TRUTH = {"expected": (json("boolean"),)}
NOT_A_LEAF = {"expected": (json("object"),)}
NO_FREE_NUMBER = {"lowest": -(2**53) + 1, "highest": 2**53 - 1}


@pytest.mark.parametrize(
    ("body", "pointer", "code", "found", "params"),
    [
        ({"short": ""}, "/short", "empty-text", None, {"shortest": 2}),
        ({"short": "a"}, "/short", "too-short", None, {"shortest": 2}),
        ({"short": "a" * 9}, "/short", "too-long", None, {"longest": 8, "length": 9}),
        ({"short": "a\ud800"}, "/short", "lone-surrogate", None, {}),
        ({"id": "A"}, "/id", "not-a-slug", "A", {}),
        ({"level": 0}, "/level", "too-small", "0", {"lowest": 1}),
        ({"level": 6}, "/level", "too-large", "6", {"highest": 5}),
        ({"level": 2.5}, "/level", "not-whole", "2.5", {}),
        ({"level": float("nan")}, "/level", "not-a-number", "nan", {}),
        ({"level": 2**1023 - 1}, "/level", "too-large", str(2**1023)[:39] + "…", {"highest": 5}),
        ({"level": 2**1023}, "/level", "too-large", None, {"highest": 5}),
        ({"weight": 0}, "/weight", "not-above", "0", {"lowest": 0}),
        ({"weight": -1}, "/weight", "not-above", "-1", {"lowest": 0}),
        ({"degrees": -300}, "/degrees", "too-small", "-300", {"lowest": -273.15}),
        ({"colour": "green"}, "/colour", "not-a-member", "green", {"allowed": ("red", "blue")}),
        ({"shape": {"shape": "star"}}, "/shape/shape", "not-a-member", "star", {"allowed": ("circle", "polygon")}),
        ({"shape": {}}, "/shape", "missing-key", None, {"key": "shape"}),
        ({"pair": [1]}, "/pair", "too-few-items", None, {"count": 2}),
        ({"pair": [1, 2, 3]}, "/pair", "too-many-items", None, {"count": 2}),
        ({"zebra": 1}, "/zebra", "unknown-key", None, {"key": "zebra"}),
        ({"colour": None}, "/colour", "null", None, {}),
        ({"broken": [None, {}]}, "/broken", "wrong-type", None, {**NOT_A_TRUTH, "found_type": json("array")}),
        ({"broken": {}}, "/broken", "wrong-type", None, {**NOT_A_TRUTH, "found_type": json("object")}),
        ({"broken": 1}, "/broken", "wrong-type", None, {**NOT_A_TRUTH, "found_type": json("integer")}),
        ({"broken": 1.5}, "/broken", "wrong-type", None, {**NOT_A_TRUTH, "found_type": json("number")}),
        ({"broken": "yes"}, "/broken", "wrong-type", None, {**NOT_A_TRUTH, "found_type": json("string")}),
        ({"broken": "true"}, "/broken", "wrong-type", None,
         {**NOT_A_TRUTH, "found_type": json("string"), "reason": "without-quotes"}),
        ({"broken": "false"}, "/broken", "wrong-type", None,
         {**NOT_A_TRUTH, "found_type": json("string"), "reason": "without-quotes"}),
        ({"level": "-12.5"}, "/level", "wrong-type", None,
         {"expected": (json("integer"),), "found_type": json("string"), "reason": "without-quotes"}),
        ({"level": True}, "/level", "wrong-type", None,
         {"expected": (json("integer"),), "found_type": json("boolean")}),
        ({"short": 1.5}, "/short", "wrong-type", None,
         {"expected": (json("string"),), "found_type": json("number"), "reason": "in-quotes"}),
        ({"colour": 1}, "/colour", "wrong-type", None,
         {"expected": (json("string"),), "found_type": json("integer")}),
        ({"tree": "Root"}, "/tree", "wrong-type", None,
         {**NOT_A_LEAF, "found_type": json("string"), "reason": "as-object", "field": "name"}),
        ({"tree": ""}, "/tree", "wrong-type", None, {**NOT_A_LEAF, "found_type": json("string")}),
        ({"tree": 1}, "/tree", "wrong-type", None, {**NOT_A_LEAF, "found_type": json("integer")}),
        ({"shape": "star"}, "/shape", "wrong-type", None, {**NOT_A_LEAF, "found_type": json("string")}),
        ({"either": None}, "/either", "null", None, {}),
        ({"word_or_level": []}, "/word_or_level", "wrong-type", None,
         {"expected": (json("string"), json("integer")), "found_type": json("array")}),
        ({"word_or_level": 9}, "/word_or_level", "too-large", "9", {"highest": 5}),
        ({"params": {"a": None}}, "/params/a", "not-plain", None, {"found_type": json("null")}),
        ({"params": {"a": [1, {}]}}, "/params/a/1", "not-plain", None, {"found_type": json("object")}),
        ({"params": {"A": 1}}, "/params/A", "not-a-parameter", "A", {}),
        ({"params": {"a": ["\ud800"]}}, "/params/a/0", "lone-surrogate", None, {}),
        ({"extensions": {"a": 1}}, "/extensions/a", "not-a-namespace", "a", {}),
        ({"extensions": {"a.b": [2**53]}}, "/extensions/a.b/0", "too-large", None, NO_FREE_NUMBER),
        ({"extensions": {"a.b": [-(2**53)]}}, "/extensions/a.b/0", "too-small", None, NO_FREE_NUMBER),
        ({"extensions": {"a.b": {"c": float("nan")}}}, "/extensions/a.b/c", "not-a-number", "nan", {}),
        ({"extensions": {"a.b": {"\ud800": 1}}}, "/extensions/a.b/\ufffd", "lone-surrogate", None, {}),
        ({"extensions": {"a.b": {1: 1}}}, "/extensions/a.b/1", "not-json-value", None, {}),
        ({"extensions": {"a.b": set()}}, "/extensions/a.b", "not-json-value", None, {"found_type": "set"}),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_all_that_its_message_needs(body, pointer, code, found, params):
    (problem,) = walk(Toy, {"text": "a", **body})
    assert (problem.pointer, problem.code, problem.found, dict(problem.params)) == (pointer, code, found, params)


@pytest.mark.parametrize("field", ["dated", "sized", "doubled", "figure"])
def test_a_text_is_no_note_without_its_braces_where_the_part_needs_something_else(field):
    (problem,) = walk(NoNotes, {field: "a"})
    told = {"expected": (json("object"),), "found_type": json("string")}
    assert {**problem.params, **told} == dict(problem.params)
    assert problem.params.get("reason") != "as-object"


def test_a_free_value_under_bare_names_has_the_faults_of_any_free_value():
    assert list(walk(Corners, {"free": {"ab": [1, {"c": None}]}})) == []
    problems = list(walk(Corners, {"free": {"ab": [2**53], "cd": "\ud800"}}))
    assert [(one.pointer, one.code) for one in problems] == [
        ("/free/ab/0", "too-large"),
        ("/free/cd", "lone-surrogate"),
    ]


def test_a_variant_that_stands_alone_has_its_own_word_and_no_other():
    assert list(walk(Circle, {"shape": "circle", "radius": 1})) == []
    (problem,) = walk(Circle, {"shape": "square", "radius": 1})
    assert (problem.pointer, problem.code, problem.found) == ("/shape", "not-a-member", "square")
    assert dict(problem.params) == {"allowed": ("circle",)}
    (problem,) = walk(Circle, {"shape": True, "radius": 1})
    assert dict(problem.params) == {"expected": (json("string"),), "found_type": json("boolean")}


@pytest.mark.parametrize(
    "body",
    [
        {"broken": True, "colour": "red", "shape": {"shape": "circle", "radius": 1}, "any_of": False, "either": "a"},
        {"short": "ab"},
        {"short": "a" * 8},
        {"level": 1},
        {"level": 5.0},
        {"weight": 2.5},
        {"degrees": -273.15},
        {"pair": [1, 5]},
        {"leaves": [{"name": "Oak"}] * 3},
        {"params": {"a": [1, 1.5, "b", True], "b": False}},
        {"extensions": {"a.b": [None, True, "c", 2**53 - 1, -(2**53) + 1, {"d": 1.5}]}},
    ],
)
def test_what_is_just_within_its_limits_has_no_fault(body):
    assert list(walk(Toy, {"text": "a", **body})) == []


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ({"born": "in May"}, ["not-a-date"]),
        ({"level": 77}, ["too-large"]),
        ({"level": -77}, ["too-small"]),
        ({"level": 1.5}, ["not-whole"]),
        ({"weight": -77}, ["not-above"]),
        ({"colour": "green"}, ["not-a-member"]),
        ({"leaf": {"name": "Oak", "weight": -77}}, ["not-above"]),
        ({"shape": {"shape": "circle", "radius": -777}}, ["too-small"]),
        ({"shape": {"shape": "star"}}, ["not-a-member"]),
        ({"days": ["in May", "2020", "in June", "never"]}, ["too-many-items", *["not-a-date"] * 3]),
        ({"either": -777}, ["too-small"]),
        ({"either": {"name": "Oak", "weight": -77}}, ["not-above"]),
    ],
)
def test_what_stands_in_a_personal_field_is_never_shown_however_deep_it_is(body, codes):
    problems = list(walk(Secret, body))
    assert [problem.code for problem in problems] == codes
    assert [problem.found for problem in problems] == [None] * len(codes)


def test_what_stands_for_an_object_of_the_class_fits_and_what_is_no_json_is_told_by_its_class():
    assert list(walk(Toy, {"text": FITS, "leaf": FITS, "leaves": [FITS], "shape": FITS, "either": FITS})) == []
    told = {
        "text": ((json("string"),), "Whole"),
        "leaf": (("Leaf",), "Whole"),
        "shape": (("Circle", "Polygon"), "Whole"),
        "colour": (("Colour",), "Whole"),
    }
    problems = list(walk(Toy, {name: Foreign("Whole") for name in told}))
    assert {
        problem.pointer[1:]: (problem.params["expected"], problem.params["found_type"]) for problem in problems
    } == told


def test_a_text_that_is_none_is_told_as_one_of_a_field_would_be():
    problem = not_a_text(3, "/kind")
    assert str(problem) == "/kind: a text is needed here; a whole number was found: put it in quotes"


@pytest.mark.parametrize("inner", [{"leaf": {"name": "Oak"}}, {"shape": {"shape": "circle", "radius": 1}}])
def test_a_part_without_a_fault_is_passed_over_where_its_texts_are_known_to_be_sound(inner, monkeypatch):
    walked = []
    as_it_is = walking._part
    monkeypatch.setattr(
        walking, "_part", lambda part, *rest, **how: walked.append(part) or as_it_is(part, *rest, **how)
    )
    body = {"text": "a", "short": "a", **inner}
    assert [problem.pointer for problem in walk(Toy, body, decoded=True)] == ["/short"]
    assert walked == [Toy]
    assert [problem.pointer for problem in walk(Toy, body)] == ["/short"]
    assert len(walked) == 3


def test_texts_are_not_taken_to_be_sound_unless_somebody_says_so():
    body = {"text": "a", "leaf": {"name": "a\ud800"}, "shape": {"shape": "circle", "radius": 1}}
    assert [problem.pointer for problem in walk(Toy, body)] == ["/leaf/name"]


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
    (problem,) = walk(Toy, {"text": "a", "x" * 40: 1})
    assert problem.params["key"] == "x" * 40
    (problem,) = walk(Toy, {"text": "a", "x" * 41: 1})
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
