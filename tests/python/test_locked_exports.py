"""Everything of a player, locked: another program opens it with the passphrase, and nobody reads a name without it."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
import pyzipper
from click.testing import CliRunner
from werkzeug.test import Client

from bootstrap import node_command
from creatable.cli import main
from creatable.config import Settings
from creatable.player_export import PLAYER_EXPORT
from tests import seven_zip

from .documents import PROFILE_ID, SESSION_ID, TAKE_ID, profile_document, session_document, take_document

ROOT = Path(__file__).parents[2]
MINE, OTHERS = {"Creatable-Secret": "m" * 22}, {"Creatable-Secret": "o" * 22}
PASSPHRASE = "Apples sing in the cellar, 7 of them!"
LONGEST = "x" * 99
ADDRESS = f"/api/v1/exports/players/{PROFILE_ID}"
# The same format as another library writes and reads it.
OPEN = """
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { openAsBlob } from 'node:fs';
const [, file, password] = process.argv;
const reader = new ZipReader(new BlobReader(await openAsBlob(file)), { password, useWebWorkers: false });
const [entry, ...more] = await reader.getEntries();
if (more.length || !entry.encrypted) throw new Error('not one locked file');
process.stdout.write(await entry.getData(new Uint8ArrayWriter(), { checkSignature: true }));
"""


@pytest.fixture(autouse=True)
def played(client: Client) -> None:
    for path, document in (("profiles", profile_document(nickname="Mia-of-here")),
                           ("takes", take_document(name="song of Mia")), ("sessions", session_document())):
        assert client.put(f"/api/v1/{path}/{document['id']}", json=document, headers=MINE).status_code == 201


def opened(locked: bytes, passphrase: str, tmp_path: Path) -> dict[str, bytes]:
    """Open a file with other programs than the one that wrote it; raises CalledProcessError where one cannot."""
    file = tmp_path / "locked.zip"
    file.write_bytes(locked)
    by_7zip = seven_zip.opened(file, passphrase)
    run = [*node_command(), "--input-type=module", "--eval", OPEN, "--", str(file), passphrase]
    inner = subprocess.run(run, cwd=ROOT, capture_output=True, check=True).stdout
    assert by_7zip in (inner, None)
    with zipfile.ZipFile(io.BytesIO(inner)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def export(settings: Settings, target: Path, *words: str, given: str = PASSPHRASE) -> Any:
    key = target.with_suffix(".key")
    key.write_text("m" * 22)
    asked = ["export", "--profile", PROFILE_ID, "--key-file", str(key), "-o", str(target), *words]
    return CliRunner().invoke(main, [*asked, "--data-dir", str(settings.data_dir)], input=given)


def index_of(files: dict[str, bytes]) -> Any:
    return PLAYER_EXPORT.parse(files["index.json"])


@pytest.mark.parametrize("how", ["file", "prompt"])
def test_what_the_shell_locks_another_program_opens_with_the_passphrase_alone(
    settings: Settings, tmp_path: Path, how: str
) -> None:
    words, given = ("--passphrase-file", "-"), f"{PASSPHRASE}\n"
    if how == "prompt":
        words, given = ("--passphrase",), f"{PASSPHRASE}\n{PASSPHRASE}\n"
    result = export(settings, tmp_path / "mia.zip", *words, given=given)
    assert result.exit_code == 0, result.output
    assert PASSPHRASE not in result.output
    assert "Without the passphrase nobody opens it" in result.output
    locked = (tmp_path / "mia.zip").read_bytes()
    assert zipfile.ZipFile(io.BytesIO(locked)).namelist() == ["everything.zip"]
    for words_in_it in (b"Mia", b"song", b"index.json", b"takes/"):
        assert words_in_it not in locked
    index = index_of(opened(locked, PASSPHRASE, tmp_path))
    assert {each.id for each in index.files if each.id} == {PROFILE_ID, SESSION_ID, TAKE_ID}
    with pytest.raises(subprocess.CalledProcessError):
        opened(locked, "Pears sing in the cellar, 7 of them!", tmp_path)


def test_a_change_of_a_locked_file_is_noticed(settings: Settings, tmp_path: Path) -> None:
    export(settings, tmp_path / "mia.zip", "--passphrase-file", "-")
    locked = bytearray((tmp_path / "mia.zip").read_bytes())
    locked[len(locked) // 2] ^= 1
    with pytest.raises(subprocess.CalledProcessError):
        opened(bytes(locked), PASSPHRASE, tmp_path)


@pytest.mark.parametrize("given", ["", "short", "two lines of\nwords", "x" * 100, "Äpfel singen im Keller"])
def test_a_passphrase_that_protects_nothing_is_refused_and_not_repeated(
    settings: Settings, tmp_path: Path, given: str
) -> None:
    result = export(settings, tmp_path / "mia.zip", "--passphrase-file", "-", given=given)
    assert result.exit_code == 1
    assert "12 to 99 characters" in result.output
    assert not given or given not in result.output
    assert not (tmp_path / "mia.zip").exists()


def test_the_server_locks_it_too(client: Client, tmp_path: Path) -> None:
    answer = client.post(ADDRESS, json={"passphrase": LONGEST}, headers=MINE)
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    index = index_of(opened(answer.data, LONGEST, tmp_path))
    assert (index.made_by, index.player.name) == ("server", "Mia-of-here")
    assert {each.id for each in index.files if each.id} == {PROFILE_ID, SESSION_ID, TAKE_ID}
    written = client.get("/api/v1/audit").json["lines"]
    assert {(each["action"], each["id"], each["way"]) for each in written} == {
        ("export", wanted, "api") for wanted in (PROFILE_ID, SESSION_ID, TAKE_ID)
    }


def test_without_a_passphrase_every_program_opens_it_and_what_is_deleted_is_not_in_it(client: Client) -> None:
    client.delete(f"/api/v1/takes/{TAKE_ID}", headers=MINE)
    answer = client.post(ADDRESS, json={}, headers=MINE)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        index = json.loads(archive.read("index.json"))
    assert {each["kind"] for each in index["files"]} == {"profile", "play-session", "report"}


def test_the_server_gives_it_to_its_owner_alone(client: Client) -> None:
    for headers, code in (({}, "secret-missing"), (OTHERS, "secret-wrong")):
        answer = client.post(ADDRESS, json={}, headers=headers)
        assert (answer.status_code, answer.json["error"]["code"]) == (403, code)
    unknown = ADDRESS.replace(PROFILE_ID, TAKE_ID)
    assert client.post(unknown, json={}, headers=MINE).json["error"]["code"] == "profile-not-found"
    for body in ({"passphrase": "short"}, {"passphrase": "two lines of\nwords"}, {"passphrase": "Äpfel im Keller"},
                 {"password": PASSPHRASE}, []):
        answer = client.post(ADDRESS, json=body, headers=MINE)
        assert answer.status_code in {400, 422}
        assert not re.search(r"short|two lines|Keller|cellar", answer.text)
    assert client.get("/api/v1/audit").json["total"] == 0


# What the page does, without a page.
SEAL = """
const [, passphrase, address] = process.argv;
// Browsers withhold it from pages that came by plain http from another computer.
if (address === 'by http') Object.defineProperty(Object.getPrototypeOf(crypto), 'subtle', { value: undefined });
const { seal } = await import('./static/belongings/seal.js');
const locked = await seal(new Blob(['everything of Mia']), passphrase, { now: new Date('2026-05-01T10:00:00Z') });
process.stdout.write(new Uint8Array(await locked.arrayBuffer()));
"""


@pytest.mark.parametrize(
    ("address", "passphrase"), [("by https", PASSPHRASE), ("by http", PASSPHRASE), ("by https", LONGEST)]
)
def test_what_the_page_locks_other_programs_open(address: str, passphrase: str, tmp_path: Path) -> None:
    run = [*node_command(), "--input-type=module", "--eval", SEAL, "--", passphrase, address]
    locked = subprocess.run(run, cwd=ROOT, capture_output=True, check=True).stdout
    (tmp_path / "locked.zip").write_bytes(locked)
    assert seven_zip.opened(tmp_path / "locked.zip", passphrase) in (b"everything of Mia", None)
    with pyzipper.AESZipFile(io.BytesIO(locked)) as archive:
        (entry,) = archive.infolist()
        assert (entry.filename, entry.wz_aes_strength) == ("everything.zip", 3)
        archive.setpassword(passphrase.encode())
        assert archive.read(entry) == b"everything of Mia"
        archive.setpassword(b"another one of twelve")
        with pytest.raises(RuntimeError):
            archive.read(entry)
