"""The published JSON Schema and the validation agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from creatable.takes import TAKE

from .documents import note_on, take_document

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "take.schema.json"


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return schema


def test_the_published_schema_is_the_one_that_takes_are_checked_with(published: dict[str, Any]) -> None:
    assert published == TAKE.schema, "run: creatable schema > docs/reference/take.schema.json"


def test_the_published_schema_is_a_valid_schema(published: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(published)


def test_a_valid_take_passes_the_published_schema(published: dict[str, Any]) -> None:
    jsonschema.validate(take_document(), published)


@pytest.mark.parametrize(
    "changes",
    [
        {"schemaVersion": 2},
        {"name": ""},
        {"name": "a\u0007b"},
        {"ppq": 96},
        {"tempoBpm": 500},
        {"photo": "x"},
        {"events": [note_on(128, 0)]},
        {"events": [note_on(60, 0, velocity=0)]},
        {"events": [note_on(60, -1)]},
        {"settings": {"deep": []}},
        {"tracks": [{"channel": 16, "name": "a", "program": 0}]},
    ],
)
def test_what_the_server_refuses_field_by_field_the_schema_refuses_too(
    published: dict[str, Any], changes: dict[str, Any]
) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(take_document(**changes), published)
