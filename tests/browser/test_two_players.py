"""Two people before one camera play one stage, each with a sound and a track of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import mido
from playwright.sync_api import Page, expect

from .conftest import wait_until
from .live_camera import camera_script
from .player import Opener, button, choose_instrument, record, stop, take_state
from .stage_flaws import flaws
from .tracking_rig import run_without_warm_up

TWO = {"creatable.settings": json.dumps({"players": 2})}
# Noses in pixels of the camera's picture, which is not mirrored: the first player is at the left of the mirror.
SIMULATED = """
player.first = { x: 460, y: 200 };
player.second = { x: 180, y: 200 };
player.seen = () => ({
  ...player.first, scale: 0.6, tilt: 0, ...(player.second && { secondX: player.second.x, secondY: player.second.y }),
});
"""
# One face, twice.
REAL = """
player.people = [{ x: 460, y: 200 }, { x: 180, y: 210 }];
player.draw = (context) => {
  context.fillStyle = '#b0aba0';
  context.fillRect(0, 0, 640, 480);
  for (const { x, y } of player.people) {
    context.setTransform(0.8, 0, 0, 0.8, x, y);
    player.drawFace(context);
  }
  context.resetTransform();
};
"""


def last(source: str) -> str:
    return f"heard.pointers.findLast((pointer) => pointer.source === '{source}')"


def present(*sources: str) -> str:
    return " && ".join(f"{last(source)}?.present === true" for source in sources)


def start(open_page: Opener, script: str, **options: Any) -> Page:
    page = open_page(script=script, kept=TWO, **options)
    if "simulated" not in options:
        run_without_warm_up(page)
    button(page, "Start camera").click()
    wait_until(page, present("nose", "nose 2"), seconds=60)
    return page


def struck(channel: int) -> str:
    return f"heard.notes.filter(({{ type, channel }}) => type === 'note-on' && channel === {channel})"


def ask_for(page: Page, **settings: str) -> None:
    """As the settings do."""
    for name, value in settings.items():
        choice = json.dumps({"name": name, "value": value})
        page.evaluate(f"document.querySelector('settings-panel').ask('setting-choose', {choice})")


def said(code: str) -> str:
    return f"heard.statuses.some(({{ code }}) => code === '{code}')"


def test_two_play_with_two_sounds_two_tracks_an_instrument_each_and_two_bodies(
    open_page: Opener, tmp_path: Path
) -> None:
    page = start(open_page, camera_script(every_ms=100) + SIMULATED, simulated=True)
    expect(page.locator(".second-dot.is-present")).to_have_text("2")
    record(page)
    # The second one to the right of the mirror, the first one to the left.
    page.evaluate("player.second.x -= 60; player.first.x += 60")
    wait_until(page, f"{struck(0)}.at(-1)?.note < 65 && {struck(3)}.at(-1)?.note > 65")
    # One leaves: that one's note ends, and the other's goes on.
    page.evaluate("player.second = null")
    wait_until(page, f"!({last('nose 2')}.present)")
    assert page.evaluate(f"{last('nose')}.present")
    wait_until(page, said("second-player-lost"))
    ended = "heard.notes.filter(({ type, channel }) => type === 'note-off' && channel === "
    wait_until(page, f"{ended}3).length === {struck(3)}.length && {ended}0).length === {struck(0)}.length - 1")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    with page.expect_download() as downloading:
        button(page, "Download MIDI").click()
    downloading.value.save_as(tmp_path / "take.mid")
    messages = list(mido.MidiFile(tmp_path / "take.mid"))
    programs = {message.channel: message.program for message in messages if message.type == "program_change"}
    assert programs == {0: 0, 3: 12}, "a piano and a marimba"
    assert {message.channel for message in messages if message.type == "note_on"} == {0, 3}
    page.evaluate("player.first = { x: 460, y: 200 }; player.second = { x: 180, y: 200 }")
    wait_until(page, present("nose", "nose 2"))
    each_has_a_half_of_the_stage(page)
    page.evaluate("player.first = { x: 460, y: 200 }; player.second = { x: 180, y: 200 }")
    wait_until(page, present("nose", "nose 2"))
    two_bodies_have_a_mark_each(page)


def each_has_a_half_of_the_stage(page: Page) -> None:
    """With an instrument each, until both play one again."""
    ask_for(page, secondInstrument="wheel", secondSound="flute")
    expect(page.locator('.zone[data-zone^="second "]')).to_have_count(8)
    stage, dots = page.locator("play-stage").bounding_box(), page.locator(".dot, .second-dot")
    assert stage
    middle = stage["x"] + stage["width"] / 2
    page.evaluate("heard.notes.length = 0; player.second.x -= 60; player.first.x += 60")
    # Only what somebody plays is lit, and each dot is in its own half.
    wait_until(page, f"{struck(0)}.length > 0 && {struck(3)}.length > 0")
    boxes = [box for box in (dots.nth(index).bounding_box() for index in range(2)) if box]
    assert boxes[0]["x"] + boxes[0]["width"] / 2 < middle < boxes[1]["x"] + boxes[1]["width"] / 2
    expect(page.locator('.zone.is-on[data-zone^="second "]')).to_have_count(1)
    expect(page.locator('.zone.is-on:not([data-zone^="second "])')).to_have_count(1)
    # A take sounds beside the players, and its second track is the second one's there, too.
    page.evaluate("player.first = null; player.second = null")
    expect(page.locator(".zone.is-on")).to_have_count(0)
    page.evaluate("""document.dispatchEvent(new CustomEvent('creatable:note', { detail: {
      type: 'note-on', channel: 12, note: 60, velocity: 90, atSeconds: 0, origin: 'playback' } }))""")
    expect(page.locator('.zone.is-on[data-zone^="second "]')).to_have_count(1)
    expect(page.locator('.zone.is-on:not([data-zone^="second "])')).to_have_count(0)
    ask_for(page, secondInstrument="same")


def two_bodies_have_a_mark_each(page: Page) -> None:
    """Where both rest, and without a camera."""
    choose_instrument(page, "Body")
    expect(page.locator(".lane-mark")).to_have_count(4)
    # Where both rest, no number lies over the name of a lane.
    expect(page.locator(".lane-mark .lane-number")).to_have_text(["1", "2"] * 2)
    button(page, "Stop camera").click()
    expect(page.locator(".lane-mark:not(.is-absent)")).to_have_count(0)
    page.evaluate("""(() => {
      const stage = document.querySelector('play-stage');
      for (const player of [1, 2]) stage.showReadings(stage.lanes.map(({ id }) => ({ id, at: 0 })), player);
    })()""")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 720})
        page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        expect(page.locator(".lane-mark:not(.is-absent)")).to_have_count(4)
        assert flaws(page) == [], width


def test_the_second_player_has_a_reach_of_their_own_and_one_plays_again_as_before_when_one_is_chosen(
    open_page: Opener,
) -> None:
    page = start(open_page, camera_script(every_ms=100) + SIMULATED, simulated=True, times=3)
    button(page, "Set my reach").click()
    dialog = page.locator("dialog.calibration")
    dialog.get_by_role("button", name="Set the second player's reach").click()
    expect(dialog.locator("h2")).to_have_text("Set the second player's reach")
    dialog.get_by_role("button", name="Start now").click()
    sentence = dialog.locator(".calibration-sentence")
    expect(sentence).to_contain_text("to the left")
    # The first one's movement is not the second one's.
    page.evaluate("player.first.x += 90; player.second.x += 30")
    for words in ("to the right", "Move up", "Move down"):
        expect(sentence).to_contain_text(words, timeout=20_000)
        dialog.get_by_role("button", name="Skip this direction").click()
    dialog.get_by_role("button", name="Keep it").click()
    wait_until(page, said("calibrated"))
    learnt = page.evaluate("JSON.parse(localStorage['creatable:second-reaches']).nose.reach.left")
    assert 0.02 < learnt < 0.06, "30 of 640 pixels, less the comfort"
    assert page.evaluate("localStorage['creatable:reaches'] ?? null") is None
    page.evaluate("document.querySelector('settings-panel').ask('setting-choose', { name: 'players', value: 1 })")
    wait_until(page, f"!({last('nose 2')}.present)")
    expect(page.locator(".second-dot.is-present")).to_have_count(0)
    page.evaluate("heard.pointers.length = 0")
    wait_until(page, "heard.pointers.length > 5")
    assert page.evaluate("heard.pointers.every(({ source }) => source === 'nose')")


def test_beside_another_instrument_every_name_is_whole(open_page: Opener) -> None:
    split = {"players": 2, "instrument": "piano", "secondInstrument": "drum-kit", "drums": 12, "samplerFields": 12}
    page = open_page(camera=False, kept={"creatable.settings": json.dumps(split)})
    expect(page.locator(".zone-name")).to_have_count(20)
    ids = page.locator("[data-instrument]").evaluate_all("(all) => all.map((each) => each.dataset.instrument)")
    found = {}
    for instrument in ids[1:]:
        choice = json.dumps({"name": "secondInstrument", "value": instrument})
        page.evaluate(f"document.querySelector('settings-panel').ask('setting-choose', {choice})")
        for width in (320, 820, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
            found[instrument, width] = flaws(page)
        if instrument == "drum-kit":
            # In one row all are read the same way, and beside it the other instrument's as it needs them.
            ways = page.locator(".zone-name").evaluate_all(
                "(all) => all.map((each) => getComputedStyle(each).writingMode)")
            assert [set(ways[:8]), set(ways[8:])] == [{"horizontal-tb"}, {"vertical-rl"}]
    assert {where: lost for where, lost in found.items() if lost} == {}


def test_two_real_faces_are_kept_apart_and_one_leaving_keeps_the_other(open_page: Opener) -> None:
    page = start(open_page, camera_script(real=True, every_ms=150) + REAL)
    page.evaluate("player.people[1].x -= 40")
    wait_until(page, f"{last('nose 2')}.x > 0.6")
    assert abs(page.evaluate(f"{last('nose')}.x") - 0.5) < 0.1
    # The first one leaves; the second stays the second.
    page.evaluate("player.people = [player.people[1]]")
    wait_until(page, f"!({last('nose')}.present)")
    # A face that the network loses for a picture is nobody else's for it; one from before may still be on its way.
    seen = "heard.pointers.filter(({ present }) => present).slice(-4)"
    wait_until(page, f"{seen}.length === 4 && {seen}.every(({{ source }}) => source === 'nose 2')")


