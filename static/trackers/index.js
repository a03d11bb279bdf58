/**
 * The trackers there are. A new one is one file and one line here; see
 * docs/how-to/add-a-tracker.md. Loaded in the tracking worker only.
 */
import * as posenet from './posenet.js';

/** @typedef {Awaited<ReturnType<typeof posenet.load>>} Tracker  what `load` gives; see posenet.js */

/** @type {Readonly<Record<string, {meta: typeof posenet.meta, load: typeof posenet.load}>>} */
export const TRACKERS = Object.freeze({ posenet });
