"""Every language has every word, and every visible string of ours is a word."""

from __future__ import annotations

import re

import pytest
from werkzeug.test import Client

import bootstrap

STATIC = bootstrap.ROOT / "static"
LOCALES = STATIC / "locales"
CODES = sorted(path.stem for path in LOCALES.glob("*.ftl"))
# What is the same in every language, and letters that stand for themselves.
NO_WORDS = {"Creatable", "A", "B", "C", "D", "E", "F", "G"}
MARKUP = re.compile(r"<!--.*?-->|<(?:script|style|title|noscript)\b.*?</(?:script|style|title|noscript)>", re.DOTALL)
TEXT_ATTRIBUTE = re.compile(r'\b(?:aria-(?:label|description|roledescription)|alt|title|placeholder)="([^"]*)"')
REPLACED = re.compile(r'(<[^>]*\bdata-(?:words|label)="[^"]*"[^>]*>)[^<]*')
HTML_LITERAL = re.compile(r"\b(?:html|svg)`")


def keys(code: str) -> list[str]:
    return re.findall(r"^([a-z][\w-]*) =", (LOCALES / f"{code}.ftl").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_every_language_has_every_word_and_none_of_its_own(code: str) -> None:
    english, own = set(keys("en")), set(keys(code))
    assert " ".join(sorted(english - own)) == "", f"missing in static/locales/{code}.ftl"
    assert " ".join(sorted(own - english)) == "", f"in static/locales/{code}.ftl, but not in en.ftl"


def test_the_languages_of_the_menu_are_those_that_have_a_file() -> None:
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
    scripts = [path for path in STATIC.rglob("*.js") if "vendor" not in path.parts]
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
