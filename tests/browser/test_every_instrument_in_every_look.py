"""Every instrument, its card and its settings in five looks: axe, what a picture would show, and a picture.

With CREATABLE_PICTURES=1 the pictures lie in tests/.output/instruments afterwards, for whoever wants to look at them;
they are not compared.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from .axe import COLOURS, SIZES, violations
from .player import VOICE, Opener, any_sound
from .stage_flaws import FLAWS, flaws
from .test_accessibility import LOOKS, apply_look
from .test_look import CUT_OFF, cut_off
from .ways_of_words import choose_language

OUTPUT = Path(__file__).parents[1] / ".output" / "instruments"
# A hundred of them take as long as a tenth of all else here.
ARE_WANTED = "CREATABLE_PICTURES" in os.environ
STAGE, BUTTONS = "#stage", "control-bar"
# Of some instruments nothing on the stage has a colour to be read against, and axe is to look at something.
A_BUTTON = "control-bar .record"
CARDS = "dialog.instruments"
SETTINGS = "settings-panel dialog"
ROWS = f"{SETTINGS} form > fieldset:nth-of-type(2)"
# What is in the rows, whatever it says.
KINDS = f"""[...document.querySelectorAll('{ROWS} *')]
  .map(({{ tagName, className, type, disabled }}) => [tagName, className, type, disabled].join())"""
# What is on the stage, wherever it is and whatever it says: in forced colours nothing has a colour of its own.
PARTS = f"""[...document.querySelectorAll('{STAGE} *')]
  .map(({{ tagName, className, style }}) => [tagName, className.baseVal ?? className, ...style].join())"""
# Of what these name, what was not there in these words and this state when it was asked before, in this look.
WHAT_IS_NEW = """([selector, look]) => {
  window.lookedAt ??= {};
  const known = (window.lookedAt[look] ??= new Set());
  const parts = [...document.querySelectorAll(selector)];
  parts.forEach((each) => each.removeAttribute('data-new'));
  const fresh = parts.filter((each) => !known.has(each.outerHTML));
  fresh.forEach((each) => known.add(each.outerHTML));
  fresh.forEach((each) => each.setAttribute('data-new', ''));
  return fresh.length;
}"""
DIRECTIONS = {"ar": "rtl"}
# What is drawn a frame later is drawn.
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
CHOOSE = f"""async (id) => {{
  document.querySelector('instrument-chooser').ask('instrument-choose', id);
  await document.querySelector('play-stage').updateComplete;
  await {DRAWN};
}}"""
OPEN = "(name) => document.querySelector(name).showModal()"
CLOSE = "(name) => document.querySelector(name).close()"
HOLD = """(() => {
  const zone = document.querySelector('.zone');
  zone.closest('play-stage').ask('zone-press', { zoneId: zone.dataset.zone, source: 'somebody' });
})()"""
LET_GO = HOLD.replace("press", "release")
# In one call each: to ask a page costs more than many an answer.
PLAYED = f"""async ([id, look, isHeld]) => {{
  await ({CHOOSE})(id);
  const how = document.querySelector('.stage-how')?.innerText;
  if (isHeld) {{
    {HOLD};
    await document.querySelector('play-stage').updateComplete;
  }}
  const hasNew = ({WHAT_IS_NEW})(['{BUTTONS}', look]) > 0;
  return {{ how, hasNew, parts: {PARTS}, flaws: [...({CUT_OFF})(), ...({FLAWS})()] }};
}}"""
SEEN = f"async (id) => {{ await ({CHOOSE})(id); return [...({CUT_OFF})(), ...({FLAWS})()]; }}"
SET = f"""async ([id, look]) => {{
  await ({CHOOSE})(id);
  return {{ kinds: {KINDS}, hasNew: ({WHAT_IS_NEW})(['{ROWS} > *', look]) > 0, flaws: ({CUT_OFF})() }};
}}"""
# Those that the page is drawn in anew; the fifth is Arabic, which has the same parts in the same colours.
LOOKED_AT = ("light", "narrow", "dark", "forced-colours")
# What a page is made of is the same at any width, and in any language.
RULES_HERE: dict[str, list[str] | None] = {"light": None, "narrow": SIZES}
# High enough for all that is in a dialog.
HIGH = 3000


def of_each_kind(kinds_of: dict[str, set[str]]) -> list[str]:
    """As many of the instruments as have all kinds of rows, or of parts: all of a kind have the same colours."""
    seen: set[str] = set()
    some = []
    for instrument, kinds in kinds_of.items():
        some += [] if kinds <= seen else [instrument]
        seen |= kinds
    return some


class Looking:
    """Goes through the instruments of a page, and notes what is wrong with them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[str, list[str]] = {}
        # What is in the rows of each, and on its stage.
        self.kinds: dict[str, set[str]] = {}
        self.parts: dict[str, set[str]] = {}
        self.ids = page.locator("[data-instrument]").evaluate_all("(all) => all.map((each) => each.dataset.instrument)")

    def note(self, where: str, *broken: list[str]) -> None:
        if any(broken):
            self.found[where] = [each for some in broken for each in some]

    def picture(self, name: str, part: str = "body") -> None:
        if not ARE_WANTED:
            return
        of_it = self.page if part == "body" else self.page.locator(part)
        of_it.screenshot(path=OUTPUT / f"{name}.jpg", type="jpeg", quality=80, animations="allow", caret="initial")

    def rows(self, name: str) -> None:
        """What sticks out of each one's rows in the settings."""
        self.page.evaluate(OPEN, "settings-panel")
        for instrument in self.ids:
            self.page.evaluate(CHOOSE, instrument)
            self.note(f"{name}-{instrument}-settings", cut_off(self.page))
        self.page.evaluate(CLOSE, SETTINGS)

    def flaws(self, name: str) -> None:
        """What a picture would show, in a look that only the words or the width make another one."""
        for instrument in self.ids:
            self.note(f"{name}-{instrument}", self.page.evaluate(SEEN, instrument))
            self.picture(f"{name}-{instrument}")
        self.page.evaluate(OPEN, "instrument-chooser")
        self.note(f"{name}-cards", cut_off(self.page), flaws(self.page))
        self.page.evaluate(CLOSE, CARDS)

    def stages(self, name: str, rules: list[str] | None, *, held: bool) -> None:
        """Each one's stage and playing buttons, with how it is played, or with a zone that is held."""
        for instrument in of_each_kind(self.parts) if name == "forced-colours" else self.ids:
            where = f"{name}-{instrument}"
            seen: dict[str, Any] = self.page.evaluate(PLAYED, [instrument, name, held])
            if not held:
                assert seen["how"]
                assert self.page.evaluate("spoken.at(-1)") == seen["how"]
            self.parts[instrument] = set(seen["parts"])
            # All else was looked at with another instrument. How large zones are is among the flaws, too.
            within = f"{STAGE}, {BUTTONS}" if seen["hasNew"] else f"{STAGE}, {A_BUTTON}"
            is_known = rules is SIZES and not seen["hasNew"]
            self.note(where, [] if is_known else violations(self.page, rules, within=within), seen["flaws"])
            self.picture(where)
            if held:
                self.page.evaluate(LET_GO)

    def dialogs(self, name: str, rules: list[str] | None) -> None:
        """Each one's rows in the settings, and all cards, in a window as high as they are; it stays so high."""
        size = self.page.viewport_size
        assert size
        self.page.set_viewport_size({"width": size["width"], "height": HIGH})
        self.page.evaluate(OPEN, "settings-panel")
        for instrument in of_each_kind(self.kinds) if rules is COLOURS else self.ids:
            seen: dict[str, Any] = self.page.evaluate(SET, [instrument, name])
            where = f"{name}-{instrument}-settings"
            if rules is None:
                self.kinds[instrument] = set(seen["kinds"])
            broken = violations(self.page, rules, within=f"{ROWS} > [data-new]") if seen["hasNew"] else []
            self.note(where, broken, seen["flaws"])
            if rules is None:
                self.picture(where, ROWS)
        self.page.evaluate(CLOSE, SETTINGS)
        self.page.evaluate(OPEN, "instrument-chooser")
        broken = violations(self.page, rules, within=CARDS)
        self.note(f"{name}-cards", broken, cut_off(self.page), flaws(self.page))
        self.picture(f"{name}-cards", CARDS)
        self.page.evaluate(CLOSE, CARDS)


def test_every_instrument_its_card_and_its_settings_in_every_look_and_language(open_page: Opener) -> None:
    OUTPUT.mkdir(parents=True, exist_ok=True)
    page = open_page(camera=False, bypass_csp=True, script=VOICE, kept=any_sound())
    # As while playing: without a camera the welcome would stay.
    page.evaluate("document.querySelector('start-panel').phase = 'playing'")
    looking = Looking(page)
    assert len(looking.ids) > 1
    for look in LOOKED_AT:
        apply_look(page, LOOKS[look])
        rules = RULES_HERE.get(look, COLOURS)
        looking.stages(look, rules, held=look != "light")
        looking.dialogs(look, rules)
    for language in ("de", "es", "ar"):
        choose_language(page, language)
        expect(page.locator(f"html[lang={language}]")).to_have_count(1)
        for look in ("light", "narrow"):
            apply_look(page, {**LOOKS[look], "direction": DIRECTIONS.get(language, "ltr")})
            looking.flaws(f"{language}-{look}")
    looking.rows("ar-narrow")
    assert looking.found == {}
