"""Seeing sound on the page itself: sources, pictures, words, screens, the sheet to draw on; by every input."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import wait_until
from .player import any_sound, button, focus, kept_in_the_browser, play, record, stop, wait_for_status
from .see_player import (
    BRIGHT,
    CAPTION,
    PHASE,
    SEEN,
    SELDOM_DRAWN,
    Opener,
    make_recordings,
    see_file,
)
from .see_player import open_see as go_to_see
from .test_accessibility import LOOKS, apply_look, violations_in
from .test_awake_and_lasting import BROWSER, HELD

# The microphones that were opened: a test pulls them out.
TRACKS = """
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
window.tracks = [];
navigator.mediaDevices.getUserMedia = async (wanted) => {
  const stream = await ask(wanted);
  tracks.push(...stream.getTracks());
  return stream;
};
"""
# A first window that is gone is asked for five times as often (how often: tests/js/see/first-window.test.js).
OFTEN_ASKED = """
const every = setInterval;
window.setInterval = (act, ms, ...given) => every(act, ms / 5, ...given);
"""
# All that is seen where it fills the screen.
STAGE = ".see-stage"
# Of the width of the picture; right of it stand the names of the octaves.
NOW = 0.93
# Counts the pictures that are asked for from now on.
COUNT_PICTURES = """
window.asked = 0;
const ask = window.requestAnimationFrame;
window.requestAnimationFrame = (draw) => {
  window.asked += 1;
  return ask(draw);
};
"""
# No picture is asked for in the time of three.
RESTS = "new Promise((tell) => { const before = asked; setTimeout(() => tell(asked === before), 450); })"
STRUCK = "heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note)"


def open_see(open_page: Opener, *, script: str = "", **options: Any) -> Page:
    """Open the page where sound is seen, as from a bookmark, which is less than to go there."""
    page = open_page(**{"camera": False, "path": "/see", "script": script + SELDOM_DRAWN, **options})
    page.locator("see-view [data-source]").first.wait_for()
    return page


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return make_recordings(tmp_path_factory.mktemp("recordings"))


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener) -> Page:
    return go_to_see(open_page_for_all, script=SELDOM_DRAWN, kept=any_sound())


@pytest.fixture
def page(one_page: Page) -> Iterator[Page]:
    """A view that listens to nothing, and draws nothing: the same one for many tests."""
    yield one_page
    if button(one_page, "Stop listening").is_visible():
        button(one_page, "Stop listening").click()


def choose_pictures(page: Page, *names: str) -> None:
    """Show each of these, or hide it where it is shown."""
    for name in names:
        button(page, name).click()


def test_nothing_is_drawn_until_something_sounds(page: Page, recordings: dict[str, Path]) -> None:
    page.evaluate(f"() => {{ {COUNT_PICTURES} }}")
    wait_until(page, RESTS)
    before = page.evaluate(SEEN)
    see_file(page, recordings["flute"])
    wait_until(page, f"{SEEN} > {before} + 200")


def test_a_file_can_be_held_and_gone_through(page: Page, recordings: dict[str, Path]) -> None:
    see_file(page, recordings["long"])
    expect(page.locator(".see-name")).to_have_text("long.wav")
    button(page, "Hold").click()
    expect(button(page, "Play")).to_be_visible()
    slider = page.get_by_role("slider", name="Place in the music")
    slider.fill("2")
    wait_until(page, "Math.abs(document.querySelector('see-view').state.transport.positionSeconds - 2) < 0.1")
    button(page, "Play").click()
    wait_until(page, "document.querySelector('see-view').state.transport.positionSeconds > 2.2")


# A second and a half of a picture and a tone on opposite sides, as a browser records them; dropped on the view.
DROP_A_RECORDING = """async (form) => {
  const context = new AudioContext();
  const [merger, turned] = [new ChannelMergerNode(context, { numberOfInputs: 2 }), new GainNode(context, { gain: -1 })];
  const tone = new OscillatorNode(context, { frequency: 440 });
  tone.connect(merger, 0, 0);
  tone.connect(turned).connect(merger, 0, 1);
  const sound = new MediaStreamAudioDestinationNode(context, { channelCount: 2 });
  merger.connect(sound);
  tone.start();
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
  const brush = canvas.getContext('2d');
  const painting = setInterval(() => {
    brush.fillStyle = `hsl(0 100% ${49 + Math.random()}%)`;
    brush.fillRect(0, 0, 64, 64);
  }, 40);
  const [picture] = canvas.captureStream(25).getTracks();
  const recorder = new MediaRecorder(new MediaStream([picture, ...sound.stream.getTracks()]), {
    mimeType: `video/${form}`,
  });
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.start(200);
  await new Promise((resolve) => { setTimeout(resolve, 1400); });
  await new Promise((resolve) => { recorder.onstop = resolve; recorder.stop(); });
  clearInterval(painting);
  await context.close();
  const dropped = new DataTransfer();
  dropped.items.add(new File(pieces, `me.${form}`, { type: recorder.mimeType }));
  document.querySelector('see-view .see-source').dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
}"""
HEARD = "document.querySelector('see-view').state.transport"


FILM_SHOWS = """(film) => {
  const brush = document.createElement('canvas').getContext('2d');
  brush.drawImage(film, 0, 0, 9, 9);
  const [red, green, blue] = brush.getImageData(4, 4, 1, 1).data;
  return red > 180 && green < 80 && blue < 80;
}"""


def test_a_video_that_a_browser_recorded_is_seen_and_gone_through(page: Page) -> None:
    page.mouse.click(2, 2)
    for form in ("webm", "mp4"):
        is_seen_and_gone_through(page, form)
        button(page, "Stop listening").click()
        wait_until(page, f"{PHASE} === 'idle' && {CAPTION} === ''")


def is_seen_and_gone_through(page: Page, form: str) -> None:
    page.evaluate(DROP_A_RECORDING, form)
    wait_until(page, f"{PHASE} === 'listening' && {HEARD}?.durationSeconds > 1")
    assert page.evaluate(f"{HEARD}.durationSeconds") < 4
    wait_until(page, f"{CAPTION}.includes('A4')")
    # On a busy computer it is over by now, and there is nothing to hold.
    page.evaluate(f"{HEARD}.pause()")
    page.get_by_role("slider", name="Place in the music").fill("1")
    wait_until(page, f"Math.abs({HEARD}.positionSeconds - 1) < 0.2")
    film = page.locator("see-view video")
    expect(film).to_be_hidden()
    page.get_by_text("The picture of the video").click()
    expect(film).to_be_visible()
    assert film.evaluate(FILM_SHOWS)


def test_the_list_of_microphones_shows_the_one_in_use_each_can_be_chosen_and_comes_back(open_page: Opener) -> None:
    page = open_see(open_page, camera=True, script=TRACKS)
    button(page, "Microphone").click()
    choice = page.get_by_role("combobox", name="Microphone")
    choice.wait_for()
    ids = choice.locator("option").evaluate_all("options => options.map(({ value }) => value)")
    assert len(ids) > 1
    for each in [*ids[2:], *ids[:2]]:
        choice.select_option(each)
        wait_until(page, f"document.querySelector('see-view').openId === {json.dumps(each)}")
        expect(choice).to_have_value(each)
    # The next time the same one is opened, and the list says so.
    button(page, "Stop listening").click()
    button(page, "Microphone").click()
    expect(choice).to_have_value(ids[1])
    wait_until(page, f"{PHASE} === 'listening'")
    page.evaluate("tracks.at(-1).dispatchEvent(new Event('ended'))")
    wait_for_status(page, "listening-microphone-gone")
    expect(button(page, "Stop listening")).to_be_visible()
    page.evaluate("navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
    wait_for_status(page, "listening-back")
    expect(page.locator("status-line .is-problem")).to_have_count(0)
    expect(choice).to_have_value(ids[1])


def test_without_a_microphone_the_player_is_told(page: Page) -> None:
    button(page, "Microphone").click()
    wait_for_status(page, "listening-microphone-none")
    assert page.evaluate(PHASE) == "problem"


def test_pictures_are_combined_and_remembered(page: Page) -> None:
    button(page, "Wheel of notes").click()
    button(page, "Melody line").click()
    expect(page.get_by_role("img", name="Pitches over time, Wheel of notes")).to_be_visible()
    page.get_by_role("checkbox", name="Side by side").check()
    page.reload()
    page.locator("see-view canvas").wait_for()
    expect(button(page, "Wheel of notes")).to_have_attribute("aria-pressed", "true")
    expect(button(page, "Melody line")).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_role("checkbox", name="Side by side")).to_be_checked()
    page.get_by_text("What the pictures show").click()
    expect(page.get_by_text("The twelve notes in a circle")).to_be_visible()
    page.get_by_text("What the pictures show").click()
    page.get_by_role("checkbox", name="Side by side").uncheck()
    choose_pictures(page, "Melody line", "Wheel of notes")


def test_a_picture_that_is_stopped_stands_still(page: Page, recordings: dict[str, Path]) -> None:
    see_file(page, recordings["long"])
    wait_until(page, "document.querySelector('see-view').state.transport.positionSeconds > 0.5")
    button(page, "Stop the picture").click()
    frames = "document.querySelector('see-view canvas').toDataURL()"
    # The last picture that was under way.
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    still = page.evaluate(frames)
    before = page.evaluate("document.querySelector('see-view').state.transport.positionSeconds")
    wait_until(page, f"document.querySelector('see-view').state.transport.positionSeconds > {before} + 0.5")
    assert page.evaluate(frames) == still
    button(page, "Let the picture go on").click()
    wait_until(page, f"{frames} !== {json.dumps(still)}")


def test_it_fills_the_screen_and_comes_back(page: Page) -> None:
    button(page, "Fill the screen").click()
    wait_until(page, "document.querySelector('.see-stage').getBoundingClientRect().height >= innerHeight - 1")
    wait_until(page, "document.querySelector('see-view canvas').getBoundingClientRect().width >= innerWidth - 1")
    button(page, "Small again").click()
    wait_until(page, "document.querySelector('.see-stage').getBoundingClientRect().height < innerHeight")
    wait_until(page, "document.fullscreenElement === null")


def test_a_second_window_shows_the_same_on_a_projector_without_a_camera_and_goes_on_after_a_reload(
    open_page: Opener, recordings: dict[str, Path]
) -> None:
    # With dwell the camera starts by itself; here there is none, which would be said.
    page = open_see(open_page, permissions=["camera"], kept={"creatable.settings": '{"dwell":true}'},
                    script=BROWSER + OFTEN_ASKED)
    wait_for_status(page, "camera-none")
    with page.expect_popup() as opened:
        button(page, "Window for a projector").click()
    wall = opened.value
    wall.locator("see-view canvas").wait_for()
    expect(wall.get_by_role("link", name="Play")).to_be_hidden()
    # The lines at the octaves: it has been told which pictures to show.
    wait_until(wall, f"{SEEN} > 0")
    quiet = wall.evaluate(SEEN)
    see_file(page, recordings["long"])
    wait_until(wall, f"{SEEN} > {quiet} + 200")
    wait_until(wall, f"{CAPTION} !== ''")
    # What is seen by itself needs no word.
    expect(wall.locator(".see-hint")).to_be_hidden()
    page.get_by_role("link", name="Play").click()
    page.reload()
    expect(wall.locator(".see-hint")).to_contain_text("Open See sound there, and choose what to listen to.")
    wait_until(wall, f"{CAPTION} === ''")
    wall.reload()
    expect(wall.locator(".see-hint")).to_contain_text("The picture comes from Creatable's first window.")
    page.get_by_role("link", name="See sound").click()
    expect(wall.locator(".see-hint")).to_have_text("Choose in the first window what to listen to, and see it here.")
    see_file(page, recordings["long"])
    wait_until(wall, f"{CAPTION} !== ''")
    expect(wall.locator(".see-hint")).to_be_hidden()
    # Nobody touches either of them, and both screens stay on.
    for window in (page, wall):
        wait_until(window, f"{HELD} > 0")
    button(page, "Stop listening").click()
    wait_until(wall, f"{HELD} === 0")
    assert wall.evaluate("document.querySelector('status-line').problems.map(({ code }) => code)") == []
    wall.close()


def test_what_is_played_is_seen_and_said(page: Page) -> None:
    wait_until(page, f"{SEEN} > 0")
    before = page.evaluate(SEEN)
    button(page, "What I play").click()
    expect(button(page, "What I play")).to_have_attribute("aria-pressed", "true")
    wait_until(page, f"{PHASE} === 'listening'")
    page.get_by_role("link", name="Play").click()
    play(page, "adg", hold_ms=500)
    page.get_by_role("link", name="See sound").click()
    wait_until(page, f"{SEEN} > {before} + 200")
    wait_until(page, f"{CAPTION} !== ''")
    button(page, "Stop listening").click()
    expect(button(page, "What I play")).to_have_attribute("aria-pressed", "false")


def test_a_painting_is_taken_home_as_png_and_svg(page: Page, recordings: dict[str, Path], tmp_path: Path) -> None:
    choose_pictures(page, "Pitches over time", "Melody line", "Sound painting")
    see_file(page, recordings["long"])
    # Two notes at least, however busy the computer is.
    wait_until(page, f"{SEEN} > 300")
    for name, file in (("Save picture", "picture.png"), ("Save painting as SVG", "painting.svg")):
        with page.expect_download() as download:
            button(page, name).click()
        assert download.value.suggested_filename.endswith(file[-4:])
        download.value.save_as(tmp_path / file)
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")
    svg = ET.parse(tmp_path / "painting.svg").getroot()
    marks = [each for each in svg.iter() if each.tag.endswith(("circle", "path"))]
    assert len(marks) > 5
    heights = [float(each.get("cy") or str(each.get("d")).split()[1].split("L")[0]) for each in marks]
    assert max(heights) - min(heights) > 10, "notes of a scale have different heights"
    button(page, "New painting").click()
    choose_pictures(page, "Pitches over time", "Melody line", "Sound painting")


def test_a_picture_behind_the_keys_is_kept_in_the_take(page: Page) -> None:
    behind = page.get_by_role("combobox", name="Picture behind the keys")
    behind.select_option("spectrogram")
    page.get_by_role("link", name="Play").click()
    # Beside the cards of the first screen there is no room for its words.
    page.get_by_role("button", name="Hide the cards").click()
    page.locator("canvas.stage-picture").wait_for()
    wait_until(page, f"{BRIGHT % 'canvas.stage-picture'} > 0")
    quiet = page.evaluate(BRIGHT % "canvas.stage-picture")
    record(page)
    # The sound is fetched with the first key; a busy machine takes its time.
    for _ in range(20):
        play(page, "adg", hold_ms=300)
        if page.evaluate(BRIGHT % "canvas.stage-picture") > quiet + 100:
            break
    assert page.evaluate(BRIGHT % "canvas.stage-picture") > quiet + 100
    stop(page)
    [take] = kept_in_the_browser(page)
    assert take["settings"]["backgroundPicture"] == "spectrogram"
    page.get_by_role("link", name="See sound").click()
    behind.select_option("none")


def test_a_line_that_is_drawn_is_a_tune(page: Page) -> None:
    page.evaluate("heard.notes.length = 0")
    page.locator(".draw-pad").scroll_into_view_if_needed()
    box = page.locator(".draw-pad").bounding_box()
    assert box
    page.mouse.move(box["x"] + 0.02 * box["width"], box["y"] + 0.97 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.98 * box["width"], box["y"] + 0.03 * box["height"], steps=4)
    page.mouse.up()
    expect(page.locator(".draw-strokes path")).to_have_count(1)
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    page.evaluate("heard.notes.length = 0")
    button(page, "Play the drawing").click()
    wait_until(page, "heard.notes.filter(({ type }) => type === 'note-on').length >= 8")
    button(page, "Stop the drawing").click()
    notes = page.evaluate(STRUCK)[:8]
    assert notes == sorted(notes)
    assert len(set(notes)) > 5
    held = page.evaluate("heard.notes.filter(({ type }) => type === 'note-on').length"
                         " - heard.notes.filter(({ type }) => type === 'note-off').length")
    assert held == 0
    page.reload()
    expect(page.locator(".draw-strokes path")).to_have_count(1)
    button(page, "Clear the sheet").click()
    expect(page.locator(".draw-strokes path")).to_have_count(0)


def test_with_keys_alone_a_drawing_is_made_and_heard_column_by_column(page: Page) -> None:
    focus(page.get_by_role("application", name="Sheet to draw on"))
    words = page.locator(".draw-words")
    page.keyboard.press("Space")
    expect(words).to_have_text("Column 1 of 32, E4: a note.")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    expect(words).to_have_text("Column 2 of 32, G4: a note.")
    page.keyboard.press("Enter")
    expect(words).to_have_text("Here: G4.")
    page.keyboard.press("Shift+ArrowLeft")
    expect(words).to_contain_text("Marked: columns 1 to 2.")
    page.evaluate("heard.notes.length = 0")
    page.keyboard.press("Enter")
    expect(words).to_have_text("Here: E4, G4.")
    # What stood under the cursor may still have sounded.
    wait_until(page, f"{STRUCK}.join().endsWith('64,67')")
    page.keyboard.press("Space")
    expect(words).to_contain_text("G4: a note.")
    page.keyboard.press("Space")
    expect(words).to_contain_text("G4: empty.")


def test_axe_finds_nothing(open_page: Opener, recordings: dict[str, Path]) -> None:
    looks = ("light", "dark", "forced-colours", "narrow", "more-contrast")
    page = open_see(open_page, bypass_csp=True)
    # What is there but before a sound is listened to lies on the picture, also where that fills the screen.
    found = {"begin, narrow": violations_in(page, "narrow", within=STAGE)}
    button(page, "Fill the screen").click()
    found["begin, full"] = violations_in(page, *[look for look in looks if look != "narrow"], within=STAGE)
    make_small_again(page)
    see_file(page, recordings["scale"])
    button(page, "Sound painting").click()
    page.get_by_text("What the pictures show").click()
    found["listening"] = violations_in(page, "light", "narrow")
    found["in other colours"] = violations_in(page, "dark", "forced-colours", "more-contrast",
                                              within="see-view, drawing-view")
    apply_look(page, LOOKS["narrow"])
    button(page, "Fill the screen").click()
    narrow = violations(page, within=STAGE)
    make_small_again(page)
    # The words on it have the colours that they had where it was small.
    apply_look(page, LOOKS["light"])
    button(page, "Fill the screen").click()
    found["full"] = violations_in(page, "light", within=STAGE)
    assert {state: broken for state, broken in found.items() if broken} == {}
    assert narrow == []


def make_small_again(page: Page) -> None:
    button(page, "Small again").click()
    wait_until(page, "document.fullscreenElement === null")


def test_no_words_lie_over_the_names_of_the_octaves_and_nothing_is_cut_off_where_it_is_narrow(page: Page) -> None:
    for language in ("ar", "en"):
        chosen = json.dumps({"name": "language", "value": language})
        page.evaluate(f"document.querySelector('settings-panel').ask('setting-choose', {chosen})")
        expect(page.locator(f"html[lang={language}]")).to_have_count(1)
        assert_all_is_to_be_seen(page)
        page.set_viewport_size({"width": 1280, "height": 720})


def assert_all_is_to_be_seen(page: Page) -> None:
    ends = page.evaluate("""(() => {
      const { left, width } = document.querySelector('see-view canvas').getBoundingClientRect();
      return ['.see-level', '.see-hint'].map((words) => {
        const box = document.querySelector(words).getBoundingClientRect();
        return [(box.left - left) / width, (box.right - left) / width];
      });
    })()""")
    assert all(start >= 0 and end <= NOW for start, end in ends)
    page.set_viewport_size({"width": 320, "height": 640})
    sizes = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert sizes[0] <= sizes[1]
    small = page.evaluate("""[...document.querySelectorAll('main :is(button, select, summary, input[type=range])')]
      .filter((each) => each.checkVisibility()).map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
      .filter(([, box]) => box.width < 44 || box.height < 44).map(([text]) => text)""")
    assert small == []
