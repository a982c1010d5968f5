"""The conformance kit: documents by which a program in any language finds out whether it judges them as the schemas do.

One file for each kind of document, in the form of the JSON-Schema-Test-Suite, and one of texts, for what a schema can't
say. `tests/conformance/README.md` tells the forms.
"""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from scripts.conformance_texts import GROUPS, Text
from tests.agreement.cases import Case, Cases

AT_MOST = {"type": 2, "oneOf": 3, "anyOf": 3, "pattern": 1_000}
"""How many documents there are at most for an assertion of these keywords; for others, one."""

if TYPE_CHECKING:
    from tests.agreement.places import Place

Test = dict[str, Any]


def conformance(schemas: Mapping[str, dict[str, Any]]) -> dict[str, bytes]:
    """Write the kit.

    Args:
        schemas: The schemas by kind.

    Returns:
        The content of each file by its name.
    """
    cases = {kind: Cases(schema) for kind, schema in schemas.items()}
    home = _homes(cases)
    once: set[str] = set()
    files = {f"{kind}.json": _written(_groups(cases[kind], home, kind, once)) for kind in schemas}
    return files | {"texts.json": _written([_texts(said, texts) for said, texts in GROUPS.items()])}


def _homes(cases: Mapping[str, Cases]) -> dict[str, str]:
    """Say for each definition which file tells about it: where its documents are smallest, as it is the same in all."""
    sizes: dict[str, list[tuple[int, int, str]]] = {}
    for number, (kind, each) in enumerate(cases.items()):
        for place in each.places.all.values():
            if place.pointer == place.definition != "#":
                size = len(json.dumps(each.places.wrap(place, None)))
                sizes.setdefault(place.pointer, []).append((size, number, kind))
    return {pointer: min(where)[-1] for pointer, where in sizes.items()}


def _groups(cases: Cases, home: Mapping[str, str], kind: str, once: set[str]) -> list[dict[str, Any]]:
    """Make the groups of a kind: what stands at its root, and then each definition that is told about here."""
    below: dict[str, list[Place]] = {"#": []}
    for place in cases.places.all.values():
        if place.definition == "#" or home[place.definition] == kind:
            below.setdefault(place.definition, []).append(place)
    schema = cases.places.schema
    title = schema["title"]
    seen: set[str] = set()
    groups = []
    for pointer, places in sorted(below.items(), key=lambda each: (each[0] != "#", each[0])):
        said = title if pointer == "#" else f"{cases.places.all[pointer].schema['title']}, within {title}"
        tests = [_test(case) for place in places for case in _chosen(cases, place, once, seen)]
        groups.append({"description": said, "schema": {"$ref": schema["$id"]}, "tests": tests})
    return groups


def _chosen(cases: Cases, place: Place, once: set[str], seen: set[str]) -> Iterator[Case]:
    """Choose among the cases of a place.

    Args:
        cases: All there are.
        place: The place.
        once: What has been tried somewhere, and need not be tried everywhere.
        seen: The documents that stand in the file already; none is taken twice.
    """
    told: Counter[str] = Counter()
    enough: set[str] = set()
    for case in chain(cases.accepted(place), cases.refused(place, but=enough)):
        document = json.dumps(case.document)
        if document in seen or (case.once and case.said in once):
            continue
        seen.add(document)
        once.add(case.said)
        told[case.about] += 1
        if told[case.about] == AT_MOST.get(case.about.rpartition("/")[2], 1):
            enough.add(case.about)
        yield case


def _test(case: Case) -> Test:
    test = {"description": f"{case.place.name}: {case.said}", "data": case.document, "valid": case.valid}
    return test if case.valid else test | {"comment": case.about}


def _texts(said: str, texts: Iterable[Text]) -> dict[str, Any]:
    return {"description": said, "tests": [_text(text) for text in texts]}


def _text(text: Text) -> Test:
    """Write a text as it is, or as Base64 where it is not UTF-8."""
    try:
        content = {"text": text.content.decode()}
    except UnicodeDecodeError:
        content = {"base64": base64.b64encode(text.content).decode()}
    problems = [{"code": code, **({} if pointer is None else {"pointer": pointer})} for code, pointer in text.problems]
    return {"description": text.said, **content, "valid": not problems, "problems": problems}


def _written(groups: list[dict[str, Any]]) -> bytes:
    """Write groups in ASCII, with one test a line, so that a change shows as the lines that it is about."""
    parts = []
    for group in groups:
        head = "".join(f" {json.dumps(key)}: {json.dumps(group[key])},\n" for key in group if key != "tests")
        tests = ",\n".join(f"  {json.dumps(test)}" for test in group["tests"])
        parts.append(f'{{\n{head} "tests": [\n{tests}\n ]\n}}')
    return ("[\n" + ",\n".join(parts) + "\n]\n").encode()
