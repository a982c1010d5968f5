"""Install the packages of Node.js that `npm/package.json` pins: what the tests of other languages need.

    python scripts/node_packages.py

They go to `npm/node_modules`, which git ignores. Nothing is done where they are there already, so that only the first
run needs the network. Where there is no Node.js, nothing is installed and the tests that need it are skipped; with
CAREERKIT_REQUIRE_NODE set, that is a failure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

NPM = Path(__file__).resolve().parent.parent / "npm"
MODULES = NPM / "node_modules"
REQUIRED = "CAREERKIT_REQUIRE_NODE"


def why_not() -> str | None:
    """Say why what is written for Node.js can't be run here, or None where it can."""
    if absent := absent_commands():
        return f"needs Node.js ({', '.join(absent)} not found)"
    if outdated := outdated_packages():
        return f"needs {', '.join(outdated)} in npm/node_modules; `python scripts/node_packages.py` installs it"
    return None


def absent_commands() -> list[str]:
    """Name the commands of Node.js that are not on the PATH."""
    return [name for name in ("node", "npm") if shutil.which(name) is None]


def outdated_packages() -> list[str]:
    """Name each pinned package, with its version, that is not installed in that version."""
    pinned = json.loads((NPM / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    return [f"{name}@{version}" for name, version in pinned.items() if installed_version(name) != version]


def installed_version(name: str) -> str | None:
    """Give the version of a package that is installed, or None where it is not."""
    try:
        described = (MODULES / name / "package.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    version: str = json.loads(described)["version"]
    return version


def main() -> int:
    """Install what is pinned, where it is not there.

    Returns:
        0 if it is there now, or can't be and need not; 1 if it should be and is not.
    """
    if absent_commands():
        required = bool(os.environ.get(REQUIRED))
        outcome = f"{REQUIRED} is set" if required else "the tests that need it will be skipped"
        print(f"{why_not()}: {outcome}")
        return int(required)
    if outdated_packages():
        # What else the command has to know stands in npm/.npmrc: no lock file, and no package runs anything.
        subprocess.run(["npm", "install", "--include=dev", "--prefer-offline"], cwd=NPM, check=True)
    if reason := why_not():
        print(reason)
        return 1
    print("every package that npm/package.json pins is installed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
