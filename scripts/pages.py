"""The pages of the documentation that list what the sources have: references, requirements, problems, messages.

Everything here takes plain data, such as a catalogue, and gives the Markdown of a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from scripts.tables import WRITTEN, cell, table

__all__ = ["Catalogue", "Message", "Trace", "messages_page", "problems_page", "references_page", "requirements_page"]

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
What the model, the scores and the reports are there for, and what serves it: the classes and functions, the schemas of
the documents that hold these classes, and the pages that are about them. Nothing in these tables is kept by hand.
Classes, fields and docstrings name the requirements that they serve by these codes, and so does the data dictionary
`fields.json`; the pages are those that link there. What is not listed is not there yet.
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


class Trace(NamedTuple):
    """What serves a requirement."""

    code: Sequence[tuple[str, str]]
    """Classes and functions: the name of each, and its address in the API reference."""
    kinds: Sequence[str]
    """The kinds of document that hold the classes."""
    pages: Sequence[tuple[str, str]]
    """The pages about it: words, and where the page is, seen from the page of the requirements."""


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


def requirements_page(served: Mapping[str, Trace], groups: Mapping[str, str], words: Mapping[str, str]) -> str:
    """List what was asked for, and what serves it.

    Args:
        served: What serves each requirement.
        groups: What each group of requirements is about.
        words: What each requirement asks for.

    Raises:
        KeyError: if a requirement that something serves has no words.
    """
    missing = served.keys() - words.keys()
    if missing:
        raise KeyError(f"scripts/requirements.py has no words for {', '.join(sorted(missing))}")
    lines = [_WIDE, WRITTEN, "# Requirements\n", _REQUIREMENTS]
    head = ("code", "what is asked for", "classes and functions", "schemas", "pages")
    for group, about in groups.items():
        rows = [
            (
                f"`{row}`",
                text,
                ", ".join(f"[{name}][{address}]" for name, address in served[row].code),
                ", ".join(f"[{kind}](schemas/{kind}.md)" for kind in served[row].kinds),
                ", ".join(f"[{cell(name)}]({at})" for name, at in served[row].pages),
            )
            for row, text in words.items()
            if row in served and row.partition(".")[0] == group
        ]
        lines += [f"## {about}\n", *table(head, rows), ""]
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
        if code not in ("whole-document", "in-version"):
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
