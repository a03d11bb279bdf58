"""With a mouse that is only moved, never pressed: from the bookmark to a MIDI file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import mido
from playwright.sync_api import Locator, Page

from .conftest import wait_until

NOTES_ON = "heard.notes.filter(({ type }) => type === 'note-on')"


def rest_on(page: Page, target: Locator) -> None:
    """Move there, in two steps as a hand would, and stay."""
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=2)


def press(page: Page, target: Locator, until: str) -> None:
    rest_on(page, target)
    wait_until(page, until)


def test_a_mouse_that_is_only_moved_chooses_an_instrument_records_and_downloads_its_notes(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    page = open_page(camera=False, path="/?input=mouse")
    press(page, page.locator(".controls button[aria-haspopup=dialog]").first,
          "document.querySelector('dialog.instruments[open]') !== null")
    # A card that is chosen closes the dialog.
    press(page, page.locator("[data-instrument=wheel]"),
          "document.querySelector('dialog.instruments[open]') === null")
    press(page, page.locator("button.record"), "document.querySelector('.record.is-recording') !== null")
    page.evaluate("heard.notes.length = 0")
    keys = page.locator("play-stage .zone")
    for count, index in enumerate((0, 2, 4), start=1):
        rest_on(page, keys.nth(index))
        wait_until(page, f"{NOTES_ON}.length >= {count}")
    press(page, page.locator("button.record"), "document.querySelector('[data-take]') !== null")
    played = page.evaluate(f"{NOTES_ON}.map(({{ note }}) => note)")
    with page.expect_download() as started:
        rest_on(page, page.get_by_text("Download MIDI").first)
    midi = tmp_path / "take.mid"
    started.value.save_as(midi)
    struck = [message.note for message in mido.MidiFile(midi) if message.type == "note_on" and message.velocity]
    assert len(set(struck)) >= 3
    assert struck == played[: len(struck)]
