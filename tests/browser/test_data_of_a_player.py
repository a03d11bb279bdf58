"""Everything of a player is taken home in one file, then deleted for good: nothing is left, here or at the server."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import pyzipper
from playwright.sync_api import Browser, Download, Page, Route, expect

from creatable.player_export import PLAYER_EXPORT

from .axe import violations
from .breakable import BREAKABLE
from .conftest import Server, opening, wait_until
from .player import SMALL_SOUND, Opener, any_sound, button, focus, record_take, take_rows, wait_for_status
from .profile_player import new_player, players, row
from .switch_player import choose, open_scanning, twins
from .switch_player import press as press_switch
from .test_pictures_go import open_file
from .test_play_sessions import begin, end, field, go_to

# All that this browser keeps, as text: localStorage, and every store of every database with its pictures.
ALL_THAT_IS_KEPT = """async () => {
  const texts = Object.entries({ ...localStorage }).map((entry) => entry.join(' '));
  const show = async (value) => {
    if (value instanceof Blob) return value.text();
    if (ArrayBuffer.isView(value)) return String(value);
    if (value === null || typeof value !== 'object') return String(value);
    const parts = Object.entries(value).map(async ([name, part]) => name + ' ' + await show(part));
    return (await Promise.all(parts)).join(' ');
  };
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
      texts.push(name + ' ' + store + ' ' + await show(rows));
    }
    db.close();
  }
  return texts.join('\\n');
}"""
API = "**/api/v1/**"
WORDS = ("Mia-of-here", "goal of hers", "notes on her", "mark of hers", "a-face", "no picture, but kept as one",
         "cover of hers")


def data_of(page: Page, name: str) -> None:
    players(page).click()
    row(page, name).get_by_role("button", name="Data", exact=True).click()
    expect(page.get_by_role("heading", name=f"Data of {name}")).to_be_focused()


def press(page: Page, name: str) -> None:
    focus(button(page, name))
    page.keyboard.press("Enter")


def at_the_server(server: Server) -> set[str]:
    """The ids of all that is kept there, deleted or not, with those of the rights."""
    tables = ("profiles", "play_sessions", "takes", "gesture_sets", "rights")
    with closing(sqlite3.connect(server.data_dir / "creatable.sqlite3", timeout=20)) as database:
        return {name for table in tables for (name,) in database.execute(f"SELECT id FROM {table}")}


def audit_of(server: Server) -> set[tuple[str, str, str]]:
    """What was written down at the server: action, number and way."""
    with closing(sqlite3.connect(server.data_dir / "creatable.sqlite3", timeout=20)) as database:
        return set(database.execute("SELECT action, document_id, way FROM audit"))


# What the studio keeps of a picture for the newest take.
MAKE_A_COVER = """async () => {
  const { openTakeCovers } = await import('/static/recorder/take-covers.js');
  const { take: id } = document.querySelector('[data-take]').dataset;
  await openTakeCovers().put({ id, kind: 'painting', picture: new Blob(['x']), note: 'cover of hers' });
}"""


def played_with_everything(page: Page) -> None:
    """Ben has a take of his own; Mia, at the server, has a set with a picture, a session with words, and a take."""
    new_player(page, "Ben-of-there")
    record_take(page)
    players(page).click()
    button(page, "No player").click()
    go_to(page, "Teach gestures")
    open_file(page, 1)
    new_player(page, "Mia-of-here", symbol="Bird", on_server=True)
    go_to(page, "Sessions")
    page.get_by_text("Place and goal").click()
    field(page, "Goal, in your own words").fill("goal of hers")
    begin(page)
    page.locator("sessions-view [data-request=session-mark]").click()
    field(page, "Notes").fill("notes on her")
    go_to(page, "Play")
    record_take(page)
    page.evaluate(MAKE_A_COVER)
    go_to(page, "Sessions")
    end(page)
    button(page, "Open").click()
    mark = page.locator("[data-mark] input")
    mark.fill("mark of hers")
    mark.press("Tab")
    expect(page.locator(".session-kept")).to_have_text("Kept in this browser and on the server.")


def exported(page: Page, player: str = "Mia-of-here") -> tuple[dict[str, bytes], Any]:
    with page.expect_download() as downloading:
        press(page, "Save everything as one file")
    content = Path(downloading.value.path()).read_bytes()
    assert downloading.value.suggested_filename == f"{player}.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    return files, PLAYER_EXPORT.parse(files["index.json"])


def test_everything_of_a_player_is_taken_home_and_then_gone_for_good_here_and_there(
    open_page: Opener, server: Server
) -> None:
    page = open_page(camera=False, expect_errors=True, bypass_csp=True, kept=any_sound())
    played_with_everything(page)
    wait_until(page, "heard.statuses.filter(({ code }) => code === 'take-sent').length >= 2")

    # From the session, and by the keyboard alone: nothing of Ben is in the file.
    press(page, "Everything of Mia-of-here")
    expect(page.locator(".player-data-counts")).to_contain_text("1 session · 1 take · 1 set of gestures")
    assert violations(page, within="dialog[open]") == []
    with page.expect_response("**/api/v1/audit"):
        files, index = exported(page)
    kinds = sorted(file.kind for file in index.files)
    assert kinds == ["cover", "gesture-set", "play-session", "profile", "report", "take", "take-as-midi"]
    assert index.missing == []
    text = b"".join([*files.values(), *(name.encode() for name in files)])
    assert b"Ben-of-there" not in text
    assert all(words.encode() in text for words in WORDS[:4])
    (music,) = (files[file.path] for file in index.files if file.kind == "take-as-midi")
    assert music.startswith(b"MThd")
    (session,) = (json.loads(files[file.path]) for file in index.files if file.kind == "play-session")
    ids = [session["id"], session["player"]["profileId"], session["takes"][0]["id"]]
    wait_for_status(page, "player-exported")
    assert audit_of(server) == {("export", UUID(wanted).hex, "page") for wanted in ids}

    # The therapist reads there that it was.
    page.get_by_text("What the server has written down").click()
    expect(page.locator(".player-data-audit li")).to_have_count(3)
    expect(page.locator(".player-data-audit")).to_contain_text("exported, session (by the page)")

    # The other way there.
    press(page, "Back")
    press(page, "Done")
    data_of(page, "Mia-of-here")

    # Nobody deletes by a slip, and the question says what goes.
    before = page.evaluate(ALL_THAT_IS_KEPT)
    assert all(words in before for words in (*WORDS, *ids))
    page.route(API, lambda route: route.abort())
    press(page, "Delete everything for good")
    asked = page.get_by_role("dialog", name="Delete everything of Mia-of-here for good?")
    expect(asked).to_contain_text("1 session · 1 take · 1 set of gestures")
    press(page, "Cancel")
    assert page.evaluate(ALL_THAT_IS_KEPT) == before
    press(page, "Delete everything for good")
    press(page, "Delete for good")
    wait_for_status(page, "player-wiped")
    after = page.evaluate(ALL_THAT_IS_KEPT)
    assert [words for words in WORDS if words in after] == []
    assert "Ben-of-there" in after
    button(page, "Done").click()
    go_to(page, "Play")
    expect(take_rows(page)).to_have_count(1)

    # The server did not answer, and is told by the next page.
    assert [each for each in ids if UUID(each).hex not in at_the_server(server)] == []
    page.unroute(API)
    page.reload()
    left = "`${JSON.stringify({ ...localStorage })}`"
    wait_until(page, f"!({left}).includes('{ids[1]}') && !({left}).includes('{ids[0]}')")
    wait_until(page, f"({ALL_THAT_IS_KEPT})().then((all) => !{json.dumps(ids)}.some((id) => all.includes(id)))")
    kept_there = at_the_server(server)
    assert [each for each in ids if UUID(each).hex in kept_there] == []


SEALING = re.compile(r"/(bundle/zip-\w+|vendor/zip)\.js")


def test_the_file_is_locked_and_where_what_locks_does_not_come_there_is_none(open_page: Opener) -> None:
    page = open_page(camera=False, expect_errors=True, bypass_csp=True, script=BREAKABLE)
    new_player(page, "Mia-of-here")
    data_of(page, "Mia-of-here")
    saved: list[Download] = []
    held: list[Route] = []
    page.on("download", lambda download: saved.append(download))
    press(page, "Propose one")
    said = page.locator(".player-data-said")
    page.route(SEALING, lambda route: route.abort())
    press(page, "Save everything as one file")
    expect(said).to_contain_text("could not be made")
    page.unroute(SEALING)
    page.route(SEALING, lambda route: held.append(route))
    press(page, "Save everything as one file")
    expect(button(page, "Save everything as one file")).to_be_disabled()
    expect(said).to_contain_text("could not be made")
    # A late answer is no file that nobody expects any more; the passphrase is there still.
    held[0].continue_()
    page.unroute(SEALING)
    press(page, "Save everything as one file")
    wait_for_status(page, "player-exported")
    assert (len(held), len(saved)) == (1, 1)
    # Gone with the dialog.
    press(page, "Back")
    row(page, "Mia-of-here").get_by_role("button", name="Data", exact=True).click()
    is_locked_with_a_passphrase_that_is_typed_or_proposed(page)


def is_locked_with_a_passphrase_that_is_typed_or_proposed(page: Page) -> None:
    """The data of Mia, which were just opened."""
    passphrase = page.get_by_role("dialog").get_by_label("Lock the file with a passphrase (if you like)", exact=True)
    passphrase = passphrase.and_(page.locator("input"))
    expect(passphrase).to_have_attribute("type", "password")
    passphrase.fill("too short")
    press(page, "Save everything as one file")
    expect(page.get_by_role("alert").filter(has_text="12 to 99 characters")).to_be_visible()
    expect(passphrase).to_be_focused()
    # Whoever does not type has one proposed, and sees it.
    press(page, "Propose one")
    proposed = passphrase.input_value()
    expect(passphrase).to_have_attribute("type", "text")
    expect(button(page, "Show the passphrase")).to_have_attribute("aria-pressed", "true")
    assert violations(page, within="dialog[open]") == []
    with page.expect_download() as downloading:
        press(page, "Save everything as one file")
    with pyzipper.AESZipFile(downloading.value.path()) as archive:
        archive.setpassword(proposed.encode())
        inner = archive.read("everything.zip")
    with zipfile.ZipFile(io.BytesIO(inner)) as archive:
        assert PLAYER_EXPORT.parse(archive.read("index.json")).player.name == "Mia-of-here"
    # It is there to be written down, and gone with the dialog.
    expect(passphrase).to_have_value(proposed)
    press(page, "Back")
    row(page, "Mia-of-here").get_by_role("button", name="Data", exact=True).click()
    expect(passphrase).to_have_value("")
    assert proposed not in page.evaluate(ALL_THAT_IS_KEPT)


def test_one_switch_takes_everything_home_and_deletes_it_from_a_server_that_says_how_long_it_keeps(
    launch: Callable[..., Browser], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CREATABLE_KEEP_DAYS", "90")
    server = Server(tmp_path)
    server.start()
    try:
        with opening(server, launch) as open_page:
            the_data_by_one_switch(open_scanning(open_page, sound=SMALL_SOUND), server)
    finally:
        server.stop()


def the_data_by_one_switch(page: Page, server: Server) -> None:
    new_player(page, "Mia-of-here")
    record_take(page)
    for view in ("Sessions", "Play"):
        go_to(page, view)
        kept = page.locator(".kept-days:visible")
        expect(kept).to_contain_text("deletes takes and sessions for good 90 days after they were played")
    page.goto(f"{server.url}/?input=one-switch")
    expect(take_rows(page)).to_have_count(1)

    press_switch(page, "b")
    choose(page, "Mia-of-here", "b")
    # The one that chooses her says that it is on.
    choose(page, "Mia-of-here", "b", is_whole=True)
    choose(page, "Data", "b")
    expect(page.locator(".player-data-counts")).to_contain_text("1 take")
    assert twins(page) == []
    with page.expect_download() as saved:
        choose(page, "Data of Mia-of-here", "b")
        choose(page, "Save everything as one file", "b")
    with zipfile.ZipFile(saved.value.path()) as archive:
        kinds = sorted(file.kind for file in PLAYER_EXPORT.parse(archive.read("index.json")).files)
    assert kinds == ["profile", "take", "take-as-midi"]
    wait_for_status(page, "player-exported")
    choose(page, "Data of Mia-of-here", "b")
    choose(page, "Delete everything for good", "b")
    expect(page.get_by_role("dialog", name="Delete everything of Mia-of-here for good?")).to_be_visible()
    choose(page, "Delete for good", "b")
    wait_for_status(page, "player-wiped")
    assert "Mia-of-here" not in page.evaluate(ALL_THAT_IS_KEPT)
    wait_until(page, "fetch('/api/v1/takes').then((answer) => answer.json()).then(({ total }) => total === 0)")
