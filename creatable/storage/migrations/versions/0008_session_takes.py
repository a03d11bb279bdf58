"""Which takes a session names, as rows: a database adds up what was played without reading a document."""

import json
import zlib
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SESSIONS_AT_ONCE = 500


def upgrade() -> None:
    """Make the table, and fill it from the sessions that there are."""
    links = op.create_table(
        "session_takes",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("take_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["play_sessions.id"], name="fk_session_takes_session_id_play_sessions", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "take_id", name="pk_session_takes"),
    )
    sessions = sa.table("play_sessions", sa.column("id", sa.Uuid()), sa.column("document", sa.LargeBinary()))
    connection = op.get_bind()
    ids = connection.scalars(sa.select(sessions.c.id)).all()
    for at in range(0, len(ids), SESSIONS_AT_ONCE):
        some = sa.select(sessions.c.id, sessions.c.document).where(sessions.c.id.in_(ids[at : at + SESSIONS_AT_ONCE]))
        if rows := [row for session in connection.execute(some).all() for row in _links(*session)]:
            connection.execute(sa.insert(links), rows)


def _links(session_id: UUID, document: bytes) -> Iterator[dict[str, Any]]:
    """Yield a row for each take; none of a session that cannot be read, which stays as it is."""
    try:
        takes = {UUID(take["id"]) for take in json.loads(zlib.decompress(document))["takes"]}
    except (zlib.error, ValueError, KeyError, TypeError):
        return
    for take_id in takes:
        yield {"session_id": session_id, "take_id": take_id}


def downgrade() -> None:
    """Drop it: the sessions say it themselves."""
    op.drop_table("session_takes")
