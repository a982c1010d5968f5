"""What serves each requirement: classes, functions, schemas and pages, found in the code and in the documentation.

Nothing here is kept by hand. A class names the requirements that it serves under `ROWS` or in a field's `Rows`; a
function, or a class that no document holds, in its docstring or in that of its module, as in “Source: requirement rows
S0.4 and S0.5”. A page speaks of a requirement where it links to one of these.
"""

from __future__ import annotations

import importlib
import inspect
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerkit.declaration.table import parts_below
from scripts.pages import Trace
from scripts.relations import classes_of_parts

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

__all__ = ["traces"]

_SOURCE = re.compile(r"\brequirement\s+rows?\s+(?P<rows>(?:(?:,|and|\s)*\b(?:S[0-4]|U)\.\d+\b)+)")
_ROW = re.compile(r"\b(?:S[0-4]|U)\.\d+\b")
_DOCUMENTED = re.compile(r"^::: (?P<module>careerkit\.[\w.]+)", re.MULTILINE)
_LINKED = re.compile(r"\]\[(?P<address>careerkit\.[\w.]+)\]")
_HEADING = re.compile(r"^#+ (?P<words>.+?)(?: +\{ ?#(?P<anchor>[\w-]+) ?\})?$")
_TITLE = re.compile(r"^(?:title: |# )(?P<title>.+)$", re.MULTILINE)
_REFERENCE = "reference"
_LAST_RESORT = "explanation/glossary.md"
"""The page that has a word about everything: it is named only where no other page speaks of a requirement."""

_Link = tuple[str, str]
"""Words, and a path below the documentation."""


def traces(docs: Path, facts: Mapping[str, Any], classes: Mapping[str, type[Part]]) -> dict[str, Trace]:
    """Find what serves each requirement that anything serves.

    Args:
        docs: The folder of the documentation.
        facts: The data dictionary.
        classes: The class of each kind of document.
    """
    apis = dict(_apis(docs))
    _, everywhere = classes_of_parts()
    below = {kind: set(parts_below(part)) for kind, part in classes.items()}
    parts = _parts(facts, classes)
    code: dict[str, dict[str, None]] = {
        row: dict.fromkeys(f"{part.__module__}.{part.__name__}" for part in served) for row, served in parts.items()
    }
    for row, address in _named(apis):
        code.setdefault(row, {})[address] = None
    speaking = _speaking(docs)
    return {
        row: Trace(
            tuple((address.rpartition(".")[2], address) for address in served),
            tuple(kind for kind, inside in below.items() if inside & _telling(parts.get(row, ()), everywhere)),
            tuple((words, os.path.relpath(at, _REFERENCE)) for words, at in _pages(served, apis, speaking)),
        )
        for row, served in code.items()
    }


def _parts(facts: Mapping[str, Any], classes: Mapping[str, type[Part]]) -> dict[str, list[type[Part]]]:
    """Find the classes that serve each requirement; a result stands for the classes that it consists of."""
    parts: dict[str, list[type[Part]]] = {}
    for part in dict.fromkeys(part for whole in classes.values() for part in parts_below(whole)):
        for row in dict.fromkeys(_rows(facts["classes"][part.__name__])):
            parts.setdefault(row, []).append(part)
    first = set(classes.values())
    for row, served in parts.items():
        told = [part for part in served if part in first or part.__module__.startswith("careerkit.model.")]
        parts[row] = told or served
    return parts


def _telling(served: Iterable[type[Part]], everywhere: Sequence[type[Part]]) -> set[type[Part]]:
    """Leave out the classes that are used everywhere, and so say nothing about a kind; unless there are no others."""
    return {part for part in served if part not in everywhere} or set(served)


def _rows(known: Mapping[str, Any]) -> Iterator[str]:
    """Go through the requirements that a class serves, itself or by a field."""
    yield from known["rows"]
    for field in known["fields"].values():
        yield from field["rows"]


def _apis(docs: Path) -> Iterator[tuple[str, _Link]]:
    """Go through the modules that have a place in the API reference, with the page of each."""
    for path in sorted((docs / _REFERENCE / "api").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        for found in _DOCUMENTED.finditer(text):
            yield found["module"], (_title(text), path.relative_to(docs).as_posix())


def _named(modules: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Go through the requirements that docstrings name, each with what the docstring is about."""
    for name in modules:
        module = importlib.import_module(name)
        for public in getattr(module, "__all__", ()):
            thing = getattr(module, public)
            if getattr(thing, "__module__", None) != name or not (inspect.isfunction(thing) or inspect.isclass(thing)):
                continue
            about = [thing.__doc__ or ""]
            if inspect.isfunction(thing):
                about.append(module.__doc__ or "")
            for row in _ROW.findall(" ".join(found["rows"] for text in about for found in _SOURCE.finditer(text))):
                yield row, f"{name}.{public}"


def _speaking(docs: Path) -> dict[str, dict[str, _Link]]:
    """Find the places that speak of something, the first of each page, by its address and by the page."""
    places: dict[str, dict[str, _Link]] = {}
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        if page.startswith(f"{_REFERENCE}/"):
            continue
        text = path.read_text(encoding="utf-8")
        title = words = _title(text)
        at = page
        for line in text.splitlines():
            if (heading := _HEADING.match(line)) and line.startswith("## "):
                words = f"{title}: {heading['words']}"
                at = f"{page}#{heading['anchor'] or _slug(heading['words'])}"
            for found in _LINKED.finditer(line):
                places.setdefault(found["address"], {}).setdefault(page, (words, at))
    return places


def _pages(
    addresses: Iterable[str], apis: Mapping[str, _Link], speaking: Mapping[str, Mapping[str, _Link]]
) -> list[_Link]:
    """List the pages about some classes and functions: those of the API, then those that speak of them, each once."""
    told: dict[str, _Link] = {}
    for address in addresses:
        for page, link in speaking.get(address, {}).items():
            told.setdefault(page, link)
    if len(told) > 1:
        told.pop(_LAST_RESORT, None)
    return [*dict.fromkeys(apis[address.rpartition(".")[0]] for address in addresses), *told.values()]


def _title(text: str) -> str:
    found = _TITLE.search(text)
    if found is None:
        raise ValueError(f"a page has no title: {text[:60]!r}")
    return found["title"]


def _slug(words: str) -> str:
    """Write a heading as the name of its place, as the documentation does."""
    return re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", words).strip().lower())
