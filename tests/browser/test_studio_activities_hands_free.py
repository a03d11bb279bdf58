"""The activities of the studio that make something, one after the other on one page: by one switch, and by a nose."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import wait_until
from .head_player import HeadPlayer
from .live_camera import camera_script
from .player import Opener, button, record, stop, wait_for_status
from .switch_player import choose as choose_by_switch
from .switch_player import open_scanning, press
from .test_covers import ALT, COVERS, PAINTED
from .test_dreaming import DREAMS_AT_ONCE
from .test_hidden_room import FIRST_DOT, mask_at_once
from .test_painting import PAINTS_AT_ONCE
from .test_studio_speeds import KEPT, MEASURES_AT_ONCE, PASSED_OVER, measured_at_once, row

BLUE, RED, DARK = (f"{FIRST_DOT} === '{colour}'" for colour in ("35,80,168", "198,40,40", "16,16,24"))
SAID = "heard.statuses.some(({ code }) => code === '%s')"


def choose(page: Page, *path: str) -> None:
    for words in path:
        choose_by_switch(page, words, "b")


def imitated_too(page: Page) -> None:
    """What was passed over is measured, and what had been measured is as it was."""
    imitated = page.locator("tbody[data-model=selfie-segmentation] [data-speed='onnxruntime-web webgpu']")
    expect(imitated).to_contain_text("96")
    expect(imitated).to_contain_text("imitates")
    measured_at_once(page)


def test_one_switch_is_enough_to_paint_for_a_cover_to_dream_to_tell_people_from_rooms_and_to_measure(
    open_page: Opener,
) -> None:
    page = open_scanning(open_page, "/?input=one-switch", simulated=True, camera=True,
                         script=camera_script(every_ms=200) + PAINTS_AT_ONCE + DREAMS_AT_ONCE)
    mask_at_once(page)
    # There is a take.
    record(page)
    button(page, "C4").click()
    stop(page)
    press(page, "b")
    choose(page, "Views", "Studio", "Activities", "Paint it like a painting", "Your picture", "Start camera")
    expect(button(page, "Take a picture")).to_be_visible()
    choose(page, "Your picture", "Take a picture", "Style", "Drawn", "Woodcut", "Paint", "Paint")
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")
    a_switch_makes_a_cover_and_takes_it_away(page)

    choose(page, "Views", "Studio", "Activities", "Let it dream", "Your picture", "Take a picture", "Dream")
    expect(page.locator(".dream-state")).to_have_text("Your dream is here.")
    a_switch_tells_people_from_rooms(page)

    page.evaluate(MEASURES_AT_ONCE)
    page.evaluate(KEPT)
    choose(page, "Activities", "Models and sounds", "How it works", "Measure this device")
    measured_at_once(page)
    assert row(page, "selfie-segmentation", "onnxruntime-web webgpu") == [PASSED_OVER]
    choose(page, "How quick each is on this device", "Measure the imitated chips too")
    imitated_too(page)


def a_switch_makes_a_cover_and_takes_it_away(page: Page) -> None:
    choose(page, "How much painting", "As the cover of a take", "Use as the cover")
    wait_for_status(page, "cover-kept")
    choose(page, "Views", "Play", "My takes", ALT, "Take the cover away", "Take the cover away")
    wait_for_status(page, "cover-taken-away")
    assert page.evaluate(COVERS) == 0


def a_switch_tells_people_from_rooms(page: Page) -> None:
    choose(page, "Activities", "Who is in front")
    page.locator("who-view").get_by_role("button", name="Start", exact=True).wait_for()
    choose(page, "Start", "What is painted", "A colour instead")
    wait_until(page, BLUE)
    choose(page, "Colour", "Red", "Only me")
    wait_until(page, RED)
    assert page.locator("who-view").get_by_label("Only me").is_checked()
    assert page.evaluate("document.querySelector('who-view').shown.isAlone")
    choose(page, "Stop")
    expect(page.locator(".who-picture canvas")).to_be_hidden()


def test_a_nose_alone_paints_for_a_cover_dreams_tells_people_from_rooms_and_measures(open_page: Opener) -> None:
    # Nothing has to be scrolled: that is a test of its own (test_dwell.py).
    player = HeadPlayer(open_page, "/?input=dwell", times=3, settings={"dwellMs": 400},
                        viewport={"width": 1280, "height": 1900})
    for fake in (PAINTS_AT_ONCE, DREAMS_AT_ONCE):
        player.see(fake)
    mask_at_once(player.page)
    # There is a take.
    player.see("player.find('Record').click()")
    player.until(SAID % "recording")
    player.look_at("C4")
    player.until("heard.notes.some(({ type }) => type === 'note-on')")
    player.see("document.querySelector('control-bar .record').click()")
    player.until(SAID % "take-kept")
    go_to_studio(player)

    player.press("Paint it like a painting", "document.querySelector('paint-view')")
    player.press("Take a picture", "document.querySelector('paint-view').shown.state === 'ready'")
    player.press("Woodcut", "document.querySelector('paint-view').shown.choice.first === 'woodcut'")
    player.press("Paint", PAINTED)
    # Who has chosen not to see the camera's picture sees it nowhere.
    assert player.see("""['.chosen-picture', '.paint-before canvas'].map((each) =>
      document.querySelector(`paint-view ${each}`).checkVisibility())""") == [False, False]
    a_nose_makes_a_cover_and_takes_it_away(player)

    go_to_studio(player)
    player.press("Let it dream", "document.querySelector('dream-view')")
    player.press("Take a picture", "document.querySelector('dream-view').shown.state === 'ready'")
    player.press("Dream", "document.querySelector('dream-view').shown.step")
    a_nose_tells_people_from_rooms(player)

    player.see(MEASURES_AT_ONCE)
    player.see(KEPT)
    player.press("Models and sounds", "document.querySelector('model-list')?.checkVisibility()")
    player.press("How it works", "document.querySelector('model-list details').open")
    player.press("Measure this device", "document.querySelector('speed-table').shown.done > 0")
    player.press("Measure the imitated chips too", "!document.querySelector('speed-table').shown.isGoing"
                 " && document.querySelector('speed-table').shown.rows.every(({ state }) => state !== 'imitated')")
    assert not player.used_hands
    imitated_too(player.page)


def go_to_studio(player: HeadPlayer) -> None:
    """Open the view for the player: what is done there is what counts."""
    player.see("document.querySelector('nav a[href=\"/studio\"]').click()")
    player.until("document.querySelector('[data-activity=paint]')?.checkVisibility()")


def a_nose_makes_a_cover_and_takes_it_away(player: HeadPlayer) -> None:
    player.press("As the cover of a take", "document.querySelector('cover-choice dialog').open")
    player.press("Use as the cover", SAID % "cover-kept")
    assert player.see(COVERS) == 1
    player.see("document.querySelector('nav a[href=\"/\"]').click()")
    player.until("document.querySelector('takes-list .take-cover')?.checkVisibility()")
    player.press(ALT, "document.querySelector('cover-dialog dialog').open")
    player.press("Take the cover away", "document.querySelector('ask-dialog dialog').open")
    player.press("Take the cover away", SAID % "cover-taken-away")
    assert player.see(COVERS) == 0


def a_nose_tells_people_from_rooms(player: HeadPlayer) -> None:
    player.press("Who is in front, what is behind?", "document.querySelector('who-view')?.checkVisibility()")
    player.press("Start", "document.querySelector('who-view').shown.isSeen")
    player.press("A colour instead", BLUE)
    player.press("Red", RED)
    player.press("Silhouette", DARK)
    player.press("checkbox", "document.querySelector('who-view').shown.isAlone")
    player.press("Stop", "document.querySelector('.who-picture canvas').hidden")
