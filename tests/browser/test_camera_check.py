"""Whatever makes playing hard for the camera is said in one calm line, and nothing is said of a good picture."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import wait_until
from .head_player import head_camera
from .player import Opener, button

SENTENCES = {
    "dark": "It is too dark",
    "backlit": "The light is behind you",
    "two-faces": "Two people are in the picture",
    "close": "You are very close",
    "cut-off": "Your face is partly out of the picture",
    "far": "You are far away",
    "slow": "Only few pictures a second arrive",
}
# What the camera shows: faces as [x, y, size], how bright faces and the wall are, and how often a picture comes.
GOOD = {"faces": [[320, 200, 1]], "face": 1, "wall": 1, "everyMs": 60}
# Where something is wrong, few pictures are wrong as well, which explains nothing and is said after all else: so many
# are less work.
FEW = {"everyMs": 450}
SCENES: dict[str, dict[str, object]] = {
    "dark": {"face": 0.2, "wall": 0.2},
    "backlit": {"face": 0.28, "wall": 1.8},
    "two-faces": {"faces": [[170, 200, 1], [480, 200, 0.9]]},
    "close": {"faces": [[320, 260, 3.1]]},
    "cut-off": {"faces": [[595, 200, 1.4]]},
    "far": {"faces": [[320, 200, 0.38]]},
    "slow": {},
}
STAGE = """
if (window.player) {
  const stage = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = stage.getContext('2d');
  let painted;
  const paint = ({ faces, face, wall }) => {
    context.resetTransform();
    context.filter = 'none';
    context.fillStyle = `rgb(${[176, 171, 160].map((part) => Math.min(255, part * wall))})`;
    context.fillRect(0, 0, 640, 480);
    context.filter = `brightness(${face})`;
    for (const [x, y, size] of faces) {
      context.setTransform(size, 0, 0, size, x, y);
      player.drawFace(context);
    }
  };
  player.draw = (camera) => {
    if (painted !== player.scene) paint(player.scene);
    painted = player.scene;
    camera.drawImage(stage, 0, 0);
  };
}
"""


def show(page: Page, problem: str = "") -> None:
    scene = json.dumps({**GOOD, **(FEW | SCENES[problem] if problem else {})})
    page.evaluate(f"player.scene = {scene}; player.everyMs = player.scene.everyMs")


def play(page: Page, problem: str = "") -> None:
    show(page, problem)
    button(page, "Play with my nose").click()
    button(page, "Centre").wait_for()


def hint(page: Page) -> str:
    return page.locator("camera-hint").inner_text()


def assert_each_problem_is_said_beside_the_mirror_and_goes_with_it(page: Page) -> None:
    # The first is found by somebody who starts with it, and the others while the camera goes on; far has been said.
    show(page, "dark")
    button(page, "Stop camera").click()
    expect(page.locator("camera-hint")).to_have_text("")
    button(page, "Start camera").click()
    for problem in (each for each in SENTENCES if each != "far"):
        show(page, problem)
        expect(page.locator("camera-hint"), problem).to_contain_text(SENTENCES[problem])
    # Beside the player's way, never in it: the dot goes below it, and so does the mouse.
    assert page.evaluate("getComputedStyle(document.querySelector('.camera-hint')).pointerEvents") == "none"
    button(page, "Stop camera").click()
    expect(page.locator("camera-hint")).to_have_text("")


def assert_a_good_picture_has_nothing_to_say(page: Page) -> None:
    # Longer than what is wrong has to last.
    wait_until(page, "heard.pointers.at(-1)?.atMs - heard.pointers[0]?.atMs > 4000")
    # On a busy computer too few pictures arrive, and that is rightly said.
    assert hint(page) == "" or hint(page).startswith(SENTENCES["slow"])
    button(page, "Set my reach").click()
    expect(page.locator(".checklist li")).to_have_count(len(SENTENCES))
    texts = page.locator(".checklist li").all_inner_texts()
    assert [text for text in texts if not text.endswith(": good") and not text.startswith(SENTENCES["slow"])] == []
    page.keyboard.press("Escape")


def assert_what_is_wrong_is_listed_in_words_and_by_shape(page: Page) -> None:
    show(page, "far")
    expect(page.locator("camera-hint")).to_contain_text(SENTENCES["far"])
    assert violations(page, within="camera-hint") == []
    button(page, "Set my reach").click()
    expect(page.locator(".checklist .is-wrong").first).to_have_text(SENTENCES["far"] + ": come closer to the camera.")
    assert violations(page, within="dialog.calibration") == []


def test_whatever_is_wrong_with_the_picture_is_said_and_listed_and_a_good_one_has_nothing_to_say(
    open_page: Opener
) -> None:
    page = open_page(script=head_camera(real=True) + STAGE, bypass_csp=True)
    play(page)
    assert_a_good_picture_has_nothing_to_say(page)
    assert_what_is_wrong_is_listed_in_words_and_by_shape(page)
    page.keyboard.press("Escape")
    assert_each_problem_is_said_beside_the_mirror_and_goes_with_it(page)
