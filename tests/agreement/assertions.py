"""Every assertion of a schema, and which of them a document violates.

An assertion is what can make a document invalid: a keyword with its value, by its place in the file, such as
`#/$defs/Money/properties/amount/maximum`. Each property of `required` is one of its own, `#/required/0`, and so is a
reference, for a program that would not follow it would take anything there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tests.agreement.places import UNIONS, Schema, escaped

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

SIMPLE = frozenset(
    {
        *("type", "const", "pattern", "minLength", "maxLength", "minItems", "maxItems"),
        *("minimum", "maximum", "exclusiveMinimum", "oneOf", "anyOf", "$ref"),
    }
)
"""The keywords that are one assertion each."""


SORTS = frozenset({"type", "const", "pattern", *UNIONS})
"""The keywords of which every schema that is not a reference has one at least: one that is kept was judged by."""


def assertions(schema: Schema) -> dict[str, Any]:
    """Give every assertion of a root schema by its pointer, with what it asserts."""
    found = dict(_assertions(schema, "#"))
    for name, definition in schema.get("$defs", {}).items():
        found.update(_assertions(definition, f"#/$defs/{escaped(name)}"))
    return found


def _assertions(schema: Schema, pointer: str) -> Iterator[tuple[str, Any]]:
    for keyword, value in schema.items():
        below = f"{pointer}/{keyword}"
        if keyword in SIMPLE:
            yield below, value
        if keyword in UNIONS:
            for index, branch in enumerate(value):
                yield from _assertions(branch, f"{below}/{index}")
        elif keyword == "required":
            yield from ((f"{below}/{index}", name) for index, name in enumerate(value))
        elif keyword == "properties":
            for name, item in value.items():
                yield from _assertions(item, f"{below}/{escaped(name)}")
        elif keyword == "additionalProperties" and value is False:
            yield below, value
        elif keyword in ("items", "propertyNames", "additionalProperties"):
            yield from _assertions(value, below)


class Judge:
    """Tells which assertions of a schema a document violates, by the errors that jsonschema-rs finds.

    Args:
        schema: The root schema.
    """

    def __init__(self, schema: Schema) -> None:
        import jsonschema_rs

        self.schema = schema
        self.validator = jsonschema_rs.validator_for(schema)
        self._kept: dict[str, set[str]] = {}

    def takes(self, document: Any) -> bool:
        """Tell whether a document is valid."""
        return self.validator.is_valid(document)

    def decides(self, document: Any) -> set[str]:
        """Give the assertions of which each one alone makes a document invalid: without it, it would be valid."""
        return self._deciding(list(self.validator.iter_errors(document)))

    def violates(self, document: Any) -> set[str]:
        """Give all assertions that a document violates, those in the branches of a union among them."""
        return self._violated(self.validator.iter_errors(document))

    def _deciding(self, errors: list[ValidationError]) -> set[str]:
        """Those that decide alone: there is one error, or in a union a branch that has but one."""
        if len(errors) != 1:
            return set()
        (error,) = errors
        inner = getattr(error.kind, "error", None)
        if inner is not None:  # of the name of a property
            return self._deciding([inner])
        below = (self._deciding(branch) for branch in getattr(error.kind, "context", None) or ())
        return set(self._pointers(error)).union(*below)

    def _violated(self, errors: Iterable[ValidationError]) -> set[str]:
        found: set[str] = set()
        for error in errors:
            inner = getattr(error.kind, "error", None)
            found.update(self._violated([inner]) if inner is not None else self._pointers(error))
            for branch in getattr(error.kind, "context", None) or ():
                found |= self._violated(branch)
        return found

    def keeps(self, document: Any) -> set[str]:
        """Give the assertions that a valid document keeps, in that a value is there that is judged by them."""
        found: set[str] = set()
        for unit in self.validator.evaluate(document).list()["details"]:
            path = unit["evaluationPath"]
            if unit["valid"] and path.rpartition("/")[2] in SORTS:
                if path not in self._kept:
                    self._kept[path] = self._keeping(path)
                found |= self._kept[path]
        return found

    def _keeping(self, path: str) -> set[str]:
        """Give what is kept with a keyword: the references on the way, and what stands beside it."""
        *passed, last = self._way(step.replace("~1", "/").replace("~0", "~") for step in path.split("/")[1:])
        return {*passed, *self.beside.get(last.rpartition("/")[0], ())}  # a property may be called like a keyword

    @cached_property
    def beside(self) -> dict[str, list[str]]:
        """The assertions of each schema within the schema, by its place."""
        found: dict[str, list[str]] = {}
        for pointer in assertions(self.schema):
            place, _, last = pointer.rpartition("/")
            found.setdefault(place.removesuffix("/required") if last.isdecimal() else place, []).append(pointer)
        return found

    def _pointers(self, error: ValidationError) -> Iterator[str]:
        """Give the assertion that failed, and the references on the way to it."""
        *passed, pointer = self._way(error.evaluation_path)
        yield from passed
        if pointer.endswith("/required"):
            missing: str = getattr(error.kind, "property")  # noqa: B009  # an error of this sort has it
            pointer = f"{pointer}/{self._at(pointer).index(missing)}"
        yield pointer

    def _way(self, path: Iterable[str | int]) -> Iterator[str]:
        """Follow an evaluation path: give the references that are passed, and last the pointer to where it leads."""
        pointer = "#"
        for step in path:
            if step == "$ref":
                yield f"{pointer}/$ref"
                pointer = self._at(pointer)["$ref"]
            else:
                pointer = f"{pointer}/{escaped(step)}"
        yield pointer

    def _at(self, pointer: str) -> Any:
        """Give what stands at a pointer."""
        found: Any = self.schema
        for step in pointer.split("/")[1:]:
            found = found[int(step) if isinstance(found, list) else step.replace("~1", "/").replace("~0", "~")]
        return found
