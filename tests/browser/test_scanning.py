"""One switch, or two, are enough: to set themselves up, to play, to record and to take the music home."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import Server, heard_codes, heard_notes, wait_until
from .page_clock import SETTABLE, set_forward
from .player import NONE_AT_THE_SERVER, VOICE, Opener, any_sound, button, visit_anew, wait_for_status
from .switch_player import (
    GUARD_MS,
    LABEL,
    QUICK,
    SOON,
    choose,
    kept,
    press,
    saved_midi,
    set_up,
    step_to,
    under_the_scan,
)

C4, D4, E4 = 60, 62, 64
Visit = Callable[..., Page]
# What lies behind it is looked at where none is open; what the scan shows stands in it or above it.
ON_TOP = "dialog[open], .scan-view"
BEGIN, PAUSED = "Press the switch to begin", "Paused. Hold the switch to go on"


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener) -> Page:
    """A tab in which nobody has been yet."""
    return open_page_for_all(path="/healthz", touched=False, camera=False, bypass_csp=True, script=SETTABLE + VOICE)


@pytest.fixture
def visit(server: Server, one_page: Page) -> Visit:
    """Open the page as after an earlier visit with these settings: in the same tab for all tests of this file."""
    def open_anew(path: str = "/", **settings: object) -> Page:
        visit_anew(one_page, path, any_sound(**{**QUICK, **settings}))
        return one_page

    return open_anew


def test_one_switch_is_enough_from_opening_the_page_to_a_downloaded_midi_file(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit("/?input=one-switch")
    expect(page.locator(".scan-label")).to_have_text("Press your switch")
    press(page, "b")

    def click(words: str) -> None:
        choose(page, words, "b")

    click("Playing")
    click("Record")
    wait_for_status(page, "recording")
    click("Keys")
    for name in ("C4", "D4", "E4"):
        click(name)
    click("Back, one level up")
    click("Playing")
    click("Stop")
    wait_for_status(page, "take-kept")
    page.locator("takes-list .is-sent").wait_for()
    click("Take 1")
    assert saved_midi(page, lambda: click("Download MIDI"), tmp_path) == [C4, D4, E4]
    # Its sound file, too; and deleted, it is brought back.
    click("Take 1")
    with page.expect_download():
        click("Download WAV")

    def delete() -> None:
        click("Take 1")
        click("Delete")
        click("Delete")
        page.locator("takes-list .is-removed").wait_for()

    delete()
    click("Undo")
    wait_for_status(page, "take-back")
    # Another day it is in a list of its own, and is deleted for good. From there a nose puts it back: test_dwell.
    delete()
    wait_until(page, NONE_AT_THE_SERVER)
    page.reload()
    expect(page.locator(".scan-label")).to_have_text("Press your switch")
    press(page, "b")
    # Open, it has a row of buttons beside it.
    for each in ("Deleted takes (1)", "My takes", "Take 1", "Delete for good", "Delete for good"):
        click(each)
    wait_for_status(page, "take-forgotten")
    expect(page.locator(".takes-deleted")).to_have_count(0)
    one_switch_goes_round_and_rests_is_measured_holds_notes_pauses_and_may_stick(page)


def test_two_switches_are_enough_from_opening_the_page_to_a_downloaded_midi_file(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit("/?input=two-switches")
    expect(page.locator(".scan-label")).to_have_text("Press the switch that steps on")
    press(page, " ")
    expect(page.locator(".scan-label")).to_have_text("Press the switch that chooses")
    # A key cannot be both.
    press(page, " ")
    wait_for_status(page, "switch-taken")
    press(page, "Enter")
    assert (kept(page, "switchOne"), kept(page, "switchTwo")) == ("key:Space", "key:Enter")
    step_to(page, "Playing")
    step_to(page, "Record")
    wait_for_status(page, "recording")
    step_to(page, "Keys")
    for name in ("C4", "E4", "D4"):
        step_to(page, name)
    step_to(page, "Back, one level up")
    step_to(page, "Playing")
    step_to(page, "Stop")
    wait_for_status(page, "take-kept")
    page.locator("takes-list .is-sent").wait_for()
    step_to(page, "Take 1")
    assert saved_midi(page, lambda: step_to(page, "Download MIDI"), tmp_path) == [C4, E4, D4]
    two_switches_hear_what_is_scanned_set_a_slider_and_choose_from_dialogs_and_long_lists(page)


def hold(page: Page, ms: float) -> None:
    """Hold the switch for so long, by the page's own clock."""
    page.keyboard.down(" ")
    set_forward(page, ms)
    page.keyboard.up(" ")
    set_forward(page, GUARD_MS)


def one_switch_goes_round_and_rests_is_measured_holds_notes_pauses_and_may_stick(page: Page) -> None:
    set_up(page, switchOne="key:Space", scanLoops=1, scanMs=300, scanFirstPauseMs=0)
    # It goes round, and rests.
    expect(page.locator(".scan-label")).to_have_text(BEGIN)
    after_its_rounds_without_a_choice_the_scan_rests_until_the_next_press(page)
    set_up(page, **{**QUICK, "scanMs": 5000, "scanLoops": 3})
    axe_finds_nothing_while_scanning_nor_in_the_dialogs_of_the_switches(page)
    set_up(page, scanMs=QUICK["scanMs"])
    the_reaction_test_sets_the_time_of_a_step(page)
    set_up(page, scanMs=QUICK["scanMs"], scanNoteMs=500)
    a_note_lasts_for_as_long_as_the_switch_is_held_and_a_click_for_its_fixed_time(page)
    set_up(page, scanNoteMs=0, switchHoldMs=1000)
    a_long_hold_pauses_everything_ends_the_note_and_another_one_goes_on(page)
    set_up(page, switchHoldMs=20000)
    a_switch_that_sticks_is_told_once_and_ignored_until_it_is_let_go(page)


def after_its_rounds_without_a_choice_the_scan_rests_until_the_next_press(page: Page) -> None:
    page.evaluate("document.addEventListener('creatable:action', ({ detail }) => (window.acts ??= []).push(detail))")
    press(page)
    wait_until(page, f"{LABEL} !== '{BEGIN}'")
    wait_until(page, f"{LABEL} === '{BEGIN}'")
    acts = page.evaluate("window.acts")
    assert [act["phase"] for act in acts] == ["enter"] * (len(acts) - 1) + ["cancel"]
    assert set(acts[0]) == {"action", "phase", "progress", "atMs"}
    # Nobody has set the clock forward here: a step lasts for as long as the player has set.
    times = [act["atMs"] for act in acts]
    assert all(later - earlier >= 300 for earlier, later in pairwise(times))
    press(page)
    wait_until(page, f"{LABEL} !== '{BEGIN}'")


def axe_finds_nothing_while_scanning_nor_in_the_dialogs_of_the_switches(page: Page) -> None:
    expect(page.locator(".scan-frame")).to_be_visible()
    found = {"scanning": violations(page)}
    button(page, "Switches").click()
    found["switches"] = violations(page, within=ON_TOP)
    button(page, "Set the switch").click()
    found["which kind"] = violations(page, within=ON_TOP)
    button(page, "A key, a gamepad button or a mouse button").click()
    found["press now"] = violations(page, within=ON_TOP)
    # The way out is no switch, with any button.
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert "switch-set" not in heard_codes(page)
    button(page, "Measure how fast it may be").click()
    found["reaction"] = violations(page, within=ON_TOP)
    page.keyboard.press("Escape")
    assert {state: broken for state, broken in found.items() if broken} == {}


def the_reaction_test_sets_the_time_of_a_step(page: Page) -> None:
    button(page, "Measure how fast it may be").click()
    light = page.locator(".reaction-light.is-lit")
    for _ in range(5):
        while not light.is_visible():
            set_forward(page, 400)
        press(page)
    found = page.get_by_role("alert")
    expect(found).to_contain_text("Steps of")
    needed_ms, offered_ms = (round(1000 * float(figure)) for figure in re.findall(r"([\d.]+) s\b", found.inner_text()))
    # The 0.65 rule, in steps of 50 ms and from 300; what is shown of the reaction is rounded to hundredths.
    quickest, slowest = (max(300, math.ceil((needed_ms + rounded) / 0.65 / 50) * 50) for rounded in (-5, 5))
    assert offered_ms % 50 == 0
    assert quickest <= offered_ms <= slowest
    choose(page, "Take")
    expect(page.locator("dialog[open]")).to_have_count(1)
    assert kept(page, "scanMs") == offered_ms
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)


def a_note_lasts_for_as_long_as_the_switch_is_held_and_a_click_for_its_fixed_time(page: Page) -> None:
    choose(page, "Keys")
    page.evaluate("heard.notes.length = 0")
    page.keyboard.down(" ")
    page.wait_for_timeout(700)
    assert heard_notes(page) == [("note-on", C4)]
    page.keyboard.up(" ")
    assert heard_notes(page) == [("note-on", C4), ("note-off", C4)]
    page.evaluate("heard.notes.length = 0")
    choose(page, "D4", hold_ms=10)
    wait_until(page, "heard.notes.length === 2")
    times = page.evaluate("heard.notes.map(({ atSeconds }) => atSeconds)")
    assert times[1] - times[0] > 0.4


def a_long_hold_pauses_everything_ends_the_note_and_another_one_goes_on(page: Page) -> None:
    choose(page, "Keys")
    page.evaluate("heard.notes.length = 0")
    page.keyboard.down(" ")
    set_forward(page, 1100)
    assert heard_codes(page)[-1] == "paused"
    wait_until(page, "heard.notes.length === 2")
    assert heard_notes(page) == [("note-on", C4), ("note-off", C4)]
    page.keyboard.up(" ")
    set_forward(page, GUARD_MS)
    expect(page.locator(".scan-label")).to_have_text(PAUSED)
    press(page)
    expect(page.locator(".scan-label")).to_have_text(PAUSED)
    hold(page, 1300)
    assert heard_codes(page)[-1] == "resumed"
    wait_until(page, f"{LABEL} !== '{PAUSED}'")
    expect(page.locator("dialog[open]")).to_have_count(0)
    # Without a note it is the same.
    hold(page, 1300)
    assert heard_codes(page)[-1] == "paused"
    hold(page, 1300)
    assert heard_codes(page)[-1] == "resumed"


def a_switch_that_sticks_is_told_once_and_ignored_until_it_is_let_go(page: Page) -> None:
    choose(page, "Keys")
    page.evaluate("heard.notes.length = 0")
    page.keyboard.down(" ")
    set_forward(page, 31_000)
    wait_for_status(page, "switch-stuck")
    wait_until(page, "heard.notes.length === 2")
    page.wait_for_timeout(300)
    assert heard_codes(page).count("switch-stuck") == 1
    page.keyboard.up(" ")
    wait_for_status(page, "switch-freed")


def two_switches_hear_what_is_scanned_set_a_slider_and_choose_from_dialogs_and_long_lists(page: Page) -> None:
    set_up(page, scanSpeech=True)
    press(page)
    page.evaluate("window.spoken.length = 0")
    press(page)
    what_is_under_the_scan_is_spoken_for_those_who_ask_for_it(page)
    a_device_without_a_voice_says_so_and_scans_on(page)
    set_up(page, scanSpeech=False)
    a_dialog_is_scanned_alone_and_a_slider_is_set_with_the_switch(page)
    of_a_long_list_the_parts_come_first(page)
    set_up(page, scale="own", tones="0 2 4 7")
    step_to(page, "Settings")
    page.locator("settings-panel dialog[open]").wait_for()
    the_label_and_the_frame_are_above_an_open_dialog_and_in_the_window(page)
    the_switch_stays_among_the_notes_of_ones_own(page)


def what_is_under_the_scan_is_spoken_for_those_who_ask_for_it(page: Page) -> None:
    first = under_the_scan(page)
    press(page)
    assert page.evaluate("window.spoken") == [first, under_the_scan(page)]


def a_device_without_a_voice_says_so_and_scans_on(page: Page) -> None:
    # How long the voices of a device are waited for: tests/js/core/speech.test.js.
    page.evaluate(f"() => {{ window.usual = setTimeout; speechSynthesis.getVoices = () => []; {SOON} }}")
    press(page)
    wait_for_status(page, "speech-none")
    first = under_the_scan(page)
    press(page)
    assert under_the_scan(page) != first
    page.evaluate("() => { window.setTimeout = usual; }")


def a_dialog_is_scanned_alone_and_a_slider_is_set_with_the_switch(page: Page) -> None:
    step_to(page, "Playing")
    step_to(page, "Volume")
    page.locator("choice-dialog dialog[open]").wait_for()
    press(page)
    names = set()
    for _ in range(12):
        names.add(under_the_scan(page))
        press(page)
    assert "Done" in names
    assert "Settings" not in names
    step_to(page, "Done")
    expect(page.locator("dialog[open]")).to_have_count(0)


def of_a_long_list_the_parts_come_first(page: Page) -> None:
    step_to(page, "Playing")
    step_to(page, "Sound")
    page.locator("choice-dialog dialog[open]").wait_for()
    offered = page.locator("choice-dialog dialog[open] .choices button")
    expect(offered).to_have_text(["Keys", "Struck", "Plucked", "Bowed", "Wind", "Voices", "Electronic"])
    press(page)
    step_to(page, "Sound")
    step_to(page, "Wind")
    assert offered.count() <= 10
    step_to(page, "Back to the list")
    # The part, its row, and the sound.
    for words in ("Sound", "Voices", "Voices", "Choir"):
        step_to(page, words)
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert kept(page, "sound") == "choir"


def the_label_and_the_frame_are_above_an_open_dialog_and_in_the_window(page: Page) -> None:
    set_forward(page, GUARD_MS)
    for _ in range(3):
        press(page)
        inside = page.evaluate("""(() => {
          const { left, top, right, bottom } = document.querySelector('.scan-frame').getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right > left;
        })()""")
        assert inside
        assert page.evaluate("document.querySelector('.scan-view').matches(':popover-open')")


def the_switch_stays_among_the_notes_of_ones_own(page: Page) -> None:
    step_to(page, "Instrument")
    step_to(page, "Only these notes")
    for note in ("D", "E", "G"):
        step_to(page, f"{note}:")
    assert kept(page, "tones") == "0"
    expect(page.locator("dialog[open] .some-choices [aria-disabled=true]")).to_have_text("C")
    names = set()
    for _ in range(13):
        names.add(under_the_scan(page).split(":")[0])
        press(page)
    # The last one cannot be taken out, and is no step on the way.
    assert "D" in names
    assert "C" not in names
