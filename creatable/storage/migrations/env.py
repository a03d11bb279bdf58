"""Run the migrations on the connection that storage.database hands over."""

from alembic import context

from creatable.storage.models import Base

# SQLite cannot alter a column; batches copy the table instead.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
