"""Steps of ways_table.py: devices, and what the browser is asked about them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from .breakable import answer, asked, live, set_speed, set_way
from .conftest import wait_until
from .player import button, press_at_once, wait_for_status
from .see_player import PHASE
from .ways_table import count, goes_through, wait_for_next

CAMERAS = "document.querySelector('settings-panel').cameras"
MICROPHONES = "document.querySelector('see-view').microphones"
# A device that plays along and a keyboard, where BREAKABLE finds them.
MIDI = """
window.sent = [];
const device = { id: 'device-1', name: 'Stage Piano', type: 'output', state: 'connected',
  open: async () => {}, close: async () => {}, send: (bytes) => sent.push([...bytes].join(' ')) };
window.keyboard = Object.assign(new EventTarget(), { id: 'keys', name: 'Keys', type: 'input', state: 'connected' });
window.midiAccess = Object.assign(new EventTarget(),
  { inputs: new Map([['keys', keyboard]]), outputs: new Map([[device.id, device]]) });
Navigator.prototype.requestMIDIAccess = async () => {
  if (window.refuses) throw new DOMException('as the browser says it', 'NotAllowedError');
  return midiAccess;
};
window.plug = () => midiAccess.dispatchEvent(Object.assign(new Event('statechange'), { port: device }));
"""
BREAK_MIDI = "breakable(device, 'open', 'openPort');"
PLUGGED = "navigator.mediaDevices.dispatchEvent(new Event('devicechange'))"


def lists_devices(page: Page, devices: str) -> None:
    """Hang, fail, late and twice of a list of devices that is shown anew when something is plugged in."""
    page.evaluate(PLUGGED)
    wait_until(page, f"{devices}.length > 0")
    for way in ("hang", "fail"):
        set_way(page, "enumerateDevices", way)
        page.evaluate(PLUGGED)
        wait_until(page, f"{devices}.length === 0")
        # It is there again by itself, when something is plugged in.
        set_way(page, "enumerateDevices", "")
        page.evaluate(PLUGGED)
        wait_until(page, f"{devices}.length > 0")
    # The list that was asked for last counts, however late the one before is given up, or answers.
    before = asked(page, "enumerateDevices")
    set_way(page, "enumerateDevices", "hang")
    page.evaluate(PLUGGED)
    wait_until(page, f"asked.enumerateDevices > {before}")
    set_way(page, "enumerateDevices", "")
    page.evaluate(f"{devices}.length = 0; {PLUGGED}")
    wait_until(page, f"{devices}.length > 0")
    page.wait_for_timeout(400)
    assert page.evaluate(f"{devices}.length") > 0
    answer(page, "enumerateDevices")


@goes_through("devices", "the list of cameras", "hang", "fail", "late", "twice")
def cameras(page: Page, _folder: Path) -> None:
    lists_devices(page, CAMERAS)


@goes_through("devices", "a screen that is to stay on", "hang", "fail", "late", "twice")
def wake_lock(page: Page, _folder: Path) -> None:
    for way in ("hang", "fail"):
        set_way(page, "wakeLock", way)
        before = asked(page, "wakeLock")
        button(page, "C4").click()
        wait_until(page, f"asked.wakeLock > {before}")
        # Refused or silent: nothing is said, and the next note asks again.
        page.wait_for_timeout(350)
    set_way(page, "wakeLock", "")
    button(page, "C4").click()
    wait_until(page, f"{HELD_LOCKS} === 1")
    # What comes late of the question that was given up is given back: one is left.
    page.evaluate("answer('wakeLock')")
    wait_until(page, f"given.length > 1 && {HELD_LOCKS} === 1")
    button(page, "C4").click()
    assert page.evaluate(HELD_LOCKS) == 1


GIVEN_LOCKS = """
window.given = [];
WakeLock.prototype.request = async () => {
  const lock = Object.assign(new EventTarget(), { release: async () => { lock.released = true; } });
  given.push(lock);
  return lock;
};
"""
HELD_LOCKS = "given.filter(({ released }) => !released).length"


@goes_through("devices", "permission for MIDI devices, given before", "hang", "late")
def midi_permission(page: Page, _folder: Path) -> None:
    """The device was chosen at an earlier visit; OPENED lets the question hang, and its limit is over by now."""
    assert asked(page, "query") > 0
    assert asked(page, "requestMIDIAccess") == 0
    answer(page, "query")
    page.wait_for_timeout(50)
    assert asked(page, "requestMIDIAccess") == 0


@goes_through("devices", "a MIDI device that plays along", "hang", "fail", "late", "twice")
def midi_device(page: Page, _folder: Path) -> None:
    button(page, "Settings").click()
    set_way(page, "openPort", "hang")
    set_way(page, "requestMIDIAccess", "fail")
    look = button(page, "Look for MIDI devices…")
    look.click()
    wait_for_status(page, "midi-out-refused")
    set_way(page, "requestMIDIAccess", "hang")
    press_at_once(look, look)
    wait_for_status(page, "midi-out-silent")
    answer(page, "requestMIDIAccess")
    # Asked twice, it was one question.
    expect(page.get_by_role("combobox", name="Plays along")).to_have_value("device-1 Stage Piano")
    assert asked(page, "requestMIDIAccess") == 2
    wait_for_status(page, "midi-out-busy")
    # By itself, once the port answers; and what came late does not open it a second time.
    answer(page, "openPort")
    wait_for_status(page, "midi-out-ready")
    set_way(page, "openPort", "fail")
    button(page, "Done").click()
    page.evaluate("sent.length = 0")
    button(page, "C4").click()
    wait_until(page, "sent.filter((bytes) => bytes.startsWith('144 60 ')).length === 1")
    assert count(page, "midi-out-ready") == count(page, "midi-out-busy") == 1
    set_way(page, "openPort", "")


@goes_through("see", "the list of microphones", "hang", "fail", "late", "twice")
def microphones(page: Page, _folder: Path) -> None:
    set_speed(page, 1)
    button(page, "Microphone").click()
    wait_until(page, f"{PHASE} === 'listening'")
    set_speed(page, 20)
    lists_devices(page, MICROPHONES)
    button(page, "Stop listening").click()


@goes_through("see", "a microphone, a tab or a file that is listened to", "hang", "fail", "late", "twice")
def listened_to(page: Page, _folder: Path) -> None:
    set_speed(page, 1)
    set_way(page, "getUserMedia", "fail")
    button(page, "Microphone").click()
    wait_for_status(page, "listening-microphone-refused")
    set_speed(page, 20)
    set_way(page, "getUserMedia", "hang")
    button(page, "Microphone").click()
    wait_for_status(page, "listening-waiting")
    # It can be left; what comes then is let go.
    button(page, "Stop listening").click()
    wait_until(page, f"{PHASE} === 'idle'")
    answer(page, "getUserMedia")
    wait_until(page, "live('audio') === 0")
    set_way(page, "getUserMedia", "hang")
    press_at_once(button(page, "Microphone"), button(page, "Microphone"))
    wait_for_status(page, "listening-waiting", times=2)
    # Both answer, late: one is listened to.
    set_speed(page, 1)
    answer(page, "getUserMedia")
    wait_until(page, f"{PHASE} === 'listening' && live('audio') === 1")
    # What listens is woken where the computer takes its sound away.
    page.evaluate("context.suspend()")
    wait_until(page, "context.state === 'running'")
    # And when something else was chosen meanwhile, that stays.
    set_way(page, "getUserMedia", "hang")
    button(page, "Microphone").click()
    button(page, "What I play").click()
    wait_until(page, f"{PHASE} === 'listening'")
    answer(page, "getUserMedia")
    wait_until(page, "live('audio') === 0")
    assert page.evaluate("document.querySelector('see-view').state.source") == "instrument"
    set_speed(page, 20)


@goes_through("see", "the worklet and the worker that listen", "hang", "fail", "late", "twice")
def listening_worker(page: Page, _folder: Path) -> None:
    for way in ("hang", "fail", "late"):
        set_way(page, "studio-worker.js", way)
        before = count(page, "listening-failed")
        button(page, "What I play").click()
        wait_for_next(page, "listening-failed", before)
    answer(page, "studio-worker.js")
    set_way(page, "studio-worker.js", "twice")
    set_speed(page, 1)
    button(page, "What I play").click()
    wait_until(page, f"{PHASE} === 'listening'")
    assert live(page, "studio-worker.js") == 1
    set_speed(page, 20)


@goes_through("switch", "a microphone that is the switch", "hang", "fail", "late")
def loud_sound(page: Page, _folder: Path) -> None:
    """OPENED lets it hang from the beginning."""
    wait_for_status(page, "switch-microphone-silent")
    # The player's helper chooses the level meanwhile; what comes late is the switch after all.
    answer(page, "getUserMedia")
    wait_for_status(page, "switch-microphone-back")
    assert live(page, "audio") == 1
    # What listens is woken where the computer takes its sound away.
    page.evaluate("context.suspend()")
    wait_until(page, "context.state === 'running'")
    # Pulled out, and not to be had at the first look: back by itself, once.
    page.evaluate("""() => {
      const real = MediaDevices.prototype.getUserMedia;
      let looks = 0;
      MediaDevices.prototype.getUserMedia = function (...given) {
        looks += 1;
        if (looks === 1) return Promise.reject(new DOMException('none', 'NotFoundError'));
        return real.apply(this, given);
      };
      endTracks();
    }""")
    wait_for_status(page, "switch-microphone-gone")
    wait_for_status(page, "switch-microphone-back", times=2)
    assert count(page, "switch-microphone-gone") == 1
    assert live(page, "audio") == 1
