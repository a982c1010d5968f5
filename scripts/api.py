"""The public API as text: every public name with its signature, its fields and their defaults.

    python -m scripts.api             says what differs from tests/api.txt, and fails if anything does
    python -m scripts.api --accept    takes the API as it is now for the one that is promised

Public is what the reference names: the packages that an application imports from, and the modules on the pages below
docs/reference/api. `generate.py` leaves the file alone: a change of what others build on is made on purpose, and seen
by whoever reads the change. The sources are parsed and not imported, so that the text is the same on every Python.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

__all__ = ["ACCEPT", "SNAPSHOT", "difference", "main", "public_api"]

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOT = ROOT / "tests" / "api.txt"
ACCEPT = "python -m scripts.api --accept"
"""The command that takes the API as it is now for the one that is promised."""

FRONT_DOORS = ("careerkit", "careerkit.asking", "careerkit.model", "careerkit.scoring", "careerkit.testing")
"""The packages that an application imports from; each has names that live elsewhere."""
UNSAID = {"ROWS", "__attrs_post_init__", "__repr__"}
"""Members that nobody builds on: which requirements a class serves, and what is shown at a prompt."""
SAID = ("overload", "property", "classmethod", "staticmethod", "final", "attrs.")
"""Decorators that change how a thing is used; others, such as caches, don't."""

_PAGE = re.compile(
    r"^::: (?P<module>\S+)(?:\n {4}options:\n(?: {6}.*\n)*? {6}members: \[(?P<members>.*)\])?", re.MULTILINE
)


def public_api() -> str:
    """Write the public API, module by module, in the order of their names."""
    blocks = []
    for module, members in sorted(_modules().items()):
        blocks.append(f"{module}\n" + "".join(f"    {line}\n" for line in _module(module, members)))
    return "\n".join(blocks)


def difference() -> str:
    """Tell how the API differs from the snapshot, as a unified diff; empty where it does not."""
    before = SNAPSHOT.read_text(encoding="utf-8") if SNAPSHOT.exists() else ""
    lines = difflib.unified_diff(
        before.splitlines(), public_api().splitlines(), "the API that is promised", "the API as it is now", lineterm=""
    )
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Compare, or accept.

    Args:
        arguments: The command line; None means the process's own.

    Returns:
        1 if the API differs and was not accepted, else 0.
    """
    parser = argparse.ArgumentParser(description="Compare the public API with the one that is promised.")
    parser.add_argument("--accept", action="store_true", help=f"write {SNAPSHOT.relative_to(ROOT)}")
    options = parser.parse_args(arguments)
    differs = difference()
    if differs:
        print(differs)
    if options.accept:
        SNAPSHOT.write_text(public_api(), encoding="utf-8")
        return 0
    if differs:
        print(f"\nIf that is meant: {ACCEPT}")
    return 1 if differs else 0


def _modules() -> dict[str, set[str] | None]:
    """Find the public modules; for one of which a page names some members, those are the public ones."""
    found: dict[str, set[str] | None] = dict.fromkeys(FRONT_DOORS)
    for page in sorted((ROOT / "docs" / "reference" / "api").rglob("*.md")):
        for told in _PAGE.finditer(page.read_text(encoding="utf-8")):
            found[told["module"]] = set(told["members"].split(", ")) if told["members"] else None
    return found


def _body(module: str) -> list[ast.stmt]:
    path = ROOT / "src" / module.replace(".", "/")
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(source.read_text(encoding="utf-8")).body


def _module(name: str, members: set[str] | None) -> Iterator[str]:
    """Tell the public names of a module."""
    body = _body(name)
    homes = _homes(body)
    for public in _names(body):
        if members is None or public in members:
            yield from [f"{public} = {homes[public]}.{public}"] if public in homes else _told(public, body)


def _names(body: list[ast.stmt]) -> list[str]:
    """Read `__all__`; a folder has none."""
    for node in body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    return []


def _homes(body: list[ast.stmt]) -> dict[str, str]:
    """Find the modules that names are imported from, also those that only type checkers import."""
    nested = [inner for node in body if isinstance(node, ast.If) for inner in node.body]
    imports = [node for node in (*body, *nested) if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name: node.module or "" for node in imports for alias in node.names}


def _told(name: str, body: list[ast.stmt]) -> Iterator[str]:
    """Tell what a module defines under a name; a function that is overloaded has several definitions."""
    for node in body:
        match node:
            case ast.ClassDef(name=found) if found == name:
                yield from _class(node, body)
            case ast.FunctionDef(name=found) if found == name:
                yield _function(node)
            case ast.Assign(targets=[target], value=value) if ast.unparse(target) == name:
                yield f"{name} = {ast.unparse(value)}"
            case ast.AnnAssign(target=target, value=value) if ast.unparse(target) == name:
                yield f"{name}: {ast.unparse(node.annotation)}{_default(value)}"
            case _:
                pass


def _class(node: ast.ClassDef, body: list[ast.stmt]) -> Iterator[str]:
    """Tell a class with its public members, those of its private bases among them."""
    yield from _decorators(node)
    bases = [ast.unparse(base) for base in node.bases]
    yield f"class {node.name}({', '.join(bases)})"
    yield from (f"    {line}" for line in dict.fromkeys(_members(node, body)))


def _members(node: ast.ClassDef, body: list[ast.stmt]) -> Iterator[str]:
    for base in body:
        if isinstance(base, ast.ClassDef) and base.name.startswith("_") and base.name in map(ast.unparse, node.bases):
            yield from _members(base, body)
    for member in node.body:
        match member:
            case ast.FunctionDef(name=name) if _is_said(name):
                yield _function(member)
            case ast.AnnAssign(target=target) if _is_said(name := ast.unparse(target)):
                yield f"{name}: {ast.unparse(member.annotation)}{_default(member.value)}"
            case ast.Assign(targets=[target], value=value) if _is_said(name := ast.unparse(target)):
                yield f"{name} = {ast.unparse(value)}"
            case _:
                pass


def _is_said(name: str) -> bool:
    return name not in UNSAID and (not name.startswith("_") or name.endswith("__")) and name != "__slots__"


def _function(node: ast.FunctionDef) -> str:
    """Tell a function on one line; of a default that is made by a call, the call."""
    returns = "" if node.returns is None else f" -> {ast.unparse(node.returns)}"
    return " ".join([*_decorators(node), f"def {node.name}({ast.unparse(node.args)}){returns}"])


def _decorators(node: ast.ClassDef | ast.FunctionDef) -> list[str]:
    told = [ast.unparse(decorator) for decorator in node.decorator_list]
    return [f"@{decorator}" for decorator in told if decorator.startswith(SAID)]


def _default(value: ast.expr | None) -> str:
    return "" if value is None else f" = {ast.unparse(value)}"


if __name__ == "__main__":
    sys.exit(main())
