"""The validators that have to agree: ours, with each parser it may have, and those of others."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

import careerkit
from careerkit.declaration.compilation import Mismatch, loader
from careerkit.declaration.part import Part
from careerkit.declaration.schema import root_schema
from careerkit.documents import text
from careerkit.documents.kinds import class_of, schema_address
from careerkit.documents.reading import _Reader
from careerkit.errors import InvalidDocumentError
from careerkit.values import same_json

if TYPE_CHECKING:
    from tests.agreement.ajv import Ajv

MUTANTS = int(os.environ.get("CAREERKIT_MUTANTS", "3000"))
"""How many mutants of each kind are tried; the nightly run asks for 100,000."""
SAMPLE = 1 if MUTANTS >= 100_000 else 13
"""The slow ones judge every text that has a number divisible by this: all of them in the nightly run."""
IN_WORDS = 13
"""Words for the problems of a mutant are asked for where its number is divisible by this: to find lines and columns
takes longer than to judge."""
TOYS = ("Leaf", "Polygon", "Tree", "Toy", "Strict")
"""Classes that have every sort of field there is; the fixture `kind` makes one known as a kind for the while."""
EVERY_KIND = pytest.mark.parametrize("kind", [*careerkit.kinds(), *TOYS], indirect=True)
"""For tests that ask for the fixture `kind`."""
PARSERS = {"orjson": text._fast, "json": None} if text._fast else {"json": None}
"""What may be behind `decode`."""


@cache
def schema_of(kind: str) -> dict[str, Any]:
    """Give the schema of a kind: the published one, or for a toy the one that would be; not to be changed."""
    if (files(careerkit) / "schemas" / "1.0" / f"{kind}.schema.json").is_file():
        return careerkit.schema(kind)
    return root_schema(class_of(kind), kind=kind, version="1.0", address=schema_address(kind))


@contextmanager
def parser(name: str) -> Iterator[None]:
    """Read JSON with one parser for a while."""
    before = text._fast
    text._fast = PARSERS[name]
    try:
        yield
    finally:
        text._fast = before


def ours(content: bytes, name: str, *, in_words: bool = True) -> Part | None:
    """Load a document with one parser; None if it is not valid, and then there is a problem, told in words if asked."""
    try:
        with parser(name):
            return careerkit.loads(content)
    except InvalidDocumentError as error:
        refused = error
    assert refused.problems, "refused without a reason"
    assert not in_words or str(refused).encode(), "words that can be written"
    return None


def ours_in_short(content: bytes, name: str) -> Part | None:
    """Do what `ours` does without looking for the reasons, which takes most of its time if there are any."""
    with parser(name):
        value = text.decode(content)
    body = _Reader(content, Part, text.DEFAULT_LIMITS, None, trusted=False).body_of(value)
    try:
        return None if body is None else loader(class_of(value["kind"]))(body, [0, 0])
    except Mismatch:
        return None


def others(schema: dict[str, Any]) -> dict[str, Callable[[Any], bool]]:
    """Make the validators of others that are there in Python."""
    return {
        "jsonschema": Draft202012Validator(schema).is_valid,
        "jsonschema-rs": jsonschema_rs.validator_for(schema).is_valid,
    }


def gives_back(read: dict[str, Any], loaded: Part) -> bool:
    """Tell whether what was loaded is written as it was read, in value."""
    kept = {key: value for key, value in read.items() if key != "$schema"}
    return same_json(json.loads(careerkit.dumps(loaded)), kept)


class Panel:
    """All that judge the documents of one schema, asked together.

    Args:
        schema: The schema.
        ajv: Ajv, where there is a Node.js to run it.
    """

    def __init__(self, schema: dict[str, Any], ajv: Ajv | None) -> None:
        self.schema = schema
        self.others = others(schema)
        self.ajv = ajv

    def verdicts(
        self, contents: Sequence[bytes], *, every: int = 1, in_words: int = 1, jsonschema: bool = False
    ) -> list[bool]:
        """Tell of each text whether the document in it is valid, if all say the same.

        jsonschema-rs and Ajv judge every text, and so does our loader, with one parser and the other by turns.

        Args:
            contents: The texts.
            every: What takes longer is asked of every text that has a number divisible by this: jsonschema, and ours
                with each parser, for the whole of what it has to say.
            in_words: Words for the problems are asked for where the number is divisible by this as well.
            jsonschema: Whether jsonschema judges every text nevertheless.

        Raises:
            AssertionError: if they do not agree, or a document is not given back as it was read.
        """
        by_ajv = None
        if self.ajv is not None:
            self.ajv.judge_by(self.schema)
            by_ajv = self.ajv.verdicts(contents)
        names = list(PARSERS)
        agreed = []
        for number, content in enumerate(contents):
            read = json.loads(content)
            sampled = number % every == 0
            said = {} if by_ajv is None else {"ajv": by_ajv[number]}
            said["jsonschema-rs"] = verdict = self.others["jsonschema-rs"](read)
            if sampled or jsonschema:
                said["jsonschema"] = self.others["jsonschema"](read)
            for name in names if sampled else [names[number // 6 % len(names)]]:
                told = number % in_words == 0
                loaded = ours(content, name, in_words=told) if sampled else ours_in_short(content, name)
                said[f"ours with {name}"] = loaded is not None
                assert loaded is None or gives_back(read, loaded), (name, content)
            assert set(said.values()) == {verdict}, (said, content)
            agreed.append(verdict)
        return agreed
