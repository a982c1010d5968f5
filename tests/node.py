"""Node.js and the packages in `npm/node_modules`, for tests that look at careerkit from another language.

A test that asks for the fixture `node` of `tests/conftest.py` gets a `Node`. Where there is none, it is skipped, with
the reason, or fails if CAREERKIT_REQUIRE_NODE is set. `why_not` is for what decides that by itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
REQUIRED = "CAREERKIT_REQUIRE_NODE"


def is_checkout() -> bool:
    """Whether the repository is around the tests, and not only the installed package."""
    return (ROOT / "npm" / "package.json").is_file()


def why_not() -> str | None:
    """Say why what needs Node.js can't be run here, or None where it can."""
    if not is_checkout():
        return "needs the repository around it"
    from scripts import node_packages

    return node_packages.why_not()


@dataclass(frozen=True)
class Node:
    """A Node.js that finds the pinned packages.

    A script that is CommonJS (`.cjs`) finds them by their names, wherever it lies: `require("ajv/dist/2020")`. One that
    is a module (`.mjs`) finds them only from a folder with `node_modules` in or above it.
    """

    executable: str
    modules: Path

    @classmethod
    def find(cls) -> Node:
        """Find it, where `why_not` has nothing to say."""
        executable = shutil.which("node")
        assert executable is not None
        return cls(executable, ROOT / "npm" / "node_modules")

    @property
    def environment(self) -> dict[str, str]:
        """The variables that a child process is started with."""
        return os.environ | {"NODE_PATH": str(self.modules), "NO_COLOR": "1"}

    def run(self, *arguments: str | Path, cwd: Path | None = None, content: str | None = None, code: int = 0) -> str:
        """Run a script, and give what it prints.

        Args:
            arguments: What to say to `node`: a script, and what it is called with.
            cwd: The folder to run in.
            content: What it reads from its standard input.
            code: What it has to end with.
        """
        command = [self.executable, *map(str, arguments)]
        done = subprocess.run(
            command,
            cwd=cwd,
            input=content,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout
