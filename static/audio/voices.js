/**
 * What sounds beside the synthesiser: engines of instruments that no SoundFont
 * can play. An instrument names one by `meta.voice`; a channel's events go to
 * the engine of the instrument that was last named on it. An engine is
 * fetched when it is first wanted; until it is there, and wherever it does not
 * want a note, the synthesiser plays.
 */

import { createChannelMemory } from '../core/channel-memory.js';
import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';

/** @import {NoteEvent} from '../types.js' */

/**
 * @typedef {Object} VoiceParts
 * @property {BaseAudioContext} context
 * @property {AudioNode} output  where 1 is as loud as the synthesiser may be at the usual volume
 */

/**
 * An engine's module exports `createVoice(parts: VoiceParts): Voice`.
 * @typedef {Object} Voice
 * @property {Promise<unknown>} [ready]  resolves when it can sound
 * @property {(event: NoteEvent) => boolean|void} send  sound it now; false: not one of its notes
 * @property {(hertz: number) => void} [setTuning]  of A4, for every note that says no other
 * @property {() => Promise<unknown>} [whenProcessed]  resolves when the audio thread has taken in all that was sent
 * @property {() => void} releaseAll  let every note go, as keys that are released
 * @property {() => Promise<void>|void} dispose
 */

/** @typedef {Readonly<Record<string, () => Promise<{createVoice: (parts: VoiceParts) => Voice}>>>} VoiceTable */

/** One line an engine: the name in `meta.voice`, and its module. @type {VoiceTable} */
export const VOICES = Object.freeze({
  samples: () => fetchModule(() => import('./sample-voice.js')),
  singer: () => fetchModule(() => import('./singer-voice.js')),
});

/** A server may take the question and never answer; so may the audio thread. */
const PATIENCE_MS = 20_000;
/** After a failure it is tried again with a note, so often at most. */
const AGAIN_MS = 5000;

/**
 * @param {VoiceParts & {voiceOf: (instrument: string) => string|undefined, onFailed?: (name: string) => void,
 *   onReady?: (name: string) => void, table?: VoiceTable, nowMs?: () => number}} parts
 *   voiceOf: which engine an instrument wants; undefined: the synthesiser
 */
export function createVoices({
  context,
  output,
  voiceOf,
  onFailed = () => {},
  onReady = () => {},
  table = VOICES,
  nowMs = () => performance.now(),
}) {
  /** The engine of each channel, by name. @type {Map<number, string|undefined>} */
  const chosen = new Map();
  /** @type {Map<string, Voice>} */
  const engines = new Map();
  /** When each was last asked for. @type {Map<string, number>} */
  const asked = new Map();
  const memory = createChannelMemory();
  let tuning = 0;
  let disposed = false;

  /** What an engine did not hear, because it was not there yet or not this channel's. @param {string} name @param {number} channel */
  const catchUp = (name, channel) => {
    for (const event of memory.state(channel)) if (event.type !== 'instrument') engines.get(name)?.send(event);
  };

  /** @param {string} name */
  const make = async (name) => {
    const { createVoice } = await inTime(table[name](), PATIENCE_MS);
    if (disposed) return;
    const engine = createVoice({ context, output });
    try {
      await inTime(Promise.resolve(engine.ready), PATIENCE_MS);
    } catch (error) {
      await engine.dispose();
      throw error;
    }
    if (disposed) return engine.dispose();
    engines.set(name, engine);
    if (tuning) engine.setTuning?.(tuning);
    for (const [channel, wanted] of chosen) if (wanted === name) catchUp(name, channel);
    onReady(name);
  };

  /** @param {string} name */
  const fetchOnce = (name) => {
    if (engines.has(name) || !(name in table) || nowMs() - (asked.get(name) ?? -Infinity) < AGAIN_MS) return;
    // While it is being fetched nobody asks again.
    asked.set(name, Infinity);
    make(name)
      .catch(() => onFailed(name))
      .finally(() => asked.set(name, nowMs()));
  };

  return {
    /** @param {readonly string[]} instruments  whose engines are wanted before anything is sent */
    async load(instruments) {
      const names = new Set(instruments.map(voiceOf));
      for (const name of names) if (name !== undefined && name in table && !engines.has(name)) await make(name);
    },

    /** Resolves when every engine has taken in all that was sent. */
    whenProcessed: () =>
      inTime(Promise.all([...engines.values()].map((engine) => engine.whenProcessed?.())), PATIENCE_MS),

    /**
     * @param {NoteEvent} event
     * @returns {boolean}  whether an engine strikes this note. Everything else is the synthesiser's business as well:
     *   it knows each channel's state, and ends what it began before the engine was there.
     */
    send(event) {
      memory.hear(event);
      const before = chosen.get(event.channel);
      if (event.type === 'instrument') chosen.set(event.channel, voiceOf(event.instrument));
      const name = chosen.get(event.channel);
      if (name === undefined) return false;
      fetchOnce(name);
      const isTaken = engines.get(name)?.send(event) ?? engines.has(name);
      if (event.type === 'instrument' && name !== before) catchUp(name, event.channel);
      return event.type === 'note-on' && isTaken;
    },

    /** @param {number} hertz  of A4 */
    setTuning(hertz) {
      tuning = hertz;
      for (const engine of engines.values()) engine.setTuning?.(hertz);
    },

    releaseAll: () => engines.forEach((engine) => engine.releaseAll()),

    async dispose() {
      disposed = true;
      await Promise.all([...engines.values()].map((engine) => engine.dispose()));
      engines.clear();
    },
  };
}
