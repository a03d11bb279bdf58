/** What the player plays here, however loud it goes to the loudspeaker. */

/** @import {SoundSource} from '../types.js' */

export const meta = Object.freeze({ id: 'instrument', nameKey: 'source-instrument', knowsNotes: true });

export const isAvailable = () => 'audioWorklet' in (globalThis.BaseAudioContext?.prototype ?? {});

/** @type {SoundSource['start']} */
export async function start(room) {
  return { node: await room.instrumentOutput(), instrument: room.instrument, stop() {} };
}
