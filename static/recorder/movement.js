/**
 * The way of the pointer within the player's reach, where somebody wants it kept with a take: two columns of whole
 * numbers at a steady rate, never a picture. It is written down in pieces, so that a tab that crashes keeps what there
 * was, and so that nothing is packed while a frame waits. docs/reference/take-format.md has the form.
 */

/** @import {Movement, Pointer} from '../types.js' */

/** A piece of it, as the journal of a take holds it. @typedef {Movement & {type: 'movement', channel: 0, atSeconds: number}} MovementPiece */

const RATE_HZ = 20;
/** What 1, the far edge of the reach, is written as. */
const SCALE = 10_000;
const LOST = -1;
/** Samples of a piece. Their 300 bytes end without padding, so that pieces are joined as they are. */
const PIECE = 150;
/** Between two places this far apart nobody knows where the pointer was. */
const LONGEST_GAP_MS = 250;
/** Two hours: whoever records longer keeps the way of the first two. */
export const MOST_SAMPLES = 2 * 3600 * RATE_HZ;

/**
 * @param {{startMs: number, onPiece: (piece: MovementPiece) => void}} parts  `startMs`: of the take, on the pointer's clock
 */
export function createMovementTrack({ startMs, onPiece }) {
  const columns = { x: new Int16Array(PIECE), y: new Int16Array(PIECE) };
  let held = 0;
  let total = 0;
  let source = '';
  /** @type {Pointer|null} */
  let before = null;

  function flush() {
    if (held === 0) return;
    const [x, y] = [columns.x, columns.y].map((column) => packed(column.subarray(0, held)));
    held = 0;
    onPiece({ type: 'movement', channel: 0, atSeconds: total / RATE_HZ, rateHz: RATE_HZ, source, x, y });
  }

  /** @param {number} x @param {number} y */
  function put(x, y) {
    columns.x[held] = x;
    columns.y[held] = y;
    held += 1;
    total += 1;
    if (held === PIECE) flush();
  }

  /** All samples until then: on the line between two places, lost where one of them is not known. @param {number} untilMs @param {Pointer|null} after */
  function fill(untilMs, after) {
    const isKnown = before && after && untilMs - before.atMs <= LONGEST_GAP_MS;
    for (; total < MOST_SAMPLES; ) {
      const atMs = startMs + (1000 * total) / RATE_HZ;
      if (atMs > untilMs) return;
      if (after && atMs === untilMs) put(onLine(after.x, after.x, 1), onLine(after.y, after.y, 1));
      else if (!isKnown || !before || atMs < before.atMs) put(LOST, LOST);
      else {
        const share = (atMs - before.atMs) / (untilMs - before.atMs || 1);
        put(onLine(before.x, after.x, share), onLine(before.y, after.y, share));
      }
    }
  }

  return {
    /** @param {Pointer} pointer  within the reach, 0..1; of another part of the body than the first nothing is kept */
    add(pointer) {
      source ||= pointer.source;
      if (pointer.source !== source) return;
      const after = pointer.present ? pointer : null;
      fill(pointer.atMs, after);
      before = after;
    },

    /** The take is over, or no more of it is to be kept. @param {number} atMs */
    end(atMs) {
      if (source === '') return;
      fill(atMs, before);
      flush();
    },
  };
}

/** @param {number} from @param {number} to @param {number} share */
const onLine = (from, to, share) => Math.round(SCALE * Math.min(1, Math.max(0, from + (to - from) * share)));

/** @param {Int16Array} column */
const packed = (column) =>
  btoa(String.fromCharCode(...new Uint8Array(column.buffer, column.byteOffset, column.byteLength)));
