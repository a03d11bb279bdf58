"""Masks: pictures a second that are blurred behind the player, and the network alone beside the same one in NumPy.

The worker is the page's own and gets one picture of 640 x 480 after the other, with nothing in between; the page itself
asks for twelve a second at most. A painted picture counts when it is back on the page.
"""

from __future__ import annotations

import time

import numpy as np
from PIL import Image
from skimage import data

from tests.benchmarks.figures import Figure, median
from tests.benchmarks.harness import Bench
from tests.browser.learning_rig import as_base64
from tests.browser.person_mask import SIDE, person_mask

PICTURES = 60
IN_PYTHON = 10
PAINT = """async ({ source, pictures, type }) => {
  const worker = new Worker('/static/workers/mask-worker.js', { type: 'module' });
  const shown = await createImageBitmap(await (await fetch(source)).blob());
  const style = { effect: 'blur', blur: 0.7, colour: '#000000', only: [{ x: 0.45, y: 0.25 }], keypoints: [] };
  const ask = async (id) => {
    const picture = await createImageBitmap(shown);
    const begunMs = performance.now();
    const answered = new Promise((resolve) => {
      worker.onmessage = ({ data }) => data.result && resolve(data.result);
    });
    worker.postMessage({ id, type, picture, style }, [picture]);
    (await answered).picture?.close();
    return performance.now() - begunMs;
  };
  for (let id = 0; id < 5; id += 1) await ask(id);
  const took = [];
  for (let id = 0; id < pictures; id += 1) took.push(await ask(id));
  worker.terminate();
  return took;
}"""


def measure(bench: Bench) -> list[Figure]:
    picture = Image.fromarray(data.astronaut())
    source = f"data:image/jpeg;base64,{as_base64(picture.resize((640, 480)), 'JPEG')}"
    with bench.browser() as browser, bench.page(browser, bypass_csp=True) as page:
        painted, masked = (median(page.evaluate(PAINT, {"source": source, "pictures": PICTURES, "type": each}))
                           for each in ("paint", "mask"))
    small = np.asarray(picture.resize((SIDE, SIDE)))
    took = []
    for _ in range(IN_PYTHON):
        begun = time.perf_counter()
        person_mask(small)
        took.append(1000 * (time.perf_counter() - begun))
    return [
        Figure("one picture of 640 x 480 blurred behind the player", painted, "ms", note=f"of {PICTURES}"),
        Figure("pictures a second, one after the other", 1000 / painted),
        Figure("the mask alone", masked, "ms", note=f"of {PICTURES}"),
        Figure("the mask alone, part of the same network's time in NumPy", masked / median(took),
               note=f"{median(took):.0f} ms there, of {IN_PYTHON}"),
    ]
