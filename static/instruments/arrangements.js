/**
 * Where zones are that lie beside each other: in a row, a column, a grid or a
 * ring. A part of the stage is always left to rest in, where the pointer plays
 * nothing: above a row and a grid, beside a column, within a ring. Pure.
 */
import { t } from '../core/i18n.js';
import { oneOf } from '../core/ranges.js';

/** @import {Place, Shape, StageRoom, Zone} from '../types.js' */
/** @import {Across} from './zone-player.js' */

/** The upper border of a row and of a grid, and the left border of a column. */
export const REST = 0.3;

/** A ring leaves a little at the stage's borders, and nearly half of its radius to rest in. */
const RING = Object.freeze({ x: 0.5, y: 0.5, radiusX: 0.49, radiusY: 0.49, inner: 0.42 });

/** So many zones there are, if they are wanted, however small the stage is. */
const LEAST = 5;

/** @typedef {{notes: readonly number[], label: string, dark?: boolean, look?: Zone['look']}} Tone  what one zone plays */

/**
 * @typedef {Object} Arrangement
 * @property {(index: number, count: number) => Shape} shapeOf
 * @property {(room: StageRoom) => number} most  zones for which there is room
 * @property {Across} [across]  which part of a movement goes over the borders
 * @property {Place} [rest]  the middle of the place to rest in, where that is not at the top
 */

/** @type {Arrangement} */
const row = {
  shapeOf: (index, count) => ({ kind: 'rectangle', x: index / count, y: REST, width: 1 / count, height: 1 - REST }),
  most: ({ columns }) => columns,
  across: ({ horizontal, vertical }, fromRest) => (fromRest ? vertical : horizontal),
};

/** Moving up is higher. @type {Arrangement} */
const column = {
  shapeOf: (index, count) => ({
    kind: 'rectangle',
    x: REST,
    y: 1 - (index + 1) / count,
    width: 1 - REST,
    height: 1 / count,
  }),
  most: ({ rows }) => rows,
  across: ({ horizontal, vertical }, fromRest) => (fromRest ? horizontal : vertical),
  rest: { x: REST / 2, y: 0.2 },
};

/** As the stage is wider than high, so is the grid; its last row is as wide as the others. @type {Arrangement} */
const grid = {
  shapeOf(index, count) {
    const rows = Math.max(1, Math.round(Math.sqrt(count / 2)));
    const rowIndex = Math.floor((index * rows) / count);
    const first = Math.ceil((rowIndex * count) / rows);
    const columns = Math.ceil(((rowIndex + 1) * count) / rows) - first;
    const height = (1 - REST) / rows;
    return { kind: 'rectangle', x: (index - first) / columns, y: REST + rowIndex * height, width: 1 / columns, height };
  },
  most: ({ columns }) => columns * 2,
};

/** The first at the top, and on clockwise. @type {Arrangement} */
const ring = {
  shapeOf: (index, count) => ({
    kind: 'ring-sector',
    ...RING,
    fromTurn: (index - 0.5) / count - 0.25,
    toTurn: (index + 0.5) / count - 0.25,
  }),
  most: () => Infinity,
  rest: { x: RING.x, y: RING.y },
};

export const ARRANGEMENTS = Object.freeze({ row, column, grid, ring });

/** How keys can lie that the player chooses the place of. */
export const KEY_ARRANGEMENTS = oneOf(['row', 'column', 'grid'], 'row');

/** @param {string} arrangement */
export const arrangementWords = (arrangement) => t(`arrangement-${arrangement}`);

/**
 * @param {number} wanted  zones
 * @param {keyof typeof ARRANGEMENTS} name
 * @param {StageRoom} room
 */
export const thatFit = (wanted, name, room) =>
  Math.min(wanted, Math.max(LEAST, Math.floor(ARRANGEMENTS[name].most(room))));

/**
 * @param {readonly Tone[]} tones  in the order of the zones
 * @param {keyof typeof ARRANGEMENTS} name
 * @returns {readonly Zone[]}
 */
export function arrange(tones, name) {
  return Object.freeze(
    tones.map(({ notes, label, dark = false, look = 'key' }, index) =>
      Object.freeze({
        id: `key-${index}`,
        notes,
        label,
        dark,
        look,
        shape: Object.freeze(ARRANGEMENTS[name].shapeOf(index, tones.length)),
      }),
    ),
  );
}
