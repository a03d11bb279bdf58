"""Who may change what: hashes of secrets, and marks of what was deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of rights."""
    op.create_table(
        "rights",
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=True),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "id", name="pk_rights"),
    )


def downgrade() -> None:
    """Drop it. What is marked as deleted goes first: without its mark it would be listed again."""
    for kind, table in (("take", "takes"), ("profile", "profiles"), ("gesture-set", "gesture_sets")):
        deleted = f"SELECT id FROM rights WHERE kind = '{kind}' AND deleted_at IS NOT NULL"
        op.execute(f"DELETE FROM {table} WHERE id IN ({deleted})")
    op.drop_table("rights")
