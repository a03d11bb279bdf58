"""The studio's heavy work on this device: a look, a painting of each size beside onnxruntime in Python, a dream's step.

Page and Python paint the same picture with the same network; Python gets the whole picture and all cores, the page
paints in tiles on wasm. A dream's step stands beside a look, which is the way forth through the same layers.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from PIL import Image
from playwright.sync_api import Page
from skimage import data

import bootstrap
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.harness import Bench
from tests.browser.learning_rig import as_base64

Floats = NDArray[np.float32]
SIZES = (256, 512, 1024)
TIMES = 3
STYLES = 26
IN_PAGE = """const pictureOf = async (source) => createImageBitmap(await (await fetch(source)).blob());
  const took = async (work) => {
    const begunMs = performance.now();
    await work();
    return performance.now() - begunMs;
  };"""
LOOK = """async ({ source, times }) => {
  const { createLooker } = await import('/static/vision/client.js');
  IN_PAGE
  const looker = createLooker();
  await looker.look(await pictureOf(source));
  const all = [];
  for (let time = 0; time < times; time += 1) {
    const picture = await pictureOf(source);
    all.push(await took(() => looker.look(picture)));
  }
  looker.end();
  return all;
}""".replace("IN_PAGE", IN_PAGE)
PAINT = """async ({ source, times, longest, styles }) => {
  const { createPainter } = await import('/static/painting/client.js');
  IN_PAGE
  const painter = createPainter();
  const paint = async (longest) => {
    const style = Float32Array.from({ length: styles }, (_, index) => Number(index === 0));
    const picture = await pictureOf(source);
    return took(() => painter.paint({ picture, style, longest, wantsWebnn: false }));
  };
  await paint(64);
  const all = [];
  for (let time = 0; time < times; time += 1) all.push(await paint(longest));
  painter.end();
  return all;
}""".replace("IN_PAGE", IN_PAGE)
DREAM = """async ({ source, layer, longest }) => {
  const { createDreamer } = await import('/static/dreaming/client.js');
  IN_PAGE
  const atMs = [];
  const dreamer = createDreamer({ onStep: ({ picture }) => {
    picture.close();
    atMs.push(performance.now());
  } });
  await dreamer.dream(await pictureOf(source), { model: 'efficientnet-lite0', layer, octaves: 1, steps: 8, longest });
  dreamer.end();
  return atMs.slice(1).map((ms, index) => ms - atMs[index]);
}""".replace("IN_PAGE", IN_PAGE)
DREAMT = {"the layer of patches": 18, "the last layer": 48}
LOOKED_SIDE = 224


def measure(bench: Bench) -> list[Figure]:
    picture = square(1024)
    source = f"data:image/png;base64,{as_base64(picture)}"
    with bench.browser() as browser, bench.page(browser, bypass_csp=True) as page:
        look = median(page.evaluate(LOOK, {"source": source, "times": 10}))
        return [
            Figure("a look at a picture: 1,000 probabilities", look, "ms"),
            *(figure for size in SIZES for figure in paintings(page, source, size)),
            *(figure for name, layer in DREAMT.items() for figure in dreams(page, source, name, layer, look)),
        ]


def paintings(page: Page, source: str, size: int) -> list[Figure]:
    wanted = {"source": source, "times": TIMES, "longest": size, "styles": STYLES}
    here = median(page.evaluate(PAINT, wanted))
    session = InferenceSession(bootstrap.ROOT / "models/painting-styles/paint.onnx")
    dots = np.ascontiguousarray((np.asarray(square(size), np.float32) / 255).transpose(2, 0, 1)[None])
    given = {"picture": dots, "style": np.eye(STYLES, dtype=np.float32)[0], "given": np.zeros(1, np.float32),
             "statistics": np.zeros(session.get_inputs()[2].shape, np.float32)}
    there = timed(lambda: session.run(["painted"], given))
    return [Figure(f"a painting of {size} dots", here, "ms", note=f"of {TIMES}"),
            Figure(f"a painting of {size} dots, times onnxruntime's in Python", here / there,
                   note=f"{there:.0f} ms there")]


def dreams(page: Page, source: str, name: str, layer: int, look_ms: float) -> list[Figure]:
    step = median(page.evaluate(DREAM, {"source": source, "layer": layer, "longest": LOOKED_SIDE}))
    return [Figure(f"a dream's step, {name}, {LOOKED_SIDE} dots", step, "ms"),
            Figure(f"a dream's step, {name}, times a look", step / look_ms)]


def square(side: int) -> Image.Image:
    return Image.fromarray(data.astronaut()).resize((side, side), Image.Resampling.BICUBIC)


def timed(work: Callable[[], object]) -> float:
    """Return the median milliseconds, after one that is not counted."""
    work()
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return median(took)
