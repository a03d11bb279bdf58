"""The reference says what the code does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask_openapi3.openapi import OpenAPI
from werkzeug.test import Client

from creatable import cli
from creatable.api.takes import MAX_EVENTS
from creatable.config import MAX_BODY_BYTES, Settings
from creatable.gesture_sets import GESTURE_SET
from creatable.jobs.kinds import JOB_WISH
from creatable.music_files import MAX_FILE_BYTES
from creatable.problems import STATUS
from creatable.profiles import PROFILE
from creatable.sessions import PLAY_SESSION
from creatable.storage.deletions import KEPT_FOR
from creatable.takes import MAX_EVENTS as MOST_EVENTS
from creatable.takes import TAKE, parse_take

DOCS = Path(__file__).parents[2] / "docs"
CODE = Path(__file__).parents[2] / "creatable"


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted(STATUS))
def test_every_error_code_is_documented(code: str) -> None:
    assert f"`{code}`" in read("reference/api.md")


def test_the_table_of_errors_gives_the_right_statuses() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \|", read("reference/api.md"), re.MULTILINE)
    assert rows
    assert {code: int(status) for code, status in rows}.items() <= STATUS.items()


def test_every_error_code_is_used_and_every_used_one_is_known() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in CODE.rglob("*.py") if path.name != "problems.py")
    used = set(re.findall(r'Problem\(\s*"([a-z-]+)"', text))
    endings = set(re.findall(r'f"\{(?:self|kind)\.code\}-([a-z-]+)"', text))
    assert len(endings) == 4, "the search for codes of documents finds too little"
    used |= {f"{kind.code}-{ending}" for kind in (TAKE, PROFILE, GESTURE_SET, PLAY_SESSION) for ending in endings}
    used.add(f"{JOB_WISH.code}-invalid")
    assert used <= set(STATUS)
    assert {code for code in STATUS if f'"{code}"' not in text} - used == set()


def test_every_address_is_documented(app: OpenAPI) -> None:
    text = read("reference/api.md")
    for path, operations in app.api_doc["paths"].items():
        shown = re.sub(r"\{\w+_id\}", "<uuid>", path).replace("{", "<").replace("}", ">")
        for method in operations:
            assert f"`{method.upper()} {shown}" in text


def test_the_documented_formats_are_listed_by_the_server(client: Client) -> None:
    (example,) = re.findall(r"```json\n(\{\"formats\".*?)```", read("reference/api.md"), re.DOTALL)
    listed = client.get("/api/v1/formats").json["formats"]
    assert all(each in listed for each in json.loads(example)["formats"])


def test_the_documented_limits_are_the_real_ones() -> None:
    assert f"{MAX_BODY_BYTES // 2**20} MiB ({MAX_BODY_BYTES} bytes" in read("reference/api.md")
    assert f"a take {MAX_EVENTS} events" in read("reference/api.md")
    assert f"at most {MOST_EVENTS} ({MAX_EVENTS} over HTTP)" in read("reference/take-format.md")
    assert f"{MAX_FILE_BYTES // 2**20} MiB and {MOST_EVENTS} events" in read("reference/command-line.md")
    assert f"| {MAX_BODY_BYTES}, which is" in read("reference/command-line.md")


def test_the_example_take_is_a_take() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", read("reference/take-format.md"), re.DOTALL)
    assert parse_take(example).note_count == 1


def test_every_field_of_a_take_is_documented() -> None:
    text = read("reference/take-format.md")
    assert all(f"| `{name}` |" in text for name in TAKE.schema["properties"])
    kinds = TAKE.schema["properties"]["events"]["items"]["discriminator"]["mapping"]
    assert all(f"| `{kind}` |" in text for kind in kinds)


def test_every_command_and_option_is_documented(runner: CliRunner) -> None:
    text = read("reference/command-line.md")
    for name, command in cli.main.commands.items():
        assert f"## `creatable {name}" in text
        for parameter in command.params:
            options = [option for option in parameter.opts if option.startswith("-")]
            assert all(f"`{option}`" in text for option in options)


def test_what_is_promised_is_held_by_tests_that_exist() -> None:
    rows = [line for line in read("explanation/robustness.md").splitlines() if line.startswith("| ")]
    promises = [row.rsplit(" | ", 1) for row in rows if not row.startswith(("| Kind", "| ---"))]
    assert len(promises) > 50
    kinds = [row.split(" | ")[0] for row, _ in promises]
    assert len(set(kinds)) == len(kinds), "one row a kind"
    for _, held_by in promises:
        files = re.findall(r"`(tests/[^`]+)`", held_by)
        assert files, held_by
        assert [file for file in files if not (DOCS.parent / file).exists()] == []


def test_the_classroom_page_says_what_people_on_the_network_can_do() -> None:
    text = read("how-to/classroom.md")
    assert f"deleted in the last {KEPT_FOR.days} days" in text
    assert "Nobody can rename, replace or delete what another browser put there" in text
    for told in ("see, hear and export every take", "without a password", "`creatable restore`", "`creatable release`",
                 "`CREATABLE_TRUSTED_ORIGINS`"):
        assert told in text


def test_every_environment_variable_is_documented() -> None:
    names = set(re.findall(r"CREATABLE_[A-Z_]+", (CODE / "config.py").read_text(encoding="utf-8"))) - {"CREATABLE_"}
    assert len(names) >= len(Settings.__dataclass_fields__) - 1
    assert all(f"`{name}`" in read("reference/command-line.md") for name in names)
