/** The browser's MIDI devices: one access for all who use them, asked for only when somebody chose to. */
import { inTime } from '../core/in-time.js';

/** Whether a person said yes before is not worth a longer wait. */
const QUERY_MS = 3000;

/** @type {Promise<MIDIAccess>|undefined} */
let asked;

export const hasMidi = () => Boolean(globalThis.navigator?.requestMIDIAccess);

/**
 * May ask the person, and so may take as long as that takes. After a refusal it is asked anew the next time.
 * @returns {Promise<MIDIAccess>}
 */
export function askForMidi() {
  asked ??= navigator.requestMIDIAccess({ sysex: false }).catch((error) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

/** @returns {Promise<boolean>}  the person said yes before, so that nobody is asked anything by `askForMidi` */
export async function isMidiAllowed() {
  if (!hasMidi()) return false;
  try {
    const name = /** @type {PermissionName} */ ('midi');
    return (await inTime(navigator.permissions.query({ name }), QUERY_MS)).state === 'granted';
  } catch {
    return false;
  }
}
