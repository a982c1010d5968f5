"""Bringing a document of another format over into one of ours, leaf by leaf, with a note of where each one went."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

from careerkit.values import thaw

NAMESPACE = "org.example.moved"
"""Where what has no field of its own is kept."""


def leaves(value, path=()):
    """Every value at the end of a branch, by its path; an empty list or object is one as well."""
    if isinstance(value, dict | list) and value:
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        return {place: leaf for step, item in steps for place, leaf in leaves(item, (*path, step)).items()}
    return {path: value}


def at(value, path):
    """The value at a path."""
    for step in path:
        value = value[step]
    return value


def aside(part):
    """What was kept in the extensions of a part."""
    return thaw(part.extensions[NAMESPACE])


class Place(NamedTuple):
    """Where a leaf went, and the words that were put for its own, where the other format has other words."""

    path: tuple[Any, ...]
    words: dict[str, str] | None = None


class Move:
    """A document in the making; `places` says where each leaf of the source is, `made` what is there beside them."""

    def __init__(self, kind):
        self.document = {"kind": kind, "schema_version": "1.0"}
        self.places = {}
        self.made = {("kind",), ("schema_version",)}

    def put(self, origin, value, path, words=None):
        """Put a leaf at a path, and note it."""
        assert origin not in self.places, origin
        self.places[origin] = Place(path, words)
        self._set(path, words[value] if words else value)

    def add(self, value, path):
        """Put something that is no leaf of the source, such as the id by which two things are now linked."""
        self.made.add(path)
        self._set(path, value)

    def carry(self, origin, item, path, table, but=()):
        """Put each leaf of an object in its field, and what has none, or a word that we do not have, in extensions."""
        for key, value in item.items():
            if key in but:
                continue
            field, words = table.get(key, (None, None))
            if field is None or (words and value not in words):
                for steps, leaf in leaves(value, (key,)).items():
                    self.put((*origin, *steps), leaf, (*path, "extensions", NAMESPACE, *steps))
            else:
                self.put((*origin, key), value, (*path, *field), words)

    def _set(self, path, value):
        holder = self.document
        for step, following in pairwise(path):
            empty = [] if isinstance(following, int) else {}
            if isinstance(holder, list):
                assert step <= len(holder), path
                if step == len(holder):
                    holder.append(empty)
                holder = holder[step]
            else:
                holder = holder.setdefault(step, empty)
        if isinstance(holder, list):
            assert path[-1] == len(holder), path
            holder.append(value)
        else:
            assert path[-1] not in holder, path
            holder[path[-1]] = value


def assert_nothing_is_lost_and_nothing_invented(source, move):
    """Every leaf of the source is where its place says, once; whatever else there is was put there knowingly."""
    before, after = leaves(source), leaves(move.document)
    assert before.keys() == move.places.keys()
    for origin, value in before.items():
        path, words = move.places[origin]
        assert words is None or len(set(words.values())) == len(words), "two words became one"
        assert after[path] == (words[value] if words else value), (origin, path)
    targets = {place.path for place in move.places.values()}
    assert after.keys() == targets | move.made
    assert not targets & move.made
