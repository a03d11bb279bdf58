"""Play session: one sitting of one player, parsed and validated once, at the edge.

The JSON names are those of static/play-sessions/play-session.js. Moments are dates with the offset of the place
where it was: a mark belongs to the take that was being recorded then. The takes themselves are kept as takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from operator import attrgetter
from typing import Annotated, Any, Literal, Self, TypeVar
from uuid import UUID

from pydantic import FailFast, Field, model_validator

from creatable.complaints import break_rule, shown
from creatable.documents import (
    Answer,
    Document,
    DocumentKind,
    Moment,
    PlainValue,
    SettingName,
    Strict,
    WholeNumber,
    line,
    lines,
)
from creatable.pointing import MAX_POINTING_TESTS, PointingTest, tests_in_time
from creatable.ratings import MAX_RATINGS, Rating, ratings_in_time, words_of

MAX_BYTES = 1024 * 1024
"""Largest play session that the server reads; one of an hour has about 10 KiB."""
MAX_SPANS, MAX_TAKES, MAX_MARKS, MAX_TAGS = 200, 500, 1000, 20
MAX_NOTES, MAX_GOAL, MAX_WORDS, MAX_TITLE = 20_000, 1000, 300, 120

T = TypeVar("T")
Tag = Annotated[str, line(40)]
Title = Annotated[str, line(MAX_TITLE, least=0)]


class Span(Strict):
    """A time in which the session went on; one without an end goes on still."""

    started_at: Moment
    ended_at: Moment | None = None

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        if self.ended_at is not None and self.ended_at < self.started_at:
            break_rule("must not be before startedAt", "endedAt")
        return self


class SessionTake(Strict):
    """A take that was recorded in the session."""

    id: UUID
    started_at: Moment


class Mark(Document):
    """A moment that somebody wanted to find again; its words may come later."""

    id: UUID
    at: Moment
    words: Annotated[str, lines(MAX_WORDS)]


class SessionPlayer(Strict):
    """Whose session it is: a nickname or a code, never asked to be a real name, and the profile where there is one."""

    name: Annotated[str, line(40)]
    profile_id: UUID | None = None


class PlaySession(Document):
    """One sitting of one player."""

    format: Literal["creatable-play-session"]
    schema_version: Annotated[Literal[1], WholeNumber]
    id: UUID
    player: SessionPlayer
    name: Title
    spans: Annotated[tuple[Span, ...], FailFast(), Field(min_length=1, max_length=MAX_SPANS)]
    place: Title
    goal: Annotated[str, lines(MAX_GOAL)]
    notes: Annotated[str, lines(MAX_NOTES)]
    tags: Annotated[tuple[Tag, ...], FailFast(), Field(max_length=MAX_TAGS)]
    archived: bool
    instrument: Annotated[str, Field(pattern="^[a-z][a-z0-9-]{0,63}$")]
    settings: Annotated[dict[SettingName, PlainValue], Field(max_length=400)]
    takes: Annotated[tuple[SessionTake, ...], FailFast(), Field(max_length=MAX_TAKES)]
    marks: Annotated[tuple[Mark, ...], FailFast(), Field(max_length=MAX_MARKS)]
    # Where it is on, the way of the pointer is kept with the takes.
    movement: Literal[True] | None = None
    # Without any it reads as it did before there were ratings, so that its version stays the same.
    ratings: Annotated[
        tuple[Rating, ...], FailFast(), Field(max_length=MAX_RATINGS, exclude_if=lambda ratings: not ratings)
    ] = ()
    pointing_tests: Annotated[
        tuple[PointingTest, ...], FailFast(), Field(max_length=MAX_POINTING_TESTS, exclude_if=lambda tests: not tests)
    ] = ()

    @model_validator(mode="after")
    def _names_each_thing_once(self) -> Self:
        for name, names in (
            ("takes", [take.id for take in self.takes]),
            ("marks", [mark.id for mark in self.marks]),
            ("ratings", [rating.id for rating in self.ratings]),
            ("pointingTests", [test.id for test in self.pointing_tests]),
            ("tags", [folded(tag) for tag in self.tags]),
        ):
            if len(set(names)) < len(names):
                twice = next(each for place, each in enumerate(names) if each in names[:place])
                break_rule(f"must be all different, got {shown(str(twice))} twice", name)
        return self

    @property
    def started_at(self) -> datetime:
        """When it began first."""
        return min(span.started_at for span in self.spans)

    @property
    def ended_at(self) -> datetime | None:
        """When it ended last; None while it goes on."""
        ends = [span.ended_at for span in self.spans]
        return None if None in ends else max(end for end in ends if end)

    @property
    def searched(self) -> str:
        """All words in it, as they are looked for: without differences of case, the tags between TAG signs."""
        words = [self.name, self.player.name, self.place, self.goal, self.notes, *(mark.words for mark in self.marks)]
        words += [text for rating in self.ratings for text in words_of(rating)]
        tags = "".join(f"{TAG}{folded(tag)}" for tag in self.tags)
        return folded("\n".join(words)) + tags + TAG

    def with_mark(self, mark: Mark) -> PlaySession:
        """Return the same with this mark, in place of one with its id.

        Raises Problem (play-session-invalid, too-large) where there is no room for it.
        """
        return _checked(self.model_copy(update={"marks": in_time([*self._marks_but(mark.id), mark])}))

    def without_mark(self, mark_id: UUID) -> PlaySession:
        """Return the same without the mark of this id."""
        return self.model_copy(update={"marks": tuple(self._marks_but(mark_id))})

    def _marks_but(self, mark_id: UUID) -> list[Mark]:
        return [mark for mark in self.marks if mark.id != mark_id]


TAG = "\u001f"
"""Between tags: no text may hold it."""


class PlaySessionSummary(Answer):
    """What a list of play sessions shows of each; goal, notes and the words of marks are in the session alone.

    ended_at: None while it goes on. version: its ETag. protected: its secret is needed to read and change it.
    """

    id: UUID
    player: str
    profile_id: UUID | None
    name: str
    started_at: datetime
    ended_at: datetime | None
    tags: list[str]
    archived: bool
    take_count: int
    mark_count: int
    version: str
    protected: bool


PLAY_SESSION = DocumentKind(
    PlaySession, code="play-session", noun="session", max_bytes=MAX_BYTES,
    entries={"spans": "span", "takes": "take", "marks": "mark", "ratings": "rating", "pointingTests": "pointing test"},
)
MARK = DocumentKind(Mark, code="play-session", noun="mark", max_bytes=MAX_BYTES)
ID, STARTED_AT = attrgetter("id"), attrgetter("started_at")


def folded(text: str) -> str:
    """Return a text as it is searched."""
    return text.casefold()


def in_time(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks in their order."""
    return tuple(sorted(marks, key=lambda mark: (mark.at.astimezone(UTC), str(mark.id))))


def of_one_player(one: PlaySession, other: PlaySession) -> bool:
    """Whether two sessions are one player's: by the profile where both have one, else by the name."""
    ids = {one.player.profile_id, other.player.profile_id}
    return len(ids) == 1 if None not in ids else folded(one.player.name) == folded(other.player.name)


def merged(one: PlaySession, other: PlaySession) -> PlaySession:
    """Return the first with all that the second holds besides: nothing that somebody wrote is lost.

    What there is one of (name, player, place, instrument, settings) is the first one's where it has it. The same twice
    adds nothing, so it does no harm to do it again. Of more pointing tests than a session may hold the newest stay, as
    where one is done in a session that is full of them. Raises Problem (play-session-invalid, too-large) where both
    together are more than a session may hold.
    """
    both = one.model_copy(update={
        "player": other.player if other.player.profile_id and not one.player.profile_id else one.player,
        "name": one.name or other.name,
        "place": one.place or other.place,
        "goal": _both(one.goal, other.goal),
        "notes": _both(one.notes, other.notes),
        "archived": one.archived and other.archived,
        "tags": _union(one.tags, other.tags, key=folded),
        "spans": tuple(sorted(_union(one.spans, other.spans, key=STARTED_AT), key=STARTED_AT)),
        "takes": tuple(sorted(_union(one.takes, other.takes, key=ID), key=STARTED_AT)),
        "marks": in_time(_union(tuple(_marks_of_both(one, other)), other.marks, key=ID)),
        "ratings": ratings_in_time(_union(tuple(_ratings_of_both(one, other)), other.ratings, key=ID)),
        "pointing_tests": tests_in_time(_union(one.pointing_tests, other.pointing_tests, key=ID))[-MAX_POINTING_TESTS:],
    })
    return _checked(both)


def _checked(play_session: PlaySession) -> PlaySession:
    """Return the session, which keeps to all rules; raises Problem (play-session-invalid, too-large)."""
    return PLAY_SESSION.parse(play_session.to_json().encode())


def _both(one: str, other: str) -> str:
    """Return two texts, one below the other; one that is in the other already stands once."""
    if other.strip() in one:
        return one
    return other if one.strip() in other else f"{one}\n\n{other}"


def _marks_of_both(one: PlaySession, other: PlaySession) -> Iterator[Mark]:
    """Yield the first one's marks, each with what the second one says of it besides."""
    said = {mark.id: mark.words for mark in other.marks}
    for mark in one.marks:
        yield mark.model_copy(update={"words": _both(mark.words, said.get(mark.id, ""))})


def _ratings_of_both(one: PlaySession, other: PlaySession) -> Iterator[Rating]:
    """Yield the first one's ratings, each with what the second one notes of it besides."""
    noted = {rating.id: rating.note for rating in other.ratings}
    for rating in one.ratings:
        yield rating.model_copy(update={"note": _both(rating.note, noted.get(rating.id, ""))})


def _union(one: tuple[T, ...], other: tuple[T, ...], *, key: Callable[[T], Any]) -> tuple[T, ...]:
    here = {key(each) for each in one}
    return (*one, *(each for each in other if key(each) not in here))
