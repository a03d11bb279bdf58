"""My shapes and My sounds, the two editors of what an instrument plays, without hands: by dwell, and by one switch."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from .conftest import wait_until
from .head_player import HeadPlayer
from .page_clock import set_forward
from .player import TAP, Opener
from .sampler_player import KEPT, MODES, give_long_and_short, hear_mode
from .switch_player import GUARD_MS, choose, open_scanning, press, scan_to, set_up, twins

# Nothing has to be scrolled: that is a test of its own (test_dwell.py).
TALL = {"width": 1280, "height": 1300}
SHAPES = "document.querySelector('dialog.shapes-editor[open]') !== null"
SOUNDS = "document.querySelector('dialog.sounds[open]') !== null"
CHOICE = "document.querySelector('dialog.choice[open]') !== null"
CUTTING = "document.querySelector('.sound-cut') !== null"
RECORDING = "document.querySelector('.sound-record.is-recording') !== null"
A_SECOND = "document.querySelector('.sound-level')?.innerText.includes('1 s')"
SAMPLES = f"{KEPT}.samples"
SETTINGS = "document.querySelector('dialog.settings[open]') !== null"
LAST = "heard.notes.at(-1)"
# As the last note says to what sounds.
STRUCK_MODE = "heard.notes.findLast(({ type }) => type === 'note-on').voicing.samplerMode"
HOW_LONG = "How long a field sounds"


def says(code: str) -> str:
    return f"heard.statuses.some(({{ code }}) => code === '{code}')"


def plays(note: int) -> str:
    return f"heard.notes.some(({{ type, note }}) => type === 'note-on' && note === {note})"


def test_a_nose_alone_adds_a_shape_and_plays_it_records_a_sound_cuts_and_plays_it_and_chooses_how_long(
    open_page: Opener
) -> None:
    player = HeadPlayer(open_page, times=6, microphone=True, viewport=TALL,
                        settings={"dwellMs": 800, "instrument": "shapes", "samplerMode": "held"})
    it_adds_a_shape_moves_it_and_plays_it(player)
    # Any instrument is chosen by a nose: test_every_instrument_by_nose.
    sampler = "{ name: 'instrument', value: 'sampler' }"
    player.see(f"document.querySelector('settings-panel').ask('setting-choose', {sampler})")
    it_records_a_sound_cuts_it_and_plays_it(player)
    it_chooses_how_long_a_field_sounds(player)
    assert not player.used_hands


def it_adds_a_shape_moves_it_and_plays_it(player: HeadPlayer) -> None:
    player.press("My shapes…", SHAPES)
    player.press("Add circle", f"{KEPT}.shapes.length === 6 * 7")
    before = player.see(f"{KEPT}.shapes")
    player.press("Left", f"{KEPT}.shapes !== '{before}'")
    player.press("Done", f"!({SHAPES})")
    player.press("shape-5", plays(72))


def it_records_a_sound_cuts_it_and_plays_it(player: HeadPlayer) -> None:
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


def it_chooses_how_long_a_field_sounds(player: HeadPlayer) -> None:
    """It is heard by one switch, and the note is the same."""
    assert player.see(STRUCK_MODE) == "held"
    player.press("Settings", SETTINGS)
    player.press(HOW_LONG, CHOICE)
    player.press(MODES["once"], f"{KEPT}.samplerMode === 'once' && !({CHOICE})")
    player.press("Done", f"!({SETTINGS})")
    player.press("My takes", f"{LAST}.type === 'note-off'")
    player.see("heard.notes.length = 0")
    player.press("key-0", plays(36))
    assert player.see(STRUCK_MODE) == "once"
    # Below the fields nothing plays.
    player.press("My takes", f"{LAST}.type === 'note-off'")


def test_one_switch_records_a_sound_and_cuts_it_and_chooses_how_long_a_field_sounds_and_it_does(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_scanning(open_page, scan="one-switch", instrument="sampler", samplerFields=2, samplerMode="held",
                         script=TAP, camera=True, permissions=("camera", "microphone"))
    press(page)
    it_scans_to_a_sound_records_and_cuts_it(page)
    page.evaluate("heard.statuses.length = 0")
    it_scans_to_how_long_a_field_sounds(page, tmp_path)


def it_scans_to_a_sound_records_and_cuts_it(page: Page) -> None:
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


def it_scans_to_how_long_a_field_sounds(page: Page, tmp_path: Path) -> None:
    give_long_and_short(page, tmp_path)

    def strike(name: str) -> None:
        scan_to(page, name)
        page.keyboard.down(" ")

    def let_go() -> None:
        page.keyboard.up(" ")
        set_forward(page, GUARD_MS)

    choose(page, "Keys")
    # As it was kept, as it is chosen, and as a nose chooses it.
    hear_mode(page, "held", strike, let_go)
    choose(page, "Back, one level up")
    # The list's row is named after it.
    for each in ("Settings", "Instrument", HOW_LONG, HOW_LONG, MODES["looped"]):
        choose(page, each)
    wait_until(page, f"{KEPT}.samplerMode === 'looped'")
    choose(page, "Done")
    choose(page, "Keys")
    hear_mode(page, "looped", strike, let_go)
    set_up(page, samplerMode="once")
    hear_mode(page, "once", strike, let_go)
