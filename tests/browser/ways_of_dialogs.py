"""Steps of ways_table.py: what is fetched, opened or recorded in a dialog."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from .breakable import Held, answer, asked, fail, set_speed, set_way
from .conftest import wait_until
from .player import answer_status, button, press_at_once, wait_for_status
from .sampler_player import card, give_file, samples, tone, wav, write
from .test_my_shapes import open_editor, open_file, said, shapes
from .ways_table import CHOSEN_FILE, count, goes_through, wait_for_next

# The colour in the middle of what lies behind the shapes of the editor.
GROUND = """(() => {
  const copy = new OffscreenCanvas(1, 1).getContext('2d');
  const seen = document.querySelector('shapes-editor canvas.stage-ground');
  copy.drawImage(seen, seen.width / 2, seen.height / 2, 1, 1, 0, 0, 1, 1);
  const [red, , blue] = copy.getImageData(0, 0, 1, 1).data;
  return red > blue ? 'red' : 'blue';
})()"""


@goes_through("dialogs", "My sounds, the dialog of the sampler", "hang", "fail", "late", "twice")
def sounds_dialog(page: Page, _folder: Path) -> None:
    press = button(page, "My sounds")
    page.route("**/bundle/wire-*.js*", fail)
    press.last.click()
    wait_for_status(page, "view-unreachable")
    page.unroute("**/bundle/wire-*.js*")
    held = Held(page, "**/bundle/wire-*.js*")
    press_at_once(press.last, press.last)
    wait_for_status(page, "view-unreachable", times=2)
    held.answer()
    answer_status(page, "Try again")
    page.get_by_role("dialog", name="My sounds").wait_for()
    wait_for_status(page, "view-back")
    expect(page.locator("dialog[open]")).to_have_count(1)
    assert count(page, "view-back") == 1


@goes_through("dialogs", "a sound file of a field, unpacked", "hang", "fail", "late", "twice")
def sound_file(page: Page, folder: Path) -> None:
    files = {name: write(folder / f"{name}.wav", wav(tone(440, 0.5))) for name in ("first", "second")}
    set_way(page, "decodeAudioData", "hang")
    give_file(page, 1, files["first"])
    wait_for_status(page, "sample-unreadable")
    answer(page, "decodeAudioData")
    set_way(page, "decodeAudioData", "fail")
    give_file(page, 1, files["second"])
    wait_for_status(page, "sample-unreadable", times=2)
    assert samples(page) == ""
    # Of two files for one field the one that was opened last stays, whichever is unpacked first.
    set_speed(page, 1)
    set_way(page, "decodeAudioData", "hang")
    give_file(page, 1, files["first"])
    wait_until(page, "asked.decodeAudioData === 3")
    set_way(page, "decodeAudioData", "")
    give_file(page, 1, files["second"])
    wait_for_status(page, "sample-kept")
    kept = samples(page)
    answer(page, "decodeAudioData")
    page.wait_for_timeout(300)
    assert samples(page) == kept
    expect(card(page, 1).get_by_role("heading")).to_have_text("Field 1: second")
    set_speed(page, 20)


@goes_through("dialogs", "the microphone of the sampler, and what it is recorded with",
              "hang", "fail", "late", "twice")
def sampler_microphone(page: Page, _folder: Path) -> None:
    record = card(page, 2).get_by_role("button", name="Record")
    stop = card(page, 2).get_by_role("button", name="Stop")
    set_way(page, "getUserMedia", "hang")
    record.click()
    wait_for_status(page, "sample-microphone-waiting")
    stop.click()
    # Asked anew before the first has answered; then both do.
    record.click()
    # What it is woken by hangs as well: it records even so.
    set_way(page, "resume", "hang")
    wait_until(page, "asked.getUserMedia === 2")
    # It ends by itself after a while, which is to be longer than a busy computer takes to show that it goes on.
    set_speed(page, 3)
    answer(page, "getUserMedia")
    expect(page.locator(".sound-level")).to_contain_text("s", timeout=30_000)
    wait_until(page, "live('audio') === 1")
    answer(page, "resume")
    stop.click()
    wait_until(page, "live('audio') === 0")
    set_speed(page, 20)
    set_way(page, "getUserMedia", "fail")
    record.click()
    wait_for_status(page, "sample-microphone-refused")
    set_way(page, "getUserMedia", "")
    button(page, "Done").click()


@goes_through("dialogs", "the drums, their sounds and their grid, the chords, the loops, and music that is led",
              "hang", "fail", "late", "twice")
def drums(page: Page, _folder: Path) -> None:
    before, back = count(page, "view-unreachable"), count(page, "view-back")
    press = page.get_by_role("button", name="Drums", exact=True)
    page.route("**/bundle/drums-*.js*", fail)
    press.click()
    wait_for_next(page, "view-unreachable", before)
    page.unroute("**/bundle/drums-*.js*")
    held = Held(page, "**/bundle/drums-*.js*")
    press_at_once(press, press)
    wait_for_next(page, "view-unreachable", before + 1)
    held.answer()
    press.click()
    wait_for_next(page, "view-back", back)
    expect(page.locator("dialog[open]")).to_have_count(1)
    button(page, "Done").click()


@goes_through("dialogs", "the editor of shapes", "hang", "fail", "late", "twice")
def shapes_editor(page: Page, _folder: Path) -> None:
    chosen = {"name": "instrument", "value": "shapes"}
    page.evaluate("(chosen) => document.querySelector('settings-panel').ask('setting-choose', chosen)", chosen)
    page.route("**/bundle/editor-*.js*", fail)
    button(page, "My shapes…").click()
    wait_for_status(page, "shapes-unreachable")
    page.unroute("**/bundle/editor-*.js*")
    held = Held(page, "**/bundle/editor-*.js*")
    press_at_once(button(page, "My shapes…"), button(page, "My shapes…"))
    wait_for_status(page, "shapes-unreachable", times=2)
    held.answer()
    open_editor(page)
    expect(page.locator("dialog[open]")).to_have_count(1)


def picture(colour: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 30), colour).save(file, "PNG")
    return file.getvalue()


def break_a_picture(page: Page, call: str, late: str = "hang") -> None:
    """Break one of the browser's calls on the way from a file to the picture behind the shapes."""
    before = count(page, "shapes-picture-unreadable")
    for times, way in enumerate(("hang", "fail")):
        set_way(page, call, way)
        open_file(page, "shapes-picture-open", "picture.png", picture("red"))
        wait_for_next(page, "shapes-picture-unreadable", before + times)
    # The last one stays, and nothing more is said, when the one before comes late.
    set_way(page, call, late)
    questions = asked(page, call)
    open_file(page, "shapes-picture-open", "first.png", picture("red"))
    wait_until(page, f"asked['{call}'] > {questions}")
    set_way(page, call, "")
    open_file(page, "shapes-picture-open", "second.png", picture("blue"))
    expect(said(page)).to_have_text("Behind the shapes: A picture of my own")
    wait_until(page, f"{GROUND} === 'blue'")
    answer(page, call)
    page.wait_for_timeout(200)
    assert page.evaluate(GROUND) == "blue"
    assert count(page, "shapes-picture-unreadable") == before + 2


def sheet(circles: int) -> bytes:
    listed = [{"shape": "circle", "x": 0.5, "y": 0.5}] * circles
    return json.dumps({"format": "creatable-shapes", "version": 1, "shapes": listed}).encode()


@goes_through("dialogs", CHOSEN_FILE, "hang", "fail", "late", "twice")
def shapes_file(page: Page, _folder: Path) -> None:
    before = shapes(page).count()
    for times, way in enumerate(("hang", "fail"), start=1):
        set_way(page, "readFile", way)
        open_file(page, "shapes-file-open", "far.json", sheet(3))
        wait_for_status(page, "file-unreadable", times=times)
    # What comes late of the one that was given up is not taken.
    answer(page, "readFile")
    page.wait_for_timeout(100)
    assert shapes(page).count() == before != 3
    # Of two the last one stays, when the one before comes late.
    questions = asked(page, "readFile")
    set_way(page, "readFile", "hang")
    open_file(page, "shapes-file-open", "first.json", sheet(4))
    wait_until(page, f"asked.readFile > {questions}")
    set_way(page, "readFile", "")
    open_file(page, "shapes-file-open", "second.json", sheet(5))
    expect(shapes(page)).to_have_count(5)
    answer(page, "readFile")
    page.wait_for_timeout(100)
    assert shapes(page).count() == 5
    assert count(page, "file-unreadable") == 2


@goes_through("dialogs", "a file that is a picture", "hang", "fail", "late", "twice")
def picture_file(page: Page, _folder: Path) -> None:
    break_a_picture(page, "picture-file-worker.js", "late")


@goes_through("dialogs", "the picture behind the shapes, made small", "hang", "fail", "late", "twice")
def small_picture(page: Page, _folder: Path) -> None:
    break_a_picture(page, "convertToBlob")
