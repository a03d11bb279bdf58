"""Engines and kit know no page; features know both, never each other; only app/ knows features.

Reads what each file of static/ imports, types too, and names each file that breaks the rule.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "static"
FEATURES = {"activities", "notation", "play", "takes", "players", "teach", "see", "draw", "input", "pointing-test",
            "shapes", "sampler", "sessions", "song-book", "studio"}
KIT = {"ui"}
# What everybody may know: what is generated, words, and the types of what goes from step to step.
COMMON = {"core", "locales", "types.js", "vendor"}
# The types of what app/ hands from one feature to another.
PARTS = "parts.js"
# Entry points: an engine starts its own by address, and names the types of what comes back.
WORKERS = "workers"
IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}/[^'"]+)['"]""")


def layer_of(path: str) -> str:
    """Return the folder of static/ that a file lies in, or the file itself at the top."""
    return path.split("/")[0]


def imports() -> list[tuple[str, str]]:
    """Return (file, what it imports) for all of static/, as paths below it."""
    files = [path for path in sorted(STATIC.rglob("*.js")) if not {"vendor", "bundle"} & set(path.parts)]
    return [
        (path.relative_to(STATIC).as_posix(), os.path.normpath(path.relative_to(STATIC).parent / found))
        for path in files
        for found in IMPORT.findall(path.read_text(encoding="utf-8"))
    ]


def may_know(importer: str, imported: str) -> bool:
    """Whether a file of one folder may import one of another."""
    if importer in ("app", PARTS) or imported == importer or imported in COMMON:
        return True
    if importer in COMMON | KIT or imported == "app":
        return False
    if imported == PARTS or imported in KIT:
        return importer in FEATURES
    return imported not in FEATURES


def engines_below() -> dict[str, set[str]]:
    """Return which engines each engine imports."""
    below: dict[str, set[str]] = defaultdict(set)
    others = {"app", PARTS, WORKERS, *FEATURES, *KIT, *COMMON}
    for file, imported in imports():
        one, other = layer_of(file), layer_of(imported)
        if one != other and not {one, other} & others:
            below[one].add(other)
    return below


def test_every_file_knows_only_what_its_storey_may_know() -> None:
    found = imports()
    assert len(found) > 500
    broken = [f"{file} imports {other}" for file, other in found if not may_know(layer_of(file), layer_of(other))]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    ("importer", "may", "may_not"),
    [
        ("app", {"see", "ui", "audio"}, set()),
        ("see", {"ui", "core", "audio", PARTS}, {"draw", "app"}),
        ("ui", {"core"}, {"play", "app", "audio", PARTS}),
        ("audio", {"analysis", "core"}, {"ui", "play", "app", PARTS}),
        ("core", {"locales"}, {"audio", "ui", "app", PARTS}),
    ],
)
def test_each_storey_has_its_rule(importer: str, may: set[str], may_not: set[str]) -> None:
    assert {other for other in may | may_not if may_know(importer, other)} == may


def test_every_way_to_import_is_seen() -> None:
    ways = [
        "import { a } from './a.js';",
        "import './a.js';",
        "await import('./a.js');",
        "/** @import {A} from './a.js' */",
    ]
    assert [IMPORT.findall(way) for way in ways] == [["./a.js"]] * len(ways)


def test_no_engine_needs_itself_by_way_of_another() -> None:
    below = engines_below()
    assert "audio" in below["instruments"]
    free: set[str] = set()
    waiting = {*below, *(engine for engines in below.values() for engine in engines)}
    while ready := {engine for engine in waiting if below[engine] <= free}:
        free |= ready
        waiting -= ready
    assert not waiting, f"these go round in a circle: {', '.join(sorted(waiting))}"
