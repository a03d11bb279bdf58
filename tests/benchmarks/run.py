"""Run the benchmarks: `make bench`, or one of them with --only NAME.

Prints a table and, last, one line of JSON; the JSON is kept in tests/.output/
too. Times depend on the machine and on what else it does, so nothing here
passes or fails: the goals stand beside the figures.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.benchmarks.figures import Figure, table  # noqa: E402
from tests.benchmarks.harness import Bench, make_server  # noqa: E402

NAMES = ("tracking", "overhead", "steadiness", "movement_to_sound", "instruments", "slow_computer", "audio_thread",
         "main_thread", "one_hour", "midi_export", "quantise", "cold_start", "first_load", "simulated_player",
         "gestures", "pitch", "listening", "seeing", "singer", "masks", "studio", "studio_page",
         "beside_networks",
         "throughput", "archive")
OUTPUT = ROOT / "tests/.output/benchmarks.json"


def load_average() -> float:
    """Return how many processes wanted a core in the last minute; nan where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")


def run(name: str, bench: Bench) -> dict[str, object]:
    """Run one benchmark, print its table and return its report."""
    before = load_average()
    print(f"\n{name}: load {before:.1f} before", flush=True)
    figures: list[Figure] = importlib.import_module(f"tests.benchmarks.{name}").measure(bench)
    print(table([["figure", "value", "goal", "met", "note"], *(figure.as_row() for figure in figures)]), flush=True)
    return {"loadBefore": before, "loadAfter": load_average(), "figures": [figure.as_json() for figure in figures]}


def machine() -> dict[str, object]:
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"), "cores": os.cpu_count(),
        "system": platform.system(), "processor": platform.machine(), "python": platform.python_version(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", choices=NAMES, action="append", help="run this one; may be given several times")
    names = parser.parse_args().only or NAMES
    with tempfile.TemporaryDirectory(prefix="creatable-bench-") as folder, sync_playwright() as playwright:
        data = Path(folder, "data")
        data.mkdir()
        server = make_server(data)
        server.start()
        try:
            bench = Bench(server, playwright, Path(folder))
            report = {"machine": machine(), "benchmarks": {name: run(name, bench) for name in names}}
        finally:
            server.stop()
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(json.dumps(report, indent=2) + "\n")
    print(f"\n{json.dumps(report)}")


if __name__ == "__main__":
    main()
