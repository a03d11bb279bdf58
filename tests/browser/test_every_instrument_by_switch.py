"""With one switch alone: every instrument, from its card to a MIDI file."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from .every_instrument import INSTRUMENTS, TAKES, Instrument, Taken, check, save
from .player import Opener
from .switch_player import choose, open_scanning


def choose_all(page: Page, *words: str) -> None:
    """One thing after the other."""
    for each in words:
        choose(page, each)


def journey(page: Page, instrument: Instrument, folder: Path) -> Taken:
    choose_all(page, "Playing", "Instrument", "Choose an instrument", instrument.card)
    takes = page.evaluate(TAKES)
    choose_all(page, "Playing", "Record")
    page.evaluate("heard.notes.length = 0")
    zones = [words for _, words, _ in instrument.zones]
    # A single zone is no row.
    alone = len(set(zones)) == 1 and instrument.id == "next-note"
    choose_all(page, *(zones if alone else ["Keys", *zones, "Back, one level up"]))
    choose_all(page, "Playing", "Stop")
    page.locator("takes-list [data-take] .is-sent").nth(takes).wait_for()
    # Of several takes a row each.
    choose_all(page, *(["My takes"] if takes else []), f"Take {takes + 1}")
    return save(page, instrument, lambda: choose_all(page, "Download MIDI"), folder, page.evaluate)


def test_one_switch_takes_a_tune_of_every_instrument_home(open_page: Opener, tmp_path: Path) -> None:
    page = open_scanning(open_page, scan="one-switch")
    choose_all(page, "Press the switch to begin")
    takes = [journey(page, instrument, tmp_path) for instrument in INSTRUMENTS]
    check(takes)
