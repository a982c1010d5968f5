"""A YAML text as the reader of documents takes it: a value, or its faults; and where everything in it stands."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from careerkit.documents.pointers import split
from careerkit.documents.text import UNREAD, Limits, not_utf8, problem_of
from careerkit.documents.yaml.composing import Composed, compose
from careerkit.errors import Problem, UnreadableFileError
from careerkit.values import encodable

if TYPE_CHECKING:
    from careerkit.documents.positions import Position
    from careerkit.documents.yaml.composing import Place

__all__ = ["YamlText"]


def __dir__() -> list[str]:
    return __all__


_NOTHING: Final = re.compile(r"[ \t,}\]]|\Z")
"""What stands in the place of a value that is not written."""


class YamlText:
    """The text of a document in YAML 1.2.

    Args:
        data: The text.
        limits: How much is read.

    Examples:
        >>> text = YamlText(b"hours: 6", Limits())
        >>> text.value, text.place("/hours", of_key=False).column
        ({'hours': 6}, 8)
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.data = data
        self.limits = limits

    def check_size(self, source: str | None) -> None:
        """Make sure that it is no larger than it may be.

        Raises:
            UnreadableFileError: if it is; `too-large-yaml` if a JSON text of this size could be read.
        """
        for reason, limit in (("too-large", self.limits.max_bytes), ("too-large-yaml", self.limits.max_yaml_bytes)):
            if len(self.data) > limit:
                raise UnreadableFileError(path=source or "", reason=reason, limit=limit)

    @cached_property
    def _read(self) -> Composed | Problem:
        """What the text stands for; a problem, where it is no text."""
        if b"\0" in self.data[:2]:
            return not_utf8(self.data, 0)
        try:
            text = self.data.decode()
        except UnicodeDecodeError as error:
            return not_utf8(self.data, error.start)
        return compose(text, self.limits)

    @cached_property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with the text, in its order."""
        if isinstance(self._read, Problem):
            return (self._read,)
        return tuple(problem_of(fault) for fault in self._read.faults)

    @cached_property
    def value(self) -> Any:
        """What the text stands for; `UNREAD` where it has any fault."""
        return UNREAD if self.faults else self.lenient_value

    @property
    def lenient_value(self) -> Any:
        """What the text stands for, whatever faults it has; of two members with the same key the last one counts."""
        return self._read.node.value if isinstance(self._read, Composed) and self._read.node else UNREAD

    @property
    def is_judged(self) -> bool:
        """Whether what is in it can be judged."""
        return self.lenient_value is not UNREAD

    def is_whole(self, value: Any, keys: int) -> bool:
        """Tell whether no key stands twice in it: where one does, the reading has noted it."""
        del value, keys
        return True

    def is_suspicious(self, value: Any) -> bool:
        """Tell whether what was read may hide a fault: a value never does."""
        return value is UNREAD

    def place(self, pointer: str, *, of_key: bool) -> Position | None:
        """Look for the line and the column of a value, or of its key."""
        if not isinstance(self._read, Composed) or self._read.node is None:
            return None
        key, place = None, self._read.node.place
        for token in split(pointer):
            found = _inside(place, token)
            if found is None:
                return None
            key, place = found
        offset = key if of_key else place.offset
        return None if offset is None else self._read.lines.position(offset)

    def why_null(self, pointer: str) -> str | None:
        r"""Say why a value is null without being written as such; None where it is written.

        Examples:
            >>> text = YamlText(b"a: ~\nb:\nc: #1 in town\n", Limits())
            >>> [text.why_null(pointer) for pointer in ("/a", "/b", "/c")]
            [None, 'yaml-nothing', 'yaml-comment']
        """
        place = self.place(pointer, of_key=False)
        if place is None or not isinstance(self._read, Composed):
            return None
        rest = self._read.lines.line(place.line)[place.column - 1 :]
        if not _NOTHING.match(rest):
            return None
        return "yaml-comment" if rest.lstrip().startswith("#") else "yaml-nothing"


def _inside(place: Place, token: str) -> tuple[int | None, Place] | None:
    """Give where the key of a member is, and the member; or the item."""
    inside = place.inside
    if isinstance(inside, dict):
        if token in inside:
            return inside[token]
        return {encodable(key): found for key, found in inside.items()}.get(token)  # half a character is in no pointer
    if inside is None or not token.isdecimal() or int(token) >= len(inside):
        return None
    return None, inside[int(token)]
