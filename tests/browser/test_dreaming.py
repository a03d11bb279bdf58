"""The studio dreams into pictures: a layer of the network answers more and more."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import heard_codes, wait_until
from .player import Opener, button, wait_for_status
from .test_accessibility import violations_in
from .test_studio import encoded, square

Floats = NDArray[np.float32]
# The dreaming workers, and how much the layer answers after each of their steps.
SCRIPT = """
window.workers = [];
window.steps = [];
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    if (!String(address).includes('dreaming-worker')) return;
    workers.push(this);
    this.addEventListener('message', ({ data }) => data.step && steps.push({ ...data.step, picture: null }));
  }
  terminate() {
    this.ended = true;
    super.terminate();
  }
};
"""
# For who is about something else: a dream is the picture itself, after one step.
DREAMS_AT_ONCE = """
(() => {
  const RealWorker = Worker;
  window.Worker = function Worker(address, options) {
    if (!String(address).includes('dreaming-worker')) return new RealWorker(address, options);
    return {
      postMessage({ id, picture }) {
        for (const data of [{ id, step: { done: 1, all: 1, times: 1, picture } }, { id, result: null }])
          setTimeout(() => this.onmessage({ data }));
      },
      terminate() {},
    };
  };
})();
"""
# Half the sum of squares of what the layers answer, a little to both sides of a picture, beside what the slope says.
# The layers have all that the network's have: steps, filters of three and five, what is added, odd lengths.
SLOPE = """
async () => {
  const tf = await import('/static/vendor/tfjs.js');
  const { startBackend } = await import('/static/trackers/backends.js');
  const { run } = await import('/static/learning/embeddings/picture.js');
  const { climb } = await import('/static/dreaming/gradient.js');
  await startBackend('wasm');
  const layer = (shape, stride, relu6, adds = 0) => {
    const [side, , inputs, outputs] = shape;
    const spread = 1 / Math.sqrt(side * side * (outputs ? inputs : 1));
    const filter = tf.randomNormal(outputs ? shape : [...shape, 1], 0, spread, 'float32', 1);
    return { shape, stride, relu6, adds, filter, bias: tf.randomNormal([shape.at(-1)], 0.5, 0.2, 'float32', 2) };
  };
  const layers = [
    layer([3, 3, 3, 8], 2, true), layer([3, 3, 8], 1, true), layer([1, 1, 8, 8], 1, false),
    layer([1, 1, 8, 16], 1, true), layer([5, 5, 16], 1, true), layer([1, 1, 16, 8], 1, false, 3),
    layer([1, 1, 8, 16], 1, true), layer([5, 5, 16], 2, true), layer([1, 1, 16, 8], 1, false),
    layer([1, 1, 8, 16], 1, true), layer([3, 3, 16], 2, true), layer([1, 1, 16, 8], 1, false),
  ];
  const begun = tf.memory().numTensors;
  const found = [];
  for (const size of [[42, 36], [41, 35], [39, 33]]) {
    const shape = [1, ...size, 3];
    // Along the slope of some of the numbers at a time: so each has to be right.
    for (const seed of [4, 5, 6, 7]) found.push(tf.tidy(() => {
      const picture = tf.randomNormal(shape, 0, 0.4, 'float32', 3);
      const { slope } = climb(layers, picture);
      const some = tf.mul(slope, tf.greater(tf.randomUniform(shape, 0, 1, 'float32', seed), 0.7));
      const way = tf.div(some, tf.norm(some));
      const at = (by) => tf.div(tf.sum(tf.square(run(layers, tf.add(picture, tf.mul(way, by))))), 2).dataSync()[0];
      return [tf.sum(tf.mul(slope, way)).dataSync()[0], (at(0.05) - at(-0.05)) / 0.1];
    }));
  }
  return { found, left: tf.memory().numTensors - begun };
}
"""

# PoseNet's layers in a row answer as its graph does; and their slope is right, on both machines that are everywhere.
BODY = """
async () => {
  const tf = await import('/static/vendor/tfjs.js');
  const { startBackend } = await import('/static/trackers/backends.js');
  const { run } = await import('/static/learning/embeddings/picture.js');
  const { climb } = await import('/static/dreaming/gradient.js');
  const { layersOf } = await import('/static/dreaming/body-layers.js');
  const { FEATURES, loadModel } = await import('/static/trackers/posenet-network.js');
  const found = [];
  for (const backend of ['wasm', 'cpu']) {
    await startBackend(backend);
    const { model, topology } = await loadModel(() => {});
    const layers = layersOf(model, topology);
    tf.tidy(() => {
      const picture = tf.randomNormal([1, 65, 49, 3], 0, 0.4, 'float32', 3);
      const answer = run(layers, picture);
      const apart = tf.max(tf.abs(tf.sub(answer, model.execute(picture, FEATURES)))).dataSync()[0];
      const { slope } = climb(layers, picture);
      const way = tf.div(slope, tf.norm(slope));
      const at = (by) => tf.div(tf.sum(tf.square(run(layers, tf.add(picture, tf.mul(way, by))))), 2).dataSync()[0];
      const measured = (at(0.002) - at(-0.002)) / 0.004;
      found.push({ backend, layers: layers.length, most: tf.max(answer).dataSync()[0], apart,
        slope: tf.sum(tf.mul(slope, way)).dataSync()[0], measured });
    });
  }
  return found;
}
"""


def choose(page: Page, name: str, content: bytes) -> None:
    page.locator("dream-view input[type=file]").set_input_files(
        {"name": name, "mimeType": "image/png", "buffer": content})


def open_dreaming(open_page: Opener, **options: object) -> Page:
    page = open_page(path="/studio", **{"camera": False, "script": SCRIPT, "bypass_csp": True, **options})
    button(page, "Let it dream").click()
    return page


def choose_wish(page: Page, size: str, octaves: str, steps: str) -> None:
    page.get_by_label("Size of the dream").select_option(size)
    page.get_by_label("Sizes, from small to large").select_option(octaves)
    page.get_by_label("Steps at each size").select_option(steps)


def shown(page: Page, which: str) -> Floats:
    """Return the picture before or after: [height, width, 3], 0..1."""
    text = page.evaluate("(which) => document.querySelector(`.paint-${which} canvas`).toDataURL()", which)
    picture = Image.open(io.BytesIO(base64.b64decode(text.split(",")[1])))
    return np.asarray(picture.convert("RGB"), np.float32) / 255


def wait_for_dream(page: Page) -> None:
    expect(page.locator(".dream-state")).to_have_text("Your dream is here.", timeout=120_000)


def dreamt(page: Page, picture: NDArray[np.uint8]) -> tuple[Floats, list[float]]:
    """Dream into a picture: what has changed, and how many times as much the layer answers at each step."""
    choose(page, "picture.png", encoded(Image.fromarray(picture)))
    expect(page.locator(".dream-state")).to_have_text("Nothing has been dreamt yet.")
    page.evaluate("() => { window.steps = []; }")
    button(page, "Dream").click()
    wait_for_dream(page)
    return shown(page, "after") - shown(page, "before"), [step["times"] for step in page.evaluate("steps")]


def strip(name: str) -> NDArray[np.uint8]:
    """Half a picture, which takes half as long to be dreamt into: 112 x 224."""
    return np.asarray(square(name))[56:168].copy()


def alike(one: Floats, other: Floats) -> float:
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


def test_both_networks_dream_more_with_each_step_where_they_look_and_what_was_dreamt_is_kept(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_dreaming(open_page)
    the_slopes_are_right(page)
    expect(page.locator("dream-view .what-size")).to_contain_text("3.5 MB")
    expect(button(page, "Dream")).to_be_disabled()
    assert page.evaluate("workers.length") == 0
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    the_network_that_finds_body_parts_dreams(page)
    assert any("/models/posenet/weights.bin" in url for url in asked)
    assert not any("efficientnet" in url for url in asked)
    # The other one is fetched when it is chosen.
    page.get_by_label("Which network dreams").select_option(index=0)
    expect(page.locator("dream-view .what-size")).to_contain_text("3.5 MB")
    a_layer_answers_more_with_each_step_and_the_picture_changes_where_it_looks(page)
    assert any("/models/efficientnet-lite0/weights.bin" in url for url in asked)
    the_dream_is_saved_as_it_is_shown(page, tmp_path / "dream.png")
    assert violations_in(page, "light", "dark", "narrow", within="dream-view") == {}
    a_dream_can_be_stopped_and_what_is_no_picture_takes_nothing_away(page)
    the_smallest_picture_is_dreamt_into_and_nothing_is_left_of_a_view_that_is_left(page)
    assert heard_codes(page).count("dream-failed") == 0


def the_slopes_are_right(page: Page) -> None:
    measured = page.evaluate(SLOPE)
    assert len(measured["found"]) == 12
    for slope, difference in measured["found"]:
        assert slope == pytest.approx(difference, rel=0.03)
    assert measured["left"] == 0
    of_bodies = page.evaluate(BODY)
    assert [each["backend"] for each in of_bodies] == ["wasm", "cpu"]
    for each in of_bodies:
        assert (each["layers"], each["most"] > 1, each["apart"] < 1e-4 * each["most"]) == (27, True, True), each
        assert each["slope"] == pytest.approx(each["measured"], rel=0.03), each


def a_layer_answers_more_with_each_step_and_the_picture_changes_where_it_looks(page: Page) -> None:
    # A grey half has nothing to see in it.
    half = strip("coffee")
    half[:, : half.shape[1] // 2] = 128
    page.get_by_label("What it looks for").select_option(index=4)
    change, times = dreamt(page, half)
    assert len(times) == 10
    assert times[0] == pytest.approx(1, abs=0.3)
    assert times[4] > 1.2 * times[0], times
    assert times[9] > times[5] > 1
    size = np.abs(change).mean(axis=2)
    # What lies beside the border is seen from both sides.
    assert size[:, 128:].mean() > 1.3 * size[:, :96].mean()
    assert 0.02 < size[:, 128:].mean() < 0.3
    expect(page.locator("dream-view .what-size")).to_have_text("The network is ready.")


def the_dream_is_saved_as_it_is_shown(page: Page, file: Path) -> None:
    with page.expect_download() as saving:
        button(page, "Save as PNG").click()
    saving.value.save_as(file)
    with Image.open(file) as saved:
        assert (saved.format, saved.size) == ("PNG", (224, 112))
        assert np.abs(np.asarray(saved.convert("RGB"), np.float32) / 255 - shown(page, "after")).max() == 0


def a_dream_can_be_stopped_and_what_is_no_picture_takes_nothing_away(page: Page) -> None:
    """Stopped, it stays as far as it has come."""
    choose_wish(page, "256", "1", "40")
    page.evaluate("() => { window.steps = []; }")
    button(page, "Dream").click()
    wait_until(page, "steps.length >= 2", seconds=60)
    button(page, "Stop here").click()
    wait_for_dream(page)
    assert page.evaluate("workers.every(({ ended }) => ended)")
    assert page.evaluate("steps.length") < 40
    choose(page, "photo.heic", b"no picture at all")
    wait_for_status(page, "studio-no-picture")
    expect(button(page, "Save as PNG")).to_be_enabled()


def the_smallest_picture_is_dreamt_into_and_nothing_is_left_of_a_view_that_is_left(page: Page) -> None:
    """As the smallest strip."""
    choose(page, "dot.png", encoded(Image.new("RGBA", (300, 1), (0, 0, 0, 0))))
    choose_wish(page, "256", "4", "5")
    button(page, "Dream").click()
    wait_for_dream(page)
    page.get_by_role("link", name="Play").click()
    wait_until(page, "workers.every(({ ended }) => ended)")
    page.get_by_role("link", name="Studio").click()
    expect(button(page, "Dream")).to_be_disabled()
    expect(page.locator(".paint-before canvas")).to_be_hidden()


def the_network_that_finds_body_parts_dreams(page: Page) -> None:
    layer = page.get_by_label("What it looks for")
    layer.select_option(index=4)
    page.get_by_label("Which network dreams").select_option(label="Body parts (PoseNet)")
    expect(page.locator("dream-view .what-size")).to_contain_text("2.6 MB")
    # As far from the picture as the layer before.
    expect(layer.locator("option:checked")).to_have_text("What it finds body parts by")
    choose_wish(page, "256", "2", "5")
    astronaut = strip("astronaut")
    for index, growth in ((4, 2), (2, 1.4)):
        layer.select_option(index=index)
        change, times = dreamt(page, astronaut)
        assert times[9] > growth * times[0], times
        assert 0.01 < np.abs(change).mean() < 0.3
    # What it dreams into a place comes of what is there: the same where two pictures are the same, and nowhere else.
    layer.select_option(index=1)
    other = astronaut.copy()
    other[:, :112] = strip("coffee")[:, :112]
    (one, times), (two, _) = dreamt(page, astronaut), dreamt(page, other)
    assert times[9] > times[0]
    assert alike(one[:, 148:208], two[:, 148:208]) > 0.75
    assert alike(one[:, 16:76], two[:, 16:76]) < 0.3
    expect(page.locator("dream-view .what-size")).to_have_text("The network is ready.")
