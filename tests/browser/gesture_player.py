"""A player who makes gestures before a live camera: leans, comes nearer, goes away, whenever the test says so.

A person never holds quite still, so the head sways a little, as far as somebody who sits
does. Most tests use the simulated camera (live_camera.py); that gestures of a real face are
told apart is tested in test_teach.py and test_learning_engine.py.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from playwright.sync_api import Page

from .conftest import wait_until
from .live_camera import UNSEEN, camera_script
from .player import any_sound, button, wait_for_status
from .tracking_rig import run_without_warm_up

Opener = Callable[..., Page]

# Pixels of the camera's picture, which is not mirrored: the player's left is at its right.
POSES: dict[str, dict[str, float]] = {
    "rest": {"x": 320, "y": 200, "scale": 1.0, "tilt": 0.0},
    "lean left": {"x": 430, "y": 225, "scale": 1.0, "tilt": 0.35},
    "lean right": {"x": 210, "y": 225, "scale": 1.0, "tilt": -0.35},
    "near": {"x": 320, "y": 240, "scale": 1.7, "tilt": 0.0},
}
# A network looks at the real face: fewer pictures are less work, as in a dim room.
REAL_EVERY_MS = 100
# Ten snapshots a second, and the shortest countdown to the fewest that there are.
QUICK = {"captureRate": 10, "captureCountdown": 1, "captureBurst": 5}
_POSES = r"""
(() => {
  if (!window.player) return;
  const SWAY = 6;
  player.pose = { x: 320, y: 200, scale: 1, tilt: 0 };
  let frame = 0;
  player.seen = () => {
    frame += 1;
    const { x, y, scale, tilt } = player.pose;
    return {
      x: x + SWAY * Math.sin(frame / 3),
      y: y + SWAY * Math.cos(frame / 4),
      scale,
      tilt: tilt + 0.05 * Math.sin(frame / 6.5),
    };
  };
})();
"""


def gesture_camera(*, real: bool = False) -> dict[str, Any]:
    """What `open_page` needs to have this player before the page's camera."""
    camera = camera_script(real=True, every_ms=REAL_EVERY_MS) if real else camera_script()
    return {"script": camera + _POSES, "simulated": not real}


def open_teaching(
    open_page: Opener, *, countdown: int = 1, real: bool = False, seen: bool = True, **options: Any
) -> Page:
    """Open the page with this player before the camera, and snapshots taken quickly; the camera is still off.

    seen: the player sees the own picture, and snapshots keep theirs. PoseNet begins with the first picture.
    """
    kept = any_sound(**{**QUICK, "captureCountdown": countdown, **({} if seen else UNSEEN)})
    page = open_page(path="/teach", kept=kept, **gesture_camera(real=real), **options)
    if real:
        run_without_warm_up(page)
    return page


def open_taught(
    open_page: Opener, taught: dict[str, Any], *, script: str = "", times: float = 1, **changes: Any
) -> Page:
    """Open the page with a set that was taught before, from its file, and start the camera.

    script: what the page is given besides; times: see fast_clock.py; changes: what the file says otherwise.
    """
    script += gesture_camera()["script"]
    page = open_page(path="/teach", script=script, simulated=True, times=times,
                     kept=any_sound(**UNSEEN))
    open_set(page, {**taught, **changes})
    start_camera(page)
    return page


def open_set(page: Page, document: dict[str, Any]) -> None:
    """Open the file of a set, and wait until it is learnt."""
    content = json.dumps(document).encode()
    page.locator("[data-input='set-file']").set_input_files(
        {"name": "mine.gesture.json", "mimeType": "application/json", "buffer": content})
    learnt(page)


def set_document(number: int) -> dict[str, Any]:
    """A small set in a file, which needs no camera: one snapshot, and its picture. The same number is the same set."""
    picture = "data:image/png;base64," + base64.b64encode(b"no picture, but kept as one").decode()
    numbers = base64.b64encode(bytes(4 * 1280)).decode()
    sample = {"id": "a-face", "gestureId": "lean", "atMs": 0, "picture": picture, "embeddings": {"picture": numbers}}
    return {
        "format": "creatable-gestures", "schemaVersion": 1, "id": f"11111111-2222-4333-8444-00000000000{number}",
        "name": "", "kind": "picture", "mappings": [], "firing": {}, "samples": [sample],
        "gestures": [{"id": "nothing", "name": "", "colour": 0, "order": 0},
                     {"id": "lean", "name": "lean", "colour": 1, "order": 1}],
    }


def mapped(taught: dict[str, Any], **commands: tuple[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Lines of a set's mapping: near=("play-note", {"note": 50})."""
    return [{"id": f"line-{number}", "gestureId": id_of(taught, name), "command": command, "args": args}
            for number, (name, (command, args)) in enumerate(commands.items())]


def id_of(taught: dict[str, Any], name: str) -> str:
    """The id of the gesture that the player calls this, with _ for a space."""
    return next(str(gesture["id"]) for gesture in taught["gestures"] if gesture["name"] == name.replace("_", " "))


def saved_set(page: Page) -> dict[str, Any]:
    """What the file holds that the page saves."""
    with page.expect_download() as download:
        button(page, "Save as a file").click()
    return dict(json.loads(download.value.path().read_text(encoding="utf-8")))


def start_camera(page: Page) -> None:
    before = page.evaluate("heard.statuses.filter(({ code }) => code === 'playing').length")
    page.get_by_role("button", name="Start camera").locator("visible=true").first.click()
    wait_for_status(page, "playing", times=before + 1, seconds=120)


def make(page: Page, pose: str) -> None:
    """The player makes this gesture from now on."""
    page.evaluate("pose => { player.pose = pose; }", POSES[pose])


def add_gesture(page: Page, name: str) -> None:
    button(page, "Add a gesture").click()
    page.locator("dialog.ask input").fill(name)
    page.locator("dialog.ask").get_by_role("button", name="Add", exact=True).click()
    page.locator(".gesture-card .gesture-name", has_text=name).wait_for()


def count_of(name: str) -> str:
    """An expression: how many snapshots the page says that a gesture has."""
    return ("(parseInt([...document.querySelectorAll('.gesture-card')].find((card) => "
            f"card.querySelector('.gesture-name').textContent === '{name}')"
            ".querySelector('.gesture-count').textContent) || 0)")


def take_snapshots(page: Page, name: str, *, least: int = 8) -> None:
    """Hold the button until there are so many more."""
    hold = page.get_by_role("button", name=f"Hold to take snapshots: {name}", exact=True)
    wanted = int(page.evaluate(count_of(name))) + least
    hold.hover()
    page.mouse.down()
    wait_until(page, f"{count_of(name)} >= {wanted}", 240)
    page.mouse.up()


def learnt(page: Page) -> None:
    page.locator(".teach-state", has_text="Learnt from").wait_for(timeout=120_000)


def teach(page: Page, *gestures: str, called: Mapping[str, str] = MappingProxyType({}), least: int = 8) -> None:
    """Teach these, and what is nothing special.

    called: their names, where they are not those of their poses; least: how many snapshots of each.
    """
    take_snapshots(page, "Nothing special", least=least)
    for pose in gestures:
        name = called.get(pose, pose)
        add_gesture(page, name)
        make(page, pose)
        settle(page)
        take_snapshots(page, name, least=least)
    make(page, "rest")
    learnt(page)


def settle(page: Page) -> None:
    """Wait until the tracker sees the player as the player is now."""
    pointers = page.evaluate("heard.pointers.length")
    wait_until(page, f"heard.pointers.length > {pointers + 8}", 120)


def map_note(page: Page, gesture: str, note: int) -> None:
    """Let a gesture play a note, by the menus of the view."""
    button(page, "Add an action").click()
    row = page.locator(".mapping").last
    row.get_by_role("combobox", name="Gesture", exact=True).select_option(label=gesture)
    row.get_by_role("combobox", name="Note", exact=True).select_option(value=str(note))


def plays(page: Page, pose: str, note: int) -> None:
    """Make a gesture, and wait for its note; then end it, and wait for the note's end."""
    before = len([n for n in page.evaluate("heard.notes") if n["type"] == "note-on" and n["note"] == note])
    make(page, pose)
    wait_until(page, f"heard.notes.filter((n) => n.type === 'note-on' && n.note === {note}).length > {before}", 120)
    make(page, "rest")
    wait_until(page, f"heard.notes.findLast((n) => n.note === {note}).type === 'note-off'", 120)


def begin(page: Page, pose: str, *, name: str = "") -> None:
    """Make a gesture until the page takes it for one; name: of the gesture, where it is not called as its pose."""
    before = page.evaluate("heard.gestures.length")
    make(page, pose)
    wait_until(page, f"heard.gestures.slice({before}).some("
                     f"({{ phase, name }}) => phase === 'begin' && name === '{name or pose}')", 120)


def end(page: Page) -> None:
    """Sit upright again, until the page takes the gesture for ended."""
    before = page.evaluate("heard.gestures.length")
    make(page, "rest")
    wait_until(page, f"heard.gestures.slice({before}).some(({{ phase }}) => phase === 'end')", 120)


def show_sliders(page: Page, gesture: str) -> None:
    """Open what says when this gesture counts as made."""
    page.locator("gesture-trigger summary").click()
    page.locator("gesture-trigger").get_by_role("combobox", name="Gesture").select_option(label=gesture)
