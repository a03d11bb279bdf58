"""A teacher's lock: no setting in sight, until two keys, a button or a PIN open it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import heard_codes, heard_notes
from .player import Opener, button, wait_for_status
from .profile_player import keys

LOCKED = {"creatable.lock": '{"way":"hold"}'}


def settings_in_sight(page: Page) -> list[str]:
    """What a pupil could change a setting with."""
    names = ["Settings", "Players", "Switches", "Instrument"]
    found = [name for name in names if page.get_by_role("button", name=name, exact=True).is_visible()]
    fields = {"Sound": page.get_by_role("combobox", name="Sound"), "Volume": page.get_by_role("slider", name="Volume")}
    return found + [name for name, field in fields.items() if field.is_visible()]


def test_a_lock_hides_every_setting_survives_a_reload_and_opens_by_two_keys_by_touch_and_by_a_pin(
    open_page: Opener,
) -> None:
    page = open_page(camera=False, has_touch=True)
    assert len(settings_in_sight(page)) == 6
    button(page, "Lock").click()
    button(page, "Lock; unlock by holding").click()
    expect(button(page, "Unlock")).to_be_focused()
    assert settings_in_sight(page) == []
    page.reload()
    expect(button(page, "Unlock")).to_be_visible()
    assert settings_in_sight(page) == []
    # Neither the keys, nor a script's request, nor a link changes a setting now; the instrument plays on.
    page.keyboard.press("F8")
    page.evaluate("document.querySelector('settings-panel').ask('setting-choose', { name: 'keys', value: 5 })")
    page.evaluate("location.hash = '#profile=1x'")
    wait_for_status(page, "profile-locked")
    assert keys(page) == 8
    # What nothing hides is refused as well, and says so.
    page.evaluate("document.querySelector('start-panel').ask('start-dwell')")
    wait_for_status(page, "request-locked")
    assert page.evaluate("document.documentElement.dataset.input ?? ''").find("dwell") < 0
    button(page, "C4").click()
    assert len(heard_notes(page)) == 2

    page.keyboard.down("Shift")
    page.keyboard.down("Backspace")
    expect(page.get_by_text("Keep holding …").first).to_be_visible()
    page.keyboard.up("Backspace")
    page.wait_for_timeout(300)
    assert settings_in_sight(page) == []
    page.keyboard.down("Backspace")
    wait_for_status(page, "unlocked")
    page.keyboard.up("Backspace")
    page.keyboard.up("Shift")
    assert len(settings_in_sight(page)) == 6
    it_opens_by_touch_when_its_button_is_held(page)
    a_pin_typed_on_large_digits_opens_it_and_is_kept_nowhere(page)


def test_teach_offers_nothing_that_a_lock_refuses_which_is_seen_wherever_it_was_scrolled_to_and_no_address_does(
    open_page: Opener
) -> None:
    page = open_page(path="/teach", viewport={"width": 320, "height": 640}, kept=LOCKED)
    expect(page.get_by_text("The page is locked: the gestures work as they are")).to_be_visible()
    offered = [name for name in page.locator("teach-view button:visible").all_inner_texts() if name.strip()]
    assert offered == ["Start camera"]
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.evaluate("document.querySelector('teach-view').ask('gesture-add')")
    wait_for_status(page, "request-locked")
    expect(page.locator("status-line p")).to_be_in_viewport(ratio=1)
    assert heard_codes(page).count("request-locked") == 1
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator("status-line:not(.is-away) p")).to_be_in_viewport(ratio=1)
    page.goto(page.url.replace("/teach", "/?input=dwell"))
    an_address_switches_nothing_on_while_the_page_is_locked(page)


def an_address_switches_nothing_on_while_the_page_is_locked(page: Page) -> None:
    wait_for_status(page, "request-locked")
    assert "dwell" not in page.evaluate("document.documentElement.dataset.input ?? ''")
    assert not page.evaluate("JSON.parse(localStorage['creatable.settings'] ?? '{}').dwell ?? false")


def it_opens_by_touch_when_its_button_is_held(page: Page) -> None:
    button(page, "Lock").tap()
    button(page, "Lock; unlock by holding").tap()
    button(page, "Unlock").tap()
    hold = button(page, "Hold here")
    box = hold.bounding_box()
    assert box
    devtools = page.context.new_cdp_session(page)
    points = [{"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}]
    hold.tap()
    assert settings_in_sight(page) == []
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points})
    wait_for_status(page, "unlocked", times=2)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert len(settings_in_sight(page)) == 6


def a_pin_typed_on_large_digits_opens_it_and_is_kept_nowhere(page: Page) -> None:
    button(page, "Lock").click()
    for digit in "24683":
        button(page, digit).click()
    button(page, "Delete the last digit").click()
    button(page, "Lock with this PIN").click()
    wait_for_status(page, "locked", times=2)
    page.reload()
    expect(button(page, "Unlock")).to_be_visible()
    assert settings_in_sight(page) == []
    assert "2468" not in page.evaluate("localStorage['creatable.lock'].replace(/[0-9a-f]{30,}|600000/g, '')")
    button(page, "Unlock").click()
    page.get_by_label("PIN, 4 to 8 digits").fill("1357")
    button(page, "Unlock with this PIN").click()
    expect(page.locator("lock-view").get_by_role("alert")).to_have_text("That is not the PIN. Try again.")
    page.get_by_label("PIN, 4 to 8 digits").fill("2468")
    button(page, "Unlock with this PIN").click()
    wait_for_status(page, "unlocked")
    assert len(settings_in_sight(page)) == 6
