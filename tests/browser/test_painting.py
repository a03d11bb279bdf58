"""The studio paints pictures in 26 styles, in mixtures of them, and in the style of any picture."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from PIL import Image
from playwright.sync_api import Page, expect
from skimage import data

import bootstrap

from .breakable import Held
from .conftest import heard_codes, wait_until
from .player import Opener, button, wait_for_status
from .test_accessibility import violations_in
from .test_studio import BEGUN, encoded

Floats = NDArray[np.float32]
MODELS = bootstrap.ROOT / "models"
STYLES = 26
ONE_PERCENT = 0.01
# For who is about something else: a painting is the picture itself.
PAINTS_AT_ONCE = """
(() => {
  const RealWorker = Worker;
  window.Worker = function Worker(address, options) {
    if (!String(address).includes('painting-worker')) return new RealWorker(address, options);
    return {
      postMessage({ id, picture }) {
        const data = { id, result: { picture, machine: 'wasm' } };
        setTimeout(() => this.onmessage({ data }));
      },
      terminate() {},
    };
  };
})();
"""
# The painting workers, what they say, and how much they were asked to paint with.
SCRIPT = """
window.workers = [];
window.said = [];
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    if (!String(address).includes('painting-worker')) return;
    workers.push(this);
    this.addEventListener('message', ({ data }) => said.push(data));
  }
  terminate() {
    this.ended = true;
    super.terminate();
  }
};
"""


def square(name: str, side: int = 256) -> Image.Image:
    picture = Image.fromarray(getattr(data, name)())
    least = min(picture.size)
    return picture.crop((0, 0, least, least)).resize((side, side), Image.Resampling.BICUBIC)


def choose(page: Page, request: str, name: str, content: bytes) -> None:
    page.locator(f"paint-view input[data-for={request}]").set_input_files(
        {"name": name, "mimeType": "image/png", "buffer": content})


def paint(page: Page, size: int | None = None) -> Floats:
    """Press Paint, and return what is there then: [height, width, 3], 0..1."""
    if size:
        page.get_by_label("Size of the painting").select_option(str(size))
    before = page.evaluate("said.filter(({ result }) => result).length")
    button(page, "Paint").click()
    wait_until(page, f"said.filter(({{ result }}) => result).length === {before + 1}", seconds=120)
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")
    return shown(page)


def shown(page: Page) -> Floats:
    text = page.evaluate("document.querySelector('.paint-after canvas').toDataURL()")
    picture = Image.open(io.BytesIO(base64.b64decode(text.split(",")[1])))
    return np.asarray(picture.convert("RGB"), np.float32) / 255


def expected(network: str, picture: Image.Image, style: Floats) -> Floats:
    """What onnxruntime in Python paints with the same network."""
    session = InferenceSession(MODELS / network)
    planes = np.ascontiguousarray((np.asarray(picture, np.float32) / 255).transpose(2, 0, 1)[None])
    painted: Floats = session.run(["painted"], {
        "picture": planes, "style": style, "given": np.zeros(1, np.float32),
        "statistics": np.zeros(session.get_inputs()[2].shape, np.float32)})[0][0]
    return painted.transpose(1, 2, 0)


def style_of(picture: Image.Image) -> Floats:
    session = InferenceSession(MODELS / "painting-any-style/style.onnx")
    dots = np.asarray(picture, np.float32)[None] / 255
    numbers: Floats = session.run(None, {session.get_inputs()[0].name: dots})[0].ravel()
    return numbers


def open_painting(open_page: Opener, **options: object) -> Page:
    page = open_page(path="/studio", **{"camera": False, "script": SCRIPT, "bypass_csp": True, **options})
    button(page, "Paint it like a painting").click()
    return page


def choose_style(page: Page, name: str) -> None:
    page.locator(".paint-kind").get_by_role("button", name=name).click()


def one_of_26(style: int) -> Floats:
    return np.eye(STYLES, dtype=np.float32)[style]


def difference(one: Floats, other: Floats) -> float:
    return float(np.abs(one - other).mean())


def paint_strange_pictures(page: Page) -> None:
    """What is none is said, and takes nothing away. What each kind is read as is in test_strange_pictures."""
    choose(page, "paint-file", "photo.heic", b"no picture at all")
    wait_for_status(page, "studio-no-picture")
    choose(page, "paint-file", "dot.png", encoded(Image.new("RGBA", (1, 1), (0, 0, 0, 0))))
    assert paint(page, 256).shape == (256, 256, 3)
    # A phone's photo that lies on its side, with its place as EXIF has it: turned, higher than wide.
    exif = Image.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    square("coffee").crop((0, 0, 256, 128)).save(file, "JPEG", exif=exif)
    choose(page, "paint-file", "photo.jpg", file.getvalue())
    assert paint(page).shape == (256, 128, 3)
    choose(page, "paint-own", "notes.txt", b"no style at all")
    wait_for_status(page, "studio-no-picture", times=2)
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")


def test_paintings_are_those_of_onnxruntime_large_ones_have_no_seams_and_are_cancelled_at_each_stage(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_painting(open_page)
    held = Held(page, "**/vendor/ort-wasm.wasm")
    paintings_are_those_of_onnxruntime_in_python(page, held, tmp_path / "painting.png")
    paint_strange_pictures(page)
    a_large_painting_has_no_seams_and_can_be_cancelled_between_its_tiles(page)
    all_the_styles_are_shown_on_a_picture(page)
    assert heard_codes(page).count("paint-failed") == 0

    # Nobody paints any more: the worker goes, and the pictures.
    page.get_by_role("link", name="Play").click()
    wait_until(page, "workers.every(({ ended }) => ended)")
    page.get_by_role("link", name="Studio").click()
    expect(button(page, "Paint")).to_be_disabled()
    expect(page.locator(".paint-before canvas")).to_be_hidden()


def cancel(page: Page) -> None:
    button(page, "Cancel").click()
    expect(page.locator(".paint-state")).to_have_text("Nothing has been painted yet.")
    assert page.evaluate("workers.every(({ ended }) => ended)")


def paintings_are_those_of_onnxruntime_in_python(page: Page, held: Held, file: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    expect(page.locator("paint-view .what-size")).to_contain_text("15 MB")
    expect(button(page, "Paint")).to_be_disabled()
    assert page.evaluate("workers.length") == 0
    coffee, cat = square("coffee"), square("chelsea")
    choose(page, "paint-file", "coffee.png", encoded(coffee))
    # Seen where it was chosen, too: on a phone the place of the painting is far below.
    expect(page.locator("paint-view .chosen-picture")).to_be_visible()
    choose_style(page, "Stained glass")
    known = "painting-styles/paint.onnx"
    # Cancelled while it is fetched.
    button(page, "Paint").click()
    cancel(page)
    held.answer()
    # Half of it came before the connection was gone, at an earlier visit: the rest is asked for.
    page.evaluate(BEGUN, [known, 0.5])
    ranges: list[str | None] = []
    page.on("request", lambda request: ranges.append(request.headers.get("range")) if known in request.url else None)
    assert difference(paint(page, 256), expected(known, coffee, one_of_26(15))) < ONE_PERCENT
    expect(page.locator("paint-view .what-size")).to_have_text("The network is ready.")
    assert not any("painting-any-style" in url for url in asked)
    assert ranges == [f"bytes={(MODELS / known).stat().st_size // 2}-"]
    assert page.evaluate("caches.match('/models/painting-styles/paint.onnx.begun')") is None

    # A mixture of two, of another picture; then half of it, over the picture as it was.
    astronaut = square("astronaut")
    choose(page, "paint-file", "astronaut.png", encoded(astronaut))
    page.get_by_role("combobox", name="Mix with").select_option(label="Woodcut")
    page.get_by_role("slider", name="How much of the second").fill("25")
    painted = paint(page)
    assert difference(painted, expected(known, astronaut, one_of_26(15) * 0.75 + one_of_26(18) * 0.25)) < ONE_PERCENT
    page.get_by_role("slider", name="How much painting").fill("50")
    half = (painted + np.asarray(astronaut, np.float32) / 255) / 2
    wait_until(page, "document.querySelector('paint-view').shown.strength === 0.5")
    assert difference(shown(page), half) < ONE_PERCENT
    with page.expect_download() as saving:
        button(page, "Save as PNG").click()
    saving.value.save_as(file)
    with Image.open(file) as saved:
        assert (saved.format, saved.size) == ("PNG", (256, 256))
        assert difference(np.asarray(saved.convert("RGB"), np.float32) / 255, half) < ONE_PERCENT
    page.get_by_role("slider", name="How much painting").fill("100")

    # In the style of a picture of one's own.
    choose(page, "paint-own", "cat.png", encoded(cat))
    expect(page.get_by_role("heading", name="In the style of: cat.png")).to_be_visible()
    painted = paint(page)
    assert difference(painted, expected("painting-any-style/paint.onnx", astronaut, style_of(cat))) < ONE_PERCENT
    assert violations_in(page, "light", "dark", "narrow", within="paint-view") == {}
    button(page, "Back to the 26 styles").click()


def a_large_painting_has_no_seams_and_can_be_cancelled_between_its_tiles(page: Page) -> None:
    # As low as can be where there are tiles beside and below each other.
    choose(page, "paint-file", "coffee.png", encoded(square("coffee", 800).crop((0, 200, 800, 608))))
    page.get_by_label("Size of the painting").select_option("768")
    # While it is measured, and between two tiles.
    for steps_done in (0, 2):
        page.evaluate("() => { window.said = []; }")
        button(page, "Paint").click()
        wait_until(page, f"said.some(({{ steps }}) => steps?.done === {steps_done})", seconds=60)
        cancel(page)
    painted = paint(page, 768)
    assert painted.shape == (392, 768, 3)
    # Two dots beside each other differ no more where two tiles meet, in the middle, than elsewhere.
    for axis in (0, 1):
        steps = np.abs(np.diff(painted, axis=axis)).mean(axis=(1 - axis, 2))
        seam = painted.shape[axis] // 2 - 1
        assert steps[seam] < 1.3 * steps[seam - 13:seam + 14].mean()


def all_the_styles_are_shown_on_a_picture(page: Page) -> None:
    """Small."""
    button(page, "Show all styles on my picture").click()
    expect(page.locator(".paint-styles canvas:visible")).to_have_count(STYLES, timeout=60_000)
    assert violations_in(page, "light", within="paint-view") == {}
