/**
 * Which key the pointer is on, without rattling. Pure but for its memory.
 *
 * Around each border lies a dead band in which the pointer keeps what it had:
 * its key, or at the keys' upper border its rest. A head that trembles over a
 * border therefore plays one note, as long as it trembles less than the band
 * is wide. In the rest area it keeps, silently, the key that it is above: who
 * comes down beside that key's border, trembling, plays that key and not its
 * neighbour first. A pointer that comes from nowhere, or from beside the stage,
 * has no key to keep and gets the one it is on. Beside and below the stage is
 * rest as well: there the page's buttons are.
 */
import { KEYS_TOP } from './row-layout.js';

/** Height of the band at the keys' upper border for a dead zone of 1, as a fraction of the stage. */
const TOP_BAND = 0.2;
/** How far beyond the stage's other borders a key that plays goes on, as a fraction of the stage. */
const EDGE_BAND = 0.03;

/** @typedef {number|null} KeyIndex  null: on no key */

/**
 * @param {{keys: number, deadZone: number}} options
 *   keys in the row; deadZone 0..1, the dead band's width as a fraction of a key's
 */
export function makeKeyFinder({ keys, deadZone }) {
  const halfBand = deadZone / 2;
  const halfTopBand = (deadZone * TOP_BAND) / 2;
  /** The key that plays. @type {KeyIndex} */
  let current = null;
  /** The same, or the one that the pointer rests above. @type {KeyIndex} */
  let kept = null;
  let seen = false;

  /** @param {number} x @param {number} y */
  const isOnKeys = (x, y) => {
    const edge = current === null ? 0 : EDGE_BAND;
    if (x < -edge || x > 1 + edge || y > 1 + edge) return false;
    if (!seen) return y >= KEYS_TOP;
    return y >= KEYS_TOP + (current === null ? halfTopBand : -halfTopBand);
  };

  /** @param {number} column  in key widths from the left edge */
  const chooseKey = (column) => {
    const nearest = Math.min(keys - 1, Math.floor(column));
    if (kept === null || nearest === kept) return nearest;
    const isInBand = nearest > kept ? column < kept + 1 + halfBand : column > kept - halfBand;
    return isInBand ? kept : nearest;
  };

  return {
    /**
     * @param {number} x  0..1 of the stage
     * @param {number} y
     * @returns {KeyIndex}
     */
    find(x, y) {
      const column = Math.max(0, Math.min(1, x)) * keys;
      const isPlaying = isOnKeys(x, y);
      const isOverStage = x >= 0 && x <= 1 && y >= 0 && y <= 1;
      kept = isPlaying || isOverStage ? chooseKey(column) : null;
      current = isPlaying ? kept : null;
      seen = true;
      return current;
    },
    /** The pointer is gone; where it was is no longer true. */
    forget() {
      current = kept = null;
      seen = false;
    },
  };
}
