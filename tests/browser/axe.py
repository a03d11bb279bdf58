"""Deque's axe on the page as it stands now."""

from playwright.sync_api import Page

import bootstrap

AXE = bootstrap.ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# All that another theme can break: what a page is made of stays the same in any colours.
COLOURS = ["color-contrast", "link-in-text-block"]
# And another size of the window.
SIZES = ["color-contrast", "target-size", "scrollable-region-focusable", "meta-viewport"]


def violations(page: Page, only: list[str] | None = None, *, within: str = "") -> list[str]:
    """Each rule that is broken, with the elements that break it.

    only: these rules instead of the usual tags; within: a part of the page, by its selector, instead of all of it.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    # Whatever is fading in would be measured half transparent.
    page.evaluate("Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))")
    rules = {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}
    # The page has no frames and no sheets from elsewhere, and what is wrong is shown by its markup.
    found = page.evaluate("""async ([runOnly, within]) => {
      const less = { preload: false, iframes: false, selectors: false };
      const { passes, violations } = await axe.run(within || document,
        { runOnly, resultTypes: ['violations'], ...less });
      const broken = violations.map(({ id, help, nodes }) => `${id}: ${help} [${nodes.map(({ html }) => html)}]`);
      return { looked: passes.length, broken };
    }""", [rules, within])
    assert found["looked"], "axe looked at nothing"
    return list(found["broken"])
