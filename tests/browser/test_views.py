"""A view is a folder, a line in the table and its words: the example of the how-to is found in the running page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import bootstrap

from .checkout import own_checkout
from .conftest import Server
from .player import button

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
