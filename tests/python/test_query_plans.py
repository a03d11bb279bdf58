"""However much is kept, lists ask an index: what SQLite says of how it goes about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, event

from creatable.config import Settings
from creatable.storage.audit import Audit
from creatable.storage.database import open_database
from creatable.storage.deletions import Purge
from creatable.storage.sessions import PlaySessionRepository, Wanted
from creatable.storage.takes import TakeRepository

from .documents import TAKE_ID

MARKED, OF_A_RIGHT = "ix_rights_deleted", "sqlite_autoindex_rights_1"


@pytest.fixture
def engine(settings: Settings) -> Iterator[Engine]:
    engine = open_database(settings.database_url)
    yield engine
    engine.dispose()


def plans_of(engine: Engine, work: Callable[[], object]) -> list[list[str]]:
    """How each question of some work is answered, step by step."""
    asked: list[tuple[str, Any]] = []
    event.listen(engine, "before_cursor_execute", lambda _c, _cursor, *said: asked.append((said[0], said[1])))
    work()
    questions = [each for each in asked if each[0].startswith("SELECT")]
    with engine.connect() as connection:
        return [[row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", parameters)]
                for text, parameters in questions]


def test_takes_are_counted_and_passed_over_without_asking_of_each_whether_it_is_deleted(engine: Engine) -> None:
    page, total = plans_of(engine, lambda: TakeRepository(engine).list(limit=50, offset=10_000))
    assert any("COVERING INDEX ix_takes_started_at_id" in step for step in page)
    assert any(MARKED in step for step in page)
    # Whose it is, of those alone that are shown.
    assert [step for step in page if OF_A_RIGHT in step] == [page[-2]]
    assert any(MARKED in step for step in total)
    assert not any("CORRELATED" in step for step in total)


@pytest.mark.parametrize(("wanted", "index"), [
    (Wanted(player="Mia"), "ix_play_sessions_player_started_at"),
    (Wanted(profile_id=UUID(TAKE_ID)), "ix_play_sessions_profile_id"),
])
def test_sessions_of_one_player_are_found_by_an_index(engine: Engine, wanted: Wanted, index: str) -> None:
    for plan in plans_of(engine, lambda: PlaySessionRepository(engine).list(wanted, None, limit=50, offset=0)):
        assert any(index in step for step in plan)


def test_lines_about_a_thing_and_what_is_to_be_purged_are_found_by_an_index(engine: Engine) -> None:
    wanted = (UUID(TAKE_ID),)
    for plan in plans_of(engine, lambda: Audit(engine).list(limit=50, offset=0, wanted=wanted)):
        assert any("ix_audit_document_id" in step for step in plan)
    (purge,) = plans_of(engine, lambda: Purge(engine)._finds(datetime.now(UTC)))
    assert any(MARKED in step for step in purge)
