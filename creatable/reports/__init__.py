"""Reports of play sessions: figures of what was played, as a page, a table and text.

note_arrays.py reads a take, metrics.py has the figures, reports.py puts them together for a session and for many.
"""
