"""An index of what is deleted: lists and sums ask of each row whether it is, and few are."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NAME = "ix_rights_deleted"
DELETED = sa.text("deleted_at IS NOT NULL")


def upgrade() -> None:
    """Make the index."""
    op.create_index(NAME, "rights", ["kind", "id"], sqlite_where=DELETED, postgresql_where=DELETED)


def downgrade() -> None:
    """Drop it."""
    op.drop_index(NAME, "rights")
