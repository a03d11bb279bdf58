"""What a how-to page prints, done in a copy of what is served."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import bootstrap

HOW_TO = bootstrap.ROOT / "docs" / "how-to"
FENCE = re.compile(r"^( *)```(js|python|ftl)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`((?:static|creatable)/[\w./-]+\.(?:js|py)|static/locales/<code>/[\w-]+\.ftl)`")
LINE = re.compile(r"^export const (\w+) = .*?\[(.*)\]", re.MULTILINE | re.DOTALL)
LAST = re.compile(r"(\{[^{}]*\}|\w+),?\s*$")


def follow_steps(page: str, root: Path) -> set[str]:
    """Make the files and lines that a page prints, each in the file that it names before; return these files."""
    text = (HOW_TO / page).read_text(encoding="utf-8")
    touched = set()
    for fence in FENCE.finditer(text):
        named = FILE.findall(text, 0, fence.start())
        if not named:
            continue
        touched |= _write(root, named[-1], textwrap.dedent(fence[3]))
    return touched


def _write(root: Path, name: str, printed: str) -> set[str]:
    if "<code>" in name:
        files = sorted(root.glob(name.replace("<code>", "*")))
        for file in files:
            file.write_text(file.read_text(encoding="utf-8") + printed, encoding="utf-8")
        return {file.relative_to(root).as_posix() for file in files}
    file = root / name
    known = file.read_text(encoding="utf-8") if file.exists() else None
    file.write_text(printed if known is None else _with_line(known, printed), encoding="utf-8")
    return {name}


def _with_line(registry: str, printed: str) -> str:
    """Add the last thing of a printed list, and the imports before it, to the list of the same name."""
    line = LINE.search(printed)
    assert line, printed
    added = LAST.search(line[2])
    assert added, printed
    imports = "".join(re.findall(r"^import .*\n", printed, re.MULTILINE))
    longer, count = re.subn(rf"(^export const {line[1]} = [^\]]*?),?\s*\]", rf"\1, {_escaped(added[1])}]", registry,
                            count=1, flags=re.MULTILINE)
    assert count == 1, line[1]
    return imports + longer


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\")
