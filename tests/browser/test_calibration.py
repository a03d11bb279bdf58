"""A player who can move very little sets the reach without a hand on anything, and then reaches every key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import heard_codes, heard_notes, wait_until
from .faces import FEW_FPS, HEIGHT, WIDTH, FakeCamera, absent, astronaut_camera, reaching, still
from .player import Opener, button, still_face

C4, C5 = 60, 72
# 3 % of the picture from the one end to the other, and twice as far to the right as to the left.
SMALL = {"left": 0.01 * WIDTH, "right": 0.02 * WIDTH, "up": 0.012 * HEIGHT, "down": 0.02 * HEIGHT}
# The dot rests, between the farthest places where it has been.
IN_THE_MIDDLE = """(() => {
  const places = heard.pointers.filter(({ present }) => present).map(({ x }) => x);
  const last = places.slice(-10);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const [low, high] = [Math.min(...last), Math.max(...last)];
  return most - least > 0.3 && low > least + 0.1 && high < most - 0.1 && high - low < 0.1;
})()"""
LOOKS: dict[str, dict[str, Any]] = {
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}
STEPS = ["ready", "centre", "left", "right", "up", "down", "result"]
BOTH_ENDS = (
    f"[{C4}, {C5}].every((key) => heard.notes.some(({{ type, note }}) => type === 'note-on' && note === key))"
)
# Which steps were shown, in their order.
RECORD_STEPS = """() => {
  window.steps = [];
  new MutationObserver(() => {
    const step = document.querySelector('calibration-view')?.shown?.step;
    if (step && window.steps.at(-1) !== step) window.steps.push(step);
  }).observe(document.querySelector('calibration-view'), { subtree: true, childList: true, attributes: true });
}"""


@pytest.fixture(scope="module")
def small_movements(tmp_path_factory: pytest.TempPathFactory) -> FakeCamera:
    return astronaut_camera(tmp_path_factory.mktemp("camera") / "small.y4m", reaching(**SMALL), fps=FEW_FPS)


def start(page: Page) -> None:
    button(page, "Play with my nose").click()
    wait_until(page, "heard.pointers.some(({ present }) => present)")


def calibrate(page: Page) -> None:
    page.evaluate(RECORD_STEPS)
    button(page, "Set my reach").click()


def wait_for_step(page: Page, name: str, seconds: float = 60) -> None:
    wait_until(page, f"document.querySelector('calibration-view').shown?.step === '{name}'", seconds)


def reach(page: Page) -> dict[str, float]:
    kept = page.evaluate("localStorage.getItem('creatable:reaches')")
    return dict(json.loads(kept)["nose"]["reach"]) if kept else {}


def keys_played(page: Page) -> set[int]:
    return {note for kind, note in heard_notes(page) if kind == "note-on"}


def test_three_per_cent_of_the_picture_are_learnt_hands_free_and_then_reach_the_first_and_the_last_key(
    open_page: Opener, small_movements: FakeCamera
) -> None:
    page = open_page(video=small_movements.path)
    start(page)
    # The video's whole turn has been played.
    wait_until(page, "heard.pointers.at(-1).atMs - heard.pointers[0].atMs > 7000", 90)
    assert not {C4, C5} & keys_played(page), "so little movement reaches neither end without a calibration"

    calibrate(page)
    wait_until(page, "heard.statuses.some(({ code }) => code === 'calibrated')", 90)
    expect(page.locator("dialog.calibration")).to_be_hidden()
    assert page.evaluate("steps") == STEPS
    learnt = reach(page)
    assert learnt["right"] > 1.4 * learnt["left"]
    assert 0.005 < learnt["left"] < 0.012
    assert 0.010 < learnt["right"] < 0.022

    page.evaluate("heard.notes.length = 0")
    wait_until(page, BOTH_ENDS, 60)

    # It is kept: the same after a reload, without another calibration.
    page.reload()
    button(page, "Play with my nose").click()
    # The middle is kept by nobody: it is where the head rests, and the tracking may begin during a movement.
    wait_until(page, IN_THE_MIDDLE, 90)
    button(page, "Centre").click()
    wait_until(page, BOTH_ENDS, 90)


def test_nothing_plays_while_it_is_measured(open_page: Opener, small_movements: FakeCamera) -> None:
    page = open_page(video=small_movements.path)
    start(page)
    calibrate(page)
    wait_for_step(page, "centre")
    assert page.evaluate("heard.pointers.at(-1).present") is False
    page.evaluate("heard.notes.length = heard.pointers.length = 0")
    wait_for_step(page, "up")
    assert page.evaluate("[heard.notes.length, heard.pointers.length]") == [0, 0]
    page.keyboard.press("Escape")
    wait_until(page, "heard.pointers.some(({ present }) => present)")


def test_pausing_everything_stops_the_time_of_a_step(open_page: Opener) -> None:
    page = open_page(video=still_face().path)
    start(page)
    calibrate(page)
    button(page, "Start now").click()
    wait_for_step(page, "left")
    page.keyboard.press("End")
    expect(page.locator(".calibration-sentence")).to_contain_text("Everything is paused.")
    state = "(({ step, secondsLeft }) => [step, secondsLeft])(document.querySelector('calibration-view').shown)"
    before = page.evaluate(state)
    # Longer than a face may be away.
    page.evaluate("window.since = document.querySelector('mirror-view video').currentTime")
    wait_until(page, "document.querySelector('mirror-view video').currentTime - since > 3")
    assert page.evaluate(state) == before
    page.keyboard.press("End")
    wait_for_step(page, "right")
    assert "calibration-face-lost" not in heard_codes(page)


def test_without_movement_nothing_is_changed_the_reason_is_said_and_it_can_be_done_again(open_page: Opener) -> None:
    page = open_page(video=still_face().path, bypass_csp=True)
    start(page)
    calibrate(page)
    found = {"ready": violations(page)}
    button(page, "Start now").click()
    wait_for_step(page, "left")
    found["left"] = violations(page)
    # One direction in its full time is enough: all four are in tests/js/pointer/calibration-flow.test.js.
    wait_for_step(page, "right")
    for _ in range(3):
        button(page, "Skip this direction").click()
    wait_for_step(page, "problem")
    expect(page.locator(".calibration-sentence")).to_contain_text("No movement was seen, so nothing was changed.")
    found["problem"] = violations(page)
    button(page, "Do it again").click()
    wait_for_step(page, "ready")
    page.locator(".dialog-buttons").get_by_role("button", name="Close").click()
    expect(page.locator("dialog.calibration")).to_be_hidden()
    assert reach(page) == {}
    assert {state: broken for state, broken in found.items() if broken} == {}


def test_a_face_lost_on_the_way_changes_nothing_and_is_said(open_page: Opener, tmp_path: Path) -> None:
    leaving = absent(still(9.5), 6, 9.5)
    page = open_page(video=astronaut_camera(tmp_path / "leaving.y4m", leaving, fps=FEW_FPS).path)
    start(page)
    calibrate(page)
    button(page, "Start now").click()
    wait_for_step(page, "problem", 90)
    expect(page.locator(".calibration-sentence")).to_contain_text("You were out of the picture")
    wait_until(page, "heard.statuses.some(({ code }) => code === 'calibration-face-lost')", 20)
    expect(page.locator("dialog.calibration")).to_be_hidden()
    assert reach(page) == {}


def test_every_step_has_buttons_and_the_keyboard_alone_gets_through(
    open_page: Opener, small_movements: FakeCamera
) -> None:
    page = open_page(video=small_movements.path)
    start(page)
    button(page, "Set my reach").focus()
    page.keyboard.press("Enter")
    wait_for_step(page, "ready")
    button(page, "Start now").press("Enter")
    wait_for_step(page, "left")
    wait_for_step(page, "right", 20)
    for _ in range(3):
        button(page, "Skip this direction").press("Enter")
    wait_until(page, "['result', 'problem'].includes(document.querySelector('calibration-view').shown.step)")
    assert page.evaluate("document.querySelector('dialog.calibration').contains(document.activeElement)")
    page.get_by_role("button", name="Keep it").press("Enter")
    wait_until(page, "heard.statuses.some(({ code }) => code === 'calibrated')")
    learnt = reach(page)
    assert learnt["left"] < 0.012
    assert (learnt["right"], learnt["up"], learnt["down"]) == (0.15, 0.125, 0.125)
    expect(button(page, "Set my reach")).to_be_focused()


def test_the_steps_are_read_aloud_when_the_player_wants_it(open_page: Opener) -> None:
    page = open_page(video=still_face().path)
    page.evaluate("""() => {
      window.spoken = [];
      speechSynthesis.getVoices = () => [{ name: 'a voice' }];
      speechSynthesis.speak = ({ text }) => window.spoken.push(text);
    }""")
    start(page)
    calibrate(page)
    page.get_by_role("checkbox", name="Read the steps of Set my reach aloud").check()
    button(page, "Start now").click()
    wait_for_step(page, "left")
    assert page.evaluate("spoken")[-2:] == [
        "Look at the middle and hold still.",
        "Move to the left as far as is comfortable, and back.",
    ]


def choose(page: Page, label: str, choice: str) -> None:
    button(page, "Settings").click()
    page.get_by_role("combobox", name=label, exact=True).select_option(label=choice)
    button(page, "Done").click()


def spread(page: Page, axis: str) -> float:
    page.evaluate("heard.pointers.length = 0")
    wait_until(page, "heard.pointers.at(-1)?.atMs - heard.pointers[0]?.atMs > 8000", 30)
    values = page.evaluate(f"heard.pointers.filter(({{ present }}) => present).map((pointer) => pointer.{axis})")
    return float(max(values) - min(values))


def test_gain_and_the_lock_to_one_axis_change_how_far_the_dot_goes(
    open_page: Opener, small_movements: FakeCamera
) -> None:
    page = open_page(video=small_movements.path)
    start(page)
    plain = spread(page, "x")
    choose(page, "Directions", "Only left and right")
    button(page, "Settings").click()
    page.get_by_role("slider", name="Gain").fill("2")
    button(page, "Done").click()
    assert 1.6 * plain < spread(page, "x") < 2.4 * plain
    assert page.evaluate("heard.pointers.every(({ y, present }) => !present || y === 0.5)")


def test_as_a_joystick_the_dot_goes_on_while_the_head_is_to_the_side_and_stays_when_it_is_back(
    open_page: Opener, tmp_path: Path
) -> None:
    leaning = reaching(left=0, right=80, up=0, down=0)
    page = open_page(video=astronaut_camera(tmp_path / "leaning.y4m", leaning, fps=FEW_FPS).path)
    start(page)
    # The tracking may have begun during a movement: the middle is where the head rests between two of them.
    wait_until(page, """(() => {
      const places = heard.pointers.filter(({ present }) => present).map(({ x }) => x);
      const last = places.slice(-10);
      return Math.max(...places) - Math.max(...last) > 0.2 && Math.max(...last) - Math.min(...last) < 0.02;
    })()""", 60)
    button(page, "Centre").click()
    choose(page, "The dot", "Goes where I lean, like a joystick")
    # A position would be back in the middle between two movements; a joystick's dot ends at the edge and stays.
    wait_until(page, "heard.pointers.slice(-60).every(({ x }) => x === 1)", 60)
    button(page, "Centre").click()
    wait_until(page, "heard.pointers.at(-1).x < 0.99")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_axe_finds_nothing_in_the_result_and_no_animation_runs_where_motion_is_reduced(
    open_page: Opener, small_movements: FakeCamera, look: dict[str, Any]
) -> None:
    page = open_page(video=small_movements.path, bypass_csp=True, reduced_motion="reduce", **look)
    start(page)
    calibrate(page)
    button(page, "Start now").click()
    wait_for_step(page, "left")
    assert page.evaluate("getComputedStyle(document.querySelector('.figure-mover')).animationName") == "none"
    drawn = "getComputedStyle(document.querySelector('.figure-arrow')).stroke"
    assert page.evaluate(drawn) == page.evaluate("getComputedStyle(document.body).color")
    wait_for_step(page, "right", 20)
    for _ in range(3):
        button(page, "Skip this direction").click()
    wait_for_step(page, "result")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_result_that_is_no_reach_is_not_kept_by_itself(open_page: Opener, tmp_path: Path) -> None:
    to_the_right = reaching(left=0, right=40, up=0, down=0)
    page = open_page(video=astronaut_camera(tmp_path / "right.y4m", to_the_right, fps=FEW_FPS).path)
    start(page)
    calibrate(page)
    button(page, "Start now").click()
    wait_for_step(page, "up", 40)
    for _ in range(2):
        button(page, "Skip this direction").click()
    wait_for_step(page, "result")
    expect(page.locator(".calibration-sentence")).to_contain_text("To one side no movement was seen")
    expect(page.locator("dialog.calibration")).to_contain_text("No movement seen: left.")
    wait_until(page, "!document.querySelector('dialog.calibration').open", 30)
    assert "calibration-no-reach" in heard_codes(page)
    assert reach(page) == {}
