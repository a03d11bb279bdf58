"""A sitting from Begin to the list: marked, noted, with its takes in order; found, archived, deleted, had back."""

from __future__ import annotations

import io
import json
import re
import urllib.error
import zipfile
from pathlib import Path
from typing import Any

import mido
import pretty_midi
import pytest
from playwright.sync_api import Download, Locator, Page, expect

from creatable.sessions import PLAY_SESSION
from creatable.takes import TAKE

from .axe import violations
from .conftest import Server, wait_until
from .head_player import HeadPlayer
from .player import (
    SMALL_SOUND,
    Opener,
    any_sound,
    button,
    focus,
    record,
    record_take,
    stop,
    visit_anew,
    wait_for_status,
)
from .profile_player import new_player
from .switch_player import choose, open_scanning, press, saved_midi, twins

KEPT = """new Promise((done) => {
  const opening = indexedDB.open('creatable-sessions');
  opening.onsuccess = () => {
    const asked = opening.result.transaction('sessions').objectStore('sessions').getAll();
    asked.onsuccess = () => { opening.result.close(); done(asked.result.map(({ playSession }) => playSession)); };
  };
})"""


def kept(page: Page) -> list[dict[str, Any]]:
    """The sessions of this browser, as they are kept."""
    return list(page.evaluate(KEPT))


def go_to(page: Page, view: str) -> None:
    page.get_by_role("navigation", name="Views").get_by_role("link", name=view, exact=True).click()


def begin(page: Page, code: str = "") -> None:
    if code:
        field(page, "Nickname or code").fill(code)
    button(page, "Begin").click()
    wait_for_status(page, "session-begun")


def end(page: Page) -> None:
    page.locator("[data-request=session-end]").click()
    expect(page.get_by_role("heading", name="A new session")).to_be_focused()


def field(page: Page, label: str | re.Pattern[str]) -> Locator:
    return page.locator("sessions-view").get_by_label(label, exact=isinstance(label, str))


def rows(page: Page) -> Locator:
    return page.locator(".sessions-all > ul > li")


def test_what_was_called_for_and_played_with_help_is_in_the_report_and_sessions_are_put_in_order(
    open_page: Opener,
) -> None:
    page = open_page(camera=False, path="/sessions", bypass_csp=True, kept=any_sound(waitingSong="hot-cross-buns"))
    begin(page, "M-07")
    help_said = page.get_by_role("combobox", name="Does somebody help the player?")
    help_said.select_option(label="With help")
    assert violations(page, within=".session-now") == []
    go_to(page, "Play")
    sign = page.get_by_role("group", name="Session", exact=True)
    expect(sign).to_contain_text("With help")
    cue = sign.get_by_role("button", name="Cue", exact=True)
    expect(cue).to_be_disabled()
    record(page)
    cue.click()
    page.keyboard.press("F2")
    wait_for_status(page, "cue-given", times=2)
    for at in range(7):
        expect(page.locator("song-row")).to_contain_text(f"{at} of 17 notes")
        page.locator(".zone.is-next").press("Enter")
    with page.expect_response(lambda answer: answer.request.method == "PUT" and "/takes/" in answer.url) as sent:
        stop(page)
    assert sent.value.status == 201
    go_to(page, "Sessions")
    button(page, "Report").click()
    # What was lit before the take began is not in it. The second cue came before anything was played.
    told = {"answers": "6", "prompts": "2", "prompt-answers": "1", "notes-helped": "7", "notes-alone": "0"}
    for figure, value in told.items():
        expect(page.locator(f"[data-figure={figure}] .report-number")).to_have_text(value)
    expect(page.locator("[data-figure=reaction] .report-number")).to_contain_text("s")
    page.reload()
    expect(help_said).to_have_value("With help")
    end(page)
    expect(sign).to_have_count(0)
    begin(page, "M-08")
    expect(help_said).to_have_value("Not said")
    visit_anew(page, "/sessions")
    sessions_are_put_in_order(page)


def test_a_sitting_is_begun_marked_noted_found_again_and_taken_home(open_page: Opener, server: Server) -> None:
    page = open_page(camera=False, path="/sessions", bypass_csp=True, expect_errors=True, kept=any_sound())
    field(page, "Nickname or code").wait_for()
    assert violations(page) == []
    page.get_by_text("Place and goal").click()
    field(page, "Place").fill("Room 2")
    field(page, "Goal, in your own words").fill("to reach\nfurther left")
    begin(page, "M-07")
    expect(page.locator(".session-now [data-request=session-mark]")).to_be_focused()
    notes = field(page, "Notes")
    notes.press_sequentially("Calm at first")
    # Whoever types in the middle is not put elsewhere by what was kept of it a moment ago.
    for _ in range(len(" at first")):
        notes.press("ArrowLeft")
    notes.press_sequentially(", it seems,", delay=30)
    expect(notes).to_have_value("Calm, it seems, at first")
    notes.press("F4")
    wait_for_status(page, "session-marked")
    expect(notes).to_be_focused()
    assert violations(page, within="sessions-view, session-sign, .status") == []

    go_to(page, "Play")
    sign = page.get_by_role("group", name="Session", exact=True)
    expect(sign).to_contain_text("Session with M-07")
    record_take(page, "ad")
    page.keyboard.press("F4")
    wait_for_status(page, "session-marked", times=2)
    # Nothing moves under a player's dot while it is said, and when it goes.
    expect(page.locator(".status")).to_contain_text("This moment is marked.")
    place = page.locator("#stage").bounding_box()
    page.evaluate("document.querySelector('.status').hidden = true")
    assert page.locator("#stage").bounding_box() == place
    sign.get_by_role("button", name="Mark this moment").click()
    wait_for_status(page, "session-marked", times=3)
    record_take(page, "f")

    go_to(page, "Sessions")
    field(page, re.compile("Words for the moment")).fill("waits for the beat")
    # All of it is there after the page was opened again, and it goes on.
    wait_until(page, f"{KEPT}.then(([one]) => one.marks[2]?.words === 'waits for the beat' && one.takes.length === 2)")
    page.reload()
    end(page)
    (session,) = kept(page)
    assert (session["player"], session["place"], session["instrument"]) == ({"name": "M-07"}, "Room 2", "piano")
    assert (session["goal"], session["notes"]) == ("to reach\nfurther left", "Calm, it seems, at first")

    button(page, "Open").click()
    expect(page.locator("#session-opened-title")).to_be_focused()
    moments = page.locator(".session-moments > li")
    expect(moments).to_have_count(5)
    marked = [bool(moments.nth(place).get_attribute("data-mark")) for place in range(5)]
    assert marked == [True, False, True, True, False]
    expect(moments.nth(1)).to_contain_text("2 notes")
    moments.nth(1).get_by_role("button", name="Play").click()
    wait_until(page, "heard.notes.some(({ origin }) => origin === 'playback')")
    button(page, "Stop playing").click()
    field(page, "Add a tag").fill("beat")
    field(page, "Add a tag").press("Enter")
    expect(button(page, "Remove beat")).to_be_visible()
    field(page, "Name").fill("First beat")
    field(page, "Name").blur()
    expect(page.get_by_role("heading", name="First beat")).to_be_visible()
    moments.first.get_by_role("button", name="Delete this mark").click()
    expect(moments).to_have_count(4)
    button(page, "Undo The mark was deleted.").click()
    expect(moments).to_have_count(5)
    assert violations(page, within="sessions-view, .status") == []
    a_file_that_takes_long_says_how_far_it_is_and_can_be_cancelled(page)
    midi, files = take_the_files_home(page)
    read_the_report(page)
    assert not any("/api/v1/sessions" in each for each in page.evaluate(
        "performance.getEntriesByType('resource').map(({ name }) => name)")), "nobody's notes are sent anywhere"
    they_are_those_that_the_server_makes(page, server, midi, files)


def a_file_that_takes_long_says_how_far_it_is_and_can_be_cancelled(page: Page) -> None:
    page.route("**/export/csv", lambda route: None)
    focus(button(page, "ZIP of everything"))
    page.keyboard.press("Enter")
    expect(page.locator(".session-making")).to_have_text("The file is being made: 0 of 2 takes are in it.")
    expect(button(page, "Cancel the file")).to_be_focused()
    page.keyboard.press("Enter")
    wait_for_status(page, "session-file-cancelled")
    expect(button(page, "ZIP of everything")).to_be_focused()
    expect(page.locator(".session-making")).to_have_count(0)
    page.unroute("**/export/csv")


def take_the_files_home(page: Page) -> tuple[bytes, dict[str, bytes]]:
    """Of the session that is open, by the keyboard alone: made here, of what this browser has."""
    midi = saved_by_keyboard(page, "One MIDI file")
    assert midi.suggested_filename == "First beat.mid"
    file = mido.MidiFile(midi.path(), charset="utf8")
    assert file.type == 1
    assert [track[0].name for track in file.tracks] == ["First beat", "Take 1", "Take 2"]
    markers = [message.text for message in file.tracks[0] if message.type == "marker"]
    assert [each for each in markers if each.startswith("Take")] == ["Take 1", "Take 2"]
    assert [each.partition(" ")[2] for each in markers if ":" in each] == ["", "", "waits for the beat"]
    song = pretty_midi.PrettyMIDI(str(midi.path()))
    notes = sorted((note.start, note.pitch) for part in song.instruments for note in part.notes)
    assert [pitch for _, pitch in notes] == [60, 64, 65]

    files = files_of(saved_by_keyboard(page, "ZIP of everything"))
    (session,) = kept(page)
    assert json.loads(files["session.json"]) == session
    assert files["session.mid"] == midi.path().read_bytes()
    assert sorted(files)[2:] == [f"takes/0{number} Take {number}.{extension}" for number in (1, 2)
                                 for extension in ("csv", "json", "mid", "musicxml")]
    # Without a server there is what the browser makes of it.
    page.route("**/api/**", lambda route: route.abort())
    alone = files_of(saved_by_keyboard(page, "ZIP of everything"))
    wait_for_status(page, "session-file-partly")
    assert {name: content for name, content in files.items() if not name.endswith(("csv", "musicxml"))} == alone
    page.unroute("**/api/**")
    assert violations(page, within="sessions-view, .status") == []
    return midi.path().read_bytes(), files


def they_are_those_that_the_server_makes(
    page: Page, server: Server, midi: bytes, files: dict[str, bytes]
) -> None:
    """Of the same session, where somebody sends it there."""
    assert len(server.takes()) == 2
    (session,) = kept(page)
    address = f"/api/v1/sessions/{session['id']}"
    page.evaluate("""([address, session]) => fetch(address, { method: 'PUT', body: JSON.stringify(session),
                     headers: { 'Content-Type': 'application/json' } })""", [address, session])
    assert midi == server.get(f"{address}/export/midi")
    with zipfile.ZipFile(io.BytesIO(server.get(f"{address}/export/zip"))) as archive:
        by_server = {name: archive.read(name) for name in archive.namelist()}
    assert len(files) == 10
    assert sorted(files) == sorted(by_server)
    for name, content in files.items():
        if name.endswith(".json"):
            kind = PLAY_SESSION if name == "session.json" else TAKE
            assert kind.parse(content) == kind.parse(by_server[name])
        else:
            assert content == by_server[name], name
    server.delete(address)


def saved_by_keyboard(page: Page, name: str) -> Download:
    focus(button(page, name))
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    # Whoever made one goes on from there.
    expect(button(page, name)).to_be_focused()
    return saved.value


def files_of(saved: Download) -> dict[str, bytes]:
    with zipfile.ZipFile(saved.path()) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def read_the_report(page: Page) -> None:
    """Of the session that is open: made by the server, with its words put in here, printed and saved."""
    page.evaluate("window.print = () => document.body.dataset.printed = ''")
    with page.expect_request("**/api/v1/reports/sessions/html*") as asked:
        button(page, "Report").click()
    sent = str(asked.value.post_data)
    assert not [words for words in ("M-07", "Calm", "further", "Room 2", "First beat", "waits") if words in sent]
    report = page.locator(".session-report article")
    expect(report.get_by_role("heading", name="Report of a session")).to_be_focused()
    for words in ("M-07", "First beat", "Room 2", "to reach\nfurther left", "Calm, it seems, at first"):
        expect(report.locator("[data-own] bdi").get_by_text(words, exact=True)).to_be_visible()
    expect(report.locator("[data-figure=notes] td").first).to_have_text("3")
    assert violations(page, within="sessions-view") == []
    page.get_by_text("As text, to copy").click()
    text = re.compile("^M-07\nFirst beat\n.*Notes: 3\n", re.DOTALL)
    expect(page.get_by_label("Text for a record")).to_have_value(text)
    button(page, "Print").click()
    expect(page.locator("body")).to_have_attribute("data-printed", "")
    page.emulate_media(media="print")
    expect(report).to_be_visible()
    others = ("header.page-header", "nav.skip-links", ".session-report > .controls", ".sessions-private", "area-pin")
    for beside in others:
        expect(page.locator(beside)).to_be_hidden()
    page.emulate_media(media="screen")
    for name, kind in (("Save as a page", "html"), ("Save as a table (CSV)", "csv"), ("Save as text", "txt")):
        with page.expect_download() as saved:
            button(page, name).click()
        assert saved.value.suggested_filename.endswith(f".{kind}")
        content = saved.value.path().read_text(encoding="utf-8")
        assert ("Calm, it seems" in content) == (kind != "csv")
        assert "script" not in content.replace("script-src", "")
    button(page, "Back to the sessions").click()
    expect(button(page, "Report")).to_be_focused()


def sessions_are_put_in_order(page: Page) -> None:
    """Where there are none so far."""
    for code in ("A", "A", "B"):
        begin(page, code)
        end(page)
    expect(rows(page)).to_have_count(3)
    # The trend of one of them, over the days that are wanted.
    page.get_by_text("Trend over sessions").click()
    page.locator(".session-trend select[name=of]").select_option("A")
    since = page.locator(".session-trend select[name=since]")
    since.select_option(index=1)
    button(page, "Show the trend").click()
    expect(page.get_by_role("heading", name="Trend over sessions")).to_be_focused()
    expect(page.locator(".session-report article")).to_contain_text("2 of 2 sessions")
    button(page, "Back to the sessions").click()
    expect(button(page, "Show the trend")).to_be_focused()
    expect(since).to_have_value(re.compile("20"))
    field(page, "Search").fill("a")
    expect(rows(page)).to_have_count(2)
    # Two that were one.
    rows(page).first.get_by_role("button", name="Open").click()
    page.get_by_text("Put together with another session").click()
    button(page, "Put together").click()
    wait_for_status(page, "session-merged")
    expect(page.get_by_text("1 minute · 0 takes · 0 marks")).to_be_visible()
    assert sorted(len(each["spans"]) for each in kept(page)) == [1, 1, 2]
    button(page, "All sessions").click()
    expect(rows(page)).to_have_count(1)
    page.locator("[data-request=session-undo]").click()
    expect(rows(page)).to_have_count(2)
    # Into the archive, and out of it.
    field(page, "Search").fill("")
    rows(page).first.get_by_role("button", name="Open").click()
    button(page, "Put into the archive").click()
    expect(page.locator("[data-request=session-undo]")).to_be_focused()
    expect(rows(page)).to_have_count(2)
    field(page, "Show the archive").check()
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("B")
    page.locator("[data-request=session-undo]").click()
    field(page, "Show the archive").uncheck()
    # Deleted, with Undo; and another day, from a list of its own. One that is continued goes on.
    for undo in (True, False):
        rows(page).first.get_by_role("button", name="Delete").click()
        page.locator("ask-dialog").get_by_role("button", name="Delete").click()
        expect(rows(page)).to_have_count(2)
        if undo:
            page.locator("[data-request=session-undo]").click()
        else:
            page.reload()
            page.get_by_text("Deleted sessions (1)").click()
            button(page, "Put back").click()
        expect(rows(page)).to_have_count(3)
    rows(page).first.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Session with B")).to_be_visible()
    # The key that marks says so where no session goes on.
    page.locator("[data-request=session-end]").click()
    page.locator("[data-request=session-begin]").wait_for()
    page.keyboard.press("F4")
    wait_for_status(page, "session-none")


def test_a_player_who_is_kept_on_the_server_has_the_sessions_there_for_the_owner_alone(
    open_page: Opener, server: Server
) -> None:
    page = open_page(camera=False, path="/sessions", expect_errors=True)
    new_player(page, "Zoë", on_server=True)
    page.route("**/api/v1/sessions/**", lambda route: route.abort())
    begin(page)
    field(page, "Notes").fill("laughs")
    end(page)
    button(page, "Open").click()
    expect(page.locator(".session-kept")).to_have_text("Kept in this browser alone.")
    page.unroute("**/api/v1/sessions/**")
    expect(page.locator(".session-kept")).to_have_text("Kept in this browser and on the server.")
    # A report that cannot be had is said, and comes by itself.
    page.route("**/api/v1/reports/**", lambda route: route.abort())
    button(page, "Report").click()
    wait_for_status(page, "report-unreachable")
    button(page, "Try again").wait_for()
    page.unroute("**/api/v1/reports/**")
    expect(page.locator(".session-report [data-own=player] bdi")).to_have_text("Zoë")
    (session,) = kept(page)
    address = f"/api/v1/sessions/{session['id']}"
    assert session["id"] not in server.get("/api/v1/sessions").decode()
    with pytest.raises(urllib.error.HTTPError, match="403"):
        server.get(address)
    server.release()
    assert json.loads(server.get(address))["notes"] == "laughs"
    server.delete(address)


def test_one_switch_is_enough_for_a_sitting(open_page: Opener, tmp_path: Path) -> None:
    # Without end: what is waited for in a group may come late.
    page = open_scanning(open_page, "/sessions?input=one-switch", scanLoops=0, sound=SMALL_SOUND)
    press(page, "b")
    for row, words, code in (
        ("A new session", "Begin", "begun"),
        ("Session with Player 1", "Mark this moment", "marked"),
        ("Session with Player 1", "End", "ended"),
    ):
        if words == "End":
            # By a switch, too: test_scanning.py.
            go_to(page, "Play")
            record_take(page, "d")
            go_to(page, "Sessions")
        choose(page, row, "b")
        choose(page, words, "b")
        wait_for_status(page, f"session-{code}")
        assert twins(page) == []
    # Its report is in its line of the list, and the way back the first thing in it.
    choose(page, "Sessions", "b")
    choose(page, page.locator(".sessions-all h3").first.inner_text(), "b")
    choose(page, "Report", "b")
    page.locator(".session-report h1").wait_for()
    assert twins(page) == []
    choose(page, "Report", "b")
    choose(page, "This report", "b")
    choose(page, "Back to the sessions", "b")
    page.locator(".sessions-all").wait_for()
    # Its file, when it is opened.
    choose(page, "Sessions", "b")
    choose(page, page.locator(".sessions-all h3").first.inner_text(), "b")
    choose(page, "Open", "b")
    way = [page.locator("#session-opened-title").inner_text(), "This session", "One MIDI file"]
    assert twins(page) == []
    assert saved_midi(page, lambda: [choose(page, words, "b") for words in way], tmp_path) == [64]


def test_a_nose_is_enough_for_a_sitting(open_page: Opener) -> None:
    # Nothing has to be scrolled: that is a test of its own (test_dwell.py).
    player = HeadPlayer(open_page, "/sessions?input=dwell", times=4, settings={"dwellMs": 500},
                        viewport={"width": 1280, "height": 1300})
    said = "heard.statuses.some(({{ code }}) => code === '{}')".format
    player.press("Begin", said("session-begun"))
    player.press("Mark this moment", said("session-marked"))
    player.press("End", said("session-ended"))
    player.press("Report", "document.querySelector('.session-report h1')")
    player.press("Back to the sessions", "document.querySelector('.sessions-all')")
    assert not player.used_hands
