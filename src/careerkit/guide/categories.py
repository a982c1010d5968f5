"""The five built-in categories of career problems, in the order in which the source names them, and their facets.

The person's driver assigns a category, never the job: any career can be in any of them. The examples show where
somebody with that driver may look, and are no list of careers that belong there. The words stand in the catalogue of
messages under `category.<id>.name`, `.definition`, `.driver.<driver>` and `.example.<example>`, and for a facet under
`category.facet.<facet>.definition`; inside a sentence a category is called `word.category.<id>`.
"""

from __future__ import annotations

from typing import NamedTuple

from careerkit.guide.knowledge import read
from careerkit.messages import DEFAULT_LANGUAGE, say
from careerkit.model.motivation import Facet

__all__ = ["BUILT_IN_CATEGORIES", "CATEGORIES", "BuiltInCategory", "CategoryExample", "facet_definition"]


def __dir__() -> list[str]:
    return __all__


class CategoryExample(NamedTuple):
    """Where somebody with the driver of a category may look: an employer, a school, a role, a field, an arrangement.

    Source: requirement row S0.2.

    Examples:
        >>> BUILT_IN_CATEGORIES[4].examples[0].of
        'arrangement'
    """

    id: str
    """The name of the example among the messages of the category."""
    of: str
    """What it is an example of: `employer`, `school`, `role`, `field` or `arrangement`."""


class BuiltInCategory(NamedTuple):
    """A category of career problems that every person can use without declaring it.

    Source: requirement rows S0.2 and S0.3.

    Examples:
        >>> category = BUILT_IN_CATEGORIES[0]
        >>> category.word
        'word.category.recognition'
        >>> category.definition()
        'You want your work to be seen, and your name to open doors.'
        >>> category.driver("being-seen")
        'Knowing that others can tell that you have done well.'
    """

    id: str
    """The name that weights and problems refer to."""
    facets: tuple[Facet, ...]
    """The sides that a person may seek in it in particular; none where the source tells none apart."""
    drivers: tuple[str, ...]
    """The ids of what drives somebody whose problem is of this category."""
    examples: tuple[CategoryExample, ...]
    """Where somebody with this driver may look."""

    @property
    def word(self) -> str:
        """The code of the message that says what the category is called inside a sentence."""
        return f"word.category.{self.id}"

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what the category is called."""
        return say(f"category.{self.id}.name", None, language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is about."""
        return say(f"category.{self.id}.definition", None, language)

    def driver(self, driver: str, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what drives somebody, by the id of the driver."""
        return say(f"category.{self.id}.driver.{driver}", None, language)

    def example(self, example: str, language: str = DEFAULT_LANGUAGE) -> str:
        """Tell an example, by its id."""
        return say(f"category.{self.id}.example.{example}", None, language)


def facet_definition(facet: Facet | str, language: str = DEFAULT_LANGUAGE) -> str:
    """Say what somebody seeks who seeks a facet.

    Source: requirement row S0.3.

    Examples:
        >>> facet_definition(Facet.OWN_HOURS)
        'Working at the hours you choose.'
    """
    return say(f"category.facet.{Facet(facet)}.definition", None, language)


BUILT_IN_CATEGORIES: tuple[BuiltInCategory, ...] = tuple(
    BuiltInCategory(
        id=category["id"],
        facets=tuple(map(Facet, category["facets"])),
        drivers=tuple(category["drivers"]),
        examples=tuple(CategoryExample(**example) for example in category["examples"]),
    )
    for category in read("categories")["categories"]
)
"""The five categories, with the facets, drivers and examples of each."""

CATEGORIES: tuple[str, ...] = tuple(category.id for category in BUILT_IN_CATEGORIES)
"""The ids of the five categories: recognition, mission and impact, financial, growth, flexibility."""
