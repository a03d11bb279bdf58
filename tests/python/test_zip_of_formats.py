"""A take in every format, in one file."""

from __future__ import annotations

import io
import zipfile

import pytest

from creatable.exporters import EXPORTERS, everything

from .documents import make_take


def test_every_other_format_is_in_it_as_its_own_button_gives_it() -> None:
    take = make_take(name="夜/../a")
    with zipfile.ZipFile(io.BytesIO(everything.export(take))) as archive:
        assert archive.testzip() is None
        found = {name.rpartition(".")[2]: archive.read(name) for name in archive.namelist()}
        assert {name.rpartition(".")[0] for name in archive.namelist()} == {"夜-..-a"}
    others = {each.EXTENSION: each.export(take) for each in EXPORTERS.values() if each.FORMAT != "zip"}
    assert found == others
    assert len(found) >= 4


@pytest.mark.parametrize(("started", "year"), [("1970-01-01T00:00:00Z", 1980), ("2026-05-01T10:00:00Z", 2026),
                                               ("9998-01-01T00:00:00Z", 1980)])
def test_its_files_bear_the_take_s_date_where_a_zip_file_has_it(started: str, year: int) -> None:
    with zipfile.ZipFile(io.BytesIO(everything.export(make_take(startedAt=started)))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {year}
