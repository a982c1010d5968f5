"""PyYAML's parser, held to YAML 1.2: a text becomes events, and nothing else is made of it.

PyYAML reads YAML 1.1. Where that would give another text without a word, this here either reads it as YAML 1.2 does or
refuses it:

- The next line (U+0085), the line separator (U+2028) and the paragraph separator (U+2029) end no line any more. While
  the text is parsed, characters that it does not have stand in their places; offsets stay what they are. The same is
  done for the few other characters that PyYAML does not let pass, and that a JSON text may have.
- What follows a value and begins with `#` is a comment only after a space; YAML 1.1's parser drops it anyhow.
- A question mark in a list or object in brackets begins a key only before a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

__all__ = ["COMMENT_TOO_CLOSE", "CONTROL", "MISREAD", "QUESTION_MARK", "Events", "exchanged"]


def __dir__() -> list[str]:
    return __all__


CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""The characters that stand in no YAML text, however they are put."""
COMMENT_TOO_CLOSE: Final = "a comment without a space before it"
"""What `Events` says of a comment that YAML 1.2 would not take for one."""
QUESTION_MARK: Final = "a question mark in brackets"
"""What `Events` says of a question mark that YAML 1.1 would take for the beginning of a key."""

MISREAD: Final = re.compile(r"[\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""The characters that PyYAML misreads or does not read."""
_HIGHEST, _LOWEST = 0x10FFFF, 0xFFFF
_LONGEST_KEY: Final = 1024
"""How many characters a key without a question mark has at most, with its quotes, as PyYAML counts."""


def exchanged(text: str) -> tuple[str, Mapping[int, str]]:
    r"""Put characters that a text does not have in the places of those that PyYAML would misread or not read.

    Returns:
        The text, with every character where it was, and a table for `str.translate` that takes a text back. Where the
        text has nearly every character there is, some are left in their places.

    Examples:
        >>> text, back = exchanged("line\u2028separator")
        >>> "\u2028" in text, text.translate(back) == "line\u2028separator"
        (False, True)
    """
    found = sorted(set(MISREAD.findall(text)))
    if not found:
        return text, {}
    there = set(text)
    free = (char for char in map(chr, range(_HIGHEST, _LOWEST, -1)) if char not in there)
    pairs = list(zip(found, free, strict=False))
    return text.translate({ord(old): new for old, new in pairs}), {ord(new): old for old, new in pairs}


class Events(Reader, Scanner, Parser):
    """The events of a text.

    Args:
        text: The text, with none of the characters of `CONTROL`.

    Raises:
        yaml.YAMLError: (while it is gone through) where the text is no YAML.
        ValueError: (as well) where a number is none, in a directive or an escape; `index` is then where it stands.
        OverflowError: as `ValueError`.

    Examples:
        >>> [type(event).__name__ for event in Events("- a").all()]
        ['StreamStartEvent', 'DocumentStartEvent', 'SequenceStartEvent', 'ScalarEvent', 'SequenceEndEvent',
        'DocumentEndEvent', 'StreamEndEvent']
    """

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        self.comments: list[int] = []
        """Where the comments begin that have been come by, in code points from 0."""

    def all(self) -> Iterator[Any]:
        """Go through the events."""
        while self.check_event():
            yield self.get_event()  # type: ignore[no-untyped-call]  # PyYAML's stubs leave it out

    def scan_to_next_token(self) -> None:
        """Go on to the next token; remember the comments on the way."""
        begin = self.index
        super().scan_to_next_token()
        between = self.buffer[begin : self.index]
        if "#" not in between:
            return
        for comment in re.finditer(r"#[^\r\n]*", between):
            at = begin + comment.start()
            if at > 0 and self.buffer[at - 1] not in " \t\r\n\ufeff":
                mark = self.get_mark()
                mark.index = at
                raise ScannerError(None, None, COMMENT_TOO_CLOSE, mark)
            self.comments.append(at)

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
        """Go on to the next line after `|` or `>`; remember the comment on the way."""
        begin = self.index
        super().scan_block_scalar_ignored_line(start_mark)
        mark = self.buffer.find("#", begin, self.index)
        if mark != -1:
            self.comments.append(mark)

    def next_possible_simple_key(self) -> int | None:
        """Tell which token is the first that may yet turn out to begin a key.

        PyYAML goes through all that may, for each token: one for each list or object that is open. They stand in the
        order of the text.
        """
        for first in self.possible_simple_keys.values():
            number: int = first.token_number
            return number
        return None

    def stale_possible_simple_keys(self) -> None:
        """Forget what can begin a key no more.

        All that may stand in the order of the text: if the first still can, so can the others.
        """
        while self.possible_simple_keys:
            level, first = next(iter(self.possible_simple_keys.items()))
            if first.line == self.line and self.index - first.index <= _LONGEST_KEY:
                return
            if first.required:  # that is a fault, and told as such
                super().stale_possible_simple_keys()
            del self.possible_simple_keys[level]

    def check_key(self) -> bool:
        """Tell whether a key begins at this question mark."""
        if super().check_key() and self.peek(1) in "\0 \t\r\n":
            return True
        if self.flow_level:
            raise ScannerError(None, None, QUESTION_MARK, self.get_mark())
        return False
