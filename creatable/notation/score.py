"""A take as a score: every note on the grid, in a part, on a staff, in a voice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from creatable.notation.ends import Ending, end_of
from creatable.notation.grid import DIVISIONS, Grid, put_on_grid
from creatable.notation.metre import find_bars, find_key
from creatable.notation.symbols import Bars
from creatable.notes import Note, notes_of
from creatable.takes import Take, TakeTrack

CHORD_SECONDS = 0.045
"""Notes that begin within this time and sound together are struck together."""
SOUND_TOGETHER_SECONDS = 0.03

UNSAID_BPM = 120
"""What a take says whose player kept no time in particular."""
DRUM_CHANNEL = 9
MIDDLE_C = 60


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note of the take, its place and length in twelfths of a beat from the score's first beat."""

    note: Note
    place: int
    length: int


@dataclass(frozen=True, slots=True)
class Chord:
    """Notes of one voice that begin and end together, the lowest first."""

    place: int
    length: int
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Part:
    """One channel. staves: top to bottom, each a list of voices."""

    track: TakeTrack
    clefs: tuple[str, ...]
    staves: tuple[tuple[tuple[Chord, ...], ...], ...]


@dataclass(frozen=True)
class Score:
    """What is written. fifths: the key signature's sharps; end: where the last bar ends, in twelfths."""

    title: str
    grid: Grid
    bars: Bars
    fifths: int
    parts: tuple[Part, ...]
    end: int
    notes: tuple[PlacedNote, ...] = field(repr=False)

    def tempo_bpm(self, number: int) -> float:
        """Return how fast a bar was played, in beats a minute."""
        begin = max(self.bars.begin_of(number), 0)
        end = min(begin + self.bars.length, DIVISIONS * (len(self.grid.beats) - 1))
        begin = min(begin, end - DIVISIONS)
        return 60 * (end - begin) / DIVISIONS / (self.grid.seconds_of(end) - self.grid.seconds_of(begin))


def write_score(take: Take) -> Score:
    """Return the score of a take with at least one note."""
    notes = sorted(notes_of(take), key=lambda note: note.start_seconds)
    groups = struck_together(notes)
    onsets = np.array([np.mean([note.start_seconds for note in group]) for group in groups])
    meant = None if take.tempo_bpm == UNSAID_BPM else take.tempo_bpm
    grid = put_on_grid(onsets, meant)
    placed = _with_ends(groups, grid)
    bars = find_bars(_accents(placed))
    fifths = find_key([(each.note.pitch, each.length) for each in placed if each.note.channel != DRUM_CHANNEL])
    last = max(each.place + each.length for each in placed)
    end = bars.begin_of(bars.number_of(last - 1)) + bars.length
    tracks = {track.channel: track for track in take.tracks}
    channels = sorted({note.channel for note in notes})
    parts = tuple(_part(tracks[channel], [each for each in placed if each.note.channel == channel])
                  for channel in channels)
    return Score(take.name, grid, bars, fifths, parts, end, tuple(placed))


def struck_together(notes: Iterable[Note]) -> list[list[Note]]:
    """Return notes, which come in their order, in groups that stand above each other."""
    groups: list[list[Note]] = []
    for note in notes:
        if groups and _belongs(note, groups[-1]):
            groups[-1].append(note)
        else:
            groups.append([note])
    return groups


def _belongs(note: Note, group: list[Note]) -> bool:
    if note.start_seconds - group[0].start_seconds > CHORD_SECONDS:
        return False
    if any((each.channel, each.pitch) == (note.channel, note.pitch) for each in group):
        return False
    return all(each.end_seconds > note.start_seconds + SOUND_TOGETHER_SECONDS or each.channel != note.channel
               for each in group)


def _with_ends(groups: list[list[Note]], grid: Grid) -> list[PlacedNote]:
    """Return every note with its place and its length, a repetition in the same place once."""
    placed: list[PlacedNote] = []
    next_places: dict[int, int] = {}
    limits: dict[tuple[int, int], int] = {}
    for place, same in _backwards(groups, grid.places):
        for note in same:
            key = (note.channel, note.pitch)
            if limits.get(key) == place:
                continue
            ending = Ending(place, note.end_seconds, next_places.get(note.channel), limits.get(key))
            placed.append(PlacedNote(note, place, end_of(ending, grid) - place))
            limits[key] = place
        next_places.update({note.channel: place for note in same})
    return placed[::-1]


def _backwards(groups: list[list[Note]], places: NDArray[np.int64]) -> Iterable[tuple[int, list[Note]]]:
    """Yield each place with all notes there, the last one first."""
    pairs = list(zip(places.tolist(), groups, strict=True))[::-1]
    for place, same in groupby(pairs, key=lambda pair: pair[0]):
        yield place, [note for _, group in same for note in reversed(group)]


def _accents(placed: list[PlacedNote]) -> NDArray[np.float64]:
    """Return how strongly each beat is accented: by long, loud, low and many notes on it."""
    accents = np.zeros(1 + max(each.place for each in placed) // DIVISIONS)
    loud = np.mean([each.note.velocity for each in placed])
    for each in placed:
        if each.place % DIVISIONS == 0:
            long = min(each.length / DIVISIONS, 4) / 2
            accents[each.place // DIVISIONS] += 0.5 + long + (each.note.velocity - loud) / 64
    return accents


def _part(track: TakeTrack, placed: list[PlacedNote]) -> Part:
    """Return one channel's part, on two staves where it has notes on either side of middle C for both hands."""
    if track.channel == DRUM_CHANNEL:
        return Part(track, ("percussion",), (_voices(placed),))
    high = [each for each in placed if each.note.pitch >= MIDDLE_C]
    low = [each for each in placed if each.note.pitch < MIDDLE_C]
    if not low or (high and min(each.note.pitch for each in low) >= MIDDLE_C - 5):
        return Part(track, ("G",), (_voices(placed),))
    if not high or max(each.note.pitch for each in high) <= MIDDLE_C + 4:
        return Part(track, ("F",), (_voices(placed),))
    return Part(track, ("G", "F"), (_voices(high), _voices(low)))


def _voices(placed: list[PlacedNote]) -> tuple[tuple[Chord, ...], ...]:
    """Return chords in as few voices as hold them, the highest in the first."""
    voices: list[list[Chord]] = []
    for chord in sorted(_chords(placed), key=lambda chord: (chord.place, -chord.notes[-1].pitch)):
        free = next((voice for voice in voices if voice[-1].place + voice[-1].length <= chord.place), None)
        if free is None:
            voices.append([chord])
        else:
            free.append(chord)
    return tuple(map(tuple, voices))


def _chords(placed: list[PlacedNote]) -> list[Chord]:
    ordered = sorted(placed, key=lambda each: (each.place, each.length, each.note.pitch))
    return [Chord(place, length, tuple(each.note for each in same))
            for (place, length), same in groupby(ordered, key=lambda each: (each.place, each.length))]
