from __future__ import annotations

import attrs
import pytest
from cattrs.errors import ClassValidationError

import careerkit
from careerkit.declaration.part import EMPTY
from careerkit.documents import conversion
from careerkit.errors import InvalidDocumentError, LimitExceededError, Problem
from careerkit.model import Career, Gap, Person, Skill
from tests.declaration.toys import Circle, Leaf, Polygon, Toy


@attrs.frozen
class Dossier:
    """A class of an app's own, with ours in it."""

    owner: str
    career: Career
    gaps: list[Gap]
    best: Gap | None = None


RAW = {"owner": "Ada", "career": {"gaps": [{"name": "a"}], "skills": []}, "gaps": [{"name": "b"}], "best": None}


def test_our_classes_are_structured_inside_others_and_back():
    converter = careerkit.converter()
    dossier = converter.structure(RAW, Dossier)
    assert dossier == Dossier("Ada", Career(gaps=[Gap(name="a")]), [Gap(name="b")], None)
    assert dossier.career.skills is EMPTY
    assert converter.unstructure(dossier) == RAW


@pytest.mark.parametrize(
    ("value", "problems"),
    [
        ({"gaps": [{"nmae": 1}]}, [("/gaps/0/nmae", "unknown-key")]),
        (
            {"gaps": [{"name": 1, "importance": 9}]},
            [("/gaps/0/name", "wrong-type"), ("/gaps/0/importance", "too-large")],
        ),
        ({"person": {"name": "\ud800"}}, [("/person/name", "lone-surrogate")]),
        ({"extensions": {"a.b": {"\ud800": 1}}}, [("/extensions/a.b/\ufffd", "lone-surrogate")]),
        ({"extensions": {1: 1}}, [("/extensions/1", "not-a-namespace")]),
        ({"extensions": {"a.b": {1: 1}}}, [("/extensions/a.b/1", "not-json-value")]),
        ({1: 1}, [("/1", "unknown-key")]),
        ({"person": Person(name="a")}, [("/person", "wrong-type")]),
        ({"gaps": ({"name": "a"},)}, [("/gaps", "wrong-type")]),
        ({"gaps": [{"name": "a", "value": float("nan")}]}, [("/gaps/0/value", "not-a-number")]),
        ({"kind": "career", "schema_version": "1.0"}, [("", "envelope-in-part")]),
        ([], [("", "wrong-type")]),
        ("text", [("", "wrong-type")]),
    ],
)
def test_nothing_is_coerced_and_every_fault_is_told(value, problems):
    with pytest.raises(InvalidDocumentError) as caught:
        careerkit.converter().structure(value, Career)
    assert [(each.pointer, each.code) for each in caught.value.problems] == problems
    assert str(caught.value).encode()


def test_half_a_character_that_is_whole_is_taken():
    assert careerkit.converter().structure({"name": "😀a"}, Leaf).name == "😀a"


def test_a_fault_inside_another_class_keeps_its_problems():
    with pytest.raises(ClassValidationError) as caught:
        careerkit.converter().structure({**RAW, "career": {"gaps": 1}}, Dossier)
    assert [type(each) for each in caught.value.exceptions] == [InvalidDocumentError]
    with pytest.raises(ClassValidationError):
        careerkit.converter().structure({**RAW, "more": 1}, Dossier)


def test_every_sort_of_field_is_unstructured():
    toy = Toy(text="a", shape=Polygon(holes=[Circle(radius=1)]), either=Leaf(name="Oak"), colours=["red"], any_of=["b"])
    plain = careerkit.converter().unstructure(toy)
    assert plain == {
        "text": "a",
        "colours": ["red"],
        "shape": {"shape": "polygon", "holes": [{"shape": "circle", "radius": 1}]},
        "either": {"name": "Oak"},
        "any_of": ["b"],
    }
    assert type(plain["colours"][0]) is str
    assert careerkit.converter().structure(plain, Toy) == toy


def test_each_converter_is_a_new_one():
    assert careerkit.converter() is not careerkit.converter()


class TestWhatAProgramGives:
    def test_may_be_the_extensions_that_it_was_given(self):
        skill = Skill(name="Budgets", extensions={"org.example.a": {"b": [1, {"c": 2}]}})
        plain = {"name": "Budgets", "extensions": dict(skill.extensions)}
        assert careerkit.converter().structure(plain, Skill) == skill
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.converter().structure({**plain, "name": ""}, Skill)
        assert [problem.pointer for problem in caught.value.problems] == ["/name"]

    @pytest.mark.parametrize("depth", [5_000, None])
    @pytest.mark.parametrize("name", ["Budgets", ""])
    def test_is_refused_where_it_has_no_end(self, depth, name):
        endless = []
        endless.append(endless)
        for _ in range(depth or 0):
            endless = [endless]
        with pytest.raises(LimitExceededError) as caught:
            careerkit.converter().structure({"name": name, "extensions": {"org.example.a": endless}}, Skill)
        problem = Problem(pointer="", code="too-deep", params={"limit": 200})
        assert caught.value == LimitExceededError(problems=[problem])

    def test_is_not_blamed_for_a_stack_that_was_full_before(self, monkeypatch):
        def full(part):
            raise RecursionError

        monkeypatch.setattr(conversion, "loader", full)
        with pytest.raises(RecursionError):
            careerkit.converter().structure({"name": "Budgets"}, Skill)
