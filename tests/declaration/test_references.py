from __future__ import annotations

from careerkit.declaration.references import Reference, dangling, named, parts_within, references
from careerkit.model import Alternative, Canvas, Career, CareerProblem, Gap, Resource, Role, Skill, UseCase
from tests.declaration.toys import Circle, Leaf, Polygon, Toy, Tree

CAREER = Career(
    gaps=[Gap(id="a", name="A", prerequisites=["b", "c"]), Gap(id="b", name="B", skill="talk")],
    skills=[Skill(id="talk", name="Talk")],
    roles=[Role(skills=["talk", "walk"])],
    canvas=Canvas(key_resources=[Resource(id="notes", text="Notes", supports=["notes", "a"])]),
    use_case=UseCase(
        problem=CareerProblem(statement="S", categories=["growth"]), alternatives=[Alternative(id="a", name="A")]
    ),
)


def test_parts_are_found_in_every_sort_of_field_outermost_first():
    toy = Toy(
        text="a",
        leaf=Leaf(name="Oak"),
        leaves=[Leaf(name="Elm")],
        shape=Polygon(holes=[Circle(radius=1)]),
        either=Leaf(name="Ash"),
        any_of=Circle(radius=2),
        tree=Tree(name="a", branches=[Tree(name="b")]),
        extensions={"a.b": {"c": 1}},
    )
    assert [pointer for pointer, _ in parts_within(toy)] == [
        "", "/leaf", "/leaves/0", "/shape", "/shape/holes/0", "/either", "/any_of", "/tree", "/tree/branches/0",
    ]  # fmt: skip
    assert [pointer for pointer, _ in parts_within(Leaf(name="Oak"), "/here")] == ["/here"]


def test_everything_with_an_id_is_found_with_its_collections():
    found = {(thing.id, thing.collection, thing.wider, thing.pointer) for thing in named(CAREER)}
    assert found == {
        ("a", "gaps", (), "/gaps/0"),
        ("b", "gaps", (), "/gaps/1"),
        ("talk", "skills", (), "/skills/0"),
        ("notes", "resources", ("canvas-items",), "/canvas/key_resources/0"),
        ("a", "alternatives", (), "/use_case/alternatives/0"),
    }
    assert all(thing.part.id == thing.id for thing in named(CAREER))


def test_every_use_of_an_id_is_found_where_it_stands():
    assert Reference("talk", "skills", "/gaps/1/skill") in list(references(CAREER))
    assert Reference("growth", "categories", "/use_case/problem/categories/0") in list(references(CAREER))
    assert [use.pointer for use in references(CAREER) if use.id == "c"] == ["/gaps/0/prerequisites/1"]


def test_uses_of_what_is_not_there_are_told_and_no_others():
    assert {(use.id, use.pointer) for use in dangling(CAREER, {"categories": ["growth"]})} == {
        ("c", "/gaps/0/prerequisites/1"),
        ("walk", "/roles/0/skills/1"),
        ("a", "/canvas/key_resources/0/supports/1"),
    }


def test_a_collection_of_another_name_is_no_help():
    assert [use.id for use in dangling(Career(gaps=[Gap(name="A", skill="a"), Gap(name="B", id="a")]))] == ["a"]
