/** A song made easier: fewer of its steps, by rules that can be said in a word. Pure. */

/** @import {Step} from './score.js' */

/** on-keys: only what the player's keys have, which is decided where the song is fitted to them. */
export const EASIER = Object.freeze(/** @type {const} */ (['every', 'on-beat', 'first-of-bar', 'on-keys']));
/** @typedef {(typeof EASIER)[number]} Easier */

/** So near to it in beats, what people play is on the beat. */
const NEAR = 0.1;

/**
 * @param {readonly Step[]} steps
 * @param {Easier} how
 * @param {readonly number[]} bars
 * @returns {readonly Step[]}  never fewer than one of several
 */
export function thin(steps, how, bars) {
  if (how !== 'on-beat' && how !== 'first-of-bar') return steps;
  let last = -1;
  const kept = steps.filter(({ atBeat }) => {
    const bar = barAt(bars, atBeat);
    const isFirst = bar !== last;
    last = bar;
    const beat = atBeat - bars[bar];
    return how === 'first-of-bar' ? isFirst : Math.abs(beat - Math.round(beat)) < NEAR;
  });
  return kept.length ? kept : steps;
}

/** Its number, from 0; a little early is in it. @param {readonly number[]} bars @param {number} beat */
export const barAt = (bars, beat) =>
  Math.max(
    0,
    bars.findLastIndex((bar) => bar <= beat + NEAR),
  );
