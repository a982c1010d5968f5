"""The examples of README, documentation and docstrings, run as tests.

In Markdown, fenced blocks marked ``python`` are run, and so are those marked ``console``: a line that starts with ``$``
is a command, the lines after it are what it prints (``...`` stands for anything; no lines: anything goes). A last line
``exit code: 1`` says that the command ends with that code; otherwise it has to be 0. All examples of a page share their
names and a directory of their own, into which ``examples/`` has been copied; what they register is forgotten with it.
A ``python`` block that has the name of a file, ``title="test_app.py"``, is not run but written to that file, for the
commands that follow.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection

from careerkit.documents.registrations import registrations

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from sybil import Document, Example, Region

ROOT = Path(__file__).parent
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
SCRIPTS = sysconfig.get_path("scripts")


class ConsoleParser(CodeBlockParser):
    """Runs the commands of a ``console`` block and compares what they print."""

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        """Run the block; return what is wrong with it, or None."""
        blocks = re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]
        if not blocks:
            return "a console block holds no line that starts with '$ '"
        complaints = (self.complaint(block) for block in blocks)
        return next((complaint for complaint in complaints if complaint), None)

    @staticmethod
    def complaint(block: str) -> str | None:
        """Run one command, followed by the lines it is said to print; return what is wrong, or None."""
        command, _, expected = block.partition("\n")
        expected, _, code = expected.partition("exit code: ")
        environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}  # not measured
        environment |= {"PATH": SCRIPTS + os.pathsep + os.environ["PATH"], "NO_COLOR": "1"}
        done = subprocess.run(  # noqa: S602 - the commands are those of the project's own pages, written for a shell
            command, shell=True, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60
        )
        if done.returncode != int(code or 0):
            return f"$ {command}\nended with {done.returncode}, not {int(code or 0)}:\n{done.stdout}{done.stderr}"
        checker, printed = doctest.OutputChecker(), done.stdout + done.stderr
        if expected.strip() and not checker.check_output(expected, printed, FLAGS):
            return f"$ {command}\n" + checker.output_difference(doctest.Example(command, expected), printed, FLAGS)
        return None


class FileParser:
    """Writes a ``python`` block that has the name of a file to that file."""

    lexer = RawFencedCodeBlockLexer(
        re.compile(r'python title="(?P<name>\w+\.py)"$\n', re.MULTILINE), {"name": "name", "source": "source"}
    )

    def __call__(self, document: Document) -> Iterator[Region]:
        """Find the blocks of a page."""
        for region in self.lexer(document):
            region.parsed = region.lexemes
            region.evaluator = self.evaluate
            yield region

    @staticmethod
    def evaluate(example: Example) -> None:
        """Write a block."""
        Path(example.parsed["name"]).write_text(example.parsed["source"], encoding="utf-8")


def enter_own_directory(namespace: dict[str, Any]) -> None:
    """Before a page: go to a fresh directory with the examples in it."""
    directory = Path(tempfile.mkdtemp(prefix="page-"))
    if (ROOT / "examples").is_dir():
        shutil.copytree(ROOT / "examples", directory / "examples", ignore=shutil.ignore_patterns("node_modules"))
    namespace["__directories__"] = (Path.cwd(), directory)
    namespace["__registrations__"] = registrations()
    namespace["__registrations__"].__enter__()
    os.chdir(directory)


def leave_own_directory(namespace: dict[str, Any]) -> None:
    """After a page: go back and remove what it wrote."""
    namespace["__registrations__"].__exit__(None, None, None)
    came_from, directory = namespace["__directories__"]
    os.chdir(came_from)
    shutil.rmtree(directory)


def examples_in(path: str, pattern: str, *parsers: Any) -> Sybil:
    """Collect the examples of the files below a folder, at any depth, whose names match a pattern."""
    return Sybil(
        path=path, patterns=[pattern], parsers=parsers, setup=enter_own_directory, teardown=leave_own_directory
    )


MARKDOWN = (PythonCodeBlockParser(doctest_optionflags=FLAGS), FileParser(), ConsoleParser(), SkipParser())
readme = examples_in(".", "README.md", *MARKDOWN)
pages = examples_in("docs", "*.md", *MARKDOWN)
docstrings = examples_in("src", "*.py", DocTestParser(optionflags=FLAGS))
pytest_collect_file = SybilCollection([readme, pages, docstrings]).pytest()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure no coverage of the examples of pages: they show what the tests have looked at."""
    for item in items:
        if item.path.suffix == ".md":
            item.add_marker("no_cover")


@pytest.hookimpl(wrapper=True, trylast=True)  # within what pytest-cov does
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no coverage where a test asks for that.

    pytest-cov stops its own measuring only; where tests run side by side, each process is measured as such as well.
    """
    measuring = sys.gettrace() if item.get_closest_marker("no_cover") else None
    if measuring is None:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(measuring)
