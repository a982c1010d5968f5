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
    seen = [0] * count
    lowest = [0] * count
    open_ = [False] * count
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
        open_[root] = True
        while work:
            node, rest = work[-1]
            for other in rest:
                if not seen[other]:
                    clock += 1
                    seen[other] = lowest[other] = clock
                    stack.append(other)
                    open_[other] = True
                    work.append((other, iter(edges[other])))
                    break
                if open_[other] and seen[other] < lowest[node]:
                    lowest[node] = seen[other]
            else:
                work.pop()
                if work and lowest[node] < lowest[work[-1][0]]:
                    lowest[work[-1][0]] = lowest[node]
                if lowest[node] == seen[node]:
                    members = []
                    while open_[node]:
                        members.append(stack.pop())
                        open_[members[-1]] = False
                    found.append(sorted(members))
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
