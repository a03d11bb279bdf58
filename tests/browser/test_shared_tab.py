"""Another tab's sound, through the browser's own sharing: what sounds there is named here."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import Server, wait_until
from .player import button, wait_for_status
from .see_player import CAPTION, PHASE, Opener, open_see

TITLE = "A tab that sounds"
# What a person would do in the browser's window: choose that tab, with its sound.
CHOOSE = f"--auto-select-tab-capture-source-by-title={TITLE}"
HTML = f'<!doctype html><title>{TITLE}</title><link rel="icon" href="data:,">'
SOUND = """async () => {
  const context = new AudioContext();
  await context.resume();
  const tone = new OscillatorNode(context, { frequency: 523.25 });
  tone.connect(new GainNode(context, { gain: 0.2 })).connect(context.destination);
  tone.start();
}"""


def test_what_sounds_in_another_tab_is_named_until_that_tab_closes(open_page: Opener, server: Server) -> None:
    page = open_see(open_page, flags=(CHOOSE,), whole=True)
    other = page.context.new_page()
    other.route("**/another", lambda route: route.fulfill(content_type="text/html", body=HTML))
    other.goto(f"{server.url}/another")
    other.mouse.click(2, 2)
    other.evaluate(SOUND)
    page.bring_to_front()
    button(page, "Another tab or the computer").click()
    wait_until(page, f"{PHASE} === 'listening'")
    wait_until(page, f"{CAPTION}.includes('C5')")
    expect(button(page, "Another tab or the computer")).to_have_attribute("aria-pressed", "true")
    other.close()
    wait_for_status(page, "listening-tab-ended")
    expect(button(page, "Another tab or the computer")).to_have_attribute("aria-pressed", "false")
