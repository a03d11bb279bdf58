"""Fields with sounds of one's own: recorded, opened, cut, played, kept, saved, and played again by takes."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Page, Request, expect

from .axe import COLOURS, violations
from .conftest import heard_codes, wait_until
from .player import (
    TAP,
    Opener,
    button,
    focus,
    hear_pitch,
    play_until_heard,
    record,
    stop,
    take_state,
    visit_anew,
    wait_for_silence,
    wait_for_sound,
    wait_for_status,
)
from .sampler_player import KEPT, RATE, card, give_file, kept, open_sounds, samples, tone, wav, write
from .switch_player import saved_midi
from .ways_of_words import choose_language

# Which microphones the page has opened, and whether any of them is still open.
MICROPHONES = """
window.microphones = [];
const ask = MediaDevices.prototype.getUserMedia;
MediaDevices.prototype.getUserMedia = async function asked(wanted) {
  const stream = await ask.call(this, wanted);
  window.microphones.push(...stream.getAudioTracks());
  return stream;
};
"""
OPEN = "microphones.filter(({ readyState }) => readyState === 'live').length"
FULL = """() => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function full(...args) {
    if (this.name === 'samples') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  };
  window.makeRoom = () => { IDBObjectStore.prototype.put = put; };
}"""
REFUSE = """() => {
  MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
}"""
LOOKS: list[dict[str, Any]] = [{"color_scheme": "dark"}, {"color_scheme": "light", "forced_colors": "active"}]


def hold_field(page: Page, letter: str) -> None:
    focus(page.locator("play-stage .zone").first)
    page.keyboard.down(letter)


def test_a_voice_and_files_are_recorded_cut_and_played_also_in_a_full_browser_and_takes_play_their_own_sounds(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(script=TAP + MICROPHONES)
    a_voice_is_recorded_named_cut_and_played_and_the_microphone_is_off_afterwards(page, tmp_path)
    in_a_full_browser_a_sound_plays_until_the_page_is_closed(page, tmp_path)
    a_take_plays_its_own_sounds_again_whatever_its_fields_have_by_then(page, tmp_path)


def a_voice_is_recorded_named_cut_and_played_and_the_microphone_is_off_afterwards(page: Page, tmp_path: Path) -> None:
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method != "GET" else None)
    open_sounds(page)
    one = card(page, 1)
    one.get_by_role("button", name="Record").click()
    wait_until(page, "document.querySelector('.sound-level')?.innerText.includes('1 s')")
    assert page.evaluate(OPEN) == 1
    one.get_by_role("button", name="Stop").click()
    wait_for_status(page, "sample-kept")
    wait_until(page, f"{OPEN} === 0")
    first = samples(page)
    one.get_by_role("textbox", name="Name").fill("Me")
    page.keyboard.press("Enter")
    expect(one.get_by_role("heading")).to_have_text("Field 1: Me")

    # By keys: the slider's right end goes to the left.
    one.get_by_role("button", name="Cut").click()
    end = one.get_by_role("slider", name="Where it ends")
    focus(end)
    for _ in range(3):
        page.keyboard.press("PageDown")
    wait_until(page, f"JSON.parse(localStorage.getItem('creatable.settings')).samples !== '{first}'")
    button(page, "Done").click()
    expect(page.locator("play-stage .zone").first).to_contain_text("Me")

    play_until_heard(page, first="Me")
    page.keyboard.up("a")
    record(page)
    for letter in "abd":
        hold_field(page, letter)
        page.keyboard.up(letter)
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    # The MIDI file holds the hits.
    assert saved_midi(page, lambda: button(page, "Download MIDI").click(), tmp_path) == [36, 38]
    # Of the sound nothing has left the browser: a take has its id alone.
    assert all(len(request.post_data_buffer or b"") < 20_000 for request in sent)
    page.reload()
    expect(page.locator("play-stage .zone").first).to_contain_text("Me")


def in_a_full_browser_a_sound_plays_until_the_page_is_closed(page: Page, tmp_path: Path) -> None:
    page.evaluate(FULL)
    open_sounds(page)
    give_file(page, 1, write(tmp_path / "cup.wav", wav(tone(440, 3))))
    wait_for_status(page, "sample-storage-full")
    assert heard_codes(page).count("sample-storage-full") == 1
    # What is recorded has no other way.
    card(page, 2).get_by_role("button", name="Record").click()
    wait_until(page, "document.querySelector('.sound-level')?.innerText.includes('1 s')")
    card(page, 2).get_by_role("button", name="Stop").click()
    wait_for_status(page, "sample-storage-full", times=2)
    expect(card(page, 2).get_by_role("heading")).to_have_text("Field 2: Sound 2")
    assert len(samples(page).split()) == 2
    button(page, "Done").click()
    play_until_heard(page, first="cup")
    hear_pitch(page, 440, within=5)
    page.keyboard.up("a")
    wait_for_silence(page)
    page.evaluate("makeRoom()")


def a_take_plays_its_own_sounds_again_whatever_its_fields_have_by_then(page: Page, tmp_path: Path) -> None:
    open_sounds(page)
    give_file(page, 1, write(tmp_path / "low.wav", wav(tone(440, 6))))
    wait_for_status(page, "sample-kept")
    button(page, "Done").click()
    play_until_heard(page, first="low")
    page.keyboard.up("a")
    record(page)
    hold_field(page, "a")
    page.keyboard.up("a")
    stop(page)
    button(page, "My sounds").click()
    give_file(page, 1, write(tmp_path / "high.wav", wav(tone(1200, 1.5))))
    wait_for_status(page, "sample-kept", times=2)
    button(page, "Done").click()
    page.reload()
    page.locator("play-stage .zone").first.wait_for()
    play_until_heard(page, first="high")
    page.keyboard.up("a")
    hear_pitch(page, 1200, within=5)
    wait_for_silence(page)
    button(page, "Play").first.click()
    wait_for_sound(page)
    hear_pitch(page, 440, within=5)


def test_all_sounds_are_saved_and_opened_elsewhere_hits_rendered_ahead_and_all_that_is_no_sound_is_said(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(camera=False, bypass_csp=True)
    all_sounds_are_saved_and_opened_in_another_browser(page, tmp_path)
    hits_of_a_take_are_rendered_ahead_once_held_looped_bent_and_without_a_click(page)
    all_that_is_no_sound_is_said_and_what_was_taken_away_is_gone_after_a_day(page, tmp_path)


def all_sounds_are_saved_and_opened_in_another_browser(page: Page, tmp_path: Path) -> None:
    open_sounds(page)
    expect(button(page, "Save all as a file")).to_be_disabled()
    give_file(page, 2, write(tmp_path / "cup.wav", wav(tone(440))))
    wait_for_status(page, "sample-kept")
    with page.expect_download() as download:
        button(page, "Save all as a file").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    before = samples(page)

    # One that has nothing of what this one has kept.
    visit_anew(page, kept=kept(samples=before))
    # Where the sounds are not, the built-in ones play, and that is said once.
    wait_for_status(page, "sample-gone")
    expect(page.locator("play-stage .zone").nth(1)).to_contain_text("Knock")
    assert heard_codes(page).count("sample-gone") == 1
    # As in a browser in which nobody had any.
    page.evaluate("document.querySelector('settings-panel').ask('setting-choose', { name: 'samples', value: '' })")
    wait_until(page, f"{KEPT}.samples === ''")
    button(page, "My sounds").click()
    page.locator(".sounds-file").set_input_files(path)
    wait_for_status(page, "sounds-file-opened")
    assert samples(page) == before
    expect(card(page, 2).get_by_role("heading")).to_have_text("Field 2: cup")
    button(page, "Undo").click()
    assert samples(page) == ""
    for code, content in {
        "sounds-file-foreign": b"{}",
        "sounds-file-damaged": path.read_bytes()[:-40],
        "sounds-file-newer": path.read_bytes().replace(b'"schemaVersion":1', b'"schemaVersion":9'),
    }.items():
        page.locator(".sounds-file").set_input_files(write(tmp_path / "bad.json", content))
        wait_for_status(page, code)
    assert samples(page) == ""


def opposite() -> bytes:
    """Eight channels: the third and the sixth take each other away where they are added."""
    silent = np.zeros(RATE // 2)
    sides = [silent] * 8
    sides[2], sides[5] = tone(440, 0.5), -tone(440, 0.5)
    return wav(*sides)


# A take as it is rendered ahead: each second one thing, on a bank that holds a tone of 2 s.
RENDER = """async (moves) => {
  const { createVoice } = await import('/static/audio/sample-voice.js');
  const rate = 44100;
  const channel = Int16Array.from({ length: 2 * rate }, (_, at) => 16000 * Math.sin(2 * Math.PI * 440 * at / rate));
  const sample = { id: '1a2b3c4d', name: 'tone', rate, channels: [channel], start: 0, end: channel.length };
  const bank = { get: (id) => (id === sample.id ? sample : undefined), load: async () => [] };
  const context = new OfflineAudioContext(1, 6 * rate, rate);
  const voice = createVoice({ context, output: context.destination, bank });
  const usual = { channel: 0, voicing: { samples: sample.id, samplerMode: 'held' } };
  const taken = moves.map((event) => voice.send({ ...usual, ...event }));
  const samples = (await context.startRendering()).getChannelData(0);
  const parts = Array.from({ length: 60 }, (_, part) => samples.subarray(part * 4410, (part + 1) * 4410));
  const loud = parts.map((part) => Math.max(...part.map(Math.abs)));
  const waves = parts.map((part) => part.filter((value, at) => at && part[at - 1] <= 0 && value > 0).length);
  let step = 0;
  for (let at = 1; at < samples.length; at += 1) step = Math.max(step, Math.abs(samples[at] - samples[at - 1]));
  return { taken, loud, waves, step };
}"""


def on(at: float, note: int = 36, velocity: int = 90, **more: object) -> dict[str, object]:
    return {"type": "note-on", "note": note, "velocity": velocity, "atSeconds": at, **more}


def off(at: float, note: int = 36) -> dict[str, object]:
    return {"type": "note-off", "note": note, "velocity": 64, "atSeconds": at}


def mode(name: str) -> dict[str, object]:
    return {"voicing": {"samples": "1a2b3c4d", "samplerMode": name}}


def hits_of_a_take_are_rendered_ahead_once_held_looped_bent_and_without_a_click(page: Page) -> None:
    """By the page's own modules, whatever the page plays itself."""

    def render(*moves: dict[str, object]) -> dict[str, list[float]]:
        return dict(page.evaluate(RENDER, list(moves)))

    # Once: to its end, whenever it is let go.
    once = render(on(0.5, **mode("once")), off(0.6))
    assert once["loud"][4] == 0
    assert once["loud"][6] > 0.1
    assert once["loud"][23] > 0.1
    assert once["loud"][26] == 0
    # Held: as long as that; looped: round and round.
    held = render(on(0.5), off(1.0))
    assert held["loud"][8] > 0.1
    assert held["loud"][12] < 1e-3
    looped = render(on(0.5, **mode("looped")), off(5.0))
    assert min(looped["loud"][6:48]) > 0.1
    assert looped["loud"][53] < 1e-3
    # The pedal holds it.
    pedal = {"type": "control-change", "controller": 64, "value": 127, "atSeconds": 0}
    pedalled = render(pedal, on(0.5, **mode("looped")), off(1.0), {**pedal, "value": 0, "atSeconds": 4})
    assert pedalled["loud"][38] > 0.1
    assert pedalled["loud"][44] < 1e-3
    # A softer hit is softer; an octave higher has twice the waves, while it is held.
    assert render(on(0, velocity=30))["loud"][2] < 0.4 * held["loud"][8]
    bend = [{"type": "control-change", "controller": number, "value": value, "atSeconds": 0}
            for number, value in ((101, 0), (100, 0), (6, 12))]
    bent = render(*bend, on(0), {"type": "pitch-bend", "value": 8191, "atSeconds": 0.5}, off(2))
    assert abs(bent["waves"][2] - 44) <= 1
    assert abs(bent["waves"][7] - 88) <= 1
    # What rings on keeps its pitch.
    rings = render(*bend, on(0, **mode("once")), off(0.2), {"type": "pitch-bend", "value": 8191, "atSeconds": 0.5})
    assert abs(rings["waves"][7] - 44) <= 1
    # Nothing clicks: no step is larger than the tone's own.
    own = 2 * np.pi * 440 / RATE
    for heard in (once, held, looped):
        assert heard["step"] < 1.1 * own * max(heard["loud"])
    # A field without a sound of its own has the built-in one; what is none of its notes is the synthesiser's.
    others = render(on(0, note=37), on(0, note=48))
    assert others["taken"] == [True, False]
    assert others["loud"][0] > 0.1
    # Forty at once are no louder than twenty-four: the oldest gave way.
    many = render(*[on(0.01 * hit, channel=hit % 16, note=36 + hit // 16, **mode("once")) for hit in range(40)])
    assert max(many["loud"][10:]) < 24.5 * max(held["loud"])


def all_that_is_no_sound_is_said_and_what_was_taken_away_is_gone_after_a_day(page: Page, tmp_path: Path) -> None:
    """In My sounds, which are open; a file can be dropped there."""
    dialog = page.get_by_role("dialog", name="My sounds")
    page.evaluate(REFUSE)
    card(page, 1).get_by_role("button", name="Record").click()
    wait_for_status(page, "sample-microphone-refused")
    expect(dialog).to_contain_text("This page may not use the microphone")
    expect(card(page, 1).get_by_role("button", name="Record")).to_be_enabled()
    what_is_dropped_on_a_card_is_its_sound(page)
    axe_finds_nothing_in_any_colours_at_any_width(page)
    what_is_no_sound_is_said_by_name_and_loses_nothing(page, tmp_path)
    what_nothing_names_is_gone_after_a_day(page)


def what_is_dropped_on_a_card_is_its_sound(page: Page) -> None:
    page.evaluate("""(text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.fromBase64(text)], 'cup.wav', { type: 'audio/wav' }));
      const card = document.querySelectorAll('.sound-card')[1];
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        if (card.querySelector('h3').dispatchEvent(event)) throw new Error(`the browser would open it at ${type}`);
      }
    }""", base64.b64encode(wav(tone(440, 0.2))).decode())
    wait_for_status(page, "sample-kept")
    expect(card(page, 2).get_by_role("heading")).to_have_text("Field 2: cup")


def axe_finds_nothing_in_any_colours_at_any_width(page: Page) -> None:
    card(page, 2).get_by_role("button", name="Cut").click()
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page) == []
    dialog = page.locator("dialog.sounds")
    assert dialog.evaluate("({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth")
    for colours in LOOKS:
        page.emulate_media(**colours)
        assert violations(page, COLOURS) == []
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.set_viewport_size({"width": 1280, "height": 720})
    # As it is read from right to left.
    choose_language(page, "ar")
    expect(page.locator("control-bar button", has_text="أصواتي")).to_have_count(1)
    wait_until(page, "getComputedStyle(document.querySelector('dialog.sounds')).direction === 'rtl'")
    assert violations(page, within="dialog.sounds") == []
    choose_language(page, "en")
    expect(dialog.get_by_role("button", name="Done")).to_be_visible()


def what_is_no_sound_is_said_by_name_and_loses_nothing(page: Page, tmp_path: Path) -> None:
    given = heard_codes(page).count("sample-kept")
    give_file(page, 1, write(tmp_path / "cup.wav", wav(tone(440))))
    wait_for_status(page, "sample-kept", times=given + 1)
    before = samples(page)
    hour = wav(np.zeros(10), rate=8000)
    hour = hour[:4] + (len(hour) + 57_600_000 - 8).to_bytes(4, "little") + hour[8:40]
    for code, content in {
        "sample-unreadable": b"%PDF-1.7 a document",
        "sample-silent": wav(np.zeros(RATE)),
        "sample-empty": b"",
        "sample-too-large": hour + (57_600_000).to_bytes(4, "little") + bytes(57_600_000),
    }.items():
        give_file(page, 1, write(tmp_path / "bad.wav", content))
        wait_for_status(page, code)
        assert samples(page) == before
    # An hour that is small enough is seen to be one before it is unpacked.
    small = wav(np.zeros(10), rate=3000)
    data = (2 * 3000 * 3600).to_bytes(4, "little")
    give_file(page, 1, write(tmp_path / "hour.wav", small[:40] + data + bytes(2 * 3000 * 3600)))
    wait_for_status(page, "sample-too-long")
    assert samples(page) == before
    give_file(page, 1, write(tmp_path / "long.wav", wav(tone(440, 14))))
    wait_for_status(page, "sample-shortened")
    give_file(page, 2, write(tmp_path / "eight.wav", opposite()))
    wait_for_status(page, "sample-kept", times=given + 2)
    expect(card(page, 2).get_by_role("heading")).to_have_text("Field 2: eight")


def what_nothing_names_is_gone_after_a_day(page: Page) -> None:
    card(page, 1).get_by_role("button", name="Take away").click()
    left = """new Promise((resolve, reject) => {
      const opening = indexedDB.open('creatable-samples');
      opening.onerror = reject;
      opening.onsuccess = () => {
        const asked = opening.result.transaction('samples').objectStore('samples').count();
        asked.onsuccess = () => { resolve(asked.result); opening.result.close(); };
      };
    })"""
    all_of_them = page.evaluate(left)
    assert all_of_them > 1
    page.reload()
    page.locator("play-stage .zone").first.wait_for()
    noted = left.replace("'samples').objectStore('samples')", "'unnamed').objectStore('unnamed')")
    wait_until(page, f"{noted}.then((count) => count === {all_of_them - 1})")
    # A day later.
    page.add_init_script("const now = Date.now; Date.now = () => now() + 25 * 3600 * 1000;")
    page.reload()
    # But for the one that a field has still.
    wait_until(page, f"{left}.then((count) => count === 1)")
    assert [field == "-" for field in samples(page).split()] == [True, False]
