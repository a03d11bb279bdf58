/** Somebody before a camera, made by hand: a head, shoulders and arms, and what an instrument makes of them. */
import { mock } from 'node:test';
import * as theBody from '../../../static/instruments/body.js';
import { PARTS } from '../../../static/trackers/parts.js';

/** @import {InstrumentModule} from '../../../static/instruments/index.js' */
/** @import {BodyPose, NoteEvent, Part} from '../../../static/types.js' */

export const FRAME_MS = 33;
export const ASPECT = 4 / 3;

/** In shoulder widths from between the shoulders, right and down as in a mirror. @type {Partial<Record<Part, [number, number]>>} */
const BODY = {
  nose: [0, -0.55],
  leftEye: [-0.09, -0.62],
  rightEye: [0.09, -0.62],
  leftEar: [-0.208, -0.58],
  rightEar: [0.208, -0.58],
  leftShoulder: [-0.5, 0],
  rightShoulder: [0.5, 0],
};

/**
 * @param {{x?: number, y?: number, unit?: number}} [seat]  between the shoulders, and their distance, in heights of the picture
 */
export function makeSitter({ x = ASPECT / 2, y = 0.55, unit = 0.25 } = {}) {
  /**
   * @param {Partial<Record<Part, [number, number]>>} [parts]  others than at rest, as BODY
   * @param {Partial<Record<Part, number>>} [scores]
   * @returns {BodyPose['keypoints']}
   */
  return (parts = {}, scores = {}) =>
    PARTS.map((part) => {
      const place = parts[part] ?? BODY[part];
      const [right, down] = place ?? [0, 9];
      return { part, x: (x + right * unit) / ASPECT, y: y + down * unit, score: scores[part] ?? (place ? 0.95 : 0.02) };
    });
}

/**
 * @param {Record<string, any>} [settings]
 * @param {ReturnType<typeof makeSitter>} [sitter]
 * @param {Pick<InstrumentModule, 'create'>} [module]
 */
export function setUpBody(settings = {}, sitter = makeSitter(), { create } = theBody) {
  /** @type {NoteEvent[]} */
  const events = [];
  let atMs = 0;
  const body = create({
    settings: { bodyRange: 'fixed', ...settings },
    channel: 0,
    room: { columns: Infinity, rows: Infinity, aspect: 2 },
    emit: (event) => events.push(event),
    nowSeconds: () => atMs / 1000,
  });
  /** @param {Partial<Record<Part, [number, number]>>} [parts] @param {Partial<Record<Part, number>>} [scores] */
  const show = (parts, scores) => send(sitter(parts, scores));
  /** @param {BodyPose['keypoints']} keypoints @param {boolean} [present] */
  const send = (keypoints, present = true) => {
    atMs += FRAME_MS;
    const readings = body.updatePose?.({ source: 'body', keypoints, present, aspect: ASPECT, atMs }) ?? [];
    mock.timers.tick(FRAME_MS);
    return new Map(readings.map(({ id, at }) => [id, at]));
  };
  const point = (/** @type {string} */ source, /** @type {number} */ x, /** @type {number} */ y) =>
    body.update({ source, x, y, present: true, atMs });
  const struck = (channel = 0) =>
    events.flatMap((event) => (event.type === 'note-on' && event.channel === channel ? [event.note] : []));
  const sounding = () => {
    /** @type {Set<string>} */
    const notes = new Set();
    for (const event of events) {
      if (event.type === 'note-on') notes.add(`${event.channel} ${event.note}`);
      if (event.type === 'note-off') notes.delete(`${event.channel} ${event.note}`);
    }
    return [...notes];
  };
  const told = (/** @type {number} */ controller) =>
    events.flatMap((event) =>
      event.type === 'control-change' && event.controller === controller ? [event.value] : [],
    );
  return { body, events, show, send, point, struck, sounding, told };
}

/**
 * A way from one place to another, a frame each.
 * @param {[number, number]} from @param {[number, number]} to @param {number} frames
 * @returns {[number, number][]}
 */
export const way = (from, to, frames) =>
  Array.from({ length: frames }, (_, index) => {
    const part = (index + 1) / frames;
    return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
  });
