from __future__ import annotations

import json
import math
import re

import pytest

import careerkit
from careerkit.documents.writing import as_yaml
from careerkit.documents.yaml.scalars import block, scalar
from careerkit.documents.yaml.writing import write


@pytest.mark.parametrize(
    "text",
    [
        *("Ada", "a b", "it's", 'say "so"', "3 talks a year", "a:b", "a#b", "a, b", "nobody", "Über", "日本", "😀"),
        *("$schema", "org.example/x", "/gaps/0", "(a)", "ends with a comma,", "e3", "_1", "No."),
    ],
)
def test_a_text_that_nobody_takes_for_something_else_is_plain(text):
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " a",
            "a ",
            "a: b",
            "a:",
            "a #b",
            "- a",
            "-",
            "---",
            "...",
            "? a",
            ": a",
            "[a]",
            "{a}",
            "#a",
            "&a",
            "*a",
            "!a",
        ),
        *(
            "|",
            ">",
            "'a'",
            '"a"',
            "%a",
            "@a",
            "`a`",
            ",a",
            "=",
            "<<",
            "~",
            "null",
            "Null",
            "true",
            "FALSE",
            "no",
            "On",
            "y",
        ),
        *(
            "1",
            "-1",
            "+1",
            ".5",
            "1e3",
            "0x1f",
            "0o7",
            "1_000",
            "12:30",
            "2026",
            "2026-04",
            "2026-04-17",
            ".nan",
            "-.inf",
        ),
        *(
            "1 Z",
            "2026-04-17 12:30:00",
            "a\tb",
            "a\rb",
            "\x7f",
            "a\x85b",
            "a\u2028b",
            "\ufeff",
            "a\u200bb",
            "a\xa0",
            "\uffff",
        ),
        *("a\nb\rc", "\na", "a\n b", "a \nb", "a\tb\n"),
    ],
)
def test_every_other_text_stands_in_quotes(text):
    written = scalar(text)
    assert written[0] == written[-1] == '"'
    assert json.loads(written) == text
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\uffff]", written)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        *((1, "1"), (-1, "-1"), (0, "0"), (2**63, str(2**63)), (True, "true"), (False, "false"), (None, "null")),
        *((1.0, "1.0"), (-0.0, "-0.0"), (1e16, "1.0e+16"), (1.5e-7, "1.5e-07"), (5e-324, "5.0e-324")),
    ],
)
def test_a_number_has_a_point_where_it_is_no_integer(value, written):
    assert scalar(value) == written


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_number_that_json_has_not_is_not_written(value):
    with pytest.raises(ValueError, match="JSON compliant"):
        scalar(value)


def test_what_can_be_read_can_be_read_in_quotes_as_well():
    assert scalar("Über: 日本 😀") == '"Über: 日本 😀"'


@pytest.mark.parametrize(
    "text",
    [
        *("a\nb", "a\nb\n", "a\n\nb\n", "a\nb\n\n\n", "- a\n# b\n---", "a: b\nc: d", "a\tb\n:"),
        *("IX\nX\nXX\n", "a\nb\u3000", "a\nb\xa0\n"),
    ],
)
def test_a_text_of_several_lines_is_written_as_such(text):
    written = block(text, "  ")
    assert written.startswith("|")
    head, *lines = written.split("\n")
    body = "\n".join(line[2:] for line in lines)
    assert {"|": f"{body}\n", "|-": body, "|+": f"{body}\n"}[head] == text
    assert not any(line.endswith(" ") for line in lines)


@pytest.mark.parametrize(
    "text", ["a", "", "\n", "\na", "a\n b", "a \nb", "a\n\tb", "a\nb\t", "a\rb\n", "a\u2028\n", "a\n\x00"]
)
def test_a_text_that_lines_would_not_give_back_is_not(text):
    assert block(text, "  ") is None


def test_a_document_is_written_in_blocks_two_spaces_deep():
    value = {
        "kind": "career",
        "on": {"a": [], "b": {}, "c": {"d": None}},
        "gaps": [{"name": "One", "why": "a\nb\n"}, "two", [[1, 2], [{}], {"x": "y\nz"}], [], "a\n\nb\n"],
        "k" * 1000: 1,
        "k" * 1001: [1],
        "last": "a\nb\n\n",
    }
    expected = f"""\
# first
kind: career
"on":
  a: []
  b: {{}}
  c:
    d: null
gaps:
  - name: One
    why: |
      a
      b
  - two
  - - - 1
      - 2
    - - {{}}
    - x: |-
        y
        z
  - []
  - |
    a

    b
{"k" * 1000}: 1
? {"k" * 1001}
:
  - 1
last: |+
  a
  b

"""
    assert write(value, "# first").decode() == expected
    assert write({}) == b"{}\n"


def test_a_document_begins_with_the_line_that_editors_understand():
    canvas = careerkit.Canvas(hours_a_week=6)
    line = "# yaml-language-server: $schema=https://w3id.org/careerkit/schemas/1.0/canvas.schema.json\n"
    body = 'kind: canvas\nschema_version: "1.0"\nhours_a_week: 6\n'
    assert careerkit.dumps(canvas, notation="yaml").decode() == line + body
    assert as_yaml(canvas, first_line="# mine").decode() == "# mine\n" + body


def test_a_kind_of_an_app_has_no_line_for_a_schema_that_nobody_published():
    with careerkit.registrations():
        careerkit.register_kind("toy", "tests.declaration.toys:Toy")
        from tests.declaration.toys import Toy

        assert as_yaml(Toy(text="Top")).startswith(b"kind: toy\n")


def test_a_file_is_written_as_its_name_says(tmp_path):
    canvas = careerkit.Canvas(hours_a_week=6)
    for name, notation in (("a.yaml", None), ("a.YML", None), ("a.txt", "yaml")):
        careerkit.dump(canvas, tmp_path / name, notation=notation)
        assert (tmp_path / name).read_bytes() == careerkit.dumps(canvas, notation="yaml")
    for name, notation in (("b.json", None), ("b", None), ("b.yaml", "json")):
        careerkit.dump(canvas, tmp_path / name, notation=notation)
        assert (tmp_path / name).read_bytes() == careerkit.dumps(canvas)
