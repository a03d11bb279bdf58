"""Deque's axe on the page as it stands now."""

from playwright.sync_api import Page

import bootstrap

AXE = bootstrap.ROOT / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """Each rule that is broken, with the elements that break it; `only`: these rules instead of the usual tags."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # Whatever is fading in would be measured half transparent.
    page.evaluate("Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))")
    rules = {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}
    found = page.evaluate("(runOnly) => axe.run(document, { runOnly })", rules)
    assert found["passes"], "axe looked at nothing"
    return [f"{rule['id']}: {rule['help']} {[node['html'] for node in rule['nodes']]}" for rule in found["violations"]]
