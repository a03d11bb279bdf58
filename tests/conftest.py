"""The project's own folder on the path, so that tests find Node and the browser as the set-up does."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests import postgresql  # noqa: E402 -- found on the path that is set above

# Minutes each: begun last, one of them would be waited for while everybody else is done.
LONGEST_FIRST = [
    "test_tracking", "test_awaited_ways", "test_every_instrument_by_nose", "test_calibration", "test_javascript_slow",
    "test_damaged_parts", "test_dwell", "test_listening", "test_synthesiser", "test_see", "test_javascript",
    "test_every_instrument_by_switch", "test_offline", "test_teachable_machine_live", "test_scanning", "test_pictures",
    "test_studio_activities_hands_free",
    "test_my_shapes", "test_camera_problems", "test_awaited", "test_look", "test_sampler", "test_mouse_moves_only",
    "test_accessibility", "test_see_without_hearing", "test_earlier_versions", "test_teach",
]
# What is tried here is a whole server, a database's server, or a program of others: not for the loop of editing.
INTEGRATION = {
    "test_api_contract", "test_command_serve", "test_connections", "test_killed_server",
    "test_midi_sounds_like_the_take", "test_odd_documents", "test_painting_networks", "test_postgresql",
}


def pytest_configure(config: pytest.Config) -> None:
    """Let all workers of a run share one database server, which the first test that needs it begins."""
    config.addinivalue_line("markers", "on_both_databases: a test that runs on SQLite and on PostgreSQL")
    config.addinivalue_line("markers", "integration: more than a unit, left out by `make check`")
    if not hasattr(config, "workerinput"):
        postgresql.prepare()


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the database server."""
    if not hasattr(config, "workerinput"):
        postgresql.end()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest files begin first, each in its own order; find what is more than a unit test."""
    for item in items:
        if item.path.stem in INTEGRATION or database_kind_of(item) == "postgresql":
            item.add_marker("integration")
    items.sort(key=lambda item: LONGEST_FIRST.index(item.path.stem) if item.path.stem in LONGEST_FIRST else 99)


def database_kind_of(item: pytest.Item) -> object:
    """Return on which database a test runs that runs on both."""
    return item.callspec.params.get("database_kind") if hasattr(item, "callspec") else None


def pytest_xdist_auto_num_workers() -> int:
    """Three for two cores: a test of the page waits for a third of its time, and another one has the core meanwhile.

    Four took longer than three: a page costs as long as it runs, and it runs longer where it has to wait for a core.
    """
    return 3 * max(2, os.cpu_count() or 2) // 2
