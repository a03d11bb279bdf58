"""What every kind of document shares: whatever is wrong is told with field, value and range."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from creatable.documents import DocumentKind
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.profiles import MAX_BYTES, PROFILE
from creatable.takes import TAKE

from .documents import Document, numbers, profile_document, sample, set_document, take_document

GESTURES = {"setId": "x", "mappings": set_document()["mappings"], "firing": set_document()["firing"]}
DOCUMENTS: dict[str, tuple[DocumentKind[Any], Document]] = {
    "take": (TAKE, take_document()),
    "profile": (PROFILE, profile_document(gestures=GESTURES)),
    "gesture-set": (GESTURE_SET, set_document()),
}
MISSING = object()
ODD: list[Any] = [
    MISSING, None, True, -1, 10**7, 0.5, 1e308, float("nan"), "", "x" * 50_000, "a\u0007", "<b>", [], {}, [7],
    {"a": {}}, {"": 1}, {"x" * 70: 1}, {"q": float("inf")},
]


def complaint(kind: DocumentKind[Any], document: Any) -> Problem | None:
    try:
        kind.parse(json.dumps(document).encode())
    except Problem as problem:
        return problem
    return None


def refused(kind: DocumentKind[Any], document: Any) -> Problem:
    problem = complaint(kind, document)
    assert problem is not None
    return problem


def places(part: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every field, and to the first entry of every list."""
    inner = part.items() if isinstance(part, dict) else enumerate(part[:1]) if isinstance(part, list) else ()
    for name, value in inner:
        yield (*path, name)
        yield from places(value, (*path, name))


def changed(document: Document, path: tuple[str | int, ...], value: object) -> Document:
    made = copy.deepcopy(document)
    owner: Any = made
    for step in path[:-1]:
        owner = owner[step]
    if value is MISSING:
        del owner[path[-1]]
    else:
        owner[path[-1]] = value
    return made


@pytest.mark.parametrize("name", DOCUMENTS)
def test_whatever_stands_in_a_field_is_taken_or_told_with_the_name_of_a_field(name: str) -> None:
    kind, document = DOCUMENTS[name]
    odd = [changed(document, path, value) for path in places(document) for value in ODD]
    told = [problem for each in odd if (problem := complaint(kind, each)) and problem.code != "too-large"]
    assert len(told) > 200
    for problem in told:
        assert problem.field
        assert problem.message.startswith(f"{problem.field} ")
        assert "None" not in problem.message


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_no_object_or_of_another_version_is_told_in_the_same_words(name: str) -> None:
    kind, document = DOCUMENTS[name]
    assert refused(kind, [1]).message == f"a {kind.noun} must be a JSON object, got a list"
    problem = refused(kind, {**document, "schemaVersion": 2})
    assert problem.code == f"{name}-schema-unknown"
    assert problem.message == f"schemaVersion must be 1, got 2: the {kind.noun} was made by another version"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"photo": 1}, "photo is not a field of a set of gestures"),
        ({"kind": "sound"}, "kind must be 'body' or 'picture', got \"sound\""),
        ({"name": "x" * 41}, "name must be 0..40 characters, got 41"),
        ({"gestures": []}, "gestures must hold at least 1 of 31 entries"),
        ({"samples": [sample(light=300)]}, "samples.0.light must be 0..255, got 300"),
        ({"samples": [sample(atMs=0.5)]}, "samples.0.atMs must be a whole number 0..8640000000000000, got 0.5"),
        ({"samples": [sample(id="Ä")]}, 'samples.0.id must match ^[a-z0-9-]{1,40}$, got "Ä"'),
        ({"samples": [sample(embeddings={"body": "not base64!"})]},
         "samples.0.embeddings.body must be 32 bit numbers in base64"),
        ({"samples": [sample(embeddings={"body": numbers(float("inf"), 1)})]},
         "samples.0.embeddings.body must hold finite numbers only"),
        ({"firing": {"lean": {"threshold": None}}}, "firing.lean.threshold must be a text of at most 200 characters, "
         "a finite number, true or false, got null"),
        ({"firing": {"Lean": {}}}, 'firing has a name that must match ^[a-z0-9-]{1,40}$, got "Lean"'),
        ({"firing": {"lean": {"": 1}}}, "firing.lean has a name that must be 1..64 characters, got 0"),
    ],
)
def test_a_set_of_gestures_is_refused_in_words_as_exact_as_those_of_a_take(
    changes: Document, message: str
) -> None:
    assert refused(GESTURE_SET, set_document(**changes)).message == message


def test_a_profile_that_is_too_large_is_not_even_read() -> None:
    problem = refused(PROFILE, {"x": "x" * MAX_BYTES})
    assert problem.code == "too-large"
    assert problem.message == f"the profile must be at most {MAX_BYTES} bytes, got {MAX_BYTES + 9}"
