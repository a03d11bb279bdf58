"""The page, the service worker, and the files they load."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, render_template, request, send_from_directory
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from creatable.services import services

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

_NEVER_SERVED = {"build", "node_modules"}
_PAGE_SUFFIXES = {".js", ".css", ".ftl", ".svg"}
_SMALL_BYTES = 100_000


@pages.get("/")
@pages.get("/teach")
@pages.get("/see")
def index() -> Response:
    """Serve the page; its views have addresses of their own, and the page itself shows the one that is asked for."""
    response = Response(render_template("index.html"), mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]


@pages.get("/service-worker.js")
def service_worker() -> Response:
    """Serve the service worker from the root, so that it may look after the whole page."""
    response = send_file_below(services().settings.static_dir, "service-worker.js")
    response.headers["Service-Worker-Allowed"] = "/"
    return response


@pages.get("/files.json")
def small_files() -> dict[str, dict[str, str]]:
    """List the small files that the page is made of, each with its version, to be kept for use without a network.

    Large ones are kept as soon as somebody has used them.
    """
    folder = services().settings.static_dir
    files = (file for file in folder.rglob("[!.]*") if file.suffix in _PAGE_SUFFIXES and not file.is_symlink())
    found = ((file.relative_to(folder).as_posix(), file.stat()) for file in files)
    return {"files": {f"/static/{name}": f"{stat.st_mtime_ns:x}-{stat.st_size:x}"
                      for name, stat in sorted(found) if stat.st_size < _SMALL_BYTES}}


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
    response = send_from_directory(folder, name, conditional=True, etag=True)
    response.headers["Content-Type"] = mime_type
    response.headers["Cache-Control"] = "no-cache"
    return response
