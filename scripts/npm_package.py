"""Build the npm package: the published schemas as they are, and TypeScript types that are made of them.

    python scripts/npm_package.py           writes build/npm
    python scripts/npm_package.py --pack    and packs it into build/careerkit-schemas-VERSION.tgz

Nothing is published, and no network is needed, only what `scripts/node_packages.py` installs. What is the same in every
version of the package lies in `npm/`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
NPM = ROOT / "npm"
TARGET = ROOT / "build" / "npm"
sys.path.insert(0, str(ROOT))  # so that one script can use another, wherever this one is started

SOURCES_ONLY = ("private", "devDependencies")
"""What `npm/package.json` says of the folder, and not of the package."""
STAGES = {"a": "alpha", "b": "beta", "rc": "rc"}
"""What comes before a release: Python's words, and those that come in the same order in npm."""


def npm_version(version: str) -> str:
    """Write a version of Python's as npm has it.

    Raises:
        ValueError: There is no version there that would have its place among others: this one has an epoch or a fourth
            number, is local, or is a development release or a later form of a release.
    """
    parsed = Version(version)
    if not re.fullmatch(r"\d+(\.\d+){0,2}((a|b|rc)\d+)?", str(parsed)):
        raise ValueError(f"{version} can't be a version of an npm package")
    stage = f"-{STAGES[parsed.pre[0]]}.{parsed.pre[1]}" if parsed.pre else ""
    return f"{parsed.major}.{parsed.minor}.{parsed.micro}{stage}"


def published(folder: Path) -> Mapping[str, bytes]:
    """Read the published files of a version of the schemas, by name, with their manifest.

    Raises:
        ValueError: A file is not the one that the manifest names.
    """
    manifest = (folder / "manifest.json").read_bytes()
    files = {name: (folder / name).read_bytes() for name in json.loads(manifest)["sha256"]}
    for name, digest in json.loads(manifest)["sha256"].items():
        if hashlib.sha256(files[name]).hexdigest() != digest:
            raise ValueError(f"{folder.name}/{name} is not the file that its manifest names")
    return files | {"manifest.json": manifest}


def types_of(folder: Path, *kinds: str) -> Mapping[str, Mapping[str, str]]:
    """Make the types of the documents of each kind, or of those that are named: their declarations, and their name."""
    made = subprocess.run(["node", "types.mjs", folder, *kinds], cwd=NPM, check=True, capture_output=True, text=True)
    types: Mapping[str, Mapping[str, str]] = json.loads(made.stdout)
    return types


def constant(kind: str) -> str:
    """Give the name under which the schema of a kind is exported."""
    return re.sub("-(.)", lambda letter: letter[1].upper(), kind) + "Schema"


def files() -> Mapping[str, bytes]:
    """Give every file of the package, by its path in it."""
    from careerkit import __version__
    from careerkit.documents.kinds import SCHEMA_VERSION

    schemas = ROOT / "schemas"
    made = {
        f"schemas/{folder.name}/{name}": content
        for folder in sorted(schemas.iterdir())
        for name, content in published(folder).items()
    }
    newest = published(schemas / SCHEMA_VERSION)
    types = types_of(schemas / SCHEMA_VERSION)
    for kind, described in types.items():
        script, declarations = module(kind, newest[f"{kind}.schema.json"].decode(), described)
        made[f"kinds/{kind}.js"] = script.encode()
        made[f"kinds/{kind}.d.ts"] = declarations.encode()
    made["index.js"] = index(types, newest["manifest.json"].decode()).encode()
    made["index.d.ts"] = index_types(types, SCHEMA_VERSION).encode()
    made["package.json"] = (json.dumps(description(npm_version(__version__)), indent=2) + "\n").encode()
    made["schema.d.ts"] = (NPM / "schema.d.ts").read_bytes()
    made["README.md"] = (NPM / "README.md").read_bytes()
    made["LICENSE"] = (ROOT / "LICENSE").read_bytes()
    return made


def description(version: str) -> Mapping[str, Any]:
    """Give the `package.json` of the package in a version."""
    described = json.loads((NPM / "package.json").read_text(encoding="utf-8"))
    return {key: value for key, value in described.items() if key not in SOURCES_ONLY} | {"version": version}


def module(kind: str, schema: str, described: Mapping[str, str]) -> tuple[str, str]:
    """Write the module of a kind and its declarations. JSON is JavaScript, too: the schema stands there as it is."""
    name = constant(kind)
    declared = [
        'import type { Schema } from "../schema.js";',
        "",
        f"/** The schema of a document of the kind `{kind}`. */",
        f"export declare const {name}: Schema;",
        "",
        described["types"],
    ]
    return f"export const {name} = {schema.rstrip()};\n", "\n".join(declared)


def index(kinds: Mapping[str, Mapping[str, str]], manifest: str) -> str:
    """Write the module that brings all kinds together."""
    names = {kind: constant(kind) for kind in kinds}
    lines = [
        *(f'import {{ {name} }} from "./kinds/{kind}.js";' for kind, name in names.items()),
        f"export {{ {', '.join(names.values())} }};",
        "export const schemas = {",
        *(f'  "{kind}": {name},' for kind, name in names.items()),
        "};",
        "export const kinds = Object.keys(schemas);",
        f"export const manifest = {manifest.rstrip()};",
        "export const schemaVersion = manifest.version;",
    ]
    return "\n".join(lines) + "\n"


def index_types(kinds: Mapping[str, Mapping[str, str]], version: str) -> str:
    """Write the declarations of the module that brings all kinds together."""
    lines = [
        'import type { Schema } from "./schema.js";',
        *(f'import type {{ {each["name"]} }} from "./kinds/{kind}.js";' for kind, each in kinds.items()),
        "",
        "export type { Schema };",
        f"export type {{ {', '.join(each['name'] for each in kinds.values())} }};",
        *(f'export {{ {constant(kind)} }} from "./kinds/{kind}.js";' for kind in kinds),
        "",
        "/** What a document of each kind is. */",
        "export interface Documents {",
        *(f'  "{kind}": {each["name"]};' for kind, each in kinds.items()),
        "}",
        "/** A kind of document. */",
        "export type Kind = keyof Documents;",
        "/** A document of any kind; its `kind` tells of which. */",
        "export type AnyDocument = Documents[Kind];",
        "",
        "/** Every kind of document. */",
        "export declare const kinds: readonly Kind[];",
        "/** The schema of every kind. */",
        "export declare const schemas: { readonly [K in Kind]: Schema };",
        "/** The version of the schemas: what stands in a document's `schema_version`. */",
        f'export declare const schemaVersion: "{version}";',
        "/** The SHA-256 of every file of this version, by name, and whether it is released. */",
        "export declare const manifest: {",
        "  readonly version: string;",
        "  readonly status: string;",
        "  readonly sha256: { readonly [file: string]: string };",
        "};",
    ]
    return "\n".join(lines) + "\n"


def build(target: Path = TARGET) -> Path:
    """Write the package into a folder, in the place of what was there."""
    made = files()
    shutil.rmtree(target, ignore_errors=True)
    for path, content in made.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)
    return target


def pack(package: Path, destination: Path) -> Path:
    """Pack a built package as npm would publish it, and give the path of the archive."""
    command = ["npm", "pack", "--json", "--offline", "--ignore-scripts", "--pack-destination", str(destination)]
    packed = subprocess.run(command, cwd=package, check=True, capture_output=True, text=True)
    (described,) = json.loads(packed.stdout)
    return destination / str(described["filename"])


def main() -> int:
    """Build the package, and pack it if that is asked for.

    Returns:
        0 if it was built, 1 if what it takes is not here.
    """
    from scripts import node_packages

    parser = argparse.ArgumentParser(description="Build the npm package of the published schemas.")
    parser.add_argument("--pack", action="store_true", help="pack it as well, beside the folder")
    options = parser.parse_args()
    if reason := node_packages.why_not():
        print(reason)
        return 1
    built = build()
    print(f"{len(list(built.rglob('*.*')))} files in {built.relative_to(ROOT)}")
    if options.pack:
        print(pack(built, built.parent).relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
