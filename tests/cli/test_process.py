"""The command line as a process: its script, its streams, and what it does not load."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from careerkit.messages import say
from tests.conftest import ROOT

pytestmark = pytest.mark.needs_extra("cli")

SCRIPT = Path(sysconfig.get_path("scripts")) / ("careerkit.exe" if os.name == "nt" else "careerkit")
CAREER = b'{"kind": "career", "schema_version": "1.0"}'
BAD = '{"kind": "career", "schema_version": "1.0", "日本": "\x7f"}'.encode()
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
POSIX = pytest.mark.skipif(os.name == "nt", reason="the streams of a shell are other ones there")


def careerkit(*arguments, **settings):
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60} | settings
    return subprocess.run([SCRIPT, *arguments], check=False, **settings)


def test_the_script_reads_standard_input():
    done = careerkit("validate", "-", input=CAREER)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, b"<stdin>: valid career".split(), b"")


def test_bad_input_is_no_traceback():
    done = careerkit("validate", "-", input=b"[" * 10_000_000)
    assert done.returncode == 1
    assert b"[too-deep]" in done.stdout
    assert b"Traceback" not in done.stderr


@POSIX
def test_output_that_nobody_reads_ends_the_command_quietly():
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = careerkit("schema", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@FULL
def test_output_that_finds_no_space_is_said_to_be_so():
    with Path("/dev/full").open("wb") as full:
        done = careerkit("schema", stdout=full)
    assert (done.returncode, done.stderr) == (2, b"Error: there is no space left for <stdout>\n")


@FULL
def test_a_message_that_cannot_be_written_changes_nothing_else():
    with Path("/dev/full").open("wb") as full:
        done = careerkit("new", "canvas", stderr=full)
    assert done.returncode == 0
    assert b'"kind": "canvas"' in done.stdout


@POSIX
@pytest.mark.parametrize(
    ("redirection", "code", "said"), [("<&-", 2, b"Error: <stdin> can't be read\n"), (">&-", 0, b"")]
)
def test_a_stream_that_the_shell_has_closed_is_no_traceback(redirection, code, said):
    command = f"exec '{SCRIPT}' {'validate -' if '<' in redirection else 'schema'} {redirection}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr, done.stdout) == (code, said, b"")


@POSIX
def test_standard_input_that_cannot_be_read_is_no_traceback(tmp_path):
    with (tmp_path / "written").open("wb") as only_written:
        done = careerkit("validate", "-", stdin=only_written)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"Error: <stdin> can't be read\n")


def test_what_the_encoding_of_the_output_lacks_is_told_all_the_same():
    done = careerkit("validate", "-", input=BAD, env={**os.environ, "PYTHONIOENCODING": "latin-1"})
    assert done.returncode == 1
    assert rb"/\u65e5\u672c: unknown key" in done.stdout
    assert b"Traceback" not in done.stderr


HEAVY = {"jinja2", "jsonschema", "cattrs", "cattr", "yaml", "numpy"}


@pytest.mark.parametrize(
    ("arguments", "commands"),
    [
        (["--help"], set()),
        (["validate", "-"], {"validate"}),
        (["new", "vision"], {"new"}),
        (["next", "-"], {"next_question"}),
        (["import", "--help"], {"imports"}),
        (["import", "jsonresume", "--help"], {"imports", "import_jsonresume"}),
    ],
)
def test_a_command_loads_itself_and_no_other_and_nothing_heavy(arguments, commands):
    code = (
        "import sys\n"
        f"sys.argv = ['careerkit', *{arguments!r}]\n"
        "from careerkit.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "sys.stderr.write('\\n' + ' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], input=CAREER, capture_output=True, timeout=60, check=True)
    loaded = set(done.stderr.decode().splitlines()[-1].split())
    assert "click" in loaded
    assert loaded & HEAVY == set()
    every = {
        "new",
        "next_question",
        "interview",
        "next",
        "validate",
        "fmt",
        "migrate",
        "score",
        "report",
        "schema",
        "imports",
        "import_jsonresume",
    }
    assert {name for name in every if f"careerkit.cli.{name}" in loaded} == commands
    if commands == {"validate"}:
        assert not {"careerkit.cli.diagnostics", "careerkit.documents.scanner", "careerkit.declaration.walk"} & loaded


EXAMPLES = [
    line
    for command in (
        "careerkit",
        "new",
        "validate",
        "migrate",
        "score",
        "report",
        "schema",
        "import",
        "import.jsonresume",
    )
    for line in say(f"cli.{command}.examples").splitlines()
]


@POSIX
@pytest.mark.checkout
@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_the_help_can_be_run_as_they_stand(example, tmp_path):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "resume.json").symlink_to(ROOT / "tests/interop/resumes/lighthouse-keeper.json")
    if example.startswith(("careerkit next", "careerkit fmt")):
        shutil.copy(ROOT / "examples/mid-career-changer.json", tmp_path / "career.json")
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}  # for it takes long
    path = f"{SCRIPT.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["/bin/sh", "-c", example],
        cwd=tmp_path,
        env=unmeasured | {"PATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, "Error" in done.stderr) == (0, False), done.stderr
    assert done.stdout or "wrote" in done.stderr or "fmt" in example  # which is silent where all is in order
