"""Players who share a machine: each with the own settings, taken along by file, QR code or server; and the lock."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from .axe import violations
from .conftest import Server, heard_codes, heard_notes, wait_until
from .player import Opener, button, status, wait_for_status
from .test_accessibility import LOOKS

FIRST_KEYS = "document.querySelectorAll('.key-name').length"
# The browser keeps nothing: as a full disk, or a window that forbids it.
FULL = "(name) => { Storage.prototype.setItem = () => { throw new DOMException('full', name); }; }"


@pytest.fixture(autouse=True)
def home(server: Server) -> Server:
    """The server without anybody's profile."""
    for profile in json.loads(server.get("/api/v1/profiles"))["profiles"]:
        server.delete(f"/api/v1/profiles/{profile['id']}")
    return server


def players(page: Page) -> Locator:
    """The button that says who plays."""
    return page.locator("profiles-view > button")


def new_player(page: Page, name: str, *, symbol: str = "Fish", on_server: bool = False) -> None:
    players(page).click()
    button(page, "New player").click()
    page.get_by_label("Nickname", exact=True).fill(name)
    page.get_by_role("radio", name=symbol, exact=True).check()
    if on_server:
        page.get_by_label("Keep on the server, too").check()
    button(page, "Keep").click()
    expect(players(page)).to_contain_text(name)


def choose(page: Page, name: str) -> None:
    players(page).click()
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def set_keys(page: Page, count: int) -> None:
    button(page, "Settings").click()
    page.get_by_role("slider", name="Number of keys").fill(str(count))
    page.locator("settings-panel").get_by_role("button", name="Done").click()


def keys(page: Page) -> int:
    return int(page.evaluate(FIRST_KEYS))


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def open_share(page: Page, name: str) -> None:
    players(page).click()
    row(page, name).get_by_role("button", name="Share").click()


def qr_picture(page: Page) -> Image.Image:
    code = page.get_by_role("img", name="QR code")
    code.wait_for()
    return Image.open(io.BytesIO(code.screenshot())).convert("L")


def test_each_player_has_settings_of_the_own_after_a_reload_too(open_page: Opener, home: Server) -> None:
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


def test_a_player_is_edited_and_deleted(open_page: Opener) -> None:
    page = open_page(camera=False)
    new_player(page, "Mia")
    players(page).click()
    row(page, "Mia").get_by_role("button", name="Edit").click()
    page.get_by_label("Nickname", exact=True).fill("Mia B")
    page.get_by_role("radio", name="Red", exact=True).check()
    button(page, "Keep").click()
    expect(page.locator(".player-rows .is-red")).to_have_count(1)
    row(page, "Mia B").get_by_role("button", name="Delete player").click()
    page.locator("ask-dialog").get_by_role("button", name="Delete").click()
    expect(page.locator(".player-rows li")).to_have_count(1)
    assert not page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('creatable.profile.'))")


def test_a_nickname_with_markup_is_shown_as_it_was_typed(open_page: Opener) -> None:
    page = open_page(camera=False)
    name = '<img src=x onerror="alert(1)">'
    new_player(page, name)
    expect(players(page)).to_contain_text(name)
    assert name in status(page)
    assert page.locator("profiles-view img").count() == 0


def test_a_saved_file_brings_the_player_to_another_browser(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False)
    new_player(page, "Mia", symbol="Moon")
    set_keys(page, 12)
    open_share(page, "Mia")
    with page.expect_download() as download:
        button(page, "Save as a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "Mia.json"

    other = open_page(camera=False)
    players(other).click()
    other.locator("profiles-view input[type=file]").set_input_files(file)
    expect(other.locator("ask-dialog h2")).to_have_text("Add the player Mia and play with these settings?")
    button(other, "Yes, play").click()
    expect(players(other)).to_contain_text("Mia")
    assert keys(other) == 12
    # Once more: the same player, no second one; what was replaced can be had again.
    set_keys(other, 7)
    players(other).click()
    other.locator("profiles-view input[type=file]").set_input_files(file)
    expect(other.locator("ask-dialog h2")).to_contain_text("Mia is here already")
    button(other, "Yes, play").click()
    wait_until(other, f"{FIRST_KEYS} === 12")
    players(other).click()
    row(other, "Mia").get_by_role("button", name="Earlier settings").click()
    other.get_by_role("button", name="Settings of").first.click()
    wait_until(other, f"{FIRST_KEYS} === 7")


BAD_FILES: dict[str, tuple[Any, list[str]]] = {
    "not ours": ("[1, 2, 3]", ["does not hold a player"]),
    "no json": ("Dear diary", ["does not hold a player"]),
    "newer": ({"schemaVersion": 2}, ["newer version"]),
    "too large": (" " * 70_000, ["far too large"]),
    "out of range": ({"settings": {"keys": 99, "theme": "pink", "tail": 1}},
                     ["keys: 99 (possible: 5..15)", 'theme: "pink"', "tail is unknown", "Nothing was changed"]),
}


@pytest.mark.parametrize("bad", BAD_FILES)
def test_a_bad_file_is_explained_and_changes_nothing(open_page: Opener, tmp_path: Path, bad: str) -> None:
    content, sentences = BAD_FILES[bad]
    page = open_page(camera=False)
    new_player(page, "Mia")
    before = page.evaluate("JSON.stringify(localStorage)")
    (key,) = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('creatable.profile.'))")
    if isinstance(content, dict):
        content = json.dumps({**page.evaluate("(key) => JSON.parse(localStorage[key]).profile", key), **content})
    file = tmp_path / "bad.json"
    file.write_text(content, encoding="utf-8")
    players(page).click()
    page.locator("profiles-view input[type=file]").set_input_files(file)
    for sentence in sentences:
        expect(page.locator("profiles-view").get_by_role("alert")).to_contain_text(sentence)
    assert page.evaluate("JSON.stringify(localStorage)") == before


def test_a_qr_code_read_by_another_program_opens_the_page_with_the_player(open_page: Opener, home: Server) -> None:
    page = open_page(camera=False)
    set_keys(page, 13)
    new_player(page, "Zoë", symbol="Drum")
    open_share(page, "Zoë")
    (code,) = zxingcpp.read_barcodes(np.asarray(qr_picture(page)))
    assert code.format == zxingcpp.BarcodeFormat.QRCode
    assert code.text.startswith(f"{home.url}/#profile=1")

    phone = open_page(camera=False, path=code.text.removeprefix(home.url))
    expect(phone.locator("ask-dialog h2")).to_have_text("Add the player Zoë and play with these settings?")
    assert "#" not in phone.url, "a reload asks no second time"
    button(phone, "Yes, play").click()
    expect(players(phone)).to_contain_text("Zoë")
    assert keys(phone) == 13
    assert json.loads(home.get("/api/v1/profiles"))["total"] == 0


def test_the_camera_reads_the_code_of_another_screen(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False)
    set_keys(page, 13)
    new_player(page, "Mia")
    open_share(page, "Mia")
    video = camera_on(qr_picture(page), tmp_path / "code.y4m")

    other = open_page(video=video)
    players(other).click()
    button(other, "Read a QR code").click()
    expect(other.locator("ask-dialog h2")).to_have_text("Add the player Mia and play with these settings?")
    assert other.evaluate("document.querySelector('profiles-view video')") is None
    button(other, "Yes, play").click()
    wait_until(other, f"{FIRST_KEYS} === 13")


def camera_on(picture: Image.Image, path: Path) -> Path:
    """Write a grey video of a picture on a desk, as a webcam sees it (YUV4MPEG2)."""
    frame = Image.new("L", (640, 480), 90)
    side = 420
    frame.paste(picture.resize((side, side), Image.Resampling.BILINEAR), (110, 30))
    luma = np.asarray(frame, dtype=np.uint8).tobytes()
    chroma = bytes([128]) * (640 * 480 // 2)
    path.write_bytes(b"YUV4MPEG2 W640 H480 F30:1 Ip A1:1 C420\n" + (b"FRAME\n" + luma + chroma) * 10)
    return path


def test_a_link_that_is_damaged_is_explained_and_the_page_plays(open_page: Opener) -> None:
    page = open_page(camera=False, path="/#profile=1broken")
    wait_for_status(page, "profile-not-ours")
    button(page, "C4").click()
    assert len(heard_notes(page)) == 2


def test_without_a_camera_reading_a_code_is_explained(open_page: Opener) -> None:
    page = open_page(camera=False)
    players(page).click()
    button(page, "Read a QR code").click()
    expect(page.locator("profiles-view").get_by_role("alert")).to_contain_text("There is no camera")


def test_of_two_devices_the_newer_settings_are_used_and_the_older_ones_stay(open_page: Opener, home: Server) -> None:
    tablet = open_page(camera=False, expect_errors=True)
    new_player(tablet, "Mia", on_server=True)
    set_keys(tablet, 6)
    wait_for_version(tablet, home, keys=6)

    laptop = open_page(camera=False, expect_errors=True)
    players(laptop).click()
    laptop.get_by_role("button", name="Mia").click()
    wait_until(laptop, f"{FIRST_KEYS} === 6")

    # Both change, without a server; the laptop last.
    tablet.context.set_offline(True)
    laptop.context.set_offline(True)
    set_keys(tablet, 9)
    set_keys(laptop, 15)
    laptop.context.set_offline(False)
    wait_for_version(laptop, home, keys=15)
    tablet.context.set_offline(False)
    wait_for_status(tablet, "profile-superseded")
    assert (keys(tablet), keys(laptop)) == (15, 15)

    players(tablet).click()
    row(tablet, "Mia").get_by_role("button", name="Earlier settings").click()
    tablet.get_by_role("button", name="Settings of").first.click()
    wait_until(tablet, f"{FIRST_KEYS} === 9")


def wait_for_version(page: Page, server: Server, *, keys: int) -> None:
    """Wait until the server's only profile has so many keys."""
    for _ in range(400):
        listed = json.loads(server.get("/api/v1/profiles"))["profiles"]
        if listed:
            kept = json.loads(server.get(f"/api/v1/profiles/{listed[0]['id']}"))
            if kept["profile"]["settings"]["keys"] == keys:
                return
        page.wait_for_timeout(50)
    raise AssertionError(f"the server never had {keys} keys")


def test_who_is_no_longer_wanted_on_the_server_is_deleted_there(open_page: Opener, home: Server) -> None:
    page = open_page(camera=False)
    new_player(page, "Mia", on_server=True)
    wait_for_version(page, home, keys=8)
    players(page).click()
    row(page, "Mia").get_by_role("button", name="Edit").click()
    page.get_by_label("Keep on the server, too").uncheck()
    button(page, "Keep").click()
    expect(row(page, "Mia")).to_be_visible()
    assert json.loads(home.get("/api/v1/profiles"))["total"] == 0
    expect(players(page)).to_contain_text("Mia")


@pytest.mark.parametrize("trouble", ["QuotaExceededError", "SecurityError"])
def test_a_browser_that_keeps_nothing_says_so_and_still_has_players(open_page: Opener, trouble: str) -> None:
    page = open_page(camera=False)
    page.evaluate(FULL, trouble)
    new_player(page, "Mia")
    set_keys(page, 12)
    assert f"profile-storage-{'full' if trouble.startswith('Quota') else 'unavailable'}" in heard_codes(page)
    choose(page, "No player")
    choose(page, "Mia")
    assert keys(page) == 12


def test_changes_are_undone_step_by_step_and_one_key_brings_safe_settings(open_page: Opener) -> None:
    page = open_page(camera=False)
    set_keys(page, 12)
    button(page, "Settings").click()
    page.get_by_role("combobox", name="Scale", exact=True).select_option(value="blues")
    page.get_by_role("combobox", name="Colours", exact=True).select_option(value="dark")
    undo = page.get_by_role("button", name="Undo the last change")
    undo.click()
    assert page.evaluate("document.documentElement.dataset.theme") == "auto"
    undo.click()
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


def settings_in_sight(page: Page) -> list[str]:
    """What a pupil could change a setting with."""
    names = ["Settings", "Players", "Switches"]
    found = [name for name in names if page.get_by_role("button", name=name, exact=True).is_visible()]
    fields = {"Sound": page.get_by_role("combobox", name="Sound"), "Volume": page.get_by_role("slider", name="Volume")}
    return found + [name for name, field in fields.items() if field.is_visible()]


def test_a_lock_hides_every_setting_survives_a_reload_and_opens_when_two_keys_are_held(open_page: Opener) -> None:
    page = open_page(camera=False)
    assert len(settings_in_sight(page)) == 5
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
    assert len(settings_in_sight(page)) == 5


def test_a_lock_opens_by_touch_when_its_button_is_held(open_page: Opener) -> None:
    page = open_page(camera=False, has_touch=True)
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
    wait_for_status(page, "unlocked")
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert len(settings_in_sight(page)) == 5


def test_a_pin_typed_on_large_digits_opens_the_lock_and_is_kept_nowhere(open_page: Opener) -> None:
    page = open_page(camera=False)
    button(page, "Lock").click()
    for digit in "24683":
        button(page, digit).click()
    button(page, "Delete the last digit").click()
    button(page, "Lock with this PIN").click()
    wait_for_status(page, "locked")
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
    assert len(settings_in_sight(page)) == 5


def test_a_player_is_made_and_chosen_with_the_keyboard_alone(open_page: Opener) -> None:
    page = open_page(camera=False)
    players(page).focus()
    page.keyboard.press("Enter")
    button(page, "New player").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Player", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Mia")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(players(page)).to_contain_text("Mia")
    expect(players(page)).to_be_focused()


@pytest.mark.parametrize("look", ["light", "dark", "forced-colours", "narrow", "zoomed"])
def test_axe_finds_nothing_in_any_screen_and_nothing_is_cut_off_or_small(open_page: Opener, look: str) -> None:
    page = open_page(camera=False, bypass_csp=True, **LOOKS[look])
    found: dict[str, list[str]] = {}

    def check(state: str) -> None:
        found[state] = violations(page)
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
    check("locked")
    button(page, "Unlock").click()
    check("unlock")
    assert {state: broken for state, broken in found.items() if broken} == {}
