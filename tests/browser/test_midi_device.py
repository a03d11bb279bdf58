"""A MIDI device that plays along, in the page: what a device is told, and what is kept for the next time."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import wait_until
from .player import button
from .see_player import Opener

# A browser with one MIDI device, which remembers what it was sent; asked counts how often the page asked for it.
MIDI = """
  window.midi = { sent: [], asked: 0 };
  const device = { id: 'device-1', name: 'Stage Piano', type: 'output', state: 'connected',
    open: async () => {}, close: async () => {}, send: (bytes) => midi.sent.push([...bytes].join(' ')) };
  const access = Object.assign(new EventTarget(), { inputs: new Map(), outputs: new Map([[device.id, device]]) });
  navigator.requestMIDIAccess = async () => { midi.asked += 1; return access; };
  const query = navigator.permissions.query.bind(navigator.permissions);
  navigator.permissions.query = (what) => what.name === 'midi' ? Promise.resolve({ state: 'granted' }) : query(what);
"""


def test_a_midi_device_is_asked_for_by_a_button_plays_along_and_is_known_the_next_time(open_page: Opener) -> None:
    page = open_page(camera=False, script=MIDI)
    assert page.evaluate("midi.asked") == 0
    button(page, "Settings").click()
    button(page, "Look for MIDI devices…").click()
    page.get_by_label("Plays along").select_option("Stage Piano")
    button(page, "Done").click()
    wait_until(page, "midi.sent.length > 0")
    page.locator(".key").first.click()
    wait_until(page, "midi.sent.some((message) => message.startsWith('128 '))")
    assert page.evaluate("midi.sent.filter((message) => message.startsWith('144 ')).length") == 1
    page.reload()
    expect(page.get_by_text("Stage Piano plays along.")).to_be_visible()
    button(page, "Settings").click()
    expect(page.get_by_label("Plays along")).to_have_value("device-1 Stage Piano")
