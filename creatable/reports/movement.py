"""The way of the pointer in a session, where it was kept: what of the reach was used, how smooth, what was not seen.

docs/reference/figures.md has the formulas and their sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from creatable.movement import LOST, SCALE, column_of
from creatable.reports.note_arrays import Flags, Floats, Ints

LEAST_SECONDS = 5.0
"""Of less that was seen no reach is told."""
LEAST_SPEED = 0.1
"""Reaches a second from which the pointer moves; slower it rests or trembles."""
LEAST_MOVE_SECONDS = 0.4
LEAST_MOVES = 5
"""Of fewer movements no smoothness is told."""
SPARC_PADDING, SPARC_HIGHEST_HZ, SPARC_LEAST_SHARE = 4, 10.0, 0.05
"""Parameters of the spectral arc length, as its authors use them."""
MAP_COLUMNS, MAP_ROWS = 12, 8


@dataclass(frozen=True, eq=False)
class Path:
    """The way of one take. x, y: 0..1 of the reach from the left and the top, NaN where not known; shape (n,)."""

    rate_hz: float
    x: Floats
    y: Floats

    @cached_property
    def seen(self) -> Flags:
        """Which samples are known, shape (n,)."""
        return ~np.isnan(self.x)

    @cached_property
    def speeds(self) -> Floats:
        """Reaches a second from each sample to the next; NaN where one of the two is not known. Shape (n - 1,).

        The reach to one side is half of the whole, and counts 1.
        """
        speeds: Floats = np.hypot(np.diff(self.x), np.diff(self.y)) * 2 * self.rate_hz
        return speeds

    def moves(self) -> Iterator[Floats]:
        """Yield the speeds of each movement: a time in which the pointer goes on without a rest."""
        moving = np.pad(np.nan_to_num(self.speeds) >= LEAST_SPEED, 1)
        edges = np.flatnonzero(np.diff(moving.astype(np.int8)))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if end - start >= LEAST_MOVE_SECONDS * self.rate_hz:
                yield self.speeds[start:end]


def path_in(take: Mapping[str, Any]) -> Path | None:
    """Return the way of the pointer in a take, as its JSON has it; None where it was not kept."""
    movement = take.get("movement")
    return _path(movement) if movement else None


def sparc(speeds: Floats, rate_hz: float) -> float:
    """Return the spectral arc length of one movement's speeds: nearer to 0 is smoother.

    Balasubramanian, Melendez-Calderon, Roby-Brami, Burdet, J NeuroEng Rehabil 12:112 (2015).
    """
    size = 2 ** (int(np.ceil(np.log2(speeds.size))) + SPARC_PADDING)
    frequencies = np.arange(size) * rate_hz / size
    spectrum = np.abs(np.fft.fft(speeds, size))
    within = frequencies <= SPARC_HIGHEST_HZ
    frequencies, spectrum = frequencies[within], spectrum[within] / spectrum.max()
    loud = np.flatnonzero(spectrum >= SPARC_LEAST_SHARE)
    frequencies, spectrum = (each[loud[0] : loud[-1] + 1] for each in (frequencies, spectrum))
    across = np.diff(frequencies) / (frequencies[-1] - frequencies[0])
    return float(-np.hypot(across, np.diff(spectrum)).sum())


@dataclass(frozen=True, eq=False)
class Paths:
    """The ways of a session's takes, those that were kept."""

    each: tuple[Path, ...]

    @cached_property
    def x(self) -> Floats:
        """All known places from the left, shape (n,)."""
        return np.concatenate([np.empty(0), *(path.x[path.seen] for path in self.each)])

    @cached_property
    def y(self) -> Floats:
        """The same from the top, shape (n,)."""
        return np.concatenate([np.empty(0), *(path.y[path.seen] for path in self.each)])

    @property
    def seconds(self) -> float | None:
        """How long the way was kept; None where it never was."""
        return sum(path.x.size / path.rate_hz for path in self.each) if self.each else None

    @property
    def lost_percent(self) -> float | None:
        """For how much of it nobody knew where the pointer was."""
        total = sum(path.x.size for path in self.each)
        return 100 * (1 - self.x.size / total) if total else None

    def reach_percent(self, places: Floats, percentile: float) -> float | None:
        """Return how far the pointer went to one side: 100 is the edge of the reach that was set."""
        seconds = sum(np.count_nonzero(path.seen) / path.rate_hz for path in self.each)
        if seconds < LEAST_SECONDS:
            return None
        away = float(np.percentile(places, percentile)) - 0.5
        return 200 * max(0.0, -away if percentile < 50 else away)

    @cached_property
    def smoothness(self) -> tuple[float, ...]:
        """The spectral arc length of each movement."""
        return tuple(sparc(speeds, path.rate_hz) for path in self.each for speeds in path.moves())


NO_PATHS = Paths(())


@dataclass(frozen=True)
class HeatMap:
    """Where the pointer was. cells: shares of the most visited one, row by row; ninths: percent of the time, 3 by 3."""

    cells: tuple[tuple[float, ...], ...]
    ninths: tuple[tuple[float, ...], ...]

    @property
    def most(self) -> tuple[int, int]:
        """Row and column of the ninth where it was longest."""
        return max(((row, column) for row in range(3) for column in range(3)),
                   key=lambda place: self.ninths[place[0]][place[1]])


def heat_map(paths: Paths) -> HeatMap | None:
    """Return where the pointer was; None where nothing is known."""
    if not paths.x.size:
        return None
    cells = _counts(paths, MAP_ROWS, MAP_COLUMNS)
    ninths = 100 * _counts(paths, 3, 3) / paths.x.size
    return HeatMap(_rows(cells / cells.max()), _rows(ninths))


def _path(movement: Mapping[str, Any]) -> Path:
    columns = []
    for name in ("x", "y"):
        column = column_of(movement[name])
        columns.append(np.where(column == LOST, np.nan, column / SCALE))
    return Path(float(movement["rateHz"]), *columns)


def _counts(paths: Paths, rows: int, columns: int) -> Ints:
    row, column = (np.minimum((places * many).astype(np.int64), many - 1)
                   for places, many in ((paths.y, rows), (paths.x, columns)))
    return np.bincount(row * columns + column, minlength=rows * columns).reshape(rows, columns)


def _rows(values: np.ndarray[Any, Any]) -> tuple[tuple[float, ...], ...]:
    rows: Sequence[Sequence[float]] = values.tolist()
    return tuple(tuple(row) for row in rows)
