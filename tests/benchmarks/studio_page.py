"""What the studio asks of the page's own thread while somebody plays: tasks over 50 ms in each of its views.

Each view is opened, used once and left, with the nose playing meanwhile. The first round also fetches and compiles
what the view needs; the second finds it there. A task's time by the clock includes what it waits for a core that
another worker, or another computer's work on the same processor, has; its time on the processor is the page's own.
"""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.benchmarks.figures import Figure, Goal
from tests.benchmarks.harness import SETTLE_MS, Bench
from tests.benchmarks.movement_to_sound import nodding
from tests.browser.player import button
from tests.browser.test_studio_memory import USED

ROUNDS = ("the first time", "again")
LONG_MS = 50
TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline"]


def measure(bench: Bench) -> list[Figure]:
    with bench.browser(bench.camera("nodding", nodding)) as browser, bench.playing(browser) as page:
        page.evaluate("""() => {
          window.heard = { statuses: [] };
          document.addEventListener('creatable:status', ({ detail }) => heard.statuses.push(detail));
          spy.watchFrames();
        }""")
        return [figure for turn in ROUNDS for view in USED for figure in in_view(bench, browser, page, view, turn)]


def in_view(bench: Bench, browser: Browser, page: Page, view: str, turn: str) -> list[Figure]:
    trace = bench.folder / "trace.json"
    page.evaluate("() => { spy.longTasks.length = 0; }")
    browser.start_tracing(path=trace, categories=TRACED)
    page.get_by_role("link", name="Studio").click()
    button(page, view).click()
    USED[view](page)
    page.wait_for_timeout(SETTLE_MS)
    page.get_by_role("link", name="Play").click()
    page.locator("play-stage .zone").first.wait_for()
    browser.stop_tracing()
    by_the_clock = [task["duration"] for task in page.evaluate("spy.longTasks")]
    return [
        long_tasks(f"{view} {turn}, by the clock", by_the_clock),
        long_tasks(f"{view} {turn}, on the processor", on_the_processor(trace)),
    ]


def long_tasks(where: str, tasks_ms: list[float]) -> Figure:
    many = sum(task_ms > LONG_MS for task_ms in tasks_ms)
    return Figure(f"tasks over 50 ms, {where}", many, "", Goal(0), f"longest {max(tasks_ms, default=0):.0f} ms")


def on_the_processor(trace: Path) -> list[float]:
    """Return how long each task of the page's own thread had the processor, in milliseconds."""
    events = json.loads(trace.read_text())["traceEvents"]
    pages = {(each["pid"], each["tid"]) for each in events
             if each["name"] == "thread_name" and each["args"]["name"] == "CrRendererMain"}
    return [each.get("tdur", 0) / 1000 for each in events
            if each["name"] == "RunTask" and (each["pid"], each["tid"]) in pages]
