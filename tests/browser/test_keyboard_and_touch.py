"""The keyboard alone is enough, and so is touch; shortcuts are listed, can be changed and switched off."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .breakable import Held
from .conftest import Server, heard_codes, heard_notes, wait_until
from .player import Opener, any_sound, button, focus, visit_anew, wait_for_status
from .switch_player import notes_of, set_up
from .test_seen import tab_through

C4, D4, E4 = 60, 62, 64


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener) -> Page:
    """A tab in which nobody has been yet."""
    return open_page_for_all(path="/healthz", touched=False, camera=False, bypass_csp=True)


@pytest.fixture
def page(server: Server, one_page: Page) -> Page:
    """A page that nobody has changed or touched yet: the same tab for all tests by the keyboard."""
    visit_anew(one_page, kept=any_sound())
    return one_page


def tab_to(page: Page, role: str, name: str, *, most: int = 60) -> None:
    """Go on with the Tab key until this has the focus, which must be seen there."""
    wanted = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.count() and wanted.evaluate("element => element === document.activeElement"):
            assert wanted.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
            return
    raise AssertionError(f"Tab never came to the {role} {name}")


def hold(page: Page, key: str) -> None:
    page.keyboard.down(key)
    page.wait_for_timeout(60)
    page.keyboard.up(key)


def test_the_keyboard_is_enough_from_opening_the_page_to_a_downloaded_midi_file(
    page: Page, tmp_path: Path
) -> None:
    expect(button(page, "Record")).to_be_enabled()
    tab_to(page, "button", "Record")
    page.keyboard.press("Enter")
    wait_for_status(page, "recording")
    page.keyboard.press("Home")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="C4", exact=True)).to_be_focused()
    hold(page, " ")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
        hold(page, "Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Stop", exact=False).first).to_be_focused()
    page.keyboard.press("Enter")
    wait_for_status(page, "take-kept")
    page.locator("takes-list .is-sent").wait_for()
    tab_to(page, "button", "Download MIDI")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "take.mid")
    assert notes_of(tmp_path / "take.mid") == [C4, D4, E4]
    the_page_stays_where_it_was_scrolled_to_when_a_button_out_of_sight_becomes_another_one(page)
    the_focus_is_not_lost_when_a_button_becomes_another_one_nor_when_a_take_is_deleted(page)


def the_page_stays_where_it_was_scrolled_to_when_a_button_out_of_sight_becomes_another_one(page: Page) -> None:
    """Who has gone back to the keys while a file is made is not taken to the takes when it is there."""
    held = Held(page, "**/take-sound-*.js*")
    tab_to(page, "button", "Download WAV")
    page.keyboard.press("Enter")
    cancel = page.locator("takes-list [data-format=wav]")
    expect(cancel).to_have_accessible_name("Cancel WAV")
    expect(cancel).to_be_focused()
    page.evaluate("scrollTo(0, 0)")
    expect(cancel).not_to_be_in_viewport()
    # What observes it is told with the next frames.
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    with page.expect_download():
        held.answer()
    expect(button(page, "Download WAV")).to_be_focused()
    assert page.evaluate("scrollY") == 0



def the_focus_is_not_lost_when_a_button_becomes_another_one_nor_when_a_take_is_deleted(page: Page) -> None:
    focus(button(page, "Record"))
    page.keyboard.press("Enter")
    expect(page.locator("control-bar .is-recording")).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page, "Record")).to_be_focused()
    wait_for_status(page, "take-kept", times=2)
    # One that is still on its way would come to the page of the next test.
    page.locator("takes-list .is-sent").nth(1).wait_for()
    focus(button(page, "Delete").first)
    page.keyboard.press("Enter")
    focus(page.get_by_role("dialog").get_by_role("button", name="Delete"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-take]")).to_have_count(1)
    assert page.evaluate("document.activeElement.closest('takes-list') !== null")


def test_a_press_counts_where_it_began_if_the_page_moves_under_a_mouse_that_is_held_still(page: Page) -> None:
    settings = page.get_by_role("dialog", name="Settings")
    page.evaluate("""() => {
      window.pressed = [];
      for (const [name, of] of Object.entries({ settings: 'settings-panel button', see: 'a[href="/see"]' }))
        document.querySelector(of).addEventListener('click', () => pressed.push(name));
    }""")

    def press(name: str, *, moved: int = 0) -> None:
        page.evaluate("document.querySelector('.page-header').style.marginBlockStart = ''")
        wanted = page.get_by_role("link", name=name) if name == "See sound" else button(page, name)
        box = wanted.bounding_box()
        assert box
        page.mouse.move(box["x"] + 20, box["y"] + 20)
        page.mouse.down()
        page.evaluate("document.querySelector('.page-header').style.marginBlockStart = '150px'")
        page.mouse.move(box["x"] + 20 + moved, box["y"] + 22)
        page.mouse.up()

    press("Settings", moved=60)
    expect(settings).to_be_hidden()
    press("Settings")
    expect(settings).to_be_visible()
    page.keyboard.press("Escape")
    press("See sound")
    expect(page.locator("main[data-view=see]")).to_be_visible()
    page.evaluate("document.querySelector('.page-header').style.marginBlockStart = ''")
    # Where nothing moves it is one press as ever.
    button(page, "Settings").click()
    expect(settings).to_be_visible()
    assert page.evaluate("pressed") == ["settings", "see", "settings"]


def test_touch_is_enough_from_opening_the_page_to_a_downloaded_midi_file(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False, has_touch=True, is_mobile=True, viewport={"width": 412, "height": 850},
                     kept=any_sound())
    button(page, "Record").tap()
    wait_for_status(page, "recording")
    for name in ("C4", "E4", "D4"):
        button(page, name).tap()
    page.locator("control-bar .record").tap()
    wait_for_status(page, "take-kept")
    page.locator("takes-list .is-sent").wait_for()
    with page.expect_download() as download:
        button(page, "Download MIDI").tap()
    download.value.save_as(tmp_path / "take.mid")
    assert notes_of(tmp_path / "take.mid") == [C4, E4, D4]


def test_dialogs_and_shortcuts_are_operated_by_the_keyboard_and_shortcuts_can_be_changed_and_switched_off(
    page: Page
) -> None:
    every_dialog_is_entered_announced_and_left_by_the_keyboard(page)
    a_question_mark_lists_the_shortcuts_and_the_skip_links_do_too(page)
    notes_are_announced_only_for_those_who_ask_and_not_one_by_one(page)
    a_shortcut_gets_another_key_by_pressing_it(page)
    shortcuts_work_in_dialogs_too_but_not_where_their_keys_have_a_use(page)
    shortcuts_can_be_switched_off_and_work_nowhere_where_one_types(page)


def every_dialog_is_entered_announced_and_left_by_the_keyboard(page: Page) -> None:
    for name in ("Settings", "Switches"):
        focus(button(page, name))
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name=name)
        expect(dialog).to_be_visible()
        assert dialog.evaluate("element => element.contains(document.activeElement)")
        outside, stops = tab_through(page, "activeElement.closest('dialog[open]') ? null : activeElement.outerHTML")
        assert outside == set()
        assert stops > 5
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(button(page, name)).to_be_focused()


def a_question_mark_lists_the_shortcuts_and_the_skip_links_do_too(page: Page) -> None:
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys and shortcuts")
    expect(dialog).to_be_visible()
    assert not violations(page)
    page.keyboard.press("Escape")
    focus(button(page, "Keys and shortcuts"))
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def a_shortcut_gets_another_key_by_pressing_it(page: Page) -> None:
    page.keyboard.press("?")
    change = page.get_by_role("button", name="Change the key").nth(1)
    focus(change)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Press the new key. Escape leaves it as it is.")
    page.keyboard.press("Home")
    expect(page.get_by_role("alert")).to_have_text("This key has a meaning already. Press another one.")
    page.keyboard.press("F7")
    expect(page.locator("dialog[open] kbd").nth(1)).to_have_text("F7")
    page.keyboard.press("Escape")
    page.keyboard.press("End")
    assert "paused" not in heard_codes(page)
    page.keyboard.press("F7")
    assert heard_codes(page)[-1] == "paused"
    page.keyboard.press("F7")
    assert heard_codes(page)[-1] == "resumed"
    set_up(page, keyPause="End")
    page.evaluate("heard.statuses.length = 0")


def shortcuts_work_in_dialogs_too_but_not_where_their_keys_have_a_use(page: Page) -> None:
    button(page, "Settings").click()
    dialog = page.get_by_role("dialog", name="Settings")
    for role, name in (("button", "Done"), ("checkbox", "Shortcut keys work")):
        for code in ("paused", "resumed"):
            dialog.get_by_role(role, name=name, exact=False).first.press("End")  # type: ignore[arg-type]
            assert heard_codes(page)[-1] == code
    scale = dialog.get_by_role("combobox", name="Scale")
    scale.press("End")
    assert scale.evaluate("({ selectedIndex, length }) => length - selectedIndex") == 1
    slider = dialog.get_by_role("slider", name="Number of keys")
    slider.press("End")
    expect(slider).to_have_value("15")
    assert heard_codes(page).count("paused") == 2
    slider.press("F8")
    wait_for_status(page, "safe-defaults")
    expect(slider).to_have_value("8")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def shortcuts_can_be_switched_off_and_work_nowhere_where_one_types(page: Page) -> None:
    page.evaluate("heard.statuses.length = 0")
    button(page, "Settings").click()
    focus(page.get_by_role("slider", name="Number of keys"))
    page.keyboard.press("End")
    assert "paused" not in heard_codes(page)
    page.locator("dialog[open]").get_by_label("Shortcut keys work").uncheck()
    button(page, "Done").click()
    page.keyboard.press("End")
    page.keyboard.press("?")
    assert "paused" not in heard_codes(page)
    expect(page.locator("dialog[open]")).to_have_count(0)


def notes_are_announced_only_for_those_who_ask_and_not_one_by_one(page: Page) -> None:
    page.evaluate("heard.notes.length = 0")
    region = page.locator("p.visually-hidden[aria-live='polite']")
    focus(button(page, "C4"))
    hold(page, "a")
    expect(region).to_be_empty()
    button(page, "Settings").click()
    page.get_by_label("Screen readers hear the names of notes").check()
    button(page, "Done").click()
    focus(button(page, "C4"))
    # All that is said, in its order: on a busy machine one text may be gone before anybody looks.
    region.evaluate("""(region) => {
      window.said = [];
      const listen = () => said.push({ words: region.textContent, atMs: performance.now() });
      new MutationObserver(listen).observe(region, { childList: true });
    }""")
    for letter in "asd":
        hold(page, letter)
    wait_until(page, "said.at(-1)?.words.endsWith('E4')")
    said = page.evaluate("said")
    assert ", ".join(each["words"] for each in said) == "C4, D4, E4"
    assert all(later["atMs"] - earlier["atMs"] > 1400 for earlier, later in pairwise(said))
    assert len(heard_notes(page)) == 8
