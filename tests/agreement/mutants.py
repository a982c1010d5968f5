"""Documents that are valid or nearly so, made by the thousand: seeded mutations of full ones, aimed at every keyword.

Everything here reads the published schema and nothing of careerkit, so that it could do the same for any validator.
"""

from __future__ import annotations

import copy
import json
import math
import random
from collections.abc import Iterator
from typing import Any, NamedTuple

ANYTHING = [
    None, True, False, 0, 1, -1, 0.0, 1.0, -0.0, 2.5, 3.0, 1e15, -1e15, 1e300, -1e300, 2**53 - 1, 2**53, -(2**53),
    "", "a", "1", "true", "null", "\n", " ", "é", "😀", "\u0000", "word.json.null", [], {}, [None], [[]], [{}],
    ["a"], [1], {"a": 1}, {"": None}, [[[[[1]]]]],
]  # fmt: skip
"""Values that stand where they should not, and sometimes where they may."""
KEYS = ["", "a", "name ", "Name", "kind", "schema_version", "$schema", "extensions", "id", "__class__", "é", "name\n"]
"""Keys that no object knows, and some that only others know."""
DIGITS = ["٢٠٢٦", "\uff12\uff10\uff12\uff16", "2\uff1026", "२०२६"]
"""Digits, but not those of ASCII."""
DATES = [
    "1899", "1900", "2199", "2200", "2026-00", "2026-01", "2026-12", "2026-13", "2026-1", "1899-12-31", "1900-01-01",
    "2199-12-31", "2200-01-01", "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2100-02-29", "2026-04-30",
    "2026-04-31", "2026-01-31", "2026-01-32", "2026-01-00", "20260417", "2026-4-17", "2026-W16", "2026-107",
    "2026-04-17T00:00", "17.04.2026", "2026-04-", "2026-", "02026", "+2026", "2026-04-17Z", "2026\u201304",
]  # fmt: skip
TEXTS = [
    *DATES, *DIGITS, *("a" * length for length in (64, 65)), "EUR", "EURO", "eur", "\u0395UR", "\u0415UR", "E1R",
    "en", "EN", "e", "en-US", "en_US", "en-", "en-a", "deu-Latn-DE-1996",
    "https://example.org", "http://a", "https://", "ftp://a.b", "HTTPS://a.b", "https://a b", "https://a\u00a0b",
    "https://a<b", "https://a\tb", "https://é.org", "javascript:alert(1)", "a-b", "a--b", "-a", "a-", "A", "a_b", "_a",
    "a_", "a__b", "é-b", "1", "a1", "1a", "\u0131d", "\u212a", "org.example", "org", "org.", ".org", "org..a",
    "org.Example", "/a/0", "a/0", "/~", "/~0~1", "/~2", "", "/", "focus.a",
]  # fmt: skip
"""Texts at the borders of the exact forms."""
ASTRAL = "\U0001f600"


class Mutant(NamedTuple):
    """A document, and where it was changed."""

    document: Any
    places: tuple[str, ...]
    """The properties that were touched, as `Definition.property`, or as the keyword that was aimed at."""


class Site(NamedTuple):
    """A value in a document, and what the schema says there."""

    path: tuple[Any, ...]
    name: str
    schemas: tuple[dict[str, Any], ...]
    """The schemas of which one at least speaks of the value; more than one in a union."""


class Mutator:
    """Makes mutants of the documents that a schema describes.

    Args:
        schema: A root schema, draft 2020-12, in the subset that the project publishes.
    """

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema
        self.definitions: dict[str, Any] = schema.get("$defs", {})
        self.full = [self.build(schema, turn, (), every=True) for turn in range(4)]
        self.least = self.build(schema, 0, (), every=False)
        self.sites = [(document, site) for document in self.full for site in self.sites_of(document)]

    # ------------------------------------------------------------------------------------------------- valid documents

    def build(  # noqa: C901, PLR0911  # one case for each sort of schema
        self, schema: dict[str, Any], turn: int, inside: tuple[str, ...], *, every: bool
    ) -> Any:
        """Make a valid value: with every property once, or with those that are required; `turn` chooses in unions."""
        if "$ref" in schema:
            name = schema["$ref"].removeprefix("#/$defs/")
            deep = inside.count(name) > 0 or len(inside) > 8
            return self.build(self.definitions[name], turn, (*inside, name), every=every and not deep)
        if "const" in schema:
            return schema["const"]
        for union in ("oneOf", "anyOf"):
            if union in schema:
                return self.build(schema[union][turn % len(schema[union])], turn, inside, every=every)
        match schema["type"]:
            case "object" if "properties" in schema:
                wanted = schema["properties"] if every else schema.get("required", ())
                return {name: self.property(schema["properties"][name], turn, inside, every=every) for name in wanted}
            case "object":
                examples = schema.get("examples") or [{}]
                return copy.deepcopy(examples[0])
            case "array":
                count = max(schema.get("minItems", 0), min(1, schema.get("maxItems", 1)))
                return [self.build(schema["items"], turn + index, inside, every=every) for index in range(count)]
            case "boolean":
                return turn % 2 == 0
            case "null":
                return None
            case "string":
                return schema.get("examples", ["x" * max(1, schema.get("minLength", 0))])[0]
            case _:
                return self.number(schema, turn)

    def property(self, schema: dict[str, Any], turn: int, inside: tuple[str, ...], *, every: bool) -> Any:
        simple = (
            "$ref" not in schema and "oneOf" not in schema and "anyOf" not in schema and schema.get("type") != "array"
        )
        if simple and schema.get("examples") and "properties" not in schema:
            return copy.deepcopy(schema["examples"][turn % len(schema["examples"])])
        return self.build(schema, turn, inside, every=every)

    @staticmethod
    def number(schema: dict[str, Any], turn: int) -> Any:
        least = schema.get("minimum", schema.get("exclusiveMinimum"))
        whole = schema["type"] == "integer"
        return [math.floor(least) + 1, schema["maximum"], schema["maximum"] if whole else schema["maximum"] / 2][
            turn % 3
        ]

    # ----------------------------------------------------------------------------------------------------------- sites

    def sites_of(self, document: Any) -> Iterator[Site]:
        """Go through the values of a document, each with the schemas that speak of it."""
        yield from self._sites(document, (self.schema,), (), "root")

    def _sites(
        self, value: Any, schemas: tuple[dict[str, Any], ...], path: tuple[Any, ...], name: str
    ) -> Iterator[Site]:
        flat = self.fitting(value, schemas)
        yield Site(path, name, flat)
        if isinstance(value, dict):
            for key, item in value.items():
                below = tuple(each["properties"][key] for each in flat if key in each.get("properties", ()))
                free = tuple(each["additionalProperties"] for each in flat if each.get("additionalProperties"))
                owner = next((each.get("title", "?") for each in flat if key in each.get("properties", ())), name)
                yield from self._sites(item, below or free, (*path, key), f"{owner}.{key}" if below else name)
        if isinstance(value, list):
            items = tuple(each["items"] for each in flat if "items" in each)
            for index, item in enumerate(value):
                yield from self._sites(item, items, (*path, index), f"{name}[]")

    def fitting(self, value: Any, schemas: tuple[dict[str, Any], ...]) -> tuple[dict[str, Any], ...]:
        """Give the schemas that may speak of a value: of the variants of a union, the one whose tag it has."""
        flat = tuple(self.leaves(schemas))
        if not isinstance(value, dict):
            return flat
        return tuple(each for each in flat if self._tagged(value, each)) or flat

    @staticmethod
    def _tagged(value: dict[str, Any], schema: dict[str, Any]) -> bool:
        properties = schema.get("properties", {})
        return all(value.get(key) == each["const"] for key, each in properties.items() if "const" in each)

    def leaves(self, schemas: tuple[dict[str, Any], ...]) -> Iterator[dict[str, Any]]:
        """Go through the schemas that a union or a reference stands for."""
        for schema in schemas:
            if "$ref" in schema:
                yield from self.leaves((self.definitions[schema["$ref"].removeprefix("#/$defs/")],))
            elif "oneOf" in schema or "anyOf" in schema:
                yield from self.leaves(tuple(schema.get("oneOf", schema.get("anyOf"))))
            else:
                yield schema

    # --------------------------------------------------------------------------------------------------------- mutants

    def mutants(self, seed: int, count: int) -> Iterator[Mutant]:
        """Make mutants: first at every property once, then at every site, over and over; some twice and thrice mutated.

        So a few thousand do for the largest schema, in which the sites of four full documents are more than that.
        """
        chance = random.Random(seed)  # noqa: S311  # the same mutants every time
        order: list[tuple[Any, Site]] = []
        for _ in range(count):
            order = order or self.in_turn(chance)
            document, site = order.pop()
            document = copy.deepcopy(document) if chance.random() < 0.02 else self.pruned(document, site.path)
            name = self.mutate(document, site, chance)
            names = [name]
            while chance.random() < 0.25:
                sites = list(self.sites_of(document))
                names.append(self.mutate(document, chance.choice(sites), chance))
            yield Mutant(document, tuple(names))

    def in_turn(self, chance: random.Random) -> list[tuple[Any, Site]]:
        """Give every site once, to be taken from the end: one of each property, and then the others."""
        shuffled = self.sites[:]
        chance.shuffle(shuffled)
        firsts = {site.name.replace("[]", ""): number for number, (_, site) in enumerate(shuffled)}
        first = set(firsts.values())
        others = [each for number, each in enumerate(shuffled) if number not in first]
        return [*others, *(shuffled[number] for number in sorted(first))]

    def pruned(self, document: Any, path: tuple[Any, ...]) -> Any:
        """Copy of a document what is required, and what lies on the way to a place."""
        return self._pruned(document, (self.schema,), path)

    def _pruned(self, value: Any, schemas: tuple[dict[str, Any], ...], path: tuple[Any, ...]) -> Any:
        flat = self.fitting(value, schemas)
        if isinstance(value, dict):
            objects = [each for each in flat if "properties" in each]
            if not objects:
                return copy.deepcopy(value)
            required = {key for each in objects for key in each.get("required", ())}
            return {
                key: self._pruned(
                    item,
                    tuple(each["properties"][key] for each in objects if key in each["properties"]),
                    path[1:] if path[:1] == (key,) else (),
                )
                for key, item in value.items()
                if key in required or path[:1] == (key,)
            }
        if isinstance(value, list):
            items = tuple(each["items"] for each in flat if "items" in each)
            return [
                self._pruned(item, items, path[1:] if path[:1] == (index,) else ()) for index, item in enumerate(value)
            ]
        return value

    def mutate(self, document: Any, site: Site, chance: random.Random) -> str:
        """Change one thing at a site; give its name."""
        holder = document
        for step in site.path[:-1]:
            holder = holder[step]
        value = holder[site.path[-1]] if site.path else document
        act = chance.random()
        if isinstance(value, dict) and (not site.path or act < 0.6):
            self.mutate_object(value, site, chance)
        elif isinstance(value, list) and act < 0.6:
            self.mutate_list(value, site, chance)
        elif act > 0.93 and isinstance(holder, dict):
            del holder[site.path[-1]]
        else:
            aimed = list(self.aimed(site, value))
            pool = aimed if aimed and chance.random() < 0.7 else ANYTHING
            holder[site.path[-1]] = copy.deepcopy(chance.choice(pool))
        return site.name

    def aimed(self, site: Site, value: Any) -> Iterator[Any]:  # noqa: C901  # one case for each keyword
        """Give values at the borders of what the schemas at a site allow."""
        for schema in site.schemas:
            for keyword in ("minimum", "exclusiveMinimum", "maximum"):
                if keyword in schema:
                    yield from self.around(schema[keyword])
            if schema.get("type") == "integer":
                yield from (1.0, 2.5, 3.0, 1.0000000001, True, False, "3", [3])
            if schema.get("type") == "boolean":
                yield from (0, 1, 0.0, 1.0, "true", True, False)
            if "const" in schema:
                word = schema["const"]
                yield from (
                    word,
                    f"{word}\n",
                    f" {word}",
                    word.upper(),
                    word[:-1],
                    [word],
                    {"const": word},
                    f"{word}\u0000",
                )
            if schema.get("type") == "string":
                for keyword in ("minLength", "maxLength"):
                    length = schema.get(keyword, 1)
                    for text in ("x", ASTRAL, "é", "e\u0301"):
                        yield from (text * max(length + more, 0) for more in (-1, 0, 1))
            if "pattern" in schema:
                yield from TEXTS
                for example in [*schema.get("examples", ())[:3], *([value] if isinstance(value, str) else [])]:
                    yield from (example, f"{example}\n", f"\n{example}", f"{example} ", f" {example}", f"{example}\r")
                    yield from (example.upper(), example.replace("-", "\u2010"), f"{example}\u2028", example * 2)
                    yield from (
                        f"{example}\n{example}",
                        f"{example}\u0000",
                        example[:-1],
                        f"{example}-",
                        f"{example}{ASTRAL}",
                    )
                    yield from ("".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in example),)

    @staticmethod
    def around(bound: float) -> Iterator[Any]:
        """Give numbers at a bound: every bound is one at which all parsers read an integer alike."""
        whole = math.floor(bound)
        yield from (bound, whole, whole - 1, whole + 1, bound - 1, bound + 1, bound * 10)
        yield from (float(bound), math.nextafter(bound, -math.inf), math.nextafter(bound, math.inf), bound + 0.5)
        yield from (-float(bound), str(bound), bound == 1)

    def mutate_object(self, value: dict[str, Any], site: Site, chance: random.Random) -> None:
        named = [each for each in site.schemas if "propertyNames" in each]
        if named and chance.random() < 0.8:
            examples = [
                "org.example.a",
                *self.aimed(Site((), "", (named[0]["propertyNames"],)), "org.example.b"),
                *KEYS,
            ]
            value[str(chance.choice(examples))] = copy.deepcopy(chance.choice([*ANYTHING, *self.free_values()]))
        elif value and chance.random() < 0.5:
            del value[chance.choice(list(value))]
        elif chance.random() < 0.6:
            known = [key for each in site.schemas for key in each.get("properties", ())]
            near = [chance.choice(known) + chance.choice(["s", " ", "\n", "_"])] if known else []
            value[chance.choice(KEYS + near)] = copy.deepcopy(chance.choice(ANYTHING))
        else:
            known = [key for each in site.schemas for key in each.get("properties", ())]
            if known:
                value[chance.choice(known)] = copy.deepcopy(chance.choice(ANYTHING))

    @staticmethod
    def free_values() -> list[Any]:
        most = 2**53 - 1
        return [
            {"a": {"b": [1, None, {"c": "\n"}]}}, most, -most, most + 1, -most - 1, float(most), [most + 1],
            {"a": most + 1}, [[1]], ["a", 1, True, 2.5], ["a", None], [{"a": 1}],
            {"kind": "canvas", "schema_version": "1.0"},
            1e16, [1e300], "x" * 11_000, 0.1, -0.0, [""], {"": {"": None}}, {"é": ASTRAL},
        ]  # fmt: skip

    def mutate_list(self, value: list[Any], site: Site, chance: random.Random) -> None:
        most = max((each.get("maxItems", 0) for each in site.schemas), default=0)
        act = chance.random()
        if act < 0.2:
            value.clear()
        elif act < 0.4:
            value.append(copy.deepcopy(chance.choice(ANYTHING)))
        elif act < 0.5 and value:
            value[:] = [copy.deepcopy(value[0]) for _ in range(chance.choice([most - 1, most, most + 1, 2, 5]))]
        elif act < 0.6 and value:
            value.pop()
        elif act < 0.7:
            value[:] = [copy.deepcopy(value)]
        elif value:
            value.append(copy.deepcopy(chance.choice(value)))


def written(document: Any, number: int) -> bytes:
    """Write a document as JSON text, in one of several ways that mean the same."""
    separators, indent = [((",", ":"), None), ((", ", ": "), None), ((",", " : "), 1)][number % 3]
    return json.dumps(document, ensure_ascii=number % 2 == 0, separators=separators, indent=indent).encode()
