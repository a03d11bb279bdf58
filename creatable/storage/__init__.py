"""Documents in a database: SQLite by default, PostgreSQL by one setting."""
