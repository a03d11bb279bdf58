"""The instrument is chosen on the page: by hand, and in the middle of a take.

By one switch, and by a nose, each of them is: test_every_instrument_by_switch, test_every_instrument_by_nose.
"""

from __future__ import annotations

import re
from pathlib import Path

import mido
from playwright.sync_api import Page, expect

from .conftest import heard_notes, wait_until
from .player import (
    TAP,
    VOICE,
    Opener,
    button,
    choose_instrument,
    choose_sound,
    focus,
    play,
    play_until_heard,
    record,
    stop,
    take_state,
)

CHANNEL_IS_OF_DRUMS = "heard.notes.some(({ type, channel }) => type === 'program-change' && channel === 9)"


def names(page: Page) -> list[str]:
    return page.locator(".zone-name").all_inner_texts()


def rows(page: Page) -> list[str]:
    """What can be set about the instrument, as the settings dialog shows it."""
    return list(page.evaluate("""() => {
      const group = [...document.querySelectorAll('settings-panel fieldset')]
        .find((each) => each.querySelector('legend').textContent === 'Instrument');
      const ownText = ({ childNodes }) =>
        [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join('').trim();
      return [...group.querySelectorAll('label > span')].map(ownText);
    }"""))


def test_an_instrument_is_chosen_by_keys_alone_has_its_sounds_and_settings_and_changes_in_a_take(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(camera=False, script=TAP + VOICE)
    each_sound_says_what_it_weighs_before_it_is_chosen_and_is_fetched_alone(page)
    the_drum_kit_is_chosen_by_keys_alone_sounds_and_is_there_the_next_time(page)
    an_instrument_changed_in_the_middle_of_a_take_changes_in_its_midi_file(page, tmp_path)
    choose_instrument(page, "Piano")
    the_settings_show_what_can_be_set_about_the_chosen_instrument(page)


def each_sound_says_what_it_weighs_before_it_is_chosen_and_is_fetched_alone(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(Path(request.url).name) if ".sf3" in request.url else None)
    options = page.get_by_role("combobox", name="Sound", exact=True).locator("option")
    expect(options.nth(1)).to_contain_text("MB")
    names = options.all_inner_texts()
    assert len(names) >= 24
    assert [name for name in names if not re.search(r"\(\d+\.\d MB\)$", name)] == ["Piano"]
    choose_sound(page, "flute")
    play_until_heard(page)
    page.keyboard.up("a")
    assert set(fetched) <= {"piano.sf3", "flute.sf3"}
    assert "flute.sf3" in fetched


def the_drum_kit_is_chosen_by_keys_alone_sounds_and_is_there_the_next_time(page: Page) -> None:
    focus(button(page, "Instrument"))
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Choose an instrument")
    expect(dialog.get_by_role("button", name="Piano", pressed=True)).to_be_focused()
    expect(dialog.locator("[data-instrument='drum-kit']")).to_have_accessible_description(
        "Needs one movement, or one switch")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(button(page, "Instrument")).to_be_focused()
    # How it is played is shown and spoken.
    how = page.locator(".stage-how").inner_text()
    assert how
    assert page.evaluate("spoken.at(-1)") == how
    expect(page.locator(".zone-name").first).to_have_text("Kick")
    # It has one sound: there is nothing to choose.
    expect(page.get_by_role("combobox", name="Sound", exact=True)).to_have_count(0)
    play_until_heard(page, first="Kick")
    page.keyboard.up("a")
    assert heard_notes(page)[-2:] == [("note-on", 36), ("note-off", 36)]
    assert [event["channel"] for event in page.evaluate("heard.notes")[-2:]] == [9, 9]

    page.reload()
    expect(page.locator(".zone-name").first).to_have_text("Kick")
    choose_instrument(page, "Piano")
    assert names(page) == ["C4", "D4", "E4", "F4", "G4", "A4", "B4", "C5"]
    expect(page.get_by_role("combobox", name="Sound", exact=True)).to_have_value("flute")


def an_instrument_changed_in_the_middle_of_a_take_changes_in_its_midi_file(page: Page, tmp_path: Path) -> None:
    record(page)
    page.evaluate("heard.notes.length = 0")
    play(page, "a")
    choose_instrument(page, "Drum kit")
    wait_until(page, CHANNEL_IS_OF_DRUMS)
    button(page, "Snare").click(delay=30)
    wait_until(page, "heard.notes.some(({ type, note }) => type === 'note-off' && note === 38)")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    with page.expect_download() as downloading:
        button(page, "Download MIDI").click()
    downloading.value.save_as(tmp_path / "take.mid")
    messages = list(mido.MidiFile(tmp_path / "take.mid"))
    played = [(message.channel, message.note) for message in messages if message.type == "note_on" and message.velocity]
    assert played == [(0, 60), (9, 38)]
    assert [message.name for message in messages if message.type == "instrument_name"] == ["piano", "drum-kit"]


def the_settings_show_what_can_be_set_about_the_chosen_instrument(page: Page) -> None:
    button(page, "Settings").click()
    shared = ["Loudness", "Loudness of each note", "Gap between keys", "Short notes"]
    keys = ["Scale", "First note", "Octave", "Second voice", "Number of keys", "Where the keys lie"]
    assert rows(page) == ["Instrument", *keys, *shared]
    page.get_by_role("combobox", name="Instrument", exact=True).select_option(label="Drum kit")
    expect(page.get_by_role("combobox", name="Scale", exact=True)).to_have_count(0)
    assert rows(page) == ["Instrument", "Number of drums", "Where the drums lie", *shared]
    page.get_by_role("slider", name="Number of drums").fill("15")
    button(page, "Done").click()
    expect(page.locator(".zone-name").last).to_have_text("Triangle")
