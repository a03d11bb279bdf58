/** In which order the bars of a score are played: repeats and their endings. Pure. */

import { MOST_BARS } from '../songs/score.js';
import { tooLong } from './song-error.js';
import { childrenOf } from './xml.js';

/** @import {XmlElement} from './xml.js' */

/** endings: for which times it is played, empty for all; times: 0 where none repeats. @typedef {{begins: boolean, times: number, endings: ReadonlySet<number>}} Barlines */

/** @param {readonly XmlElement[]} measures @returns {number[]}  their numbers, from 0 @throws {SongError} */
export function playingOrder(measures) {
  const bars = barlinesOf(measures);
  /** @type {number[]} */
  const order = [];
  let begin = 0;
  let round = 1;
  for (let here = 0; here < bars.length; here += 1) {
    const { begins, times, endings } = bars[here];
    const isAfterEndings = here > 0 && bars[here - 1].endings.size > 0 && endings.size === 0;
    if ((begins || isAfterEndings) && here !== begin) [begin, round] = [here, 1];
    if (endings.size && !endings.has(round)) continue;
    order.push(here);
    if (order.length > MOST_BARS) throw tooLong();
    if (times && comesAgain(bars, here, round)) {
      round += 1;
      here = begin - 1;
    } else if (times && endings.size === 0) [begin, round] = [here + 1, 1];
  }
  return order;
}

/** Where there are endings, if the next one is there. @param {readonly Barlines[]} bars @param {number} here @param {number} round */
function comesAgain(bars, here, round) {
  const { endings, times } = bars[here];
  if (endings.size === 0) return round < times;
  return endings.has(round + 1) || Boolean(bars[here + 1]?.endings.has(round + 1));
}

/** An ending lasts until a barline ends it. @param {readonly XmlElement[]} measures @returns {Barlines[]} */
function barlinesOf(measures) {
  /** @type {ReadonlySet<number>} */
  let endings = new Set();
  return measures.map((measure) => {
    const lines = childrenOf(measure, 'barline');
    const repeats = lines.flatMap((line) => childrenOf(line, 'repeat')).map(({ attributes }) => attributes);
    const changes = lines.flatMap((line) => childrenOf(line, 'ending')).map(({ attributes }) => attributes);
    const start = changes.find(({ type }) => type === 'start');
    if (start) endings = new Set((start.number ?? '').split(/[\s,]+/).map(Number));
    const back = repeats.find(({ direction }) => direction === 'backward');
    const found = {
      begins: repeats.some(({ direction }) => direction === 'forward'),
      times: back ? Math.min(100, Math.max(2, Number(back.times) || 2)) : 0,
      endings,
    };
    if (changes.some(({ type }) => type === 'stop' || type === 'discontinue')) endings = new Set();
    return found;
  });
}
