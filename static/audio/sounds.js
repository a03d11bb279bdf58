/**
 * Every sound that can be chosen: one line each. `program` is General MIDI's,
 * so an exported file sounds alike elsewhere; drums live on channel 9.
 * See docs/reference/sounds.md.
 */

/** @import {Take} from '../types.js' */

/** MIDI's percussion channel, counted from 0. */
export const DRUM_CHANNEL = 9;

/** @typedef {{id: string, program: number, channel: number, file: string, nameKey: string, isDrums: boolean}} Sound */

/** @type {readonly Readonly<Sound>[]} */
export const SOUNDS = [
  sound('piano', 0),
  sound('marimba', 12),
  sound('organ', 19),
  sound('guitar', 24),
  sound('strings', 48),
  sound('choir', 52),
  sound('flute', 73),
  sound('drums', 0, DRUM_CHANNEL),
];

/** Ids of those that play notes, not drums. @type {readonly string[]} */
export const PITCHED_SOUNDS = SOUNDS.filter(({ isDrums }) => !isDrums).map(({ id }) => id);

/**
 * Whether a note's number means the same on both: on one channel it is a drum, on all others a pitch.
 * @param {number} channel
 * @param {number} other
 */
export const playAlike = (channel, other) => (channel === DRUM_CHANNEL) === (other === DRUM_CHANNEL);

/**
 * @param {string} id
 * @param {number} program
 * @param {number} [channel]
 * @returns {Readonly<Sound>}
 */
function sound(id, program, channel = 0) {
  return Object.freeze({
    id,
    program,
    channel,
    file: `sounds/${id}.sf3`,
    nameKey: `sound-${id}`,
    isDrums: channel === DRUM_CHANNEL,
  });
}

/**
 * @param {string} id
 * @returns {Readonly<Sound>}
 * @throws {RangeError} when there is no such sound
 */
export function findSound(id) {
  const found = SOUNDS.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`sound must be one of ${SOUNDS.map((known) => known.id).join(', ')}, got ${id}`);
  return found;
}

/**
 * Which sound a take needs for one of its tracks.
 * @param {number} channel  0..15
 * @param {number} program  0..127
 * @returns {Readonly<Sound>|undefined} undefined when no sound has that program
 */
export function soundOfProgram(channel, program) {
  return SOUNDS.find((candidate) => candidate.program === program && candidate.isDrums === (channel === DRUM_CHANNEL));
}

/**
 * @param {Pick<Take, 'tracks'|'events'>} take
 * @returns {string[]} ids of the sounds that it needs, each once
 */
export function soundsOf({ tracks, events }) {
  const programs = [...tracks, ...events.filter((event) => event.type === 'program-change')];
  return [...new Set(programs.flatMap(({ channel, program }) => soundOfProgram(channel, program)?.id ?? []))];
}
