"""Scores of which every note is known, and how people play them: a little early, a little late."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from creatable.takes import Take

from .documents import Document, make_take, note_off, note_on

SONGS = Path(__file__).parents[2] / "static/songs"
BEAT = 12
"""Twelfths of a beat, as everywhere in creatable/notation/."""
JITTER_SECONDS = 0.03
LEAST_SECONDS = 0.04

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11, "#": 1, "♯": 1, "b": -1, "♭": -1, "": 0}
RHYTHMS = ((12,), (12,), (6, 6), (6, 6), (3, 3, 6), (6, 3, 3), (9, 3), (3, 3, 3, 3), (4, 4, 4), (24,), (18, 6), (-12,),
           (6, -6))
"""What may fill a beat or two: lengths, rests negative."""


@dataclass(frozen=True, order=True)
class Known:
    """A note of a score: place and length in twelfths of a beat."""

    place: int
    length: int
    pitch: int


@dataclass(frozen=True)
class KnownScore:
    name: str
    notes: tuple[Known, ...]
    tempo_bpm: float
    beats_per_bar: int = 4
    pick_up_beats: int = 0
    swings: bool = False


def songs() -> list[KnownScore]:
    """The tunes of the page's Next note."""
    return [song_of(path) for path in sorted(SONGS.glob("*.js")) if "export const song = " in path.read_text("utf-8")]


def song_of(path: Path) -> KnownScore:
    text = path.read_text(encoding="utf-8")
    tune = "".join(re.findall(r"'([^']*)'", re.findall(r"tune:\s*((?:'[^']*'[\s+]*)+)", text)[0]))
    tempo, beats = (int(re.findall(rf"{name}: (\d+)", text)[0]) for name in ("tempoBpm", "beatsPerBar"))
    first_bar = sum(length for _, length in steps_of(tune.split("|")[0]))
    notes, place = [], 0
    for pitches, length in steps_of(tune):
        notes += [Known(place, length, pitch) for pitch in pitches]
        place += length
    pick_up = first_bar // BEAT if first_bar < beats * BEAT else 0
    return KnownScore(path.stem, tuple(notes), tempo, beats, pick_up)


def steps_of(tune: str) -> list[tuple[list[int], int]]:
    steps = []
    for step in re.split(r"[\s|]+", tune.strip(" |")):
        names, _, beats = step.partition("*")
        pitches = [] if names == "-" else [pitch_of(name) for name in names.split("+")]
        steps.append((pitches, round(BEAT * float(beats or 1))))
    return steps


def pitch_of(name: str) -> int:
    letter, accidental, octave = re.fullmatch(r"([A-G])([#♯b♭]?)(\d)", name).groups()  # type: ignore[union-attr]
    return 12 * (int(octave) + 1) + LETTERS[letter] + LETTERS[accidental]


def made_up(seed: int, *, beats: int = 48, tempo_bpm: float = 96, swings: bool = False) -> KnownScore:
    """A melody in mixed rhythms, or one in swung eighths."""
    dice = np.random.default_rng(seed)
    rhythms = ((12,), (6, 6), (6, 6), (6, 6), (24,)) if swings else RHYTHMS
    notes, place, pitch = [], 0, 67
    while place < beats * BEAT:
        for length in rhythms[0 if place == 0 else dice.integers(len(rhythms))]:
            if length > 0:
                pitch = int(np.clip(pitch + dice.choice([-4, -3, -2, -1, 1, 2, 3, 4]), 64, 84))
                notes.append(Known(place, length, pitch))
            place += abs(length)
    return KnownScore(f"{'swing' if swings else 'rhythms'} {seed}", tuple(notes), tempo_bpm, swings=swings)


def two_hands(seed: int, *, bars: int = 12, tempo_bpm: float = 88) -> KnownScore:
    """A melody over chords of half a bar and a bass of a whole one."""
    melody = made_up(seed, beats=4 * bars, tempo_bpm=tempo_bpm)
    notes = list(melody.notes)
    for bar in range(bars):
        root = (48, 53, 55, 45)[bar % 4]
        notes.append(Known(bar * 48, 48, root - 12))
        notes += [Known(bar * 48 + half, 24, root + step) for half in (0, 24) for step in (0, 4, 7)]
    return KnownScore(f"two hands {seed}", tuple(sorted(notes)), tempo_bpm)


def played(score: KnownScore, seed: int, *, jitter_seconds: float = JITTER_SECONDS,
           take_tempo_bpm: float | None = None) -> Take:
    """The score as a person plays it: each begin and end is off. take_tempo_bpm: what the take says."""
    dice = np.random.default_rng(seed)
    second = 60 / score.tempo_bpm / BEAT
    by_pitch: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for note in score.notes:
        begin, end = (1 + second * swung(place, score.swings) + jitter_seconds * dice.standard_normal()
                      for place in (note.place, note.place + note.length))
        by_pitch[note.pitch].append((begin, max(end, begin + LEAST_SECONDS)))
    events: list[Document] = []
    for pitch, struck in by_pitch.items():
        struck.sort()
        for index, (begin, end) in enumerate(struck):
            following = struck[index + 1][0] if index + 1 < len(struck) else end + 1
            events += [note_on(pitch, begin), note_off(pitch, min(end, following))]
    events.sort(key=lambda event: (event["atSeconds"], event["type"] == "note-on"))
    last = events[-1]["atSeconds"]
    return make_take(events, name=score.name, tempoBpm=take_tempo_bpm or score.tempo_bpm, durationSeconds=last + 1)


def swung(place: int, swings: bool) -> float:
    beat, inside = divmod(place, BEAT)
    return beat * BEAT + (8 if swings and inside == 6 else inside)


def wrong_lengths(score: KnownScore, written: Iterable[tuple[float, int, float]]) -> int:
    """How many notes are not as long as they should be; written: (when, pitch, beats) of each note."""
    found: dict[int, list[float]] = defaultdict(list)
    for _, pitch, beats in sorted(written):
        found[pitch].append(beats)
    known: dict[int, list[float]] = defaultdict(list)
    for note in sorted(score.notes):
        known[note.pitch].append(note.length / BEAT)
    wrong = 0
    for pitch, lengths in known.items():
        others = found.get(pitch, [])
        wrong += abs(len(lengths) - len(others))
        wrong += sum(abs(one - other) > 0.02 for one, other in zip(lengths, others, strict=False))
    return wrong
