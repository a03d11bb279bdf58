"""With a mouse that is only moved, never pressed: every instrument, from its card to a MIDI file."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Download, Locator, Page

from .conftest import comes_true
from .every_instrument import INSTRUMENTS, NOTES_ON, TAKES, Instrument, check, save
from .player import Opener, any_sound

# What is rested on is pressed after as much; a quarter of it on this clock.
TIMES = 8
# Where nothing is that could be pressed or played.
NOWHERE = (640, 2)
# What was played before is in no file. At once: a key may come to lie under the mouse when the welcome goes.
FORGET_WHEN_IT_RECORDS = """document.addEventListener('creatable:status', ({ detail }) => {
  if (detail.code === 'recording') heard.notes.length = 0;
})"""


def rest_on(page: Page, target: Locator, *, steps: int = 1) -> None:
    """Move there and stay. At once: what a busy page sees halfway for a while would be pressed."""
    page.mouse.move(*middle(target), steps=steps)


def middle(target: Locator) -> tuple[float, float]:
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def press(page: Page, target: Locator, until: str) -> None:
    """Stay there until this is true; if nothing comes of it, go away and come again, as what was pressed asks for."""
    for _ in range(60):
        rest_on(page, target)
        if comes_true(page, until) or comes_true(page, until):
            return
        page.mouse.move(*NOWHERE)
    raise AssertionError(f"still not true: {until}")


def play_zone(page: Page, zone: str, *, crosses: bool) -> None:
    """Come onto it from where nothing plays; or go there over all that sounds on the way."""
    if crosses:
        return rest_on(page, page.locator(f"play-stage .zone[data-zone={zone}]"), steps=2)
    page.mouse.move(*NOWHERE)
    before = page.evaluate(f"{NOTES_ON}.length")
    press(page, page.locator(f"play-stage .zone[data-zone={zone}]"), f"{NOTES_ON}.length > {before}")
    return None


def choose(page: Page, instrument: Instrument) -> None:
    press(page, page.get_by_role("button", name="Instrument", exact=True),
          "document.querySelector('dialog.instruments[open]') !== null")
    # A card that is chosen closes the dialog.
    press(page, page.locator(f"[data-instrument={instrument.id}]"),
          "document.querySelector('dialog.instruments[open]') === null")
    zone = page.locator(f"play-stage .zone[data-zone={instrument.zones[0][0]}]")
    zone.wait_for()


def play(page: Page, instrument: Instrument) -> int:
    """Choose it and play it; return how many notes had been played before."""
    choose(page, instrument)
    begin = int(page.evaluate(f"{NOTES_ON}.length"))
    for zone, _, _ in instrument.zones:
        play_zone(page, zone, crosses=instrument.crosses)
    return begin


def come_for_the_file(page: Page) -> None:
    """As `press` does, until a file comes: what lies elsewhere meanwhile is not pressed."""
    newest = page.get_by_role("button", name="Download MIDI").first
    files: list[Download] = []
    page.once("download", lambda file: files.append(file))
    for _ in range(60):
        page.mouse.move(*NOWHERE)
        rest_on(page, newest)
        for _ in range(10):
            page.wait_for_timeout(50)
            if files:
                return


def test_a_mouse_that_is_only_moved_takes_a_tune_of_every_instrument_home(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False, path="/?input=mouse", times=TIMES, kept=any_sound(dwellMs=400))
    page.evaluate(FORGET_WHEN_IT_RECORDS)
    press(page, page.locator("button.record"), "document.querySelector('.record.is-recording') !== null")
    parts = [*(play(page, instrument) for instrument in INSTRUMENTS), page.evaluate(f"{NOTES_ON}.length")]
    press(page, page.locator("button.record"), f"{TAKES} > 0")
    page.locator("takes-list [data-take] .is-sent").wait_for()
    check(save(page, lambda: come_for_the_file(page), tmp_path, page.evaluate), parts)
