"""Run every check of the project: documentation, types, generated files, packages, layers, lint, laws, tests.

    python scripts/check.py                 # all of them, as CI does
    python scripts/check.py --only types    # one of them; may be given more than once
    python scripts/check.py --skip docs     # all but one

Each step prints its time. All steps run even when one has failed; the exit code is 1 if any did. Those that keep one
processor busy run side by side, and print what they have to say when they have ended. The tests come last, and their
summary closes the output.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
LINT_IMPORTS = str(Path(sysconfig.get_path("scripts")) / "lint-imports")

PARALLEL = ("-n", "auto", "--dist", "loadscope")
LAWS = (
    "tests/property",
    *(f"tests/agreement/test_{name}.py" for name in ("agreement", "assertions", "conformance")),
    *(f"tests/documents/test_{name}.py" for name in ("crashes", "memory")),
    "tests/fuzz",
    "tests/languages",
    "tests/test_threads.py",
)
"""What tries documents by the thousand, or works in processes of its own: to measure the coverage of these tests, which
the others have already, would treble their time."""

STEPS: dict[str, list[str]] = {
    "docs": [PYTHON, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", "{scratch}/site"],
    "types": [PYTHON, "-m", "mypy"],
    "collected": [PYTHON, "-m", "pytest", "--collect-only", "-qq"],
    "pyright": [PYTHON, "-m", "pyright", "--pythonpath", PYTHON, "tests/typing"],
    "generated": [PYTHON, "scripts/generate.py", "--check"],
    "node": [PYTHON, "scripts/node_packages.py"],
    "layers": [LINT_IMPORTS, "--no-cache", "--no-logo"],
    "lint": [PYTHON, "-m", "ruff", "check", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "laws": [PYTHON, "-m", "pytest", *PARALLEL, *LAWS],
    "tests": [
        *(PYTHON, "-m", "pytest", *PARALLEL, "--cov", "--cov-report", "term"),
        *(f"--ignore={path}" for path in LAWS),
    ],
}
"""Every step by name, in the order in which they begin: of those that run side by side, the longest first.
``{scratch}`` is a directory that is gone afterwards."""

BUSY = ("laws", "tests")
"""The steps that keep every processor busy: each runs by itself, after all others."""

NEEDS = {"pyright": "node"}
"""What a step needs that pip does not install; without it, it is left out, unless CAREERKIT_REQUIRE_NODE is set."""

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1"}  # a banner of the documentation theme, not about this project


def main(arguments: list[str] | None = None) -> int:
    """Run the steps chosen on the command line.

    Args:
        arguments: The command line; None means the process's own.

    Returns:
        0 if every step passed, 1 if any failed.
    """
    parser = argparse.ArgumentParser(description="Run every check of the project.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--only", action="append", choices=STEPS, metavar="NAME", help=f"one of {', '.join(STEPS)}")
    choice.add_argument("--skip", action="append", choices=STEPS, metavar="NAME", default=[], help="leave a step out")
    options = parser.parse_args(arguments)
    chosen = [name for name in STEPS if (name in options.only if options.only else name not in options.skip)]

    failed: list[str] = []
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(os.cpu_count()) as together:
        quiet = [name for name in chosen if name not in BUSY]
        begun = [together.submit(run, name, Path(scratch), stdout=subprocess.PIPE) for name in quiet]
        failed += [name for name, step in zip(quiet, begun, strict=True) if not step.result()]
        for name in chosen:
            if name == "tests" and failed:
                say(f"failed so far: {', '.join(failed)}")
            if name in BUSY and not run(name, Path(scratch)):
                failed.append(name)
    if failed:
        say(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def run(name: str, scratch: Path, stdout: int | None = None) -> bool:
    """Run one step in the root of the project and say how it went.

    Args:
        name: A key of `STEPS`.
        scratch: An existing directory for what the step writes.
        stdout: Where its output goes, as for `subprocess.run`; what goes to a pipe is printed when the step has ended.

    Returns:
        Whether it passed, or was left out.
    """
    if name in NEEDS and shutil.which(NEEDS[name]) is None:
        required = bool(os.environ.get("CAREERKIT_REQUIRE_NODE"))
        say(f"{name}: {'FAILED' if required else 'left out'}, for there is no {NEEDS[name]}")
        return not required
    command = [part.format(scratch=scratch) for part in STEPS[name]]
    told = f"check: {name}: {' '.join(command)}\n"
    if stdout is None:
        print(told, end="", flush=True)
    begun = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | ENVIRONMENT, check=False, stdout=stdout, stderr=subprocess.STDOUT, text=True
    )
    passed = done.returncode == 0
    if stdout is not None:
        print(told + done.stdout, end="", flush=True)
    # The tests close with a line of their own, time included, and nothing follows it.
    if name != "tests" or not passed:
        say(f"{name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - begun:.1f} s")
    return passed


def say(line: str) -> None:
    """Print a line of this script's own, in order with what the steps print."""
    print(f"check: {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
