"""A wrong address leads to the instrument, which says so."""

from __future__ import annotations

from playwright.sync_api import expect

from .player import Opener, button


def test_at_a_wrong_address_the_player_is_told_and_plays(open_page: Opener) -> None:
    # The browser says that what was asked for is not there; and it is.
    page = open_page(path="/paly", camera=False, expect_errors=True)
    button(page, "C4").click()
    expect(page.locator("status-line")).to_contain_text("There is no page at this address. This is where you play.")
    page.get_by_role("link", name="See sound").click()
    expect(page.get_by_role("main", name="See sound")).to_be_visible()
    assert page.url.endswith("/see")
