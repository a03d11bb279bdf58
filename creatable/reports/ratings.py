"""What was entered by hand, told as it was entered. Nothing is computed of it: no sum, no mean, no score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from creatable.ratings import GoalAttainment, OwnScale, Rating, SoundsOfIntent
from creatable.reports.words import Words
from creatable.sessions import PlaySession, folded

ATTAINED = {-2: "much-less", -1: "less", 0: "expected", 1: "more", 2: "much-more"}


@dataclass(frozen=True)
class ScaleLine:
    """All that was entered on one scale, in its order, with the session that it belongs to."""

    entries: tuple[tuple[PlaySession, Rating], ...]

    @property
    def first(self) -> Rating:
        """What was entered first."""
        return self.entries[0][1]

    @property
    def last(self) -> Rating:
        """What was entered last."""
        return self.entries[-1][1]

    def of(self, play_session: PlaySession) -> list[Rating]:
        """Return what was entered in one session."""
        return [rating for each, rating in self.entries if each is play_session]


def number_of(rating: Rating) -> int:
    """Return the level, the attainment, or which step it is."""
    match rating:
        case SoundsOfIntent():
            return rating.level
        case GoalAttainment():
            return rating.value
        case OwnScale():
            return rating.step


def scale_in_words(rating: Rating, words: Words) -> str:
    """Return what a rating's scale is called."""
    match rating:
        case SoundsOfIntent():
            return words(f"sounds-of-intent-{rating.domain}")
        case GoalAttainment():
            return words("goal-attainment", goal=rating.goal)
        case OwnScale():
            return rating.name


def step_in_words(rating: Rating, words: Words) -> str:
    """Return what was entered, with the number that it has on its scale."""
    match rating:
        case SoundsOfIntent():
            return words("level", number=rating.level)
        case GoalAttainment():
            return words(f"attained-{ATTAINED[rating.value]}", value=words.signed(rating.value))
        case OwnScale():
            name = rating.steps[rating.step - 1]
            return words("own-step", number=rating.step, count=len(rating.steps), name=name)


def lines_of(sessions: Iterable[PlaySession]) -> list[ScaleLine]:
    """Return a line for each scale, in the order in which they were used first."""
    lines: dict[tuple[str, ...], list[tuple[PlaySession, Rating]]] = {}
    for play_session in sessions:
        for rating in play_session.ratings:
            lines.setdefault(_key(rating), []).append((play_session, rating))
    return [ScaleLine(tuple(entries)) for entries in lines.values()]


def line_in_words(line: ScaleLine, words: Words) -> str:
    """Return how often something was entered on a scale, what was first, and what was last."""
    if len(line.entries) == 1:
        return words("scale-once", step=step_in_words(line.first, words), at=words.moment(line.first.at))
    return words(
        "scale-words", count=len(line.entries),
        first=step_in_words(line.first, words), firstAt=words.moment(line.first.at),
        last=step_in_words(line.last, words), lastAt=words.moment(line.last.at),
    )


def _key(rating: Rating) -> tuple[str, ...]:
    match rating:
        case SoundsOfIntent():
            return rating.type, rating.domain
        case GoalAttainment():
            return rating.type, folded(rating.goal)
        case OwnScale():
            return rating.type, folded(rating.name), *map(folded, rating.steps)
