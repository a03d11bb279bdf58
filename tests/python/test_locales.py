"""Every language has every word, and every visible string of ours is a word."""

from __future__ import annotations

import json
import re

import pytest
from werkzeug.test import Client

import bootstrap

STATIC = bootstrap.ROOT / "static"
LOCALES = STATIC / "locales"
CODES = sorted(path.name for path in LOCALES.glob("*") if path.is_dir())
# What is the same in every language, and letters that stand for themselves.
NO_WORDS = {"Creatable", "A", "B", "C", "D", "E", "F", "G"}
MARKUP = re.compile(r"<!--.*?-->|<(?:script|style|title|noscript)\b.*?</(?:script|style|title|noscript)>", re.DOTALL)
TEXT_ATTRIBUTE = re.compile(r'\b(?:aria-(?:label|description|roledescription)|alt|title|placeholder)="([^"]*)"')
REPLACED = re.compile(r'(<[^>]*\bdata-(?:words|label)="[^"]*"[^>]*>)[^<]*')
ASKED = re.compile(r"\bt\('([\w-]+)'")
HTML_LITERAL = re.compile(r"\b(?:html|svg)`")


def keys(code: str) -> dict[str, list[str]]:
    """Return the keys of each file of a language."""
    return {path.name: sorted(re.findall(r"^([a-z][\w-]*) =", path.read_text(encoding="utf-8"), re.MULTILINE))
            for path in (LOCALES / code).glob("*.ftl")}


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_every_language_has_every_word_in_the_same_file_and_none_of_its_own(code: str) -> None:
    assert keys(code) == keys("en")


def test_what_comes_with_a_view_is_asked_for_by_nothing_else() -> None:
    views = json.loads((STATIC / "app/views.json").read_text(encoding="utf-8"))
    files = keys("en")
    for view in views[1:]:
        brought = {*view["parts"], *view.get("words", ())}
        words = {key for name in brought for key in files.get(f"{name}.ftl", ())} - {f"view-{view['id']}"}
        assert len(words) > 30
        own = brought | {"vendor"}
        outside = [path for path in STATIC.glob("*/**/*.js") if path.relative_to(STATIC).parts[0] not in own]
        asked = {key: path.name for path in outside for key in ASKED.findall(path.read_text(encoding="utf-8"))}
        assert {key: name for key, name in asked.items() if key in words} == {}


def test_the_languages_of_the_menu_are_those_that_have_a_folder() -> None:
    listed = re.findall(r"code: '([a-z-]+)'", (LOCALES / "index.js").read_text(encoding="utf-8"))
    assert sorted(listed) == CODES
    assert listed[0] == "en"


def templates_of(source: str) -> list[str]:
    """The markup of each html`…` and svg`…`, without what is in ${…}; those inside one another come one by one."""
    found = []
    for start in HTML_LITERAL.finditer(source):
        text, at, depth = "", start.end(), 0
        while at < len(source):
            if depth == 0 and source[at] == "`":
                break
            if source.startswith("${", at):
                depth, at = depth + 1, at + 2
                continue
            if depth and source[at] in "{}":
                depth += 1 if source[at] == "{" else -1
            elif not depth:
                text += source[at]
            at += 1
        found.append(text)
    return found


def visible_words(markup: str) -> set[str]:
    bare = MARKUP.sub(" ", markup)
    # Words that the page replaces at once by those of its language.
    bare = REPLACED.sub(lambda tag: re.sub(r'aria-label="[^"]*"', "", tag[1]), bare)
    texts = [re.sub(r"<[^>]*>", " ", bare), *TEXT_ATTRIBUTE.findall(bare)]
    return set(re.findall(r"[^\W\d_]+", " ".join(texts))) - NO_WORDS


def test_no_template_of_an_element_holds_a_word() -> None:
    scripts = [path for path in STATIC.rglob("*.js") if not {"vendor", "bundle"} & set(path.parts)]
    literals = {path.relative_to(STATIC).as_posix(): templates_of(path.read_text(encoding="utf-8")) for path in scripts}
    assert sum(len(templates) for templates in literals.values()) > 40, "the search for templates finds too little"
    hard_coded = {name: set.union(*map(visible_words, found)) for name, found in literals.items() if found}
    assert {name: sorted(words) for name, words in hard_coded.items() if words} == {}


def test_the_page_itself_holds_no_word_that_is_not_replaced(client: Client) -> None:
    page = client.get("/").text
    assert len(REPLACED.findall(page)) > 8, "the search for replaced words finds too little"
    assert visible_words(page) == set()


def test_the_search_finds_a_hard_coded_word() -> None:
    assert visible_words("<p>Hello <b>there</b></p>") == {"Hello", "there"}
    assert visible_words('<img alt="A cat">') == {"cat"}
    [found] = templates_of("html`<p class=\"x\">${t('key')} Hello ${many.map(() => `{}`)}</p>`")
    assert visible_words(found) == {"Hello"}
