"""Whatever can be pressed can be the switch; what cannot be had is told, and the space bar stands in for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import heard_codes, heard_notes, wait_until
from .page_clock import set_forward
from .player import Opener, button, status, wait_for_status
from .switch_player import (
    GUARD_MS,
    QUICK,
    SOON,
    kept,
    open_scanning,
    press,
    scan_to,
    set_up,
    step_to,
    under_the_scan,
)

BEGIN, FIRST = "Press the switch to begin", "Press your switch"
GAMEPAD = """
window.pad = { connected: true, index: 0, buttons: Array.from({ length: 4 }, () => ({ pressed: false, value: 0 })) };
navigator.getGamepads = () => [window.pad];
window.padButton = (index, pressed) => { window.pad.buttons[index] = { pressed, value: Number(pressed) }; };
"""
MIDI = """
window.midiInput = new EventTarget();
window.midiAsked = 0;
navigator.requestMIDIAccess = async () => {
  window.midiAsked += 1;
  return Object.assign(new EventTarget(), { inputs: new Map([['1', window.midiInput]]), outputs: new Map() });
};
window.midiSend = (...data) => window.midiInput.dispatchEvent(
  Object.assign(new Event('midimessage'), { data: Uint8Array.from(data) }));
"""
MICROPHONE_ASKED = """
window.microphoneAsked = 0;
const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = (wanted) => {
  if (wanted.audio) window.microphoneAsked += 1;
  return ask(wanted);
};
"""
NO_MICROPHONE = """
navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('none', 'NotFoundError'); };
"""
# A microphone that hears nothing, but for a voice whenever the test lets it.
VOICE = """
navigator.mediaDevices.getUserMedia = async () => {
  const context = new AudioContext();
  const [tone, gain] = [new OscillatorNode(context), new GainNode(context, { gain: 0 })];
  // On opposite sides, as from a cable that turns one of them round.
  const [turned, sides] = [new GainNode(context, { gain: -1 }), new ChannelMergerNode(context, { numberOfInputs: 2 })];
  const heard = new MediaStreamAudioDestinationNode(context, { channelCount: 2 });
  tone.connect(gain).connect(sides, 0, 0);
  gain.connect(turned).connect(sides, 0, 1);
  sides.connect(heard);
  tone.start();
  window.voice = async (on) => {
    await context.resume();
    gain.gain.value = on ? 0.8 : 0;
  };
  return heard.stream;
};
"""


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener) -> Page:
    """For whom nobody has set up a switch; its microphone is the browser's own, which beeps once a second."""
    return open_scanning(open_page_for_all, "/?input=one-switch", script=GAMEPAD + MIDI + MICROPHONE_ASKED, camera=True)


@pytest.fixture
def page(one_page: Page) -> Page:
    """The same page for all, with the space bar as the switch and nothing said yet; each test sets up its own."""
    if under_the_scan(one_page) == FIRST:
        press(one_page)
    one_page.keyboard.press("Escape")
    one_page.keyboard.press("Escape")
    expect(one_page.locator("dialog[open]")).to_have_count(0)
    set_up(one_page, scan="off", switchOne="key:Space")
    one_page.evaluate("heard.notes.length = heard.statuses.length = 0")
    return one_page


def press_pad(page: Page, number: int) -> None:
    page.evaluate(f"padButton({number}, true)")
    page.wait_for_timeout(60)
    page.evaluate(f"padButton({number}, false)")
    # The page looks at it every few milliseconds, and sees it let go before the time has gone by.
    set_forward(page, 0)
    set_forward(page, GUARD_MS)


def learn(page: Page, kind: str) -> None:
    """Open the dialog that asks for a new switch, by mouse: a helper's hand."""
    button(page, "Switches").click()
    button(page, "Set the switch").click()
    button(page, kind).click()


def test_the_first_gamepad_button_that_is_pressed_is_the_switch(one_page: Page) -> None:
    """The first one of this page, on which nobody has a switch yet."""
    page = one_page
    expect(page.locator(".scan-label")).to_have_text(FIRST)
    press_pad(page, 2)
    assert kept(page, "switchOne") == "gamepad:2"
    first = under_the_scan(page)
    assert first
    assert first != BEGIN


def test_a_gamepad_that_goes_away_is_told_and_the_space_bar_stands_in(page: Page) -> None:
    set_up(page, scan="two-switches", switchOne="gamepad:1")
    press_pad(page, 1)
    first = under_the_scan(page)
    page.evaluate("""pad.connected = false;
        dispatchEvent(Object.assign(new Event('gamepaddisconnected'), { gamepad: pad }))""")
    wait_for_status(page, "switch-gamepad-gone")
    assert "the space bar is the switch" in status(page)
    press(page, " ")
    second = under_the_scan(page)
    assert second not in ("", first)
    page.evaluate("pad.connected = true; dispatchEvent(new Event('gamepadconnected'))")
    wait_for_status(page, "switch-gamepad-back")
    press_pad(page, 1)
    assert under_the_scan(page) != second


def test_a_new_switch_is_set_by_pressing_it_and_does_nothing_else_then(page: Page) -> None:
    set_up(page, scan="one-switch")
    learn(page, "A key, a gamepad button or a mouse button")
    expect(page.get_by_role("alert")).to_have_text("Press the switch now")
    press(page, "x")
    wait_for_status(page, "switch-set")
    assert kept(page, "switchOne") == "key:KeyX"
    expect(page.locator(".switch-set b")).to_have_text("Key X")


def test_the_right_mouse_button_can_be_the_switch_and_opens_no_menu(page: Page) -> None:
    set_up(page, scan="two-switches", switchOne="mouse:2")
    page.mouse.move(600, 600)
    page.mouse.click(600, 600, button="right")
    set_forward(page, GUARD_MS)
    first = under_the_scan(page)
    page.mouse.click(600, 600, button="right")
    assert under_the_scan(page) not in ("", BEGIN, first)


def test_nobody_is_caught_where_no_switch_is_pressed(page: Page) -> None:
    set_up(page, scan="one-switch", switchOne="gamepad:0")
    page.evaluate(f"() => {{ window.usual = [setTimeout, setInterval]; {SOON} }}")
    learn(page, "A key, a gamepad button or a mouse button")
    wait_for_status(page, "switch-not-heard", seconds=40)
    expect(page.locator("switch-dialog dialog[open]")).to_have_count(0)
    assert kept(page, "switchOne") == "gamepad:0"
    page.evaluate("() => { [window.setTimeout, window.setInterval] = usual; }")


def test_a_midi_note_can_be_the_switch_is_set_with_switches_alone_and_midi_is_asked_for_only_then(page: Page) -> None:
    set_up(page, scan="two-switches")
    press(page)
    step_to(page, "Switches")
    step_to(page, "The switch")
    step_to(page, "Set the switch")
    assert page.evaluate("midiAsked") == 0
    step_to(page, "A key of a MIDI instrument")
    wait_until(page, "midiAsked === 1")
    page.wait_for_timeout(100)
    page.evaluate("midiSend(0x90, 61, 100)")
    wait_for_status(page, "switch-set")
    assert kept(page, "switchOne") == "midi:61"
    expect(page.locator(".switch-set b").first).to_have_text("MIDI note C♯4")


def test_a_loud_sound_can_be_the_switch_and_the_microphone_is_asked_for_only_then(page: Page) -> None:
    set_up(page, scan="one-switch")
    assert page.evaluate("microphoneAsked") == 0
    learn(page, "A loud sound")
    wait_for_status(page, "switch-set")
    assert kept(page, "switchOne") == "sound:loud"
    assert page.evaluate("microphoneAsked") == 1
    assert not [code for code in heard_codes(page) if code.startswith("switch-microphone")]


def test_every_loud_sound_plays_the_next_note_and_one_that_is_held_lasts(page: Page) -> None:
    # Slowly: a sound has to be heard before the scan goes on, on a busy computer as well.
    page.evaluate(f"() => {{ {VOICE} }}")
    set_up(page, scan="one-switch", switchOne="sound:loud", instrument="next-note", scanMs=3000)
    wait_until(page, "window.voice !== undefined")
    for count, note in enumerate((60, 62, 64), 1):
        scan_to(page, "Next note")
        page.evaluate("voice(true)")
        wait_until(page, f"heard.notes.length === {2 * count - 1}")
        # Longer than a note of a switch that is only touched.
        page.wait_for_timeout(2 * int(QUICK["scanNoteMs"]))
        assert heard_notes(page)[-1] == ("note-on", note)
        page.evaluate("voice(false)")
        wait_until(page, f"heard.notes.length === {2 * count}")
        assert heard_notes(page)[-1] == ("note-off", note)
        set_forward(page, GUARD_MS)


def test_a_missing_microphone_is_told_and_the_space_bar_stands_in(page: Page) -> None:
    page.evaluate(f"() => {{ {NO_MICROPHONE} }}")
    set_up(page, scan="two-switches", switchOne="sound:loud")
    wait_for_status(page, "switch-microphone-none")
    press(page, " ")
    first = under_the_scan(page)
    press(page, " ")
    assert under_the_scan(page) not in ("", BEGIN, first)
