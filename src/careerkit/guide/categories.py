"""The five built-in categories of career problems, in the order in which the source names them, and their facets.

The person's driver assigns a category, never the job: any career can be in any of them. What a category is called, and
what it means, stands in the catalogue of messages under `word.category.<id>`.
"""

from __future__ import annotations

from typing import NamedTuple

from careerkit.model.motivation import Facet

__all__ = ["BUILT_IN_CATEGORIES", "CATEGORIES", "BuiltInCategory"]


class BuiltInCategory(NamedTuple):
    """A category of career problems that every person can use without declaring it.

    Source: requirement rows S0.2 and S0.3.

    Examples:
        >>> BUILT_IN_CATEGORIES[0].word
        'word.category.recognition'
    """

    id: str
    """The name that weights and problems refer to."""
    facets: tuple[Facet, ...]
    """The sides that a person may seek in it in particular; none where the source tells none apart."""

    @property
    def word(self) -> str:
        """The code of the message that says what the category is called."""
        return f"word.category.{self.id}"


BUILT_IN_CATEGORIES: tuple[BuiltInCategory, ...] = (
    BuiltInCategory("recognition", (Facet.SOCIAL_CAPITAL, Facet.PSYCHIC_BENEFIT)),
    BuiltInCategory("mission-and-impact", (Facet.OWN_VALUES,)),
    BuiltInCategory("financial", ()),
    BuiltInCategory("growth", (Facet.PERSONAL_GROWTH, Facet.PROFESSIONAL_GROWTH)),
    BuiltInCategory("flexibility", (Facet.PLACE, Facet.OWN_HOURS, Facet.ROOM_FOR_DUTIES, Facet.ROOM_FOR_STUDY)),
)
"""The five categories, with the facets of each."""

CATEGORIES: tuple[str, ...] = tuple(category.id for category in BUILT_IN_CATEGORIES)
"""The ids of the five categories: recognition, mission and impact, financial, growth, flexibility."""
