"""json-schema-to-typescript makes types of a published file as it is, with the command on the page."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.languages.pages import command

pytestmark = pytest.mark.checkout


@pytest.fixture(scope="module")
def made(node, tmp_path_factory):
    """The types of a career, and a module that uses them."""
    npx, tool, option, schema, redirection, target = command("docs/how-to/other-languages.md", "npx")
    assert (npx, tool, schema, redirection, target) == ("npx", "json2ts", "career.schema.json", ">", "career.ts")
    types = node.run(node.modules / ".bin" / "json2ts", option, ROOT / "schemas" / "1.0" / schema)
    place = tmp_path_factory.mktemp("types")
    (place / target).write_text(types, encoding="utf-8")
    (place / "uses.ts").write_text(
        'import type { Career } from "./career.js";\n'
        'export const many: Career = { kind: "career", schema_version: "1.0", gaps: [{ name: "Budgets" }] };\n'
        "// @ts-expect-error: no such key\n"
        'export const other: Career = { kind: "career", schema_version: "1.0", gap: [] };\n',
        encoding="utf-8",
    )
    return place


def test_types_of_the_file_as_it_is_are_checked_strictly(node, made):
    compiler = node.modules / "typescript" / "bin" / "tsc"
    node.run(compiler, "--strict", "--noEmit", "--module", "nodenext", "--types", "", "uses.ts", cwd=made)


def test_a_list_with_a_limit_is_a_list(made):
    types = (made / "career.ts").read_text(encoding="utf-8")
    assert "[]" in types
    assert not any(line.strip().startswith("| [") for line in types.splitlines())
