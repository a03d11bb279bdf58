"""How long the first sound takes, on a first visit and on a later one, and what it costs in bytes.

From opening the address until a note is heard at the end of the page's audio:
once by a head at rest, with the big button pressed as soon as it is there,
once by a key that is pressed again and again until it sounds. The bytes are
those of the server's answers, whoever asked: page, workers, worklets.
"""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page

from tests.benchmarks.figures import Figure, Goal, median
from tests.benchmarks.harness import SPY, Bench
from tests.browser.conftest import wait_until
from tests.browser.faces import still

ROUNDS = 5
FIRST_PLAY_MB = 6.0
AFTER_MS = 3000
Answers = list[tuple[int, str]]
KINDS = {"weights": "/models/posenet/", "sounds": "/models/sounds/", "libraries": "/static/vendor/",
         "own code, words and page": "/"}


def measure(bench: Bench) -> list[Figure]:
    times: dict[str, list[float]] = {}
    sent: dict[str, list[Answers]] = {"cold": [], "warm": []}
    with bench.browser(bench.camera("still", lambda: still(4))) as browser:
        for play in (by_nose, by_key):
            for _ in range(ROUNDS):
                for start, ms, answers in visit_twice(bench, browser, play):
                    times.setdefault(f"{start} start to first sound, {play.__name__.replace('_', ' ')}", []).append(ms)
                    if play is by_nose:
                        sent[start].append(answers)
    figures = [Figure(name, median(values) / 1000, "s", note=f"{len(values)} visits") for name, values in times.items()]
    for start, visits in sent.items():
        figures += bytes_sent(start, visits[0])
    return figures


def visit_twice(bench: Bench, browser: Browser, play: Callable[[Page], None]) -> list[tuple[str, float, Answers]]:
    """Return ("cold" or "warm", milliseconds, the server's answers) of two visits of one fresh profile."""
    context = browser.new_context()
    context.add_init_script(SPY)
    try:
        return [(start, *visit(bench, context, play)) for start in ("cold", "warm")]
    finally:
        context.close()


def visit(bench: Bench, context: BrowserContext, play: Callable[[Page], None]) -> tuple[float, Answers]:
    before = len(bench.sent())
    page = context.new_page()
    page.goto(bench.server.url, wait_until="commit")
    play(page)
    first = float(page.evaluate("spy.onsets[0].renderedAtMs"))
    # What the page fetches for later visits belongs to the first one.
    page.wait_for_timeout(AFTER_MS)
    page.close()
    return first, [each for each in bench.sent()[before:] if not each[1].startswith("/benchmarks/")]


def by_nose(page: Page) -> None:
    page.locator("start-panel button.primary").click()
    wait_until(page, "spy.onsets.length > 0", 60)


def by_key(page: Page) -> None:
    key = page.locator(".zone").first
    while not page.evaluate("spy.onsets.length"):
        key.hover()
        page.mouse.down()
        page.wait_for_timeout(50)
        page.mouse.up()
        page.wait_for_timeout(50)


def bytes_sent(start: str, answers: Answers) -> list[Figure]:
    left = dict.fromkeys(KINDS, 0)
    for size, path in answers:
        left[next(kind for kind, prefix in KINDS.items() if path.startswith(prefix))] += size
    goal = Goal(FIRST_PLAY_MB) if start == "cold" else None
    whole = Figure(f"{start} start, sent in all", sum(left.values()) / 1e6, "MB", goal, f"{len(answers)} answers")
    return [whole, *(Figure(f"{start} start, {kind}", size / 1e6, "MB") for kind, size in left.items())]
