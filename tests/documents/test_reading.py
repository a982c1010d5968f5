from __future__ import annotations

import json
import random
import re
from importlib.resources import files
from pathlib import Path

import pytest

import careerkit
from careerkit import messages
from careerkit.declaration.part import EMPTY
from careerkit.declaration.table import depth
from careerkit.declaration.walk import walk
from careerkit.documents import notations
from careerkit.documents.pointers import split
from careerkit.documents.text import Limits, parse, scan_faults
from careerkit.errors import (
    InvalidDocumentError,
    InvalidValueError,
    LimitExceededError,
    NotADocumentError,
    Problem,
    UnreadableFileError,
)
from careerkit.model import Canvas, Career, Gap, Metric, Vision
from tests.declaration.toys import Leaf, Tree
from tests.messages.test_messages import entries

pytestmark = pytest.mark.usefixtures("parser")  # each test runs with every parser there is
CAREER = Path(__file__).resolve().parent.parent.parent / "examples" / "mid-career-changer.json"
HEAD = '{"kind": "vision", "schema_version": "1.0"'


def document(kind="vision", **body):
    return json.dumps({"kind": kind, "schema_version": "1.0", **body}).encode()


def toy(**body):
    return document("toy", **{"text": "a", **body})


def reason(code, focus):
    """A motivation focus with one reason in it."""
    return document("motivation-focus", **focus, reasons=[{"code": code}])


# Every code of a problem, with documents that have it: the pointer, and line and column where no value has that place.
CASES = {
    "byte-order-mark": [("\ufeff".encode() + document(), "", 1, 1)],
    "duplicate-key": [(b'{"kind": "vision", "kind": "vision", "schema_version": "1.0"}', "/kind", 1, 20)],
    "empty": [(b"", "", 1, 1), (b" \n ", "", 1, 1)],
    "empty-text": [(document(statement=""), "/statement")],
    "envelope-in-part": [(document("career", vision={"kind": "vision", "schema_version": "1.0"}), "/vision")],
    "looks-like-utf16": [
        (document().decode().encode("utf-16"), "", 1, 1),
        (document().decode().encode("utf-16-le"), "", 1, 1),
        (document().decode().encode("utf-16-be"), "", 1, 1),
    ],
    "lone-surrogate": [
        (f'{HEAD}, "statement": "\\ud800"}}'.encode(), "/statement", 1, 59),
        (f'{HEAD}, "\\udfff": 1}}'.encode(), "/\ufffd", 1, 46),
        (f'{HEAD}, "extensions": {{"a.b": {{"\\ud800": 1}}}}}}'.encode(), "/extensions/a.b/\ufffd", 1, 69),
    ],
    "missing-key": [
        (b"{}", "", 1, 1),
        (b'{"kind": "vision"}', "", 1, 1),
        (b'{"schema_version": "1.0"}', "", 1, 1),
        (document(methods=[{}]), "/methods/0"),
    ],
    "newer-version": [
        (b'{"kind": "vision", "schema_version": "1.1"}', "/schema_version"),
        (b'{"kind": "vision", "schema_version": "2.0", "new": 1}', "/schema_version"),
        (b'{"kind": "vision", "schema_version": "10.0"}', "/schema_version"),
    ],
    "not-a-currency": [(document("canvas", cost_structure=[{"text": "a", "price": {"amount": 1, "currency": "eur"}}]),
                        "/cost_structure/0/price/currency")],
    "not-a-date": [(document(horizon="2026-02-29"), "/horizon")],
    "not-a-day": [],
    "not-a-field": [(document(unanswered=[{"field": "A b", "standing": "not-for-me"}]), "/unanswered/0/field")],
    "not-a-language": [(document(language="en_US"), "/language")],
    "not-a-member": [(document(unanswered=[{"field": "a", "standing": "not-forme"}]), "/unanswered/0/standing")],
    "not-a-namespace": [(document(extensions={"badges": 1}), "/extensions/badges")],
    "not-a-number": [
        (f'{HEAD}, "extensions": {{"a.b": NaN}}}}'.encode(), "/extensions/a.b"),
        (f'{HEAD}, "extensions": {{"a.b": -Infinity}}}}'.encode(), "/extensions/a.b"),
    ],
    "not-a-parameter": [(toy(params={"A": 1}), "/params/A")],
    "not-a-slug": [(document(methods=[{"id": "A", "name": "a"}]), "/methods/0/id")],
    "not-a-web-address": [(document("career", roles=[{"address": "a.org"}]), "/roles/0/address")],
    "not-above": [(toy(weight=-17), "/weight")],
    "not-plain": [(toy(params={"a": {}}), "/params/a")],
    "not-utf8": [(document().decode().replace("vision", "visión").encode("latin-1"), "", 1, 15), (b"\xff", "", 1, 1)],
    "not-whole": [(document("career", gaps=[{"name": "a", "importance": 2.5}]), "/gaps/0/importance")],
    "null": [
        (document(statement=None), "/statement"),
        (b'{"kind": null, "schema_version": "1.0"}', "/kind"),
        (b'{"kind": "vision", "schema_version": null}', "/schema_version"),
        (document(**{"$schema": None}), "/$schema"),
    ],
    "too-deep": [(f'{HEAD}, "extensions": {{"a.b": {"[" * 200}'.encode(), "/extensions/a.b" + "/0" * 98, 1, 165)],
    "too-few-items": [(toy(pair=[1]), "/pair")],
    "too-large": [(document("canvas", hours_a_week=1e300), "/hours_a_week")],
    "too-long": [(document(serves=["a" * 501]), "/serves/0")],
    "too-many-items": [(toy(pair=[1, 2, 3]), "/pair")],
    "too-short": [(toy(short="z"), "/short")],
    "too-small": [(document("canvas", hours_a_week=-1), "/hours_a_week")],
    "unknown-key": [(document(statment="a"), "/statment"), (document(**{"a/b": 1}), "/a~1b")],
    "unknown-kind": [(document("visoin"), "/kind"), (document("x" * 1000), "/kind")],
    "unknown-version": [
        (b'{"kind": "vision", "schema_version": "0.9"}', "/schema_version"),
        (b'{"kind": "vision", "schema_version": "1"}', "/schema_version"),
        (b'{"kind": "vision", "schema_version": "1.0 "}', "/schema_version"),
        ('{"kind": "vision", "schema_version": "\u0661.\u0660"}'.encode(), "/schema_version"),
    ],
    "wrong-type": [
        (b"[]", "", 1, 1),
        (b"null", "", 1, 1),
        (b'"text"', "", 1, 1),
        (b'{"kind": 17, "schema_version": "1.0"}', "/kind"),
        (b'{"kind": "vision", "schema_version": 1.0}', "/schema_version"),
        (document(**{"$schema": 17}), "/$schema"),
        (document(serves="a"), "/serves"),
    ],
}  # fmt: skip
SLIPS = {
    "as-object": (document(methods=["Publish"]), "/methods/0", 'write {"name": "…"}'),
    "as-object-with": (
        document("canvas", cost_structure=[{"text": "A course", "price": "1800 EUR"}]),
        "/cost_structure/0/price",
        "write an object that has amount and currency",
    ),
    "decimal-comma": (
        document("canvas", hours_a_week="2,5"),
        "/hours_a_week",
        "write a point and not a comma, and no quotes",
    ),
    "in-quotes": (document(horizon=2030), "/horizon", "put it in quotes"),
    "without-quotes": (document("canvas", hours_a_week="6"), "/hours_a_week", "leave the quotes out"),
}
SYNTAX = {
    "bad-escape": b'{"a": "\\x"}',
    "bad-literal": b'{"a": None}',
    "bad-number": b'{"a": 01}',
    "comment": b'{"a": 1} // x',
    "control-character": b'{"a": "\t"}',
    "curly-quote": '{"a": “b”}'.encode(),
    "expected-colon": b'{"a" 1}',
    "expected-comma-or-close": b'{"a": 1; "b": 2}',
    "expected-key": b"{[1]: 2}",
    "expected-value": b'{"a": }',
    "foreign-space": '{"a":\u00a01}'.encode(),
    "line-break-in-string": b'{"a": "b\n"}',
    "single-quote": b"{'a': 1}",
    "trailing-comma": b'{"a": 1,}',
    "trailing-data": b"{} 1",
    "unquoted-key": b"{a: 1}",
    "unterminated-document": b'{"a": 1',
    "unterminated-string": b'{"a": "b',
}
ELSEWHERE = {
    "in-version": "what is said after a problem, not a problem",
    "later-kind": "tests/documents/test_versions.py",
    "newer-version.of-an-app": "tests/documents/test_versions.py",
    "not-migrated": "tests/documents/test_versions.py",
    "not-a-day": "tests/scoring: no document that people write holds one",
    "not-a-message-code": "tests/documents/test_results.py",
    "not-a-pointer": "tests/documents/test_results.py",
    "not-json-value": "tests/declaration/test_construction.py: no text can have it",
    "too-many-problems": "below, with the limits",
    "whole-document": "the place in a message, not a problem",
    "wrong-kind": "below, with the class that was asked for",
}


@pytest.mark.usefixtures("toys")
@pytest.mark.parametrize(("code", "case"), [(code, case) for code, cases in CASES.items() for case in cases])
def test_every_problem_is_told_with_its_place(code, case):
    content, pointer, *place = case
    problems = careerkit.validate(content)
    (problem,) = [each for each in problems if (each.pointer, each.code) == (pointer, code)][:1]
    assert [problem.line, problem.column] == (place or [1, column_of(content, pointer, code)])
    assert all(messages.has(name) for each in problems for name in codes_of(each))
    assert all("{" not in each.message for each in problems)
    assert [str(each).encode() for each in problems]


def column_of(content, pointer, code):
    """The column, in a text of one line, of the only value with this content, or of its key."""
    value = json.loads(content)
    steps = split(pointer)
    for step in steps:
        value = value[int(step) if isinstance(value, list) else step]
    written = json.dumps(
        steps[-1] if code in ("unknown-key", "not-a-namespace", "not-a-parameter") else value, ensure_ascii=False
    )
    assert content.decode().count(written) == 1, "the case has to be told apart"
    return content.decode().index(written) + 1


@pytest.mark.parametrize(("why", "content"), SYNTAX.items())
def test_every_way_to_miss_json_is_told_in_words(why, content):
    (problem,) = careerkit.validate(content)
    assert (problem.code, problem.params["reason"]) == ("syntax", why)
    assert messages.has(f"problem.syntax.{why}")
    assert not re.search(r"\{\w", problem.message)
    assert problem.line


def codes_of(problem):
    """The codes of the messages that a problem is put into."""
    base = f"problem.{problem.code}"
    yield base if "reason" not in problem.params else f"{base}.{problem.params['reason']}"
    if "suggestion" in problem.params:
        yield f"{base}.suggestion"


def test_every_code_that_has_words_has_a_case_here_and_no_other_has():
    said = {code.removeprefix("problem.").removesuffix(".suggestion") for code in entries("problem")}
    reasons = {f"syntax.{why}" for why in SYNTAX} | {f"wrong-type.{slip}" for slip in SLIPS}
    of_yaml = {code for code in said if "yaml" in code or code == "too-many-aliased"}  # those have theirs in yaml/
    assert said - of_yaml == CASES.keys() | ELSEWHERE.keys() | reasons


def test_a_version_without_quotes_is_told_as_any_other_slip():
    (problem,) = careerkit.validate(b'{"kind": "vision", "schema_version": 1.0}')
    assert problem.message == "a text is needed here; a number was found: put it in quotes"


@pytest.mark.parametrize(("slip", "case"), SLIPS.items())
def test_a_beginners_slip_is_told_with_what_to_write(slip, case):
    content, pointer, advice = case
    (problem,) = careerkit.validate(content)
    assert (problem.pointer, problem.code, problem.params["reason"]) == (pointer, "wrong-type", slip)
    assert problem.message.endswith(advice)


def test_every_code_that_the_sources_name_has_words():
    source = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("declaration", "documents", "scoring", "model")
        for path in (files(careerkit) / folder).iterdir()
        if path.name.endswith(".py")
    )
    named = set(re.findall(r'_problem\(\s*"([a-z-]+)"|\bcode="([a-z-]+)"', source))
    codes = {code for pair in named for code in pair if code and "." not in code} - {"syntax"}
    assert codes > {"unknown-key", "unknown-kind", "not-a-slug"}
    assert [code for code in codes if not messages.has(f"problem.{code}")] == []


def test_what_is_valid_is_loaded():
    loaded = careerkit.loads(document(statement="a", methods=[{"name": "b"}], serves=[]), Vision)
    assert loaded.statement == "a"
    assert loaded.methods[0].name == "b"
    assert loaded.serves is EMPTY
    assert careerkit.validate(document()) == ()


@pytest.mark.parametrize("write", [str, lambda path: path], ids=["str", "Path"])
def test_a_path_is_a_path_whether_text_or_not(tmp_path, write):
    path = tmp_path / "a.json"
    path.write_bytes(document(**{"$schema": "any text"}, statement="a"))
    assert careerkit.load(write(path), Vision).statement == "a"
    read = careerkit.read(write(path))
    assert (read.kind, read.schema_version, read.schema) == ("vision", "1.0", "any text")
    assert read.body == careerkit.load(write(path))
    assert careerkit.validate(write(path)) == ()


def test_content_may_be_a_text():
    assert careerkit.loads(document(statement="é").decode()).statement == "é"
    assert careerkit.reads(document().decode()).schema is None


def test_a_text_with_half_a_character_is_told_so():
    (problem,) = careerkit.validate(f'{HEAD}, "statement": "a\ud800"}}'.encode(errors="surrogatepass"))
    assert (problem.code, problem.pointer) == ("lone-surrogate", "/statement")
    with pytest.raises(InvalidDocumentError) as caught:
        careerkit.loads(f'{HEAD}, "statement": "\ud83d\ude00"}}')
    assert [each.code for each in caught.value.problems] == ["lone-surrogate"]


def test_a_file_that_can_not_be_read_is_no_invalid_document(tmp_path):
    for call in (careerkit.load, careerkit.read, careerkit.validate):
        with pytest.raises(UnreadableFileError) as caught:
            call(tmp_path / "none.json")
        assert caught.value.reason == "missing-file"
    with pytest.raises(UnreadableFileError):
        careerkit.load(tmp_path)


def test_an_error_names_its_file(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"{}")
    with pytest.raises(InvalidDocumentError, match=r"a\.json is not valid: 2 problems") as caught:
        careerkit.load(path)
    assert caught.value.source == str(path)


class TestTheClassThatIsAskedFor:
    def test_must_fit(self):
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.loads(document(), Canvas)
        (problem,) = caught.value.problems
        assert (problem.pointer, problem.code, problem.line) == ("/kind", "wrong-kind", 1)
        assert problem.message == 'a document of the kind "vision" was found where canvas is needed'

    def test_must_be_a_document_of_its_own(self):
        with pytest.raises(NotADocumentError):
            careerkit.loads(document(), Metric)

    def test_is_told_before_the_content_is_looked_at(self):
        with pytest.raises(NotADocumentError):
            careerkit.loads(b"nonsense", Leaf)


def test_content_where_a_path_is_meant_is_told_without_repeating_it(tmp_path):
    for content in (
        '{"kind": "career", "person": {"name": "Ada"}}',
        '\ufeff{"person": {"name": "Ada"}}',
        '{"person": {"name": "Ada"}' + " " * 300 + "}",  # no file can have so long a name
        '{"person": {"name": "Ada\0"}}',
        "kind: career\nperson:\n  name: Ada\n",
    ):
        for read in (careerkit.load, careerkit.read, careerkit.validate, careerkit.migrate):
            with pytest.raises(UnreadableFileError) as caught:
                read(content)
            assert caught.value.reason == "content-not-path"
            assert "Ada" not in repr(caught.value) + str(caught.value)
    with pytest.raises(UnreadableFileError) as caught:
        careerkit.load(tmp_path / "none.json")
    assert caught.value.reason == "missing-file"


@pytest.mark.parametrize("content", ['{"kind": "vision"}', ' \n{"kind": "vision"} \n', "[1]", "\t[1]\t"])
def test_content_is_told_from_a_path_by_how_it_begins(content):
    with pytest.raises(UnreadableFileError) as caught:
        careerkit.read(content)
    assert caught.value == UnreadableFileError(path="", reason="content-not-path")


@pytest.mark.parametrize("name", ["X{1}.json", "career{.json", "a [1].json"])
def test_a_file_that_is_not_there_is_named_whatever_its_name(name):
    with pytest.raises(UnreadableFileError) as caught:
        careerkit.load(name)
    assert caught.value == UnreadableFileError(path=name, reason="missing-file")


def test_a_key_that_stands_twice_is_found_unless_somebody_vouches_for_the_text(tmp_path):
    twice = document(statement="a").replace(b'"statement"', b'"statement": "b", "statement"')
    (tmp_path / "vision.json").write_bytes(twice)
    for read, source in (
        (careerkit.load, tmp_path / "vision.json"),
        (careerkit.read, tmp_path / "vision.json"),
        (careerkit.loads, twice),
        (careerkit.reads, twice),
    ):
        with pytest.raises(InvalidDocumentError) as caught:
            read(source)
        assert [problem.code for problem in caught.value.problems] == ["duplicate-key"]


def test_a_file_of_another_kind_than_is_asked_for_is_refused_with_its_name(tmp_path):
    path = tmp_path / "vision.json"
    path.write_bytes(document())
    for read in (careerkit.load, careerkit.read):
        assert read(path, Vision)
        with pytest.raises(InvalidDocumentError) as caught:
            read(path, Canvas)
        assert [problem.code for problem in caught.value.problems] == ["wrong-kind"]
        assert caught.value.source == str(path)


@pytest.mark.parametrize("read", [careerkit.loads, parse])
def test_a_text_that_goes_too_deep_is_an_error_of_its_own_class(read):
    with pytest.raises(LimitExceededError) as caught:
        read(b"[" * 101 + b"]" * 101)
    assert [problem.code for problem in caught.value.problems] == ["too-deep"]
    with pytest.raises(InvalidDocumentError) as other:
        read(b"[")
    assert type(other.value) is InvalidDocumentError


class TestASoundText:
    """Its values are looked at, and never where they stand: that would take longer than all the rest."""

    @pytest.fixture(autouse=True)
    def scans(self, monkeypatch):
        scans = []
        monkeypatch.setattr(notations, "scan_faults", lambda *given: scans.append(given) or scan_faults(*given))
        yield
        assert scans == []

    @pytest.mark.parametrize("layout", [{"indent": 2}, {"separators": (",", ":")}, {}])
    def test_is_not_scanned(self, layout):
        career = json.loads(CAREER.read_bytes())
        assert careerkit.loads(json.dumps(career, ensure_ascii=False, **layout), Career)

    def test_is_not_scanned_where_it_is_as_deep_as_may_be(self):
        vision = Vision(statement="a")
        content = json.dumps({"kind": "vision", "schema_version": "1.0", "statement": "a"}, indent=1)
        assert careerkit.loads(content, limits=Limits(max_depth=depth(vision))) == vision

    @pytest.mark.parametrize("parser", ["orjson"], indirect=True)
    def test_is_not_scanned_for_a_text_that_holds_what_looks_like_a_key(self):
        vision = Vision(statement='Say "yes": often')
        assert careerkit.loads(careerkit.dumps(vision)) == vision


class TestATextThatIsTrusted:
    def test_is_not_searched_for_a_key_that_stands_twice(self, tmp_path):
        twice = b'{"kind": "vision", "schema_version": "1.0", "statement": "a", "statement": "b"}'
        (tmp_path / "vision.json").write_bytes(twice)
        for found in (
            careerkit.loads(twice, Vision, trusted=True),
            careerkit.reads(twice, Vision, trusted=True).body,
            careerkit.load(tmp_path / "vision.json", Vision, trusted=True),
            careerkit.read(tmp_path / "vision.json", Vision, trusted=True).body,
        ):
            assert found.statement == "b"
        with pytest.raises(InvalidDocumentError):
            careerkit.loads(twice, Vision)

    @pytest.mark.parametrize("wrong", [document(statement=5), document(stament="a"), document()[:-1], b'{"a": NaN}'])
    def test_is_checked_for_all_else(self, wrong):
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.loads(wrong, trusted=True)
        assert caught.value.problems == careerkit.validate(wrong)

    def test_may_be_no_deeper(self):
        deep = document(extensions={"a.b": [[[[1]]]]})
        with pytest.raises(LimitExceededError):
            careerkit.loads(deep, trusted=True, limits=Limits(max_depth=5))


@pytest.mark.parametrize("seed", range(3))
def test_problems_stand_in_the_order_of_the_text_before_anybody_asked_where(seed):
    chance = random.Random(seed)  # noqa: S311
    career = json.loads(CAREER.read_bytes())
    for _ in range(60):
        spoil(career, chance)
    problems = careerkit.validate(json.dumps(career, indent=1).encode())
    assert len(problems) > 20
    assert None not in {problem.line for problem in problems}
    places = [(problem.line, problem.column) for problem in problems]
    assert places == sorted(places)


def spoil(where, chance):
    """Give a value somewhere in a document a wrong type or a wrong key, or take it away."""
    inner = [item for item in (where.values() if type(where) is dict else where) if type(item) in (dict, list) and item]
    if inner and chance.random() < 0.9:
        spoil(chance.choice(inner), chance)
    elif type(where) is list:
        where[chance.randrange(len(where))] = {"no": "such"}
    elif key := chance.choice([key for key in where if key not in ("kind", "schema_version")] or [""]):
        value = where.pop(key)
        where.update(chance.choice([{}, {key: {"no": "such"}}, {f"{key}_": value}]))


def test_the_kind_is_missed_before_the_version():
    assert [problem.params["key"] for problem in careerkit.validate(b"{}")] == ["kind", "schema_version"]


def test_a_byte_order_mark_hides_nothing_that_is_missing():
    found = careerkit.validate("\ufeff{}".encode())
    assert [(problem.code, problem.params.get("key"), problem.column) for problem in found] == [
        ("byte-order-mark", None, 1),
        ("missing-key", "kind", 2),
        ("missing-key", "schema_version", 2),
    ]


class TestAllAtOnce:
    def test_problems_of_text_envelope_and_body_come_in_the_order_of_the_text(self):
        content = (
            b'{"statement": "",\n "kind": "vision", "schema_version": "1.0",\n'
            b' "methods": [{"name": 1, "name": null}, {"nmae": "a"}], "$schema": 1,\n "extensions": {"a.b": NaN}}'
        )
        found = [(each.line, each.pointer, each.code) for each in careerkit.validate(content)]
        assert found == [
            (1, "/statement", "empty-text"),
            (3, "/methods/0/name", "duplicate-key"),
            (3, "/methods/1/nmae", "unknown-key"),
            (3, "/$schema", "wrong-type"),
            (4, "/extensions/a.b", "not-a-number"),
        ]

    def test_version_and_kind_are_both_told(self):
        found = [each.pointer for each in careerkit.validate(b'{"kind": "visoin", "schema_version": "0.9", "x": 1}')]
        assert found == ["/kind", "/schema_version"]

    def test_which_kinds_a_newer_version_has_is_not_judged(self):
        found = careerkit.validate(b'{"kind": "visoin", "schema_version": "9.9", "x": 1}')
        assert [each.code for each in found] == ["newer-version"]

    def test_the_body_of_another_version_is_not_judged(self):
        found = careerkit.validate(b'{"kind": "vision", "schema_version": "1.7", "new": 1, "statement": 5}')
        assert [each.code for each in found] == ["newer-version"]

    def test_the_body_without_a_version_is_judged(self):
        found = careerkit.validate(b'{"kind": "vision", "new": 1}')
        assert [each.code for each in found] == ["missing-key", "unknown-key"]


class TestLimits:
    def test_no_more_bytes_than_allowed_are_taken(self, tmp_path):
        path = tmp_path / "a.json"
        path.write_bytes(document())
        size = len(document())
        assert careerkit.load(path, limits=Limits(max_bytes=size))
        with pytest.raises(UnreadableFileError) as caught:
            careerkit.load(path, limits=Limits(max_bytes=size - 1))
        assert (caught.value.reason, caught.value.limit) == ("too-large", size - 1)
        with pytest.raises(UnreadableFileError) as caught:
            careerkit.loads(document(), limits=Limits(max_bytes=size - 1))
        assert caught.value.path == ""

    @pytest.mark.parametrize("depth", [1, 2, 3, 50, 97])
    def test_depth_is_counted_from_the_root(self, depth):
        content = document(extensions={"a.b": nested(depth)})
        assert careerkit.validate(content, limits=Limits(max_depth=depth + 2)) == ()
        (problem,) = careerkit.validate(content, limits=Limits(max_depth=depth + 1))
        assert (problem.code, problem.params["limit"]) == ("too-deep", depth + 1)

    @pytest.mark.usefixtures("toys")
    @pytest.mark.parametrize("depth", [40, 49])
    def test_a_class_inside_itself_is_held_to_the_depth(self, depth):
        tree = {"name": "a"}
        for _ in range(depth):
            tree = {"name": "a", "branches": [tree]}
        content = document("tree", **tree)
        assert careerkit.validate(content, limits=Limits(max_depth=2 * depth + 1)) == ()
        assert [each.code for each in careerkit.validate(content, limits=Limits(max_depth=2 * depth))] == ["too-deep"]
        assert isinstance(careerkit.loads(content), Tree)

    @pytest.mark.parametrize("depth", [198, 199, 1_000, 100_000])
    def test_no_limit_is_beyond_what_the_stack_carries(self, depth):
        content = document(extensions={"a.b": 0}).replace(b"0}", b"[" * depth + b"]" * depth + b"}")
        codes = [each.code for each in careerkit.validate(content, limits=Limits(max_depth=10**9))]
        assert codes == ([] if depth == 198 else ["too-deep"])

    def test_what_is_as_deep_as_can_be_is_given_back_compared_and_written(self):
        content = document(extensions={"a.b": nested(198)})
        one, other = (careerkit.loads(content, limits=Limits(max_depth=200)) for _ in range(2))
        assert one == other
        assert hash(one) == hash(other)
        assert json.loads(careerkit.dumps(one)) == json.loads(content)

    @pytest.mark.no_cover
    def test_ten_million_brackets_are_one_problem(self):
        (problem,) = careerkit.validate(b"[" * 10_000_000)
        assert problem.code == "too-deep"

    @pytest.mark.parametrize("count", [1, 3])
    def test_no_more_problems_are_listed_than_asked_for(self, count):
        content = document(methods=[{}] * 10)
        problems = careerkit.validate(content, limits=Limits(max_problems=count))
        assert [each.code for each in problems] == ["missing-key"] * count + ["too-many-problems"]
        assert str(count if count > 1 else "first") in problems[-1].message

    @pytest.mark.parametrize("notation", ["json", pytest.param("yaml", marks=pytest.mark.needs_extra("yaml"))])
    def test_nor_more_of_those_of_the_text_itself(self, notation):
        content = (HEAD + ', "a": 1' * 5 + "}").encode()
        problems = careerkit.validate(content, limits=Limits(max_problems=3), notation=notation)
        assert [each.code for each in problems] == ["duplicate-key"] * 3 + ["too-many-problems"]
        codes = [each.code for each in careerkit.validate(content, limits=Limits(max_problems=5), notation=notation)]
        assert codes.count("duplicate-key") == 4
        assert "too-many-problems" not in codes

    def test_a_key_as_long_as_the_text_is_not_repeated_in_every_problem_below_it(self):
        content = document(extensions={"org.example.a": {"k" * 600_000: [2**60] * 50}})
        problems = careerkit.validate(content)
        assert [each.code for each in problems] == ["too-large"] * 2 + ["too-many-problems"]
        assert problems[-1].params["count"] == 2

    def test_what_is_wrong_in_an_extension_is_told_before_all_of_it_is_known(self):
        found = walk(Vision, {"extensions": {"org.example.a": [2**60, object]}})
        assert next(found).pointer == "/extensions/org.example.a/0"
        assert next(found).code == "not-json-value"

    def test_as_many_problems_as_may_be_listed_are_all(self):
        content = document(methods=[{}] * 3)
        assert len(careerkit.validate(content, limits=Limits(max_problems=3))) == 3


def nested(depth):
    value = "leaf"
    for number in range(depth):
        value = [value] if number % 2 else {"a": value}
    return value


class TestDuplicateKeys:
    """Found at any depth, whatever stands in the texts around, and wherever nothing is doubled none is told."""

    TRICKY = ('":', '\\":', '" :', "\\", "\\\\", '": "', "a", '{"a":1}', "\u00e9", "\n", ",", '"', "😀", "")

    @pytest.mark.no_cover
    @pytest.mark.parametrize("seed", range(300))
    def test_they_are_those_that_a_hook_sees(self, seed):
        content, expected = self.made(random.Random(seed))  # noqa: S311  # the same every time
        assert self.doubled(content) is expected
        codes = {each.code for each in careerkit.validate(content)}
        assert codes == ({"duplicate-key"} if expected else set())

    def made(self, chance):
        """Write a valid vision with free values, in which perhaps one key is doubled."""
        places = []

        def value(depth):
            if depth and chance.random() < 0.7:
                if chance.random() < 0.4:
                    return "[" + ",".join(value(depth - 1) for _ in range(chance.randrange(3))) + "]"
                keys = chance.sample(self.TRICKY, chance.randrange(1, 5))
                members = [f"{written(key)}{space()}:{space()}{value(depth - 1)}" for key in keys]
                if chance.random() < 0.1:
                    members.append(f"{written(chance.choice(keys))}{space()}:{value(depth - 1)}")
                    places.append(members)
                return "{" + space() + ("," + space()).join(members) + "}"
            return written(chance.choice(self.TRICKY)) if chance.random() < 0.6 else "1"

        def written(text):
            plain = json.dumps(text, ensure_ascii=chance.random() < 0.5)
            return plain.replace("a", "\\u0061") if chance.random() < 0.3 else plain

        def space():
            return chance.choice(["", "", " ", "\n\t"])

        body = (
            f'{HEAD}, "statement": {written(chance.choice(self.TRICKY) + "x")}, "extensions": {{"a.b": {value(4)}}}}}'
        )
        return body.encode(), bool(places)

    @staticmethod
    def doubled(content):
        found = []

        def hook(pairs):
            found.append(len(pairs) != len({key for key, _ in pairs}))
            return dict(pairs)

        json.loads(content, object_pairs_hook=hook)
        return any(found)

    def test_they_are_found_whatever_their_number_and_however_deep_free_values_are(self):
        content = '{"kind": "canvas", "schema_version": "1.0", "hours_a_week": 6'
        for more in range(1, 8):
            thrice = content + ', "hours_a_week": 6' * more + "}"
            assert [each.code for each in careerkit.validate(thrice.encode())] == ["duplicate-key"] * more
            free = f'{content}, "hours_a_week": 6, "extensions": {{"a.b": {"[" * more}1{"]" * more}}}}}'
            assert [each.code for each in careerkit.validate(free.encode())] == ["duplicate-key"]

    @pytest.mark.usefixtures("toys")
    @pytest.mark.parametrize(
        ("content", "pointer"),
        [
            ('{"kind":"toy","kind":"toy","schema_version":"1.0","text":"a"}', "/kind"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","text":"b"}', "/text"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","te\\u0078t":"b"}', "/text"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","leaf":{"name":"Oak","name":"Elm"}}', "/leaf/name"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","either":{"name":"Oak","name":"Elm"}}',
             "/either/name"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","leaves":[{"name":"Oak","name":"Elm"}]}',
             "/leaves/0/name"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","shapes":[{"shape":"circle","radius":1,"radius":2}]}',
             "/shapes/0/radius"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","params":{"a":1,"a":1}}', "/params/a"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","extensions":{"a.b":1,"a.b":1}}', "/extensions/a.b"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","$schema":"","$schema":""}', "/$schema"),
            ('{"kind":"toy","schema_version":"1.0","text":"a","tree":{"name":"a","best":{"name":"b","name":"c"}}}',
             "/tree/best/name"),
        ],
    )  # fmt: skip
    def test_they_are_found_in_every_sort_of_object(self, content, pointer):
        assert [(each.code, each.pointer) for each in careerkit.validate(content.encode())] == [
            ("duplicate-key", pointer)
        ]

    @pytest.mark.parametrize("layout", [{"indent": 2}, {"separators": (",", ":")}, {}, {"indent": 1}])
    @pytest.mark.parametrize("after", ["", "\n", " \n\t\r\n"])
    @pytest.mark.parametrize(("key", "pointer"), [("a.b", "/extensions/a.b"), ("schema_version", "/schema_version")])
    def test_they_are_found_in_every_layout(self, layout, after, key, pointer):
        body = {"kind": "canvas", "schema_version": "1.0", "hours_a_week": 6, "extensions": {"a.b": {'":': [1.0, "é"]}}}
        content = json.dumps(body, ensure_ascii=False, **layout) + after
        assert careerkit.validate(content.encode()) == ()
        at = content.index(f'"{key}"')
        twice = f'{content[:at]}"{key}":"1.0",{content[at:]}'
        assert [(each.code, each.pointer) for each in careerkit.validate(twice.encode())] == [
            ("duplicate-key", pointer)
        ]

    def test_a_line_that_stands_twice_is_found_in_what_dump_wrote(self):
        content = CAREER.read_text(encoding="utf-8")
        for line in ('      "id": ', '    "horizon": '):
            at = content.index("\n" + line)
            again = content[at : content.index("\n", at + 1)]
            assert careerkit.validate((content[:at] + again + content[at:]).encode())[0].code == "duplicate-key"


@pytest.mark.parametrize(
    "number", ["1e999", "-1e999", "1" + "0" * 400, "1" + "0" * 5000, "-1" + "0" * 5000, "9007199254740992", "1e16"]
)
def test_a_number_beyond_all_bounds_is_too_large_or_small_whoever_reads_it(number):
    content = f'{HEAD}, "extensions": {{"a.b": {number}}}}}'.encode()
    assert [each.code for each in careerkit.validate(content)] == ["too-small" if number[0] == "-" else "too-large"]
    content = document("canvas", hours_a_week=0).replace(b": 0", f": {number}".encode())
    assert [each.code for each in careerkit.validate(content)] == ["too-small" if number[0] == "-" else "too-large"]


@pytest.mark.parametrize("number", ["0", "-0", "-0.0", "1E2", "1e+2", "100.0", "1e-400", "0.1", "100000"])
def test_a_number_may_be_written_in_any_way(number):
    content = document("canvas", hours_a_week=0).replace(b": 0", f": {number}".encode())
    assert careerkit.loads(content, Canvas).hours_a_week == float(number)


def test_personal_content_is_in_no_problem():
    content = document("career", person={"name": "secret" * 100, "summary": 5, "headline": 5})
    assert "secret" not in "".join(map(repr, careerkit.validate(content)))


def test_a_problem_is_told_in_the_words_of_construction():
    with pytest.raises(InvalidValueError) as constructed:
        Gap(name="", importance=9)
    with pytest.raises(InvalidDocumentError) as loaded:
        careerkit.loads(document("career", gaps=[{"name": "", "importance": 9}]), Career)
    assert [each.code for each in constructed.value.problems] == [each.code for each in loaded.value.problems]


def test_a_problem_without_a_place_keeps_its_words():
    assert str(Problem(pointer="", code="too-many-problems", params={"count": 2})) == (
        "whole document: there are more: only the first 2 problems are listed"
    )


@pytest.mark.parametrize("deep", [10, 28, 60, 330, 400, 495, 900, 5000])
def test_a_class_inside_itself_is_read_as_deep_as_is_allowed_and_no_deeper(deep):
    text = '{"text": "x", "opportunities": [' * deep + '{"text": "x"}' + "]}" * deep
    content = f'{{"kind": "strategy", "schema_version": "1.0", "opportunity_tree": {{"opportunities": [{text}]}}}}'
    if deep > 28:
        with pytest.raises(LimitExceededError):
            careerkit.loads(content.encode())
    else:
        assert careerkit.loads(content.encode()).opportunity_tree.opportunities


@pytest.mark.parametrize("notation", ["json", pytest.param("yaml", marks=pytest.mark.needs_extra("yaml"))])
def test_of_content_that_is_too_large_no_file_is_named(notation):
    with pytest.raises(UnreadableFileError, match=r"^the text is larger than 9 bytes, which is the most that is read"):
        careerkit.loads(b" " * 10, notation=notation, limits=careerkit.Limits(max_bytes=9, max_yaml_bytes=9))


@pytest.mark.parametrize("content", [{"kind": "career"}, bytearray(b"{}"), None])
def test_what_is_no_text_is_told_what_is_wanted(content):
    with pytest.raises(TypeError, match=f"as it came, and not what a parser made of it: {type(content).__name__}$"):
        careerkit.loads(content)
