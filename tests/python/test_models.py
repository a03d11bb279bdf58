"""What is handed on with the page, weights and sounds, says whose it is: in its card and in NOTICE."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

import bootstrap

MODELS = bootstrap.ROOT / "models"
TABLE: list[dict[str, Any]] = json.loads((MODELS / "manifest.json").read_text(encoding="utf-8"))["models"]
ids = pytest.mark.parametrize("model", TABLE, ids=[model["id"] for model in TABLE])


@ids
def test_each_has_a_card_a_notice_and_a_script_that_makes_it(model: dict[str, Any]) -> None:
    card = (MODELS / model["id"] / "card.md").read_text(encoding="utf-8")
    assert model["licence"] in card or f"**Licence.** {model['licence']}." in card
    assert f"(models/{model['id']})" in (bootstrap.ROOT / "NOTICE").read_text(encoding="utf-8")
    (script,) = re.findall(r"by (models/build/\w+\.\w+)", model["source"])
    assert (bootstrap.ROOT / script).is_file()
    assert script in card


def test_every_folder_of_models_is_in_the_table() -> None:
    assert {model["id"] for model in TABLE} == {path.parent.name for path in MODELS.glob("*/card.md")}


def test_there_are_a_thousand_names_each_once_but_for_two_pairs_that_are_called_the_same() -> None:
    names = json.loads((MODELS / "efficientnet-lite0-classes/names.json").read_text(encoding="utf-8"))
    assert len(names) == 1000
    assert names[281:286] == ["tabby, tabby cat", "tiger cat", "Persian cat", "Siamese cat, Siamese", "Egyptian cat"]
    assert names[967] == "espresso"
    assert len(set(names)) >= 998


@ids
def test_each_is_in_the_how_to_with_its_size_and_licence_and_has_words_on_the_page(model: dict[str, Any]) -> None:
    how_to = (bootstrap.ROOT / "docs/how-to/use-the-studio.md").read_text(encoding="utf-8")
    size = sum(file["bytes"] for file in model["files"]) / 1e6
    row = next(line for line in how_to.splitlines() if f"[{model['id']}]" in line)
    assert row.endswith(f"| {size:.1f} MB | {model['licence']} |")
    words = (bootstrap.ROOT / "static/locales/en/studio.ftl").read_text(encoding="utf-8")
    assert f"\nmodel-{model['id']} = " in words
    assert f"\nmodel-{model['id']}-about = " in words
