"""One hour of playing, faster than real time: what grows besides the take?

Poses that the tracker found in real frames are given to the page again and
again, through the tracking worker's own message event, until an hour of camera
frames has passed through filter, pointer, instrument, synthesiser, recorder
and IndexedDB, all in the page that players use, with a recording open. The
worker goes on tracking the real camera meanwhile.
"""

from __future__ import annotations

import numpy as np
from playwright.sync_api import CDPSession, Page

from tests.benchmarks.figures import Figure, Goal, median
from tests.benchmarks.harness import Bench, start_playing
from tests.browser.faces import FPS, playing

HOUR_FRAMES = 3600 * FPS
BLOCKS = 30
BLOCK_FRAMES = HOUR_FRAMES // BLOCKS
COLLECT_MS = 8000
WARM_BLOCKS = 3
EDGE = 7
FLAT_MB = 1.0

Sample = dict[str, float]


def measure(bench: Bench) -> list[Figure]:
    camera = bench.camera("playing", lambda: playing(8))
    with bench.browser(camera) as browser, bench.page(browser) as page:
        devtools = page.context.new_cdp_session(page)
        # Before the sound starts: the browser tells of new nodes only.
        nodes = AudioNodes(devtools)
        start_playing(page)
        devtools.send("Performance.enable")
        page.evaluate(COLLECT, COLLECT_MS)
        page.locator("control-bar button.record").click()
        samples = [sample(page, devtools, nodes)]
        for _ in range(BLOCKS):
            page.evaluate(REPLAY, BLOCK_FRAMES)
            samples.append(sample(page, devtools, nodes))
        page.locator("control-bar button.record").click()
        page.wait_for_timeout(4000)
        take_bytes, stored_bytes, records = page.evaluate(STORED)
        ended = sample(page, devtools, nodes)
    return report(samples, ended, take_bytes, stored_bytes, records)


def report(samples: list[Sample], ended: Sample, take: int, stored: int, records: int) -> list[Figure]:
    first, last = samples[WARM_BLOCKS], samples[-1]
    notes, seconds = last["notes"], last["seconds"] - samples[0]["seconds"]
    left = (ended["heap"] - samples[0]["heap"]) / 1e6
    heap = slope_per_hour(samples, "heap") / 1e6
    disk = (last["disk"] - samples[0]["disk"]) / 1e6
    figures = [
        Figure("frames replayed", HOUR_FRAMES, "", note=f"{notes:.0f} notes, in {seconds:.0f} s"),
        Figure("the take itself, as JSON", take / 1e6, "MB"),
        Figure("page's heap after collection, growth while recording", heap, "MB/h", note="the open take is in it"),
        Figure("page's heap beyond the take, once it is stored", left, "MB", Goal(FLAT_MB)),
        Figure("IndexedDB: what is stored, beyond the take", (stored - take) / 1e6, "MB", note=f"{records} batches"),
        Figure("IndexedDB: disk used, growth", disk, "MB", note="the browser's own figure, before it tidies up"),
    ]
    for name, key in (("tensors", "tensors"), ("audio nodes", "audioNodes"), ("DOM nodes", "nodes"),
                      ("event listeners", "listeners"), ("workers", "workers")):
        note = f"{first[key]:.0f} then {last[key]:.0f}"
        figures.append(Figure(f"{name}, growth", growth(samples, key), "", Goal(0), note))
    return figures


def slope_per_hour(samples: list[Sample], key: str) -> float:
    """Return the slope of a straight line through the samples, for an hour of playing; the first are warm-up."""
    values = [each[key] for each in samples[WARM_BLOCKS:]]
    return round(float(np.polyfit(np.arange(len(values)) / BLOCKS, values, 1)[0]), 6)


def growth(samples: list[Sample], key: str) -> float:
    """Return how many more there usually are at the end; one that is on its way out in a single sample is no leak."""
    values = [each[key] for each in samples[WARM_BLOCKS:]]
    return median(values[-EDGE:]) - median(values[:EDGE])


class AudioNodes:
    """Counts the audio nodes that exist, from the browser's own reports."""

    def __init__(self, devtools: CDPSession) -> None:
        self.alive: set[str] = set()
        devtools.on("WebAudio.audioNodeCreated", lambda event: self.alive.add(event["node"]["nodeId"]))
        devtools.on("WebAudio.audioNodeWillBeDestroyed", lambda event: self.alive.discard(event["nodeId"]))
        devtools.send("WebAudio.enable")


def sample(page: Page, devtools: CDPSession, nodes: AudioNodes) -> Sample:
    page.wait_for_timeout(200)
    devtools.send("HeapProfiler.collectGarbage")
    metrics = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    tensors, notes, disk = page.evaluate("""async () =>
      [bench.tensors, bench.notes, (await navigator.storage.estimate()).usageDetails?.indexedDB ?? NaN]""")
    return {
        "heap": metrics["JSHeapUsedSize"], "nodes": metrics["Nodes"], "listeners": metrics["JSEventListeners"],
        "seconds": metrics["Timestamp"], "audioNodes": len(nodes.alive), "workers": len(page.workers),
        "tensors": tensors, "notes": notes, "disk": disk,
    }


# Eight seconds of poses are kept; from then on the page hears of these alone.
COLLECT = """async (ms) => {
  spy.poses.length = 0;
  await new Promise((resolve) => { setTimeout(resolve, ms); });
  spy.keeping = false;
  spy.holdsPoses = true;
  const poses = spy.poses.splice(0);
  window.bench = { poses, next: 0, atMs: performance.now(), notes: 0, tensors: poses.at(-1).bench.tensors };
  for (const list of Object.values(spy)) if (Array.isArray(list)) list.length = 0;
  document.addEventListener('creatable:note', ({ detail }) => { if (detail.type === 'note-on') bench.notes += 1; });
  spy.tracker.addEventListener('message', ({ data }) => { if (data.type === 'pong') bench.tensors = data.tensors; });
}"""

# Some 20 frames of the camera for each of the screen's.
REPLAY = """async (frames) => {
  const { poses } = bench;
  for (let done = 0; done < frames; done += 20) {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    for (let frame = 0; frame < Math.min(20, frames - done); frame += 1) {
      bench.atMs += 1000 / 30;
      const pose = poses[bench.next % poses.length];
      bench.next += 1;
      const { bench: _, heardAtMs: __, ...message } = { ...pose, capturedAtMs: bench.atMs, frameId: 1e6 + bench.next };
      spy.tracker.dispatchEvent(new MessageEvent('message', { data: message }));
    }
  }
}"""

# The take as it is sent, and everything that IndexedDB holds.
STORED = """async () => {
  const db = await new Promise((resolve) => {
    indexedDB.open('creatable').onsuccess = ({ target }) => resolve(target.result);
  });
  const all = (name) => new Promise((resolve) => {
    db.transaction(name).objectStore(name).getAll().onsuccess = ({ target }) => resolve(target.result);
  });
  const [takes, batches] = [await all('takes'), await all('events')];
  db.close();
  const size = (value) => JSON.stringify(value).length;
  const take = size(takes[0]) + size(batches.flatMap(({ events }) => events));
  return [take, size(takes) + size(batches), batches.length];
}"""
