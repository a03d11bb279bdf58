"""A PIN before sessions and data: set, asked for, wrong, forgotten, by keyboard alone; playing never asks for it."""

from __future__ import annotations

import re

from click.testing import CliRunner
from playwright.sync_api import Page, expect

from creatable.cli import main

from .axe import violations
from .conftest import Server
from .player import Opener, any_sound, button, focus, record_take, take_rows, wait_for_status
from .profile_player import new_player, players, row
from .test_data_of_a_player import press
from .test_play_sessions import begin, go_to

API = "**/api/v1/**"
ASKED = "This asks for the PIN"


def digits(page: Page, pin: str) -> None:
    """Press the large keys, as who has no keyboard does."""
    pad = page.get_by_role("group", name="Digits", exact=True).locator("visible=true")
    for digit in pin:
        pad.get_by_role("button", name=digit, exact=True).click()


def sessions_are_shown(page: Page) -> None:
    expect(page.locator("sessions-view")).to_be_visible()
    expect(page.get_by_role("heading", name=ASKED)).to_be_hidden()


def sessions_are_hidden(page: Page) -> None:
    expect(page.get_by_role("heading", name=ASKED)).to_be_visible()
    expect(page.locator("sessions-view")).to_be_hidden()


def test_a_pin_stands_before_sessions_and_data_and_never_before_playing(open_page: Opener, server: Server) -> None:
    page = open_page(camera=False, expect_errors=True, kept=any_sound())
    new_player(page, "Mia-with-a-pin", on_server=True)
    go_to(page, "Sessions")
    begin(page)
    # Set with the large keys.
    press(page, "Set a PIN")
    digits(page, "31")
    press(page, "Set a PIN")
    expect(page.get_by_role("alert").filter(has_text="A PIN has 4 to 12 digits.")).to_be_visible()
    digits(page, "41")
    press(page, "Set a PIN")
    expect(page.get_by_role("status").filter(has_text="The PIN is set.")).to_be_visible()
    sessions_are_shown(page)
    press(page, "Close this now")
    sessions_are_hidden(page)
    assert violations(page) == []

    # Playing, recording and sending go on, also those of the session.
    go_to(page, "Play")
    record_take(page)
    expect(take_rows(page)).to_have_count(1)
    wait_for_status(page, "take-sent")

    # A new visit is asked by keyboard alone; after three wrong ones it waits.
    go_to(page, "Sessions")
    page.reload()
    sessions_are_hidden(page)
    field = page.get_by_label("PIN, 4 to 12 digits").locator("visible=true")
    for said in ("This is not the PIN.", "This is not the PIN.", "Wait 10 seconds"):
        focus(field)
        page.keyboard.type("0000")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert").filter(has_text=said)).to_be_visible()
        expect(field).to_have_value("")
        expect(field).to_be_focused()
    expect(page.get_by_role("button", name="Open", exact=True).locator("visible=true")).to_be_disabled()

    # The data of a player asks as well, and nothing else in the dialog does.
    result = CliRunner().invoke(main, ["pin", "--set", "--data-dir", str(server.data_dir)], input="2718\n2718\n")
    assert result.exit_code == 0, result.output
    go_to(page, "Play")
    players(page).click()
    row(page, "Mia-with-a-pin").get_by_role("button", name="Data", exact=True).click()
    asked = page.get_by_role("dialog", name=ASKED)
    expect(asked).to_be_visible()
    asked.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("heading", name="Data of Mia-with-a-pin")).to_be_hidden()
    row(page, "Mia-with-a-pin").get_by_role("button", name="Data", exact=True).click()
    asked.get_by_label("PIN, 4 to 12 digits").fill("2718")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Data of Mia-with-a-pin")).to_be_visible()
    press(page, "Back")
    press(page, "Done")

    # Where the server does not answer, it says so and lets nobody in.
    go_to(page, "Sessions")
    sessions_are_shown(page)
    press(page, "Close this now")
    sessions_are_hidden(page)
    page.route(API, lambda route: route.abort())
    page.reload()
    expect(page.get_by_role("alert").filter(has_text=re.compile("The server does not answer"))).to_be_visible()
    expect(page.locator("sessions-view")).to_be_hidden()
    page.unroute(API)
    button(page, "Try again").locator("visible=true").click()

    # Forgotten: the shell takes it away.
    result = CliRunner().invoke(main, ["pin", "--remove", "--data-dir", str(server.data_dir)])
    assert result.exit_code == 0, result.output
    page.reload()
    sessions_are_shown(page)
