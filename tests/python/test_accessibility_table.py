"""docs/explanation/accessibility.md goes through every criterion, and names only places that exist."""

from __future__ import annotations

import re

import bootstrap

TABLE = bootstrap.ROOT / "docs/explanation/accessibility.md"
# WCAG 2.2, levels A and AA; 4.1.1 was removed from it.
CRITERIA = {
    "1.1": (1,),
    "1.2": (1, 2, 3, 4, 5),
    "1.3": (1, 2, 3, 4, 5),
    "1.4": (1, 2, 3, 4, 5, 10, 11, 12, 13),
    "2.1": (1, 2, 4),
    "2.2": (1, 2),
    "2.3": (1,),
    "2.4": (1, 2, 3, 4, 5, 6, 7, 11),
    "2.5": (1, 2, 3, 4, 7, 8),
    "3.1": (1, 2),
    "3.2": (1, 2, 3, 4, 6),
    "3.3": (1, 2, 3, 4, 7, 8),
    "4.1": (2, 3),
}


def test_every_criterion_of_level_a_and_aa_has_its_row() -> None:
    text = TABLE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d\.\d\.\d+) [^|]+\| (A|AA) \| ([^|]+) \|", text, re.MULTILINE)
    wanted = [f"{guideline}.{number}" for guideline, numbers in CRITERIA.items() for number in numbers]
    assert [number for number, _, _ in rows] == wanted
    assert all(state.startswith(("met", "nothing of the kind", "not met")) for _, _, state in rows)


def test_each_test_and_file_that_it_names_exists() -> None:
    named = set(re.findall(r"`([\w./-]+\.(?:py|js|css|ftl))`", TABLE.read_text(encoding="utf-8")))
    assert len(named) > 15
    folders = (bootstrap.ROOT, bootstrap.ROOT / "tests/browser")
    missing = {name for name in named if not any((folder / name).is_file() for folder in folders)}
    assert missing == {"test_x.py", "tests/browser/test_x.py"}
