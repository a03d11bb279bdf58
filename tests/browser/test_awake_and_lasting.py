"""A screen that stays on while somebody plays, and a browser that is asked once to keep what there is to lose."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import wait_until
from .player import Opener, button
from .profile_player import new_player, players

# What the page asks of the browser; the screen is held while there are locks that were not given back.
BROWSER = """
window.asked = { persist: 0, locks: [] };
navigator.storage.persist = async () => { asked.persist += 1; return false; };
navigator.storage.persisted = async () => false;
navigator.wakeLock.request = async (type) => {
  const lock = Object.assign(new EventTarget(), { type, release: async () => { lock.released = true; } });
  asked.locks.push(lock);
  return lock;
};
"""
HELD = "asked.locks.filter((lock) => lock.type === 'screen' && !lock.released).length"
MAY_GO = "the browser may clear what it keeps"


def test_the_screen_stays_on_while_notes_are_played_and_keeping_is_asked_for_once(open_page: Opener) -> None:
    page = open_page(camera=False, script=BROWSER)
    assert page.evaluate("[asked.persist, asked.locks.length]") == [0, 0]
    button(page, "C4").click()
    wait_until(page, f"{HELD} === 1")
    new_player(page, "Mia")
    wait_until(page, "asked.persist === 1")
    players(page).click()
    expect(page.locator("profiles-view .may-go")).to_contain_text(MAY_GO)
    page.reload()
    players(page).click()
    expect(page.locator("profiles-view .may-go")).to_contain_text(MAY_GO)
    assert page.evaluate("asked.persist") == 0, "asked once, and not at each visit"
