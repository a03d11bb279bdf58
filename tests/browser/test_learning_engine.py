"""Embeddings, training and recognition on real faces in a real browser."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser

import bootstrap

from . import test_tracking
from .conftest import CAMERA_FLAGS, wait_until
from .gesture_pictures import OTHER_ROOMS, picture
from .learning_rig import LearningRig, Sample
from .player import still_face

files_url = test_tracking.files_url
GESTURES = ["nothing", "tilt-left", "lean-right"]
DIMENSIONS = 1395


@pytest.fixture(scope="module")
def rig(launch: Callable[..., Browser], files_url: str) -> Iterator[LearningRig]:
    context = launch().new_context()
    errors: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield LearningRig.open(page, files_url)
    context.close()
    assert errors == []


def converter() -> ModuleType:
    """The script that converted the weights; it has the network in NumPy."""
    spec = importlib.util.spec_from_file_location("efficientnet", bootstrap.ROOT / "models/build/efficientnet.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def samples(rig: LearningRig) -> list[Sample]:
    """Three snapshots of each gesture."""
    return rig.samples("body", GESTURES, [1, 2, 3])


def guess(rig: LearningRig, name: str, embedding: list[float] | None) -> str:
    assert embedding is not None
    return GESTURES[int(np.argmax(rig.predict(name, embedding)["confidences"]))]


def test_gestures_of_the_body_are_recognised_in_another_room_after_three_snapshots(
    rig: LearningRig, samples: list[Sample]
) -> None:
    assert len(samples) == 9
    model = rig.train("m", samples, kind="body", gestureIds=GESTURES)
    assert model["evaluation"]["accuracy"] == 1
    for gesture in GESTURES:
        assert guess(rig, "m", rig.body(picture(gesture, 50, OTHER_ROOMS[0]))) == gesture


def test_what_resembles_no_gesture_is_unknown(rig: LearningRig, samples: list[Sample]) -> None:
    rig.train("m", samples, kind="body", gestureIds=GESTURES)
    known, strange = rig.body(picture("tilt-left", 60)), rig.body(picture("near", 60))
    assert known is not None
    assert strange is not None
    assert rig.predict("m", known)["novelty"] < 0.5 < rig.predict("m", strange)["novelty"]


def test_the_same_samples_and_seed_give_the_same_model(rig: LearningRig, samples: list[Sample]) -> None:
    for name in ("one", "other"):
        rig.train(name, samples, kind="body", gestureIds=GESTURES, seed=7)
    probe = samples[0]["embedding"]
    assert rig.predict("one", probe) == rig.predict("other", probe)


def test_a_newer_training_ends_an_unfinished_one(rig: LearningRig) -> None:
    codes = rig.page.evaluate("""async () => {
      const samples = Array.from({ length: 600 }, (_, index) => ({
        id: `${index}`, gestureId: `g${index % 3}`, atMs: 0,
        embeddings: { body: Float32Array.from({ length: 1395 },
          (_, at) => Math.sin(index * 7 + at * (1 + index % 3))) },
      }));
      const options = { kind: 'body', gestureIds: ['g0', 'g1', 'g2'] };
      const results = await Promise.allSettled([
        rig.learner.train(samples, options), rig.learner.train(samples.slice(0, 60), options)]);
      return results.map(({ status, reason }) => reason?.code ?? status);
    }""")
    assert codes == ["training-superseded", "fulfilled"]


def test_a_picture_has_the_features_that_the_reference_computes(rig: LearningRig) -> None:
    network = converter()
    image = picture("card", 1).crop((80, 0, 560, 480)).resize((224, 224), Image.Resampling.BICUBIC)
    found = np.array(rig.embedding("picture", image))
    expected = network.features(network.read_converted(), np.asarray(image)) * 0.6
    assert found.shape == (1280,)
    assert np.abs(found - expected).max() < 2e-3
    cosine = found @ expected / np.linalg.norm(found) / np.linalg.norm(expected)
    assert cosine > 0.99999


@pytest.mark.parametrize(("ids", "counts", "code"), [
    (["a"], {"a": 2}, "gestures-too-few"),
    (["a", "b"], {"a": 2}, "gestures-empty"),
    ([f"g{k}" for k in range(31)], {}, "gestures-too-many"),
])
def test_what_cannot_be_trained_is_said_by_a_code(
    rig: LearningRig, ids: list[str], counts: dict[str, int], code: str
) -> None:
    found = rig.page.evaluate("""([ids, counts]) => {
      const samples = Object.entries(counts).flatMap(([gestureId, count]) =>
        Array.from({ length: count }, (_, index) => ({
          id: `${gestureId}${index}`, gestureId, atMs: 0, embeddings: { body: new Float32Array(1395).fill(index) } })));
      return rig.learner.train(samples, { kind: 'body', gestureIds: ids }).then(() => 'trained', (error) => error.code);
    }""", [ids, counts])
    assert found == code


def test_the_tracker_sends_embeddings_only_while_somebody_wants_them(
    launch: Callable[..., Browser], files_url: str
) -> None:
    browser = launch(*CAMERA_FLAGS, f"--use-file-for-fake-video-capture={still_face().path}")
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{files_url}/tests/browser/pages/tracking.html")
    wait_until(page, "window.rig?.ready === true")
    page.evaluate("rig.start({})")
    wait_until(page, "rig.poses.length >= 10", 60)
    assert page.evaluate("rig.poses.every(({ embedding }) => embedding === undefined)")
    page.evaluate("() => rig.tracker.setEmbedding(true)")
    wait_until(page, "rig.poses.filter(({ embedding }) => embedding).length >= 10", 60)
    assert page.evaluate(f"rig.poses.every(({{ embedding }}) => !embedding || embedding.length === {DIMENSIONS})")
    page.evaluate("() => rig.tracker.setEmbedding(false)")
    wait_until(page, "(rig.mark ??= rig.poses.length, rig.poses.length >= rig.mark + 10)", 60)
    assert page.evaluate("rig.poses.slice(-3).every(({ embedding }) => embedding === undefined)")
    context.close()


def test_the_converter_writes_the_committed_files(tmp_path: Path) -> None:
    network: Any = converter()
    network.write(network.read_converted(), tmp_path)
    again = network.read_converted(tmp_path)
    for one, other in zip(network.read_converted(), again, strict=True):
        np.testing.assert_allclose(one.weights, other.weights, atol=1e-6)
