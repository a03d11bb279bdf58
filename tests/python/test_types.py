"""The types of the Python side, checked from pytest beside the other tests, as those of the front end are."""

import subprocess
import sys

import bootstrap


def test_the_python_side_has_no_type_errors() -> None:
    command = [sys.executable, "-m", "mypy"]
    result = subprocess.run(command, cwd=bootstrap.ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
