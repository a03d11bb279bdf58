"""The singer: words are typed, keys sing them in tune, and the MIDI file has them."""

from __future__ import annotations

import json
from pathlib import Path

import mido
import numpy as np
import pretty_midi
import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import wait_until
from .player import (
    TAP,
    Opener,
    button,
    choose_instrument,
    floats,
    focus,
    hear_out,
    loudest_hertz,
    record,
    stop,
    take_state,
    wait_for_silence,
    wait_for_sound,
)

C4_HERTZ = 261.626
CENTS = 5
# A third of a second is not a whole number of its periods.
VIBRATO_CENTS = 15
CHOSEN = {"creatable.settings": json.dumps({"instrument": "singer", "singerWords": "Hello, singer! 你好"})}
LYRICS = "heard.notes.filter(({ type }) => type === 'lyric').map(({ text }) => text)"
# Which processors the audio thread was given.
NODES = """
window.nodes = [];
const Node = window.AudioWorkletNode;
window.AudioWorkletNode = class extends Node {
  constructor(context, name, options) {
    super(context, name, options);
    window.nodes.push(name);
  }
};
"""
RENDER = """async () => {
  const { createVoice } = await import('/static/audio/singer-voice.js');
  const context = new OfflineAudioContext(1, 48000 * 2, 48000);
  const voice = createVoice({ context, output: context.destination });
  await voice.ready;
  const at = { channel: 3, atSeconds: 0 };
  // It hears only while it is asked for sound; what follows has its time.
  context.suspend(0.05).then(async () => {
    voice.send({ type: 'control-change', controller: 16, value: 2, ...at });
    voice.send({ type: 'lyric', text: 'la', ...at });
    voice.send({ type: 'note-on', note: 57, velocity: 90, ...at });
    await new Promise((resolve) => setTimeout(resolve, 500));
    context.resume();
  });
  const buffer = await context.startRendering();
  return buffer.getChannelData(0);
}"""


def type_words(page: Page, words: str) -> None:
    field = page.get_by_role("textbox", name="Words to sing")
    field.fill(words)
    field.press("Tab")


def sing(page: Page, letters: str) -> None:
    focus(page.locator("play-stage .zone").first)
    for letter in letters:
        before = page.evaluate(f"{LYRICS}.length")
        page.keyboard.down(letter)
        wait_until(page, f"{LYRICS}.length > {before}")
        page.keyboard.up(letter)


def test_words_are_typed_sung_recorded_and_in_the_midi_file_with_their_notes_and_axe_finds_nothing(
        open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False, bypass_csp=True)
    choose_instrument(page, "Singer")
    expect(page.locator("stage-prompt")).to_have_text("la")
    button(page, "Settings").click()
    hint = page.locator("#setting-singerWords-hint")
    expect(hint).to_contain_text("3 syllables.")
    type_words(page, "Hello my table 你好")
    expect(hint).to_contain_text("6 syllables. The singer cannot read “你好” and sings “la” for it.")
    assert violations(page, within="dialog[open]") == []
    button(page, "Done").click()
    prompt = page.locator("stage-prompt")
    expect(prompt).to_have_text("Hel-")
    assert violations(page) == []
    assert page.locator("play-stage .zones").get_attribute("aria-describedby") == "stage-prompt keys-help"
    record(page)
    sing(page, "asdfgha")
    expect(prompt).to_have_text("lo")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    with page.expect_download() as download:
        button(page, "Download MIDI").click()
    file = tmp_path / "song.mid"
    download.value.save_as(file)

    read = []
    for message in mido.MidiFile(file, charset="utf8").tracks[1]:
        if message.type == "lyrics":
            read.append(message.text)
        elif message.type == "note_on":
            read.append(message.note)
    assert read == ["Hel-", 60, "lo", 62, "my", 64, "ta-", 65, "ble", 67, "你好", 69, "Hel-", 60]
    song = pretty_midi.PrettyMIDI(str(file))
    notes = sorted((note.start, note.pitch) for note in song.instruments[0].notes)
    assert [lyric.text for lyric in song.lyrics][:5] == ["Hel-", "lo", "my", "ta-", "ble"]
    assert [lyric.time for lyric in song.lyrics] == pytest.approx([start for start, _ in notes], abs=0.005)


def test_the_singer_is_heard_in_tune_on_the_page_and_rendered_without_it(open_page: Opener) -> None:
    page = open_page(camera=False, script=TAP + NODES, kept=CHOSEN)
    focus(page.locator("play-stage .zone").first)
    page.keyboard.press("a")
    # Until then the synthesiser plays.
    wait_until(page, "nodes.includes('creatable-singer')", 60)
    page.keyboard.down("a")
    wait_for_sound(page)
    hear_out(page, 0.6)
    heard = loudest_hertz(page) / C4_HERTZ
    page.keyboard.up("a")
    assert 1 <= round(heard) <= 8, "one of the partials that its formants raise"
    assert abs(1200 * np.log2(heard / round(heard))) < CENTS + VIBRATO_CENTS
    wait_for_silence(page)
    an_offline_render_of_the_worklet_is_in_tune(page)


def an_offline_render_of_the_worklet_is_in_tune(page: Page) -> None:
    samples = floats(page, f"({RENDER})()")[24000:]
    assert np.abs(samples).max() > 0.05
    assert np.abs(samples).max() < 0.5
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 16 * len(samples)))
    hertz = np.arange(len(spectrum)) * 48000 / (16 * len(samples))
    near = (hertz > 210) & (hertz < 230)
    found = hertz[near][spectrum[near].argmax()]
    assert abs(1200 * np.log2(found / 220)) < CENTS
