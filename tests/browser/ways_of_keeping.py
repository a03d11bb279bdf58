"""Steps of ways_table.py: what is kept and sent."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from .breakable import answer, asked, fail, set_way
from .player import record_take, take_rows, wait_for_status
from .ways_table import count, goes_through


def saves_a_take(page: Page, number: int) -> None:
    """Record one; it is sent, once, whatever the browser does not answer."""
    record_take(page)
    expect(take_rows(page)).to_have_count(number)
    expect(page.locator("takes-list .take-state", has_text="Saved")).to_have_count(number)
    assert count(page, "take-sent") == number


@goes_through("takes", "locks between tabs", "hang", "fail", "late")
def locks(page: Page, _folder: Path) -> None:
    set_way(page, "locks", "hang")
    saves_a_take(page, 1)
    set_way(page, "locks", "fail")
    saves_a_take(page, 2)
    # What is answered late sends nothing twice.
    answer(page, "locks")
    saves_a_take(page, 3)


@goes_through("takes", "storage that is to last", "hang", "late", "twice")
def lasting(page: Page, _folder: Path) -> None:
    """OPENED lets the question hang; three takes, and it was put once. Playing goes on."""
    assert asked(page, "persist") == 1
    page.evaluate("answer('persist')")
    saves_a_take(page, 4)
    assert asked(page, "persist") == 1


@goes_through("takes", "a view's code, styles and words", "fail")
def view(page: Page, _folder: Path) -> None:
    page.route("**/views/see/styles.css", fail)
    page.get_by_role("link", name="See sound").click()
    wait_for_status(page, "view-unreachable")
    page.unroute("**/views/see/styles.css")
    wait_for_status(page, "view-back")
    expect(page.locator("see-view canvas")).to_have_count(1)
    assert count(page, "view-unreachable") == count(page, "view-back") == 1
