"""Write the documents that every later release has to read: `tests/corpus/<version>/<kind>/<number>.json`.

    python scripts/corpus.py        writes those of the version that is being made
    python scripts/corpus.py now    writes, beside those of older versions, what else they have become in it

They are written once for a version, and kept: a version that is released is refused. Together they have every field of
every class, every variant, every choice of a union, every word, every list empty, with one item and with two, and every
number at both its bounds; each document has only what no earlier one had, so that they stay small.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that one script can use another, wherever this one is started

from careerkit.declaration.nodes import (  # noqa: E402  # after the path is set
    BooleanNode,
    ConstNode,
    EitherNode,
    Field,
    MappingNode,
    Node,
    NumberNode,
    PartNode,
    SequenceNode,
    TextNode,
    VariantNode,
    WordNode,
)
from careerkit.declaration.schema import field_examples  # noqa: E402
from careerkit.declaration.table import parts_below, parts_in, table  # noqa: E402
from careerkit.documents.kinds import SCHEMA_VERSION, class_of, kinds, schema_address  # noqa: E402

if TYPE_CHECKING:
    from careerkit.declaration.part import Part

CORPUS = ROOT / "tests" / "corpus"

FREE: dict[str, Any] = {
    "numbers": [1, 1.0, -0.5, 1e-7, 1e15, 9007199254740991, -9007199254740991],
    "none": None,
    "truth": [True, False],
    "texts": ["", " ", "é", "e\u0301", "世界 😀", 'a "quoted" line\nand another\t\\'],
    "b": {"before": {"a": {}}},
    "a": [[], [[]], [{}]],
    "": "no name",
}
"""What stands under extensions: all that JSON has."""


class Fact(NamedTuple):
    """Something that a document has to show at least once: a field, and what is special in it."""

    part: str
    field: str
    what: Any = None


_EVERY_KIND = 2
"""How many documents every kind has at least: one that is full, and one that has only what it must have."""


def main(arguments: list[str]) -> int:
    """Write the documents, or what older ones have become; give the exit code."""
    from scripts.released import is_released

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "what", nargs="?", choices=["now"], help="what older documents have become (default: write anew)"
    )
    if parser.parse_args(arguments).what == "now":
        became = {path.parent / "now" / path.name: (_read(path), _now(path)) for path in _older()}
        _write({path: now for path, (then, now) in became.items() if _body(now) != _body(then)})
        return 0
    if is_released(ROOT / "schemas" / SCHEMA_VERSION):
        print(f"{SCHEMA_VERSION} is released: its documents are kept as they are.")
        return 1
    folder = CORPUS / SCHEMA_VERSION
    shutil.rmtree(folder, ignore_errors=True)
    _write({folder / kind / f"{number:02}.json": document for kind, number, document in corpus()})
    return 0


def _write(documents: dict[Path, dict[str, Any]]) -> None:
    """Write documents, and say how many."""
    for path, document in documents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(documents)} documents, {sum(path.stat().st_size for path in documents):,} bytes")


def _older() -> list[Path]:
    """Find the documents of older versions."""
    return [path for path in sorted(CORPUS.glob("*/*/*.json")) if path.parts[-3] != SCHEMA_VERSION]


def _read(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_bytes())
    return read


def _body(document: dict[str, Any]) -> str:
    """Give all of a document but its version, as a text: 1 and 1.0 differ."""
    kept = {key: value for key, value in document.items() if key not in ("schema_version", "$schema")}
    return json.dumps(kept, sort_keys=True)


def _now(path: Path) -> dict[str, Any]:
    """Give what an older document has become."""
    from careerkit.documents.reading import read
    from careerkit.documents.writing import as_dict

    return as_dict(read(path))


def corpus() -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Give each document with its kind and a number; those of the smallest kinds come first."""
    shown: set[Fact] = set()
    for kind in sorted(kinds(), key=lambda kind: len(parts_below(class_of(kind)))):
        part = class_of(kind)
        number = 0
        while number < _EVERY_KIND or any(_facts(below) - shown for below in parts_below(part)):
            maker = _Maker(shown, first=number == 0, least=number == 1)
            before = len(shown)
            body = maker.body(part, ())
            if number >= _EVERY_KIND and len(shown) == before:
                raise AssertionError(sorted(fact for below in parts_below(part) for fact in _facts(below) - shown))
            number += 1
            address = {"$schema": schema_address(kind)} if number == 1 else {}
            yield kind, number, {**address, "kind": kind, "schema_version": SCHEMA_VERSION, **body}


def _facts(part: type[Part]) -> set[Fact]:
    """Give everything that is to be shown of the fields of a class itself."""
    return {
        Fact(part.__name__, field.name, what)
        for field in table(part).fields
        for what in (None, *_special(field.node, ()))
    }


def _special(node: Node, place: tuple[Any, ...]) -> Iterator[Any]:
    """Give what is special in a field: each choice, variant, word, length and bound, with its place in the node."""
    match node:
        case EitherNode(choices):
            for at, choice in enumerate(choices):
                yield (*place, "choice", at)
                yield from _special(choice, (*place, at))
        case VariantNode(_, parts):
            yield from ((*place, "variant", word) for word in parts)
        case WordNode(words):
            yield from ((*place, "word", word.value) for word in words)
        case SequenceNode(item, fewest, most):
            yield from ((*place, "length", length) for length in _lengths(fewest, most))
            yield from _special(item, (*place, "item"))
        case NumberNode() | BooleanNode():
            yield from ((*place, "value", value) for value in _values(node))
        case _:
            pass


def _lengths(fewest: int, most: int | None) -> list[int]:
    """Give the lengths of a list that are to be shown."""
    return [length for length in (0, 1, 2, fewest) if length >= fewest and (most is None or length <= most)]


def _values(node: NumberNode | BooleanNode) -> list[Any]:
    """Give the values of a number or a truth that are to be shown, as texts: 1 and 1.0 are not the same here."""
    if isinstance(node, BooleanNode):
        return ["true", "false"]
    if node.whole:
        return [repr(int(node.lowest)), repr(int(node.highest))]
    lowest = node.lowest + (0.25 if node.above else 0)
    plain = int(lowest) if lowest == int(lowest) else lowest
    return [repr(plain), repr(float(node.highest)), repr((lowest + 1.5) if lowest + 1.5 < node.highest else lowest)]


class _Maker:
    """Makes one document, and notes what it shows."""

    def __init__(self, shown: set[Fact], *, first: bool, least: bool) -> None:
        self.shown = shown
        self.first = first
        """The first document of a kind has every field of its own."""
        self.least = least
        """The second one has nothing but what is required."""
        self.field = Fact("", "")

    def body(self, part: type[Part], inside: tuple[type[Part], ...]) -> dict[str, Any]:
        """Make an object: what is required, and what has not been shown yet."""
        made = {}
        for field in table(part).fields:
            wanted = field.required or (not self.least and ((self.first and not inside) or self.is_open(part, field)))
            if wanted and (field.required or inside.count(part) < 2):  # noqa: PLR2004  # deep enough
                before, self.field = self.field, Fact(part.__name__, field.name)
                self.shown.add(self.field)
                made[field.name] = self.value(part, field, field.node, (), (*inside, part))
                self.field = before
        return made

    def is_open(self, part: type[Part], field: Field) -> bool:
        """Tell whether a field, or anything that can stand in it, has something that was not shown yet."""
        facts = [Fact(part.__name__, field.name, what) for what in (None, *_special(field.node, ()))]
        below = [inner for outer in parts_in(field.node) for inner in parts_below(outer)]
        return any(fact not in self.shown for fact in facts) or any(_facts(each) - self.shown for each in below)

    def value(  # noqa: PLR0911  # one case for each sort of node
        self, part: type[Part], field: Field, node: Node, place: tuple[Any, ...], inside: tuple[type[Part], ...]
    ) -> Any:
        """Make a value that a node accepts, of what was not shown yet if there is something."""
        match node:
            case EitherNode(choices):
                at = self.choose(place, "choice", range(len(choices)), [parts_in(choice) for choice in choices])
                return self.value(part, field, choices[at], (*place, at), inside)
            case VariantNode(_, parts):
                word = self.choose(place, "variant", parts, [[each] for each in parts.values()])
                return self.body(parts[word], inside)
            case PartNode(inner):
                return self.body(inner, inside)
            case WordNode(words):
                return self.choose(place, "word", [word.value for word in words])
            case ConstNode(word):
                return word
            case SequenceNode(item, fewest, most):
                lengths = [fewest] if len(inside) > 6 else _lengths(fewest, most)  # noqa: PLR2004  # deep enough
                length = self.choose(place, "length", sorted(lengths, key=lambda length: abs(length - 1)))
                return [self.value(part, field, item, (*place, "item"), inside) for _ in range(length)]
            case NumberNode() | BooleanNode():
                return json.loads(self.choose(place, "value", _values(node)))
            case MappingNode(pattern, flat):
                return {pattern.examples[0]: ["a", 1, 1.0, True] if flat else FREE}
            case TextNode():
                return self.text(part, field, node)

    def choose(self, place: tuple[Any, ...], sort: str, among: Any, below: Any = ()) -> Any:
        """Choose what was not shown yet, or else what has something in it that was not, or else the first."""
        choices = list(among)
        facts = [self.field._replace(what=(*place, sort, choice)) for choice in choices]
        new = [at for at, fact in enumerate(facts) if fact not in self.shown]
        open_below = [at for at, parts in enumerate(below) if any(_facts(part) - self.shown for part in parts)]
        at = (new or open_below or [0])[0]
        self.shown.add(facts[at])
        return choices[at]

    @staticmethod
    def text(part: type[Part], field: Field, node: TextNode) -> str:
        """Give a text of the right form: the one that the class has as its example."""
        if node.pattern is not None:
            return node.pattern.examples[0]
        told = [each for each in _texts(field_examples(part, field)) if node.shortest <= len(each) <= node.longest]
        return told[0] if told else "ä" * node.shortest


def _texts(value: Any) -> Iterator[str]:
    """Go through the texts in the examples of a field."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
