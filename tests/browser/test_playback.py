"""A take is played back on the page: it sounds, its keys light up, it can be stopped and played along with."""

from __future__ import annotations

import json
import re
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ..python.documents import note_off, note_on, take_document
from .conftest import Server
from .player import (
    TAP,
    Opener,
    button,
    hear_pitch,
    kept_in_the_browser,
    peak,
    play,
    record,
    stop,
    wait_for_silence,
    wait_for_sound,
)

A4, C4, E4 = 69, 60, 64
TWO_NOTES = [note_on(A4, 0.4), note_off(A4, 1.4), note_on(C4, 1.8), note_off(C4, 2.0)]
LONG_NOTE = [note_on(A4, 0.1), note_off(A4, 60)]
# After each note of the playback: which keys are lit.
LIT_KEYS = """
window.lit = [];
document.addEventListener('click', () => { window.pressedMs = performance.now(); }, true);
document.addEventListener('creatable:note', ({ detail }) => {
  if (detail.origin !== 'playback' || detail.note === undefined) return;
  const keys = [...document.querySelectorAll('.zone.is-on')].map((key) => Number(key.dataset.note));
  window.lit.push({ type: detail.type, note: detail.note, afterMs: performance.now() - pressedMs, keys });
});
"""


@pytest.fixture
def page_with(open_page: Opener, server: Server) -> Any:
    """Open the page, tapped, with one take of these events at the server."""

    def start(events: list[dict[str, Any]]) -> Page:
        take = take_document(events, durationSeconds=events[-1]["atSeconds"] + 0.1)
        request = urllib.request.Request(f"{server.url}/api/v1/takes/{take['id']}", json.dumps(take).encode(),
                                         {"Content-Type": "application/json"}, method="PUT")
        urllib.request.urlopen(request, timeout=20).close()
        page = open_page(camera=False, script=TAP)
        page.evaluate(LIT_KEYS)
        return page

    return start


def test_a_take_sounds_at_its_pitch_and_its_keys_light_up_with_their_notes(page_with: Any) -> None:
    page = page_with(TWO_NOTES)
    assert peak(page) == 0
    button(page, "Play").click()
    expect(page.locator(f".zone[data-note='{A4}']")).to_have_class(re.compile(r"\bis-on\b"))
    hear_pitch(page, 440, within=5)
    expect(button(page, "Play")).to_be_visible()
    wait_for_silence(page)
    lit = page.evaluate("lit")
    assert [(event["type"], event["note"], event["keys"]) for event in lit] == [
        ("note-on", A4, [A4]), ("note-off", A4, []), ("note-on", C4, [C4]), ("note-off", C4, []),
    ]
    # Late is the machine's fault, early would be ours; the audio clock is not quite the page's.
    assert all(event["afterMs"] > 1000 * noted["atSeconds"] - 50 for event, noted in zip(lit, TWO_NOTES, strict=True))
    expect(page.locator(".zone.is-on")).to_have_count(0)


def test_playback_is_stopped_played_along_with_and_falls_silent_when_its_take_is_deleted(page_with: Any) -> None:
    page = page_with(LONG_NOTE)
    button(page, "Play").click()
    wait_for_sound(page)
    button(page, "Stop").click()
    assert [(event["type"], event["keys"]) for event in page.evaluate("lit")] == [("note-on", [A4]), ("note-off", [])]
    expect(button(page, "Play")).to_be_visible()
    wait_for_silence(page)

    # Whoever plays along is heard, and recorded without the playback.
    button(page, "Play").click()
    wait_for_sound(page)
    record(page)
    play(page, "dh")
    stop(page)
    # The player's own A4 ended; the playback's goes on, and so does its light.
    expect(page.locator(f".zone[data-note='{A4}']")).to_have_class(re.compile(r"\bis-on\b"))
    assert peak(page) > 0
    take = next(take for take in kept_in_the_browser(page) if take["name"] == "Take 2")
    assert [event["note"] for event in take["events"] if event["type"] == "note-on"] == [E4, A4]

    playing = page.locator("takes-list [data-take]", has=button(page, "Stop"))
    playing.get_by_role("button", name="Delete", exact=True).click()
    button(page, "Delete").last.click()
    expect(page.locator("takes-list [data-take]")).to_have_count(1)
    expect(page.locator(".zone.is-on")).to_have_count(0)
    wait_for_silence(page)
