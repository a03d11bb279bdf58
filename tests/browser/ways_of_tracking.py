"""Steps of ways_table.py: cameras and trackers, codes that are read, and switches."""

from __future__ import annotations

from hashlib import pbkdf2_hmac
from pathlib import Path

from playwright.sync_api import Page, expect

from .breakable import Held, answer, asked, live, set_speed, set_way
from .conftest import wait_until
from .live_camera import POSENET, simulated_tracker
from .player import button, focus, wait_for_status
from .ways_table import CHOSEN_FILE, count, goes_through, wait_for_next

# A lock of an earlier visit, and a reader of codes that reads what a test says.
PIN = "2468"
LOCKED = {"way": "pin", "salt": "00", "hash": pbkdf2_hmac("sha256", PIN.encode(), b"\0", 1).hex(), "iterations": 1}
READER = """
window.seenCode = '';
window.BarcodeDetector = class BarcodeDetector {
  static async getSupportedFormats() { return ['qr_code']; }
  async detect() { return seenCode ? [{ rawValue: seenCode }] : []; }
};
"""
BREAK_READER = """
breakable(BarcodeDetector.prototype, 'detect');
breakable(BarcodeDetector, 'getSupportedFormats', 'formats');
"""


@goes_through("locked", "a PIN's checksum", "hang", "fail", "late", "twice")
def pin(page: Page, _folder: Path) -> None:
    """Where it cannot be checked, holding unlocks: nobody is shut out, and nobody is let in by what comes late."""
    view = page.locator("lock-view")
    for way in ("fail", "hang"):
        set_way(page, "deriveBits", way)
        button(page, "Unlock").click()
        field = page.locator(".lock-pin input")
        field.fill(PIN)
        focus(field)
        # Pressed twice, it is one question. (The field may be gone by then.)
        for _ in range(2 if way == "hang" else 1):
            page.keyboard.press("Enter")
        expect(view.get_by_role("alert")).not_to_have_text("")
        expect(button(page, "Hold here")).to_be_visible()
        assert asked(page, "deriveBits") == 1
        if way == "fail":
            page.reload()
    answer(page, "deriveBits")
    page.wait_for_timeout(50)
    assert count(page, "unlocked") == 0
    focus(button(page, "Hold here"))
    page.keyboard.down("Enter")
    wait_for_status(page, "unlocked")
    page.keyboard.up("Enter")


@goes_through("locked", CHOSEN_FILE, "hang")
def player_file(page: Page, _folder: Path) -> None:
    view = page.locator("profiles-view")
    view.locator(".player-button").click()
    set_way(page, "readFile", "hang")
    far = {"name": "far.json", "mimeType": "application/json", "buffer": b"{}"}
    view.locator("input[type=file]").set_input_files(far)
    expect(view.get_by_role("alert")).to_contain_text("This file could not be read.")
    set_way(page, "readFile", "")


@goes_through("locked", "the camera that reads a code", "hang", "fail", "late", "twice")
def code_camera(page: Page, _folder: Path) -> None:
    """The dialog of the players is open since the step before. What the browser's reader can read hangs meanwhile."""
    set_way(page, "formats", "hang")
    view = page.locator("profiles-view")
    for way, sentence in (("fail", "Allow the camera"), ("hang", "The camera has not answered yet.")):
        set_way(page, "getUserMedia", way)
        button(page, "Read a QR code").click()
        expect(view.get_by_role("alert")).to_contain_text(sentence)
    # Asked anew before the first has answered: when both do, one is open.
    set_speed(page, 1)
    button(page, "Read a QR code").click()
    wait_until(page, "asked.getUserMedia === 3")
    answer(page, "getUserMedia")
    expect(view.locator("video")).to_be_visible()
    wait_until(page, "live('video') === 1")
    assert page.evaluate("document.querySelector('profiles-view').problem") == ""
    answer(page, "formats")
    set_speed(page, 20)


@goes_through("locked", "the browser's reader of codes", "hang", "fail", "late", "twice")
def code_reader(page: Page, _folder: Path) -> None:
    """The camera of the step before is open still. What hangs, or fails, is asked again, and reads the next picture."""
    for way in ("hang", "fail"):
        set_way(page, "detect", way)
        before = asked(page, "detect")
        wait_until(page, f"asked.detect > {before + 2}")
    # A code is in the picture, and the reader tells of it again and again, what hung included: it is read once.
    page.evaluate("seenCode = location.origin + '/#profile=1x'")
    answer(page, "detect")
    said = "heard.statuses.filter(({ code }) => code.startsWith('profile-')).length"
    wait_until(page, f"{said} > 0")
    wait_until(page, "live('video') === 0")
    page.wait_for_timeout(200)
    assert page.evaluate(said) == 1


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


@goes_through("switch", "a microphone that is the switch", "twice")
def switch_chosen_twice(page: Page, _folder: Path) -> None:
    """Chosen, given up and chosen again before there is an answer; then both come."""
    choose = "document.querySelector('settings-panel').ask('setting-choose', {{ name: 'scan', value: '{}' }})"
    before = asked(page, "getUserMedia")
    page.evaluate(choose.format("off"))
    wait_until(page, "live('audio') === 0")
    set_way(page, "getUserMedia", "hang")
    for value in ("one-switch", "off", "one-switch"):
        page.evaluate(choose.format(value))
    wait_until(page, f"asked.getUserMedia === {before + 2}")
    answer(page, "getUserMedia")
    wait_until(page, "live('audio') === 1")
    page.wait_for_timeout(100)
    assert live(page, "audio") == 1


def sees_more(page: Page) -> None:
    """Somebody is followed: from now on there are more places of the nose."""
    before = page.evaluate("heard.pointers.length")
    wait_until(page, f"heard.pointers.slice({before}).some(({{ present }}) => present)")


@goes_through("see", "the camera", "hang", "late", "twice")
def camera(page: Page, _folder: Path) -> None:
    start = "document.querySelector('start-panel').ask('start-tracking')"
    page.get_by_role("link", name="Play").click()
    before = asked(page, "getUserMedia")
    set_way(page, "getUserMedia", "hang")
    button(page, "Play with my nose").click()
    wait_for_status(page, "camera-waiting")
    # Asked anew before the first has answered: when both do, one is open.
    page.evaluate(start)
    wait_until(page, f"asked.getUserMedia === {before + 2}")
    set_speed(page, 1)
    answer(page, "getUserMedia")
    sees_more(page)
    assert live(page, "video") == 1


@goes_through("see", "frames of the camera, copied", "hang", "fail", "late", "twice")
def frames(page: Page, _folder: Path) -> None:
    """OPENED takes the browser's way to hand frames to a worker away: they are copied, one by one."""
    for times, way in enumerate(("hang", "fail"), start=1):
        set_way(page, "createImageBitmap", way)
        # The worker, which answers, is asked once a second, and has to say a few times that no frame came.
        page.evaluate("least = 900; speed = 4")
        wait_for_status(page, "camera-stalled", times=times)
        page.evaluate("least = 5000; speed = 1")
        # By itself, with the next frame; what comes late of the one that was given up is not sent.
        answer(page, "createImageBitmap")
        sees_more(page)
        wait_for_status(page, "camera-resumed", times=times)


@goes_through("see", "the tracking worker", "hang", "fail", "late", "twice")
def tracking_worker(page: Page, _folder: Path) -> None:
    worker = "tracking-worker.js"
    page.evaluate("least = 900")
    set_speed(page, 20)
    set_way(page, worker, "hang")
    page.evaluate(f"crash('{worker}')")
    # One backend after the other, and then the last once more.
    wait_for_status(page, "tracker-hung")
    set_way(page, worker, "fail")
    wait_for_status(page, "download-unreachable")
    button(page, "C4").click()
    hung = count(page, "tracker-hung")
    set_way(page, worker, "late")
    wait_for_next(page, "tracker-hung", hung)
    set_way(page, worker, "twice")
    set_speed(page, 1)
    # By itself.
    sees_more(page)
    assert count(page, "download-unreachable") == 1
    # The worker that was given up answers; the one that tracks says everything twice.
    answer(page, worker)
    sees_more(page)
    assert live(page, worker) == 1


@goes_through("see", "the tracker's code and backend, and the timing of others", "hang", "fail", "twice")
def tracker_code(page: Page, _folder: Path) -> None:
    worker = "tracking-worker.js"
    hung = count(page, "tracker-hung")
    held = Held(page, POSENET)
    set_way(page, worker, "")
    set_speed(page, 20)
    page.evaluate(f"crash('{worker}')")
    wait_for_next(page, "tracker-hung", hung)
    # The next worker has asked for it meanwhile, or does so soon: it fails, and another one asks.
    while len(held.routes) < 2:
        page.wait_for_timeout(50)
    set_speed(page, 1)
    failing = len(held.routes)
    held.routes[-1].abort()
    while len(held.routes) == failing:
        page.wait_for_timeout(50)
    # By itself, when the code can be had; the workers before have been ended, and their questions with them.
    held.routes[-1].fulfill(body=simulated_tracker(), content_type="text/javascript")
    held.answer()
    sees_more(page)
    assert live(page, worker) == 1


@goes_through("see", "single pictures of the camera", "hang", "fail", "late", "twice")
def single_pictures(page: Page, _folder: Path) -> None:
    """The studio looks at one; what would look at it here hangs, so that only the picture counts."""
    snap, looker = "document.querySelector('what-view').ask('studio-snap')", "picture-worker.js"
    set_way(page, looker, "hang")
    page.get_by_role("link", name="Studio").click()
    button(page, "Look once").wait_for()
    set_speed(page, 20)
    for times, way in enumerate(("hang", "fail"), start=1):
        set_way(page, "createImageBitmap", way)
        page.evaluate(snap)
        wait_for_status(page, "studio-failed", times=times)
    # What comes late is not looked at.
    answer(page, "createImageBitmap")
    sees_more(page)
    assert asked(page, looker) == 0
    set_speed(page, 1)
    page.evaluate(f"{snap}; {snap}")
    wait_until(page, f"asked['{looker}'] === 1")
    page.get_by_role("link", name="Play").click()
    button(page, "Stop camera").click()
    wait_until(page, "live('video') === 0")
