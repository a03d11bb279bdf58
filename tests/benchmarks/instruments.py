"""From a movement to the first sample of its sound, for every instrument, beside the piano in the same run.

A mouse that is only moved plays (`?input=mouse`): from where it is silent into a zone, along the zone's border, or
across a string. What a camera and the network take before that is the same for all: movement_to_sound measures it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

from playwright.sync_api import Browser, Page

from tests.benchmarks.figures import Figure, Goal, median, spread
from tests.benchmarks.harness import Bench, let_sound_begin
from tests.benchmarks.movement_to_sound import SETTLE_MS, latencies, listen

MOVES = 16
PEER = "piano"
# Where it is silent, in fractions of the stage; elsewhere above the zones.
SILENT = {"wheel": (0.5, 0.5), "theremin": (0.02, 0.5), "shapes": (0.5, 0.8)}
# Strings and drums ring on: what follows too soon has no beginning that could be heard.
RINGS_MS = {"harp": 6000, "drum-kit": 3000}
INSTRUMENTS = "[...document.querySelectorAll('[data-instrument]')].map(({ dataset }) => dataset.instrument)"
PLACES = """ [...document.querySelectorAll('play-stage .zone')].map((key) => {
  const { left, top, width, height } = key.getBoundingClientRect();
  const middle = (axis) => parseFloat(key.style.getPropertyValue(`--middle-${axis}`) || '50%') / 100;
  return [left + width * middle('x'), top + height * middle('y')];
})"""


def measure(bench: Bench) -> list[Figure]:
    with bench.browser() as browser:
        delays = {name: play(bench, browser, name) for name in names(bench, browser)}
    peer = median(delays[PEER])
    figures = []
    for name, each in delays.items():
        beside = f"{median(each) / peer:.2f} times the {PEER}'s median" if each else "no sound was heard"
        figures += spread(f"{name}: pointer to sound", each, "ms", goal=Goal(50), note=beside)
    return figures


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
