"""Masks: pictures a second that are blurred behind the player, and the network alone beside onnxruntime in Python.

The worker is the page's own and gets one picture of 640 x 480 after the other, with nothing in between; the page itself
asks for twelve a second at most. A painted picture counts when it is back on the page.
"""

from __future__ import annotations

import base64
import time

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from PIL import Image
from playwright.sync_api import Page
from skimage import data

from tests.benchmarks.figures import Figure, median, percentile
from tests.benchmarks.harness import Bench
from tests.browser.learning_rig import as_base64
from tests.browser.person_mask import SIDE

PICTURES = 60
WARM = 5
"""Turns that are not counted: what is compiled at first is no part of it."""
ONE_THREAD = SessionOptions()
ONE_THREAD.intra_op_num_threads = 1
PEERS = {"one thread": ONE_THREAD, "all cores": SessionOptions()}
MASKER = """async (source) => {
  const worker = new Worker('/static/workers/mask-worker.js', { type: 'module' });
  const shown = await createImageBitmap(await (await fetch(source)).blob());
  const style = { effect: 'blur', blur: 0.7, colour: '#000000', only: [{ x: 0.45, y: 0.25 }], keypoints: [] };
  let id = 0;
  window.ask = async (type) => {
    const picture = await createImageBitmap(shown);
    const begunMs = performance.now();
    const answered = new Promise((resolve) => {
      worker.onmessage = ({ data }) => data.result && resolve(data.result);
    });
    id += 1;
    worker.postMessage({ id, type, picture, style }, [picture]);
    (await answered).picture?.close();
    return performance.now() - begunMs;
  };
  window.endMasking = () => worker.terminate();
}"""
WRITTEN = """async () => {
  const { loadPersonModel } = await import('/static/vision/person-network.js');
  const { maskGraph } = await import('/static/measuring/mask-graph.js');
  const bytes = maskGraph(await loadPersonModel(() => {}));
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}"""


def measure(bench: Bench) -> list[Figure]:
    picture = Image.fromarray(data.astronaut())
    source = f"data:image/jpeg;base64,{as_base64(picture.resize((640, 480)), 'JPEG')}"
    given = {"input_1": as_planes(np.asarray(picture.resize((SIDE, SIDE))))}
    with bench.browser() as browser, bench.page(browser, bypass_csp=True) as page:
        took = by_turns(page, source, given)
    painted, masked = median(took["paint"]), median(took["mask"])
    return [
        Figure("one picture of 640 x 480 blurred behind the player", painted, "ms", note=f"of {PICTURES}"),
        Figure("pictures a second, one after the other", 1000 / painted),
        Figure("the mask alone", masked, "ms", note=f"of {PICTURES}"),
        *(Figure(f"the mask alone, beside onnxruntime in Python, {name}", masked / median(took[name]), "times",
                 note=f"{masked:.1f} and {median(took[name]):.1f} ms; in the quickest tenths "
                      f"{percentile(took['mask'], 10) / percentile(took[name], 10):.1f} times")
          for name in PEERS),
    ]


def as_planes(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return [1, 3, rows, columns], 0..1, of [rows, columns, 3]."""
    return np.ascontiguousarray(rgb.transpose(2, 0, 1)[None] / 255, np.float32)


def by_turns(page: Page, source: str, given: dict[str, NDArray[np.float32]]) -> dict[str, list[float]]:
    """Return the milliseconds of each, by turns, so that what else the computer does befalls all alike."""
    network = base64.b64decode(page.evaluate(WRITTEN))
    sessions = {name: InferenceSession(network, options) for name, options in PEERS.items()}
    took: dict[str, list[float]] = {name: [] for name in ("paint", "mask", *PEERS)}
    page.evaluate(MASKER, source)
    for turn in range(WARM + PICTURES):
        now = {kind: page.evaluate(f"ask('{kind}')") for kind in ("paint", "mask")}
        for name, session in sessions.items():
            begun = time.perf_counter()
            session.run(None, given)
            now[name] = 1000 * (time.perf_counter() - begun)
        if turn >= WARM:
            for name, ms in now.items():
                took[name].append(ms)
    page.evaluate("endMasking()")
    return took
