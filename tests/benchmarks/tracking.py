"""Frame to pointer: our pipeline beside the published PoseNet package.

Both see the same fake camera with the same weights, in the same browser, by
turns. Ours is timed from the moment a frame comes out of the camera's stream
in the worker until `creatable:pointer` is heard on the page; the package from
its call to its answer, on the page's own thread, where it is meant to be used.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page

from tests.benchmarks.figures import Figure, Goal, median, percentile
from tests.benchmarks.harness import Bench, bundle_peer
from tests.browser.conftest import wait_until
from tests.browser.faces import HEIGHT, WIDTH, FakeCamera, playing

ROUNDS = 6
ROUND_MS = 6000
VIDEO_SECONDS = 8
LEAST_SCORE = 0.5

Sample = dict[str, Any]


def measure(bench: Bench) -> list[Figure]:
    bundle_peer(bench.server.data_dir)
    camera = bench.camera("playing", lambda: playing(VIDEO_SECONDS))
    rounds = []
    with bench.browser(camera) as browser:
        for _ in range(ROUNDS):
            rounds.append((run_ours(bench, browser), run_peer(bench, browser)))
    ours, peers = ([sample for turn in rounds for sample in turn[who]] for who in (0, 1))
    ratios = [median([s["ms"] for s in peer]) / median([s["ms"] for s in our]) for our, peer in rounds]
    our_ms, peer_ms = [s["ms"] for s in ours], [s["ms"] for s in peers]
    our_errors, peer_errors = nose_errors(ours, camera), nose_errors(peers, camera)
    sizes = sorted({s["inputSize"] for s in ours})
    return [
        Figure("ours, median", median(our_ms), "ms", note=f"{len(ours)} frames, input {sizes} px"),
        Figure("ours, 95th percentile", percentile(our_ms, 95), "ms"),
        Figure("posenet 2.2.2 at 257 px, median", median(peer_ms), "ms", note=f"{len(peers)} frames"),
        Figure("posenet 2.2.2 at 257 px, 95th percentile", percentile(peer_ms, 95), "ms"),
        Figure("ratio of medians", median(ratios), "times", Goal(3, at_least=True),
               f"median of {ROUNDS} rounds, {min(ratios):.1f} to {max(ratios):.1f}"),
        Figure("ratio of the quickest tenths", percentile(peer_ms, 10) / percentile(our_ms, 10), "times",
               note=f"{percentile(our_ms, 10):.1f} and {percentile(peer_ms, 10):.1f} ms, least disturbed by others"),
        Figure("our nose error, mean", float(np.mean(our_errors)), "px", Goal(round(float(np.mean(peer_errors)), 2)),
               f"640x480 picture, {len(our_errors)} frames, before the filter"),
        Figure("our nose error, 95th percentile", percentile(our_errors, 95), "px"),
        Figure("posenet's nose error, mean", float(np.mean(peer_errors)), "px", note=f"{len(peer_errors)} frames"),
        Figure("posenet's nose error, 95th percentile", percentile(peer_errors, 95), "px"),
        Figure("our frames without a nose", len(ours) - len(our_errors), "frames"),
        Figure("posenet's frames without a nose", len(peers) - len(peer_errors), "frames"),
    ]


def run_ours(bench: Bench, browser: Browser) -> list[Sample]:
    """Return a sample a frame of Creatable's own page while the head plays."""
    with bench.playing(browser) as page:
        page.evaluate("() => { spy.poses.length = spy.pointers.length = 0; }")
        page.wait_for_timeout(ROUND_MS)
        return samples(page)


def samples(page: Page) -> list[Sample]:
    """Return what is known of each frame that moved the pointer and bears its number."""
    found: list[Sample] = page.evaluate(SAMPLES, [WIDTH, HEIGHT])
    return [sample for sample in found if sample["marker"] is not None]


# A pointer carries its frame's capture time; the pose carries it too, and what the stop-watch saw.
SAMPLES = """([width, height]) => {
  const heard = new Map(spy.pointers.map((pointer) => [pointer.atMs, pointer.heardAtMs]));
  return spy.poses.filter((pose) => heard.has(pose.capturedAtMs)).map((pose) => {
    const nose = pose.pose?.keypoints[0] ?? { x: NaN, y: NaN, score: 0 };
    const heardAtMs = heard.get(pose.capturedAtMs);
    return {
      ms: heardAtMs - (pose.bench.arrivedAtMs - performance.timeOrigin), modelMs: pose.bench.modelMs,
      inputSize: pose.bench.inputSize, marker: pose.bench.marker, score: nose.score,
      x: (1 - nose.x) * width, y: nose.y * height,
    };
  });
}"""


def run_peer(bench: Bench, browser: Browser) -> list[Sample]:
    """Return a sample a call of the published package."""
    with bench.page(browser, "/benchmarks/peer.html") as page:
        wait_until(page, "Boolean(window.peer)")
        page.evaluate("peer.start()")
        page.wait_for_timeout(3000)
        page.evaluate("() => { peer.results.length = 0; }")
        page.wait_for_timeout(ROUND_MS)
        page.evaluate("peer.stop()")
        return [s for s in page.evaluate("peer.results") if s["marker"] is not None]


def nose_errors(tracked: list[Sample], camera: FakeCamera) -> list[float]:
    """Return each frame's distance from the nose found to the nose drawn, in pixels."""
    found = [s for s in tracked if s["score"] >= LEAST_SCORE]
    return [float(np.hypot(*(camera.nose[s["marker"]] - (s["x"], s["y"])))) for s in found]
