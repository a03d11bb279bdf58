"""The keys are native buttons: mouse, touch, computer keyboard and screen readers play them."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from .conftest import heard_notes, wait_until
from .player import focus
from .switch_player import set_up

C4, D4, E4, C5 = 60, 62, 64, 72
Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener) -> Page:
    return open_page_for_all(camera=False, has_touch=True)


@pytest.fixture
def page(one_page: Page) -> Iterator[Page]:
    """A page on which nobody has played yet, the same one for all."""
    one_page.evaluate("heard.notes.length = 0")
    yield one_page
    one_page.mouse.move(2, 2)
    one_page.evaluate("document.activeElement.blur()")
    expect(one_page.locator(".zone.is-on")).to_have_count(0)


def test_a_mouse_press_sounds_a_key_until_it_is_let_go(page: Page) -> None:
    page.get_by_role("button", name="C4", exact=True).hover()
    page.mouse.down()
    assert heard_notes(page) == [("note-on", C4)]
    expect(page.locator(f".zone[data-note='{C4}']")).to_have_class(re.compile(r"\bis-on\b"))
    page.mouse.up()
    assert heard_notes(page) == [("note-on", C4), ("note-off", C4)]


def test_a_mouse_that_slides_plays_the_next_key(page: Page) -> None:
    page.get_by_role("button", name="C4", exact=True).hover()
    page.mouse.down()
    page.get_by_role("button", name="D4", exact=True).hover()
    page.mouse.up()
    assert heard_notes(page) == [("note-on", C4), ("note-off", C4), ("note-on", D4), ("note-off", D4)]


def test_several_fingers_hold_several_keys(page: Page) -> None:
    page.locator("play-stage").scroll_into_view_if_needed()
    boxes = [page.locator(f".zone[data-note='{note}']").bounding_box() for note in (C4, E4)]
    points = [{"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] * 0.8, "id": index}
              for index, box in enumerate(boxes) if box]
    devtools = page.context.new_cdp_session(page)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points[:1]})
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points})
    assert heard_notes(page) == [("note-on", C4), ("note-on", E4)]
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert sorted(heard_notes(page)[2:]) == [("note-off", C4), ("note-off", E4)]


def test_the_keyboard_reaches_every_key_from_one_tab_stop(page: Page) -> None:
    focus(page.get_by_role("button", name="C4", exact=True))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="E4", exact=True)).to_be_focused()
    page.keyboard.down(" ")
    assert heard_notes(page) == [("note-on", E4)]
    page.keyboard.up(" ")
    assert heard_notes(page) == [("note-on", E4), ("note-off", E4)]
    expect(page.locator(".zone[tabindex='0']")).to_have_count(1)


def test_letters_play_while_the_keys_have_the_focus_and_nowhere_else(page: Page) -> None:
    focus(page.get_by_role("button", name="Record", exact=True))
    page.keyboard.press("a")
    assert heard_notes(page) == []
    focus(page.get_by_role("button", name="C4", exact=True))
    page.keyboard.press("k")
    assert heard_notes(page) == [("note-on", C5), ("note-off", C5)]


def test_letters_play_everywhere_when_the_player_says_so_and_never_when_switched_off(page: Page) -> None:
    page.get_by_role("button", name="Settings").click()
    page.get_by_label("Letter keys play everywhere on the page").check()
    page.get_by_role("button", name="Done").click()
    focus(page.get_by_role("button", name="Record", exact=True))
    page.keyboard.press("a")
    assert heard_notes(page) == [("note-on", C4), ("note-off", C4)]
    page.get_by_role("button", name="Settings").click()
    page.get_by_label("Letter keys play (A S D F …)").uncheck()
    page.get_by_role("button", name="Done").click()
    focus(page.get_by_role("button", name="C4", exact=True))
    page.keyboard.press("a")
    assert len(heard_notes(page)) == 2
    set_up(page, letterKeys=True, letterKeysEverywhere=False)


def test_a_screen_readers_click_plays_a_note_that_ends_by_itself(page: Page) -> None:
    page.get_by_role("button", name="D4", exact=True).dispatch_event("click")
    wait_until(page, "heard.notes.length === 2")
    assert heard_notes(page) == [("note-on", D4), ("note-off", D4)]


def test_a_held_key_is_let_go_when_the_window_loses_the_focus(page: Page) -> None:
    focus(page.get_by_role("button", name="C4", exact=True))
    page.keyboard.down("a")
    page.evaluate("window.dispatchEvent(new Event('blur'))")
    assert heard_notes(page) == [("note-on", C4), ("note-off", C4)]
    page.keyboard.up("a")


def test_scale_root_and_number_of_keys_change_the_keyboard_and_are_remembered(page: Page) -> None:
    """The last one of this page: other keys stay on it."""
    page.get_by_role("button", name="Settings").click()
    page.get_by_label(re.compile("^Scale")).select_option(label="Pentatonic")
    page.get_by_label("First note").select_option(label="D")
    page.get_by_label("Number of keys").fill("5")
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".zone-name")).to_have_text(["D4", "E4", "F♯4", "A4", "B4"])
    page.reload()
    expect(page.locator(".zone-name")).to_have_text(["D4", "E4", "F♯4", "A4", "B4"])
