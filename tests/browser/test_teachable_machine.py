"""Projects exchanged with Teachable Machine's own published packages, in one browser.

The packages are those of teachable-machine/package.json. Their PoseNet wants
its weights from the network; it is given this project's own, as float32.
"""

from __future__ import annotations

import base64
import io
import json
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Route

import bootstrap

from . import test_tracking
from .conftest import wait_until
from .gesture_pictures import OTHER_ROOMS, picture
from .learning_rig import LearningRig, as_base64

files_url = test_tracking.files_url
PACKAGES = Path(__file__).parent / "teachable-machine"
POSENET = bootstrap.ROOT / "models/posenet"
OUTPUTS = ("offset_2", "heatmap_2", "displacement_fwd_2", "displacement_bwd_2")  # in the package's order
LABELS = ["nothing", "<b>card</b>"]
TOLERANCE = 1e-4


@pytest.fixture(scope="session")
def packages() -> None:
    """Install and bundle the published packages, unless that is done."""
    lock = (PACKAGES / "package-lock.json").read_text() + (PACKAGES / "peer.js").read_text()
    stamp = PACKAGES / "node_modules/.installed"
    if bootstrap.is_done(stamp, lock):
        return
    for command in ([*bootstrap.npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"],
                    [*bootstrap.node_command(), "bundle.mjs", "node_modules/.bundle"]):
        subprocess.run([str(part) for part in command], cwd=PACKAGES, check=True)
    stamp.write_text(lock)


def posenet_file(route: Route) -> None:
    """Answer the package's request for PoseNet with this project's weights."""
    model = json.loads((POSENET / "model.json").read_text())
    if route.request.url.endswith(".bin"):
        weights = np.frombuffer((POSENET / "weights.bin").read_bytes(), "<f2").astype("<f4")
        route.fulfill(body=weights.tobytes(), headers={"Access-Control-Allow-Origin": "*"})
        return
    for spec in model["weightsManifest"][0]["weights"]:
        del spec["quantization"]
    names = {f"MobilenetV1/{name}/BiasAdd": {"name": f"MobilenetV1/{name}/BiasAdd:0"} for name in OUTPUTS}
    shape = {"dim": [{"size": "1"}, {"size": "-1"}, {"size": "-1"}, {"size": "3"}]}
    signature = {"inputs": {"image": {"name": "image:0", "dtype": "DT_FLOAT", "tensorShape": shape}}, "outputs": names}
    model["userDefinedMetadata"] = {"signature": signature}
    route.fulfill(json=model, headers={"Access-Control-Allow-Origin": "*"})


@pytest.fixture(scope="module")
def context(launch: Callable[..., Browser]) -> Iterator[BrowserContext]:
    # The packages fetch PoseNet from another origin, which the page's own policy forbids.
    made = launch().new_context(bypass_csp=True)
    made.route("https://storage.googleapis.com/**", posenet_file)
    yield made
    made.close()


@pytest.fixture(scope="module")
def peer(context: BrowserContext, files_url: str, packages: None) -> Page:
    page = context.new_page()
    page.set_default_timeout(180_000)
    page.goto(f"{files_url}/tests/browser/pages/teachable-machine.html")
    wait_until(page, "Boolean(window.peer)")
    return page


@pytest.fixture(scope="module")
def rig(context: BrowserContext, files_url: str) -> LearningRig:
    return LearningRig.open(context.new_page(), files_url)


def square(gesture: str, seed: int, side: int) -> Image.Image:
    return picture(gesture, seed).crop((80, 0, 560, 480)).resize((side, side), Image.Resampling.BICUBIC)


def zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, base64.b64decode(content))
    return out.getvalue()


def test_an_image_project_gives_the_probabilities_of_its_own_package(peer: Page, rig: LearningRig) -> None:
    tests = [square("card", 9, 96), picture("nothing", 9, OTHER_ROOMS[0]).resize((320, 240))]
    samples = [(label, as_base64(square(gesture, seed, 96)))
               for label, gesture in enumerate(("nothing", "card")) for seed in (1, 2, 3)]
    project = {"labels": LABELS, "size": 96, "samples": samples, "tests": [as_base64(test) for test in tests]}
    made = peer.evaluate("(project) => peer.image(project)", project)
    opened = rig.open_project(("project.zip", zipped(made["files"])))
    assert opened == {"id": opened["id"], "format": "image", "name": "cards", "labels": LABELS}
    for test, answer in zip(tests, made["answers"], strict=True):
        np.testing.assert_allclose(rig.classify(opened["id"], test), answer, atol=TOLERANCE)
