"""The page and its files: right types, cheap to ask for again, and nothing else."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from werkzeug.test import Client

from creatable import create_app
from creatable.config import Settings
from creatable.services import KEY

VIEWS = [
    {"id": "keys", "address": "/", "parts": []},
    {"id": "light", "address": "/light-show", "parts": ["light"], "words": ["lamps"], "whenLocked": True},
]


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """A front end of the test's own, with things beside it that nobody may see."""
    root = tmp_path / "root"
    for name, content in {
        "static/app/main.js": "export {};", "static/app/views.json": json.dumps(VIEWS),
        "static/vendor/engine.wasm": "\0asm", "static/vendor/plot.css": "p {}",
        "static/locales/en/app.ftl": "a = b", "static/locales/en/takes.ftl": "c = d",
        "static/locales/en/light.ftl": "view-light = Light\nbright = Bright", "static/locales/en/lamps.ftl": "on = On",
        "static/app/styles.css": "app {}", "static/ui/styles.css": "ui {}", "static/takes/styles.css": "takes {}",
        "static/light/styles.css": "light {}",
        "static/app/service-worker.js": "// worker", "static/.secret.js": "no", "static/notes.py": "no",
        "models/manifest.json": "{}", "models/sounds/piano.sf3": "RIFF", "models/posenet/weights.bin": "01",
        "models/build/convert.js": "no", "models/build/node_modules/x/index.js": "no", "secret.js": "no",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    (root / "static" / "link.js").symlink_to(root / "secret.js")
    return replace(settings, resources=root)


@pytest.mark.parametrize(
    ("path", "mime_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/service-worker.js", "text/javascript; charset=utf-8"),
        ("/static/app/main.js", "text/javascript; charset=utf-8"),
        ("/static/vendor/engine.wasm", "application/wasm"),
        ("/views/light/styles.css", "text/css; charset=utf-8"),
        ("/views/light/en.ftl", "text/plain; charset=utf-8"),
        ("/models/manifest.json", "application/json"),
        ("/models/sounds/piano.sf3", "application/octet-stream"),
        ("/models/posenet/weights.bin", "application/octet-stream"),
    ],
)
def test_a_file_is_served_as_what_it_is_and_not_sent_again_unchanged(
    client: Client, path: str, mime_type: str
) -> None:
    first = client.get(path)
    assert (first.status_code, first.headers["Content-Type"]) == (200, mime_type)
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_browser_that_can_unpack_gets_a_file_packed(client: Client, settings: Settings) -> None:
    text = "export const words = 'again and again';" * 50
    (settings.static_dir / "app/main.js").write_text(text)
    plain = client.get("/static/app/main.js")
    packed = client.get("/static/app/main.js", headers={"Accept-Encoding": "gzip, br"})
    assert gzip.decompress(packed.data).decode() == plain.text == text
    assert len(packed.data) * 3 < len(plain.data) == plain.content_length
    assert packed.content_length == len(packed.data)
    assert "Content-Encoding" not in plain.headers
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]
    assert packed.headers["ETag"] != plain.headers["ETag"]
    known = {"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    assert client.get("/static/app/main.js", headers=known).status_code == 304
    (settings.static_dir / "app/main.js").write_text("export {};")
    assert gzip.decompress(client.get("/static/app/main.js", headers=known).data) == b"export {};"
    assert client.get("/static/missing.js", headers=known).status_code == 404
    weights = client.get("/models/posenet/weights.bin", headers={"Accept-Encoding": "gzip"})
    assert weights.data == b"01"


def test_the_rest_of_a_file_is_sent_or_how_long_it_is_where_there_is_none(client: Client) -> None:
    """The page asks so for what was cut off, and asks for all of it where it is told that there is no such rest."""
    rest = client.get("/models/sounds/piano.sf3", headers={"Range": "bytes=2-"})
    assert (rest.status_code, rest.data, rest.headers["Content-Range"]) == (206, b"FF", "bytes 2-3/4")
    behind = client.get("/models/sounds/piano.sf3", headers={"Range": "bytes=4-"})
    assert (behind.status_code, behind.headers["Content-Range"]) == (416, "bytes */4")


def test_an_edited_file_is_sent_anew(client: Client, settings: Settings) -> None:
    etag = client.get("/static/app/main.js").headers["ETag"]
    (settings.static_dir / "app/main.js").write_text("export const edited = true;")
    response = client.get("/static/app/main.js", headers={"If-None-Match": etag})
    assert (response.status_code, response.text) == (200, "export const edited = true;")


def test_the_small_files_of_the_page_are_listed_for_use_without_a_network(client: Client, settings: Settings) -> None:
    (settings.static_dir / "large.js").write_text("/" * 100 * 1024)
    files = client.get("/files.json").get_json()["files"]
    assert list(files) == [
        "/static/app/main.js", "/static/app/service-worker.js", "/static/vendor/plot.css",
        "/views/keys/en.ftl", "/views/keys/styles.css", "/views/light/en.ftl", "/views/light/styles.css",
    ]
    assert all(client.get(file).status_code == 200 for file in files)
    (settings.static_dir / "app/main.js").write_text("export const edited = true;")
    edited = client.get("/files.json").get_json()["files"]
    (settings.static_dir / "locales/en/light.ftl").write_text("view-light = Lights")
    edited |= client.get("/files.json").get_json()["files"]
    changed = {file for file in files if files[file] != edited[file]}
    # The first view says the name of the other one.
    assert changed == {"/static/app/main.js", "/views/keys/en.ftl", "/views/light/en.ftl"}


def test_a_view_brings_its_styles_and_words_and_the_first_one_all_that_is_nobodys(client: Client) -> None:
    assert client.get("/views/keys/styles.css").text == "ui {}\napp {}\ntakes {}"
    assert client.get("/views/light/styles.css").text == "light {}"
    assert client.get("/views/keys/en.ftl").text == "a = b\nc = d\nview-light = Light"
    assert client.get("/views/light/en.ftl").text == "view-light = Light\nbright = Bright\non = On"


def test_what_comes_with_a_view_is_packed_and_sent_anew_when_a_part_of_it_was_edited(
    client: Client, settings: Settings
) -> None:
    packed = client.get("/views/keys/styles.css", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed.data) == b"ui {}\napp {}\ntakes {}"
    known = {"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    assert client.get("/views/keys/styles.css", headers=known).status_code == 304
    (settings.static_dir / "takes/styles.css").write_text("takes { color: red }")
    assert b"red" in gzip.decompress(client.get("/views/keys/styles.css", headers=known).data)


@pytest.mark.parametrize("path", ["dark/styles.css", "keys/xx.ftl", "keys/main.js", "keys/..%2Fen.ftl"])
def test_no_view_brings_anything_else(client: Client, path: str) -> None:
    assert client.get(f"/views/{path}").status_code == 404


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view["id"])
def test_each_view_of_the_table_has_an_address_a_link_and_a_place_in_the_page(
    client: Client, view: dict[str, object]
) -> None:
    page = client.get(str(view["address"]))
    assert page.status_code == 200
    (link,) = re.findall(rf'<a href="{view["address"]}"[^>]*>', page.text)
    assert f'data-words="view-{view["id"]}"' in link
    assert ("when-locked" in link) == ("whenLocked" in view)
    (place,) = re.findall(rf'<main data-view="{view["id"]}"[^>]*>', page.text)
    assert f'data-label="view-{view["id"]}"' in place
    assert ("hidden" in place) == (view is not VIEWS[0])


def test_the_page_and_the_service_worker_are_told_the_table(client: Client) -> None:
    (told,) = re.findall(r'<script type="application/json" id="views">(.*?)</script>', client.get("/").text)
    assert json.loads(told) == VIEWS
    assert client.get("/service-worker.js").text == 'self.VIEWS = ["/", "/light-show"];\n// worker'


@pytest.mark.parametrize("path", ["/paly", "/see/", "/healthz/x", "/%3Cscript%3E"])
def test_who_types_a_wrong_address_gets_the_page_and_a_program_the_error(client: Client, path: str) -> None:
    page = client.get(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert (page.status_code, page.mimetype) == (404, "text/html")
    assert page.text == client.get("/").text
    assert client.get(path).json == {"error": {"code": "not-found", "message": "not found"}}


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/static/nothing.js", "/models/nothing.bin", "/views/no/en.ftl"])
def test_files_and_data_that_are_not_there_are_no_page(client: Client, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert (answer.status_code, answer.json["error"]["code"]) == (404, "not-found")


def test_an_address_that_is_no_views_is_not_the_page(client: Client) -> None:
    assert [client.get(address).status_code for address in ("/light", "/keys", "/see")] == [404, 404, 404]


@pytest.fixture
def bundle(settings: Settings) -> Path:
    """What bundle-page.mjs leaves behind: the page's script, a view's, and what they were made of."""
    folder = settings.static_dir / "bundle"
    folder.mkdir()
    sources = {name: hashlib.sha256((settings.static_dir / name).read_bytes()).hexdigest()
               for name in ("app/main.js", "app/views.json")}
    (folder / "manifest.json").write_text(json.dumps({"sources": sources, "replaced": ["app/main.js"]}))
    for name in ("main.js", "view-1A.js"):
        (folder / name).write_text("/**/" * 50_000)
    return folder


def beginning(client: Client) -> list[str]:
    """The scripts that the page begins with."""
    return re.findall(r'<script type="module" src="([^"]+)"', client.get("/").text)


def listed(client: Client) -> set[str]:
    return set(client.get("/files.json").get_json()["files"])


@pytest.mark.usefixtures("bundle")
def test_the_bundle_is_served_while_it_is_made_of_what_is_there(client: Client) -> None:
    assert beginning(client) == ["/static/bundle/main.js"]
    assert {name for name in listed(client) if "bundle" in name} == {
        "/static/bundle/main.js", "/static/bundle/view-1A.js"}
    assert "/static/app/main.js" not in listed(client)


@pytest.mark.parametrize(
    "change",
    [
        lambda bundle: (bundle.parent / "app/main.js").write_text("export const edited = true;"),
        lambda bundle: (bundle.parent / "app/main.js").unlink(),
        lambda bundle: (bundle / "manifest.json").unlink(),
        lambda bundle: (bundle / "manifest.json").write_text('{"sour'),
    ],
    ids=["a source was edited", "a source is gone", "there is none", "it broke off"],
)
def test_else_the_page_is_made_of_the_files_as_they_are(
    client: Client, bundle: Path, change: Callable[[Path], object]
) -> None:
    client.get("/")
    change(bundle)
    assert beginning(client) == ["/static/app/main.js"]
    assert not [name for name in listed(client) if "bundle" in name]
    assert "/static/app/service-worker.js" in listed(client)


@pytest.mark.parametrize(
    ("wanted", "languages"),
    [("de-AT,de;q=0.9,en;q=0.5", ["de", "en"]), ("en-GB", ["en"]), ("fr", ["en"]), (None, ["en"])],
)
def test_the_words_of_the_browsers_language_are_asked_for_with_the_page(
    client: Client, settings: Settings, wanted: str | None, languages: list[str]
) -> None:
    (settings.static_dir / "locales/de").mkdir()
    page = client.get("/", headers={"Accept-Language": wanted} if wanted else {})
    assert re.findall(r'rel="preload"[^>]*/views/keys/(\w+)\.ftl"', page.text) == languages
    assert "Accept-Language" in page.headers["Vary"]


def test_the_service_worker_may_look_after_the_whole_page(client: Client) -> None:
    assert client.get("/service-worker.js").headers["Service-Worker-Allowed"] == "/"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../secret.js", "/static/..%2fsecret.js", "/static/%2e%2e/secret.js", "/static/..%5csecret.js",
        "/static//etc/passwd", "/static/%2fetc/passwd.txt", "/static/vendor/../../secret.js",
        "/models/../static/main.js", "/static/.secret.js", "/static/link.js", "/static/notes.py", "/static/",
        "/static/vendor", "/static/missing.js", "/models/build/convert.js", "/models/build/node_modules/x/index.js",
        "/static/app/main.js%00.png", "/api/docs/../../secret.js", "/static/" + "a" * 5000 + ".js",
    ],
)
def test_nothing_else_is_served(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.json["error"]["code"] == "not-found"


def test_the_page_has_no_inline_script_or_style() -> None:
    templates = Path(__file__).parents[2] / "creatable" / "templates"
    for template in templates.rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        # A report is a file of its own, whose policy names its one sheet by its hash: test_reports.py.
        assert "<style" not in text or template.parent.name == "reports"
        assert " style=" not in text
        tags = re.findall(r"<script[^>]*>", text)
        # Data is no script: the browser never runs it.
        assert all("src=" in tag or 'type="application/json"' in tag for tag in tags)


def test_the_files_of_an_installed_package_are_found_inside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "creatable"
    (package / "static").mkdir(parents=True)
    monkeypatch.setattr("creatable.config.__file__", str(package / "config.py"))
    assert Settings.from_environment({}).static_dir == package / "static"


def test_a_missing_front_end_is_told_as_not_found(settings: Settings, tmp_path: Path) -> None:
    app = create_app(replace(settings, resources=tmp_path / "nowhere"))
    assert app.test_client().get("/static/app/main.js").status_code == 404
    app.extensions[KEY].close()
