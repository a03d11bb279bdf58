"""The pictures of a report as numbers: where lines and bars lie. templates/report.html draws them as SVG.

No words are in a picture, so it reads the same in every language; they stand below it and in the tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from creatable.notes import name_of
from creatable.reports.note_arrays import DRUMS, PITCHES, Flags, TakeNotes

COLUMNS = 640
"""Into how many moments a piano roll is divided: however long it is, its picture stays small."""
MOST_BARS = 24


@dataclass(frozen=True)
class Roll:
    """A piano roll. path: a stroke for each stretch of a pitch, in columns and semitones from the highest."""

    path: str
    rows: int
    lowest: int
    highest: int
    take_columns: tuple[int, ...]


@dataclass(frozen=True)
class Bar:
    """How often one pitch, or one drum, was struck. share: of the one that was struck most often, 0..1."""

    pitch: int
    is_drum: bool
    count: int
    share: float

    @property
    def name(self) -> str:
        """The pitch's name with its octave; a drum's number."""
        return str(self.pitch) if self.is_drum else name_of(self.pitch)


@dataclass(frozen=True)
class Line:
    """A trend's line. points: x in sessions from 0, y in 0..1 from zero, or a least value below it; None: no value."""

    points: tuple[tuple[int, float] | None, ...]

    def path(self, width: float, height: float) -> str:
        """Return the line's strokes in a picture of this size; it is broken where there is no value."""
        step, parts, down = width / max(1, len(self.points) - 1), [], False
        for point in self.points:
            if point:
                parts.append(f"{'L' if down else 'M'}{point[0] * step:.1f} {(1 - point[1]) * height:.1f}")
            down = point is not None
        return "".join(parts)


def roll_of(takes: Sequence[TakeNotes]) -> Roll | None:
    """Return the piano roll of takes, one after the other; None where no pitch was played."""
    seconds = sum(take.duration_seconds for take in takes)
    struck = [take.pitches[~take.are_drums] for take in takes]
    every = np.concatenate([np.empty(0, np.int64), *struck])
    if not every.size or seconds <= 0:
        return None
    heard, begins, columns = np.zeros((PITCHES, COLUMNS + 1), np.int64), 0.0, []
    for take in takes:
        columns.append(int(begins / seconds * COLUMNS))
        _add(heard, take, begins, COLUMNS / seconds)
        begins += take.duration_seconds
    lowest, highest = int(every.min()), int(every.max())
    sounds = np.cumsum(heard, axis=1)[lowest : highest + 1][::-1] > 0
    return Roll(_strokes(sounds), highest - lowest + 1, lowest, highest, tuple(columns))


def bars_of(takes: Sequence[TakeNotes]) -> list[Bar]:
    """Return how often each pitch and each drum was struck, the most frequent ones, from low to high."""
    keys = np.concatenate([np.empty(0, np.int64), *(take.are_drums * PITCHES + take.pitches for take in takes)])
    counts = np.bincount(keys, minlength=2 * PITCHES)
    often = sorted(np.argsort(-counts, kind="stable")[:MOST_BARS].tolist())
    most = max(1, int(counts.max()))
    return [Bar(key % PITCHES, key >= PITCHES, int(counts[key]), int(counts[key]) / most) for key in often
            if counts[key]]


def line_of(values: Sequence[float | None]) -> Line | None:
    """Return the line of a figure over sessions; None of fewer than two values."""
    there = [value for value in values if value is not None]
    if len(there) < 2:
        return None
    lowest = min(0.0, *there)
    room = max(0.0, *there) - lowest or 1.0
    return Line(tuple(None if value is None else (place, (value - lowest) / room)
                      for place, value in enumerate(values)))


def _add(heard: np.ndarray[tuple[int, int], np.dtype[np.int64]], take: TakeNotes, begins: float, scale: float) -> None:
    """Add one where a note begins and take one where it has ended; each is seen for a column at least."""
    pitched = take.channels != DRUMS
    first = np.minimum(((begins + take.starts[pitched]) * scale).astype(np.int64), COLUMNS - 1)
    after = np.clip(np.ceil((begins + take.ends[pitched]) * scale).astype(np.int64), first + 1, COLUMNS)
    np.add.at(heard, (take.pitches[pitched], first), 1)
    np.add.at(heard, (take.pitches[pitched], after), -1)


def _strokes(sounds: Flags) -> str:
    edges = np.diff(np.pad(sounds, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    return "".join(f"M{start} {row}.5h{end - start}" for row, start, end in zip(rows, starts, ends, strict=True))
