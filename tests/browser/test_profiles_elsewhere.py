"""A player goes to another machine: by file, by QR code, by link, by the server; and what is no player is explained."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import Server, heard_notes, wait_until
from .player import Opener, button, visit_anew, wait_for_status
from .profile_player import (
    FIRST_KEYS,
    keys,
    new_player,
    open_share,
    players,
    qr_picture,
    row,
    set_keys,
    without_profiles,
)


@pytest.fixture(autouse=True)
def home(server: Server) -> Server:
    return without_profiles(server)


def test_a_player_goes_to_another_browser_by_a_file_a_link_and_a_camera(
    open_page: Opener, home: Server, tmp_path: Path
) -> None:
    page = open_page(camera=False)
    new_player(page, "Zoë", symbol="Moon")
    set_keys(page, 13)
    open_share(page, "Zoë")
    with page.expect_download() as download:
        button(page, "Save as a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "Zoë.json"
    picture = qr_picture(page)
    (code,) = zxingcpp.read_barcodes(np.asarray(picture), formats=zxingcpp.BarcodeFormat.QRCode)
    assert code.format == zxingcpp.BarcodeFormat.QRCode
    assert code.text.startswith(f"{home.url}/#profile=3")
    # In a browser that has never been here.
    phone = page
    visit_anew(phone, code.text.removeprefix(home.url))
    expect(phone.locator("ask-dialog h2")).to_have_text("Add the player Zoë and play with these settings?")
    assert "#" not in phone.url, "a reload asks no second time"
    button(phone, "Yes, play").click()
    expect(players(phone)).to_contain_text("Zoë")
    assert keys(phone) == 13
    visit_anew(phone)
    a_file_brings_it(phone, file)
    visit_anew(phone)
    a_code_that_says_nothing_of_gestures_leaves_those_of_the_player_who_is_here(phone)
    phone.context.close()

    other = open_page(video=camera_on(picture, tmp_path / "code.y4m"))
    players(other).click()
    button(other, "Read a QR code").click()
    expect(other.locator("ask-dialog h2")).to_have_text("Add the player Zoë and play with these settings?")
    assert other.evaluate("document.querySelector('profiles-view video')") is None
    button(other, "Yes, play").click()
    wait_until(other, f"{FIRST_KEYS} === 13")
    assert json.loads(home.get("/api/v1/profiles"))["total"] == 0


def a_file_brings_it(other: Page, file: Path) -> None:
    players(other).click()
    other.locator("profiles-view input[type=file]").set_input_files(file)
    expect(other.locator("ask-dialog h2")).to_have_text("Add the player Zoë and play with these settings?")
    button(other, "Yes, play").click()
    expect(players(other)).to_contain_text("Zoë")
    assert keys(other) == 13
    # Once more: the same player, no second one; what was replaced can be had again.
    set_keys(other, 7)
    players(other).click()
    other.locator("profiles-view input[type=file]").set_input_files(file)
    expect(other.locator("ask-dialog h2")).to_contain_text("Zoë is here already")
    button(other, "Yes, play").click()
    wait_until(other, f"{FIRST_KEYS} === 13")
    players(other).click()
    row(other, "Zoë").get_by_role("button", name="Earlier settings").click()
    other.get_by_role("button", name="Settings of").first.click()
    wait_until(other, f"{FIRST_KEYS} === 7")


# Settings and players. What the page remembers of the server may come at any time.
KEPT = "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('creatable.')).sort())"
BAD_FILES: dict[str, tuple[Any, list[str]]] = {
    "not ours": ("[1, 2, 3]", ["does not hold a player"]),
    "no json": ("Dear diary", ["does not hold a player"]),
    "newer": ({"schemaVersion": 2}, ["newer version"]),
    "too large": (" " * 70_000, ["far too large"]),
    "out of range": ({"settings": {"keys": 99, "theme": "pink", "tail": 1}},
                     ["keys: 99 (possible: 1..15)", 'theme: "pink"', "tail is unknown", "Nothing was changed"]),
}


def test_what_is_no_player_is_explained_and_changes_nothing(open_page: Opener, tmp_path: Path) -> None:
    # A link that is damaged, first.
    page = open_page(camera=False, path="/#profile=1broken")
    wait_for_status(page, "profile-not-ours")
    button(page, "C4").click()
    assert len(heard_notes(page)) == 2
    new_player(page, "Mia")
    before = page.evaluate(KEPT)
    (key,) = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('creatable.profile.'))")
    said = page.locator("profiles-view").get_by_role("alert")
    for bad, (content, sentences) in BAD_FILES.items():
        if isinstance(content, dict):
            content = json.dumps({**page.evaluate("(key) => JSON.parse(localStorage[key]).profile", key), **content})
        file = tmp_path / "bad.json"
        file.write_text(content, encoding="utf-8")
        players(page).click()
        expect(said).to_have_count(0)
        page.locator("profiles-view input[type=file]").set_input_files(file)
        for sentence in sentences:
            expect(said, bad).to_contain_text(sentence)
        assert page.evaluate(KEPT) == before, bad
        page.keyboard.press("Escape")
    # Nor is there a camera.
    players(page).click()
    expect(said).to_have_count(0)
    button(page, "Read a QR code").click()
    expect(said).to_contain_text("There is no camera")


def a_code_that_says_nothing_of_gestures_leaves_those_of_the_player_who_is_here(page: Page) -> None:
    new_player(page, "Mia")
    key = page.evaluate("Object.keys(localStorage).find((key) => key.startsWith('creatable.profile.'))")
    line = {"id": "m", "gestureId": "lean", "command": "play-note", "args": {"note": 50, "velocity": 90}}
    page.evaluate("""([key, line]) => {
      const player = JSON.parse(localStorage[key]);
      player.profile.gestures = { setId: null, mappings: [line], firing: {} };
      localStorage[key] = JSON.stringify(player);
    }""", [key, line])
    page.reload()
    shared = [key.rpartition(".")[2].replace("-", ""), "Mia", "blue", "star", {"keys": 13}, []]
    squeezed = zlib.compressobj(wbits=-15)
    packed = squeezed.compress(json.dumps(shared).encode()) + squeezed.flush()
    code = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    page.evaluate("(code) => { location.hash = `#profile=1${code}`; }", code)
    button(page, "Yes, play").click()
    wait_until(page, f"{FIRST_KEYS} === 13")
    assert page.evaluate("(key) => JSON.parse(localStorage[key]).profile.gestures.mappings", key) == [line]


def camera_on(picture: Image.Image, path: Path) -> Path:
    """Write a grey video of a picture on a desk, as a webcam sees it (YUV4MPEG2)."""
    frame = Image.new("L", (640, 480), 90)
    side = 420
    frame.paste(picture.resize((side, side), Image.Resampling.BILINEAR), (110, 30))
    luma = np.asarray(frame, dtype=np.uint8).tobytes()
    chroma = bytes([128]) * (640 * 480 // 2)
    path.write_bytes(b"YUV4MPEG2 W640 H480 F30:1 Ip A1:1 C420\n" + (b"FRAME\n" + luma + chroma) * 10)
    return path


def test_of_two_devices_the_newer_settings_are_used_and_the_older_ones_stay(open_page: Opener, home: Server) -> None:
    tablet = open_page(camera=False, expect_errors=True)
    new_player(tablet, "Mia", on_server=True)
    set_keys(tablet, 6)
    wait_for_version(tablet, home, keys=6)

    # By her code the laptop has her key, too.
    open_share(tablet, "Mia")
    expect(tablet.locator("profiles-view")).to_contain_text("The code also holds the key of Mia on the server")
    (code,) = zxingcpp.read_barcodes(np.asarray(qr_picture(tablet)), formats=zxingcpp.BarcodeFormat.QRCode)
    for name in ("Back", "Done"):
        button(tablet, name).click()
    laptop = open_page(camera=False, expect_errors=True, path=code.text.removeprefix(home.url))
    button(laptop, "Yes, play").click()
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


def test_a_player_is_deleted_from_the_server_by_the_device_it_belongs_to_alone(
    open_page: Opener, home: Server
) -> None:
    tablet = open_page(camera=False)
    new_player(tablet, "Mia", on_server=True)
    wait_for_version(tablet, home, keys=8)

    # Who only chose her cannot.
    laptop = open_page(camera=False, expect_errors=True)
    players(laptop).click()
    laptop.get_by_role("button", name="Mia").click()
    expect(players(laptop)).to_contain_text("Mia")
    players(laptop).click()
    row(laptop, "Mia").get_by_role("button", name="Delete").click()
    button(laptop, "Delete").last.click()
    expect(laptop.locator("profiles-view").get_by_role("alert")).to_contain_text("belongs to another device")
    expect(row(laptop, "Mia")).to_have_count(0)
    assert json.loads(home.get("/api/v1/profiles"))["total"] == 1

    # Who is no longer wanted there stays here.
    players(tablet).click()
    row(tablet, "Mia").get_by_role("button", name="Edit").click()
    tablet.get_by_label("Keep on the server, too").uncheck()
    button(tablet, "Keep").click()
    expect(row(tablet, "Mia")).to_be_visible()
    assert json.loads(home.get("/api/v1/profiles"))["total"] == 0
    expect(players(tablet)).to_contain_text("Mia")


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
