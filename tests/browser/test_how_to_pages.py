"""What the how-to pages print is added to one copy of the page, and found in the menus of the running page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .checkout import bundle, own_checkout
from .conftest import CAMERA_FLAGS, LISTENER, Server, heard_notes
from .gesture_player import add_gesture
from .how_to_steps import HOW_TO, follow_example, follow_lines, follow_steps
from .player import button, choose_instrument, record, stop, take_rows, wait_for_status

# Each page with the files that its steps make or change; all words of a language are one folder.
PAGES = {"add-an-instrument.md": 6, "add-a-visualiser.md": 6, "add-a-sound-source.md": 6, "add-a-switch.md": 6,
         "add-a-command.md": 6, "add-a-tracker.md": 2, "add-a-language.md": 2, "add-an-export-format.md": 2,
         "add-a-song.md": 2, "add-an-activity.md": 6}
NUMBERS = {2: "(Two files|One folder and one line)", 6: "Six files"}
FIND_A_LIGHT = """async () => {
  const { findTracker } = await import('/static/trackers/index.js');
  const tracker = await (await findTracker('light').open()).load({});
  tracker.setPart('nose');
  tracker.setEmbedding(false);
  tracker.forgetPlayer();
  const sheet = new OffscreenCanvas(640, 480);
  const brush = sheet.getContext('2d');
  const dark = (await tracker.estimate(sheet.transferToImageBitmap(), 0)).pose;
  brush.fillStyle = 'white';
  brush.fillRect(120, 360, 20, 20);
  const { keypoints: [nose] } = (await tracker.estimate(sheet.transferToImageBitmap(), 33)).pose;
  return [dark, nose.part, Math.round(nose.x * 10) / 10, Math.round(nose.y * 10) / 10];
}"""


def printed(page: str) -> str:
    return (HOW_TO / page).read_text(encoding="utf-8")


def add_language(root: Path) -> set[str]:
    """A copy of the English words stands for the translation."""
    shutil.copytree(root / "static/locales/en", root / "static/locales/fr")
    return {"static/locales/fr/"}


def add_to_modules(root: Path) -> set[str]:
    """The second step of an export format, which is said in a sentence."""
    file = root / "creatable/exporters/__init__.py"
    text = file.read_text(encoding="utf-8")
    text = text.replace("exporters import ", "exporters import abc, ", 1)
    text = text.replace("    midi,\n", "    midi,\n    abc,\n", 1)
    file.write_text(text, encoding="utf-8")
    return {file.relative_to(root).as_posix()}


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, set[str]]]:
    """A copy with everything that the pages print, put together, and which files each of them touched."""
    root = own_checkout(tmp_path_factory.mktemp("how-to"))
    touched = {page: follow_steps(page, root) for page in PAGES}
    touched["add-a-setting.md"] = follow_lines("add-a-setting.md", "textScale", "static/locales/*/app.ftl", root)
    follow_example("add-a-view.md", root)
    touched["add-a-language.md"] |= add_language(root)
    touched["add-an-export-format.md"] |= add_to_modules(root)
    bundle(root)
    return root, touched


@pytest.fixture(scope="module")
def page(followed: tuple[Path, dict[str, set[str]]], launch: Callable[..., Browser]) -> Iterator[Page]:
    """One page for all that is looked for."""
    server = Server(followed[0])
    server.start()
    page = launch(*CAMERA_FLAGS).new_page(service_workers="block")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(LISTENER)
    page.goto(server.url)
    page.locator("play-stage .zone").first.wait_for()
    yield page
    page.close()
    server.stop()
    assert errors == []


def set_tracker(page: Page, name: str) -> None:
    button(page, "Settings").click()
    page.get_by_role("combobox", name="How the camera follows you", exact=True).select_option(label=name)
    button(page, "Done").click()


def options(page: Page, label: str) -> list[str]:
    return page.get_by_role("combobox", name=label, exact=True).locator("option").all_inner_texts()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_begins_with_the_number_of_files_that_it_takes(
    name: str, followed: tuple[Path, dict[str, set[str]]]
) -> None:
    assert len(followed[1][name]) == PAGES[name]
    opening = printed(name).split("\n\n")[1]
    assert re.search(rf"(^|[.\s]){NUMBERS[PAGES[name]]}: ", opening)


def test_adding_a_setting_takes_three_files(followed: tuple[Path, dict[str, set[str]]]) -> None:
    assert printed("add-a-setting.md").splitlines()[2].startswith("Three files, ")
    assert len(followed[1]["add-a-setting.md"]) == 3


WEIGHT = "getComputedStyle(document.documentElement).fontWeight"


def test_the_setting_and_the_view_are_found_and_work_and_are_there_after_a_reload(page: Page) -> None:
    button(page, "Settings").click()
    slider = page.get_by_role("slider", name="Boldness of text")
    expect(slider).to_have_value("400")
    slider.fill("700")
    assert page.evaluate(WEIGHT) == "700"
    button(page, "Done").click()

    home = page.url
    page.get_by_role("link", name="Count", exact=True).click()
    count = page.get_by_role("main", name="Count")
    expect(count).to_have_text("0 notes so far.")
    assert page.url == f"{home}count"
    page.get_by_role("link", name="Play").click()
    expect(count).to_be_hidden()
    button(page, "C4").click()
    page.go_back()
    expect(count).to_have_text("One note so far.")
    expect(page.get_by_role("link", name="Count", exact=True)).to_have_attribute("aria-current", "page")

    page.reload()
    expect(count).to_have_text("0 notes so far.")
    expect(page).to_have_title("Count · Creatable")
    assert page.evaluate(WEIGHT) == "700"
    page.get_by_role("link", name="Play").click()


def test_the_instrument_has_a_card_a_row_in_the_settings_and_sounds(page: Page) -> None:
    choose_instrument(page, "Gong")
    expect(page.locator(".zone-name")).to_have_text(["C3"])
    assert len(options(page, "Sound")) == 3
    button(page, "Settings").click()
    page.get_by_role("slider", name="Loudness of the gong").fill("33")
    button(page, "Done").click()
    button(page, "C3").click()
    assert heard_notes(page)[-2:] == [("note-on", 48), ("note-off", 48)]
    assert page.evaluate("heard.notes.at(-2).velocity") == 33


def test_the_activity_has_a_card_and_sets_all_up(page: Page) -> None:
    before = page.locator("play-stage .zone").count()
    # Once somebody plays, the cards make room for the keys.
    if page.locator(".activity-card").count() == 0:
        button(page, "Activities").click()
    button(page, "High five").click()
    expect(page.locator("activity-sign")).to_contain_text("One key for each finger.")
    expect(page.locator("play-stage .zone")).to_have_count(5)
    button(page, "Put it back as it was").click()
    expect(page.locator("play-stage .zone")).to_have_count(before)


def test_the_song_is_one_of_those_that_next_note_plays(page: Page) -> None:
    choose_instrument(page, "Next note")
    button(page, "Settings").click()
    page.get_by_role("combobox", name="Which notes", exact=True).select_option(label="A song")
    title = "Sur le pont d\u2019Avignon"
    assert options(page, "Song")[-1] == title
    page.get_by_role("combobox", name="Song", exact=True).select_option(label=title)
    button(page, "Done").click()
    before = len(heard_notes(page))
    for _ in range(4):
        page.locator("play-stage .zone").click()
    assert [note for kind, note in heard_notes(page)[before:] if kind == "note-on"] == [60, 60, 60, 62]


def test_the_tracker_and_the_language_are_in_the_settings(page: Page) -> None:
    button(page, "Settings").click()
    assert options(page, "How the camera follows you") == ["PoseNet", "A light"]
    assert "Français" in options(page, "Language")
    assert "Bar of loudness" in options(page, "Picture behind the keys")
    button(page, "Done").click()
    assert page.evaluate(FIND_A_LIGHT) == [None, "nose", 0.8, 0.8]


def test_another_tracker_takes_over_while_it_plays(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    set_tracker(page, "A light")
    button(page, "Start camera").click()
    wait_for_status(page, "playing", seconds=120)
    assert not any("/models/posenet/" in url for url in fetched)
    with page.expect_request("**/models/posenet/*", timeout=120_000):
        set_tracker(page, "PoseNet")
    button(page, "Stop camera").click()


def test_the_kind_of_switch_can_be_chosen_and_has_a_name(page: Page) -> None:
    button(page, "Switches").click()
    button(page, "Set the switch").click()
    page.get_by_role("button", name="The wheel of a mouse").click()
    page.mouse.move(400, 300)
    page.mouse.wheel(0, 120)
    expect(page.locator("switch-panel")).to_contain_text("Mouse wheel")
    button(page, "Done").click()


def test_the_format_has_a_button_at_each_take(page: Page) -> None:
    record(page)
    page.locator(".zone").first.click()
    stop(page)
    expect(take_rows(page).first).to_contain_text("Saved")
    with page.expect_download() as downloading:
        button(page, "Download ABC").click()
    assert downloading.value.suggested_filename == "Take 1.abc"
    assert Path(downloading.value.path()).read_text().startswith("X:1\nT:Take 1\n")


def test_the_picture_and_the_source_of_sound_have_buttons(page: Page) -> None:
    page.get_by_role("link", name="See sound").click()
    button(page, "Bar of loudness").click()
    expect(button(page, "Bar of loudness")).to_have_attribute("aria-pressed", "true")
    button(page, "A tone").click()
    expect(button(page, "A tone")).to_have_attribute("aria-pressed", "true")
    button(page, "Stop listening").click()


def test_the_command_is_in_the_menu_of_what_a_gesture_does(page: Page) -> None:
    page.get_by_role("link", name="Teach gestures").click()
    add_gesture(page, "nod")
    button(page, "Add an action").click()
    page.get_by_role("combobox", name="Action", exact=True).select_option(label="Play two notes, a fifth apart")
    assert options(page, "The lower note") == ["C3", "G3", "C4", "G4"]
