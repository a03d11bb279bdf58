"""How long a first visit waits for its keys over a real network: 40 ms and 10 Mbit/s, nothing kept from before.

From the click on a link until the first key is painted, by turns: the page as it is served, and the same page with its
modules one by one, as from a checkout that was just edited. The browser itself slows the network down (Chromium's
emulation: the latency once for each answer, six answers at a time as over any HTTP/1.1). Requests are those that were
begun before the first key.
"""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

from tests.benchmarks.figures import Figure, Goal, median
from tests.benchmarks.harness import Bench
from tests.browser.conftest import wait_until

ROUNDS = 7
LATENCY_MS = 40
BYTES_A_SECOND = 10e6 / 8
PAGES = {"as it is served": "/", "modules one by one": "/benchmarks/plain"}
FIRST_KEY = """
new MutationObserver((_, observer) => {
  if (!document.querySelector('play-stage .zone')) return;
  observer.disconnect();
  requestAnimationFrame(() => { window.firstKeyMs = performance.now(); });
}).observe(document, { childList: true, subtree: true });
"""
BEGUN = "performance.getEntriesByType('resource').filter(({ startTime }) => startTime < firstKeyMs).length"


@dataclass(frozen=True)
class Visit:
    """One first visit: milliseconds to the first key, and the requests until then, the page's own among them."""

    ms: float
    requests: int


def measure(bench: Bench) -> list[Figure]:
    with bench.browser() as browser:
        by_turns = [{name: first_visit(browser, bench.server.url + path) for name, path in PAGES.items()}
                    for _ in range(ROUNDS)]
    figures = []
    for name in PAGES:
        visits = [turn[name] for turn in by_turns]
        note = f"{ROUNDS} visits, {visits[0].requests} requests before"
        figures.append(Figure(f"first key, {name}", median([visit.ms for visit in visits]) / 1000, "s", note=note))
    served, plain = PAGES
    ratio = median([turn[plain].ms / turn[served].ms for turn in by_turns])
    return [*figures, Figure("modules one by one take so many times as long", ratio, "", Goal(1, at_least=True))]


def first_visit(browser: Browser, address: str) -> Visit:
    """Open the address in a fresh profile, behind the slow network."""
    context = browser.new_context(service_workers="block")
    try:
        context.add_init_script("performance.setResourceTimingBufferSize(2000);" + FIRST_KEY)
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": LATENCY_MS, "downloadThroughput": BYTES_A_SECOND,
            "uploadThroughput": BYTES_A_SECOND})
        page.goto(address, wait_until="commit")
        wait_until(page, "window.firstKeyMs > 0", 120)
        return Visit(float(page.evaluate("firstKeyMs")), 1 + int(page.evaluate(BEGUN)))
    finally:
        context.close()
