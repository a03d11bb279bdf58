"""axe finds nothing, in any state and look; nothing is cut off where the page is narrow or enlarged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from .axe import COLOURS, SIZES, violations
from .live_camera import somebody
from .player import any_sound, button, focus, record, stop

Opener = Callable[..., Page]
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced-colours": {"forced_colors": "active"},
    "more-contrast": {"contrast": "more"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "narrow-dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    # As in Arabic; the words are looked at in test_languages.
    "narrow-other-way": {"viewport": {"width": 320, "height": 640}, "direction": "rtl"},
    # 400 % zoom of a 1280 x 1024 window leaves this many CSS pixels.
    "zoomed": {"viewport": {"width": 320, "height": 256}},
    "projector": {"viewport": {"width": 1920, "height": 1080}},
}
# What a page is made of is looked at where it is wide and where it is narrow; else what colours or a size can break.
RULES: dict[str, list[str] | None] = {
    "light": None, "narrow": None, "narrow-other-way": None, "zoomed": SIZES, "projector": SIZES}

EVERY_LOOK = ("light", "dark", "forced-colours", "more-contrast", "narrow", "zoomed", "projector")
SMALL_DIALOG = ("light", "dark", "forced-colours", "more-contrast", "zoomed")
# What lies behind an open dialog is looked at where none is open.
DIALOG = "dialog[open]"


# What follows the size of the window does so a frame later.
TURN = """(direction) => {
  document.documentElement.dir = direction;
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


def apply_look(page: Page, look: dict[str, Any]) -> None:
    """Let the page look so from now on, as a person does who turns or enlarges the window, or changes the colours."""
    size = look.get("viewport", {"width": 1280, "height": 720})
    # A window that fills the screen refuses even the size that it has.
    if page.viewport_size != size:
        page.set_viewport_size(size)
    page.emulate_media(color_scheme=look.get("color_scheme", "light"), contrast=look.get("contrast", "no-preference"),
                       forced_colors=look.get("forced_colors", "none"))
    page.evaluate(TURN, look.get("direction", "ltr"))


def violations_in(page: Page, *names: str, within: str = "", colours: str = "") -> dict[str, list[str]]:
    """What axe finds in each of these looks, in all of the page or a part; the page is light again afterwards.

    colours: the part of it where they, and sizes, are looked at, where all else is as it was when it was looked at
    before.
    """
    found = {}
    for name in names:
        apply_look(page, LOOKS[name])
        rules = RULES.get(name, COLOURS)
        found[name] = violations(page, rules, within=within if rules is None else colours or within)
    apply_look(page, LOOKS["light"])
    return {name: broken for name, broken in found.items() if broken}


def test_axe_finds_nothing_in_any_state_and_look(open_page: Opener) -> None:
    # axe itself sets styles in markup, which the page's policy forbids.
    page = open_page(**somebody(), bypass_csp=True, kept=any_sound())
    found: dict[str, dict[str, list[str]]] = {}

    def check(state: str, *names: str, within: str = "", colours: str = "") -> None:
        found[state] = violations_in(page, *(names or EVERY_LOOK), within=within, colours=colours)

    # No colour is another one where it is narrow: both at once are looked at here, and where the instruments are.
    check("welcome", *EVERY_LOOK, "narrow-dark")

    # Without the tips nothing is new: what stays is looked at in every later state.
    page.get_by_role("button", name="Hide the tips").click()

    page.get_by_role("button", name="Settings").click()
    check("settings", within=DIALOG)
    page.get_by_role("button", name="Done").click()

    page.get_by_role("button", name="Instrument", exact=True).click()
    # In the other looks, and every instrument: test_every_instrument_in_every_look.
    found["instruments"] = violations_in(page, "more-contrast", "narrow-dark", "zoomed", "projector", within=DIALOG)
    page.get_by_role("button", name="Done").click()

    record(page)
    button(page, "C4").click()
    stop(page)
    button(page, "Delete").wait_for()

    page.get_by_role("button", name="Rename").click()
    # In dialogs as small as these, other sizes and both at once are those of the settings.
    check("rename", *SMALL_DIALOG, within=DIALOG)
    page.get_by_role("button", name="Cancel").click()

    # The same dialog, without a field.
    page.get_by_role("button", name="Delete").click()
    check("delete", "light", "dark", within=DIALOG)
    page.get_by_role("button", name="Cancel").click()

    page.get_by_role("button", name="Play with my nose").click()
    page.get_by_role("button", name="Centre").wait_for()
    page.get_by_role("button", name="Record", exact=True).click()
    focus(page.get_by_role("button", name="C4", exact=True))
    page.keyboard.down(" ")
    # A picture now and then is enough for what only has to be seen.
    page.evaluate("player.everyMs = 500")
    check("playing and recording, a key held, a take", colours="#stage, control-bar, .status, takes-list")
    page.keyboard.up(" ")

    page.evaluate(
        "document.dispatchEvent(new CustomEvent('creatable:status',"
        " { detail: { code: 'camera-busy', level: 'problem' } }))"
    )
    page.get_by_role("button", name="Try again").wait_for()
    # All that is new.
    check("a problem", within=".status")
    assert {state: broken for state, broken in found.items() if broken} == {}


def test_skip_links_sizes_and_what_a_screen_reader_is_told(open_page: Opener) -> None:
    page = open_page(camera=False)
    the_skip_links_lead_to_the_keys_and_the_takes(page)
    nothing_is_cut_off_at_the_side_and_every_target_is_44_pixels(page)
    a_problem_is_told_to_screen_readers_once_and_politely(page)


def nothing_is_cut_off_at_the_side_and_every_target_is_44_pixels(page: Page) -> None:
    small = page.evaluate(
        "[...document.querySelectorAll('button, select, input')].filter((e) => e.checkVisibility())"
        ".map((e) => [e.textContent.trim(), e.getBoundingClientRect()])"
        ".filter(([, box]) => box.width < 44 || box.height < 44).map(([text]) => text)"
    )
    assert small == []
    for look in ("narrow", "zoomed", "light"):
        apply_look(page, LOOKS[look])
        sizes = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert sizes[0] <= sizes[1], look
        page.get_by_role("button", name="Settings").click()
        inside = page.evaluate("(() => { const d = document.querySelector('dialog[open]');"
                               " return [d.scrollWidth, d.clientWidth]; })()")
        assert inside[0] <= inside[1], look
        page.get_by_role("button", name="Done").click()


def a_problem_is_told_to_screen_readers_once_and_politely(page: Page) -> None:
    region = page.get_by_role("status")
    expect(region).to_have_count(1)
    page.get_by_role("button", name="Play with my nose").click()
    expect(region).to_contain_text("You can keep playing with the mouse, touch or the keyboard")
    codes = [status["code"] for status in page.evaluate("heard.statuses")]
    assert codes.count("camera-none") == 1


def the_skip_links_lead_to_the_keys_and_the_takes(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the keys")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "stage"
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="C4", exact=True)).to_be_focused()
