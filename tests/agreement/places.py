"""Every place of a schema at which a value can stand, each with the smallest document that has a value there.

Everything here reads the published schema and nothing of careerkit, so that it could do the same for any validator.
"""

from __future__ import annotations

import heapq
import json
import math
from collections.abc import Iterator
from functools import cached_property
from itertools import count
from typing import Any, NamedTuple

UNIONS = ("oneOf", "anyOf")

Schema = dict[str, Any]


def fresh(value: Any) -> Any:
    """Copy a JSON value, several times faster than what can copy anything."""
    if type(value) is dict:
        return {key: fresh(item) for key, item in value.items()}
    return [fresh(item) for item in value] if type(value) is list else value


def escaped(step: str | int) -> str:
    """Write a step of a JSON Pointer (RFC 6901)."""
    return str(step).replace("~", "~0").replace("/", "~1")


class Place(NamedTuple):
    """A schema within a root schema, and the way to a value that it judges."""

    pointer: str
    """Where the schema stands in the file, as a fragment: `#/$defs/Money/properties/amount`."""
    schema: Schema
    owner: str
    """The title of the object that the value belongs to."""
    name: str
    """What the value is called in a sentence: `Money.amount`, or the owner's own title where it is one."""
    around: Place | None
    """The place of what holds the value, or the place that refers here; None at the root."""
    step: tuple[str, ...]
    """How the value lies in what is around: as a property, an item, a value or a name of a mapping, or as it is."""

    @property
    def definition(self) -> str:
        """The definition that it belongs to, as a fragment; `#` for the root's own."""
        return "/".join(self.pointer.split("/")[:3]) if self.pointer.startswith("#/$defs/") else "#"


class Places:
    """The places of a root schema, in the subset of draft 2020-12 that the project publishes.

    Args:
        schema: The root schema.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.definitions: dict[str, Schema] = schema.get("$defs", {})
        self._least: dict[int, Any] = {}

    @cached_property
    def all(self) -> dict[str, Place]:
        """Every place by its pointer; of the ways that lead there, the one with the shortest document is taken."""
        order = count()  # equal lengths are taken in the order in which they were met
        waiting = [(0, next(order), Place("#", self.schema, self.schema["title"], self.schema["title"], None, ()))]
        found: dict[str, Place] = {}
        while waiting:
            _, _, place = heapq.heappop(waiting)
            if place.pointer in found:
                continue
            found[place.pointer] = place
            for below in self._below(place):
                if below.pointer not in found:
                    heapq.heappush(waiting, (len(json.dumps(self.wrap(below, "-"))), next(order), below))
        return found

    @cached_property
    def hosts(self) -> tuple[Place, ...]:
        """Where a value of its own stands: the root, properties, items, and names and values of mappings."""
        return tuple(place for place in self.all.values() if place.step[:1] != ("same",))

    def _below(self, place: Place) -> Iterator[Place]:
        schema, pointer = place.schema, place.pointer
        if "$ref" in schema:
            target = self.definitions[schema["$ref"].removeprefix("#/$defs/")]
            title = target.get("title", place.owner)
            owner = title if "properties" in target else place.owner
            yield Place(schema["$ref"], target, owner, title, place, ("same",))
        for union in UNIONS:
            for index, branch in enumerate(schema.get(union, ())):
                yield Place(f"{pointer}/{union}/{index}", branch, place.owner, place.name, place, ("same",))
        for key, value in schema.get("properties", {}).items():
            name = f"{place.owner}.{key}"
            yield Place(f"{pointer}/properties/{escaped(key)}", value, place.owner, name, place, ("property", key))
        if "items" in schema:
            yield Place(f"{pointer}/items", schema["items"], place.owner, f"{place.name}[]", place, ("item",))
        if schema.get("propertyNames"):
            names = schema["propertyNames"]
            yield Place(f"{pointer}/propertyNames", names, place.owner, f"{place.name} (a name)", place, ("name",))
        if schema.get("additionalProperties"):
            free = schema["additionalProperties"]
            name = f"{place.name} (a value)"
            yield Place(f"{pointer}/additionalProperties", free, place.owner, name, place, ("value",))

    # -------------------------------------------------------------------------------------------------------- documents

    def wrap(self, place: Place, value: Any) -> Any:
        """Make the smallest document that has a value at a place."""
        while place.around is not None:
            around, step = place.around, place.step
            match step[0]:
                case "property":
                    value = self.least(around.schema) | {step[1]: value}
                case "item":
                    least = around.schema.get("minItems", 1)
                    value = [value, *(self.least(around.schema["items"]) for _ in range(least - 1))]
                case "value":
                    value = {self.mapping_name(around.schema): value}
                case "name":
                    value = {str(value): self.least(around.schema["additionalProperties"])}
                case _:
                    pass
            place = around
        return value

    def mapping_name(self, schema: Schema) -> str:
        """Give a name that a mapping takes."""
        examples = [name for example in schema.get("examples", ()) for name in example]
        if examples or "propertyNames" not in schema:
            return examples[0] if examples else "a"
        # an example has a name; where there is none, there is one that the patterns of this project take
        return "org.example.a" if "[.]" in schema["propertyNames"]["pattern"] else "a"

    def least(self, schema: Schema) -> Any:
        """Make a valid value with nothing that can be left out; the same one every time, not to be changed."""
        if id(schema) not in self._least:
            self._least[id(schema)] = self._made(schema)
        return self._least[id(schema)]

    def _made(self, schema: Schema) -> Any:  # noqa: PLR0911  # one case for each sort of schema
        if "const" in schema:
            return schema["const"]
        for union in UNIONS:
            if union in schema:
                return self.least(schema[union][0])
        if "$ref" in schema:
            target = self.definitions[schema["$ref"].removeprefix("#/$defs/")]
            plain = "properties" not in target and not any(union in target for union in UNIONS)
            return schema["examples"][0] if plain and schema.get("examples") else self.least(target)
        match schema["type"]:
            case "object":
                properties = schema.get("properties", {})
                return {key: self.least(properties[key]) for key in schema.get("required", ())}
            case "array":
                return [self.least(schema["items"]) for _ in range(schema.get("minItems", 0))]
            case "boolean":
                return True
            case "null":
                return None
            case "string":
                return schema.get("examples", ["x" * max(1, schema.get("minLength", 0))])[0]
            case _:
                return schema.get("examples", [math.floor(schema.get("minimum", 0)) + 1])[0]

    def sample(self, schema: Schema) -> Any:
        """Make a valid value that has something in it: a list has an item, and a simple value is the example."""
        if schema.get("type") == "array":
            count = max(1, schema.get("minItems", 0))
            return [fresh(self.sample(schema["items"])) for _ in range(count)]
        least = self.least(schema)
        if least or not schema.get("examples"):
            return fresh(least)
        return fresh(schema["examples"][0])

    def every(self, schema: Schema) -> dict[str, Any]:
        """Make a valid object with each of its properties."""
        return {key: self.sample(value) for key, value in schema["properties"].items()}
