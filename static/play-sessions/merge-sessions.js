/**
 * Two sessions put together, of which nothing is lost: two that were one sitting, or one that was changed on two
 * devices. The server does the same: creatable/sessions.py. Pure.
 */
import { cleanTags, inTime, isSame, withPointingTests, withRatings } from './play-session.js';

/** @import {PlaySession} from './play-session.js' */

/** @param {PlaySession} one @param {PlaySession} other */
export const isOfOnePlayer = ({ player: one }, { player: other }) =>
  one.profileId && other.profileId ? one.profileId === other.profileId : isSame(one.name, other.name);

/**
 * @param {PlaySession} one  whose are the things of which there is one, where it has them
 * @param {PlaySession} other
 * @returns {PlaySession}  the same again adds nothing
 */
export const mergeSessions = (one, other) =>
  withPointingTests(withRatings(allButRatings(one, other), ratingsOfBoth(one, other)), other.pointingTests ?? []);

/** @param {PlaySession} one @param {PlaySession} other @returns {PlaySession} */
const allButRatings = (one, other) => ({
  ...one,
  player: other.player.profileId && !one.player.profileId ? other.player : one.player,
  name: one.name || other.name,
  place: one.place || other.place,
  goal: both(one.goal, other.goal),
  notes: both(one.notes, other.notes),
  archived: one.archived && other.archived,
  tags: cleanTags([...one.tags, ...other.tags]),
  spans: inOrder(union(one.spans, other.spans, ({ startedAt }) => Date.parse(startedAt))),
  takes: inOrder(union(one.takes, other.takes, ({ id }) => id)),
  marks: inTime(union(marksOfBoth(one, other), other.marks, ({ id }) => id)),
});

/** The first one's marks, each with what the second one says of it besides. @param {PlaySession} one @param {PlaySession} other */
function marksOfBoth({ marks }, other) {
  const said = new Map(other.marks.map(({ id, words }) => [id, words]));
  return marks.map((mark) => ({ ...mark, words: both(mark.words, said.get(mark.id) ?? '') }));
}

/** The same of what was entered by hand. @param {PlaySession} one @param {PlaySession} other */
function ratingsOfBoth({ ratings = [] }, { ratings: others = [] }) {
  const noted = new Map(others.map(({ id, note }) => [id, note]));
  const own = ratings.map((rating) => ({ ...rating, note: both(rating.note, noted.get(rating.id) ?? '') }));
  return inTime(union(own, others, ({ id }) => id));
}

/** One below the other; what is in the other already stands once. @param {string} one @param {string} other */
function both(one, other) {
  if (one.includes(other.trim())) return one;
  return other.includes(one.trim()) ? other : `${one}\n\n${other}`;
}

/** @template T @param {readonly T[]} one @param {readonly T[]} other @param {(item: T) => unknown} keyOf @returns {T[]} */
function union(one, other, keyOf) {
  const here = new Set(one.map(keyOf));
  return [...one, ...other.filter((item) => !here.has(keyOf(item)))];
}

/** @template {{startedAt: string}} T @param {T[]} items */
const inOrder = (items) => items.sort((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt));
