"""A PIN for what is the therapist's."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of the PIN, which has one row or none."""
    op.create_table(
        "pin",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("hash", sa.String(200), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("wait_until", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_pin"),
    )


def downgrade() -> None:
    """Drop it: nothing asks for a PIN any more."""
    op.drop_table("pin")
