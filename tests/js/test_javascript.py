"""The front end's types and unit tests, run from pytest so that one run reports everything."""

import subprocess

import pytest

import bootstrap

UNIT_TESTS = sorted((bootstrap.ROOT / "tests/js").glob("**/*.test.js"))


def run_node(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*bootstrap.node_command(), *arguments], cwd=bootstrap.ROOT, capture_output=True, text=True, check=False
    )


def test_the_front_end_has_no_type_errors() -> None:
    result = run_node("node_modules/typescript/bin/tsc", "--noEmit")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", UNIT_TESTS, ids=lambda path: path.relative_to(bootstrap.ROOT / "tests/js").as_posix())
def test_the_unit_tests_of_the_front_end_pass(path: object) -> None:
    result = run_node("--test", str(path))
    assert result.returncode == 0, result.stdout + result.stderr


def test_there_are_unit_tests_for_the_front_end() -> None:
    assert UNIT_TESTS
