/** Paths of pointers, drawn by hand, and trembling that is the same in every run. */
import { makeRandom } from '../../../static/learning/random.js';

/** @typedef {{x: number, y: number}} Place */
/** @typedef {(seconds: number) => Place} Path */

const TREMBLE = 0.03;

export const paths = {
  /** @type {Path} */
  still: () => ({ x: 0.5, y: 0.5 }),
  /** From side to side. @param {number} far @param {number} hertz @returns {Path} */
  swing: (far, hertz) => (seconds) => ({ x: 0.5 + far * Math.sin(2 * Math.PI * hertz * seconds), y: 0.5 }),
  /** Down and up: lowest on each beat, the first at 0. @param {number} bpm @param {Partial<Place> & {far?: number}} [at] @returns {Path} */
  beats:
    (bpm, { x = 0.5, y = 0.5, far = 0.15 } = {}) =>
    (seconds) => ({ x, y: y + far * Math.cos((2 * Math.PI * bpm * seconds) / 60) }),
};

/** @param {Path} path @returns {Path}  with three in a hundred to each side */
export function tremble(path) {
  const random = makeRandom(7);
  const off = () => (2 * random() - 1) * TREMBLE;
  return (seconds) => {
    const { x, y } = path(seconds);
    return { x: x + off(), y: y + off() };
  };
}
