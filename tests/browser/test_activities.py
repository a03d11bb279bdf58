"""Activities: one press sets all up, one puts it back; by mouse, keyboard, one switch and a pointer that rests."""

from __future__ import annotations

import json
from itertools import cycle
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import wait_until
from .head_player import HeadPlayer
from .player import Opener, button, focus, status, wait_for_status
from .switch_player import choose, open_scanning
from .test_languages import choose_language
from .test_look import cut_off
from .test_mouse_moves_only import TIMES, press

# Card, and what it plays.
ACTIVITIES = {
    "One big drum": "drum-kit", "Four friends": "piano", "Hot Cross Buns with one switch": "next-note",
    "Twinkle, twinkle": "next-note", "It waits for me": "piano", "High and low": "theremin", "Paint the rain": "harp",
    "Echo my rhythm": "drum-kit", "Chords for a song": "chords", "Sing with my voice": "singer",
    "Drum on yourself": "body-percussion", "Dance two voices": "body",
}
BACK = "Put it back as it was"
SIGN = "activity-sign section"
# What an activity changes; every instrument's stage and buttons are looked at in test_every_instrument_in_every_look.
CHANGED = "activity-sign, song-row"
# Slower than a mouse's: a way whose ends are seen too far apart in time plays nothing.
NOSE_TIMES = 6
# Nothing has to be scrolled: that is a test of its own (test_dwell.py).
TALL = {"width": 1280, "height": 1300}
# What is heard on the way to a card is not its own.
FORGET_WHEN_ONE_BEGINS = """document.addEventListener('creatable:status', ({ detail }) => {
  if (detail.code === 'activity-begun') heard.notes.length = 0;
})"""
ZONES = "[...document.querySelectorAll('play-stage .zone')].map(({ dataset }) => dataset.zone)"
IS_HEARD = "heard.notes.some(({ type }) => type === 'note-on')"


def settings(page: Page) -> dict[str, Any]:
    return dict(json.loads(page.evaluate("localStorage.getItem('creatable.settings') ?? '{}'")))


def is_in_window(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    assert box
    assert size
    return box["y"] >= 0 and box["y"] + box["height"] <= size["height"]


def test_the_first_screen_has_the_button_the_keys_record_and_every_card_and_on_a_phone_its_views_in_a_menu(
    open_page: Opener,
) -> None:
    page = open_page(camera=False, bypass_csp=True, viewport={"width": 1280, "height": 800})
    for now, language in ((None, "en"), ("en", "de"), ("de", "es"), ("es", "ar"), ("ar", "en")):
        if now:
            choose_language(page, language, now)
            wait_until(page, f"document.documentElement.lang === '{language}'")
        expect(page.locator(".activity-card")).to_have_count(len(ACTIVITIES))
        for selector in (".start .big", "play-stage .zone", ".activity-card >> nth=0", ".activity-card >> nth=-1"):
            assert is_in_window(page, selector), (language, selector)
        if language == "en":
            assert is_in_window(page, "control-bar .record")
        assert not cut_off(page), language
    on_a_phone_the_header_is_one_row_whose_signs_have_their_names_and_whose_views_are_a_menu(page)


def on_a_phone_the_header_is_one_row_whose_signs_have_their_names_and_whose_views_are_a_menu(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    expect(button(page, "Views Play")).to_be_visible()
    boxes = [button(page, name).bounding_box() for name in ("Players", "Settings", "Switches", "Views Play")]
    boxes.append(page.locator(".lock-button").bounding_box())
    assert len({round(box["y"]) for box in boxes if box}) == 1
    assert all(box and box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    assert all((header := page.locator(".page-header").bounding_box()) and header["height"] < 2 * box["height"]
               for box in boxes if box)
    assert not cut_off(page)
    # By the keyboard, by a press beside it, and by what is chosen in it.
    links = page.locator("nav.views").get_by_role("link")
    expect(links).to_have_count(0)
    focus(button(page, "Views Play"))
    page.keyboard.press("Enter")
    expect(links).to_have_text(["Play", "Teach gestures", "See sound", "Studio", "Sessions"])
    assert not cut_off(page)
    assert violations(page, within=".page-header") == []
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(links).to_have_count(0)
    button(page, "Views Play").click()
    links.filter(has_text="Studio").click()
    expect(links).to_have_count(0)
    expect(page.locator("main[data-view=studio]")).to_be_focused()
    expect(button(page, "Views Studio")).to_be_visible()


def test_every_activity_is_opened_and_put_back_by_the_keyboard_and_by_the_mouse(open_page: Opener) -> None:
    page = open_page(camera=False, bypass_csp=True)
    before = settings(page)
    # The cards are buttons of one kind: each is pressed by the one, and put back by the other, in turn.
    ways = cycle(((by_keyboard, by_mouse), (by_mouse, by_keyboard)))
    for (card, instrument), (press_by, back_by) in zip(ACTIVITIES.items(), ways, strict=False):
        press_by(page, card)
        expect(page.locator(SIGN)).to_contain_text(card)
        assert settings(page)["instrument"] == instrument
        # What each changes; the first stands for all the rest of the page.
        assert not violations(page, within="" if card == "One big drum" else CHANGED), card
        back_by(page, BACK)
        expect(page.locator(SIGN)).to_have_count(0)
        assert {**before, **settings(page)} == settings(page)
        assert settings(page)["instrument"] == "piano"
    # What was said of them is not said any more once it is not so.
    assert page.evaluate("document.querySelector('status-line').waiting.length") <= 1
    by_keyboard(page, "Four friends")
    expect(page.locator("play-stage .zone")).to_have_count(4)
    by_keyboard(page, BACK)
    assert settings(page)["keys"] == 8


def by_mouse(page: Page, name: str) -> None:
    button(page, name).click()


def by_keyboard(page: Page, name: str) -> None:
    focus(button(page, name))
    page.keyboard.press("Enter")


def test_every_activity_is_opened_and_put_back_with_one_switch(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch", keys=6)
    choose(page, "Press the switch to begin")
    for card in ACTIVITIES:
        choose(page, "Activities")
        choose(page, card)
        expect(page.locator(SIGN)).to_contain_text(card)
        choose(page, BACK)
        expect(page.locator(SIGN)).to_have_count(0)
        assert settings(page)["keys"] == 6
        assert settings(page)["scan"] == "one-switch"


def play(player: HeadPlayer) -> None:
    """From one end of the keys to the other: a string sounds when it is crossed, a tune goes on with a movement."""
    zones = player.see(ZONES)
    for zone in (zones[0], zones[-1]) * 10:
        player.look_at(zone)
        if player.comes_true(IS_HEARD, 2):
            return
        # It may have lain there already.
        player.see("player.leaves = true")
    raise AssertionError(zones)


def test_every_activity_is_opened_played_and_put_back_by_a_nose_alone(open_page: Opener) -> None:
    player = HeadPlayer(open_page, times=NOSE_TIMES, viewport=TALL)
    is_running = f"document.querySelector({SIGN!r}) !== null"
    kept = "localStorage.getItem('creatable.settings')"
    before = player.see(kept)
    player.see(FORGET_WHEN_ONE_BEGINS)
    for card in ACTIVITIES:
        player.press("Activities", "document.querySelector('.activity-card') !== null")
        player.press(card, is_running)
        play(player)
        player.press(BACK, f"!({is_running})")
        assert player.see(kept) == before, card
    # Nor was the camera opened anew, which would have taken for the middle where the head was turned to.
    assert player.see("heard.statuses.filter(({ code }) => code === 'playing').length") == 1
    assert not player.used_hands


def test_an_activity_is_opened_and_put_back_by_resting_on_it(open_page: Opener) -> None:
    page = open_page(camera=False, path="/?input=mouse", times=TIMES, kept={"creatable.settings": '{"dwellMs": 400}'})
    press(page, button(page, "One big drum"), "document.querySelector('activity-sign section') !== null")
    assert settings(page)["instrument"] == "drum-kit"
    press(page, button(page, BACK), "document.querySelector('activity-sign section') === null")
    assert settings(page)["instrument"] == "piano"
    assert settings(page)["mousePlays"]


def test_an_address_or_a_file_opens_an_activity_and_one_for_the_camera_begins_without_one(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(camera=False, path="/?activity=four-friends", kept={"creatable.settings": '{"keys": 12}'})
    expect(page.locator("play-stage .zone")).to_have_count(4)
    page.goto(page.url.split("?")[0])
    expect(page.locator(SIGN)).to_contain_text("Four friends")
    expect(page.locator("play-stage .zone")).to_have_count(4)
    button(page, BACK).click()
    expect(page.locator("play-stage .zone")).to_have_count(12)
    page.goto(f"{page.url}?activity=nothing-of-the-kind")
    expect(page.locator("play-stage .zone")).to_have_count(12)
    expect(page.locator(SIGN)).to_have_count(0)
    a_file_of_ones_own_is_opened_saved_and_opened_again_and_what_is_wrong_is_said_with_its_line(page, tmp_path)
    button(page, BACK).click()
    one_for_the_camera_begins_without_one_too_and_says_what_still_plays(page)


def test_a_locked_page_shows_no_cards_and_no_address_opens_one(open_page: Opener) -> None:
    page = open_page(camera=False, path="/?activity=one-big-drum", kept={"creatable.lock": '{"way":"hold"}'})
    expect(page.locator(".activity-card").first).to_be_hidden()
    expect(page.locator("play-stage .zone")).to_have_count(8)


def opened(page: Page, text: str) -> None:
    page.locator("[data-input='activity-file']").set_input_files(
        {"name": "ours.txt", "mimeType": "text/plain", "buffer": text.encode()})


def a_file_of_ones_own_is_opened_saved_and_opened_again_and_what_is_wrong_is_said_with_its_line(
    page: Page, folder: Path
) -> None:
    opened(page, "title: <b>Ours</b>\nkees: 5\nkeys: 40")
    wait_for_status(page, "activity-flawed")
    for said in ("ours.txt", "Line 2", "“keys”", "Line 3", "1..15"):
        assert said in status(page)
    opened(page, "keys: 5")
    wait_for_status(page, "activity-untitled")
    expect(page.locator("play-stage .zone")).to_have_count(12)
    opened(page, "title: <b>Ours</b>\ntitle de: Unseres\ndo: Play!\ninstrument: piano\nscale: pentatonic\nkeys: 6\n")
    wait_for_status(page, "activity-begun")
    expect(page.locator(f"{SIGN} h2")).to_have_text("<b>Ours</b>")
    expect(page.locator("play-stage .zone")).to_have_count(6)
    button(page, "Activities").click()
    with page.expect_download() as download:
        button(page, "Save this as an activity").click()
    download.value.save_as(folder / "saved.txt")
    text = (folder / "saved.txt").read_text(encoding="utf-8")
    assert set(text.splitlines()) == {"title: Piano", "instrument: piano", "scale: pentatonic", "keys: 6"}
    button(page, BACK).click()
    expect(page.locator("play-stage .zone")).to_have_count(12)
    opened(page, text)
    expect(page.locator("play-stage .zone")).to_have_count(6)


def one_for_the_camera_begins_without_one_too_and_says_what_still_plays(page: Page) -> None:
    button(page, "Drum on yourself").click()
    wait_until(page, "heard.statuses.some(({ code }) => code.startsWith('camera-'))")
    expect(page.locator(SIGN)).to_contain_text("Drum on yourself")
    page.locator("play-stage .zone").first.click()
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
