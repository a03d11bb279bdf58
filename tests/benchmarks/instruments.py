"""From a movement to the first sample of its sound, for every instrument, beside the piano in the same run.

First a head before the camera: all instruments in one page, by turns, with the same nod. It goes from where the
instrument is silent onto what plays, and aslant, so that strings are crossed. To the time from the frame's capture
comes a whole camera interval, as in movement_to_sound.

Then a mouse that is only moved (`?input=mouse`), from where it is silent into a zone, along the zone's border, or
across a string: what the instrument itself takes, without camera and network.

The video shows no hands: where hands play, each pose has a right wrist put into it, which comes to the left shoulder
as the head nods. All that takes time is as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page

from tests.benchmarks.figures import Figure, Goal, median, spread
from tests.benchmarks.harness import Bench, let_sound_begin
from tests.benchmarks.movement_to_sound import (
    CAMERA_MS,
    DIP_Y,
    REST_Y,
    SETTLE_MS,
    centre_at_rest,
    centre_on_the_keys,
    latencies,
    listen,
)
from tests.benchmarks.simulated_player import ASK
from tests.browser.faces import FPS, HEIGHT, Motion

MOVES = 16
PEER = "piano"
# Where it is silent, in fractions of the stage (Body is below it alone); elsewhere above the zones.
SILENT = {"wheel": (0.5, 0.5), "theremin": (0.02, 0.5), "shapes": (0.5, 0.8), "body": (0.5, 1.1),
          "body-percussion": (0.16, 0.13)}
# Strings and drums ring on: what follows too soon has no beginning that could be heard.
RINGS_MS = {"harp": 6000, "drum-kit": 3000, "body-percussion": 3000}
INSTRUMENTS = "[...document.querySelectorAll('[data-instrument]')].map(({ dataset }) => dataset.instrument)"
PLACES = """ [...document.querySelectorAll('play-stage .zone')].map((key) => {
  const { left, top, width, height } = key.getBoundingClientRect();
  const middle = (axis) => parseFloat(key.style.getPropertyValue(`--middle-${axis}`) || '50%') / 100;
  return [left + width * middle('x'), top + height * middle('y')];
})"""


NODS = 6
NOD_SECONDS = 30
# Camera pixels that a nod goes aside while it is down.
ASIDE = 24
# What dies away soon, so that the next sound has a beginning that is heard; pitch by the side, since a nod is no way
# out of a column; Body by the nose's height, since the picture shows no hands.
SETTINGS = {"sound": "xylophone", "ringSeconds": 0.2, "thereminAxes": "side-alone",
            "bodyVoices": 1, "body1Part": "nose", "bodySteps": 2}
# Until what sounds for the first time is there; and until Body takes a small movement for the whole way.
READY_MS = {"body": 20_000}
HANDS = ("body-percussion",)
# From well below the left shoulder, and beside it, up to it.
PUT_A_WRIST = """([restY, dipY]) => {
  const [NOSE, LEFT_SHOULDER, RIGHT_WRIST] = [0, 5, 10];
  spy.changed = (message) => {
    if (!message.pose) return message;
    const keypoints = message.pose.keypoints.map((each) => ({ ...each }));
    const { x, y } = keypoints[LEFT_SHOULDER];
    const away = 0.3 * (1 - Math.min(1, Math.max(0, (keypoints[NOSE].y - restY) / (dipY - restY))));
    Object.assign(keypoints[RIGHT_WRIST], { x: Math.max(0.02, x - away), y: Math.min(0.98, y + away), score: 1 });
    return { ...message, pose: { ...message.pose, keypoints } };
  };
}"""
# It is silent in the middle.
NODS_FROM_THE_MIDDLE = ("wheel",)


def measure(bench: Bench) -> list[Figure]:
    figures = [figure for name, each in nod_through(bench).items()
               for figure in spread(f"{name}: movement to sound", each, "ms", goal=Goal(100), note=said(each))]
    with bench.browser() as browser:
        delays = {name: play(bench, browser, name) for name in names(bench, browser)}
    peer = median(delays[PEER])
    for name, each in delays.items():
        beside = f"{median(each) / peer:.2f} times the {PEER}'s median" if each else "no sound was heard"
        figures += spread(f"{name}: pointer to sound", each, "ms", goal=Goal(50), note=beside)
    return figures


def said(delays: list[float]) -> str:
    return "capture to sound, and a whole camera interval" if delays else "no sound was heard"


def nodding_aslant() -> Motion:
    """Return a head that dips, goes aside while it is down, and comes back; each nod at another moment of the cycle."""
    times, heights, asides = [0.0], [REST_Y], [0.0]
    for nod in range(NODS):
        start = times[-1] + 2.2 + 0.013 * nod
        times += [start, start + 0.15, start + 0.3, start + 0.5, start + 0.65]
        heights += [REST_Y, DIP_Y, DIP_Y, DIP_Y, REST_Y]
        asides += [-ASIDE, -ASIDE, ASIDE, ASIDE, ASIDE] if nod % 2 else [ASIDE, ASIDE, -ASIDE, -ASIDE, -ASIDE]
    t = np.arange(round(times[-1] * FPS)) / FPS
    return Motion(x=320 + np.interp(t, times, asides), y=np.interp(t, times, heights), tilt=0 * t,
                  scale=np.ones(t.size))


def nod_through(bench: Bench) -> dict[str, list[float]]:
    """Return the milliseconds from each nod that struck a note to its first sample, by the instrument's id."""
    with bench.browser(bench.camera("nodding-aslant", nodding_aslant)) as browser:
        every = names(bench, browser)
        with bench.playing(browser) as page:
            for name, value in SETTINGS.items():
                page.evaluate(ASK, ["setting-choose", {"name": name, "value": value}])
            return {name: nod(page, name) for name in every}


def nod(page: Page, name: str) -> list[float]:
    page.evaluate(ASK, ["setting-choose", {"name": "instrument", "value": name}])
    (centre_at_rest if name in NODS_FROM_THE_MIDDLE else centre_on_the_keys)(page)
    if name in HANDS:
        page.evaluate(PUT_A_WRIST, [REST_Y / HEIGHT, DIP_Y / HEIGHT])
    page.wait_for_timeout(READY_MS.get(name, SETTLE_MS))
    heard = listen(page, lambda: page.wait_for_timeout(1000 * NOD_SECONDS))
    page.evaluate("() => { spy.changed = null; }")
    moved = sorted({note["movedAtMs"] for note in heard["notes"]})
    return [ms + CAMERA_MS for ms in latencies(moved, heard["onsets"])["rendered"]]


def names(bench: Bench, browser: Browser) -> list[str]:
    """Return the id of every instrument that the page offers."""
    with bench.page(browser) as page:
        page.locator("play-stage .zone").first.wait_for()
        page.locator(".controls button[aria-haspopup=dialog]").first.click()
        page.locator("[data-instrument]").first.wait_for()
        return list(page.evaluate(INSTRUMENTS))


def play(bench: Bench, browser: Browser, name: str) -> list[float]:
    """Return the milliseconds from each movement that struck a note to its first sample."""
    with bench.page(browser, "/?input=mouse") as page:
        page.evaluate("""(name) => {
          const kept = JSON.parse(localStorage.getItem('creatable.settings') ?? '{}');
          localStorage.setItem('creatable.settings', JSON.stringify({ ...kept, instrument: name }));
        }""", name)
        page.reload()
        let_sound_begin(page)
        page.wait_for_timeout(2 * SETTLE_MS)
        heard = listen(page, lambda: move(page, name))
    # A chord, and strings that are crossed in one step, are one movement.
    moved = sorted({note["movedAtMs"] for note in heard["notes"]})
    return latencies(moved, heard["onsets"])["rendered"]


def move(page: Page, name: str) -> None:
    stage: dict[str, Any] = json.loads(page.evaluate(
        "JSON.stringify(document.querySelector('play-stage').getBoundingClientRect())"))
    across, down = SILENT.get(name, (0.5, 0.02))
    rest = stage["x"] + stage["width"] * across, stage["y"] + stage["height"] * down
    for x, y in targets(page):
        page.mouse.move(*rest)
        page.wait_for_timeout(RINGS_MS.get(name, SETTLE_MS))
        # A string is crossed from beside it.
        page.mouse.move(x - 12, y)
        page.mouse.move(x + 3, y, steps=3)
        page.wait_for_timeout(150)


def targets(page: Page) -> Iterator[tuple[float, float]]:
    return islice(cycle([(x, y) for x, y in page.evaluate(PLACES)]), MOVES)
