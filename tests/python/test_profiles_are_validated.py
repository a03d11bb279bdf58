"""What is not a profile is refused by name, and the published JSON Schema agrees."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from click.testing import CliRunner

from creatable import cli
from creatable.problems import Problem
from creatable.profiles import MAX_BYTES, PROFILE, SHORTCUT, TEXT_RULES, Colour, Symbol
from creatable.storage.profiles import KEPT_VERSIONS

from .documents import profile_document

ROOT = Path(__file__).parents[2]
REACH = {"left": 0.1, "right": 0.1, "up": 0.1, "down": 0.1}


def refused(document: Any) -> Problem:
    with pytest.raises(Problem) as caught:
        PROFILE.parse(document if isinstance(document, bytes) else json.dumps(document).encode())
    return caught.value


def nose(**changes: object) -> dict[str, object]:
    return {"reaches": {"nose": {"reach": REACH, "rest": {"x": 0, "y": 0}, **changes}}}


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"nickname": ""}, "nickname", "must be 1..40 characters, got 0"),
        ({"nickname": "x" * 41}, "nickname", "must be 1..40 characters, got 41"),
        ({"nickname": "a\u0007b"}, "nickname", "must not hold control characters"),
        ({"nickname": 7}, "nickname", "got 7"),
        ({"colour": "mauve"}, "colour", "got \"mauve\""),
        ({"symbol": "skull"}, "symbol", "got \"skull\""),
        ({"format": "creatable-take"}, "format", "must be 'creatable-profile', got \"creatable-take\""),
        ({"id": "Mia"}, "id", "must be a UUID"),
        ({"changedAt": "yesterday"}, "changedAt", "must be a date and time"),
        ({"changedAt": "2026-05-01T10:00:00"}, "changedAt", "must have an offset from UTC"),
        ({"changedAt": "0001-01-01T00:00:00Z"}, "changedAt", "in the years 1970..9998"),
        ({"settings": {"keys": [8]}}, "settings.keys", "must be a text of at most 2000 characters"),
        ({"settings": {"scale": "x" * 2001}}, "settings.scale", "must be"),
        ({"settings": []}, "settings", "must be"),
        ({"settings": {"switchOne": "key:"}}, "settings.switchOne", "must be a switch, such as key:Space"),
        ({"settings": {"switchTwo": 7}}, "settings.switchTwo", "must be a switch"),
        ({"settings": {"keyPause": "no key"}}, "settings.keyPause", "must be a key, such as Home or x, got \"no key\""),
        ({"settings": {"keySafe": ""}}, "settings.keySafe", "must be a key"),
        (nose(reach={**REACH, "left": 0}), "reaches.nose.reach.left", "must be above 0 and at most 1, got 0"),
        (nose(reach={**REACH, "up": 11}), "reaches.nose.reach.up", "must be above 0 and at most 1, got 11"),
        (nose(rest={"x": 99, "y": 0}), "reaches.nose.rest.x", "must be -1..1, got 99"),
        (nose(reach={"left": 1, "right": 1, "up": 1}), "reaches.nose.reach.down", "is missing"),
        ({"e-mail": "mia@example.org"}, "e-mail", "is not a field of a profile"),
    ],
)
def test_a_field_that_cannot_be_is_refused_by_name(changes: dict[str, object], field: str, says: str) -> None:
    problem = refused(profile_document(**changes))
    assert (problem.code, problem.field) == ("profile-invalid", field)
    assert problem.message.startswith(f"{field} ")
    assert says in problem.message


def test_a_missing_field_is_refused_by_name() -> None:
    document = profile_document()
    del document["nickname"]
    assert refused(document).message == "nickname is missing"


@pytest.mark.parametrize("version", [0, 2, 99, "1", 1.0, True])
def test_a_profile_of_another_version_is_refused(version: object) -> None:
    problem = refused(profile_document(schemaVersion=version, surprise=True))
    assert (problem.code, problem.field) == ("profile-schema-unknown", "schemaVersion")
    assert "schemaVersion must be 1" in problem.message


@pytest.mark.parametrize("raw", [b"", b"not json", b"\xff\xfe", b"{" * 5000, b'{"settings": NaN}'])
def test_what_is_not_json_is_told(raw: bytes) -> None:
    assert refused(raw).code in {"not-json", "profile-invalid"}


@pytest.mark.parametrize("document", [[], None, 7, "profile"])
def test_what_is_no_object_is_told(document: object) -> None:
    assert "a profile must be a JSON object" in refused(document).message


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert PROFILE.parse(b"\xef\xbb\xbf" + json.dumps(profile_document()).encode()).nickname == "Mia"


def test_the_published_schema_is_the_one_that_profiles_are_checked_with() -> None:
    published = json.loads((ROOT / "docs/reference/profile.schema.json").read_text(encoding="utf-8"))
    assert published == PROFILE.schema, "run: creatable schema profile > docs/reference/profile.schema.json"
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.validate(profile_document(), published)


@pytest.mark.parametrize("changes", [{"schemaVersion": 2}, {"nickname": ""}, {"colour": "mauve"}, {"photo": "x"},
                                     {"settings": {"deep": []}}, {"settings": {"switchOne": "key:"}},
                                     {"settings": {"keyPause": "no key"}}, nose(reach={**REACH, "left": 0})])
def test_what_the_server_refuses_the_schema_refuses_too(changes: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(profile_document(**changes), PROFILE.schema)


def test_the_command_prints_the_schema(runner: CliRunner) -> None:
    assert json.loads(runner.invoke(cli.main, ["schema", "profile"]).output) == PROFILE.schema


def test_page_and_server_know_the_same_settings_that_name_a_switch_or_a_key() -> None:
    shortcuts = (ROOT / "static/app/shortcuts.js").read_text(encoding="utf-8")
    switches = (ROOT / "static/switches/index.js").read_text(encoding="utf-8")
    named = {*re.findall(r"setting: '(\w+)'", shortcuts), *re.findall(r"(switch\w+): 'key:", switches)}
    assert named == set(TEXT_RULES)
    assert f"KEY = /{SHORTCUT}/" in shortcuts


@pytest.mark.parametrize("key", ["x", "?", "F2", "Home", "\u00fc", "\u0644\u0627", "\U0001e922"])
def test_any_key_may_be_a_shortcut(key: str) -> None:
    settings = {"keyPause": key}
    assert PROFILE.parse(json.dumps(profile_document(settings=settings)).encode()).settings == settings


@pytest.mark.parametrize(("name", "choices"), [("COLOURS", Colour), ("SYMBOLS", Symbol)])
def test_page_and_server_know_the_same_colours_and_symbols(name: str, choices: object) -> None:
    source = (ROOT / "static/players/profile.js").read_text(encoding="utf-8")
    (listed,) = re.findall(rf"export const {name} = Object\.freeze\(\[(.*?)\]\)", source, re.DOTALL)
    assert tuple(re.findall(r"'(\w+)'", listed)) == get_args(choices)


def test_the_documented_limits_are_the_real_ones() -> None:
    limit = f"64 KiB ({MAX_BYTES} bytes)"
    assert all(limit in (ROOT / f"docs/reference/{name}.md").read_text(encoding="utf-8")
               for name in ("api", "profile-format"))
    assert f"the last {KEPT_VERSIONS}" in (ROOT / "docs/reference/api.md").read_text(encoding="utf-8")
    script = (ROOT / "static/players/profile.js").read_text(encoding="utf-8")
    assert f"MAX_BYTES = {MAX_BYTES // 1024} * 1024;" in script


def test_the_example_in_the_reference_is_a_profile_and_every_field_is_explained() -> None:
    text = (ROOT / "docs/reference/profile-format.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    assert PROFILE.parse(example.encode()).nickname
    assert all(f"| `{name}` |" in text for name in PROFILE.schema["properties"])
