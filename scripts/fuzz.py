"""Look for bytes that make the library do what it may not: guided by the code that they reach.

    python scripts/fuzz.py [--seconds N] [--found FOLDER]

Needs the package atheris, on Linux or macOS, and a Python that it has a wheel for. It begins with `tests/fuzz/seeds`,
the examples and what an earlier run left in the folder, and stops at the first input that does what it may not. Reduced
and put into `tests/fuzz/crashes`, that is a test from then on.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Fuzz for as long as is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=300, help="how long (default: %(default)s)")
    parser.add_argument("--found", type=Path, default=ROOT / "build" / "fuzz", help="where inputs are kept")
    options = parser.parse_args()
    import atheris  # type: ignore[import-untyped]  # wanted for this command alone

    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    with atheris.instrument_imports(include=["careerkit"]):
        import careerkit.model  # noqa: F401  # so that it is instrumented, too
        from tests.fuzz.target import SEEDS, one_input

    options.found.mkdir(parents=True, exist_ok=True)
    for seed in [*SEEDS, *(ROOT / "examples").glob("*.json")]:
        shutil.copy(seed, options.found / seed.name)
    flags = [f"-max_total_time={options.seconds}", "-max_len=20000", f"-artifact_prefix={options.found.parent}/"]
    atheris.Setup([sys.argv[0], *flags, str(options.found)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
