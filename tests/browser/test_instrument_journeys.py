"""Each instrument is chosen, played and recorded, and the MIDI file holds what was played."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import mido
import pytest
from playwright.sync_api import CDPSession, Page, expect

from .conftest import heard_notes, wait_until
from .every_instrument import INSTRUMENTS
from .player import Opener, any_sound, button, choose_instrument, focus, play, record, stop, take_rows
from .switch_player import saved_midi, set_up, twins

# What each plays by a computer's first three letters, whatever its zones look like.
BY_KEYS = {
    "Chords": [[60, 64, 67], [55, 59, 62], [57, 60, 64]],
    "Wheel": [[60], [62], [64]],
    "Harp": [[60], [62], [64]],
    "Next note": [[60], [62], [64]],
}
# What a press brought: a note of its own, or the pitch of the one that still sounds.
BEGUN = "heard.notes.filter(({ type }) => type === 'note-on' || type === 'pitch-bend').length"
SOUNDING = """(() => {
  const sounding = new Map();
  for (const { type, channel, note } of heard.notes) {
    const id = `${channel} ${note}`;
    if (type === 'note-on') sounding.set(id, (sounding.get(id) ?? 0) + 1);
    if (type === 'note-off') sounding.set(id, sounding.get(id) - 1);
  }
  return [...sounding.values()].filter((times) => times > 0).length;
})()"""
# How many there are, as soon as there are more.
BEGUN_SINCE = """(before) => new Promise((resolve, reject) => {
  const latestMs = performance.now() + 30_000;
  const look = () => {
    const begun = BEGUN;
    if (begun > before) return resolve(begun);
    if (performance.now() > latestMs) return reject(new Error('nothing was played'));
    setTimeout(look, 5);
  };
  look();
})""".replace("BEGUN", BEGUN)
# As soon as the one before has begun to play.
NEXT_TAKES_FOCUS = """async ([at, before]) => {
  const begun = await (BEGUN_SINCE)(before);
  const zone = document.querySelectorAll('play-stage .zone')[at];
  zone.focus();
  return [begun, document.activeElement === zone];
}""".replace("BEGUN_SINCE", BEGUN_SINCE)
# As a screen reader does, one zone after the other.
CLICK_ALL = """async () => {
  const since = BEGUN_SINCE;
  for (const zone of document.querySelectorAll('play-stage .zone')) {
    const before = BEGUN;
    zone.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    await since(before);
  }
}""".replace("BEGUN_SINCE", BEGUN_SINCE).replace("BEGUN", BEGUN)
SCANNED = """(async () => {
  const { scanTree } = await import('/static/input/scan-tree.js');
  const leaves = (nodes) => nodes.flatMap((node) => node.children ? leaves(node.children) : [node]);
  return leaves(scanTree()).filter(({ plays }) => plays).map(({ id }) => id.dataset.zone);
})()"""


def struck(page: Page) -> list[int]:
    return [note for kind, note in heard_notes(page) if kind == "note-on"]


def told(devtools: CDPSession) -> list[tuple[str, str, bool]]:
    """The zones as a screen reader is told them, in its order: role, name, and whether a state would be spoken."""
    group = devtools.send("Runtime.evaluate", {"expression": "document.querySelector('play-stage .zones')"})["result"]
    zones, *nodes = devtools.send("Accessibility.queryAXTree", {"objectId": group["objectId"]})["nodes"]
    assert (said(zones, "role"), said(zones, "name")) == ("group", "Keys")
    return [(said(node, "role"), said(node, "name"), has_state(node))
            for node in nodes if any(each["name"] == "focusable" for each in node.get("properties", []))]


def said(node: dict[str, Any], what: str) -> str:
    return str(node.get(what, {}).get("value", ""))


def has_state(node: dict[str, Any]) -> bool:
    return any(each["name"] in {"pressed", "checked", "selected", "expanded"} for each in node["properties"])


def press_zones(page: Page, letters: str) -> None:
    focus(page.locator("play-stage .zone").first)
    for letter in letters:
        before = len(struck(page))
        page.keyboard.down(letter)
        wait_until(page, f"heard.notes.filter(({{ type }}) => type === 'note-on').length > {before}")
        page.keyboard.up(letter)


def test_instruments_are_played_by_keys_mouse_and_screen_reader_are_in_the_files_and_are_steps_of_the_scan(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(camera=False, kept=any_sound())
    a_mouse_meets_zones_of_any_shape_where_they_are_drawn(page)
    instruments_are_played_by_keys_and_their_notes_are_in_the_files(page, tmp_path)
    a_glide_lights_the_tones_that_it_passes_and_is_in_the_file_as_a_bend(page, tmp_path)
    a_take_is_played_again_note_by_note(page)
    each_zone_is_played_by_keyboard_and_screen_reader_and_is_a_step_of_the_scan(page)


def a_mouse_meets_zones_of_any_shape_where_they_are_drawn(page: Page) -> None:
    choose_instrument(page, "Wheel")
    expect(page.locator(".stage-how")).to_contain_text("In the middle you can rest")
    stage = page.locator("play-stage").bounding_box()
    assert stage
    middle = (stage["x"] + stage["width"] / 2, stage["y"] + stage["height"] / 2)
    page.mouse.click(*middle)
    page.mouse.click(stage["x"] + 4, stage["y"] + 4)
    assert struck(page) == [], "neither the middle nor the corners are a zone"
    page.mouse.move(middle[0], stage["y"] + 0.12 * stage["height"])
    page.mouse.down()
    wait_until(page, "document.querySelector('.zone.is-on')?.dataset.note === '60'")
    page.mouse.move(stage["x"] + 0.85 * stage["width"], middle[1], steps=4)
    page.mouse.up()
    wait_until(page, "document.querySelector('.zone.is-on') === null")
    assert struck(page)[0] == 60
    assert struck(page)[-1] == 64


def instruments_are_played_by_keys_and_their_notes_are_in_the_files(page: Page, tmp_path: Path) -> None:
    for number, (name, played) in enumerate(BY_KEYS.items(), 1):
        choose_instrument(page, name)
        record(page)
        # One zone plays the next note with every press; the others have one letter each.
        press_zones(page, "aaa" if name == "Next note" else "asd")
        stop(page)
        expect(page.locator("takes-list .take-state")).to_have_text(["Saved"] * number)
        notes = saved_midi(page, lambda: button(page, "Download MIDI").first.click(), tmp_path)
        assert notes == [note for zone in played for note in zone], name
        # It says how it is played, until it is played.
        assert page.locator(".stage-how").inner_text() == "", name


def a_glide_lights_the_tones_that_it_passes_and_is_in_the_file_as_a_bend(page: Page, tmp_path: Path) -> None:
    choose_instrument(page, "Theremin")
    record(page)
    page.evaluate("heard.notes.length = 0")
    focus(page.locator("play-stage .zone").first)
    page.keyboard.down("a")
    page.keyboard.down("g")
    wait_until(page, "document.querySelector('.zone.is-on')?.dataset.note === '67'")
    wait_until(page, "heard.notes.findLast(({ type }) => type === 'pitch-bend').value > 1190")
    page.keyboard.up("g")
    wait_until(page, "document.querySelector('.zone.is-on')?.dataset.note === '60'")
    page.keyboard.up("a")
    wait_until(page, "!document.querySelector('.zone.is-on')")
    stop(page)
    expect(page.locator("takes-list .take-state")).to_have_text(["Saved"] * (len(BY_KEYS) + 1))
    with page.expect_download() as downloading:
        button(page, "Download MIDI").first.click()
    downloading.value.save_as(tmp_path / "take.mid")
    messages = [message for message in mido.MidiFile(tmp_path / "take.mid") if not message.is_meta]
    kinds = [message.type for message in messages]
    begins = kinds.index("note_on")
    assert [(m.control, m.value) for m in messages[:begins] if m.type == "control_change"][:3] == [
        (101, 0), (100, 0), (6, 48)]
    bends = [message.pitch for message in messages if message.type == "pitchwheel"]
    assert max(bends) == pytest.approx(7 / 48 * 8192, rel=0.01)
    assert kinds.count("note_on") == 1


def a_take_is_played_again_note_by_note(page: Page) -> None:
    choose_instrument(page, "Piano")
    record(page)
    # Slowly: what is struck at once is one step.
    play(page, "adg")
    stop(page)
    expect(take_rows(page)).to_have_count(len(BY_KEYS) + 2)
    button(page, "Play it note by note").first.click()
    expect(page.locator(".zone-name")).to_have_text(["Next note"])
    before = len(struck(page))
    press_zones(page, "aaaa")
    assert struck(page)[before:] == [60, 64, 67, 60]


def each_zone_is_played_by_keyboard_and_screen_reader_and_is_a_step_of_the_scan(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    for instrument in INSTRUMENTS:
        # By its card it is chosen in test_every_instrument_by_nose.
        set_up(page, instrument=instrument.id)
        zones = page.locator("play-stage .zone")
        names = page.locator("play-stage .zone-name").all_inner_texts()
        focus(zones.first)
        page.keyboard.down(" ")
        wait_until(page, "document.querySelector('.zone').classList.contains('is-on')")
        # Each is a button of that name, and has no state: nothing is spoken over the music, and who wants the names of
        # notes hears them by a setting.
        assert told(devtools) == [("button", name, False) for name in names], instrument.id
        page.keyboard.up(" ")
        ids = zones.evaluate_all("(zones) => zones.map(({ dataset }) => dataset.zone)")
        assert page.evaluate(SCANNED) == ids, instrument.id
        assert twins(page) == [], instrument.id
        begun = page.evaluate(BEGUN) - 1
        for at in range(len(ids)):
            begun, is_focused = page.evaluate(NEXT_TAKES_FOCUS, [at, begun])
            assert is_focused, (instrument.id, at)
            page.keyboard.press(" ")
        page.evaluate(BEGUN_SINCE, begun)
        page.evaluate(CLICK_ALL)
        # What rings on is damped by another instrument.
        if instrument.id != "harp":
            wait_until(page, f"{SOUNDING} === 0")
            # A long list would be gone through at each look.
            page.evaluate("heard.notes.length = 0")
    set_up(page, instrument="piano")
    wait_until(page, f"{SOUNDING} === 0")
