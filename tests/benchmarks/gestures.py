"""Gestures: how well, how quickly, and how often by mistake, beside Teachable Machine's recipe.

Eleven gestures of a real face and body and "nothing special"
(tests/browser/gesture_pictures.py): trained in one room, tested in three
others. Both see the same pictures in the same browser. The recipe is
`@teachablemachine/pose`'s own: its features, its layers, its optimiser,
50 epochs, trained on tfjs' webgl backend as on their site: drawn by software
where there is no graphics chip, so that the ratio of times says little about a
computer with one.
"""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from playwright.sync_api import Browser, Page

import bootstrap
from tests.benchmarks import false_triggers
from tests.benchmarks.figures import Figure, Goal, median, percentile
from tests.benchmarks.harness import Bench
from tests.browser.conftest import wait_until
from tests.browser.gesture_pictures import OTHER_ROOMS, POSTURES, TRAINING_ROOM, Room, picture
from tests.browser.learning_rig import LearningRig, as_base64
from tests.browser.test_teachable_machine import PACKAGES, posenet_file

SHOTS = (1, 3, 5, 10, 30)
TESTS = 12
GESTURES = list(POSTURES)
Picture = tuple[str, int, Room]


@contextmanager
def files() -> Iterator[str]:
    """Serve the project as it is."""
    handler = partial(Quiet, directory=str(bootstrap.ROOT))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        # Only an isolated page is told how much memory it and its workers use.
        if "teachable-machine" not in self.path:
            self.send_header("Cross-Origin-Opener-Policy", "same-origin")
            self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        pass


def measure(bench: Bench) -> list[Figure]:
    training = [(g, seed, TRAINING_ROOM) for g in GESTURES for seed in range(max(SHOTS))]
    tests = [(g, 100 + k, OTHER_ROOMS[k % len(OTHER_ROOMS)]) for g in GESTURES for k in range(TESTS)]
    with files() as url, bench.browser() as browser:
        page = browser.new_page()
        page.set_default_timeout(600_000)
        rig = LearningRig.open(page, url)
        ours = {key: rig.body(picture(*key)) for key in [*training, *tests]}
        figures = [accuracy(rig, ours, shots, tests) for shots in SHOTS]
        known = [{"gestureId": g, "embedding": ours[g, s, TRAINING_ROOM]} for g in GESTURES[:3] for s in range(30)
                 if ours[g, s, TRAINING_ROOM]]
        times = trainings(rig, known, 15)
        figures.append(Figure("training, 3 classes x 30, median", median(times), "ms", note=f"{len(times)} trainings"))
        figures.append(growth(rig, known))
        figures += live(rig, ours)
        figures += false_triggers.measure(rig, snapshots(ours, 10), GESTURES)
        recipe = run_recipe(browser, url, training, tests)
    # The recipe's last figure is its time.
    ratio = Figure("ratio of trainings", recipe[-1].value / median(times), "times", Goal(10, at_least=True))
    return [*figures, *recipe, ratio]


def trainings(rig: LearningRig, samples: list[dict[str, Any]], count: int) -> list[float]:
    """Return the milliseconds of each."""
    options = {"kind": "body", "gestureIds": GESTURES[:3]}
    return list(rig.page.evaluate("(all) => rig.timeTrainings(...all)", [samples, options, count]))


def growth(rig: LearningRig, samples: list[dict[str, Any]]) -> Figure:
    """What a thousand trainings leave behind in the page and its worker."""
    used = "performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)"
    before = rig.page.evaluate(used)
    trainings(rig, samples, 1000)
    after = rig.page.evaluate(used)
    return Figure("memory added by 1,000 trainings", (after - before) / 1e6, "MB", note=f"{before / 1e6:.0f} MB before")


def snapshots(ours: dict[Picture, Any], shots: int) -> list[dict[str, Any]]:
    return [{"gestureId": g, "embedding": ours[g, s, TRAINING_ROOM]}
            for g in GESTURES for s in range(shots) if ours[g, s, TRAINING_ROOM]]


def accuracy(rig: LearningRig, ours: dict[Picture, Any], shots: int, tests: list[Picture]) -> Figure:
    """A test picture in which nobody is found counts as wrong."""
    rig.train("m", snapshots(ours, shots), kind="body", gestureIds=GESTURES)
    right = 0
    for key in tests:
        if ours[key] is not None:
            right += GESTURES[int(np.argmax(rig.predict("m", ours[key])["confidences"]))] == key[0]
    goal = Goal(0.95, at_least=True) if shots == 10 else None
    return Figure(f"ours, right at {shots} a class", right / len(tests), "", goal, f"{len(tests)} pictures")


def live(rig: LearningRig, ours: dict[Picture, Any]) -> list[Figure]:
    known = [found for found in ours.values() if found is not None][:300]
    times = rig.page.evaluate("(all) => rig.timePredictions(...all)", ["m", known])
    frame = as_base64(picture("nothing", 1))
    spent = rig.page.evaluate("(all) => rig.timeFrames(...all)", [frame, 400, 1000 / 30])
    added = spent["with"] - spent["without"] + median(times)
    return [
        Figure("prediction, median", median(times), "ms", note=f"95th percentile {percentile(times, 95):.2f} ms"),
        Figure("added to a frame, mean", added, "ms", Goal(3), f"{spent['without']:.1f} ms without, at 30 frames/s"),
    ]


def run_recipe(browser: Browser, url: str, training: list[Picture], tests: list[Picture]) -> list[Figure]:
    for command in ([*bootstrap.npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"],
                    [*bootstrap.node_command(), "bundle.mjs", "node_modules/.bundle"]):
        subprocess.run([str(part) for part in command], cwd=PACKAGES, check=True)
    context = browser.new_context()
    context.route("https://storage.googleapis.com/**", posenet_file)
    page = context.new_page()
    page.set_default_timeout(900_000)
    page.goto(f"{url}/tests/browser/pages/teachable-machine.html")
    wait_until(page, "Boolean(window.peer)")
    known = {key: features(page, key) for key in [*training, *tests]}
    figures = []
    for shots in SHOTS:
        samples = [(GESTURES.index(key[0]), known[key]) for key in training if key[1] < shots]
        # The recipe holds at least one of each class out: a single snapshot is given twice, to be learnt from too.
        answer = recipe(page, GESTURES, samples * (1 + (shots == 1)), [known[key] for key in tests])
        right = np.mean([GESTURES[g] == key[0] for g, key in zip(answer["guesses"], tests, strict=True)])
        figures.append(Figure(f"recipe, right at {shots} a class", float(right), note=f"{len(tests)} pictures"))
    samples = [(GESTURES.index(key[0]), known[key]) for key in training if key[0] in GESTURES[:3]]
    timed = recipe(page, GESTURES[:3], samples, [])
    context.close()
    note = "tfjs 4.22, webgl backend"
    return [*figures, Figure("recipe's training, 3 classes x 30", timed["trainMs"], "ms", note=note)]


def features(page: Page, key: Picture) -> int:
    """Return the number under which the page keeps the recipe's features of a picture's middle square."""
    square = picture(*key).crop((80, 0, 560, 480)).resize((200, 200))
    return int(page.evaluate("(file) => peer.features(file)", as_base64(square)))


def recipe(page: Page, labels: list[str], samples: list[tuple[int, int]], tests: list[int]) -> dict[str, Any]:
    project = {"labels": labels, "samples": samples, "tests": tests}
    return dict(page.evaluate("(project) => peer.recipe(project)", project))
