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
