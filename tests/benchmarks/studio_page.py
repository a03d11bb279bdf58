"""What the studio asks of the page's own thread while somebody plays: tasks over 50 ms in each of its views.

Each view is opened, used once and left, with the nose playing meanwhile. The first round also fetches and compiles
what the view needs; the second finds it there.
"""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.benchmarks.figures import Figure, Goal
from tests.benchmarks.harness import SETTLE_MS, Bench
from tests.benchmarks.movement_to_sound import nodding
from tests.browser.player import button
from tests.browser.test_studio_memory import USED

ROUNDS = ("the first time", "again")


def measure(bench: Bench) -> list[Figure]:
    with bench.browser(bench.camera("nodding", nodding)) as browser, bench.playing(browser) as page:
        page.evaluate("""() => {
          window.heard = { statuses: [] };
          document.addEventListener('creatable:status', ({ detail }) => heard.statuses.push(detail));
          spy.watchFrames();
        }""")
        return [figure for turn in ROUNDS for view, use in USED.items() for figure in in_view(page, view, use, turn)]


def in_view(page: Page, view: str, use: Callable[[Page], None], turn: str) -> list[Figure]:
    page.evaluate("() => { spy.longTasks.length = 0; }")
    page.get_by_role("link", name="Studio").click()
    button(page, view).click()
    use(page)
    page.wait_for_timeout(SETTLE_MS)
    page.get_by_role("link", name="Play").click()
    page.locator("play-stage .zone").first.wait_for()
    long_tasks = [task["duration"] for task in page.evaluate("spy.longTasks")]
    return [Figure(f"tasks over 50 ms, {view} {turn}", len(long_tasks), "", Goal(0),
                   f"longest {max(long_tasks, default=0):.0f} ms")]
