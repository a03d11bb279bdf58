"""The page, the service worker, and the files they load."""

from __future__ import annotations

import gzip
import json
import os
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, render_template, request, send_from_directory
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from creatable.bundle import FOLDER, page_files
from creatable.errors import http_error
from creatable.services import services
from creatable.view_files import Piece, files_of_views, joined, version

pages = Blueprint("pages", __name__)

MIME_TYPES = {
    ".bin": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".ftl": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".onnx": "application/octet-stream",
    ".png": "image/png",
    ".sf2": "application/octet-stream",
    ".sf3": "application/octet-stream",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".wav": "audio/wav",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""What is served, and as what. Not taken from the system: Windows may call .js text/plain."""

_NO_PLACES = ("/api/", "/static/", "/models/", "/views/")
"""Below these are files and data: nobody goes there to play."""
_NEVER_SERVED = {"build", "node_modules"}
_PAGE_SUFFIXES = {".js", ".css", ".ftl", ".svg"}
_SMALL_BYTES = 100 * 1024
_LARGE_BYTES = 2_000_000
_PACKED_SUFFIXES = {".js", ".css", ".ftl", ".svg", ".json", ".wasm"}
"""A third of their size when packed; weights and sounds gain next to nothing."""


def index() -> Response:
    """Serve the page; its views have addresses of their own, and the page itself shows the one that is asked for."""
    found = services()
    page = render_template(
        "index.html", views=found.views, files=page_files(found.settings.static_dir), languages=_languages()
    )
    response = _made(page, ".html")
    response.vary.add("Accept-Language")
    return response


def lost(error: NotFound) -> Response:
    """Answer where there is nothing: with the page, which says so, to whoever typed the address; else as all errors."""
    wants_page = request.method in {"GET", "HEAD"} and "text/html" in request.headers.get("Accept", "")
    if not wants_page or request.path.startswith(_NO_PLACES):
        return http_error(error)
    response = index()
    if response.status_code == 200:
        response.status_code = 404
    return response


def _languages() -> list[str]:
    """Return whose words the page will ask for first, by what the browser says: its own, and English behind it."""
    known = sorted(folder.name for folder in (services().settings.static_dir / "locales").glob("*") if folder.is_dir())
    wanted = request.accept_languages.best_match(known)
    return list(dict.fromkeys([wanted, "en"])) if wanted else ["en"]


@pages.get("/service-worker.js")
def service_worker() -> Response:
    """Serve the service worker, told the views' addresses, from the root: so it may look after the whole page."""
    code = services().settings.static_dir / "app/service-worker.js"
    if not code.is_file():
        raise NotFound
    addresses = json.dumps([view["address"] for view in services().views])
    response = _made(f"self.VIEWS = {addresses};\n{code.read_text(encoding='utf-8')}", ".js")
    response.headers["Service-Worker-Allowed"] = "/"
    return response


@pages.get("/files.json")
def small_files() -> dict[str, dict[str, str]]:
    """List the small files that the page is made of, each with its version, to be kept for use without a network.

    Large ones are kept as soon as somebody has used them.
    """
    folder = services().settings.static_dir
    page = page_files(folder)
    of_views = _files_of_views()
    come_joined = {piece.path for pieces in of_views.values() for piece in pieces}
    files = (file for file in folder.rglob("[!.]*") if file.suffix in _PAGE_SUFFIXES and not file.is_symlink())
    found = ((file.relative_to(folder).as_posix(), file.stat()) for file in files if file not in come_joined)
    single = {f"/static/{name}": f"{stat.st_mtime_ns:x}-{stat.st_size:x}"
              for name, stat in sorted(found)
              if not page.leaves(name) and (stat.st_size < _SMALL_BYTES or name.startswith(FOLDER))}
    return {"files": single | {address: version(pieces) for address, pieces in sorted(of_views.items())}}


@pages.get("/views/<view>/<name>")
def view_file(view: str, name: str) -> Response:
    """Serve all styles, or all words in one language, that come with a view."""
    pieces = _files_of_views().get(f"/views/{view}/{name}")
    if pieces is None:
        raise NotFound
    return _made(joined(pieces), Path(name).suffix)


def _files_of_views() -> dict[str, list[Piece]]:
    return files_of_views(services().settings.static_dir, services().views)


@pages.get("/static/<path:name>")
def static_file(name: str) -> Response:
    """Serve a file of the browser side."""
    return send_file_below(services().settings.static_dir, name)


@pages.get("/models/<path:name>")
def model_file(name: str) -> Response:
    """Serve weights or sounds."""
    return send_file_below(services().settings.models_dir, name)


def send_file_below(folder: Path, name: str) -> Response:
    """Return a file of a known type inside `folder`; raises NotFound for anything else.

    It is sent with an ETag and `no-cache`: a browser asks each time and gets
    304 where nothing changed, so that edit and reload just works.
    """
    mime_type = MIME_TYPES.get(Path(name).suffix.lower())
    parts = name.split("/")
    hidden = any(part.startswith(".") or part in _NEVER_SERVED for part in parts)
    if mime_type is None or hidden or not name.isprintable():
        raise NotFound
    joined = safe_join(str(folder), name)
    # A link that leads out of the folder is not followed.
    if joined is None or not Path(joined).resolve().is_relative_to(folder.resolve()):
        raise NotFound
    # Not for a part of a file, of which the browser would have to know how it is packed.
    packs = Path(name).suffix in _PACKED_SUFFIXES and request.accept_encodings["gzip"] and not request.range
    if packs and os.path.isfile(joined):  # Path.is_file raises for a name that is too long
        response = _packed(Path(joined))
    else:
        response = send_from_directory(folder, name, conditional=True, etag=True)
    response.headers["Content-Type"] = mime_type
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Accept-Encoding")
    return response


def _made(text: str, suffix: str) -> Response:
    """Return what was put together for this request, packed; asked for again unchanged, it is 304."""
    packs = request.accept_encodings["gzip"]
    response = Response(_gzip_text(text) if packs else text, content_type=MIME_TYPES[suffix])
    if packs:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Accept-Encoding")
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]


def _packed(path: Path) -> Response:
    """Return a file packed with gzip, under an ETag of its own."""
    stat = path.stat()
    response = Response(_gzip(path, stat.st_mtime_ns))
    response.headers["Content-Encoding"] = "gzip"
    response.set_etag(f"{stat.st_mtime_ns:x}-{stat.st_size:x}-gzip")
    return response.make_conditional(request)  # type: ignore[return-value]


@lru_cache(maxsize=64)
def _gzip_text(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


@lru_cache(maxsize=1024)
def _gzip(path: Path, mtime_ns: int) -> bytes:
    """Pack a file once in each of its versions: all of them together take some 10 MB of memory.

    A large one is packed quickly rather than well: whoever asks first waits for it, and it gains no more than 5 %.
    """
    content = path.read_bytes()
    return gzip.compress(content, 4 if len(content) > _LARGE_BYTES else 9, mtime=0)
