"""The notations that a document comes in, JSON and YAML, and a text of either as the reader takes it.

Which notation a file has, its name says. Content has no name: it is JSON, where nothing else is said.
"""

from __future__ import annotations

import os
import re
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeAlias, get_args

from careerkit.documents.text import (
    UNREAD,
    Limits,
    decode,
    has_no_key_twice,
    needs_scan,
    parse_leniently,
    problem_of,
    scan_faults,
)
from careerkit.errors import MissingExtraError, Problem, UnknownNotationError, UnreadableFileError

if TYPE_CHECKING:
    from careerkit.documents.positions import Position
    from careerkit.documents.scanner import Fault, Scan

__all__ = ["JsonText", "Notation", "Text", "guessed", "known_notation", "notation_of", "text_of"]


def __dir__() -> list[str]:
    return __all__


Notation: TypeAlias = Literal["json", "yaml"]
"""How a document is written."""

_YAML_SUFFIXES: Final = frozenset({".yaml", ".yml"})
_LOOKS_LIKE_YAML: Final = re.compile(rb"""(?:\s|#[^\n\r]*)*+(?:---|%YAML|"[^"\n\r]*":\s|'|[^\s"{}\[\],]+:\s)""")
_UNREADABLE: Final = frozenset({"empty", "syntax", "too-deep"})
"""The faults of a text beyond which nothing in it is judged."""


def notation_of(path: str | os.PathLike[str]) -> Notation:
    """Tell by the name of a file how the document in it is written: YAML for `.yaml` and `.yml`, and else JSON.

    Examples:
        >>> notation_of("career.yaml"), notation_of("career.json"), notation_of("career")
        ('yaml', 'json', 'json')
    """
    return "yaml" if PurePath(os.fspath(path)).suffix.lower() in _YAML_SUFFIXES else "json"


def known_notation(notation: Notation | None) -> Notation:
    """Give the notation that somebody asked for; JSON, where nothing is said.

    Raises:
        UnknownNotationError: if there is none of that name.

    Examples:
        >>> known_notation(None)
        'json'
    """
    if notation is None:
        return "json"
    if notation not in get_args(Notation):
        raise UnknownNotationError(notation=str(notation), known=get_args(Notation))
    return notation


def guessed(content: bytes) -> Notation:
    r"""Guess how content without a name is written: as YAML, if it begins with a comment and a key, or with a key.

    What begins with a bracket or a brace is JSON, and so is what looks like neither.

    Examples:
        >>> guessed(b"# my career\nkind: career\n"), guessed(b'{"kind": "career"}')
        ('yaml', 'json')
    """
    return "yaml" if _LOOKS_LIKE_YAML.match(content) else "json"


class Text(Protocol):
    """A text that a document is read from, whatever its notation."""

    @property
    def value(self) -> Any:
        """What it stands for, read fast; `UNREAD` where it has a fault, or may have one."""

    @property
    def lenient_value(self) -> Any:
        """What it stands for in spite of its faults; to be asked for where the text is judged."""

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with it as a text, in its order."""

    @property
    def is_judged(self) -> bool:
        """Whether what is in it can be judged in spite of its faults."""

    def check_size(self, source: str | None) -> None:
        """Raise `UnreadableFileError` if it is larger than it may be."""

    def is_whole(self, value: Any, keys: int) -> bool:
        """Tell whether no key stands twice in it, since so many were read."""

    def is_suspicious(self, value: Any) -> bool:
        """Tell whether the value that was read fast may hide a fault."""

    def place(self, pointer: str, *, of_key: bool) -> Position | None:
        """Look for the line and the column of a value, or of its key."""

    def why_null(self, pointer: str) -> str | None:
        """Say why a value is null without being written as such; None where it is written."""


class JsonText:
    """The text of a document in JSON.

    Args:
        data: The text.
        limits: How much is read.

    Examples:
        >>> text = JsonText(b'{"hours": 6}', Limits())
        >>> text.value, text.place("/hours", of_key=False).column
        ({'hours': 6}, 11)
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.data = data
        self.limits = limits

    def check_size(self, source: str | None) -> None:
        """Make sure that it is no larger than it may be.

        Raises:
            UnreadableFileError: if it is.
        """
        if len(self.data) > self.limits.max_bytes:
            raise UnreadableFileError(path=source or "", reason="too-large", limit=self.limits.max_bytes)

    @property
    def value(self) -> Any:
        """What it stands for, read fast; `UNREAD` where no parser took it."""
        return decode(self.data)

    @property
    def lenient_value(self) -> Any:
        """What it stands for, but for NaN, lone surrogates and keys that stand twice."""
        return parse_leniently(self.data)

    @cached_property
    def _scanned(self) -> tuple[tuple[Fault | Problem, ...], Scan | None]:
        """The faults of the text, and where its values are; the text is scanned once, and only if somebody asks."""
        return scan_faults(self.data, self.limits)

    @cached_property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with it as a text, in its order."""
        return tuple(problem_of(fault) for fault in self._scanned[0])

    @property
    def is_judged(self) -> bool:
        """Whether what is in it can be judged in spite of its faults."""
        return self._scanned[1] is not None and all(fault.code not in _UNREADABLE for fault in self.faults)

    def is_whole(self, value: Any, keys: int) -> bool:
        """Tell whether no key stands twice in it, since so many were read; it may say no where none does."""
        return has_no_key_twice(self.data, value, keys)

    def is_suspicious(self, value: Any) -> bool:
        """Tell whether the value that was read fast may hide a fault."""
        return value is UNREAD or needs_scan(self.data, value, self.limits)

    def place(self, pointer: str, *, of_key: bool) -> Position | None:
        """Look for the line and the column of a value, or of its key."""
        scanned = self._scanned[1]
        if scanned is None:
            return None
        return (scanned.key_positions if of_key else scanned.positions).get(pointer)

    def why_null(self, pointer: str) -> None:
        """Say why a value is null without being written as such: in JSON none is."""
        del pointer


def text_of(data: bytes, limits: Limits, notation: Notation | None) -> Text:
    """Take content as a text of a notation.

    Args:
        data: The content.
        limits: How much is read.
        notation: How it is written; as JSON, where nothing is said.

    Raises:
        UnknownNotationError: if there is no such notation.
        MissingExtraError: if it is YAML, and PyYAML is not installed; the extra `yaml` brings it.
    """
    if known_notation(notation) != "yaml":
        return JsonText(data, limits)
    try:
        from careerkit.documents.yaml.text import YamlText
    except ModuleNotFoundError as error:
        if error.name != "yaml":
            raise
        raise MissingExtraError(extra="yaml", package="pyyaml") from error
    return YamlText(data, limits)
