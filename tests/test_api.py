"""The public API is the one that is promised; a change of it is made on purpose."""

from __future__ import annotations

import ast

import pytest

import careerkit
from careerkit import asking, errors, messages, scoring, testing
from tests.conftest import ROOT

pytestmark = pytest.mark.checkout


@pytest.fixture(scope="module")
def api():
    from scripts import api

    return api


@pytest.fixture(scope="module")
def told(api):
    return api.public_api()


def test_the_public_api_is_the_one_that_is_promised(api, told, monkeypatch):
    monkeypatch.setattr(api, "public_api", lambda: told)  # it takes a second
    if differs := api.difference():
        pytest.fail(f"{differs}\n\nIf that is meant: {api.ACCEPT}", pytrace=False)


def test_every_public_name_is_told(api, told):
    blocks = {block.partition("\n")[0]: block.splitlines()[1:] for block in told.split("\n\n")}
    assert len(blocks) > 130
    for name in careerkit.__all__:
        assert any(line.startswith(f"    {name} = careerkit.") for line in blocks["careerkit"]), name
    for module, lines in blocks.items():
        body, members = api._body(module), api._modules()[module]
        for name in api._names(body):
            if members is None or name in members:
                words = [f"{name} = ", f"{name}: ", f"class {name}(", f"def {name}("]
                assert any(word in line for line in lines for word in words), f"{module}.{name}"


MODULE = '''
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from careerkit.elsewhere import moved

__all__ = ["LIMIT", "Kept", "count", "moved"]
LIMIT: int = 3
_HIDDEN = 4

class _Base:
    shared: int = 1
    def __init__(self, *, name: str) -> None: ...

@attrs.frozen(kw_only=True)
class Kept(_Base, Error):
    """Text."""
    ROWS = ("S1.1",)
    _own: int = 1
    size: Hours | None = None
    WORD = "word"
    @property
    def length(self) -> int: return 1
    def _inner(self) -> None: ...
    def __repr__(self) -> str: ...

@overload
def count(of: str) -> int: ...
@cache
def count(of, /, *rest, deep: bool = False): ...
'''
TOLD = """\
    LIMIT: int = 3
    @attrs.frozen(kw_only=True)
    class Kept(_Base, Error)
        shared: int = 1
        def __init__(self, *, name: str) -> None
        size: Hours | None = None
        WORD = 'word'
        @property def length(self) -> int
    @overload def count(of: str) -> int
    def count(of, /, *rest, deep: bool=False)
    moved = careerkit.elsewhere.moved
"""


@pytest.fixture
def project(api, tmp_path, monkeypatch):
    """A project with one module that is public, and one of which a page names one member."""
    pages = tmp_path / "docs" / "reference" / "api"
    pages.mkdir(parents=True)
    (pages / "a.md").write_text(
        "# A\n\n::: careerkit.a\n    options:\n      heading_level: 3\n::: careerkit.b\n", "utf-8"
    )
    (pages / "c.md").write_text(
        "::: careerkit.c\n    options:\n      heading_level: 3\n      members: [count]\n", "utf-8"
    )
    package = tmp_path / "src" / "careerkit"
    (package / "b").mkdir(parents=True)
    (package / "b" / "__init__.py").write_text('"""A folder."""\n', "utf-8")
    for name in ("a", "c"):
        (package / f"{name}.py").write_text(MODULE, "utf-8")
    monkeypatch.setattr(api, "ROOT", tmp_path)
    monkeypatch.setattr(api, "SNAPSHOT", tmp_path / "api.txt")
    monkeypatch.setattr(api, "FRONT_DOORS", ())
    return tmp_path


def test_names_are_told_with_signatures_fields_and_defaults(api, project):
    counts = "".join(line + "\n" for line in TOLD.splitlines() if " count(" in line)
    assert api.public_api() == f"careerkit.a\n{TOLD}\ncareerkit.b\n\ncareerkit.c\n{counts}"


def test_a_change_fails_until_it_is_accepted(api, project, capsys):
    assert api.main([]) == 1
    assert api.ACCEPT in capsys.readouterr().out
    assert api.main(["--accept"]) == 0
    assert api.main([]) == 0
    assert capsys.readouterr().out.count("+careerkit.a") == 1
    module = project / "src" / "careerkit" / "a.py"
    module.write_text(module.read_text("utf-8").replace("size: Hours | None = None", "size: Hours"), "utf-8")
    assert api.main([]) == 1
    told = capsys.readouterr().out
    assert "-        size: Hours | None = None\n+        size: Hours\n" in told
    assert not (project / "api.txt").read_text("utf-8").count("size: Hours\n")


TYPED = (careerkit, asking, errors, messages, scoring, testing)
"""Whose functions, and the errors among whose classes, are read by type checkers in `tests/typing`."""


def test_what_an_application_calls_is_read_by_type_checkers():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests" / "typing").glob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    read = {node.id for node in nodes if isinstance(node, ast.Name)}
    read |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    called = {name for package in TYPED for name in package.__all__ if name.islower() or name.endswith("Error")}
    assert len(called) > 60
    assert called - read == set()
