"""TypeScript types are made of published files as they are, and those of the package say what the schema says, once."""

from __future__ import annotations

import json
import os

import pytest

import careerkit
from careerkit.documents.kinds import class_of
from tests.conftest import ROOT
from tests.languages.pages import command

pytestmark = pytest.mark.checkout

KINDS = careerkit.kinds() if os.environ.get("CAREERKIT_ALL_KINDS") else ("canvas",)
"""Of which kinds types are made with the command on the page; the package has those of all."""
PAGE = "docs/how-to/other-languages.md"
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://example.org/two-words.schema.json",
    "title": "Two words",
    "description": "A {thing} with\n{ braces }.",
    "type": "object",
    "properties": {
        "kind": {"title": "Kind", "description": "What it is.", "const": "two-words", "examples": ["two-words"]},
        "few": {
            "title": "Few",
            "description": "At most three.",
            "type": "array",
            "items": {"$ref": "#/$defs/HttpThing"},
            "maxItems": 3,
            "examples": [["a"]],
        },
        "one": {"title": "One", "description": "Just one.", "$ref": "#/$defs/HttpThing", "examples": ["a"]},
        "other": {"title": "Other", "description": "Another.", "$ref": "#/$defs/HttpThing", "examples": ["b"]},
        "inner": {
            "title": "Inner",
            "description": "What others keep.",
            "type": "object",
            "additionalProperties": {"anyOf": [{"title": "Some", "type": "number"}, {"$ref": "#/$defs/HttpThing"}]},
        },
    },
    "required": ["kind"],
    "additionalProperties": False,
    "$defs": {"HttpThing": {"title": "HTTP thing", "description": "A thing.", "type": "string", "maxLength": 9}},
}
TYPES = """
/**
 * A thing.
 */
export type HttpThing = string

/**
 * A {thing} with
 * { braces }.
 */
export interface TwoWords {
  /**
   * What it is.
   */
  kind: "two-words"
  /**
   * At most three.
   *{blank}
   * @maxItems 3
   */
  few?: HttpThing[]
  /**
   * Just one.
   */
  one?: HttpThing
  /**
   * Another.
   */
  other?: HttpThing
  /**
   * What others keep.
   */
  inner?: {
    [k: string]: number | HttpThing
  }
}
"""


def test_each_definition_is_one_type_and_each_property_keeps_its_words(node, tmp_path):
    index = {"kinds": [{"kind": "two-words", "title": "Two words", "file": "two-words.schema.json"}]}
    (tmp_path / "index.json").write_text(json.dumps(index), encoding="utf-8")
    (tmp_path / "two-words.schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    made = json.loads(node.run(ROOT / "npm" / "types.mjs", tmp_path))["two-words"]
    assert made["name"] == "TwoWords"
    assert made["types"].strip() == TYPES.replace("{blank}", " ").strip()


@pytest.mark.parametrize("kind", KINDS)
def test_types_of_a_file_as_it_is_are_checked_strictly(node, tmp_path, kind):
    *npx, tool, option, schema, redirection, target = command(PAGE, "npx")
    assert npx == ["npx", "--package", "json-schema-to-typescript"]
    assert (tool, schema, redirection, target) == ("json2ts", "career.schema.json", ">", "career.ts")
    types = node.run(node.modules / ".bin" / "json2ts", option, ROOT / "schemas" / "1.0" / f"{kind}.schema.json")
    (tmp_path / "types.ts").write_text(types, encoding="utf-8")
    name = class_of(kind).__name__
    (tmp_path / "uses.ts").write_text(
        f'import type {{ {name} }} from "./types.js";\n'
        f'export const right: Pick<{name}, "kind" | "schema_version"> = {{ kind: "{kind}", schema_version: "1.0" }};\n'
        "// @ts-expect-error: no such key\n"
        f"export const wrong: Partial<{name}> = {{ misspelt: [] }};\n",
        encoding="utf-8",
    )
    compiler = node.modules / "typescript" / "bin" / "tsc"
    node.run(compiler, "--strict", "--noEmit", "--module", "nodenext", "--types", "", "uses.ts", cwd=tmp_path)
