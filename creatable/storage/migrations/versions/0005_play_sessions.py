"""Play sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of play sessions."""
    op.create_table(
        "play_sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("player", sa.String(40), nullable=False),
        sa.Column("profile_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("take_count", sa.Integer(), nullable=False),
        sa.Column("mark_count", sa.Integer(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_play_sessions"),
    )
    op.create_index("ix_play_sessions_started_at_id", "play_sessions", ["started_at", "id"])
    op.create_index("ix_play_sessions_profile_id", "play_sessions", ["profile_id"])


def downgrade() -> None:
    """Drop it, sessions and all."""
    op.execute("DELETE FROM rights WHERE kind = 'play-session'")
    op.drop_index("ix_play_sessions_profile_id", "play_sessions")
    op.drop_index("ix_play_sessions_started_at_id", "play_sessions")
    op.drop_table("play_sessions")
