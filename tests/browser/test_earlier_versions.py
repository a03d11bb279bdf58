"""Whatever an earlier version kept for a player, in the browser, on the server or in a file, is there in this one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import mido
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import CAMERA_FLAGS, LISTENER, Server, Watch, wait_until
from .earlier_player import EARLIER, document, put_database_back, put_storage_back
from .gesture_player import begin, end, gesture_camera, open_set, plays, settle, show_sliders, start_camera
from .player import button, take_rows, visit_anew
from .profile_player import choose, keys, players, row
from .see_player import SELDOM_DRAWN
from .switch_player import LABEL
from .tracking_rig import run_without_warm_up

ComeBack = Callable[..., Page]
D_PENTATONIC = ["D3", "E3", "F♯3", "A3", "B3", "D4", "E4", "F♯4", "A4", "B4"]
CHOSEN = {"Scale": "pentatonic", "First note": "2", "Loudness": "fixed", "Mirror": "silhouette", "Colours": "dark",
          "Shape of the dot": "ring", "Colour of the dot": "yellow", "Buttons": "left",
          "Picture behind the keys": "particles"}
SET = {"Number of keys": "10", "Octave": "3", "Loudness of each note": "70", "Gap between keys": "0.2",
       "Size of text and buttons": "1.2", "Size of the dot": "2", "Smoothing": "10"}
TICKED = {"Letter keys play everywhere on the page": True, "Screen readers hear the names of notes": True,
          "Press what the dot rests on": False}
TAKES = {"Evening song": (0, [50, 54, 59, 66]), "Drums": (9, [36, 38, 36, 46]), "Not sent yet": (0, [50, 54]),
         "Take 4": (0, [59, 66])}
# These are in the browser alone.
UNSENT = ["Not sent yet", "Take 4"]
D3 = 50


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the earlier version's database."""
    folder = tmp_path_factory.mktemp("earlier")
    put_database_back(folder)
    server = Server(folder)
    server.start()
    for take in server.takes():
        if take["name"] in UNSENT:
            server.delete(f"/api/v1/takes/{take['id']}")
    yield server
    server.stop()


@pytest.fixture
def come_back(home: Server, launch: Callable[..., Browser]) -> Iterator[ComeBack]:
    """Open the page in a browser that an earlier version has written into; what goes wrong there fails the test."""
    context = launch(*CAMERA_FLAGS).new_context(service_workers="block")
    context.set_default_timeout(30_000)
    context.add_init_script(LISTENER)
    watch = Watch(home.url)
    watch.follow_context(context)

    def start(path: str = "/", *, script: str = "", locked: bool = False) -> Page:
        context.add_init_script(script)
        home.release()
        put_storage_back(context, home.url, locked=locked)
        page = context.new_page()
        page.goto(home.url + path)
        page.locator("play-stage .zone").first.wait_for(state="attached")
        return page

    yield start
    context.close()
    assert watch.foreign == []
    assert watch.errors == []


def take(page: Page, name: str) -> Locator:
    return take_rows(page).filter(has=page.get_by_role("heading", name=name, exact=True))


def struck(midi: mido.MidiFile) -> tuple[int, list[int]]:
    """The channel and the notes of a file that uses one channel."""
    notes = [message for message in midi if message.type == "note_on" and message.velocity]
    (channel,) = {message.channel for message in notes}
    return channel, [message.note for message in notes]


def test_mia_comes_back_to_all_that_she_had_and_what_she_shared_opens_where_nobody_has_been(
    come_back: ComeBack, home: Server, tmp_path: Path
) -> None:
    page = come_back(script=SELDOM_DRAWN, locked=True)
    a_lock_is_still_shut_and_opens_with_its_pin(page)
    takes_are_listed_are_heard_again_and_become_midi(page, home, tmp_path)
    page.get_by_role("link", name="See sound", exact=True).click()
    what_was_drawn_and_how_sound_is_seen_is_still_so(page)
    page.get_by_role("link", name="Play", exact=True).click()
    settings_are_in_force_and_each_player_still_has_the_own(page)
    home.release()
    a_link_a_players_file_and_a_file_of_gestures_open_where_nobody_has_been(page)


def a_lock_is_still_shut_and_opens_with_its_pin(page: Page) -> None:
    button(page, "Unlock").click()
    expect(button(page, "Settings")).to_be_hidden()
    page.get_by_label("PIN, 4 to 8 digits").fill("2468")
    button(page, "Unlock with this PIN").click()
    expect(button(page, "Settings")).to_be_visible()


def takes_are_listed_are_heard_again_and_become_midi(page: Page, home: Server, tmp_path: Path) -> None:
    expect(page.locator("takes-list h3")).to_have_text(list(reversed(TAKES)))
    # What was not sent, and what broke off, has gone to the server.
    expect(page.locator(".take-state")).to_have_text(["Saved"] * len(TAKES))
    assert sorted(str(each["name"]) for each in home.takes()) == sorted(TAKES)
    for name, notes in TAKES.items():
        with page.expect_download() as download:
            take(page, name).get_by_role("button", name="Download MIDI").click()
        download.value.save_as(tmp_path / "take.mid")
        assert struck(mido.MidiFile(tmp_path / "take.mid")) == notes
    playing = take(page, "Evening song").get_by_role("button", name="Play", exact=True)
    playing.click()
    played = "heard.notes.filter(({ origin, type }) => origin === 'playback' && type === 'note-on')"
    wait_until(page, f"{played}.length === 4")
    assert page.evaluate(f"{played}.map(({{ note }}) => note)") == TAKES["Evening song"][1]
    expect(playing).to_be_visible()


def what_was_drawn_and_how_sound_is_seen_is_still_so(page: Page) -> None:
    page.evaluate("heard.notes.length = 0")
    expect(page.locator(".draw-strokes path")).to_have_count(2)
    expect(page.get_by_role("combobox", name="Sound of the drawing")).to_have_value("flute")
    expect(page.get_by_role("combobox", name="Notes of the drawing")).to_have_value("blues")
    expect(page.get_by_role("slider", name="Once across")).to_have_value("9")
    for picture, shown in [("Pitches over time", "true"), ("Wheel of notes", "true"), ("Melody line", "false")]:
        expect(button(page, picture)).to_have_attribute("aria-pressed", shown)
    expect(page.get_by_role("checkbox", name="Side by side")).to_be_checked()
    expect(page.get_by_role("slider", name="Brightness")).to_have_value("0.7")
    button(page, "Play the drawing").click()
    wait_until(page, "heard.notes.filter(({ type }) => type === 'note-on').length >= 4")
    button(page, "Stop the drawing").click()
    notes = page.evaluate("heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note).slice(0, 4)")
    assert notes == sorted(notes), "the first line goes up"


def settings_are_in_force_and_each_player_still_has_the_own(page: Page) -> None:
    expect(players(page)).to_contain_text("Mia")
    expect(page.locator(".zone-name")).to_have_text(D_PENTATONIC)
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    expect(page.get_by_role("slider", name="Volume")).to_have_value("55")
    button(page, "Settings").click()
    dialog = page.get_by_role("dialog", name="Settings")
    for label, value in CHOSEN.items():
        expect(dialog.get_by_role("combobox", name=label, exact=True)).to_have_value(value)
    for label, value in SET.items():
        expect(dialog.get_by_role("slider", name=label)).to_have_value(value)
    for label, ticked in TICKED.items():
        expect(dialog.get_by_label(label, exact=True)).to_be_checked(checked=ticked)
    button(page, "Pointing test").click()
    expect(page.get_by_role("table", name="Earlier tests").get_by_role("row")).to_have_count(2)
    page.keyboard.press("Escape")

    choose(page, "Otto")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator(".zone-name").first).to_have_text("Große Trommel")
    page.keyboard.press("PageDown")
    wait_until(page, f"Boolean({LABEL})")
    page.keyboard.press("F4")
    expect(page.get_by_role("status")).to_contain_text("Alles ist angehalten")
    page.keyboard.press("F4")
    players(page).click()
    row(page, "Otto").get_by_role("button", name="Frühere Einstellungen").click()
    # The server's own earlier one comes after it.
    page.get_by_role("button", name="Einstellungen vom").first.click()
    # That was before there was German, and the drums had the number of the keys.
    button(page, "Settings").click()
    expect(page.get_by_role("slider", name="Number of drums")).to_have_value("14")
    page.keyboard.press("Escape")

    choose(page, "No player")
    assert keys(page) == 7
    choose(page, "Mia")
    expect(page.locator(".zone-name")).to_have_text(D_PENTATONIC)


def test_gestures_are_there_do_what_they_did_and_the_learnt_model_knows_them(come_back: ComeBack) -> None:
    page = come_back("/teach", script=gesture_camera(real=True)["script"])
    run_without_warm_up(page)
    expect(page.locator(".gesture-name")).to_have_text(["Nothing special", "lean left", "near"])
    expect(page.locator(".mapping").get_by_role("combobox", name="Action", exact=True)).to_have_count(2)
    expect(page.locator(".mapping").first.get_by_role("combobox", name="Note", exact=True)).to_have_value(str(D3))
    show_sliders(page, "near")
    expect(page.locator("gesture-trigger").get_by_role("slider", name="Clear enough at")).to_have_value("0.6")
    start_camera(page)
    # Where the player sits is the middle: not where a gesture is made.
    settle(page)
    plays(page, "near", D3)
    begin(page, "lean left")
    assert page.evaluate("heard.notes.some(({ type, value }) => type === 'pitch-bend' && value > 0)")
    end(page)
    # By the reach that was learnt, so little is all the way; without one it would be a third of it.
    page.get_by_role("link", name="Play", exact=True).click()
    settle(page)
    page.evaluate("player.pose = { ...player.pose, x: player.pose.x + 30 }")
    wait_until(page, "heard.pointers.at(-1).present && heard.pointers.at(-1).x < 0.15", 60)


def a_link_a_players_file_and_a_file_of_gestures_open_where_nobody_has_been(page: Page) -> None:
    """In a browser that has forgotten everything."""
    visit_anew(page, (EARLIER / "share-link.txt").read_text(encoding="utf-8").strip())
    expect(page.locator("ask-dialog h2")).to_have_text("Add the player Mia and play with these settings?")
    button(page, "Yes, play").click()
    expect(players(page)).to_contain_text("Mia")
    expect(page.locator(".zone-name").first).to_have_text("Kick")

    players(page).click()
    page.locator("profiles-view input[type=file]").set_input_files(EARLIER / "player.json")
    expect(page.locator("ask-dialog h2")).to_contain_text("Mia is here already")
    button(page, "Yes, play").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    reach = document("player.json")["reaches"]
    # As a player has the reach: by what the page writes into the file when it is shared again.
    players(page).click()
    row(page, "Mia").get_by_role("button", name="Share").click()
    with page.expect_download() as download:
        button(page, "Save as a file").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8"))["reaches"] == reach
    button(page, "Back").click()
    page.locator("profiles-view").get_by_role("button", name="Done").click()

    page.get_by_role("link", name="Teach gestures", exact=True).click()
    open_set(page, document("gestures.gesture.json"))
    expect(page.locator(".gesture-name")).to_have_text(["Nothing special", "lean left", "near"])
    expect(page.locator(".mapping")).to_have_count(2)
