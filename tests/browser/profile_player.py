"""What players do with their profiles: make one, choose one, share one."""

from __future__ import annotations

import io
import json

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from .conftest import Server
from .player import button

FIRST_KEYS = "document.querySelectorAll('.zone-name').length"


def without_profiles(server: Server) -> Server:
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
