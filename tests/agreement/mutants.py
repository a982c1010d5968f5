"""Documents that are valid or nearly so, made by the thousand: seeded changes of valid ones, aimed at every keyword.

Everything here reads the published schema and nothing of careerkit, so that it could do the same for any validator.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from tests.agreement.places import UNIONS, Place, Places, Schema, fresh
from tests.agreement.values import ASTRAL, LONG, TEXTS, near_texts

ANYTHING = [
    None, True, False, 0, 1, -1, 0.0, 1.0, -0.0, 2.5, 3.0, 1e15, -1e15, 1e300, -1e300, 2**53 - 1, 2**53, -(2**53),
    "", "a", "1", "true", "null", "\n", " ", "é", ASTRAL, "\u0000", "word.json.null", [], {}, [None], [[]], [{}],
    ["a"], [1], {"a": 1}, {"": None}, [[[[[1]]]]],
]  # fmt: skip
"""Values that stand where they should not, and sometimes where they may."""
KEYS = [
    "", "a", "name ", "Name", "kind", "schema_version", "$schema", "extensions", "id", "__class__", "é", "name\n",
    "__proto__", "constructor",
]  # fmt: skip
"""Keys that no object knows, and some that only others know."""
MOST = 2**53 - 1
FREE = [
    {"a": {"b": [1, None, {"c": "\n"}]}}, MOST, -MOST, MOST + 1, -MOST - 1, float(MOST), [MOST + 1],
    {"a": MOST + 1}, [[1]], ["a", 1, True, 2.5], ["a", None], [{"a": 1}],
    {"kind": "canvas", "schema_version": "1.0"},
    1e16, [1e300], "x" * 11_000, 0.1, -0.0, [""], {"": {"": None}}, {"é": ASTRAL},
]  # fmt: skip
"""Values to put where any JSON may stand."""


class Mutant(NamedTuple):
    """A document, and where it was changed."""

    document: Any
    places: tuple[str, ...]
    """What was changed, such as `Money.amount`."""


class Site(NamedTuple):
    """A value in a document, and what the schema says there."""

    path: tuple[Any, ...]
    name: str
    schemas: tuple[Schema, ...]
    """The schemas of which one at least speaks of the value; more than one in a union."""


class Mutator:
    """Makes mutants of the documents that a schema describes.

    Args:
        schema: A root schema, draft 2020-12, in the subset that the project publishes.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.definitions: dict[str, Any] = schema.get("$defs", {})
        self.places = Places(schema)
        self._aims: dict[tuple[int, ...], tuple[list[Any], list[Any]]] = {}

    # ------------------------------------------------------------------------------------------------- valid documents

    @cached_property
    def least(self) -> Any:
        """The smallest valid document."""
        return self.places.least(self.schema)

    @cached_property
    def full(self) -> list[Any]:
        """Four valid documents with every property in every part, which differ where there is a choice."""
        return [self.build(self.schema, turn, ()) for turn in range(4)]

    def build(  # noqa: PLR0911  # one case for each sort of schema
        self, schema: Schema, turn: int, inside: tuple[str, ...], *, every: bool = True
    ) -> Any:
        """Make a valid value, with every property once or with those that are required; `turn` chooses in unions."""
        if not every:
            return fresh(self.places.least(schema))
        if "$ref" in schema:
            name = schema["$ref"].removeprefix("#/$defs/")
            deep = inside.count(name) > 0 or len(inside) > 8
            return self.build(self.definitions[name], turn, (*inside, name), every=not deep)
        for union in UNIONS:
            if union in schema:
                return self.build(schema[union][turn % len(schema[union])], turn, inside)
        if "properties" in schema:
            return {name: self.property(item, turn, inside) for name, item in schema["properties"].items()}
        match schema.get("type"):
            case "object":
                return fresh((schema.get("examples") or [{}])[0])
            case "array":
                count = max(schema.get("minItems", 0), min(1, schema.get("maxItems", 1)))
                return [self.build(schema["items"], turn + index, inside) for index in range(count)]
            case "boolean":
                return turn % 2 == 0
            case "number" | "integer":
                return self.number(schema, turn)
            case _:
                return fresh(self.places.least(schema))

    def property(self, schema: Schema, turn: int, inside: tuple[str, ...]) -> Any:
        """Make a value of a property: one of its examples, where it is a simple one."""
        if schema.get("type") in ("string", "number", "integer", "object") and schema.get("examples"):
            return fresh(schema["examples"][turn % len(schema["examples"])])
        return self.build(schema, turn, inside)

    @staticmethod
    def number(schema: Schema, turn: int) -> Any:
        """Make a number at one of its bounds, or between them."""
        least = schema.get("minimum", schema.get("exclusiveMinimum"))
        whole = schema["type"] == "integer"
        return [math.floor(least) + 1, schema["maximum"], schema["maximum"] if whole else schema["maximum"] / 2][
            turn % 3
        ]

    # ----------------------------------------------------------------------------------------------------------- sites

    def sites_in(self, value: Any, schemas: tuple[Schema, ...], name: str) -> list[Site]:
        """List the values in a value, itself first, each with the schemas that speak of it."""
        return list(self._sites(value, schemas, (), name))

    def _sites(self, value: Any, schemas: tuple[Schema, ...], path: tuple[Any, ...], name: str) -> Iterator[Site]:
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

    def fitting(self, value: Any, schemas: tuple[Schema, ...]) -> tuple[Schema, ...]:
        """Give the schemas that may speak of a value: of the variants of a union, the one whose tag it has."""
        flat = tuple(self.leaves(schemas))
        if not isinstance(value, dict):
            return flat
        return tuple(each for each in flat if self._tagged(value, each)) or flat

    @staticmethod
    def _tagged(value: dict[str, Any], schema: Schema) -> bool:
        properties = schema.get("properties", {})
        return all(value.get(key) == each["const"] for key, each in properties.items() if "const" in each)

    def leaves(self, schemas: tuple[Schema, ...]) -> Iterator[Schema]:
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
        """Make mutants: at every place of the schema in turn, over and over, in the smallest document that has it.

        Most have one value changed there. Some have the place filled with all that it may have, and changes within; a
        few are full documents. So they are small and many, and a few are large.
        """
        chance = random.Random(seed)  # noqa: S311  # the same mutants every time
        hosts = [place for place in self.places.hosts if place.step != ("name",)]
        order: list[Place] = []
        for _ in range(count):
            if not order:
                order = hosts[:]
                chance.shuffle(order)
            place, act = order.pop(), chance.random()
            if act < 0.003:
                document, names = self.changed(chance.choice(self.full), (self.schema,), "root", chance)
                yield Mutant(document, names)
                continue
            sort = self.build if act < 0.02 else self.filled
            value, names = self.changed(
                sort(place.schema, chance.randrange(4), ()), (place.schema,), place.name, chance
            )
            yield Mutant(self.places.wrap(place, value), names)

    def filled(self, schema: Schema, turn: int, _: tuple[str, ...]) -> Any:
        """Make a valid value that has something in it, but little."""
        flat = list(self.leaves((schema,)))
        chosen = flat[turn % len(flat)]
        if "properties" in chosen and turn:
            return self.places.every(chosen)
        return self.places.sample(chosen)

    def changed(
        self, value: Any, schemas: tuple[Schema, ...], name: str, chance: random.Random
    ) -> tuple[Any, tuple[str, ...]]:
        """Change one thing in a value, and sometimes more; name what."""
        holder, names = [fresh(value)], []
        again = True
        while again:
            if chance.random() < 0.5:
                site = Site((), name, self.fitting(holder[0], schemas))
            else:
                site = chance.choice(self.sites_in(holder[0], schemas, name))
            self.mutate(holder, Site((0, *site.path), site.name, site.schemas), chance)
            names.append(site.name)
            again = chance.random() < 0.15
        return holder[0], tuple(names)

    def mutate(self, document: Any, site: Site, chance: random.Random) -> None:
        """Change one thing at a site."""
        holder = document
        for step in site.path[:-1]:
            holder = holder[step]
        value = holder[site.path[-1]]
        act = chance.random()
        if isinstance(value, dict) and act < 0.7:
            self.mutate_object(value, site, chance)
        elif isinstance(value, list) and act < 0.7:
            self.mutate_list(value, site, chance)
        elif act > 0.93 and isinstance(holder, dict):
            del holder[site.path[-1]]
        else:
            short, long = self.aimed(site)
            act = chance.random()
            pool = (long if act < 0.03 else short if act < 0.8 else ANYTHING) or ANYTHING
            holder[site.path[-1]] = fresh(chance.choice(pool))

    def aimed(self, site: Site) -> tuple[list[Any], list[Any]]:
        """Give values at the borders of what the schemas at a site allow; long ones, which cost time, apart."""
        key = tuple(map(id, site.schemas))
        if key not in self._aims:
            both: tuple[list[Any], list[Any]] = ([], [])
            for schema in site.schemas:
                for value in borders(schema):
                    both[isinstance(value, str) and len(value) > LONG].append(value)
            self._aims[key] = both
        return self._aims[key]

    def mutate_object(self, value: dict[str, Any], site: Site, chance: random.Random) -> None:
        """Change an object: a key too few or too many, or a value of another sort."""
        named = [each for each in site.schemas if "propertyNames" in each]
        known = [key for each in site.schemas for key in each.get("properties", ())]
        if named and chance.random() < 0.8:
            names = ["org.example.a", "a", *borders(named[0]["propertyNames"]), *KEYS]
            value[str(chance.choice(names))] = fresh(chance.choice([*ANYTHING, *FREE]))
        elif value and chance.random() < 0.5:
            del value[chance.choice(list(value))]
        elif known and chance.random() < 0.4:
            value[chance.choice(known)] = fresh(chance.choice(ANYTHING))
        else:
            near = [chance.choice(known) + chance.choice(["s", " ", "\n", "_"])] if known else []
            value[chance.choice(KEYS + near)] = fresh(chance.choice(ANYTHING))

    @staticmethod
    def mutate_list(value: list[Any], site: Site, chance: random.Random) -> None:
        """Change a list: its length, or what lies in it."""
        most = max((each.get("maxItems", 0) for each in site.schemas), default=0)
        act = chance.random()
        if act < 0.2:
            value.clear()
        elif act < 0.4:
            value.append(fresh(chance.choice(ANYTHING)))
        elif act < 0.5 and value:
            value[:] = [fresh(value[0]) for _ in range(chance.choice([most - 1, most, most + 1, 2, 5]))]
        elif act < 0.6 and value:
            value.pop()
        elif act < 0.7:
            value[:] = [fresh(value)]
        elif value:
            value.append(fresh(chance.choice(value)))


def borders(schema: Schema) -> Iterator[Any]:  # noqa: C901  # one case for each keyword
    """Give values at the borders of what a schema allows, on both sides."""
    for keyword in ("minimum", "exclusiveMinimum", "maximum"):
        if keyword in schema:
            yield from _around(schema[keyword])
    if schema.get("type") == "integer":
        yield from (1.0, 2.5, 3.0, 1.0000000001, True, False, "3", [3])
    if schema.get("type") == "boolean":
        yield from (0, 1, 0.0, 1.0, "true", True, False)
    if "const" in schema:
        word = schema["const"]
        yield from (word, f"{word}\n", f" {word}", word.upper(), word[:-1], [word], {"const": word}, f"{word}\u0000")
    if schema.get("type") == "string":
        for keyword in ("minLength", "maxLength"):
            length = schema.get(keyword, 1)
            for text in ("x", ASTRAL, "é", "e\u0301"):
                yield from (text * max(length + more, 0) for more in (-1, 0, 1))
    if "pattern" in schema:
        yield from TEXTS
        for example in schema.get("examples", ())[:3]:
            yield from near_texts(example)


def _around(bound: float) -> Iterator[Any]:
    """Give numbers at a bound: every bound is one at which all parsers read an integer alike."""
    whole = math.floor(bound)
    yield from (bound, whole, whole - 1, whole + 1, bound - 1, bound + 1, bound * 10)
    yield from (float(bound), math.nextafter(bound, -math.inf), math.nextafter(bound, math.inf), bound + 0.5)
    yield from (-float(bound), str(bound), bound == 1)


_WRITERS = [
    json.JSONEncoder(ensure_ascii=escape, separators=separators).encode
    for separators in ((",", ":"), (", ", ": "), (" ,\t", "\n:\r\n "))
    for escape in (True, False)
]


def written(document: Any, number: int) -> bytes:
    """Write a document as JSON text, in one of several ways that mean the same."""
    return _WRITERS[number % len(_WRITERS)](document).encode()
