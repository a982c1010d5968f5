"""Threads that load at once in a cold process, before anything is imported, read or compiled: each gets what it should.

Every round is a process of its own. Its threads wait for each other, and Python changes between them as often as it
can, so that they meet in every place where something is made when it is first needed.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import careerkit
from careerkit import testing
from careerkit.declaration.compilation import dumper, loader
from tests.declaration import toys
from tests.declaration.toys import TOYS
from tests.model.parts import DOCUMENTS
from tests.test_modules import MODULES

ROUNDS = 2
THREADS = 6
COLD = """
import json, sys, threading

jobs, turn, threads = json.load(sys.stdin)
barrier, told, wrong = threading.Barrier(threads), {}, []


def load(number):
    order = sorted(jobs, key=lambda kind: hash((kind, number, turn)))
    if number % 2:
        order = sorted(jobs)  # half of the threads want the same at the same time
    barrier.wait()
    try:
        import careerkit
        from careerkit import model

        for kind in order:
            content, broken, problems = jobs[kind]
            assert careerkit.dumps(careerkit.loads(content)).decode() == content, kind
            found = [problem.say("de") for problem in careerkit.validate(broken.encode())]
            assert found == problems, (kind, found)
            careerkit.register_kind(f"{kind}-{number}", f"app:{kind}")
        told[number] = repr(model.Gap(name="Budgets", effort=3))
    except BaseException as error:
        import traceback
        wrong.append(traceback.format_exc())


assert "careerkit" not in sys.modules
sys.setswitchinterval(1e-6)
running = [threading.Thread(target=load, args=(number,)) for number in range(threads)]
for thread in running:
    thread.start()
for thread in running:
    thread.join(120)
    assert not thread.is_alive(), "two threads wait for each other"
print(*wrong, sep="\\n", file=sys.stderr)
assert not wrong
assert len(told) == threads and len(set(told.values())) == 1
"""


def job(kind):
    """For a kind, a full document, and an empty one that is spoiled, with what is wrong with it."""
    broken = f'{{"kind": "{kind}", "schema_version": "1.0", "no-such-key": 1}}'
    problems = [problem.say("de") for problem in careerkit.validate(broken.encode())]
    return careerkit.dumps(testing.full(DOCUMENTS[kind])).decode(), broken, problems


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_each_thread_gets_what_it_should(turn):
    jobs = {kind: job(kind) for kind in ("career", *list(DOCUMENTS)[turn::6])}
    done = subprocess.run(
        [sys.executable, "-c", COLD],
        input=json.dumps([jobs, turn, THREADS]),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr


def test_classes_that_nobody_used_before_are_compiled_by_all_threads_at_once():
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for number in range(TIMES):
            with ThreadPoolExecutor(THREADS) as pool:
                waiting = partial(comes_back, threading.Barrier(THREADS), fresh_toys(number))
                assert all(pool.map(waiting, BODIES, timeout=120))
    finally:
        sys.setswitchinterval(interval)


TIMES = 10
BODIES = {part.__name__: careerkit.converter().unstructure(testing.full(part)) for part in TOYS}
assert len(BODIES) == THREADS


def fresh_toys(number):
    """Make the toys once more: classes that are new to the engine."""
    spec = importlib.util.spec_from_file_location(f"tests.declaration.toys_{number}", toys.__file__)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def comes_back(barrier, module, name):
    """Load, construct and dump an object, as soon as all threads are there."""
    part = getattr(module, name)
    barrier.wait(60)
    loaded = loader(part)(BODIES[name], [0, 0])
    made = part(**{field: getattr(loaded, field) for field in part.__slots__})
    return type(loaded) is part and loaded == made and dumper(part)(made) == BODIES[name]


def test_no_two_modules_need_each_other():
    """Of two threads that import modules that do, Python lets one see half of a module."""
    order = list(TopologicalSorter({name: needs(name) for name in SOURCES}).static_order())  # raises CycleError
    assert len(order) > 250


def needs(name):
    """Name the modules that are imported when a module is; what only type checkers import, or a function, is not."""
    found = set()
    for node in ast.parse(SOURCES[name].read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("careerkit"):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}".split(".")
                found |= {".".join(whole[:length]) for length in range(1, len(whole) + 1)}
    return {each for each in found & SOURCES.keys() if not f"{name}.".startswith(f"{each}.")}


SOURCES = {name: Path(importlib.util.find_spec(name).origin) for name in MODULES}
