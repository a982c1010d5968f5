"""The mutants of a module: its text with one thing in one function changed, as mutmut changes it."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

import libcst
from mutmut.mutation.file_mutation import create_mutations, deep_replace

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Mutant", "mutants_of"]


class Mutant(NamedTuple):
    """A module with one thing changed."""

    module: str
    """The name of the module."""
    function: str
    """The function or method in which it is changed, as `__qualname__` has it."""
    line: int
    """The first line that is another one."""
    before: str
    """The lines as they are, as one."""
    after: str
    """The lines as they are in the mutant, as one; where there are none, that they are left out."""
    text: str
    """The whole of the mutant."""

    @property
    def digest(self) -> str:
        """What the mutant is known by from one run to the next."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    def __str__(self) -> str:
        return f"{self.function}, line {self.line}: {self.before}  →  {self.after}"


def mutants_of(path: Path, module: str) -> Iterator[Mutant]:
    """Make the mutants of a module.

    mutmut changes nothing at the level of the module and nothing in functions with a decorator other than
    `staticmethod` and `classmethod`.
    """
    text = path.read_text(encoding="utf-8")
    tree, mutations, _, _ = create_mutations(str(path), text)
    names = {id(function): name for statement in tree.body for name, function in _functions(statement)}
    starts = {name: start for statement in ast.parse(text).body for name, start in _starts(statement)}
    lines = text.splitlines()
    for mutation in mutations:
        function = mutation.contained_by_top_level_function
        name = names.get(id(function))
        if name is not None and isinstance(function, libcst.FunctionDef):
            changed = deep_replace(function, mutation.original_node, mutation.mutated_node)
            if isinstance(changed, libcst.FunctionDef):
                old, new = _lines(tree, function), _lines(tree, changed)
                yield _mutant(module, name, lines, starts[name], old, new)


def _functions(statement: libcst.CSTNode) -> Iterator[tuple[str, libcst.FunctionDef]]:
    """List the functions and methods that a statement of a module defines."""
    if isinstance(statement, libcst.FunctionDef):
        yield statement.name.value, statement
    if isinstance(statement, libcst.ClassDef):
        for inner in statement.body.body:
            if isinstance(inner, libcst.FunctionDef):
                yield f"{statement.name.value}.{inner.name.value}", inner


def _starts(statement: ast.stmt) -> Iterator[tuple[str, tuple[int, int]]]:
    """Tell where the same functions begin, decorators included: how many lines come before, and how far they are in."""
    if isinstance(statement, ast.FunctionDef):
        first = min([statement.lineno, *(decorator.lineno for decorator in statement.decorator_list)])
        yield statement.name, (first - 1, statement.col_offset)
    if isinstance(statement, ast.ClassDef):
        for inner in statement.body:
            for name, start in _starts(inner):
                yield f"{statement.name}.{name}", start


def _lines(tree: libcst.Module, function: libcst.FunctionDef) -> list[str]:
    """Give the lines of a function, as if it stood in the module itself."""
    code: str = tree.code_for_node(function.with_changes(leading_lines=()))
    return code.splitlines()


def _mutant(  # noqa: PLR0913, PLR0917
    module: str, function: str, lines: Sequence[str], start: tuple[int, int], old: Sequence[str], new: Sequence[str]
) -> Mutant:
    """Put a changed function into the lines of its module."""
    same = _alike(old, new)
    tail = _alike(old[same:][::-1], new[same:][::-1])
    line, indent = start[0] + same, " " * start[1]
    changed = [indent + one for one in new[same : len(new) - tail]]
    rest = lines[start[0] + len(old) - tail :]
    before = " ".join(one.strip() for one in old[same : len(old) - tail])
    after = " ".join(one.strip() for one in changed) or f"without: {before}"
    return Mutant(module, function, line + 1, before, after, "\n".join([*lines[:line], *changed, *rest, ""]))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the lines at the beginning that are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
