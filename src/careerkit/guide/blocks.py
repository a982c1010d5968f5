"""The nine blocks of the career canvas: the order in which to fill them, and where each lies on the page.

The canvas has the layout of the business model canvas, with goals and metrics in the place of the key partners. What a
block is called, what belongs in it, the question that fills it and an example stand in the catalogue of messages under
`block.<id>.name`, `.definition`, `.prompt` and `.example`.
"""

from __future__ import annotations

from typing import NamedTuple

from careerkit.guide.knowledge import read
from careerkit.messages import DEFAULT_LANGUAGE, say

__all__ = ["BLOCKS", "COLUMNS", "ROWS", "Block"]


def __dir__() -> list[str]:
    return __all__


COLUMNS: int = read("blocks")["columns"]
"""How many columns of equal width the layout of the canvas has."""

ROWS: int = read("blocks")["page_rows"]
"""How many rows it has; a row is as high as what stands in it."""


class Block(NamedTuple):
    """One of the nine blocks of the canvas.

    Source: requirement rows S1.1, S1.5 and S1.8; the layout is that of Osterwalder and Pigneur (2010).

    Examples:
        >>> BLOCKS[0].field, BLOCKS[0].name()
        ('value_proposition', 'Value proposition')
        >>> BLOCKS[2].look_again[0]  # a new resource may open a new channel
        'channels'
    """

    id: str
    """The name of the block among the messages, such as `value-proposition`."""
    column: int
    """The first column that it covers, from 1."""
    columns: int
    """How many columns it covers."""
    row: int
    """The first row that it covers, from 1."""
    rows: int
    """How many rows it covers."""
    look_again: tuple[str, ...]
    """The ids of the blocks to look at again when this one has changed, the likeliest to change first."""

    @property
    def field(self) -> str:
        """The field of the canvas that holds its items."""
        return self.id.replace("-", "_")

    def name(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what the block is called."""
        return say(f"block.{self.id}.name", None, language)

    def definition(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Say what belongs in it."""
        return say(f"block.{self.id}.definition", None, language)

    def prompt(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Ask the question that fills it."""
        return say(f"block.{self.id}.prompt", None, language)

    def example(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Give an example of an item."""
        return say(f"block.{self.id}.example", None, language)


BLOCKS: tuple[Block, ...] = tuple(
    Block(**{**block, "look_again": tuple(block["look_again"])}) for block in read("blocks")["blocks"]
)
"""The nine blocks, in the order in which to fill them."""
