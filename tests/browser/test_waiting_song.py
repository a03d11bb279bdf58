"""A song that waits: its next key is marked, and goes on when it is played, by whatever plays."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import heard_notes
from .player import Opener, button
from .switch_player import choose, open_scanning
from .test_look import cut_off

# Hot Cross Buns.
TUNE = [64, 62, 60, 64, 62, 60, 60, 60, 60, 60, 62, 62, 62, 62, 64, 62, 60]
SONG = {"waitingSong": "hot-cross-buns"}


def next_zone(page: Page) -> int:
    (note,) = page.evaluate("[...document.querySelectorAll('.zone.is-next')].map((zone) => Number(zone.dataset.note))")
    return int(note)


@pytest.mark.parametrize("look", [{}, {"palette": "okabe-ito", "theme": "dark"}, {"instrument": "wheel"}])
def test_whoever_plays_what_is_marked_plays_the_song(open_page: Opener, look: dict[str, str]) -> None:
    page = open_page(camera=False, bypass_csp=True, kept={"creatable.settings": json.dumps({**SONG, **look})})
    expect(page.locator("song-row h2")).to_have_text("Hot Cross Buns")
    for at, note in enumerate(TUNE):
        expect(page.locator("song-row")).to_contain_text(f"{at} of {len(TUNE)} notes")
        assert next_zone(page) == note
        if at == 3:
            # Another key sounds, and nothing is lost.
            page.locator(".zone[data-note='71']").press("Enter")
            assert not violations(page)
        page.locator(".zone.is-next[aria-current=step]").press("Enter")
    expect(page.locator("song-row")).to_contain_text(f"All {len(TUNE)} notes, {len(TUNE) - 1} of them at the first go")
    played = [note for kind, note in heard_notes(page) if kind == "note-on"]
    assert [note for note in played if note != 71] == TUNE
    page.locator(".zone.is-next").press("Enter")
    expect(page.locator("song-row")).to_contain_text(f"1 of {len(TUNE)} notes")
    button(page, "From the beginning").click()
    expect(page.locator("song-row")).to_contain_text(f"0 of {len(TUNE)} notes")


def test_one_switch_plays_the_song(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch", keys=3, **SONG)
    choose(page, "Press the switch to begin")
    choose(page, "Keys")
    for note in TUNE[:4]:
        choose(page, {60: "C4", 62: "D4", 64: "E4"}[note])
    expect(page.locator("song-row")).to_contain_text(f"4 of {len(TUNE)} notes")


def test_other_keys_and_another_instrument_fit_the_song_anew_and_drums_have_none(open_page: Opener) -> None:
    page = open_page(camera=False, viewport={"width": 320, "height": 640},
                     kept={"creatable.settings": json.dumps({"waitingSong": "twinkle", "keys": 4})})
    expect(page.locator("song-row .song-moved")).to_contain_text("Notes that these keys do not have")
    assert not cut_off(page)
    page.get_by_role("button", name="Instrument", exact=True).click()
    page.locator("[data-instrument=drum-kit]").click()
    expect(page.locator("song-row section")).to_have_count(0)
    expect(page.locator(".zone.is-next")).to_have_count(0)
