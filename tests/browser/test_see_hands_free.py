"""Seeing and drawing sound by one switch, by two, and by the nose alone."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import wait_until
from .head_player import HeadPlayer
from .player import SMALL_SOUND, button
from .see_player import CAPTION, PHASE, Opener
from .switch_player import choose, open_scanning, press, step_to

STROKES = "document.querySelectorAll('.draw-strokes path').length"
STRUCK = "new Set(heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note)).size"


def test_one_switch_is_enough_to_choose_a_picture_and_to_listen(open_page: Opener) -> None:
    page = open_scanning(open_page, "/see?input=one-switch", sound=SMALL_SOUND)
    press(page, "b")
    for words in ("Pictures", "Loudness over time"):
        choose(page, words, "b")
    expect(button(page, "Loudness over time")).to_have_attribute("aria-pressed", "true")
    for words in ("What to listen to", "What I play"):
        choose(page, words, "b")
    wait_until(page, f"{PHASE} === 'listening'")
    for words in ("Draw sound", "Cursor", "Put or take a note"):
        choose(page, words, "b")
    wait_until(page, f"{CAPTION}.includes('E4')")


def test_switches_are_enough_to_choose_a_picture_and_draw(open_page: Opener) -> None:
    page = open_scanning(open_page, "/?input=two-switches", sound=SMALL_SOUND)
    press(page, " ")
    press(page, "Enter")
    for words in ("Views", "See sound", "Pictures", "Loudness over time"):
        step_to(page, words)
    expect(button(page, "Loudness over time")).to_have_attribute("aria-pressed", "true")
    for words in ("Draw sound", "Cursor", "Put or take a note"):
        step_to(page, words)
    expect(page.locator(".draw-words")).to_have_text("Column 1 of 32, E4: a note.")


def test_the_nose_alone_chooses_a_picture_and_is_a_pen_whose_line_sounds(open_page: Opener) -> None:
    player = HeadPlayer(open_page, "/see?input=dwell", times=4, settings={"dwellMs": 800, "sound": SMALL_SOUND})
    player.press("Rings of rhythm", "document.querySelector('[data-picture=rhythm-rings]').ariaPressed === 'true'")
    player.press("Draw with my nose", "document.querySelector('drawing-view').penDown")
    assert player.see(STROKES) == 0
    # From the button below the sheet to its middle: a line that rises.
    player.press("Sheet to draw on", f"{STRUCK} >= 3")
    player.press("Draw with my nose", "!document.querySelector('drawing-view').penDown")
    assert player.see(STROKES) >= 1
    notes = player.see("heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note)")
    assert notes[:3] == sorted(notes[:3]), "up the sheet is up the scale"
    player.until("heard.notes.filter(({ type }) => type === 'note-off').length === "
                 "heard.notes.filter(({ type }) => type === 'note-on').length")
    strokes = player.see(STROKES)
    player.press("Put or take a note", f"{STROKES} > {strokes}")
    assert not player.used_hands
