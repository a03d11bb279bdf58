"""The real server, and beside it the benchmarks' own pages and a log of what was sent.

    python tests/benchmarks/serve.py serve --no-browser --port 8765 --data-dir DIR

Worklets, workers and service workers fetch past the browser's driver, so bytes
are counted here: DIR/sent.log has one line a response, `bytes path`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from flask import Blueprint, Flask, Response, current_app, request

from creatable import create_app
from creatable.config import Settings
from creatable.pages import send_file_below
from creatable.server import listen

PAGES = Path(__file__).parent / "pages"
PEER_FOLDER = "peer"
SENT_LOG = "sent.log"


def benchmark_pages(data_dir: Path) -> Blueprint:
    """Return /benchmarks/ (pages/), /benchmarks/peer/ (what bundle_peer made) and /benchmarks/plain."""
    blueprint = Blueprint("benchmarks", __name__)

    @blueprint.get("/benchmarks/<path:name>")
    def page(name: str) -> Response:
        return send_file_below(PAGES, name)

    @blueprint.get("/benchmarks/peer/<path:name>")
    def peer(name: str) -> Response:
        return send_file_below(data_dir / PEER_FOLDER, name)

    @blueprint.get("/benchmarks/plain")
    def plain() -> Response:
        """The page with its modules one by one."""
        page = current_app.test_client().get("/").text
        return Response(page.replace("/static/bundle/main.js", "/static/app/main.js"), mimetype="text/html")

    return blueprint


def log_sent_bytes(app: Flask, log: Path) -> None:
    """Write down the size of every answer's body; headers are not counted."""

    @app.after_request
    def note(response: Response) -> Response:
        body = 0 if response.status_code == 304 else response.content_length or 0
        with log.open("a") as lines:
            lines.write(f"{body} {request.path}\n")
        return response


def main() -> None:
    """Serve; understands as much of `creatable serve` as tests.browser.conftest.Server says."""
    parser = argparse.ArgumentParser()
    parser.add_argument("serve")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--data-dir", type=Path, required=True)
    options = parser.parse_args()
    settings = Settings.from_environment(data_dir=options.data_dir, port=options.port)
    app = create_app(settings)
    app.register_blueprint(benchmark_pages(options.data_dir))
    log_sent_bytes(app, options.data_dir / SENT_LOG)
    listen(app, settings).run()


if __name__ == "__main__":
    main()
