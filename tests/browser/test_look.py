"""Text size, colours, the dot, movement and the side of the buttons are the player's; nothing is lost by zooming."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .axe import COLOURS, SIZES, violations
from .conftest import wait_until
from .live_camera import UNSEEN, somebody
from .player import Opener, any_sound, button, focus, visit_anew, wait_for_status
from .test_accessibility import LOOKS, apply_look

# All that text must have, of 7 to 1, and a link among words: less would not be enough where this is.
STRICT = ["color-contrast-enhanced", "link-in-text-block"]
# What sticks out of the window or of the dialog sideways, and whose text is cut off inside its own box.
CUT_OFF = """() => {
  const root = document.querySelector('dialog[open]') ?? document.body;
  const bounds = root === document.body ? { left: 0, right: document.documentElement.clientWidth }
    : root.getBoundingClientRect();
  const seen = [...root.querySelectorAll('*')].filter((element) => element.checkVisibility()
    && !element.closest('.visually-hidden, .skip-links, svg, .table-frame, [popover]') && element.tagName !== 'OPTION');
  const name = (element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 30)}`;
  const outside = seen.filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < bounds.left - 1 || right > bounds.right + 1);
  });
  const clipped = seen.filter((element) => element.childElementCount === 0
    && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    && !['SELECT', 'INPUT', 'CANVAS', 'VIDEO'].includes(element.tagName));
  const pages = [document.documentElement, root].filter((element) => element.scrollWidth > element.clientWidth + 1);
  return [...outside, ...clipped, ...pages].map(name);
}"""


@pytest.fixture(scope="module")
def one_page(open_page_for_all: Opener) -> Page:
    return open_page_for_all(camera=False, bypass_csp=True)


@pytest.fixture
def page(one_page: Page) -> Page:
    """A page that nobody has changed, in a window as ever: the same tab for all tests that need no more."""
    apply_look(one_page, LOOKS["light"])
    visit_anew(one_page)
    return one_page


# News as long as any, and a warning with its button.
NEWS = [("wav-making", "info", {"name": "A long take of mine of a day in October", "minutes": "19:59", "label": "WAV"}),
        ("wav-busy", "warning", {"other": "WAV", "label": "Opus"}), ("take-kept", "info", {})]
PLACES = """[...document.querySelectorAll('nav.views a, .zone, control-bar button, main:not([hidden])')]
  .map((element) => JSON.stringify(element.getBoundingClientRect()))"""
SAID = "document.querySelector('.status-region').getBoundingClientRect()"
FOCUSED = "document.activeElement.getBoundingClientRect()"


def say(page: Page, code: str, level: str, args: dict[str, str]) -> None:
    page.evaluate("(status) => document.querySelector('status-line').put(status)",
                  {"code": code, "level": level, "args": args})
    expect(page.locator(f"status-line .is-{level}")).to_be_visible()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def set_at_once(page: Page, name: str, value: object) -> None:
    """As the settings do, where it is not asked whether they do it: others here choose and slide."""
    wanted = {"name": name, "value": value}
    page.evaluate("(wanted) => document.querySelector('settings-panel').ask('setting-choose', wanted)", wanted)


def choose(page: Page, label: str, value: str) -> None:
    button(page, "Settings").click()
    page.get_by_role("combobox", name=label, exact=True).select_option(value)
    button(page, "Done").click()


def slide(page: Page, label: str, value: float) -> None:
    button(page, "Settings").click()
    page.get_by_role("slider", name=label).fill(str(value))
    button(page, "Done").click()


def style(page: Page, selector: str, name: str) -> str:
    return str(page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).{name}"))


def cut_off(page: Page) -> list[str]:
    return list(page.evaluate(CUT_OFF))


def resize(page: Page, width: int, height: int) -> None:
    """Make the window so large, and wait until what follows its size has done so, a frame later."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_zoomed_in_nothing_is_cut_off_the_page_scrolls_one_way_only_and_keys_are_wide_enough(page: Page) -> None:
    found = {}
    for percent, size in (("200 percent", (640, 512)), ("400 percent", (320, 256))):
        resize(page, *size)
        found[percent, "page"] = cut_off(page)
        for index in range(page.locator("dialog").count()):
            name = page.locator("dialog").nth(index).get_attribute("class") or str(index)
            page.evaluate(f"document.querySelectorAll('dialog')[{index}].showModal()")
            found[percent, name] = cut_off(page)
            page.evaluate(f"document.querySelectorAll('dialog')[{index}].close()")
    assert {place: lost for place, lost in found.items() if lost} == {}
    page.locator("#stage").scroll_into_view_if_needed()
    stage = page.locator("#stage").bounding_box()
    assert stage
    assert stage["height"] <= 256
    for key in page.locator(".zone").all():
        box = key.bounding_box()
        assert box
        assert box["width"] >= 24
        assert box["height"] >= 44
    as_many_keys_as_have_room_are_24_pixels_wide_at_least(page)


def as_many_keys_as_have_room_are_24_pixels_wide_at_least(page: Page) -> None:
    resize(page, 320, 640)
    slide(page, "Number of keys", 15)
    expect(page.locator(".zone")).to_have_count(13)
    widths = page.locator(".zone").evaluate_all("(keys) => keys.map((key) => key.getBoundingClientRect().width)")
    assert min(widths) >= 24
    page.set_viewport_size({"width": 400, "height": 640})
    expect(page.locator(".zone")).to_have_count(15)


def test_a_problem_leaves_keys_and_record_where_it_is_zoomed_and_where_it_is_long_in_any_language(page: Page) -> None:
    zoomed_to_200_percent_keys_and_record_are_seen_together(page)
    resize(page, 1024, 600)
    keys_and_record_are_seen_in_any_language(page, "/")
    visit_anew(page, "/?input=dwell")
    # With dwell the camera is asked for at once; what that says comes before what is looked at here.
    wait_for_status(page, "camera-none")
    keys_and_record_are_seen_in_any_language(page, "/?input=dwell")


def keys_and_record_are_seen_in_any_language(page: Page, path: str) -> None:
    # As while playing: without a camera the welcome would stay.
    page.evaluate("document.querySelector('start-panel').phase = 'playing'")
    page.evaluate("document.querySelector('control-bar').tracking = 'on'")
    for language in ("en", "de", "es", "ar"):
        set_at_once(page, "language", language)
        wait_until(page, f"document.documentElement.lang === '{language}'")
        longest, words = page.evaluate("""async () => {
          const words = await (await fetch(`/views/play/${document.documentElement.lang}.ftl`)).text();
          const told = [...words.matchAll(/^status-((?:camera|sound|storage)-[-a-z]+) = (.*)/gm)];
          return told.sort(([, , one], [, , other]) => other.length - one.length)[0].slice(1);
        }""")
        page.evaluate("(code) => document.dispatchEvent(new CustomEvent('creatable:status',"
                      " { detail: { code, level: 'problem' } }))", longest)
        expect(page.locator(".status.is-problem")).to_contain_text(words.split("{")[0].strip())
        for selector in (".status.is-problem", "#stage", ".record"):
            expect(page.locator(selector), language).to_be_in_viewport(ratio=1)
        # It follows the header a moment later.
        wait_until(page, "document.querySelector('#stage').offsetHeight >= 200")
        assert cut_off(page) == [], language
        # What a page is made of is looked at in test_languages and, with a problem, in test_accessibility.
        assert violations(page, None if (language, path) == ("en", "/?input=dwell") else SIZES) == [], language


def zoomed_to_200_percent_keys_and_record_are_seen_together(page: Page) -> None:
    page.evaluate("document.querySelector('start-panel').phase = 'playing'")
    page.evaluate("document.dispatchEvent(new CustomEvent('creatable:status',"
                  " { detail: { code: 'camera-busy', level: 'problem' } }))")
    page.locator(".status.is-problem").wait_for()
    for name, size in (("200 percent of 1280 x 800", (640, 400)), ("of 1920 x 1080", (960, 540))):
        resize(page, *size)
        page.evaluate("document.querySelector('.record').scrollIntoView({ block: 'end' })")
        expect(page.locator(".record"), name).to_be_in_viewport(ratio=1)
        expect(page.locator("#stage"), name).to_be_in_viewport(ratio=1)


def test_the_text_size_enlarges_text_and_targets_is_remembered_and_cuts_nothing_off(page: Page) -> None:
    before = [style(page, "html", "fontSize"), button(page, "Record").bounding_box()]
    slide(page, "Size of text and buttons", 2)
    assert before[0] == "20px"
    assert style(page, "html", "fontSize") == "40px"
    larger = button(page, "Record").bounding_box()
    assert larger
    assert isinstance(before[1], dict)
    assert larger["height"] == pytest.approx(2 * before[1]["height"], abs=1)
    assert cut_off(page) == []
    page.reload()
    page.locator(".zone").first.wait_for()
    assert style(page, "html", "fontSize") == "40px"
    the_largest_text_is_not_cut_off_either_nor_text_that_is_spaced_out(page)


def the_largest_text_is_not_cut_off_either_nor_text_that_is_spaced_out(page: Page) -> None:
    """It is the largest since a moment ago."""

    def check(state: str) -> None:
        assert cut_off(page) == [], state
        button(page, "Settings").click()
        assert cut_off(page) == [], f"{state}, settings"
        button(page, "Done").click()

    for width in (1280, 320):
        resize(page, width, 700)
        check(f"largest, {width} wide")
    set_at_once(page, "textScale", 1)
    assert style(page, "html", "fontSize") == "20px"
    resize(page, 640, 512)
    # The distances of WCAG 2.2, 1.4.12.
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
        + ' word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
      document.adoptedStyleSheets = [sheet];
    }""")
    check("spaced out")


def test_the_keys_take_the_colours_and_shapes_of_a_palette_and_axe_finds_nothing_in_any(page: Page) -> None:
    expect(page.locator(".zone-shape")).to_have_count(0)
    choose(page, "Colours of the keys", "okabe-ito")
    assert style(page, ".zone", "borderTopColor") == "rgb(230, 159, 0)"
    shapes = page.locator(".zone-shape path").evaluate_all("(all) => all.map((path) => path.getAttribute('d'))")
    assert len(shapes) == 8
    assert len(set(shapes)) == 7
    assert shapes[0] == shapes[7], "C has the same shape in both octaves"
    page.reload()
    expect(page.locator(".zone-shape")).to_have_count(8)
    axe_finds_nothing_in_any_palette_with_a_key_held(page)


def axe_finds_nothing_in_any_palette_with_a_key_held(page: Page) -> None:
    for palette in ("okabe-ito", "rainbow", "tol", "ibm", "greys"):
        set_at_once(page, "palette", palette)
        focus(button(page, "C4"))
        for letter in "asdfghj":
            page.keyboard.down(letter)
        page.locator(".zone.is-on").nth(6).wait_for()
        # They are the colours of the stage alone.
        assert violations(page, COLOURS, within="#stage") == [], palette
        for letter in "asdfghj":
            page.keyboard.up(letter)


def test_text_has_a_contrast_of_seven_to_one_and_the_device_has_its_say_in_colours_and_movement(page: Page) -> None:
    found = {}
    for theme in ("light", "dark", "contrast"):
        button(page, "Settings").click()
        page.get_by_role("combobox", name="Colours", exact=True).select_option(theme)
        found[theme, "settings"] = violations(page, STRICT, within="dialog[open]")
        button(page, "Done").click()
        found[theme, "page"] = violations(page, STRICT)
    assert style(page, "html", "backgroundColor") == "rgb(0, 0, 0)"
    assert style(page, "body", "color") == "rgb(255, 255, 255)"
    assert {state: broken for state, broken in found.items() if broken} == {}
    set_at_once(page, "theme", "auto")
    movement_follows_the_device_unless_the_player_chooses(page)
    the_devices_own_forced_colours_are_used(page)


def the_devices_own_forced_colours_are_used(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    canvas = page.evaluate("""() => {
      const probe = document.body.appendChild(document.createElement('div'));
      probe.style.backgroundColor = 'Canvas';
      return getComputedStyle(probe).backgroundColor;
    }""")
    assert style(page, "html", "backgroundColor") == canvas
    focus(button(page, "C4"))
    page.keyboard.down(" ")
    lit, dark = (style(page, selector, "backgroundColor") for selector in (".zone.is-on", ".zone:not(.is-on)"))
    assert lit != dark


def movement_follows_the_device_unless_the_player_chooses(page: Page) -> None:
    for device, motion, moves in (("reduce", "auto", False), ("no-preference", "auto", True),
                                  ("reduce", "full", True), ("no-preference", "reduced", False)):
        page.emulate_media(reduced_motion=device)
        if (device, motion) == ("no-preference", "reduced"):
            choose(page, "Movement on the page", motion)
        else:
            set_at_once(page, "motion", motion)
        assert (style(page, ".dot", "transitionDuration") != "0s") is moves, f"{device}, {motion}"


def test_the_dot_takes_size_shape_and_colour(open_page: Opener) -> None:
    page = open_page(**somebody(), kept=any_sound(**UNSEEN))
    button(page, "Play with my nose").click()
    wait_until(page, "heard.pointers.some(({ present }) => present)")
    dot = page.locator(".dot")
    small = dot.bounding_box()
    slide(page, "Size of the dot", 2)
    large = dot.bounding_box()
    assert small
    assert large
    assert large["width"] == pytest.approx(2 * small["width"], abs=1)
    # Hidden from now on, it looks the same.
    button(page, "Stop camera").click()
    button(page, "Settings").click()
    looks: dict[str, Any] = {}
    for shape in ("ring", "cross", "square", "dot"):
        page.get_by_role("combobox", name="Shape of the dot", exact=True).select_option(shape)
        looks[shape] = [style(page, ".dot", name) for name in ("borderRadius", "backgroundColor", "borderTopColor")]
    assert len({str(look) for look in looks.values()}) == 4
    fills = set()
    for colour in ("blue", "yellow", "pink", "black", "white"):
        page.get_by_role("combobox", name="Colour of the dot", exact=True).select_option(colour)
        fills.add(style(page, ".dot", "backgroundColor"))
    assert len(fills) == 5


def test_the_buttons_stand_at_the_hand_that_presses_them_in_either_direction(page: Page) -> None:
    choose(page, "Buttons", "left")
    for language, hand in (("en", "left"), ("ar", "left"), ("ar", "right"), ("en", "right")):
        set_at_once(page, "language", language)
        set_at_once(page, "hand", hand)
        wait_until(page, f"document.documentElement.lang === '{language}'")
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        controls, stage = (page.locator(selector).bounding_box() for selector in ("control-bar", "#stage"))
        assert controls
        assert stage
        if hand == "left":
            assert controls["x"] + controls["width"] <= stage["x"], (language, hand)
        else:
            assert controls["x"] >= stage["x"] + stage["width"], (language, hand)
        assert controls["y"] == pytest.approx(stage["y"], abs=2), (language, hand)
        assert stage["width"] > 700, (language, hand)
        assert cut_off(page) == [], (language, hand)
    where_there_is_no_room_beside_the_keys_the_buttons_stay_below(page)


def where_there_is_no_room_beside_the_keys_the_buttons_stay_below(page: Page) -> None:
    """They are to stand at the right hand since a moment ago."""
    resize(page, 600, 800)
    controls, stage = (page.locator(selector).bounding_box() for selector in ("control-bar", "#stage"))
    assert controls
    assert stage
    assert controls["y"] >= stage["y"] + stage["height"]
    assert cut_off(page) == []


def test_news_moves_nothing_lies_over_nothing_that_has_the_focus_and_leaves_what_is_below_it_to_be_pressed(
    page: Page
) -> None:
    wait_until(page, "document.querySelectorAll('.zone').length > 0")
    for width, height in ((1280, 720), (1024, 600), (768, 1024), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("document.querySelector('status-line').clear()")
        expect(page.locator("status-line .status")).to_have_count(0)
        before = page.evaluate(PLACES)
        for news in NEWS:
            say(page, *news)
            assert page.evaluate(PLACES) == before, (width, news)
    page.set_viewport_size({"width": 1280, "height": 720})
    said = page.locator(".status-region")
    say(page, *NEWS[0])
    box = said.bounding_box()
    assert box
    assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('.status-region')",
                         [box["x"] + box["width"] / 2, box["y"] + box["height"] - 4]) is None
    focus(button(page, "One big drum"))
    assert page.evaluate(f"{SAID}.bottom <= {FOCUSED}.top || {SAID}.top >= {FOCUSED}.bottom")
    focus(button(page, "Settings"))
    assert said.bounding_box() == box


# Pairs of buttons of which one lies over the other.
OVERLAPS = """(() => {
  const boxes = [...document.querySelectorAll('.start-buttons button')].map((each) => each.getBoundingClientRect());
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => one.left < other.right - 1
    && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
})()"""


def test_no_button_of_the_welcome_lies_over_another_where_they_are_large_for_dwell(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    set_at_once(page, "dwell", True)
    expect(page.locator(":root[data-input~=dwell] .start-buttons button")).to_have_count(4)
    for width in (1280, 1100):
        page.set_viewport_size({"width": width, "height": 720})
        assert page.evaluate(OVERLAPS) == []
