from __future__ import annotations

import copy
import pickle

import pytest

from careerkit.values import FrozenMap, encodable, freeze, same_json, shortened, thaw


def test_a_mapping_freezes_what_it_is_given_at_every_depth():
    given = {"a": [1, {"b": [2]}]}
    frozen = FrozenMap(given, c=[3])
    given["a"].append(4)
    assert frozen == FrozenMap({"a": (1, FrozenMap({"b": (2,)})), "c": (3,)})
    assert isinstance(frozen["a"][1], FrozenMap)
    assert thaw(frozen) == {"a": [1, {"b": [2]}], "c": [3]}


def test_a_mapping_is_read_like_any_other():
    frozen = FrozenMap({"b": 1, "a": 2})
    assert list(frozen) == ["b", "a"]
    assert len(frozen) == 2
    assert frozen["a"] == 2
    assert frozen.get("c") is None
    assert dict(frozen) == {"b": 1, "a": 2}
    assert FrozenMap() == FrozenMap(None) == FrozenMap({})
    with pytest.raises(KeyError):
        frozen["c"]


def test_a_mapping_does_not_change():
    frozen = FrozenMap(a=1)
    with pytest.raises(AttributeError):
        frozen.a = 1
    with pytest.raises(AttributeError):
        frozen._items = {}
    with pytest.raises(AttributeError):
        del frozen._items
    with pytest.raises(TypeError):
        frozen["a"] = 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": 1}, {"a": 1.0}),
        ({"a": [{"b": None}]}, {"a": ({"b": None},)}),
        ({"a": 0.0}, {"a": -0.0}),
    ],
)
def test_equal_mappings_have_one_hash(one, other):
    assert FrozenMap(one) == FrozenMap(other)
    assert hash(FrozenMap(one)) == hash(FrozenMap(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (True, 1), (False, 0), (True, 1.0), ([True], [1]), ({"a": False}, {"a": 0}), (None, False), (None, 0), ("1", 1),
        ([], {}), ([1], [1, 1]), ([1, 2], [2, 1]), ({"a": 1}, {"a": 1, "b": 1}), ({"a": 1}, {"b": 1}), ("a", ["a"]),
    ],
)  # fmt: skip
def test_different_json_is_not_the_same(one, other):
    assert not same_json(one, other)
    assert not same_json(other, one)
    assert FrozenMap(a=one) != FrozenMap(a=other)


@pytest.mark.parametrize("value", [None, True, False, 0, 1.5, "a", [], {}, [[{"a": [None]}]]])
def test_json_is_the_same_as_itself_frozen_and_thawed(value):
    assert same_json(value, freeze(value))
    assert thaw(freeze(value)) == value


def test_a_mapping_is_not_a_dict():
    assert FrozenMap(a=1) != {"a": 1}


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301
def test_a_mapping_is_copied_and_pickled_as_a_value(again):
    frozen = FrozenMap({"b": [1, {"c": None}], "a": True})
    assert again(frozen) == frozen
    assert list(again(frozen)) == ["b", "a"]
    assert repr(again(frozen)) == repr(frozen) == "FrozenMap({'b': (1, FrozenMap({'c': None})), 'a': True})"


def test_what_is_frozen_is_not_frozen_again():
    frozen = FrozenMap(a=1)
    assert freeze(frozen) is frozen
    assert FrozenMap.of_frozen({"a": 1}) == frozen


@pytest.mark.parametrize(
    ("text", "shown"),
    [("abc", "abc"), ("é😀", "é😀"), ("\ud800a\udfff", "\ufffda\ufffd"), ("\ud83d\ude00", "\ufffd\ufffd"), ("", "")],
)
def test_half_characters_are_replaced_and_nothing_else(text, shown):
    assert encodable(text) == shown


def test_a_text_is_shortened_to_what_a_message_can_carry():
    assert shortened("a" * 40) == "a" * 40
    assert shortened("a" * 41) == "a" * 39 + "…"
    assert shortened("\ud800") == "\ufffd"
