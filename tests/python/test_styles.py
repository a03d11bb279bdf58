"""A feature's sheet styles that feature alone, so that it does not matter which of them a browser reads first."""

from __future__ import annotations

import itertools
import re
from functools import cache

import bootstrap

STATIC = bootstrap.ROOT / "static"
# What every other sheet builds upon: the kit, and the page that knows all features.
SHARED = ("ui", "app")
RULE = re.compile(r"([^{}]*)\{")
# A class, or the name of an element of ours.
NAME = re.compile(r"\.([a-z][\w-]*)|(?<![\w.-])([a-z]+(?:-[a-z]+)+)(?![\w-])")
# Such a rule has the browser look at the whole page anew whenever something in it comes or goes.
ASKS_THE_PAGE = re.compile(r"(?<![\w.-])(?::root|html|body|main)(?![\w-])[^\s>+~,]*:has\(")
ON_PAPER = re.compile(r"@media print \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
# What a class of another name is in at the moment: it says nothing by itself.
STATE = re.compile(r"is-")


@cache
def selectors(feature: str) -> list[str]:
    text = (STATIC / feature / "styles.css").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/|@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text, flags=re.DOTALL)
    found = (selector.split(";")[-1].strip() for selector in RULE.findall(text))
    return [selector for selector in found if not selector.startswith("@")]


def names(selector: str) -> set[str]:
    bare = re.sub(r"\[[^\]]*\]|:[a-z-]+(?!\()", " ", selector)
    found = {one or other for one, other in NAME.findall(re.sub(r":[a-z-]+\(", "(", bare))}
    return {name for name in found if not STATE.match(name)}


def features() -> list[str]:
    return sorted(path.parent.name for path in STATIC.glob("*/styles.css") if path.parent.name not in SHARED)


def own_names(feature: str) -> set[str]:
    shared = {name for other in SHARED for selector in selectors(other) for name in names(selector)}
    return {name for selector in selectors(feature) for name in names(selector)} - shared


def test_no_two_features_style_the_same_thing() -> None:
    assert len(features()) > 5
    twice = {(one, other): own_names(one) & own_names(other) for one, other in itertools.combinations(features(), 2)}
    assert {pair: both for pair, both in twice.items() if both} == {}


def test_no_feature_styles_what_is_everybodys() -> None:
    for feature in features():
        # Variables on the root are a feature's own by their names.
        everybodys = [one for one in selectors(feature) if not names(one) and not one.startswith((":root", "["))]
        assert everybodys == [], feature


def test_no_rule_of_the_screen_asks_what_is_anywhere_in_the_page() -> None:
    assert ASKS_THE_PAGE.search(":root[data-locked]:has(.stage) .zone")
    assert ASKS_THE_PAGE.search("nav, main:has(p) > p")
    assert not ASKS_THE_PAGE.search(":root[data-locked] .views:not(:has(a)), .page-main:has(a)")
    sheets = sorted(STATIC.glob("*/styles.css"))
    found = {sheet.parent.name: ASKS_THE_PAGE.findall(ON_PAPER.sub("", sheet.read_text("utf-8"))) for sheet in sheets}
    assert found == {sheet.parent.name: [] for sheet in sheets}


def test_the_search_finds_names_and_rules_without_one() -> None:
    assert names(':root[data-input~="dwell"] .dot.is-resting:hover > see-view, dialog.lock:not(.zone)') == {
        "dot", "see-view", "lock", "zone"}
    assert names("fieldset > p") == set()
    assert ".thumbnail canvas" in selectors("teach")
