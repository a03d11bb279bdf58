/** Any key or pad of a MIDI instrument. The browser asks for permission, and only when somebody chose this. */
import { askForMidi, hasMidi, onMidi } from '../audio/midi-access.js';
import { t } from '../core/i18n.js';
import { sayWhenLate } from '../core/in-time.js';
import { noteName } from '../core/note-names.js';
import { codeOf } from '../core/statuses.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'midi', asks: true, kindKey: 'switch-by-midi' });

/** The browser may be asking for permission, or hang. */
const LATE_MS = 8000;
const NOTE_OFF = 0x80;
const NOTE_ON = 0x90;

/** @param {string} detail  a MIDI note */
export const isDetail = (detail) => /^\d{1,3}$/.test(detail) && Number(detail) <= 127;

const SHARPS = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

/** @param {string} detail  a note */
export const nameOf = (detail) =>
  t('switch-midi', { note: noteName(`${SHARPS[Number(detail) % 12]}${Math.floor(Number(detail) / 12) - 1}`) });

/**
 * @param {SwitchListening} listening
 * @param {() => Promise<MIDIAccess>} [request]
 * @returns {() => void}  stop listening
 */
export function listen({ hear, lost, back }, request = requestMidi) {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** What is down, and on which instrument, so that it is let go when that is unplugged. @type {Map<string, string>} */
  const down = new Map();
  /** The instrument that last was the switch. @type {string|undefined} */
  let used;
  let isLost = false;

  /** @param {MIDIMessageEvent} message */
  const receive = ({ data, timeStamp, target }) => {
    const note = readNote(data);
    if (!note) return;
    const { id } = /** @type {MIDIInput} */ (target);
    if (note.down) down.set(note.detail, id);
    else down.delete(note.detail);
    if (!hear({ ...note, atMs: timeStamp })) return;
    used = id;
    isBack();
  };
  /** @param {StatusCode} code */
  const lose = (code) => {
    isLost = true;
    lost(code);
  };
  const isBack = () => {
    if (isLost) back('switch-midi-ready');
    isLost = false;
  };
  /** @param {string} id @param {number} atMs */
  const letGo = (id, atMs) => {
    for (const [detail] of [...down].filter(([, port]) => port === id)) {
      hear({ detail, down: false, atMs });
      down.delete(detail);
    }
  };

  /** @param {MIDIAccess} access */
  const attend = (access) => {
    for (const input of access.inputs.values()) {
      input.addEventListener('midimessage', receive, { signal });
    }
    return access.inputs.size;
  };

  /** @param {MIDIAccess} access */
  const begin = (access) => {
    if (signal.aborted) return;
    if (attend(access) === 0) lose('switch-midi-empty');
    else isBack();
    access.addEventListener(
      'statechange',
      ({ port, timeStamp }) => {
        if (port?.type !== 'input') return;
        attend(access);
        if (port.state === 'connected') return isBack();
        letGo(port.id, timeStamp);
        const others = [...access.inputs.values()].some(({ id, state }) => id !== port.id && state === 'connected');
        // One of several that is not the switch may go.
        if (!others || port.id === used) lose('switch-midi-gone');
      },
      { signal },
    );
  };
  const late = () => {
    if (!signal.aborted) lose('switch-midi-silent');
  };
  /** @param {unknown} error */
  const refused = (error) => {
    if (signal.aborted) return;
    lose(codeOf(error, 'switch-midi-refused'));
    // Whoever asks again, for a device that plays along, say: what is given then is the switch's as well.
    signal.addEventListener('abort', onMidi(begin));
  };
  sayWhenLate(request(), LATE_MS, late).then(begin, refused);
  return () => stopping.abort();
}

/** @returns {Promise<MIDIAccess>} */
async function requestMidi() {
  if (!hasMidi()) throw new MidiError('switch-midi-none');
  return askForMidi();
}

/** @param {Uint8Array|null} data  one MIDI message */
function readNote(data) {
  if (!data || data.length < 3) return undefined;
  const kind = data[0] & 0xf0;
  if (kind !== NOTE_ON && kind !== NOTE_OFF) return undefined;
  return { detail: String(data[1]), down: kind === NOTE_ON && data[2] > 0 };
}

class MidiError extends Error {
  /** @param {StatusCode} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
