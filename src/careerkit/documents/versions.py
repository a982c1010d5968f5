"""The versions of documents, and how an older one becomes the newest: one step after the other, each a pure function.

To identify a version, to migrate a document and to validate it are three separate things. An older document is first
validated in the form of its own version, so that what is invalid there is never brought into a newer form; what is
migrated is then read as if it had been written today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

if TYPE_CHECKING:
    from careerkit.declaration.nodes import Node
    from careerkit.declaration.part import Part

__all__ = ["Step", "Versions", "address_of", "published_form"]


def __dir__() -> list[str]:
    return __all__


Change = Callable[[dict[str, Any]], dict[str, Any]]
Form = Callable[[str, str], "type[Part] | None"]

_VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\Z", re.ASCII)


class Step(NamedTuple):
    """One thing that is different in a version.

    Examples:
        >>> def renamed(gap):
        ...     return {"hours" if key == "effort" else key: value for key, value in gap.items()}
        >>> Step(to="1.1", of="Gap", change=renamed).change({"name": "Budgets", "effort": 40})
        {'name': 'Budgets', 'hours': 40}
    """

    to: str
    """The version that it leads to, from the one before."""
    change: Change
    """A pure function from plain JSON to plain JSON: it makes a new dict and leaves the one that it is given as it is.
    It can rely on what it is given to be valid in the version before."""
    of: str | None = None
    """The class whose objects it changes, wherever in a document they stand, innermost first, by its name in the
    version before; None for the whole document, its `kind` included, after all the classes."""
    kinds: tuple[str, ...] | None = None
    """The kinds of document that it is for; None for all of them."""


def address_of(kind: str, version: str) -> str:
    """Give the `$id` of the published schema of a kind in a version; it is a name, and nothing is ever fetched from it.

    Examples:
        >>> address_of("canvas", "1.0")
        'https://w3id.org/careerkit/schemas/1.0/canvas.schema.json'
    """
    return f"https://w3id.org/careerkit/schemas/{version}/{kind}.schema.json"


def published_form(kind: str, version: str) -> type[Part] | None:
    """Give the form that a kind had in a version, as its published schema says; None where it had none.

    Examples:
        >>> published_form("canvas", "1.0").__name__
        'Canvas'
        >>> published_form("cavnas", "1.0") is None
        True
    """
    from careerkit.documents.schemas import form

    return form(kind, version)


def _strings(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(given)


def _steps(given: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(given)


@attrs.frozen
class Versions:
    """The versions that documents of some kinds come in, and the steps from each to the next.

    Args:
        numbers: The versions, oldest first, such as `("1.0", "1.1")`; documents are read and written in the last one.
        steps: What is different in each, in the order in which it is to be done.
        form: Gives the class for the form that a kind had in an older version, or None if there was no such kind yet.

    Raises:
        ValueError: if a version has no two numbers, if they do not rise, or if a step leads to none of them.

    Examples:
        >>> versions = Versions(("1.0", "1.1"), [Step(to="1.1", change=lambda course: {**course, "open": True})])
        >>> versions.newest
        '1.1'
        >>> versions.migrated({"kind": "course", "schema_version": "1.0", "name": "Budgets"})
        {'kind': 'course', 'schema_version': '1.1', 'name': 'Budgets', 'open': True}
    """

    numbers: tuple[str, ...] = attrs.field(converter=_strings)
    """The versions, oldest first."""
    steps: tuple[Step, ...] = attrs.field(converter=_steps, default=())
    """What is different in each."""
    form: Form = published_form
    """Gives the class for the form that a kind had in an older version."""

    def __attrs_post_init__(self) -> None:
        """Check the order."""
        known = [parsed(number) or () for number in self.numbers]
        if not all(known) or not known or any(one >= other for one, other in pairwise(known)):
            raise ValueError(
                f"versions are two numbers each, such as 1.0, from the oldest to the newest: {self.numbers}"
            )
        for step in self.steps:
            if step.to not in self.numbers[1:]:
                raise ValueError(f"a step leads to {step.to}, which is none of the versions after the first")

    @property
    def newest(self) -> str:
        """The version that documents are read and written in."""
        return self.numbers[-1]

    def older(self, version: object) -> bool:
        """Tell whether a version is one of those before the newest."""
        return version in self.numbers[:-1]

    def newer(self, version: str) -> bool:
        """Tell whether a version is one that is still to come."""
        number = parsed(version)
        return number is not None and number > (parsed(self.newest) or ())

    def migrated(self, document: dict[str, Any]) -> dict[str, Any]:
        """Bring a document, as plain JSON with its envelope, from an older version to the newest; nothing is validated.

        Raises:
            ValueError: if its version is none of the known ones, or the form of its kind in one of them is not known.
            TypeError: if a step gives something else than an object.
        """
        at = self.numbers.index(document["schema_version"])
        for before, to in pairwise(self.numbers[at:]):
            document = self._stepped(document, before, to)
        return document

    def _stepped(self, document: dict[str, Any], before: str, to: str) -> dict[str, Any]:
        """Bring a document to the next version."""
        kind: str = document["kind"]
        steps = [step for step in self.steps if step.to == to and (step.kinds is None or kind in step.kinds)]
        changes: dict[str, list[Change]] = {}
        for step in steps:
            if step.of is not None:
                changes.setdefault(step.of, []).append(step.change)
        if changes:
            from careerkit.declaration.part import ENVELOPE

            form = self.form(kind, before)
            if form is None:
                raise ValueError(f"nothing says which form the kind {kind} had in version {before}")
            envelope = {key: value for key, value in document.items() if key in ENVELOPE}
            body = {key: value for key, value in document.items() if key not in ENVELOPE}
            document = {**envelope, **_changed_part(form, body, changes)}
        for step in steps:
            if step.of is None:
                document = _done(step.change, document)
        address = document.get("$schema")
        moved = {} if address != address_of(kind, before) else {"$schema": address_of(document["kind"], to)}
        return {**document, "schema_version": to, **moved}


def parsed(version: str) -> tuple[int, int] | None:
    """Read the two numbers of a version; None if it has another form."""
    match = _VERSION.match(version)
    return None if match is None else (int(match[1]), int(match[2]))


def _changed_part(part: type[Part], value: dict[str, Any], changes: Mapping[str, Sequence[Change]]) -> dict[str, Any]:
    """Change the objects inside an object, and then the object itself."""
    from careerkit.declaration.table import table

    fields = table(part).by_name
    for_itself = changes.get(part.__name__, ())
    changed = {key: _changed(fields[key].node, item, changes) for key, item in value.items()}
    for change in for_itself:
        changed = _done(change, changed)
    return changed


def _changed(node: Node, value: Any, changes: Mapping[str, Sequence[Change]]) -> Any:
    """Change the objects of classes in a valid value; what no class describes stays as it is."""
    from careerkit.declaration.nodes import EitherNode, PartNode, SequenceNode, VariantNode

    match node:
        case PartNode(part):
            return _changed_part(part, value, changes)
        case VariantNode(tag, parts):
            return _changed_part(parts[value[tag]], value, changes)
        case SequenceNode(item):
            return [_changed(item, single, changes) for single in value]
        case EitherNode(choices):
            holding = (PartNode, VariantNode) if type(value) is dict else SequenceNode
            fitting = [choice for choice in choices if type(value) in (dict, list) and isinstance(choice, holding)]
            return _changed(fitting[0], value, changes) if fitting else value
        case _:
            return value


def _done(change: Change, value: dict[str, Any]) -> dict[str, Any]:
    """Do one change; what it gives is looked at, for an app may have written it."""
    changed = change(value)
    if type(changed) is not dict:
        raise TypeError(type(changed).__name__)
    return changed
