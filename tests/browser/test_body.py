"""Body and body percussion: both wrists play, are recorded and taken home; before the simulated camera."""

from __future__ import annotations

from pathlib import Path

import mido
from playwright.sync_api import Page, expect

from .conftest import wait_until
from .live_camera import camera_script
from .player import Opener, button, choose_instrument, record, stop, take_state
from .test_accessibility import violations_in

# Camera pixels, not mirrored: the shoulders are 240 pixels apart and 325 below the upper border.
HANDS_UP = """
player.left = 120;
player.right = 400;
player.seen = () => ({
  x: 320, y: 200, scale: 1, tilt: 0, leftX: 470, leftY: player.left, rightX: 170, rightY: player.right,
});
"""
NOTES, DRUMS = 0, 9


def struck(channel: int) -> str:
    return f"heard.notes.filter(({{ type, channel }}) => type === 'note-on' && channel === {channel})"


def move(page: Page, hand: str, to: int, seconds: float) -> None:
    """Let a hand go to a height, evenly; it has arrived when this returns."""
    page.evaluate(
        """([hand, to, ms]) => new Promise((done) => {
            const [from, since] = [player[hand], performance.now()];
            const go = () => {
                const part = Math.min(1, (performance.now() - since) / ms);
                player[hand] = from + part * (to - from);
                if (part < 1) setTimeout(go, 15);
                else done();
            };
            go();
        })""",
        [hand, to, 1000 * seconds],
    )


def open_hands(open_page: Opener, instrument: str, **options: object) -> Page:
    page = open_page(script=camera_script(every_ms=40) + HANDS_UP, simulated=True, kept={}, **options)
    choose_instrument(page, instrument)
    button(page, "Start camera").click()
    return page


def test_both_wrists_play_at_once_are_silenced_by_a_dialog_touch_a_shoulder_and_are_in_the_files(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_hands(open_page, "Body", bypass_csp=True)
    # Both hands are seen: a mark each.
    expect(page.locator(".lane-mark:not(.is-absent)")).to_have_count(2)
    a_dialog_before_the_stage_silences_the_hands(page)
    # Below all tones.
    page.evaluate("player.right = 400")
    wait_until(page, "document.querySelector('.zone.is-on[data-note]') === null")
    played = both_wrists_play_at_once_and_are_in_the_file(page, tmp_path)
    a_touched_shoulder_is_heard_and_in_the_file_and_what_is_not_seen_is_drawn_so(page, tmp_path)
    the_take_plays_back_drums_and_all(page, played)


def both_wrists_play_at_once_and_are_in_the_file(page: Page, tmp_path: Path) -> int:
    """Return how many notes are in the take."""
    record(page)
    page.evaluate("heard.notes.length = 0")
    move(page, "right", 90, 1.5)
    wait_until(page, f"new Set({struck(NOTES)}.map(({{ note }}) => note)).size > 4")
    # A tone is held, and a drum is struck beside it.
    move(page, "left", 330, 0.15)
    wait_until(page, f"{struck(DRUMS)}.length === 1")
    wait_until(page, "document.querySelector('.zone.is-on[data-note]') !== null")
    page.evaluate("player.right = 600")
    wait_until(page, "heard.notes.findLast(({ channel, note }) => channel === 0 && note !== undefined).type"
                     " === 'note-off'")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    played = page.evaluate(f"{struck(NOTES)}.map(({{ note }}) => note)")
    with page.expect_download() as downloading:
        button(page, "Download MIDI").click()
    downloading.value.save_as(tmp_path / "take.mid")
    messages = mido.MidiFile(tmp_path / "take.mid")
    notes = [message for message in messages if message.type == "note_on" and message.velocity]
    assert [message.note for message in notes if message.channel == NOTES] == played
    assert played[:5] == sorted(played[:5])
    assert [message.note for message in notes if message.channel == DRUMS] == [38]
    return len(notes)


def the_take_plays_back_drums_and_all(page: Page, notes: int) -> None:
    """The first of two; the camera is off."""
    page.evaluate("heard.notes.length = 0")
    button(page, "Play").last.click()
    wait_until(page, "heard.notes.filter(({ type, origin }) => type === 'note-on' && origin === 'playback').length"
                     f" === {notes}")


def a_touched_shoulder_is_heard_and_in_the_file_and_what_is_not_seen_is_drawn_so(page: Page, tmp_path: Path) -> None:
    page.evaluate("player.left = 120; player.right = 400")
    choose_instrument(page, "Body percussion")
    # The camera sees neither hips nor knees.
    expect(page.locator(".zone.is-away")).to_have_count(4)
    record(page)
    page.evaluate("heard.notes.length = 0")
    for _ in range(2):
        move(page, "left", 330, 0.15)
        wait_until(page, "document.querySelector('.zone.is-on')?.dataset.zone === 'leftShoulder'")
        move(page, "left", 120, 0.3)
        wait_until(page, "document.querySelector('.zone.is-on') === null")
    assert page.evaluate(f"{struck(DRUMS)}.map(({{ note }}) => note)") == [38, 38]
    # The page around it, with a camera: test_accessibility.
    assert violations_in(page, "light", "dark", "narrow", within="play-stage", colours="body") == {}
    stop(page)
    expect(page.locator("takes-list .take-state")).to_have_text(["Saved"] * 2)
    with page.expect_download() as downloading:
        button(page, "Download MIDI").first.click()
    downloading.value.save_as(tmp_path / "take.mid")
    notes = [message for message in mido.MidiFile(tmp_path / "take.mid")
             if message.type == "note_on" and message.velocity]
    assert [(message.channel, message.note) for message in notes] == [(DRUMS, 38)] * 2
    # Whose camera is off plays all of them in other ways.
    button(page, "Stop camera").click()
    expect(page.locator(".zone.is-away")).to_have_count(0)


def a_dialog_before_the_stage_silences_the_hands(page: Page) -> None:
    page.evaluate("player.right = 200")
    wait_until(page, f"{struck(NOTES)}.length > 0")
    button(page, "Settings").click()
    expect(page.locator(".lane-mark:not(.is-absent)")).to_have_count(0)
    page.evaluate("heard.notes.length = 0; player.right = 100")
    page.wait_for_timeout(300)
    assert page.evaluate(f"{struck(NOTES)}.length") == 0
    page.keyboard.press("Escape")
    wait_until(page, f"{struck(NOTES)}.length > 0")
