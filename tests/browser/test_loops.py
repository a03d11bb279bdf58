"""Loops of what is played: recorded with the beat, heard again without a key, and taken back."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from .player import TAP, Opener, button, play_until_heard, wait_for_silence, wait_for_sound

# An organ sounds for as long as its key is held, however late a busy computer comes to record it.
CHOSEN = {"beat": True, "tempoBpm": 240, "beatsInBar": 2, "loopBars": 1, "sound": "organ"}
KEPT = {"creatable.settings": json.dumps(CHOSEN)}


def test_what_was_played_is_repeated_until_it_is_taken_back(open_page: Opener) -> None:
    page = open_page(camera=False, bypass_csp=True, script=TAP, kept=KEPT)
    said = page.locator(".beat-loops p")
    expect(said).to_have_text("0 of 4 loops")
    play_until_heard(page)
    button(page, "Record a loop").click()
    # It waits for a bar, and the beat says when that begins.
    expect(button(page, "Stop the beat")).to_be_visible()
    expect(said).to_have_text("1 of 4 loops", timeout=30_000)
    page.keyboard.up("a")
    button(page, "Stop the beat").click()
    wait_for_sound(page)
    button(page, "Clear all loops").click()
    expect(said).to_have_text("0 of 4 loops")
    wait_for_silence(page)
    button(page, "Undo the last loop").click()
    expect(said).to_have_text("1 of 4 loops")
    wait_for_sound(page)
    # Another view ends them.
    page.get_by_role("link", name="See sound").click()
    wait_for_silence(page)
    page.get_by_role("link", name="Play", exact=True).click()
    expect(said).to_have_text("0 of 4 loops")
