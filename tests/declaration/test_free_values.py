from __future__ import annotations

import math

import pytest

from careerkit.declaration.free_values import (
    DEEPEST,
    FREE_LIMIT,
    Mismatch,
    flat_json,
    free_json,
    is_too_deep,
    noted,
    sound,
    thaw_and_note,
)
from careerkit.values import FrozenMap


@pytest.mark.parametrize(
    ("value", "frozen", "counts"),
    [
        (None, None, [0, 0]),
        (True, True, [0, 0]),
        (1.5, 1.5, [0, 0]),
        (FREE_LIMIT, FREE_LIMIT, [0, 0]),
        (-FREE_LIMIT, -FREE_LIMIT, [0, 0]),
        (float(FREE_LIMIT), float(FREE_LIMIT), [0, 0]),
        ("é", "é", [0, 0]),
        ([], (), [0, 1]),
        (([1],), ((1,),), [0, 2]),
        ({}, FrozenMap(), [0, 1]),
        ({"a": [{"é": 1}], "b": None}, FrozenMap({"a": (FrozenMap({"é": 1}),), "b": None}), [3, 3]),
        (FrozenMap({"a": (1, FrozenMap({"b": 2}))}), FrozenMap({"a": (1, FrozenMap({"b": 2}))}), [2, 3]),
        ([[[]], []], (((),), ()), [0, 3]),
    ],
)
def test_a_free_value_is_frozen_and_its_keys_and_its_depth_are_counted(value, frozen, counts):
    counted = [0, 0]
    made = free_json(value, counted)
    assert (made, type(made), counted) == (frozen, type(frozen), counts)


def test_what_was_counted_before_is_kept():
    counted = [5, 7]
    free_json({"a": [1]}, counted)
    assert counted == [6, 7]


@pytest.mark.parametrize(
    "value",
    [
        *(FREE_LIMIT + 1, -FREE_LIMIT - 1, 1e300, math.nan, math.inf, -math.inf, 1j, b"a", {1}, object()),
        *("\ud800", "a\udfff", {"\ud800": 1}, {1: 1}, {None: 1}, {"a": {"b": {1: 1}}}, [{"a": "\ud800"}], [[math.nan]]),
    ],
)
def test_what_i_json_does_not_have_is_no_free_value(value):
    with pytest.raises(Mismatch):
        free_json(value, [0, 0])


def test_a_flat_object_holds_plain_values_and_lists_of_them():
    counted = [0, 0]
    made = flat_json({"a": 1, "b": ["c", 1.5, True], "d": ("e",)}, counted)
    assert (made, counted) == (FrozenMap({"a": 1, "b": ("c", 1.5, True), "d": ("e",)}), [3, 2])
    for wrong in (None, {}, [[]], [None], [{}], 1j):
        with pytest.raises(Mismatch):
            flat_json({"a": 1, "b": wrong}, [0, 0])
    with pytest.raises(Mismatch):
        flat_json({"a": FREE_LIMIT + 1}, [0, 0])


@pytest.mark.parametrize(
    ("number", "odd"),
    [
        *((0.0, False), (-0.0, False), (0.5, False), (1e-4, False), (-1e-4, False), (9.9e-5, True), (-9.9e-5, True)),
        *(
            (9e15, False),
            (-9e15, False),
            (1e16, True),
            (-1e16, True),
            (5e-324, True),
            (math.inf, True),
            (math.nan, True),
        ),
    ],
)
def test_a_float_that_writers_write_in_different_ways_is_noted_and_given_back(number, odd):
    found = []
    assert noted(number, found) is number
    assert len(found) == odd
    assert noted(number, None) is number


def test_a_frozen_value_is_thawed_and_its_odd_floats_are_noted():
    found = []
    frozen = FrozenMap({"a": (1e-9, FrozenMap({"b": 1e20}), 10**20, 0.5), "c": "1e-9"})
    assert thaw_and_note(frozen, found) == {"a": [1e-9, {"b": 1e20}, 10**20, 0.5], "c": "1e-9"}
    assert sorted(found) == [1e-9, 1e20]


def test_a_text_is_sound_unless_half_a_character_is_in_it():
    assert sound("")
    assert sound("é😀")
    assert not sound("é\ud83d")


def lists(depth):
    """Make lists inside each other."""
    made = []
    for _ in range(depth - 1):
        made = [made]
    return made


def test_more_lists_inside_each_other_than_are_read_are_too_deep_wherever_they_are():
    assert not is_too_deep([lists(DEEPEST - 1), lists(1)])
    assert is_too_deep([lists(DEEPEST), lists(1)])
