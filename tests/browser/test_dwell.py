"""With the nose and dwell alone: the whole way to a MIDI file, settings, names, rest, pause and centre."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import mido
from playwright.sync_api import Page, expect

from .conftest import heard_codes, wait_until
from .head_player import HeadPlayer
from .player import NONE_AT_THE_SERVER, SMALL_SOUND, button
from .test_accessibility import DIALOG as ON_TOP
from .test_accessibility import violations_in

Opener = Callable[..., Page]
# Dwelling is waiting; the journey with a real face waits as everybody does.
QUICK: dict[str, Any] = {"dwellMs": 800, "sound": SMALL_SOUND}
# Of those that do not scroll: test_a_nose_alone_gets_from_the_bookmark_to_a_midi_file does.
TALL, USUAL = {"width": 1280, "height": 1300}, {"width": 1280, "height": 720}
# By the page's clock.
LONGER_THAN_A_PRESS = "new Promise((over) => setTimeout(over, 3000))"
IS_PRESENT = "document.querySelector('.dot.is-present') !== null"
IS_REMOVED = "document.querySelector('takes-list .is-removed') !== null"
DIALOG = "document.querySelector('dialog.{}[open]')"


def note_on(note: int) -> str:
    return f"heard.notes.some(({{ type, note }}) => type === 'note-on' && note === {note})"


def heard(code: str) -> str:
    return f"heard.statuses.some(({{ code }}) => code === '{code}')"


def opened(dialog: str) -> str:
    return f"{DIALOG.format(dialog)} !== null"


def closed(dialog: str) -> str:
    return f"{DIALOG.format(dialog)} === null"


def record(player: HeadPlayer, *notes: int) -> None:
    player.press("Record", heard("recording"))
    player.see("heard.notes.length = 0")
    for note in notes:
        player.press(str(note), note_on(note))
    player.press("Stop", heard("take-kept"))


def delete(player: HeadPlayer) -> None:
    player.press("Delete", opened("ask"))
    player.press("Delete", IS_REMOVED)


def have_deleted(player: HeadPlayer) -> None:
    """As `delete` does, where that it can be done by the head is known."""
    for then in (opened("ask"), IS_REMOVED):
        player.see("player.find('Delete').click()")
        player.until(then)


def test_a_nose_alone_gets_from_the_bookmark_to_a_midi_file(open_page: Opener, tmp_path: Path) -> None:
    player = HeadPlayer(open_page, real=True)
    record(player, 67, 60, 72)
    player.until("document.querySelector('[data-take] .is-sent') !== null")
    with player.page.expect_download(timeout=90_000) as started:
        player.look_at("Download MIDI")
    midi = tmp_path / "take.mid"
    started.value.save_as(midi)

    struck = [message.note for message in mido.MidiFile(midi) if message.type == "note_on" and message.velocity]
    played = player.see("heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note)")
    # On the way to the download the dot may have gone over keys again.
    assert struck == played[: len(struck)]
    assert {67, 60, 72} <= set(struck)
    assert not player.used_hands


def test_who_asks_for_dwell_names_a_take_has_it_back_chooses_from_lists_rests_pauses_and_sets_the_middle_anew(
    open_page: Opener
) -> None:
    player = HeadPlayer(open_page, "/", start="Play with my nose", times=6,
                        settings={**QUICK, "calibrationTime": 0.5})
    without_dwell_the_dot_presses_nothing_and_the_first_screen_offers_it(player)
    player.page.set_viewport_size(TALL)
    a_take_is_named_by_letters_has_its_sound_file_is_deleted_and_had_back(player)
    # A dialog is scrolled in.
    player.page.set_viewport_size(USUAL)
    lists_are_chosen_from_the_dot_rests_everything_pauses_and_the_middle_is_set_anew(player)
    assert not player.used_hands
    go_on_with_a_calibration(player)


def without_dwell_the_dot_presses_nothing_and_the_first_screen_offers_it(player: HeadPlayer) -> None:
    player.press("Settings", "document.querySelector('.head-dot').getBoundingClientRect().y"
                 " <= document.querySelector('#stage').getBoundingClientRect().y + 4")
    player.see(LONGER_THAN_A_PRESS)
    assert player.see(closed("settings"))
    assert player.see("document.querySelector('dwell-bar')") is None
    the_end_key_pauses_and_ends_the_pause(player.page)
    player.page.reload()
    offer = "player.find('Play and press buttons with my nose')"
    player.until(f"window.player && {offer} !== undefined")
    player.see(f"{offer}.click()")
    player.until(IS_PRESENT)


def the_end_key_pauses_and_ends_the_pause(page: Page) -> None:
    page.keyboard.press("End")
    wait_until(page, "heard.pointers.at(-1).present === false")
    expect(button(page, "Go on")).to_be_visible()
    page.evaluate("heard.pointers.length = 0")
    page.keyboard.press("End")
    wait_until(page, "heard.pointers.some(({ present }) => present)")
    # That a key was pressed lets the sound begin, too.
    assert [code for code in heard_codes(page) if code in {"paused", "resumed"}] == ["paused", "resumed"]


def a_take_is_named_by_letters_has_its_sound_file_is_deleted_and_had_back(player: HeadPlayer) -> None:
    record(player, 67)
    player.press("Rename", opened("ask"))
    player.press("text", opened("board"))
    text = "document.querySelector('.board-text').innerText.trim()"
    player.press("Space", "document.querySelector('.board-words button').innerText.trim() === 'Song'")
    player.press("Song", f"{text} === 'Take 1 Song'")
    player.press("b", f"{text} === 'Take 1 Song b'")
    player.press("Done", closed("board"))
    player.press("Rename", closed("ask"))
    player.until("document.querySelector('[data-take] h3').innerText === 'Take 1 Song b'")
    player.press("Download WAV", heard("wav-ready"))
    delete(player)
    player.press("Undo “Take 1 Song b” was deleted.", heard("take-back"))
    player.until("document.querySelector('[data-take] h3').innerText === 'Take 1 Song b'")
    # Another day it is in a list of its own, and is put back. From there a switch deletes for good: test_scanning.
    have_deleted(player)
    player.until(NONE_AT_THE_SERVER)
    assert not player.used_hands
    player.page.reload()
    # Who has asked for it once has it at every later visit.
    player.until(IS_PRESENT)
    player.press("Deleted takes (1)", "document.querySelector('.takes-deleted')?.open === true")
    player.press("Put back", heard("take-back"))
    player.until("document.querySelector('.takes-deleted') === null")


def lists_are_chosen_from_the_dot_rests_everything_pauses_and_the_middle_is_set_anew(player: HeadPlayer) -> None:
    player.press("Settings", opened("settings"))
    player.press("Scale", opened("choice"))
    player.press("Pentatonic", closed("choice"))
    player.press("Done", closed("settings"))
    assert player.see("document.querySelectorAll('play-stage .zone').length") == 6
    for target, began, back, ended in (
        ("Rest", "resting", "Rest", "rest-over"), ("Pause everything", "paused", "Go on", "resumed"),
    ):
        stop_for_a_while(player, target, heard(began))
        player.press(back, heard(ended))
        player.press("60", note_on(60))
    player.press("Centre", heard("recentre-soon"))
    player.look_at("")
    # Wherever the head is when the time is up, there the middle is.
    player.until(heard("recentred"))
    player.until("Math.abs(document.querySelector('.head-dot').getBoundingClientRect().x / innerWidth - 0.5) < 0.1")


def stop_for_a_while(player: HeadPlayer, target: str, began: str) -> None:
    """Press what ends playing and pressing, and find that it does."""
    # It may be sounding already: the dot may lie there since a dialog was closed.
    player.press("72", "heard.notes.findLast(({ note }) => note === 72)?.type === 'note-on'")
    player.press(target, began)
    player.see("heard.notes.length = heard.pointers.length = 0")
    # Over the keys, and on a button for longer than a press takes: nothing answers.
    player.look_on("60")
    player.look_on("Settings")
    player.see(LONGER_THAN_A_PRESS)
    assert player.see("heard.notes.length + heard.pointers.length") == 0
    assert player.see(closed("settings"))


def go_on_with_a_calibration(player: HeadPlayer) -> None:
    """After a helper has paused it."""
    player.see("heard.statuses.length = 0")
    step = "document.querySelector('calibration-view').shown?.step"
    player.press("Set my reach", f"{step} !== undefined")
    player.page.keyboard.press("End")
    player.until(heard("paused"))
    player.press("Go on", heard("resumed"))
    player.look_at("")
    player.until(f"{step} !== 'ready'")


def test_what_a_head_operates_is_large_and_axe_finds_nothing_in_the_bar_the_choices_and_the_board_in_any_look(
    open_page: Opener
) -> None:
    page = open_page(camera=False, path="/?input=dwell", bypass_csp=True)
    page.get_by_role("region", name="Help for the dot").wait_for()
    assert {width: too_small(page, width) for width in (320, 1280)} == {320: [], 1280: []}
    found: dict[str, dict[str, list[str]]] = {}

    def check(state: str, within: str = ON_TOP, colours: str = ON_TOP) -> None:
        found[state] = violations_in(page, "light", "dark", "forced-colours", "narrow", within=within, colours=colours)

    # All the page is larger; nothing else has other colours.
    check("bar", "", "dwell-bar")
    for state, control in (("choices", "select"), ("slider", "[type=range]")):
        chosen = f"document.querySelector('control-bar {control}')"
        page.evaluate(f"document.querySelector('choice-dialog').choose({chosen})")
        page.locator("dialog.choice[open]").wait_for()
        check(state)
        page.keyboard.press("Escape")
    page.evaluate("document.querySelector('letter-board').write(Object.assign(document.createElement('input'),"
                  " { ariaLabel: 'Name', value: 'Tune' }))")
    page.locator("dialog.board[open]").wait_for()
    check("board")
    assert {state: broken for state, broken in found.items() if broken} == {}


def too_small(page: Page, width: int) -> list[Any]:
    """What can be operated in a window of this width, and is not 120 pixels long and 44 wide."""
    page.set_viewport_size({"width": width, "height": 720})
    return list(page.evaluate("""async () => {
      // What looks how wide it is does so with the next picture of the page.
      for (let time = 0; time < 2; time += 1) await new Promise(requestAnimationFrame);
      const { operables, nameOf, placeOf } = await import('/static/ui/operables.js');
      return operables().filter((element) => !element.matches('.zone')).map((element) => {
        const { width, height } = placeOf(element);
        return [nameOf(element), Math.round(Math.max(width, height)), Math.round(Math.min(width, height))];
      }).filter(([, longer, shorter]) => longer < 120 || shorter < 44);
    }"""))
