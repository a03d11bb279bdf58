"""Make docs/pictures/studio/ anew: the upper part of each activity of the studio, while it is used.

    .venv/bin/python -m tests.browser.make_studio_pictures

The photographs are scikit-image's: a cat and a cup of coffee (CC0). No picture of a person is among them.
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

from .conftest import FLAGS, Server, wait_for_page, wait_until

FOLDER = bootstrap.ROOT / "docs/pictures/studio"
WIDTH, HEIGHT = 1000, 900
SHOWN_WIDTH, SHOWN_HEIGHT, QUALITY = 640, 800, 75
# What lies over the page while somebody plays.
HIDE = "for (const each of document.querySelectorAll('.head-dot, status-line')) each.style.display = 'none'"


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
    expect(page.locator("[data-model=efficientnet-lite0] .model-state")).to_contain_text("all of it")


DONE: dict[str, Callable[[Page], None]] = {
    "what": look, "learn": learn, "paint": paint, "dream": dream, "models": see_models,
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
        browser = playwright.chromium.launch(executable_path=bootstrap.find_browser(), args=[*FLAGS])
        context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
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
