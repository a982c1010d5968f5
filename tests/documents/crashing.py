"""Writes a file in a process that is killed, again and again: run by the tests as a program, with one thread.

    python crashing.py calls|kills FOLDER COUNT

Prints one line of JSON for each death: what the file held then, and what else lay beside it.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from careerkit.documents.writing import dump, dumps
from careerkit.model import Career, Gap

OLD = Career(gaps=[Gap(name=f"old {number}") for number in range(100)])
NEW = Career(gaps=[Gap(name=f"new {number}") for number in range(300)])
CONTENTS = {dumps(OLD): "old", dumps(NEW): "new"}


def main() -> None:
    """Die as often as is asked for, each time in a process of its own."""
    how, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    path = folder / "career.json"
    for death in at_every_call(path) if how == "calls" else at_any_time(path, count):
        beside = sorted(other.name for other in folder.iterdir() if other != path)
        content = path.read_bytes() if path.exists() else None
        held = "none" if content is None else CONTENTS.get(content)
        sys.stdout.write(json.dumps({**death, "held": held, "beside": beside}) + "\n")
        for name in beside:
            (folder / name).unlink()


def at_every_call(path: Path) -> Iterator[dict[str, object]]:
    """Be killed before the first call of the system that writing a file takes, after it, and so on to the last."""
    for existing in (True, False):
        number = 0
        died = True
        while died:
            number += 1
            path.unlink(missing_ok=True)
            if existing:
                dump(OLD, path)
            died = in_a_child(lambda at=number: killed_at(at, path)) == signal.SIGKILL
            yield {"existing": existing, "at": number, "died": died}


def killed_at(at: int, path: Path) -> None:
    """Write the file, and be killed at one of the moments before and after the calls of the system."""
    left = at

    def watch(_frame: object, event: str, called: object) -> None:
        nonlocal left
        if event in ("c_call", "c_return") and getattr(called, "__module__", "") == os.open.__module__:
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    dump(NEW, path)
    sys.setprofile(None)


def at_any_time(path: Path, count: int) -> Iterator[dict[str, object]]:
    """Be killed at any time at all, while nothing is done but replacing the file."""
    chance = random.Random(7)  # noqa: S311  # when to kill, not whom to trust
    begun = time.perf_counter()
    dump(NEW, path)
    dump(OLD, path)
    takes = time.perf_counter() - begun
    for _ in range(count):
        ready, tell = os.pipe()
        child = os.fork()
        if not child:
            replace_for_ever(path, tell)
        os.close(tell)
        os.read(ready, 1)
        os.close(ready)
        time.sleep(2 * takes * chance.random())
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        yield {"died": True}


def replace_for_ever(path: Path, tell: int) -> None:
    """Replace one content by the other until somebody puts an end to it."""
    os.write(tell, b".")
    while True:
        dump(NEW, path)
        dump(OLD, path)


def in_a_child(work: Callable[[], object]) -> int:
    """Work in a process of its own; give the signal that ended it, or 0."""
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main()
