"""Side by side with peers, in one run: ratios, never absolute times.

    python -m benchmarks [--document FILE] [--rounds N] [--only documents|scores|growth]

Within a round each contestant runs once, in turn, so that a machine that speeds up or slows down does so for all. What
is printed is the median over the rounds of the ratio within a round, and the quartiles around it.
"""

from __future__ import annotations

import argparse
import gc
import importlib.metadata
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import careerkit
from benchmarks import scores
from benchmarks.peers import Mashumaro, Msgspec, Pydantic
from careerkit.declaration.nodes import ConstNode
from careerkit.declaration.part import Part
from careerkit.declaration.table import table
from careerkit.documents import text

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "examples" / "mid-career-changer.json"

Contest = tuple[str, Callable[[], object], str, Callable[[], object], float | None]
"""Our name and function, the peer's name and function, and the ratio that we promise to stay below."""


def main() -> None:
    """Run every contest and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--document", type=Path, default=DOCUMENT, help="the career to load (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=200, help="rounds in one process (default: %(default)s)")
    parser.add_argument("--cold", type=int, default=15, help="rounds of whole processes (default: %(default)s)")
    parser.add_argument("--only", choices=["documents", "scores", "growth"], help="one part (default: all)")
    options = parser.parse_args()
    content = options.document.read_bytes()

    names = (
        "attrs",
        "cattrs",
        "jsonschema",
        "jsonschema-rs",
        "mashumaro",
        "msgspec",
        "numpy",
        "numpy-financial",
        "orjson",
        "pydantic",
        "pymcdm",
        "scikit-criteria",
        "scipy",
    )
    print(f"Python {platform.python_version()}, {platform.machine()}, {', '.join(versions(names))}")
    print(f"document: {options.document.name}, {len(content):,} bytes")
    if options.only in {None, "documents"}:
        head()
        documents(content, options)
    if options.only in {None, "scores"}:
        head()
        for contest in scores.contests(content):
            show(contest, max(7, options.rounds // 5))
    if options.only in {None, "growth"}:
        grow()


def versions(names: tuple[str, ...]) -> Iterator[str]:
    """Name the version of each peer that is installed."""
    for name in names:
        with suppress(importlib.metadata.PackageNotFoundError):
            yield f"{name} {importlib.metadata.version(name)}"


def head() -> None:
    """Print the head of the table."""
    print(f"\n{'what':<52} {'against':<40} {'ratio':>6} {'quartiles':>13} {'promise':>8}")


def documents(content: bytes, options: argparse.Namespace) -> None:
    """Run the contests of reading and writing."""
    with tempfile.TemporaryDirectory() as folder:
        for peer in (Pydantic(), Msgspec(), Mashumaro()):
            module = Path(folder) / f"{type(peer).__name__.lower()}_model.py"
            module.write_text(peer.source(careerkit.Career, "career", "1.0"), encoding="utf-8")
        sys.path.insert(0, folder)
        for contest in warm(content):
            show(contest, options.rounds)
        for contest in cold(options.document, Path(folder)):
            show(contest, options.cold)


def grow() -> None:
    """Print how the time of some work grows with its size, for each thing in it, against that of the smallest."""
    print(f"\n{'how much longer each takes among more':<52} {'among':>10} {'times':>8}")
    for what, sizes in scores.growth():
        base = 0.0
        for count, work in sizes:
            work()
            each = statistics.median(seconds(work) for _ in range(7)) / count
            base = base or each
            print(f"{what:<52} {count:>10,} {each / base:>8.2f}")


def warm(content: bytes) -> list[Contest]:
    """The contests within one process."""
    import pydantic_model  # type: ignore[import-not-found]  # written a moment ago

    peer = pydantic_model.Document.model_validate_json
    career = careerkit.loads(content, careerkit.Career)
    document = peer(content)
    bad = spoiled(content)
    pydantic = "pydantic, strict, extra forbidden"
    told = "pydantic: errors"
    return [
        ("load, with orjson", lambda: careerkit.loads(content), pydantic, lambda: peer(content), 1.0),
        ("load, trusted", lambda: careerkit.loads(content, trusted=True), pydantic, lambda: peer(content), 0.85),
        ("load, with the standard library", slowly(content), pydantic, lambda: peer(content), 1.5),
        *others(content),
        (
            "dump, with orjson",
            lambda: careerkit.dumps(career),
            "pydantic, what was not set left out",
            lambda: document.model_dump_json(indent=2, exclude_unset=True, by_alias=True),
            1.0,
        ),
        (
            "dump, with orjson",
            lambda: careerkit.dumps(career),
            "pydantic, None left out",
            lambda: document.model_dump_json(indent=2, exclude_none=True, by_alias=True),
            1.0,
        ),
        *class_peers(content),
        ("list six problems", lambda: careerkit.validate(bad), told, lambda: errors(peer, bad), 2.0),
        ("list six problems, with their lines", lambda: lines(bad), told, lambda: errors(peer, bad), None),
        ("construct every object of it", construction(career), "load it", lambda: careerkit.loads(content), 2.0),
    ]


def slowly(content: bytes) -> Callable[[], object]:
    """Load without the fast parser, which the benchmark takes away to show what is left."""
    fast = text._fast  # noqa: SLF001

    def load() -> object:
        text._fast = None  # noqa: SLF001
        try:
            return careerkit.loads(content)
        finally:
            text._fast = fast  # noqa: SLF001

    return load


def others(content: bytes) -> Iterator[Contest]:
    """The contests with what else can check a document, as far as it is installed: against the published schema."""
    schema = careerkit.schema("career")
    with suppress(ImportError):
        import jsonschema_rs

        quick = jsonschema_rs.validator_for(schema)
        check = "jsonschema-rs, of a parsed document"
        yield (
            "load, with orjson",
            lambda: careerkit.loads(content),
            check,
            lambda: quick.is_valid(json.loads(content)),
            None,
        )
    from jsonschema import Draft202012Validator

    slow = Draft202012Validator(schema)
    check = "jsonschema, of a parsed document"
    yield "load, with orjson", lambda: careerkit.loads(content), check, lambda: slow.is_valid(json.loads(content)), None


def class_peers(content: bytes) -> Iterator[Contest]:
    """The contests with other makers of objects, as far as they are installed."""
    career = careerkit.loads(content, careerkit.Career)
    with suppress(ImportError):
        import msgspec  # type: ignore[import-not-found,unused-ignore]  # comes with the peers
        import msgspec_model  # type: ignore[import-not-found]  # written a moment ago

        decoder = msgspec.json.Decoder(msgspec_model.Document)
        struct = decoder.decode(content)
        name = "msgspec, strict, extra forbidden"
        yield "load, with orjson", lambda: careerkit.loads(content), name, lambda: decoder.decode(content), None
        yield (
            "dump, with orjson",
            lambda: careerkit.dumps(career),
            "msgspec, what was not set left out",
            lambda: msgspec.json.format(msgspec.json.encode(struct), indent=2),
            None,
        )
    with suppress(ImportError):
        from mashumaro_model import Document  # type: ignore[import-not-found]  # written a moment ago

        instance = Document.from_json(content)
        instance.to_jsonb()  # the first call compiles the methods, and puts them where the next one looks
        name = "mashumaro, extra forbidden, no limits"
        yield "load, with orjson", lambda: careerkit.loads(content), name, lambda: Document.from_json(content), None
        name = "mashumaro, what was not set left out"
        yield "dump, with orjson", lambda: careerkit.dumps(career), name, instance.to_jsonb, None


def spoiled(content: bytes) -> bytes:
    """Put six faults into the career: of type, key, length and form, and one key that is missing."""
    career = json.loads(content)
    gaps = career["gaps"]
    gaps[3]["name"], gaps[1]["nmae"] = 5, "x"
    del gaps[0]["name"]
    career["skills"][2]["name"], career["person"]["headline"], career["vision"]["horizon"] = "", ["x"], "soon"
    return json.dumps(career, indent=2, ensure_ascii=False).encode()


def errors(peer: Callable[[bytes], object], bad: bytes) -> object:
    """List the errors as the peer does."""
    from pydantic import ValidationError

    try:
        return peer(bad)
    except ValidationError as error:
        return error.errors()


def lines(bad: bytes) -> list[int | None]:
    """List the problems and look for the place of each."""
    return [problem.line for problem in careerkit.validate(bad)]


def construction(career: careerkit.Career) -> Callable[[], object]:
    """Construct every object of a career anew, of the values that it has."""
    recipes = list(recipes_of(career))
    return lambda: [part(**values) for part, values in recipes]


def recipes_of(value: object) -> Iterator[tuple[type[Part], dict[str, Any]]]:
    """Go through the objects in a value, those inside others first, each with what it is constructed of."""
    if isinstance(value, tuple):
        for item in value:
            yield from recipes_of(item)
    if isinstance(value, Part):
        values = {field.name: getattr(value, field.name) for field in table(type(value)).fields}
        for item in values.values():
            yield from recipes_of(item)
        tags = {field.name for field in table(type(value)).fields if isinstance(field.node, ConstNode)}
        yield type(value), {name: item for name, item in values.items() if item not in (None, ()) and name not in tags}


def cold(document: Path, folder: Path) -> list[Contest]:
    """The contests of whole processes, from nothing to the answer."""
    peer = (
        f"import sys; sys.path.insert(0, {str(folder)!r}); import pydantic_model\n"
        f"pydantic_model.Document.model_validate_json(open({str(document)!r}, 'rb').read())"
    )
    script = Path(sys.executable).parent / "careerkit"
    return [
        ("import careerkit", python("import careerkit"), "import attrs, cattrs", python("import attrs, cattrs"), 1.2),
        (
            "careerkit validate FILE",
            lambda: subprocess.run([script, "validate", document], check=True, capture_output=True),
            "Python imports pydantic and validates it",
            python(peer),
            2.0,
        ),
    ]


def python(code: str) -> Callable[[], object]:
    """Run code in a new process."""
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def show(contest: Contest, rounds: int) -> None:
    """Run one contest and print its line."""
    ours, run_ours, peer, run_peer, promise = contest
    run_ours(), run_peer()
    ratios = []
    for _ in range(rounds):
        gc.collect(0)
        ratios.append(seconds(run_ours) / seconds(run_peer))
    low, middle, high = statistics.quantiles(ratios, n=4)
    limit = "" if promise is None else f"<= {promise}"
    print(f"{ours:<52} {peer:<40} {middle:>6.2f} {f'{low:.2f}-{high:.2f}':>13} {limit:>8}")


def seconds(run: Callable[[], object]) -> float:
    """Time one run."""
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
