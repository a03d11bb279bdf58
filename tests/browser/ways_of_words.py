"""Steps of ways_table.py: the words of a language that is chosen while the page plays."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from .breakable import Held, fail, hang, set_speed
from .player import button
from .ways_table import count, goes_through, wait_for_next


def choose_language(page: Page, code: str) -> None:
    """As the settings do, which would be drawn anew in each language; that they do it shows test_languages."""
    wanted = {"name": "language", "value": code}
    page.evaluate("(wanted) => document.querySelector('settings-panel').ask('setting-choose', wanted)", wanted)


@goes_through("takes", "words", "hang", "fail", "late", "twice")
def words(page: Page, _folder: Path) -> None:
    set_speed(page, 1)
    # Of two choices the last one counts, though the first one answers late, or fails late.
    held = Held(page, "**/de.ftl")
    choose_language(page, "de")
    choose_language(page, "es")
    expect(button(page, "Ajustes")).to_be_visible()
    with page.expect_response("**/de.ftl"):
        held.answer()
    held = Held(page, "**/de.ftl")
    choose_language(page, "de")
    choose_language(page, "en")
    expect(button(page, "Settings")).to_be_visible()
    for route in held.routes:
        route.abort()
    held.answer()
    set_speed(page, 20)
    for way, code, before_it, name in [(fail, "de", "Settings", "Einstellungen"),
                                       (hang, "en", "Einstellungen", "Settings")]:
        before = count(page, "language-unreachable")
        page.route(f"**/{code}.ftl", way)
        choose_language(page, code)
        # It is said once, the words stay as they are, and it comes by itself.
        wait_for_next(page, "language-unreachable", before)
        expect(button(page, before_it)).to_be_visible()
        page.unroute(f"**/{code}.ftl")
        expect(button(page, name)).to_be_visible()
    assert count(page, "language-unreachable") == 2
