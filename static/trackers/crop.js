/**
 * Which part of the picture the network looks at.
 *
 * A crop that follows the head is both faster and more exact than the whole
 * picture. It stays where it is while the head rests, because a crop that
 * trembles makes the keypoints tremble, and follows at once when the head
 * moves. For a wrist or a knee it takes in the whole body. After a loss, and at
 * the start, the network sees the whole picture.
 *
 * All lengths in pixels of the camera's picture, not mirrored.
 */
import { clamp } from '../core/numbers.js';
import { headOf } from './head.js';
import { isOnHead, PARTS } from './parts.js';

/** @import {PlayingPart} from '../types.js' */
/** @import {Head} from './head.js' */
/** @import {Body} from './posenet-decode.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Rect */
/** @typedef {'whole'|'head'|'body'} CropMode */

/** Width of the head's crop, in head widths. */
const HEAD_CROP = 2;
/**
 * Its height by its width. What is above the hair and below the collar costs time and adds no certainty; but with
 * frames far apart a head gets farther from one to the next, and needs the room.
 */
export const HEAD_SHAPES = Object.freeze({ low: 0.7, square: 1 });
const FAR_APART_MS = 80;
/** Share of the newest frame in the mean distance of frames: a single late one changes no shape. */
const NEWEST = 0.1;
/** The crop's middle is so far below the head's, in head widths: neck and shoulders help the network. */
const BELOW = 0.2;
/** Smallest crop: enlarging fewer pixels than this shows the network nothing new. */
const SMALLEST = 80;
/** The head may stray so far from the crop's middle, as a part of its side, before the crop moves. */
const REST = 0.04;
/** The wanted size may differ so far, as a logarithm, before the crop changes. */
const SIZE_REST = 0.08;
const FOLLOW_MS = 30;
const RESIZE_MS = 250;
/** Over so long the head's speed is taken, and for so long at most it is thought to go on like that. */
const SPEED_MS = 32;
const LONGEST_AHEAD_MS = 200;
const AXES = /** @type {const} */ (['x', 'y']);
/** Room around a body for arms that reach out, as a part of its longer side. */
const BODY_ROOM = 0.3;

/**
 * @param {object} [options]
 * @param {number} [options.enter]  head's score at which a crop begins
 * @param {number} [options.leave]  and below which it is given up,
 * @param {number} [options.patienceMs]  after so long
 */
export function makeCrop({ enter = 0.5, leave = 0.3, patienceMs = 130 } = {}) {
  /** @type {CropMode} */
  let mode = 'whole';
  let followed = /** @type {'head'|'body'} */ ('head');
  let centre = { x: 0, y: 0 };
  let aimed = { x: 0, y: 0 };
  let speed = { x: 0, y: 0 }; // pixels a millisecond
  let side = 0;
  let goodAtMs = 0;
  let lastAtMs = 0;
  let frameMs = 2 * FAR_APART_MS;

  /** @param {{x: number, y: number, side: number}} aim  @param {number} elapsedMs  since the one before */
  function learn(aim, elapsedMs) {
    // By time and not by frame: of two that come close together, a busy computer's, the second says little of speed.
    const share = shareOf(elapsedMs, SPEED_MS);
    for (const axis of AXES) {
      if (elapsedMs > 0) speed[axis] += share * ((aim[axis] - aimed[axis]) / elapsedMs - speed[axis]);
    }
    aimed = aim;
    const growth = beyond(Math.log(aim.side / side), SIZE_REST);
    // Grows at once where a body needs the room, shrinks slowly.
    const resizeMs = followed === 'body' && growth > 0 ? FOLLOW_MS : RESIZE_MS;
    side *= Math.exp(shareOf(elapsedMs, resizeMs) * growth);
  }

  /** To where the head is by now: since it was seen it has gone on. @param {number} atMs */
  function follow(atMs) {
    const share = shareOf(atMs - lastAtMs, FOLLOW_MS);
    const unseenMs = Math.min(atMs - goodAtMs, LONGEST_AHEAD_MS);
    for (const axis of AXES) {
      centre[axis] += share * beyond(aimed[axis] + speed[axis] * unseenMs - centre[axis], REST * side);
    }
  }

  return {
    /** @returns {CropMode} */
    get mode() {
      return mode;
    },

    /** @returns {number} height by width of a head's crop */
    get shape() {
      return frameMs < FAR_APART_MS ? HEAD_SHAPES.low : HEAD_SHAPES.square;
    },

    /**
     * The rectangle to look at next; it may reach beyond the picture.
     * @param {{width: number, height: number}} picture
     * @param {number} shape  height by width of a head's crop, as the network can have it
     * @param {number} atMs  the time of the frame that is looked at
     * @returns {Rect}
     */
    rect({ width, height }, shape, atMs) {
      if (mode === 'whole') return { x: 0, y: 0, width, height };
      follow(atMs);
      const tall = Math.round(mode === 'head' ? side * shape : Math.min(side, height));
      const wide = Math.round(mode === 'head' ? side : (tall * width) / height);
      const x = Math.round(centre.x - wide / 2);
      const y = Math.round(centre.y - tall / 2);
      if (mode === 'head') return { x, y, width: wide, height: tall };
      return { x: within(x, width - wide), y: within(y, height - tall), width: wide, height: tall };
    },

    /**
     * Learn from what the network found in the last rectangle.
     * @param {Body|null} body  the player, or null
     * @param {number} atMs  the frame's time
     * @param {{width: number, height: number}} picture
     */
    update(body, atMs, picture) {
      const elapsedMs = Math.max(0, atMs - lastAtMs);
      lastAtMs = atMs;
      frameMs += NEWEST * (Math.min(elapsedMs, 1000) - frameMs);
      const head = body && headOf(body);
      if (!body || !head || head.score < (mode === 'whole' ? enter : leave)) {
        if (atMs - goodAtMs >= patienceMs) mode = 'whole';
        return;
      }
      const unseenMs = atMs - goodAtMs;
      goodAtMs = atMs;
      const aim = followed === 'head' ? aimAtHead(head, side, picture) : aimAtBody(body, picture);
      if (mode === followed) {
        learn(aim, unseenMs);
      } else {
        mode = followed;
        [centre, aimed, speed, side] = [{ x: aim.x, y: aim.y }, aim, { x: 0, y: 0 }, aim.side];
      }
    },

    /** @param {PlayingPart} part  the part that plays */
    setPart(part) {
      followed = isOnHead(part) ? 'head' : 'body';
      if (mode !== followed) mode = 'whole';
    },

    reset() {
      mode = 'whole';
    },
  };
}

/**
 * @param {Head} head
 * @param {number} side  kept when nothing tells the head's width
 * @param {{width: number, height: number}} picture
 */
function aimAtHead(head, side, picture) {
  const largest = Math.max(picture.width, picture.height);
  const wanted = head.width > 0 ? HEAD_CROP * head.width : side || picture.height / 2;
  return { x: head.x, y: head.y + BELOW * head.width, side: Math.min(largest, Math.max(SMALLEST, wanted)) };
}

/**
 * The box of all certain parts, with room for the limbs, in the picture's shape.
 * @param {Body} body
 * @param {{width: number, height: number}} picture
 */
function aimAtBody(body, picture) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let part = 0; part < PARTS.length; part += 1) {
    if (body.score[part] < 0.3) continue;
    left = Math.min(left, body.x[part]);
    right = Math.max(right, body.x[part]);
    top = Math.min(top, body.y[part]);
    bottom = Math.max(bottom, body.y[part]);
  }
  const room = 2 * BODY_ROOM * Math.max(right - left, bottom - top);
  const tall = Math.max(bottom - top + room, ((right - left + room) * picture.height) / picture.width);
  const side = clamp(tall, picture.height / 2, picture.height);
  return { x: (left + right) / 2, y: (top + bottom) / 2, side };
}

/**
 * How far a mean has gone towards what is new.
 * @param {number} elapsedMs
 * @param {number} overMs
 */
const shareOf = (elapsedMs, overMs) => 1 - Math.exp(-Math.max(0, elapsedMs) / overMs);

/**
 * What is left of a difference outside a zone of rest.
 * @param {number} difference
 * @param {number} rest
 */
function beyond(difference, rest) {
  return Math.sign(difference) * Math.max(0, Math.abs(difference) - rest);
}

/**
 * @param {number} value
 * @param {number} largest
 */
function within(value, largest) {
  return Math.min(Math.max(0, value), Math.max(0, largest));
}
