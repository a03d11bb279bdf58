"""Players who share a machine: each with the own settings, undone and made safe again; for everybody to operate."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import Server, heard_codes, wait_until
from .player import Opener, button, focus, status, visit_anew
from .profile_player import FIRST_KEYS, choose, keys, new_player, players, qr_picture, row, set_keys, without_profiles
from .test_accessibility import COLOURS, DIALOG, LOOKS, RULES, apply_look

# The browser keeps nothing: as a full disk, or a window that forbids it.
FULL = "(name) => { Storage.prototype.setItem = () => { throw new DOMException('full', name); }; }"

# Where something could be cut off.
SIZED = ["narrow", "zoomed", "light"]


@pytest.fixture(autouse=True)
def home(server: Server) -> Server:
    return without_profiles(server)


def test_each_player_has_settings_of_the_own_after_a_reload_too_made_by_keyboard_and_where_nothing_is_kept(
    open_page: Opener, home: Server
) -> None:
    page = open_page(camera=False)
    set_keys(page, 6)
    new_player(page, "Mia")
    assert keys(page) == 6
    set_keys(page, 12)
    new_player(page, "Otto", symbol="Boat")
    set_keys(page, 5)
    page.reload()
    expect(players(page)).to_contain_text("Otto")
    wait_until(page, f"{FIRST_KEYS} === 5")
    choose(page, "Mia")
    assert keys(page) == 12
    assert "Mia plays now" in status(page)
    choose(page, "No player")
    assert keys(page) == 6
    assert json.loads(home.get("/api/v1/profiles"))["total"] == 0, "nobody asked for a copy on the server"
    visit_anew(page)
    a_player_is_made_by_keyboard_called_anything_edited_and_deleted(page)
    page.keyboard.press("Escape")
    a_browser_that_keeps_nothing_says_so_and_still_has_players(page)


def a_player_is_made_by_keyboard_called_anything_edited_and_deleted(page: Page) -> None:
    # Markup is shown as it was typed.
    name = '<img src=x onerror="alert(1)">'
    new_player(page, name)
    expect(players(page)).to_contain_text(name)
    assert name in status(page)
    expect(page.locator("profiles-view img")).to_have_count(0)

    focus(players(page))
    page.keyboard.press("Enter")
    focus(button(page, "New player"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Player", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Mia")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(players(page)).to_contain_text("Mia")
    expect(players(page)).to_be_focused()

    players(page).click()
    row(page, "Mia").get_by_role("button", name="Edit").click()
    page.get_by_label("Nickname", exact=True).fill("Mia B")
    page.get_by_role("radio", name="Red", exact=True).check()
    button(page, "Keep").click()
    expect(page.locator(".player-rows .is-red")).to_have_count(1)
    for left, each in ((2, name), (1, "Mia B")):
        row(page, each).get_by_role("button", name="Delete player").click()
        page.locator("ask-dialog").get_by_role("button", name="Delete").click()
        expect(page.locator(".player-rows li")).to_have_count(left)
    assert not page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('creatable.profile.'))")


def a_browser_that_keeps_nothing_says_so_and_still_has_players(page: Page) -> None:
    """It keeps nobody so far, nor any setting."""
    for trouble, code in (("QuotaExceededError", "full"), ("SecurityError", "unavailable")):
        if code == "unavailable":
            # It keeps all again, and nothing was kept.
            page.reload()
        page.evaluate(FULL, trouble)
        new_player(page, "Mia")
        set_keys(page, 12)
        assert f"profile-storage-{code}" in heard_codes(page)
        choose(page, "No player")
        choose(page, "Mia")
        assert keys(page) == 12


def test_changes_are_undone_step_by_step_and_one_key_brings_safe_settings(open_page: Opener) -> None:
    # What is said waits for what was said before.
    page = open_page(camera=False, times=4)
    set_keys(page, 12)
    button(page, "Settings").click()
    colours = page.get_by_role("combobox", name="Colours", exact=True)
    colours.select_option(value="dark")
    page.get_by_role("combobox", name="Scale", exact=True).select_option(value="blues")
    colours.select_option(value="light")
    undo = page.get_by_role("button", name="Undo the last change")
    undo.click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    # The list shows what is in use, also what was chosen in it once before.
    expect(colours).to_have_value("dark")
    undo.click()
    undo.click()
    expect(colours).to_have_value("auto")
    assert page.evaluate("document.documentElement.dataset.theme") == "auto"
    assert keys(page) == 12
    page.locator("settings-panel").get_by_role("button", name="Done").click()

    page.keyboard.press("F8")
    assert keys(page) == 8
    expect(page.locator("status-line p")).to_contain_text("All settings are safe ones again")
    page.keyboard.press("F9")
    assert keys(page) == 12
    page.keyboard.press("F9")
    assert keys(page) == 8
    button(page, "Settings").click()
    expect(undo).to_be_disabled()


def test_axe_finds_nothing_in_any_screen_and_nothing_is_cut_off_or_small(open_page: Opener) -> None:
    page = open_page(camera=False, bypass_csp=True)
    found: dict[str, list[str]] = {}

    def check(state: str, within: str = DIALOG) -> None:
        for look in ("dark", "forced-colours", "narrow", "zoomed", "light"):
            apply_look(page, LOOKS[look])
            # As wide as the enlarged one, and higher.
            if look != "narrow":
                found[f"{state}, {look}"] = violations(page, RULES.get(look, COLOURS), within=within)
            if look in SIZED:
                check_sizes(f"{state}, {look}")

    def check_sizes(state: str) -> None:
        box = page.evaluate("(() => { const d = document.querySelector('dialog[open]') ?? document.documentElement;"
                            " return [d.scrollWidth, d.clientWidth]; })()")
        assert box[0] <= box[1], state
        small = page.evaluate(
            "[...document.querySelectorAll('dialog[open] :is(button, label, input:not([type=radio], [type=checkbox]))')"
            "].filter((e) => e.checkVisibility()).map((e) => [e.textContent.trim(), e.getBoundingClientRect()])"
            ".filter(([, box]) => box.width < 44 || box.height < 44).map(([text]) => text)")
        assert small == [], state

    new_player(page, "Mia")
    players(page).click()
    check("list")
    button(page, "New player").click()
    check("form")
    button(page, "Cancel").click()
    button(page, "Read a QR code").click()
    expect(page.locator("profiles-view").get_by_role("alert")).to_contain_text("camera")
    check("a problem")
    row(page, "Mia").get_by_role("button", name="Share").click()
    qr_picture(page)
    check("share")
    button(page, "Back").click()
    page.locator("profiles-view").get_by_role("button", name="Done").click()
    button(page, "Lock").click()
    check("lock")
    button(page, "Lock; unlock by holding").click()
    check("locked", within="")
    button(page, "Unlock").click()
    check("unlock")
    assert {state: broken for state, broken in found.items() if broken} == {}
