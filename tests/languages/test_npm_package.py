"""The npm package: what is in it, and that a program in TypeScript that knows nothing else can work with careers."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tarfile

import pytest

import careerkit
from tests.conftest import ROOT
from tests.languages.pages import block, command

pytestmark = pytest.mark.checkout

SCHEMAS = ROOT / "schemas" / "1.0"
EXAMPLE = ROOT / "examples" / "typescript"
PAGE = "docs/how-to/other-languages.md"
DOCUMENTS = sorted((ROOT / "examples").glob("*.json"))


@pytest.fixture(scope="module")
def packed(node, tmp_path_factory):
    """The package, built and packed as it would be published."""
    from scripts import npm_package

    place = tmp_path_factory.mktemp("npm")
    return npm_package.pack(npm_package.build(place / "package"), place)


@pytest.fixture(scope="module")
def content(packed):
    """Every file in the packed package, by its path."""
    with tarfile.open(packed) as archive:
        return {
            member.name.removeprefix("package/"): archive.extractfile(member).read() for member in archive.getmembers()
        }


@pytest.fixture(scope="module")
def project(node, packed, tmp_path_factory):
    """A project of its own, away from the repository, into which the packed package is installed without a network."""
    npm, place = shutil.which("npm"), tmp_path_factory.mktemp("project")
    for path in (*EXAMPLE.glob("*.ts"), EXAMPLE / "tsconfig.json"):
        shutil.copy(path, place)
    (place / "package.json").write_text(json.dumps({"private": True, "type": "module"}), encoding="utf-8")
    environment = os.environ | {"npm_config_cache": str(place / "cache"), "npm_config_update_notifier": "false"}
    options = ("--offline", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")
    subprocess.run([npm, "install", *options, packed], cwd=place, env=environment, check=True, capture_output=True)
    (place / "node_modules" / "@types").mkdir()
    for name in ("ajv", "@types/node"):  # what else the program needs is taken from where it is pinned
        (place / "node_modules" / name).symlink_to(node.modules / name, target_is_directory=True)
    return place


@pytest.fixture(scope="module")
def compiled(node, project):
    """The project with all its programs compiled: the example's, those on the pages, and what the types have to say."""
    shutil.copy(ROOT / "tests" / "languages" / "types.ts", project)
    (project / "readme.ts").write_text(block("npm/README.md", "ts", "careerSchema"), encoding="utf-8")
    (project / "page.ts").write_text(block(PAGE, "ts", "careerSchema"), encoding="utf-8")
    programs = ["career.ts", "readme.ts", "page.ts", "types.ts"]
    tell = {"extends": "./tsconfig.json", "files": programs, "compilerOptions": {"skipLibCheck": False}}
    (project / "tsconfig.all.json").write_text(json.dumps(tell), encoding="utf-8")
    node.run(node.modules / "typescript" / "bin" / "tsc", "--project", "tsconfig.all.json", cwd=project)
    return project / "dist"


# ---------------------------------------------------------------------------------------------------------- the package


def test_it_holds_every_published_file_byte_by_byte(content):
    published = {path.name: path.read_bytes() for path in SCHEMAS.iterdir()}
    packed = {name.rpartition("/")[2]: file for name, file in content.items() if name.startswith("schemas/1.0/")}
    assert packed == published


def test_it_holds_what_the_manifest_names(content):
    named = json.loads(content["schemas/1.0/manifest.json"])["sha256"]
    assert {name: hashlib.sha256(content[f"schemas/1.0/{name}"]).hexdigest() for name in named} == named


def test_it_holds_a_module_with_types_for_every_kind_and_nothing_else(content):
    rest = {name for name in content if not name.startswith("schemas/1.0/")}
    modules = {f"kinds/{kind}.{ending}" for kind in careerkit.kinds() for ending in ("js", "d.ts")}
    top = {"index.js", "index.d.ts", "schema.d.ts", "package.json", "README.md", "LICENSE"}
    assert rest == modules | top


def test_it_has_the_version_of_careerkit_and_nothing_to_install_or_run(content):
    described = json.loads(content["package.json"])
    assert described["version"] == careerkit.__version__
    assert described["license"] == "MIT"
    assert not described.keys() & {"private", "scripts", "dependencies", "devDependencies", "peerDependencies"}


def test_it_exports_what_is_published(node, project):
    shutil.copy(ROOT / "tests" / "languages" / "same_schemas.mjs", project)
    told = json.loads(node.run("same_schemas.mjs", cwd=project))
    assert told["kinds"] == list(careerkit.kinds())
    assert {"careerSchema", "useCaseSchema", "schemas", "kinds", "manifest"} <= set(told["exported"])
    assert told["version"] == "1.0"


def test_it_calls_a_document_as_the_class_is_called(content):
    from careerkit.documents.kinds import class_of

    for kind in careerkit.kinds():
        assert f"export interface {class_of(kind).__name__} {{".encode() in content[f"kinds/{kind}.d.ts"]


# ------------------------------------------------------------------------------------------------------------ a program


WRONG = [
    ({"kind": "resume"}, "/kind: must be one of career, use-case, motivation"),
    ({"schema_version": "0.9"}, '/schema_version: must be "1.0"'),
    ({"gaps": [{"importance": 4}]}, '/gaps/0: the key "name" is missing'),
    ({"gaps": [{"name": "Budgets", "efort": 40}]}, '/gaps/0: unknown key "efort"'),
    ({"gaps": [{"name": "Budgets", "importance": 9}]}, "/gaps/0/importance: must be <= 5"),
    ({"gaps": [{"name": "Budgets", "effort": "40"}]}, "/gaps/0/effort: must be number or object"),
    ({"gaps": [{"name": "Budgets", "effort": {"low": "1", "high": 2}}]}, "/gaps/0/effort/low: must be number"),
    ({"gaps": [{"name": "Budgets", "status": "shut"}]}, '/gaps/0/status: must be "open" or "closing" or "closed"'),
    ({"gaps": [{"name": "Budgets", "id": "budgets\n"}]}, "/gaps/0/id: does not have the right form"),
    (
        {"motivation": {"weights": {"method": "points", "points": [{"category": "growth"}]}}},
        '/motivation/weights/points/0: the key "points" is missing',
    ),
    (
        {"motivation": {"weights": {"method": "dice"}}},
        '/motivation/weights/method: must be "points" or "ratings" or "ranking"',
    ),
    ({"extensions": {"mine": 1}}, '/extensions: the key "mine" does not have the right form'),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("run")


@pytest.fixture(scope="module")
def right(node, compiled, place):
    """What it says when all is well."""
    return node.run(compiled / "career.js", "new.json", *DOCUMENTS, cwd=place).splitlines()


@pytest.fixture(scope="module")
def wrong(node, compiled, place):
    """What it says of each of the documents that are wrong, by their number; it ends with 1."""
    for number, (document, _) in enumerate(WRONG):
        whole = {"kind": "career", "schema_version": "1.0"} | document
        (place / f"{number}.json").write_text(json.dumps(whole), encoding="utf-8")
    names = [f"{number}.json" for number in range(len(WRONG))]
    lines = node.run(compiled / "career.js", "new.json", *names, cwd=place, code=1).splitlines()
    return {number: [line for line in lines if line.startswith(f"{number}.json: ")] for number in range(len(WRONG))}


def test_the_program_builds_a_career_that_it_finds_valid_and_careerkit_as_well(right, place):
    assert right[0] == "new.json: valid"
    career = careerkit.load(place / "new.json", careerkit.Career)
    assert career.gaps[0].name == "I have never held a budget"


def test_the_program_reads_the_examples_and_finds_them_valid(right):
    assert right[1:] == [f"{path}: valid" for path in DOCUMENTS]


@pytest.mark.parametrize("number", range(len(WRONG)), ids=[said for _, said in WRONG])
def test_the_program_says_in_words_what_is_wrong_with_a_document_and_nothing_else(wrong, place, number):
    (line,), path = wrong[number], place / f"{number}.json"
    assert careerkit.validate(path)
    assert line.startswith(f"{number}.json: {WRONG[number][1]}")


def test_the_program_ends_with_two_where_a_document_can_not_be_read(node, compiled, tmp_path):
    (tmp_path / "cut.json").write_text('{"kind": "career"', encoding="utf-8")
    node.run(compiled / "career.js", "new.json", "cut.json", "absent.json", cwd=tmp_path, code=2)


def test_the_program_of_the_readme_runs(node, compiled, place):
    shutil.copy(ROOT / "examples" / "mid-career-changer.json", place / "career.json")
    gaps = careerkit.load(place / "career.json", careerkit.Career).gaps
    assert node.run(compiled / "readme.js", cwd=place).splitlines() == [gap.name for gap in gaps]


# ------------------------------------------------------------------------------------------------ what it is built from


def test_the_example_asks_for_the_versions_that_are_tested():
    example = json.loads((EXAMPLE / "package.json").read_text(encoding="utf-8"))
    pinned = json.loads((ROOT / "npm" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    asked = example["dependencies"] | example["devDependencies"]
    assert asked.pop("careerkit-schemas") == "file:../../build/npm"
    assert asked == {name: pinned[name] for name in asked}


def test_the_page_names_the_archive_of_this_version():
    archive = f"/build/careerkit-schemas-{careerkit.__version__}.tgz"
    assert [word for word in command(PAGE, "npm") if word.endswith(archive)]


@pytest.mark.parametrize(
    ("python", "npm"),
    [
        ("0.1.0", "0.1.0"),
        ("1.0", "1.0.0"),
        ("1.2.3rc1", "1.2.3-rc.1"),
        ("1.2.0a2", "1.2.0-alpha.2"),
        ("1.2.0b10", "1.2.0-beta.10"),
    ],
)
def test_a_version_is_written_as_npm_has_it(python, npm):
    from scripts.npm_package import npm_version

    assert npm_version(python) == npm


@pytest.mark.parametrize("version", ["1.0.post1", "1!1.0", "1.0+local", "1.0.0.1", "1.0.dev3", "1.0rc1.dev3"])
def test_a_version_that_npm_does_not_have_is_refused(version):
    from scripts.npm_package import npm_version

    with pytest.raises(ValueError, match="can't be a version of an npm package"):
        npm_version(version)


def test_a_file_that_the_manifest_does_not_name_so_is_refused(tmp_path):
    from scripts.npm_package import published

    shutil.copytree(SCHEMAS, tmp_path / "1.0")
    assert published(tmp_path / "1.0").keys() == {path.name for path in SCHEMAS.iterdir()}
    with (tmp_path / "1.0" / "canvas.schema.json").open("ab") as changed:
        changed.write(b"\n")
    with pytest.raises(ValueError, match=r"canvas\.schema\.json is not the file that its manifest names"):
        published(tmp_path / "1.0")
