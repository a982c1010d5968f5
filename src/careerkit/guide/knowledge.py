"""The data files of the guide, each read once.

A file holds what a machine needs: ids in their order, how they belong together, the requirement rows that they serve
and where they come from. What a person reads is not in it: the words stand in the catalogues of messages, under codes
made of the ids.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from careerkit.messages import DEFAULT_LANGUAGE, say

__all__ = ["Entry", "read"]


def __dir__() -> list[str]:
    return __all__


@cache
def read(name: str) -> dict[str, Any]:
    """Read a data file of the guide. What comes back is shared, and not to be changed.

    Args:
        name: The name of the file without its suffix, such as `levers`.

    Examples:
        >>> read("levers")["rows"]
        ['S2.2']
    """
    content: dict[str, Any] = json.loads(files(__package__).joinpath("data", f"{name}.json").read_bytes())
    return content


class Entry(NamedTuple):
    """Something that the guide knows by an id, with its words in the catalogue of messages.

    Examples:
        >>> entry = Entry("work", "bridge")
        >>> entry.name()
        'Bridge between teams'
        >>> entry.definition()
        'Carrying what one team knows to another that needs it.'
    """

    domain: str
    """What its messages begin with: `work.<id>.name`, and so on."""
    id: str
    """The id, which never changes."""

    def say(self, what: str, language: str = DEFAULT_LANGUAGE) -> str:
        """Say something about it, such as its `name`; the code itself, where the guide has no words for that."""
        return say(f"{self.domain}.{self.id}.{what}", None, language)

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is called."""
        return self.say("name", language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what it is."""
        return self.say("definition", language)

    def example(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Give an example of it."""
        return self.say("example", language)
