/**
 * Two players at one stage, as one instrument: each plays their own, on one
 * set of zones where both are the same, else on a half of the stage each:
 * beside each other, or above each other where the stage is narrow.
 */
import { isSecond } from '../pointer/second.js';
import { REST } from './arrangements.js';

/** @import {Box, Instrument, Place, Pointer, Shape} from '../types.js' */

/** What the second one's zones and lanes are called by. */
const MARK = 'second ';

/** Along which the two halves lie. @typedef {'x'|'y'} Along */

/** Wider than this, two instruments have room beside each other. */
const WIDE_PIXELS = 600;

/** @param {number} width  of the stage, in pixels; 0: not laid out yet @returns {Along} */
export const alongOf = (width) => (width && width < WIDE_PIXELS ? 'y' : 'x');

/** @param {number} at  of an instrument's own stage @param {1|2} player @returns {number}  of the whole one */
export const intoHalf = (at, player) => at / 2 + (player === 2 ? 0.5 : 0);

/** @param {number} at  of the whole stage @param {1|2} player @returns {number}  of the instrument's own one */
export const outOfHalf = (at, player) => 2 * (at - (player === 2 ? 0.5 : 0));

/**
 * @param {Instrument} first
 * @param {Instrument} second
 * @param {{isSplit: boolean, isSecondDrums: boolean, along?: Along}} options  isSecondDrums: and the first one's sound is none
 * @returns {Instrument}
 */
export function makeDuet(first, second, { isSplit, isSecondDrums, along = 'x' }) {
  const both = [first, second];
  /** @param {string} id @returns {[Instrument, string]} */
  const playerOf = (id) => (id.startsWith(MARK) ? [second, id.slice(MARK.length)] : [first, id]);
  /** Each in the own half. @param {Instrument} instrument @param {1|2} player */
  const promptOf = (instrument, player) => {
    const prompt = instrument.prompt?.() ?? null;
    return prompt && isSplit ? { ...prompt, box: placesIn(player, along).boxIn(freeIn(instrument)) } : prompt;
  };
  return {
    ...(isSplit ? halves(first, second, isSecondDrums, along) : stageOf(first)),
    prompt: () => promptOf(first, 1) ?? promptOf(second, 2),
    updatePose(body) {
      const number = isSecond(body.source) ? 2 : 1;
      const readings = both[number - 1].updatePose?.(body) ?? [];
      return isSplit && number === 2 ? readings.map(({ id, at }) => ({ id: MARK + id, at })) : readings;
    },
    update(pointer) {
      const isTheirs = isSecond(pointer.source);
      if (!isSplit) return (isTheirs ? second : first).update(pointer);
      const toHalf = (/** @type {1|2} */ player) => ofHalf(pointer, player, along);
      // A mouse plays whatever it is over.
      if (!isTheirs) first.update(toHalf(1));
      if (isTheirs || pointer.source === 'mouse') second.update(toHalf(2));
    },
    press(zoneId, options) {
      const [player, id] = playerOf(zoneId);
      player.press(id, options);
    },
    release(zoneId, options) {
      const [player, id] = playerOf(zoneId);
      player.release(id, options);
    },
    releaseAll: () => both.forEach((each) => each.releaseAll()),
    setSustain: (on) => both.forEach((each) => each.setSustain(on)),
    dispose: () => both.forEach((each) => each.dispose()),
  };
}

/** @param {Instrument} instrument */
const stageOf = ({ zones, axes, lanes, rest, isCornerFree }) => ({ zones, axes, lanes, rest, isCornerFree });

/**
 * @param {Pointer} pointer @param {1|2} player @param {Along} along
 * @returns {Pointer}  a mouse in the other's half plays nothing here; a nose that goes too far is still at its edge
 */
function ofHalf(pointer, player, along) {
  const at = outOfHalf(pointer[along], player);
  const isElsewhere = pointer.source === 'mouse' && (at < 0 || at > 1);
  return { ...pointer, [along]: at, ...(isElsewhere && { y: -1 }) };
}

/** @param {Instrument} first @param {Instrument} second @param {boolean} isSecondDrums @param {Along} along */
function halves(first, second, isSecondDrums, along) {
  const [left, right] = [halfOf(first, 1, along), halfOf(second, 2, along)];
  const theirs = right.zones.map((zone) => ({
    ...zone,
    id: MARK + zone.id,
    ...(isSecondDrums || zone.drum ? { drum: true } : { second: true }),
  }));
  return {
    zones: Object.freeze([...left.zones, ...theirs]),
    axes: [...left.axes, ...right.axes],
    lanes: [...left.lanes, ...right.lanes.map((lane) => ({ ...lane, id: MARK + lane.id }))],
    rest: left.rest,
  };
}

/** Above the zones, or beside a column of them. @param {Instrument} instrument @returns {Box} */
const freeIn = ({ rest }) =>
  rest ? { x: 0, y: 0.42, width: REST, height: 0.2 } : { x: 0, y: 0, width: 1, height: REST };

/** @param {1|2} player @param {Along} along  from an instrument's own stage into its half of the whole one */
function placesIn(player, along) {
  /** @template {Place} T @param {T} place @returns {T} */
  const moved = (place) => ({ ...place, [along]: intoHalf(place[along], player) });
  /** @template {Box} T @param {T} box @returns {T} */
  const boxIn = (box) => moved({ ...box, ...(along === 'x' ? { width: box.width / 2 } : { height: box.height / 2 }) });
  return { moved, boxIn };
}

/** @param {Instrument} instrument @param {1|2} player @param {Along} along */
function halfOf({ zones, axes = [], lanes = [], rest }, player, along) {
  const { moved, boxIn } = placesIn(player, along);
  return {
    zones: zones.map((zone) => ({ ...zone, shape: shapeIn(zone.shape, { along, moved, boxIn }) })),
    // A line along the whole stage would be another's as well.
    axes: axes
      .filter((axis) => axis.along === along)
      .map((axis) => ({ ...axis, lines: axis.lines.map((line) => ({ ...line, at: intoHalf(line.at, player) })) })),
    lanes: lanes.map((lane) => ({ ...lane, box: boxIn(lane.box) })),
    rest: rest && moved(rest),
  };
}

/**
 * @param {Shape} shape
 * @param {{along: Along, moved: <T extends Place>(place: T) => T, boxIn: <T extends Box>(box: T) => T}} half
 * @returns {Shape}
 */
function shapeIn(shape, { along, moved, boxIn }) {
  if (shape.kind === 'polygon') return { ...shape, corners: shape.corners.map(moved) };
  if (shape.kind === 'rectangle') return boxIn(shape);
  const radius = along === 'x' ? { radiusX: shape.radiusX / 2 } : { radiusY: shape.radiusY / 2 };
  return { ...moved(shape), ...radius };
}
