"""The front end's types and unit tests, run from pytest so that one run reports everything."""

import re

import pytest

import bootstrap

from .node import FOLDERS, SLOW, TOGETHER, fail_where_a_unit_test_fails, run_node


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


@pytest.mark.parametrize("folder", sorted(FOLDERS - SLOW - TOGETHER))
def test_the_unit_tests_of_the_front_end_pass(folder: str) -> None:
    fail_where_a_unit_test_fails(folder)


def test_the_unit_tests_of_the_front_end_that_need_no_process_of_their_own_pass() -> None:
    fail_where_a_unit_test_fails(*sorted(TOGETHER))


def test_there_are_unit_tests_for_the_front_end() -> None:
    assert FOLDERS > SLOW | TOGETHER
