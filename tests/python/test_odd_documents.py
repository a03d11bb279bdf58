"""Whatever stands in a field, a document is taken or refused in one short sentence, by little work and memory."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from creatable.config import MAX_BODY_BYTES
from creatable.documents import DocumentKind
from creatable.gesture_sets import GESTURE_SET
from creatable.problems import Problem
from creatable.profiles import PROFILE
from creatable.sessions import MARK, PLAY_SESSION
from creatable.takes import TAKE

from .documents import mark, profile_document, session_document, set_document, take_document

KINDS: dict[str, tuple[DocumentKind[Any], dict[str, Any]]] = {
    "take": (TAKE, take_document()),
    "profile": (PROFILE, profile_document()),
    "gesture-set": (GESTURE_SET, set_document()),
    "session": (PLAY_SESSION, session_document()),
    "mark": (MARK, mark()),
}
ODD = ["null", "true", "[]", "{}", '""', '"\\ud800"', "-1", "1.5", "1e999", "[[]]", '{"": null}', '"x"', "[null]",
       '{"type": []}', *("9" * digits for digits in (20, 400, 5000))]
MARK = "the odd one"
MEGABYTES = 200
# Calls of functions, Python's and C's: far fewer than there are entries, so that none is looked at by itself.
CALLS = 5000
# Each large body alone would show; together the largest does.
PEAK = """
import json, resource, sys
sys.path.insert(0, '.')
from tests.python.test_odd_documents import KINDS, large_bodies
from creatable.problems import Problem
from creatable.takes import parse_take
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
calls = 0
def count(frame, event, _):
    global calls
    calls += event in {'call', 'c_call'}
for kind, _ in KINDS.values():
    kind.schema
for name, kind, text in large_bodies():
    # As the server reads a take, and as the command line does, whose files have no such limit.
    ways = [lambda raw: parse_take(raw, max_events=200_000), parse_take] if kind == 'take' else [KINDS[kind][0].parse]
    ways = ways[:1] if name.endswith('MiB') else ways
    for parse in ways:
        raw, before, calls = text.encode(), peak(), 0
        sys.setprofile(count)
        try:
            parse(raw)
            print(json.dumps([name, 'was taken']))
        except Problem as problem:
            sys.setprofile(None)
            print(json.dumps([name, problem.status, problem.message, peak() - before, calls]))
"""


def large_bodies() -> Iterator[tuple[str, str, str]]:
    """Name, kind and text of bodies of some megabytes: nested, unknown, or many where few are meant."""
    zeros, lists = "0," * 1_000_000, "[]," * 8_000_000
    fields = ",".join(f'"a{number}": []' for number in range(300_000))
    yield "tracks", "take", '{"tracks": [' + zeros + "0]}"
    yield "settings", "take", '{"settings": {' + fields + "}}"
    # As large as a request may be.
    each = MAX_BODY_BYTES // 20
    yield "settings of 32 MiB", "take", '{"settings": {' + ",".join(f'"a{at:>9}": "x"' for at in range(each)) + "}}"
    yield "gestures of 32 MiB", "gesture-set", '{"gestures": [' + "{}," * (MAX_BODY_BYTES // 3 - 10) + "{}]}"
    yield "unknown fields", "take", "{" + fields + "}"
    yield "an event of many fields", "take", '{"events": [{"type": "note-on", ' + fields + "}]}"
    yield "a list of lists", "take", "[" + lists + "[]]"
    yield "choices", "profile", '{"settings": {' + fields[:60_000].rpartition(",")[0] + "}}"
    yield "snapshots", "gesture-set", '{"samples": [' + zeros + "0]}"
    yield "marks", "session", '{"marks": [' + zeros[:900_000] + "0]}"
    yield "a deep one", "gesture-set", "[" * 90_000


def places(value: object) -> Iterator[tuple[str | int, ...]]:
    """The path to each field and entry of a document, and to the document itself."""
    yield ()
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in entries:
        for path in places(each):
            yield (name, *path)


def changed(document: dict[str, Any], path: tuple[str | int, ...]) -> str:
    """The document as JSON with MARK at that place."""
    whole: Any = [copy.deepcopy(document)]
    place, steps = whole, (0, *path)
    for step in steps[:-1]:
        place = place[step]
    place[steps[-1]] = MARK
    return json.dumps(whole[0])


def problem_of(parser: DocumentKind[Any], text: str) -> Problem | None:
    try:
        parser.parse(text.encode())
    except Problem as problem:
        return problem
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_an_odd_value_anywhere_is_taken_or_refused_in_a_sentence(kind: str) -> None:
    parser, document = KINDS[kind]
    templates = [changed(document, path) for path in places(document)]
    found = [problem_of(parser, template.replace(f'"{MARK}"', odd)) for template in templates for odd in ODD]
    problems = [problem for problem in found if problem]
    assert len(problems) > (40 if kind == "mark" else 200)
    assert all(problem.status < 500 and 10 < len(problem.message) < 300 for problem in problems)


def test_bodies_of_a_million_entries_cost_neither_memory_nor_work() -> None:
    result = subprocess.run([sys.executable, "-c", PEAK], capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(answers) == 16
    for name, status, message, kilobytes, calls in answers:
        assert status in {400, 413, 422}, name
        assert len(message) < 300, name
        assert kilobytes < MEGABYTES * 1024, name
        assert calls < CALLS, name
