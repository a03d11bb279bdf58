"""What a minute of playing asks of the page's own thread: long tasks, dropped frames, time a frame."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import CDPSession, Page

from tests.benchmarks.figures import Figure, Goal, median, percentile
from tests.benchmarks.harness import Bench
from tests.browser.faces import playing

PLAY_MS = 60_000
DISPLAY_MS = 1000 / 60
TIMES = ("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration")


def measure(bench: Bench) -> list[Figure]:
    camera = bench.camera("playing", lambda: playing(8))
    with bench.browser(camera) as browser, bench.playing(browser) as page:
        page.locator("control-bar button.record").click()
        page.evaluate("() => { spy.watchFrames(); spy.poses.length = 0; spy.notes.length = 0; }")
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable")
        page.wait_for_timeout(500)
        return one_minute(page, devtools)


def one_minute(page: Page, devtools: CDPSession) -> list[Figure]:
    page.evaluate("() => { spy.longTasks.length = spy.frames.length = spy.poses.length = 0; }")
    before = metrics(devtools)
    page.wait_for_timeout(PLAY_MS)
    after = metrics(devtools)
    long_tasks = [task["duration"] for task in page.evaluate("spy.longTasks")]
    frames, poses = page.evaluate("[spy.frames, spy.poses.length]")
    gaps = [later - earlier for earlier, later in pairwise(frames)]
    dropped = sum(round(gap / DISPLAY_MS) - 1 for gap in gaps if gap > 1.5 * DISPLAY_MS)
    spent = {name: 1000 * (after[name] - before[name]) for name in TIMES}
    return [
        Figure("tasks over 50 ms", len(long_tasks), "", Goal(0), f"longest {max(long_tasks, default=0):.0f} ms"),
        Figure("dropped animation frames", dropped, "", Goal(0), f"of {round(PLAY_MS / DISPLAY_MS)}"),
        Figure("time between animation frames, median", median(gaps), "ms"),
        Figure("time between animation frames, 99th percentile", percentile(gaps, 99), "ms"),
        Figure("longest time between animation frames", max(gaps), "ms"),
        Figure("main thread's time a camera frame", spent["TaskDuration"] / poses, "ms", note=f"{poses} camera frames"),
        Figure("of it script", spent["ScriptDuration"] / poses, "ms"),
        Figure("of it style and layout", (spent["LayoutDuration"] + spent["RecalcStyleDuration"]) / poses, "ms"),
        Figure("main thread busy", 100 * spent["TaskDuration"] / PLAY_MS, "%"),
    ]


def metrics(devtools: CDPSession) -> dict[str, float]:
    return {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
