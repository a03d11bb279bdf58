"""A report as a PDF, read by somebody else's parser: its words, its tags, and that it asks for nothing."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader
from werkzeug.test import Client

from creatable.reports import pdf

from .documents import TAKE_ID
from .test_reports import EVIL, MINE, ONE, TREND, put, put_take, put_weeks


def read(content: bytes) -> tuple[PdfReader, str]:
    reader = PdfReader(io.BytesIO(content))
    # Letters of some fonts come out with both of their bytes.
    return reader, "\n".join(page.extract_text() for page in reader.pages).replace("\x00", "")


def names_in(node: Any) -> set[str]:
    """What structure elements are below one: P, Table, TH, ..."""
    kids = node.get("/K", [])
    elements = [each.get_object() for each in (kids if isinstance(kids, list) else [kids]) if not isinstance(each, int)]
    below = [each for each in elements if "/S" in each]
    return {str(each["/S"]) for each in below} | {name for each in below for name in names_in(each)}


def test_a_session_is_on_paper_as_on_the_page_with_tags_and_a_language(client: Client) -> None:
    put_take(client)
    put(client, notes=EVIL, takes=[{"id": TAKE_ID, "startedAt": "2026-05-01T10:10:00+02:00"}])
    answer = client.get(f"{ONE}/pdf?language=de", headers=MINE)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    reader, words = read(answer.data)
    assert "<script>alert(1)</script>" in words
    assert "Mia" in words
    root: Any = reader.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("de", True)
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure"} <= names_in(root["/StructTreeRoot"])
    assert reader.metadata
    assert reader.metadata.title
    assert not any(action in root for action in ("/OpenAction", "/AA", "/AcroForm"))
    assert b"/URI" not in answer.data
    assert not reader.attachments


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_trend_of_many_weeks_is_on_paper_too(client: Client, language: str) -> None:
    put_weeks(client, 3)
    answer = client.get(f"{TREND}/pdf?player=Mia&language={language}", headers=MINE)
    reader, words = read(answer.data)
    assert (answer.status_code, len(reader.pages) > 1) == (200, True)
    assert all(week in words for week in ("2026-05-01", "2026-05-08", "2026-05-15"))


def test_nothing_is_fetched_for_it() -> None:
    html = b'<html lang="en"><title>A</title><img src="http://127.0.0.1:9/picture.png" alt="A"><p>Words'
    assert "Words" in read(pdf.whole(html))[1]


def test_without_pango_it_is_said_and_all_else_works(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    put(client)
    monkeypatch.setattr(pdf, "why_not", lambda: "cannot load library 'libpango-1.0-0'")
    answer = client.get(f"{ONE}/pdf", headers=MINE)
    assert (answer.status_code, answer.json["error"]["code"]) == (501, "pdf-unavailable")
    assert "Pango" in answer.json["error"]["message"]
    assert client.get(f"{ONE}/html", headers=MINE).status_code == 200
