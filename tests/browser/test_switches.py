"""Whatever can be pressed can be the switch; what cannot be had is told, and the space bar stands in for it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import heard_codes, heard_notes, wait_until
from .page_clock import set_forward
from .player import Opener, button, status, wait_for_status
from .switch_player import GUARD_MS, QUICK, SOON, open_scanning, press, scan_to, step_to, under_the_scan

BEGIN = "Press the switch to begin"
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


def kept(page: Page, name: str) -> object:
    return page.evaluate(f"JSON.parse(localStorage.getItem('creatable.settings')).{name}")


def wait_for_scan(page: Page) -> None:
    wait_until(page, f"document.querySelector('.scan-label')?.textContent !== '{BEGIN}'")


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


def test_the_first_gamepad_button_that_is_pressed_is_the_switch(open_page: Opener) -> None:
    page = open_scanning(open_page, "/?input=one-switch", script=GAMEPAD)
    expect(page.locator(".scan-label")).to_have_text("Press your switch")
    press_pad(page, 2)
    assert kept(page, "switchOne") == "gamepad:2"
    first = under_the_scan(page)
    assert first
    assert first != BEGIN


def test_a_gamepad_that_goes_away_is_told_and_the_space_bar_stands_in(open_page: Opener) -> None:
    page = open_scanning(open_page, script=GAMEPAD, scan="two-switches", switchOne="gamepad:1")
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


def test_a_new_switch_is_set_by_pressing_it_and_does_nothing_else_then(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch")
    learn(page, "A key, a gamepad button or a mouse button")
    expect(page.get_by_role("alert")).to_have_text("Press the switch now")
    press(page, "x")
    wait_for_status(page, "switch-set")
    assert kept(page, "switchOne") == "key:KeyX"
    expect(page.locator(".switch-set b")).to_have_text("Key X")


def test_the_right_mouse_button_can_be_the_switch_and_opens_no_menu(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="two-switches", switchOne="mouse:2")
    page.mouse.move(600, 600)
    page.mouse.click(600, 600, button="right")
    set_forward(page, GUARD_MS)
    first = under_the_scan(page)
    page.mouse.click(600, 600, button="right")
    assert under_the_scan(page) not in ("", BEGIN, first)


def test_nobody_is_caught_where_no_switch_is_pressed(open_page: Opener) -> None:
    page = open_scanning(open_page, script=SOON, scan="one-switch", switchOne="gamepad:0")
    learn(page, "A key, a gamepad button or a mouse button")
    wait_for_status(page, "switch-not-heard", seconds=40)
    expect(page.locator("switch-dialog dialog[open]")).to_have_count(0)
    assert kept(page, "switchOne") == "gamepad:0"


def test_a_key_cannot_be_both_switches(open_page: Opener) -> None:
    page = open_scanning(open_page, "/?input=two-switches")
    press(page, " ")
    press(page, " ")
    wait_for_status(page, "switch-taken")
    press(page, "Enter")
    assert (kept(page, "switchOne"), kept(page, "switchTwo")) == ("key:Space", "key:Enter")


def test_a_midi_note_can_be_the_switch_and_midi_is_asked_for_only_then(open_page: Opener) -> None:
    page = open_scanning(open_page, script=MIDI, scan="one-switch")
    press(page)
    assert page.evaluate("midiAsked") == 0
    learn(page, "A key of a MIDI instrument")
    wait_until(page, "midiAsked === 1")
    page.wait_for_timeout(100)
    page.evaluate("midiSend(0x90, 61, 100)")
    wait_for_status(page, "switch-set")
    assert kept(page, "switchOne") == "midi:61"
    expect(page.locator(".switch-set b")).to_have_text("MIDI note C♯4")


def test_a_switch_can_be_set_with_switches_alone(open_page: Opener) -> None:
    page = open_scanning(open_page, script=MIDI, scan="two-switches")
    press(page)
    step_to(page, "Switches")
    step_to(page, "The switch")
    step_to(page, "Set the switch")
    step_to(page, "A key of a MIDI instrument")
    wait_until(page, "midiAsked === 1")
    page.wait_for_timeout(100)
    page.evaluate("midiSend(0x90, 50, 100)")
    wait_for_status(page, "switch-set")
    assert kept(page, "switchOne") == "midi:50"


def test_a_loud_sound_can_be_the_switch_and_the_microphone_is_asked_for_only_then(open_page: Opener) -> None:
    # The browser's own test microphone beeps once a second.
    page = open_scanning(open_page, script=MICROPHONE_ASKED, camera=True, scan="one-switch")
    press(page)
    assert page.evaluate("microphoneAsked") == 0
    learn(page, "A loud sound")
    wait_for_status(page, "switch-set")
    assert kept(page, "switchOne") == "sound:loud"
    assert page.evaluate("microphoneAsked") == 1
    assert not [code for code in heard_codes(page) if code.startswith("switch-microphone")]


def test_every_loud_sound_plays_the_next_note_and_one_that_is_held_lasts(open_page: Opener) -> None:
    # Slowly: a sound has to be heard before the scan goes on, on a busy computer as well.
    page = open_scanning(open_page, script=VOICE, scan="one-switch", switchOne="sound:loud", instrument="next-note",
                         scanMs=3000)
    press(page)
    wait_until(page, "window.voice !== undefined")
    page.evaluate("voice(true)")
    wait_for_scan(page)
    page.evaluate("voice(false)")
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


def test_a_missing_microphone_is_told_and_the_space_bar_stands_in(open_page: Opener) -> None:
    page = open_scanning(open_page, script=NO_MICROPHONE, scan="one-switch", switchOne="sound:loud")
    wait_for_status(page, "switch-microphone-none")
    press(page, " ")
    wait_for_scan(page)
