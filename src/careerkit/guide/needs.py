"""Which categories of career problems the needs of other frameworks speak for: O*NET's work values, Schein's anchors.

The mapping is a proposal with a version, made by reading the definitions side by side; nobody has tested it. One need
may speak for several categories, and several for one. What has no home is told, not pressed into one: a need with no
category, and a facet that no need speaks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from careerkit.guide.knowledge import Entry, read
from careerkit.messages import DEFAULT_LANGUAGE
from careerkit.model.motivation import Facet

__all__ = ["MAPPING_STATUS", "MAPPING_VERSION", "NEED_SCHEMES", "Need", "NeedScheme", "WorkValue"]


def __dir__() -> list[str]:
    return __all__


MAPPING_VERSION: str = read("needs")["version"]
"""The version of the mapping; it grows whenever a need changes its categories."""

MAPPING_STATUS: str = read("needs")["status"]
"""What the mapping is: a `proposal`."""


class Need(NamedTuple):
    """Something that work can give somebody, as another framework tells it apart.

    Source: requirement row S0.6.

    Examples:
        >>> need = next(need for need in NEED_SCHEMES[0].needs() if need.id == "compensation")
        >>> need.code, need.categories, need.definition()
        ('1.B.2.b.4', ('financial',), 'Being paid well, compared with others.')
    """

    id: str
    """Its name here, unique in its scheme together with that of its work value."""
    code: str | None
    """What its own framework calls it by; None where that has no codes."""
    categories: tuple[str, ...]
    """The categories that it speaks for, the clearest first; none where it has no home among the five."""
    facets: tuple[Facet, ...]
    """The sides of those categories that it speaks for in particular; none where it speaks for a category as a whole,
    or is near to one and no side of it."""
    words: Entry
    """Its words among the messages."""

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return self.words.name(language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is."""
        return self.words.definition(language)


class WorkValue(NamedTuple):
    """A group of needs, or a need that stands for itself.

    Examples:
        >>> value = NEED_SCHEMES[0].values[0]
        >>> value.name(), [need.id for need in value.needs]
        ('Achievement', ['ability-utilization', 'achievement'])
        >>> value.categories
        ('growth', 'recognition')
    """

    id: str
    """Its name here, unique in its scheme."""
    code: str | None
    """What its own framework calls it by; None where that has no codes."""
    needs: tuple[Need, ...]
    """What it consists of: at the least one need, which may be itself."""
    words: Entry
    """Its words among the messages."""

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that its needs speak for, each once."""
        return tuple(dict.fromkeys(category for need in self.needs for category in need.categories))

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return self.words.name(language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is."""
        return self.words.definition(language)


class NeedScheme(NamedTuple):
    """The needs of one framework.

    Source: requirement row S0.6; see `source` for the framework's own.

    Examples:
        >>> [scheme.id for scheme in NEED_SCHEMES]
        ['onet-work-values', 'career-anchors']
        >>> [need.id for need in NEED_SCHEMES[0].without_a_category()][:3]
        ['activity', 'independence', 'working-conditions']
    """

    id: str
    """Its name here."""
    source: str
    """Where it was published."""
    values: tuple[WorkValue, ...]
    """Its work values."""

    @property
    def facets_without_a_need(self) -> tuple[Facet, ...]:
        """The facets of the five categories that none of its needs speaks for."""
        spoken = {facet for need in self.needs() for facet in need.facets}
        return tuple(facet for facet in Facet if facet not in spoken)

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return Entry("need", self.id).name(language)

    def needs(self) -> Iterator[Need]:
        """Go through all its needs."""
        for value in self.values:
            yield from value.needs

    def without_a_category(self) -> tuple[Need, ...]:
        """List the needs that have no home among the five categories."""
        return tuple(need for need in self.needs() if not need.categories)


def _need(entry: Mapping[str, Any], words: Entry) -> Need:
    facets = tuple(map(Facet, entry["facets"]))
    return Need(entry["id"], entry.get("code"), tuple(entry["categories"]), facets, words)


def _schemes() -> Iterator[NeedScheme]:
    for scheme in read("needs")["schemes"]:
        domain = f"need.{scheme['id']}"
        values = []
        for value in scheme["values"]:
            words = Entry(domain, value["id"])
            needs = [_need(need, Entry(f"{domain}.{value['id']}", need["id"])) for need in value["needs"]]
            values.append(WorkValue(value["id"], value.get("code"), tuple(needs or [_need(value, words)]), words))
        yield NeedScheme(scheme["id"], scheme["source"], tuple(values))


NEED_SCHEMES: tuple[NeedScheme, ...] = tuple(_schemes())
"""The frameworks whose needs are mapped: O*NET's work values, and Schein's career anchors."""
