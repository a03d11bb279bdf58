"""Sound that the browser holds back until somebody clicks: told once, and there after the click."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, expect

from .conftest import LISTENER, Server, heard_codes, heard_notes
from .player import TAP, button, peak, wait_for_sound

# Plays a key by script as soon as there is one: whatever a test does through the driver would count as a click.
UNTOUCHED = """
document.addEventListener('creatable:status', ({ detail }) => console.log(`status ${detail.code}`));
addEventListener('load', () => {
  const poll = setInterval(() => {
    const key = document.querySelector('.zone');
    if (!key) return;
    clearInterval(poll);
    key.click();
  }, 10);
});
"""


def test_sound_that_waits_for_a_click_says_so_and_comes_with_it(launch: Callable[..., Browser], server: Server) -> None:
    context = launch().new_context()
    for script in (LISTENER, TAP, UNTOUCHED):
        context.add_init_script(script)
    page = context.new_page()
    with page.expect_console_message(lambda message: message.text == "status sound-suspended"):
        page.goto(server.url, wait_until="commit")
    expect(page.get_by_role("status")).to_contain_text("The sound is waiting for you.")
    assert heard_notes(page)[0] == ("note-on", 60)
    assert peak(page) == 0
    # Anywhere: what the driver asked counted as a click, so the message may be gone by itself at any moment.
    page.mouse.click(4, 4)
    expect(page.get_by_role("status")).not_to_contain_text("The sound is waiting")
    button(page, "C4").hover()
    page.mouse.down()
    wait_for_sound(page)
    assert heard_codes(page).count("sound-suspended") == 1
    context.close()
