"""The page that tells what the guide knows, in words: for somebody who works with people, and not with the code.

The ids and their order come from the guide, the words from the English catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from careerkit.declaration.schema import human
from careerkit.guide.blocks import BLOCKS
from careerkit.guide.categories import BUILT_IN_CATEGORIES, BuiltInCategory, facet_definition
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.knowledge import read
from careerkit.guide.labels import word_code
from careerkit.guide.levers import LEVERS
from careerkit.guide.needs import MAPPING_STATUS, MAPPING_VERSION, NEED_SCHEMES, NeedScheme
from careerkit.guide.questions import QUESTIONS, Question
from careerkit.guide.scales import SCALES
from careerkit.guide.stages import STAGES
from careerkit.messages import has, say
from scripts.tables import WRITTEN, cell, joined, table

if TYPE_CHECKING:
    from careerkit.model.motivation import Facet

__all__ = ["guide_page"]

_Thing = TypeVar("_Thing")

_ABOUT = """\
Everything that careerkit knows about careers, in words and on one page, to read, to print and to disagree with. None of
it is a rule: a person may use as much of it as helps, and adds categories, kinds of work and levers of their own. The
same as data, with stable ids, is in [`careerkit.guide`](api/guide.md); which question comes next for somebody is found
by [`careerkit.asking`](api/asking.md).
"""
_SIDES = {"organisation": "Inside the organisation", "customers": "For its customers"}
_ROW = re.compile(r"requirement row S\d\.\d+")
_NAMELESS = "…"
"""What stands for the name of the thing that a question is about."""


def guide_page() -> str:
    """Tell all that the guide knows, in English.

    Raises:
        KeyError: if a lever is on a side that the page has no words for.
    """
    lines = [WRITTEN, "# What the guide knows\n", _ABOUT]
    for told in (_categories(), _blocks(), _kinds_of_work(), _levers(), _stages(), _scales(), _needs(), _questions()):
        lines += told
    return "\n".join(lines)


def _categories() -> Iterator[str]:
    yield "## Categories of career problems { #categories }\n"
    yield _source("categories")
    for category in BUILT_IN_CATEGORIES:
        yield f"### {cell(category.name())} {{ #category-{category.id} }}\n"
        yield f"{cell(category.definition())}\n"
        yield "What drives somebody:\n"
        yield from (f"- {cell(category.driver(driver))}" for driver in category.drivers)
        yield ""
        if category.facets:
            facets = [(cell(say(word_code(facet))), cell(facet_definition(facet))) for facet in category.facets]
            yield from _table(("facet", "what is sought"), facets)
        yield from _table(("where to look", "such as"), _examples(category))


def _examples(category: BuiltInCategory) -> Iterator[tuple[str, str]]:
    """List where to look, by the sort of place."""
    for of, there in _together(category.examples, lambda example: example.of).items():
        yield of, "<br>".join(cell(category.example(example.id)) for example in there)


def _blocks() -> Iterator[str]:
    yield "## Blocks of the career canvas { #blocks }\n"
    yield _source("blocks")
    names = {block.id: block.name() for block in BLOCKS}
    rows = [
        (
            f"**{place}. {cell(block.name())}**<br>{cell(block.definition())}",
            cell(block.prompt()),
            cell(block.example()),
            cell(", ".join(names[again] for again in block.look_again)),
        )
        for place, block in enumerate(BLOCKS, 1)
    ]
    yield from _table(("block, and what belongs in it", "question", "example", "look again at"), rows)


def _kinds_of_work() -> Iterator[str]:
    yield "## Kinds of work { #kinds-of-work }\n"
    yield _source("kinds-of-work")
    rows = [(cell(kind.name()), cell(kind.definition()), cell(kind.example())) for kind in KINDS_OF_WORK]
    yield from _table(("kind of work", "what it is", "example"), rows)


def _levers() -> Iterator[str]:
    yield "## Value levers { #levers }\n"
    yield _source("levers")
    for side, there in _together(LEVERS, lambda lever: lever.side).items():
        yield f"### {_SIDES[side]} {{ #levers-{side} }}\n"
        rows = [(cell(lever.name()), cell(lever.definition()), cell(lever.example())) for lever in there]
        yield from _table(("lever", "how it makes value", "example"), rows)


def _stages() -> Iterator[str]:
    yield "## Career stages { #stages }\n"
    yield _source("stages")
    rows = [
        (
            cell(stage.name()),
            cell(stage.definition()),
            cell(stage.prompt()),
            ", ".join(f"[{_title(kind).lower()}](schemas/{kind}.md)" for kind in stage.look_again),
        )
        for stage in STAGES
    ]
    yield from _table(("stage", "what it is", "question", "look again at"), rows)


def _scales() -> Iterator[str]:
    yield "## Scales { #scales }\n"
    yield _source("scales")
    for scale in SCALES:
        yield f"### {cell(scale.name())} {{ #scale-{scale.id} }}\n"
        yield f"{cell(scale.definition())}\n"
        rows = [
            (f"{step.value}", cell(step.name()), cell(step.definition()), cell(", ".join(step.words())))
            for step in scale.steps
        ]
        yield from _table(("level", "step", "what it means", "words that people use for it"), rows)


def _needs() -> Iterator[str]:
    yield "## Needs of other frameworks { #needs }\n"
    yield f"{cell(read('needs')['about'])}\n"
    yield f"Version {MAPPING_VERSION}; status: {MAPPING_STATUS}.\n"
    for scheme in NEED_SCHEMES:
        yield f"### {cell(scheme.name())} {{ #{scheme.id} }}\n"
        yield f"{cell(scheme.source)}.\n"
        yield from _table(("need", "what it is", "speaks for", "and in particular for"), _mapped(scheme))
        yield from _homeless(scheme)


def _mapped(scheme: NeedScheme) -> Iterator[tuple[str, str, str, str]]:
    """List the work values, each with its needs below it; a dash where it speaks for none of the five."""
    for value in scheme.values:
        below = [need for need in value.needs if need.words != value.words]
        name = f"**{cell(value.name())}**" if below else cell(value.name())
        facets = dict.fromkeys(facet for need in value.needs for facet in need.facets)
        yield name, cell(value.definition()), *_spoken_for(value.categories, facets)
        for need in below:
            yield f"– {cell(need.name())}", cell(need.definition()), *_spoken_for(need.categories, need.facets)


def _homeless(scheme: NeedScheme) -> Iterator[str]:
    """Tell what has no home, on either side."""
    spoken_for = {category for need in scheme.needs() for category in need.categories}
    sides = {
        "Without a home among the five categories": [need.name() for need in scheme.without_a_category()],
        "Categories that nothing here speaks for": [
            category.name() for category in BUILT_IN_CATEGORIES if category.id not in spoken_for
        ],
        "Facets that nothing here speaks for": [say(word_code(facet)) for facet in scheme.facets_without_a_need],
    }
    yield from (f"- {side}: {cell('; '.join(names)) or 'none'}." for side, names in sides.items())
    yield ""


def _spoken_for(categories: Iterable[str], facets: Iterable[Facet]) -> tuple[str, str]:
    said = [[f"word.category.{category}" for category in categories], [word_code(facet) for facet in facets]]
    first, second = (cell(", ".join(map(say, codes))) or "–" for codes in said)
    return first, second


def _questions() -> Iterator[str]:
    yield "## Questions { #questions }\n"
    yield _source("questions")
    yield f"“{_NAMELESS}” stands for the name of the thing that a question is about.\n"
    for kind, asked in _together(QUESTIONS, lambda question: question.kind).items():
        yield f"### {_title(kind)} {{ #questions-{kind} }}\n"
        if has(whole := f"question.career.{kind}"):
            yield f"As a whole: {cell(say(whole))}\n"
        if filling := [question for question in asked if question.block is not None]:
            rounds = joined(sorted({f"{question.round}" for question in filling}), "and")
            yield f"In round {rounds}, the questions of [the blocks](#blocks), in their order.\n"
        others = sorted((question for question in asked if question.block is None), key=lambda one: one.round)
        yield from _table(("round", "question", "what is meant", "somebody's answer"), map(_asked, others))


def _asked(question: Question) -> tuple[str, str, str, str]:
    again = f" *Asked again {say(f'word.cadence.{question.again}')}.*" if question.again else ""
    return (
        f"{question.round}",
        cell(question.text(_NAMELESS)),
        cell(question.help()) + again,
        cell(question.example()),
    )


def _source(name: str) -> str:
    """Say where a part of the guide comes from."""
    source = cell(read(name)["source"])
    return _ROW.sub(lambda row: f"[{row[0]}](requirements.md)", source) + "\n"


def _title(kind: str) -> str:
    return human(kind.replace("-", "_"))


def _together(things: Iterable[_Thing], what: Callable[[_Thing], str]) -> dict[str, list[_Thing]]:
    """Put together what has the same in common, in the order in which it first comes."""
    found: dict[str, list[_Thing]] = {}
    for thing in things:
        found.setdefault(what(thing), []).append(thing)
    return found


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [*table(head, rows), ""]
