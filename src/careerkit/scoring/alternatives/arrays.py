"""The draws of `acceptability`, counted with numpy: the same numbers, the same answer, many at a time.

Everything that is added up is a whole number that both hold exactly; see `careerkit.scoring.alternatives.drawing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any, Final

import numpy as np

from careerkit.scoring.alternatives.acceptability import MOST_PLACES, MOST_ROWS, open_positions
from careerkit.scoring.alternatives.compatible import TOP, Row
from careerkit.scoring.alternatives.drawing import GRAIN, ONE
from careerkit.scoring.streams import stream

__all__ = ["Counting"]

_BITS: Final = MOST_ROWS.bit_length() - 1
"""In how many bits the number of a row fits."""
_CELLS: Final = 2**20
"""As many values are held at a time."""


def __dir__() -> list[str]:
    return __all__


class Counting:
    """Counts of places, and sums of the shares of those who were first, draw upon draw."""

    def __init__(self, rows: Sequence[Row], names: Sequence[str], places: Sequence[Sequence[int]], seed: int) -> None:
        self.height, self.width = len(rows), len(rows[0].low)
        self.places = places
        self.known = np.array([row.low for row in rows], dtype=float) * GRAIN
        self.unknown = [
            (index, positions, _continued(stream(seed, f"levels:{names[index]}")))
            for index, row in enumerate(rows)
            if (positions := open_positions(row))
        ]
        self.numbers = _continued(stream(seed, "shares"))
        self._counts = np.zeros((self.height, self.height), dtype=np.int64)
        self._sums = np.zeros((self.height, self.width))

    @property
    def counts(self) -> list[list[int]]:
        """How often each row had each place, the first ones alone."""
        found: list[list[int]] = self._counts[:, :MOST_PLACES].tolist()
        return found

    @property
    def sums(self) -> list[list[float]]:
        """The sums of the shares with which each row was first."""
        found: list[list[float]] = self._sums.tolist()
        return found

    def count(self, draws: int) -> None:
        """Draw, and count."""
        most = max(1, _CELLS // self.height)
        for start in range(0, draws, most):
            self._count(min(most, draws - start))

    def _count(self, draws: int) -> None:
        shares = self._shares(draws)
        values = shares @ self.known.T
        for index, positions, numbers in self.unknown:
            levels = np.floor(numbers.random_sample((draws, len(positions))) * (TOP * GRAIN))
            settled = self.known[index].copy()
            settled[positions] = 0
            values[:, index] = shares @ settled + (shares[:, positions] * levels).sum(axis=1)
        rising, ranks = _ranked(values)
        flat = (rising * self.height + ranks).ravel()
        self._counts += np.bincount(flat, minlength=self.height**2).reshape(self.height, self.height)
        draw, place = np.nonzero(ranks == 0)
        first, shares = rising[draw, place], shares[draw]
        for position in range(self.width):
            self._sums[:, position] += np.bincount(first, weights=shares[:, position], minlength=self.height)

    def _shares(self, draws: int) -> Any:
        """Draw weighings; see `draw_shares`."""
        shared = [len(place) for place in self.places if len(place) > 1]
        numbers = self.numbers.random_sample((draws, self.width - 1 + sum(shared)))
        cuts = np.floor(numbers[:, : self.width - 1] * ONE)
        cuts.sort(axis=1)
        spacings = np.diff(cuts, axis=1, prepend=0.0, append=ONE)
        if not self.places:
            return spacings
        falling = -np.sort(-spacings, axis=1)
        shares = np.empty_like(falling)
        start, key = 0, self.width - 1
        for place in self.places:
            here = falling[:, start : start + len(place)]
            start += len(place)
            if len(place) > 1:
                order = np.argsort(numbers[:, key : key + len(place)], axis=1, kind="stable")
                here = np.take_along_axis(here, order, axis=1)
                key += len(place)
            shares[:, place] = here
        return shares


def _continued(numbers: Random) -> Any:
    """Give numpy's generator of the same sort, which goes on with the very same numbers."""
    *key, position = numbers.getstate()[1]
    generator = np.random.RandomState()
    generator.set_state({"bit_generator": "MT19937", "state": {"key": key, "pos": position}})
    return generator


def _ranked(values: Any) -> tuple[Any, Any]:
    """Give for each draw the rows from the lowest value to the highest, and the rank of each, from 0 for the best."""
    height = values.shape[1]
    packed = values.astype(np.int64) << _BITS | np.arange(height)
    packed.sort(axis=1)
    whole = packed >> _BITS
    level = whole[:, 1:] == whole[:, :-1]
    places = np.arange(height)
    if level.any():  # of equal ones, the last place counts for all
        last = np.full(packed.shape, height - 1)
        last[:, :-1] = np.where(level, height - 1, places[:-1])
        places = np.minimum.accumulate(last[:, ::-1], axis=1)[:, ::-1]
    return packed & (1 << _BITS) - 1, np.broadcast_to(height - 1 - places, packed.shape)
