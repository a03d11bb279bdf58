"""When a gesture counts as made: sliders change the picture of what was, and what comes; each player has the own."""

from __future__ import annotations

import json
import math
from typing import Any

from playwright.sync_api import Locator, Page, expect

from .gesture_player import begin, end, id_of, make, mapped, open_set, open_taught, plays, show_sliders, start_camera
from .player import Opener
from .profile_player import choose, new_player

# What is held for a second is held for a third of one.
TIMES = 3
# Nothing but the threshold is in the way; a head that trembles is still one gesture.
EASY = {"threshold": 0.7, "hysteresis": 0.2, "holdMs": 0, "cooldownMs": 0, "smoothingMs": 120, "holdsPointer": True}
# How many of the picture's columns are filled.
FILLED = """(() => {
  const { width, height } = document.querySelector('canvas.signal');
  const { data } = document.querySelector('canvas.signal').getContext('2d').getImageData(0, 0, width, height);
  const isFilled = (x) => Array.from({ length: height }, (_, y) => data[4 * (y * width + x) + 3] > 60)
    .filter(Boolean).length > height / 2;
  return Array.from({ length: width }, (_, x) => isFilled(x)).filter(Boolean).length;
})()"""


def slider(page: Page, name: str) -> Locator:
    return page.locator("gesture-trigger").get_by_role("slider", name=name)


def filled_with(page: Page, name: str, value: float) -> int:
    """How much of the picture is filled when a slider stands there."""
    slider(page, name).fill(str(value))
    return int(page.evaluate(FILLED))


def spans(page: Page) -> list[tuple[float, float]]:
    """When the gestures so far began and ended, in milliseconds."""
    times = [event["atMs"] for event in page.evaluate("heard.gestures")]
    return list(zip(times[::2], times[1::2], strict=False))


def make_long_and_short(page: Page) -> int:
    """Make two gestures in ten seconds, of which one lasts longer; return a hold time that only this one has."""
    for _ in range(8):
        expect(page.locator(".trigger-made")).to_have_text("Not made in the last ten seconds.")
        begin(page, "near")
        page.wait_for_timeout(1800 / TIMES)
        end(page)
        begin(page, "near")
        end(page)
        (a, b), (c, d) = spans(page)[-2:]
        long, short = b - a, d - c
        if short < 1800 and long - short > 1000 and d - b < 2800 and d - a < 6000:
            # What follows a gesture belongs to the picture: how it ends.
            page.wait_for_timeout(2600 / TIMES)
            return 50 * math.ceil((short + 100) / 50)
    raise AssertionError(f"never a long and a short gesture within ten seconds: {spans(page)}")


def test_each_slider_changes_what_was_and_what_counts_now_is_found_again_and_is_each_players_own(
    open_page: Opener, taught_set: dict[str, Any]
) -> None:
    page = open_taught(open_page, taught_set, times=TIMES, firing={id_of(taught_set, "near"): EASY},
                       mappings=mapped(taught_set, near=("play-note", {"note": 50})))
    show_sliders(page, "near")
    each_slider_changes_what_the_last_ten_seconds_would_have_been(page)
    page.get_by_role("button", name="As at first").click()
    start_camera(page)
    sliders_change_what_counts_now_and_are_found_again(page)
    start_camera(page)
    each_player_has_gestures_that_do_the_own_things_as_easily_as_that_player_likes(page, taught_set)


def each_slider_changes_what_the_last_ten_seconds_would_have_been(page: Page) -> None:
    longer_than_short = make_long_and_short(page)
    # Nothing more comes: what follows is about these ten seconds.
    page.get_by_role("button", name="Stop camera").locator("visible=true").last.dispatch_event("click")
    expect(page.get_by_text("The camera is off. Start it to take snapshots")).to_be_visible()
    made = page.locator(".trigger-made")
    expect(made).to_have_text("Made 2 times in the last ten seconds.")
    both = page.evaluate(FILLED)
    assert filled_with(page, "Must last", longer_than_short) < both
    expect(made).to_have_text("Made once in the last ten seconds.")
    assert filled_with(page, "Must last", 0) == both
    assert filled_with(page, "Rest afterwards", 3000) < both
    expect(made).to_have_text("Made once in the last ten seconds.")
    assert filled_with(page, "Rest afterwards", 0) == both
    slow = filled_with(page, "Smoothing", 1000)
    assert slow != both
    tolerant = filled_with(page, "Ends so far below", 0.5)
    assert tolerant > slow
    assert filled_with(page, "Clear enough at", 0.98) < tolerant


def sliders_change_what_counts_now_and_are_found_again(page: Page) -> None:
    slider(page, "Must last").fill("1000")
    slider(page, "Rest afterwards").fill("2500")
    for _ in range(2):
        made_at = page.evaluate("performance.now()")
        begin(page, "near")
        assert page.evaluate("heard.gestures.at(-1).atMs") >= made_at + 1000
        end(page)
    (_, first_end), (second_begin, _) = spans(page)[-2:]
    assert second_begin - first_end >= 2500
    page.reload()
    show_sliders(page, "near")
    expect(slider(page, "Must last")).to_have_value("1000")
    expect(slider(page, "Rest afterwards")).to_have_value("2500")
    page.get_by_role("button", name="As at first").click()
    expect(slider(page, "Must last")).to_have_value("150")


def each_player_has_gestures_that_do_the_own_things_as_easily_as_that_player_likes(
    page: Page, taught_set: dict[str, Any]
) -> None:
    # The sliders are open still.
    new_player(page, "Mia")
    slider(page, "Clear enough at").fill("0.5")
    new_player(page, "Otto", symbol="Boat")
    expect(page.locator(".gesture-name")).to_have_text(["Nothing special"])
    other = json.loads(json.dumps(taught_set).replace(taught_set["id"], "22222222-2222-4333-8444-555555555555"))
    open_set(page, {**other, "mappings": mapped(taught_set, near=("play-note", {"note": 52}))})
    show_sliders(page, "near")
    expect(slider(page, "Clear enough at")).to_have_value("0.7")
    plays(page, "near", 52)
    choose(page, "Mia")
    expect(slider(page, "Clear enough at")).to_have_value("0.5")
    plays(page, "near", 50)
    choose(page, "Otto")
    plays(page, "near", 52)
    notes = {note["note"] for note in page.evaluate("heard.notes") if "note" in note}
    assert notes == {50, 52}
    page.reload()
    start_camera(page)
    plays(page, "near", 52)
    make(page, "rest")
