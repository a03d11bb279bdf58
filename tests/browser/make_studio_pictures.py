"""Make docs/pictures/studio/ anew: the upper part of each activity of the studio, while it is used.

    .venv/bin/python -m tests.browser.make_studio_pictures

The photographs are scikit-image's: a cat and a cup of coffee (CC0), an astronaut (NASA, public domain).
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright
from skimage import data

import bootstrap

from .conftest import CAMERA_FLAGS, FLAGS, Server, wait_for_page, wait_until
from .learning_rig import as_base64
from .live_camera import camera_script, simulate_tracker
from .test_studio_memory import USED

FOLDER = bootstrap.ROOT / "docs/pictures/studio"
WIDTH, HEIGHT = 1000, 900
SHOWN_WIDTH, SHOWN_HEIGHT, QUALITY = 640, 800, 75
# What lies over the page while somebody plays.
HIDE = "for (const each of document.querySelectorAll('.head-dot, status-line')) each.style.display = 'none'"
# Before the camera sits the astronaut, whose nose is at 279, 157.
ASTRONAUT = """
if (window.player) {
  player.size = { width: 640, height: 480 };
  player.seen = () => ({ x: 279, y: 157, scale: 1, tilt: 0 });
  const portrait = Object.assign(new Image(), { src: 'data:image/jpeg;base64,PORTRAIT' });
  const shown = portrait.decode();
  player.room = (context) => { context.drawImage(portrait, 0, 0, 640, 640); };
}
"""


def look(page: Page) -> None:
    page.locator("what-view input[type=file]").set_input_files(picture_file("chelsea"))
    wait_until(page, "document.querySelector('what-view').shown.seen !== null", 60)


def paint(page: Page) -> None:
    page.locator("paint-view input[data-for=paint-file]").set_input_files(picture_file("chelsea"))
    page.locator("[data-style=stained]").click()
    page.locator("paint-view .primary").click()
    wait_until(page, "document.querySelector('paint-view').shown.isPainted", 120)


def dream(page: Page) -> None:
    page.locator("dream-view input[type=file]").set_input_files(picture_file("coffee"))
    page.locator("dream-view .primary").click()
    shown = "document.querySelector('dream-view').shown"
    wait_until(page, f"{shown}.state === 'ready' && {shown}.step !== null", 180)


def learn(page: Page) -> None:
    page.locator("learn-view .primary").click()
    wait_until(page, "document.querySelector('.learn-state').textContent !== ''", 60)


def see_models(page: Page) -> None:
    """Those that were used before are there by now."""
    expect(page.locator("[data-model=selfie-segmentation] .model-state")).to_contain_text("all of it")


DONE: dict[str, Callable[[Page], None]] = {
    "what": look, "who": USED["Who is in front, what is behind?"], "learn": learn, "paint": paint, "dream": dream,
    "models": see_models,
}


def picture_file(name: str) -> Any:
    file = io.BytesIO()
    Image.fromarray(getattr(data, name)()).save(file, "PNG")
    return {"name": f"{name}.png", "mimeType": "image/png", "buffer": file.getvalue()}


def main() -> None:
    """Write one JPEG an activity."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.start()
        browser = playwright.chromium.launch(executable_path=bootstrap.find_browser(), args=[*FLAGS, *CAMERA_FLAGS])
        portrait = as_base64(Image.fromarray(data.astronaut()), "JPEG")
        context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        context.add_init_script(camera_script() + ASTRONAUT.replace("PORTRAIT", portrait))
        simulate_tracker(context)
        page = context.new_page()
        page.goto(f"{server.url}/studio")
        wait_for_page(page)
        for name in sys.argv[1:] or DONE:
            page.locator(f"[data-activity={name}]").click()
            DONE[name](page)
            page.evaluate(HIDE)
            shown = Image.open(io.BytesIO(page.locator("studio-view > :last-child").screenshot())).convert("RGB")
            small = shown.resize((SHOWN_WIDTH, shown.height * SHOWN_WIDTH // shown.width), Image.Resampling.LANCZOS)
            small = small.crop((0, 0, SHOWN_WIDTH, min(SHOWN_HEIGHT, small.height)))
            small.save(FOLDER / f"{name}.jpg", quality=QUALITY, optimize=True)
        browser.close()
        server.stop()


if __name__ == "__main__":
    main()
