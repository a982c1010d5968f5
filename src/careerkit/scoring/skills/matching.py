"""Which texts speak of the same thing: by whole words, in order, and by nothing cleverer.

A term is a name or keyword. A text speaks of it where all its words stand there, next to each other and in order. Words
are compared without case and in one form of Unicode, so that `Café` is found whichever way its accent was typed; they
are not cut down to their stems, nor translated. That finds too little rather than too much, and whatever it finds is a
claim: words can mean different things.

A single short word, such as `go` or `R`, says something else too easily. It counts only where it is the whole of a name
or keyword on the other side, or where both sides write it in capitals (`GIS`).

All terms are looked up at once, in time that grows with the length of the texts, whatever they hold.

Source: Unicode Standard, Annex 15 (NFKC) and section 3.13 (caseless matching).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

__all__ = ["LONGEST", "Terms", "Words", "words"]

LONGEST = 12
"""How many words a term can have; a longer one is found only where it is the whole text."""

_SHORT = 3
"""A single word of so many letters, or fewer, is a short one."""

_JOINED = "+#"
"""What belongs to a word that it follows, as in `C++` and `C#`."""

T = TypeVar("T")


def __dir__() -> list[str]:
    return __all__


class Words(NamedTuple):
    """The words of a text, ready to be compared."""

    keys: tuple[str, ...]
    """Each word without case, in one form."""
    capitals: tuple[bool, ...]
    """Whether each was written in capitals."""


def words(text: str) -> Words:
    """Cut a text into words.

    Letters, digits and the marks upon them make words, and the signs `+` and `#` where they follow one.

    Examples:
        >>> words("C++ and GIS, re-measured").keys
        ('c++', 'and', 'gis', 're', 'measured')
        >>> words("Straße").keys == words("STRASSE").keys
        True
    """
    found: list[str] = []
    letters: list[str] = []
    for letter in unicodedata.normalize("NFKC", text):
        inside = letter.isalnum() or (letters and (letter in _JOINED or unicodedata.category(letter)[0] == "M"))
        if inside:
            letters.append(letter)
        elif letters:
            found.append("".join(letters))
            letters = []
    if letters:
        found.append("".join(letters))
    keys = tuple(unicodedata.normalize("NFKC", word.casefold()) for word in found)
    return Words(keys, tuple(word.isupper() for word in found))


class _Entry(NamedTuple, Generic[T]):
    capital: bool
    what: T


class Terms(Generic[T]):
    """Terms to be found in texts, each with what it stands for.

    Examples:
        >>> terms = Terms([("position data", 1), ("Go", 2)])
        >>> list(terms.within("Reads Position-Data")), list(terms.within("Has a go at it")), list(terms.within("go"))
        ([1], [], [2])
    """

    __slots__ = ("_lengths", "_of")

    def __init__(self, terms: Iterable[tuple[str, T]]) -> None:
        """Index terms by their words."""
        self._of: dict[tuple[str, ...], list[_Entry[T]]] = {}
        self._lengths: dict[str, set[int]] = {}
        for text, what in terms:
            found = words(text)
            if found.keys:
                entries = self._of.setdefault(found.keys, [])
                entries.append(_Entry(all(found.capitals), what))
                if len(found.keys) <= LONGEST:
                    self._lengths.setdefault(found.keys[0], set()).add(len(found.keys))

    def within(self, text: str) -> Iterator[T]:
        """Give what stands for the terms that a text speaks of, once for each term, in the order of the text."""
        found = words(text)
        seen: set[tuple[str, ...]] = set()
        for start, key in enumerate(found.keys):
            for length in sorted(self._lengths.get(key, ())):
                term = found.keys[start : start + length]
                if len(term) == length and term not in seen and term in self._of:
                    entries = self._spoken_of(term, found, start)
                    if entries:
                        seen.add(term)
                        yield from (entry.what for entry in entries)
        if len(found.keys) > LONGEST:
            yield from (entry.what for entry in self._of.get(found.keys, ()))

    def _spoken_of(self, term: tuple[str, ...], found: Words, start: int) -> list[_Entry[T]]:
        entries = self._of[term]
        if len(term) > 1 or len(term[0]) > _SHORT or len(found.keys) == 1:
            return entries
        return [entry for entry in entries if entry.capital] if found.capitals[start] else []
