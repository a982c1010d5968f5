"""What comes before what: the parts of graph theory that several scores need.

A graph is a sequence of sequences: `edges[i]` are the numbers of the nodes that node `i` points to.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["knots", "reachable"]


def knots(edges: Sequence[Sequence[int]]) -> list[list[int]]:
    """Find the strongly connected components: nodes that can all be reached from one another belong to one.

    Each node is in exactly one component, and a component comes after all those that it points to. Nothing here
    recurses, so that a chain of any length will do.

    Source: Tarjan, R. (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 146-160.

    Examples:
        >>> knots([[1], [2], [1], []])
        [[1, 2], [0], [3]]
    """
    count = len(edges)
    settled = count + 1  # a time after all times
    seen = [0] * count
    lowest = [0] * count
    stack: list[int] = []
    found: list[list[int]] = []
    clock = 0
    for root in range(count):
        if seen[root]:
            continue
        work = [(root, iter(edges[root]))]
        clock += 1
        seen[root] = lowest[root] = clock
        stack.append(root)
        while work:
            node, rest = work[-1]
            for other in rest:
                if not seen[other]:
                    clock += 1
                    seen[other] = lowest[other] = clock
                    stack.append(other)
                    work.append((other, iter(edges[other])))
                    break
                if seen[other] < lowest[node]:
                    lowest[node] = seen[other]
            else:
                work.pop()
                if work and lowest[node] < lowest[work[-1][0]]:
                    lowest[work[-1][0]] = lowest[node]
                if lowest[node] == seen[node]:
                    start = len(stack) - 1
                    while stack[start] != node:
                        start -= 1
                    members = sorted(stack[start:])
                    del stack[start:]
                    for member in members:
                        seen[member] = settled
                    found.append(members)
    return found


def reachable(edges: Sequence[Sequence[int]], start: int) -> set[int]:
    """Give the nodes that can be reached from `start`, which is among them only where it lies on a cycle.

    Examples:
        >>> sorted(reachable([[1], [2], []], 0))
        [1, 2]
    """
    found: set[int] = set()
    waiting = list(edges[start])
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting.extend(edges[node])
    return found
