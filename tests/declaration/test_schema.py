"""The schema of a class: what it says of each sort of field, the envelope around it, and the definitions below."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

import careerkit
from careerkit.declaration.schema import DIALECT, root_schema
from careerkit.documents.kinds import SCHEMA_VERSION, class_of, schema_address
from tests.declaration.toys import Strict, Toy, Tree

ADDRESS = "https://example.org/toy.schema.json"


@pytest.fixture(scope="module")
def schema():
    return root_schema(Toy, kind="toy", version="1.0", address=ADDRESS)


@pytest.mark.parametrize("kind", ["canvas", "career"])
def test_a_schema_that_is_written_anew_is_the_published_one_to_the_order_of_its_keys(kind):
    written = root_schema(class_of(kind), kind=kind, version=SCHEMA_VERSION, address=schema_address(kind))
    assert json.dumps(written) == json.dumps(careerkit.schema(kind))


def test_it_is_a_schema_under_its_address(schema):
    Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["$id"], schema["title"]) == (DIALECT, ADDRESS, "Toy")


def test_around_every_document_is_its_envelope(schema):
    envelope = {name: schema["properties"][name] for name in ("kind", "schema_version", "$schema")}
    assert envelope["kind"]["const"] == "toy"
    assert envelope["schema_version"]["const"] == "1.0"
    assert envelope["$schema"]["type"] == "string"
    assert {"kind", "schema_version", "text"} <= set(schema["required"])
    assert schema["additionalProperties"] is False


def test_a_list_says_how_many_it_holds(schema):
    pair, leaves, colours = (schema["properties"][name] for name in ("pair", "leaves", "colours"))
    assert (pair["minItems"], pair["maxItems"]) == (2, 2)
    assert leaves["maxItems"] == 3
    assert "minItems" not in leaves
    assert colours["items"] == {"$ref": "#/$defs/Colour"}


def test_what_may_be_one_of_several_says_which(schema):
    shape, either = schema["properties"]["shape"], schema["properties"]["either"]
    assert shape["oneOf"] == [{"$ref": "#/$defs/Circle"}, {"$ref": "#/$defs/Polygon"}]
    assert either["anyOf"][-1] == {"$ref": "#/$defs/Leaf"}


def test_a_class_in_itself_is_defined_once():
    tree = root_schema(Tree, kind="tree", version="1.0", address=ADDRESS)
    assert tree["$defs"]["Tree"]["properties"]["branches"]["items"] == {"$ref": "#/$defs/Tree"}


def test_extensions_are_keyed_by_who_keeps_them():
    tree = root_schema(Tree, kind="tree", version="1.0", address=ADDRESS)
    extensions = tree["$defs"].get("Extensions", tree["properties"]["extensions"])
    assert extensions["type"] == "object"
    assert extensions["propertyNames"]["pattern"].startswith("^")


@pytest.mark.parametrize("part", [Toy, Strict, Tree])
def test_every_property_is_described(part):
    schema = root_schema(part, kind="toy", version="1.0", address=ADDRESS)
    for each in (schema, *schema["$defs"].values()):
        for described in each.get("properties", {}).values():
            assert described["description"] or "$ref" in described
