"""The pages of the documentation that list what the sources have: references, requirements, problems, messages.

Everything here takes plain data, such as a catalogue, and gives the Markdown of a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from scripts.tables import WRITTEN, cell, table

__all__ = ["Catalogue", "Message", "messages_page", "problems_page", "references_page", "requirements_page"]

_WIDE = "---\nhide: [toc]\n---\n"
_REFERENCES = """\
The fields that hold the id of something else, the collection that the id is looked up in, and the part of the career
that holds it. [Ids and references](../explanation/references.md) says what is promised about them.
"""
_PROBLEMS = """\
What can be wrong with a document. A [`Problem`][careerkit.errors.Problem] has the code, the place and the parameters;
the words below are put together from them, and what stands in braces is a parameter. A code is never renamed. A code
with a dot, such as `syntax.trailing-comma`, is the code `syntax` with the parameter `reason`.

What is wrong with a career that is valid, such as a reference to a skill that is not there, is not among these: see
[why validity is per field](../explanation/validity.md).
"""
_REQUIREMENTS = """\
What the model and the scores are there for, in a line each. Classes, fields and docstrings name the requirements that
they serve by these codes, and so does the data dictionary `fields.json`. What is not listed is not there yet.
"""
_MESSAGES = """\
Everything that careerkit can say, by its code. Results and errors hold codes and parameters; `careerkit.messages.say`
puts them into words. What stands in braces is a parameter; see
[put messages into words](../how-to/put-messages-into-words.md).
"""


class Message(NamedTuple):
    """An entry of a catalogue."""

    code: str
    """Its code."""
    texts: tuple[str, ...]
    """Its words: one, or one for each plural form."""


class Catalogue(NamedTuple):
    """A catalogue of messages: one domain in one language."""

    about: str
    """What the domain is for."""
    messages: Sequence[Message]
    """Its entries."""


def references_page(uses: Iterable[tuple[str, str, str, str, str]]) -> str:
    """List what refers to what.

    Args:
        uses: For each use of an id: the address of the class in the API reference, its name, the field, the
            collection, and the field of the career that the collection lies in.
    """
    rows = [
        (f"[`{name}`][{address}].`{field}`", f"`{collection}`", f"`{target}`")
        for address, name, field, collection, target in uses
    ]
    return "\n".join(
        [
            _WIDE,
            WRITTEN,
            "# References\n",
            _REFERENCES,
            *table(("field", "collection", "lies in"), rows),
            "",
        ]
    )


def requirements_page(
    served: Mapping[str, Sequence[str]], homes: Mapping[str, str], groups: Mapping[str, str], words: Mapping[str, str]
) -> str:
    """List what was asked for, and which classes serve it.

    Args:
        served: The classes that serve each requirement.
        homes: The module of each class.
        groups: What each group of requirements is about.
        words: What each requirement asks for.

    Raises:
        KeyError: if there is a requirement without words, or words without a requirement.
    """
    different = served.keys() ^ words.keys()
    if different:
        raise KeyError(f"scripts/requirements.py and the declarations differ in {', '.join(sorted(different))}")
    lines = [_WIDE, WRITTEN, "# Requirements\n", _REQUIREMENTS]
    for group, about in groups.items():
        rows = [
            (f"`{row}`", text, ", ".join(f"[{name}][{homes[name]}.{name}]" for name in served[row]))
            for row, text in words.items()
            if row.partition(".")[0] == group
        ]
        lines += [f"## {about}\n", *table(("code", "what is asked for", "classes"), rows), ""]
    return "\n".join(lines)


def problems_page(messages: Sequence[Message], remedies: Mapping[str, str]) -> str:
    """List the codes that a problem may have: the words, and what to do.

    Args:
        messages: The entries of the catalogue `problem`.
        remedies: What to do about each code, by the code without its domain.

    Raises:
        KeyError: if a code has no remedy, or a remedy no code.
    """
    rows: dict[str, list[str]] = {}
    for message in messages:
        code = message.code.removeprefix("problem.").removesuffix(".suggestion")
        if code != "whole-document":
            rows.setdefault(code, []).append(_words(message))
    different = rows.keys() ^ remedies.keys()
    if different:
        raise KeyError(f"scripts/remedies.py and problem.po differ in {', '.join(sorted(different))}")
    shown = [(f"`{code}`", "<br>".join(words), cell(remedies[code])) for code, words in rows.items()]
    return "\n".join(
        [
            _WIDE,
            WRITTEN,
            "# Problems\n",
            _PROBLEMS,
            *table(("code", "words", "what to do"), shown),
            "",
        ]
    )


def messages_page(domains: Mapping[str, Catalogue]) -> str:
    """List every message, by its domain."""
    lines = [WRITTEN, "# Messages\n", _MESSAGES]
    for domain, (about, messages) in domains.items():
        lines += [f"## {domain} {{ #{domain} }}\n", f"{cell(about)}\n"]
        rows = [(f"`{message.code}`", _words(message)) for message in messages]
        lines += [*table(("code", "English"), rows), ""]
    return "\n".join(lines)


def _words(message: Message) -> str:
    return "<br>".join(cell(text) for text in message.texts)
