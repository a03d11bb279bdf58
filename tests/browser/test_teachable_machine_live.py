"""Teachable Machine projects before a camera: theirs are played here, ours are written and loaded by their packages."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps
from playwright.sync_api import Page

from . import test_teachable_machine, test_tracking
from .faces import HEIGHT, WIDTH, Face, Motion
from .gesture_player import (
    POSES,
    begin,
    id_of,
    learnt,
    make,
    map_note,
    open_set,
    open_teaching,
    plays,
    saved_set,
    start_camera,
    teach,
)
from .learning_rig import LearningRig, as_base64
from .player import button, wait_for_status

Opener = Callable[..., Page]
files_url = test_tracking.files_url
packages = test_teachable_machine.packages
context = test_teachable_machine.context
peer = test_teachable_machine.peer
rig = test_teachable_machine.rig
LEAN_LEFT = 62


def frame(pose: str, shift: int = 0) -> Image.Image:
    """What the camera shows of this gesture, not mirrored."""
    at = POSES[pose]
    canvas = Image.new("RGB", (WIDTH, HEIGHT), (176, 171, 160))
    Face().paste(canvas, Motion(x=np.array([at["x"] + shift]), y=np.array([at["y"]]), tilt=np.array([at["tilt"]]),
                                scale=np.array([at["scale"]])), 0)
    return canvas


def as_their_webcam(camera: Image.Image) -> Image.Image:
    """The middle square, mirrored, 200 pixels wide."""
    square = camera.crop(((WIDTH - HEIGHT) // 2, 0, (WIDTH + HEIGHT) // 2, HEIGHT)).resize((200, 200))
    return ImageOps.mirror(square)


def their_project(peer: Page) -> bytes:
    """A pose project that leans to one side or the other, taught with their webcam."""
    gestures = ["rest", "lean left", "lean right"]
    samples = [(label, as_base64(as_their_webcam(frame(pose, shift))))
               for label, pose in enumerate(gestures) for shift in range(-24, 25, 6)]
    made = peer.evaluate("(project) => peer.pose(project)",
                         {"labels": gestures, "samples": samples, "tests": [], "epochs": 12, "learningRate": 0.001})
    return test_teachable_machine.zipped(made["files"])


def test_a_pose_project_is_played_before_the_camera_on_the_side_it_was_taught_on(peer: Page, open_page: Opener) -> None:
    file = {"name": "lean.zip", "mimeType": "application/zip", "buffer": their_project(peer)}
    page = open_teaching(open_page)
    page.locator("[data-input='machine-file']").set_input_files(file)
    wait_for_status(page, "gestures-opened", seconds=120)
    start_camera(page)
    map_note(page, "lean left", LEAN_LEFT)
    plays(page, "lean left", LEAN_LEFT)
    begin(page, "lean right")
    names = page.evaluate("heard.gestures.filter(({ phase }) => phase === 'begin').map(({ name }) => name)")
    assert names[-1] == "lean right"
    make(page, "rest")

    page.goto(page.url)
    start_camera(page)
    plays(page, "lean left", LEAN_LEFT)


def exported(page: Page) -> bytes:
    with page.expect_download(timeout=240_000) as download:
        button(page, "Save as a project").click()
    return download.value.path().read_bytes()


def answers(peer: Page, project: bytes, pictures: list[Image.Image]) -> dict[str, Any]:
    """What their package makes of a project of ours."""
    with zipfile.ZipFile(io.BytesIO(project)) as archive:
        files = {name: base64.b64encode(archive.read(name)).decode() for name in archive.namelist()}
    kind = "loadPose" if b"teachablemachine/pose" in base64.b64decode(files["metadata.json"]) else "load"
    sent = {"files": files, "tests": [as_base64(picture) for picture in pictures]}
    return dict(peer.evaluate(f"(project) => peer.{kind}(project)", sent))


def test_gestures_of_the_body_become_a_pose_project_that_the_package_loads(
    peer: Page, rig: LearningRig, open_page: Opener, taught_set: dict[str, Any],
) -> None:
    page = open_teaching(open_page, accept_downloads=True)
    open_set(page, taught_set)
    project = exported(page)
    wait_for_status(page, "gestures-exported")
    tests = [as_their_webcam(frame(pose)) for pose in ("rest", "lean left", "near")]
    theirs = answers(peer, project, tests)
    assert theirs["labels"] == ["Nothing special", "lean left", "near"]
    assert [int(np.argmax(each)) for each in theirs["answers"]] == [0, 1, 2]
    opened = rig.open_project(("ours.zip", project))
    for picture, answer in zip(tests, theirs["answers"], strict=True):
        np.testing.assert_allclose(rig.classify(opened["id"], picture), answer, atol=test_teachable_machine.TOLERANCE)


def test_without_pictures_no_pose_project_is_written_and_it_is_said_why(
    open_page: Opener, taught_set: dict[str, Any],
) -> None:
    page = open_teaching(open_page)
    bare = [{key: value for key, value in sample.items() if key != "picture"} for sample in taught_set["samples"]]
    open_set(page, {**taught_set, "samples": bare})
    button(page, "Save as a project").click()
    wait_for_status(page, "gesture-export-pictures", seconds=120)
    learnt(page)


def test_gestures_of_pictures_are_learnt_as_their_webcam_shows_them_and_become_a_project(
    peer: Page, rig: LearningRig, open_page: Opener,
) -> None:
    page = open_teaching(open_page, accept_downloads=True)
    start_camera(page)
    page.get_by_text("How snapshots are taken").click()
    page.get_by_role("radio", name="The whole picture").check()
    teach(page, "lean left", "near")
    camera = frame("lean left")
    mirrored, not_mirrored = (np.array(rig.embedding("picture", seen)) for seen in (ImageOps.mirror(camera), camera))
    known = leaning(saved_set(page))
    assert len(known) >= 8
    near, far = (np.mean([np.linalg.norm(each - seen) for each in known]) for seen in (mirrored, not_mirrored))
    assert near < far

    tests = [as_their_webcam(frame(pose)) for pose in ("rest", "lean left", "near")]
    theirs = answers(peer, exported(page), tests)
    assert theirs["labels"] == ["Nothing special", "lean left", "near"]
    assert [int(np.argmax(each)) for each in theirs["answers"]] == [0, 1, 2]


def leaning(saved: dict[str, Any]) -> list[NDArray[np.float32]]:
    """The embeddings of the pictures of leaning left that a file holds."""
    gesture = id_of(saved, "lean left")
    return [np.frombuffer(base64.b64decode(sample["embeddings"]["picture"]), "<f4")
            for sample in saved["samples"] if sample["gestureId"] == gesture]
