"""Deque's axe on the page as it stands now."""

from playwright.sync_api import Page

import bootstrap

AXE = bootstrap.ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Each rule that is broken, with the elements that break it."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # Whatever is fading in would be measured half transparent.
    page.evaluate("Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))")
    found = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", TAGS)
    assert found["passes"], "axe looked at nothing"
    return [f"{rule['id']}: {rule['help']} {[node['html'] for node in rule['nodes']]}" for rule in found["violations"]]
