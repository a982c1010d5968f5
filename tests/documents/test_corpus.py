"""Every document that a released version could write is still read, with the same value: `tests/corpus/<version>/`.

The documents of a version are written once, by `scripts/corpus.py`, and kept. What those of an older version have
become in the newest one, where that is something else, is kept beside them under `now/`: so a step that changes what it
should not is seen.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest

import careerkit
from careerkit.declaration.dictionary import dictionary
from careerkit.declaration.nodes import EitherNode, SequenceNode, VariantNode, WordNode
from careerkit.declaration.published import form_of
from careerkit.declaration.schema import root_schema
from careerkit.declaration.table import parts_below, table
from careerkit.documents import kinds as registry
from careerkit.documents.kinds import SCHEMA_VERSION, class_of
from careerkit.documents.migrations import VERSIONS
from careerkit.documents.versions import Step, Versions, published_form
from careerkit.errors import InvalidDocumentError
from careerkit.model import Career
from tests.documents import courses, courses_1_0

MAJOR, MINOR = map(int, SCHEMA_VERSION.split("."))
SOON, THEN = f"{MAJOR}.{MINOR + 1}", f"{MAJOR + 1}.0"
"""The versions that are next: of the tests alone."""
CORPUS = Path(__file__).parent.parent / "corpus"


def documents(version, folder=CORPUS):
    """The documents of a version, each with the name of its kind's folder."""
    return [
        (path.parent.name, path) for path in sorted((folder / version).glob("*/*.json")) if path.parent.name != "now"
    ]


EVERY_VERSION = pytest.mark.parametrize("version", VERSIONS.numbers)


def exactly(value):
    """A JSON value so that two are equal only where they are so in every type; the order of keys does not matter."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def envelope(document):
    """What a document says of its version, which a newer version changes without being told."""
    return {key: document[key] for key in ("schema_version", "$schema") if key in document}


def difference(path, version):
    """Say how a document of a version is read otherwise than it was when it was written; None where it is not."""
    content = path.read_bytes()
    try:
        document = careerkit.reads(content)
    except InvalidDocumentError as error:
        return f"is not read any more: {error}"
    now = path.parent / "now" / path.name
    written = json.loads(careerkit.dumps(document))
    wanted = json.loads(now.read_bytes() if now.exists() else content)
    if exactly(written) != exactly({**wanted, **envelope(written)}):
        return f"has another value: {written}"
    if document.schema_version != version or careerkit.loads(careerkit.dumps(document)) != document.body:
        return "is not what it was read as"
    return None


@EVERY_VERSION
def test_every_document_is_read_and_written_with_the_value_that_it_always_had(version):
    found = {path: difference(path, version) for _, path in documents(version)}
    assert len(found) > 100
    assert {path: said for path, said in found.items() if said} == {}


@EVERY_VERSION
def test_every_document_is_valid_by_the_published_schema_of_its_version(version):
    folder = files(careerkit) / "schemas" / version
    kinds = json.loads((folder / "fields.json").read_bytes())["kinds"]
    by_kind = {}
    for kind, path in documents(version):
        by_kind.setdefault(kind, []).append(json.loads(path.read_bytes()))
    assert by_kind.keys() == kinds.keys()
    for kind, written in by_kind.items():
        validator = jsonschema_rs.validator_for(json.loads((folder / f"{kind}.schema.json").read_bytes()))
        assert all(map(validator.is_valid, written)), kind
        assert {(each["kind"], each["schema_version"]) for each in written} == {(kind, version)}
        assert len(written) > 1


def test_the_documents_show_every_field_variant_choice_and_word_of_every_class():
    """If this fails: python scripts/corpus.py"""
    shown = set()
    for kind, path in documents(SCHEMA_VERSION):
        body = json.loads(path.read_bytes())
        shown |= set(facts_of(class_of(kind), body))
    parts = {part for kind in careerkit.kinds() for part in parts_below(class_of(kind))}
    asked = {fact for part in parts for field in table(part).fields for fact in asked_of(part, field)}
    assert asked - shown == set()
    assert len(asked) > 1000


def asked_of(part, field):
    """What is to be shown of a field: that it is there, and everything that its type can choose."""
    yield part.__name__, field.name, "there"
    for fact in choices(field.node):
        yield part.__name__, field.name, fact


def choices(node):
    match node:
        case EitherNode(several):
            for at, choice in enumerate(several):
                yield "choice", at
                yield from choices(choice)
        case VariantNode(_, parts):
            yield from (("variant", word) for word in parts)
        case WordNode(words):
            yield from (("word", word.value) for word in words)
        case SequenceNode(item):
            yield "empty", node.fewest == 0
            yield "filled", True
            yield from choices(item)


def facts_of(part, body):
    """What an object shows of its class, and what those inside it show of theirs."""
    for field in table(part).fields:
        if field.name in body:
            yield part.__name__, field.name, "there"
            for fact in taken(field.node, body[field.name]):
                yield fact if len(fact) == 3 else (part.__name__, field.name, fact)


def taken(node, value):
    from careerkit.declaration.nodes import PartNode
    from careerkit.declaration.table import json_type

    sorts = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    match node:
        case EitherNode(several):
            types = [json_type(choice).replace("integer", "number") for choice in several]
            at = types.index(sorts[type(value)])
            yield "choice", at
            yield from taken(several[at], value)
        case VariantNode(tag, parts):
            yield "variant", value[tag]
            yield from facts_of(parts[value[tag]], value)
        case PartNode(part):
            yield from facts_of(part, value)
        case WordNode():
            yield "word", value
        case SequenceNode(item):
            yield ("filled", True) if value else ("empty", True)
            if node.fewest:
                yield "empty", False
            for single in value:
                yield from taken(item, single)


class TestTheWatch:
    """The test above is itself tested: with an app's kind of which there are older documents."""

    @pytest.fixture
    def folder(self, tmp_path):
        older = {"kind": courses.KIND, "schema_version": "1.0", "title": "a", "sessions": [{"minutes": 90}]}
        now = {"kind": courses.KIND, "schema_version": "2.0", "name": "a", "sessions": [{"hours": 1.5}]}
        (tmp_path / "1.0" / courses.KIND / "now").mkdir(parents=True)
        (tmp_path / "1.0" / courses.KIND / "01.json").write_text(json.dumps(older))
        (tmp_path / "1.0" / courses.KIND / "now" / "01.json").write_text(json.dumps(now))
        with careerkit.registrations():
            careerkit.register_kind(courses.KIND, "tests.documents.courses:Course", versions=courses.VERSIONS)
            yield tmp_path

    def differences(self, folder):
        return [difference(path, "1.0") for _, path in documents("1.0", folder)]

    def test_finds_nothing_where_nothing_has_changed(self, folder):
        assert self.differences(folder) == [None]

    @pytest.mark.parametrize(
        ("steps", "said"),
        [
            (courses.STEPS[1:], "is not read any more"),  # a step was lost
            ((Step(to="1.1", of="Session", change=lambda _: {}), *courses.STEPS[1:]), "has another value"),
            ((Step(to="1.1", of="Session", change=lambda _: {"hours": 2}), *courses.STEPS[1:]), "has another value"),
        ],
    )
    def test_finds_a_step_that_has_changed(self, folder, steps, said):
        registry._VERSIONS[courses.KIND] = Versions(("1.0", "1.1", "2.0"), steps, courses.form)
        (found,) = self.differences(folder)
        assert found.startswith(said)

    def test_finds_a_document_that_has_changed(self, folder):
        (path,) = folder.glob("*/*/*.json")
        path.write_text(path.read_text().replace("90", "90.5"))
        (found,) = self.differences(folder)
        assert found.startswith("has another value")

    def test_finds_a_version_that_has_changed(self, folder):
        (path,) = folder.glob("*/*/*.json")
        assert difference(path, "1.1") == "is not what it was read as"


@pytest.fixture(scope="module")
def schemas():
    """The published schemas of the next version: those of the newest, with what is different in it."""
    made = {}
    for kind in careerkit.kinds():
        text = json.dumps(careerkit.schema(kind)).replace(f"schemas/{SCHEMA_VERSION}/", f"schemas/{SOON}/")
        schema = json.loads(text)
        schema["properties"]["schema_version"]["const"] = SOON
        gap = schema["$defs"].get("Gap")
        if gap:
            gap["properties"] = {"work" if key == "effort" else key: at for key, at in gap["properties"].items()}
        made[kind] = schema
    return made


@pytest.fixture(scope="module")
def versions(schemas):
    about = dictionary({kind: class_of(kind) for kind in careerkit.kinds()})
    gap = about["classes"]["Gap"]["fields"]
    gap["work"] = gap["effort"]
    made = {}

    def form(kind, version):
        if version == SCHEMA_VERSION:
            return published_form(kind, version)
        if kind not in made:
            made[kind] = form_of(schemas[kind], about)
        return made[kind]

    def renamed(before, after):
        return lambda value: {after if key == before else key: item for key, item in value.items()}

    steps = [
        Step(to=SOON, of="Gap", change=renamed("effort", "work")),
        Step(to=THEN, of="Gap", change=renamed("work", "effort")),
    ]
    return Versions((SCHEMA_VERSION, SOON, THEN), steps, form)


class TestInATimeToCome:
    """A library of the test's own, with a minor and a major version to come, reads every document of today.

    In the minor one, the effort of a gap is called work, wherever a gap stands; in the major one that is undone, so
    that the classes of today are its classes.
    """

    @pytest.mark.no_cover
    def test_every_document_is_brought_to_the_next_version_and_is_valid_there(self, schemas, versions):
        changed = 0
        first = Versions((SCHEMA_VERSION, SOON), [step for step in versions.steps if step.to == SOON], versions.form)
        validators = {kind: jsonschema_rs.validator_for(schema) for kind, schema in schemas.items()}
        for kind, path in documents(SCHEMA_VERSION):
            older = json.loads(path.read_bytes())
            migrated = first.migrated(older)
            assert validators[kind].is_valid(migrated), path
            changed += exactly({**migrated, "schema_version": SCHEMA_VERSION}) != exactly(older)
            assert older == json.loads(path.read_bytes())
        assert changed > 20

    @pytest.mark.no_cover
    def test_every_document_is_read_by_the_one_after_it_and_tells_its_version(self, versions):
        for kind, path in documents(SCHEMA_VERSION):
            today = careerkit.read(path)
            with careerkit.registrations():
                registry._VERSIONS[kind] = versions
                then = careerkit.read(path)
                assert then == today
                assert then.schema_version == SCHEMA_VERSION
                written = json.loads(careerkit.dumps(then))
                assert written["schema_version"] == THEN
                assert f"schemas/{THEN}/" in written.get("$schema", f"schemas/{THEN}/")

    def test_a_document_of_the_next_version_is_read_as_well_and_judged_by_its_own_schema(self, versions):
        gaps = [{"name": "Never held a budget", "work": 40, "extensions": {"org.example": {"effort": 1}}}]
        content = json.dumps({"kind": "career", "schema_version": SOON, "gaps": gaps}).encode()
        with careerkit.registrations():
            registry._VERSIONS["career"] = versions
            (gap,) = careerkit.loads(content, Career).gaps
            assert (gap.effort, gap.extensions["org.example"]["effort"]) == (40, 1)
            (problem,) = careerkit.validate(content.replace(b"work", b"effort"))
            assert (problem.pointer, problem.version) == ("/gaps/0/effort", SOON)


def test_the_forms_of_an_app_can_be_published_as_well():
    part = courses_1_0.Course
    schema = root_schema(part, kind=courses.KIND, version="1.0", address="https://example.org/course")
    form = form_of(schema, dictionary({courses.KIND: part}))
    assert [field.name for field in table(form).fields] == [field.name for field in table(part).fields]
