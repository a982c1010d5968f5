"""Ajv takes every published schema as it stands: strict, without options, plug-ins or a word of complaint."""

from __future__ import annotations

import json

import pytest

import careerkit
from tests.conftest import ROOT

pytestmark = pytest.mark.checkout

SCHEMAS = ROOT / "schemas" / "1.0"
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))


@pytest.fixture(scope="module")
def told(node, tmp_path_factory):
    """What a plain Ajv tells of every schema, of the examples, and last of a document that is not valid."""
    bad = tmp_path_factory.mktemp("bad") / "bad.json"
    bad.write_text(json.dumps({"kind": "canvas", "schema_version": "1.0", "titel": "misspelt"}), encoding="utf-8")
    script = ROOT / "tests" / "languages" / "every_schema.cjs"
    return json.loads(node.run(script, SCHEMAS, *EXAMPLES, bad))


def test_a_plain_ajv_compiles_every_published_file(told):
    assert set(told["compiled"]) == {f"{kind}.schema.json" for kind in careerkit.kinds()}


def test_it_has_nothing_to_say_about_them(told):
    assert told["said"] == []


def test_it_takes_every_example(told):
    assert told["verdicts"][:-1] == [None] * len(EXAMPLES)


def test_it_refuses_an_unknown_key(told):
    (error,) = told["verdicts"][-1]
    assert (error["keyword"], error["params"]) == ("additionalProperties", {"additionalProperty": "titel"})
