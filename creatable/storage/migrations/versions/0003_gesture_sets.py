"""Sets of gestures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of gesture sets."""
    op.create_table(
        "gesture_sets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_gesture_sets"),
    )


def downgrade() -> None:
    """Drop it, sets and all."""
    op.drop_table("gesture_sets")
