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
# A page whose example is whole says before each text which file it is, or is added to.
WHOLE = re.compile(r"^`([\w/.-]+)`:\n\n```\w+\n(.*?)```", re.MULTILINE | re.DOTALL)
# And one whose steps are a line each says in which file it goes below the example's.
BELOW = re.compile(r"^\d\. .*?`(static/app/[\w-]+\.js)`.*?\n\n   ```js\n   (.*?)\n", re.MULTILINE)
WORD = re.compile(r"^ *```ftl\n *(\S+ = .*?)\n", re.MULTILINE)


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


def follow_example(page: str, root: Path) -> None:
    """Make the files of a page whose example is whole, and add its lines."""
    for name, text in WHOLE.findall((HOW_TO / page).read_text(encoding="utf-8")):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if file.suffix == ".json":
            text = f"{before.rstrip().removesuffix(']').rstrip()},\n  {text}]\n"
        else:
            text = before + text
        file.write_text(text, encoding="utf-8")


def follow_lines(page: str, example: str, words: str, root: Path) -> set[str]:
    """Add each line of a page below that of its example, and its words to this file; return the files in question."""
    text = (HOW_TO / page).read_text(encoding="utf-8")
    (word,) = WORD.findall(text)
    lines = dict(BELOW.findall(text))
    for name, line in lines.items():
        file = root / name
        longer, count = re.subn(rf"^.*{example}.*$", lambda found, line=line: f"{found[0]}\n{line}",
                                file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        assert count == 1, name
        file.write_text(longer, encoding="utf-8")
    for file in root.glob(words):
        file.write_text(f"{file.read_text(encoding='utf-8')}{word}\n", encoding="utf-8")
    return set(lines)
