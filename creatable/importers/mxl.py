"""Compressed MusicXML (.mxl): the score in a ZIP file, unpacked only as far as there is room for."""

from __future__ import annotations

import io
import zipfile
import zlib

from creatable.importers.making import refused
from creatable.importers.xml_tree import MAX_XML_BYTES, parse_xml
from creatable.problems import Problem

SIGNATURE = b"PK\x03\x04"
CONTAINER = "META-INF/container.xml"
MAX_FILES = 1000


def unpack(content: bytes) -> bytes:
    """Return the score of a .mxl file; raises Problem (import-invalid, too-large)."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MAX_FILES:
                raise refused(f"a score has at most {MAX_FILES} files in it")
            return _read(archive, _score_in(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise refused("its ZIP container is damaged or encrypted") from error


def _score_in(archive: zipfile.ZipFile) -> str:
    """Return the name of the score, which the container says."""
    root = parse_xml(_read(archive, CONTAINER))
    for each in root.iter():
        if str(each.tag).rpartition("}")[2] == "rootfile" and each.get("full-path"):
            return str(each.get("full-path"))
    raise refused("its container names no score")


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as file:
            # What a ZIP file says of its sizes may be a lie.
            content = file.read(MAX_XML_BYTES + 1)
    except KeyError as error:
        raise refused(f"there is no {name[:80]} in it") from error
    if len(content) > MAX_XML_BYTES:
        raise Problem("too-large", f"a score may have {MAX_XML_BYTES // 2**20} MiB when it is unpacked")
    return content
