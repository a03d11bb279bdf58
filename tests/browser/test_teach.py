"""A player teaches gestures, plays notes with them, and finds them again after a reload and in another browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from .gesture_player import learnt, map_note, open_teaching, plays, start_camera, teach
from .player import button

Opener = Callable[..., Page]
NOTES = {"lean left": 50, "lean right": 52, "near": 54}


def test_three_gestures_are_taught_played_found_again_and_taken_elsewhere(open_page: Opener, tmp_path: Path) -> None:
    page = open_teaching(open_page, real=True, seen=False, accept_downloads=True)
    start_camera(page)
    teach(page, *NOTES)
    for gesture, note in NOTES.items():
        map_note(page, gesture, note)
    plays(page, "near", NOTES["near"])
    page.get_by_role("link", name="Play", exact=True).click()
    for gesture, note in NOTES.items():
        plays(page, gesture, note)

    page.goto(page.url.rstrip("/") + "/teach")
    learnt(page)
    start_camera(page)
    plays(page, "lean right", NOTES["lean right"])
    page.get_by_role("button", name="Stop camera").locator("visible=true").first.click()

    with page.expect_download() as download:
        button(page, "Save as a file").click()
    file = tmp_path / "mine.gesture.json"
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["format"] == "creatable-gestures"

    elsewhere = open_teaching(open_page, real=True, seen=False)
    elsewhere.locator("[data-input='set-file']").set_input_files(file)
    learnt(elsewhere)
    start_camera(elsewhere)
    for gesture, note in NOTES.items():
        plays(elsewhere, gesture, note)
