"""What was made in the studio becomes the cover of a take, and stays in this browser."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from .conftest import wait_until
from .player import NONE_AT_THE_SERVER, Opener, any_sound, button, focus, record_take, wait_for_status
from .test_accessibility import violations_in
from .test_painting import PAINTS_AT_ONCE
from .test_studio import encoded

ALT = "Cover of “Take 1”: a painting"
PAINTED = "document.querySelector('paint-view').shown.isPainted"
COVERS = "document.querySelector('takes-list').covers.size"
KEPT = """new Promise((resolve) => {
  const opening = indexedDB.open('creatable-covers');
  opening.onsuccess = () => {
    const all = opening.result.transaction('covers').objectStore('covers').getAllKeys();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.length);
    };
  };
})"""
# A browser whose database of covers takes nothing, for the reason that a test gives.
REFUSES = """
window.refusal = '';
for (const name of ['put', 'delete']) {
  const real = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...given) {
    if (window.refusal && this.name === 'covers') throw new DOMException('as a test says', window.refusal);
    return real.apply(this, given);
  };
}
"""


def press_on(page: Page, name: str) -> None:
    """By the keyboard; in the dialog on top, if there is one."""
    dialog = page.locator("dialog[open]")
    place = dialog.last if dialog.count() else page.locator("body")
    focus(place.get_by_role("button", name=name, exact=True).last)
    page.keyboard.press("Enter")


def paint(page: Page, colour: str) -> None:
    page.get_by_role("link", name="Studio").click()
    button(page, "Paint it like a painting").click()
    expect(button(page, "As the cover of a take")).to_be_disabled()
    picture = encoded(Image.new("RGB", (200, 100), colour))
    page.locator("paint-view input[data-for=paint-file]").set_input_files(
        {"name": "picture.png", "mimeType": "image/png", "buffer": picture})
    press_on(page, "Paint")
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")


def ask_for(page: Page, name: str) -> None:
    """Press what opens a dialog."""
    press_on(page, name)
    expect(page.locator("dialog[open]")).to_have_count(1)


def make_cover(page: Page) -> None:
    ask_for(page, "As the cover of a take")
    press_on(page, "Use as the cover")
    expect(page.locator("dialog[open]")).to_have_count(0)


def delete(page: Page) -> None:
    ask_for(page, "Delete")
    press_on(page, "Delete")
    expect(page.locator("[data-request=take-undo]")).to_be_visible()


def take_away(page: Page, answer: str) -> None:
    press_on(page, "Take the cover away")
    expect(page.locator("ask-dialog dialog")).to_be_visible()
    press_on(page, answer)


def open_cover(page: Page) -> None:
    focus(page.locator("takes-list .take-cover"))
    page.keyboard.press("Enter")
    expect(page.locator("cover-dialog dialog")).to_be_visible()


def cover(page: Page) -> Locator:
    return page.locator("takes-list .take-cover").get_by_role("img")


def to_takes(page: Page) -> None:
    page.get_by_role("link", name="Play", exact=True).click()


def test_a_painting_is_the_cover_of_a_take_until_it_is_taken_away(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(camera=False, script=PAINTS_AT_ONCE + REFUSES, bypass_csp=True, kept=any_sound())
    sent: list[bytes] = []
    page.on("request", lambda request: sent.append(request.post_data_buffer or b""))
    paint(page, "red")
    press_on(page, "As the cover of a take")
    wait_for_status(page, "cover-no-take")
    to_takes(page)
    record_take(page)
    paint(page, "red")
    # Who thinks better of it.
    ask_for(page, "As the cover of a take")
    assert violations_in(page, "light", "dark", "zoomed", within="cover-choice") == {}
    press_on(page, "Cancel")
    assert page.evaluate(COVERS) == 0
    # A full database, and one that fails, lose nothing.
    for refusal, code in (("QuotaExceededError", "cover-full"), ("UnknownError", "cover-not-kept")):
        page.evaluate("(refusal) => { window.refusal = refusal; }", refusal)
        make_cover(page)
        wait_for_status(page, code)
        assert page.evaluate(PAINTED)
    page.evaluate("() => { window.refusal = ''; }")
    make_cover(page)
    wait_for_status(page, "cover-kept")
    to_takes(page)
    expect(cover(page)).to_have_accessible_name(ALT)
    assert violations_in(page, "light", "dark", "zoomed", within="takes-list") == {}

    # Another one in its place; where that is not kept, the one before stays.
    paint(page, "blue")
    page.evaluate("() => { window.refusal = 'QuotaExceededError'; }")
    make_cover(page)
    wait_for_status(page, "cover-full", times=2)
    page.reload()
    to_takes(page)
    expect(cover(page)).to_have_accessible_name(ALT)

    # It goes with the take, and comes back with it.
    delete(page)
    expect(cover(page)).to_have_count(0)
    focus(page.locator("[data-request=take-undo]"))
    page.keyboard.press("Enter")
    expect(cover(page)).to_have_count(1)
    open_cover(page)
    assert violations_in(page, "light", "dark", "zoomed", within="cover-dialog") == {}
    with page.expect_download() as saving:
        press_on(page, "Save as PNG")
    saving.value.save_as(tmp_path / "cover.png")
    with Image.open(tmp_path / "cover.png") as saved:
        assert (saved.format, saved.size) == ("PNG", (200, 100))
        assert np.asarray(saved.convert("RGB")).mean(axis=(0, 1)).round().tolist() == [255, 0, 0]

    # Taken away, after a question.
    take_away(page, "Cancel")
    expect(cover(page)).to_have_count(1)
    open_cover(page)
    take_away(page, "Take the cover away")
    wait_for_status(page, "cover-taken-away")
    expect(cover(page)).to_have_count(0)
    assert page.evaluate(KEPT) == 0

    # Deleted for good with its take.
    paint(page, "red")
    make_cover(page)
    to_takes(page)
    expect(cover(page)).to_have_count(1)
    delete(page)
    wait_until(page, NONE_AT_THE_SERVER)
    page.reload()
    page.locator(".takes-deleted summary").click()
    assert page.evaluate(KEPT) == 1
    ask_for(page, "Delete for good")
    press_on(page, "Delete for good")
    wait_for_status(page, "take-forgotten")
    assert page.evaluate(KEPT) == 0
    assert not any(b"PNG" in body for body in sent), "nothing of it is sent"
