"""A picture of sound goes into the studio without a file in between, and the way back stays open."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import wait_until
from .head_player import HeadPlayer
from .player import Opener, button, focus, wait_for_status
from .see_player import PHASE, PIXELS, make_recordings, open_see, see_file
from .switch_player import choose as choose_by_switch
from .switch_player import open_scanning, press
from .test_accessibility import violations_in
from .test_painting import PAINTS_AT_ONCE

Floats = NDArray[np.float32]
STATE = "document.querySelector('paint-view').shown.state"
# Both are compared in a size between theirs.
SIZE = (320, 180)


def pixels(page: Page, expression: str) -> Floats:
    picture = Image.open(io.BytesIO(base64.b64decode(page.evaluate(expression).split(",")[1])))
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture.convert("RGBA"))
    return np.asarray(paper.convert("RGB").resize(SIZE, Image.Resampling.BOX), np.float32) / 255


def enter(page: Page, name: str) -> None:
    focus(button(page, name))
    page.keyboard.press("Enter")


def test_the_picture_that_is_seen_is_the_one_that_is_painted(open_page: Opener, tmp_path: Path) -> None:
    page = open_see(open_page, script=PAINTS_AT_ONCE, bypass_csp=True)
    see_file(page, make_recordings(tmp_path)["long"])
    wait_until(page, "document.querySelector('see-view').state.transport.positionSeconds > 2")
    # The same picture until it is compared.
    button(page, "Stop the picture").click()
    seen = pixels(page, PIXELS)
    assert seen.std() > 0.02, "something has been drawn"
    enter(page, "Paint it in the studio")
    wait_for_status(page, "paint-handed")
    assert page.evaluate("location.pathname") == "/studio"
    expect(page.locator("studio-view [data-activity=paint]")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(STATE) == "ready"
    handed = pixels(page, "document.querySelector('.paint-before canvas').toDataURL()")
    assert np.abs(handed - seen).mean() < 0.02
    assert violations_in(page, "light", "dark", "narrow", within="paint-view") == {}
    enter(page, "Paint")
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")

    # Back again, by the button and by the browser: what was heard is still heard.
    enter(page, "Back to See sound")
    assert page.evaluate("location.pathname") == "/see"
    assert page.evaluate(PHASE) == "listening"
    page.go_back()
    expect(button(page, "Paint")).to_be_disabled()
    expect(button(page, "Back to See sound")).to_have_count(0)
    page.go_back()
    expect(button(page, "Paint it in the studio")).to_be_visible()

    # From the picture that fills the window; and another picture has not come from there.
    button(page, "Fill the screen").click()
    button(page, "Paint it in the studio").click()
    wait_for_status(page, "paint-handed", times=2)
    assert not page.evaluate("document.documentElement.hasAttribute('data-full')")
    file = io.BytesIO()
    Image.new("RGB", (80, 80), "red").save(file, "PNG")
    page.locator("paint-view input[data-for=paint-file]").set_input_files(
        {"name": "red.png", "mimeType": "image/png", "buffer": file.getvalue()})
    expect(button(page, "Back to See sound")).to_have_count(0)


def test_one_switch_is_enough_to_paint_a_picture_of_sound(open_page: Opener) -> None:
    page = open_scanning(open_page, "/see?input=one-switch", script=PAINTS_AT_ONCE)
    press(page, "b")
    for words in ("The picture", "Paint it in the studio"):
        choose_by_switch(page, words, "b")
    wait_for_status(page, "paint-handed")
    for words in ("Paint", "Paint"):
        choose_by_switch(page, words, "b")
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")
    for words in ("Your picture", "Back to See sound"):
        choose_by_switch(page, words, "b")
    expect(button(page, "Paint it in the studio")).to_be_visible()


def test_the_nose_alone_paints_a_picture_of_sound(open_page: Opener) -> None:
    # Nothing has to be scrolled: that is a test of its own (test_dwell.py).
    player = HeadPlayer(open_page, "/see?input=dwell", times=3, viewport={"width": 1280, "height": 1300})
    player.see(PAINTS_AT_ONCE)
    player.press("Paint it in the studio", f"document.querySelector('paint-view') && {STATE} === 'ready'")
    player.press("Paint", "document.querySelector('paint-view').shown.isPainted")
    player.press("Back to See sound", "location.pathname === '/see'")
    assert not player.used_hands
