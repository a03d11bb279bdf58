"""Gestures on two devices: nobody overwrites them who only looked, and what is replaced can be had again."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from .conftest import Server, wait_until
from .gesture_player import Opener, add_gesture, set_document
from .player import wait_for_status

ON_SERVER = "Keep a copy on the server, without pictures"
# Both devices have the set's key, as from a player's code.
KEY = {f"creatable:secret:{set_document(1)['id']}": json.dumps("k" * 22)}
ADDRESS = f"/api/v1/gesture-sets/{set_document(1)['id']}"


@pytest.fixture(autouse=True)
def copy(server: Server) -> Iterator[None]:
    yield
    server.delete(ADDRESS)


def names(server: Server) -> list[str]:
    return [gesture["name"] for gesture in json.loads(server.get(ADDRESS))["gestures"]]


def wait_for_names(page: Page, server: Server, *wanted: str) -> None:
    """Look at the copy five times a second, from outside: a page that asks again and again costs more than all else."""
    ends = time.monotonic() + 30
    while names(server) != ["", *wanted]:
        assert time.monotonic() < ends, names(server)
        page.wait_for_timeout(200)


def device_with_copy(open_page: Opener) -> Page:
    """A device that has the set, with a copy on the server."""
    page = open_page(camera=False, path="/teach", kept=KEY)
    content = json.dumps(set_document(1)).encode()
    page.locator("[data-input='set-file']").set_input_files(
        {"name": "mine.gesture.json", "mimeType": "application/json", "buffer": content})
    page.get_by_label(ON_SERVER).check()
    wait_until(page, "localStorage.getItem('creatable:gesture-sets-known')?.includes('version')")
    return page


def test_who_only_opens_the_page_takes_the_newer_gestures_can_go_back_and_teaches_one_set_in_two_tabs(
    open_page: Opener, server: Server
) -> None:
    old = device_with_copy(open_page)
    new = device_with_copy(open_page)
    add_gesture(new, "near")
    wait_for_names(new, server, "lean", "near")
    old.reload()
    wait_for_status(old, "gestures-updated")
    assert names(server) == ["", "lean", "near"]
    expect(old.locator(".gesture-card .gesture-name", has_text="near")).to_be_visible()
    old.get_by_role("button", name="Gestures of before").click()
    expect(old.locator(".gesture-card .gesture-name", has_text="near")).to_have_count(0)
    wait_for_status(old, "gestures-restored")
    # That is a change: it is sent, and the other gestures are kept in their turn.
    wait_for_names(old, server, "lean")
    expect(old.get_by_role("button", name="Gestures of before")).to_have_count(2)
    two_tabs_of_one_browser_teach_one_set(old)


def two_tabs_of_one_browser_teach_one_set(one: Page) -> None:
    other = one.context.new_page()
    other.goto(one.url)
    expect(other.locator(".gesture-card .gesture-name", has_text="lean")).to_be_visible()
    add_gesture(one, "near")
    expect(other.locator(".gesture-card .gesture-name", has_text="near")).to_be_visible()
    add_gesture(other, "far")
    for name in ("lean", "near", "far"):
        expect(one.locator(".gesture-card .gesture-name", has_text=name)).to_be_visible()
