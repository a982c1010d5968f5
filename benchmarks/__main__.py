"""Side by side with peers, in one run: ratios, never absolute times.

    python -m benchmarks [--document FILE] [--rounds N] [--only documents|scores|growth]

Within a round each contestant runs once, in turn, so that a machine that speeds up or slows down does so for all. What
is printed is the median over the rounds of the ratio within a round, and the quartiles around it.
"""

from __future__ import annotations

import argparse
import gc
import importlib.metadata
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import careerkit
from benchmarks import scores
from benchmarks.peers import pydantic_source
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

    names = ("attrs", "cattrs", "numpy", "numpy-financial", "orjson", "pydantic", "pymcdm", "scikit-criteria", "scipy")
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
        module = Path(folder) / "peer_model.py"
        module.write_text(pydantic_source(careerkit.Career, "career", "1.0"), encoding="utf-8")
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
    import peer_model  # type: ignore[import-not-found]  # written a moment ago

    peer = peer_model.Document.model_validate_json
    fast = text._fast  # noqa: SLF001  # the benchmark takes the fast parser away to show what is left

    def with_standard_library() -> object:
        text._fast = None  # noqa: SLF001
        try:
            return careerkit.loads(content)
        finally:
            text._fast = fast  # noqa: SLF001

    career = careerkit.loads(content)
    document = peer(content)
    pydantic = "pydantic, strict, extra forbidden"
    return [
        ("load, with orjson", lambda: careerkit.loads(content), pydantic, lambda: peer(content), 1.3),
        ("load, with the standard library", with_standard_library, pydantic, lambda: peer(content), None),
        (
            "dump",
            lambda: careerkit.dumps(career),
            pydantic,
            lambda: document.model_dump_json(indent=2, exclude_unset=True, by_alias=True),
            None,
        ),
    ]


def cold(document: Path, folder: Path) -> list[Contest]:
    """The contests of whole processes, from nothing to the answer."""
    peer = (
        f"import sys; sys.path.insert(0, {str(folder)!r}); import peer_model\n"
        f"peer_model.Document.model_validate_json(open({str(document)!r}, 'rb').read())"
    )
    script = Path(sys.executable).parent / "careerkit"
    return [
        ("import careerkit", python("import careerkit"), "import attrs, cattrs", python("import attrs, cattrs"), 1.3),
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
