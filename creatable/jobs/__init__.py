"""Long work beside the requests: a job waits, runs, and its result is kept for a while."""
