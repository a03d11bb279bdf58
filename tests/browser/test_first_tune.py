"""The main path, whole: a real face moves, keys sound, the take is kept, and the MIDI file holds what was played."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import mido
import numpy as np
import pretty_midi
from playwright.sync_api import Page

import bootstrap

from .conftest import Server, heard_notes, wait_until
from .head_player import head_camera

# Key numbers of the default keyboard (C4 is 0), and the notes that they are.
MELODY = [0, 2, 4, 7, 4]
C_MAJOR = [60, 62, 64, 65, 67, 69, 71, 72]
EXPECTED = [C_MAJOR[key] for key in MELODY]
# The stage is as wide as 30 % of the picture and as high as 25 %: see static/pointer/calibration.js.
KEY_PIXELS = 0.30 * 640 / 8
CENTRE = (320.0, 200.0)
REST_DY, PLAY_DY = -45.0, 12.0
PLACE = """
window.place = { x: 320, y: 200 };
if (window.player) player.goal = () => window.place;
"""
DOT_X = """(() => {
  const { left, width } = document.querySelector('.dot').getBoundingClientRect();
  return left + width / 2;
})()"""

# The same file, read by the synthesiser that plays it: note number, start and end in seconds.
SYNTHESISER_READS = """
import { BasicMIDI } from 'spessasynth_core';
import { readFileSync } from 'node:fs';
const bytes = readFileSync(process.argv[1]);
const midi = BasicMIDI.fromArrayBuffer(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const notes = midi.getNoteTimes().flat().map((note) => [note.midiNote, note.start, note.start + note.length]);
console.log(JSON.stringify(notes.sort((a, b) => a[1] - b[1])));
"""


def without_repeats(notes: list[int]) -> list[int]:
    return [note for note, _ in groupby(notes)]


def struck(page: Page) -> list[int]:
    return [note for kind, note in heard_notes(page) if kind == "note-on"]


def move_to(page: Page, key: int, dy: float) -> None:
    # The camera's picture is not mirrored yet: what is left on the stage is right in the picture.
    page.evaluate("(to) => { window.place = to; }", {"x": CENTRE[0] - (key - 3.5) * KEY_PIXELS, "y": CENTRE[1] + dy})


def strike(page: Page, key: int) -> None:
    """Go to the key above all keys, down on it and up again, each once the page has seen where the head is."""
    box = page.locator("play-stage .zone").nth(key).bounding_box()
    assert box
    move_to(page, key, REST_DY)
    wait_until(page, f"Math.abs({DOT_X} - {box['x'] + box['width'] / 2}) < {box['width'] / 4}")
    move_to(page, key, PLAY_DY)
    wait_until(page, f"heard.notes.at(-1)?.type === 'note-on' && heard.notes.at(-1).note === {C_MAJOR[key]}")
    lit = f"document.querySelector('.zone.is-on')?.dataset.note === '{C_MAJOR[key]}'"
    # The gap between keys lets a key go on a little beyond its border.
    wait_until(page, f"{lit} && Math.abs({DOT_X} - {box['x'] + box['width'] / 2}) < {box['width']}")
    move_to(page, key, REST_DY)
    wait_until(page, "heard.notes.at(-1).type === 'note-off'")


def play_the_tune(page: Page) -> None:
    """Record from a fresh start of the camera (the model is warm by then) until the tune has been played."""
    page.get_by_role("button", name="Play with my nose").click()
    page.get_by_role("button", name="Stop camera").click()
    page.get_by_role("button", name="Start camera").click()
    page.get_by_role("button", name="Centre").wait_for()
    # In the middle the dot lies on a key.
    wait_until(page, "document.querySelector('.dot.is-present') && heard.notes.at(-1)?.type === 'note-on'")
    page.evaluate(f"window.place.y += {REST_DY}")
    wait_until(page, "heard.notes.at(-1).type === 'note-off'")
    page.get_by_role("button", name="Record", exact=True).click()
    wait_until(page, "heard.statuses.some(({ code }) => code === 'recording')")
    page.evaluate("heard.notes.length = 0")
    for key in MELODY:
        strike(page, key)
    page.locator("button.record").click()
    page.locator("[data-take] .is-sent").wait_for()


def test_a_moving_head_plays_a_melody_and_the_midi_file_holds_it(
    open_page: Callable[..., Page], server: Server, tmp_path: Path
) -> None:
    # With a service worker that keeps the page: test_offline.
    page = open_page(script=head_camera(real=True) + PLACE)
    play_the_tune(page)
    notes = struck(page)
    assert without_repeats(notes) == EXPECTED
    # On a busy machine, when no picture came for a while, a player is let go of and strikes the same key anew.
    assert len(notes) - len(EXPECTED) <= page.evaluate("heard.pointers.filter(({ present }) => !present).length")

    with page.expect_download() as download:
        page.get_by_role("button", name="Download MIDI").click()
    midi = tmp_path / "tune.mid"
    download.value.save_as(midi)
    assert download.value.suggested_filename == "Take 1.mid"

    take = json.loads(server.get(f"/api/v1/takes/{server.takes()[0]['id']}"))
    played = pair_notes(take["events"])
    assert [note for note, _, _ in played][-len(notes) :] == notes
    assert_same_notes(played, read_with_mido(midi))
    assert_same_notes(played, read_with_pretty_midi(midi))
    assert_same_notes(played, read_with_the_synthesiser(midi))
    # Each key is seen from above, below and above again.
    assert take["tracking"]["frames"] > 3 * len(MELODY)


Note = tuple[int, float, float]


def pair_notes(events: list[dict[str, float]]) -> list[Note]:
    notes: list[Note] = []
    started: dict[float, float] = {}
    for event in events:
        if event["type"] == "note-on":
            started[event["note"]] = event["atSeconds"]
        if event["type"] == "note-off":
            notes.append((int(event["note"]), started.pop(event["note"]), event["atSeconds"]))
    return sorted(notes, key=lambda note: note[1])


def read_with_mido(path: Path) -> list[Note]:
    events, at = [], 0.0
    for message in mido.MidiFile(path):
        at += message.time
        if message.type in ("note_on", "note_off"):
            kind = "note-on" if message.type == "note_on" and message.velocity else "note-off"
            events.append({"type": kind, "note": message.note, "atSeconds": at})
    return pair_notes(events)


def read_with_pretty_midi(path: Path) -> list[Note]:
    instruments = pretty_midi.PrettyMIDI(str(path)).instruments
    notes = [(n.pitch, float(n.start), float(n.end)) for i in instruments for n in i.notes]
    return sorted(notes, key=lambda note: note[1])


def read_with_the_synthesiser(path: Path) -> list[Note]:
    command = [*bootstrap.node_command(), "--input-type=module", "-e", SYNTHESISER_READS, str(path)]
    answer = subprocess.run(command, cwd=bootstrap.ROOT, capture_output=True, text=True, check=True)
    return [(int(note), start, end) for note, start, end in json.loads(answer.stdout)]


def assert_same_notes(played: list[Note], read: list[Note]) -> None:
    assert [note for note, _, _ in read] == [note for note, _, _ in played]
    np.testing.assert_allclose([n[1:] for n in read], [n[1:] for n in played], rtol=0, atol=0.002)
