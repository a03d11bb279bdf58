"""A take from Record to the file at home: listed, downloaded, copied, renamed, deleted, and there after a reload."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import mido
from playwright.sync_api import Page, Route, expect

import bootstrap
from creatable.exporters import EXPORTERS, export_take
from tests.python.documents import make_take

from .axe import violations
from .conftest import Server, wait_until
from .player import (
    NONE_AT_THE_SERVER,
    Opener,
    any_sound,
    button,
    choose_sound,
    focus,
    kept_in_the_browser,
    play,
    record,
    record_take,
    status,
    stop,
    take_rows,
    take_state,
    wait_for_status,
)
from .test_first_tune import (
    assert_same_notes,
    pair_notes,
    read_with_mido,
    read_with_pretty_midi,
    read_with_the_synthesiser,
)

ODD_NAME = 'Ünïcode 猫 "quoted" a/b\\c:d? <i>*.mid|'
ODD_IN_SCRIPT = ODD_NAME.replace("\\", "\\\\")
ODD_FILE = 'Ünïcode 猫 -quoted- a-b-c-d- -i--.mid-'


def download(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as started:
        button(page, name).first.click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


def export(copy: Path, target: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "creatable", "export", str(copy), "-o", str(target)]
    return subprocess.run(command, cwd=bootstrap.ROOT, capture_output=True, text=True, check=False)


def test_a_take_goes_home_as_the_notes_that_were_heard_and_under_an_odd_name_and_is_gone_when_it_is_deleted(
    open_page: Opener, server: Server, tmp_path: Path
) -> None:
    page = open_page(camera=False, kept=any_sound())
    play(page, "g")
    record(page)
    play(page, "adf", hold_ms=150)
    page.get_by_role("button", name="Sustain").click()
    play(page, "k")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    expect(take_rows(page)).to_contain_text("4 notes")

    heard = [event for event in page.evaluate("heard.notes") if "note" in event]
    copy = download(page, "Save a copy", tmp_path)
    take = json.loads(copy.read_text(encoding="utf-8"))
    first = next(event for event in take["events"] if event["type"] == "note-on")
    start = heard[2]["atSeconds"] - first["atSeconds"]
    # The take began after the note before it and before its own first note.
    rounding = 1e-6
    assert heard[1]["atSeconds"] - rounding <= start <= heard[2]["atSeconds"] + rounding
    played = pair_notes([{**event, "atSeconds": event["atSeconds"] - start} for event in heard[2:]])
    assert [note for note, _, _ in played] == [60, 64, 65, 72]
    assert_same_notes(played, pair_notes(take["events"]))

    midi = download(page, "Download MIDI", tmp_path)
    assert midi.name == "Take 1.mid"
    for read in (read_with_mido, read_with_pretty_midi, read_with_the_synthesiser):
        assert_same_notes(played, read(midi))
    exported = tmp_path / "by-command.mid"
    result = export(copy, exported)
    assert result.returncode == 0, result.stderr
    assert exported.read_bytes() == midi.read_bytes()
    pedals = [message.value for message in mido.MidiFile(midi) if message.is_cc(64)]
    assert 127 in pedals
    is_renamed(page, tmp_path)
    delete_asks_first_can_be_undone_and_then_the_take_is_gone_everywhere(page, server, tmp_path)


def is_renamed(page: Page, folder: Path) -> None:
    """The only take there is; its odd name makes a good file name."""
    for answer, given in (("   ", "Rename"), ("Never mind", "Cancel")):
        button(page, "Rename").click()
        page.get_by_role("textbox").fill(answer)
        button(page, given).last.click()
        expect(page.get_by_role("textbox")).to_be_hidden()
    expect(page.get_by_role("heading", name="Take 1", exact=True)).to_be_visible()

    button(page, "Rename").click()
    page.get_by_role("textbox").fill(f"  {ODD_NAME}\t ")
    button(page, "Rename").last.click()
    expect(page.get_by_role("heading", name=ODD_NAME, exact=True)).to_be_visible()
    wait_until(page, f"fetch('/api/v1/takes').then((a) => a.json()).then((b) => b.takes[0].name === `{ODD_IN_SCRIPT}`)")
    expect(take_state(page)).to_have_text("Saved")
    assert download(page, "Download MIDI", folder).name == f"{ODD_FILE}.mid"
    assert download(page, "Save a copy", folder).name == f"{ODD_FILE}.json"


def delete_asks_first_can_be_undone_and_then_the_take_is_gone_everywhere(
    page: Page, server: Server, tmp_path: Path
) -> None:
    """The only take there is, of four notes."""
    button(page, "Delete").click()
    expect(page.get_by_role("dialog")).to_contain_text("It can be put back for 30 days")
    button(page, "Cancel").click()
    expect(take_rows(page)).to_have_count(1)
    assert len(server.takes()) == 1

    button(page, "Delete").click()
    button(page, "Delete").last.click()
    expect(page.locator("takes-list li")).to_contain_text(f"“{ODD_NAME}” was deleted.")
    wait_until(page, NONE_AT_THE_SERVER)
    # What a switch is told of it, and a screen reader.
    expect(button(page, f"Undo “{ODD_NAME}” was deleted.")).to_be_focused()
    page.keyboard.press("Enter")
    expect(take_state(page)).to_have_text("Saved")
    wait_for_status(page, "take-back")
    assert [note for note, _, _ in read_with_mido(download(page, "Download MIDI", tmp_path))] == [60, 64, 65, 72]

    button(page, "Delete").click()
    button(page, "Delete").last.click()
    expect(take_rows(page)).to_have_count(0)
    wait_until(page, NONE_AT_THE_SERVER)
    page.reload()
    expect(page.get_by_text("Nothing recorded yet.")).to_be_visible()
    assert kept_in_the_browser(page) == []
    # Another day it can still be put back.
    page.get_by_text("Deleted takes (1)").click()
    button(page, "Put back").click()
    wait_until(page, "fetch('/api/v1/takes').then((a) => a.json()).then((b) => b.total === 1)")
    expect(take_state(page)).to_have_text("Saved")
    expect(page.locator(".takes-deleted")).to_have_count(0)
    button(page, "Delete").click()
    button(page, "Delete").last.click()
    wait_until(page, NONE_AT_THE_SERVER)
    page.reload()
    page.get_by_text("Deleted takes (1)").click()
    button(page, "Delete for good").click()
    expect(page.get_by_role("dialog")).to_contain_text(f"Delete “{ODD_NAME}” for good?")
    with page.expect_response(lambda answer: answer.url.endswith("/forget")) as forgotten:
        button(page, "Delete for good").last.click()
    # Nothing of it is left at the server, either.
    assert forgotten.value.status == 204
    wait_for_status(page, "take-forgotten")
    expect(page.locator(".takes-deleted")).to_have_count(0)


def test_takes_are_there_in_another_browser_which_cannot_change_them_and_go_home_as_one_zip_which_can_be_cancelled(
    open_page: Opener, server: Server, tmp_path: Path
) -> None:
    page = open_page(camera=False, bypass_csp=True, kept=any_sound())
    record_take(page, "a")
    everything = button(page, "Download all as ZIP")
    expect(take_state(page)).to_have_text("Saved")
    expect(everything).to_have_count(0)
    record_take(page, "ad")
    wait_until(page, "document.querySelectorAll('.take-state.is-sent').length === 2")
    page.reload()
    other = open_page(camera=False, expect_errors=True)
    for place in (page, other):
        expect(place.locator("takes-list h3")).to_have_text(["Take 2", "Take 1"])
        expect(take_rows(place).first).to_contain_text("2 notes")
        expect(take_rows(place).last).to_contain_text("1 note")
        assert [note for note, _, _ in read_with_mido(download(place, "Download MIDI", tmp_path))] == [60, 64]
    expect(everything).to_be_visible()
    # All of the page, with takes: test_accessibility.
    assert violations(page, within="takes-list") == []

    # By the keyboard, from one and the same button.
    def half(route: Route) -> None:
        job = {"id": route.request.url.rpartition("/")[2], "state": "running", "progress": 0.5}
        if route.request.method == "GET":
            route.fulfill(json=job)
        else:
            route.continue_()

    page.route("**/api/v1/jobs/*", half)
    focus(everything)
    page.keyboard.press("Enter")
    expect(page.locator(".take-making")).to_have_text("The ZIP of all takes is being made: 50 %")
    expect(button(page, "Cancel the ZIP")).to_be_focused()
    assert violations(page, within="takes-list, .status") == []
    with page.expect_response(lambda answer: answer.request.method == "DELETE") as cancelled:
        page.keyboard.press("Enter")
    assert cancelled.value.status == 204
    wait_for_status(page, "takes-zip-cancelled")
    expect(everything).to_be_focused()
    page.unroute("**/api/v1/jobs/*")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    wait_for_status(page, "takes-zip-ready")
    expect(everything).to_be_focused()
    with zipfile.ZipFile(saved.value.path()) as archive:
        assert archive.testzip() is None
        assert {name for name in archive.namelist() if name.endswith("mid")} == {"01 Take 1.mid", "02 Take 2.mid"}
        assert len(archive.namelist()) == 8
    another_browser_neither_deletes_nor_replaces_a_take_and_its_own_does(page, other, server)


def another_browser_neither_deletes_nor_replaces_a_take_and_its_own_does(
    own: Page, other: Page, server: Server
) -> None:
    """Of two takes, the newer one."""
    (take,) = (each for each in server.takes() if each["name"] == "Take 2")
    button(other, "Delete").first.click()
    button(other, "Delete").last.click()
    wait_for_status(other, "take-not-yours")
    expect(other.get_by_role("status")).to_contain_text("It was not deleted and is back in the list")
    expect(take_rows(other)).to_have_count(2)

    button(other, "Rename").first.click()
    other.get_by_role("textbox").fill("Mine")
    button(other, "Rename").last.click()
    wait_for_status(other, "take-copied")
    expect(other.locator("takes-list h3")).to_have_text(["Mine", "Take 2", "Take 1"])
    expect(other.locator(".take-state.is-sent")).to_have_count(3)
    ids = {kept["name"]: kept["id"] == take["id"] for kept in server.takes()}
    assert ids == {"Take 1": False, "Take 2": True, "Mine": False}

    button(own, "Rename").first.click()
    own.get_by_role("textbox").fill("Evening song")
    button(own, "Rename").last.click()
    wait_until(own, "fetch('/api/v1/takes').then((a) => a.json())"
                    ".then((b) => b.takes.some(({ name }) => name === 'Evening song'))")
    button(own, "Delete").first.click()
    button(own, "Delete").last.click()
    wait_until(own, "fetch('/api/v1/takes').then((a) => a.json()).then((b) => b.total === 2)")
    assert sorted(str(kept["name"]) for kept in server.takes()) == ["Mine", "Take 1"]


def a_music_file_becomes_a_take_and_what_is_none_is_said(page: Page, server: Server, tmp_path: Path) -> None:
    """Beside two takes."""
    song, none = tmp_path / "Song.mid", tmp_path / "letter.mid"
    song.write_bytes(export_take(make_take(name="From elsewhere"), EXPORTERS["midi"]))
    none.write_text("Dear all")
    for file, status_code in ((song, "take-imported"), (none, "take-import-refused")):
        page.locator(".take-import input").set_input_files(file)
        wait_for_status(page, status_code)
    expect(take_rows(page)).to_have_count(3)
    expect(page.locator("takes-list .take-state")).to_have_text(["Saved"] * 3)
    (take,) = (take for take in server.takes() if take["name"] == "From elsewhere")
    assert (take["noteCount"], take["protected"]) == (2, True)
    # The button opens the browser's own dialog for files.
    page.evaluate("""document.querySelector('.take-import input').addEventListener('click', (event) => {
      event.preventDefault();
      window.asked = true;
    })""")
    focus(button(page, "Open a music file"))
    page.keyboard.press("Enter")
    wait_until(page, "window.asked")
    assert violations(page, within="takes-list, .take-import, .status") == []


def test_a_take_without_notes_is_no_midi_file_a_sound_changed_in_the_middle_changes_in_it_and_a_music_file_is_one(
    open_page: Opener, server: Server, tmp_path: Path
) -> None:
    page = open_page(camera=False, expect_errors=True)
    record(page)
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    button(page, "Download MIDI").click()
    expect(page.get_by_role("status")).to_contain_text("There is no note in this take")
    assert "undefined" not in status(page)

    record(page)
    play(page, "a")
    choose_sound(page, "marimba")
    wait_until(page, "heard.notes.some((event) => event.type === 'program-change' && event.program === 12)")
    play(page, "d")
    stop(page)
    expect(page.locator("takes-list .take-state")).to_have_text(["Saved"] * 2)
    program, played = -1, []
    for message in mido.MidiFile(download(page, "Download MIDI", tmp_path)):
        program = message.program if message.type == "program_change" else program
        if message.type == "note_on" and message.velocity:
            played.append((program, message.note))
    assert played == [(0, 60), (12, 64)]
    a_music_file_becomes_a_take_and_what_is_none_is_said(page, server, tmp_path)
