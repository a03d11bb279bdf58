"""The drum grid: heard in time whatever the page does, set by keyboard and one switch, kept, and in the take."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import wait_until
from .player import TAP, Opener, button, focus, kept_in_the_browser, record, stop, wait_for_sound
from .test_accessibility import violations_in
from .test_beat import TOLD
from .test_look import cut_off

KEPT = {"creatable.settings": json.dumps({"beat": True, "tempoBpm": 240})}
STEPS = "told.filter(({ step }) => step !== undefined)"


def step(page: Page, name: str) -> Locator:
    return page.locator("drum-grid").get_by_role("button", name=name)


def test_drums_are_heard_set_kept_and_taken_home_while_the_page_is_busy(open_page: Opener) -> None:
    page = open_page(camera=False, bypass_csp=True, script=TAP + TOLD, kept=KEPT)
    page.get_by_role("button", name="Drums", exact=True).click()
    expect(page.locator("drum-grid dialog")).to_be_visible()
    assert violations_in(page, "light", "dark", "narrow", within="drum-grid") == {}
    assert not cut_off(page)

    # One tab stop for all of the steps; arrow keys go on from it.
    first = step(page, "Kick, beat 1, step 1")
    focus(first)
    page.keyboard.press("Tab")
    expect(button(page, "Done")).to_be_focused()
    focus(first)
    for key in ("ArrowDown", "End", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    last = step(page, "Snare, beat 4, step 3")
    expect(last).to_be_focused()
    expect(last).to_have_attribute("aria-pressed", "true")
    button(page, "Done").click()

    record(page)
    button(page, "Play the drums").click()
    wait_for_sound(page)
    wait_until(page, f"{STEPS}.length >= 3")
    # Nothing else runs on the page for a second.
    page.evaluate("""() => { for (const ends = performance.now() + 1000; performance.now() < ends;); }""")
    wait_until(page, f"{STEPS}.length >= 20")
    button(page, "Stop the drums").click()
    stop(page)
    told = page.evaluate(STEPS)
    at = [each["atSeconds"] - told[0]["atSeconds"] for each in told]
    assert at == pytest.approx([index / 16 for index in range(len(told))], abs=1e-4)
    assert [each["step"] for each in told[:18]] == [*range(16), 0, 1]

    # What sounded is in the take, where it sounded.
    (take,) = kept_in_the_browser(page)
    notes = [event for event in take["events"] if event["type"] == "note-on"]
    struck = [(each["atSeconds"], hit) for each in told for hit in each["hits"]]
    assert [(event["channel"], event["note"]) for event in notes] == [(9, [36, 38, 42][hit]) for _, hit in struck]
    assert [event["atSeconds"] - notes[0]["atSeconds"] for event in notes] == pytest.approx(
        [seconds - struck[0][0] for seconds, _ in struck], abs=0.02)

    page.reload()
    page.get_by_role("button", name="Drums", exact=True).click()
    expect(step(page, "Snare, beat 4, step 3")).to_have_attribute("aria-pressed", "true")
