"""The schemas themselves: in the subset that every tool understands, and complete in what they tell a reader."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator

import careerkit
from careerkit.documents.kinds import class_of
from tests.agreement.validators import schema_of

ANNOTATIONS = {"title", "description", "examples"}
ASSERTIONS = {
    "additionalProperties", "anyOf", "const", "exclusiveMinimum", "items", "maxItems", "maxLength", "maximum",
    "minItems", "minLength", "minimum", "oneOf", "pattern", "properties", "propertyNames", "required", "type",
}  # fmt: skip
OF_THE_ROOT = {"$schema", "$id", "$defs"}
FORMS_OF_ONE_ENGINE = re.compile(r"\\[dDwWsSbBAZzpP]|\(\?[<=!P](?!\\n\))|\[:|\\u|&&|\*\+|\+\+|\?\+")
"""What regular expressions of one language mean otherwise, or not at all, in another."""

EVERY_KIND = pytest.mark.parametrize("kind", careerkit.kinds())


def subschemas(schema, place="#"):
    yield place, schema
    for name in ("properties", "$defs"):
        for key, below in schema.get(name, {}).items():
            yield from subschemas(below, f"{place}/{name}/{key}")
    for name in ("anyOf", "oneOf"):
        for index, below in enumerate(schema.get(name, ())):
            yield from subschemas(below, f"{place}/{name}/{index}")
    for name in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(name), dict):
            yield from subschemas(schema[name], f"{place}/{name}")


@pytest.mark.no_cover
@EVERY_KIND
def test_a_schema_fits_the_dialect(kind):
    Draft202012Validator.check_schema(schema_of(kind))


@EVERY_KIND
def test_a_schema_has_no_keyword_outside_the_common_subset(kind):
    for place, schema in subschemas(schema_of(kind)):
        allowed = ANNOTATIONS | ASSERTIONS | (OF_THE_ROOT if place == "#" else {"$ref"})
        assert not schema.keys() - allowed, place


@EVERY_KIND
def test_nothing_is_asserted_beside_a_reference(kind):
    for place, schema in subschemas(schema_of(kind)):
        assert "$ref" not in schema or not schema.keys() & ASSERTIONS, place


@EVERY_KIND
def test_every_reference_leads_to_a_definition_and_every_definition_is_used(kind):
    root = schema_of(kind)
    used = {schema["$ref"] for _, schema in subschemas(root) if "$ref" in schema}
    assert used == {f"#/$defs/{name}" for name in root.get("$defs", {})}


@EVERY_KIND
def test_every_pattern_means_the_same_in_every_language(kind):
    for place, schema in subschemas(schema_of(kind)):
        if "pattern" in schema:
            assert schema["pattern"].startswith("^(?:"), place
            assert schema["pattern"].endswith(r")$(?!\n)"), place
            assert not FORMS_OF_ONE_ENGINE.search(schema["pattern"]), place
            assert "type" not in schema or schema["type"] == "string", place


@EVERY_KIND
def test_every_property_has_a_title_a_description_and_an_example(kind):
    for place, schema in subschemas(schema_of(kind)):
        for name, below in schema.get("properties", {}).items():
            assert below.keys() >= ANNOTATIONS, f"{place}/{name}"
            assert len(below["description"]) > 3, f"{place}/{name}"
            assert below["examples"], f"{place}/{name}"


@EVERY_KIND
def test_every_definition_has_a_title(kind):
    assert all("title" in schema for schema in schema_of(kind).get("$defs", {}).values())


@EVERY_KIND
def test_every_example_is_valid_against_its_own_schema(kind):
    root = schema_of(kind)
    for place, schema in subschemas(root):
        validator = Draft202012Validator({"$defs": root.get("$defs", {}), **schema})
        for example in schema.get("examples", ()):
            assert validator.is_valid(example), (place, example)


@EVERY_KIND
def test_every_object_of_a_class_is_closed(kind):
    for place, schema in subschemas(schema_of(kind)):
        if "properties" in schema:
            assert schema["additionalProperties"] is False, place


@EVERY_KIND
def test_every_number_and_text_is_bounded(kind):
    for place, schema in subschemas(schema_of(kind)):
        if schema.get("type") in ("number", "integer"):
            assert "maximum" in schema, place
            assert schema.keys() & {"minimum", "exclusiveMinimum"}, place
        if schema.get("type") == "string" and "/JsonValue" not in place and "/PlainValue" not in place:
            assert schema.keys() >= {"minLength", "maxLength"} or place == "#/properties/$schema", place


@EVERY_KIND
def test_a_schema_is_named_after_its_kind_and_wants_it(kind):
    schema = schema_of(kind)
    assert schema["$id"] == f"https://w3id.org/careerkit/schemas/1.0/{kind}.schema.json"
    assert schema["properties"]["kind"]["const"] == kind
    assert {"kind", "schema_version"} <= set(schema["required"])
    assert class_of(kind).__name__.lower() == schema["title"].replace(" ", "").lower()
