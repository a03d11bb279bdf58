"""From times to notation: beats are found in what was played, and notes are put on a grid of them.

silences.py: what nobody counts through. beats.py: onsets -> beats. grid.py: onsets -> places on the beats' grid.
ends.py: where notes end on it. metre.py: bars, pick-up and key. score.py: all of it, as parts with staves and voices.
symbols.py and pieces.py: note values and rests, bar by bar.
"""
