"""Events become the value that a YAML text stands for, and what it has of its own that JSON has not becomes faults.

The value is a tree of what JSON has. An alias gives what its anchor stands at once more, within a limit; anchors are
kept no longer than the text is read. Nesting costs no stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn, TypeAlias

import yaml

from careerkit.documents.faults import MOST_POINTED, Fault, visible
from careerkit.documents.pointers import join
from careerkit.documents.positions import Lines
from careerkit.documents.yaml.faults import why_no_number, why_no_yaml
from careerkit.documents.yaml.parsing import CONTROL, MISREAD, Events, exchanged
from careerkit.documents.yaml.resolving import resolved
from careerkit.values import encodable, shortened

if TYPE_CHECKING:
    from careerkit.documents.text import Limits

__all__ = ["Composed", "Node", "Place", "compose"]


def __dir__() -> list[str]:
    return __all__


_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_CHARACTERS: Final = 100
"""How many characters of a text weigh as much as a value."""
_NEWEST: Final = (1, 2)
_MERGE: Final = "<<"
_NO_NUMBERS: Final = ("nan", "inf")

Inside: TypeAlias = "dict[str, tuple[int, Place]] | list[Place] | None"


class Place(NamedTuple):
    """Where a value begins in the text, and where what it contains does."""

    offset: int
    """In code points from 0; where an alias stands for the value, that of the alias."""
    inside: Inside = None
    """For each key where the key begins and the place of its value; for each item its place; None for a scalar."""


class Node(NamedTuple):
    """A value, and what is to be known of it."""

    value: Any
    place: Place
    weight: int = 1
    """How many values it is, itself and what it contains; long texts weigh more."""
    height: int = 0
    """How many lists and mappings it is deep."""


class Composed(NamedTuple):
    """What a text stands for."""

    node: Node | None
    """The value; None where the text has none, or ends with a fault."""
    faults: tuple[Fault, ...]
    """Everything that keeps it from being a document, as far as the text alone tells, in the order of the text."""
    lines: Lines
    """The lines of the text."""


def compose(text: str, limits: Limits) -> Composed:
    r"""Read a YAML text.

    The faults that a JSON text may have as well are those of `careerkit.documents.scanner.scan`, by the same codes:
    `byte-order-mark`, `duplicate-key`, `empty`, `lone-surrogate`, `not-a-number`, `too-deep` and `syntax`, with reasons
    of its own (`careerkit.documents.yaml.faults.REASONS`). Beside them there are:

    - `unsupported-yaml` (`reason`): what YAML has and JSON has not. `tag`: a type said with `!`. `merge-key`: `<<`.
      `key`: a key that is no text. `alias-as-key`. `inside-itself`: an alias inside of what it stands for.
      `directive`: another version of YAML, or a short form for tags. With all of these the reading goes on.
      `documents`: more than one, which ends it.
    - `too-many-aliased` (`limit`): the aliases stand for more than is read. The reading ends.

    Args:
        text: The text, decoded.
        limits: How much is read; that it has no more bytes than it may is known.

    Examples:
        >>> from careerkit.documents.text import Limits
        >>> compose("hours: 6\nno: [no, 2026-04-17]", Limits()).node.value
        {'hours': 6, 'no': ['no', '2026-04-17']}
    """
    composer = _Composer(text, limits)
    node: Node | None = None
    try:
        node = composer.document()
    except _EndError as end:
        beyond = end.fault.code in ("too-deep", "too-many-aliased")
        composer.faults = [*(composer.faults if beyond else ()), end.fault]
    faults = tuple(sorted(composer.faults, key=lambda fault: fault.offset))
    return Composed(node, faults, composer.lines)


class _EndError(Exception):
    """The reading can't go on; it never leaves this module."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


class _Frame:
    """A list or a mapping that is open."""

    __slots__ = ("anchor", "height", "inside", "key", "key_offset", "offset", "seen", "value", "weight")

    def __init__(self, event: Any) -> None:
        mapping = isinstance(event, yaml.MappingStartEvent)
        self.anchor: str | None = event.anchor
        self.offset: int = event.start_mark.index
        self.value: Any = {} if mapping else []
        self.inside: Any = {} if mapping else []
        self.key: str | None = None
        self.key_offset: int
        """Where the key begins; it says nothing while `key` is None."""
        self.seen: dict[str, int] = {}  # where each key stood first
        self.weight = 1
        self.height = 1

    def add(self, node: Node) -> None:
        """Put a value under the key that was read, or at the end."""
        if self.key is None:
            self.value.append(node.value)
            self.inside.append(node.place)
        else:
            self.value[self.key] = node.value
            self.inside[self.key] = (self.key_offset, node.place)
            self.weight += _weight(self.key)
            self.key = None
        self.weight += node.weight
        self.height = max(self.height, node.height + 1)

    def node(self) -> Node:
        """Give what has become of it."""
        return Node(self.value, Place(self.offset, self.inside), self.weight, self.height)


class _Composer:
    """The state of one reading."""

    def __init__(self, text: str, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        self.lines = Lines(text)
        self.faults: list[Fault] = []
        self.room = MOST_POINTED
        self.is_full = False
        """Whether no more faults are kept; then nothing is worked out for them."""
        self.frames: list[_Frame] = []
        self.anchors: dict[str, Node | _Frame] = {}
        self.aliased = 0
        self.back: Mapping[int, str] = {}

    def document(self) -> Node:
        """Read the one document that there has to be."""
        if self.text.startswith("\ufeff"):
            self.note("byte-order-mark", 0)
        parsed, self.back = exchanged(self.text)
        control = CONTROL.search(self.text) or MISREAD.search(parsed)
        if control:
            self.end("syntax", control.start(), reason="control-character", found=visible(control[0]))
        parser = Events(parsed)
        try:
            events = parser.all()
            next(events)  # the start of the stream
            begun = next(events)
            if isinstance(begun, yaml.StreamEndEvent):
                self.end("empty", 0)
            if begun.version not in (None, _NEWEST) or begun.tags:
                self.note("unsupported-yaml", begun.start_mark.index, reason="directive")
            node = self.root(events)
            next(events)  # the end of the document
            further = next(events)
            if not isinstance(further, yaml.StreamEndEvent):
                self.end("unsupported-yaml", further.start_mark.index, reason="documents")
        except yaml.YAMLError as error:
            why = why_no_yaml(error, self.text, self.lines, [mark.index for mark in parser.marks])
            self.end("syntax", why.offset, reason=why.reason, **why.params)
        except (ValueError, OverflowError):  # a number of a character that there is not, or of a version
            why = why_no_number(self.text, parser.index)
            self.end("syntax", why.offset, reason=why.reason, **why.params)
        return node

    def root(self, events: Iterator[Any]) -> Node:
        """Read a value and all that is in it."""
        frames = self.frames
        while True:
            event = next(events)
            if frames and frames[-1].key is None and type(frames[-1].value) is dict and self.is_key(event, events):
                continue
            node: Node | None = None
            if isinstance(event, yaml.CollectionStartEvent):
                self.tag(event)
                self.open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                node = self.close()
            else:
                node = self.alias(event) if isinstance(event, yaml.AliasEvent) else self.scalar(event)
            if node is None:
                continue
            if not frames:
                return node
            frames[-1].add(node)

    def is_key(self, event: Any, events: Iterator[Any]) -> bool:
        """Take a key, if it is one that a text may have; or leave it out with its value."""
        if isinstance(event, yaml.CollectionEndEvent):
            return False
        at = event.start_mark.index
        wrong = None
        if isinstance(event, yaml.AliasEvent):
            wrong = "alias-as-key"
        elif not isinstance(event, yaml.ScalarEvent) or not (event.value or event.style):
            wrong = "key"
        elif event.value == _MERGE and event.style is None:
            wrong = "merge-key"
        if wrong is not None:
            self.note("unsupported-yaml", at, reason=wrong)
            self.skip(event, events)
            self.skip(next(events), events)
            return True
        self.key(event, at)
        return True

    def skip(self, event: Any, events: Iterator[Any]) -> None:
        """Go on to the end of what begins with an event, which goes no deeper than what is read."""
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if len(self.frames) + depth > self.limits.depth:
                self.end("too-deep", event.start_mark.index, limit=self.limits.depth)
            if depth == 0:
                return
            event = next(events)

    def key(self, event: Any, at: int) -> None:
        """Take a key."""
        frame = self.frames[-1]
        key = self.plain_text(event.value)
        frame.key, frame.key_offset = key, at
        self.tag(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = Node(key, Place(at), _weight(key))
        first = frame.seen.setdefault(key, at)
        if first != at and not self.is_full:
            place = self.lines.position(first)
            where = {"first_line": place.line, "first_column": place.column}
            self.note("duplicate-key", at, key=shortened(key), **where)
        self.surrogate(key, at, "key")

    def open(self, event: Any) -> None:
        """Begin a list or a mapping."""
        if len(self.frames) == self.limits.depth:
            self.end("too-deep", event.start_mark.index, limit=self.limits.depth)
        frame = _Frame(event)
        self.frames.append(frame)
        if frame.anchor is not None:
            self.anchors[frame.anchor] = frame

    def close(self) -> Node:
        """End a list or a mapping."""
        frame = self.frames.pop()
        node = frame.node()
        if frame.anchor is not None and self.anchors[frame.anchor] is frame:  # no other has taken its name meanwhile
            self.anchors[frame.anchor] = node
        return node

    def alias(self, event: Any) -> Node:
        """Give what an alias stands for."""
        at = event.start_mark.index
        meant = self.anchors.get(event.anchor)
        if meant is None:
            self.end("syntax", at, reason="yaml-no-anchor", found=visible(event.anchor))
        if isinstance(meant, _Frame):
            self.note("unsupported-yaml", at, reason="inside-itself")
            return Node(None, Place(at))
        self.aliased += meant.weight
        if self.aliased > self.limits.max_aliased:
            self.end("too-many-aliased", at, limit=self.limits.max_aliased)
        if len(self.frames) + meant.height > self.limits.depth:
            self.end("too-deep", at, limit=self.limits.depth)
        return meant._replace(value=_copied(meant.value), place=Place(at, meant.place.inside))

    def scalar(self, event: Any) -> Node:
        """Read a scalar."""
        at = event.start_mark.index
        self.tag(event)
        text = self.plain_text(event.value)
        value = resolved(text) if event.style is None and event.tag is None else text
        if type(value) is str:
            self.surrogate(value, at, "value")
        elif type(value) is float and text[-3:].lower() in _NO_NUMBERS:
            self.note("not-a-number", at, found=text)
        node = Node(value, Place(at), _weight(value) if type(value) is str else 1)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        return node

    def plain_text(self, text: str) -> str:
        """Give a text as it stands in the document, with the halves of characters put together as JSON does."""
        if self.back:
            text = text.translate(self.back)
        return _PAIR.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), text)

    def tag(self, event: Any) -> None:
        """Note a tag: types are said by how a value is written, and by nothing else."""
        if event.tag is not None:
            self.note("unsupported-yaml", event.start_mark.index, reason="tag")

    def surrogate(self, text: str, at: int, where: str) -> None:
        """Note the first half of a character."""
        half = _SURROGATE.search(text)
        if half:
            self.note("lone-surrogate", at, found=visible(half[0]), where=where)

    def note(self, code: str, at: int, **params: str | int) -> None:
        """Keep a fault of the value or member that the reading has come to, and go on."""
        if self.is_full:
            return
        fault = self.fault(code, at, **params)
        self.faults.append(fault)
        self.is_full = len(self.faults) > self.limits.max_problems or self.room < 0  # one more than are listed
        self.room -= len(fault.pointer)

    def end(self, code: str, at: int, **params: Any) -> NoReturn:
        """End the reading."""
        raise _EndError(self.fault(code, at, **params)) from None

    def fault(self, code: str, at: int, **params: Any) -> Fault:
        """Make a fault."""
        tokens = []
        for frame in self.frames:
            if frame.key is not None:
                tokens.append(encodable(frame.key))
            elif type(frame.value) is list:
                tokens.append(str(len(frame.value)))
        place = self.lines.position(at)
        return Fault(code=code, pointer=join(tokens), offset=at, line=place.line, column=place.column, params=params)


def _weight(text: str) -> int:
    return 1 + len(text) // _CHARACTERS


def _copied(value: Any) -> Any:
    """Copy a value that has been weighed, so that nothing has two places in the tree."""
    if type(value) is dict:
        return {key: _copied(item) for key, item in value.items()}
    if type(value) is list:
        return [_copied(item) for item in value]
    return value
