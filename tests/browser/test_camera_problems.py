"""Whatever is wrong with the camera: a sentence says so, the keys go on playing, and Try again works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import LISTENER, Server, before_the_page, heard_codes, heard_notes, wait_until
from .live_camera import UNSEEN, simulate_tracker, somebody
from .player import Opener, any_sound, button, focus, record_take, status, take_state, wait_for_status

# Few pictures: nobody is looked for in them.
TWO_CAMERAS = ("--use-fake-device-for-media-stream=device-count=2,fps=5", "--use-fake-ui-for-media-stream")
STRICT_CAMERA = ("--use-fake-device-for-media-stream", "--deny-permission-prompts")
OTHER_NAME = "creatable.example"
# A camera that can be in trouble, and that can be pulled out.
FRAGILE_CAMERA = """
window.cameraTrouble = '';
const open = MediaDevices.prototype.getUserMedia;
MediaDevices.prototype.getUserMedia = async function getUserMedia(wanted) {
  if (window.cameraTrouble === 'never answers') return new Promise(() => {});
  if (window.cameraTrouble) throw new DOMException('as the browser says it', window.cameraTrouble);
  window.stream = await open.call(this, wanted);
  return window.stream;
};
window.pullOut = () => {
  window.cameraTrouble = 'NotFoundError';
  for (const track of window.stream.getTracks()) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
};
"""
TRACK_ID = "document.querySelector('mirror-view video').srcObject.getVideoTracks()[0].getSettings().deviceId"


def fragile() -> dict[str, Any]:
    """What `open_page` needs to have somebody before a camera that can be in trouble."""
    camera = somebody()
    return {**camera, "script": camera["script"] + FRAGILE_CAMERA}


@pytest.fixture
def visit(launch: Callable[..., Browser]) -> Iterator[Callable[..., Page]]:
    """Open an address in a browser with these flags; no exception may have reached the page at the end.

    whole: as people have it, see conftest.launch. Nobody is looked for in its pictures.
    """
    pages: list[Page] = []
    exceptions: list[str] = []

    def start(url: str, *flags: str, whole: bool = False) -> Page:
        context = launch(*flags, whole=whole).new_context(has_touch=True)
        context.add_init_script(LISTENER)
        context.add_init_script(before_the_page("", any_sound()))
        simulate_tracker(context)
        page = context.new_page()
        page.on("pageerror", lambda error: exceptions.append(str(error)))
        pages.append(page)
        page.goto(url)
        page.locator("play-stage .zone").first.wait_for()
        return page

    yield start
    for page in pages:
        page.context.close()
    assert exceptions == []


def assert_hands_still_play(page: Page) -> None:
    """Mouse, touch and letters each play a note and end it."""
    page.evaluate("heard.notes.length = 0")
    button(page, "C4").click(delay=30)
    box = button(page, "D4").bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    focus(button(page, "C4"))
    page.keyboard.press("d", delay=30)
    expected = [(kind, note) for note in (60, 62, 64) for kind in ("note-on", "note-off")]
    wait_until(page, f"heard.notes.length >= {len(expected)}", 5)
    assert heard_notes(page) == expected


def test_without_a_camera_the_page_says_so_and_hands_play(open_page: Opener) -> None:
    page = open_page(camera=False, has_touch=True, kept=any_sound())
    button(page, "Play with my nose").click()
    expect(page.get_by_role("status")).to_contain_text("There is no camera. You can keep playing")
    assert_hands_still_play(page)


def test_a_camera_that_is_not_allowed_is_told_with_what_to_do(visit: Callable[..., Page], server: Server) -> None:
    page = visit(server.url, *STRICT_CAMERA, whole=True)
    button(page, "Play with my nose").click()
    expect(page.get_by_role("status")).to_contain_text("Allow the camera beside the address")
    assert heard_codes(page) == ["camera-refused"]
    assert_hands_still_play(page)


LINE = "document.querySelector('status-line')"
TRY_AGAIN = """[...document.querySelectorAll('status-line button')]
  .find(({ textContent }) => textContent.includes('Try again')).click()"""


# What the browser says, if it says anything.
TROUBLES = {
    "NotReadableError": "Another program is using the camera.",
    "TypeError": "The camera could not be started.",
}


def test_whatever_the_camera_does_is_said_and_can_be_tried_again_or_left(open_page: Opener) -> None:
    """One player's camera that never answers, is in trouble, and is pulled out."""
    page = open_page(**fragile(), kept=any_sound(**UNSEEN), times=4, has_touch=True)
    # As often as on a clock of the usual speed, about.
    page.evaluate("player.everyMs *= 3")
    a_camera_that_never_answers_can_be_stopped(page)
    for trouble, sentence in TROUBLES.items():
        a_camera_in_trouble_plays_after_try_again(page, trouble, sentence)
    a_camera_pulled_out_ends_its_notes_and_plays_on_when_it_is_back(page)


def a_camera_that_never_answers_can_be_stopped(page: Page) -> None:
    page.evaluate("cameraTrouble = 'never answers'")
    button(page, "Play with my nose").click()
    wait_for_status(page, "camera-waiting")
    expect(page.get_by_role("status")).to_contain_text("The camera has not answered yet. You can keep playing")
    # In sight as well where the status line is not, with the button that tries again.
    expect(page.locator("start-panel")).to_contain_text("The camera has not answered yet. You can keep playing")
    expect(button(page, "Play with my nose")).to_be_visible()
    assert_hands_still_play(page)
    button(page, "Stop camera").click()
    expect(button(page, "Play with my nose")).to_be_visible()


def a_camera_in_trouble_plays_after_try_again(page: Page, trouble: str, sentence: str) -> None:
    page.evaluate(f"cameraTrouble = '{trouble}'; {LINE}.show({{ code: 'switch-midi-none', level: 'problem' }})")
    button(page, "Start camera").click()
    expect(page.get_by_role("status")).to_contain_text(sentence)
    assert_hands_still_play(page)
    # In one breath: the page looks for its camera by itself, too.
    page.evaluate(f"cameraTrouble = ''; {TRY_AGAIN}")
    button(page, "Centre").wait_for()
    assert sentence not in status(page)
    # What nothing tries again stands still.
    assert page.evaluate(f"{LINE}.problems.map(({{ code }}) => code)") == ["switch-midi-none"]
    button(page, "Stop camera").click()


def a_camera_pulled_out_ends_its_notes_and_plays_on_when_it_is_back(page: Page) -> None:
    page.evaluate("heard.notes.length = heard.pointers.length = 0")
    button(page, "Start camera").click()
    wait_until(page, "heard.pointers.some(({ present }) => present)")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    page.evaluate("pullOut()")
    expect(page.get_by_role("status")).to_contain_text("The camera is gone, or shows nothing. You can keep playing")
    kinds = [kind for kind, _ in heard_notes(page)]
    assert kinds.count("note-on") == kinds.count("note-off") > 0
    expect(page.locator(".zone.is-on, .dot.is-present")).to_have_count(0)
    assert_hands_still_play(page)

    button(page, "Try again").click()
    expect(page.get_by_role("status")).to_contain_text("There is no camera.")
    # Nobody presses anything: whoever plays with the nose alone cannot.
    page.evaluate("cameraTrouble = ''; heard.notes.length = 0")
    page.evaluate("navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    expect(page.locator(".dot.is-present")).to_be_visible()


def test_of_two_cameras_the_chosen_one_plays_and_is_remembered(visit: Callable[..., Page], server: Server) -> None:
    page = visit(server.url, *TWO_CAMERAS)
    button(page, "Play with my nose").click()
    button(page, "Centre").wait_for()
    first = page.evaluate(TRACK_ID)
    button(page, "Settings").click()
    choice = page.get_by_role("combobox", name="Camera", exact=True)
    expect(choice.locator("option")).to_have_count(2)
    expect(choice).to_have_value(first)
    other = next(option for option in choice.locator("option").all() if option.get_attribute("value") != first)
    choice.select_option(value=other.get_attribute("value"))
    wait_until(page, f"{TRACK_ID} === '{other.get_attribute('value')}'")
    button(page, "Done").click()

    page.reload()
    button(page, "Play with my nose").click()
    button(page, "Centre").wait_for()
    assert page.evaluate(TRACK_ID) != first


def test_on_an_insecure_origin_everything_else_works_and_is_said_in_plain_words(
    visit: Callable[..., Page], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREATABLE_TRUSTED_HOSTS", f"127.0.0.1,{OTHER_NAME}")
    school = Server(tmp_path)
    school.start()
    try:
        page = visit(f"http://{OTHER_NAME}:{school.port}", f"--host-resolver-rules=MAP {OTHER_NAME} 127.0.0.1")
        assert not page.evaluate("isSecureContext || 'mediaDevices' in navigator || 'AudioWorklet' in window")
        button(page, "Play with my nose").click()
        wait_for_status(page, "camera-insecure")
        wait_for_status(page, "sound-unavailable")
        expect(page.get_by_role("status")).to_contain_text("or by https")
        assert_hands_still_play(page)
        record_take(page, "ad")
        expect(take_state(page)).to_have_text("Saved")
        assert [take["noteCount"] for take in school.takes()] == [2]
        # Told once, not at every key.
        assert heard_codes(page).count("sound-unavailable") == 1
    finally:
        school.stop()
