"""Shapes of one's own: made by keyboard, switch and drag, shared as a file, played, recorded and taken home."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from .axe import COLOURS, violations
from .conftest import heard_notes, wait_for_page, wait_until
from .player import Opener, button, choose_instrument, focus, record, stop, take_state, visit_anew, wait_for_status
from .switch_player import choose, open_scanning, press, saved_midi, set_up
from .test_accessibility import DIALOG
from .test_look import cut_off
from .test_mouse_moves_only import TIMES, rest_on
from .test_mouse_moves_only import press as rest_until

# What has the focus, as a screen reader says it.
FOCUSED = """(() => {
  const { activeElement: element } = document;
  return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.querySelector('span')?.textContent
    ?? element?.textContent.trim().replace(/\\s+/g, ' ') ?? '';
})()"""
A_MINOR = [57, 60, 64]
KEPT_SHEET = "JSON.parse(localStorage.getItem('creatable.settings')).shapes"
# What an earlier visit left.
SHAPES = {"creatable.settings": json.dumps({"instrument": "shapes"})}
# How many rows the database of the pictures has, as any other page of this address could read them.
KEPT_PICTURES = """async () => {
  const all = await indexedDB.databases();
  // To open one that is not there would make it.
  if (!all.some(({ name }) => name === 'creatable-shapes')) return 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('creatable-shapes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('pictures').objectStore('pictures').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}"""


def sheet(page: Page) -> str:
    return str(page.evaluate("JSON.parse(localStorage.getItem('creatable.settings') ?? '{}').shapes ?? ''"))


def shapes(page: Page) -> Locator:
    return page.locator("shapes-editor .shapes-shape")


def said(page: Page) -> Locator:
    return page.locator("shapes-editor [role=status].shapes-said")


def open_editor(page: Page) -> None:
    button(page, "My shapes…").click()
    expect(page.get_by_role("dialog", name="My shapes")).to_be_visible()


def with_shapes(open_page: Opener, **options: object) -> Page:
    return open_page(camera=False, kept=SHAPES, **options)


def tab_to(page: Page, name: str) -> None:
    for _ in range(70):
        if page.evaluate(FOCUSED) == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {name}")


def open_file(page: Page, request: str, name: str, content: bytes) -> None:
    page.locator(f"shapes-editor input[data-request={request}]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content})


def test_by_keyboard_alone_a_sheet_is_made_shared_and_played(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False)
    choose_instrument(page, "My shapes")
    expect(page.locator(".stage-how")).to_contain_text("Move onto a shape")
    focus(button(page, "Instrument"))
    tab_to(page, "My shapes…")
    page.keyboard.press("Enter")
    expect(shapes(page)).to_have_count(5)
    tab_to(page, "Add triangle")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Triangle 6, C5 is on the sheet.")
    page.keyboard.press("Escape")
    expect(button(page, "My shapes…")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Triangle 6, C5")).to_be_focused()
    before = shapes(page).nth(5).bounding_box()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(said(page)).to_have_text("Triangle 6, C5, moved up.")
    after = shapes(page).nth(5).bounding_box()
    assert before
    assert after
    assert after["y"] < before["y"] - 10
    page.keyboard.press("+")
    expect(said(page)).to_have_text("Triangle 6, C5, bigger.")
    tab_to(page, "It plays")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(said(page)).to_have_text("Triangle 6, Cm")
    tab_to(page, "Note")
    # Fifteen semitones down.
    for _ in range(15):
        page.keyboard.press("ArrowUp")
    expect(said(page)).to_have_text("Triangle 6, Am")
    tab_to(page, "Name of the sheet")
    page.keyboard.type("Monday")
    tab_to(page, "Save as a file")
    with page.expect_download() as downloading:
        page.keyboard.press("Enter")
    assert downloading.value.suggested_filename == "Monday.shapes.json"
    downloading.value.save_as(tmp_path / "sheet.json")
    tab_to(page, "Done")
    page.keyboard.press("Enter")
    mine = sheet(page)

    # Somebody else, who has nothing of what was kept.
    visit_anew(page, kept=SHAPES)
    open_editor(page)
    open_file(page, "shapes-file-open", "sheet.json", (tmp_path / "sheet.json").read_bytes())
    expect(said(page)).to_contain_text("The file is on the sheet: 6 shapes.")
    assert sheet(page) == mine
    button(page, "Done").click()
    record(page)
    focus(page.locator("play-stage .zone[data-zone=shape-5]"))
    page.keyboard.down(" ")
    wait_until(page, "heard.notes.filter(({ type }) => type === 'note-on').length >= 3")
    page.keyboard.up(" ")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    assert saved_midi(page, lambda: button(page, "Download MIDI").click(), tmp_path) == A_MINOR
    visit_anew(page, kept={**SHAPES, "creatable.lock": '{"way":"hold"}'})
    a_lock_leaves_the_shapes_to_be_played_and_not_to_be_changed(page)


def a_lock_leaves_the_shapes_to_be_played_and_not_to_be_changed(page: Page) -> None:
    expect(button(page, "My shapes…")).not_to_be_visible()
    page.evaluate("document.querySelector('control-bar').ask('shapes-open')")
    wait_for_status(page, "request-locked")
    expect(page.locator("shapes-editor")).to_have_count(0)
    button(page, "C4").click()
    assert [note for _, note in heard_notes(page)] == [60, 60]


def test_one_switch_adds_a_circle_moves_it_and_hears_it_and_the_mirror_lies_behind_it(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch", instrument="shapes", simulated=True, camera=True, picture="none")
    press(page)
    for words in ("Playing", "My shapes…", "Add a shape", "Add circle"):
        choose(page, words)
    expect(said(page)).to_have_text("Circle 6, C5 is on the sheet.")
    for words in ("Move and resize", "Left", "Left"):
        choose(page, words)
    expect(said(page)).to_have_text("Circle 6, C5, moved to the left.")
    assert len(sheet(page)) == 6 * 7
    choose(page, "Circle 6, C5")
    choose(page, "Listen")
    wait_until(page, "heard.notes.some(({ type, note }) => type === 'note-on' && note === 72)")
    # A file comes by a helper's hand; it goes by the switch.
    open_file(page, "shapes-picture-open", "picture.png", page.screenshot())
    expect(said(page)).to_have_text("Behind the shapes: A picture of my own")
    for words in ("Behind the shapes", "Take the picture away"):
        choose(page, words)
    expect(said(page)).to_contain_text("The picture is taken away")
    wait_until(page, f"({KEPT_PICTURES})().then((count) => count === 0)")
    choose(page, "Done")
    set_up(page, scan="off", shapesGround="camera")
    the_players_mirror_lies_behind_the_shapes_while_the_camera_is_on(page)


def the_players_mirror_lies_behind_the_shapes_while_the_camera_is_on(page: Page) -> None:
    expect(page.locator("#stage video.stage-ground")).not_to_be_attached()
    button(page, "Start camera").click()
    wait_until(page, "document.querySelector('#stage video.stage-ground')?.videoWidth > 0")
    # As in a mirror.
    assert "matrix(-1" in page.evaluate("getComputedStyle(document.querySelector('video.stage-ground')).transform")
    button(page, "Stop camera").click()
    expect(page.locator("#stage video.stage-ground")).not_to_be_attached()


def test_what_only_rests_adds_a_shape_moves_another_again_and_again_and_opens_files_from_elsewhere(
    open_page: Opener
) -> None:
    page = with_shapes(open_page, path="/?input=mouse", times=TIMES)
    rest_on(page, button(page, "My shapes…"))
    expect(shapes(page)).to_have_count(5)
    rest_on(page, button(page, "Add square"))
    expect(said(page)).to_have_text("Square 6, C5 is on the sheet.")
    rest_on(page, shapes(page).nth(2))
    expect(said(page)).to_have_text("Triangle 3, E4")
    before = sheet(page)
    rest_on(page, page.locator("shapes-editor [data-way=down]"))
    wait_until(page, f"{KEPT_SHEET} !== '{before}'")
    once = sheet(page)
    wait_until(page, f"{KEPT_SHEET} !== '{once}'")
    expect(said(page)).to_have_text("Triangle 3, E4, moved down.")
    open_file(page, "shapes-picture-open", "picture.png", page.screenshot())
    expect(page.locator("#stage canvas.stage-ground")).to_be_attached()
    rest_on(page, button(page, "Take the picture away"))
    expect(page.locator("#stage canvas.stage-ground")).not_to_be_attached()
    files_from_elsewhere_are_taken_as_far_as_can_be_or_change_nothing(page)
    rest_on(page, button(page, "Done"))
    expect(page.locator("dialog.shapes-editor")).not_to_be_visible()


def files_from_elsewhere_are_taken_as_far_as_can_be_or_change_nothing(page: Page) -> None:
    """What is said of one file stays for a while before the next has its turn."""
    before = sheet(page)
    rest_until(page, button(page, "Two halves"), f"{KEPT_SHEET} !== '{before}'")
    halves = sheet(page)
    for content in (b"", b"MThd\x00\x00", b'{"format": "creatable-gestures"}', bytes(range(256))):
        before = page.evaluate("heard.statuses.length")
        open_file(page, "shapes-file-open", "other.json", content)
        wait_until(page, f"heard.statuses.length > {before}")
        assert page.evaluate("heard.statuses.at(-1).code") == "shapes-file-foreign"
    open_file(page, "shapes-picture-open", "picture.png", b"no picture at all")
    wait_for_status(page, "shapes-picture-unreadable")
    assert sheet(page) == halves
    many = {"format": "creatable-shapes", "version": 1, "ground": "dark",
            "shapes": [{"x": index / 100, "y": 0.5, "size": 10_000} for index in range(500)]}
    open_file(page, "shapes-file-open", "many.json", json.dumps(many).encode())
    wait_for_status(page, "shapes-opened-partly")
    expect(page.locator("status-line")).to_contain_text("of 500 shapes 28 are on the sheet")
    expect(shapes(page)).to_have_count(28)
    expect(page.locator("#stage")).to_have_attribute("data-ground", "dark")
    undo = page.locator("shapes-editor").get_by_role("button", name="Undo", exact=True)
    rest_until(page, undo, f"{KEPT_SHEET} === '{halves}'")
    expect(page.locator("#stage")).not_to_have_attribute("data-ground", "dark")


def test_a_shape_is_dragged_a_picture_lies_behind_it_and_the_editor_keeps_to_wcag_and_is_cut_off_nowhere(
    open_page: Opener
) -> None:
    page = with_shapes(open_page, has_touch=True, bypass_csp=True)
    open_editor(page)
    a_shape_is_dragged_and_brought_back(page)
    a_picture_lies_behind_the_shapes_and_is_there_after_a_reload(page)
    page.set_viewport_size({"width": 320, "height": 640})
    the_editor_keeps_to_wcag_and_is_cut_off_nowhere(page)


def a_shape_is_dragged_and_brought_back(page: Page) -> None:
    before = sheet(page)
    middle = shapes(page).nth(0).bounding_box()
    frame = page.locator(".shapes-sheet").bounding_box()
    assert middle
    assert frame
    x, y = middle["x"] + middle["width"] / 2, middle["y"] + middle["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] / 2, frame["y"] + 0.7 * frame["height"], steps=5)
    page.mouse.up()
    expect(said(page)).to_have_text("Circle 1, C4, moved.")
    moved = shapes(page).nth(0).bounding_box()
    assert moved
    assert abs(moved["x"] + moved["width"] / 2 - frame["x"] - frame["width"] / 2) < 6
    assert sheet(page) != before
    # A press that trembles moves nothing.
    dragged = sheet(page)
    page.mouse.move(x := moved["x"] + moved["width"] / 2, y := moved["y"] + moved["height"] / 2)
    page.mouse.down()
    page.mouse.move(x + 2, y + 2)
    page.mouse.up()
    assert sheet(page) == dragged
    page.keyboard.press("Control+z")
    expect(said(page)).to_have_text("Undone.")
    restored = shapes(page).nth(0).bounding_box()
    assert restored
    assert abs(restored["x"] - middle["x"]) < 1
    # A finger does the same, and scrolls nothing meanwhile.
    touch = page.context.new_cdp_session(page)
    x, y = restored["x"] + restored["width"] / 2, restored["y"] + restored["height"] / 2
    ways = [("touchStart", [(x, y)]), ("touchMove", [(x, y + 20)]), ("touchMove", [(x, y + 40)]), ("touchEnd", [])]
    for kind, points in ways:
        touch.send("Input.dispatchTouchEvent",
                   {"type": kind, "touchPoints": [{"x": at[0], "y": at[1]} for at in points]})
    expect(said(page)).to_have_text("Circle 1, C4, moved.")
    fingered = shapes(page).nth(0).bounding_box()
    assert fingered
    assert fingered["y"] > restored["y"] + 10


def a_picture_lies_behind_the_shapes_and_is_there_after_a_reload(page: Page) -> None:
    open_file(page, "shapes-picture-open", "picture.png", page.screenshot())
    expect(said(page)).to_have_text("Behind the shapes: A picture of my own")
    expect(page.locator("#stage canvas.stage-ground")).to_be_attached()
    # It is kept when the browser has written it.
    wait_until(page, f"({KEPT_PICTURES})().then((count) => count === 1)")
    page.reload()
    expect(page.locator("#stage canvas.stage-ground")).to_be_attached()
    wait_until(page, """(() => {
      const { width, height } = document.querySelector('#stage canvas.stage-ground');
      return width > 300 && height > 150;
    })()""")
    choose_instrument(page, "Piano")
    expect(page.locator("#stage canvas.stage-ground")).not_to_be_attached()
    choose_instrument(page, "My shapes")
    taken_away_and_back(page)


def taken_away_and_back(page: Page) -> None:
    """By the keyboard alone: no row is left in the database, Undo keeps it again, and for good means for good."""
    open_editor(page)
    # However quickly one follows the other.
    page.evaluate("""() => {
      const press = (words) => [...document.querySelectorAll('shapes-editor button')]
        .find(({ textContent, disabled }) => !disabled && textContent.trim() === words).click();
      press('Take the picture away');
      document.querySelector('shapes-editor').ask('shapes-undo');
    }""")
    page.wait_for_timeout(200)
    for name, count in (("Redo", 0), ("Undo", 1), ("Redo", 0)):
        button(page, name).press("Enter")
        wait_until(page, f"({KEPT_PICTURES})().then((count) => count === {count})")
        expect(page.locator("#stage canvas.stage-ground")).to_have_count(count)
    expect(button(page, "Take the picture away")).to_have_count(0)
    page.reload()
    wait_for_page(page)
    assert page.evaluate(KEPT_PICTURES) == 0
    expect(page.locator("#stage")).not_to_have_attribute("data-ground", "picture")


def the_editor_keeps_to_wcag_and_is_cut_off_nowhere(page: Page) -> None:
    focus(page.locator("play-stage .zone").first)
    page.keyboard.down("a")
    wait_until(page, "document.querySelector('.zone.is-on')")
    assert violations(page) == []
    page.keyboard.up("a")
    assert cut_off(page) == []
    open_editor(page)
    open_file(page, "shapes-picture-open", "picture.png", page.screenshot())
    expect(button(page, "Take the picture away")).to_be_attached()
    assert cut_off(page) == []
    # The longest words, as large as can be.
    page.evaluate("document.documentElement.style.setProperty('--text-scale', 2)")
    page.evaluate("document.querySelector('settings-panel').ask('setting-choose', { name: 'language', value: 'de' })")
    expect(page.get_by_role("button", name="Quadrat dazu")).to_be_visible()
    assert cut_off(page) == []
    page.evaluate("document.querySelector('settings-panel').ask('setting-choose', { name: 'language', value: 'en' })")
    page.evaluate("document.documentElement.style.setProperty('--text-scale', 1)")
    assert violations(page, within=DIALOG) == []
    page.emulate_media(color_scheme="dark")
    button(page, "Four corners").click()
    assert violations(page, COLOURS, within=DIALOG) == []
