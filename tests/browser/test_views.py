"""A view is a folder, a line in the table and its words: the example of the how-to is found in the running page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

import bootstrap

from .checkout import own_checkout
from .conftest import Server, wait_until
from .player import Opener, button
from .switch_player import choose as choose_by_switch
from .switch_player import open_scanning
from .test_mouse_moves_only import press
from .ways_table import settings

PRINTED = re.compile(r"^`([\w/.-]+)`:\n\n```\w+\n(.*?)```", re.MULTILINE | re.DOTALL)


def follow(page: str, root: Path) -> None:
    """Do what a how-to says: its files are made, its lines are added."""
    for name, text in PRINTED.findall(page):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if file.suffix == ".json":
            text = f"{before.rstrip().removesuffix(']').rstrip()},\n  {text}]\n"
        else:
            text = before + text
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def server_with_example(tmp_path: Path) -> Iterator[Server]:
    follow((bootstrap.ROOT / "docs/how-to/add-a-view.md").read_text(encoding="utf-8"), own_checkout(tmp_path))
    server = Server(tmp_path)
    server.start()
    yield server
    server.stop()


def test_the_view_of_the_how_to_is_found_in_the_navigation_and_opens(
    server_with_example: Server, launch: Callable[..., Browser]
) -> None:
    page = launch().new_page(service_workers="block")
    page.goto(server_with_example.url)
    page.get_by_role("link", name="Count", exact=True).click()
    expect(page.get_by_role("main", name="Count")).to_have_text("0 notes so far.")
    assert page.url == f"{server_with_example.url}/count"
    page.get_by_role("link", name="Play").click()
    expect(page.get_by_role("main", name="Count")).to_be_hidden()
    button(page, "C4").click()
    page.go_back()
    expect(page.get_by_role("main", name="Count")).to_have_text("One note so far.")
    expect(page.get_by_role("link", name="Count", exact=True)).to_have_attribute("aria-current", "page")

    page.reload()
    expect(page.get_by_role("main", name="Count")).to_have_text("0 notes so far.")
    expect(page).to_have_title("Count · Creatable")
    page.close()


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
