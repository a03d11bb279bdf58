"""Node, and the front end's unit tests by folder."""

from __future__ import annotations

import subprocess

import bootstrap

UNIT_TESTS = bootstrap.ROOT / "tests/js"
FOLDERS = frozenset(path.parent.relative_to(UNIT_TESTS).as_posix() for path in UNIT_TESTS.glob("**/*.test.js"))
SLOW = frozenset({"analysis", "audio", "captions", "learning", "replay", "singer"})
"""They render sound and learn: as long as all others together, so they are a file of their own, and a second core's."""
TOGETHER = frozenset({
    "actions", "activities", "area-pin", "band", "commands", "draw", "feel", "filters", "leading", "learning/toys",
    "notation", "play-sessions", "pointer", "pointing-test", "sessions", "shapes", "song-files", "songs",
})
"""They put nothing in the place of what Node offers to all modules, so one process does for them."""


def run_node(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run Node in the project's folder and return what it said."""
    return subprocess.run(
        [*bootstrap.node_command(), *arguments], cwd=bootstrap.ROOT, capture_output=True, text=True, check=False,
        input=stdin,
    )


def fail_where_a_unit_test_fails(*folders: str) -> None:
    """Run the folders' tests in one process: to start Node and load the same modules for each file costs more."""
    files = [path.as_uri() for folder in folders for path in sorted((UNIT_TESTS / folder).glob("*.test.js"))]
    every = "for (const file of process.argv.slice(1)) await import(file);"
    result = run_node("--test-reporter=spec", "--input-type=module", "--eval", every, *files)
    # What failed is said again at the end, with its file, its name and the reason.
    assert result.returncode == 0, result.stdout.split("failing tests:")[-1] + result.stderr
