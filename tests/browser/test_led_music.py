"""Chords below the melody, and music that is led: heard, seen, and operated, on one page."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from .conftest import wait_until
from .player import TAP, Opener, button, wait_for_sound
from .test_accessibility import violations_in
from .test_look import cut_off

KEPT = {"creatable.settings": json.dumps(
    {"beat": True, "tempoBpm": 240, "waitingSong": "twinkle", "ledBy": "moves", "ledRest": 0.5, "guideDone": True})}
CHORDS = "heard.notes.filter(({ channel, type }) => channel === 15 && type === 'note-on')"
LED = "heard.notes.filter(({ origin, type }) => origin === 'accompaniment' && type === 'note-on')"


def test_chords_sound_below_the_melody_and_music_goes_on_while_somebody_moves(open_page: Opener) -> None:
    page = open_page(camera=False, script=TAP, bypass_csp=True, kept=KEPT)
    button(page, "Play the chords").click()
    wait_for_sound(page)
    # A song that waits has its own first chord.
    expect(page.locator(".beat-chord")).to_have_text("Chord: C")
    wait_until(page, f"{CHORDS}.length > 3")
    button(page, "Stop the chords").click()

    led = page.locator("led-view")
    led.get_by_role("button", name="Begin").click()
    words = led.locator(".led-words")
    expect(words).to_contain_text("The music rests.")
    assert violations_in(page, "light", "dark", "narrow", within="led-view") == {}
    assert not cut_off(page)
    # Every press keeps it going for as long as it goes on without movement.
    led.get_by_role("button", name="Keep it going").click()
    wait_until(page, f"{LED}.length > 0")
    expect(words).to_contain_text("The music rests.")
    # Another view ends it.
    page.get_by_role("link", name="See sound").click()
    page.get_by_role("link", name="Play", exact=True).click()
    expect(led.get_by_role("button", name="Begin")).to_be_visible()
