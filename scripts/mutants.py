"""The mutants of a module: its text with one thing in one function changed, as mutmut changes it."""

from __future__ import annotations

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
    """The lines as they are in the mutant, as one."""
    text: str
    """The whole of the mutant."""

    @property
    def digest(self) -> str:
        """What the mutant is known by from one run to the next."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    def __str__(self) -> str:
        return f"{self.function}, line {self.line}: {self.before or '(nothing)'}  →  {self.after or '(nothing)'}"


def mutants_of(path: Path, module: str) -> Iterator[Mutant]:
    """Make the mutants of a module.

    mutmut changes nothing at the level of the module and nothing in functions with a decorator other than
    `staticmethod` and `classmethod`.
    """
    text = path.read_text(encoding="utf-8")
    tree, mutations, _, _ = create_mutations(str(path), text)
    homes = {
        id(function): (statement, tree.code_for_node(statement), name)
        for statement in tree.body
        for name, function in _functions(statement)
    }
    for mutation in mutations:
        if (home := homes.get(id(mutation.contained_by_top_level_function))) is not None:
            statement, code, name = home
            changed = deep_replace(statement, mutation.original_node, mutation.mutated_node)
            if isinstance(changed, libcst.CSTNode):
                yield _mutant(module, name, text, code, tree.code_for_node(changed))


def _functions(statement: libcst.CSTNode) -> Iterator[tuple[str, libcst.FunctionDef]]:
    """List the functions and methods that a statement of a module defines."""
    if isinstance(statement, libcst.FunctionDef):
        yield statement.name.value, statement
    if isinstance(statement, libcst.ClassDef):
        for inner in statement.body.body:
            if isinstance(inner, libcst.FunctionDef):
                yield f"{statement.name.value}.{inner.name.value}", inner


def _mutant(module: str, function: str, text: str, statement: str, changed: str) -> Mutant:
    start = text.index(statement)
    old, new = statement.splitlines(), changed.splitlines()
    same = _alike(old, new)
    tail = _alike(old[same:][::-1], new[same:][::-1])
    return Mutant(
        module,
        function,
        text.count("\n", 0, start) + same + 1,
        " ".join(line.strip() for line in old[same : len(old) - tail]),
        " ".join(line.strip() for line in new[same : len(new) - tail]),
        text[:start] + changed + text[start + len(statement) :],
    )


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the lines at the beginning that are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
