"""Whatever makes playing hard for the camera is said in one calm line, and nothing is said of a good picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import wait_until
from .faces import FEW_FPS, FakeCamera, Light, astronaut_camera, still
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
VIDEOS: dict[str, Callable[[Path], FakeCamera]] = {
    "dark": lambda path: astronaut_camera(path, still(1), light=Light(face=0.2, wall=0.2), fps=FEW_FPS),
    "backlit": lambda path: astronaut_camera(path, still(1), light=Light(face=0.28, wall=1.8), fps=FEW_FPS),
    "two-faces": lambda path: astronaut_camera(path, still(1, x=170), still(1, x=480, scale=0.9), fps=FEW_FPS),
    "close": lambda path: astronaut_camera(path, still(1, y=260, scale=3.1), fps=FEW_FPS),
    "cut-off": lambda path: astronaut_camera(path, still(1, x=600), fps=FEW_FPS),
    "far": lambda path: astronaut_camera(path, still(1, scale=0.38), fps=FEW_FPS),
    "slow": lambda path: astronaut_camera(path, still(0.5), fps=8),
}


def play(page: Page) -> None:
    button(page, "Play with my nose").click()
    button(page, "Centre").wait_for()


def hint(page: Page) -> str:
    return page.locator("camera-hint").inner_text()


@pytest.mark.parametrize("problem", VIDEOS)
def test_each_problem_of_the_picture_is_said_beside_the_mirror(open_page: Opener, tmp_path: Path, problem: str) -> None:
    page = open_page(video=VIDEOS[problem](tmp_path / "camera.y4m").path)
    play(page)
    expect(page.locator("camera-hint")).to_contain_text(SENTENCES[problem])
    # Beside the player's way, never in it: the dot goes below it, and so does the mouse.
    assert page.evaluate("getComputedStyle(document.querySelector('.camera-hint')).pointerEvents") == "none"


def test_a_good_picture_has_nothing_to_say_and_every_check_is_good(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(video=astronaut_camera(tmp_path / "camera.y4m", still(1)).path)
    play(page)
    wait_until(page, "heard.pointers.filter(({ present }) => present).length > 150")
    # On a busy computer too few pictures arrive, and that is rightly said.
    assert hint(page) == "" or hint(page).startswith(SENTENCES["slow"])
    button(page, "Set my reach").click()
    expect(page.locator(".checklist li")).to_have_count(len(SENTENCES))
    texts = page.locator(".checklist li").all_inner_texts()
    assert [text for text in texts if not text.endswith(": good") and not text.startswith(SENTENCES["slow"])] == []


def test_the_list_in_the_calibration_names_what_is_wrong_in_words_and_by_shape(
    open_page: Opener, tmp_path: Path
) -> None:
    page = open_page(video=VIDEOS["far"](tmp_path / "camera.y4m").path, bypass_csp=True)
    play(page)
    expect(page.locator("camera-hint")).to_contain_text(SENTENCES["far"])
    assert violations(page) == []
    button(page, "Set my reach").click()
    expect(page.locator(".checklist .is-wrong").first).to_have_text(SENTENCES["far"] + ": come closer to the camera.")
    assert violations(page) == []


def test_the_line_goes_when_the_camera_stops(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(video=VIDEOS["dark"](tmp_path / "camera.y4m").path)
    play(page)
    expect(page.locator("camera-hint")).to_contain_text(SENTENCES["dark"])
    button(page, "Stop camera").click()
    expect(page.locator("camera-hint")).to_have_text("")
