"""Pitch: ours beside pitchy and pitchfinder, on the same notes; and the notes of chords."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import bootstrap
from tests.benchmarks.figures import Figure, Goal, median
from tests.benchmarks.harness import HERE, Bench, install_peer

CENTS, OCTAVE_PERCENT = 5.0, 99.0


def measure(_bench: Bench) -> list[Figure]:
    install_peer()
    command = [*bootstrap.node_command(), "pitch/compare.mjs"]
    output = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout
    report: dict[str, Any] = json.loads(output.splitlines()[-1])
    chords = {name: report.pop(name) for name in list(report) if name.startswith("chords")}
    return [*over_all(report), *by_sound(report), *of_chords(chords)]


def over_all(report: dict[str, Any]) -> list[Figure]:
    """Each finder over all sounds alike; the goals are ours alone."""
    figures = []
    for finder in next(iter(report.values())):
        mine = finder == "ours"
        kinds = [sounds[finder] for sounds in report.values()]
        right = sum(kind["right"] for kind in kinds) / len(kinds)
        figures += [
            Figure(f"{finder}: right octave", right, "%", Goal(OCTAVE_PERCENT, at_least=True) if mine else None,
                   "of all looks; no pitch at all counts as wrong"),
            Figure(f"{finder}: median error", median([kind["cents"] for kind in kinds]), "cents",
                   Goal(CENTS) if mine else None, "median of the kinds of sound, right octave"),
            Figure(f"{finder}: one look", median([kind["ms"] for kind in kinds]), "ms", note="4096 samples"),
        ]
    return figures


def by_sound(report: dict[str, Any]) -> list[Figure]:
    figures = []
    for sound, finders in report.items():
        for finder in ("ours", "pitchy"):
            figures += [Figure(f"{sound}, {finder}: right octave", finders[finder]["right"], "%"),
                        Figure(f"{sound}, {finder}: median error", finders[finder]["cents"], "cents")]
    return figures


def of_chords(chords: dict[str, Any]) -> list[Figure]:
    return [Figure(f"{name}, {size} notes: {kind}", value, "%")
            for name, sizes in chords.items() for size, kinds in sizes.items() for kind, value in kinds.items()]
