"""From a movement, a key press or a touch to the first sample of its sound.

The head nods: it rests in silence and dips onto the keys. A tap at the end of
the page's audio, before the loudspeaker, hears the first sample above -60 dBFS
and says when it was computed. What comes after that, the buffer of the sound
device, is the device's: it is printed as the browser reports it, and a second
line says when the sample leaves it by the browser's own account (clock.js).
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import numpy as np
from playwright.sync_api import Page

from tests.benchmarks.figures import Figure, Goal, spread
from tests.benchmarks.harness import Bench
from tests.browser.conftest import wait_until
from tests.browser.faces import FPS, HEIGHT, Motion

NODS = 5
PLAY_SECONDS = 100
PRESSES = 40
REST_Y, DIP_Y = 150.0, 215.0
SETTLE_MS = 1400  # a piano's note and the room's echo have died away
CAMERA_MS = 1000 / FPS
SLOWEST_MS = 400
LETTERS = "asdfghjk"


def nodding() -> Motion:
    """Return a head that dips five times, at five places, each at another moment of the cycle."""
    times, heights = [0.0], [REST_Y]
    for nod in range(NODS):
        start = times[-1] + 1.8 + 0.013 * nod
        times += [start, start + 0.15, start + 0.5, start + 0.65]
        heights += [REST_Y, DIP_Y, DIP_Y, REST_Y]
    t = np.arange(round(times[-1] * FPS)) / FPS
    return Motion(x=320 + 40 * np.sin(2 * np.pi * t / times[-1]), y=np.interp(t, times, heights),
                  tilt=0 * t, scale=np.ones(t.size))


def measure(bench: Bench) -> list[Figure]:
    with bench.browser(bench.camera("nodding", nodding)) as browser, bench.playing(browser) as page:
        centre_on_the_keys(page)
        noses = listen(page, lambda: page.wait_for_timeout(PLAY_SECONDS * 1000))
        moved = latencies([note["movedAtMs"] for note in noses["notes"]], noses["onsets"])
        to_note = [note["heardAtMs"] - note["movedAtMs"] for note in noses["notes"]]
        # The tracker goes on working, but the head plays no longer.
        page.keyboard.press("End")
        page.wait_for_timeout(SETTLE_MS)
        keys = listen(page, lambda: press_letters(page))
        pressed = latencies([note["pressedAtMs"] for note in keys["notes"]], keys["onsets"])
        touches = listen(page, lambda: touch_keys(page))
        touched = latencies([note["pressedAtMs"] for note in touches["notes"]], touches["onsets"])
        output = page.evaluate("[spy.context.outputLatency, spy.context.baseLatency]")
    return [
        *spread("capture to pointer and note", to_note, "ms"),
        *spread("movement to sound", [ms + CAMERA_MS for ms in moved["rendered"]], "ms", goal=Goal(100),
                note="capture to sound, and a whole camera interval"),
        *spread("the same and the device's buffer", [ms + CAMERA_MS for ms in moved["output"]], "ms", goal=Goal(100)),
        jitter("movement to sound, jitter", moved["rendered"]),
        *spread("letter key to sound", pressed["rendered"], "ms", goal=Goal(20)),
        *spread("the same and the device's buffer", pressed["output"], "ms"),
        jitter("letter key to sound, jitter", pressed["rendered"]),
        *spread("touch to sound", touched["rendered"], "ms", goal=Goal(20)),
        *spread("the same and the device's buffer", touched["output"], "ms"),
        jitter("touch to sound, jitter", touched["rendered"]),
        Figure("output latency that the browser reports", output[0] * 1000, "ms", note="the browser's own buffers"),
        Figure("base latency that the browser reports", output[1] * 1000, "ms"),
    ]


def centre_on_the_keys(page: Page) -> None:
    """Let the bottom of a nod be the middle of the stage, so that the head rests above the keys."""
    centre_when(page, f"> {(DIP_Y - 3) / HEIGHT}")


def centre_at_rest(page: Page) -> None:
    """Let the head rest in the middle of the stage, and nod down from there."""
    centre_when(page, f"< {(REST_Y + 3) / HEIGHT}")


def centre_when(page: Page, is_there: str) -> None:
    wait_until(page, f"(spy.poses.at(-1)?.pose?.keypoints[0].y ?? NaN) {is_there}")
    page.keyboard.press("Home")
    page.wait_for_timeout(2000)


def listen(page: Page, play: Callable[[], None]) -> dict[str, Any]:
    """Return the notes that were begun while `play` ran, and the onsets that were heard."""
    page.evaluate("() => { for (const list of [spy.notes, spy.onsets, spy.inputs, spy.pointers]) list.length = 0; }")
    play()
    page.wait_for_timeout(SETTLE_MS)
    return dict(page.evaluate("""() => ({
      onsets: spy.onsets,
      notes: spy.notes.filter(({ type }) => type === 'note-on').map((note) => ({
        heardAtMs: note.heardAtMs,
        // By the pose, where there is one: a body plays before the pointer of the same frame is told.
        movedAtMs: spy.poses.findLast((pose) => pose.heardAtMs <= note.heardAtMs)?.capturedAtMs
          ?? spy.pointers.findLast((pointer) => pointer.heardAtMs <= note.heardAtMs + 1)?.atMs ?? NaN,
        pressedAtMs: spy.inputs.findLast((input) => input.atMs <= note.heardAtMs)?.atMs ?? NaN,
      })),
    })"""))


def latencies(causes: list[float], onsets: list[dict[str, float]]) -> dict[str, list[float]]:
    """Return each onset's delay from the first of its causes; one without an onset is left out (others sounded)."""
    found: dict[str, list[float]] = {"rendered": [], "output": []}
    before = -math.inf
    for onset in onsets:
        since = max(before, onset["renderedAtMs"] - SLOWEST_MS)
        cause = min((each for each in causes if since < each < onset["renderedAtMs"]), default=None)
        before = onset["renderedAtMs"]
        if cause is not None:
            found["rendered"].append(onset["renderedAtMs"] - cause)
            found["output"].append(onset["outputAtMs"] - cause)
    return found


def jitter(name: str, delays: list[float]) -> Figure:
    return Figure(name, float(np.std(delays)), "ms", note="standard deviation")


def press_letters(page: Page) -> None:
    page.locator(".zone").first.focus()
    for press in range(PRESSES):
        letter = LETTERS[press % len(LETTERS)]
        page.keyboard.down(letter)
        page.wait_for_timeout(60 + press)
        page.keyboard.up(letter)
        page.wait_for_timeout(SETTLE_MS)


def touch_keys(page: Page) -> None:
    boxes = [box for box in (key.bounding_box() for key in page.locator(".zone").all()) if box]
    send = fingers(page)
    for press in range(PRESSES):
        box = boxes[press % len(boxes)]
        send("mousePressed", box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.8)
        page.wait_for_timeout(60 + press)
        send("mouseReleased", box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.8)
        page.wait_for_timeout(SETTLE_MS)


def fingers(page: Page) -> Callable[[str, float, float], None]:
    """Return what touches the page: a mouse of which the browser itself makes touches.

    The debugger's own touches wait for the next picture of the screen before the browser takes them in, up to 30 ms
    after the time that they bear, as a trace shows. A mouse that became a touch is never answered, so that nobody may
    wait for the answer.
    """
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setEmitTouchEventsForMouse", {"enabled": True, "configuration": "mobile"})
    target = devtools.send("Target.getTargetInfo")["targetInfo"]["targetId"]
    browser = page.context.browser.new_browser_cdp_session()
    attached = browser.send("Target.attachToTarget", {"targetId": target, "flatten": False})["sessionId"]

    def send(kind: str, x: float, y: float) -> None:
        event = {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}
        message = json.dumps({"id": 1, "method": "Input.dispatchMouseEvent", "params": event})
        browser.send("Target.sendMessageToTarget", {"sessionId": attached, "message": message})

    return send
