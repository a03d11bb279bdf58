"""Teachable Machine projects before a camera: theirs are played here, ours are written and loaded by their packages."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps
from playwright.sync_api import Page

from . import test_teachable_machine, test_tracking
from .faces import HEIGHT, WIDTH, Face, Motion, face_script
from .gesture_player import (
    POSES,
    QUICK,
    begin,
    gesture_camera,
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
from .live_camera import UNSEEN
from .player import any_sound, button, visit_anew, wait_for_status

Opener = Callable[..., Page]
files_url = test_tracking.files_url
packages = test_teachable_machine.packages
context = test_teachable_machine.context
peer = test_teachable_machine.peer
rig = test_teachable_machine.rig
LEAN_LEFT = 62
SHOWN = 4
MARKUP = "<b>left</b>"
LEANING = ["rest", "lean left", "lean right"]
FACE = Face()
# What the simulated camera tells in its corner is seen in the rest of its picture as well.
SHOWS_THE_FACE = f"""(() => {{
  if (!window.player) return;
  {face_script()}
  const face = Object.assign(new Image(), {{ src: FACE }});
  const seen = player.seen;
  player.size = {{ width: {WIDTH}, height: {HEIGHT} }};
  player.seen = () => (player.place = seen());
  player.room = (context) => {{
    const {{ x, y, scale, tilt }} = player.place;
    context.translate(x, y);
    context.rotate(tilt);
    context.scale(scale, scale);
    context.drawImage(face, -NOSE_X, -NOSE_Y);
    context.resetTransform();
  }};
}})();"""


def frame(pose: str, shift: int = 0) -> Image.Image:
    """What the camera shows of this gesture, not mirrored."""
    at = POSES[pose]
    canvas = Image.new("RGB", (WIDTH, HEIGHT), (176, 171, 160))
    FACE.paste(canvas, Motion(x=np.array([at["x"] + shift]), y=np.array([at["y"]]), tilt=np.array([at["tilt"]]),
                                scale=np.array([at["scale"]])), 0)
    return canvas


def as_their_webcam(camera: Image.Image, side: int = 200) -> Image.Image:
    """The middle square, mirrored, 200 pixels wide."""
    square = camera.crop(((WIDTH - HEIGHT) // 2, 0, (WIDTH + HEIGHT) // 2, HEIGHT)).resize((side, side))
    return ImageOps.mirror(square)


# Square as their webcam's, and not.
TESTS = [as_their_webcam(frame("lean left", 10)), frame("rest", 10).resize((320, 240))]


@pytest.fixture(scope="module")
def their_project(peer: Page) -> dict[str, Any]:
    """A pose project that leans to one side or the other, taught with their webcam, and what it makes of TESTS."""
    samples = [(label, as_base64(as_their_webcam(frame(pose, shift))))
               for label, pose in enumerate(LEANING) for shift in (-24, 0, 24)]
    project = {"labels": LEANING, "samples": samples, "tests": [as_base64(test) for test in TESTS]}
    return dict(peer.evaluate("(project) => peer.pose(project)", project))


def test_a_pose_project_gives_the_probabilities_of_its_own_package(
    their_project: dict[str, Any], rig: LearningRig,
) -> None:
    files = [(name, base64.b64decode(content)) for name, content in their_project["files"].items()]
    opened = rig.open_project(*files)
    assert (opened["format"], opened["labels"]) == ("pose", LEANING)
    for test, answer in zip(TESTS, their_project["answers"], strict=True):
        np.testing.assert_allclose(rig.classify(opened["id"], test), answer, atol=test_teachable_machine.TOLERANCE)


def test_a_pose_project_is_played_before_the_camera_on_the_side_it_was_taught_on(
    their_project: dict[str, Any], open_page: Opener,
) -> None:
    zipped = test_teachable_machine.zipped(their_project["files"])
    page = open_teaching(open_page, real=True, seen=False)
    page.locator("[data-input='machine-file']").set_input_files(
        {"name": "lean.zip", "mimeType": "application/zip", "buffer": zipped})
    wait_for_status(page, "gestures-opened", seconds=120)
    map_note(page, "lean left", LEAN_LEFT)
    # It is kept as well: to start the camera before, too, would cost as much as all of this.
    page.goto(page.url)
    start_camera(page)
    plays(page, "lean left", LEAN_LEFT)
    begin(page, "lean right")
    names = page.evaluate("heard.gestures.filter(({ phase }) => phase === 'begin').map(({ name }) => name)")
    assert names[-1] == "lean right"
    make(page, "rest")


@pytest.fixture(scope="module")
def shown_set(taught_set: dict[str, Any]) -> dict[str, Any]:
    """A few snapshots of each gesture of a set that was taught, with pictures of somebody whom PoseNet finds."""
    return {**taught_set, "samples": [
        {**sample, "picture": snapshot(gesture["name"] or "rest", 12 * number - 18)}
        for gesture in taught_set["gestures"]
        for number, sample in enumerate(each for each in taught_set["samples"] if each["gestureId"] == gesture["id"])
        if number < SHOWN]}


def snapshot(pose: str, shift: int) -> str:
    """The small picture that is kept of the camera's: as in a mirror."""
    seen = io.BytesIO()
    ImageOps.mirror(frame(pose, shift)).resize((320, 240)).save(seen, "JPEG", quality=80)
    return f"data:image/jpeg;base64,{base64.b64encode(seen.getvalue()).decode()}"


def exported(page: Page) -> Path:
    with page.expect_download(timeout=240_000) as download:
        button(page, "Save as a project").click()
    return download.value.path()


def answers(peer: Page, project: Path, pictures: list[Image.Image]) -> dict[str, Any]:
    """What their package makes of a project of ours."""
    with zipfile.ZipFile(project) as archive:
        archive.extractall(folder := project.with_suffix(".files"))
    peer.locator("input[type=file]").set_input_files(sorted(folder.iterdir()))
    kind = "loadPose" if b"teachablemachine/pose" in (folder / "metadata.json").read_bytes() else "load"
    return dict(peer.evaluate(f"(tests) => peer.{kind}(tests)", [as_base64(picture) for picture in pictures]))


def test_gestures_of_the_body_become_a_pose_project_that_the_package_loads_and_none_without_pictures(
    peer: Page, rig: LearningRig, open_page: Opener, taught_set: dict[str, Any], shown_set: dict[str, Any],
) -> None:
    page = open_teaching(open_page, accept_downloads=True)
    without_pictures_no_pose_project_is_written_and_it_is_said_why(page, taught_set)
    visit_anew(page, "/teach")
    open_set(page, shown_set)
    project = exported(page)
    wait_for_status(page, "gestures-exported")
    tests = [as_their_webcam(frame(pose)) for pose in ("rest", "lean left", "near")]
    theirs = answers(peer, project, tests)
    assert theirs["labels"] == ["Nothing special", "lean left", "near"]
    assert [int(np.argmax(each)) for each in theirs["answers"]] == [0, 1, 2]
    opened = rig.open_project(("ours.zip", project.read_bytes()))
    for picture, answer in zip(tests, theirs["answers"], strict=True):
        np.testing.assert_allclose(rig.classify(opened["id"], picture), answer, atol=test_teachable_machine.TOLERANCE)


def without_pictures_no_pose_project_is_written_and_it_is_said_why(page: Page, taught_set: dict[str, Any]) -> None:
    bare = [{key: value for key, value in sample.items() if key != "picture"} for sample in taught_set["samples"]]
    open_set(page, {**taught_set, "samples": bare})
    button(page, "Save as a project").click()
    wait_for_status(page, "gesture-export-pictures", seconds=120)
    learnt(page)


def test_gestures_of_pictures_are_learnt_as_their_webcam_shows_them_and_become_a_project(
    peer: Page, rig: LearningRig, open_page: Opener,
) -> None:
    # The network of whole pictures learns here: PoseNet, which would look at them as well, is not asked.
    page = open_page(path="/teach", simulated=True, script=gesture_camera()["script"] + SHOWS_THE_FACE,
                     kept=any_sound(**QUICK, **UNSEEN), accept_downloads=True)
    start_camera(page)
    page.get_by_text("How snapshots are taken").click()
    page.get_by_role("radio", name="The whole picture").check()
    teach(page, "lean left", called={"lean left": MARKUP}, least=5)
    page.get_by_role("button", name="Stop camera").locator("visible=true").last.dispatch_event("click")
    saved = saved_set(page)
    camera = frame("lean left")
    mirrored, not_mirrored = (np.array(rig.embedding("picture", seen)) for seen in (ImageOps.mirror(camera), camera))
    known = [embedding for gesture, embedding in pictures_of(saved) if gesture != "nothing"]
    assert len(known) >= 5
    near, far = (np.mean([np.linalg.norm(each - seen) for each in known]) for seen in (mirrored, not_mirrored))
    assert near < far

    project = exported(page)
    tests = [as_their_webcam(frame(pose), side=224) for pose in ("rest", "lean left")]
    theirs = answers(peer, project, tests)
    assert theirs["labels"] == ["Nothing special", MARKUP]
    assert [int(np.argmax(each)) for each in theirs["answers"]] == [0, 1]
    # The same snapshots give the same model.
    samples = [{"gestureId": gesture, "embedding": embedding.tolist()} for gesture, embedding in pictures_of(saved)]
    rig.train("m", samples, kind="picture", gestureIds=["nothing", id_of(saved, MARKUP)])
    for picture, answer in zip(tests, theirs["answers"], strict=True):
        ours = rig.predict("m", rig.embedding("picture", picture) or [])["confidences"]
        np.testing.assert_allclose(answer, ours, atol=test_teachable_machine.TOLERANCE)

    # Our own export is one of theirs: it can be opened here too.
    page.locator("[data-input='machine-file']").set_input_files(project)
    page.get_by_role("dialog").get_by_role("button", name="Go on").click()
    wait_for_status(page, "gestures-opened", seconds=120)
    map_note(page, MARKUP, LEAN_LEFT)


def pictures_of(saved: dict[str, Any]) -> list[tuple[str, NDArray[np.float32]]]:
    """The gesture and the embedding of each snapshot of a picture that a file holds."""
    return [(sample["gestureId"], np.frombuffer(base64.b64decode(sample["embeddings"]["picture"]), "<f4"))
            for sample in saved["samples"]]
