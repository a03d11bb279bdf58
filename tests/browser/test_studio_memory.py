"""The studio gives its memory back: after each view that was used and left, and when there is none left to be had.

Where memory runs out it does so in earnest: the browser is started with a limit for WebAssembly's memory, beyond which
it refuses to grow, as it does on a device that has no more to give.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import CDPSession, Page, expect

from .conftest import heard_codes, wait_until
from .live_camera import camera_script
from .player import Opener, button, wait_for_status
from .test_dreaming import DREAMS_AT_ONCE, choose_wish
from .test_dreaming import choose as choose_for_dreaming
from .test_learning_hands_free import LOOKS_AT_ONCE
from .test_painting import PAINTS_AT_ONCE
from .test_painting import choose as choose_for_painting
from .test_studio import SEEN, choose_file, encoded, square
from .test_studio_speeds import KEPT

# The longest that a message stays.
SECONDS_TO_REST = 15
# A picture so low that 100 MB are too little for a dream of 384 dots across, and enough for one of 256.
DREAM_ROWS = 170
MEGABYTE = 2**20
WASM_PAGE = 65_536
# What the workers say of what broke off.
ERRORS = """
window.errors = [];
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener('message', ({ data }) => data.error && errors.push(data.error.message));
  }
};
"""
PICTURE = encoded(square("coffee"))
# A quarter of it, where there is memory enough.
STRIP = encoded(square("coffee").crop((0, 84, 224, 140)))


def look(page: Page) -> None:
    choose_file(page, "coffee.png", PICTURE)
    wait_until(page, f"{SEEN} !== null")


def see_who(page: Page) -> None:
    view = page.locator("who-view")
    if not view.get_by_role("button", name="Start", exact=True).is_visible():
        view.get_by_role("button", name="Start camera").click()
    view.get_by_role("button", name="Start", exact=True).click()
    wait_until(page, "document.querySelector('who-view').shown.isSeen")


def learn(page: Page) -> None:
    button(page, "Learn").click()
    expect(page.locator(".learn-numbers")).not_to_contain_text("Step 0.")


def paint(page: Page) -> None:
    choose_for_painting(page, "paint-file", "coffee.png", STRIP)
    page.get_by_label("Size of the painting").select_option("256")
    button(page, "Paint").click()
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.", timeout=60_000)


def dream(page: Page) -> None:
    choose_for_dreaming(page, "coffee.png", STRIP)
    choose_wish(page, "256", "1", "5")
    button(page, "Dream").click()
    expect(page.locator(".dream-state")).to_have_text("Your dream is here.", timeout=60_000)


def measure(page: Page) -> None:
    if not page.locator("speed-table").is_visible():
        page.locator("model-list summary", has_text="How it works").click()
    button(page, "Measure this device").click()
    # While it goes on, or, on a computer that is quick, when it has.
    wait_until(page, "(({ isGoing, done }) => isGoing || done > 0)(document.querySelector('speed-table').shown)")


# The camera goes on when the last of them is left: who has used it plays with it.
USED: dict[str, Callable[[Page], None]] = {
    "What is in the picture?": look, "How does a computer learn?": learn, "Paint it like a painting": paint,
    "Let it dream": dream, "Models and sounds": measure, "Who is in front, what is behind?": see_who,
}


def kept(page: Page, devtools: CDPSession) -> dict[str, float]:
    """Return what the page holds when garbage has been collected; what the tests themselves keep is dropped."""
    page.evaluate("for (const list of Object.values(heard)) list.length = 0")
    for _ in range(2):
        devtools.send("HeapProfiler.collectGarbage")
    metrics = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return {name: metrics[name] for name in ("JSHeapUsedSize", "Nodes", "JSEventListeners")}


def wait_for_workers_to_end(page: Page) -> None:
    """With a worker go its tensors, its weights and WebAssembly's memory. The camera's stays: somebody plays."""
    ends = time.monotonic() + 30
    while others := {worker.url for worker in page.workers if not worker.url.endswith("/tracking-worker.js")}:
        assert time.monotonic() < ends, f"still at work: {others}"
        page.wait_for_timeout(50)


def use(page: Page, view: str) -> None:
    if USED[view] is measure:
        # One model, and none of those that the views before have fetched.
        page.evaluate("caches.delete('creatable-shell-3')")
        page.evaluate(KEPT)
    button(page, view).click()
    USED[view](page)
    page.get_by_role("link", name="Play").click()
    page.locator("play-stage .zone").first.wait_for()
    wait_for_workers_to_end(page)
    page.get_by_role("link", name="Studio").click()


def test_a_view_that_was_used_and_left_keeps_no_memory(open_page: Opener) -> None:
    page = open_page(path="/studio", simulated=True, script=camera_script(every_ms=200), bypass_csp=True)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    # The first time each of them makes what stays, once. What computes goes with its worker: it may be anybody's.
    page.evaluate(f"() => {{ window.Computing = Worker; {PAINTS_AT_ONCE} {DREAMS_AT_ONCE} {LOOKS_AT_ONCE} }}")
    for view in USED:
        use(page, view)
    page.evaluate("() => { window.Worker = Computing; }")
    before = least = kept(page, devtools)
    for view in USED:
        use(page, view)
        # Whoever drives the browser leaves some 50 kB in it each time. What is said meanwhile has some fifty nodes;
        # a view that stays has more than a hundred.
        most = {**least, "JSHeapUsedSize": before["JSHeapUsedSize"] + MEGABYTE / 4, "Nodes": least["Nodes"] + 64}
        now, seconds = kept(page, devtools), 0
        while too_much := {name: was for name, was in now.items() if was > most[name]}:
            # What is shown for a while goes by itself.
            assert seconds < SECONDS_TO_REST, (view, too_much, most)
            page.wait_for_timeout(1000)
            now, seconds = kept(page, devtools), seconds + 1
        before = now
        least = {name: min(was, before[name]) for name, was in least.items()}


def limited(open_page: Opener, megabytes: int, **options: Any) -> Page:
    """Open the studio in a browser whose WebAssembly has so much memory for each worker, and no more."""
    # With a limit Chromium puts no guard behind the memory: without checks of bounds, a fault would end the process.
    flags = f"--js-flags=--wasm-max-mem-pages={megabytes * MEGABYTE // WASM_PAGE} --wasm-enforce-bounds-checks"
    options = {"camera": False, "script": ERRORS, **options}
    return open_page(path="/studio", bypass_csp=True, flags=(flags,), **options)


def make_smaller(page: Page, smaller: str, failed: str, *, until: str) -> list[str]:
    """Press the offered smaller size until it is done; return what each offer was called."""
    offers: list[str] = []
    offer = page.locator(f"button:visible:has-text('{smaller}')")
    while True:
        wait_for_status(page, failed, times=len(offers) + 1, seconds=60)
        offers.append(offer.inner_text())
        failures = heard_codes(page).count(failed)
        offer.click()
        again = f"heard.statuses.filter(({{ code }}) => code === '{failed}').length > {failures}"
        wait_until(page, f"{until} || {again}", 60)
        if page.evaluate(until):
            return offers


def test_a_painting_and_a_dream_for_which_there_is_no_memory_are_made_smaller(open_page: Opener) -> None:
    page = limited(open_page, 100)
    a_painting_is_painted_smaller(page)
    page.evaluate("errors.length = 0")
    a_dream_is_dreamt_smaller(page)


def a_painting_is_painted_smaller(page: Page) -> None:
    button(page, "Paint it like a painting").click()
    choose_for_painting(page, "paint-file", "coffee.png", PICTURE)
    page.get_by_label("Size of the painting").select_option("512")
    button(page, "Paint").click()
    offers = make_smaller(page, "Paint smaller", "paint-failed",
                          until="document.querySelector('paint-view').shown.isPainted")
    assert offers[0] == "Paint smaller: 256 dots"
    assert len(page.evaluate("errors")) == len(offers)
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")
    assert heard_codes(page).count("paint-failed") == len(offers)


def a_dream_is_dreamt_smaller(page: Page) -> None:
    button(page, "Let it dream").click()
    choose_for_dreaming(page, "coffee.png", encoded(square("coffee").resize((384, DREAM_ROWS))))
    choose_wish(page, "384", "1", "5")
    button(page, "Dream").click()
    offers = make_smaller(page, "Dream smaller", "dream-failed",
                          until="document.querySelector('.dream-state').textContent === 'Your dream is here.'")
    assert offers[0] == "Dream smaller: 256 dots"
    # tfjs itself says nothing when there is none: what is told at once has overwritten nothing.
    assert all("no memory for" in message for message in page.evaluate("errors"))
    assert len(page.evaluate("errors")) == len(offers)


def test_a_camera_picture_for_which_there_is_no_memory_is_said_once_and_the_instrument_goes_on(
        open_page: Opener) -> None:
    # Less than the network begins with.
    page = limited(open_page, 15, camera=True, simulated=True, expect_errors=True, script=camera_script() + ERRORS)
    button(page, "Who is in front, what is behind?").click()
    page.locator("who-view").get_by_role("button", name="Start camera").click()
    page.locator("who-view").get_by_role("button", name="Start", exact=True).click()
    wait_for_status(page, "studio-failed")
    # It is tried again by itself, and not said again.
    wait_until(page, "errors.filter((message) => message?.includes('wasm')).length >= 2")
    assert heard_codes(page).count("studio-failed") == 1
    expect(page.locator("who-view [role=status]:visible")).to_have_text("One moment…")
    pointers = page.evaluate("heard.pointers.length")
    wait_until(page, f"heard.pointers.length > {pointers}")
    page.locator("who-view").get_by_role("button", name="Stop", exact=True).click()
    wait_for_workers_to_end(page)


def test_a_look_for_which_there_is_no_memory_is_said_and_the_studio_goes_on(open_page: Opener) -> None:
    page = limited(open_page, 24)
    choose_file(page, "coffee.png", PICTURE)
    wait_for_status(page, "studio-failed")
    expect(page.locator(".what-said")).to_have_text("Nothing has been looked at yet.")
    # And once more: each look begins with another worker.
    choose_file(page, "coffee.png", PICTURE)
    wait_for_status(page, "studio-failed", times=2)
    button(page, "How does a computer learn?").click()
    button(page, "One step").click()
    expect(page.locator(".learn-numbers")).to_contain_text("Step 1.")
