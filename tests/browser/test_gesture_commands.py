"""What gestures do before a live camera: a loop, a switch, a control that is more or less, and a pointer that waits."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

from .conftest import wait_until
from .gesture_player import (
    begin,
    end,
    gesture_camera,
    make,
    mapped,
    open_set,
    open_taught,
    plays,
    show_sliders,
    start_camera,
)
from .live_camera import UNSEEN
from .player import TAP, Opener, button, choose_sound, focus, wait_for_silence, wait_for_sound, wait_for_status
from .switch_player import LABEL, open_scanning, scan_to

D3 = 50
# How far back the pointer goes when a gesture is seen.
LEAD_MS = 600
LOOPED = "heard.notes.filter(({ origin, type }) => origin === 'playback' && type === 'note-on')"


def show_play(page: Page) -> None:
    page.get_by_role("link", name="Play", exact=True).click()
    page.locator("play-stage .zone:visible").first.wait_for()


def test_gestures_loop_are_a_switch_of_a_file_and_controls_that_are_heard_and_the_pointer_stands_still_meanwhile(
    open_page: Opener, taught_set: dict[str, Any]
) -> None:
    lines = mapped(taught_set, near=("record", {"what": "loop"}), lean_left=("play-note", {"note": D3}))
    page = open_taught(open_page, taught_set, script=TAP, mappings=lines)
    a_gesture_records_a_loop_plays_it_over_and_over_and_stops_it(page)
    end(page)
    the_switch_comes_and_goes_with_the_file_that_maps_it(page, taught_set)
    lines = mapped(taught_set, near=("control-change", {"controller": 7, "low": 0, "high": 100}),
                   lean_left=("pitch-bend", {"direction": "down"}))
    open_set(page, {**taught_set, "mappings": lines})
    gestures_are_controls_that_are_more_or_less_and_are_heard(page)
    pointer_stands_still(page)


def a_gesture_records_a_loop_plays_it_over_and_over_and_stops_it(page: Page) -> None:
    begin(page, "near")
    wait_for_status(page, "recording")
    end(page)
    plays(page, "lean left", D3)
    begin(page, "near")
    wait_for_status(page, "take-kept")
    end(page)
    wait_until(page, f"{LOOPED}.length >= 2", 60)
    looped = page.evaluate(LOOPED)
    assert {note["note"] for note in looped} == {D3}
    round_ms = 1000 * (looped[1]["atSeconds"] - looped[0]["atSeconds"])
    begin(page, "near")
    count = page.evaluate(f"{LOOPED}.length")
    page.wait_for_timeout(1.3 * round_ms)
    assert page.evaluate(f"{LOOPED}.length") == count
    # A round may just have begun: with the sound, before its note.
    assert page.evaluate("heard.notes.findLast(({ note }) => note !== undefined).type") == "note-off"


def test_a_gesture_is_the_switch_of_the_scan_and_plays_the_next_note(
    open_page: Opener, taught_set: dict[str, Any]
) -> None:
    # A gesture takes its time, and so does a busy machine: the first thing is under the scan for ten seconds. The
    # hand, which no picture shows, is what plays otherwise.
    page = open_scanning(open_page, **gesture_camera(), scan="one-switch", scanMs=5000, scanFirstPauseMs=5000,
                         instrument="next-note", part="leftWrist", **UNSEEN)
    page.get_by_role("link", name="Teach gestures", exact=True).click()
    open_set(page, taught_set)
    button(page, "Add an action").click()
    row = page.locator(".mapping")
    row.get_by_role("combobox", name="Gesture", exact=True).select_option(label="near")
    row.get_by_role("combobox", name="Action", exact=True).select_option(label="Be the switch for scanning")
    start_camera(page)
    show_play(page)
    begin(page, "near")
    wait_until(page, f"{LABEL} === 'Players'")
    end(page)
    begin(page, "near")
    end(page)
    page.locator("profiles-view dialog[open]").wait_for()
    page.keyboard.press("Escape")
    scan_to(page, "Next note")
    begin(page, "near")
    wait_until(page, "heard.notes.length === 1", 10)
    end(page)
    wait_until(page, "heard.notes.length === 2", 10)
    assert page.evaluate("heard.notes.map(({ type, note }) => [type, note])") == [
        ["note-on", 60], ["note-off", 60]], "it lasts as long as the gesture does"


def the_switch_comes_and_goes_with_the_file_that_maps_it(page: Page, taught_set: dict[str, Any]) -> None:
    """In place of the set that is there; in the end there is none."""
    switch = "JSON.parse(localStorage['creatable.settings'] ?? '{}').switchOne"
    document = {**taught_set, "mappings": mapped(taught_set, near=("scan-switch", {"number": 1}))}
    page.locator("[data-input='set-file']").set_input_files(
        {"name": "mine.gesture.json", "mimeType": "application/json", "buffer": json.dumps(document).encode()})
    page.get_by_role("dialog").get_by_role("button", name="Go on").click()
    wait_until(page, f"{switch} === 'gesture:1'")
    button(page, "Begin anew").click()
    page.get_by_role("dialog").get_by_role("button", name="Go on").click()
    wait_until(page, f"{switch} !== 'gesture:1'")


def gestures_are_controls_that_are_more_or_less_and_are_heard(page: Page) -> None:
    values = "heard.notes.filter(({ type }) => type === '%s').map(({ value }) => value)"
    volume, bend = values % "control-change", values % "pitch-bend"
    make(page, "near")
    wait_until(page, f"{volume}.at(-1) > 95", 60)
    make(page, "rest")
    wait_until(page, f"{volume}.at(-1) === 0", 60)
    assert all(0 <= value <= 100 for value in page.evaluate(volume))
    assert page.evaluate(bend) == []
    make(page, "lean left")
    wait_until(page, f"{bend}.at(-1) < -7500", 60)
    make(page, "rest")
    wait_until(page, f"{bend}.at(-1) === 0", 60)
    assert all(-8191 <= value <= 0 for value in page.evaluate(bend))

    show_play(page)
    choose_sound(page, "organ")
    begin(page, "near")
    focus(button(page, "C4"))
    page.keyboard.down("a")
    wait_for_sound(page)
    end(page)
    wait_for_silence(page)
    begin(page, "near")
    wait_for_sound(page)
    page.keyboard.up("a")
    end(page)


def begin_within(page: Page, pose: str, most_ms: float) -> None:
    """Make a gesture that is seen so soon; a busy machine needs several attempts."""
    for _ in range(8):
        made_at = page.evaluate("performance.now()")
        begin(page, pose)
        if page.evaluate("heard.gestures.at(-1).atMs") - made_at < most_ms:
            return
        end(page)
        # What went before must not be where this attempt was.
        page.wait_for_timeout(2 * most_ms)
    raise AssertionError(f"{pose} was never seen within {most_ms} ms")


def pointers_after(page: Page, count: int = 12) -> list[tuple[float, float]]:
    """Where the pointer is in the next frames."""
    before = page.evaluate("heard.pointers.length")
    wait_until(page, f"heard.pointers.length >= {before + count}", 60)
    return [(p["x"], p["y"]) for p in page.evaluate(f"heard.pointers.slice({before})") if p["present"]]


def pointer_stands_still(page: Page) -> None:
    """While a gesture is made, unless the player wants otherwise."""
    before = [x for x, _ in pointers_after(page)]
    begin_within(page, "lean left", LEAD_MS)
    during = pointers_after(page)
    assert len(set(during)) == 1
    assert min(before) - 0.05 < during[0][0] < max(before) + 0.05
    end(page)
    assert len(set(pointers_after(page))) > 1, "it goes on"

    page.get_by_role("link", name="Teach gestures", exact=True).click()
    show_sliders(page, "lean left")
    page.get_by_label("The dot stands still while it is made").uncheck()
    show_play(page)
    begin(page, "lean left")
    dragged = pointers_after(page)
    assert len(set(dragged)) > 1
    assert abs(dragged[-1][0] - during[0][0]) > 0.1
