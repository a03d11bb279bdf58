"""The pointing test: with a mouse, a finger or the head, from the keyboard, and home as a table."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import violations
from .conftest import heard_notes, wait_until
from .live_camera import UNSEEN, somebody
from .player import Opener, button, focus
from .profile_player import new_player, players, row
from .test_play_sessions import KEPT, begin
from .test_play_sessions import kept as sessions

MOVEMENTS = 27
DIALOG = "dialog.pointing"
CENTRE = """() => {
  const box = document.querySelector('.pointing-target.is-now')?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}"""


def open_test(page: Page) -> None:
    button(page, "Settings").click()
    button(page, "Pointing test").click()
    expect(page.get_by_role("dialog", name="Pointing test")).to_be_visible()


def start(page: Page, *, choose_by: str = "press", circles: str = "large") -> None:
    page.get_by_role("combobox", name="Choose a circle by").select_option(choose_by)
    page.get_by_role("combobox", name="Circles", exact=True).select_option(circles)
    button(page, "Start").click()


def target(page: Page) -> dict[str, float]:
    return dict(page.evaluate(CENTRE))


def tap_all(page: Page, *, misses: int = 0) -> None:
    """Tap each circle; some of the movements end beside it."""
    for tap in range(MOVEMENTS + 3):
        place = target(page)
        aside = place["width"] if 0 < tap <= misses else 0
        page.mouse.click(place["x"] + aside, place["y"] + (tap % 3))


def result(page: Page, name: str) -> str:
    return page.locator(".pointing-figures div", has_text=name).locator("dd").inner_text()


def saved(page: Page) -> list[dict[str, Any]]:
    return list(page.evaluate("JSON.parse(localStorage.getItem('creatable:pointing-tests') ?? '[]')"))


def test_a_mouse_taps_the_rings_and_the_figures_are_shown_kept_and_taken_home_for_each_player(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(camera=False, path="/sessions", bypass_csp=True)
    begin(page, "M-07")
    open_test(page)
    found = {"before": violations(page, within=DIALOG)}
    start(page)
    found["during"] = violations(page, within=DIALOG)
    tap_all(page, misses=2)
    expect(page.get_by_role("heading", name="Pointing test")).to_be_focused()
    found["after"] = violations(page, within=DIALOG)
    assert {state: broken for state, broken in found.items() if broken} == {}
    assert result(page, "Missed") == "7%"
    assert result(page, "With") == "Mouse"
    [kept] = saved(page)
    assert kept["source"] == "mouse"
    assert [each["trials"] for each in kept["sequences"]] == [9, 9, 9]
    assert kept["errorRate"] == pytest.approx(2 / 27)
    assert kept["throughput"] > 0
    assert kept["settings"]["keys"] == 8
    # The session that goes on has it for its report.
    wait_until(page, f"{KEPT}.then(([session]) => session.pointingTests?.length === 1)")
    [test] = sessions(page)[0]["pointingTests"]
    assert (test["source"], test["select"], test["trials"]) == ("mouse", "press", MOVEMENTS)
    assert test["throughput"] == kept["throughput"]
    the_table_is_read_back_by_somebody_elses_parser(page, tmp_path, kept)
    page.reload()
    open_test(page)
    expect(earlier(page)).to_have_count(2)

    # What was set differently stands beside the figures.
    page.keyboard.press("Escape")
    button(page, "Settings").click()
    page.get_by_role("combobox", name="Colours", exact=True).select_option("dark")
    button(page, "Pointing test").click()
    start(page)
    tap_all(page)
    expect(earlier(page).nth(1)).to_contain_text("Colours: Dark")
    page.keyboard.press("Escape")
    results_go_with_the_player(page)
    results_are_deleted_when_asked_and_only_then(page)


def earlier(page: Page) -> Locator:
    """The rows of the table of earlier tests, its head included."""
    return page.get_by_role("table", name="Earlier tests").get_by_role("row")


def the_table_is_read_back_by_somebody_elses_parser(page: Page, folder: Path, kept: dict[str, Any]) -> None:
    with page.expect_download() as download:
        button(page, "Save as a table (CSV)").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    assert path.suffix == ".csv"
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 3
    for line, sequence in zip(rows, kept["sequences"], strict=True):
        assert float(line["throughput_bits_per_s"]) == pytest.approx(sequence["throughput"], abs=1e-5)
        assert float(line["effective_width"]) == pytest.approx(sequence["effectiveWidth"], abs=1e-5)
        assert line["pointer"] == "mouse"
        assert line["setting_keys"] == "8"


def results_go_with_the_player(page: Page) -> None:
    """Each player has results of the own."""
    new_player(page, "Ada")
    open_test(page)
    expect(page.get_by_role("table")).to_have_count(0)
    start(page)
    tap_all(page)
    expect(earlier(page)).to_have_count(2)
    page.keyboard.press("Escape")
    assert [each["player"] for each in saved(page)] == ["", "", "Ada"]
    players(page).click()
    row(page, "Ada").get_by_role("button", name="Delete player").click()
    page.locator("ask-dialog").get_by_role("button", name="Delete").click()
    wait_until(page, "JSON.parse(localStorage.getItem('creatable:pointing-tests')).length === 2")
    assert [each["player"] for each in saved(page)] == ["", ""]
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def results_are_deleted_when_asked_and_only_then(page: Page) -> None:
    open_test(page)
    button(page, "Delete earlier tests").click()
    button(page, "Cancel").click()
    assert len(saved(page)) == 2
    button(page, "Delete earlier tests").click()
    page.locator("dialog.ask").get_by_role("button", name="Delete earlier tests").click()
    expect(page.get_by_role("table")).to_have_count(0)
    assert saved(page) == []


def test_the_head_does_the_test_and_no_key_sounds_behind_it(open_page: Opener) -> None:
    page = open_page(**somebody(), kept={"creatable.settings": json.dumps(UNSEEN)})
    button(page, "Play with my nose").click()
    wait_until(page, "heard.pointers.some(({ present }) => present)")
    open_test(page)
    start(page, choose_by="enter")
    page.evaluate("heard.notes.length = heard.pointers.length = 0")
    wait_until(page, "heard.pointers.length > 5")
    field = page.locator(".pointing-field").bounding_box()
    dot = page.locator(".head-dot .dot").bounding_box()
    assert field
    assert dot
    # A head at rest is the middle: of the test's field now.
    assert abs(dot["x"] + dot["width"] / 2 - field["x"] - field["width"] / 2) < field["width"] / 5
    assert abs(dot["y"] + dot["height"] / 2 - field["y"] - field["height"] / 2) < field["height"] / 5
    assert [note for note in heard_notes(page) if note[0] == "note-on"] == []
    page.keyboard.press("Escape")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")


def test_it_fits_into_any_window_is_operated_by_keyboard_and_finger_and_resting_on_a_circle_chooses_it(
    open_page: Opener
) -> None:
    page = open_page(camera=False, has_touch=True)
    it_fits_into_any_window(page)
    the_keyboard_opens_starts_stops_and_leaves_it(page)
    a_finger_and_a_mouse_do_not_mix(page)
    open_test(page)
    start(page, choose_by="dwell")
    # Also with a mouse that does not move.
    for _ in range(2):
        place = target(page)
        page.mouse.move(place["x"], place["y"], steps=3)
        wait_until(page, f"({CENTRE})().x !== {place['x']}")
    expect(page.locator(".pointing-head p")).to_have_text("1 of 27")


def the_keyboard_opens_starts_stops_and_leaves_it(page: Page) -> None:
    focus(page.get_by_role("button", name="Settings", exact=True))
    page.keyboard.press("Enter")
    focus(button(page, "Pointing test"))
    page.keyboard.press("Enter")
    focus(button(page, "Start"))
    page.keyboard.press("Enter")
    expect(button(page, "Stop")).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page, "Start")).to_be_visible()
    assert saved(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button(page, "Settings")).to_be_focused()


def it_fits_into_any_window(page: Page) -> None:
    wide = "(() => { const d = document.querySelector('dialog.pointing'); return d.scrollWidth <= d.clientWidth; })()"
    for width, height in ((320, 256), (320, 640), (1280, 720)):
        page.set_viewport_size({"width": width, "height": height})
        open_test(page)
        assert page.evaluate(wide), f"{width} x {height}"
        start(page)
        assert page.evaluate(wide), f"{width} x {height}"
        field = page.locator(".pointing-field").bounding_box()
        assert field
        assert field["width"] == pytest.approx(field["height"], abs=1), f"{width} x {height}"
        assert field["x"] >= 0, f"{width} x {height}"
        assert field["x"] + field["width"] <= width, f"{width} x {height}"
        page.keyboard.press("Escape")
        expect(page.locator("dialog.pointing[open]")).to_have_count(0)


def a_finger_and_a_mouse_do_not_mix(page: Page) -> None:
    open_test(page)
    start(page)
    place = target(page)
    page.touchscreen.tap(place["x"], place["y"])
    expect(page.locator(".pointing-head p")).to_have_text("0 of 27")
    place = target(page)
    page.mouse.click(place["x"], place["y"])
    expect(page.locator(".pointing-head p")).to_have_text("0 of 27")
    page.touchscreen.tap(place["x"], place["y"])
    expect(page.locator(".pointing-head p")).to_have_text("1 of 27")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
