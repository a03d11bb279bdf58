"""What goes wrong while teaching is said in one sentence, and what was there stays."""

from __future__ import annotations

import json
import struct
import zipfile
from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, Request, expect

from .axe import violations
from .conftest import Server, wait_until
from .gesture_player import QUICK as GESTURES_QUICKLY
from .gesture_player import add_gesture, count_of, gesture_camera, learnt, open_set, start_camera, take_snapshots
from .live_camera import UNSEEN
from .player import any_sound, button, focus, status, visit_anew, wait_for_status

Opener = Callable[..., Page]
MARKUP = "<img src=x onerror=alert(1)>"
SET_ID = "11111111-2222-4333-8444-555555555555"
NO_ROOM = """() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function full(value, ...rest) {
    if (this.name === 'samples') throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, ...rest);
  };
}"""
NO_SETS = {
    "gesture-file-damaged": '{"format": "creatable-gestures", "schemaVersion": 1, "gestures": [',
    "gesture-file-foreign": '{"format": "creatable-profile", "schemaVersion": 1}',
    "gesture-file-newer": '{"format": "creatable-gestures", "schemaVersion": 9}',
}
DIMENSIONS = "import('/static/learning/embeddings/index.js').then((m) => m.embeddingOf('body').dimensions)"


# As open_teaching leaves it.
KEPT = any_sound(**GESTURES_QUICKLY)


@pytest.fixture(scope="module")
def tab(open_page_for_all: Opener) -> Page:
    """One tab for all tests of this file, in which nothing is open yet."""
    return open_page_for_all(path="/healthz", touched=False, bypass_csp=True, **gesture_camera())


@pytest.fixture
def page(tab: Page, server: Server) -> Page:
    """Teach gestures, as at a first visit."""
    visit_anew(tab, "/teach", KEPT)
    return tab


def gesture_file(page: Page, folder: Path, counts: dict[str, int], *, same: bool = False, **changes: Any) -> Path:
    """A set whose snapshots of one gesture are near each other, and those of two are far apart."""
    dimensions = page.evaluate(DIMENSIONS)

    def numbers(group: int, index: int) -> str:
        place = 0 if same else 3 * group
        values = [((7 * k + place) % 11) / 10 + 0.003 * ((index * k) % 5) for k in range(dimensions)]
        return b64encode(struct.pack(f"<{dimensions}f", *values)).decode()

    ids = ["nothing", *(name for name in counts if name != "nothing")]
    document = {
        "format": "creatable-gestures", "schemaVersion": 1, "id": SET_ID, "name": "", "kind": "body",
        "gestures": [{"id": id_, "name": "" if id_ == "nothing" else id_, "colour": order % 8, "order": order}
                     for order, id_ in enumerate(ids)],
        "samples": [{"id": f"{id_}-{index}", "gestureId": id_, "atMs": 1000 + index,
                     "embeddings": {"body": numbers(ids.index(id_), index)}}
                    for id_, count in counts.items() for index in range(count)],
        "mappings": [], "firing": {}, **changes,
    }
    file = folder / "set.gesture.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def open_file(page: Page, file: Path) -> None:
    page.locator("[data-input='set-file']").set_input_files(file)


def open_in_place(page: Page, file: Path) -> None:
    """Open it in place of the snapshots that are there."""
    open_file(page, file)
    page.get_by_role("dialog").get_by_role("button", name="Go on").click()


def state(page: Page) -> str:
    return page.locator(".teach-state").inner_text()


def test_a_thousand_snapshots_are_learnt_while_another_view_is_shown_and_found_again(
    page: Page, tmp_path: Path
) -> None:
    open_file(page, gesture_file(page, tmp_path, {"nothing": 400, "lean": 300, "near": 300}))
    page.get_by_role("link", name="Play", exact=True).click()
    page.get_by_role("link", name="Teach gestures", exact=True).click()
    learnt(page)
    assert "1,000 snapshots" in state(page)
    # They are learnt anew then, as in test_teach; that a thousand can be is seen.
    page.reload()
    counts = page.locator(".gesture-count")
    expect(counts).to_have_text(["400 snapshots", "300 snapshots", "300 snapshots"])


def test_a_project_of_teachable_machine_that_was_not_exported_is_learnt_from_its_pictures(
    page: Page, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "my cards.tm", "w") as project:
        project.writestr("manifest.json", '{"type": "image", "version": "2.4"}')
        for name, colour in {"red card": (200, 20, 20), "blue card": (20, 20, 200)}.items():
            for number in range(3):
                file = BytesIO()
                Image.new("RGB", (224, 224), tuple(value + 9 * number for value in colour)).save(file, "JPEG")
                project.writestr(f"{name}-!-{number}.jpg", file.getvalue())
    page.locator("[data-input='machine-file']").set_input_files(tmp_path / "my cards.tm")
    wait_for_status(page, "gestures-reading")
    wait_for_status(page, "gestures-opened", seconds=60)
    assert [page.evaluate(count_of(name)) for name in ("red card", "blue card")] == [3, 3]
    learnt(page)
    # Without pictures there is nothing to learn from: what is here stays, and it is said what to do.
    with zipfile.ZipFile(tmp_path / "claps.tm", "w") as project:
        project.writestr("manifest.json", '{"type": "audio"}')
        project.writestr("clap-!-0.webm", b"sound")
    page.locator("[data-input='machine-file']").set_input_files(tmp_path / "claps.tm")
    wait_for_status(page, "gesture-file-unexported")
    assert page.evaluate(count_of("red card")) == 3


def test_holding_a_key_takes_snapshots_as_the_mouse_does_and_what_was_taken_when_the_camera_is_lost_is_kept(
    page: Page,
) -> None:
    # Who sees no picture of one's own.
    page.evaluate("(wanted) => document.querySelector('settings-panel').ask('setting-choose', wanted)",
                  {"name": "picture", "value": UNSEEN["picture"]})
    start_camera(page)
    focus(page.get_by_role("button", name="Hold to take snapshots: Nothing special", exact=True))
    page.keyboard.down(" ")
    wait_until(page, f"{count_of('Nothing special')} >= 2", 120)
    page.keyboard.up(" ")
    wait_for_status(page, "capture-done")
    taken = page.evaluate(count_of("Nothing special"))
    take_snapshots(page, "Nothing special", least=1)
    assert page.evaluate(count_of("Nothing special")) > taken

    taken = page.evaluate(count_of("Nothing special"))
    page.mouse.down()
    wait_until(page, f"{count_of('Nothing special')} >= {taken + 3}", 120)
    page.evaluate("player.unplug()")
    wait_until(page, "heard.statuses.some(({ code }) => code === 'capture-camera-lost')")
    page.mouse.up()
    assert page.evaluate(count_of("Nothing special")) >= taken + 3


def test_a_copy_goes_to_the_server_only_when_asked_without_pictures_and_can_be_taken_back(
    page: Page, taught_set: dict[str, Any],
) -> None:
    sent: list[str] = []

    def note(request: Request) -> None:
        if "/gesture-sets/" in request.url and request.method == "PUT":
            sent.append(request.post_data or "")

    page.on("request", note)
    assert "picture" in taught_set["samples"][0]
    open_set(page, taught_set)
    assert sent == []
    page.get_by_label("Keep a copy on the server, without pictures").check()
    wait_until(page, "JSON.parse(localStorage.getItem('creatable:gesture-sets-on-server') ?? '[]').length === 1")
    assert sent
    assert "picture" not in json.loads(sent[0])["samples"][0]
    page.get_by_label("Keep a copy on the server, without pictures").uncheck()
    wait_until(page, "JSON.parse(localStorage.getItem('creatable:gesture-sets-on-server')).length === 0")


def test_what_cannot_be_opened_looked_at_or_learnt_is_said_and_what_was_there_stays(
    page: Page, tmp_path: Path
) -> None:
    # A name with markup is shown as text.
    add_gesture(page, MARKUP)
    names = page.locator(".gesture-name")
    expect(names).to_have_text(["Nothing special", MARKUP])
    expect(page.locator("teach-view img")).to_have_count(0)
    file = tmp_path / "bad.json"
    for code, content in NO_SETS.items():
        file.write_text(content, encoding="utf-8")
        open_file(page, file)
        wait_for_status(page, code)
        assert "Nothing was changed" in status(page)
        expect(names).to_have_text(["Nothing special", MARKUP])
    text = tmp_path / "letter.png"
    text.write_text("dear page", encoding="utf-8")
    page.locator(".gesture-card input[type=file]").first.set_input_files(text)
    button(page, "Look at the whole picture").click()
    wait_for_status(page, "picture-not-an-image")
    assert "letter.png" in status(page)
    # Without a camera the button says what to do.
    page.get_by_role("button", name="Count down, then take snapshots: Nothing special").click()
    wait_for_status(page, "capture-needs-camera")
    open_file(page, gesture_file(page, tmp_path, {"lean": 5}))
    expect(page.locator(".teach-state")).to_contain_text("One gesture alone cannot be told from anything")
    open_in_place(page, gesture_file(page, tmp_path, {"lean": 5, "near": 5}, same=True))
    expect(page.locator(".teach-state")).to_contain_text("Two gestures have the same snapshots", timeout=60_000)


def test_snapshots_are_moved_deleted_and_brought_back_assistive_technology_finds_all_and_a_full_browser_is_told(
    page: Page, tmp_path: Path
) -> None:
    open_file(page, gesture_file(page, tmp_path, {"lean": 3, "near": 2}))
    card = page.locator(".gesture-card[data-gesture='lean']")
    card.locator("summary").click()
    card.get_by_role("button", name="Snapshot 1", exact=True).click()
    card.get_by_label("Move the chosen to").select_option(label="near")
    wait_until(page, f"{count_of('lean')} === 2 && {count_of('near')} === 3")
    card.get_by_role("button", name="Snapshot 2", exact=True).click()
    button(page, "Delete 1 snapshot").click()
    wait_until(page, f"{count_of('lean')} === 1")
    for expected in ((2, 3), (3, 2)):
        button(page, "Undo").click()
        wait_until(page, f"{count_of('lean')} === {expected[0]} && {count_of('near')} === {expected[1]}")

    open_in_place(page, gesture_file(page, tmp_path, {"nothing": 5, "lean": 5, "near": 5}))
    expect(page.locator(".teach-state")).to_contain_text("Learnt from 15 snapshots")
    button(page, "Add an action").click()
    page.evaluate("document.querySelectorAll('teach-view details').forEach((each) => { each.open = true; })")
    page.locator(".u-title").first.wait_for()
    assert violations(page) == []

    page.evaluate(NO_ROOM)
    open_in_place(page, gesture_file(page, tmp_path, {"lean": 5, "near": 5}))
    wait_for_status(page, "gestures-storage-full")
    # Teaching goes on.
    expect(page.locator(".teach-state")).to_contain_text("Learnt from 10 snapshots")
