/** The browser's MIDI devices: one access for all who use them, asked for only when somebody chose to. */
import { inTime, sayWhenLate } from '../core/in-time.js';
import { makeListeners } from '../core/listeners.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Report} from '../core/statuses.js' */

/** Whether a person said yes before is not worth a longer wait. */
const QUERY_MS = 3000;
/** The browser may be asking for permission, or hang. */
const LATE_MS = 8000;

/** @type {Listeners<MIDIAccess>} */
const given = makeListeners();

/** @param {(access: MIDIAccess) => void} listener  somebody asked, and was given it */
export const onMidi = (listener) => given.listen(listener);

/** @type {Promise<MIDIAccess>|undefined} */
let asked;

export const hasMidi = () => Boolean(globalThis.navigator?.requestMIDIAccess);

/**
 * May ask the person, and so may take as long as that takes. After a refusal it is asked anew the next time.
 * @returns {Promise<MIDIAccess>}
 */
export function askForMidi() {
  asked ??= navigator.requestMIDIAccess({ sysex: false }).then(
    (access) => {
      given.tell(access);
      return access;
    },
    (error) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** @returns {Promise<boolean>}  the person said yes before, so that nobody is asked anything by `askForMidi` */
export async function isMidiAllowed() {
  if (!hasMidi()) return false;
  try {
    const name = 'midi';
    return (await inTime(navigator.permissions.query({ name }), QUERY_MS)).state === 'granted';
  } catch {
    return false;
  }
}

/**
 * As `askForMidi`, and what comes of it is said.
 * @param {Report} report
 * @returns {Promise<MIDIAccess|null>}  null: there is none
 */
export async function askForMidiAloud(report) {
  if (!hasMidi()) {
    report('midi-out-none');
    return null;
  }
  try {
    return await sayWhenLate(askForMidi(), LATE_MS, () => report('midi-out-silent'));
  } catch {
    report('midi-out-refused');
    return null;
  }
}
