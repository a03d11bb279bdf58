"""The main path, whole: a real face moves, keys sound, the take is kept, and the MIDI file holds what was played."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import mido
import numpy as np
import pretty_midi
import pytest
from playwright.sync_api import Page, expect

import bootstrap

from .conftest import Server, heard_notes, wait_until
from .faces import FPS, FakeCamera, Motion, astronaut_camera

# Key numbers of the default keyboard (C4 is 0), and the notes that they are.
MELODY = [0, 2, 4, 7, 4]
C_MAJOR = [60, 62, 64, 65, 67, 69, 71, 72]
EXPECTED = [C_MAJOR[key] for key in MELODY]
# The stage is as wide as 30 % of the picture and as high as 25 %: see static/pointer/calibration.js.
KEY_PIXELS = 0.30 * 640 / 8
CENTRE = (320.0, 200.0)
REST_DY, PLAY_DY = -45.0, 12.0

# The same file, read by the synthesiser that plays it: note number, start and end in seconds.
SYNTHESISER_READS = """
import { BasicMIDI } from 'spessasynth_core';
import { readFileSync } from 'node:fs';
const bytes = readFileSync(process.argv[1]);
const midi = BasicMIDI.fromArrayBuffer(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const notes = midi.getNoteTimes().flat().map((note) => [note.midiNote, note.start, note.start + note.length]);
console.log(JSON.stringify(notes.sort((a, b) => a[1] - b[1])));
"""


def melody_motion(keys: list[int]) -> Motion:
    """Stand in the middle for a while, then play each key from above and go up again."""
    stops: list[tuple[float, float, float]] = [(0, *CENTRE), (3, *CENTRE)]
    at = 3.3
    for key in keys:
        # The picture is not mirrored yet: what is left on the stage is right in the picture.
        x = CENTRE[0] - (key - 3.5) * KEY_PIXELS
        for seconds, dy in ((0.35, REST_DY), (0.25, REST_DY), (0.2, PLAY_DY), (0.5, PLAY_DY), (0.2, REST_DY)):
            at += seconds
            stops.append((at, x, CENTRE[1] + dy))
    stops.append((at + 2, stops[-1][1], stops[-1][2]))
    times, xs, ys = np.array(stops).T
    t = np.arange(round(times[-1] * FPS)) / FPS
    ones = np.ones(t.size)
    return Motion(x=np.interp(t, times, xs), y=np.interp(t, times, ys), tilt=0 * ones, scale=ones)


@pytest.fixture(scope="module")
def tune(tmp_path_factory: pytest.TempPathFactory) -> FakeCamera:
    return astronaut_camera(tmp_path_factory.mktemp("camera") / "tune.y4m", melody_motion(MELODY))


def contains(notes: list[int], wanted: list[int]) -> bool:
    return any(notes[start : start + len(wanted)] == wanted for start in range(len(notes)))


def struck(page: Page) -> list[int]:
    return [note for kind, note in heard_notes(page) if kind == "note-on"]


def play_the_tune(page: Page) -> None:
    """Record from a fresh start of the camera (the model is warm by then) until the tune has been played."""
    page.get_by_role("button", name="Play with my nose").click()
    page.get_by_role("button", name="Stop camera").click()
    page.get_by_role("button", name="Start camera").click()
    page.get_by_role("button", name="Centre").wait_for()
    page.get_by_role("button", name="Record", exact=True).click()
    wait_until(page, "heard.statuses.some(({ code }) => code === 'recording')")
    page.evaluate("heard.notes.length = 0")
    wait_until(page, f"heard.notes.filter((n) => n.type === 'note-off' && n.note === {EXPECTED[-1]}).length >= 2", 40)
    page.locator("button.record").click()
    page.locator("[data-take] .is-sent").wait_for()


def test_a_moving_head_plays_a_melody_and_the_midi_file_holds_it(
    open_page: Callable[..., Page], server: Server, tune: FakeCamera, tmp_path: Path
) -> None:
    page = open_page(offline=True, video=tune.path)
    play_the_tune(page)
    assert contains(struck(page), EXPECTED), struck(page)

    with page.expect_download() as download:
        page.get_by_role("button", name="Download MIDI").click()
    midi = tmp_path / "tune.mid"
    download.value.save_as(midi)
    assert download.value.suggested_filename == "Take 1.mid"

    take = json.loads(server.get(f"/api/v1/takes/{server.takes()[0]['id']}"))
    played = pair_notes(take["events"])
    assert contains([note for note, _, _ in played], EXPECTED)
    assert_same_notes(played, read_with_mido(midi))
    assert_same_notes(played, read_with_pretty_midi(midi))
    assert_same_notes(played, read_with_the_synthesiser(midi))
    assert take["tracking"]["frames"] > 100


def test_the_dot_is_where_the_nose_is_and_the_key_below_it_lights_up(
    open_page: Callable[..., Page], tune: FakeCamera
) -> None:
    page = open_page(offline=True, video=tune.path)
    page.get_by_role("button", name="Play with my nose").click()
    expect(page.locator(".dot.is-present")).to_be_visible()
    wait_until(page, "document.querySelector('.key.is-on') !== null")
    inside = page.evaluate(
        """(() => {
          const dot = document.querySelector('.dot').getBoundingClientRect();
          const key = document.querySelector('.key.is-on').getBoundingClientRect();
          const x = dot.left + dot.width / 2;
          const width = key.width / 2; // the gap between keys lets a key go on a little beyond its border
          return x > key.left - width && x < key.right + width;
        })()"""
    )
    assert inside


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
