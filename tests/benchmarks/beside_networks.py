"""Movement to sound beside the page's other networks: with the room hidden, and after the studio was used and left.

By turns with plain playing, in one page and with one camera, so that whatever else the computer does meanwhile befalls
all three alike. Hidden, the person mask is computed up to twelve times a second in a worker beside the tracker's.
Before each turn "after the studio" the network that names pictures has looked at one, and the view was left.
"""

from __future__ import annotations

import io

import numpy as np
from PIL import Image
from playwright.sync_api import Page
from skimage import data

from tests.benchmarks.figures import Figure, Goal, median, percentile, spread
from tests.benchmarks.harness import Bench
from tests.benchmarks.movement_to_sound import CAMERA_MS, SETTLE_MS, centre_on_the_keys, latencies, listen, nodding
from tests.benchmarks.simulated_player import ASK
from tests.browser.conftest import wait_until

ROUNDS = 3
"""As many as there are ways."""
PLAY_MS = 25_000
WAYS = {"plain": "plain", "hidden": "with the room hidden", "studio": "after the studio was used and left"}
INFERENCE = "spy.poses.map(({ inferenceMs }) => inferenceMs)"


def measure(bench: Bench) -> list[Figure]:
    delays: dict[str, list[float]] = {way: [] for way in WAYS}
    inference: dict[str, list[float]] = {way: [] for way in WAYS}
    with bench.browser(bench.camera("nodding", nodding)) as browser, bench.playing(browser) as page:
        centre_on_the_keys(page)
        # Once for nothing: what is fetched and compiled at first is no part of it.
        hide(page, on=True)
        hide(page, on=False)
        for turn in range(ROUNDS):
            # Each way is first once.
            for way in [*WAYS][turn:] + [*WAYS][:turn]:
                if way == "hidden":
                    hide(page, on=True)
                if way == "studio":
                    use_the_studio(page)
                page.wait_for_timeout(SETTLE_MS)
                page.evaluate("() => { spy.poses.length = 0; }")
                heard = listen(page, lambda: page.wait_for_timeout(PLAY_MS))
                moved = latencies([note["movedAtMs"] for note in heard["notes"]], heard["onsets"])
                delays[way] += [ms + CAMERA_MS for ms in moved["rendered"]]
                inference[way] += page.evaluate(INFERENCE)
                if way == "hidden":
                    hide(page, on=False)
    return [figure for way in WAYS for figure in figures_of(way, delays, inference)]


def figures_of(way: str, delays: dict[str, list[float]], inference: dict[str, list[float]]) -> list[Figure]:
    name = f"movement to sound, {WAYS[way]}"
    times = median(delays[way]) / median(delays["plain"])
    quickest = percentile(delays[way], 10)
    return [
        *spread(name, delays[way], "ms", goal=Goal(100), note="capture to sound, and a whole camera interval"),
        Figure(f"{name}, quickest tenth", quickest, "ms",
               note=f"{quickest / percentile(delays['plain'], 10):.2f} times the plain one: least disturbed by others"),
        Figure(f"{name}, jitter", float(np.std(delays[way])), "ms", note=f"{times:.2f} times the plain median"),
        Figure(f"the tracker's network, {WAYS[way]}", median(inference[way]), "ms",
               note=f"{len(inference[way])} frames in {ROUNDS * (PLAY_MS + SETTLE_MS) / 1000:.0f} s"),
    ]


def hide(page: Page, *, on: bool) -> None:
    page.evaluate(ASK, ["setting-choose", {"name": "hideBehind", "value": on}])
    page.wait_for_timeout(SETTLE_MS)


def use_the_studio(page: Page) -> None:
    """Let the network name what is in a picture, and go back to the keys."""
    file = io.BytesIO()
    Image.fromarray(data.coffee()).save(file, "PNG")
    page.locator("a[href='/studio']").first.click()
    page.locator("what-view input[type=file]").first.set_input_files(
        {"name": "coffee.png", "mimeType": "image/png", "buffer": file.getvalue()})
    wait_until(page, "document.querySelector('what-view').shown.seen !== null", 60)
    page.locator("a[href='/']").first.click()
    page.locator("play-stage .zone").first.wait_for()
