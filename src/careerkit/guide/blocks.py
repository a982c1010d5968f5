"""The nine blocks of the career canvas: the order in which to fill them, and where each lies on the page.

The canvas has the layout of the business model canvas, with goals and metrics in the place of the key partners. What a
block is called, what belongs in it, the question that fills it and an example stand in the catalogue of messages under
`block.<id>.name`, `.definition`, `.prompt` and `.example`.
"""

from __future__ import annotations

from typing import NamedTuple

from careerkit.messages import DEFAULT_LANGUAGE, say

__all__ = ["BLOCKS", "COLUMNS", "ROWS", "Block"]

COLUMNS = 10
"""How many columns of equal width the layout of the canvas has."""

ROWS = 3
"""How many rows it has; a row is as high as what stands in it."""


class Block(NamedTuple):
    """One of the nine blocks of the canvas.

    Source: requirement rows S1.1 and S1.8; the layout is that of Osterwalder and Pigneur (2010).

    Examples:
        >>> BLOCKS[0].field, BLOCKS[0].name()
        ('value_proposition', 'Value proposition')
    """

    id: str
    """The name of the block among the messages, such as `value-proposition`."""
    field: str
    """The field of the canvas that holds its items."""
    column: int
    """The first column that it covers, from 1."""
    columns: int
    """How many columns it covers."""
    row: int
    """The first row that it covers, from 1."""
    rows: int
    """How many rows it covers."""

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


BLOCKS: tuple[Block, ...] = (
    Block("value-proposition", "value_proposition", column=5, columns=2, row=1, rows=2),
    Block("key-activities", "key_activities", column=3, columns=2, row=1, rows=1),
    Block("key-resources", "key_resources", column=3, columns=2, row=2, rows=1),
    Block("customer-segments", "customer_segments", column=9, columns=2, row=1, rows=2),
    Block("channels", "channels", column=7, columns=2, row=2, rows=1),
    Block("customer-relationships", "customer_relationships", column=7, columns=2, row=1, rows=1),
    Block("cost-structure", "cost_structure", column=1, columns=5, row=3, rows=1),
    Block("revenue-streams", "revenue_streams", column=6, columns=5, row=3, rows=1),
    Block("goals-and-metrics", "goals_and_metrics", column=1, columns=2, row=1, rows=2),
)
"""The nine blocks, in the order in which to fill them."""
