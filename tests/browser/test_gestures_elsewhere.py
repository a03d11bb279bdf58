"""Gestures on two devices: nobody overwrites them who only looked, and what is replaced can be had again."""

from __future__ import annotations

import json
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


def device_with_copy(open_page: Opener) -> Page:
    """A device that has the set, with a copy on the server."""
    page = open_page(camera=False, path="/teach", kept=KEY)
    content = json.dumps(set_document(1)).encode()
    page.locator("[data-input='set-file']").set_input_files(
        {"name": "mine.gesture.json", "mimeType": "application/json", "buffer": content})
    page.get_by_label(ON_SERVER).check()
    wait_until(page, "localStorage.getItem('creatable:gesture-sets-known')?.includes('version')")
    return page


def test_who_only_opens_the_page_takes_the_newer_gestures_and_can_go_back(open_page: Opener, server: Server) -> None:
    old = device_with_copy(open_page)
    new = device_with_copy(open_page)
    add_gesture(new, "near")
    wait_until(new, f"fetch('{ADDRESS}').then((answer) => answer.text()).then((text) => text.includes('near'))")
    old.reload()
    wait_for_status(old, "gestures-updated")
    assert names(server) == ["", "lean", "near"]
    expect(old.locator(".gesture-card .gesture-name", has_text="near")).to_be_visible()
    old.get_by_role("button", name="Gestures of before").click()
    expect(old.locator(".gesture-card .gesture-name", has_text="near")).to_have_count(0)
    wait_for_status(old, "gestures-restored")
    # That is a change: it is sent, and the other gestures are kept in their turn.
    wait_until(old, f"fetch('{ADDRESS}').then((answer) => answer.text()).then((text) => !text.includes('near'))")
    expect(old.get_by_role("button", name="Gestures of before")).to_have_count(2)


def test_two_tabs_of_one_browser_teach_one_set(open_page: Opener) -> None:
    one = device_with_copy(open_page)
    other = one.context.new_page()
    other.goto(one.url)
    expect(other.locator(".gesture-card .gesture-name", has_text="lean")).to_be_visible()
    add_gesture(one, "near")
    expect(other.locator(".gesture-card .gesture-name", has_text="near")).to_be_visible()
    add_gesture(other, "far")
    for name in ("lean", "near", "far"):
        expect(one.locator(".gesture-card .gesture-name", has_text=name)).to_be_visible()
