"""Pictures of people go when they are told to: the browser's database itself is opened and looked at."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from .conftest import wait_until
from .gesture_player import Opener, set_document
from .player import button, choose_instrument
from .profile_player import new_player, players, row
from .test_my_shapes import KEPT_PICTURES, open_editor
from .test_my_shapes import open_file as open_shapes_file

# The keys of all rows of the database of gestures, as any other page of this address could read them.
ROWS = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('creatable-gestures');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const transaction = db.transaction(['sets', 'samples']);
    const [sets, samples] = ['sets', 'samples'].map((name) => transaction.objectStore(name).getAllKeys());
    transaction.oncomplete = () => {
      db.close();
      resolve([...sets.result, ...samples.result.map((key) => key.join(' '))]);
    };
  };
})"""
LEAVE_BEHIND = """() => new Promise((resolve) => {
  const opening = indexedDB.open('creatable-gestures');
  opening.onsuccess = () => {
    const db = opening.result;
    const transaction = db.transaction(['sets', 'samples'], 'readwrite');
    const set = { name: '', kind: 'body', gestures: [], sampleIds: ['lost'], model: null, imported: null };
    transaction.objectStore('sets').put({ ...set, id: 'lost' });
    for (const setId of ['lost', 'nowhere'])
      transaction.objectStore('samples').put({ setId, id: 'lost', sample: { thumbnail: new Blob(['a face']) } });
    transaction.oncomplete = () => { db.close(); resolve(); };
  };
})"""


def rows(page: Page) -> list[str]:
    return sorted(page.evaluate(ROWS))


def rows_of(number: int) -> list[str]:
    name = str(set_document(number)["id"])
    return [name, f"{name} a-face"]


def wait_for_rows(page: Page, wanted: list[str]) -> None:
    wait_until(page, f"({ROWS})().then((rows) => rows.sort().join() === '{','.join(wanted)}')")


def open_file(page: Page, number: int, *, in_place_of_another: bool = False) -> None:
    content = json.dumps(set_document(number)).encode()
    page.locator("[data-input='set-file']").set_input_files(
        {"name": "mine.gesture.json", "mimeType": "application/json", "buffer": content})
    if in_place_of_another:
        button(page, "Go on").click()
    wait_for_rows(page, rows_of(number))


@pytest.fixture
def taught(open_page: Opener) -> Page:
    page = open_page(camera=False, path="/teach")
    open_file(page, 1)
    return page


def test_beginning_anew_and_opening_another_set_leave_no_picture_of_the_one_before(taught: Page) -> None:
    open_file(taught, 2, in_place_of_another=True)
    button(taught, "Begin anew").click()
    button(taught, "Go on").click()
    expect(taught.locator(".gesture-card .gesture-name", has_text="lean")).to_have_count(0)
    wait_until(taught, f"({ROWS})().then((rows) => !rows.some((row) => row.includes('a-face')))")
    assert not set(rows(taught)) & set(rows_of(1) + rows_of(2))


def open_picture_behind_shapes(page: Page) -> None:
    page.get_by_role("link", name="Play", exact=True).click()
    choose_instrument(page, "My shapes")
    open_editor(page)
    open_shapes_file(page, "shapes-picture-open", "picture.png", page.screenshot())
    wait_until(page, f"({KEPT_PICTURES})().then((count) => count === 1)")
    button(page, "Done").click()


def test_a_player_who_is_deleted_for_good_takes_the_pictures_along(taught: Page) -> None:
    new_player(taught, "Mia")
    open_picture_behind_shapes(taught)
    players(taught).click()
    row(taught, "Mia").get_by_role("button", name="Delete player").click()
    button(taught, "Delete").click()
    wait_for_rows(taught, [])
    wait_until(taught, f"({KEPT_PICTURES})().then((count) => count === 0)")


def test_what_a_crash_left_where_no_page_can_reach_it_is_removed_when_the_page_is_opened(taught: Page) -> None:
    taught.evaluate(LEAVE_BEHIND)
    assert len(rows(taught)) == 5
    taught.goto(taught.url.removesuffix("/teach"))
    wait_for_rows(taught, rows_of(1))
