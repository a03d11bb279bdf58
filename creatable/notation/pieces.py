"""A voice as note values and rests, bar by bar, with ties where a note is longer than one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from creatable.notation.grid import DIVISIONS
from creatable.notation.score import Chord, Score
from creatable.notation.symbols import split
from creatable.notes import Note


@dataclass(frozen=True, slots=True)
class Piece:
    """One note value or rest; times in twelfths of a beat. A rest has no notes."""

    place: int
    length: int
    notes: tuple[Note, ...] = ()
    continues: bool = False
    goes_on: bool = False

    @property
    def is_triplet(self) -> bool:
        """Whether it is one of three in the time of two."""
        return self.length % 3 != 0

    @property
    def beat(self) -> int:
        """The beat in which it begins."""
        return self.place // DIVISIONS


def by_bar(voice: Sequence[Chord], score: Score, *, fills: bool) -> dict[int, list[Piece]]:
    """Return the pieces of a voice for each bar, whole bars of them.

    fills: whether bars without a note are there too, as rests.
    """
    bars: dict[int, list[Piece]] = defaultdict(list)
    for piece in _pieces(voice, score):
        bars[score.bars.number_of(piece.place)].append(piece)
    return {number: pieces for number, pieces in bars.items() if fills or any(piece.notes for piece in pieces)}


def _pieces(voice: Sequence[Chord], score: Score) -> Iterator[Piece]:
    here = 0
    for chord in voice:
        yield from _rest(here, chord.place, score)
        here = chord.place + chord.length
        for place, length in split(chord.place, here, score.bars, score.grid):
            yield Piece(place, length, chord.notes, place > chord.place, place + length < here)
    yield from _rest(here, score.end, score)


def _rest(begin: int, end: int, score: Score) -> Iterator[Piece]:
    for place, length in split(begin, end, score.bars, score.grid):
        yield Piece(place, length)
