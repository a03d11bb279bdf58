/**
 * Two players at one stage, as one instrument: each plays their own, on one
 * set of zones where both are the same, else on a half of the stage each.
 */
import { isSecond } from '../pointer/second.js';

/** @import {Axis, Box, Instrument, Place, Shape} from '../types.js' */

/** What the second one's zones and lanes are called by. */
const MARK = 'second ';

/** @param {number} x  of an instrument's own stage @param {1|2} player @returns {number}  of the whole one */
export const intoHalf = (x, player) => x / 2 + (player === 2 ? 0.5 : 0);

/** @param {number} x  of the whole stage @param {1|2} player @returns {number}  of the instrument's own one */
export const outOfHalf = (x, player) => 2 * (x - (player === 2 ? 0.5 : 0));

/**
 * @param {Instrument} first
 * @param {Instrument} second
 * @param {{isSplit: boolean, isSecondDrums: boolean}} options  isSecondDrums: and the first one's sound is none
 * @returns {Instrument}
 */
export function makeDuet(first, second, { isSplit, isSecondDrums }) {
  const both = [first, second];
  /** @param {string} id @returns {[Instrument, string]} */
  const playerOf = (id) => (id.startsWith(MARK) ? [second, id.slice(MARK.length)] : [first, id]);
  return {
    ...(isSplit ? halves(first, second, isSecondDrums) : stageOf(first)),
    prompt: () => first.prompt?.() ?? second.prompt?.() ?? null,
    updatePose(body) {
      const number = isSecond(body.source) ? 2 : 1;
      const readings = both[number - 1].updatePose?.(body) ?? [];
      return isSplit && number === 2 ? readings.map(({ id, at }) => ({ id: MARK + id, at })) : readings;
    },
    update(pointer) {
      const isTheirs = isSecond(pointer.source);
      if (!isSplit) return (isTheirs ? second : first).update(pointer);
      const toHalf = (/** @type {1|2} */ player) => ({ ...pointer, x: outOfHalf(pointer.x, player) });
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
const stageOf = ({ zones, axes, lanes, rest }) => ({ zones, axes, lanes, rest });

/** @param {Instrument} first @param {Instrument} second @param {boolean} isSecondDrums */
function halves(first, second, isSecondDrums) {
  const [left, right] = [halfOf(first, 1), halfOf(second, 2)];
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

/** @param {Instrument} instrument @param {1|2} player */
function halfOf({ zones, axes = [], lanes = [], rest }, player) {
  const at = (/** @type {number} */ x) => intoHalf(x, player);
  return {
    zones: zones.map((zone) => ({ ...zone, shape: shapeIn(zone.shape, at) })),
    // A line along the whole stage would be another's as well.
    axes: axes.flatMap((axis) => axisIn(axis, at)),
    lanes: lanes.map((lane) => ({ ...lane, box: boxIn(lane.box, at) })),
    rest: rest && { ...rest, x: at(rest.x) },
  };
}

/** @template {Box} T @param {T} box @param {(x: number) => number} at @returns {T} */
const boxIn = (box, at) => ({ ...box, x: at(box.x), width: box.width / 2 });

/** @param {Shape} shape @param {(x: number) => number} at @returns {Shape} */
function shapeIn(shape, at) {
  if (shape.kind === 'polygon')
    return { ...shape, corners: shape.corners.map((/** @type {Place} */ corner) => ({ ...corner, x: at(corner.x) })) };
  if (shape.kind === 'rectangle') return boxIn(shape, at);
  return { ...shape, x: at(shape.x), radiusX: shape.radiusX / 2 };
}

/** @param {Axis} axis @param {(x: number) => number} at @returns {Axis[]} */
const axisIn = (axis, at) =>
  axis.along === 'x' ? [{ ...axis, lines: axis.lines.map((line) => ({ ...line, at: at(line.at) })) }] : [];
