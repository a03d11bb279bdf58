"""The front end's types and unit tests, run from pytest so that one run reports everything."""

import re
import subprocess

import pytest

import bootstrap

UNIT_TESTS = bootstrap.ROOT / "tests/js"
FOLDERS = sorted({path.parent.relative_to(UNIT_TESTS).as_posix() for path in UNIT_TESTS.glob("**/*.test.js")})


def run_node(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*bootstrap.node_command(), *arguments], cwd=bootstrap.ROOT, capture_output=True, text=True, check=False
    )


def test_the_front_end_is_linted_and_formatted() -> None:
    result = run_node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings")
    assert result.returncode == 0, result.stdout + result.stderr


def test_types_are_imported_in_one_way() -> None:
    """At the top of the file, by @import, so that what a file depends on can be read there."""
    sources = [path for folder in ("static", "tests") for path in (bootstrap.ROOT / folder).rglob("*.js")
               if not {"vendor", "bundle", "node_modules", ".output"} & set(path.parts)]
    inline = [path.relative_to(bootstrap.ROOT).as_posix() for path in sources
              if any("import('" in comment for comment in re.findall(r"/\*.*?\*/", path.read_text(), re.DOTALL))]
    assert inline == []


def test_what_a_list_shows_follows_what_is_in_use() -> None:
    """By the property: the attribute changes nothing any more at an entry that was once chosen by hand."""
    sources = [path for path in (bootstrap.ROOT / "static").rglob("*.js") if not {"vendor", "bundle"} & set(path.parts)]
    assert [path.name for path in sources if "?selected=" in path.read_text(encoding="utf-8")] == []


def test_the_front_end_has_no_type_errors() -> None:
    result = run_node("node_modules/typescript/bin/tsc", "--noEmit")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_unit_tests_of_the_front_end_pass(folder: str) -> None:
    """One process a folder: to start Node and load the same modules for each file costs more than the tests."""
    files = [path.as_uri() for path in sorted((UNIT_TESTS / folder).glob("*.test.js"))]
    every = "for (const file of process.argv.slice(1)) await import(file);"
    result = run_node("--test-reporter=spec", "--input-type=module", "--eval", every, *files)
    # What failed is said again at the end, with its file, its name and the reason.
    assert result.returncode == 0, result.stdout.split("failing tests:")[-1] + result.stderr


def test_there_are_unit_tests_for_the_front_end() -> None:
    assert FOLDERS
