"""Pictures as people have them, and projects that break: what the learning engine makes of them in a real browser."""

from __future__ import annotations

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PIL import Image, ImageCms
from playwright.sync_api import Browser

from . import test_tracking
from .gesture_pictures import picture
from .learning_rig import LearningRig, as_base64

files_url = test_tracking.files_url
SIDE = 32
RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)

# The upper left and the lower right pixel of a file as snapshots get it, its size, and a pixel of its small picture.
LOOK = """async (file) => {
  const { openPicture } = await import('/static/camera/picture-file.js');
  const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  const bitmap = await openPicture(new Blob([bytes]));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const at = (x, y) => [...context.getImageData(x, y, 1, 1).data];
  const found = [[bitmap.width, bitmap.height], at(2, 2), at(bitmap.width - 3, bitmap.height - 3)];
  const { drawPicture, thumbnail } = await import('/static/camera/frame-grabber.js');
  const small = await createImageBitmap(await thumbnail(drawPicture(bitmap, { mirrored: false })));
  context.drawImage(small, 0, 235, 320, 1, 0, 0, 1, 1);
  return [...found, at(0, 0)];
}"""


@pytest.fixture
def rig(launch: Callable[..., Browser], files_url: str) -> Iterator[LearningRig]:
    context = launch().new_context()
    yield LearningRig.open(context.new_page(), files_url)
    context.close()


def halves(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Red, its lower half blue."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, size[1] // 2, *size))
    return image.convert(mode)


def encoded(image: Image.Image, kind: str, **options: object) -> str:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return base64.b64encode(file.getvalue()).decode()


def sixteen_bit_png(width: int, height: int) -> str:
    """Return red over blue with 16 bits a channel, which the image library cannot write."""
    colours = [RED] * (height // 2) + [BLUE] * (height // 2)
    rows = b"".join(b"\0" + struct.pack(">3H", *(257 * value for value in colour)) * width for colour in colours)
    header = struct.pack(">2I5B", width, height, 16, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n"
    for name, data in ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")):
        png += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return base64.b64encode(png).decode()


def transparent() -> Image.Image:
    """Red in the upper half, nothing in the lower one."""
    image = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    image.paste((*RED, 255), (0, 0, 60, 30))
    return image


def turned() -> str:
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    return encoded(halves((60, 40)), "JPEG", quality=95, exif=exif)


def with_profile() -> str:
    """Return red over blue whose profile says that red is what screens call blue, and the other way round."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, other in ((b"rXYZ", b"...."), (b"bXYZ", b"rXYZ"), (b"....", b"bXYZ")):
        profile = profile.replace(name, other, 1)
    return encoded(halves((60, 40)), "PNG", icc_profile=profile)


def moving() -> str:
    white = Image.new("RGB", (60, 40), WHITE)
    return encoded(halves((60, 40)), "GIF", save_all=True, append_images=[white], duration=50)


def test_a_picture_is_what_its_file_shows(rig: LearningRig) -> None:
    table = {
        "transparent": (encoded(transparent(), "PNG"), (60, 60), RED, WHITE),
        "transparent WebP": (encoded(transparent(), "WEBP", lossless=True), (60, 60), RED, WHITE),
        "upside down": (turned(), (60, 40), BLUE, RED),
        "16 bit": (sixteen_bit_png(60, 40), (60, 40), RED, BLUE),
        "a colour profile": (with_profile(), (60, 40), BLUE, RED),
        "moving": (moving(), (60, 40), RED, BLUE),
        "a palette": (encoded(halves((60, 40), "P"), "PNG"), (60, 40), RED, BLUE),
        "very large": (encoded(halves((8192, 64)), "PNG"), (4096, 32), RED, BLUE),
    }
    for name, (file, size, first, last) in table.items():
        found = rig.page.evaluate(LOOK, file)
        assert tuple(found[0]) == size, name
        for pixel, expected in zip(found[1:], (first, last, last), strict=True):
            np.testing.assert_allclose(pixel, (*expected, 255), atol=6, err_msg=name)


def test_a_transparent_picture_has_the_same_numbers_whatever_came_before(rig: LearningRig) -> None:
    paper = Image.new("RGB", (60, 60), WHITE)
    paper.paste(transparent(), mask=transparent())
    expected = np.array(rig.embedding("picture", paper))
    for before in (picture("card", 1), Image.new("RGB", (60, 60), (0, 0, 0))):
        rig.embedding("picture", before)
        found = np.array(rig.embedding("picture", transparent()))
        # Where colour ends, paper shows through a little.
        assert found @ expected > 0.999 * np.linalg.norm(found) * np.linalg.norm(expected)


def project(value: float) -> bytes:
    """Return an image project of one layer, all of whose weights are this."""
    layers = [{"class_name": "InputLayer", "config": {"name": "in", "batch_input_shape": [None, SIDE, SIDE, 3]}},
              {"class_name": "GlobalAveragePooling2D", "config": {"name": "pool"}},
              {"class_name": "Dense", "config": {"name": "dense", "units": 2, "use_bias": False,
                                                 "activation": "softmax"}}]
    model = {"modelTopology": {"class_name": "Sequential", "config": {"name": "all", "layers": layers}},
             "weightsManifest": [{"paths": ["weights.bin"],
                                  "weights": [{"name": "dense/kernel", "shape": [3, 2], "dtype": "float32"}]}]}
    metadata = {"packageName": "@teachablemachine/image", "labels": ["one", "two"], "imageSize": SIDE}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("model.json", json.dumps(model))
        archive.writestr("metadata.json", json.dumps(metadata))
        archive.writestr("weights.bin", struct.pack("<6f", *[value] * 6))
    return out.getvalue()


def test_a_project_that_gives_no_numbers_is_not_open(rig: LearningRig) -> None:
    opened = rig.open_project(("broken.zip", project(float("nan"))))
    assert opened.get("code") == "gesture-file-damaged", opened


def test_a_project_is_there_again_after_its_worker_broke_down(rig: LearningRig) -> None:
    rig.page.evaluate("""() => {
      const { Worker } = window;
      window.workers = [];
      window.Worker = class extends Worker { constructor(...all) { super(...all); workers.push(this); } };
    }""")
    opened = rig.open_project(("project.zip", project(0.5)))
    image = Image.open(io.BytesIO(base64.b64decode(as_base64(halves((60, 60))))))
    np.testing.assert_allclose(rig.classify(opened["id"], image), [0.5, 0.5], atol=1e-4)
    rig.page.evaluate("workers[0].onerror(new ErrorEvent('error', { message: 'out of memory' }))")
    np.testing.assert_allclose(rig.classify(opened["id"], image), [0.5, 0.5], atol=1e-4)
    assert rig.page.evaluate("workers.length") == 2
