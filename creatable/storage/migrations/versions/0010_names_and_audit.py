"""Indexes of the sessions of a name that was typed, and of what was written down about one thing."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the indexes."""
    op.create_index("ix_play_sessions_player_started_at", "play_sessions", ["player", "started_at"])
    op.create_index("ix_audit_document_id", "audit", ["document_id"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_audit_document_id", "audit")
    op.drop_index("ix_play_sessions_player_started_at", "play_sessions")
