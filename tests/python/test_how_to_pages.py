"""What the how-to pages print works as it is printed, and is found where the pages say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from werkzeug.test import Client

from creatable import api, cli, create_app
from creatable.api import answers
from creatable.config import Settings
from creatable.exporters import EXPORTERS
from creatable.services import KEY

from . import how_to
from .documents import PROFILE_ID, TAKE_ID, profile_document, take_document

ROOT = Path(__file__).parents[2]
TUNE = b"X:1\nT:Morning song\nM:none\nL:1/4\nK:C\n=C =E\n"


@pytest.fixture
def with_totals(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """A client of the application with the page's endpoint in the registry."""
    monkeypatch.setattr(api, "RESOURCES", (*api.RESOURCES, how_to.example("add-an-endpoint.md").api))
    app = create_app(settings)
    yield app.test_client()
    app.extensions[KEY].close()


@pytest.fixture
def abc(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page's format in the registry."""
    module = how_to.example("add-an-export-format.md")
    monkeypatch.setitem(EXPORTERS, module.FORMAT, module)


@pytest.mark.parametrize(
    ("page", "count"), [("add-an-endpoint.md", "Three"), ("add-an-export-format.md", "Two")]
)
def test_a_page_begins_with_the_number_of_files_that_its_steps_name(page: str, count: str) -> None:
    new, *others = how_to.files_to_touch(page)
    assert len({new, *others}) == {"Two": 2, "Three": 3}[count]
    assert how_to.page(page).splitlines()[2].startswith(f"{count} files: ")
    assert not (ROOT / new).exists()
    assert all((ROOT / other).is_file() for other in others)


def test_the_endpoint_answers_and_is_in_the_openapi_document(with_totals: Client) -> None:
    with_totals.put(f"/api/v1/takes/{TAKE_ID}", json=take_document())
    with_totals.put(f"/api/v1/profiles/{PROFILE_ID}", json=profile_document())
    response = with_totals.get("/api/v1/totals")
    assert (response.status_code, response.json) == (200, {"takeCount": 1, "profileCount": 1})
    assert response.headers["Cache-Control"] == "no-store"
    operation = with_totals.get("/api/v1/openapi.json").json["paths"]["/api/v1/totals"]["get"]
    assert operation["tags"] == ["totals"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema["$ref"].endswith("/Totals")


def test_the_line_for_the_reference_names_the_endpoint_and_what_it_answers(with_totals: Client) -> None:
    (address, answer) = re.findall(r"\| `GET (\S+)` \| 200: `(.*?)` \|", how_to.page("add-an-endpoint.md"))[0]
    printed = json.loads(answer.replace(" n", " 0"))
    assert with_totals.get(address).json == printed


def test_every_name_that_the_endpoints_share_is_explained() -> None:
    text = how_to.page("add-an-endpoint.md")
    public = {name for name, each in vars(answers).items() if getattr(each, "__module__", "") == answers.__name__}
    assert len(public) >= 6
    assert {name for name in public if not re.search(rf"`{name}\b", text)} == set()


def test_a_format_is_listed_and_downloaded(abc: None, client: Client) -> None:
    listed = client.get("/api/v1/formats").json["formats"]
    assert {"format": "abc", "label": "ABC", "mimeType": "text/vnd.abc", "extension": "abc"} in listed
    client.put(f"/api/v1/takes/{TAKE_ID}", json=take_document())
    file = client.get(f"/api/v1/takes/{TAKE_ID}/export/abc")
    assert (file.status_code, file.mimetype, file.data) == (200, "text/vnd.abc", TUNE)
    assert 'filename="Morning song.abc"' in file.headers["Content-Disposition"]


def test_a_format_is_written_by_the_command_too(abc: None, runner: CliRunner, tmp_path: Path) -> None:
    take = tmp_path / "song.json"
    take.write_text(json.dumps(take_document()), encoding="utf-8")
    assert runner.invoke(cli.main, ["export", str(take), "--format", "abc"]).exit_code == 0
    assert (tmp_path / "song.abc").read_bytes() == TUNE
