"""With one switch alone: every instrument, from its card to a MIDI file."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from .every_instrument import INSTRUMENTS, NOTES_ON, Instrument, check, save
from .player import SMALL_SOUND, Opener
from .switch_player import choose, open_scanning


def choose_all(page: Page, *words: str) -> None:
    """One thing after the other."""
    for each in words:
        choose(page, each)


def count(page: Page) -> int:
    return int(page.evaluate(f"{NOTES_ON}.length"))


def play(page: Page, instrument: Instrument) -> int:
    """Choose it and play it; return how many notes had been played before."""
    choose_all(page, "Playing", "Instrument", "Choose an instrument", instrument.card)
    begin = count(page)
    zones = [words for _, words, _ in instrument.zones]
    # A single zone is no row.
    alone = len(set(zones)) == 1 and instrument.id == "next-note"
    choose_all(page, *(zones if alone else ["Keys", *zones, "Back, one level up"]))
    return begin


def test_one_switch_takes_a_tune_of_every_instrument_home(open_page: Opener, tmp_path: Path) -> None:
    page = open_scanning(open_page, scan="one-switch", sound=SMALL_SOUND)
    choose_all(page, "Press the switch to begin", "Playing", "Record")
    page.evaluate("heard.notes.length = 0")
    parts = [*(play(page, instrument) for instrument in INSTRUMENTS), count(page)]
    choose_all(page, "Playing", "Stop")
    page.locator("takes-list [data-take] .is-sent").wait_for()
    choose(page, "Take 1")
    take = save(page, lambda: choose_all(page, "Download MIDI"), tmp_path, page.evaluate)
    check(take, parts)
