"""Which mutants the type checker refuses, all at once."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scripts.mutants import Mutant

__all__ = ["refused"]

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "build" / "mutation" / "mypy"
_NO_REASONS = (
    "--no-warn-unreachable",
    *(f"--disable-error-code={code}" for code in ("comparison-overlap", "redundant-expr", "truthy-bool")),
)
_COMPLAINT = re.compile(r"(?P<file>\w+)[.]py:[0-9]+: error: (?P<words>.*)")


def refused(mutants: Sequence[Mutant], path: Path) -> set[str]:
    """Tell which mutants of a module mypy has more to say against than against the module as it is.

    That something is needless or comes to nothing is no reason to refuse it.

    Args:
        mutants: The mutants.
        path: Where the module is.

    Returns:
        The digests of those that are refused.
    """
    if not mutants:
        return set()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(path, Path(folder) / "unchanged.py")
        for mutant in mutants:
            (Path(folder) / f"m_{mutant.digest}.py").write_text(mutant.text, encoding="utf-8")
        complaints = _complaints(Path(folder))
    return {mutant.digest for mutant in mutants if complaints[f"m_{mutant.digest}"] - complaints["unchanged"]}


def _complaints(folder: Path) -> dict[str, Counter[str]]:
    """Have mypy look at every file of a folder, and give what it says of each."""
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(CACHE), "--no-error-summary", *_NO_REASONS, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stdout + done.stderr)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in done.stdout.splitlines():
        if match := _COMPLAINT.search(line):
            found[match["file"]][match["words"]] += 1
    return found
