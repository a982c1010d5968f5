"""Write everything that is derived from the sources: message catalogues, schemas, the data dictionary, pages.

    python scripts/generate.py            writes what has changed
    python scripts/generate.py --check    writes nothing, and fails if anything would change

Each generator gives a mapping from a path below the project to its bytes; a file of theirs that none of them gives any
more is removed.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "careerkit"
sys.path.insert(0, str(ROOT))  # so that one script can use another, wherever this one is started

Files = Mapping[Path, bytes]


def catalogues() -> Files:
    """Compile each message catalogue (`.po`) into the form that gettext reads (`.mo`)."""
    from babel.messages.pofile import read_po

    files = {}
    for source in sorted((PACKAGE / "messages").rglob("*.po")):
        catalogue = read_po(io.BytesIO(source.read_bytes()), locale=source.parts[-3], abort_invalid=True)
        entries = {"": f"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: {catalogue.plural_forms}\n"}
        for message in catalogue:
            if message.id and message.string:
                entries[_joined(message.id)] = _joined(message.string)
        files[source.with_suffix(".mo")] = as_mo(entries)
    return files


def _joined(forms: str | Sequence[str]) -> str:
    """Write the plural forms of a message as gettext keeps them."""
    return forms if isinstance(forms, str) else "\0".join(forms)


def as_mo(entries: Mapping[str, str]) -> bytes:
    """Write a compiled catalogue: without the date and the names that other tools put in, so that it stays the same.

    The form is that of GNU gettext: seven numbers, two tables of lengths and offsets, and the texts, in order.
    """
    keys = sorted(key.encode() for key in entries)
    texts = [entries[key.decode()].encode() for key in keys]
    head = 7 * 4
    offset = head + 2 * 8 * len(keys)
    tables = []
    for text in (*keys, *texts):
        tables += [len(text), offset]
        offset += len(text) + 1
    numbers = [0x950412DE, 0, len(keys), head, head + 8 * len(keys), 0, head + 16 * len(keys)]
    return struct.pack(f"<{len(numbers) + len(tables)}I", *numbers, *tables) + b"".join(
        text + b"\0" for text in (*keys, *texts)
    )


def schemas() -> Files:
    """Write the schema of every kind, their index, the data dictionary and the manifest; twice, for the package too.

    The files of a released version are given as they are.
    """
    from careerkit.declaration.dictionary import dictionary
    from careerkit.declaration.schema import root_schema
    from careerkit.documents.kinds import SCHEMA_VERSION, class_of, kinds, schema_address
    from scripts.released import as_json, is_released

    classes = {kind: class_of(kind) for kind in kinds()}
    written = {
        f"{kind}.schema.json": root_schema(part, kind=kind, version=SCHEMA_VERSION, address=schema_address(kind))
        for kind, part in classes.items()
    }
    index = [
        {key: written[f"{kind}.schema.json"][key] for key in ("title", "description", "$id")}
        | {"kind": kind, "file": f"{kind}.schema.json"}
        for kind in classes
    ]
    texts = {name: as_json(content) for name, content in written.items()}
    texts["index.json"] = as_json({"version": SCHEMA_VERSION, "kinds": index})
    texts["fields.json"] = as_json({"version": SCHEMA_VERSION, **dictionary(classes)})
    digests = {name: hashlib.sha256(text).hexdigest() for name, text in sorted(texts.items())}
    status = "released" if is_released(ROOT / "schemas" / SCHEMA_VERSION) else "unreleased"
    texts["manifest.json"] = as_json({"version": SCHEMA_VERSION, "status": status, "sha256": digests})
    folders = (ROOT / "schemas", PACKAGE / "schemas")
    files = {folder / SCHEMA_VERSION / name: text for folder in folders for name, text in texts.items()}
    for folder in folders:
        files.update(kept(folder, SCHEMA_VERSION, files))
    return files


def kept(schemas: Path, newest: str, files: Files) -> Files:
    """Give the files of the released versions, as they are.

    Args:
        schemas: The folder that has a folder for each version.
        newest: The version that has just been written.
        files: What was written.

    Raises:
        SystemExit: if the newest version is released, and was written differently now.
    """
    from scripts.released import released

    found = {}
    for version in released(schemas):
        there = {path: path.read_bytes() for path in (schemas / version).rglob("*.json")}
        written = {path: text for path, text in files.items() if schemas / version in path.parents}
        if version == newest and there != written:
            raise SystemExit(f"{version} is released and never changes: begin the next version in migrations.py")
        found.update(there)
    return found


def kit() -> Files:
    """Write the conformance kit, from the schemas that the declarations give now."""
    from careerkit.declaration.schema import root_schema
    from careerkit.documents.kinds import SCHEMA_VERSION, class_of, kinds, schema_address
    from scripts.conformance import conformance

    now = {
        kind: root_schema(class_of(kind), kind=kind, version=SCHEMA_VERSION, address=schema_address(kind))
        for kind in kinds()
    }
    return {ROOT / "tests" / "conformance" / name: content for name, content in conformance(now).items()}


def pages() -> Files:
    """Write the pages and the picture of the documentation that come from the declarations and the catalogues."""
    from scripts.documentation import pages as written

    return written(ROOT)


GENERATORS: dict[Callable[[], Files], tuple[str, ...]] = {
    catalogues: ("src/careerkit/messages/**/*.mo",),
    schemas: ("schemas/**/*.json", "src/careerkit/schemas/**/*.json"),
    kit: ("tests/conformance/*.json",),
    pages: (
        "docs/reference/schemas/*.md",
        "docs/reference/guide.md",
        "docs/reference/problems.md",
        "docs/reference/messages.md",
        "docs/reference/references.md",
        "docs/reference/requirements.md",
        "docs/explanation/*.svg",
    ),
}
"""Each generator, and the patterns of the files that are its own."""


def main(arguments: list[str] | None = None) -> int:
    """Write or check; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if anything would change")
    check = parser.parse_args(arguments).check
    stale = []
    for generator, patterns in GENERATORS.items():
        files = generator()
        there = {path for pattern in patterns for path in ROOT.glob(pattern)}
        for path in sorted({*files, *there}):
            wanted = files.get(path)
            if (path.read_bytes() if path.exists() else None) == wanted:
                continue
            stale.append(path)
            if check:
                continue
            if wanted is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(wanted)
    for path in stale:
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}")
    if check and stale:
        print("Run: python scripts/generate.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
