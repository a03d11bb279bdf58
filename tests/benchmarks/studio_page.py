"""What the studio asks of the page's own thread while somebody plays: tasks over 50 ms in each of its views.

Each view is opened, used once and left, with the nose playing meanwhile. The first round also fetches and compiles
what the view needs; the second finds it there. A task's time by the clock includes what it waits for a core that
another worker, or another computer's work on the same processor, has; its time on the processor is the page's own.
Each is told of a page of its own, since a trace takes time by the clock as well.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.benchmarks.figures import Figure, Goal
from tests.benchmarks.harness import SETTLE_MS, Bench
from tests.benchmarks.movement_to_sound import nodding
from tests.browser.player import button
from tests.browser.test_studio_memory import USED

ROUNDS = ("the first time", "again")
MEASURING = "Models and sounds"
LONG_MS = 50
TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline"]


@dataclass(frozen=True)
class Seen:
    """The page whose tasks are told, and where a trace of it goes."""

    browser: Browser
    page: Page
    trace: Path


Watch = Callable[[Seen, Callable[[], None]], list[float]]


def measure(bench: Bench) -> list[Figure]:
    return [*visits(bench, by_the_clock), *visits(bench, on_the_processor)]


def visits(bench: Bench, watch: Watch) -> list[Figure]:
    with bench.browser(bench.camera("nodding", nodding)) as browser, bench.playing(browser) as page:
        page.evaluate("""() => {
          window.heard = { statuses: [] };
          document.addEventListener('creatable:status', ({ detail }) => heard.statuses.push(detail));
          spy.watchFrames();
        }""")
        seen = Seen(browser, page, bench.folder / "trace.json")
        return [long_tasks(f"{view} {turn}", watch, watch(seen, partial(use, page, view)))
                for turn in ROUNDS for view in USED]


def use(page: Page, view: str) -> None:
    page.get_by_role("link", name="Studio").click()
    button(page, view).click()
    USED[view](page)
    if view == MEASURING:
        # All that is here, one after the other; until it begins, what was said of the time before stands there.
        page.wait_for_timeout(SETTLE_MS)
        expect(page.locator(".speeds-state")).to_contain_text("Measured.", timeout=300_000)
    page.wait_for_timeout(SETTLE_MS)
    page.get_by_role("link", name="Play").click()
    page.locator("play-stage .zone").first.wait_for()


def by_the_clock(seen: Seen, visit: Callable[[], None]) -> list[float]:
    """Return the milliseconds of each long task as the browser itself reports it, with no trace beside it."""
    seen.page.evaluate("() => { spy.longTasks.length = 0; }")
    visit()
    return [task["duration"] for task in seen.page.evaluate("spy.longTasks")]


def long_tasks(where: str, watch: Watch, tasks_ms: list[float]) -> Figure:
    many = sum(task_ms > LONG_MS for task_ms in tasks_ms)
    how = watch.__name__.replace("_", " ")
    return Figure(f"tasks over 50 ms, {where}, {how}", many, "", Goal(0), f"longest {max(tasks_ms, default=0):.0f} ms")


def on_the_processor(seen: Seen, visit: Callable[[], None]) -> list[float]:
    """Return how long each task of the page's own thread had the processor, in milliseconds, out of a trace."""
    seen.browser.start_tracing(path=seen.trace, categories=TRACED)
    visit()
    seen.browser.stop_tracing()
    events = json.loads(seen.trace.read_text())["traceEvents"]
    pages = {(each["pid"], each["tid"]) for each in events
             if each["name"] == "thread_name" and each["args"]["name"] == "CrRendererMain"}
    return [each.get("tdur", 0) / 1000 for each in events
            if each["name"] == "RunTask" and (each["pid"], each["tid"]) in pages]
