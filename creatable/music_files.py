"""What `creatable export` and `creatable import` do with files: one or many, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from creatable.exporters import Exporter, export_take
from creatable.exporters.midi_together import export_together
from creatable.files import write_whole
from creatable.importers import import_take
from creatable.importers.making import Origin
from creatable.problems import Problem
from creatable.takes import parse_take

MAX_FILE_BYTES = 512 * 1024 * 1024
"""Largest file that is read: a take of over two million notes."""

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Job:
    """A file, and what it becomes."""

    source: Path
    target: Path


@dataclass
class Outcome:
    """How many files were written, and why others were not."""

    written: int = 0
    refused: list[str] = field(default_factory=list)


def jobs_for(sources: Sequence[Path], output: Path | None, extension: str) -> list[Job]:
    """Return what each file becomes: beside it, in the folder `output`, or, where there is one, the file `output`.

    Raises Problem (bad-request) where a file would be lost or two would become one.
    """
    many = len(sources) > 1
    if many and output and not output.is_dir():
        raise Problem("bad-request", f"{output} is no folder: several files need one with -o, or none.")
    jobs = [Job(source, _target(source, output, extension)) for source in sources]
    for job in jobs:
        for other in sources:
            if job.target.exists() and other.exists() and job.target.samefile(other):
                kind = "the take itself" if other == job.source else f"{other}, another one of them"
                message = f"{job.target} is {kind}, which would be lost. Name another file with -o."
                raise Problem("bad-request", message)
    twice = {job.target for job in jobs if sum(job.target == other.target for other in jobs) > 1}
    if twice:
        raise Problem("bad-request", f"Two files would become {min(twice)}. Leave -o out, or rename one.")
    return jobs


def _target(source: Path, output: Path | None, extension: str) -> Path:
    name = source.with_suffix(f".{extension}")
    if output is None:
        return name
    return output / name.name if output.is_dir() else output


def export_files(jobs: Iterable[Job], exporter: Exporter, *, tell: Tell) -> Outcome:
    """Write each take in a format; what cannot be is told, and the others are written all the same."""
    return _each(jobs, lambda source: export_take(parse_take(read_file(source)), exporter), tell)


def import_files(jobs: Iterable[Job], *, tell: Tell) -> Outcome:
    """Write each music file as a take."""
    return _each(jobs, lambda source: import_take(read_file(source), Origin(name=source.stem)).to_json().encode(), tell)


def export_as_one(sources: Sequence[Path], target: Path) -> int:
    """Write takes as one MIDI file, and return its size in bytes. Raises Problem, naming the take."""
    takes = []
    for source in sources:
        try:
            takes.append(parse_take(read_file(source)))
        except Problem as problem:
            raise Problem(problem.code, f"{source}: {problem.message}") from problem
    content = export_together(takes, target.stem)
    write_file(target, content)
    return len(content)


def _each(jobs: Iterable[Job], make: Callable[[Path], bytes], tell: Tell) -> Outcome:
    outcome = Outcome()
    for job in jobs:
        try:
            content = make(job.source)
            write_file(job.target, content)
        except Problem as problem:
            named = str(job.source) in problem.message or str(job.target) in problem.message
            outcome.refused.append(problem.message if named else f"{job.source}: {problem.message}")
        else:
            outcome.written += 1
            tell(f"Wrote {job.target} ({len(content)} bytes).")
    return outcome


def read_file(path: Path) -> bytes:
    """Return a file's content; raises Problem (too-large, bad-request)."""
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 2**20
            raise Problem("too-large", f"{path} has {size // 2**20} MiB; a take's file may have {limit} MiB.")
        return path.read_bytes()
    except OSError as error:
        raise Problem("bad-request", f"{path} cannot be read: {error.strerror}.") from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole; raises Problem (bad-request)."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise Problem("bad-request", f"{path} cannot be written: {error.strerror}.") from error
