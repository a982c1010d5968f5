"""The general teller: any thing of a career as an entry of a list, by its declaration.

What a thing is stands first, then when, what sort, and all that is left to say, each with a label from the catalogue of
messages. A field that is declared is told: nothing has to be done for a new one but to give it a label.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from careerkit.declaration.nodes import Field, Node, PartNode, SequenceNode, TextNode, WordNode
from careerkit.declaration.table import table
from careerkit.guide.labels import kebab
from careerkit.guide.naming import heads
from careerkit.model.accomplishments import Evidence
from careerkit.model.answers import Standing
from careerkit.model.career_map import Path, Wish
from careerkit.model.motivation import TradeOff
from careerkit.model.progress import YesOrNo
from careerkit.model.skills import SkillReason
from careerkit.model.vision import Overcoming, Severity
from careerkit.views.nodes import Detail, Entry, Inner, Own
from careerkit.views.saying import is_single, joined, label, say_value, say_values
from careerkit.views.wording import capital

if TYPE_CHECKING:
    from careerkit.declaration.part import Part
    from careerkit.model.answers import Unanswered
    from careerkit.views.telling import Telling

__all__ = ["SILENT", "Shape", "shape_of", "tell_entries", "tell_entry", "tell_rest"]

SILENT = frozenset({"id", "extensions", "unanswered", "language", "written_on"})
"""What is told elsewhere, or is for programs."""

_DATES = ("on", "week_of")
"""The dates that stand before a thing, without a label, where it has no beginning and end."""
_BODIES = frozenset({"description", "note", "meaning", "summary", "definition", "text", "items"})
"""The texts that need no label."""
_LABELLED = (YesOrNo, Wish, Severity, Overcoming)
"""Words that say nothing without a label."""
_ABREAST = 160
"""How long things may be in all to stand in one line."""


def __dir__() -> list[str]:
    return __all__


class Shape(NamedTuple):
    """How the things of a class are told: worked out once for each."""

    heads: tuple[str, ...]
    fields: tuple[Field, ...]
    spans: bool
    date: str | None


_SHAPES: dict[type[Part], Shape] = {}


def shape_of(part: type[Part]) -> Shape:
    """Work out how the things of a class are told."""
    found = _SHAPES.get(part)
    if found is None:
        found = _SHAPES[part] = _shape(part)
    return found


def _shape(part: type[Part]) -> Shape:
    declared = table(part)
    return Shape(
        heads(part),
        tuple(field for field in declared.fields if field.name not in SILENT),
        "start" in declared.by_name and "end" in declared.by_name,
        next((name for name in _DATES if name in declared.by_name), None),
    )


class _Gathered:
    """What there is to say about a thing, on its way to an entry."""

    def __init__(self, telling: Telling, part: Part, skip: Collection[str] = (), *, headless: bool = False) -> None:
        self.telling = telling
        self.part = part
        self.text: str | None = None
        self.lead: str | None = None
        self.tags: list[str] = []
        self.facts: list[tuple[str, str]] = []
        self.details: list[Detail] = []
        self.inner: list[Inner] = []
        shape = shape_of(type(part))
        done = set(skip) if headless else {*skip, *self._lead(shape, skip), *self._head(shape, skip)}
        for field in shape.fields:
            value = getattr(part, field.name)
            if field.name not in done and value is not None and value != ():
                self._field(field, value)
        self._open(getattr(part, "unanswered", ()))

    def _lead(self, shape: Shape, skip: Collection[str]) -> tuple[str, ...]:
        """Find when it was."""
        wording = self.telling.wording
        if shape.spans and "start" not in skip:
            self.lead = wording.period(self.part.start, self.part.end)  # type: ignore[attr-defined]  # it has both
            return ("start", "end")
        if shape.date is not None and shape.date not in skip:
            date = getattr(self.part, shape.date)
            self.lead = None if date is None else wording.date(date)
            return (shape.date,)
        return ()

    def _head(self, shape: Shape, skip: Collection[str]) -> tuple[str, ...]:
        """Find what it is; objects whose text is made of two fields have a form of their own."""
        telling = self.telling
        match self.part:
            case Path(leaves=leaves, reaches=reaches):
                there = telling.name("lands", reaches) or reaches
                here = None if leaves is None else telling.name("lands", leaves)
                code = "path.anywhere" if here is None else "path"
                self.text = telling.wording(code, leaves=here, reaches=there)
                return ("leaves", "reaches")
            case TradeOff(keep=keep, give_up=give_up):
                kept, given = telling.category(keep), telling.category(give_up)
                self.text = telling.wording("motivation.trade-off", keep=kept, give_up=given)
                return ("keep", "give_up")
            case SkillReason(whys=whys) if whys:
                self.text = Own(" → ".join(whys))
                return ("whys",)
            case _:
                pass
        fields = table(type(self.part)).by_name
        for name in shape.heads:
            value = getattr(self.part, name)
            if value is None or name in skip:
                continue
            node = fields[name].node
            values, item = (value, node.item) if isinstance(node, SequenceNode) else ((value,), node)
            said = say_values(telling, item, values, name)
            if said:
                text = joined(said)
                self.text = text if isinstance(text, Own) else capital(text)
                return (name,)
        return ()

    def _field(self, field: Field, value: Any) -> None:
        match field.node:
            case SequenceNode(item=PartNode(part)) if part is Evidence:
                self.details += [detail for one in value for detail in self.telling.evidence(one)]
            case SequenceNode(item=PartNode()):
                self._things(field, value)
            case SequenceNode(item=item):
                self._several(field, item, value)
            case node if is_single(node):
                self._single(field, node, value)
            case _:
                self._things(field, (value,))

    def _single(self, field: Field, node: Node, value: Any) -> None:
        said = say_value(self.telling, node, value, field.name)
        if said is None:
            return
        if isinstance(node, WordNode) and not isinstance(value, _LABELLED):
            self.tags.append(said)
        elif isinstance(node, TextNode) and node.pattern is not None and node.pattern.name == "WebAddress":
            self.details.append(Detail(text=said, address=said))
        elif isinstance(said, Own):
            self.details.append(Detail(label=self._label_of(field), text=said))
        else:
            self.facts.append((self._label(field), said))

    def _several(self, field: Field, item: Node, values: tuple[Any, ...]) -> None:
        """Tell several values: side by side, or one below the other where they are long."""
        said = say_values(self.telling, item, values, field.name)
        if not said:
            return
        if len(said) > 1 and sum(map(len, said)) > _ABREAST:
            self.inner.append(Inner(label=self._label(field), entries=tuple(Entry(text=text) for text in said)))
        else:
            self.details.append(Detail(label=self._label_of(field), text=joined(said)))

    def _things(self, field: Field, parts: tuple[Part, ...]) -> None:
        """Tell things that belong to this one: in a line, where there is little to say about them."""
        gathered = [_Gathered(self.telling, part) for part in parts]
        lines = [one.line() for one in gathered]
        if all(line is not None for line in lines) and sum(len(line or "") for line in lines) <= _ABREAST:
            text = joined([line for line in lines if line])
            self.details += [Detail(label=self._label(field), text=text)] if text else []
            return
        entries = tuple(entry for one in gathered if (entry := one.entry()) is not None)
        self.inner.append(Inner(label=self._label(field), entries=entries))

    def _open(self, unanswered: Iterable[Unanswered]) -> None:
        """Tell what the person is not sure of yet in a thing that is one of many."""
        name = kebab(type(self.part).__name__).replace("-", "_")
        open_ones = (one for one in unanswered if one.standing is Standing.NOT_SURE_YET)
        found = [self.telling.unsure(name, one) for one in open_ones if not getattr(self.part, one.field, None)]
        if found:
            entries = (
                Entry(text=one.prompt, details=tuple(Detail(text=text) for text in (one.note, one.again_on) if text))
                for one in found
            )
            self.inner.append(Inner(label=found[0].label, entries=tuple(entries)))

    def _label(self, field: Field) -> str:
        return label(self.telling, self.part, field.name)

    def _label_of(self, field: Field) -> str | None:
        """Label a text, unless it speaks for itself."""
        return None if field.name in _BODIES else self._label(field)

    def _facts(self) -> str | None:
        said = [self.telling.wording("fact", label=label, value=value) for label, value in self.facts]
        return " · ".join(said) or None

    def line(self) -> str | None:
        """Say all of it in one line; empty where there is nothing, None where there is too much for a line."""
        if self.details or self.inner:
            return None
        facts = self._facts()
        beside = [text for text in (self.lead, *self.tags, facts) if text is not None]
        if self.text is None:
            return " · ".join(beside)
        return Own(f"{self.text} ({', '.join(beside)})") if beside else self.text

    def rest(self) -> tuple[Detail, ...]:
        """Give all that can be told as details."""
        facts = self._facts()
        return (*(() if facts is None else (Detail(text=facts),)), *self.details)

    def entry(self) -> Entry | None:
        """Make an entry; what has no name is called by the first thing there is to say about it."""
        tags, details, lead, text = tuple(self.tags), self.rest(), self.lead, self.text
        if text is None and tags:
            text, tags = tags[0], tags[1:]
        elif text is None and details and details[0].address is None:
            label = details[0].label
            text = details[0].text
            lead = lead if label is None else " · ".join(filter(None, (lead, label)))
            details = details[1:]
        elif text is None and lead is not None:
            text, lead = lead, None
        elif text is None and (details or self.inner):
            text = self.telling.wording("unnamed")
        if text is None:
            return None
        return Entry(text=text, lead=lead, tags=tags, details=details, inner=tuple(self.inner))


def tell_entry(telling: Telling, part: Part, skip: Collection[str] = ()) -> Entry | None:
    """Tell a thing; None where there is nothing to say about it.

    Args:
        telling: The career.
        part: The thing.
        skip: The fields that are told elsewhere.
    """
    return _Gathered(telling, part, skip).entry()


def tell_entries(telling: Telling, parts: Iterable[Part], skip: Collection[str] = ()) -> tuple[Entry, ...]:
    """Tell several things."""
    return tuple(entry for part in parts if (entry := tell_entry(telling, part, skip)) is not None)


def tell_rest(
    telling: Telling, part: Part, told: Collection[str]
) -> tuple[tuple[str, ...], tuple[Detail, ...], tuple[Inner, ...]]:
    """Tell what is left to say about a thing that is told by hand: tags, details, and what belongs to it.

    Args:
        telling: The career.
        part: The thing.
        told: The fields that are told by hand.
    """
    left = _Gathered(telling, part, told, headless=True)
    return tuple(left.tags), left.rest(), tuple(left.inner)
