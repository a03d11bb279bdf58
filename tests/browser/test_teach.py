"""A player teaches gestures, plays notes with them, and finds them again after a reload and in another browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from .gesture_player import learnt, map_note, open_teaching, plays, saved_set, start_camera, teach
from .player import visit_anew

Opener = Callable[..., Page]
NOTES = {"lean left": 50, "lean right": 52, "near": 54}


def test_three_gestures_are_taught_played_found_again_and_taken_elsewhere(open_page: Opener, tmp_path: Path) -> None:
    page = open_teaching(open_page, real=True, seen=False, accept_downloads=True)
    start_camera(page)
    # A face that a network finds costs half a processor all the while: few snapshots are enough.
    teach(page, *NOTES, least=5)
    for gesture, note in NOTES.items():
        map_note(page, gesture, note)
    plays(page, "near", NOTES["near"])
    page.get_by_role("link", name="Play", exact=True).click()
    for gesture, note in NOTES.items():
        plays(page, gesture, note)

    # That they are played again by a face, as the browser has kept them, is seen in test_earlier_versions.
    page.goto(page.url.rstrip("/") + "/teach")
    learnt(page)
    file = tmp_path / "mine.gesture.json"
    file.write_text(json.dumps(saved := saved_set(page)), encoding="utf-8")
    assert saved["format"] == "creatable-gestures"
    assert [line["args"]["note"] for line in saved["mappings"]] == list(NOTES.values())

    visit_anew(page, "/teach")
    expect(page.locator(".gesture-name")).to_have_text(["Nothing special"])
    page.locator("[data-input='set-file']").set_input_files(file)
    learnt(page)
    start_camera(page)
    for gesture, note in NOTES.items():
        plays(page, gesture, note)
