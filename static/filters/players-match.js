/**
 * Keep two players apart, each at a place of their own, from frame to frame.
 *
 * Both are found together: of all ways in which the people in the picture can
 * be the two, the one counts in which they have moved least. Each is expected
 * where their movement leads, so that two who cross stay who they are. One who
 * leaves keeps the place for some seconds, and the other one is never taken
 * for who has left. It knows places and sizes, and nothing of who they are.
 */
import { FORGET_AFTER_MS, widthsBetween } from './player-match.js';

/** @import {Head} from './player-match.js' */

/** Without the player a movement goes on for so long. */
const AHEAD_SECONDS = 0.4;
/** Share of the newest frame in a head's speed. */
const NEWEST = 0.5;
/** What it costs that somebody is not where the movement led, and that a size has changed, in head widths. */
const TURNED = 0.5;
const RESIZED = 1;
/** To find both is better than any place of one. */
const MISSED = 10;
/** Two findings so near to each other, in head widths, are one head. */
const SAME_HEAD = 0.6;
/** From here on it is somebody who may begin to play. */
const BEGINS = 0.5;

/**
 * @returns {{
 *   choose: <T extends {head: Head}>(people: readonly T[], atMs: number) => [T|null, T|null],
 *   reset: () => void,
 * }}
 */
export function makePlayersMatch() {
  const places = [makePlace(), makePlace()];

  return {
    choose(found, atMs) {
      const people = withoutDoubles(found);
      const chosen = bestPair(people, places, atMs);
      const others = people.filter((person) => !chosen.includes(person) && person.head.score >= BEGINS);
      const missing = [0, 1].filter((index) => !chosen[index]);
      // While a place is kept for somebody who is not seen, whoever is seen may be that one, gone far in a moment.
      const free = missing.every((index) => places[index].isFree(atMs)) ? missing : [];
      const nearest = others.toSorted((a, b) => nearness(b.head) - nearness(a.head)).slice(0, free.length);
      // Who sits at the left of the mirror is the first.
      nearest
        .sort((a, b) => b.head.x - a.head.x)
        .forEach((person, index) => {
          chosen[free[index]] = person;
        });
      places.forEach((place, index) => place.follow(chosen[index]?.head ?? null, atMs));
      return chosen;
    },
    reset: () => places.forEach((place) => place.forget()),
  };
}

/** @param {Head} head */
const nearness = ({ score, width }) => score * Math.max(1, width);

/**
 * @template {{head: Head}} T
 * @param {readonly T[]} people  the surest first
 */
const withoutDoubles = (people) =>
  people.filter(({ head }, index) =>
    people
      .slice(0, index)
      .every(
        (other) =>
          Math.hypot(other.head.x - head.x, other.head.y - head.y) > SAME_HEAD * Math.max(other.head.width, head.width),
      ),
  );

/**
 * @template {{head: Head}} T
 * @param {readonly T[]} people
 * @param {readonly ReturnType<typeof makePlace>[]} places
 * @param {number} atMs
 * @returns {[T|null, T|null]}
 */
function bestPair(people, [first, second], atMs) {
  const candidates = [null, ...people];
  const cost = (/** @type {ReturnType<typeof makePlace>} */ place, /** @type {T|null} */ person) =>
    person ? place.distance(person.head, atMs) : MISSED;
  /** @type {[T|null, T|null]} */
  let best = [null, null];
  let least = Infinity;
  for (const one of candidates) {
    for (const other of candidates) {
      if (one && one === other) continue;
      const sum = cost(first, one) + cost(second, other);
      if (sum < least) [best, least] = [[one, other], sum];
    }
  }
  return best;
}

/** Where one player is. */
function makePlace() {
  /** @type {{head: Head, atMs: number, speed: {x: number, y: number}}|null} speed: pixels a second */
  let last = null;
  return {
    /** @param {Head} head @param {number} atMs @returns {number}  in head widths; Infinity: not this player */
    distance(head, atMs) {
      if (!last) return Infinity;
      const away = Math.max(0, atMs - last.atMs) / 1000;
      const ahead = Math.min(away, AHEAD_SECONDS);
      const expected = { ...last.head, x: last.head.x + ahead * last.speed.x, y: last.head.y + ahead * last.speed.y };
      const resized = head.width && last.head.width ? RESIZED * Math.abs(Math.log(head.width / last.head.width)) : 0;
      return resized + Math.min(widthsBetween(head, expected, away), TURNED + widthsBetween(head, last.head, away));
    },
    /** @param {number} atMs */
    isFree: (atMs) => !last || atMs - last.atMs > FORGET_AFTER_MS,
    /** @param {Head|null} head @param {number} atMs */
    follow(head, atMs) {
      if (!head) return;
      const seconds = last ? (atMs - last.atMs) / 1000 : 0;
      const isNew = !last || seconds <= 0 || seconds > FORGET_AFTER_MS / 1000;
      const before = last?.speed ?? { x: 0, y: 0 };
      const speedOf = (/** @type {'x'|'y'} */ axis) =>
        before[axis] + NEWEST * ((head[axis] - (last?.head[axis] ?? 0)) / seconds - before[axis]);
      const speed = isNew ? { x: 0, y: 0 } : { x: speedOf('x'), y: speedOf('y') };
      last = { head: { ...head, width: head.width || last?.head.width || 0 }, atMs, speed };
    },
    forget() {
      last = null;
    },
  };
}
