"""The conformance kit says of every document what all say, and leaves no assertion out."""

from __future__ import annotations

import json
from collections import Counter

import pytest

import careerkit
from tests.agreement.cases import Cases
from tests.agreement.kit import KIT, documents, groups
from tests.agreement.validators import SAMPLE, Panel, schema_of

EVERY_KIND = pytest.mark.parametrize("kind", careerkit.kinds())


def test_there_is_a_file_for_each_kind_and_one_of_texts():
    assert {path.stem for path in KIT.glob("*.json")} == {*careerkit.kinds(), "texts"}


@EVERY_KIND
def test_a_file_has_the_form_of_the_json_schema_test_suite(kind):
    for group in groups(kind):
        assert list(group) == ["description", "schema", "tests"]
        assert group["schema"] == {"$ref": schema_of(kind)["$id"]}
        assert group["tests"]
        for test in group["tests"]:
            assert list(test) == ["description", "data", "valid", *([] if test["valid"] else ["comment"])]


@EVERY_KIND
def test_no_document_stands_twice_and_no_two_in_a_group_are_called_the_same(kind):
    assert not twice(json.dumps(test["data"]) for test in documents(kind))
    for group in groups(kind):
        assert not twice(test["description"] for test in group["tests"])


def twice(texts):
    return [text for text, count in Counter(texts).items() if count > 1]


@EVERY_KIND
def test_all_judge_every_document_as_the_kit_says(kind, ajv):
    tests = documents(kind)
    contents = [json.dumps(test["data"]).encode() for test in tests]
    verdicts = Panel(schema_of(kind), ajv).verdicts(contents, every=min(3, SAMPLE), jsonschema=True)
    assert verdicts == [test["valid"] for test in tests]


def test_every_assertion_of_every_schema_is_kept_by_a_valid_document_and_broken_by_another():
    kept, broken, every = set(), set(), {}
    for kind in careerkit.kinds():
        cases = Cases(schema_of(kind))
        every |= {told(kind, pointer): value for pointer, value in cases.assertions.items()}
        for test in documents(kind):
            if test["valid"]:
                kept |= {told(kind, pointer) for pointer in cases.judge.keeps(test["data"])}
                continue
            decides = cases.judge.decides(test["data"])
            assert test["comment"] in decides or test["comment"] in cases.implied & cases.judge.violates(test["data"])
            broken |= {told(kind, pointer) for pointer in (test["comment"], *decides)}
    assert every.keys() == kept
    assert every.keys() - broken == {
        pointer for pointer in every if pointer.endswith("/minLength") and not every[pointer]
    }


def told(kind, pointer):
    """An assertion of a definition is the same in every kind that has the definition, and told about in one."""
    return pointer if pointer.startswith("#/$defs/") else f"{kind}{pointer}"


def test_definitions_of_the_same_name_are_the_same_in_all_kinds():
    found = {}
    for kind in careerkit.kinds():
        for name, definition in schema_of(kind).get("$defs", {}).items():
            assert found.setdefault(name, definition) == definition, name
