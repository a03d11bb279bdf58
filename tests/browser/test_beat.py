"""A beat to play to, and drums to it: heard in time whatever the page does, seen, set, kept, and in the take."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from .breakable import BREAKABLE, answer, set_speed, set_way
from .conftest import heard_codes, wait_until
from .player import TAP, Opener, button, focus, kept_in_the_browser, record, stop, wait_for_sound, wait_for_status
from .switch_player import set_up
from .test_accessibility import violations_in
from .test_look import cut_off

# What the audio thread tells of each beat.
TOLD = """
window.told = [];
window.AudioWorkletNode = class extends AudioWorkletNode {
  constructor(context, name, options) {
    super(context, name, options);
    if (name === 'creatable-metronome') this.port.addEventListener('message', ({ data }) => told.push(data));
  }
};
"""
BEAT = {"beat": True, "tempoBpm": 300, "beatsInBar": 3}
DRUMS = {"tempoBpm": 240, "beatsInBar": 4}
STEPS = "told.filter(({ step }) => step !== undefined)"
# Ten minutes, rendered ahead: the beginning of each knock, in samples.
RENDERED = """async (tempoBpm) => {
  const sampleRate = 8000;
  const context = new OfflineAudioContext(1, 600 * sampleRate, sampleRate);
  const { Metronome } = await import('/static/band/metronome.js');
  const metronome = new Metronome({ output: context.destination, onHeard: () => {} });
  await metronome.load();
  // The page's own thread is busy nearly all the while.
  const busy = setInterval(() => { for (const ends = Date.now() + 180; Date.now() < ends;); }, 200);
  metronome.start({ tempoBpm, beatsInBar: 4, click: true, rows: null, struck: [], loops: false });
  const sound = (await context.startRendering()).getChannelData(0);
  clearInterval(busy);
  const found = [];
  let quiet = sampleRate;
  for (let at = 0; at < sound.length; at += 1) {
    if (Math.abs(sound[at]) > 0.2 && quiet > 400) found.push(at);
    quiet = Math.abs(sound[at]) > 0.01 ? 0 : quiet + 1;
  }
  return found;
}"""


def lit(page: Page) -> str:
    return str(page.evaluate("document.querySelector('.beat-lamps .is-now')?.textContent ?? ''"))


def ten_minutes_of_it_have_each_beat_on_its_own_sample_while_the_page_is_busy(page: Page) -> None:
    for tempo in (97, 120):
        begins = page.evaluate(RENDERED, tempo)
        assert begins == pytest.approx([beat * 60 * 8000 / tempo for beat in range(10 * tempo)], abs=1)


def test_drums_and_a_beat_go_on_while_the_page_is_busy_are_counted_in_kept_and_in_time(open_page: Opener) -> None:
    page = open_page(camera=False, bypass_csp=True, script=TAP + TOLD,
                     kept={"creatable.settings": json.dumps(BEAT | DRUMS)})
    drums_are_heard_set_and_taken_home_while_the_page_is_busy(page)
    set_up(page, **BEAT)
    page.evaluate("told.length = 0")
    it_goes_on_while_the_page_is_busy_and_is_seen_beat_by_beat(page)
    a_bar_is_counted_before_a_take_and_not_where_the_beat_is_ended(page)
    its_tempo_is_tapped(page)
    page.reload()
    its_tempo_and_the_drums_are_kept(page)
    ten_minutes_of_it_have_each_beat_on_its_own_sample_while_the_page_is_busy(page)


def step(page: Page, name: str) -> Locator:
    return page.locator("drum-grid").get_by_role("button", name=name)


def drums_are_heard_set_and_taken_home_while_the_page_is_busy(page: Page) -> None:
    page.get_by_role("button", name="Drums", exact=True).click()
    expect(page.locator("drum-grid dialog")).to_be_visible()
    assert violations_in(page, "light", "dark", "narrow", within="drum-grid") == {}
    assert not cut_off(page)

    # One tab stop for all of the steps; arrow keys go on from it.
    first = step(page, "Kick, beat 1, step 1")
    focus(first)
    page.keyboard.press("Tab")
    expect(button(page, "Done")).to_be_focused()
    focus(first)
    for key in ("ArrowDown", "End", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    last = step(page, "Snare, beat 4, step 3")
    expect(last).to_be_focused()
    expect(last).to_have_attribute("aria-pressed", "true")
    button(page, "Done").click()

    record(page)
    button(page, "Play the drums").click()
    wait_for_sound(page)
    wait_until(page, f"{STEPS}.length >= 3")
    # Nothing else runs on the page for a second.
    page.evaluate("""() => { for (const ends = performance.now() + 1000; performance.now() < ends;); }""")
    wait_until(page, f"{STEPS}.length >= 20")
    button(page, "Stop the drums").click()
    stop(page)
    told = page.evaluate(STEPS)
    at = [each["atSeconds"] - told[0]["atSeconds"] for each in told]
    assert at == pytest.approx([index / 16 for index in range(len(told))], abs=1e-4)
    assert [each["step"] for each in told[:18]] == [*range(16), 0, 1]

    # What sounded is in the take, where it sounded.
    (take,) = kept_in_the_browser(page)
    notes = [event for event in take["events"] if event["type"] == "note-on"]
    struck = [(each["atSeconds"], hit) for each in told for hit in each["hits"]]
    assert [(event["channel"], event["note"]) for event in notes] == [(9, [36, 38, 42][hit]) for _, hit in struck]
    assert [event["atSeconds"] - notes[0]["atSeconds"] for event in notes] == pytest.approx(
        [seconds - struck[0][0] for seconds, _ in struck], abs=0.02)


def it_goes_on_while_the_page_is_busy_and_is_seen_beat_by_beat(page: Page) -> None:
    expect(page.locator("beat-bar section")).to_be_visible()
    assert violations_in(page, "light", "dark", "narrow", within="beat-bar") == {}
    assert not cut_off(page)
    focus(button(page, "Start the beat"))
    page.keyboard.press("Enter")
    wait_until(page, "told.length >= 3")
    # Nothing else runs on the page for a second.
    page.evaluate("""() => { for (const ends = performance.now() + 1000; performance.now() < ends;); }""")
    wait_until(page, "told.length >= 10")
    told = page.evaluate("told")
    assert [each["beat"] for each in told[:7]] == [0, 1, 2, 0, 1, 2, 0]
    after = [each["atSeconds"] - told[0]["atSeconds"] for each in told]
    assert after == pytest.approx([at * 0.2 for at in range(len(told))], abs=1e-4)
    wait_until(page, "document.querySelector('.beat-lamps .is-now').textContent === '2'")
    expect(page.locator(".beat-lamps li")).to_have_text(["1", "2", "3"])

    # More beats in a bar, and slower, while it goes on.
    page.get_by_label("Beats in a bar").select_option("5")
    expect(page.locator(".beat-lamps li")).to_have_count(5)
    wait_until(page, "told.at(-1).beat === 4")
    page.get_by_role("slider", name="beats a minute").fill("60")
    expect(page.locator(".beat-bar .field").first).to_contain_text("60 beats a minute")

    # Another view has a sound of its own; nothing is left of it.
    page.get_by_role("link", name="See sound").click()
    page.get_by_role("link", name="Play", exact=True).click()
    expect(button(page, "Start the beat")).to_be_visible()
    assert lit(page) == ""
    beats = page.evaluate("told.length")
    page.wait_for_timeout(1100)
    assert page.evaluate("told.length") == beats


def a_bar_is_counted_before_a_take_and_not_where_the_beat_is_ended(page: Page) -> None:
    set_up(page, **BEAT, countIn=True)
    page.evaluate("""() => {
      window.begunAt = [];
      told.length = heard.statuses.length = 0;
      document.addEventListener('creatable:status', ({ detail: { code } }) => {
        if (code === 'recording') begunAt.push(told.length);
      });
    }""")
    button(page, "Record").click()
    wait_for_status(page, "counting-in")
    wait_for_status(page, "recording")
    # With the first beat after three of them.
    assert page.evaluate("begunAt") == [4]
    stop(page)
    # It is the beat that goes on; and a press that somebody thinks better of, before a bar of it is over.
    page.get_by_role("slider", name="beats a minute").fill("120")
    expect(button(page, "Stop the beat")).to_be_visible()
    page.evaluate("told.length = 0")
    button(page, "Record").click()
    wait_until(page, "told.length >= 1")
    button(page, "Stop the beat").click()
    # Record pressed twice is counted anew, and is one take.
    button(page, "Record").dblclick()
    wait_for_status(page, "recording", times=2)
    stop(page)
    assert heard_codes(page).count("recording") == heard_codes(page).count("take-kept") == 2
    page.get_by_label("Count a bar before a take").uncheck()
    button(page, "Record").click()
    wait_for_status(page, "recording", times=3)
    assert heard_codes(page).count("counting-in") == 4
    stop(page)
    button(page, "Stop the beat").click()


def its_tempo_is_tapped(page: Page) -> None:
    set_up(page, tempoBpm=100)
    page.evaluate("""() => {
      const buttons = [...document.querySelectorAll('beat-bar button')];
      const button = buttons.find(({ innerText }) => innerText.trim() === 'Tap');
      const taps = [0, 500, 1000, 1500];
      const real = performance.now.bind(performance);
      for (const atMs of taps) {
        performance.now = () => 1e6 + atMs;
        button.click();
      }
      performance.now = real;
    }""")
    expect(page.get_by_role("slider", name="120 beats a minute")).to_be_visible()
    focus(button(page, "Tap"))
    page.keyboard.press("Enter")


def its_tempo_and_the_drums_are_kept(page: Page) -> None:
    expect(page.get_by_role("slider", name="120 beats a minute")).to_be_visible()
    set_up(page, **DRUMS)
    page.get_by_role("button", name="Drums", exact=True).click()
    expect(step(page, "Snare, beat 4, step 3")).to_have_attribute("aria-pressed", "true")


def test_a_beat_that_is_missing_or_hangs_is_said_and_one_that_is_ended_before_it_is_there_never_begins(
    open_page: Opener,
) -> None:
    page = open_page(camera=False, expect_errors=True, script=TOLD + BREAKABLE + "least = 2500;",
                     kept={"creatable.settings": json.dumps(BEAT)})
    begin, end = button(page, "Start the beat"), button(page, "Stop the beat")
    # There is sound, however long it takes to come, and nothing hangs but the beat.
    set_speed(page, 1)
    # What is missing comes with the next press.
    page.route("**/band/metronome-processor.js", lambda route: route.abort())
    begin.click()
    wait_for_status(page, "sound-unreachable")
    expect(begin).to_be_visible()
    page.unroute("**/band/metronome-processor.js")
    begin.click()
    wait_until(page, "told.length >= 2")
    end.click()
    set_speed(page, 20)
    set_way(page, "addModule", "hang")
    begin.click()
    wait_for_status(page, "sound-unreachable", times=2)
    expect(begin).to_be_visible()
    # Pressed again and again while it hangs: what is ended by then does not begin when it comes.
    set_speed(page, 1)
    for press in (begin, end, begin, end):
        press.click()
    page.evaluate("told.length = 0")
    answer(page, "addModule")
    begin.click()
    wait_until(page, "told.length >= 3")
    assert [each["beat"] for each in page.evaluate("told")[:3]] == [0, 1, 2]
