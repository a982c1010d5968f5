"""Tests run in processes of their own: what they reach, and whether they see that a module is another one.

Each begins as a copy of this process, which has loaded what the tests need from elsewhere and nothing of careerkit:
a class is read and compiled once in a process, so that a change to what does so shows only in a fresh one.
"""

from __future__ import annotations

import gc
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import inspect
import json
import os
import resource
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any, Generic, NamedTuple, TypeVar

import pytest
from _pytest.runner import runtestprotocol

__all__ = ["Reached", "in_session", "reached_by", "who_notices"]

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent
_BESIDE = (
    *("attrs", "cattrs", "hypothesis", "hypothesis.strategies", "jsonschema"),
    *("jsonschema_rs", "orjson", "packaging.requirements", "referencing", "unittest.mock", "yaml"),
)
"""What the tests load from elsewhere, as far as it is installed."""
_ARGUMENTS = (
    *("-o", "addopts=", "-x", "--import-mode=importlib", "--strict-markers", "--confcutdir=tests", "--capture=no"),
    *("-p", "no:terminal", "-p", "no:doctest", "-p", "no:cacheprovider", "-p", "no:junitxml"),
    *("-p", "_hypothesis_pytestplugin"),
)
_MEMORY = 4 << 30


class Reached(NamedTuple):
    """What a test reaches."""

    test: str
    """Its id, as pytest has it, without parameters."""
    seconds: float
    """How long it takes, while it is looked at."""
    functions: frozenset[str]
    """The functions that it calls, or that are called before the first test of its module: `module:qualified name`."""


def in_session(work: Callable[[pytest.Session], T]) -> T:
    """Do something within a session of pytest that has loaded what the tests need and is never changed."""
    os.environ |= {"HYPOTHESIS_PROFILE": "quick", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    for name in _BESIDE:
        with suppress(ImportError):
            importlib.import_module(name)
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(ROOT / "build" / "mutation" / "compiled")
    host = _Host(work)
    os.chdir(ROOT)
    pytest.main([*_ARGUMENTS, "tests/conftest.py"], plugins=[host])
    if host.failed is not None:
        raise host.failed
    return host.done[0]


class _Host(Generic[T]):
    """A plugin that does something instead of collecting tests."""

    def __init__(self, work: Callable[[pytest.Session], T]) -> None:
        self.work = work
        self.done: list[T] = []
        self.failed: BaseException | None = None

    def pytest_collection(self, session: pytest.Session) -> bool:
        """Do it."""
        gc.freeze()  # what is there now is in each copy, and is not to be gone through there again and again
        try:
            self.done.append(self.work(session))
        except BaseException as error:  # noqa: BLE001  # pytest would make a fault of its own of it
            self.failed = error
        return True


def reached_by(session: pytest.Session, file: str, modules: Mapping[str, Path]) -> list[Reached]:
    """Run the tests of a file, each in a process of its own, and tell what they reach.

    Args:
        session: The session.
        file: The path of the tests.
        modules: The modules that are looked at.
    """
    answer = _in_a_copy(lambda: _reached(session, file, modules), cpu=600, wall=1200)
    if not isinstance(answer, list):
        raise SystemExit(f"{file}: the tests fail, or none of them is there ({answer})")
    return [Reached(test, seconds, frozenset(functions)) for test, seconds, functions in answer]


def who_notices(
    session: pytest.Session, changed: tuple[str, Path, str], tests: Sequence[str], seconds: float
) -> str | None:
    """Tell which of some tests fails first where a module has another text.

    Args:
        session: The session.
        changed: The name of the module within the package, where it is, and the other text.
        tests: The ids of the tests, without parameters, in the order in which they are run.
        seconds: How long they take with the text as it is.

    Returns:
        The test, or that they can't be run at all; nothing if all pass; None if they come to no end.
    """
    limit = 4 + 4 * seconds
    answer: str | None = _in_a_copy(
        lambda: _outcome(session, _Changed(*changed), tests), cpu=limit, wall=60 + 10 * limit
    )
    return answer


def _outcome(session: pytest.Session, changed: _Changed, tests: Sequence[str]) -> str:
    sys.meta_path.insert(0, changed)
    chosen = _Chosen(tests)
    session.config.pluginmanager.register(chosen)
    try:
        session.perform_collect([str(file) for file in chosen.files])
        session.config.hook.pytest_runtestloop(session=session)
    except (session.Failed, session.Interrupted):
        pass
    except BaseException as error:  # noqa: BLE001  # with the text as it is, nothing comes out of pytest
        return type(error).__name__
    return chosen.failed or ("they can't be run" if session.testsfailed else "")


def _reached(session: pytest.Session, file: str, modules: Mapping[str, Path]) -> list[tuple[str, float, list[str]]]:
    looker = _Looker(modules)
    sys.settrace(looker.note)
    threading.settrace(looker.note)
    for test, items in groupby(session.perform_collect([file]), key=_name_of):
        looker.look_at(test, list(items))
    return looker.answers


class _Looker:
    """Runs each test in a copy of the process, with all its parameters, and notes what is called."""

    def __init__(self, modules: Mapping[str, Path]) -> None:
        self.names = {str(path): module for module, path in modules.items()}
        self.called: set[CodeType] = set()
        self.answers: list[tuple[str, float, list[str]]] = []

    def note(self, frame: FrameType, event: str, argument: Any) -> None:  # noqa: ARG002  # what a trace is given
        """Note a call."""
        self.called.add(frame.f_code)

    def functions(self) -> list[str]:
        """Name what was called of the modules."""
        return sorted(
            {
                f"{self.names[code.co_filename]}:{code.co_qualname.partition('.<locals>')[0]}"
                for code in self.called
                if code.co_filename in self.names
            }
        )

    def look_at(self, test: str, items: Sequence[pytest.Item]) -> None:
        """Run a test in a copy of the process."""
        answer = _in_a_copy(lambda: self.of(items), cpu=120, wall=600)
        if not isinstance(answer, list):
            raise SystemExit(f"{test}: {answer}")
        self.answers.append((test, *answer))

    def of(self, items: Sequence[pytest.Item]) -> tuple[float, list[str]]:
        """Run a test with each of its parameters."""
        start = time.process_time()
        reports = [report for item in items for report in runtestprotocol(item, log=False)]
        seconds = time.process_time() - start
        sys.settrace(None)
        if failed := [report.nodeid for report in reports if report.failed]:
            raise SystemExit(", ".join(failed))
        return seconds, self.functions()


def _name_of(item: pytest.Item) -> str:
    """Give the id of a test, without its parameters."""
    return item.nodeid.partition("[")[0]


class _Chosen:
    """A plugin that runs some of the tests, in an order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: number for number, test in enumerate(tests)}
        self.files = {ROOT / test.partition("::")[0] for test in tests}
        self.failed = ""

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out the files beside those that are chosen from."""
        return True if collection_path.suffix == ".py" and collection_path not in self.files else None

    @pytest.hookimpl(tryfirst=True)
    def pytest_pycollect_makeitem(self, collector: pytest.Collector, name: str, obj: object) -> list[Any] | None:
        """Leave out the functions that are not chosen, before their parameters are gone through."""
        left_out = inspect.isfunction(obj) and f"{collector.nodeid}::{name}" not in self.order
        return [] if left_out and name.startswith("test") else None

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Choose them."""
        chosen = [item for item in items if _name_of(item) in self.order]
        items[:] = sorted(chosen, key=lambda item: self.order[_name_of(item)])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport | None:
        """Note which test fails; what it says is not asked for, and takes long to write."""
        if call.when == "collect" or call.excinfo is None or call.excinfo.errisinstance(pytest.skip.Exception):
            return None
        self.failed = _name_of(item)
        return pytest.TestReport(item.nodeid, item.location, {}, "failed", None, call.when)


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives a module another text."""

    def __init__(self, module: str, path: Path, text: str) -> None:
        self.module, self.path, self.text = f"careerkit.{module}", path, text

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """Find the module."""
        if fullname != self.module:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path, loader=self)

    def get_source(self, fullname: str) -> str:  # noqa: ARG002
        """Give the text."""
        return self.text

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """Compile the text."""
        return self.source_to_code(self.text, str(self.path))


def _in_a_copy(work: Callable[[], Any], *, cpu: float, wall: float) -> Any:
    """Do something in a copy of this process; what it gives is JSON, and None if it is not done in time."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, writing, cpu)
    os.close(writing)
    said = b""
    end = time.monotonic() + wall
    while select.select([reading], [], [], max(0, end - time.monotonic()))[0] and (more := os.read(reading, 1 << 16)):
        said += more
    os.close(reading)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not said and os.WIFEXITED(status):
        raise SystemExit("a copy of the process ended before it had anything to say")
    return json.loads(said) if said else None


def _work(work: Callable[[], Any], writing: int, cpu: float) -> None:
    """Work as the copy, and end."""
    code = 1
    try:
        os.chdir(ROOT)
        silence = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(silence, standard)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(cpu) + 1, int(cpu) + 2))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        said = json.dumps(work()).encode()
        while said:
            said = said[os.write(writing, said) :]
        code = 0
    except SystemExit as reason:
        os.write(writing, json.dumps(str(reason)).encode())
    except MemoryError:
        os.write(writing, b'"no memory is left"')
    finally:
        os._exit(code)
