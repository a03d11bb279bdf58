"""A player who can move very little sets the reach without a hand on anything, and then reaches every key."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect

from .axe import COLOURS, violations
from .conftest import heard_codes, wait_until
from .faces import HEIGHT, WIDTH
from .head_player import head_camera
from .live_camera import UNSEEN
from .player import Opener, button, focus

C4, C5 = 60, 72
Way = tuple[float, float]
# 3 % of the picture from the one end to the other, and twice as far to the right as to the left. In the camera's
# picture, which is not mirrored, the player's left is at the right.
SMALL: dict[str, Way] = {"left": (0.01 * WIDTH, 0), "right": (-0.02 * WIDTH, 0),
                         "up": (0, -0.012 * HEIGHT), "down": (0, 0.02 * HEIGHT)}
# The head goes where a step asks it to, if `player.ways` says so, and else where `player.turned` says; in the middle it
# rests.
OBEDIENT = """
// Most of the time goes by at rest: fewer pictures are less work, and while somebody reads still fewer.
player.everyMs = EVERY_MS;
player.turned = '';
player.ways = {};
player.pictures = 0;
player.goal = () => {
  const { ways, turned } = player;
  player.pictures += 1;
  const view = document.querySelector('calibration-view');
  const step = view?.querySelector('dialog')?.open ? view.shown?.step : undefined;
  player.everyMs = ['ready', 'result'].includes(step) ? 3 * EVERY_MS : EVERY_MS;
  const [x, y] = ways[step] ?? ways[turned] ?? [0, 0];
  return { x: 320 + x, y: 200 + y };
};
"""
LOOKS: dict[str, dict[str, Any]] = {
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
STEPS = ["ready", "centre", "left", "right", "up", "down", "result"]
# Which steps were shown, in their order, and what had been played by then.
RECORD_STEPS = """() => {
  window.steps = [];
  new MutationObserver(() => {
    const view = document.querySelector('calibration-view');
  const step = view?.querySelector('dialog')?.open ? view.shown?.step : undefined;
    if (!step || window.steps.at(-1)?.step === step) return;
    const { notes, pointers } = heard;
    window.steps.push({ step, heard: [notes.length, pointers.length], present: pointers.at(-1).present });
  }).observe(document.querySelector('calibration-view'), { subtree: true, childList: true, attributes: true });
}"""
# By the page's clock.
EVERY_MS = 100
# Half the time for each step: nobody here thinks about it.
QUICK = {"calibrationTime": 0.5}
PRESENT = "heard.pointers.at(-1)?.present === true"


def open_head(
    open_page: Opener, ways: dict[str, Way] | None = None, *, real: bool = False, times: int = 1, **options: Any,
) -> Page:
    """Play with a head that can go these ways.

    real: see live_camera.py; times: see fast_clock.py.
    """
    kept = {"creatable.settings": json.dumps(UNSEEN | QUICK)}
    known = f"const EVERY_MS = {EVERY_MS};"
    script = f"{head_camera(real=real, times=times)} if (window.player) {{ {known} {OBEDIENT} }}"
    page = open_page(script=script, simulated=not real, kept=kept, times=times, **options)
    let_go(page, ways or {})
    start(page)
    return page


def let_go(page: Page, ways: dict[str, Way]) -> None:
    """Let the head go these ways from now on, in pixels of the camera's picture."""
    page.evaluate("(ways) => { player.ways = ways; player.turned = ''; }", ways)


def start(page: Page) -> None:
    button(page, "Play with my nose").click()
    wait_until(page, PRESENT)


def turn(page: Page, way: str) -> None:
    """Turn the head there, and wait until the dot has come after: noise moves it a little for ever."""
    page.evaluate(f"player.turned = '{way}'")
    wait_until(page, "player.head.x === player.goal().x && player.head.y === player.goal().y")
    page.evaluate("heard.pointers.length = 0")
    wait_until(page, "heard.pointers.length > 14")


def calibrate(page: Page) -> None:
    page.evaluate(RECORD_STEPS)
    button(page, "Set my reach").click()


def start_now(page: Page) -> None:
    calibrate(page)
    press_start(page)


def press_start(page: Page) -> None:
    """Press it, unless it began by itself meanwhile, as it does after a while."""
    page.evaluate("""[...document.querySelectorAll('.calibration button')].find((button) =>
      button.innerText === 'Start now' && button.checkVisibility())?.click()""")


def wait_for_step(page: Page, name: str, seconds: float = 60) -> None:
    wait_until(page, f"document.querySelector('calibration-view').shown?.step === '{name}'", seconds)


def reach(page: Page) -> dict[str, float]:
    kept = page.evaluate("localStorage.getItem('creatable:reaches')")
    return dict(json.loads(kept)["nose"]["reach"]) if kept else {}


def played(note: int) -> str:
    return f"heard.notes.some(({{ type, note }}) => type === 'note-on' && note === {note})"


def play_both_ends(page: Page) -> None:
    page.evaluate("heard.notes.length = 0")
    for way, note in (("left", C4), ("right", C5)):
        page.evaluate(f"player.turned = '{way}'")
        wait_until(page, played(note))
    page.evaluate("player.turned = ''")


def test_three_per_cent_of_the_picture_are_learnt_hands_free_and_then_reach_the_first_and_the_last_key(
    open_page: Opener
) -> None:
    page = open_head(open_page, SMALL, real=True, reduced_motion="reduce")
    calibrate(page)
    wait_until(page, "heard.statuses.some(({ code }) => code === 'calibrated')", 90)
    expect(page.locator("dialog.calibration")).to_be_hidden()
    steps = page.evaluate("steps")
    assert [step["step"] for step in steps] == STEPS
    # Nothing plays while it is measured.
    measuring = steps[STEPS.index("centre") :]
    assert [step["heard"] for step in measuring] == [measuring[0]["heard"]] * len(measuring)
    assert not any(step["present"] for step in measuring)
    learnt = reach(page)
    assert learnt["right"] > 1.4 * learnt["left"]
    assert 0.005 < learnt["left"] < 0.012
    assert 0.010 < learnt["right"] < 0.022
    play_both_ends(page)


def test_pauses_the_keyboard_alone_and_axe_in_every_step_and_look(open_page: Opener) -> None:
    # On a faster clock a busy computer soon has the player lost.
    page = open_head(open_page, bypass_csp=True)
    a_pause_stops_the_time_and_without_movement_nothing_is_changed(page)
    # Only to the left: every other step has its full time to be looked at.
    let_go(page, {"left": SMALL["left"]})
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    the_keyboard_alone_gets_through(page)

    # It is kept: the same after a reload, without another calibration. The middle is kept by nobody: it is where the
    # head rests.
    learnt = reach(page)
    page.reload()
    let_go(page, {"left": SMALL["left"]})
    start(page)
    assert reach(page) == learnt
    turn(page, "")
    page.evaluate("heard.notes.length = 0; player.turned = 'left'")
    wait_until(page, played(C4))


def looked_at(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds in the dialog: the page behind it is looked at elsewhere."""
    return violations(page, rules, within="dialog.calibration")


def a_pause_stops_the_time_and_without_movement_nothing_is_changed(page: Page) -> None:
    """And it can be done again."""
    calibrate(page)
    wait_for_step(page, "ready")
    # Whatever is looked at is looked at in a pause: on a busy computer axe takes longer than a step.
    page.keyboard.press("End")
    found = {"ready": looked_at(page)}
    press_start(page)
    page.keyboard.press("End")
    wait_for_step(page, "left")
    page.keyboard.press("End")
    expect(page.locator(".calibration-sentence")).to_contain_text("Everything is paused.")
    state = "(({ step, secondsLeft }) => [step, secondsLeft])(document.querySelector('calibration-view').shown)"
    before = page.evaluate(state)
    # Longer than a face may be away.
    page.evaluate("player.pictures = 0")
    wait_until(page, f"player.pictures > {2500 // EVERY_MS}")
    assert page.evaluate(state) == before
    found["left"] = looked_at(page)
    page.keyboard.press("End")
    # One direction in its full time is enough: all four are in tests/js/pointer/calibration-flow.test.js.
    wait_for_step(page, "right")
    assert "calibration-face-lost" not in heard_codes(page)
    for _ in range(3):
        button(page, "Skip this direction").click()
    wait_for_step(page, "problem")
    expect(page.locator(".calibration-sentence")).to_contain_text("No movement was seen, so nothing was changed.")
    found["problem"] = looked_at(page)
    button(page, "Do it again").click()
    wait_for_step(page, "ready")
    page.locator(".dialog-buttons").get_by_role("button", name="Close").click()
    expect(page.locator("dialog.calibration")).to_be_hidden()
    assert reach(page) == {}
    assert {state: broken for state, broken in found.items() if broken} == {}


def the_keyboard_alone_gets_through(page: Page) -> None:
    focus(button(page, "Set my reach"))
    page.keyboard.press("Enter")
    wait_for_step(page, "ready")
    # It would begin by itself after a while, which is soon over for a busy computer.
    page.keyboard.press("End")
    button(page, "Start now").press("Enter")
    page.keyboard.press("End")
    wait_for_step(page, "left")
    assert page.evaluate("getComputedStyle(document.querySelector('.figure-mover')).animationName") == "none"
    for look in LOOKS.values():
        page.emulate_media(**look)
        drawn = "getComputedStyle(document.querySelector('.figure-arrow')).stroke"
        assert page.evaluate(drawn) == page.evaluate("getComputedStyle(document.body).color")
    wait_for_step(page, "right", 20)
    for _ in range(3):
        button(page, "Skip this direction").press("Enter")
    wait_for_step(page, "result")
    assert page.evaluate("document.querySelector('dialog.calibration').contains(document.activeElement)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # The result keeps itself after a while: it waits until all has been looked at.
    page.keyboard.press("End")
    found = {"narrow": looked_at(page)}
    page.set_viewport_size({"width": 1280, "height": 720})
    for name, look in LOOKS.items():
        page.emulate_media(**look)
        found[name] = looked_at(page, COLOURS)
    page.keyboard.press("End")
    assert {look: broken for look, broken in found.items() if broken} == {}
    page.get_by_role("button", name="Keep it").press("Enter")
    wait_until(page, "heard.statuses.some(({ code }) => code === 'calibrated')")
    learnt = reach(page)
    assert learnt["left"] < 0.012
    assert (learnt["right"], learnt["up"], learnt["down"]) == (0.15, 0.125, 0.125)
    expect(button(page, "Set my reach")).to_be_focused()


def choose(page: Page, label: str, choice: str) -> None:
    button(page, "Settings").click()
    page.get_by_role("combobox", name=label, exact=True).select_option(label=choice)
    button(page, "Done").click()


def spread(page: Page) -> float:
    """How far apart the ends are to which the head takes the dot."""
    ends = []
    for way in ("left", "right"):
        turn(page, way)
        ends.append(page.evaluate("heard.pointers.at(-1).x"))
    return float(ends[1] - ends[0])


def test_what_is_read_aloud_what_is_no_reach_and_what_the_dot_does_without_one(open_page: Opener) -> None:
    page = open_head(open_page, times=3)
    the_steps_are_read_aloud_and_escape_leaves_them(page)
    a_face_lost_on_the_way_changes_nothing_and_is_said(page)
    a_result_that_is_no_reach_is_not_kept_by_itself(page)
    as_a_joystick_the_dot_goes_on_while_the_head_is_to_the_side_and_stays_when_it_is_back(page)
    gain_and_the_lock_to_one_axis_change_how_far_the_dot_goes(page)


def the_steps_are_read_aloud_and_escape_leaves_them(page: Page) -> None:
    page.evaluate("""() => {
      window.spoken = [];
      speechSynthesis.getVoices = () => [{ name: 'a voice' }];
      speechSynthesis.speak = ({ text }) => window.spoken.push(text);
    }""")
    calibrate(page)
    wait_for_step(page, "ready")
    page.keyboard.press("End")
    page.get_by_role("checkbox", name="Read the steps of Set my reach aloud").check()
    press_start(page)
    page.keyboard.press("End")
    wait_for_step(page, "left")
    assert page.evaluate("spoken")[-2:] == [
        "Look at the middle and hold still.",
        "Move to the left as far as is comfortable, and back.",
    ]
    page.keyboard.press("Escape")
    wait_until(page, PRESENT)
    assert reach(page) == {}


def a_face_lost_on_the_way_changes_nothing_and_is_said(page: Page) -> None:
    let_go(page, SMALL)
    start_now(page)
    wait_for_step(page, "left")
    page.evaluate("player.here = false")
    wait_for_step(page, "problem")
    expect(page.locator(".calibration-sentence")).to_contain_text("You were out of the picture")
    wait_until(page, "heard.statuses.some(({ code }) => code === 'calibration-face-lost')", 20)
    expect(page.locator("dialog.calibration")).to_be_hidden()
    assert reach(page) == {}
    page.evaluate("player.here = true")
    wait_until(page, PRESENT)


def a_result_that_is_no_reach_is_not_kept_by_itself(page: Page) -> None:
    let_go(page, {"right": (-40, 0)})
    start_now(page)
    wait_for_step(page, "result")
    words = page.locator("dialog.calibration").inner_text()
    assert "To one side no movement was seen" in words
    assert "No movement seen: left, up, down." in words
    wait_until(page, "!document.querySelector('dialog.calibration').open")
    assert "calibration-no-reach" in heard_codes(page)
    assert reach(page) == {}


def as_a_joystick_the_dot_goes_on_while_the_head_is_to_the_side_and_stays_when_it_is_back(page: Page) -> None:
    let_go(page, {"side": (-80, 0)})
    turn(page, "")
    choose(page, "The dot", "Goes where I lean, like a joystick")
    page.evaluate("player.turned = 'side'")
    wait_until(page, "heard.pointers.at(-1).x === 1")
    # A position would be back in the middle; a joystick's dot ends at the edge and stays.
    turn(page, "")
    wait_until(page, "player.head.x === 320 && heard.pointers.length > 40")
    assert page.evaluate("heard.pointers.slice(-20).every(({ x }) => x === 1)")
    button(page, "Centre").click()
    wait_until(page, "heard.pointers.at(-1).x < 0.99")
    choose(page, "The dot", "Is where I point")


def gain_and_the_lock_to_one_axis_change_how_far_the_dot_goes(page: Page) -> None:
    let_go(page, SMALL)
    page.evaluate("heard.notes.length = 0")
    plain = spread(page)
    assert not page.evaluate(f"{played(C4)} || {played(C5)}"), "without a calibration it reaches neither end"
    choose(page, "Directions", "Only left and right")
    button(page, "Settings").click()
    page.get_by_role("slider", name="Gain").fill("2")
    button(page, "Done").click()
    assert 1.6 * plain < spread(page) < 2.4 * plain
    turn(page, "down")
    assert page.evaluate("heard.pointers.every(({ y, present }) => !present || y === 0.5)")
