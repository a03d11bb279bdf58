/** The bytes of a Standard MIDI File, type 1, 480 ticks a quarter note: the same as creatable/exporters writes. Pure. */
export const PPQ = 480;
/** The most ticks that four bytes of seven bits hold. */
const LONGEST_DELTA = 0x0fffffff;
const META = 0xff;
/** What a file calls its texts. */
export const TEXTS = Object.freeze({ text: 1, track: 3, instrument: 4, lyric: 5, marker: 6 });
const [END_OF_TRACK, TEMPO, METRE, KEY] = [0x2f, 0x51, 0x58, 0x59];

/** As Python rounds, and numpy: a half goes to the even number. @param {number} value */
export function roundHalfEven(value) {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** Microseconds a beat, as many as a file can hold. @param {number} tempoBpm */
export const tempoUs = (tempoBpm) => roundHalfEven(60_000_000 / tempoBpm);

/** Counted from the take's start at the tempo that the file states, so that no rounding adds up. @param {number} tempoBpm */
export function ticksAt(tempoBpm) {
  const aSecond = (1_000_000 * PPQ) / tempoUs(tempoBpm);
  return (/** @type {number} */ seconds) => roundHalfEven(seconds * aSecond);
}

/** One track. Ticks are absolute and never decrease. */
export class MidiTrack {
  /** @type {number[]} */
  bytes = [];
  #now = 0;
  #status = 0;

  /** @param {number} tick @param {readonly number[]} message  of a channel: its status byte is said once for many */
  put(tick, message) {
    this.#wait(tick);
    for (let at = message[0] === this.#status ? 1 : 0; at < message.length; at += 1) this.bytes.push(message[at]);
    this.#status = message[0];
  }

  /** @param {number} tick @param {number} kind  of TEXTS @param {string} text */
  text(tick, kind, text) {
    this.#meta(tick, kind, new TextEncoder().encode(text));
  }

  /** @param {number} tick @param {number} tempoBpm */
  tempo(tick, tempoBpm) {
    const us = tempoUs(tempoBpm);
    this.#meta(tick, TEMPO, [us >> 16, (us >> 8) & 0xff, us & 0xff]);
  }

  /** Four quarters; 24 clocks a click and eight 32nds a quarter are what everybody writes. @param {number} tick */
  fourQuarters(tick) {
    this.#meta(tick, METRE, [4, 2, 24, 8]);
  }

  /** A major key. @param {number} tick @param {number} fifths  sharps; flats below 0 */
  key(tick, fifths) {
    this.#meta(tick, KEY, [fifths & 0xff, 0]);
  }

  /** @param {number} tick */
  end(tick) {
    this.#meta(tick, END_OF_TRACK, []);
  }

  /** @param {number} tick @param {number} kind @param {ArrayLike<number>} data */
  #meta(tick, kind, data) {
    this.#wait(tick);
    this.bytes.push(META, kind, ...variable(data.length), ...Array.from(data));
    this.#status = 0;
  }

  /** What is longer than one delta time can be is waited for behind empty texts. @param {number} tick */
  #wait(tick) {
    while (tick - this.#now > LONGEST_DELTA) {
      this.bytes.push(...variable(LONGEST_DELTA), META, TEXTS.text, 0);
      this.#status = 0;
      this.#now += LONGEST_DELTA;
    }
    this.bytes.push(...variable(tick - this.#now));
    this.#now = tick;
  }
}

/** @param {readonly MidiTrack[]} tracks @returns {Uint8Array<ArrayBuffer>} */
export function midiFile(tracks) {
  const size = tracks.reduce((sum, { bytes }) => sum + 8 + bytes.length, 14);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  file.set([...signs('MThd'), 0, 0, 0, 6, 0, 1]);
  view.setUint16(10, tracks.length);
  view.setUint16(12, PPQ);
  let at = 14;
  for (const { bytes } of tracks) {
    file.set(signs('MTrk'), at);
    view.setUint32(at + 4, bytes.length);
    file.set(bytes, at + 8);
    at += 8 + bytes.length;
  }
  return file;
}

/** @param {string} text */
const signs = (text) => [...text].map((sign) => sign.charCodeAt(0));

/** Seven bits a byte, the highest first. @param {number} value */
function variable(value) {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
