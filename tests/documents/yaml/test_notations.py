"""A document in YAML is the same document: what is valid, what it says, and what is wrong with it and where."""

from __future__ import annotations

import builtins
import json
import sys
from pathlib import Path

import pytest

import careerkit
from careerkit.documents.notations import guessed, notation_of
from careerkit.documents.text import Limits
from careerkit.documents.yaml.writing import write
from careerkit.errors import LimitExceededError, MissingExtraError, UnknownNotationError, UnreadableFileError
from careerkit.model import Canvas

pytestmark = pytest.mark.needs_extra("yaml")

TESTS = Path(__file__).parents[2]
CANVAS = b'kind: canvas\nschema_version: "1.0"\nhours_a_week: 6\n'


def kept(name):
    return [path for path in sorted((TESTS.parent / name).rglob("*.json")) if b'"schema_version"' in path.read_bytes()]


@pytest.mark.checkout
@pytest.mark.parametrize("path", kept("examples"), ids=lambda path: path.name)
def test_an_example_comes_back_from_yaml_as_it_was(path):
    document = careerkit.read(path)
    written = careerkit.dumps(document, notation="yaml")
    again = careerkit.reads(written, notation="yaml")
    assert again == document
    assert careerkit.dumps(again) == careerkit.dumps(document)
    assert careerkit.dumps(again, notation="yaml") == written


@pytest.mark.parametrize("path", kept("tests/corpus")[::9][:12], ids=lambda path: path.name)
def test_a_document_of_a_released_version_comes_back_from_yaml_as_it_was(path):
    value = json.loads(path.read_bytes())
    assert careerkit.migrate(write(value), notation="yaml") == careerkit.migrate(path.read_bytes())


def conformance():
    tests = []
    for path in sorted((TESTS / "conformance").glob("*.json")):
        for suite in json.loads(path.read_bytes()):
            tests.extend(test["data"] for test in suite["tests"] if isinstance(test.get("data"), dict) and test["data"])
    return tests[:: len(tests) // 300]


def test_yaml_has_the_same_problems_as_json():
    told = 0
    for value in conformance():
        of_json = careerkit.validate(json.dumps(value).encode())
        of_yaml = careerkit.validate(write(value), notation="yaml")
        assert [(one.pointer, one.code, one.params) for one in of_yaml] == [
            (one.pointer, one.code, one.params) for one in of_json
        ]
        told += len(of_yaml)
        assert all(one.line and one.column for one in of_yaml)
    assert told > 100


def test_problems_tell_the_line_and_the_column_in_the_yaml_text():
    text = b'kind: canvas\nschema_version: "1.0"\nhours_a_week: lots\nchannels:\n  - texd: A call\n    "te\\ud800": 1\n'
    problems = careerkit.validate(text, notation="yaml")
    assert [(one.code, one.pointer, one.line, one.column) for one in problems] == [
        ("wrong-type", "/hours_a_week", 3, 15),
        ("unknown-key", "/channels/0/texd", 5, 5),
        ("lone-surrogate", "/channels/0/te\ufffd", 6, 5),
    ]


def test_faults_of_the_text_and_of_the_document_are_told_at_once():
    text = b"kind: canvas\nschema_version: !!str 1.0\nhours_a_week: lots\n<<: {}\nchannels: []\nchannels: []\n"
    problems = careerkit.validate(text, notation="yaml")
    assert [(one.code, one.line) for one in problems] == [
        ("unsupported-yaml", 2),
        ("wrong-type", 3),
        ("unsupported-yaml", 4),
        ("duplicate-key", 6),
    ]


def test_a_problem_behind_an_alias_is_told_where_the_alias_stands():
    text = CANVAS[:35] + b"extensions: {org.example.a: &a lots}\nhours_a_week: *a\nchannels: [*a, &b {c: 1}, *b]\n"
    found = {one.pointer: (one.line, one.column) for one in careerkit.validate(text, notation="yaml")}
    assert found["/hours_a_week"] == (4, 15)
    assert found["/channels/0"] == (5, 12)
    assert found["/channels/2"] == (5, 27)
    assert found["/channels/2/c"] == (5, 20)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff", "not-utf8"),
        (b"a\0b\0", "looks-like-utf16"),
        ("kind: canvas".encode("utf-16"), "looks-like-utf16"),
        (b"a: \xed\xa0\x80", "not-utf8"),
        (b"", "empty"),
        (b"- a", "wrong-type"),
        (b"~", "wrong-type"),
    ],
)
def test_what_is_no_document_at_all_is_refused(content, code):
    (problem,) = careerkit.validate(content, notation="yaml")
    assert (problem.code, problem.line, problem.column) == (code, 1, problem.column)
    assert problem.column


def test_every_way_in_reads_yaml(tmp_path):
    path = tmp_path / "canvas.yaml"
    path.write_bytes(CANVAS)
    canvas = careerkit.Canvas(hours_a_week=6)
    assert careerkit.load(path) == careerkit.load(path, careerkit.Canvas, notation="yaml") == canvas
    assert careerkit.loads(CANVAS, notation="yaml") == careerkit.loads(CANVAS.decode(), notation="yaml") == canvas
    assert careerkit.read(path).kind == careerkit.reads(CANVAS, notation="yaml").kind == "canvas"
    assert careerkit.migrate(path).body == careerkit.migrate(CANVAS, notation="yaml").body == canvas
    assert careerkit.validate(path) == ()
    assert [one.code for one in careerkit.validate(path, notation="json")] == ["syntax"]
    assert careerkit.loads(CANVAS, trusted=True, notation="yaml") == canvas


def test_a_yaml_text_may_not_be_as_large_as_a_json_text(tmp_path):
    path = tmp_path / "canvas.yaml"
    path.write_bytes(CANVAS)
    assert careerkit.load(path, limits=Limits(max_yaml_bytes=len(CANVAS)))
    for limits, reason in (
        (Limits(max_yaml_bytes=len(CANVAS) - 1), "too-large-yaml"),
        (Limits(max_bytes=len(CANVAS) - 1), "too-large"),
    ):
        for given in (path, CANVAS):
            with pytest.raises(UnreadableFileError) as caught:
                careerkit.validate(given, limits=limits, notation="yaml")
            assert (caught.value.reason, caught.value.limit) == (reason, len(CANVAS) - 1)
            assert caught.value.path == (str(path) if given is path else "")
            assert str(caught.value)


def test_going_beyond_a_limit_is_an_error_of_its_own():
    text = CANVAS + b"extensions: {org.example.a: &a [1, [2]], org.example.b: [*a, *a, *a]}"
    assert careerkit.loads(text, notation="yaml")
    for limits in (Limits(max_aliased=11), Limits(max_depth=4)):
        with pytest.raises(LimitExceededError):
            careerkit.loads(text, limits=limits, notation="yaml")


def test_no_more_problems_are_listed_than_are_asked_for():
    problems = careerkit.validate(CANVAS + b"a: 1\nb: 1\nc: 1\n", limits=Limits(max_problems=2), notation="yaml")
    assert [one.code for one in problems] == ["unknown-key", "unknown-key", "too-many-problems"]


def test_without_the_extra_the_error_names_it(monkeypatch):
    for name in [name for name in sys.modules if name.startswith("careerkit.documents.yaml.")]:
        monkeypatch.delitem(sys.modules, name)
    genuine = builtins.__import__

    def missing(name, *rest, **named):
        if name.split(".")[0] == "yaml":
            raise ModuleNotFoundError(name=lacking)
        return genuine(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    lacking = "yaml"
    with pytest.raises(MissingExtraError, match=r"careerkit\[yaml\]"):
        careerkit.loads(CANVAS, notation="yaml")
    assert careerkit.dumps(careerkit.Canvas(hours_a_week=6), notation="yaml").endswith(CANVAS), "writing needs no extra"
    lacking = "another"
    with pytest.raises(ModuleNotFoundError) as caught:
        careerkit.loads(CANVAS, notation="yaml")
    assert caught.value.name == "another"


@pytest.mark.parametrize(
    ("content", "notation"),
    [
        *(
            (text, "yaml")
            for text in (b"kind: a", b"# a\n\nkind: a", b"---\nkind: a", b'"kind": a', b"'kind': a", b"%YAML 1.2")
        ),
        *(
            (text, "json")
            for text in (b"", b"{", b"[1]", b'{"a": 1}', b' \n{"a": 1}', b'"a"', b"kind", b"// a", b"\xff\xfe", b"1")
        ),
    ],
)
def test_content_without_a_name_is_taken_for_what_it_looks_like(content, notation):
    assert guessed(content) == notation


@pytest.mark.parametrize("notation", ["yml", "JSON", "", 1])
def test_a_notation_that_there_is_not_is_refused_and_not_taken_for_json(notation, tmp_path):
    path = tmp_path / "canvas.json"
    path.write_bytes(careerkit.dumps(Canvas()))
    for ask in (
        lambda: careerkit.load(path, notation=notation),
        lambda: careerkit.loads(path.read_bytes(), notation=notation),
        lambda: careerkit.validate(path.read_bytes(), notation=notation),
        lambda: careerkit.migrate(path, notation=notation),
        lambda: careerkit.dumps(Canvas(), notation=notation),
        lambda: careerkit.dump(Canvas(), tmp_path / "new.json", notation=notation),
    ):
        with pytest.raises(UnknownNotationError) as caught:
            ask()
        assert caught.value == UnknownNotationError(notation=str(notation), known=("json", "yaml"))
    assert not (tmp_path / "new.json").exists()


def test_a_name_tells_the_notation():
    names = ("a.yaml", "a.yml", "a.YAML", "a.json", "a", "yaml", "a.yaml.json")
    assert [notation_of(name) for name in names] == ["yaml"] * 3 + ["json"] * 4
