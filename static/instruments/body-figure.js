/**
 * The parts of the body that can be touched: where each is on the player, as
 * large as a hand that lies on it, and where on the stage, as in a mirror.
 * On the stage the upper right corner is the mirror's. Pure.
 */
import { REST } from './arrangements.js';
import { headIn } from './body-frame.js';

/** @import {Place, PlayingPart, Shape, StageRoom} from '../types.js' */
/** @import {Seen} from './body-frame.js' */

/** @typedef {(part: PlayingPart) => Seen} SeenParts */

/**
 * @typedef {Object} TouchPart
 * @property {string} id
 * @property {string} setting  what it plays
 * @property {string} label  a key of the locales
 * @property {number} reach  shoulder widths: a wrist that is so near lays its hand there
 * @property {(seen: SeenParts) => Seen} placeIn  in heights of the picture
 * @property {readonly PlayingPart[]} never  these can't touch it: they are it, or always beside it
 * @property {Place} middle  on the stage
 */

/** A hand is half a shoulder width long, and the wrist is what the tracker finds. */
const HAND = 0.4;
/** From between the shoulders down to the chest, in shoulder widths. */
const CHEST = 0.45;
/** Beside the head, on the stage. */
export const REST_PLACE = Object.freeze({ x: 0.16, y: 0.13 });
/** Half of a part's width and height on the stage. */
const HALF = Object.freeze({ x: 0.15, y: 0.11 });

/** @param {SeenParts} seen @returns {Seen} */
function headPlace(seen) {
  const head = headIn(seen);
  return head && head.y >= 0 ? { x: head.x, y: head.y, score: head.score } : { x: 0, y: 0, score: 0 };
}

/** Square to the line between the shoulders: whoever leans leans with the chest. @param {SeenParts} seen @returns {Seen} */
function chestPlace(seen) {
  const [left, right, { x, y, score }] = [seen('leftShoulder'), seen('rightShoulder'), seen('shoulders')];
  const down = CHEST * Math.sign(right.x - left.x || 1);
  return { x: x - down * (right.y - left.y), y: y + down * (right.x - left.x), score };
}

/** @param {'left'|'right'} side @param {'Shoulder'|'Hip'|'Knee'} name @param {number} y  on the stage @param {number} out  from its middle */
const limb = (side, name, y, out) => {
  const part = /** @type {PlayingPart} */ (side + name);
  return {
    id: part,
    setting: `percussion${side === 'left' ? 'Left' : 'Right'}${name}`,
    label: `part-${part}`,
    reach: HAND,
    placeIn: (/** @type {SeenParts} */ seen) => seen(part),
    never: /** @type {PlayingPart[]} */ (name === 'Shoulder' ? [`${side}Elbow`] : []),
    middle: { x: side === 'left' ? 0.5 - out : 0.5 + out, y },
  };
};

/** From the top down, in the order of their zones. @type {readonly Readonly<TouchPart>[]} */
export const TOUCH_PARTS = Object.freeze([
  {
    id: 'head',
    setting: 'percussionHead',
    label: 'percussion-head',
    // From its middle to the crown and the wrist of a hand that lies on it.
    reach: 0.5,
    placeIn: headPlace,
    never: ['nose'],
    middle: { x: 0.5, y: 0.12 },
  },
  limb('left', 'Shoulder', 0.4, 0.33),
  {
    id: 'chest',
    setting: 'percussionChest',
    label: 'percussion-chest',
    reach: HAND,
    placeIn: chestPlace,
    never: [],
    middle: { x: 0.5, y: 0.4 },
  },
  limb('right', 'Shoulder', 0.4, 0.33),
  limb('left', 'Hip', 0.64, 0.2),
  limb('right', 'Hip', 0.64, 0.2),
  limb('left', 'Knee', 0.88, 0.2),
  limb('right', 'Knee', 0.88, 0.2),
]);

/** @param {TouchPart} part @param {StageRoom} room @returns {Shape}  on a stage that two share the mirror is above */
export function shapeOf({ middle: { x, y } }, { isHalf }) {
  const top = isHalf ? REST : 0;
  const height = 1 - top;
  return Object.freeze({ kind: 'ellipse', x, y: top + y * height, radiusX: HALF.x, radiusY: HALF.y * height });
}
