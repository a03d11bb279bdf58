"""Snapshots are taken with the nose alone, with two switches, and with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from .conftest import wait_until
from .gesture_player import (
    QUICK,
    begin,
    count_of,
    gesture_camera,
    learnt,
    make,
    open_teaching,
    settle,
    start_camera,
)
from .head_player import HeadPlayer
from .live_camera import UNSEEN
from .player import focus, wait_for_status
from .switch_player import choose, open_scanning, press, scan_to, step_to, under_the_scan

Opener = Callable[..., Page]
BEGIN = "Press the switch to begin"
CAPTURES = "document.querySelector('dialog.capture[open]') !== null"
DONE = "heard.statuses.some(({ code }) => code === 'capture-done')"


def test_a_nose_alone_takes_snapshots_by_a_countdown(open_page: Opener) -> None:
    player = HeadPlayer(open_page, "/teach?input=dwell", settings=QUICK, times=3)
    player.press("Count down", CAPTURES)
    player.look_at("")
    player.until(DONE)
    player.until("document.querySelector('dialog.capture[open]') === null")
    assert player.see(count_of("Nothing special")) >= 1
    assert not player.used_hands


def test_two_switches_take_snapshots_by_a_countdown(open_page: Opener) -> None:
    page = open_scanning(open_page, **gesture_camera(), scan="two-switches", **QUICK, **UNSEEN)
    press(page)
    step_to(page, "Views")
    step_to(page, "Teach gestures")
    step_to(page, "Start camera")
    wait_for_status(page, "playing", seconds=120)
    step_to(page, "Your gestures")
    step_to(page, "Nothing special")
    step_to(page, "Count down")
    wait_until(page, DONE, 120)
    assert page.evaluate(count_of("Nothing special")) >= 1


def test_one_switch_is_enough_to_teach_a_gesture(open_page: Opener) -> None:
    # Without end: what is waited for in a group may come late.
    page = open_scanning(open_page, **gesture_camera(), scan="one-switch", scanLoops=0, **QUICK,
                         **UNSEEN)

    def click(*path: str) -> None:
        """Choose one after the other, from wherever the scan is; it may have come to rest meanwhile."""
        for words in path:
            scan_to(page, words, BEGIN)
            if under_the_scan(page) == BEGIN:
                press(page)
            choose(page, words)

    click("Views", "Teach gestures", "Your gestures", "Add a gesture", "What is the gesture called?")
    click("Letters", "B", "Back, one level up", "Other keys", "Done", "Add", "Start camera")
    wait_for_status(page, "playing", seconds=120)
    make(page, "near")
    click("Your gestures", "B no snapshots", "Count down")
    wait_for_status(page, "capture-done", seconds=120)
    make(page, "rest")
    settle(page)
    click("Your gestures", "Nothing special", "Count down")
    wait_for_status(page, "capture-done", times=2, seconds=120)
    learnt(page)
    begin(page, "near", name="B")


def test_the_keyboard_alone_adds_a_gesture_and_counts_down_and_a_countdown_can_be_stopped(open_page: Opener) -> None:
    page = open_teaching(open_page, seen=False)
    start_camera(page)
    focus(page.get_by_role("button", name="Add a gesture", exact=True))
    page.keyboard.press("Enter")
    page.locator("dialog.ask input:focus").wait_for()
    page.keyboard.type("wave")
    page.keyboard.press("Enter")
    page.locator(".gesture-name", has_text="wave").wait_for()
    focus(page.get_by_role("button", name="Count down, then take snapshots: wave", exact=True))
    page.keyboard.press("Enter")
    wait_until(page, CAPTURES)
    wait_until(page, DONE, 120)
    assert page.evaluate("document.activeElement.ariaLabel") == "Count down, then take snapshots: wave"

    # So long that there is time to stop it.
    page.evaluate("document.querySelector('settings-panel').ask('setting-choose',"
                  " { name: 'captureCountdown', value: 10 })")
    stop = page.locator("dialog.capture").get_by_role("button", name="Stop", exact=True)
    for times, way in enumerate((stop.click, lambda: page.keyboard.press("Escape")), 1):
        page.get_by_role("button", name="Count down, then take snapshots: Nothing special", exact=True).click()
        wait_until(page, CAPTURES)
        way()
        wait_for_status(page, "capture-none", times=times)
        assert page.evaluate(count_of("Nothing special")) == 0
