"""Older documents are read, newer ones are refused by name: with versions that no release ever had."""

from __future__ import annotations

import copy
import json
import pickle
import re

import attrs
import pytest

import careerkit
from careerkit.documents import kinds as registry
from careerkit.documents.kinds import SCHEMA_VERSION, schema_address, versions_of
from careerkit.documents.migrations import VERSIONS
from careerkit.documents.text import Limits
from careerkit.documents.versions import Step, Versions, published_form
from careerkit.errors import InvalidDocumentError, LimitExceededError, UnreadableFileError
from careerkit.model import Career, Vision
from tests.documents import courses
from tests.documents.courses import KIND, Course, Room, Session

pytestmark = pytest.mark.usefixtures("parser", "registered")
PLACE = "tests.documents.courses:Course"
EXTENSIONS = {"org.example.a": {"b": None, "a": [1, 1.0, {"minutes": 90, "title": "x"}]}}


@pytest.fixture
def registered():
    """An app's kind, in its newest version 2.0."""
    with careerkit.registrations():
        careerkit.register_kind(KIND, PLACE, versions=courses.VERSIONS)
        yield


def document(version, **body):
    return {"kind": KIND, "schema_version": version, **body}


def text(version, **body):
    return json.dumps(document(version, **body)).encode()


OLDER = {
    "title": "Budgets",
    "sessions": [{"on": "2026-04", "minutes": 90, "topics": ["Reading"]}, {}],
    "best": [{"minutes": 30}],
    "place": {"place": "online", "first": {"minutes": 45}},
    "extensions": EXTENSIONS,
}
NEWEST = Course(
    name="Budgets",
    sessions=[Session(on="2026-04", hours=1.5, topics=["Reading"]), Session()],
    best=[Session(hours=0.5)],
    place=courses.Online(first=Session(hours=0.75)),
    extensions=EXTENSIONS,
)


class TestAnOlderDocument:
    def test_is_loaded_as_one_of_the_newest_version(self):
        assert careerkit.loads(text("1.0", **OLDER), Course) == NEWEST
        assert careerkit.validate(text("1.0", **OLDER)) == ()

    def test_keeps_what_no_class_describes(self):
        loaded = careerkit.loads(text("1.0", **OLDER))
        assert json.dumps(json.loads(careerkit.dumps(loaded))["extensions"]) == json.dumps(EXTENSIONS)

    def test_may_come_from_any_version_on_the_way(self):
        body = {"title": "Budgets", "sessions": [{"hours": 1.5}], "place": {"place": "room", "name": "Upstairs"}}
        read = careerkit.reads(text("1.1", **body), Course)
        assert read.schema_version == "1.1"
        assert read.body == Course(name="Budgets", sessions=[Session(hours=1.5)], place=Room(name="Upstairs"))

    def test_may_hold_what_there_is_no_more(self):
        loaded = careerkit.loads(text("1.0", title="Budgets", place={"place": "phone"}), Course)
        assert loaded.place == Room(name="by phone")

    @pytest.mark.parametrize("best", ["the first", {"minutes": 60}, [{"minutes": 60}], []])
    def test_is_changed_wherever_a_class_may_stand(self, best):
        best_now = careerkit.loads(text("1.0", title="a", best=best), Course).best
        expected = {str: "the first", dict: Session(hours=1.0), list: (Session(hours=1.0),) * len(best)}
        assert best_now == expected[type(best)]

    def test_tells_the_version_that_it_came_with(self, tmp_path):
        path = tmp_path / "course.json"
        path.write_bytes(text("1.0", **OLDER))
        read = careerkit.read(path, Course)
        assert (read.kind, read.schema_version, read.schema) == (KIND, "1.0", None)
        assert read.body == NEWEST
        assert json.loads(path.read_bytes()) == document("1.0", **OLDER)

    def test_is_written_as_one_of_the_newest_version(self):
        written = json.loads(careerkit.dumps(careerkit.reads(text("1.0", title="Budgets"))))
        assert written == document("2.0", name="Budgets")

    def test_is_read_from_a_text_in_which_something_looks_like_a_key(self):
        assert careerkit.loads(text("1.0", title='"a":'), Course).name == '"a":'

    def test_is_still_valid_or_not_by_the_form_of_its_own_version(self):
        problems = careerkit.validate(text("1.0", title="a", name="b", sessions=[{"hours": 1}, {"minutes": -1}]))
        assert [(each.pointer, each.code, each.version) for each in problems] == [
            ("/name", "unknown-key", "1.0"),
            ("/sessions/0/hours", "unknown-key", "1.0"),
            ("/sessions/1/minutes", "too-small", "1.0"),
        ]

    def test_has_its_faults_where_they_stand_in_its_own_text(self):
        content = b'{"kind": "org-example-course",\n "schema_version": "1.0",\n "title": "a",\n "place": {"plaec": 1}}'
        (problem,) = careerkit.validate(content)
        assert pickle.loads(pickle.dumps(problem)) == problem  # noqa: S301  # its place is looked for when it is asked
        assert (problem.line, problem.column, problem.pointer, problem.version) == (4, 11, "/place", "1.0")
        assert str(problem) == (
            '4:11 /place: the key "place" is missing (in version 1.0, which this document is written in)'
        )

    def test_has_the_faults_of_its_text_as_any_other(self):
        (problem,) = careerkit.validate(
            b'{"kind": "org-example-course", "schema_version": "1.0", "title": "a", "title": "a"}'
        )
        assert (problem.code, problem.version) == ("duplicate-key", None)
        deep = text("1.0", title="a", extensions={"a.b": [[[1]]]})
        assert careerkit.validate(deep, limits=Limits(max_depth=5)) == ()
        with pytest.raises(LimitExceededError):
            careerkit.loads(deep, limits=Limits(max_depth=4))

    def test_has_an_envelope_as_any_other(self):
        found = careerkit.validate(text("1.0", title="a", **{"$schema": 1}))
        assert [(each.pointer, each.code) for each in found] == [("/$schema", "wrong-type")]

    def test_of_another_kind_than_is_asked_for_is_told_so(self):
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.loads(text("1.0", title="a"), Career)
        assert [(each.code, each.line) for each in caught.value.problems] == [("wrong-kind", 1)]


@pytest.mark.parametrize("version", ["2.1", "3.0", "10.0"])
def test_a_newer_document_is_refused_by_name(version):
    (problem,) = careerkit.validate(text(version, name="a", new=1))
    assert (problem.pointer, problem.code) == ("/schema_version", "newer-version")
    assert problem.params["version"] == version
    assert problem.message.startswith(f"this document has version {version}")
    assert "update the app" in problem.message


@pytest.mark.parametrize("version", ["1.1", "2.0"])
def test_this_release_refuses_the_versions_to_come_of_every_kind(version):
    words = f"this document has version {version}, and this careerkit reads up to 1.0: update careerkit"
    for kind in ("career", *careerkit.kinds(), "a-kind-to-come"):
        if kind != KIND:
            found = careerkit.validate(json.dumps({"kind": kind, "schema_version": version, "new": 1}).encode())
            assert [(each.pointer, each.code) for each in found] == [("/schema_version", "newer-version")]
            assert found[0].message == words


@pytest.mark.parametrize("version", ["0.9", "1.2", "1", "01.0", "1.0 "])
def test_a_version_that_never_was_is_unknown(version):
    (problem,) = careerkit.validate(text(version, title="a"))
    assert (problem.pointer, problem.code) == ("/schema_version", "unknown-version")


class TestMigrate:
    def test_gives_the_document_of_the_newest_version(self):
        content = text("1.0", **OLDER)
        migrated = careerkit.migrate(content, Course)
        assert (migrated.body, migrated.schema_version) == (NEWEST, "2.0")
        assert careerkit.migrate(careerkit.dumps(migrated)) == migrated

    def test_takes_a_path_and_writes_nothing(self, tmp_path):
        path = tmp_path / "course.json"
        path.write_bytes(text("1.1", title="a"))
        for given in (path, str(path)):
            assert careerkit.migrate(given).body == Course(name="a")
        assert path.read_bytes() == text("1.1", title="a")

    def test_is_held_to_the_class_that_is_asked_for_and_to_the_limits(self, tmp_path):
        path = tmp_path / "course.json"
        path.write_bytes(text("1.1", title="a"))
        for given in (path, path.read_bytes()):
            with pytest.raises(InvalidDocumentError) as refused:
                careerkit.migrate(given, Vision)
            assert [each.code for each in refused.value.problems] == ["wrong-kind"]
            with pytest.raises(UnreadableFileError) as caught:
                careerkit.migrate(given, limits=Limits(max_bytes=9))
            named = str(path) if given is path else ""
            assert caught.value == UnreadableFileError(path=named, reason="too-large", limit=9)

    def test_leaves_what_is_the_newest_as_it_is(self):
        content = b'{"$schema": "a", "kind": "vision", "schema_version": "1.0"}'
        assert careerkit.migrate(content) == careerkit.reads(content)

    def test_refuses_what_is_not_valid_in_its_own_version(self):
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.migrate(text("1.0", name="a"))
        assert {each.version for each in caught.value.problems} == {"1.0"}

    @pytest.mark.parametrize(
        ("version", "before", "after"),
        [
            ("1.0", schema_address(KIND, "1.0"), schema_address(KIND, "2.0")),
            ("1.1", schema_address(KIND, "1.1"), schema_address(KIND, "2.0")),
            ("1.1", schema_address(KIND, "1.0"), schema_address(KIND, "1.0")),
            ("1.0", "https://example.org/a", "https://example.org/a"),
        ],
    )
    def test_moves_the_address_of_the_schema_where_it_was_that_of_the_version(self, version, before, after):
        content = text(version, title="a", **{"$schema": before})
        assert careerkit.migrate(content).schema == after
        assert json.loads(careerkit.dumps(careerkit.reads(content)))["$schema"] == after
        assert careerkit.reads(content).schema == before


class TestAStepThatIsWrong:
    """What is valid is never called invalid for a mistake of ours: it is said whose mistake it is."""

    @pytest.mark.parametrize(
        "change",
        [
            lambda course: course,  # gives what is not valid in the newest version
            lambda course: course["nobody"],
            lambda course: [course],
            lambda course: {**courses.named(course), "kind": "nobody"},
            lambda course: {**courses.named(course), "kind": ["org-example-course"]},
        ],
    )
    def test_is_told_as_such(self, change, tmp_path):
        registry._VERSIONS[KIND] = attrs.evolve(courses.VERSIONS, steps=(Step(to="2.0", change=change),))
        path = tmp_path / "course.json"
        path.write_bytes(text("1.1", title="a"))
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.load(path)
        (problem,) = caught.value.problems
        assert (problem.pointer, problem.code, problem.line) == ("", "not-migrated", None)
        assert "valid in version 1.1, but could not be brought to version 2.0" in problem.message
        assert (caught.value.source, caught.value.__cause__ is not None) == (str(path), True)

    def test_is_told_where_it_leads_to_a_version_whose_form_nobody_knows(self):
        def gone(kind, version):
            return courses.form(kind, version) if version == "1.0" else None

        steps = (*courses.STEPS, Step(to="2.0", of="Session", change=dict))
        registry._VERSIONS[KIND] = Versions(("1.0", "1.1", "2.0"), steps, gone)
        assert [each.code for each in careerkit.validate(text("1.0", title="a"))] == ["not-migrated"]


class TestKindsThatComeAndGo:
    def test_a_kind_that_came_later_is_not_in_an_older_version(self):
        registry._VERSIONS[KIND] = attrs.evolve(
            courses.VERSIONS, form=lambda kind, version: None if version == "1.0" else courses.form(kind, version)
        )
        (problem,) = careerkit.validate(text("1.0", title="a"))
        assert (problem.pointer, problem.code, problem.line) == ("/schema_version", "later-kind", 1)
        assert problem.message == f'in version 1.0 there was no document of the kind "{KIND}" yet: it came later'
        assert careerkit.loads(text("1.1", title="a")) == Course(name="a")

    def test_a_kind_that_is_gone_is_still_read_where_a_step_says_what_became_of_it(self, tmp_path):
        def moved(lesson):
            return {**lesson, "kind": KIND}

        def form(kind, version):
            return courses.form(KIND, version) if kind == "org-example-lesson" else courses.form(kind, version)

        steps = (*courses.STEPS, Step(to="2.0", change=moved, kinds=("org-example-lesson",)))
        registry._VERSIONS |= {kind: Versions(("1.0", "1.1", "2.0"), steps, form) for kind in ("org-example-lesson",)}
        lesson = {"kind": "org-example-lesson", "schema_version": "1.0", "title": "a", "sessions": [{"minutes": 60}]}
        content = json.dumps(lesson).encode()
        read = careerkit.reads(content, Course)
        assert (read.kind, read.schema_version) == (KIND, "1.0")
        assert read.body == Course(name="a", sessions=[Session(hours=1)])
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.loads(content, Vision)
        assert [each.code for each in caught.value.problems] == ["wrong-kind"]
        assert caught.value.source is None
        (tmp_path / "lesson.json").write_bytes(content)
        with pytest.raises(InvalidDocumentError) as caught:
            careerkit.load(tmp_path / "lesson.json", Vision)
        assert [each.code for each in caught.value.problems] == ["wrong-kind"]
        assert caught.value.source == str(tmp_path / "lesson.json")
        assert [each.version for each in careerkit.validate(content.replace(b"title", b"name"))] == ["1.0", "1.0"]
        newest = json.dumps({**lesson, "schema_version": "2.0"}).encode()
        assert "unknown-kind" in {each.code for each in careerkit.validate(newest)}


class TestVersions:
    def test_are_those_of_the_published_schemas_where_an_app_says_nothing(self):
        assert VERSIONS.newest == SCHEMA_VERSION == versions_of("career").newest == versions_of("no kind").newest
        careerkit.register_kind("org-example-plain", PLACE)
        assert versions_of("org-example-plain") == Versions(("1.0",))

    def test_of_a_kind_can_not_be_registered_twice_in_two_ways(self):
        careerkit.register_kind(KIND, PLACE, versions=courses.VERSIONS)
        careerkit.register_kind(KIND, PLACE)
        with pytest.raises(ValueError, match=KIND):
            careerkit.register_kind(KIND, PLACE, versions=Versions(("1.0",)))

    @pytest.mark.parametrize(
        "numbers", [(), ("1",), ("1.0", "1.0"), ("1.1", "1.0"), ("2.0", "10.0", "9.0"), ("1.0.1",)]
    )
    def test_have_two_numbers_and_rise(self, numbers):
        with pytest.raises(ValueError, match=re.escape(f"{numbers}")):
            Versions(numbers)

    @pytest.mark.parametrize("to", ["1.0", "1.2"])
    def test_have_no_step_that_leads_to_none_of_them(self, to):
        with pytest.raises(ValueError, match=to):
            Versions(("1.0", "1.1"), [Step(to=to, change=dict)])

    def test_change_nothing_of_what_they_are_given(self):
        given = document("1.0", **OLDER)
        before = copy.deepcopy(given)
        migrated = courses.VERSIONS.migrated(given)
        assert given == before
        assert list(migrated)[:3] == ["kind", "schema_version", "name"]

    def test_move_the_address_of_the_schema_of_the_version_and_no_other(self):
        for version in ("1.0", "1.1"):
            given = document(version, title="a")
            moved = courses.VERSIONS.migrated({**given, "$schema": schema_address(KIND, version)})
            assert moved["$schema"] == schema_address(KIND, "2.0")
            kept = courses.VERSIONS.migrated({**given, "$schema": "https://example.org/a"})
            assert kept["$schema"] == "https://example.org/a"
            assert "$schema" not in courses.VERSIONS.migrated(given)

    def test_name_the_type_of_what_a_step_gives_that_is_no_object(self):
        versions = Versions(("1.0", "1.1"), [Step(to="1.1", change=lambda course: [course])])
        with pytest.raises(TypeError, match=r"^list$"):
            versions.migrated(document("1.0", title="a"))

    def test_name_the_kind_whose_form_nobody_knows(self):
        versions = Versions(("1.0", "1.1"), [Step(to="1.1", of="Course", change=dict)], lambda _kind, _version: None)
        with pytest.raises(ValueError, match=rf" the kind {KIND} had in version 1.0$"):
            versions.migrated(document("1.0", title="a"))

    def test_without_a_step_change_nothing_but_the_number(self):
        given = document("1.0", **OLDER)
        assert Versions(("1.0", "1.1")).migrated(given) == {**given, "schema_version": "1.1"}

    def test_do_their_steps_in_the_order_in_which_they_are_given_and_a_class_before_the_document(self):
        def noting(name):
            return lambda value: {**value, "sessions": [*value.get("sessions", ()), name]}

        steps = [
            Step(to="1.1", change=noting("document")),
            Step(to="1.1", of="Course", change=noting("first")),
            Step(to="1.1", of="Course", change=noting("second"), kinds=(KIND,)),
            Step(to="1.1", of="Course", change=noting("never"), kinds=("another",)),
        ]
        migrated = Versions(("1.0", "1.1"), steps, courses.form).migrated(document("1.0", title="a"))
        assert migrated["sessions"] == ["first", "second", "document"]

    def test_of_the_library_know_the_published_forms(self):
        assert published_form("canvas", "1.0").__name__ == "Canvas"
        assert published_form("no kind", "1.0") is None


def test_what_is_registered_for_a_while_is_forgotten():
    def broken():
        with careerkit.registrations():
            careerkit.register_kind("org-example-plain", PLACE, versions=courses.VERSIONS)
            assert careerkit.kinds() == (*before, "org-example-plain")
            raise ZeroDivisionError

    before = careerkit.kinds()
    with pytest.raises(ZeroDivisionError):
        broken()
    assert careerkit.kinds() == before
    assert versions_of("org-example-plain") is VERSIONS
