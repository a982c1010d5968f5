"""Ajv as one of the validators: a Node.js beside the tests that judges documents in bulk."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.node import Node


class Ajv:
    """A plain `new Ajv2020()` in a process of its own, which is asked by the thousand.

    Args:
        node: The Node.js to run it in.
    """

    def __init__(self, node: Node) -> None:
        self.process = subprocess.Popen(
            [node.executable, str(Path(__file__).with_name("judge.cjs"))],
            env=node.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self.known: set[str] = set()

    def judge_by(self, schema: dict[str, Any]) -> None:
        """Judge by a schema from now on; it is sent and compiled once."""
        address = schema["$id"]
        assert self._ask({"$id": address} if address in self.known else {"schema": schema}) == ""
        self.known.add(address)

    def verdicts(self, contents: Sequence[bytes]) -> list[bool]:
        """Tell of each text whether the document in it is valid."""
        answer = self._ask([content.decode() for content in contents])
        assert len(answer) == len(contents), answer
        return [sign == "1" for sign in answer]

    def _ask(self, request: Any) -> str:
        """Ask; the other side has read all of a request before it answers, so that neither waits for the other."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request, ensure_ascii=False) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer.endswith("\n"), "Ajv gave up; what it said stands above"
        return answer.removesuffix("\n")

    def close(self) -> None:
        """End it."""
        self.process.communicate()
