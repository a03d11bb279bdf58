"""Playing with the nose on a page whose processor is throttled six times, as a school's small computers are.

The browser's own throttling (that of its developer tools) slows the page's thread; the tracking worker and the audio
thread have threads of their own and keep what the machine gives them.
"""

from __future__ import annotations

from itertools import pairwise

from tests.benchmarks.figures import Figure, Goal, median, percentile, spread
from tests.benchmarks.harness import Bench
from tests.benchmarks.movement_to_sound import CAMERA_MS, centre_on_the_keys, latencies, listen, nodding

TIMES_SLOWER = 6
PLAY_SECONDS = 60


def measure(bench: Bench) -> list[Figure]:
    with bench.browser(bench.camera("nodding", nodding)) as browser, bench.playing(browser) as page:
        centre_on_the_keys(page)
        devtools = page.context.new_cdp_session(page)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": TIMES_SLOWER})
        page.wait_for_timeout(3000)
        heard = listen(page, lambda: page.wait_for_timeout(PLAY_SECONDS * 1000))
        noses = [pointer for pointer in page.evaluate("spy.pointers") if pointer["source"] == "nose"]
        delays = latencies([note["movedAtMs"] for note in heard["notes"]], heard["onsets"])["rendered"]
    times = [pointer["heardAtMs"] for pointer in noses]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return [
        Figure("pointer, mean", 1000 * len(gaps) / (times[-1] - times[0]), "Hz", Goal(15, at_least=True),
               f"{len(gaps)} samples"),
        Figure("pointer, slowest of twenty", 1000 / percentile(gaps, 95), "Hz",
               note=f"median {1000 / median(gaps):.1f}"),
        *spread("movement to sound", [ms + CAMERA_MS for ms in delays], "ms", goal=Goal(200),
                note="capture to sound, and a whole camera interval"),
    ]
