"""Every instrument's journey, whatever it is made with: chosen, recorded, played, stopped, taken home as MIDI.

Each of test_every_instrument_by_nose, test_every_instrument_by_switch and test_mouse_moves_only goes through all of
them on one page, and has the files read back by three readers. What they hold is what the page said that it played.
They play all of them one after the other in one take, since what records, stops and saves is the same for each;
test_instrument_journeys makes a take of some by itself.
That a bent note of the theremin, and a sung one, is heard within 5 cents of its pitch is measured by rendering in
tests/python/test_theremin_in_other_programs.py and tests/js/instruments/theremin.test.js, and in
tests/js/singer/pitch.test.js.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import mido
import pretty_midi
import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
DRUM_CHANNEL = 9
NOTES_ON = "heard.notes.filter(({ type }) => type === 'note-on')"
TAKES = "heard.statuses.filter(({ code }) => code === 'take-kept').length"


@dataclass(frozen=True)
class Instrument:
    """One that is chosen by its card, and what of it is played.

    zones: the id of each, its words, and the notes that it always strikes; crosses: it sounds where it is crossed.
    """

    id: str
    card: str
    zones: tuple[tuple[str, str, tuple[int, ...]], ...]
    crosses: bool = False


def tones(prefix: str, *played: tuple[int, str, int]) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
    return tuple((f"{prefix}-{index}", words, (note,)) for index, words, note in played)


C_AND_E = tones("key", (0, "C4", 60), (2, "E4", 64))
INSTRUMENTS = (
    Instrument("piano", "Piano", C_AND_E),
    Instrument("drum-kit", "Drum kit", tones("key", (0, "Kick", 36), (2, "Hi-hat", 42))),
    Instrument("chords", "Chords", (("key-1", "G", (55, 59, 62)), ("key-0", "C", (60, 64, 67)))),
    Instrument("wheel", "Wheel", tones("key", (1, "D4", 62), (3, "F4", 65))),
    # Its strings sound when they are crossed: from one to the other.
    Instrument("harp", "Harp", (("key-4", "G4", ()), ("key-0", "C4", ())), crosses=True),
    # It sounds from where it is entered, and glides.
    Instrument("theremin", "Theremin", (("key-7", "C5", ()), ("key-2", "E4", ()))),
    # Whatever is done plays the next note of the line, on the way to the record button as well.
    Instrument("next-note", "Next note", (("key-0", "Next note", ()), ("key-0", "Next note", ()))),
    Instrument("shapes", "My shapes", tones("shape", (0, "C4", 60), (2, "E4", 64))),
    Instrument("singer", "Singer", C_AND_E),
    Instrument("body", "Body", (("voice-1-0", "C4", (60,)), ("voice-2-0", "Snare", (38,)))),
    Instrument("body-percussion", "Body percussion", (("head", "Head", (54,)), ("chest", "Chest", (36,)))),
    Instrument("sampler", "My sounds", tones("key", (0, "Drop", 36), (2, "Bell", 38))),
)


def registered() -> list[str]:
    """The ids of all instruments, in the order of the registry."""
    script = ("import('./static/instruments/index.js').then(({ instruments }) =>"
              " console.log(JSON.stringify(instruments.map(({ meta }) => meta.id))))")
    return list(json.loads(subprocess.run(["node", "-e", script], cwd=ROOT, capture_output=True, check=True).stdout))


@dataclass
class Taken:
    """A MIDI file, and what was played for it: (channel, note) each, in time."""

    file: Path
    played: list[tuple[int, int]]


def struck(page_says: Callable[[str], Any]) -> list[tuple[int, int]]:
    """What was struck since the recording began."""
    return [tuple(each) for each in page_says(f"{NOTES_ON}.map(({{ channel, note }}) => [channel, note])")]


Found = list[tuple[float, bool, int]]


def by_mido(path: Path) -> Iterator[tuple[float, bool, int]]:
    at = 0.0
    for message in mido.MidiFile(path):
        at += message.time
        if message.type == "note_on" and message.velocity:
            yield at, message.channel == DRUM_CHANNEL, message.note


def by_pretty_midi(path: Path) -> Iterator[tuple[float, bool, int]]:
    for track in pretty_midi.PrettyMIDI(str(path)).instruments:
        for note in track.notes:
            yield note.start, track.is_drum, note.pitch


def by_spessasynth(path: Path) -> Iterator[tuple[float, bool, int]]:
    """By the reader of the browser's synthesiser, which shares no code with the two others."""
    command = ["node", "tests/js/read-midi.js", str(path)]
    (read,) = json.loads(subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout)
    for channel, note, at in read:
        yield at, channel == DRUM_CHANNEL, note


def same_by_all(file: Path) -> Found:
    """Three readers find the same notes at the same times in it."""
    first, *others = (sorted(read(file)) for read in (by_mido, by_pretty_midi, by_spessasynth))
    for other in others:
        assert [note[1:] for note in other] == [note[1:] for note in first]
        assert [at for at, *_ in other] == pytest.approx([at for at, *_ in first], abs=0.005)
    return first


def check(take: Taken, parts: list[int]) -> None:
    """Three readers find the same in the file, and it is what was played, of every instrument.

    parts: how many notes had been played when each was chosen, and in the end.
    """
    assert [instrument.id for instrument in INSTRUMENTS] == registered(), "an instrument has no journey"
    found = same_by_all(take.file)
    notes = sorted((is_drum, note) for _, is_drum, note in found)
    # On the way to the button that stops, and to the file, more may have been played.
    kept = sorted((channel == DRUM_CHANNEL, note) for channel, note in take.played[: len(notes)])
    assert notes == kept, f"{notes} in the file, {take.played} played"
    assert len(found) >= parts[-1], "something is not in the file"
    for instrument, (begin, end) in zip(INSTRUMENTS, pairwise(parts), strict=True):
        played = {note for _, note in take.played[begin:end]}
        assert played, instrument.id
        assert {note for _, _, zone in instrument.zones for note in zone} <= played, instrument.id


def save(page: Page, act: Callable[[], None], folder: Path, says: Callable[[str], Any]) -> Taken:
    """Take the MIDI file home that comes of this."""
    played = struck(says)
    newest = says("document.querySelector('takes-list [data-take] h3').textContent") + ".mid"
    # A list that grows under what rests brings what lies there then, and what is passed over slowly, where it is busy,
    # is pressed: whoever sees that it is another file goes there once more.
    for _ in range(3):
        with page.expect_download(timeout=90_000) as started:
            act()
        if (came := started.value.suggested_filename) == newest:
            break
    assert came == newest
    file = folder / newest
    started.value.save_as(file)
    return Taken(file, played)
