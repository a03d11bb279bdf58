"""Make docs/pictures/see/ anew: each picture for a drum, a flute and a scale, as the real instruments sound.

    .venv/bin/python -m tests.browser.make_pictures
"""

from __future__ import annotations

import base64
import io
import json
import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import bootstrap

from .conftest import FLAGS, Server, wait_until

FOLDER = bootstrap.ROOT / "docs/pictures/see"
MEASURE = bootstrap.ROOT / "tests/js/visualisers/measured-sounds.js"
WIDTH, HEIGHT, SECONDS = 480, 270, 6.75
COLOURS = 64


def main() -> None:
    """Write one PNG a picture, the three sounds side by side."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    measured = json.loads(subprocess.run(["node", MEASURE], check=True, capture_output=True, text=True).stdout)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        server.start()
        browser = playwright.chromium.launch(executable_path=bootstrap.find_browser(), args=FLAGS)
        page = browser.new_page()
        page.route("**/tests/**", lambda route: route.fulfill(
            path=bootstrap.ROOT / route.request.url.removeprefix(f"{server.url}/")))
        page.goto(f"{server.url}/tests/browser/pages/pictures.html")
        wait_until(page, "window.rig !== undefined")
        for picture in page.evaluate("rig.ids"):
            sheet = Image.new("RGB", (3 * WIDTH + 20, HEIGHT), "#f6f4ee")
            for place, name in enumerate(("drum", "flute", "scale")):
                size = {"width": WIDTH, "height": HEIGHT}
                options = {"ids": [picture], "sound": measured[name], "seconds": SECONDS, **size}
                page.evaluate("(options) => rig.play(options)", options)
                png = base64.b64decode(page.evaluate("rig.png()").split(",")[1])
                sheet.paste(Image.open(io.BytesIO(png)), (place * (WIDTH + 10), 0))
            sheet.quantize(COLOURS).save(FOLDER / f"{picture}.png", optimize=True)
        browser.close()
        server.stop()


if __name__ == "__main__":
    main()
