"""The pages that are generated, and what nobody else would notice about those that are not."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

import careerkit
from tests.conftest import ROOT

pytestmark = pytest.mark.checkout


@pytest.fixture
def pages():
    from scripts import pages

    return pages


def test_the_front_door_has_every_name_on_its_page():
    page = (ROOT / "docs/reference/api/careerkit.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`(\w+)`", page)) >= set(careerkit.__all__)


def test_a_problem_without_a_remedy_is_reported(pages):
    with pytest.raises(KeyError, match="null"):
        pages.problems_page([pages.Message("problem.null", ("null is not used",))], {})


def test_a_remedy_without_a_problem_is_reported(pages):
    with pytest.raises(KeyError, match="null"):
        pages.problems_page([], {"null": "Take the key out."})


def test_a_requirement_without_words_is_reported(pages):
    with pytest.raises(KeyError, match=r"S9\.1"):
        pages.requirements_page({"S9.1": ["Gap"]}, {"Gap": "careerkit.model.gaps"}, {}, {})


def test_a_part_of_the_career_without_a_place_in_the_picture_is_reported(monkeypatch):
    from scripts import picture

    monkeypatch.delitem(picture._PLACES, "canvas")
    with pytest.raises(KeyError, match="canvas"):
        picture.picture()


def test_the_picture_is_well_formed_and_says_in_words_what_it_shows():
    from scripts.picture import picture

    svg = ET.fromstring(picture())  # noqa: S314  # our own
    told = svg.findtext("{http://www.w3.org/2000/svg}desc")
    assert "accomplishments refers to roles" in told


def test_a_text_in_a_table_stays_one_cell_and_is_not_taken_for_markup(pages):
    page = pages.problems_page([pages.Message("problem.null", ("a|b *c*\n{close}",))], {"null": "Use `a_b`."})
    assert page.splitlines()[-1] == r"| `null` | a\|b \*c\*<br>\{close\} | Use `a_b`. |"


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "integer", "minimum": 1, "maximum": 5}, "whole number, 1 to 5"),
        ({"type": "number", "exclusiveMinimum": 0, "maximum": 10**15}, "number, above 0, up to 10¹⁵"),
        ({"type": "number", "minimum": -(10**15), "maximum": 0.5}, "number, −10¹⁵ to 0.5"),
        ({"type": "number", "minimum": 0, "maximum": 9007199254740991}, "number, 0 to 9.007199 × 10¹⁵"),
        ({"type": "array", "items": {"$ref": "#/$defs/Gap"}}, "list of [Gap](#Gap)"),
        (
            {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "boolean"}]},
            "number, 0 to 1 or true or false",
        ),
    ],
)
def test_the_type_of_a_field_is_told_in_words(schema, said):
    from scripts import schema_pages

    assert schema_pages._type(schema) == said


def test_a_schema_that_the_pages_have_no_words_for_is_reported():
    from scripts import schema_pages

    with pytest.raises(KeyError, match="not"):
        schema_pages._type({"not": {}})
