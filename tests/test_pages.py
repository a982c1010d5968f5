"""The pages that are generated, and what nobody else would notice about those that are not."""

from __future__ import annotations

import json
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
    trace = pages.Trace((("Gap", "careerkit.model.gaps.Gap"),), ("career",), (("Gaps", "api/model/gaps.md"),))
    with pytest.raises(KeyError, match=r"S9\.1"):
        pages.requirements_page({"S9.1": trace}, {}, {})


def rows_of(page):
    """The rows of the tables of a page, by their first cell."""
    cells = (re.split(r"(?<!\\)\|", line)[1:-1] for line in page.splitlines() if line.startswith("| `"))
    return {first.strip(" `"): [cell.strip() for cell in rest] for first, *rest in cells}


ASKED_FOR = [
    f"S{group}.{number}" for group, numbers in enumerate((11, 9, 9, 7, 15)) for number in range(1, numbers + 1)
]


@pytest.fixture
def traced():
    return rows_of((ROOT / "docs/reference/requirements.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ASKED_FOR)
def test_every_requirement_has_its_code_its_schema_and_its_pages(traced, row):
    words, code, schemas, told = traced[row]
    assert words
    assert "][careerkit." in code
    assert "](schemas/" in schemas
    assert "](api/" in told


def test_every_requirement_of_the_sources_has_words():
    from scripts.requirements import GROUPS, REQUIREMENTS

    assert [row for row in REQUIREMENTS if row.startswith("S")] == ASKED_FOR
    assert {row.partition(".")[0] for row in REQUIREMENTS} == GROUPS.keys()


def test_a_function_is_traced_by_its_docstring_and_a_page_by_its_link(traced):
    _, code, schemas, told = traced["S1.3"]
    assert "[cost_benefit][careerkit.scoring.balance.cost_benefit.cost_benefit]" in code
    assert "[cost-benefit](schemas/cost-benefit.md)" in schemas
    assert "](../explanation/scores.md#costs-against-benefits)" in told


@pytest.mark.parametrize(
    ("docstring", "rows"),
    [
        ("Source: requirement row S0.6.", ["S0.6"]),
        ("Source: requirement rows S0.4 and S0.5; Torgerson (1958).", ["S0.4", "S0.5"]),
        ("Source: requirement rows S1.1, S1.2 and\n    U.12.", ["S1.1", "S1.2", "U.12"]),
        ("As in S0.4.", []),
    ],
)
def test_the_rows_that_a_docstring_names_are_read(monkeypatch, docstring, rows):
    from careerkit.scoring.balance import cost_benefit as module
    from scripts import traceability

    monkeypatch.setattr(module.cost_benefit, "__doc__", docstring)
    monkeypatch.setattr(module, "__doc__", "")
    named = traceability._named(["careerkit.scoring.balance.cost_benefit"])
    assert [row for row, address in named if address.endswith(".cost_benefit")] == rows


def test_every_name_that_the_scores_offer_is_on_a_page_of_the_reference():
    from careerkit import scoring
    from scripts import traceability

    documented = dict(traceability._apis(ROOT / "docs"))
    homes = {getattr(scoring, name).__module__ for name in scoring.__all__ if callable(getattr(scoring, name))}
    assert homes - documented.keys() == set()


def test_every_module_of_the_model_is_on_a_page_of_the_reference_and_in_its_table():
    table = (ROOT / "docs/reference/api/model/index.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| \[`(\w+)`\]", table, flags=re.MULTILINE))
    assert listed == {path.stem for path in (ROOT / "src/careerkit/model").glob("[a-z]*.py")}


def test_a_part_of_the_career_without_a_place_in_the_picture_is_reported(monkeypatch):
    from scripts import picture

    monkeypatch.delitem(picture._PLACES, "canvas")
    with pytest.raises(KeyError, match="canvas"):
        picture.picture()


@pytest.fixture(scope="module")
def svg():
    from scripts.picture import picture

    return ET.fromstring(picture())  # noqa: S314  # our own


def test_the_picture_says_in_words_what_it_shows(svg):
    told = svg.findtext("{http://www.w3.org/2000/svg}desc")
    assert "accomplishments refers to product, roles, skills, itself" in told
    assert svg.findtext("{http://www.w3.org/2000/svg}title")


def test_the_picture_has_every_part_of_a_career_and_every_class_below_it_once(svg):
    from careerkit.declaration.schema import human
    from careerkit.declaration.table import parts_below
    from careerkit.model.career import Career
    from scripts.relations import parts_of_the_career

    texts = [(text.get("class"), text.text) for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    names = [text for style, text in texts if style == "name"]
    classes = [text for style, text in texts if style in {"class", "class kind"}]
    assert {human(name) for name in parts_of_the_career()} < set(names)
    assert {part.__name__ for part in parts_below(Career) if part is not Career} < set(classes)
    assert len(classes) == len(set(classes))


def test_nothing_in_the_picture_stands_outside_of_it(svg):
    _, _, width, height = map(int, svg.get("viewBox").split())
    for shape in svg.iter("{http://www.w3.org/2000/svg}rect"):
        x, y, wide, high = (float(shape.get(key)) for key in ("x", "y", "width", "height"))
        assert 0 < x < x + wide < width
        assert 0 < y < y + high < height


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


GUIDE_WORDS = ("category", "block", "work", "lever", "stage", "scale", "need", "question")
ASKED_BESIDE_THE_GUIDE = {
    "question.other",
    "question.canvas.title",
    "question.career.contacts",
    "question.career.scales",
}
"""The questions that name a field or a list of things, and are no questions of the guide."""


@pytest.fixture(scope="module")
def guide():
    from scripts.guide_page import guide_page

    return guide_page()


@pytest.mark.parametrize("domain", GUIDE_WORDS)
def test_all_that_the_catalogues_say_of_the_guide_is_on_its_page(guide, domain):
    from scripts.documentation import catalogue
    from scripts.tables import cell

    shown = guide.casefold()
    told = catalogue(ROOT / f"src/careerkit/messages/en/LC_MESSAGES/{domain}.po").messages
    missing = [
        message.code
        for message in told
        for text in message.texts[0].split(";" if message.code.endswith(".words") else "\n")
        if cell(text.strip().replace("{name}", "…")).casefold() not in shown
    ]
    assert told
    assert set(missing) == {code for code in ASKED_BESIDE_THE_GUIDE if code.startswith(f"{domain}.")}


def ids_below(data):
    """The ids in a data file of the guide, however deep; a block's question has the words of the block."""
    if isinstance(data, list):
        for item in data:
            yield from ids_below(item)
    elif isinstance(data, dict):
        if "id" in data and "block" not in data:
            yield data["id"]
        yield from (found for value in data.values() for found in ids_below(value))


@pytest.mark.parametrize("path", sorted((ROOT / "src/careerkit/guide/data").glob("*.json")), ids=lambda path: path.stem)
def test_every_id_of_the_guide_has_words_among_those_that_are_on_its_page(path):
    from scripts.documentation import catalogue

    catalogues = ROOT / "src/careerkit/messages/en/LC_MESSAGES"
    codes = [
        f".{message.code}." for domain in GUIDE_WORDS for message in catalogue(catalogues / f"{domain}.po").messages
    ]
    ids = set(ids_below(json.loads(path.read_text(encoding="utf-8"))))
    assert ids
    assert {one for one in ids if not any(f".{one}." in code for code in codes)} == set()


def test_no_code_stands_on_the_page_of_the_guide_in_the_place_of_words(guide):
    assert re.findall(rf"(?<![\w.])(?:{'|'.join(GUIDE_WORDS)}|word)\.[\w.-]*\w", guide) == []


def test_the_page_of_the_guide_says_what_each_need_speaks_for_and_what_has_no_home(guide):
    from careerkit.guide.needs import NEED_SCHEMES
    from careerkit.messages import say

    for scheme in NEED_SCHEMES:
        told = guide.partition(f"{{ #{scheme.id} }}")[2].partition("\n#")[0]
        rows = {cells[2].strip(): cells[3:5] for line in told.splitlines() if len(cells := line.split("|")) == 6}
        for need in scheme.needs():
            categories, facets = rows[need.definition()]
            assert categories.strip(" –") == ", ".join(say(f"word.category.{category}") for category in need.categories)
            assert facets.strip(" –") == ", ".join(say(f"word.facet.{facet}") for facet in need.facets)
        alone = [need.name() for need in scheme.without_a_category()]
        alone += [say(f"word.facet.{facet}") for facet in scheme.facets_without_a_need]
        listed = "".join(line for line in told.splitlines() if line.startswith("- "))
        assert [name for name in alone if name not in listed] == []


def test_a_lever_on_a_side_without_words_is_reported(monkeypatch):
    from scripts import guide_page

    monkeypatch.delitem(guide_page._SIDES, "customers")
    with pytest.raises(KeyError, match="customers"):
        guide_page.guide_page()
