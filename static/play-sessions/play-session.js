/**
 * A play session: one sitting of one player, and what can be done to it. Pure; moments are ISO 8601 with the offset
 * of the place. docs/reference/play-session-format.md describes the document.
 */
import { dateText, fields, finite, listOf, namedBy, textThat, uuid } from '../core/documents.js';
import { oneLine } from '../core/one-line.js';
import { severalLines } from '../core/several-lines.js';
import { boolean, literal, optional, picklist, string, union } from '../vendor/valibot.js';
import { cleanRating, RATING, wordsOf } from './ratings.js';

/** @import {InferOutput} from '../vendor/valibot.js' */
/** @import {Rating} from './ratings.js' */

/** @typedef {InferOutput<typeof PLAY_SESSION>} PlaySession */
/** @typedef {PlaySession['marks'][number]} Mark */
/** @typedef {PlaySession['takes'][number]} SessionTake */
/** @typedef {PlaySession['player']} SessionPlayer */
/** @typedef {InferOutput<typeof POINTING_TEST>} PointingTest */
/** What somebody writes about a session. @typedef {Pick<PlaySession, 'name'|'place'|'goal'|'notes'|'tags'|'player'>} Written */

export const MOST = Object.freeze({ spans: 200, takes: 500, marks: 1000, tags: 20, ratings: 100, pointingTests: 100 });
/** Characters, as people count them. */
export const LONGEST = Object.freeze({
  player: 40,
  name: 120,
  place: 120,
  goal: 1000,
  notes: 20_000,
  words: 300,
  tag: 40,
});

const anyText = textThat(() => true, '…');
const moment = { startedAt: dateText };
const POINTING_TEST = fields({
  id: uuid,
  at: dateText,
  source: anyText,
  select: picklist(['press', 'dwell', 'enter']),
  dwellMs: finite,
  trials: finite,
  throughput: finite,
  movementMs: finite,
  errorRate: finite,
});

export const PLAY_SESSION = fields({
  format: literal('creatable-play-session'),
  schemaVersion: literal(1),
  id: uuid,
  player: fields({ name: anyText, profileId: optional(uuid) }),
  name: anyText,
  spans: listOf(fields({ ...moment, endedAt: optional(dateText) }), 1, MOST.spans),
  place: anyText,
  goal: anyText,
  notes: anyText,
  tags: listOf(anyText, 0, MOST.tags),
  archived: boolean(),
  instrument: anyText,
  settings: namedBy(string(), union([string(), finite, boolean()])),
  takes: listOf(fields({ id: uuid, ...moment }), 0, MOST.takes),
  marks: listOf(fields({ id: uuid, at: dateText, words: anyText }), 0, MOST.marks),
  // Absent where it is off: the way of the pointer is kept with the takes.
  movement: optional(literal(true)),
  // Absent where there are none, as in sessions of before there were ratings.
  ratings: optional(listOf(RATING, 1, MOST.ratings)),
  pointingTests: optional(listOf(POINTING_TEST, 1, MOST.pointingTests)),
});

/**
 * @param {Pick<PlaySession, 'id'|'player'|'place'|'goal'|'instrument'|'settings'>} parts
 * @param {string} at
 * @returns {PlaySession}  that goes on from now
 */
export const beginSession = ({ id, player, place, goal, instrument, settings }, at) => ({
  format: 'creatable-play-session',
  schemaVersion: 1,
  id,
  player,
  name: '',
  spans: [{ startedAt: at }],
  place: oneLine(place, LONGEST.place),
  goal: severalLines(goal, LONGEST.goal),
  notes: '',
  tags: [],
  archived: false,
  instrument,
  settings,
  takes: [],
  marks: [],
});

/** @param {PlaySession} session */
export const isRunning = ({ spans }) => spans.some(({ endedAt }) => endedAt === undefined);

/** When it began first. @param {PlaySession} session */
export const startOf = ({ spans }) =>
  spans.reduce((first, { startedAt }) => earlier(first, startedAt), spans[0].startedAt);

/** @param {PlaySession} session @param {string} at  by a clock that was set back, it ends when it began */
export const endSession = (session, at) => ({
  ...session,
  spans: session.spans.map((span) => (span.endedAt ? span : { ...span, endedAt: later(span.startedAt, at) })),
});

/** @param {PlaySession} session @param {string} at */
export function continueSession(session, at) {
  if (isRunning(session)) return session;
  const { spans } = session;
  if (spans.length < MOST.spans) return { ...session, archived: false, spans: [...spans, { startedAt: at }] };
  const { endedAt: _over, ...last } = spans[spans.length - 1];
  return { ...session, archived: false, spans: [...spans.slice(0, -1), last] };
}

/** @param {PlaySession} session @param {Mark} mark  in place of one with its id */
export const withMark = (session, mark) => ({
  ...session,
  marks: inTime([
    ...session.marks.filter(({ id }) => id !== mark.id),
    { ...mark, words: severalLines(mark.words, LONGEST.words) },
  ]),
});

/** @param {PlaySession} session @param {string} id  of a mark */
export const withoutMark = (session, id) => ({ ...session, marks: session.marks.filter((mark) => mark.id !== id) });

/** @param {PlaySession} session @param {Rating} rating  in place of one with its id @returns {PlaySession} */
export function withRating(session, rating) {
  const others = ratingsBut(session, rating.id);
  if (others.length >= MOST.ratings) return session;
  return { ...session, ratings: inTime([...others, cleanRating(rating)]) };
}

/** @param {PlaySession} session @param {readonly PointingTest[]} tests  the newest are kept @returns {PlaySession} */
export const withPointingTests = ({ pointingTests: before = [], ...session }, tests) => {
  const here = new Set(before.map(({ id }) => id));
  const all = inTime([...before, ...tests.filter(({ id }) => !here.has(id))]).slice(-MOST.pointingTests);
  return all.length > 0 ? { ...session, pointingTests: all } : session;
};

/** Whether takes keep the way of the pointer from now on. @param {PlaySession} session @param {boolean} on @returns {PlaySession} */
export function withMovement({ movement: _before, ...session }, on) {
  return on ? { ...session, movement: true } : session;
}

/** @param {PlaySession} session @param {string} id  of a rating @returns {PlaySession} */
export const withoutRating = (session, id) => withRatings(session, ratingsBut(session, id));

/** @param {PlaySession} session @param {Rating[]} ratings @returns {PlaySession} */
export function withRatings({ ratings: _before, ...session }, ratings) {
  return ratings.length > 0 ? { ...session, ratings } : session;
}

/** @param {PlaySession} session @param {string} id */
const ratingsBut = ({ ratings = [] }, id) => ratings.filter((rating) => rating.id !== id);

/** @param {PlaySession} session @param {SessionTake} take */
export const withTake = (session, { id, startedAt }) =>
  session.takes.some((take) => take.id === id) || session.takes.length >= MOST.takes
    ? session
    : { ...session, takes: [...session.takes, { id, startedAt }] };

/** @param {PlaySession} session @param {Partial<Written>} written  as it was typed */
export const withWords = (session, { player, name, place, goal, notes, tags }) => ({
  ...session,
  ...(player !== undefined && {
    player: { ...player, name: oneLine(player.name, LONGEST.player) || session.player.name },
  }),
  ...(name !== undefined && { name: oneLine(name, LONGEST.name) }),
  ...(place !== undefined && { place: oneLine(place, LONGEST.place) }),
  ...(goal !== undefined && { goal: severalLines(goal, LONGEST.goal) }),
  ...(notes !== undefined && { notes: severalLines(notes, LONGEST.notes) }),
  ...(tags !== undefined && { tags: cleanTags(tags) }),
});

/** @param {readonly string[]} tags @returns {string[]}  each once, whatever its case */
export function cleanTags(tags) {
  const clean = tags.map((tag) => oneLine(tag, LONGEST.tag)).filter((tag) => tag !== '');
  return clean.filter((tag, place) => clean.findIndex((each) => isSame(each, tag)) === place).slice(0, MOST.tags);
}

/** Whatever its case. @param {string} one @param {string} other */
export const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();

/** @template {{id: string, at: string}} T @param {T[]} moments @returns {T[]}  the same, in order */
export const inTime = (moments) =>
  moments.sort((one, other) => Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1));

/**
 * Words of a search that all stand somewhere in it; the tag, where one is asked for.
 * @param {PlaySession} session
 * @param {{words: string, tag: string|null}} wanted
 */
export function isFound({ name, player, place, goal, notes, tags, marks, ratings = [] }, { words, tag }) {
  if (tag !== null && !tags.some((each) => isSame(each, tag))) return false;
  const written = [...marks.map((mark) => mark.words), ...ratings.flatMap(wordsOf)];
  const text = [name, player.name, place, goal, notes, ...tags, ...written].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** @param {string} one @param {string} other */
const earlier = (one, other) => (Date.parse(other) < Date.parse(one) ? other : one);

/** @param {string} one @param {string} other */
const later = (one, other) => (Date.parse(other) > Date.parse(one) ? other : one);
