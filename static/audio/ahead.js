/**
 * Sound that is computed ahead, faster than it is heard: the synthesiser, its
 * voices and its limiter as they play live, in an OfflineAudioContext. Every
 * event is told before rendering begins, with its time.
 */
import { inTime } from '../core/in-time.js';
import { createSynthesiser } from './synthesiser.js';

/** @import {NoteEvent} from '../types.js' */

export const SIDES = 2;

/** A slow computer takes a fifth of the time that it sounds; one that is hidden and busy more. */
const PATIENCE_MS = 180_000;

/** So many events at once are told; then the page has its turn. */
const AT_ONCE = 500;

/** @typedef {{name: string, isOwn: boolean, bank: ArrayBuffer}} ReadySound  one of ours by its id, or one of the player's own */

const rest = () => new Promise((resolve) => setTimeout(resolve));

/**
 * @param {Object} parts
 * @param {readonly NoteEvent[]} parts.events  in their order, from 0 s
 * @param {number} parts.seconds
 * @param {readonly ReadySound[]} parts.sounds
 * @param {(instrument: string) => string|undefined} parts.voiceOf  which engine an instrument wants
 * @param {number} parts.rate  samples a second
 * @returns {Promise<Float32Array[]>}  left and right
 * @throws {SoundError} and whatever an engine throws that cannot be had
 */
export async function renderAhead({ events, seconds, sounds, voiceOf, rate }) {
  const context = new OfflineAudioContext(SIDES, Math.ceil(seconds * rate), rate);
  // What the synthesiser asks of its context, one that computes ahead has as well.
  const likePlaying = /** @type {AudioContext} */ (/** @type {unknown} */ (context));
  const synthesiser = createSynthesiser({ context: likePlaying, voiceOf });
  try {
    await synthesiser.ready;
    for (const { name, isOwn, bank } of sounds) {
      // It is handed over, and the next piece needs it again.
      const read = async () => bank.slice(0);
      await (isOwn ? synthesiser.loadOwn(name, read) : synthesiser.loadSound(name, { read }));
    }
    const instruments = events.flatMap((event) => (event.type === 'instrument' ? [event.instrument] : []));
    await synthesiser.loadVoices(instruments);
    for (let at = 0; at < events.length; at += AT_ONCE) {
      events.slice(at, at + AT_ONCE).forEach((event) => synthesiser.send(event));
      await rest();
    }
    await synthesiser.whenProcessed();
    const buffer = await inTime(context.startRendering(), PATIENCE_MS);
    return Array.from({ length: SIDES }, (_, side) => takeOut(buffer.getChannelData(side)));
  } finally {
    await synthesiser.dispose();
  }
}

/**
 * Chromium keeps a context with worklets, and the buffer that it rendered, for as long as the page is open: its samples
 * are taken out of it, and go when nobody needs them.
 * @param {Float32Array<ArrayBuffer>} samples
 */
const takeOut = (samples) => structuredClone(samples, { transfer: [samples.buffer] });
