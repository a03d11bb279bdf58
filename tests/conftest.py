"""The project's own folder on the path, so that tests find Node and the browser as the set-up does."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
# Minutes each: begun last, one of them would be waited for while everybody else is done.
LONGEST_FIRST = [
    "test_tracking", "test_javascript_slow", "test_javascript", "test_teachable_machine_live",
    "test_dwell", "test_scanning", "test_calibration", "test_teach_hands_free", "test_listening",
    "test_damaged_parts", "test_pictures", "test_see_hands_free", "test_offline", "test_teach",
    "test_see", "test_wheel", "test_look", "test_camera_problems", "test_gesture_commands",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest files begin first, each in its own order."""
    items.sort(key=lambda item: LONGEST_FIRST.index(item.path.stem) if item.path.stem in LONGEST_FIRST else 99)


def pytest_xdist_auto_num_workers() -> int:
    """One a core: with three for two, tests of real time had too little of it now and then."""
    return max(2, os.cpu_count() or 2)
