"""What lies in the catalogues, and what the sources ask them for."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import careerkit
from careerkit import messages
from careerkit.declaration.table import table
from careerkit.documents.kinds import class_of
from careerkit.guide.blocks import BLOCKS
from careerkit.guide.categories import BUILT_IN_CATEGORIES
from careerkit.guide.kinds_of_work import KINDS_OF_WORK
from careerkit.guide.levers import LEVERS
from careerkit.guide.needs import NEED_SCHEMES
from careerkit.guide.questions import MOUNTS, QUESTIONS
from careerkit.guide.scales import SCALES
from careerkit.guide.stages import STAGES
from careerkit.model import Career
from careerkit.model.motivation import Facet

# ------------------------------------------------------------------------------------------------------- the catalogues


def domains(language="en"):
    """The domains that a language has, by the sources of its catalogues."""
    folder = files(messages) / language / "LC_MESSAGES"
    return sorted(entry.name.removesuffix(".po") for entry in folder.iterdir() if entry.name.endswith(".po"))


def source(domain, language="en"):
    """The source of a catalogue."""
    return (files(messages) / language / "LC_MESSAGES" / f"{domain}.po").read_text(encoding="utf-8")


def entries(domain, language="en"):
    """The entries of a catalogue's source: what is said for each code, each plural form by itself."""
    found = re.findall(
        r'^msgid "(?P<code>[^"]+)"\n(?:msgid_plural .*\n)?(?P<words>(?:msgstr.*\n?|".*\n?)+)',
        source(domain, language),
        re.MULTILINE,
    )
    forms = {code: re.split(r"^msgstr.*?(?=\")", words, flags=re.MULTILINE)[1:] for code, words in found}
    return {code: ["".join(re.findall(r'"(.*)"', form)) for form in each] for code, each in forms.items()}


def parameters(templates):
    """The parameters that an entry uses, in any of its forms."""
    parsed = (string.Formatter().parse(template.replace('\\"', '"')) for template in templates)
    return {name for parts in parsed for _, name, _, _ in parts if name is not None}


DOMAINS = domains()
CODES = frozenset(code for domain in DOMAINS for code in entries(domain))


# --------------------------------------------------------------------------------------------- what the sources ask for

_FIRST = {
    "say": "",
    "has": "",
    "reason": "",
    "wording": "report.",
    "detail": "report.label.",
    "own": "report.label.",
    "listed": "report.label.",
    "_say": "interview.",
}
"""What is called with a code first, and what it puts before that."""
_CODE = re.compile(rf"(?:{'|'.join(DOMAINS)})(?:\\\.(?:[a-z0-9]|\\-|\.\+)+)+")
"""What the pattern of a code looks like."""
_NO_CODES = {
    r"focus\.stands\-out",  # what a code looks like, in the schema of a reason
    r"report\.css",  # a file
    r"scorecard\.missing",  # what a code begins with
    r"scorecard\.open",
}
"""Patterns of texts in the sources that look like codes and are none."""


class Asked(NamedTuple):
    """A message that a source asks for."""

    place: str
    """Where."""
    pattern: str
    """Its code, as a pattern: what is put in when the program runs may be anything."""

    def answered(self):
        """Which codes it may be."""
        return _matching(self.pattern)


@cache
def _matching(pattern):
    """The codes that a pattern stands for; most are a single code."""
    if not re.search(r"[+?]", pattern):
        return CODES & {re.sub(r"\\(.)", r"\1", pattern)}
    return {code for code in CODES if re.fullmatch(pattern, code)}


@cache
def sources():
    """Every module of the package: its name, and every node of its syntax tree but the docstrings."""
    root = Path(careerkit.__file__).parent
    return tuple(
        (path.relative_to(root).as_posix(), tuple(_nodes(ast.parse(path.read_text(encoding="utf-8")))))
        for path in sorted(root.rglob("*.py"))
    )


def _nodes(tree):
    for child in ast.iter_child_nodes(tree):
        if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield child
            yield from _nodes(child)


@cache
def asked_for():
    """The messages that the sources ask for in a call, by a code or by a pattern of one."""
    return tuple(
        Asked(f"{name}:{node.lineno}", pattern)
        for name, nodes in sources()
        for node in nodes
        if isinstance(node, ast.Call)
        for pattern in _in_call(node)
    )


@cache
def lookalikes():
    """The texts of the sources that look like a code, or like a pattern of one, wherever they stand."""
    found = []
    for name, nodes in sources():
        pieces = {piece for node in nodes if isinstance(node, ast.JoinedStr) for piece in node.values}
        before = r"(?:report\.)?" if name.startswith("views/") else ""  # which a report puts there itself
        for node in nodes:
            if node not in pieces and isinstance(node, ast.Constant | ast.JoinedStr):
                texts = [text for text in _texts(node) if _CODE.fullmatch(text) and text not in _NO_CODES]
                found += [Asked(f"{name}:{node.lineno}", before + text) for text in texts]
    return tuple(found)


def _in_call(call):
    function = call.func
    called = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
    if isinstance(function, ast.Attribute) and called in ("say", "has", "reason"):
        return  # a result says itself; what is given to it is a language
    if called in _FIRST and call.args:
        yield from (re.escape(_FIRST[called]) + text for text in _texts(call.args[0]))
    if called in ("Problem", "Pattern"):
        codes = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
        yield from (rf"problem\.{text}(?:\..+)?" for code in codes for text in _texts(code))


def _texts(node):
    """What a text may be, as patterns; nothing where only the running program knows."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.escape(node.value)
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        yield "".join(re.escape(part.value) if isinstance(part, ast.Constant) else ".+" for part in node.values)


# ---------------------------------------------------------------------------------------------- what the guide asks for

GUIDE = ("block", "category", "lever", "need", "question", "scale", "stage", "work")
"""The domains of the guide."""


def of_the_guide():
    """The codes of everything that the guide has words for."""
    yield from _of_questions()
    for block in BLOCKS:
        yield from (f"block.{block.id}.{what}" for what in ("name", "definition", "prompt", "example"))
    for category in BUILT_IN_CATEGORIES:
        yield from (f"category.{category.id}.{what}" for what in ("name", "definition"))
        yield from (f"category.{category.id}.driver.{driver}" for driver in category.drivers)
        yield from (f"category.{category.id}.example.{example.id}" for example in category.examples)
        yield from (f"category.facet.{facet}.definition" for facet in category.facets)
        yield category.word
    yield from (f"word.facet.{facet}" for facet in Facet)
    for kind in KINDS_OF_WORK:
        yield from (f"work.{kind.id}.{what}" for what in ("name", "definition", "example"))
    for lever in LEVERS:
        yield from (f"lever.{lever.id}.{what}" for what in ("name", "definition", "example"))
    for stage in STAGES:
        yield from (f"stage.{stage.stage}.{what}" for what in ("name", "definition", "prompt"))
    for scale in SCALES:
        yield from (f"scale.{scale.id}.{what}" for what in ("name", "definition"))
        steps = [f"scale.{scale.id}.{step.id}" for step in scale.steps]
        yield from (f"{step}.{what}" for step in steps for what in ("name", "definition", "words"))
    for scheme in NEED_SCHEMES:
        yield f"need.{scheme.id}.name"
        things = [thing.words for value in scheme.values for thing in (value, *value.needs)]
        yield from (f"{words.domain}.{words.id}.{what}" for words in things for what in ("name", "definition"))


def _of_questions():
    for question in QUESTIONS:
        if question.block is None:
            yield from (f"question.{question.id}{what}" for what in ("", ".help", ".example"))


def of_reports():
    """The codes by which a report may ask for a field of the career, or of a document in it."""
    yield "question.other"
    for kind in ("career", *MOUNTS):
        fields = table(Career if kind == "career" else class_of(kind)).fields
        yield from (f"question.{kind}.{field.name.replace('_', '-')}" for field in fields)
