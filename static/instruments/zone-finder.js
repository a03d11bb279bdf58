/**
 * Which zone the pointer is on, without rattling, whatever the zones' shapes.
 * Pure but for its memory.
 *
 * A zone is entered at the border that is drawn and left a little beyond it: by
 * one band where another zone begins, by another where nothing plays. A head
 * that trembles over a border therefore plays one note, as long as it trembles
 * less than the band is wide. Between the zones the pointer keeps, silently,
 * the one that it is nearest to: who comes in beside that zone's border,
 * trembling, plays it and not its neighbour first. A pointer that comes from
 * nowhere, or from beside the stage, has no zone to keep and gets the one it is
 * on; of several that overlap the one that is drawn last. Beside the stage is
 * rest as well: there the page's buttons are.
 */
import { clamp } from '../core/numbers.js';
import { distanceTo, middleOf, outlineOf } from './shapes.js';

/** @import {Zone} from '../types.js' */

/** Width of the band towards the rest for a dead zone of 1, as a fraction of the stage. */
const REST_BAND = 0.12;
/** How far beyond the stage's borders a zone that plays goes on, as a fraction of the stage. */
const EDGE_BAND = 0.03;
/** What rounding alone may put between two borders that are one. */
const NOTHING = 1e-9;

/** @typedef {number|null} ZoneIndex  null: on no zone */

/**
 * @param {readonly Pick<Zone, 'shape'>[]} zones
 * @param {{deadZone: number}} options  0..1: the band between neighbours as a fraction of a zone's smaller side
 */
export function makeZoneFinder(zones, { deadZone }) {
  const outlines = zones.map(({ shape }) => outlineOf(shape));
  // In its middle a zone is half as wide as it is narrow.
  const bands = zones.map(({ shape }, index) => -deadZone * distanceTo(outlines[index], middleOf(shape)));
  const restBand = deadZone * REST_BAND;
  /** The zone that plays. @type {ZoneIndex} */
  let current = null;
  /** The same, or the one that the pointer rests beside. @type {ZoneIndex} */
  let kept = null;

  /** @param {readonly number[]} distances @returns {ZoneIndex} */
  const onTop = (distances) => {
    const index = distances.findLastIndex((distance) => distance <= 0);
    return index < 0 ? null : index;
  };

  /** @param {readonly number[]} distances @returns {ZoneIndex} */
  const findPlaying = (distances) => {
    const under = onTop(distances);
    if (current !== null && distances[current] <= (under === null ? restBand : bands[current])) return current;
    return under !== null && kept !== null && distances[kept] <= bands[kept] ? kept : under;
  };

  /** @param {readonly number[]} distances @returns {ZoneIndex}  what is nearest, by more than a tremble */
  const findNearest = (distances) => {
    const least = Math.min(...distances);
    const nearest = distances.findLastIndex((distance) => distance <= least + NOTHING);
    if (nearest < 0) return null;
    if (kept === null) return nearest;
    return Math.max(distances[kept], 0) ** 2 - Math.max(least, 0) ** 2 > bands[kept] ** 2 ? nearest : kept;
  };

  return {
    /**
     * @param {number} x  0..1 of the stage
     * @param {number} y
     * @returns {ZoneIndex}
     */
    find(x, y) {
      const place = { x: clamp(x, 0, 1), y: clamp(y, 0, 1) };
      const beyond = Math.max(Math.abs(x - place.x), Math.abs(y - place.y));
      const distances = outlines.map((outline) => distanceTo(outline, place));
      const isOn = beyond <= (current === null ? 0 : EDGE_BAND);
      current = isOn ? findPlaying(distances) : null;
      kept = current ?? (beyond > 0 ? null : findNearest(distances));
      return current;
    },
    /** The pointer is gone; where it was is no longer true. */
    forget() {
      current = kept = null;
    },
  };
}
