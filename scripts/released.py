"""Released versions of the schemas never change: whether they did, and how a version is released.

    python scripts/released.py           says which versions are released
    python scripts/released.py freeze    releases the version that is being made

A version is released once its manifest says so. From then on the manifest has the digest of every file of its folder,
and `tests/test_released_schemas.py` has the digest of the manifest.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "schemas", ROOT / "src" / "careerkit" / "schemas")
"""Where the schemas are published, and the package's own copy."""


def is_released(folder: Path) -> bool:
    """Tell whether the version in a folder is released; one that is not there is not."""
    manifest = folder / "manifest.json"
    return manifest.exists() and _read(manifest)["status"] == "released"


def released(schemas: Path) -> list[str]:
    """List the versions that are released, by the names of their folders."""
    return sorted(folder.name for folder in schemas.iterdir() if is_released(folder))


def faults(schemas: Path, frozen: Mapping[str, str]) -> Iterator[str]:
    """Say what has changed in released versions.

    Args:
        schemas: The folder that has a folder for each version.
        frozen: The SHA-256 of the manifest of each released version.
    """
    there = set(released(schemas))
    for version in sorted(there - frozen.keys()):
        yield f"{version}: is released, and nobody has written down the digest of its manifest"
    for version in sorted(frozen):
        manifest = schemas / version / "manifest.json"
        if not manifest.exists():
            yield f"{version}/manifest.json: is gone"
        elif digest(manifest) != frozen[version]:
            yield f"{version}/manifest.json: has changed"
        else:
            yield from _changed(schemas / version)


def _changed(folder: Path) -> Iterator[str]:
    """Say which files of a folder are not as its manifest says."""
    wanted = _read(folder / "manifest.json")["sha256"]
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    for name in sorted({*wanted, *there} - {"manifest.json"}):
        if name not in there:
            yield f"{folder.name}/{name}: is gone"
        elif name not in wanted:
            yield f"{folder.name}/{name}: is new"
        elif digest(folder / name) != wanted[name]:
            yield f"{folder.name}/{name}: has changed"


def digest(path: Path) -> str:
    """Give the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def freeze(folder: Path) -> str:
    """Release the version in a folder; give the digest of its manifest, to be written down.

    Raises:
        ValueError: if it is released already, or its files are not as the manifest says.
    """
    wrong = list(_changed(folder))
    if is_released(folder) or wrong:
        raise ValueError(folder.name, *wrong)
    manifest = folder / "manifest.json"
    manifest.write_bytes(as_json({**_read(manifest), "status": "released"}))
    return digest(manifest)


def as_json(content: object) -> bytes:
    """Write JSON as it is published: two spaces, in the order given, with a newline at the end."""
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def _read(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_bytes())
    return read


def main(arguments: list[str]) -> int:
    """Say what is released, or release; give the exit code."""
    if arguments == ["freeze"]:
        from careerkit.documents.kinds import SCHEMA_VERSION

        written = [freeze(schemas / SCHEMA_VERSION) for schemas in FOLDERS]
        print(f'Write down in tests/test_released_schemas.py: "{SCHEMA_VERSION}": "{written[0]}"')
    else:
        print("released:", ", ".join(released(FOLDERS[0])) or "none")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
