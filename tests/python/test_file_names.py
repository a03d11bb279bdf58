"""A take's name becomes a file name that no system and no header trips over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.http import parse_options_header
from werkzeug.test import Client

from creatable.exporters.filenames import ascii_file_name, file_name

from .documents import TAKE_ID, take_document


@pytest.mark.parametrize(
    ("name", "full", "plain"),
    [
        ("Morning song", "Morning song.mid", "Morning song.mid"),
        ("Löwe", "Löwe.mid", "Lowe.mid"),
        ("夜の歌", "夜の歌.mid", "take.mid"),
        ("🎹 solo", "🎹 solo.mid", "solo.mid"),
        ("a/b\\c:d", "a b c d.mid", "a b c d.mid"),
        ('say "hi"; filename=evil.exe', "say hi ; filename=evil.exe.mid", "say hi ; filename=evil.exe.mid"),
        ("../../etc/passwd", "etc passwd.mid", "etc passwd.mid"),
        (".hidden", "hidden.mid", "hidden.mid"),
        ("-rf", "rf.mid", "rf.mid"),
        ("ends with dots...", "ends with dots.mid", "ends with dots.mid"),
        ("song\u202edim.exe", "song dim.exe.mid", "songdim.exe.mid"),
        ("CON", "take CON.mid", "take CON.mid"),
        ("com1.txt", "take com1.txt.mid", "take com1.txt.mid"),
        ("console", "console.mid", "console.mid"),
        ("???", "take.mid", "take.mid"),
        (" ", "take.mid", "take.mid"),
        ("100%", "100.mid", "100.mid"),
    ],
)
def test_odd_names_become_harmless_ones(name: str, full: str, plain: str) -> None:
    assert (file_name(name, ".mid"), ascii_file_name(name, ".mid")) == (full, plain)


@given(st.text(min_size=1, max_size=120))
def test_any_name_becomes_a_file_name(name: str) -> None:
    for made in (file_name(name, ".mid"), ascii_file_name(name, ".mid")):
        assert made.endswith(".mid")
        assert len(made.encode(errors="surrogatepass")) <= 200
        assert not set(made) & set('<>:"/\\|?*%\r\n\0')
        assert made[0] not in " .-"
        assert made.isprintable()
    assert ascii_file_name(name, ".mid").isascii()


@pytest.mark.parametrize("name", ["Löwe 🎹", 'a"; b="c', "CON", "..\\..\\x", "\u202egnp.exe", "夜の歌", "x" * 120])
def test_a_browser_understands_the_name_of_the_download(client: Client, name: str) -> None:
    client.put(f"/api/v1/takes/{TAKE_ID}", json=take_document(name=name))
    response = client.get(f"/api/v1/takes/{TAKE_ID}/export/midi")
    assert response.status_code == 200
    header = response.headers["Content-Disposition"]
    assert header.isascii()
    kind, options = parse_options_header(header)
    assert (kind, options["filename"]) == ("attachment", file_name(name, ".mid"))
    assert f'filename="{ascii_file_name(name, ".mid")}"' in header
