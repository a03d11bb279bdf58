"""A take's name becomes a file name that no system and no header trips over."""

from __future__ import annotations

import json
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.http import parse_options_header
from werkzeug.test import Client

from creatable.file_names import ascii_file_name, file_name

from .documents import TAKE_ID, take_document

FIXTURE = json.loads((Path(__file__).parents[1] / "fixtures" / "file-names.json").read_text(encoding="utf-8"))
STARTED_AT = datetime.fromisoformat(FIXTURE["startedAt"])


@pytest.mark.parametrize("rule", FIXTURE["examples"])
def test_the_page_and_the_server_make_the_same_file_names(rule: str) -> None:
    for name, expected in FIXTURE["examples"][rule]:
        assert file_name(name, STARTED_AT, "mid") == expected


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Morning song", "Morning song.mid"),
        ("Löwe", "Lowe.mid"),
        ("🎹 solo", "solo.mid"),
        ("夜の歌", "take-20260131091500.mid"),
        ("\uff23\uff2f\uff2e", "_CON.mid"),
        ("a\uff0fb", "a-b.mid"),
    ],
)
def test_a_program_that_knows_ascii_alone_gets_a_name_too(name: str, plain: str) -> None:
    assert ascii_file_name(name, STARTED_AT, "mid") == plain


@given(st.text(st.characters(), max_size=200))
def test_any_name_becomes_a_file_name(name: str) -> None:
    for made in (file_name(name, STARTED_AT, "mid"), ascii_file_name(name, STARTED_AT, "mid")):
        assert made.endswith(".mid")
        assert len(made) > len(".mid")
        assert len(made.encode()) <= 125
        assert not set(made) & set('<>:"/\\|?*%')
        assert made[0] not in " .-"
        assert made[-5] not in " ."
        assert not {unicodedata.category(each) for each in made} & {"Cc", "Cs", "Co", "Zl", "Zp"}
        turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        assert not {unicodedata.bidirectional(each) for each in made} & turning
    assert ascii_file_name(name, STARTED_AT, "mid").isascii()


@pytest.mark.parametrize("name", ["Löwe 🎹", 'a"; b="c', "CON", "..\\..\\x", "\u202egnp.exe", "夜の歌", "x" * 120])
def test_a_browser_understands_the_name_of_the_download(client: Client, name: str) -> None:
    client.put(f"/api/v1/takes/{TAKE_ID}", json=take_document(name=name, startedAt=FIXTURE["startedAt"]))
    response = client.get(f"/api/v1/takes/{TAKE_ID}/export/midi")
    assert response.status_code == 200
    header = response.headers["Content-Disposition"]
    assert header.isascii()
    kind, options = parse_options_header(header)
    assert (kind, options["filename"]) == ("attachment", file_name(name, STARTED_AT, "mid"))
    assert f'filename="{ascii_file_name(name, STARTED_AT, "mid")}"' in header
