"""Each control does what it says, at once, and still does after a reload."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import heard_notes, wait_until
from .live_camera import somebody
from .player import (
    SILENCE,
    TAP,
    Opener,
    any_sound,
    button,
    choose_sound,
    focus,
    hear_out,
    peak,
    play_until_heard,
    wait_for_silence,
    wait_for_sound,
)

STORES = ["creatable.settings", "creatable:camera", "creatable:backend"]
SILHOUETTE = (0x7A, 0x86, 0xC8)
# How many points of the mirror's drawing have this colour.
COUNT_COLOUR = """(wanted) => {
  const canvas = document.querySelector('mirror-view canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) count += wanted.every((value, index) => data[at + index] === value);
  return count;
}"""
VIDEO_SHOWS = "Boolean(document.querySelector('mirror-view video').srcObject)"


def set_in_dialog(page: Page, label: str, choice: str) -> None:
    button(page, "Settings").click()
    page.get_by_role("combobox", name=label, exact=True).select_option(value=choice)
    button(page, "Done").click()


def slide(page: Page, label: str, value: int) -> None:
    page.get_by_role("slider", name=label).fill(str(value))


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener) -> Page:
    return open_page_for_all(camera=False, script=TAP)


@pytest.fixture
def tapped(one_page: Page) -> Iterator[Page]:
    """A silent page with a piano, whose sound can be measured: the same one for all tests that do."""
    one_page.evaluate("heard.notes.length = 0")
    yield one_page
    one_page.keyboard.up("a")
    choose_sound(one_page, "piano")
    wait_for_silence(one_page)


def test_the_volume_slider_is_what_reaches_the_loudspeaker(tapped: Page) -> None:
    slide(tapped, "Volume", 100)
    play_until_heard(tapped)
    slide(tapped, "Volume", 0)
    wait_for_silence(tapped)
    slide(tapped, "Volume", 100)
    wait_for_sound(tapped)


def test_another_sound_is_another_sound(tapped: Page) -> None:
    play_until_heard(tapped)
    tapped.keyboard.up("a")
    choose_sound(tapped, "marimba")
    wait_until(tapped, "heard.notes.some(({ program }) => program === 12)")
    play_until_heard(tapped)
    # A marimba's bar dies away under the finger; a piano's string would go on for long.
    wait_for_silence(tapped, seconds=6)


def test_sustain_lets_notes_ring_after_the_key(tapped: Page) -> None:
    play_until_heard(tapped)
    tapped.keyboard.up("a")
    wait_for_silence(tapped)
    button(tapped, "Sustain").click()
    expect(button(tapped, "Sustain")).to_have_attribute("aria-pressed", "true")
    play_until_heard(tapped)
    tapped.keyboard.up("a")
    # Without the pedal a tenth of silence is left by then.
    hear_out(tapped, 0.8)
    assert peak(tapped) > SILENCE
    button(tapped, "Sustain").click()
    wait_for_silence(tapped, below=SILENCE)
    pedal = tapped.evaluate("heard.notes.filter(({ controller }) => controller === 64).map(({ value }) => value)")
    assert pedal == [127, 0]


def keys_of(page: Page) -> list[str]:
    return [name.split()[0] for name in page.locator("play-stage .zone").evaluate_all(
        "(keys) => keys.map((key) => key.getAttribute('aria-label') ?? key.textContent)")]


def state(page: Page) -> list[Any]:
    """What each control of the settings says."""
    return list(page.evaluate("[...document.querySelectorAll('settings-panel :is(input, select)')]"
                              ".map((control) => control.type === 'checkbox' ? control.checked : control.value)"))


def test_what_is_set_is_so_at_once_and_after_a_reload_until_all_is_put_back(open_page: Opener) -> None:
    page = open_page(camera=False, color_scheme="light")
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(background)
    # What nobody has opened yet is not made; then it is there at once, for the focus too.
    expect(page.locator("settings-panel :is(input, select)")).to_have_count(0)
    button(page, "Settings").click()
    expect(page.locator("settings-panel select").first).to_be_focused()
    before = state(page)
    page.get_by_label("Short notes").check()
    page.get_by_role("combobox", name="Loudness", exact=True).select_option(label="Always the same")
    slide(page, "Loudness of each note", 40)
    choose_notes_of_ones_own(page)
    page.get_by_role("combobox", name="Colours", exact=True).select_option(value="dark")
    button(page, "Done").click()
    chosen = ["C♯4", "A4", "C♯5", "A5", "C♯6"]
    assert keys_of(page) == chosen
    dark = page.evaluate(background)
    assert dark != light

    page.reload()
    button(page, "C♯4").wait_for()
    assert keys_of(page) == chosen
    assert page.evaluate(background) == dark
    focus(button(page, "C♯4"))
    page.keyboard.down("a")
    wait_until(page, "heard.notes.length === 2")
    assert page.evaluate("[heard.notes[0].type, heard.notes[0].velocity]") == ["note-on", 40]
    page.keyboard.up("a")
    assert heard_notes(page) == [("note-on", 61), ("note-off", 61)]
    button(page, "Settings").click()
    page.get_by_role("combobox", name="Colours", exact=True).select_option(value="auto")
    assert page.evaluate(background) == light
    all_is_put_back(page, before)
    what_happens_is_said_in_the_dialog_that_is_open(page)
    a_damaged_memory_keeps_nobody_from_playing(page)


def choose_notes_of_ones_own(page: Page) -> None:
    """C sharp and A; one of them stays."""
    tones = page.get_by_role("group", name="Only these notes")
    expect(tones).to_have_count(0)
    page.get_by_role("combobox", name="Scale", exact=True).select_option(label="My own notes")
    expect(tones.get_by_role("button")).to_have_count(12)
    for name in ("C", "D", "E", "G"):
        tones.get_by_role("button", name=name, exact=True).click()
    last = tones.get_by_role("button", name="A", exact=True)
    expect(last).to_have_attribute("aria-disabled", "true")
    last.click(force=True)
    expect(last).to_have_attribute("aria-pressed", "true")
    tones.get_by_role("button", name="C♯ / D♭", exact=True).click()
    expect(last).not_to_have_attribute("aria-disabled", "true")


def all_is_put_back(page: Page, before: list[Any]) -> None:
    for label, choice in (("Scale", "blues"), ("First note", "2"), ("Colours", "dark"), ("Mirror", "none")):
        page.get_by_role("combobox", name=label, exact=True).select_option(value=choice)
    page.get_by_label("Short notes").check()
    slide(page, "Octave", 2)
    assert sum(a != b for a, b in zip(before, state(page), strict=True)) >= 6
    button(page, "Back to the start").click()
    assert state(page) == before
    expect(page.locator(".zone-name").first).to_have_text("C4")
    assert page.evaluate("document.documentElement.dataset.theme") == "auto"


def what_happens_is_said_in_the_dialog_that_is_open(page: Page) -> None:
    dialog = page.get_by_role("dialog", name="Settings")
    focus(button(page, "Done"))
    page.keyboard.press("End")
    expect(dialog.get_by_role("status")).to_contain_text("Everything is paused")
    expect(dialog.get_by_role("status")).to_be_in_viewport()
    page.evaluate("document.dispatchEvent(new CustomEvent('start-tracking'))")
    expect(dialog.get_by_role("button", name="Try again")).to_be_visible()
    button(page, "Done").click()
    expect(page.get_by_role("banner").get_by_role("button", name="Try again")).to_be_visible()


def a_damaged_memory_keeps_nobody_from_playing(page: Page) -> None:
    odd = {"keys": 99, "scale": "made up", "volume": "loud", "part": None, "__proto__": 1}
    # Each damage to the settings by itself: tests/js/app/settings.test.js.
    for damage in (["{not json"] * 3, [json.dumps(odd), "[]", "null"]):
        page.evaluate("(kept) => kept.forEach(([key, value]) => localStorage.setItem(key, value))",
                      list(zip(STORES, damage, strict=True)))
        page.reload()
        expect(page.locator(".zone-name")).to_have_text(["C4", "D4", "E4", "F4", "G4", "A4", "B4", "C5"])
        button(page, "C4").click()
        assert heard_notes(page) == [("note-on", 60), ("note-off", 60)]


def test_another_part_of_the_body_plays_and_the_mirror_shows_the_camera_a_silhouette_or_nothing(
    open_page: Opener
) -> None:
    page = open_page(**somebody(), kept=any_sound(part="leftShoulder"))
    button(page, "Play with my nose").click()
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    assert page.evaluate("new Set(heard.pointers.map(({ source }) => source)).size") == 1
    assert page.evaluate("heard.pointers[0].source") == "leftShoulder"
    wait_until(page, "document.querySelector('mirror-view video').videoWidth === 160")
    assert page.evaluate(COUNT_COLOUR, SILHOUETTE) == 0

    set_in_dialog(page, "Mirror", "silhouette")
    expect(page.locator(".stage mirror-view video")).to_be_hidden()
    assert not page.evaluate(VIDEO_SHOWS)
    wait_until(page, f"({COUNT_COLOUR})({list(SILHOUETTE)}) > 500")

    # Tracking goes on where nothing of it is seen.
    set_in_dialog(page, "Mirror", "none")
    expect(page.locator(".stage mirror-view .mirror")).to_be_hidden()
    assert not page.evaluate(VIDEO_SHOWS)
    page.evaluate("heard.notes.length = heard.pointers.length = 0")
    wait_until(page, "heard.pointers.filter(({ present }) => present).length > 5")
    # Nobody's wrist is in this picture: its notes end, and the dot is gone.
    set_in_dialog(page, "Play with", "leftWrist")
    wait_until(page, "heard.pointers.at(-1)?.present === false")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-off')")
    expect(page.locator(".dot.is-present")).to_have_count(0)
