"""The page speaks the player's language, from the left or from the right, and changes it without a reload."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from .axe import COLOURS, violations
from .conftest import heard_notes, wait_for_page
from .player import Opener, any_sound, button, focus, wait_for_status

SETTINGS = {"en": "Settings", "de": "Einstellungen", "es": "Ajustes", "ar": "الإعدادات"}
WIDE: ViewportSize = {"width": 1280, "height": 720}
NARROW: ViewportSize = {"width": 320, "height": 256}
# Every text that can be seen or heard: text, labels, choices. What is nobody's word is marked translate="no".
TEXTS = """() => {
  const found = new Set([document.title]);
  const nobodys = '[translate="no"], kbd, script, style, noscript';
  const isOurs = (element) => element.checkVisibility() && !element.closest(nobodys);
  for (const element of document.querySelectorAll('body *')) {
    if (!isOurs(element) && !(element.tagName === 'OPTION' && isOurs(element.closest('select')))) continue;
    if (element.getAttribute('translate') === 'no') continue;
    const labels = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];
    for (const name of labels) found.add(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.add(node.data);
  }
  return [...found];
}"""


def make_window(page: Page, size: ViewportSize) -> None:
    """To say the same again would have all of it drawn anew."""
    if page.viewport_size != size:
        page.set_viewport_size(size)


def choose_language(page: Page, code: str, now: str = "en") -> None:
    """Choose a language in the settings, as somebody does who reads only the language's own name."""
    button(page, SETTINGS[now]).click()
    page.locator("dialog.settings select").first.select_option(code)
    page.keyboard.press("Escape")


def plain_latin(page: Page) -> list[str]:
    """Words of two letters and more that the pseudo-locale did not change: those that are hard-coded."""
    return sorted({word for text in page.evaluate(TEXTS) for word in re.findall(r"[A-Za-z]{2,}", text)})


def overflow(page: Page, selector: str = "html") -> int:
    """How many pixels of an element can only be reached by scrolling sideways."""
    return int(page.evaluate(f"(() => {{ const e = document.querySelector('{selector}');"
                             " return e.scrollWidth - e.clientWidth; })()"))


def test_nothing_is_hard_coded_a_language_that_there_is_not_is_english_and_another_is_chosen(
    open_page: Opener
) -> None:
    page = open_page(camera=False, path="/?language=pseudo", viewport=NARROW, locale="fr-FR", kept=any_sound())
    nothing_is_hard_coded_and_words_longer_than_english_are_not_cut_off(page)
    # Another visit, which has the take of this one.
    page.goto(page.url.split("?")[0])
    wait_for_page(page)
    a_language_that_there_is_not_is_english(page)
    another_language_is_chosen_without_a_reload_for_a_message_that_stands_too_and_remembered(page)


def a_language_that_there_is_not_is_english(page: Page) -> None:
    expect(button(page, SETTINGS["en"])).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.evaluate("document.documentElement.dir") == "ltr"
    menu = page.locator("dialog.settings select").first
    button(page, "Settings").click()
    expect(menu).to_have_accessible_name("Language")
    # Each by its own name, and first of all settings.
    assert menu.locator("option").all_inner_texts() == ["Like the browser", "English", "العربية", "Deutsch", "Español"]
    assert menu.locator("option").evaluate_all("(all) => all.map(({ lang }) => lang)") == ["", "en", "ar", "de", "es"]
    page.keyboard.press("Escape")


def another_language_is_chosen_without_a_reload_for_a_message_that_stands_too_and_remembered(page: Page) -> None:
    button(page, "Play with my nose").click()
    wait_for_status(page, "camera-none")
    expect(page.get_by_role("status")).to_contain_text("There is no camera")
    page.evaluate("window.sameVisit = true")
    choose_language(page, "de")
    assert page.evaluate("window.sameVisit")
    expect(page).to_have_title("Creatable: Musik machen mit dem Kopf")
    expect(page.get_by_role("status")).to_contain_text("Es ist keine Kamera da")
    expect(button(page, "Aufnehmen")).to_be_visible()
    expect(page.get_by_role("heading", name="Meine Aufnahmen")).to_be_visible()
    expect(page.get_by_role("link", name="Zu den Tasten")).to_be_attached()
    expect(page.locator("takes-list li")).to_contain_text("1 Ton")
    expect(page.locator(".zone-name").nth(6)).to_have_text("H4")
    page.reload()
    expect(button(page, "Einstellungen")).to_be_visible()
    choose_language(page, "es", "de")
    expect(page.locator(".zone-name").first).to_have_text("Do4")
    choose_language(page, "auto", "es")
    expect(button(page, "Settings")).to_be_visible()


def arabic_runs_from_right_to_left_and_the_keyboard_stays_a_keyboard(page: Page) -> None:
    places: dict[str, Any] = page.evaluate("""() => {
      const centre = (element) => { const box = element.getBoundingClientRect(); return box.x + box.width / 2; };
      return {
        keys: [...document.querySelectorAll('.zone')].map(centre),
        controls: [...document.querySelectorAll('.controls > *')].map(centre),
        name: centre(document.querySelector('.page-name')),
        settings: centre(document.querySelector('settings-panel button')),
        text: getComputedStyle(document.querySelector('.takes p')).direction,
      };
    }""")
    assert places["keys"] == sorted(places["keys"])
    assert places["controls"][0] > places["controls"][1]
    assert places["name"] > places["settings"]
    assert places["text"] == "rtl"
    # A press still plays the lowest note at the left, and the right arrow still goes up.
    focus(page.locator(".zone").first)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert heard_notes(page)[0] == ("note-on", 62)


@pytest.mark.parametrize(("locale", "language"), [("ar-EG", "ar"), ("de-AT", "de"), ("es-MX", "es")])
def test_the_browsers_language_is_spoken_axe_finds_nothing_and_when_narrow_nothing_is_cut_off(
    open_page: Opener, locale: str, language: str
) -> None:
    page = open_page(camera=False, bypass_csp=True, locale=locale, kept=any_sound())
    expect(button(page, SETTINGS[language])).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    found: dict[str, list[str]] = {}
    wider: dict[str, int] = {}

    def check(state: str) -> None:
        """With axe where it is wide, and for words that stick out where it is narrow; it stays as it is."""
        # What lies behind the dialog was looked at before. Colours are the same in any language: test_accessibility,
        # test_teach_problems, test_see.
        within = {"settings": "dialog[open]", "settings with a message": "dialog[open] .status"}.get(state, "")
        # A page is made of the same parts in any language: all of them in the one from the right, and the first view.
        if language == "ar" or state == "welcome":
            make_window(page, WIDE)
            found[state] = violations(page, within=within, but=COLOURS)
        make_window(page, NARROW)
        wider[state] = overflow(page, "dialog[open]" if "settings" in state else "html")
        if state == "settings":
            widths = page.locator("dialog[open] button").evaluate_all("(all) => all.map((each) => each.offsetWidth)")
            assert min(width for width in widths if width) >= 44

    if language == "ar":
        arabic_runs_from_right_to_left_and_the_keyboard_stays_a_keyboard(page)
    check("welcome")
    button(page, SETTINGS[language]).click()
    check("settings")
    page.evaluate("document.dispatchEvent(new CustomEvent('start-tracking'))")
    expect(page.locator("dialog[open] .is-problem")).to_be_visible()
    check("settings with a message")
    page.keyboard.press("Escape")
    for view in ("teach", "see"):
        # Where it is narrow the views lie in a menu.
        make_window(page, WIDE)
        page.locator(f".views a[href='/{view}']").click()
        page.locator(f"{view}-view button").first.wait_for()
        check(view)
    assert {state: broken for state, broken in found.items() if broken} == {}
    assert {state: pixels for state, pixels in wider.items() if pixels > 0} == {}


def nothing_is_hard_coded_and_words_longer_than_english_are_not_cut_off(page: Page) -> None:
    assert overflow(page) <= 0
    page.set_viewport_size(WIDE)
    assert plain_latin(page) == []
    for index in range(page.locator("dialog").count()):
        page.evaluate(f"document.querySelectorAll('dialog')[{index}].showModal()")
        assert plain_latin(page) == [], page.locator("dialog").nth(index).get_attribute("class")
        page.evaluate(f"document.querySelectorAll('dialog')[{index}].close()")
    page.locator("button.record").click()
    wait_for_status(page, "recording")
    page.locator(".zone").first.click()
    assert plain_latin(page) == []
    page.locator("button.record").click()
    wait_for_status(page, "take-kept")
    page.locator("takes-list li").wait_for()
    # The name of a format is the same in every language.
    assert plain_latin(page) == ["CSV", "JSON", "MIDI", "MusicXML", "Opus", "WAV", "ZIP"]
    page.locator(".take-buttons button").last.click()
    page.locator("dialog.ask[open]").wait_for()
    assert plain_latin(page) == ["CSV", "JSON", "MIDI", "MusicXML", "Opus", "WAV", "ZIP"]
