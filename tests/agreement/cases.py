"""Documents that a schema takes and documents that it refuses, for each assertion in it.

They are the smallest that there are, so that whoever looks at one that is judged wrongly sees at once what it is about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from tests.agreement.assertions import Judge, assertions
from tests.agreement.places import Place, Places, Schema
from tests.agreement.values import accepted, refused


class Case(NamedTuple):
    """A document, and what is to be made of it."""

    place: Place
    said: str
    """What is special about the value at the place."""
    document: Any
    about: str = ""
    """The assertion that it violates; empty where it is valid."""
    decides: frozenset[str] = frozenset()
    """The assertions of which each one alone makes it invalid: without it, it would be valid."""
    once: bool = False
    """Whether one place is enough to try such a value at, where not everything is tried everywhere."""

    @property
    def valid(self) -> bool:
        """Whether the schema takes it."""
        return not self.about


class Cases:
    """The cases of a schema.

    Args:
        schema: The root schema.
    """

    def __init__(self, schema: Schema) -> None:
        self.places = Places(schema)
        self.judge = Judge(schema)
        self.assertions = assertions(schema)

    def accepted(self, place: Place) -> Iterator[Case]:
        """Give valid documents with one value after the other at a place; one of each that is called the same."""
        told: set[str] = set()
        for value in accepted(self.places, place):
            document = self.places.wrap(place, value.value)
            if value.said not in told and self.judge.takes(document):
                told.add(value.said)
                yield Case(place, value.said, document, once=value.once)

    def refused(self, place: Place, *, but: Collection[str] = ()) -> Iterator[Case]:
        """Give documents that violate one assertion of a place after the other.

        A value that another branch of a union takes is left out. So is one that violates something else than what it is
        aimed at, unless nothing violates that alone: an empty text is too short, and never has an exact form either.

        Args:
            place: The place.
            but: Assertions of which there is enough; it may grow meanwhile.
        """
        others: dict[str, Case] = {}
        decided: set[str] = set()
        for value in refused(self.places, place):
            about = f"{place.pointer}/{value.about}"
            if about in but:
                continue
            document = self.places.wrap(place, value.value)
            decides = self.judge.decides(document)
            case = Case(place, value.said, document, about, frozenset(decides))
            if about in decides:
                yield case
                decided.update(decides)
            elif about in self.implied and about in self.judge.violates(document):
                others.setdefault(about, case)
        yield from (case for about, case in others.items() if about not in decided)

    def one_for_each_assertion(self) -> list[Case]:
        """Give refused documents until each assertion decides about one, except those that can't: `implied`."""
        found: list[Case] = []
        told: set[str] = set()
        for place in self.places.all.values():
            for case in self.refused(place, but=told):
                if case.about not in told:
                    found.append(case)
                    told.update(case.decides, [case.about])
        return found

    @cached_property
    def implied(self) -> frozenset[str]:
        """The lengths that stand beside a pattern: they may say nothing that the pattern does not say as well."""
        return frozenset(
            f"{pointer}/{keyword}"
            for pointer, place in self.places.all.items()
            if "pattern" in place.schema
            for keyword in ("minLength", "maxLength")
            if keyword in place.schema
        )
