"""The studio's heavy work on this device: a look and paintings beside onnxruntime in Python, and a dream's step.

The network that names pictures is, in Python, the ONNX file that the page itself writes of its weights
(static/measuring/picture-graph.js): the published network is a file of PyTorch, and the same sums. Page and Python
paint the same picture with the same network; Python gets the whole picture and all cores, the page paints in tiles on
wasm. A dream's step stands beside a look, which is the way forth through the same layers.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from PIL import Image
from playwright.sync_api import Page
from skimage import data

import bootstrap
from tests.benchmarks.figures import Figure, median, percentile
from tests.benchmarks.harness import Bench
from tests.browser.learning_rig import as_base64

Floats = NDArray[np.float32]
SIZES = (256, 512, 1024)
TIMES = 3
LOOKS = 60
STYLES = 26
IN_PAGE = """const pictureOf = async (source) => createImageBitmap(await (await fetch(source)).blob());
  const took = async (work) => {
    const begunMs = performance.now();
    await work();
    return performance.now() - begunMs;
  };"""
LOOKER = """async (source) => {
  const { createLooker } = await import('/static/vision/client.js');
  IN_PAGE
  const looker = createLooker();
  window.look = async () => {
    const picture = await pictureOf(source);
    return took(() => looker.look(picture));
  };
  window.endLooking = looker.end;
  await look();
}""".replace("IN_PAGE", IN_PAGE)
WRITTEN = """async () => {
  const { loadWeights } = await import('/static/vision/classifier.js');
  const { pictureGraph } = await import('/static/measuring/picture-graph.js');
  const { weights, head } = await loadWeights();
  const bytes = pictureGraph(weights, head);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}"""
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
        looks = looks_beside_python(page, source)
        look = median(looks["here"])
        return [
            Figure("a look at a picture: 1,000 probabilities", look, "ms", note=f"of {len(looks['here'])}"),
            *classification(looks),
            *(figure for size in SIZES for figure in paintings(page, source, size)),
            *(figure for name, layer in DREAMT.items() for figure in dreams(page, source, name, layer, look)),
        ]


def looks_beside_python(page: Page, source: str) -> dict[str, list[float]]:
    """Return the milliseconds of looks, by turns, so that what else the computer does befalls all alike."""
    network = base64.b64decode(page.evaluate(WRITTEN))
    given = {"picture": np.zeros((1, 3, LOOKED_SIDE, LOOKED_SIDE), np.float32)}
    alone = SessionOptions()
    alone.intra_op_num_threads = 1
    sessions = {"all cores": InferenceSession(network), "one thread": InferenceSession(network, alone)}
    took: dict[str, list[float]] = {"here": [], **{name: [] for name in sessions}}
    page.evaluate(LOOKER, source)
    for session in sessions.values():
        session.run(["answer"], given)
    for _ in range(LOOKS):
        took["here"].append(page.evaluate("look()"))
        for name, session in sessions.items():
            begun = time.perf_counter()
            session.run(["answer"], given)
            took[name].append(1000 * (time.perf_counter() - begun))
    page.evaluate("endLooking()")
    return took


def classification(looks: dict[str, list[float]]) -> list[Figure]:
    """Return what a look is beside onnxruntime in Python: in the middle, and of the quickest, least disturbed ones."""
    here = looks["here"]
    return [Figure(f"a look, times onnxruntime's in Python, {name}, {which}", of(here) / of(looks[name]),
                   note=f"{of(here):.1f} ms here, {of(looks[name]):.1f} ms there")
            for name in ("all cores", "one thread")
            for which, of in (("median", median), ("quickest tenth", quickest))]


def quickest(values: list[float]) -> float:
    return percentile(values, 10)


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
