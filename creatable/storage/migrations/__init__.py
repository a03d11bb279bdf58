"""Alembic's migrations, run by storage.database at every start."""
