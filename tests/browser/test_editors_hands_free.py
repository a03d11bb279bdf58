"""My shapes and My sounds, the two editors of what an instrument plays, without hands: by dwell, and by one switch."""

from __future__ import annotations

from .conftest import wait_until
from .head_player import HeadPlayer
from .player import Opener
from .sampler_player import KEPT
from .switch_player import choose, open_scanning, press, twins

SHAPES = "document.querySelector('dialog.shapes-editor[open]') !== null"
SOUNDS = "document.querySelector('dialog.sounds[open]') !== null"
CHOICE = "document.querySelector('dialog.choice[open]') !== null"
CUTTING = "document.querySelector('.sound-cut') !== null"
RECORDING = "document.querySelector('.sound-record.is-recording') !== null"
A_SECOND = "document.querySelector('.sound-level')?.innerText.includes('1 s')"
SAMPLES = f"{KEPT}.samples"


def says(code: str) -> str:
    return f"heard.statuses.some(({{ code }}) => code === '{code}')"


def plays(note: int) -> str:
    return f"heard.notes.some(({{ type, note }}) => type === 'note-on' && note === {note})"


def test_a_nose_alone_adds_a_shape_moves_it_and_plays_it(open_page: Opener) -> None:
    player = HeadPlayer(open_page, times=3, settings={"dwellMs": 400, "instrument": "shapes"})
    player.press("My shapes…", SHAPES)
    player.press("Add circle", f"{KEPT}.shapes.length === 6 * 7")
    before = player.see(f"{KEPT}.shapes")
    player.press("Left", f"{KEPT}.shapes !== '{before}'")
    player.press("Done", f"!({SHAPES})")
    player.press("shape-5", plays(72))
    assert not player.used_hands


def test_a_nose_alone_records_a_sound_cuts_it_and_plays_it(open_page: Opener) -> None:
    player = HeadPlayer(open_page, times=3, microphone=True, settings={"dwellMs": 400, "instrument": "sampler"})
    player.press("My sounds", SOUNDS)
    player.press("Record", RECORDING)
    player.until(A_SECOND)
    player.press("Stop", says("sample-kept"))
    whole = player.see(SAMPLES)
    player.press("Cut", CUTTING)
    player.press("Where it ends", CHOICE)
    player.press("Less", f"{SAMPLES} !== '{whole}'")
    player.press("Done", f"!({CHOICE})")
    # What was pressed has to be left before anything in its place is: the button that closes this dialog is there.
    player.look_on("Listen")
    player.press("Done", f"!({SOUNDS})")
    player.press("key-0", plays(36))
    player.press("Settings", "document.querySelector('dialog.settings[open]') !== null")
    for words, mode in (("Again and again, as long as it is held", "looped"), ("Once, to its end", "once")):
        player.press("How long a field sounds", CHOICE)
        player.press(words, f"{KEPT}.samplerMode === '{mode}'")
        player.until(f"!({CHOICE})")
    assert not player.used_hands


def test_one_switch_records_a_sound_and_cuts_it(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch", instrument="sampler", camera=True,
                         permissions=("camera", "microphone"))
    press(page)
    for words in ("Playing", "My sounds", "Field 1", "Record"):
        choose(page, words)
    wait_until(page, A_SECOND)
    # The scan is still in the row of the field, whose end is not far.
    choose(page, "Stop")
    wait_until(page, says("sample-kept"))
    whole = page.evaluate(SAMPLES)
    for words in ("Cut", "Field 1", "Where it begins", "Where it ends"):
        choose(page, words)
    assert twins(page) == []
    for words in ("Where it ends", "0."):
        choose(page, words)
    wait_until(page, f"{SAMPLES} !== '{whole}'")
    choose(page, "Done")
    page.locator("dialog.sounds").wait_for(state="hidden")
    # How long it sounds is chosen in the same way, and is kept.
    for words in ("Settings", "Instrument", "How long a field sounds", "How long a field sounds", "Again and again"):
        choose(page, words)
    wait_until(page, f"{KEPT}.samplerMode === 'looped'")
