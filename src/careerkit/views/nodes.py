"""What a report is made of: a page of sections, told once and drawn by each format in its own way.

HTML and Markdown both draw these and know nothing of careers, so that neither can say what the other does not. Every
text in here is plain: whoever draws it has to escape it.
"""

from __future__ import annotations

from typing import TypeAlias

import attrs

__all__ = [
    "Bar",
    "Bars",
    "CanvasBlock",
    "CanvasGrid",
    "Columns",
    "Detail",
    "Entry",
    "Group",
    "Inner",
    "Items",
    "Node",
    "Own",
    "Page",
    "Prose",
    "Question",
    "Section",
    "Sparkline",
]


def __dir__() -> list[str]:
    return __all__


class Own(str):
    """Words of the person's own, in the language of the career; all other texts are in the language of the report."""

    __slots__ = ()


@attrs.frozen(kw_only=True)
class Detail:
    """Something more about an entry: what it is, and what there is to say."""

    label: str | None = None
    """What it is; None where the text speaks for itself."""
    text: str
    """What there is to say."""
    address: str | None = None
    """Where a link leads: always http or https."""


@attrs.frozen(kw_only=True)
class Bar:
    """One bar of a chart."""

    label: str
    """What it stands for."""
    value: str
    """How long it is, in words."""
    share: float
    """How long it is, as a share of the longest one there could be: from 0 to 1."""


@attrs.frozen(kw_only=True)
class Bars:
    """Bars, for numbers that may be compared with each other."""

    label: str
    """What the bars show, for those who don't see them."""
    bars: tuple[Bar, ...]
    """The bars, in order."""


@attrs.frozen(kw_only=True)
class Sparkline:
    """A line through readings over time."""

    points: tuple[tuple[float, float], ...]
    """The readings: time and value, both from 0 to 1, the earliest first."""
    target: float | None = None
    """The height of the target, from 0 to 1; None where there is none."""
    label: str
    """What it shows, in words."""


@attrs.frozen(kw_only=True)
class Question:
    """What is still empty, as a question."""

    label: str
    """Why it stands here: it is the next one, or the person is not sure yet."""
    prompt: str
    """The question."""
    help: str | None = None
    """An example of an answer; None where none is needed."""
    note: Own | None = None
    """What the person wants to remember about it."""
    again_on: str | None = None
    """When to ask again, in words."""
    standing: str = "open"
    """`open`, `next` or `not-sure-yet`."""


@attrs.frozen(kw_only=True)
class Entry:
    """One thing of a list."""

    text: str
    """What it is."""
    lead: str | None = None
    """What stands before it, such as a span of years; None where nothing does."""
    marker: str | None = None
    """Its place in an ordered list, where several may share one; None where the places are counted."""
    tags: tuple[str, ...] = ()
    """What sort of thing it is, in a word each."""
    details: tuple[Detail, ...] = ()
    """What more there is to say about it."""
    chart: Sparkline | None = None
    """A chart; None where there are no numbers for one."""
    entries: tuple[Entry, ...] = ()
    """What belongs to it."""
    inner: tuple[Inner, ...] = ()
    """What belongs to it as well, each with a label."""


@attrs.frozen(kw_only=True)
class Inner:
    """A list within an entry, with what it is a list of."""

    label: str
    """What it is a list of."""
    entries: tuple[Entry, ...]
    """What is in it."""


@attrs.frozen(kw_only=True)
class Items:
    """A list."""

    entries: tuple[Entry, ...]
    """What is in it."""
    ordered: bool = False
    """Whether the order tells something."""
    style: str = "plain"
    """How to draw it: `plain`, `lead`, `findings`, `timeline`, `cards`, `ledger`, `steps`, `metrics`, `facts`, `sums`,
    `links`, `compact` or `tree`."""

    @property
    def strong(self) -> bool:
        """Whether its texts are names, to be set off from what there is to say about them."""
        return self.style in ("plain", "timeline", "cards", "steps", "metrics", "compact", "tree")


@attrs.frozen(kw_only=True)
class Prose:
    """A text."""

    text: str
    """The text."""
    style: str = "body"
    """How to draw it: `body`, `lead` (what matters most), `note` (small) or `verdict`."""


@attrs.frozen(kw_only=True)
class Group:
    """Some nodes under a heading of their own."""

    title: str
    """The heading."""
    nodes: tuple[Node, ...]
    """What stands under it."""
    style: str = "plain"
    """How to draw it: `plain`, or `aside` (folded away until it is asked for)."""


@attrs.frozen(kw_only=True)
class Columns:
    """Groups side by side."""

    groups: tuple[Group, ...]
    """The groups, from left to right."""
    style: str = "plain"
    """How to draw them: `plain` or `cards`."""


@attrs.frozen(kw_only=True)
class CanvasBlock:
    """A block of the canvas, with its sticky notes or the question that would fill it."""

    id: str
    """The name of the block."""
    name: str
    """What it is called."""
    area: tuple[int, int, int, int]
    """Where it lies: first row, first column, rows and columns covered."""
    entries: tuple[Entry, ...] = ()
    """The sticky notes."""
    question: Question | None = None
    """The question, where the block is empty and may be asked about."""


@attrs.frozen(kw_only=True)
class CanvasGrid:
    """The canvas, in its layout."""

    blocks: tuple[CanvasBlock, ...]
    """The blocks, in the order in which they are filled, and read."""


Node: TypeAlias = Prose | Items | Bars | Group | Columns | CanvasGrid | Question
"""What can stand in a section."""


@attrs.frozen(kw_only=True)
class Section:
    """A section of the page."""

    id: str
    """Its name, for links within the page and for its style."""
    title: str
    """Its heading."""
    intro: str
    """What it is about, in a sentence."""
    nodes: tuple[Node, ...]
    """What stands in it."""


@attrs.frozen(kw_only=True)
class Page:
    """A whole report."""

    language: str
    """The language that its fixed words are in."""
    own_language: str | None
    """The language that the person's own words are in; None where it is not told."""
    title: str
    """Whose career it is."""
    kind: str
    """What kind of page it is."""
    stage: str | None
    """Where in life the career stands."""
    headline: Own | None
    """What the person is, in a line."""
    summary: Own | None
    """A few sentences about the person."""
    as_of: str | None
    """The day that counts as now, in words."""
    contents: str
    """The name of the list of sections."""
    skip: str
    """The words that lead past that list."""
    sections: tuple[Section, ...]
    """The sections."""
    closing: tuple[str, ...]
    """What stands at the end."""
