"""The studio measures how quick each model is on each backend that this browser offers, and says so in a table."""

from __future__ import annotations

import base64

import numpy as np
import pytest
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from PIL import Image
from playwright.sync_api import Page, expect
from skimage import data

from .conftest import wait_until
from .person_mask import SIDE, person_mask
from .player import Opener, button, focus
from .test_accessibility import violations_in
from .ways_table import settings

Floats = NDArray[np.float32]
BODY_ANSWERS = 115
COLOURS = 3
PASSED_OVER = "Not measured: the processor imitates this chip, and would have time for nothing else"
# The measuring workers, of which one at most is there at a time; and how often the page itself was free meanwhile.
SCRIPT = """
window.workers = [];
window.most = 0;
window.frees = 0;
const free = new MessageChannel();
free.port1.onmessage = () => {
  window.frees += 1;
  setTimeout(() => free.port2.postMessage(0), 20);
};
free.port2.postMessage(0);
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    if (!String(address).includes('measuring-worker')) return;
    workers.push(this);
    this.freeBefore = frees;
    window.most = Math.max(most, workers.filter(({ ended }) => !ended).length);
  }
  terminate() {
    this.ended = true;
    this.frees = frees - this.freeBefore;
    super.terminate();
  }
};
"""
# For who is about something else: the processor needs 12 ms, a graphics chip hangs with tfjs and is imitated with
# onnxruntime, WebNN is not there.
MEASURES_AT_ONCE = """
(() => {
  const RealWorker = Worker;
  window.Worker = function Worker(address, options) {
    if (!String(address).includes('measuring-worker')) return new RealWorker(address, options);
    return {
      postMessage({ id, library, backend, withImitated }) {
        const imitated = { by: 'imitated', ...(withImitated && { ms: 96 }) };
        const result = backend === 'webgpu' && library !== 'tfjs' ? imitated
          : { wasm: { ms: 12, by: 'processor' }, webnn: { by: 'none' } }[backend];
        if (result) setTimeout(() => this.onmessage({ data: { id, result } }));
      },
      terminate() {},
    };
  };
  const setReal = setTimeout;
  window.setTimeout = (work, ms = 0, ...given) => setReal(work, ms >= 20000 ? (window.limitMs ?? 300) : ms, ...given);
})();
"""
# A small model that came with an earlier visit.
KEPT = """caches.open('creatable-shell-3').then((cache) =>
  cache.addAll(['model.json', 'weights.bin'].map((file) => `/models/selfie-segmentation/${file}`)))"""
# The same picture through tfjs and, as an ONNX file, out of the page.
GRAPH = """async (person) => {
  const { startBackend } = await import('/static/trackers/backends.js');
  const { loadClassifier, loadWeights } = await import('/static/vision/classifier.js');
  const { pictureGraph, toPlanes } = await import('/static/measuring/picture-graph.js');
  await startBackend('wasm');
  const side = 224;
  const rgba = Uint8ClampedArray.from({ length: 4 * side * side }, (_, at) =>
    at % 4 === 3 ? 255 : 128 + 90 * Math.sin(at / 97) + 30 * Math.cos(at / (7 * side)));
  const { weights, head } = await loadWeights();
  const toText = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const { loadPersonModel, loadPersonNetwork } = await import('/static/vision/person-network.js');
  const { loadNetwork } = await import('/static/measuring/networks.js');
  const { maskGraph, toMaskPlanes } = await import('/static/measuring/mask-graph.js');
  const seen = Uint8ClampedArray.from(atob(person), (letter) => letter.charCodeAt(0));
  const { mask } = await loadPersonNetwork(() => {});
  // As they are measured: of a grey picture.
  const measured = {};
  for (const model of ['posenet', 'efficientnet-lite0', 'selfie-segmentation', 'painting-styles', 'painting-any-style'])
    for (const library of ['tfjs', 'onnxruntime-web']) {
      const run = await loadNetwork({ model, library, backend: 'wasm' }, () => {});
      const answered = await run();
      const answer = answered instanceof Float32Array ? answered : (answered.values ?? answered.painted);
      (measured[model] ??= []).push(toText(new Uint8Array(answer.buffer, answer.byteOffset, answer.byteLength)));
    }
  const { look } = await loadClassifier(() => {});
  const { probabilities } = await look(await createImageBitmap(new ImageData(rgba, side)));
  return {
    planes: toText(new Uint8Array(toPlanes(rgba).buffer)),
    network: toText(pictureGraph(weights, head)),
    features: toText(pictureGraph(weights)),
    tfjs: [...probabilities],
    measured,
    maskNetwork: toText(maskGraph(await loadPersonModel(() => {}))),
    maskPlanes: toText(new Uint8Array(toMaskPlanes(seen).buffer)),
    mask: toText(new Uint8Array((await mask(seen)).buffer)),
  };
}"""


def open_models(open_page: Opener, **options: object) -> Page:
    page = open_page(path="/studio", **{"camera": False, "script": SCRIPT, "bypass_csp": True, **options})
    page.evaluate("caches.open('creatable-shell-3')")
    button(page, "Models and sounds").click()
    return page


def keep(page: Page, model: str) -> None:
    section = page.locator(f"[data-model={model}].model")
    section.get_by_role("button", name="Fetch now").click()
    expect(section.locator(".model-state")).to_contain_text("In this browser: all of it")


def row(page: Page, model: str, which: str) -> list[str]:
    """Return what the table says of a model's row, beside its head."""
    return page.locator(f"tbody[data-model={model}] [data-speed='{which}'] td").all_inner_texts()


def floats(text: str) -> Floats:
    return np.frombuffer(base64.b64decode(text), np.float32)


def test_each_model_that_is_here_is_measured_on_each_backend_that_this_browser_offers(open_page: Opener) -> None:
    page = open_models(open_page)
    page.get_by_text("How it works").click()
    expect(button(page, "Measure this device")).to_be_disabled()
    expect(page.locator("speed-table")).to_contain_text("None of the models is in this browser yet.")
    keep(page, "selfie-segmentation")
    expect(button(page, "Measure this device")).to_be_enabled()
    assert page.evaluate("workers.length") == 0

    button(page, "Measure this device").click()
    expect(page.locator(".speeds-state")).to_contain_text("Measuring.")
    expect(page.locator(".speeds-state")).to_have_text("Measured. The table says how quick each is.", timeout=240_000)
    assert page.evaluate("workers.every(({ ended }) => ended)")
    assert page.evaluate("most") == 1
    # While a network is computed for a second and more, the page goes on: its own thread computes none.
    assert page.evaluate("Math.max(...workers.map(({ frees }) => frees))") > 10
    assert page.evaluate("performance.getEntriesByType('resource').filter(({ name }) => /tfjs|onnx/.test(name))") == []

    for library in ("tfjs", "onnxruntime-web"):
        ms, times = row(page, "selfie-segmentation", f"{library} wasm")
        assert float(ms.replace(",", "")) > 0
        assert times == "1" or library != "tfjs"
    # Here there is no graphics chip: the processor plays one, or there is none. It is measured when it is asked for.
    webgl = page.locator("tbody[data-model=selfie-segmentation] [data-speed='tfjs webgl']")
    assert row(page, "selfie-segmentation", "tfjs webgl") == [PASSED_OVER]
    measured = row(page, "selfie-segmentation", "tfjs wasm")
    button(page, "Measure the imitated chips too").click()
    expect(page.locator(".speeds-state")).to_contain_text("Measuring.")
    expect(page.locator(".speeds-state")).to_have_text("Measured. The table says how quick each is.", timeout=240_000)
    expect(webgl).to_contain_text("imitates")
    assert float(row(page, "selfie-segmentation", "tfjs webgl")[0].replace(",", "")) > 0
    assert row(page, "selfie-segmentation", "tfjs wasm") == measured
    expect(button(page, "Measure the imitated chips too")).to_have_count(0)
    assert row(page, "selfie-segmentation", "tfjs webgpu") == ["Not offered by this browser"]
    assert row(page, "selfie-segmentation", "onnxruntime-web webnn") == ["Not offered by this browser"]
    expect(page.locator("tbody[data-model=posenet]")).to_contain_text("This model is not in this browser")
    # In the dark, and narrow: on the phone.
    assert violations_in(page, "light", within="speed-table") == {}


def test_onnxruntime_is_given_the_same_network_as_tfjs(open_page: Opener) -> None:
    page = open_page(path="/studio", camera=False, bypass_csp=True)
    person = Image.fromarray(data.astronaut()).convert("RGBA").resize((SIDE, SIDE))
    found = page.evaluate(GRAPH, base64.b64encode(person.tobytes()).decode())
    picture = floats(found["planes"]).reshape(1, 3, 224, 224)
    answer: Floats = InferenceSession(base64.b64decode(found["network"])).run(None, {"picture": picture})[0]
    assert answer.shape == (1, 1000)
    assert answer[0] == pytest.approx(found["tfjs"], abs=1e-4)
    features: Floats = InferenceSession(base64.b64decode(found["features"])).run(None, {"picture": picture})[0]
    assert features.shape == (1, 1280)
    dots = floats(found["maskPlanes"]).reshape(1, 3, SIDE, SIDE)
    masked: Floats = InferenceSession(base64.b64decode(found["maskNetwork"])).run(None, {"input_1": dots})[0]
    assert masked[0, 0].mean() > 0.2
    measured = {model: list(map(floats, both)) for model, both in found["measured"].items()}
    # Of each cell one answer after the other, and of each answer one cell after the other; so are dots and colours.
    for model, planes in {"posenet": BODY_ANSWERS, "painting-styles": COLOURS, "painting-any-style": COLOURS}.items():
        measured[model][1] = measured[model][1].reshape(planes, -1).T.ravel()
    for here, there in measured.values():
        assert np.std(here) > 0
        np.testing.assert_allclose(there, here, atol=1e-3 * max(1, np.abs(here).max() / 10))
    np.testing.assert_allclose(masked[0, 0], floats(found["mask"]).reshape(SIDE, SIDE), atol=1e-4)
    np.testing.assert_allclose(masked[0, 0], person_mask(np.asarray(person)[..., :3]), atol=1e-3)


def measured_at_once(page: Page) -> None:
    """Wait for the table, and read it: what answers, what hangs, and what this browser does not have."""
    expect(page.locator(".speeds-state")).to_have_text("Measured. The table says how quick each is.")
    assert row(page, "selfie-segmentation", "tfjs wasm") == ["12", "1"]
    assert row(page, "selfie-segmentation", "tfjs webgl") == ["Took too long"]
    expect(page.locator("tbody[data-model=posenet]")).to_contain_text("This model is not in this browser")


def test_by_keyboard_it_is_begun_and_stopped_and_what_was_measured_stays(open_page: Opener) -> None:
    page = open_models(open_page, script=MEASURES_AT_ONCE)
    keep(page, "selfie-segmentation")
    # What hangs does so until it is stopped, however slow the computer is.
    page.evaluate("window.limitMs = 60_000")
    focus(page.locator("model-list summary", has_text="How it works"))
    page.keyboard.press("Enter")
    focus(button(page, "Measure this device"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-speed='tfjs webgl']:visible").first).to_contain_text("Being measured")
    focus(button(page, "Stop measuring"))
    page.keyboard.press("Enter")
    expect(page.locator(".speeds-state")).to_have_text("Stopped. The table says what has been measured.")
    assert row(page, "selfie-segmentation", "tfjs wasm") == ["12", "1"]
    assert row(page, "selfie-segmentation", "tfjs webgl") == ["Not measured"]
    expect(button(page, "Measure this device")).to_be_focused()
    page.evaluate("window.limitMs = 300")
    page.keyboard.press("Enter")
    measured_at_once(page)

    page.evaluate("window.limitMs = 60_000")
    # Left while it measures: it ends, and what was measured is there when somebody comes back.
    button(page, "Measure this device").click()
    expect(page.locator("[data-speed='tfjs webgl']:visible").first).to_contain_text("Being measured")
    page.get_by_role("link", name="Play").click()
    page.get_by_role("link", name="Studio").click()
    expect(page.locator(".speeds-state")).to_have_text("Stopped. The table says what has been measured.")


# What opens the table, and what it says of what hangs.
WORDS = {"de": ("So funktioniert es", "Hat zu lange gedauert"), "es": ("Cómo funciona", "Tardó demasiado"),
         "ar": ("كيف تعمل", "استغرق وقتًا طويلًا")}
PHONE = {"width": 320, "height": 640}


def test_on_a_phone_the_table_is_whole_in_each_language(open_page: Opener) -> None:
    page = open_page(path="/studio", camera=False, script=MEASURES_AT_ONCE, bypass_csp=True,
                     viewport=PHONE, kept=settings(language="de"))
    page.evaluate(KEPT)
    page.locator("[data-activity=models]").click()
    page.locator("model-list summary", has_text=WORDS["de"][0]).first.click()
    begin = page.locator("speed-table button")
    expect(begin).to_be_enabled()
    begin.click()
    wait_until(page, "document.querySelector('speed-table').shown.done > 0")
    wait_until(page, "document.querySelector('speed-table').shown.isGoing === false")
    for language, (how, late) in WORDS.items():
        page.set_viewport_size(PHONE)
        page.evaluate("(value) => document.querySelector('settings-panel').ask('setting-choose',"
                      " { name: 'language', value })", language)
        expect(page.locator("model-list summary", has_text=how).first).to_be_visible()
        expect(page.locator("[data-speed='tfjs webgl']:visible").first).to_contain_text(late)
        expect(page.locator("[data-speed='tfjs wasm']:visible").first).to_contain_text("12" if language != "ar" else "")
        assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, language
        # The colours are those of all languages.
        looks = ["light", "dark"] if language == "ar" else ["light"]
        assert violations_in(page, *looks, within="speed-table") == {}, language
