"""What the docstrings of a class say about its fields and members, read from the source.

Python drops the text under an attribute when it compiles, so this needs the source; only the tools that write schemas
and documentation do.
"""

from __future__ import annotations

import ast
import enum
import inspect
import json
import re
import sys
import textwrap
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from careerkit.declaration.table import DeclarationError

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["Described", "describe", "member_words", "summary"]


def __dir__() -> list[str]:
    return __all__


_EXAMPLE = re.compile(r"\s*\bExample:\s+(?P<json>.+)\Z", re.DOTALL)


class Described(NamedTuple):
    """What is said about a field: its description, and an example if one is given."""

    text: str
    examples: tuple[Any, ...]


@cache
def _texts(cls: Any) -> dict[str, str]:
    """Give the text under each attribute of a class."""
    definition = _definitions(cls.__module__).get(cls.__qualname__) or _own_definition(cls)
    texts = {}
    for before, after in zip(definition.body, definition.body[1:], strict=False):
        match before, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                texts[name] = inspect.cleandoc(text)
            case _:
                pass
    return texts


@cache
def _definitions(module: str) -> dict[str, ast.ClassDef]:
    """Find the classes that stand at the top of a module; read at once, for Python reads all of it for each class."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (KeyError, OSError, TypeError):  # made at a prompt, in a notebook, or by a program
        return {}
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def _own_definition(cls: Any) -> ast.ClassDef:
    """Find a class that stands elsewhere, such as in a function."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    (definition,) = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return definition


def describe(part: type[Part], field: str) -> Described:
    """Read what is said about a field.

    Raises:
        DeclarationError: if nothing is, or the example is not JSON.
    """
    text = _texts(part).get(field)  # type: ignore[arg-type]  # a class is hashable
    where = f"{part.__name__}.{field}"
    if text is None:
        raise DeclarationError(f"{where}: a field needs a docstring")
    example = _EXAMPLE.search(text)
    if example is None:
        return Described(_folded(text), ())
    try:
        value = json.loads(example["json"])
    except ValueError as error:
        raise DeclarationError(f"{where}: the example is not JSON: {example['json']}") from error
    return Described(_folded(text[: example.start()]), (value,))


def member_words(words: type[enum.StrEnum]) -> dict[str, str]:
    """Give the description of each member of an enumeration, by its value.

    Raises:
        DeclarationError: if a member has none.
    """
    texts = _texts(words)
    missing = [word.name for word in words if word.name not in texts]
    if missing:
        raise DeclarationError(f"{words.__name__}: {', '.join(missing)}: a member needs a docstring")
    return {word.value: _folded(texts[word.name]) for word in words}


def summary(cls: type) -> str:
    """Give what the docstring of a class says before its sections and examples."""
    text = inspect.cleandoc(cls.__doc__ or "")
    return _folded(re.split(r"^(?:Args|Raises|Examples|Source):", text, flags=re.MULTILINE)[0])


def _folded(text: str) -> str:
    """Make one line of each paragraph, and join the paragraphs with a space."""
    return " ".join(text.split())
