"""A released version of the schemas never changes, not by a byte."""

from __future__ import annotations

import json

import pytest

from careerkit.documents.kinds import SCHEMA_VERSION
from careerkit.documents.migrations import VERSIONS
from tests.conftest import ROOT

pytestmark = pytest.mark.checkout

FROZEN: dict[str, str] = {}
"""The SHA-256 of the manifest of each released version; an entry is added by a release, and never changed."""


@pytest.fixture
def released():
    from scripts import released

    return released


def test_no_released_file_has_changed(released):
    for schemas in released.FOLDERS:
        assert list(released.faults(schemas, FROZEN)) == []


def test_the_version_that_is_being_made_is_the_newest_and_those_before_it_are_released(released):
    for schemas in released.FOLDERS:
        assert sorted(path.name for path in schemas.iterdir()) == sorted(VERSIONS.numbers)
        assert set(VERSIONS.numbers[:-1]) <= set(released.released(schemas))


def test_every_version_has_its_documents():
    assert {path.name for path in (ROOT / "tests" / "corpus").iterdir()} == set(VERSIONS.numbers)


class TestTheWatch:
    """The check is itself tested: with released versions of the test's own."""

    @pytest.fixture
    def schemas(self, tmp_path, released):
        for version in ("1.0", "1.1"):
            (tmp_path / version).mkdir()
            (tmp_path / version / "a.schema.json").write_text('{"type": "object"}\n')
            (tmp_path / version / "b.schema.json").write_text('{"type": "array"}\n')
            names = ("a.schema.json", "b.schema.json")
            digests = {name: released.digest(tmp_path / version / name) for name in names}
            manifest = {"version": version, "status": "unreleased", "sha256": digests}
            (tmp_path / version / "manifest.json").write_bytes(released.as_json(manifest))
        return tmp_path

    @pytest.fixture
    def frozen(self, schemas, released):
        """1.0 is released, and 1.1 is being made."""
        return {"1.0": released.freeze(schemas / "1.0")}

    def test_finds_nothing_where_nothing_has_changed(self, schemas, frozen, released):
        assert released.released(schemas) == ["1.0"]
        assert list(released.faults(schemas, frozen)) == []

    def test_finds_nothing_in_a_version_that_is_being_made(self, schemas, frozen, released):
        (schemas / "1.1" / "a.schema.json").write_text("{}")
        assert list(released.faults(schemas, frozen)) == []

    def test_finds_a_byte_that_has_changed(self, schemas, frozen, released):
        path = schemas / "1.0" / "b.schema.json"
        path.write_bytes(path.read_bytes().replace(b"\n", b" "))
        assert list(released.faults(schemas, frozen)) == ["1.0/b.schema.json: has changed"]

    def test_finds_a_file_that_is_gone_and_one_that_is_new(self, schemas, frozen, released):
        (schemas / "1.0" / "a.schema.json").rename(schemas / "1.0" / "c.schema.json")
        assert list(released.faults(schemas, frozen)) == [
            "1.0/a.schema.json: is gone",
            "1.0/c.schema.json: is new",
        ]
        (schemas / "1.0" / "old").mkdir()
        (schemas / "1.0" / "old" / "a.txt").write_text("")
        assert "1.0/old/a.txt: is new" in released.faults(schemas, frozen)

    def test_finds_a_manifest_that_was_changed_along_with_a_file(self, schemas, frozen, released):
        path = schemas / "1.0" / "a.schema.json"
        path.write_text("{}")
        manifest = json.loads((schemas / "1.0" / "manifest.json").read_bytes())
        manifest["sha256"]["a.schema.json"] = released.digest(path)
        (schemas / "1.0" / "manifest.json").write_bytes(released.as_json(manifest))
        assert list(released.faults(schemas, frozen)) == ["1.0/manifest.json: has changed"]

    def test_finds_a_release_that_was_taken_back(self, schemas, frozen, released):
        manifest = schemas / "1.0" / "manifest.json"
        manifest.write_bytes(manifest.read_bytes().replace(b'"released"', b'"unreleased"'))
        assert list(released.faults(schemas, frozen)) == ["1.0/manifest.json: has changed"]
        manifest.unlink()
        assert list(released.faults(schemas, frozen)) == ["1.0/manifest.json: is gone"]

    def test_finds_a_release_that_nobody_wrote_down(self, schemas, frozen, released):
        released.freeze(schemas / "1.1")
        (found,) = released.faults(schemas, frozen)
        assert found.startswith("1.1: is released, and nobody has written down")

    def test_lets_a_version_be_released_once_and_as_its_manifest_has_it(self, schemas, frozen, released):
        with pytest.raises(ValueError, match=r"1\.0"):
            released.freeze(schemas / "1.0")
        (schemas / "1.1" / "a.schema.json").write_text("{}")
        with pytest.raises(ValueError, match="has changed"):
            released.freeze(schemas / "1.1")
        assert released.released(schemas) == [*frozen]

    @pytest.mark.usefixtures("frozen")
    def test_keeps_what_is_released_when_everything_is_written_anew(self, schemas, released):
        from scripts.generate import kept

        released.freeze(schemas / "1.1")
        written = {path: path.read_bytes() for path in (schemas / "1.1").iterdir()}
        everything = {path: path.read_bytes() for path in schemas.rglob("*.json")}
        assert kept(schemas, "1.1", written) == everything
        assert kept(schemas, "1.2", {}) == everything
        with pytest.raises(SystemExit, match=r"1\.1 is released and never changes"):
            kept(schemas, "1.1", {**written, schemas / "1.1" / "a.schema.json": b"{}"})
        with pytest.raises(SystemExit, match=r"1\.1 is released and never changes"):
            kept(schemas, "1.1", {**written, schemas / "1.1" / "new.schema.json": b"{}"})


def test_the_script_says_what_is_released(released, capsys):
    assert released.main([]) == 0
    assert capsys.readouterr().out.startswith("released: ")


def test_the_script_releases_what_is_being_made_in_both_places_alike(released, capsys, tmp_path, monkeypatch):
    folders = []
    for name in ("one", "other"):
        folder = tmp_path / name / SCHEMA_VERSION
        folder.mkdir(parents=True)
        manifest = {"version": SCHEMA_VERSION, "status": "unreleased", "sha256": {}}
        (folder / "manifest.json").write_bytes(released.as_json(manifest))
        folders.append(folder.parent)
    monkeypatch.setattr(released, "FOLDERS", tuple(folders))
    assert released.main(["freeze"]) == 0
    frozen = {SCHEMA_VERSION: released.digest(folders[0] / SCHEMA_VERSION / "manifest.json")}
    assert frozen[SCHEMA_VERSION] in capsys.readouterr().out
    assert [list(released.faults(folder, frozen)) for folder in folders] == [[], []]
