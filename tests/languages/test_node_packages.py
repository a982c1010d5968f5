"""What the tests of other languages need is installed once, and where it can't be, that is said."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.checkout


@pytest.fixture
def packages(monkeypatch, tmp_path):
    """The script, looking at a folder of its own in which one package is pinned, and forbidden to run anything."""
    from scripts import node_packages

    def run(*_, **__):
        pytest.fail("a command is run")

    (tmp_path / "package.json").write_text(json.dumps({"devDependencies": {"@a/b": "1.2.3"}}), encoding="utf-8")
    monkeypatch.setattr(node_packages, "NPM", tmp_path)
    monkeypatch.setattr(node_packages, "MODULES", tmp_path / "node_modules")
    monkeypatch.setattr(node_packages.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(node_packages.subprocess, "run", run)
    monkeypatch.delenv(node_packages.REQUIRED, raising=False)
    return node_packages


def put(packages, version):
    place = packages.MODULES / "@a" / "b"
    place.mkdir(parents=True, exist_ok=True)
    (place / "package.json").write_text(json.dumps({"version": version}), encoding="utf-8")


def test_nothing_is_installed_where_all_is_there(packages):
    put(packages, "1.2.3")
    assert packages.why_not() is None
    assert packages.main() == 0


@pytest.mark.parametrize("before", [None, "1.2.2"])
def test_what_is_missing_or_of_another_version_is_installed(packages, monkeypatch, before):
    if before:
        put(packages, before)
    assert "@a/b@1.2.3" in packages.why_not()

    def run(command, *, cwd, check):
        assert command[:2] == ["npm", "install"]
        assert cwd == packages.NPM
        put(packages, "1.2.3")

    monkeypatch.setattr(packages.subprocess, "run", run)
    assert packages.main() == 0


def test_an_installation_that_brings_nothing_is_a_failure(packages, monkeypatch, capsys):
    monkeypatch.setattr(packages.subprocess, "run", lambda *_, **__: None)
    assert packages.main() == 1
    assert "@a/b@1.2.3" in capsys.readouterr().out


@pytest.mark.parametrize(("required", "code"), [("", 0), ("1", 1)])
def test_without_node_it_fails_only_where_node_is_required(packages, monkeypatch, capsys, required, code):
    monkeypatch.setattr(packages.shutil, "which", lambda name: None if name == "node" else f"/bin/{name}")
    monkeypatch.setenv(packages.REQUIRED, required)
    assert packages.main() == code
    assert capsys.readouterr().out.startswith("needs Node.js (node not found): ")
