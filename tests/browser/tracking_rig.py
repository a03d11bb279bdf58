"""A page that only tracks (pages/tracking.html), seen from a test or a benchmark."""

from __future__ import annotations

import json
from bisect import bisect
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from playwright.sync_api import Page, Worker

import bootstrap

from . import faces
from .conftest import wait_until
from .live_camera import POSENET

# Pictures that are so far apart are a busy computer's: there are fifteen a second otherwise.
SELDOM_MS = 200
# The page and its worker, both told as an old browser tells them that there is no SIMD.
NO_SIMD = """
const validate = WebAssembly.validate;
WebAssembly.validate = (bytes) => !new Uint8Array(bytes).includes(0xfd) && validate(bytes);
"""


def _as_written(name: str) -> str:
    """Return a module of static/ that finds what it imports in the bundle's place as well."""
    path = bootstrap.ROOT / "static" / name
    beside = f" '/static/{path.parent.name}/"
    return path.read_text(encoding="utf-8").replace(" './", beside).replace(" '../", " '/static/")


def run_without_simd(page: Page) -> None:
    """Let the page, which has not tracked yet, track from now on as in a browser without SIMD."""
    page.evaluate(f"() => {{ {NO_SIMD} }}")
    page.route("**/tracking-worker.js", lambda route: route.fulfill(
        body=NO_SIMD + _as_written("workers/tracking-worker.js"),
        content_type="text/javascript", headers={"Cross-Origin-Embedder-Policy": "require-corp"}))


def run_without_warm_up(page: Page) -> None:
    """Let PoseNet, which has not been asked for yet, begin with the first picture.

    It is warmed up at three sizes: where nothing is fast, that would take most of the time.
    """
    code = _as_written("trackers/posenet.js")
    warm_up = "await warmUp(network)"
    assert warm_up in code
    page.context.route(POSENET, lambda route: route.fulfill(
        body=code.replace(warm_up, "0"), content_type="text/javascript",
        headers={"Cross-Origin-Embedder-Policy": "require-corp"}))


def run_on_few_dots(page: Page) -> None:
    """Let PoseNet, which has not been asked for yet, make a quarter of the usual dots of a whole picture.

    Where nothing is fast they take a quarter of the time, and a face that is near enough is found in them as well.
    """
    code = _as_written("trackers/adaptive-size.js")
    width = "const WIDE = 1.6;"
    assert width in code
    page.context.route("**/static/trackers/adaptive-size.js", lambda route: route.fulfill(
        body=code.replace(width, "const WIDE = 0.8;"), content_type="text/javascript",
        headers={"Cross-Origin-Embedder-Policy": "require-corp"}))


@dataclass
class Rig:
    """A page that tracks, and what it collected (see pages/tracking.js)."""

    page: Page

    def poses(self) -> list[dict[str, Any]]:
        return list(self.all_of("poses"))

    def count(self) -> int:
        """How many poses there are so far."""
        return int(self.page.evaluate("rig.poses.length"))

    def pointers(self) -> list[dict[str, Any]]:
        return list(self.all_of("pointers"))

    def all_of(self, name: str) -> Any:
        """As one text: Playwright takes thousands of numbers one after the other, which costs half a second."""
        return json.loads(self.page.evaluate(f"JSON.stringify(rig.{name})"))

    def codes(self) -> list[str]:
        return list(self.page.evaluate("rig.statuses.map(({code}) => code)"))

    def errors(self) -> list[str]:
        return list(self.page.evaluate("rig.errors.map(({code}) => code)"))

    def stats(self) -> dict[str, Any]:
        return dict(self.page.evaluate("rig.tracker.stats"))

    def late_ms(self) -> float:
        """What a busy computer adds to every delay on this page."""
        return float(self.page.evaluate("rig.lateMs"))

    def wait_for_poses(self, count: int) -> None:
        wait_until(self.page, f"rig.poses.length >= {count} || rig.errors.length > 0", seconds=60)
        assert self.errors() == []

    def wait_for_code(self, code: str) -> None:
        wait_until(self.page, f"[...rig.statuses, ...rig.errors].some((said) => said.code === '{code}')", seconds=60)

    @contextmanager
    def asking_often(self) -> Iterator[None]:
        """Let the worker be asked four times a second whether it is there; how often it may be silent stays."""
        self.page.evaluate("""() => {
            const real = window.setTimeout;
            window.setTimeout = (work, ms, ...rest) => real(work, ms === 1000 ? 250 : ms, ...rest);
            window.askSeldom = () => { window.setTimeout = real; };
        }""")
        yield
        self.page.evaluate("askSeldom()")

    def wait_for_workers(self, count: int) -> list[Worker]:
        for _ in range(500):
            if len(self.page.workers) == count:
                break
            self.page.wait_for_timeout(20)
        assert len(self.page.workers) == count
        return self.page.workers


def nose_errors(rig: Rig, camera: faces.FakeCamera, *, skip: int = 10) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Distances from the found nose to the true one, in pixels; the markers tell which frame was which."""
    shown = sorted((mark["capturedAtMs"], mark["frame"]) for mark in rig.all_of("shown"))
    times = [at_ms for at_ms, _ in shown]
    errors = []
    for before, message in pairwise(rig.poses()[skip - 1:]):
        after = min(len(times) - 1, bisect(times, message["capturedAtMs"]))
        nearest = min((after - 1, after), key=lambda k: abs(times[k] - message["capturedAtMs"]))
        x, y = camera.nose[shown[nearest][1]]
        if abs(times[nearest] - message["capturedAtMs"]) > 10 or np.isnan(x):
            continue
        if message["pose"] is None:
            # A head that went on for so long is outside the part that is looked at: a busy computer loses it for once.
            apart_ms = message["capturedAtMs"] - before["capturedAtMs"]
            assert apart_ms > SELDOM_MS, f"nobody is found after {apart_ms} ms, in {message['crop']}"
            continue
        nose = message["pose"]["keypoints"][0]
        errors.append(np.hypot((1 - nose["x"]) * faces.WIDTH - x, nose["y"] * faces.HEIGHT - y))
    return np.array(errors)
