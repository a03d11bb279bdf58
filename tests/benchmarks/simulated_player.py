"""A simulated player on the real page: throughput and errors of the pointing test, and the notes of a melody.

The player is pages/simulated-player.js: a head with reaction time, Fitts'
law, minimum jerk, tremor and drift, documented there and seeded. Its keypoints
take the place of the tracking worker's; smoothing, calibration, pointer,
pointing test and piano are the page's own, in the browser. A simulation shows
that the page lets a player reach the goal, not what a person reaches.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import SequenceMatcher
from statistics import mean
from typing import Any

from playwright.sync_api import Browser, Page

from tests.benchmarks.figures import Figure, Goal
from tests.benchmarks.harness import Bench, start_playing
from tests.browser.faces import still

SEEDS = (1, 2, 3)
USUAL_REACH, SMALL_REACH = 0.15, 0.05
# Fractions of the picture, RMS: at 640 pixels 1.3 and 3.
TREMOR, DRIFT = 0.002, 0.005
THROUGHPUT, ERROR_PERCENT = 1.5, 5.0
LONGEST_SECONDS = 400
# Eight keys from C to C, with every step and many leaps.
MELODY = [0, 2, 4, 7, 5, 3, 1, 6, 0, 7, 4, 1, 2, 6, 3, 5, 7, 0, 1, 4, 6, 2, 5, 0]
# How exactly (in key widths) and how long a player waits above a key before going down into it. The goal is that all
# notes can be played right with so small a reach, not that nobody ever slips in a hurry.
CAREFUL, HURRIED = {"near": 0.25, "settleMs": 300}, {"near": 0.33, "settleMs": 150}
STYLES = {"careful": (CAREFUL, 0.4), "careful, widest gap between keys": (CAREFUL, 0.8), "hurried": (HURRIED, 0.4)}
NOTES = [60, 62, 64, 65, 67, 69, 71, 72]


def measure(bench: Bench) -> list[Figure]:
    with bench.browser(bench.camera("still", lambda: still(4))) as browser:
        with seated(bench, browser, USUAL_REACH) as page:
            figures = pointing(page)
        with seated(bench, browser, SMALL_REACH) as page:
            return [*figures, *(figure for style in STYLES for figure in melody(page, style))]


def pointing(page: Page) -> list[Figure]:
    figures = []
    for select, dwell_ms, circles in (("dwell", 500, "large"), ("dwell", 1000, "large"), ("enter", 0, "large"),
                                      ("dwell", 500, "small")):
        results = [tap(page, seed, select, dwell_ms, circles) for seed in SEEDS]
        name = f"{circles} circles, {f'dwell {dwell_ms} ms' if dwell_ms else 'on entry'}"
        # The goal is for choosing, as buttons are; a dwell of 1 s alone takes most of the time there is.
        is_goal = circles == "large" and dwell_ms == 500
        throughput = mean(each["throughput"] for each in results)
        drawn = mean(mean(map(by_drawn_width, each["sequences"])) for each in results)
        errors = 100 * mean(each["errorRate"] for each in results)
        note = f"{len(SEEDS)} players of 27 movements, {mean(each['movementMs'] for each in results):.0f} ms each"
        figures += [Figure(f"{name}: throughput", throughput, "bit/s", Goal(THROUGHPUT, True) if is_goal else None,
                           note),
                    Figure(f"{name}: by the drawn width", drawn, "bit/s", note="not effective, so the more cautious"),
                    Figure(f"{name}: errors", errors, "%", Goal(ERROR_PERCENT) if is_goal else None)]
    return figures


def tap(page: Page, seed: int, select: str, dwell_ms: int, circles: str) -> dict[str, Any]:
    """Return the result of one pointing test, as the page keeps it."""
    run(page, "sitDown")
    page.evaluate(ASK, ["setting-choose", {"name": "dwellMs", "value": dwell_ms or 1000}])
    page.evaluate(ASK, ["pointing-open", None])
    page.get_by_role("combobox", name="Choose a circle by").select_option(select)
    page.get_by_role("combobox", name="Circles", exact=True).select_option(circles)
    page.get_by_role("button", name="Start", exact=True).click()
    run(page, "tapRings", player(seed, USUAL_REACH))
    results: list[dict[str, Any]] = page.evaluate("JSON.parse(localStorage.getItem('creatable:pointing-tests'))")
    assert len(results[-1]["sequences"]) == 3, f"player {seed} did not reach every circle"
    page.keyboard.press("Escape")
    return results[-1]


def by_drawn_width(sequence: dict[str, float]) -> float:
    """Return Fitts' nominal throughput: rested endpoints lie close together, which makes We small and TP large."""
    return math.log2(sequence["amplitude"] / sequence["width"] + 1) / (sequence["movementMs"] / 1000)


def melody(page: Page, style: str) -> list[Figure]:
    right = extra = 0
    seconds = []
    manner, dead_zone = STYLES[style]
    page.evaluate(ASK, ["setting-choose", {"name": "deadZone", "value": dead_zone}])
    for seed in SEEDS:
        run(page, "sitDown")
        options = {**player(seed, SMALL_REACH), **manner, "melody": MELODY, "holdMs": 300}
        played = run(page, "playMelody", options)
        wanted = [NOTES[key] for key in MELODY]
        same = sum(block.size for block in SequenceMatcher(None, wanted, played["notes"], False).get_matching_blocks())
        right += same
        extra += len(played["notes"]) - same
        seconds.append(played["seconds"])
    all_notes = len(MELODY) * len(SEEDS)
    is_goal = manner is CAREFUL
    return [
        Figure(f"reach of 5 %, {style}: notes of the melody that sounded", 100 * right / all_notes, "%",
               Goal(100, True) if is_goal else None,
               f"{right} of {all_notes}; {mean(seconds) / len(MELODY):.1f} s a note"),
        Figure(f"reach of 5 %, {style}: other notes on the way", extra, "", Goal(0) if is_goal else None),
    ]


ASK = "([name, detail]) => document.querySelector('settings-panel').dispatchEvent(new CustomEvent(name, { detail }))"


def run(page: Page, act: str, options: dict[str, Any] | None = None) -> Any:
    """Let the simulated player do one thing."""
    model = "await import('/benchmarks/simulated-player.js')"
    return page.evaluate(f"async (options) => ({model}).{act}(options)", options)


def player(seed: int, reach: float) -> dict[str, Any]:
    return {"seed": seed, "tremor": TREMOR, "drift": DRIFT, "reach": reach, "mostSeconds": LONGEST_SECONDS}


@contextmanager
def seated(bench: Bench, browser: Browser, reach: float) -> Iterator[Page]:
    """Open the page with somebody in front of it whose reach has been learnt."""
    learnt = {"nose": {"reach": dict.fromkeys(("left", "right", "up", "down"), reach), "rest": {"x": 0, "y": 0}}}
    with bench.page(browser) as page:
        page.evaluate("(learnt) => localStorage.setItem('creatable:reaches', learnt)", json.dumps(learnt))
        page.reload()
        start_playing(page)
        yield page
