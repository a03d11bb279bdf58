"""Controls, their states and the focus stand out from their ground, and nothing lies over what has the focus."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .player import Opener, any_sound, button, focus

# Relative luminance and contrast after WCAG 2.2; a colour of any notation is read from a painted pixel.
CONTRAST = """
const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const rgb = (colour) => {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  return [...paint.getImageData(0, 0, 1, 1).data];
};
const luminance = (colour) => rgb(colour).slice(0, 3).map((value) => value / 255)
  .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const isSeen = (colour) => rgb(colour)[3] > 0;
const groundOf = (element) => {
  for (let each = element; each; each = each.parentElement) {
    const { backgroundColor } = getComputedStyle(each);
    if (isSeen(backgroundColor)) return backgroundColor;
  }
  return 'white';
};
const name = (element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 20)}`;
const root = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
const controls = (selector) => [...root().querySelectorAll(selector)]
  .filter((element) => element.checkVisibility() && !element.closest('.skip-links'));
"""
# A control is seen by its border or by its ground, against what is around it.
FAINT_CONTROLS = CONTRAST + """
controls('button:not(.zone), select, input[type="text"]').filter((element) => {
  const around = groundOf(element.parentElement);
  const { borderTopColor, backgroundColor } = getComputedStyle(element);
  return Math.max(contrast(borderTopColor, around), contrast(backgroundColor, around)) < 3;
}).map(name);
"""
# A lit key differs from itself by the dark frame inside it, whatever its colour is.
FAINT_KEYS = CONTRAST + """
[...document.querySelectorAll('.zone.is-on')].filter((key) => {
  const { boxShadow, backgroundColor } = getComputedStyle(key);
  return !(contrast(boxShadow.match(/rgba?\\([^)]*\\)/)?.[0] ?? 'white', backgroundColor) >= 3);
}).map(name);
"""
# Two tones: one of them stands out from the control's surroundings.
FAINT_FOCUS = "(() => {" + CONTRAST + """
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
  const halo = boxShadow.match(/rgba?\\([^)]*\\)/)?.[0] ?? outlineColor;
  const around = groundOf(element.matches('.zone') ? element : element.parentElement);
  const seen = Math.max(contrast(outlineColor, around), contrast(halo, around));
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && seen >= 3 ? null : name(element);
})()"""
# The parts of the focused element's box that something else is in front of.
COVERED = """(() => {
  const element = document.activeElement;
  if (!element || element === document.body || element.closest('.skip-links')) return null;
  const target = element.closest('label') ?? element;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const places = [[left, top], [right, top], [left, bottom], [right, bottom], [(left + right) / 2, (top + bottom) / 2]]
    .map(([x, y]) => [x + 4 * Math.sign((left + right) / 2 - x), y + 4 * Math.sign((top + bottom) / 2 - y)]);
  const free = places.filter(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && (target.contains(found) || found.contains(target));
  });
  return free.length >= 3 ? null : `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 30)}`;
})()"""


USUAL = {"width": 1280, "height": 720}
# Each stop is looked at when the key is pressed that leads on from it: by then the page has come to rest there.
LOOK_AT_STOPS = """() => {
  const known = new Set();
  const listening = new AbortController();
  const around = window.around = { said: [], stops: 0, isOver: false };
  around.end = () => listening.abort();
  let isFirst = true;
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Tab' || around.isOver) return;
    const { activeElement, body } = document;
    if (!isFirst) {
      around.isOver = known.has(activeElement);
      if (around.isOver) return;
      known.add(activeElement);
      around.stops += 1;
      around.said.push(activeElement === body ? null : EXPRESSION);
    }
    isFirst = false;
  }, { capture: true, signal: listening.signal });
}"""


def tab_through(page: Page, expression: str, most: int = 120) -> tuple[set[str], int]:
    """What the expression says at each stop of the Tab key, once around; and how many stops there were."""
    page.evaluate(LOOK_AT_STOPS.replace("EXPRESSION", expression))
    for at in range(most):
        # As one who holds it down.
        page.keyboard.down("Tab")
        if at % 8 == 7 and page.evaluate("around.isOver"):
            break
    page.keyboard.up("Tab")
    page.evaluate("around.end()")
    around = page.evaluate("around")
    assert around["isOver"], f"not around after {around['stops']} stops"
    return {each for each in around["said"] if each}, around["stops"]


def test_borders_states_and_focus_have_three_to_one_and_nothing_lies_over_what_has_the_focus(open_page: Opener) -> None:
    # The bar of the dot lies over the page.
    page = open_page(camera=False, path="/?input=dwell", kept=any_sound())
    page.get_by_role("region", name="Help for the dot").wait_for()
    for theme in ("dark", "contrast", "light"):
        borders_states_and_focus_have_three_to_one(page, theme)
    for width, height in ((1280, 720), (320, 640), (1024, 600)):
        page.set_viewport_size({"width": width, "height": height})
        nothing_lies_over_what_has_the_focus(page)


def borders_states_and_focus_have_three_to_one(page: Page, theme: str) -> None:
    button(page, "Settings").click()
    page.get_by_role("combobox", name="Colours", exact=True).select_option(theme)
    assert page.evaluate(FAINT_CONTROLS) == [], theme
    button(page, "Done").click()
    assert page.evaluate(FAINT_CONTROLS) == [], theme
    # Around the page at this size, so that nothing lies over it need not be looked at again.
    faint, stops = tab_through(page, f"({FAINT_FOCUS} ?? {COVERED})")
    assert faint == set(), theme
    assert stops > 15
    focus(button(page, "C4"))
    for letter in "asdfghj":
        page.keyboard.down(letter)
    expect(page.locator(".zone.is-on")).to_have_count(7)
    assert page.evaluate(FAINT_KEYS) == [], theme
    for letter in "asdfghj":
        page.keyboard.up(letter)


def nothing_lies_over_what_has_the_focus(page: Page) -> None:
    """On the page, where that has not been looked at, and in the settings."""
    size = page.viewport_size
    page.evaluate("scrollTo(0, 0); document.activeElement.blur()")
    if size != USUAL:
        covered, stops = tab_through(page, COVERED)
        assert covered == set(), size
        assert stops > 15
    button(page, "Settings").click()
    covered, stops = tab_through(page, COVERED)
    assert covered == set(), size
    assert stops > 30
    button(page, "Done").click()
