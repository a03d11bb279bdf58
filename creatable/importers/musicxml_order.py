"""In which order the bars of a score are played: repeats and their endings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from creatable.importers.making import refused

MAX_BARS = 100_000


@dataclass(frozen=True, slots=True)
class Barlines:
    """What stands at a bar. endings: for which times it is played, empty for all; times: 0 where none repeats."""

    begins_repeat: bool = False
    times: int = 0
    endings: frozenset[int] = frozenset()


def playing_order(bars: Sequence[Barlines]) -> list[int]:
    """Return the numbers of bars, from 0, as they are played. D.C. and D.S. are not followed."""
    order: list[int] = []
    begin, round_, here = 0, 1, 0
    while here < len(bars):
        bar = bars[here]
        after_endings = here > 0 and bars[here - 1].endings and not bar.endings
        if (bar.begins_repeat or after_endings) and here != begin:
            begin, round_ = here, 1
        if not bar.endings or round_ in bar.endings:
            order.append(here)
            if len(order) > MAX_BARS:
                raise refused(f"with its repeats it has more than {MAX_BARS} bars")
            if bar.times and _again(bars, here, round_):
                here, round_ = begin, round_ + 1
                continue
            if bar.times and not bar.endings:
                begin, round_ = here + 1, 1
        here += 1
    return order


def _again(bars: Sequence[Barlines], here: int, round_: int) -> bool:
    """Tell whether what ends here is played once more: where there are endings, if the next one is there."""
    if not bars[here].endings:
        return round_ < bars[here].times
    following = bars[here + 1].endings if here + 1 < len(bars) else frozenset()
    return round_ + 1 in bars[here].endings | following
