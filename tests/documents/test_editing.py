from __future__ import annotations

import pytest

import careerkit
from careerkit.declaration.part import EMPTY
from careerkit.errors import AmbiguousIdError, InvalidValueError, NotFoundError, PointerError, Problem
from careerkit.model import Alternative, Canvas, Career, Gap, Resource, Skill, UseCase
from tests.declaration.toys import Circle, Leaf, Toy, Tree

CAREER = Career(
    gaps=[Gap(id="budget", name="Budget", effort=40), Gap(id="team", name="Team", prerequisites=["budget"])],
    skills=[Skill(id="team", name="Team")],
    canvas=Canvas(key_resources=[Resource(id="notes", text="Notes")]),
    use_case=UseCase(alternatives=[Alternative(id="teach", name="Teach")]),
    extensions={"org.example.a": {"b": [1, {"c/d": None}]}},
)


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("", CAREER),
        ("/gaps", CAREER.gaps),
        ("/gaps/1/prerequisites/0", "budget"),
        ("/gaps/0/why", None),
        ("/vision", None),
        ("/extensions/org.example.a/b/1/c~1d", None),
        ("/extensions/org.example.a/b/0", 1),
        ("budget", CAREER.gaps[0]),
        ("notes", CAREER.canvas.key_resources[0]),
        ("teach", CAREER.use_case.alternatives[0]),
    ],
)
def test_things_are_found_by_id_and_by_pointer(target, found):
    assert careerkit.find(CAREER, target) is found or careerkit.find(CAREER, target) == found


def test_an_id_in_several_collections_needs_one_of_them():
    with pytest.raises(AmbiguousIdError) as caught:
        careerkit.find(CAREER, "team")
    assert caught.value == AmbiguousIdError(target="team", pointers=("/gaps/1", "/skills/0"))
    assert careerkit.find(CAREER, "team", collection="skills") is CAREER.skills[0]
    assert careerkit.find(CAREER, "notes", collection="canvas-items") is CAREER.canvas.key_resources[0]
    with pytest.raises(NotFoundError):
        careerkit.find(CAREER, "notes", collection="gaps")


@pytest.mark.parametrize(
    ("target", "suggestion"),
    [
        ("budgte", "budget"),
        ("zzz", None),
        ("/gpas", "/gaps"),
        ("/gpas/0/gpas", "/gaps"),
        ("/gaps/0/efort", "/gaps/0/effort"),
        ("/gaps/0/effort~1", "/gaps/0/effort"),
        ("/gaps/2", None),
        ("/gaps/-", None),
        ("/gaps/01", None),
        ("/gaps/+1", None),
        ("/gaps/" + "9" * 5000, None),
        ("/gaps/\u0661", None),
        ("/gaps/0/name/0", None),
        ("/vision/statement", None),
        ("/extensions/org.example.b", None),
        ("/zzz", None),
    ],
)
@pytest.mark.parametrize("look", [careerkit.find, lambda part, target: careerkit.replace(part, target, None)])
def test_what_is_not_there_is_told_with_the_nearest(look, target, suggestion):
    if not target.startswith("/"):
        look = careerkit.find
    if target in ("/gaps/-", "/extensions/org.example.b") and look is not careerkit.find:
        return  # there something new may come to stand
    with pytest.raises(NotFoundError) as caught:
        look(CAREER, target)
    assert caught.value == NotFoundError(target=target, suggestion=suggestion)


@pytest.mark.parametrize("target", ["/~", "/gaps/~2"])
def test_what_is_no_pointer_is_told(target):
    for look in (careerkit.find, lambda part, place: careerkit.replace(part, place, 1)):
        with pytest.raises(PointerError):
            look(CAREER, target)
    with pytest.raises(PointerError):
        careerkit.replace(CAREER, "gaps", 1)


@pytest.mark.parametrize(
    ("pointer", "value", "there"),
    [
        ("/gaps/0/effort", 30, 30),
        ("/gaps/0/importance", 3.0, 3),
        ("/gaps/1/prerequisites/0", "b", "b"),
        ("/gaps/1", Gap(name="A"), Gap(name="A")),
        ("/canvas/key_resources/0/text", "T", "T"),
        ("/canvas", None, None),
        ("/gaps", [], ()),
        ("/gaps", None, ()),
        ("/extensions/org.example.a/b/0", {"x": [1]}, {"x": [1]}),
        ("/extensions/org.example.b", 2, 2),
        ("/extensions/org.example.a/b/1/c~1d", "e", "e"),
        ("/extensions/org.example.a", None, None),
    ],
)
def test_a_new_part_has_something_else_in_one_place(pointer, value, there):
    changed = careerkit.replace(CAREER, pointer, value)
    found = careerkit.find(changed, pointer)
    assert careerkit.values.thaw(found) == there if isinstance(there, dict) else found == there
    assert careerkit.find(CAREER, "/gaps/0/effort") == 40
    if not pointer.startswith("/gaps/0/") and pointer != "/gaps":
        assert changed.gaps[0] is CAREER.gaps[0]


@pytest.mark.parametrize("index", range(4))
def test_the_other_items_of_a_list_stay_where_they_are(index):
    names = ["a", "b", "c", "d"]
    tree = Tree(name="Root", branches=[Tree(name=name) for name in names])
    changed = careerkit.replace(tree, f"/branches/{index}/name", "new")
    assert [branch.name for branch in changed.branches] == [*names[:index], "new", *names[index + 1 :]]


def test_a_new_item_comes_at_the_end():
    changed = careerkit.replace(CAREER, "/gaps/-", Gap(name="New"))
    assert [gap.name for gap in changed.gaps] == ["Budget", "Team", "New"]
    assert careerkit.replace(Toy(text="a", likes=EMPTY), "/likes/-", "b").likes == ("b",)


def test_none_leaves_out_what_can_be_left_out_whatever_stood_there():
    toy = Toy(text="a", any_of=["b"], level=3, colours=["red"])
    for pointer in ("/any_of", "/level", "/colours"):
        changed = careerkit.replace(toy, pointer, None)
        assert careerkit.find(changed, pointer) == careerkit.find(Toy(text="a"), pointer)
    with pytest.raises(InvalidValueError) as caught:
        careerkit.replace(toy, "/text", None)
    assert [problem.code for problem in caught.value.problems] == ["null"]


@pytest.mark.parametrize(
    ("pointer", "value", "place", "code"),
    [
        ("/gaps/0/effort", -1, "/gaps/0/effort", "too-small"),
        ("/gaps/1/prerequisites/0", "B!", "/gaps/1/prerequisites/0", "not-a-slug"),
        ("/gaps/0", "text", "/gaps/0", "wrong-type"),
        ("/gaps/0", None, "/gaps/0", "null"),
        ("/gaps/0/name", None, "/gaps/0/name", "null"),
        ("/canvas", Gap(name="A"), "/canvas", "wrong-type"),
        ("/extensions/a", 1, "/extensions/a", "not-a-namespace"),
        ("/extensions/org.example.a/b/0", {1}, "/extensions/org.example.a/b/0", "not-json-value"),
    ],
)
def test_a_place_may_refuse_what_is_to_stand_there(pointer, value, place, code):
    with pytest.raises(InvalidValueError) as caught:
        careerkit.replace(CAREER, pointer, value)
    assert [(problem.pointer, problem.code) for problem in caught.value.problems] == [(place, code)]


@pytest.mark.parametrize(("other", "name"), [(Gap(name="A"), "Gap"), ({}, "dict"), (None, "NoneType")])
def test_the_whole_may_be_replaced_by_nothing_of_another_class(other, name):
    with pytest.raises(InvalidValueError) as caught:
        careerkit.replace(CAREER, "", other)
    params = {"expected": ("word.json.object",), "found_type": name}
    problem = Problem(pointer="", code="wrong-type", params=params)
    assert caught.value == InvalidValueError(name="Career", problems=[problem])
    assert str(caught.value).endswith(f"an object is needed here; {name} was found")


def test_the_whole_may_be_replaced_by_another_of_its_class():
    assert careerkit.replace(Leaf(name="Oak"), "", Leaf(name="Elm")) == Leaf(name="Elm")


def test_the_tag_of_a_variant_stays():
    with pytest.raises(InvalidValueError):
        careerkit.replace(Toy(text="a", shape=Circle(radius=1)), "/shape/shape", "polygon")
