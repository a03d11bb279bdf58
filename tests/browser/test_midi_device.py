"""MIDI in the page: a device that plays along, and a keyboard that is a second player."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from .conftest import Server, wait_until
from .player import button, record, stop, take_state
from .see_player import Opener

# A browser with one MIDI keyboard and one device, which remembers what it was sent; asked: how often it was asked for.
MIDI = """
  window.midi = { sent: [], asked: 0 };
  const device = { id: 'device-1', name: 'Stage Piano', type: 'output', state: 'connected',
    open: async () => {}, close: async () => {}, send: (bytes) => midi.sent.push([...bytes].join(' ')) };
  midi.keyboard = Object.assign(new EventTarget(), { id: 'keys', name: 'Keys', type: 'input', state: 'connected' });
  midi.press = (...data) =>
    midi.keyboard.dispatchEvent(Object.assign(new Event('midimessage'), { data: Uint8Array.from(data) }));
  const access = Object.assign(new EventTarget(),
    { inputs: new Map([['keys', midi.keyboard]]), outputs: new Map([[device.id, device]]) });
  navigator.requestMIDIAccess = async () => { midi.asked += 1; return access; };
  const query = navigator.permissions.query.bind(navigator.permissions);
  navigator.permissions.query = (what) => what.name === 'midi' ? Promise.resolve({ state: 'granted' }) : query(what);
"""


def test_a_midi_device_plays_along_a_keyboard_is_played_and_both_are_known_the_next_time(
        open_page: Opener, server: Server) -> None:
    page = open_page(camera=False, script=MIDI)
    assert page.evaluate("midi.asked") == 0
    button(page, "Settings").click()
    button(page, "Look for MIDI devices…").click()
    page.get_by_role("combobox", name="Plays along").select_option("Stage Piano")
    page.get_by_role("checkbox", name="A MIDI keyboard plays along").check()
    button(page, "Done").click()
    wait_until(page, "midi.sent.length > 0")
    page.locator(".zone").first.click()
    wait_until(page, "midi.sent.some((message) => message.startsWith('128 '))")
    assert page.evaluate("midi.sent.filter((message) => message.startsWith('144 ')).length") == 1
    record(page)
    page.evaluate("midi.press(0x90, 60, 90)")
    expect(page.locator(".zone.is-on")).to_have_count(1)
    page.evaluate("midi.press(0x80, 60, 0)")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    (kept,) = server.takes()
    take = json.loads(server.get(f"/api/v1/takes/{kept['id']}"))
    assert [track["name"] for track in take["tracks"]] == ["Piano", "MIDI keyboard"]
    page.reload()
    expect(page.get_by_text("Stage Piano plays along.")).to_be_visible()
    button(page, "Settings").click()
    expect(page.get_by_role("combobox", name="Plays along")).to_have_value("device-1 Stage Piano")
