/** A loop for one gesture: record, play what was recorded over and over, stop. */
import { dispatch, listen } from '../core/events.js';
import { createPlayer } from '../recorder/playback.js';

/** @import {ControlBar} from '../parts.js' */
/** @import {createTakes} from '../recorder/takes.js' */
/** @import {Take} from '../types.js' */

/**
 * @param {Object} parts
 * @param {ControlBar} parts.controls
 * @param {ReturnType<typeof createTakes>} parts.takes
 * @param {() => number} parts.nowSeconds
 * @param {(code: string, level: 'problem') => void} parts.report
 * @returns {() => void}  the next step, each time
 */
export function makeLoop({ controls, takes, nowSeconds, report }) {
  /** @type {Take|null} */
  let take = null;
  /** The recording that ends next is to be played. */
  let waiting = false;
  const player = createPlayer({
    send: (event) => dispatch('creatable:note', { ...event, origin: 'playback' }),
    nowSeconds,
    onEnd({ finished }) {
      if (finished && take) player.play(take);
    },
  });
  listen('creatable:status', async ({ code }) => {
    if (code !== 'take-kept' || !waiting) return;
    waiting = false;
    await takes.refresh();
    const [newest] = takes.list();
    const recorded = newest && (await takes.load(newest.id).catch((error) => void report(error.code, 'problem')));
    // A recording without a note would be over at once, over and over.
    if (!recorded?.events.some(({ type }) => type === 'note-on')) return;
    take = recorded;
    player.play(take);
  });
  return () => {
    if (take) {
      take = null;
      return player.stop();
    }
    const recording = controls.recordingSeconds !== null;
    waiting = recording;
    return controls.ask(recording ? 'record-stop' : 'record-start');
  };
}
