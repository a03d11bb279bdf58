"""The lessons of the studio by one switch and nose: a line, a rule beside learning, the layers; objects, and models.

By the keyboard they are learnt in test_studio_hands_free, where all other activities are.
"""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import heard_notes, wait_until
from .head_player import HeadPlayer
from .live_camera import camera_script
from .player import Opener, button, focus
from .switch_player import choose as choose_by_switch
from .switch_player import open_scanning, press

LEARN = "How does a computer learn?"
SHOWN = "document.querySelector('learn-view').shown"
CAT_SOUNDS = "cat:n62"
STATE = "document.querySelector('[data-model=selfie-segmentation] .model-state').textContent"
LAYERS = "document.querySelectorAll('layer-pictures .layer').length"
# For who is about something else: the network that looks sees a cat at once, and its layers answer with a grey patch.
LOOKS_AT_ONCE = """
(() => {
  const RealWorker = Worker;
  const layer = { side: 2, channels: 6, pictures: Array.from({ length: 6 }, () => new Uint8Array([0, 80, 160, 240])) };
  const probabilities = new Float32Array(1000);
  probabilities[281] = 1;
  const answers = {
    look: { probabilities, top: [{ name: 'tabby, tabby cat', share: 1 }], tensors: 1 },
    maps: Array.from({ length: 5 }, () => layer),
  };
  window.Worker = function Worker(address, options) {
    if (!String(address).includes('picture-worker')) return new RealWorker(address, options);
    return {
      postMessage({ id, type, picture }) {
        picture.close();
        setTimeout(() => this.onmessage({ data: { id, result: answers[type] } }));
      },
      terminate() {},
    };
  };
})();
"""


def press_on(page: Page, name: str, key: str = "Enter") -> None:
    focus(button(page, name))
    page.keyboard.press(key)


def move(page: Page, slider: str, *keys: str) -> None:
    focus(page.get_by_role("slider", name=slider))
    for key in keys:
        page.keyboard.press(key)


def learn_by_keyboard(page: Page) -> None:
    press_on(page, LEARN)
    # A line: two sliders, small steps that are made larger, until it is learnt.
    move(page, "How steeply the dots rise", "Home", "ArrowRight")
    move(page, "How high the dots lie", "End")
    wait_until(page, f"{SHOWN}.aim.slope < -0.8 && {SHOWN}.aim.height === 1")
    press_on(page, "Small steps", "Space")
    press_on(page, "One step")
    expect(page.locator(".learn-numbers")).to_contain_text("Step 1.")
    press_on(page, "Middling steps")
    press_on(page, "Learn")
    expect(page.locator(".learn-state")).to_contain_text("Learnt, after")
    wait_until(page, f"Math.abs({SHOWN}.guess.slope - {SHOWN}.aim.slope) < 0.1")
    # A rule beside learning.
    press_on(page, "By colour")
    move(page, "A lemon is what is above", "End")
    right = page.locator(".learn-right")
    expect(right.nth(1)).to_have_text("Of new ones from other trees: 105 of 200 right")
    move(page, "Examples it has seen", "Home")
    expect(right.nth(2)).to_have_text("Of those shown: 2 of 2 right")
    # The layers of what is held before the camera.
    press_on(page, "What is in the picture?")
    press_on(page, "Start camera")
    press_on(page, "Look once")
    expect(page.locator(".what-said")).to_have_text("Most likely: Cat")
    page.locator("what-view summary").last.focus()
    page.keyboard.press("Enter")
    press_on(page, "Show what its layers make of this picture")
    wait_until(page, f"{LAYERS} === 5")


def test_one_switch_is_enough_for_each_lesson_for_objects_that_sound_and_for_the_models(open_page: Opener) -> None:
    page = open_scanning(open_page, "/studio?input=one-switch", simulated=True, camera=True,
                         script=camera_script(every_ms=200) + LOOKS_AT_ONCE, objectSounds=CAT_SOUNDS)
    press(page, "b")

    def choose(*path: str) -> None:
        for words in path:
            choose_by_switch(page, words, "b")

    choose("Activities", LEARN)
    choose("A network learns a line", "How steeply the dots rise", "How steeply the dots rise", "-0.6")
    wait_until(page, f"{SHOWN}.aim.slope === -0.6")
    choose("A network learns a line", "Learn")
    expect(page.locator(".learn-state")).to_contain_text("Learnt, after")
    choose("A rule, or learning?", "A rule of your own", "By colour")
    wait_until(page, f"{SHOWN}.rule.by === 'yellow'")
    choose("A rule, or learning?", "Examples it has seen", "Examples it has seen", "2")
    expect(page.locator(".learn-right").nth(2)).to_have_text("Of those shown: 2 of 2 right")
    choose("Activities", "What is in the picture?", "Where the picture comes from", "Start camera")
    expect(button(page, "Look once")).to_be_visible()
    choose("Where the picture comes from", "Look once")
    expect(page.locator(".what-said")).to_have_text("Most likely: Cat")
    choose("How it works")
    choose("Show what its layers make of this picture")
    wait_until(page, f"{LAYERS} === 5")

    choose("Objects sound")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    page.evaluate("caches.open('creatable-shell-3')")
    choose("Activities", "Models and sounds")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-off')")
    assert heard_notes(page) == [("note-on", 62), ("note-off", 62)]
    choose("Who is in front (Selfie Segmentation)", "Fetch now")
    wait_until(page, f"{STATE}.includes('In this browser: all of it')")
    choose("Who is in front (Selfie Segmentation)", "Delete from this browser")
    wait_until(page, f"{STATE}.includes('Not in this browser')")


def test_the_nose_alone_is_enough_for_each_lesson_for_objects_that_sound_and_for_the_models(
    open_page: Opener,
) -> None:
    # Nothing has to be scrolled: that is a test of its own (test_dwell.py). Layers are shown of what may be seen.
    player = HeadPlayer(open_page, "/studio?input=dwell", times=3,
                        settings={"picture": "camera", "objectSounds": CAT_SOUNDS},
                        viewport={"width": 1280, "height": 2600})
    player.see(LOOKS_AT_ONCE)
    player.press(LEARN, f"document.querySelector('learn-view')?.isConnected && {SHOWN}")
    player.press("How steeply the dots rise", "document.querySelector('choice-dialog dialog').open")
    player.press("-0.6", f"{SHOWN}.aim.slope === -0.6 && !document.querySelector('choice-dialog dialog').open")
    player.press("Learn", f"{SHOWN}.isLearning")
    player.until("document.querySelector('.learn-state').textContent.includes('Learnt, after')")
    player.press("By colour", f"{SHOWN}.rule.by === 'yellow'")
    player.press("Examples it has seen", "document.querySelector('choice-dialog dialog').open")
    player.press("2", f"{SHOWN}.examples === 2 && !document.querySelector('choice-dialog dialog').open")
    player.press("What is in the picture?", "document.querySelector('what-view')?.isConnected")
    player.press("Look once", "document.querySelector('what-view').shown.seen")
    player.press("How it works", "document.querySelector('layer-pictures').closest('details').open")
    player.press("Show what its layers make of this picture", f"{LAYERS} === 5")

    player.press("Objects sound", "heard.notes.some(({ type }) => type === 'note-on')")
    player.see("caches.open('creatable-shell-3').then(() => true)")
    player.press("Models and sounds", "document.querySelector('.model')")
    player.until("heard.notes.some(({ type }) => type === 'note-off')")
    # The first of the list.
    state = "document.querySelector('.model-state').textContent"
    player.press("Fetch now", f"{state}.includes('In this browser: all of it')")
    player.press("Delete from this browser", f"{state}.includes('Not in this browser')")
    assert not player.used_hands
