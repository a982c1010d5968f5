"""What comes before what: the parts of graph theory that several scores need.

A graph is a sequence of sequences: `edges[i]` are the numbers of the nodes that node `i` points to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["knots", "reachable"]


def __dir__() -> list[str]:
    return __all__


def knots(edges: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """Find the strongly connected components: nodes that can all be reached from one another belong to one.

    Each node is in exactly one component, and a component comes after all those that it points to. Nothing here
    recurses, so that a chain of any length will do.

    Source: Tarjan, R. (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 146-160.

    Examples:
        >>> knots([[1], [2], [1], []])
        [(1, 2), (0,), (3,)]
    """
    chains = _chains(edges)
    return _components(edges) if chains is None else chains


def _components(edges: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:  # noqa: C901  # one algorithm, and fast in one piece
    """Do what `knots` says, whatever the graph."""
    count = len(edges)
    settled = count + 1  # a time after all times
    seen = [0] * count
    lowest = [0] * count
    stack: list[int] = []
    found: list[tuple[int, ...]] = []
    clock = 0
    for root in range(count):
        if seen[root]:
            continue
        clock += 1
        seen[root] = lowest[root] = clock
        stack.append(root)
        path: list[tuple[int, Iterator[int]]] = []
        node, rest = root, iter(edges[root])
        while True:
            for other in rest:
                time = seen[other]
                if not time:
                    clock += 1
                    seen[other] = lowest[other] = clock
                    stack.append(other)
                    path.append((node, rest))
                    node, rest = other, iter(edges[other])
                    break
                if time < lowest[node]:  # noqa: PLR1730  # a call takes three times as long
                    lowest[node] = time
            else:
                reached = lowest[node]
                if reached == seen[node]:
                    members = [stack.pop()]
                    while members[-1] != node:
                        members.append(stack.pop())
                    for member in members:
                        seen[member] = settled
                    found.append(tuple(sorted(members)))
                if not path:
                    break
                node, rest = path.pop()
                if reached < lowest[node]:  # noqa: PLR1730  # as above
                    lowest[node] = reached
    return found


def _chains(edges: Sequence[Sequence[int]]) -> list[tuple[int, ...]] | None:
    """Do what `knots` says where no node points to two, and none can be reached from itself; give None otherwise.

    It takes half as long, and most people's gaps need one other at the most.
    """
    seen = [-1] * len(edges)
    found: list[int] = []
    for root in range(len(edges)):
        node = root
        chain: list[int] = []
        while seen[node] < 0:
            seen[node] = root
            chain.append(node)
            following = edges[node]
            if not following:
                break
            if len(following) > 1:
                return None
            node = following[0]
        else:
            if seen[node] == root:
                return None
        chain.reverse()
        found += chain
    return [*zip(found)]  # each by itself


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
