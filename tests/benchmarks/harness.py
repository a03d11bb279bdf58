"""Server, browser, fake cameras and the published peer, for every benchmark alike."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page, Playwright

import bootstrap
from tests.benchmarks.serve import PAGES, PEER_FOLDER, SENT_LOG
from tests.browser.conftest import CAMERA_FLAGS, FLAGS, Server, wait_until
from tests.browser.faces import FakeCamera, Motion, astronaut_camera

HERE = Path(__file__).parent
SPY = (PAGES / "spy.js").read_text()
SETTLE_MS = 2000
"""Before anything is measured: the crop finds its place, the code its speed."""


def make_server(folder: Path) -> Server:
    """Return the server of serve.py, not started yet."""
    return Server(folder, command=[sys.executable, str(HERE / "serve.py")])


@dataclass
class Bench:
    """What a benchmark gets to work with."""

    server: Server
    playwright: Playwright
    folder: Path

    def sent(self) -> list[tuple[int, str]]:
        """Return (bytes, path) of every answer of the server so far."""
        lines = (self.server.data_dir / SENT_LOG).read_text().splitlines()
        return [(int(size), path) for size, path in (line.split(" ", 1) for line in lines)]

    def camera(self, name: str, motion: Callable[[], Motion]) -> FakeCamera:
        """Return a fake camera that shows a face in this motion; its video is made once a run."""
        path, truth = self.folder / f"{name}.y4m", self.folder / f"{name}.npy"
        if not truth.exists():
            made = astronaut_camera(path, motion())
            np.save(truth, made.nose)
        nose = np.load(truth)
        return FakeCamera(path=path, nose=nose, frames=len(nose))

    @contextmanager
    def browser(self, camera: FakeCamera | None = None) -> Iterator[Browser]:
        """Run a Chromium with this camera, or without one."""
        video = [*CAMERA_FLAGS, f"--use-file-for-fake-video-capture={camera.path}"] if camera else []
        browser = self.playwright.chromium.launch(executable_path=bootstrap.find_browser(), args=[*FLAGS, *video])
        try:
            yield browser
        finally:
            browser.close()

    @contextmanager
    def page(self, browser: Browser, path: str = "/", **options: Any) -> Iterator[Page]:
        """Open a page with the spy in it, in a fresh profile."""
        context = browser.new_context(**options)
        context.add_init_script(SPY)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(self.server.url + path)
        try:
            yield page
        finally:
            context.close()

    @contextmanager
    def playing(self, browser: Browser) -> Iterator[Page]:
        """Open Creatable with somebody playing it."""
        with self.page(browser) as page:
            start_playing(page)
            yield page


def start_playing(page: Page) -> None:
    """Press the big button; go on when the head moves the pointer and all is at rest but the playing."""
    page.locator("play-stage .zone").first.wait_for()
    page.locator("start-panel button.primary").click()
    wait_until(page, "spy.pointers.some(({ present }) => present)", 90)
    # Some seconds after the first frame the page times the graphics backends, once.
    wait_until(page, "localStorage.getItem('creatable:backend') !== null", 60)
    page.wait_for_timeout(SETTLE_MS)


def let_sound_begin(page: Page) -> None:
    """Press a key until it is heard: the first press fetches the sound."""
    key = page.locator("play-stage .zone").first
    key.wait_for()
    for _ in range(30):
        key.press("a", delay=300)
        page.wait_for_timeout(700)
        if page.evaluate("spy.onsets.length"):
            return
    raise AssertionError("no sound within 30 seconds")


def run_in_benchmarks(*command: str | Path) -> None:
    """Run a command in tests/benchmarks/; its error ends the run."""
    subprocess.run([str(part) for part in command], cwd=HERE, check=True)


def install_peer() -> None:
    """Install the pinned packages of tests/benchmarks/package.json, unless that is done."""
    state = (HERE / "package-lock.json").read_text()
    stamp = HERE / "node_modules/.installed"
    if not bootstrap.is_done(stamp, state):
        run_in_benchmarks(*bootstrap.npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
        stamp.write_text(state)


def bundle_peer(folder: Path) -> None:
    """Bundle the published package, for the browser, into the server's data folder."""
    install_peer()
    run_in_benchmarks(*bootstrap.node_command(), "peer/bundle.mjs", folder / PEER_FOLDER)
