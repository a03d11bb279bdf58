"""Deque's axe on the page as it stands now."""

from playwright.sync_api import Page

import bootstrap

AXE = bootstrap.ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# All that another theme can break: what a page is made of stays the same in any colours.
COLOURS = ["color-contrast", "link-in-text-block"]
# And another size of the window.
SIZES = ["color-contrast", "target-size", "scrollable-region-focusable", "meta-viewport"]
# Colours and sizes are those of what is seen, and most of a page's elements are in dialogs that are closed: axe does
# not go into them then, and has less than half of the work. Of a part, it goes into nothing that is beside it. The page
# itself stays as it is. It has no frames and no sheets from elsewhere, and what is wrong is shown by its markup.
# Whatever is fading in would be measured half transparent. What stands still, or goes on for ever, is as it stays.
RUN = """async ([runOnly, within, but]) => {
  if (!('axe' in window)) return null;
  await Promise.all(document.getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime < Infinity)
    .map((animation) => animation.finished.catch(() => {})));
  const less = { preload: false, iframes: false, selectors: false };
  const parts = within ? [...document.querySelectorAll(within)] : [];
  const holdsPart = (each) => parts.some((part) => each.contains(part));
  const isBeside = (each) => !holdsPart(each) && holdsPart(each.parentElement) && !parts.includes(each.parentElement);
  const closed = within ? [...document.body.querySelectorAll('*')].filter(isBeside)
    : runOnly.type === 'tag' ? [] : [...document.querySelectorAll('dialog:not([open])')];
  for (const each of closed) Object.defineProperty(each, 'childNodes', { configurable: true, value: [] });
  const { passes, violations } = await axe.run(within || document,
    { runOnly, rules: Object.fromEntries(but.map((id) => [id, { enabled: false }])), resultTypes: ['violations'],
      ...less });
  for (const each of closed) delete each.childNodes;
  const broken = violations.map(({ id, help, nodes }) => `${id}: ${help} [${nodes.map(({ html }) => html)}]`);
  return { looked: passes.length, broken };
}"""


def violations(
    page: Page, only: list[str] | None = None, *, within: str = "", but: list[str] | None = None
) -> list[str]:
    """Each rule that is broken, with the elements that break it.

    only: these rules instead of the usual tags; within: a part of the page, by its selector, instead of all of it; but:
    rules of the usual tags that need not be looked at here.
    """
    rules = {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}
    looking = [rules, within, but or []]
    if (found := page.evaluate(RUN, looking)) is None:
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate(RUN, looking)
    assert found["looked"], "axe looked at nothing"
    return list(found["broken"])
