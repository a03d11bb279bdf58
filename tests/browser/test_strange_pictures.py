"""Whatever people choose as a picture, wherever the studio takes one: it is shown, or said to be none."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import wait_until
from .live_camera import camera_script
from .player import Opener, button, wait_for_status

RED, BLUE = (255, 0, 0), (0, 0, 255)
# What is done on the page's thread is done with small pictures: the largest that was drawn there. The networks are
# others' work: one that looks, and one that tells people from rooms, answer at once.
SCRIPT = """
(() => {
  window.largest = 0;
  window.decoded = 0;
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const draw = prototype.drawImage;
    prototype.drawImage = function (picture, ...where) {
      const { width, height } = picture instanceof HTMLVideoElement ? { width: 0, height: 0 } : picture;
      window.largest = Math.max(window.largest, width, height);
      return draw.call(this, picture, ...where);
    };
  }
  const decode = window.createImageBitmap;
  window.createImageBitmap = (source, ...how) => {
    window.decoded += source instanceof Blob;
    return decode(source, ...how);
  };
  // How many files were given to the worker that reads them.
  window.given = 0;
  window.looked = [];
  window.behind = [];
  const answers = {
    look({ picture }) {
      looked.push([picture.width, picture.height]);
      return { probabilities: new Float32Array(1000).fill(0.001), top: [{ name: 'thing', share: 0.001 }], tensors: 1 };
    },
    backdrop({ picture }) {
      behind.push([picture.width, picture.height]);
      return null;
    },
    paint: ({ picture }) => ({ picture }),
    mask: ({ picture }) => picture,
    load: () => null,
  };
  const RealWorker = Worker;
  window.Worker = function Worker(address, options) {
    if (!/\\/(picture|mask)-worker/.test(String(address))) {
      const worker = new RealWorker(address, options);
      if (!String(address).includes('picture-file-worker')) return worker;
      const ask = worker.postMessage.bind(worker);
      worker.postMessage = (...asked) => {
        window.given += 1;
        ask(...asked);
      };
      return worker;
    }
    return {
      postMessage({ id, type, ...about }) {
        setTimeout(() => this.onmessage({ data: { id, result: answers[type](about) } }));
      },
      terminate() {},
    };
  };
})();
"""
SIZE_OF = """(() => {{
  const {{ width, height }} = document.querySelector('{} .paint-before canvas');
  return `${{width}} ${{height}}`;
}})()"""
SIZES: dict[str, str] = {
    "paint": SIZE_OF.format("paint-view"),
    "dream": SIZE_OF.format("dream-view"),
    "what": "looked.at(-1)?.join(' ')",
    "who": "behind.at(-1)?.join(' ')",
}
FIELDS = {
    "paint": "paint-view input[data-for=paint-file]",
    "dream": "dream-view input[type=file]",
    "what": "what-view input[type=file]",
    "who": "who-view input[type=file]",
}
NAMES = {"paint": "Paint it like a painting", "dream": "Let it dream", "what": "What is in the picture?",
         "who": "Who is in front, what is behind?"}


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def halves(size: tuple[int, int] = (120, 80), mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, size[1] // 2, *size))
    return image.convert(mode)


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return encoded(halves(), "JPEG", exif=exif)


def moving(kind: str) -> bytes:
    return encoded(halves(), kind, save_all=True, append_images=[Image.new("RGB", (120, 80), "white")], duration=50)


def heic() -> bytes:
    """Return the beginning of a phone's file, which Chromium cannot show."""
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400)


# name: what is in it, and how large it is shown; None: it is none.
PICTURES: dict[str, tuple[Callable[[], bytes], tuple[int, int] | None]] = {
    "dot.png": (lambda: encoded(Image.new("RGB", (1, 1), RED), "PNG"), (1, 1)),
    "strip.png": (lambda: encoded(halves((4000, 2)), "PNG"), (1024, 1)),
    "moving.gif": (lambda: moving("GIF"), (120, 80)),
    "moving.webp": (lambda: moving("WEBP"), (120, 80)),
    "print.jpg": (lambda: encoded(halves(mode="CMYK"), "JPEG"), (120, 80)),
    "turned.jpg": (turned, (80, 120)),
    "clear.png": (lambda: encoded(Image.new("RGBA", (120, 80), (0, 0, 0, 0)), "PNG"), (120, 80)),
    "phone.heic": (heic, None),
    "notes.png": (lambda: b"These are notes, whatever their name says.\n" * 20, None),
    "empty.png": (lambda: b"", None),
    "cut.png": (lambda: encoded(halves(), "PNG")[:60], None),
    "large.png": (lambda: encoded(halves((3000, 3000)), "PNG"), (1024, 1024)),
    "too-huge.png": (lambda: encoded(Image.new("1", (12_000, 12_000)), "PNG"), None),
}
# One worker reads all files, whatever view they are chosen in: where each kind was shown, the others are given what is
# turned, what is made small, and what is refused in each way.
A_FEW = ["turned.jpg", "large.png", "phone.heic", "too-huge.png"]
SAID = {"too-huge.png": "picture-too-large"}


@cache
def content_of(name: str) -> bytes:
    make, _ = PICTURES[name]
    return make()


def hundred_megapixels(kind: str) -> bytes:
    """Return 10,000 x 10,000 dots, black over white; few bytes, and little memory to make them."""
    image = Image.new("1" if kind == "PNG" else "L", (10_000, 10_000))
    image.paste(255, (0, 5000, 10_000, 10_000))
    return encoded(image, kind)


def choose(page: Page, view: str, name: str, content: bytes) -> None:
    page.locator(FIELDS[view]).first.set_input_files({"name": name, "mimeType": "image/png", "buffer": content})


def open_view(page: Page, view: str) -> None:
    button(page, NAMES[view]).click()
    if view == "who":
        button(page, "Start camera").click()
        page.locator("[data-effect=picture]").click()
        page.locator("who-view .primary").click()


def test_every_picture_is_shown_or_said_to_be_none_in_each_view_and_a_hundred_million_dots_are_painted(
    open_page: Opener,
) -> None:
    # Nobody looks at the camera before it is the turn of who is in front.
    page = open_page(path="/studio", simulated=True, script=camera_script(every_ms=200) + SCRIPT)
    refused: dict[str, int] = {}
    for view in FIELDS:
        names = list(PICTURES) if view == "paint" else A_FEW
        before = page.evaluate("given")
        open_view(page, view)
        each_picture_is_shown_or_said_to_be_none(page, view, names, refused)
        assert page.evaluate("given") == before + len(names), view
        if view == "paint":
            a_hundred_million_dots_are_a_style_and_are_painted(page)
    # Nothing of a file is read, and nothing large drawn, on the page's thread.
    assert page.evaluate("decoded") == 0
    assert page.evaluate("largest") <= 1024


def each_picture_is_shown_or_said_to_be_none(
    page: Page, view: str, names: list[str], refused: dict[str, int]
) -> None:
    """refused: how often each code has been said so far."""
    shown = ""
    for name in names:
        _, size = PICTURES[name]
        choose(page, view, name, content_of(name))
        if size is None:
            code = SAID.get(name, "studio-no-picture")
            refused[code] = refused.get(code, 0) + 1
            wait_for_status(page, code, times=refused[code])
            # What was there before stays.
            assert page.evaluate(SIZES[view]) == shown, (view, name)
            continue
        longest = 512 if view == "dream" else 1024
        scale = min(1, longest / max(size))
        shown = " ".join(str(max(1, round(side * scale))) for side in size)
        wait_until(page, f"{SIZES[view]} === '{shown}'", 60)


def a_hundred_million_dots_are_a_style_and_are_painted(page: Page) -> None:
    # Another size before it.
    choose(page, "paint", "strip.png", content_of("strip.png"))
    wait_until(page, f"{SIZES['paint']} === '1024 1'")
    choose(page, "paint", "huge.jpg", hundred_megapixels("JPEG"))
    wait_until(page, f"{SIZES['paint']} === '1024 1024'", 60)
    page.locator("paint-view input[data-for=paint-own]").set_input_files(
        {"name": "huge.png", "mimeType": "image/png", "buffer": hundred_megapixels("PNG")})
    expect(page.get_by_role("heading", name="In the style of: huge.png")).to_be_visible(timeout=60_000)
    page.get_by_label("Size of the painting").select_option("256")
    button(page, "Paint").click()
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.", timeout=120_000)
