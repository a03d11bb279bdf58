/**
 * The projector's end of the channel between two windows: what the first one
 * tells, and whether it is there at all. It may be closed, crash, or be loaded
 * again and stand at another view, where nobody tells anything.
 */
import { newUuid } from '../core/uuid.js';

/** @import {Settings} from '../parts.js' */
/** @import {Caption, ListeningState, SoundFrame, SoundingNote} from '../types.js' */

/** @typedef {Pick<BroadcastChannel, 'postMessage'|'addEventListener'>} Channel */

/**
 * What the first window says. look: what is set, each time that it changes or is asked for; gone: it closes, or is
 * loaded again.
 * @typedef {{type: 'who-is-there'} | {type: 'gone'}
 *   | {type: 'look', settings: Settings['values'], paused: boolean, source: string|null, phase: ListeningState['phase']}
 *   | {type: 'frame', frame: SoundFrame, notes: readonly SoundingNote[], timeOrigin: number}
 *   | {type: 'caption', caption: Caption}} Said
 */

/** It is asked so often whether it is there. */
const ASK_EVERY_MS = 3000;
/** Not told of at so many questions: a busy computer answers late. */
const SILENT_ASKS = 2;

/**
 * @param {Object} parts
 * @param {Channel} parts.channel
 * @param {(said: Said) => void} parts.hear
 * @param {() => void} parts.onAlone  called once each time that nobody is there
 * @param {EventTarget} [parts.page]
 * @param {Pick<typeof globalThis, 'setInterval'>} [parts.timers]
 */
export function followFirstWindow({ channel, hear, onAlone, page = window, timers = globalThis }) {
  const id = newUuid();
  let unanswered = 0;
  let isAlone = false;
  const hello = () => channel.postMessage({ type: 'hello', window: id });
  const beAlone = () => {
    if (!isAlone) onAlone();
    isAlone = true;
  };
  channel.addEventListener('message', ({ data }) => {
    const said = /** @type {Said} */ (data);
    if (said.type === 'gone') return beAlone();
    unanswered = 0;
    isAlone = false;
    if (said.type === 'who-is-there') hello();
    else hear(said);
  });
  page.addEventListener('pagehide', () => channel.postMessage({ type: 'bye', window: id }));
  timers.setInterval(() => {
    if (unanswered >= SILENT_ASKS) beAlone();
    unanswered += 1;
    hello();
  }, ASK_EVERY_MS);
  hello();
}
