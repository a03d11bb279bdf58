"""Steps of ways_table.py: cameras and trackers, codes that are read, and switches."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from .breakable import answer, asked
from .conftest import wait_until
from .player import button, wait_for_status
from .ways_table import count, goes_through


@goes_through("midi switch", "permission for MIDI devices, given before", "fail", "twice")
def midi_permission_fails(page: Page, _folder: Path) -> None:
    """OPENED lets it fail, for a device that plays along and a keyboard, both chosen at an earlier visit."""
    wait_until(page, "asked.query >= 2")
    # What the switch asked for is all that the person is asked.
    assert asked(page, "requestMIDIAccess") == 1
    assert count(page, "midi-out-refused") == count(page, "midi-keyboard-ready") == 0


@goes_through("midi switch", "MIDI instruments", "hang", "fail", "late", "twice")
def midi_switch(page: Page, _folder: Path) -> None:
    """OPENED lets it hang from the beginning."""
    wait_for_status(page, "switch-midi-silent")
    page.evaluate("refuses = true; answer('requestMIDIAccess')")
    wait_for_status(page, "switch-midi-refused")
    # Somebody asks again in the settings, twice before there is an answer: that is one question.
    page.evaluate("refuses = false")
    panel = "document.querySelector('settings-panel').ask('midi-ask')"
    page.evaluate(f"{panel}; {panel}")
    wait_for_status(page, "midi-out-silent", times=2)
    answer(page, "requestMIDIAccess")
    # What is given for a device that plays along is the switch's as well.
    wait_for_status(page, "switch-midi-ready")
    assert asked(page, "requestMIDIAccess") == 2
    assert count(page, "switch-midi-ready") == 1
    button(page, "C4").click()
    wait_until(page, "heard.notes.some(({ note }) => note === 60)")
