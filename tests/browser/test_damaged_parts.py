"""Weights and sounds that are missing, cut short or changed: not used, told plainly, fetched again when mended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Page, Route, expect

import bootstrap

from .conftest import heard_codes, heard_notes, wait_until
from .live_camera import camera_script, somebody
from .player import (
    SMALL_SOUND,
    TAP,
    Opener,
    answer_status,
    any_sound,
    button,
    choose_sound,
    play,
    play_until_heard,
    status,
    wait_for_status,
)
from .tracking_rig import run_without_simd

Damage = Callable[[Route, bytes], None]
SOUND = f"models/sounds/{SMALL_SOUND}.sf3"
# Nobody is in them: the weights are asked for whatever a picture shows, and there are few of them to be looked at.
FEW_PICTURES = camera_script(every_ms=500)


def missing(route: Route, whole: bytes) -> None:
    route.fulfill(status=404, body="not here")


def cut_short(route: Route, whole: bytes) -> None:
    route.fulfill(body=whole[: len(whole) // 2])


def changed_by_one_bit(route: Route, whole: bytes) -> None:
    middle = len(whole) // 2
    route.fulfill(body=whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])


def damage(page: Page, path: str, how: Damage) -> None:
    whole = (bootstrap.ROOT / path).read_bytes()
    page.unroute(f"**/{path}")
    page.route(f"**/{path}", lambda route: how(route, whole))


def assert_each_damage_is_told(
    page: Page, path: str, damages: dict[Damage, str], start: Callable[[], None]
) -> None:
    """Damage the file in one way after the other; `start` is what the player does first, then it is Try again.

    What each kind of damage is called, whatever the file: tests/js/core/downloads.test.js.
    """
    for times, (how, told) in enumerate(damages.items(), start=1):
        damage(page, path, how)
        start()
        wait_until(page, f"heard.statuses.length === {times}")
        assert heard_codes(page)[-1].endswith(told)
        assert f"is {told}" in status(page)
        assert "Run creatable doctor" in status(page)
        start = partial(answer_status, page, "Try again")
    page.unroute(f"**/{path}")


def test_weights_are_not_used_unless_they_are_whole_and_try_again_fetches_mended_ones(open_page: Opener) -> None:
    page = open_page(expect_errors=True, script=FEW_PICTURES)
    assert_each_damage_is_told(page, "models/posenet/weights.bin", {missing: "missing", changed_by_one_bit: "damaged"},
                               button(page, "Play with my nose").click)
    play(page, "a", hold_ms=30)
    assert heard_notes(page) == [("note-on", 60), ("note-off", 60)]
    answer_status(page, "Try again")
    button(page, "Centre").wait_for()
    assert heard_codes(page)[-1] == "playing"


def test_a_sound_is_not_used_unless_it_is_whole_and_try_again_fetches_a_mended_one(open_page: Opener) -> None:
    page = open_page(camera=False, expect_errors=True, script=TAP, kept=any_sound())
    # One key: the fetch of a second one could still be under way when Try again is pressed, and fail as well.
    assert_each_damage_is_told(page, SOUND, {missing: "missing", cut_short: "damaged"},
                               lambda: play(page, "a", hold_ms=20))
    answer_status(page, "Try again")
    play_until_heard(page)
    wait_for_status(page, "sound-back")
    # The camera is none of the sound's business.
    assert heard_codes(page) == ["sound-missing", "sound-damaged", "sound-back"]


def test_a_missing_sound_is_told_once_comes_when_it_is_there_and_so_does_another_one_beside_it(
    open_page: Opener,
) -> None:
    # It is asked for again after seconds.
    page = open_page(camera=False, expect_errors=True, script=TAP, kept=any_sound(), times=4)
    damage(page, SOUND, missing)
    button(page, "Play with my nose").click()
    wait_for_status(page, "camera-none")
    play(page, "adgadg", hold_ms=20)
    wait_for_status(page, "sound-missing")
    a_problem_that_stands_comes_back_when_a_later_one_is_dismissed(page)
    page.unroute(f"**/{SOUND}")
    play_until_heard(page)
    page.keyboard.up("a")
    wait_for_status(page, "sound-back")
    # Once, and not at every key.
    assert heard_codes(page) == ["camera-none", "sound-missing", "sound-back"]

    page.evaluate("heard.statuses.length = 0")
    damage(page, "models/sounds/flute.sf3", missing)
    choose_sound(page, "flute")
    wait_for_status(page, "sound-missing")
    # Whoever asks is answered; whoever cannot is not told again and again.
    answer_status(page, "Try again")
    wait_for_status(page, "sound-missing", times=2)
    page.unroute("**/models/sounds/flute.sf3")
    wait_until(page, "heard.notes.some(({ type, program }) => type === 'program-change' && program === 73)")
    assert heard_codes(page) == ["sound-missing", "sound-missing", "sound-back"]


def a_problem_that_stands_comes_back_when_a_later_one_is_dismissed(page: Page) -> None:
    said = page.get_by_role("status")
    sentences = {"This sound is missing", "There is no camera"}
    # Whichever came last is on top.
    [newest] = [sentence for sentence in sentences if sentence in said.inner_text()]
    answer_status(page, "Close this message")
    expect(said).to_contain_text(*(sentences - {newest}))
    answer_status(page, "Close this message")
    expect(said).to_be_empty()


def test_a_missing_manifest_is_told_and_the_keys_play_in_silence(open_page: Opener) -> None:
    page = open_page(expect_errors=True, script=FEW_PICTURES, kept=any_sound())
    page.route("**/models/manifest.json", lambda route: missing(route, b""))
    page.reload()
    button(page, "Play with my nose").click()
    wait_for_status(page, "download-missing")
    assert "is missing" in status(page)
    play(page, "a", hold_ms=30)
    assert heard_notes(page) == [("note-on", 60), ("note-off", 60)]
    wait_for_status(page, "sound-missing")
    page.unroute("**/models/manifest.json")
    # Once, for camera and sound.
    answer_status(page, "Try again")
    button(page, "Centre").wait_for()
    wait_for_status(page, "sound-back")


def test_without_simd_the_slower_code_plays_and_the_player_is_told(open_page: Opener) -> None:
    # What the slower code sees of a face is in test_tracking.
    page = open_page(**somebody())
    run_without_simd(page)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    button(page, "Play with my nose").click()
    wait_for_status(page, "tracker-no-simd")
    expect(page.get_by_role("status")).to_contain_text("This browser is an old one")
    button(page, "Centre").wait_for()
    assert "tfjs-backend-wasm.wasm" in asked
    assert "tfjs-backend-wasm-simd.wasm" not in asked


def test_without_any_fast_code_it_is_slow_and_says_so(open_page: Opener) -> None:
    # How slow it is, and that it sees a face, is in test_tracking.
    page = open_page(expect_errors=True, **somebody())
    page.route("**/tfjs-backend-wasm*.wasm", lambda route: missing(route, b""))
    button(page, "Play with my nose").click()
    wait_for_status(page, "tracker-slow-fallback", seconds=60)
    expect(page.get_by_role("status")).to_contain_text("only very slowly")
