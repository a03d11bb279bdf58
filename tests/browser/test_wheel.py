"""The wheel alone is enough: built, installed in an empty environment, served and played."""

from __future__ import annotations

import subprocess
import venv
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from playwright.sync_api import Browser

import bootstrap

from .conftest import LISTENER, Server, free_port, heard_notes, wait_until

BIN = "Scripts" if bootstrap.os.name == "nt" else "bin"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # What builds it is there (pyproject.toml, test), and need not be fetched.
    build = ["wheel", "-q", "--no-deps", "--no-build-isolation"]
    command = [bootstrap.PYTHON, "-m", "pip", *build, "-w", folder, bootstrap.ROOT]
    subprocess.run(command, check=True)
    return next(folder.glob("creatable-*.whl"))


def required(of: Distribution, extras: frozenset[str] = frozenset()) -> Iterator[Distribution]:
    """What a distribution says that it needs, and whatever that needs, as it is installed here."""
    for need in map(Requirement, of.requires or []):
        if need.marker and not any(need.marker.evaluate({"extra": extra}) for extra in {"", *extras}):
            continue
        found = distribution(need.name)
        assert need.specifier.contains(found.version), need
        yield found
        yield from required(found, frozenset(need.extras))


def borrow(needed: Iterable[Distribution], packages: Path) -> None:
    """Let an environment have these, and nothing else that is here: links, since pip would copy them for seconds."""
    for each in needed:
        for part in {file.parts[0] for file in each.files or []} - {"..", "__pycache__"}:
            with suppress(FileExistsError):
                (packages / part).symlink_to(each.locate_file(part))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder)
    python = folder / BIN / ("python.exe" if BIN == "Scripts" else "python")
    # What is never run need not be compiled, and nobody installs a second thing here, so that it needs no pip.
    install = ["install", "-q", "--no-compile", "--no-deps", wheel]
    subprocess.run([bootstrap.PYTHON, "-m", "pip", "--python", python, *install], check=True)
    packages = next(folder.rglob("site-packages"))
    [creatable] = distributions(path=[str(packages)])
    borrow(required(creatable), packages)
    return folder / BIN


def test_the_wheel_holds_front_end_models_and_sounds_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in ("static/app/main.js", "static/bundle/main.js", "static/vendor/tfjs.js", "models/posenet/weights.bin",
                   "models/sounds/piano.sf3",
                   "storage/migrations/env.py", "templates/index.html"):
        assert f"creatable/{wanted}" in names
    assert not [name for name in names if "node_modules" in name or name.startswith(("tests", "models/build"))]


def test_the_installed_command_serves_a_page_that_plays(
    environment: Path, launch: Callable[..., Browser], tmp_path: Path
) -> None:
    server = Server(tmp_path, command=[str(environment / "creatable")])
    server.start()
    try:
        page = launch().new_page()
        page.add_init_script(LISTENER)
        page.goto(server.url)
        page.get_by_role("button", name="Record", exact=True).click()
        wait_until(page, "heard.statuses.some(({ code }) => code === 'recording')")
        page.get_by_role("button", name="G4", exact=True).click()
        page.locator("button.record").click()
        page.locator("[data-take] .is-sent").wait_for()
        assert heard_notes(page) == [("note-on", 67), ("note-off", 67)]
        assert [take["noteCount"] for take in server.takes()] == [1]
        page.close()
    finally:
        server.stop()


def test_the_installed_command_says_that_all_is_well(environment: Path, tmp_path: Path) -> None:
    command = [environment / "creatable", "doctor", "--data-dir", tmp_path, "--port", str(free_port())]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
