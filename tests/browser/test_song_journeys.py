"""A song from its first note to what is left of it: by one switch into a MIDI file, and by whoever hears nothing."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from .conftest import wait_until
from .every_instrument import NOTES_ON
from .player import SMALL_SOUND, Opener, button, focus
from .switch_player import choose, open_scanning, saved_midi
from .test_waiting_song import TUNE

# The motor of a telephone, as the page asks for it.
FELT = """
window.felt = [];
Navigator.prototype.vibrate = (ms) => { if (ms > 0) felt.push(ms); return true; };
"""


MOST_TRIES = 4


def press_once(page: Page, played: int) -> bool:
    choose(page, "Next note")
    return has_come(page, f"{NOTES_ON}.length >= {played}")


def strike_once(page: Page) -> bool:
    page.locator(".zone").first.press("Enter")
    return has_come(page, "felt.length > 0")


def has_come(page: Page, expression: str) -> bool:
    """Whether it is true, or becomes so within two seconds."""
    try:
        wait_until(page, expression, 2)
    except AssertionError:
        return False
    return True


def test_twenty_presses_of_one_switch_are_twenty_notes_of_the_song(open_page: Opener, tmp_path: Path) -> None:
    page = open_scanning(open_page, scan="one-switch", instrument="next-note", line="song", song="hot-cross-buns",
                         sound=SMALL_SOUND)
    for words in ("Press the switch to begin", "Playing", "Record"):
        choose(page, words)
    # On a busy computer the scan may have gone on before a press came: then it was none of this key.
    for played in range(1, 21):
        assert any(press_once(page, played) for _ in range(MOST_TRIES)), f"note {played} was never played"
    for words in ("Playing", "Stop"):
        choose(page, words)
    page.locator("takes-list .is-sent").wait_for()
    choose(page, "Take 1")
    # After its last note it begins anew.
    notes = saved_midi(page, lambda: choose(page, "Download MIDI"), tmp_path)
    assert notes == (TUNE * 2)[:20]


def test_a_beat_that_goes_on_already_is_felt_as_soon_as_somebody_wishes_for_it(open_page: Opener) -> None:
    """The code that listens comes with the wish, after the press with which the beat began."""
    settings = {"beat": True, "tempoBpm": 120, "volume": 0, "sound": SMALL_SOUND}
    page = open_page(camera=False, script=FELT, kept={"creatable.settings": json.dumps(settings)})
    focus(button(page, "Start the beat"))
    page.keyboard.press("Enter")
    wait_until(page, "document.querySelector('.beat-lamps .is-now') !== null")
    button(page, "Settings").click()
    page.get_by_role("checkbox", name="Vibrate with the sound (phone, tablet)").check()
    button(page, "Done").click()
    wait_until(page, "felt.length > 1")


def test_whoever_hears_nothing_sees_and_feels_beat_next_note_and_result(open_page: Opener) -> None:
    settings = {"waitingSong": "hot-cross-buns", "beat": True, "tempoBpm": 120, "feelVibrate": True, "volume": 0,
                "sound": SMALL_SOUND}
    page = open_page(camera=False, script=FELT, kept={"creatable.settings": json.dumps(settings)})
    focus(button(page, "Start the beat"))
    page.keyboard.press("Enter")
    for beat in "12":
        wait_until(page, f"document.querySelector('.beat-lamps .is-now')?.textContent === '{beat}'")
    wait_until(page, "felt.length > 1")
    button(page, "Stop the beat").click()
    # What is under way is felt to its end.
    wait_until(page, "new Promise((over) => { felt.length = 0; setTimeout(() => over(felt.length === 0), 500); })")
    # A note: on a busy computer the moment in which one began may be left out.
    assert any(strike_once(page) for _ in range(MOST_TRIES)), "no note is felt"
    button(page, "From the beginning").click()
    # What is over is felt as three strong knocks.
    page.evaluate("document.addEventListener('creatable:song-over', () => { window.over = felt.length; })")
    for at in range(len(TUNE)):
        expect(page.locator("song-row")).to_contain_text(f"{at} of {len(TUNE)} notes")
        page.locator(".zone.is-next[aria-current=step]").press("Enter")
    over = f"All {len(TUNE)} notes, {len(TUNE)} of them at the first go"
    expect(page.locator("song-row p:visible").first).to_contain_text(over)
    wait_until(page, "over > 0 && felt.slice(over).filter((ms) => ms === Math.max(...felt)).length >= 3")
