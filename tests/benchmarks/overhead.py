"""What everything around the model costs: frame to pointer beside the bare model call.

The bare call is the same network in the same worker at the same input size and
at a camera's pace, with the camera off. By turns with the playing, so that
both meet the same machine.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.benchmarks.figures import Figure, Goal, median, percentile
from tests.benchmarks.harness import Bench
from tests.benchmarks.tracking import samples
from tests.browser.conftest import wait_until
from tests.browser.faces import FPS, playing

ROUNDS = 4
ROUND_MS = 6000
BARE_CALLS = ROUND_MS * FPS // 1000


def measure(bench: Bench) -> list[Figure]:
    camera = bench.camera("playing", lambda: playing(8))
    whole: list[float] = []
    model: list[float] = []
    bare: list[float] = []
    with bench.browser(camera) as browser:
        for _ in range(ROUNDS):
            with bench.playing(browser) as page:
                page.evaluate("() => { spy.poses.length = spy.pointers.length = 0; }")
                page.wait_for_timeout(ROUND_MS)
                found = samples(page)
                size = int(median([s["inputSize"] for s in found]))
                found = [s for s in found if s["inputSize"] == size]
                bare += bare_calls(page, size)
            whole += [s["ms"] for s in found]
            model += [s["modelMs"] for s in found]
    around = [total - call for total, call in zip(whole, model, strict=True)]
    return [
        Figure("frame to pointer, median", median(whole), "ms", note=f"{len(whole)} frames, input {size} px"),
        Figure("bare model call, camera off, median", median(bare), "ms", note=f"{len(bare)} calls"),
        Figure("ratio of medians", median(whole) / median(bare), "times", Goal(1.25)),
        Figure("model call while playing, median", median(model), "ms", note="in the very same frames"),
        Figure("frame to pointer beside the model call in the same frame", median(ratios(whole, model)), "times"),
        Figure("everything but the model call, median", median(around), "ms"),
        Figure("everything but the model call, 95th percentile", percentile(around, 95), "ms"),
    ]


def bare_calls(page: Page, size: int) -> list[float]:
    """Turn the camera off and return the milliseconds of each call of the network alone."""
    page.evaluate("document.dispatchEvent(new Event('stop-tracking'))")
    page.evaluate("(order) => spy.tracker.postMessage(order)",
                  {"type": "bare", "size": size, "count": BARE_CALLS + 10, "everyMs": 1000 / FPS})
    wait_until(page, "spy.bare !== null", 60)
    return list(page.evaluate("spy.bare.times"))[10:]


def ratios(whole: list[float], part: list[float]) -> list[Any]:
    return [total / call for total, call in zip(whole, part, strict=True)]
