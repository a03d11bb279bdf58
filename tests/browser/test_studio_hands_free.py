"""What the studio teaches, and makes of pictures, by keyboard; and that one network is at work there at a time.

Measuring and covers by keyboard are in test_studio_speeds and test_covers, and what a switch or a nose does in
test_learning_hands_free and test_studio_activities_hands_free.
"""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import heard_notes, wait_until
from .live_camera import camera_script
from .player import Opener, focus, wait_for_status
from .test_dreaming import DREAMS_AT_ONCE
from .test_hidden_room import FIRST_DOT, mask_at_once
from .test_learning_hands_free import CAT_SOUNDS, LOOKS_AT_ONCE, learn_by_keyboard, press_on
from .test_painting import PAINTS_AT_ONCE
from .ways_table import settings

# The workers with a network that are there, the most that were there at a time, and what they were asked.
COUNTS = """
(() => {
  const Inner = Worker;
  window.heavy = [];
  window.mostHeavy = 0;
  window.askedOf = [];
  Object.defineProperty(navigator, 'ml', { value: {} });
  window.Worker = function Worker(address, options) {
    const worker = new Inner(address, options);
    const [, kind] = /\\/(picture|mask|painting|dreaming|measuring|learning)-worker/.exec(String(address)) ?? [];
    if (!kind) return worker;
    const [end, ask] = [worker.terminate.bind(worker), worker.postMessage.bind(worker)];
    heavy.push(kind);
    mostHeavy = Math.max(mostHeavy, heavy.length);
    worker.terminate = () => {
      heavy.splice(heavy.indexOf(kind), 1);
      end();
    };
    worker.postMessage = (request, transfer) => {
      askedOf.push({ kind, ...request, picture: null });
      ask(request, transfer);
    };
    return worker;
  };
})();
"""


def press_in(page: Page, view: str, name: str, key: str = "Enter") -> None:
    focus(page.locator(view).get_by_role("button", name=name, exact=True))
    page.keyboard.press(key)


def heavy(page: Page) -> list[str]:
    return list(page.evaluate("heavy"))


def test_the_keyboard_alone_is_enough_for_each_activity_and_one_network_is_at_work_at_a_time(
    open_page: Opener,
) -> None:
    fakes = LOOKS_AT_ONCE + PAINTS_AT_ONCE + DREAMS_AT_ONCE
    page = open_page(path="/studio", simulated=True, script=camera_script(every_ms=200) + fakes + COUNTS,
                     kept=settings(objectSounds=CAT_SOUNDS))
    mask_at_once(page)
    learn_by_keyboard(page)
    # An object sounds as soon as the camera sees it, and no longer than somebody looks.
    focus(page.get_by_label("Objects sound"))
    page.keyboard.press("Space")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-on')")
    assert heavy(page) == ["picture"]
    press_on(page, "Who is in front, what is behind?")
    wait_until(page, "heard.notes.some(({ type }) => type === 'note-off')")
    assert heard_notes(page) == [("note-on", 62), ("note-off", 62)]

    press_in(page, "who-view", "Start")
    wait_until(page, "document.querySelector('who-view').shown.isSeen")
    focus(page.locator("who-view").get_by_role("slider", name="How much"))
    page.keyboard.press("End")
    wait_until(page, "document.querySelector('who-view').shown.blur === 1")
    press_in(page, "who-view", "A colour instead")
    press_in(page, "who-view", "Red", "Space")
    wait_until(page, f"{FIRST_DOT} === '198,40,40'")
    assert heavy(page) == ["mask"]

    press_on(page, "Paint it like a painting")
    press_in(page, "paint-view", "Take a picture")
    press_in(page, "paint-view", "Woodcut")
    focus(page.get_by_label("WebNN"))
    page.keyboard.press("Space")
    press_in(page, "paint-view", "Paint")
    expect(page.locator(".paint-state")).to_have_text("Your painting is ready.")
    assert page.evaluate("askedOf.at(-1).wantsWebnn") is True
    focus(page.get_by_role("slider", name="How much painting"))
    page.keyboard.press("Home")
    wait_until(page, "document.querySelector('paint-view').shown.strength === 0")
    with page.expect_download():
        press_in(page, "paint-view", "Save as PNG")
    assert heavy(page) == ["painting"]

    press_on(page, "Let it dream")
    press_in(page, "dream-view", "Take a picture")
    press_in(page, "dream-view", "Dream")
    expect(page.locator(".dream-state")).to_have_text("Your dream is here.")
    with page.expect_download():
        press_in(page, "dream-view", "Save as PNG")
    assert heavy(page) == ["dreaming"]

    page.evaluate("caches.open('creatable-shell-3')")
    press_on(page, "Models and sounds")
    model = "[data-model=selfie-segmentation].model"
    state = page.locator(f"{model} .model-state")
    press_in(page, model, "Fetch now")
    expect(state).to_contain_text("In this browser: all of it")
    press_in(page, model, "Check")
    wait_for_status(page, "model-whole")
    press_in(page, model, "Delete from this browser")
    expect(state).to_contain_text("Not in this browser")
    assert heavy(page) == []
    assert page.evaluate("mostHeavy") == 1
