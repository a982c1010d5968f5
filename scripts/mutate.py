"""Change the code in one place at a time, and look whether anything notices.

    python scripts/mutate.py                                   # every module of declaration and documents
    python scripts/mutate.py declaration.walk documents.text   # some of them
    python scripts/mutate.py --known                           # tell what earlier runs found, and run nothing

It needs the extra `mutation`, on Linux or macOS. The mutants are those of mutmut. Each is tried with the tests of the
two packages that reach the function that is changed: with the few that killed most others of the module, with one file
of them, and last with the quickest of the rest. It has survived where no test reaches it, and
has not where a test comes to no end. What survives one file and is refused by mypy has been noticed as well. Survivors
that nothing can tell from the code as it is stand in `mutants_looked_at.toml` with the reason; they are survivors all
the same, and tried no further.

What is found is kept in `build/mutation`, so that a run can be stopped at any time: a mutant that was noticed is not
tried again for as long as its text is the same. Remove the folder to begin anew. The exit code is 1 where more than
10 % survive.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]  # so that one script can use another, wherever this one is started

from scripts.mutants import Mutant, mutants_of  # noqa: E402  # the path is set above
from scripts.mutation_runs import Reached, in_session, reached_by, who_notices  # noqa: E402  # as above
from scripts.mutation_types import refused  # noqa: E402  # as above

if TYPE_CHECKING:
    import pytest

PACKAGES = ("declaration", "documents")
BOUND = 0.10
"""Which share of the mutants may survive."""
LEFT_OUT = (
    *("test_crashes.py", "test_memory.py", "test_types.py"),
    "::TestDuplicateKeys::test_they_are_those_that_a_hook_sees",
    "::TestWithAndWithoutTheExtra::test_numbers",
)
"""The ends of the names of tests that take long: killed processes, memory, every day there is, texts by the hundred."""
FEW = 3
"""How many tests are tried first, of those that killed most others of the module."""
BUDGET = 6.0
"""How many seconds the tests outside the first file take at most, each by itself in a fresh process; that is about
three times what they take together."""
KEPT = ROOT / "build" / "mutation"
LOOKED_AT = ROOT / "scripts" / "mutants_looked_at.toml"
MIRRORS = {
    "declaration.source": "declaration.compilation",
    "documents.faults": "documents.scanner",
    "documents.migrating": "documents.versions",
    "documents.notations": "documents.yaml.notations",
    "documents.schemas": "documents.versions",
    "documents.yaml.faults": "documents.yaml.composing",
    "documents.yaml.parsing": "documents.yaml.composing",
    "documents.yaml.scalars": "documents.yaml.writing",
}
"""The module that the tests of a module are named after, where it is another one."""
NOTICED = ("killed", "timeout", "mistyped")
States = dict[str, str]
"""What became of the mutants of a module, by digest: one of the above, `survived`, or `unreached`."""


def main(arguments: list[str] | None = None) -> int:
    """Try the mutants of some modules.

    Args:
        arguments: The command line; None means the process's own.

    Returns:
        0 if few enough survive, 1 if not.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="such as declaration.walk (default: all)")
    parser.add_argument("--known", action="store_true", help="run nothing, tell what earlier runs found")
    options = parser.parse_args(arguments)
    paths = module_paths()
    chosen = options.modules or list(paths)
    if unknown := [name for name in chosen if name not in paths]:
        parser.error(f"no such module: {', '.join(unknown)}")
    os.chdir(ROOT)
    KEPT.mkdir(parents=True, exist_ok=True)
    if not options.known:
        os.nice(10)  # whoever works beside it comes first
        in_session(lambda session: try_all(chosen, session))
    return told(chosen)


def module_paths() -> dict[str, Path]:
    """Give the modules that are changed, by name, without the package's."""
    source = ROOT / "src" / "careerkit"
    return {
        ".".join(path.relative_to(source).with_suffix("").parts): path
        for package in PACKAGES
        for path in sorted((source / package).rglob("*.py"))
        if path.stem != "__init__"
    }


# ---------------------------------------------------------------------------------------------------------------- reach


def reached(session: pytest.Session) -> list[Reached]:
    """Tell what each test reaches; a file of tests is looked at again where it or the two packages are others."""
    code = b"".join(path.read_bytes() for path in module_paths().values())
    kept = KEPT / "reached.json"
    before: dict[str, list[tuple[str, float, list[str]]]] = json.loads(kept.read_text()) if kept.exists() else {}
    found: dict[str, list[Reached]] = {}
    for package in PACKAGES:
        folder = ROOT / "tests" / package
        beside = b"".join(path.read_bytes() for path in sorted(folder.rglob("*.py")) if not path.match("test_*"))
        for path in sorted(folder.rglob("test_*.py")):
            digest = hashlib.sha256(code + beside + path.read_bytes()).hexdigest()
            if path.name in LEFT_OUT:
                continue
            if digest in before:
                found[digest] = [Reached(test, took, frozenset(names)) for test, took, names in before[digest]]
            else:
                print(f"looking at what {path.name} reaches", flush=True)
                found[digest] = reached_by(session, path.relative_to(ROOT).as_posix(), module_paths())
                before[digest] = [(one.test, one.seconds, sorted(one.functions)) for one in found[digest]]
                kept.write_text(json.dumps(before))
    kept.write_text(json.dumps({digest: before[digest] for digest in found}))
    return [one for tests in found.values() for one in tests if not one.test.endswith(LEFT_OUT)]


# --------------------------------------------------------------------------------------------------------------- trying


def try_all(chosen: Sequence[str], session: pytest.Session) -> None:
    """Try the mutants of some modules."""
    reach = reached(session)
    killers: dict[str, Counter[str]] = {name: Counter() for name in chosen}
    mutants: list[Mutant] = []
    reasons = looked_at()
    for name, thorough in product(chosen, [False, True]):  # what is killed at once tells which tests kill the rest
        path, states = module_paths()[name], known(name)
        mutants = mutants if thorough else list(mutants_of(path, name))
        for mutant in mutants:
            before = states.get(mutant.digest)
            hopeless = (name, mutant.function, mutant.after) in reasons
            if before not in NOTICED and (before is None or (thorough and not hopeless)):
                states[mutant.digest] = tried(mutant, path, reach, killers[name], session, thorough=thorough)
                keep(name, {mutant.digest: states[mutant.digest]})
        if not thorough:  # mypy is quicker than all tests
            surviving = [mutant for mutant in mutants if states[mutant.digest] not in NOTICED]
            keep(name, dict.fromkeys(refused(surviving, path), "mistyped"))
        require_peace(name, [one for one in reach if killers[name][one.test]], session)
        print(line(name, Counter(known(name)[mutant.digest] for mutant in mutants)), flush=True)


def require_peace(name: str, tests: Sequence[Reached], session: pytest.Session) -> None:
    """Make sure that the tests that killed mutants pass with the module as it is: nothing else may have changed.

    Raises:
        SystemExit: if one of them fails, so that what was found is worth nothing.
    """
    path = module_paths()[name]
    unchanged = (name, path, path.read_text(encoding="utf-8"))
    if by := who_notices(session, unchanged, [one.test for one in tests], sum(one.seconds for one in tests)):
        kept = KEPT / f"{name}.jsonl"
        kept.rename(kept.with_suffix(".doubtful"))
        raise SystemExit(f"{by} fails with the code as it is: what was found of {name} is put aside")


def tried(  # noqa: PLR0913
    mutant: Mutant,
    path: Path,
    reach: Iterable[Reached],
    killers: Counter[str],
    session: pytest.Session,
    *,
    thorough: bool,
) -> str:
    """Try a mutant.

    Args:
        mutant: The mutant.
        path: Where its module is.
        reach: What the tests reach.
        killers: How many of the module each test, and each file, has killed.
        session: What the tests run in.
        thorough: Whether more files than one are tried.
    """
    function = f"{mutant.module}:{mutant.function}"
    tests = [one for one in reach if function in one.functions]
    if not tests:
        return "unreached"
    *folders, name = MIRRORS.get(mutant.module, mutant.module).split(".")
    mirror = "/".join(["tests", *folders, f"test_{name}.py"])
    killers[mirror] = max(1, killers[mirror])  # it comes first, other things being equal
    tests.sort(key=lambda one: (-killers[one.test], one.seconds))
    first = max(map(file_of, tests), key=killers.__getitem__)
    of_first = [one for one in tests if file_of(one) == first]
    others = list(within(BUDGET, [one for one in tests if file_of(one) != first])) if thorough else []
    likely = [one for one in tests[:FEW] if killers[one.test]]
    for some in filter(None, (likely, of_first, others)):
        seconds = sum(one.seconds for one in some)
        by = who_notices(session, (mutant.module, path, mutant.text), [one.test for one in some], seconds)
        if by is None:
            return "timeout"
        if by:
            killers.update((by, by.partition("::")[0]))
            return "killed"
    return "survived"


def file_of(one: Reached) -> str:
    """Give the file of a test."""
    return one.test.partition("::")[0]


def within(budget: float, tests: Iterable[Reached]) -> Iterator[Reached]:
    """Choose as many tests as can be run in a time, from the first."""
    for one in tests:
        budget -= one.seconds
        if budget < 0:
            return
        yield one


# -------------------------------------------------------------------------------------------------------------- telling


def known(name: str) -> States:
    """Give what became of the mutants of a module, as far as they were tried."""
    path = KEPT / f"{name}.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return dict(json.loads(one) for one in lines)


def keep(name: str, states: States) -> None:
    """Keep what became of mutants of a module."""
    with (KEPT / f"{name}.jsonl").open("a", encoding="utf-8") as kept:
        kept.writelines(json.dumps(one) + "\n" for one in states.items())


def looked_at() -> dict[tuple[str, str, str], str]:
    """Give why no test can tell a mutant, by module, function and what stands there in it."""
    told: list[dict[str, Any]] = tomllib.loads(LOOKED_AT.read_text(encoding="utf-8")).get("mutant", [])
    return {(one["module"], one["function"], to): one["why"] for one in told for to in one["to"]}


def told(chosen: Sequence[str]) -> int:
    """Name the survivors that nobody has looked at, by module, and tell the share of all of them."""
    reasons = looked_at()
    total: Counter[str] = Counter()
    for name in chosen:
        states, counts, open_ones, seen = known(name), Counter[str](), [], set[tuple[str, str, str]]()
        for mutant in mutants_of(module_paths()[name], name):
            state = states.get(mutant.digest, "untried")
            counts[state] += 1
            key = (name, mutant.function, mutant.after)
            if state not in NOTICED and key in reasons:
                seen.add(key)
                counts["looked at"] += 1
            elif state not in NOTICED:
                open_ones.append(f"  {state}: {mutant}")
        if counts:
            print(line(name, counts), *open_ones, sep="\n")
        for key in reasons.keys() - seen:
            if key[0] == name:
                print(f"  looked at, and no survivor any more: {key[1]}: {key[2]}")
        total += counts
    print(line("in all", total))
    return int(survivors(total) > BOUND * max(1, mutants_in(total)))


def mutants_in(counts: Mapping[str, int]) -> int:
    """Count all mutants."""
    return sum(counts.values()) - counts.get("looked at", 0)


def survivors(counts: Mapping[str, int]) -> int:
    """Count those that nothing noticed."""
    return mutants_in(counts) - sum(counts.get(state, 0) for state in NOTICED)


def line(name: str, counts: Mapping[str, int]) -> str:
    """Tell in one line what became of some mutants."""
    left = survivors(counts)
    killed = counts.get("killed", 0) + counts.get("timeout", 0)
    return (
        f"{name}: {mutants_in(counts)} mutants, {killed} killed, {counts.get('mistyped', 0)} refused by the types, "
        f"{left} survived ({left / max(1, mutants_in(counts)):.1%}), {counts.get('looked at', 0)} of them looked at"
    )


if __name__ == "__main__":
    sys.exit(main())
