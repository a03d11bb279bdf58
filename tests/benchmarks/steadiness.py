"""The filter: how much a resting head's pointer trembles, and how much later a moving one's comes.

Both heads are tracked live; then the page's own filter is given the same raw
poses, so that raw and filtered come from the same frames.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.figures import Figure, Goal
from tests.benchmarks.harness import Bench
from tests.browser.faces import FPS, HEIGHT, WIDTH, FakeCamera, playing, still

RECORD_MS = 16_000
STILL_PERCENT = 0.3
LAG_MS = 30.0
LONGEST_LAG_MS = 200

Floats = NDArray[np.float64]


def measure(bench: Bench) -> list[Figure]:
    figures = []
    at_rest = record(bench, bench.camera("still", lambda: still(4)))
    for kind in ("raw", "filtered"):
        goal = Goal(STILL_PERCENT) if kind == "filtered" else None
        for axis, name in ((0, "across"), (1, "down")):
            figures.append(Figure(f"head at rest, {kind}, {name}", 100 * float(np.std(at_rest[kind][:, axis])),
                                  "% of the frame", goal, "RMS"))
    moving = record(bench, bench.camera("playing", lambda: playing(8)))
    lags = {kind: lag_ms(moving[kind], moving["truth"], moving["times"]) for kind in ("raw", "filtered")}
    return [
        *figures,
        Figure("raw pose behind the drawn nose", lags["raw"], "ms", note="best fit over the whole movement"),
        Figure("filtered pose behind the drawn nose", lags["filtered"], "ms"),
        Figure("lag that the filter adds", lags["filtered"] - lags["raw"], "ms", Goal(LAG_MS)),
        Figure("moving head, raw error", error(moving["raw"], moving["truth"]), "px", note="mean, 640x480 picture"),
        Figure("moving head, filtered error", error(moving["filtered"], moving["truth"]), "px"),
    ]


def record(bench: Bench, camera: FakeCamera) -> dict[str, Floats]:
    """Return noses (n, 2) in fractions of the mirrored picture, raw, filtered and drawn, and their times in ms."""
    with bench.browser(camera) as browser, bench.playing(browser) as page:
        page.evaluate("() => { spy.poses.length = 0; }")
        page.wait_for_timeout(RECORD_MS)
        rows: list[dict[str, Any]] = page.evaluate(NOSES)
    truth = camera.nose[[row["marker"] for row in rows]]
    return {
        "raw": np.array([row["raw"] for row in rows]), "filtered": np.array([row["filtered"] for row in rows]),
        "truth": np.stack([1 - truth[:, 0] / WIDTH, truth[:, 1] / HEIGHT], axis=1),
        "times": np.array([row["atMs"] for row in rows]),
    }


NOSES = """async () => {
  const { makePoseSmoother } = await import('/static/filters/smooth-pose.js');
  const smoother = makePoseSmoother();
  const nose = ({ keypoints: [{ x, y }] }) => [x, y];
  return spy.poses.filter(({ pose, bench }) => pose && bench.marker !== null).map(({ pose, capturedAtMs, bench }) => ({
    raw: nose(pose), filtered: nose(smoother.smooth(pose, capturedAtMs)), atMs: capturedAtMs, marker: bench.marker,
  }));
}"""


def lag_ms(found: Floats, truth: Floats, times: Floats) -> float:
    """Return by how much later the drawn path has to come to lie best on the one found, mean offset apart."""
    shifts = np.arange(-LONGEST_LAG_MS / 4, LONGEST_LAG_MS, 0.5)
    inside = slice(FPS, -FPS)

    def misfit(shift: float) -> float:
        delayed = np.stack([np.interp(times - shift, times, truth[:, axis]) for axis in (0, 1)], axis=1)
        return float((found - delayed)[inside].std(axis=0).sum())

    return float(shifts[np.argmin([misfit(shift) for shift in shifts])])


def error(found: Floats, truth: Floats) -> float:
    return float(np.hypot(*((found - truth) * (WIDTH, HEIGHT)).T).mean())
