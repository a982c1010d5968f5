"""A real ladder fits a role profile: grades, themes, and what is asked for, each with its level."""

from __future__ import annotations

import json
from collections import Counter

import pytest

import careerkit
from careerkit.declaration.references import dangling
from careerkit.model import Career, RoleProfile
from careerkit.values import same_json
from tests.interop.moving import Move, aside, assert_nothing_is_lost_and_nothing_invented

LADDER = {"name": (("title",), None), "summary": (("summary",), None)}
GRADE = {"id": (("id",), None), "name": (("name",), None), "summary": (("summary",), None)}
DEMAND = {
    "id": (("id",), None),
    "level": (("grade",), None),
    "theme": (("theme",), None),
    "summary": (("text",), None),
    "proficiency": (("level",), None),
}


def brought_over(source):
    """Make a role profile of a ladder: levels are its grades, and a proficiency is a level in a word."""
    move = Move("role-profile")
    move.carry((), source, (), LADDER, but=("levels", "themes", "competencies"))
    for key, field, table in (
        ("levels", "grades", GRADE),
        ("themes", "themes", GRADE),
        ("competencies", "demands", DEMAND),
    ):
        for number, item in enumerate(source.get(key, [])):
            move.carry((key, number), item, (field, number), table)
    return move


def assert_fits(source):
    move = brought_over(source)
    assert_nothing_is_lost_and_nothing_invented(source, move)
    content = json.dumps(move.document).encode()
    assert careerkit.validate(content) == ()
    profile = careerkit.loads(content, RoleProfile)
    assert same_json(json.loads(careerkit.dumps(profile)), move.document)
    assert careerkit.loads(careerkit.dumps(profile), RoleProfile) == profile
    assert dangling(profile) == ()
    assert Career(role_profiles=[profile]).role_profiles == (profile,)
    return profile


OWN = {
    "name": "Gardening",
    "summary": "What gardeners of the town are asked for.\n",
    "sheet": "A1",
    "levels": [{"id": "helper", "name": "Helper"}, {"id": "gardener", "name": "Gardener"}],
    "themes": [{"id": "plants", "name": "Plants", "summary": "Knowing them.\n"}, {"id": "people", "name": "People"}],
    "competencies": [
        {"id": "1f0e", "level": "helper", "theme": "plants", "summary": "Names ten.\n", "proficiency": "Awareness"},
        {"id": "2f0e", "level": "gardener", "theme": "plants", "summary": "Names all.\n", "proficiency": "Mastery"},
        {"id": "3f0e", "level": "gardener", "theme": "people", "summary": "Listens.\n", "examples": ["In the rain"]},
    ],
}
"""A ladder of the tests' own, in the same form."""


def test_a_ladder_fits_a_role_profile_with_nothing_lost():
    profile = assert_fits(OWN)
    assert (profile.title, aside(profile)) == ("Gardening", {"sheet": "A1"})
    assert [grade.name for grade in profile.grades] == ["Helper", "Gardener"]
    assert [(demand.grade, demand.theme, demand.level) for demand in profile.demands] == [
        ("helper", "plants", "Awareness"),
        ("gardener", "plants", "Mastery"),
        ("gardener", "people", None),
    ]


def test_the_same_holds_for_a_real_one_which_needs_no_extension_but_for_its_own_number(shared_ladder):
    profile = assert_fits(shared_ladder)
    assert (len(profile.grades), len(profile.themes), len(profile.demands)) == (8, 9, 72)
    assert len(aside(profile)) == 1
    assert all(demand.extensions is None for demand in profile.demands)
    assert Counter(demand.grade for demand in profile.demands) == {grade.id: 9 for grade in profile.grades}
    assert len({demand.level for demand in profile.demands}) == 5


@pytest.mark.parametrize("key", list(OWN))
def test_a_leaf_that_is_left_behind_is_noticed(key):
    move = brought_over({name: value for name, value in OWN.items() if name != key})
    with pytest.raises(AssertionError):
        assert_nothing_is_lost_and_nothing_invented(OWN, move)
