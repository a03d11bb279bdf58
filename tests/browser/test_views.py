"""The views are found in the navigation; on a telephone, in a menu. What a further one takes: test_how_to_pages.py."""

from __future__ import annotations

from playwright.sync_api import ViewportSize, expect

from .conftest import wait_until
from .player import Opener
from .switch_player import choose as choose_by_switch
from .switch_player import open_scanning
from .test_mouse_moves_only import press
from .ways_table import settings

# As on a telephone.
NARROW = ViewportSize(width=320, height=640)
STUDIO_IS_SHOWN = "document.documentElement.dataset.view === 'studio'"


def test_on_a_phone_the_views_are_a_menu_for_whoever_only_moves_the_pointer(open_page: Opener) -> None:
    page = open_page(camera=False, viewport=NARROW, kept=settings(mousePlays=True, dwell=True, dwellMs=300), times=3)
    header = page.locator(".page-header").bounding_box()
    # With its large targets it took more than half of the window.
    assert header
    assert header["height"] < 200
    press(page, page.locator(".views-open"), "document.querySelector('.views-list').matches(':popover-open')")
    # What was pressed has to be left before it is pressed again: the full ring stays as long.
    expect(page.locator(".dot-ring.is-spent")).to_have_count(1)
    press(page, page.get_by_role("link", name="Studio"), STUDIO_IS_SHOWN)
    expect(page.locator(".views-list")).to_be_hidden()
    expect(page.locator(".views-current")).to_have_text("Studio")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_on_a_phone_one_switch_opens_the_menu_of_views_and_chooses_in_it(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch")
    page.set_viewport_size(NARROW)
    expect(page.locator(".views-list")).to_be_hidden()
    for words in ("Press the switch to begin", "Views Play", "Views", "Studio"):
        choose_by_switch(page, words)
    wait_until(page, STUDIO_IS_SHOWN)
