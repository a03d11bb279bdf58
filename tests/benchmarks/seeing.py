"""Seeing: what drawing the pictures costs, how steadily they are drawn, and how late a sound is seen.

One drawing is the page's own render loop at 1920 x 1080, flash limiter
included, until a pixel can be read back: what the browser would leave for later
is counted. The sound is a chord that beats twice a second, heard through the
real worklet and worker, and the pictures are full.

Pictures a second are those of /see itself, full screen, with all pictures and a
sounding file, as requestAnimationFrame tells; nothing is read back. What the
page does with each SoundFrame (captions, level, memory) is timed by its
worker's messages; the measuring is the worker's.

Sound to picture begins with the first sample of a chord after silence, on the
audio clock. That is brought to the page's clock by the least difference seen
between the two: when the sample was computed, before the computer plays it. It
ends when a picture is drawn in whose pixels something has changed, looked for
after each drawing in a copy of 384 x 216; the copy's time is counted too. What
the screen needs after that, a refresh at most and its own delay, cannot be seen.
What arrives, as from a microphone, has been heard by then and is drawn at once;
what the page plays is drawn when it leaves the loudspeaker, and timed from there.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, Page

from tests.benchmarks.figures import Figure, Goal, median, spread
from tests.benchmarks.harness import Bench
from tests.benchmarks.main_thread import DISPLAY_MS, metrics
from tests.browser.conftest import wait_until
from tests.browser.sounds import clicks, scale, write_wav

DRAWINGS, BEGINNINGS = 120, 40
RECORD_MS = 20_000
# The window of the pictures: until then they are not full.
FILL_MS = 9000
LATE_MS, ANALYSIS_MS = 50.0, 2.0
USUAL = ["spectrogram", "melody-line"]
SIZE = {"width": 1920, "height": 1080}
# What the page does with each message of the worker that measures; the spy's own Worker is a child of the browser's.
WATCH_WORKER = """
window.heardMs = [];
const { prototype } = Object.getPrototypeOf(Worker);
const own = Object.getOwnPropertyDescriptor(prototype, 'onmessage');
Object.defineProperty(prototype, 'onmessage', { ...own, set(hear) {
  own.set.call(this, hear && ((event) => {
    const begunMs = performance.now();
    hear.call(this, event);
    if (event.data.frame?.spectrum) window.heardMs.push(performance.now() - begunMs);
  }));
} });
"""


def measure(bench: Bench) -> list[Figure]:
    with bench.browser() as browser:
        figures: list[Figure] = []
        for part in (drawing, held, lateness):
            figures += part(bench, browser)
        return figures


def drawing(bench: Bench, browser: Browser) -> list[Figure]:
    with bench.page(browser, "/benchmarks/seeing.html", viewport=SIZE) as page:
        page.mouse.click(2, 2)
        ids = page.evaluate("seeing.ids")
        sets = [*([each] for each in ids), ids]
        times = page.evaluate("(options) => seeing.timeDrawing(options)", {"sets": sets, "count": DRAWINGS})
    names = [*ids, "all together"]
    return [figure for name, each in zip(names, times, strict=True)
            for figure in spread(f"one drawing, {name}", each, "ms")]


def held(bench: Bench, browser: Browser) -> list[Figure]:
    file = write_wav(bench.folder / "music.wav", [music()])
    with bench.page(browser, "/see", viewport=SIZE) as page:
        ids = page.locator("see-view [data-picture]").evaluate_all("(all) => all.map(({ dataset }) => dataset.picture)")
        kept = json.dumps(json.dumps({"seePictures": " ".join(ids)}))
        page.evaluate(f"localStorage.setItem('creatable.settings', {kept})")
        page.add_init_script(WATCH_WORKER)
        page.reload()
        open_file(page, file)
        page.wait_for_timeout(FILL_MS)
        return twenty_seconds(page)


def music() -> np.ndarray:
    """A scale over a drum, longer than is looked at."""
    seconds = (2 * FILL_MS + RECORD_MS) // 1000
    notes = [(60, 62, 64, 65, 67, 69, 71, 72)[index % 8] for index in range(2 * seconds)]
    return 0.6 * scale(notes, 0.5) + clicks([0.5 * beat for beat in range(2 * seconds)], seconds)


def open_file(page: Page, file: Path) -> None:
    page.locator("see-view [data-source]").first.wait_for()
    # As everywhere, sound waits for a click.
    page.mouse.click(2, 2)
    page.locator("see-view input[type=file]").set_input_files(file)
    wait_until(page, "document.querySelector('see-view').state.phase === 'listening'", 60)
    page.get_by_role("button", name="Fill the screen").click()


def twenty_seconds(page: Page) -> list[Figure]:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    page.evaluate("() => { spy.watchFrames(); spy.frames.length = spy.longTasks.length = heardMs.length = 0; }")
    before = metrics(devtools)
    page.wait_for_timeout(RECORD_MS)
    after = metrics(devtools)
    frames, heard, long_tasks = page.evaluate("[spy.frames, heardMs, spy.longTasks.length]")
    gaps = [later - earlier for earlier, later in pairwise(frames)]
    dropped = sum(round(gap / DISPLAY_MS) - 1 for gap in gaps if gap > 1.5 * DISPLAY_MS)
    seconds = (frames[-1] - frames[0]) / 1000
    script = 1000 * (after["ScriptDuration"] - before["ScriptDuration"]) / len(frames)
    return [
        Figure("pictures a second", len(gaps) / seconds, note=f"all pictures, {seconds:.0f} s of a file"),
        Figure("dropped pictures", dropped, note=f"of {round(1000 * seconds / DISPLAY_MS)}"),
        *spread("time between pictures", gaps, "ms"),
        Figure("tasks over 50 ms", long_tasks),
        Figure("page's script a picture", script, "ms"),
        Figure("page's time for sound frames, a picture", sum(heard) / len(frames), "ms", Goal(ANALYSIS_MS),
               f"{len(heard)} of them, median {median(heard):.2f} ms; none is better"),
    ]


def lateness(bench: Bench, browser: Browser) -> list[Figure]:
    with bench.page(browser, "/benchmarks/seeing.html", viewport=SIZE) as page:
        page.mouse.click(2, 2)
        sets = {"all pictures": page.evaluate("seeing.ids"), "the two that are shown at first": USUAL}
        return [figure for name, ids in sets.items() for part in (arriving, played) for figure in part(page, name, ids)]


def arriving(page: Page, name: str, ids: list[str]) -> list[Figure]:
    return spread(f"sound to picture, {name}", [each["sinceComputedMs"] for each in beginnings(page, ids, True)], "ms",
                  goal=Goal(LATE_MS), note="what arrives, as from a microphone")


def played(page: Page, name: str, ids: list[str]) -> list[Figure]:
    found = beginnings(page, ids, False)
    return [*spread(f"heard to seen, {name}", [each["sinceHeardMs"] for each in found], "ms", goal=Goal(LATE_MS),
                    note="what the page plays; below 0: seen before it leaves the loudspeaker"),
            *spread(f"computed to seen, {name}", [each["sinceComputedMs"] for each in found], "ms",
                    note="what the page plays, the time until it is heard included")]


def beginnings(page: Page, ids: list[str], arrives_heard: bool) -> list[dict[str, float]]:
    options = {"set": ids, "count": BEGINNINGS, "arrivesHeard": arrives_heard}
    return list(page.evaluate("(options) => seeing.timeBeginnings(options)", options))
